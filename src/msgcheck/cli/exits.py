"""What the exit code says."""

from __future__ import annotations

FOUND_NOTHING, FOUND_SOMETHING, WRONG_USAGE, COULD_NOT_READ = 0, 1, 2, 3
INTERRUPTED, READER_GONE = 130, 141  # as shells count them: 128 and the number of the signal
