#!/bin/sh
# Makes .venv ready with the project and one of its extras: sh packaging/setup.sh desktop|test
# Says nothing and is quick where nothing has changed since the last time. Part of try.sh and test.sh.
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."

extra=${1:?desktop or test}
python=.venv/bin/python

main() {
    venv_works || make_venv
    is_installed || install_project
    libraries_are_there || install_libraries
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# the virtual environment

venv_works() {
    [ -x "$python" ] && "$python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)' 2>/dev/null
}

make_venv() {
    base=$(find_python) || { install_python; base=$(find_python); } || fail_without_python
    say "Making a virtual environment in .venv with $base"
    rm -rf .venv
    "$base" -m venv .venv || fail "The virtual environment could not be made; see above."
}

# Prints the path of a Python of 3.11 or newer that can make virtual environments. Each is run, since a name on the
# PATH may be a launcher without a Python behind it; the path is that of the Python itself, never one inside .venv.
find_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python3.14 python \
        /opt/homebrew/bin/python3 /usr/local/bin/python3 /usr/bin/python3; do
        "$candidate" - 2>/dev/null <<'END' && return
import sys
if sys.version_info < (3, 11):
    sys.exit(1)
import ensurepip, venv
print(getattr(sys, "_base_executable", None) or sys.executable)
END
    done
    return 1
}

install_python() {
    may_install || return 0
    say "Installing Python with apt-get"
    apt_install python3 python3-venv || true
    find_python >/dev/null || apt_install python3.11 python3.11-venv || true # where python3 is older
}

fail_without_python() {
    say "msgcheck needs Python 3.11 or newer with its venv module, and none was found."
    case $(uname) in
    Darwin) fail "Install one from python.org or with: brew install python@3.13" ;;
    *) fail "On Debian and Ubuntu, install it with: sudo apt-get install python3 python3-venv" ;;
    esac
}

# the project in it

# The extra "test" holds all of "desktop".
is_installed() {
    now=$(state)
    for stamp in ".venv/.msgcheck-$extra" .venv/.msgcheck-test; do
        [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return
    done
    return 1
}

# What an installation depends on: where it lies, its Python, and what it is made of.
state() {
    { pwd -P; "$python" -V; cat pyproject.toml packaging/setup.sh; } | cksum
}

install_project() {
    say "Installing msgcheck and what it needs into .venv (the first time takes some minutes)"
    "$python" -m pip install -qq --disable-pip-version-check --editable ".[$extra]" ||
        fail "The installation failed; see above. Is there a connection to the package index?"
    state >".venv/.msgcheck-$extra"
}

# the system's libraries that Qt needs on Linux

libraries_are_there() {
    [ "$(uname)" != Linux ] || [ -z "$(missing_libraries)" ]
}

# Prints the Debian packages of those libraries that cannot be loaded.
missing_libraries() {
    "$python" - <<'END'
import ctypes

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
for library, package in PACKAGES.items():
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
END
}

install_libraries() {
    missing=$(missing_libraries | tr '\n' ' ')
    if may_install; then
        say "Installing the system libraries of the window with apt-get: $missing"
        # shellcheck disable=SC2086 # one word a package
        apt_install $missing && return
    fi
    say "The window needs system libraries that are not here. On Debian and Ubuntu, install them with:"
    say "    sudo apt-get install $missing"
}

# apt-get, where we may use it without asking for a password

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
    as_root=
    [ "$(id -u)" = 0 ] || as_root='sudo -n'
    $as_root apt-get update -qq >/dev/null &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

main
