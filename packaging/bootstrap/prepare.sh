# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by ./run and ./run-tests: brings a fresh machine to the point where the program is built.
# Every step looks first and does nothing, quickly and silently, when there is nothing to do.

MAMBASCOPE_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# One compiler cache for all checkouts on a machine: paths inside a checkout count relative to it.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$MAMBASCOPE_ROOT}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-true}"

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Package names of the given lists, one a line; "a|b" becomes the first that is installed or, failing that, that apt knows.
missing_packages() {
    local line name found installed
    installed=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' 2>/dev/null) "
    while IFS= read -r line; do
        found=""
        for name in ${line//|/ }; do
            [[ "$installed" == *" installed:$name "* ]] && found="$name"
        done
        [[ -n "$found" ]] || printf '%s\n' "$line"
    done < <(cat "$@" | sed 's/#.*//' | awk 'NF')
}

choose_alternative() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1%%|*}"
}

# install_packages LIST...: installs what the lists name and the machine lacks.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "Not a Debian or Ubuntu machine: expecting the packages of packaging/bootstrap/debian-packages.txt by other means."
        return
    fi
    local missing as_root=() names=() entry
    missing="$(missing_packages "$@")"
    [[ -z "$missing" ]] && return
    if [[ "$(id -u)" != 0 ]]; then
        command -v sudo >/dev/null ||
            fail "Missing packages: ${missing//$'\n'/ }. Install them as root (there is no sudo here), then start again."
        as_root=(sudo)
    fi
    say "Installing missing packages: ${missing//$'\n'/ }"
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq || say "apt-get update failed; trying with the package lists at hand."
    while IFS= read -r entry; do
        names+=("$(choose_alternative "$entry")")
    done <<<"$missing"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq \
        --no-install-recommends "${names[@]}" >"$MAMBASCOPE_ROOT/build/apt.log" 2>&1 ||
        fail "apt-get could not install them; its output is in $MAMBASCOPE_ROOT/build/apt.log"
}

# python_with_pip: the first Python 3 that has pip (a virtual environment may lack it, the system's has it then).
python_with_pip() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -c 'import pip' >/dev/null 2>&1; then
            printf '%s\n' "$python"
            return
        fi
    done
    fail "No Python 3 with pip found (Debian packages python3 and python3-pip)."
}

# cache_value BUILD_DIR NAME: a CMake cache entry, empty where there is none.
cache_value() {
    [[ ! -f "$1/CMakeCache.txt" ]] || sed -n "s/^$2:[^=]*=//p" "$1/CMakeCache.txt"
}

# prepare_libtorch BUILD_DIR CMAKE_ARG...: downloads LibTorch unless this build uses an installed one (-DTorch_DIR=).
prepare_libtorch() {
    local build="$1" argument chosen
    shift
    chosen="$(cache_value "$build" Torch_DIR)"
    for argument in "$@"; do
        [[ "$argument" =~ ^-DTorch_DIR(:[A-Z]+)?=(.*)$ ]] && chosen="${BASH_REMATCH[2]}"
    done
    [[ -n "$chosen" ]] && return
    # The stamp alone decides on every later start; Python with pip is only looked for when something is to be done.
    if ! python3 "$MAMBASCOPE_ROOT/packaging/bootstrap/libtorch.py" --check 2>/dev/null; then
        "$(python_with_pip)" "$MAMBASCOPE_ROOT/packaging/bootstrap/libtorch.py"
    fi
}

# build PRESET TARGET... -- CMAKE_ARG...: configures once (again only for new arguments) and builds with progress.
build() {
    local preset="$1" targets=() folder
    shift
    while [[ $# -gt 0 && "$1" != -- ]]; do
        targets+=("$1")
        shift
    done
    shift
    folder="$MAMBASCOPE_ROOT/build/$preset"
    if [[ ! -f "$folder/build.ninja" || $# -gt 0 ]]; then
        say "Configuring build/$preset"
        (cd "$MAMBASCOPE_ROOT" && cmake --preset "$preset" "$@" >"$folder.configure.log" 2>&1) || {
            tail -n 30 "$folder.configure.log" >&2
            fail "CMake could not configure; all of its output is in $folder.configure.log"
        }
    fi
    # Ask first, so that a start with nothing to do prints nothing.
    if [[ "$(ninja -C "$folder" -n "${targets[@]}" 2>/dev/null | tail -n 1)" != *"no work to do"* ]]; then
        say "Building build/$preset"
        (cd "$folder" && NINJA_STATUS='[%f/%t, %e s] ' ninja -j "$(nproc)" "${targets[@]}") ||
            fail "The build failed; the first error is above."
    fi
}
