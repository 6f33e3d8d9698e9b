#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: reads every #include line and holds the layers apart.

    cuda    plain C++ and CUDA; no torch, no Qt; of ours only the parameter structs of the CPU twins
    core    no Qt, no ui, no app; LibTorch only through core/tensor/aten.hpp; folders stand on floors (CORE)
    ui      Qt and the public folders of core; no torch, no cuda, no app; folders stand on floors (UI)
    app     wires ui and core; app/cli and app/engine have no Qt at all
    tests   anything public, and tests/support; never another test's files
"""
from __future__ import annotations

import re
import sys

from sources import Include, Tree, report, tree_from_arguments

TORCH = re.compile(r"^(torch|ATen|c10|caffe2)/")
QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/\w+|Qt[A-Z]\w*|q[a-z]+\.h|qcustomplot\.h)$")
CUDA = re.compile(r"^(cuda\w*|cublas\w*|cutlass/.*|cub/.*)(\.h|\.hpp|\.cuh)?$")
OURS = ("app/", "core/", "cuda/", "ui/", "tests/")
TORCH_DOOR = "core/tensor/aten.hpp"
# The files that may name LibTorch's headers: core/tensor, and the one that sets its threads and catches its errors.
TORCH_HOME = re.compile(r"^core/(tensor/(aten\.hpp|.*\.cpp)|backend/torch_backend\.cpp)$")

QCUSTOMPLOT_HOME = "ui/charts/chart_picture.cpp"  # the only file that may name QCustomPlot's header

# Every folder of core and ui, from the lowest floor to the highest, with the folders below it that its files may include.
# A folder may always include its own files. A folder that has no row is a problem.
CORE = {
    "base": [],
    "ops": [],
    "io": ["base", "ops"],
    "tokenizer": ["base", "io"],
    "values": ["base", "io", "tokenizer"],
    "wire": ["base", "io", "values"],
    "data": ["base", "io", "tokenizer", "values", "wire"],
    "results": ["base", "io", "tokenizer", "values", "wire", "data"],
    "papers": ["base", "io", "values", "wire", "results"],
    "tensor": ["base", "io", "ops", "values"],
    "engine": ["base", "values"],
    "session": ["base", "io", "values", "wire"],
    "config": ["base", "io"],
    "catalogue": ["base", "io", "tokenizer", "values", "config"],
    "editing": ["base", "io", "values", "config", "catalogue"],
    "models": ["ops", "values", "tensor", "config", "catalogue"],
    "passes": ["base", "ops", "values", "tensor", "engine", "models"],
    "loading": ["base", "io", "tokenizer", "values", "tensor", "engine", "catalogue", "editing", "models", "passes"],
    "experiments": ["base", "io", "tokenizer", "values", "wire", "data", "results", "tensor", "engine", "catalogue", "models", "passes",
                    "loading"],
    "rome": ["base", "tokenizer", "values", "tensor", "engine", "catalogue", "models", "passes", "loading"],
    "analyses": ["base", "tokenizer", "values", "data", "tensor", "engine", "catalogue", "editing", "models", "passes", "loading", "experiments",
                 "rome"],
    "backend": ["base", "values", "tensor", "engine", "loading", "analyses"],
    "bench": ["base", "values", "tensor", "passes", "loading", "analyses"],
}
CUDA_LAUNCHERS = ["models", "passes", "tensor"]  # the folders of core that start kernels
SEEN_BY_UI = ["base", "io", "tokenizer", "values", "wire", "data", "results", "papers", "engine", "session", "catalogue", "editing"]  # public: neither they nor what they pull in shows LibTorch
UI = {
    "text": [],
    "style": [],
    "settings": ["text", "style"],
    "state": ["text"],
    "edits": ["state"],
    "history": ["text", "state"],
    "engine": ["history", "state"],
    "data": ["text", "state", "history", "engine"],
    "files": ["text", "settings", "state", "edits", "history"],
    "paper": ["text", "style"],
    "actions": ["settings", "style"],
    "charts": ["style"],
    "figures": ["text", "style", "charts"],
    "widgets": ["text", "style", "actions", "charts"],
    "views": ["text", "state", "edits", "history", "engine", "data", "style", "actions", "charts", "figures", "widgets"],
    "exports": ["text", "settings", "state", "history", "engine", "data", "files", "style", "paper", "charts", "figures", "widgets", "views"],
    "presenter": ["text", "state", "history", "style"],
    "shell/prompt": ["text", "settings", "state", "history", "engine", "style", "actions"],
    "shell/panes": ["text", "state", "history", "engine", "style", "actions", "widgets", "views"],
    "shell/settings": ["text", "settings", "engine", "files", "style", "paper", "actions"],
    "shell": ["text", "settings", "state", "edits", "history", "engine", "data", "files", "style", "actions", "charts", "figures", "widgets", "views", "exports",
              "presenter", "shell/prompt", "shell/panes", "shell/settings"],
}
# What every view may include besides its own folder.
VIEW_INTERFACE = ("ui/views/view.hpp", "ui/views/selection.hpp", "ui/views/edit_sink.hpp")


def floors(table: dict[str, list[str]]) -> list[str]:
    """What is wrong with a table itself: an arrow that runs up, which is how a cycle starts."""
    order = list(table)
    return [f"tests/house/layering.py: {folder} may not stand below {below}, which it includes"
            for folder, allowed in table.items() for below in allowed
            if below not in order or order.index(below) >= order.index(folder)]


def in_core(folders: list[str]) -> list[str]:
    return [f"core/{folder}/" for folder in folders]


PUBLIC = in_core(SEEN_BY_UI)
# folder -> the folders of ours that its files may include from (the longest matching key counts)
MAY_INCLUDE = {
    **{f"core/{name}/": in_core([*below, name]) + (["cuda/include/"] if name in CUDA_LAUNCHERS else []) for name, below in CORE.items()},
    **{f"ui/{name}/": PUBLIC + [f"ui/{other}/" for other in [*below, name]] for name, below in UI.items()},
    "cuda/": ["cuda/", "core/ops/suffix_mixers.hpp", "core/ops/attention_sums.hpp"],
    "app/cli/": PUBLIC + ["app/cli/", "app/engine/"],
    "app/engine/": PUBLIC + ["core/bench/benchmark.hpp", "app/engine/"],
    "app/gui/": PUBLIC + ["ui/", "app/engine/", "app/gui/"],
    "tests/": ["core/", "cuda/include/", "ui/", "app/", "tests/support/"],
}
# headers that other layers see: neither they nor anything they pull in may show LibTorch
PUBLIC_CORE = re.compile(rf"^core/({'|'.join([*SEEN_BY_UI, 'config'])})/.*\.hpp$")


def rule_for(name: str) -> tuple[str, list[str]] | None:
    keys = [key for key in MAY_INCLUDE if name.startswith(key)]
    return (max(keys, key=len), MAY_INCLUDE[max(keys, key=len)]) if keys else None


def own_test_folder(name: str) -> str:
    return name.rpartition("/")[0] + "/"


def project_problem(tree: Tree, name: str, include: Include) -> str | None:
    """A quoted include: must exist, be written from the root, and be allowed for the folder."""
    if include.name.endswith(".moc"):
        return None
    if not include.name.startswith(OURS) or not (tree.root / include.name).is_file():
        return f'"{include.name}" is no file of ours; includes are written from the repository root'
    found = rule_for(name)
    if found is None:
        return "this folder has no include rule in tests/house/layering.py"
    key, allowed = found
    if key == "tests/":
        allowed = allowed + [own_test_folder(name)]
    if not include.name.startswith(tuple(allowed)):
        return f'{key} may not include "{include.name}" (allowed: {", ".join(allowed)})'
    view = re.match(r"^ui/views/[^/]+/", name)
    if view and include.name.startswith("ui/views/") and not include.name.startswith((view.group(), *VIEW_INTERFACE)):
        return f'a view may not include another view: "{include.name}"'
    return None


def outside_problem(name: str, include: Include) -> str | None:
    """An angle-bracket include: which libraries a folder may use."""
    if include.name.startswith(OURS):
        return f"<{include.name}> is ours: write it with quotes"
    if TORCH.match(include.name) and not TORCH_HOME.match(name):
        return f"<{include.name}>: LibTorch comes in through {TORCH_DOOR} alone"
    if QT.match(include.name) and name.startswith(("core/", "cuda/", "app/cli/", "app/engine/")):
        return f"<{include.name}>: no Qt here"
    if include.name == "qcustomplot.h" and name != QCUSTOMPLOT_HOME:
        return f"<{include.name}>: charts are drawn through {QCUSTOMPLOT_HOME} alone"
    if CUDA.match(include.name) and not name.startswith(("cuda/", "tests/cuda/")):
        return f"<{include.name}>: CUDA headers stay in cuda/"
    return None


def file_problems(tree: Tree, name: str) -> list[str]:
    problems = []
    for include in tree.includes(name):
        problem = project_problem(tree, name, include) if include.quoted else outside_problem(name, include)
        if problem:
            problems.append(f"{name}:{include.line}: {problem}")
    reached = tree.reachable(name)
    torch = sorted(other for other in reached if TORCH.match(other))
    if torch and (PUBLIC_CORE.match(name) or name.startswith(("ui/", "app/"))):
        problems.append(f"{name}:1: pulls in LibTorch ({torch[0]}), which stays behind core's private headers")
    if torch and "qcustomplot.h" in reached:
        problems.append(f"{name}:1: pulls in both LibTorch and QCustomPlot")
    return problems


def main() -> int:
    tree = tree_from_arguments()
    sources = [name for name in tree.sources if name.startswith(OURS)]
    problems = floors(CORE) + floors(UI)
    problems += [line for name in sources for line in file_problems(tree, name)]
    return report(problems, len(sources), "source files")


if __name__ == "__main__":
    sys.exit(main())
