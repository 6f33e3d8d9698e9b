# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures and tables of fact_reproduction.md and of the models' card, from the folders of results."""
from __future__ import annotations

import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "fact_reproduction"
MODELS = ("mamba2", "transformer")


def rounded(value: object) -> object:
    """Four digits behind the point, all the way down: enough for two in a table."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return {key: rounded(item) for key, item in value.items()} if isinstance(value, dict) else value


def relation_of(line: dict) -> dict:
    found = {"relation": line["relation"], "known": int(line["numbers"]["known"]), "tests": int(line["numbers"]["tests"])}
    return {**found, **line["score"]["lre"]}


def collected(folder: Path) -> dict:
    """What figures, tables and the card say of a run."""
    found = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    panels = {}
    for panel, numbers in found["panels"].items():
        series = {name: {key: curve[key] for key in ("n", "mean", "t95", "median") if key in curve} for name, curve in numbers["series"].items()}
        panels[panel] = {"ranges": numbers["ranges"], "series": series}
    run = {"facts": found["facts"], "complete": found["complete"], "left_out": found["left_out"], "panels": panels}
    if "lre" in panels:
        lines = (folder / "rows.jsonl").read_text(encoding="utf-8").splitlines()
        run["relations"] = sorted((relation_of(json.loads(line)) for line in lines), key=lambda one: one["relation"])
    return rounded(run)


def signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "\u2212")


def layers(span: list[int]) -> str:
    first, last = span
    return "emb" if last < 0 else str(first) if first == last else f"{first}\u2013{last}"


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def head(*cells: str) -> list[str]:
    return [row(*cells), "|" + " --- |" * len(cells)]


def best(curve: dict) -> int:
    """The point with the largest mean."""
    mean = curve["mean"]
    return max(range(len(mean)), key=lambda i: mean[i] if mean[i] is not None else -9)


def lowest(curve: dict) -> int:
    mean = curve["mean"]
    return min(range(len(mean)), key=lambda i: mean[i] if mean[i] is not None else 9)


def interval(curve: dict, at: int) -> str:
    low, high = curve["t95"][at]
    return "" if low is None else f"{signed(low)} to {signed(high)}"


def counted(name: str, found: dict) -> str:
    causes = ", ".join(f"{count} {cause}" for cause, count in found["left_out"].items()) or "none"
    return f"**{name}**: {found['facts']} facts; left out: {causes}"


def trace_table(name: str, found: dict) -> list[str]:
    lines = [counted(name, found), "", *head("state", "token", "facts", "largest effect at layers", "mean", "95 % (t)", "median")]
    for state, panel in found["panels"].items():
        for role, curve in panel["series"].items():
            if curve["n"]:
                at = best(curve)
                lines.append(row(state, role, curve["n"], layers(panel["ranges"][at]), signed(curve["mean"][at]),
                                 interval(curve, at), signed(curve["median"][at])))
    return [*lines, ""]


def path_table(name: str, found: dict) -> list[str]:
    panels = found["panels"]
    depth = len(next(iter(panels.values()))["ranges"])
    shown = sorted({round(i * (depth - 1) / 7) for i in range(8)})
    lines = [counted(name, found), "", *head("token", "severed", *(f"layer {i}" for i in shown))]
    for token, panel in panels.items():
        for series, curve in panel["series"].items():
            lines.append(row(token, "nothing" if series == "recovery" else series, *(signed(curve["mean"][i]) for i in shown)))
    return [*lines, ""]


def block_table(name: str, found: dict) -> list[str]:
    panel = next(iter(found["panels"].values()))
    lines = [counted(name, found), "", *head("blocked", "facts", "lowest at layers", "mean change", "95 % (t)")]
    for source, curve in panel["series"].items():
        at = lowest(curve)
        lines.append(row(source, curve["n"], layers(panel["ranges"][at]), signed(curve["mean"][at]), interval(curve, at)))
    return [*lines, ""]


def edit_table(name: str, found: dict) -> list[str]:
    lines = [counted(name, found), "", *head("site", "layer", "facts", "ES", "PS", "NS", "S")]
    for site, panel in found["panels"].items():
        series = panel["series"]
        for at, span in enumerate(panel["ranges"]):
            scores = [f"{100 * series[score]['mean'][at]:.1f}" for score in ("ES", "PS", "NS", "S")]
            lines.append(row(site, layers(span), series["ES"]["n"], *scores))
    return [*lines, ""]


def lre_table(name: str, run: dict, published: dict) -> list[str]:
    """A line a relation: its best layer, beside the paper's number."""
    span = run["panels"]["lre"]["ranges"]
    lines = [f"**{name}**: {run['facts']} relations", "",
             *head("relation", "known of test facts", "faithfulness", "layer", "causality there", "chance", "paper", "its chance")]
    entries = []
    for fact in run["relations"]:
        curve = fact.get("faithfulness")
        if not curve or curve[0] is None:
            continue
        at = max(range(len(curve)), key=lambda i: curve[i])
        causal = (fact.get("causality") or [None] * len(curve))[at]
        paper = published.get(fact["relation"], {})
        entries.append((-curve[at], row(
            fact["relation"], f"{fact['known']} of {fact['tests']}", f"{100 * curve[at]:.0f} %", layers(span[at]),
            "" if causal is None else f"{100 * causal:.0f} %", f"{100 * fact['random'][0]:.0f} %",
            f"{100 * paper['faithfulness']:.0f} %" if paper else "", f"{100 * paper['random_baseline']:.0f} %" if paper else "")))
    return [*lines, *(entry for _, entry in sorted(entries)), ""]


