#!/bin/sh
# Test msgcheck: sets everything up, then lint, types and tests, without a screen. Words given go to pytest:
# sh packaging/test.sh -k registry
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."

python=.venv/bin/python
failed=

main() {
    sh packaging/setup.sh test
    export QT_QPA_PLATFORM=offscreen
    step "ruff check" check --quiet
    step "ruff format --check" format --check --quiet
    step "mypy --strict" --strict --no-error-summary
    step "pytest" -q "$@"
    if [ -n "$failed" ]; then
        echo "FAILED:$failed" >&2
        exit 1
    fi
    echo "All good: lint, types and tests." >&2
}

# step "TOOL ..." ARGUMENTS: runs the tool, whose name is the first word, and remembers whether it failed.
step() {
    name=$1
    shift
    echo "== $name" >&2
    "$python" -m "${name%% *}" "$@" || failed="$failed $name;"
}

main "$@"
