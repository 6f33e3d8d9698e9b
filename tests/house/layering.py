#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: reads every #include line and holds the layers apart.

    cuda    plain C++ and CUDA; no torch, no Qt; of ours only the parameter structs of the CPU twins
    core    no Qt, no ui, no app; LibTorch only through core/tensor/aten.hpp
    ui      Qt and the public headers of core; no torch, no cuda, no app
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
TORCH_HOME = re.compile(r"^core/(tensor/(aten\.hpp|.*\.cpp)|engine/torch_backend\.cpp)$")

PUBLIC_TO_UI = ["core/base/", "core/engine/", "core/interventions/", "core/io/", "core/models/catalogue.hpp",
                "core/models/memory_need.hpp", "core/models/standard_folders.hpp", "core/tokenizer/"]
# folder -> the folders of ours that its files may include from (the longest matching key counts)
MAY_INCLUDE = {
    "core/base/": ["core/base/"],
    "core/io/": ["core/base/", "core/io/", "core/tokenizer/utf8.hpp"],
    "core/tokenizer/": ["core/base/", "core/io/", "core/tokenizer/"],
    "core/interventions/": ["core/base/", "core/io/message_text.hpp", "core/tokenizer/", "core/interventions/"],
    "core/ops/": ["core/base/", "core/ops/"],
    "core/tensor/": ["core/base/", "core/io/", "core/ops/", "core/tensor/", "core/engine/request.hpp",
                     "core/engine/stored_weights.hpp", "cuda/include/"],
    "core/": ["core/", "cuda/include/"],
    "cuda/": ["cuda/", "core/ops/suffix_mixers.hpp", "core/ops/attention_sums.hpp"],
    "ui/theme/": PUBLIC_TO_UI + ["ui/theme/"],
    "ui/widgets/": PUBLIC_TO_UI + ["ui/theme/", "ui/widgets/"],
    "ui/": PUBLIC_TO_UI + ["ui/"],
    "app/cli/": PUBLIC_TO_UI + ["app/cli/", "app/engine/"],
    "app/engine/": PUBLIC_TO_UI + ["app/engine/"],
    "app/": PUBLIC_TO_UI + ["ui/", "app/"],
    "tests/": ["core/", "cuda/include/", "ui/", "app/", "tests/support/"],
}
# headers that other layers see: neither they nor anything they pull in may show LibTorch
PUBLIC_CORE = re.compile(
    r"^core/(base|io|tokenizer|interventions)/.*\.hpp$|^core/engine/(backend|engine|request|snapshot|json)\.hpp$"
    r"|^core/models/((catalogue|memory_need|standard_folders)\.hpp|config/.*\.hpp)$"
)


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
    if view and include.name.startswith("ui/views/") and not include.name.startswith(view.group()):
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
    return report([line for name in sources for line in file_problems(tree, name)], len(sources), "source files")


if __name__ == "__main__":
    sys.exit(main())
