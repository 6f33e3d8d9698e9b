#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the pinned LibTorch into <repository>/.deps, from the wheels named in libtorch-lock.json.

Only the headers and the libraries that Mambascope links are unpacked; the CUDA half comes along only where an NVIDIA
driver is (MAMBASCOPE_GPU=0 or 1 overrides the guess). With --check it only says by its
exit code whether that was done. A stamp makes every later start a matter of milliseconds.
"""
from __future__ import annotations

import ctypes
import fcntl
import hashlib
import json
import os
import platform
import shutil
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE / "libtorch-lock.json"
DEPS = Path(os.environ.get("MAMBASCOPE_DEPS", HERE.parent.parent / ".deps"))
# Room for the largest wheel and what is unpacked from it, in bytes.
NEED_CPU, NEED_GPU = int(1.3e9), int(9e9)


class BootstrapError(RuntimeError):
    """The text is one complete line for the user."""


def has_nvidia_driver() -> bool:
    forced = os.environ.get("MAMBASCOPE_GPU", "")
    if forced in ("0", "1"):
        return forced == "1"
    try:
        ctypes.CDLL("libcuda.so.1")
        return True
    except OSError:
        return False


def wanted(wheel: dict, member: str, gpu: bool) -> bool:
    """Whether this member of the wheel is unpacked."""
    keep = wheel.get("keep", ["nvidia/cu13/lib/", "nvidia/cudnn/lib/", "nvidia/cusparselt/lib/", "nvidia/nccl/lib/",
                              "nvidia/nvshmem/lib/"])
    keep = keep + (wheel.get("keep_gpu", []) if gpu else [])
    return not member.endswith("/") and ".." not in member and any(member.startswith(prefix) for prefix in keep)


def unpack(path: Path, wheel: dict, into: Path, gpu: bool) -> None:
    with zipfile.ZipFile(path) as archive:
        members = [item for item in archive.infolist() if wanted(wheel, item.filename, gpu)]
        if not members:
            raise BootstrapError(f"{wheel['file']}: holds none of the files that are needed")
        for item in members:  # zipfile checks each member's CRC; the whole file's SHA-256 was checked before
            archive.extract(item, into)


def obtain(wheel: dict, downloads: Path, tools: dict) -> Path:
    """The verified wheel on this disk: from one of pip's local folders, or downloaded."""
    from download import fetch, sha256
    from wheel_index import local_wheel, wheel_url

    target = downloads / wheel["file"]
    if target.exists() and sha256(target) == wheel["sha256"]:
        return target
    local = local_wheel(tools["settings"], wheel["file"])
    if local is not None and sha256(local) == wheel["sha256"]:
        return local
    label = wheel["file"].partition("-py3")[0].partition("-cp3")[0]
    url = wheel_url(tools["web"], tools["settings"], wheel["project"], wheel["file"])
    fetch(tools["web"], url, target, wheel["sha256"], label)
    return target


def check_machine(gpu: bool) -> None:
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise BootstrapError(
            f"the pinned LibTorch is for Linux on x86_64, this is {platform.system()} on {platform.machine()}: "
            "install LibTorch yourself and configure with -DTorch_DIR="
        )
    free, need = shutil.disk_usage(DEPS).free, NEED_GPU if gpu else NEED_CPU
    if free < need:
        raise BootstrapError(f"{DEPS}: {free / 1e9:.1f} GB free, LibTorch needs {need / 1e9:.1f} GB")


def install(lock: dict, gpu: bool) -> None:
    from pip_settings import read_settings
    from wheel_index import Web

    check_machine(gpu)
    settings = read_settings()
    tools = {"settings": settings, "web": Web(settings)}
    downloads, fresh = DEPS / "downloads", DEPS / "unpacking"
    downloads.mkdir(exist_ok=True)
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    print(f"Installing LibTorch into {DEPS} ({'with CUDA' if gpu else 'CPU only: no NVIDIA driver here'})", flush=True)
    for wheel in lock["wheels"]:
        if gpu or not wheel.get("gpu"):
            path = obtain(wheel, downloads, tools)
            unpack(path, wheel, fresh, gpu)
    for old in DEPS.iterdir():
        if old.is_dir() and old not in (fresh, downloads):
            shutil.rmtree(old)
    for new in list(fresh.iterdir()):
        new.rename(DEPS / new.name)
    fresh.rmdir()
    shutil.rmtree(downloads)  # half a gigabyte that is not needed again


def is_installed(stamp: Path, digest: str, gpu: bool) -> bool:
    """A CUDA installation also serves a machine whose GPU is gone."""
    states = (f"{digest} gpu",) if gpu else (f"{digest} gpu", f"{digest} cpu")
    return stamp.is_file() and stamp.read_text().strip() in states


def main(arguments: list[str]) -> int:
    gpu = has_nvidia_driver()
    content = LOCK.read_bytes()
    digest, stamp = hashlib.sha256(content).hexdigest(), DEPS / "stamp"
    if is_installed(stamp, digest, gpu):
        return 0
    if arguments == ["--check"]:
        return 1
    DEPS.mkdir(parents=True, exist_ok=True)
    with (DEPS / "lock").open("w") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)  # two starts at once: the second one waits and finds the stamp
        if not is_installed(stamp, digest, gpu):
            stamp.unlink(missing_ok=True)
            install(json.loads(content), gpu)
            stamp.write_text(f"{digest} {'gpu' if gpu else 'cpu'}\n")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    sys.dont_write_bytecode = True
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\ninterrupted; the next start resumes the download")
    except (RuntimeError, OSError, zipfile.BadZipFile) as error:
        sys.exit(f"LibTorch could not be installed: {error}")
