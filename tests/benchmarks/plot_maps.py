#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the time of a full knockout map against prompt length and against depth, with what the device allows at best.

    plot_maps.py tests/benchmarks/results/DATE-DEVICE-lengths.json --out tests/benchmarks/results/DATE-DEVICE-maps.svg

Reads what bench_shapes.py wrote (several files count as one). Results at a depth of their own (--layers) make the second
picture, together with the same shape's own depth at the same length. The limit, dashed: the weights read once at the
rate of a copy, and then the floating-point operations of all products at the rate of a large one, both measured in
the same run; the mixers, the norms and what starts them come on top. Needs matplotlib.
"""
from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.ticker import FuncFormatter, NullLocator  # noqa: E402

COLORS = ["#1f5fbf", "#b3541e", "#2e7d4f", "#7a3fa0", "#8a6d00", "#555555"]
TEXT, GRID = "#222222", "#dddddd"
LARGEST_FILE = 150_000


@dataclass(frozen=True)
class Point:
    shape: str
    tokens: int
    layers: int
    is_own_depth: bool
    map_ms: float
    limit_ms: float


def read_points(files: list[Path]) -> tuple[list[Point], str]:
    """All maps, and what they were measured on. Throws ValueError where that is not one device and one precision."""
    points, places = [], set()
    for file in files:
        for result in json.loads(file.read_text())["results"]:
            if "error" in result:
                continue
            limit = (result["weight_bytes"] / result["device_copy_bytes_per_second"]
                     + result["map_flops"] / result["device_product_flops_per_second"])
            points.append(Point(result["model"]["name"], result["tokens"], result["model"]["layers"],
                                "--layers" not in result["command"], result["map"]["median_ms"], limit * 1e3))
            places.add(f"{result['device']}, {result['dtype']} accuracy, weights stored in {result['stored']},"
                       f" windows of {result['window']} layers")
    if len(places) != 1:
        raise ValueError(f"expected one device, precision and window, found {len(places)}: {'; '.join(sorted(places))}")
    return points, places.pop()


def series(points: list[Point], over: str) -> dict[str, list[Point]]:
    """Shapes with at least two points: own depth by length, or one length by depth."""
    found: dict[str, list[Point]] = {}
    for shape in dict.fromkeys(point.shape for point in points):
        own = [point for point in points if point.shape == shape]
        if over == "tokens":
            chosen = [point for point in own if point.is_own_depth]
        else:
            lengths = {point.tokens for point in own if not point.is_own_depth}
            chosen = [point for point in own if point.tokens in lengths]
        places = {getattr(point, over): point for point in chosen}  # one of those that were measured twice
        if len(places) > 1:
            found[shape] = [places[at] for at in sorted(places)]
    return found


def draw(axes, lines: dict[str, list[Point]], over: str, label: str, colors: dict[str, str]) -> None:
    for shape, line in lines.items():
        at = [getattr(point, over) for point in line]
        axes.plot(at, [point.map_ms for point in line], color=colors[shape], linewidth=2, marker="o", markersize=4.5, label=shape)
        axes.plot(at, [point.limit_ms for point in line], color=colors[shape], linewidth=1.4, linestyle=(0, (4, 3)))
    axes.set_xlabel(label)
    axes.set_ylabel("full map, ms")
    axes.grid(color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(length=3)


def log_axes(axes, lines: dict[str, list[Point]]) -> None:
    plain = FuncFormatter(lambda value, _position: f"{value:g}")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks(sorted({point.tokens for line in lines.values() for point in line}))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(plain)
        axis.set_minor_locator(NullLocator())


def picture(points: list[Point], place: str):
    lengths, depths = series(points, "tokens"), series(points, "layers")
    if not lengths and not depths:
        raise ValueError("expected results at two lengths or two depths at least")
    colors = dict(zip(dict.fromkeys([*lengths, *depths]), COLORS * 9))
    panels = [name for name, lines in (("tokens", lengths), ("layers", depths)) if lines]
    figure, all_axes = plt.subplots(1, len(panels), figsize=(4.7 * len(panels) + 0.4, 3.9), squeeze=False, layout="constrained")
    for axes, name in zip(all_axes[0], panels):
        if name == "tokens":
            draw(axes, lengths, "tokens", "tokens of the prompt (both scales logarithmic)", colors)
            log_axes(axes, lengths)
        else:
            tokens = sorted({point.tokens for line in depths.values() for point in line})
            draw(axes, depths, "layers", f"layers ({', '.join(map(str, tokens))} tokens)", colors)
            axes.set_xlim(left=0)
            axes.set_ylim(bottom=0)
    handles, labels = all_axes[0][0].get_legend_handles_labels()
    limit = plt.Line2D([], [], color=TEXT, linewidth=1.4, linestyle=(0, (4, 3)))
    all_axes[0][0].legend([*handles, limit], [*labels, "limit: weights once + products"], frameon=False, loc="upper left")
    title = f"Every source × every window, last query: {place}"
    figure.suptitle(title if len(panels) > 1 else title.replace(", ", ",\n", 2).replace(",\n", ", ", 1), fontsize=10, color=TEXT)
    return figure


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="what bench_shapes.py wrote")
    parser.add_argument("--out", required=True, type=Path, help="picture to write (.svg or .png)")
    options = parser.parse_args()
    plt.rcParams.update({"font.family": "DejaVu Sans", "font.size": 10, "svg.hashsalt": "mambascope", "text.color": TEXT,
                         "axes.labelcolor": TEXT, "xtick.color": TEXT, "ytick.color": TEXT, "figure.facecolor": "white"})
    try:
        figure = picture(*read_points(options.files))
    except (ValueError, KeyError, OSError) as error:
        print(f"plot_maps.py: {error}", file=sys.stderr)
        return 1
    # The same numbers give the same file, so that a redraw shows in a diff only where something moved.
    metadata = {"Date": None, "Creator": None} if options.out.suffix == ".svg" else {"Software": None}
    figure.savefig(options.out, dpi=140, metadata=metadata)
    size = options.out.stat().st_size
    print(f"{options.out}: {size / 1e3:.0f} kB")
    return 0 if size <= LARGEST_FILE else 1


if __name__ == "__main__":
    sys.exit(main())
