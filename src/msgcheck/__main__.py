"""`python -m msgcheck` is the command line."""

import sys

from msgcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
