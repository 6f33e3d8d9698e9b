# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the macro knockout curves of both models side by side: plot_curves.py EVALUATION OUT.png"""
import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot as plt  # noqa: E402

STYLES = {  # Okabe-Ito, with a dash pattern each
    "subject": ("#009E73", "-"),
    "relation": ("#AA3377", "--"),
    "last": ("#E69F00", ":"),
    "first": ("#0072B2", "-."),
}


def draw(axes, report: dict) -> None:
    starts = range(report["layers"] - report["window"] + 1)
    middle = report["verdict"]["all"]["middle_windows"]
    axes.axvspan(middle[0] - 0.5, middle[-1] + 0.5, color="0.94", label="window centred in the middle third")
    axes.axhline(0, color="0.5", linewidth=0.8)
    for source, (colour, dash) in STYLES.items():
        curve = report["change"]["all"][source]
        mean = [100 * v for v in curve["mean"]]
        low = [m - 100 * e for m, e in zip(mean, curve["ci95"])]
        high = [m + 100 * e for m, e in zip(mean, curve["ci95"])]
        axes.fill_between(starts, low, high, color=colour, alpha=0.15, linewidth=0)
        axes.plot(starts, mean, dash, color=colour, linewidth=2, label=f"last ← {source}")
    axes.set_title(f"{report['model']}: {report['layers']} layers, window {report['window']}")
    axes.set_xlabel("first layer of the window")
    axes.grid(True, linestyle=":", linewidth=0.5)


def main() -> None:
    folder, out = map(Path, sys.argv[1:])
    reports = [json.loads((folder / f"knockout_{name}.json").read_text()) for name in ("demo-mamba2", "demo-transformer")]
    figure, panels = plt.subplots(1, len(reports), figsize=(11, 4), sharey=True, layout="constrained")
    for axes, report in zip(panels, reports):
        draw(axes, report)
    panels[0].set_ylabel("mean change of p(answer), %")
    panels[0].set_ylim(-100, 20)
    panels[1].legend(loc="lower right", fontsize=8)
    figure.suptitle(f"Last token cut off from a set of source tokens, {reports[0]['prompts']['all']} prompts (band: 95 % interval)")
    figure.savefig(out, dpi=130, metadata={"Software": None})


if __name__ == "__main__":
    main()
