#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs and unpacks the committed inputs of the fuzz targets.

corpus.py pack FOLDER      FOLDER/TARGET/* becomes corpus/TARGET.tar.xz here; the same files give the same bytes
corpus.py unpack FOLDER    the other way round, with past crashes (crashes/TARGET/*) beside them
"""
from __future__ import annotations

import hashlib
import io
import lzma
import shutil
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"


def pack(folder: Path) -> None:
    """Inputs are named after their content, and sorted by size and content, which packs best."""
    buffer = io.BytesIO()
    inputs = sorted({path.read_bytes() for path in folder.iterdir()}, key=lambda data: (len(data), data))
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for data in inputs:
            entry = tarfile.TarInfo(hashlib.sha256(data).hexdigest()[:12])
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    packed = lzma.compress(buffer.getvalue(), preset=9 | lzma.PRESET_EXTREME)
    CORPUS.mkdir(exist_ok=True)
    (CORPUS / f"{folder.name}.tar.xz").write_bytes(packed)
    print(f"{folder.name}: {len(inputs)} inputs, {sum(map(len, inputs))} bytes, {len(packed)} packed")


def unpack(folder: Path) -> None:
    for packed in sorted(CORPUS.glob("*.tar.xz")):
        target = packed.name.removesuffix(".tar.xz")
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        with tarfile.open(packed) as archive:
            for entry in archive.getmembers():
                data = archive.extractfile(entry)
                if data is not None:
                    (place / Path(entry.name).name).write_bytes(data.read())
        for crash in (HERE / "crashes" / target).glob("*"):
            shutil.copyfile(crash, place / crash.name)


def main() -> int:
    if len(sys.argv) != 3 or sys.argv[1] not in ("pack", "unpack"):
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[2])
    if sys.argv[1] == "unpack":
        unpack(folder)
    else:
        for target in sorted(path for path in folder.iterdir() if path.is_dir()):
            pack(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
