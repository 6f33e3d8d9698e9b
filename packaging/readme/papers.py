#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers with our figures beside body text, one for each venue, length of prompt and palette, to be looked at.

    packaging/readme/papers.py build/release/app/mambascope OUT [--venue acl] [--tokens 20] [--png]

Needs pdflatex; --png needs pdftoppm. Every figure is exported by the program as a user would; results of a prompt are
computed once and kept in OUT/sessions. Pages have the venues' columns and LaTeX's Times, not their style files.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys

PROMPTS = {
    6: "Beats Music is owned by",
    20: "Today the Eiffel Tower is located in the city of Paris. Beats Music is owned by",
    60: "The Eiffel Tower is located in the city of Paris. The mother tongue of Danielle Darrieux is French. The capital "
        "of Germany is Berlin. The official language of Italy is Italian. The capital of "
        "France is Paris. The mother tongue of Albert Camus is French. Beats Music is owned by",
}
OTHER_SUBJECT = "Chevrolet"

# Paper, text width, columns and the gap between them, body size; formats of the column and of both (`*`).
VENUES = {
    "acl": ("a4paper,textwidth=16cm,textheight=24.5cm", "columnsep=0.6cm", 11, {"acl-column": "", "acl-full": "*"}),
    "neurips": ("letterpaper,textwidth=5.5in,textheight=9in", None, 10, {"neurips": ""}),
    "icml": ("letterpaper,textwidth=6.75in,textheight=9in", "columnsep=0.25in", 10, {"icml-column": "", "icml-full": "*"}),
    "iclr": ("letterpaper,textwidth=5.5in,textheight=9in", None, 10, {"iclr": ""}),
    "aaai": ("letterpaper,textwidth=6.975in,textheight=9in", "columnsep=0.375in", 10,
             {"aaai-column": "", "aaai-full": "*"}),
    "slides": ("paperwidth=13.333in,paperheight=7.5in,textwidth=12in,textheight=6.9in", None, 20, {"slides": ""}),
}

VIEWS = ["map", "flow", "attention", "predictions", "trace", "paths", "lre", "block"]
PRESETS = ["ME1", "ME3", "ME-map", "MK-map", "RO2b", "RO3", "RO5", "RO7", "RO11", "RO12"]

BODY = ("A model that states a fact must find it first. We follow a prompt through the layers, cut one connection at a "
        "time, and read the probability of the answer. What is cut late changes little; what is cut early, at the "
        "subject's last token, takes the answer away. The figure says where. ")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--venue", nargs="*", default=list(VENUES), choices=list(VENUES))
    parser.add_argument("--tokens", nargs="*", type=int, default=list(PROMPTS), choices=list(PROMPTS))
    parser.add_argument("--palette", nargs="*", default=["colour", "grey"], choices=["colour", "grey"])
    parser.add_argument("--view", nargs="*", default=VIEWS + PRESETS, choices=VIEWS + PRESETS)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--png", action="store_true", help="also the pages as pictures of 110 dots an inch")
    return parser.parse_args()


def run(command, folder=None):
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr}")


def session_of(options, tokens, view):
    """The results of a view or preset, computed once for all formats."""
    folder = options.out / "sessions" / f"{tokens}-{view}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        run([options.program, "--prompt", PROMPTS[tokens], "--subject", "Beats Music", "--corrupt-subject",
             OTHER_SUBJECT, *asked(view), "-o", folder])
    return folder / "session.mambascope"


def asked(view):
    return ["--preset", view] if view in PRESETS else ["--export", view]


def export(options, tokens, view, venue_format, palette):
    folder = options.out / f"{tokens}-{view}-{venue_format}-{palette}"
    if not folder.exists():
        grey = ["--grey"] if palette == "grey" else []
        run([options.program, "--session", session_of(options, tokens, view), *asked(view), "--format-venue",
             venue_format, *grey, "-o", folder])
    return folder


def paper(options, venue, tokens, palette):
    paper_size, columns, body, formats = VENUES[venue]
    class_size = body if body in (10, 11) else 10
    lines = [f"\\documentclass[{class_size}pt{',twocolumn' if columns else ''}]{{article}}",
             "\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{mathptmx,graphicx,booktabs}",
             f"\\usepackage[{paper_size}{',' + columns if columns else ''}]{{geometry}}",
             "\\renewcommand\\topfraction{1}\\renewcommand\\dbltopfraction{1}\\renewcommand\\textfraction{0}",
             "\\setcounter{topnumber}{9}\\setcounter{dbltopnumber}{9}\\setcounter{totalnumber}{9}",
             "\\begin{document}" + (f"\\fontsize{{{body}}}{{{1.2 * body}}}\\selectfont" if body == 20 else "")]
    for view in options.view:
        for venue_format, star in formats.items():
            folder = f"{tokens}-{view}-{venue_format}-{palette}"
            lines += [f"\\begin{{figure{star}}}[t]\\centering\\includegraphics{{{folder}/figure.pdf}}",
                      "" if venue == "slides" else f"\\input{{{folder}/caption}}", f"\\end{{figure{star}}}",
                      BODY * (1 if venue == "slides" else 3), ""]
    lines.append("\\end{document}")
    name = f"{venue}-{tokens}-{palette}"
    (options.out / f"{name}.tex").write_text("\n".join(lines), encoding="utf-8")
    run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"], options.out)
    if options.png:
        run(["pdftoppm", "-r", "110", "-png", f"{name}.pdf", name], options.out)


def main():
    options = arguments()
    options.program, options.out = options.program.resolve(), options.out.resolve()
    options.out.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(lambda task: session_of(options, *task),
                      [(tokens, view) for tokens in options.tokens for view in options.view]))
        list(pool.map(lambda task: export(options, *task),
                      [(tokens, view, venue_format, palette) for tokens in options.tokens for view in options.view
                       for venue in options.venue for venue_format in VENUES[venue][3] for palette in options.palette]))
        list(pool.map(lambda task: paper(options, *task),
                      [(venue, tokens, palette) for venue in options.venue for tokens in options.tokens
                       for palette in options.palette]))


if __name__ == "__main__":
    main()
