#!/bin/sh
# Try msgcheck: sets everything up, writes the demo, checks it, prints the findings, mends a copy of the deck, and opens
# the window where there is a screen. Everything stays in this folder: .venv, build/demo and build/mended.
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."

python=.venv/bin/python
demo=build/demo
mended=build/mended

main() {
    sh packaging/setup.sh desktop
    rm -rf "$demo" "$mended" # build/ holds nothing but what is made anew
    "$python" -m msgcheck demo "$demo"
    echo "Mending a copy of the deck:" >&2
    "$python" -m msgcheck fix "$demo/sales-deck.pptx" --output-dir "$mended" || [ $? -eq 1 ] # 1: some are for you
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