def tries_table(runs: dict[str, dict]) -> list[str]:
    """What could raise the share of facts that an edit writes, a line each."""
    lines = ["**tries**: the search of edits set otherwise, over the first facts of those above", "",
             *head("run", "site", "layer", "facts", "ES", "PS", "NS", "S")]
    for name, found in runs.items():
        lines += [row(name.removeprefix("try-"), *line.strip("| ").split(" | "))
                  for line in edit_table(name, found) if line.startswith("| W_")]
    return [*lines, ""]


PRESETS = {"trace-mamba2": ("RO2b", "RO3"), "trace-transformer": ("RO8", "RO9"), "path-mamba2": ("RO5",), "path-transformer": ("RO10",),
           "sweep-mamba2": ("RO6",), "sweep-transformer": ("RO6",), "block-mamba2": ("RO11",), "block-clean-mamba2": ("RO11",),
           "block-transformer": ("RO11",), "lre-mamba2": ("RO7", "RO12", "RO13"), "lre-transformer": ("RO7", "RO12", "RO13")}


def draw(programs: object, results: Path, names: list[str]) -> None:
    """A picture a preset and run."""
    FIGURES.mkdir(exist_ok=True)
    for name in names:
        for preset in PRESETS.get(name, ()):
            programs.run("figure", "--preset", preset, str(results / name), "-o", str(FIGURES / f"{preset}-{name}.png"),
                         "--format-venue", "icml-full", "--dpi", "110")


def tables(data: dict) -> str:
    published = json.loads((FIGURES / "published.json").read_text(encoding="utf-8"))
    makers = {"trace": trace_table, "path": path_table, "block": block_table}
    out: list[str] = []
    tries = {name: run for name, run in data.items() if name.startswith("try-")}
    for name, run in data.items():
        if name in tries:
            continue
        kind = name.split("-")[0]
        if kind.startswith("lre"):
            out += lre_table(name, run, published["lre"]["mamba-2.8b" if name.endswith("mamba2") else "pythia-2.8b"])
        else:
            out += makers.get(kind, edit_table)(name, run)
    out += tries_table(tries) if tries else []
    return "\n".join(out)


def site_line(data: dict, model: str) -> str:
    """Where tracing points: h at the subject's last token and at the last one."""
    panel = data[f"trace-{model}"]["panels"]["h"]
    cells = []
    for role in ("subject_last", "last"):
        curve = panel["series"][role]
        at = best(curve)
        cells += [layers(panel["ranges"][at]), f"{curve['mean'][at]:.2f}"]
    return row(f"demo-{model}", data[f"trace-{model}"]["facts"], *cells)


def edit_line(data: dict, model: str) -> str:
    """The layer with the largest S."""
    run = data[f"edit-{model}"]
    site, panel = next(iter(run["panels"].items()))
    at = best(panel["series"]["S"])
    scores = [f"{100 * panel['series'][score]['mean'][at]:.1f}" for score in ("ES", "PS", "NS", "S")]
    return row(f"demo-{model}", site, layers(panel["ranges"][at]), run["facts"], *scores)


def card(data: dict) -> str:
    """The section of the models' card."""
    return "\n".join([
        *head("model", "facts", "h at the subject's last token: best layer", "effect", "h at the last token: best layer", "effect"),
        *(site_line(data, model) for model in MODELS), "",
        *head("model", "matrix", "layer", "facts", "ES", "PS", "NS", "S"),
        *(edit_line(data, model) for model in MODELS)])


MARKED = re.compile(r"(<!-- numbers: [^>]*make_fact_reproduction.py[^>]* -->\n).*?(\n<!-- end of numbers -->)", re.DOTALL)
PAGES = {HERE / "fact_reproduction.md": tables, HERE.parent / "models" / "MODEL_CARD.md": card}


def with_numbers(page: Path, data: dict) -> str:
    """The page with what stands between its marks made anew."""
    made = PAGES[page](data)
    return MARKED.sub(lambda found: found[1] + made + found[2], page.read_text(encoding="utf-8"))


def stored() -> dict:
    return json.loads((FIGURES / "results.json").read_text(encoding="utf-8"))


def write_pages(programs: object, results: Path, names: list[str]) -> None:
    """Of the runs that are there; numbers go into results.json, too."""
    there = [name for name in names if (results / name / "summary.json").exists()]
    draw(programs, results, there)
    data = {name: collected(results / name) for name in there}
    (FIGURES / "results.json").write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    for page in PAGES:
        page.write_text(with_numbers(page, data), encoding="utf-8")
