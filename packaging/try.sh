#!/bin/sh
# Try msgcheck: sets everything up, writes the demo, checks it, prints the findings, and opens the window where there
# is a screen. Everything stays in this folder: .venv and build/demo.
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."

python=.venv/bin/python
demo=build/demo

main() {
    sh packaging/setup.sh desktop
    rm -rf "$demo" # build/ holds nothing but what is made anew
    "$python" -m msgcheck demo "$demo"
    if has_screen; then
        echo "Opening the window with the demo; close it to end." >&2
        "$python" -m msgcheck app --registry "$demo/msgcheck.yaml" "$demo"
    else
        echo "There is no screen here, so the window stays closed. With one: .venv/bin/msgcheck app $demo" >&2
    fi
}

has_screen() {
    [ -z "${CI:-}" ] || return 1
    case $(uname) in
    Darwin) [ -z "${SSH_CONNECTION:-}" ] ;;
    *) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    esac
}

main
