#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""First inputs and dictionaries of the fuzz targets: seeds.py FOLDER writes FOLDER/TARGET/* and FOLDER/TARGET.dict.

All of it is made here or comes from tests/fixtures; words for the dictionaries are the texts in the parsers' own sources.
"""
from __future__ import annotations

import gzip
import io
import json
import re
import struct
import sys
import zipfile
from pathlib import Path

from pickle_seeds import pickles

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests/fixtures"
FAMILIES = 9  # rows of core/catalogue/family_table.hpp

# target -> sources whose texts are its words
WORDS = {
    "config": ["core/config/*.cpp", "core/config/*.hpp", "core/catalogue/family_table.hpp"],
    "json": [],
    "data": ["core/data/columns.cpp", "core/data/relations_reader.cpp", "core/data/selection_file.cpp", "core/values/selection.hpp"],
    "filter": ["core/data/filter_parser.cpp", "core/data/filter_words.cpp"],
    "published": ["core/papers/published_table.cpp", "core/values/enum_names.hpp"],
    "results": ["core/results/*.cpp", "core/values/experiment_*.hpp", "core/values/selection.hpp", "core/values/enum_names.hpp"],
    "safetensors": ["core/io/safetensors_header.cpp", "core/io/tensor_view.cpp"],
    "session": ["ui/files/experiment_json.cpp", "ui/state/state_names.hpp", "core/values/enum_names.hpp"],
    "session_archive": ["core/session/*.cpp", "core/session/*.hpp", "core/io/npy_*.cpp", "core/wire/*.hpp", "core/values/*_kind.hpp", "core/values/enum_names.hpp"],
    "patch": ["core/values/patch_spec.*", "core/values/place_parser.cpp", "core/values/enum_names.hpp"],
    "spec": ["core/values/spec_parse.cpp", "core/values/place_parser.cpp", "core/values/enum_names.hpp"],
    "tensor_pickle": ["core/io/pickle_calls.cpp", "core/io/tensor_pickle.cpp"],
    "tokenizer": ["core/tokenizer/*.cpp"],
    "vocabulary": ["core/tokenizer/vocabulary_files.cpp", "core/tokenizer/tokenizer_settings.cpp", "core/tokenizer/json_pattern.cpp"],
    "torch_archive": ["core/io/torch_archive.cpp", "core/io/pickle_calls.cpp"],
    "weight_index": ["core/io/weight_index.cpp"],
    "wire": ["core/wire/*.hpp", "core/wire/*.cpp", "core/values/*_kind.hpp", "core/values/enum_names.hpp", "core/base/error.cpp"],
}
JSON_WORDS = ["{", "}", "[", "]", ",", ":", "null", "true", "false", "0", "1", "-1", "1e999", "18446744073709551615",
              "9223372036854775807", "4294967296", "2147483648", '""', "\\u0000", "\\ud800", "NaN", "Infinity", "-Infinity"]
JSON_TARGETS = {"config", "json", "published", "results", "safetensors", "session", "session_archive", "tokenizer", "vocabulary", "weight_index", "wire"}
JSON_TEXTS = [
    "", " ", "null", "true", "7", "-0", "0.5e-3", "1E400", "01", "1.", ".5", "+1", "0x1", "--1", '"text"', '"\\u00e9\\n\\/\\""', '"\\ud834\\udd1e"',
    '"\\ud834"', '"\\x"', '"\t"', "[]", "[1,]", "[,1]", "[1 2]", "[[[[[[[[]]]]]]]]", "{}", '{"a":1,"b":[true,null]}', '{"a":1,"a":2}', "{1:2}",
    '{"a"}', '{"a":}', "{} {}", "\ufeff[1]", "[Infinity,-Infinity,NaN]", '{"__float__":"Infinity"}', '"NaN \\" Infinity"', "/* */ 1", "'a'",
    "\u2028", "[" * 70, "18446744073709551616", "-9223372036854775809", "1e-400",
]


def raw_json_texts() -> list[bytes]:
    return [text.encode() for text in JSON_TEXTS] + [b'"\xff"', b'"\xc3"', b'"\xed\xa0\x80"', b'["a\x00b"]', b"\xef\xbb", b"\xff\xfe[\x00]\x00"]


def configs() -> list[bytes]:
    texts = [path.read_bytes() for path in sorted(FIXTURES.glob("models/*/config.json"))]
    texts = [json.dumps(json.loads(text), separators=(",", ":")).encode() for text in texts]
    return [b"\xff" + text for text in texts] + [bytes([family]) + text for family in range(FAMILIES) for text in texts[family::5]]


def small_tokenizer(document: dict, merges: int) -> dict:
    """The same with few tokens, so that the fuzzer changes the rest."""
    model = document["model"]
    model["merges"] = model["merges"][:merges]
    pairs = [merge.split(" ") if isinstance(merge, str) else merge for merge in model["merges"]]
    keep = {part for pair in pairs for part in [*pair, "".join(pair)]} | {token["content"] for token in document["added_tokens"]}
    keep |= {"a", "b", "e", "\u0120", "\u2581", "<unk>", "<s>", "</s>", "<0x0A>"}
    model["vocab"] = {token: number for token, number in model["vocab"].items() if token in keep}
    document["added_tokens"] = document["added_tokens"][:3]
    return document


def tokenizers() -> list[bytes]:
    result = []
    for path in sorted(FIXTURES.glob("tokenizer/*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(document, dict) and "model" in document:
            small = json.dumps(small_tokenizer(document, 6), ensure_ascii=False, separators=(",", ":")).encode()
            result += [small, small + b"\0a  caf\xc3\xa9 abe\xff\n"]
    return result


def safetensors() -> list[bytes]:
    def entry(dtype: str, shape: list[int], begin: int, end: int) -> dict:
        return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}

    headers = [
        ({}, 0),
        ({"__metadata__": {"format": "pt"}, "a": entry("F32", [2], 0, 8)}, 8),
        ({"a": entry("F16", [3, 2], 0, 12), "b": entry("I64", [0, 4], 12, 12), "c": entry("BF16", [], 12, 14)}, 14),
        ({"a": entry("F64", [1], 0, 8), "b": entry("BOOL", [1, 1], 8, 9), "c": entry("U8", [3], 9, 12), "d": entry("I8", [1], 12, 13)}, 13),
        ({"a": entry("F8_E4M3", [4], 0, 4), "b": entry("I32", [1], 4, 8), "c": entry("I16", [2], 8, 12)}, 12),
    ]
    result = []
    for header, size in headers:
        text = json.dumps(header, separators=(",", ":")).encode()
        result += [text + b"\0" + bytes(size), struct.pack("<Q", len(text)) + text + bytes(size)]
    wrong = [entry("F32", [2], 0, 7), entry("F32", [2], 8, 16), entry("F4", [3], 0, 1), entry("F5", [1], 0, 8), entry("F32", [1 << 62, 8], 0, 8),
             entry("F32", [-2], 0, 8), entry("F32", [2], 8, 0), {"dtype": "F32", "shape": [2]}, []]
    result += [json.dumps({"a": value}).encode() + b"\0" + bytes(8) for value in wrong] + [struct.pack("<Q", 1 << 40), b"{}{", b"[]"]
    return result + [(FIXTURES / "torch/odd.safetensors").read_bytes()]


def torch_archives(folder: Path) -> list[bytes]:
    result = [path.read_bytes() for path in sorted(FIXTURES.glob("torch/*.bin"))]
    for number, pickle in enumerate(pickles()):
        path = folder / "archive.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a/data.pkl", pickle)
            archive.writestr("a/byteorder", b"little")
            for key, size in (("0", 64), ("1", 8), ("2", 0)):
                archive.writestr(f"a/data/{key}", bytes(size))
            archive.comment = b"comment" if number % 2 else b""
        result.append(path.read_bytes())
        path.unlink()
    return result


def session() -> list[bytes]:
    knockout = {"query": [4, 9], "source": [0, 3], "scope": "both", "left": {"all": True}, "right": {"first": 1, "last": 3, "of": 12},
                "enabled": True, "queryBegin": False, "sourceBegin": True, "queryEnd": False, "sourceEnd": False}
    pane = {"model": "demo-mamba2", "device": "cuda:1", "precision": "bf16", "layer": 3, "window": 9, "allLayers": False, "view": "normalized",
            "head": None, "decayGroup": "slow", "cutHead": 2, "cutDecayGroup": None, "tokenizer": ""}
    whole = {"schema": "mambascope.session/1", "prompt": "The tongue of \u00c9mile is", "keepTrailingSpace": False, "subject": [14, 20],
             "target": "French", "followedToken": "", "align": "start", "linked": True, "strict": False, "panes": {"left": pane, "right": pane},
             "knockouts": [knockout, dict(knockout, query=[0, 0], queryBegin=True, scope="left")]}
    followed = dict(whole, target="", followedToken="d7002c", subject=None, knockouts=[])
    wrong = [dict(whole, schema="mambascope.session/2"), dict(whole, linked=1), dict(whole, subject=[20, 14]), dict(whole, strict=True),
             dict(whole, knockouts=[dict(knockout, query=[0, 0])]), dict(whole, followedToken="d"), [], {}]
    values = [whole, followed, {"schema": "mambascope.session/1"}, *wrong]
    return [json.dumps(value, separators=(",", ":")).encode() for value in values] + [b"", b"{"]


def session_archives() -> list[bytes]:
    """The committed session of version 2, parts of it, and what the target puts into an archive by itself."""
    whole = (FIXTURES / "sessions" / "v2-knockouts.mambascope").read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        document = json.loads(archive.read("session.json"))
        arrays = [archive.read(f"arrays/{i}.npy") for i in range(len(archive.namelist()) - 1)]
    inputs = [whole, whole[: len(whole) // 2], b"", b"PK\x03\x04", b"{}"]
    for result in document["results"]:
        text = json.dumps(result)
        used = [int(number) for number in re.findall(r'"array": (\d+)', text)]
        if len(used) <= 1:
            alone = json.loads(re.sub(r'"array": \d+', '"array": 0', text))
            inputs.append(json.dumps(dict(document, results=[alone])).encode() + (b"\0" + arrays[used[0]] if used else b""))
    return inputs


def specs() -> list[bytes]:
    texts = ["last<-subject@all", "3<-0-2@10-18,20", "2,5-7<-first@12;last<-b3-9@all", " last , 0 - 2 <- relation @ all ; 0<-0@0", "begin<-end@1-2",
             "all<-context@0", "b0-4294967295<-0@0", "2147483647<-0@2147483647", "", "1<-", "5-3<-1@1", "b4-4<-0@all", "last<-subject@all;"]
    return [text.encode() for text in texts]


def patches() -> list[bytes]:
    texts = ["h:subject_last@3=clean", "h:all@emb;o:all@0-2", "s:last@all=corrupt;g:after@1,2-3=zero", " mix : 1 - 2 , b3-4 @ 0 = mean ", "h:5@emb,3",
             "state:1@all;conv:1@all", "attn:relation@0;mlp:context,begin@3=corrupt", "h:2147483647@2147483647", "", "h", "h:1", "h:1@", "s:1@emb", "h:1@0=",
             "h:1@0=other", "h:3-1@0", "h:1@all,emb", "h:1@0;", "x:1@0", "c:b4-4@0", "a:first@0-9=zero"]
    return [text.encode() for text in texts]


def indexes() -> list[bytes]:
    names = ["model-00001-of-00002.safetensors", "../x", "a/b", "a\\b", "", ".", "..", "a\0b", 7, None]
    maps = [{"metadata": {"total_size": 22}, "weight_map": {"a.weight": name, "b": names[0]}} for name in names]
    return [json.dumps(value).encode() for value in [*maps, {"weight_map": {}}, {"weight_map": []}, {}, []]]


def shapes() -> list[bytes]:
    return [struct.pack(f"<{len(shape)}q", *shape) for shape in ([], [5], [2, 3], [0], [1 << 40, 1 << 40], [-1], [1] * 32, [1] * 33, [7, 1, 1 << 62])]


def wires() -> list[bytes]:
    model = {"model": "demo", "device": {"kind": "cuda", "index": 1}, "precision": "bf16"}
    prompt = {"text": {"hex": "68ff"}, "subject_span": {"bytes": [0, 1]}, "subject": "", "target": "t"}
    cut = {"edges": [{"targets": ["last", [0, 2]], "sources": [{"bytes": [3, 9]}], "layers": [[10, 18]]}], "strict": False, "label": "x",
           "heads": {"groups": ["slow"], "heads": [[0, 1]]}}
    bodies = {"model": {"model": model}, "predict": {"model": model, "prompt": prompt, "knockouts": [cut], "top_k": 5, "logits": False},
              "map": {"model": model, "prompt": prompt, "window": 9, "align": "center", "query": None}}
    requests = [{"schema": "mambascope.request/1", "channel": "left/a", "generation": 7, "kind": kind, "body": body} for kind, body in bodies.items()]
    return [json.dumps(value, separators=(",", ":")).encode() for value in [model, prompt, cut, *requests]]


def vocabularies() -> list[bytes]:
    vocab = {token: number for number, token in enumerate(["a", "b", "e", "\u0120", "ab", "\u0120a", "<|endoftext|>", "\u010a"])}
    merges = "#version: 0.2\na b\n\u0120 a\r\n\n"
    added = {"content": "<pad>", "lstrip": True, "rstrip": False, "normalized": False, "single_word": False, "special": True}
    settings = [{}, {"tokenizer_class": "Qwen2Tokenizer", "bos_token": None, "add_bos_token": True, "add_prefix_space": True},
                {"tokenizer_class": "GPTNeoXTokenizerFast", "added_tokens_decoder": {"8": added, "9": dict(added, content="<x>")}, "add_eos_token": True},
                {"tokenizer_class": "GPT2Tokenizer", "bos_token": dict(added, content="<s>"), "extra_special_tokens": ["<y>", added]}]
    rest = [{"unk_token": "<|endoftext|>", "additional_special_tokens": ["<z>"]}, {"<pad>": 8, "<s>": 9}]
    files = [[vocab, merges, setting, *rest] for setting in settings] + [[[], "a b c", {}, {}, {}], [vocab, "a", {"added_tokens_decoder": {"x": added}}, {}, {}]]

    def text(value: object) -> bytes:
        return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()

    return [b"\0".join([*map(text, parts), b"a  ab <pad>e\xff"]) for parts in files]


def revisions() -> list[bytes]:
    names = ["main", "0123", "01234", "fed", "refs/pr/1", "..", "../refs/main", "/etc", "", ".", "main/", "x y", "\u00e9"]
    contents = ["0123456789abcdef0123456789abcdef01234567\n", "../../outside", "/tmp", "", "missing", "\x1b[2J"]
    return [f"{name}\0{content}".encode() for name in names for content in contents[:2]] + [f"main\0{content}".encode() for content in contents] + [b"\xff\0\xff"]


def data_files() -> list[bytes]:
    rows = [["prompt", "subject", "answer", "relation_id", "note"], ["Paris is in", "Paris", "France", "P1", "a \"b\"\nc"], ["Oslo is in", "Oslo", "Norway", "P1", ""],
            ["Oslo is in", "Oslo", "Norway", "P1", ""], ["Rome is in", "", "Italy", "", "x"], ["Rome and Rome", "Rome", "Italy", "", "\u00e9"]]

    def table(delimiter: str, end: str) -> str:
        return "".join(delimiter.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' if set(cell) & {'"', "\n"} else cell for cell in row) + end for row in rows)

    objects = "\n".join(json.dumps(dict(zip(rows[0], row)), ensure_ascii=False) for row in rows[1:])
    templates = '{"template":"{} is in","subject":" Rome","target_true":"Italy","year":7,"tags":[1,null],"prompt":null}\n{"template":"no","subject":"a","target":"b"}\n'
    relation = '{"name":"r","prompt_templates":["{} is","It is {}"],"prompt_templates_zs":["x"],"properties":{"relation_type":"factual"},"samples":[{"subject":"a","object":"b"},{}]}'
    selection = '{"schema":"mambascope.selection/1","name":"s","data":{"name":"counterfact","sha256":"00","rows":9},"selection":{"filter":"row < 3","limit":2},"rows":[0,2]}'
    csv = table(",", "\n")
    texts = [csv, table(";", "\r\n"), table("\t", "\r"), objects, templates, relation, selection, csv.replace("Oslo is", '"Oslo is', 1), "\ufeff" + csv, "", "[1]", "a,b\n"]
    other = [csv.encode("utf-16"), csv.encode("utf-16-be"), csv.encode("utf-16-le")[:-1], csv.encode("latin-1", "replace") + b"S\xe3o,S\xe3o,x,,\n",
             gzip.compress(csv.encode(), mtime=0), gzip.compress(csv.encode(), mtime=0)[:-9], b"a\0b\n"]
    return [text.encode() for text in texts] + other


def filters() -> list[bytes]:
    texts = ["", "rank(demo-mamba2) <= 3 and relation = P103", "known(a) and not known('b c')", 'probability("a\\"b") >= 0.5 or answer in (French, "x y", 3)',
             "year != 1990 and and ~ x", "((subject_place = first))", "row<3 OR line >=1e2", "rank(a", "not not not row = 1", "(" * 70, "template ~ {}", "'", "a = \u00e9"]
    return [text.encode() for text in texts] + [b"a = \xff", b"a\0"]


def published() -> list[bytes]:
    """Small tables with each form of numbers, and what is wrong with some."""
    flow = {"figure": "1", "window": 2, "source": "subject", "prompts": "p", "values": [0.5, -1], "reading_error": 0.003}
    rows = {"window": 3, "align": "center", "query": "subject", "source": "relation-with-last", "measure": "probability", "values_by_row": {"7": [0.1], "3": [1e-9]}}
    group = {"kind": "features", "group": "1/4", "window": 1, "source": "last", "place": "later", "measure": "accuracy", "prompts": "k", "values": [1]}
    model = {"names": ["a/b", "c"], "note": "n", "curves": [flow, rows, group], "maps": [{"row": 1, "window": 2, "probability": [[0.5], [0.25]]}],
             "answers": [{"row": 0, "probability": 0.5, "rank": 1, "relative_error": 0.01}]}
    table = {"schema": "mambascope.published/1", "paper": "p", "data": "counterfact", "prompts": {"p": {"rows": [3, 1]}, "k": {"known": True, "sample": 2, "seed": 0}},
             "models": [model]}
    tables = [table, dict(table, models=[]), dict(table, prompts={}), dict(table, models=[dict(model, names=[])]), dict(table, schema="x")]
    tables += [dict(table, models=[dict(model, curves=[dict(flow, **{key: value})])]) for key, value in (("window", 0), ("source", "verb"), ("values", []), ("group", "all"))]
    return [json.dumps(each, separators=(",", ":")).encode() for each in tables]


def facts() -> bytes:
    """A folder of an experiment on facts."""
    settings = {"states": ["h", "s"], "window": 2, "align": "center", "raw_effects": False, "bos": "auto", "draw": 1, "seed": 1}
    manifest = {"schema": "mambascope.experiment/1", "kind": "trace", "model": {"name": "m", "fingerprint": "", "revision": "", "layers": 2},
                "data": {"name": "d", "sha256": "", "rows": 2}, "selection": {}, "settings": settings, "shard": {"index": 1, "count": 1},
                "version": "1", "device": "cpu", "dtype": "fp32", "started": "", "notes": [], "rows": [[0, 1]]}
    roles = ["before", "subject_first", "subject_second_last", "subject_last", "after", "last"]
    row = {"row": 0, "prompt": "a b", "subject": "a", "answer": "c", "relation": "r", "target": {"id": 1, "text": "c"}, "tokens": 2, "subject_tokens": [0, 0],
           "subject_bytes": [0, 1], "base_probability": 0.5, "corrupt": {"row": 1, "subject": "d", "answer": "e", "tokens": 2, "subject_tokens": [0, 0], "probability": 0.1},
           "texts": {"new": ["x"]}, "numbers": {"n": 1}, "probability": {state: {role: [0.25, 0.5] if role != "before" else None for role in roles} for state in ("h", "s")}}
    series = {"n": 1, "missing": 0, "mean": [0.5, 0.5], "t95": [[None, None]] * 2, "bootstrap95": [[0, 1]] * 2, "median": [0.5, 0.5]}
    summary = {"schema": "mambascope.fact-summary/1", "complete": True, "facts": 1, "skipped": 1, "left_out": {"gap": 1}, "measure": "indirect_effect",
               "bootstrap": {"draws": 1, "clusters": "relation", "count": 1, "seed": 1},
               "panels": {state: {"ranges": [[0, 0], [0, 1]], "series": {role: series for role in roles}} for state in ("h", "s")}}
    parts = [json.dumps(part, separators=(",", ":")) for part in (manifest, row, {"row": 1, "line": 3, "reason": "gap: x"}, summary)]
    return (parts[0] + "\0" + parts[1] + "\n\0" + parts[2] + "\n\0" + parts[3]).encode()


def results() -> list[bytes]:
    """Folders of each kind of experiment: manifest, rows, skipped rows and summary."""

    def curve(windows: int) -> dict:
        return {"mean": [0.5] * windows, "t95": [[None, None]] * windows, "bootstrap95": [[0, 1]] * windows}

    def text(value: object) -> str:
        return json.dumps(value, separators=(",", ":"))

    inputs = []
    for kind in ("flow", "map", "features"):
        settings = {"windows": [1, 2], "align": "start", "query": "last", "sources": ["subject", "last"], "empty": "left-out", "bos": "auto", "seed": 1}
        groups = [{"name": "fast", "heads": {"groups": ["fast"], "heads": []}}, {"name": "1/4", "heads": {"groups": [], "heads": [], "parts": [{"part": 1, "parts": 4}]}}]
        settings |= {"groups": groups} if kind == "features" else {}
        manifest = {"schema": "mambascope.experiment/1", "kind": kind, "model": {"name": "m", "fingerprint": "", "revision": "", "layers": 2},
                    "data": {"name": "d", "sha256": "", "rows": 3}, "selection": {"rank_at_most": 1}, "settings": settings, "shard": {"index": 1, "count": 1},
                    "version": "1", "device": "cpu", "dtype": "fp32", "started": "", "notes": [], "rows": [[0, 2]]}

        def numbers(value: float, empty: bool) -> dict:
            def windows(count: int) -> object:
                values = [value] * count
                sources = {"subject": None if empty else values, "last": values}
                return {"flow": sources, "map": [values, values], "features": {"fast": sources, "1/4": sources}}[kind]
            return {"1": windows(2), "2": windows(1)}

        rows = [{"row": row, "prompt": "a b", "subject": "a", "answer": "c", **({"relation": "r"} if row else {}), "target": {"id": 1, "text": "c"}, "tokens": 2,
                 "subject_tokens": [0, 0], "subject_bytes": [0, 1], **({"token_spans": [[0, 1], [1, 3]]} if kind == "map" else {}), "base_probability": 0.5, "base_rank": 1,
                 "probability": numbers(0.25, row == 1), "rank": numbers(2, row == 1)} for row in range(2)]
        names = ["before-subject", "subject-inner", "subject-last", "after-subject", "last"] if kind == "map" else ["subject", "last"]

        def window(count: int) -> dict:
            source = {"n": 2, "empty": 0, "relative_change": curve(count), "difference": curve(count), "accuracy": curve(count)}
            sources = {"sources": {name: source for name in names}}
            return {"ranges": [[0, 0]] * count, **({"groups": {"fast": sources, "1/4": sources}} if kind == "features" else sources)}

        part = {"prompts": 2, "windows": {"1": window(2), "2": window(1)}}
        summary = {"schema": "mambascope.summary/1", "complete": True, "skipped": 1, "bootstrap": {"draws": 1, "clusters": "relation", "count": 1, "seed": 1}, **part,
                   "subject_first": part, "subject_later": part}
        skipped = {"row": 2, "line": 4, "reason": "no answer"}
        inputs.append("\0".join([text(manifest), "".join(text(row) + "\n" for row in rows), text(skipped) + "\n", text(summary)]).encode())
    return [*inputs, facts(), b"\0\0\0", inputs[0].replace(b"\n", b"")]


def words_of(target: str) -> list[bytes]:
    words = {word.encode() for word in JSON_WORDS} if target in JSON_TARGETS else set()
    for pattern in WORDS.get(target, []):
        for path in ROOT.glob(pattern):
            code = "\n".join(line.split("//")[0] for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#include"))
            found = {text.encode() for text in re.findall(r'"([^"\\\n]{1,40})"', code)}
            quoted = target in JSON_TARGETS
            words |= {b'"' + text + b'"' if quoted else text for text in found if re.fullmatch(rb"[\w./<>|-]+", text) or " " not in text.decode()}
            if "pickle" in target or "torch" in target:  # module and name stand on lines of their own
                words |= {b"c" + text.replace(b" ", b"\n") + b"\n" for text in found if re.fullmatch(rb"[\w.]+ \w+", text)}
    return sorted(words)


def write_dictionary(path: Path, words: list[bytes]) -> None:
    def escaped(word: bytes) -> str:
        return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word)

    path.write_text("".join(f'"{escaped(word)}"\n' for word in words or [b"0"]), encoding="utf-8")  # none may be empty


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    seeds = {"config": configs(), "json": raw_json_texts(), "npy": shapes(), "safetensors": safetensors(), "session": session(), "session_archive": session_archives(), "spec": specs(),
             "patch": patches(),
             "tensor_pickle": pickles(), "tokenizer": tokenizers(), "torch_archive": torch_archives(folder), "weight_index": indexes(), "wire": wires(), "vocabulary": vocabularies(),
             "revision": revisions(), "data": data_files(), "filter": filters(), "results": results(), "published": published()}
    for target, inputs in seeds.items():
        (folder / target).mkdir(exist_ok=True)
        for number, data in enumerate(inputs):
            (folder / target / f"seed-{number:03}").write_bytes(data)
        write_dictionary(folder / f"{target}.dict", words_of(target))
        print(f"{target}: {len(inputs)} seeds of {sum(map(len, inputs))} bytes, {len(words_of(target))} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
