#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a relocatable bundle of a built Mambascope: programs, Qt with its plugins, fonts and models, without LibTorch.

    packaging/bundle/bundle.py --out mambascope.tar.xz                    an archive (.tar, .tar.gz or .tar.xz)
    packaging/bundle/bundle.py --out FOLDER                               or a folder, which must not be there yet
    packaging/bundle/bundle.py --out … --build build/dev --with bench_window --without-resources

The bundle starts on any x86_64 Linux that has LibTorch of the same version (pip install torch) and a C library at least
as new as the one it was built with, from wherever it lies; Qt need not be there. See README.md beside this file.
"""
from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from libraries import BundleError, copyright_of, libraries_for, torch_folder, torch_version

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAMS = ["mambascope", "mambascope-cli"]
ENGINE = "mambascope-engine.so"
# offscreen and minimal for servers, xcb for displays (and for X11 over ssh); compose is what dead keys need.
PLUGINS = ["platforms/libqoffscreen.so", "platforms/libqminimal.so", "platforms/libqxcb.so", "imageformats/libqsvg.so",
           "imageformats/libqjpeg.so", "iconengines/libqsvgicon.so",
           "platforminputcontexts/libcomposeplatforminputcontextplugin.so"]
FONTS = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"]
FONT_FOLDERS = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
# As cmake --install: what only the training and the evaluation of the models need stays behind.
LEFT_BEHIND = shutil.ignore_patterns("*.py", "training", "evaluation", "__pycache__")
ARCHIVES = {".tar": "w", ".tar.gz": "w:gz", ".tar.xz": "w:xz"}


def copy(source: Path, target: Path) -> None:
    """The file itself, whatever links lead to it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source.resolve(), target)


def built_program(build: Path, name: str) -> Path:
    places = [build / "app", *sorted(path for path in (build / "tests").rglob("*") if path.is_dir())]
    for place in places:
        if (place / name).is_file():
            return place / name
    raise BundleError(f"{build}: has no {name}; build it first (cmake --build {build} --target {name})")


def plugin_folder(libraries: dict[str, Path]) -> Path:
    """Qt's plugins, from where its library lies: Debian's place and that of Qt's own installer."""
    core = libraries.get("libQt6Core.so.6")
    if core is None:
        raise BundleError("mambascope needs no libQt6Core.so.6; is it linked with a static Qt?")
    real = core.resolve()
    for folder in (real.parent / "qt6" / "plugins", real.parent.parent / "plugins"):
        if folder.is_dir():
            return folder
    raise BundleError(f"{core}: its plugins are not found; name their folder with --qt-plugins")


def find_font(name: str) -> Path:
    for folder in FONT_FOLDERS:
        for file in sorted(folder.rglob(name)):
            return file
    raise BundleError(f"{name}: not found below {' or '.join(map(str, FONT_FOLDERS))} (Debian package fonts-dejavu-core)")


def slim(file: Path) -> None:
    """Takes out what running needs not: symbols, and the path of the LibTorch that it was linked with."""
    if shutil.which("strip"):
        subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
    # Where LibTorch lies on the building machine is nobody's concern; the launcher knows where it is.
    with tempfile.NamedTemporaryFile("w", suffix=".cmake") as lines:
        lines.write(f'file(RPATH_REMOVE FILE "{file}")')
        lines.flush()
        subprocess.run(["cmake", "-P", lines.name], check=True, stdout=subprocess.DEVNULL)


def add_programs(into: Path, build: Path, names: list[str]) -> None:
    for name in [*names, ENGINE]:
        copy(built_program(build, name), into / "programs" / name)
        slim(into / "programs" / name)
    for name in names:
        copy(HERE / "launcher.sh", into / name)


def add_libraries(into: Path, libraries: dict[str, Path], folder: str) -> None:
    for name, source in sorted(libraries.items()):
        copy(source, into / folder / name)
        licence = copyright_of(source)
        if licence is not None:
            copy(licence, into / "licences" / licence.parent.name)


def fill(into: Path, options: argparse.Namespace) -> None:
    names = [*PROGRAMS, *options.extra]
    programs = [built_program(options.build, name) for name in [*names, ENGINE]]
    plugins = options.qt_plugins or plugin_folder(libraries_for(programs)[0])
    chosen = [plugins / name for name in PLUGINS if (plugins / name).is_file()]
    if plugins / PLUGINS[0] not in chosen:
        raise BundleError(f"{plugins}: has no {PLUGINS[0]}")
    taken, fallback = libraries_for([*programs, *chosen])
    add_programs(into, options.build, names)
    add_libraries(into, taken, "lib")
    add_libraries(into, fallback, "lib/fallback")
    for plugin in chosen:
        copy(plugin, into / "plugins" / plugin.relative_to(plugins))
    for font in FONTS:
        copy(find_font(font), into / "fonts" / font)
    copy(HERE / "fonts.conf", into / "fonts" / "fonts.conf")
    engine = built_program(options.build, ENGINE)
    (into / "torch-version").write_text(torch_version(torch_folder(engine)) + "\n")
    copy(HERE / "README.md", into / "README.md")
    copy(ROOT / "LICENSE", into / "LICENSE")
    if options.resources:
        shutil.copytree(ROOT / "resources", into / "resources", ignore=LEFT_BEHIND)


def pack(folder: Path, archive: Path, mode: str) -> None:
    def nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        return member

    unfinished = archive.with_name(archive.name + ".part")
    try:
        with tarfile.open(unfinished, mode, **({"preset": 9} if mode == "w:xz" else {})) as stream:
            for path in sorted(folder.rglob("*")):
                stream.add(path, Path("mambascope") / path.relative_to(folder), recursive=False, filter=nobody)
        unfinished.rename(archive)
    finally:
        unfinished.unlink(missing_ok=True)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, type=Path, help="archive or folder to make")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release", help="build folder (default: build/release)")
    parser.add_argument("--with", dest="extra", nargs="+", default=[], metavar="PROGRAM", help="also these built tests or benchmarks")
    parser.add_argument("--without-resources", dest="resources", action="store_false",
                        help="leave models and data out; MAMBASCOPE_RESOURCES names them then")
    parser.add_argument("--qt-plugins", type=Path, help="Qt's folder of plugins, where it is not found")
    return parser.parse_args()


def main() -> int:
    options = parse_arguments()
    mode = next((value for suffix, value in ARCHIVES.items() if options.out.name.endswith(suffix)), None)
    try:
        if mode is None and options.out.exists():
            raise BundleError(f"{options.out}: is there already")
        options.out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=options.out.parent, prefix=".bundle-") as scratch:
            folder = Path(scratch) / "mambascope"
            fill(folder, options)
            if mode is None:
                folder.rename(options.out)
            else:
                pack(folder, options.out, mode)
    except (BundleError, OSError, subprocess.CalledProcessError) as error:
        print(f"bundle.py: {error}", file=sys.stderr)
        return 1
    files = [options.out] if mode else [path for path in options.out.rglob("*") if path.is_file()]
    print(f"{options.out}: {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
