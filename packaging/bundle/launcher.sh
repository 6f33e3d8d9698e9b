#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the bundled program of this script's name with the bundle's own Qt, fonts and models, and with the LibTorch of
# the machine: the folder that MAMBASCOPE_TORCH names, else the package "torch" of python3.
set -euo pipefail
self="$(readlink -f "${BASH_SOURCE[0]}")"
bundle="$(dirname "$self")"
program="$(basename "$self")"

fail() {
    printf '%s: %s\n' "$program" "$*" >&2
    exit 4 # as the programs do where a device, or what drives it, is missing
}

# The folder of a LibTorch that Python knows. find_spec does not import it, which would take seconds.
torch_of_python() {
    local python
    for python in python3 python; do
        "$python" -c 'import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])' 2>/dev/null &&
            return
    done
    return 1
}

# "2.11" for a LibTorch folder; empty where it does not say.
torch_version() {
    local header
    for header in "$1"/include/torch/headeronly/version.h "$1"/include/torch/csrc/api/include/torch/version.h; do
        if [[ -f "$header" ]]; then
            sed -n 's/^#define TORCH_VERSION_\(MAJOR\|MINOR\) //p' "$header" | paste -sd.
            return
        fi
    done
}

if [[ -n "${MAMBASCOPE_TORCH:-}" ]]; then
    torch="$MAMBASCOPE_TORCH"
    said="MAMBASCOPE_TORCH=$torch"
else
    torch="$(torch_of_python)" ||
        fail "no LibTorch: python3 has no package torch; install it (LibTorch $(<"$bundle/torch-version")), or name LibTorch's folder in MAMBASCOPE_TORCH"
    said="python3's torch in $torch"
fi
[[ -f "$torch/lib/libtorch_cpu.so" ]] || fail "$said: has no lib/libtorch_cpu.so; expected LibTorch's folder"
wanted="$(<"$bundle/torch-version")"
found="$(torch_version "$torch")"
[[ -z "$found" || "$found" == "$wanted" ]] ||
    fail "$said: is LibTorch $found; this bundle was built with $wanted, and no other fits"

# LibTorch's libraries name their own NVIDIA libraries; what loads them by name finds them here.
paths="$bundle/lib:$torch/lib"
for nvidia in "$torch"/../nvidia/*/lib; do
    [[ -d "$nvidia" ]] && paths+=":$(readlink -f "$nvidia")"
done
export LD_LIBRARY_PATH="$paths:$bundle/lib/fallback${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export QT_PLUGIN_PATH="$bundle/plugins" QT_QPA_FONTDIR="$bundle/fonts" FONTCONFIG_FILE="$bundle/fonts/fonts.conf"
export QT_QPA_PLATFORM_PLUGIN_PATH="$bundle/plugins/platforms"
if [[ -z "${MAMBASCOPE_RESOURCES:-}" ]]; then
    [[ -d "$bundle/resources" ]] || fail "this bundle has no resources; name the folder of resources in MAMBASCOPE_RESOURCES"
    export MAMBASCOPE_RESOURCES="$bundle/resources"
fi
# Qt reads the prompt's UTF-8 by the locale, which many servers leave unset.
[[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]] || export LANG=C.UTF-8
exec "$bundle/programs/$program" "$@"
