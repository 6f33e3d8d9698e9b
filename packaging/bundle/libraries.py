# SPDX-License-Identifier: GPL-3.0-or-later
"""Which shared libraries a program needs, and which of them a bundle brings along."""
from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

# The C library and the compiler's belong to the machine: a program that brings its own breaks the machine's drivers.
OF_THE_MACHINE = re.compile(
    r"(ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libutil|libnsl|libanl|libmvec|libstdc\+\+|libgcc_s)\.so.*"
)
# LibTorch and NVIDIA's libraries come with the machine's LibTorch.
OF_TORCH = re.compile(r"lib(torch|c10|cuda|cupti|cublas|cudnn|nv|nccl|cusparse|cufft|cusolver|curand|caffe2|shm).*\.so.*")
# LibTorch brings its own OpenMP, which must be the only one in a process; ours is for what lacks one.
FALLBACK = re.compile(r"libgomp\.so.*")
LINE = re.compile(r"^\s*(\S+)(?: => (\S+|not found))?(?: \(0x[0-9a-f]+\))?$")


class BundleError(RuntimeError):
    """The text is one complete line for the user."""


def needed_by(file: Path) -> dict[str, Path | None]:
    """Every library that `file` needs, directly or not, by name; None where it was not found."""
    done = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BundleError(f"{file}: ldd can't read it: {(done.stderr or done.stdout).strip()}")
    needed: dict[str, Path | None] = {}
    for line in done.stdout.splitlines():
        if match := LINE.match(line):
            name, found = match.groups()
            needed[Path(name).name] = None if found in (None, "not") or "not found" in line else Path(found)
    return needed


def libraries_for(files: list[Path]) -> tuple[dict[str, Path], dict[str, Path]]:
    """What the bundle takes along for `files`, and what only for machines that lack it, by name.

    Throws BundleError where a library is missing that the machine's LibTorch will not bring.
    """
    taken: dict[str, Path] = {}
    fallback: dict[str, Path] = {}
    for file in files:
        for name, found in needed_by(file).items():
            if OF_THE_MACHINE.fullmatch(name) or OF_TORCH.fullmatch(name) or name.startswith("linux-"):
                continue
            if found is None:
                raise BundleError(f"{file}: needs {name}, which this machine does not have")
            (fallback if FALLBACK.fullmatch(name) else taken)[name] = found
    return taken, fallback


def torch_folder(engine: Path) -> Path:
    """The LibTorch that `engine` was linked with."""
    found = needed_by(engine).get("libtorch_cpu.so")
    if found is None:
        raise BundleError(f"{engine}: its libtorch_cpu.so is not found; build it again, or set LD_LIBRARY_PATH")
    return found.resolve().parent.parent


def torch_version(torch: Path) -> str:
    """Major and minor version, such as "2.11": what the C++ interface depends on."""
    for header in ("torch/headeronly/version.h", "torch/csrc/api/include/torch/version.h"):
        file = torch / "include" / header
        if file.is_file():
            parts = dict(re.findall(r"^#define TORCH_VERSION_(MAJOR|MINOR) (\d+)", file.read_text(), re.MULTILINE))
            return f"{parts['MAJOR']}.{parts['MINOR']}"
    raise BundleError(f"{torch}: has no headers that tell LibTorch's version")


def copyright_of(library: Path) -> Path | None:
    """The licence of the Debian package that a library came with; None where that is not known."""
    if shutil.which("dpkg-query") is None:
        return None
    real = library.resolve()
    # A merged /usr: the package lists may name a file by either path.
    for path in (real, Path("/usr") / real.relative_to("/"), Path("/") / str(real).removeprefix("/usr/")):
        done = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            package = done.stdout.partition(":")[0]
            file = Path("/usr/share/doc") / package / "copyright"
            return file if file.is_file() else None
    return None
