#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes mamba-explain.json, mamba-knockout.json and romba.json, the tables of `mambascope-cli reproduce` (README.md has their schema).

    python3 make_tables.py PUBLISHED COUNTERFACT OUTPUT

PUBLISHED holds mamba_explain_figures.json (numbers read off MAMBA Explain's figures), mk_baselines.json (results of
nirendy/mamba-knockout, MIT licence, tests/src/experiments/baselines/full_pipeline) and romba_figures.json (numbers of the figures of
arnab-api/romba); COUNTERFACT is
counterfact_tracing.jsonl.gz; OUTPUT is the folder of the tables.
"""
from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

READING_ERROR = 0.003  # of curves that were read off a figure: 0.3 points
# Published by another program on another device: what its arithmetic and ours may differ by.
ARITHMETIC = {"reading_error": 0.0005, "relative_error": 0.01}

EXPLAIN_CURVES = {  # name in the file -> figure, window, place of the subject
    "ws=9 all 1000": ("1", 9, "any"),
    "ws=15 all 1000": ("3", 15, "any"),
    "ws=9 first token in subject": ("4", 9, "first"),
    "ws=9 first token in relation": ("5", 9, "later"),
}
EXPLAIN_SOURCES = {"last": "last", "subject": "subject", "relation": "relation-with-last"}
KNOCKOUT_ROLES = {"relation": "relation-with-last"}  # Mamba Knockout's relation has the last token, too
KNOCKOUT_GROUPS = {"FAST_DECAY": "context-dependent", "SLOW_DECAY": "context-independent"}  # named by what is removed
KNOCKOUT_MODELS = {
    "mamba1-130M": ["state-spaces/mamba-130m-hf", "state-spaces/mamba-130m", "mamba-130m"],
    "mamba2-130M": ["state-spaces/mamba2-130m", "mamba2-130m"],
    "gpt2-355M": ["openai-community/gpt2-medium", "gpt2-medium"],
    "llama3.2-1B": ["meta-llama/Llama-3.2-1B"],
    "qwen2-0.5B": ["Qwen/Qwen2-0.5B"],
    "qwen2.5-0.5B": ["Qwen/Qwen2.5-0.5B"],
}
LOST_CAUSALITY = ("The published run let later tokens be seen in the layers of a window (its wrapper dropped the causal "
                  "mask), so numbers that differ are expected.")


def read(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def rows_by_prompt(counterfact: Path) -> dict[str, int]:
    rows: dict[str, int] = {}
    with gzip.open(counterfact, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            rows.setdefault(row["prompt"], row["row"])
    return rows


def short(value: float) -> float:
    return float(f"{value:.6g}")


def explain(published: Path, rows: dict[str, int]) -> dict:
    source = read(published / "mamba_explain_figures.json")
    (name,) = [key for key in source if key.startswith("macro")]
    curves = []
    for key, (figure, window, place) in EXPLAIN_CURVES.items():
        for role, values in source[name][key].items():
            curves.append({"figure": figure, "prompts": "sample", "kind": "flow", "window": window, "place": place,
                           "source": EXPLAIN_SOURCES[role], "measure": "relative_change",
                           "values": [round(value / 100, 4) for value in values], "reading_error": READING_ERROR})
    maps = [{"figure": "2 and 6 to 8", "row": rows[prompt], "window": each["window"], "probability": each["p"],
             "reading_error": each["quant"]}
            for prompt, each in source["heatmaps_decoded"].items()]
    answers = [{"row": rows[prompt], "probability": each["base_prob"], "reading_error": 0.00005}
               for prompt, each in source["heatmaps_decoded"].items()]
    return {
        "schema": "mambascope.published/1", "paper": "mamba-explain", "title": "MAMBA Explain",
        "source": "https://github.com/YoniSlutzky98/MAMBA-explain: curves read off the figures of its report "
                  "(0.3 points), heat maps decoded from their colours (one step of the colour table)",
        "licence": "numbers are facts; no text or picture of the report is in here",
        "data": "counterfact",
        "prompts": {"sample": {"known": True, "sample": 1000, "seed": 0}},
        "models": [{"names": ["state-spaces/mamba2-1.3b", "mamba2-1.3b"],
                    "note": "The paper's 1,000 prompts are numpy's RandomState(0).choice() of the 3,211 that the model "
                            "gets right; where another number is right, they are another sample.",
                    "curves": curves, "maps": maps, "answers": answers}],
    }


def knockout_curves(name: str, flows: dict, row_of: dict[str, int]) -> list[dict]:
    curves = []
    for key, prompts in flows.items():
        model, window, pair, group = key.split("|")
        if model != name:
            continue
        query, source = pair.split("<-")
        curve = {"figure": "full pipeline", "kind": "flow", "window": int(window.removeprefix("ws=")),
                 "query": KNOCKOUT_ROLES.get(query, query), "source": KNOCKOUT_ROLES.get(source, source),
                 "measure": "probability",
                 "values_by_row": {str(row_of[index]): [short(p) for p in each["true_probs"]]
                                   for index, each in prompts.items()}, **ARITHMETIC}
        if group != "ALL":
            curve.update(kind="features", group=KNOCKOUT_GROUPS[group])
        curves.append(curve)
    return curves


def knockout(published: Path) -> dict:
    source = read(published / "mk_baselines.json")
    row_of = {str(each["mk_idx"]): each["row"] for answers in source["evaluate_model"].values() for each in answers}
    models = []
    for name, names in KNOCKOUT_MODELS.items():
        maps = [{"figure": "full pipeline", "row": row_of[index], "window": int(key.split("=")[1]),
                 "probability": [[short(p) for p in line] for line in matrix], **ARITHMETIC}
                for key, prompts in source["heatmap"].items() if key.split("|")[0] == name
                for index, matrix in prompts.items()]
        answers = [{"row": each["row"], "probability": short(each["target_prob"]), "rank": each["target_rank"],
                    **ARITHMETIC} for each in source["evaluate_model"][name]]
        model = {"names": [*names, name], "curves": knockout_curves(name, source["info_flow"], row_of), "maps": maps,
                 "answers": answers}
        if name.startswith("qwen"):
            model["note"] = LOST_CAUSALITY
        models.append(model)
    return {
        "schema": "mambascope.published/1", "paper": "mamba-knockout", "title": "Mamba Knockout",
        "source": "https://github.com/nirendy/mamba-knockout: tests/src/experiments/baselines/full_pipeline",
        "licence": "MIT (c) the authors of mamba-knockout",
        "data": "counterfact", "prompts": {}, "models": models,
    }


ROMBA_MODELS = {"mamba-2.8b": ["state-spaces/mamba-2.8b-hf", "state-spaces/mamba-2.8b", "mamba-2.8b"],
                "pythia-2.8b": ["EleutherAI/pythia-2.8b-deduped", "pythia-2.8b-deduped"]}
ROMBA_ROWS = {"subject_2nd_last": "subject_second_last", "subject_last": "subject_last", "further tokens": "after", "last token": "last"}
# State -> ours, figure by model, and whether p* was taken off before the mean.
ROMBA_STATES = {"residual": ("h", False), "ssm_after_ssm": ("s", False), "mlp_after_silu": ("g", True), "after_down_proj": ("o", True),
                "attn": ("attn", True), "mlp": ("mlp", True)}
ROMBA_SEVERED = {"recovery": "recovery", "ssm_severed": "s", "gate_severed": "g", "block_severed": "o", "attn_severed": "attn", "mlp_severed": "mlp"}
ROMBA_TOKENS = {"subject_last": "subject_last", "prompt_last": "last"}
ROMBA_BLOCKED = {"subject": "subject", "subj_last": "subject_last", "non_subject": "relation", "prompt_last": "last"}
DECODED = 0.01  # of effects that were decoded from a figure's colours, and of lines read off it
ROMBA_NOTE = ("Other subjects and facts are drawn anew, so these are other samples than the paper's; effects of o, g, attn and mlp are compared as "
              "the paper's code makes them, without p* taken off.")


def traced(model: str, data: dict) -> list[dict]:
    """A run for the states with p* taken off, and one for those without."""
    runs = []
    for raw in (False, True):
        curves = []
        for key, figure in data.items():
            owner, state = key.split("/")
            if owner != model or ROMBA_STATES[state][1] != raw:
                continue
            for row, values in zip(figure["rows"], figure["v"], strict=False):
                # A colour at the end of the scale says only that the number is at least that.
                kept = [None if value is None or value >= figure["vmax"] - DECODED else value for value in values]
                if any(value is not None for value in kept):
                    curves.append({"panel": ROMBA_STATES[state][0], "series": ROMBA_ROWS[row], "values": kept})
        if curves:
            figures = {"mamba-2.8b": "2b and 3", "pythia-2.8b": "8 and 9"}
            runs.append({"figure": figures[model], "kind": "trace", "window": 10, "align": "center", "raw_effects": raw, "sample": 400, "seed": 0,
                         "reading_error": DECODED, "curves": curves})
    return runs


def severed(model: str, data: dict) -> dict:
    curves = [{"panel": ROMBA_TOKENS[token], "series": ROMBA_SEVERED[name], "values": values}
              for token, lines in data[model].items() for name, values in lines.items()]
    return {"figure": "5" if model == "mamba-2.8b" else "10", "kind": "path", "sample": 406, "seed": 0, "reading_error": DECODED, "curves": curves}


def romba(published: Path) -> dict:
    source = read(published / "romba_figures.json")
    models = []
    for model, names in ROMBA_MODELS.items():
        facts = [*traced(model, source["causal_tracing_AIE"]["data"]), severed(model, source["path_blocking_IE"])]
        if model == "mamba-2.8b":
            lines = source["mean_ablation_knockout_mamba-2.8b"]
            facts.append({"figure": "11", "kind": "block", "window": 10, "align": "center", "how": "mean", "others": "clean", "text": "bundled",
                          "sample": 768, "seed": 0, "reading_error": DECODED,
                          "curves": [{"panel": "block", "series": ROMBA_BLOCKED[name], "values": values} for name, values in lines.items()]})
        models.append({"names": names, "note": ROMBA_NOTE, "facts": facts})
    return {
        "schema": "mambascope.published/1", "paper": "romba", "title": "Locating and Editing Factual Associations in Mamba",
        "source": "https://github.com/arnab-api/romba: numbers of its figures, colours decoded and lines read to 0.01",
        "licence": "numbers are facts; no text or picture of the paper is in here",
        "data": "relations", "prompts": {}, "models": models,
    }


def write(file: Path, table: dict) -> None:
    file.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    published, counterfact, output = (Path(argument) for argument in sys.argv[1:4])
    write(output / "mamba-explain.json", explain(published, rows_by_prompt(counterfact)))
    write(output / "mamba-knockout.json", knockout(published))
    write(output / "romba.json", romba(published))


if __name__ == "__main__":
    main()
