# SPDX-License-Identifier: GPL-3.0-or-later
"""Pickles as torch.save writes them, and as an attacker would, put together opcode by opcode. Nothing is unpickled."""
from __future__ import annotations

import struct

PROTO, STOP, MARK, EMPTY_DICT, EMPTY_TUPLE, EMPTY_LIST = b"\x80\x02", b".", b"(", b"}", b")", b"]"
TUPLE, REDUCE, BUILD, PERSISTENT, SET_ITEM, SET_ITEMS = b"t", b"R", b"b", b"Q", b"s", b"u"


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def number(value: int) -> bytes:
    if 0 <= value < 256:
        return b"K" + bytes([value])
    if -(1 << 31) <= value < 1 << 31:
        return b"J" + struct.pack("<i", value)
    return b"\x8a\x08" + struct.pack("<q", value)


def name(module: str, attribute: str) -> bytes:
    return b"c" + f"{module}\n{attribute}\n".encode()


def storage(key: str, kind: str, count: int) -> bytes:
    return MARK + text("storage") + name("torch", kind) + text(key) + text("cpu") + number(count) + TUPLE + PERSISTENT


def numbers(values: list[int]) -> bytes:
    return MARK + b"".join(number(value) for value in values) + TUPLE


def ordered_dict() -> bytes:
    return name("collections", "OrderedDict") + EMPTY_TUPLE + REDUCE


def tensor(kind: str = "FloatStorage", key: str = "0", count: int = 16, offset: int = 0, shape: list[int] | None = None,
           strides: list[int] | None = None) -> bytes:
    shape = [2, 3] if shape is None else shape
    strides = [3, 1] if strides is None else strides
    arguments = storage(key, kind, count) + number(offset) + numbers(shape) + numbers(strides) + b"\x89" + ordered_dict()
    return name("torch._utils", "_rebuild_tensor_v2") + MARK + arguments + TUPLE + REDUCE


def parameter(value: bytes) -> bytes:
    return name("torch._utils", "_rebuild_parameter") + MARK + value + b"\x88" + ordered_dict() + TUPLE + REDUCE


def dictionary(entries: dict[str, bytes]) -> bytes:
    return EMPTY_DICT + MARK + b"".join(text(key) + value for key, value in entries.items()) + SET_ITEMS


def good() -> list[bytes]:
    plain = {"a": tensor(), "b": tensor("HalfStorage", "1", 4, 1, [3], [1])}
    kinds = {kind: tensor(kind + "Storage", "0", 8, 0, [2], [1])
             for kind in ("Double", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool")}
    views = {"transposed": tensor(shape=[3, 2], strides=[1, 3]), "expanded": tensor(shape=[4, 2], strides=[0, 1]), "scalar": tensor(shape=[], strides=[]),
             "empty": tensor("FloatStorage", "2", 0, 0, [0, 5], [5, 1]), "one": tensor(shape=[1, 3], strides=[99, 1]), "parameter": parameter(tensor())}
    bodies = [
        dictionary(plain), dictionary(kinds), dictionary(views),
        dictionary({"state_dict": dictionary(plain), "epoch": number(3), "loss": b"G" + bytes(8), "done": b"\x88", "none": b"N"}),
        dictionary({"model": ordered_dict() + MARK + text("w") + tensor() + SET_ITEMS + EMPTY_DICT + text("_metadata") + ordered_dict() + SET_ITEM + BUILD}),
        EMPTY_DICT + b"q\x00" + text("a") + b"q\x01" + tensor() + b"r\x02\x00\x00\x00" + SET_ITEM + text("b") + b"h\x02" + SET_ITEM,
        dictionary({"list": EMPTY_LIST + MARK + number(1) + number(70000) + b"e" + number(1 << 40) + b"a", "w": tensor(),
                    "pair": number(1) + number(2) + b"\x86"}),
    ]
    four = b"\x80\x04\x95" + struct.pack("<Q", 99) + b"}\x94(\x8c\x01a" + b"\x8c\x0ctorch._utils\x8c\x12_rebuild_tensor_v2\x93" + \
        tensor()[len(name("torch._utils", "_rebuild_tensor_v2")):] + SET_ITEMS
    return [PROTO + body + STOP for body in bodies] + [four + STOP]


def bad() -> list[bytes]:
    """The kinds of published attacks: calls by every opcode that makes one, bombs, and lies about sizes."""
    call = name("posix", "system") + MARK + text("true") + TUPLE + REDUCE
    bomb = EMPTY_LIST + b"q\x00" + b"".join(b"h\x00h\x00\x86" + b"q\x00" for _ in range(30))
    copies = name("collections", "OrderedDict") + EMPTY_LIST + MARK + (number(1) + number(2) + b"\x86") * 40 + b"e\x85q\x00" + REDUCE
    copies += (name("collections", "OrderedDict") + b"h\x00" + REDUCE) * 20
    bodies = [
        call, b"(S'true'\niposix\nsystem\n", MARK + name("builtins", "eval") + text("1") + b"o", b"\x8c\x05posix\x8c\x06system\x93" + text("x") + b"\x85R",
        name("torch", "load") + text("x") + b"\x85R", name("os", "system") + EMPTY_TUPLE + b"\x81", b"\x82\x01", b"P1\n", b"V\\u0041\n", b"I1\n", b"F1.5\n",
        b"L5L\n", b"g0\n", b"p0\n", b"d", b"l", b"0", b"1", b"2", b"\x8f(\x90", b"\x96" + bytes(8), b"\x97", b"\x98",
        dictionary({"a": tensor(count=17)}), dictionary({"a": tensor(offset=15)}), dictionary({"a": tensor(shape=[1 << 62, 4], strides=[1, 1])}),
        dictionary({"a": tensor(shape=[2, 2], strides=[1 << 62, 1 << 62])}), dictionary({"a": tensor(shape=[-1], strides=[1])}),
        dictionary({"a": tensor(shape=[2], strides=[-1])}), dictionary({"a": tensor(offset=-1)}), dictionary({"a": tensor(key="9")}),
        dictionary({"a": tensor("ComplexFloatStorage")}), dictionary({"a": tensor(shape=[0, 1 << 62, 1 << 62], strides=[1, 1, 1])}),
        dictionary({"a": tensor(shape=[1] * 33, strides=[1] * 33)}), bomb, copies, b"h\x07", b"j\xff\xff\xff\xff", b"X\xff\xff\xff\xff", b"\x8d" + b"\xff" * 8,
        b"\x8a\xff", MARK * 50, b"(" * 20 + b"t" * 20, b"R", b"s", b"b", b"Q", b"\x93",
    ]
    return [PROTO + body + STOP for body in bodies] + [b"\x80\x05.", b"\x80\x02", b".", b""]


def pickles() -> list[bytes]:
    return good() + bad()
