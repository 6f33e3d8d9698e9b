# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs shuffled sentences into rows that start at a sentence start, in a process of its own."""
import multiprocessing
from bisect import bisect_right
from itertools import count
from pathlib import Path
from typing import Iterator

import numpy as np
from tokenizers import Tokenizer

from corpus import SENTENCE_END, Sentence, held_out_prompts, read_counterfact, training_sentences
from evaluate_unknown import invented_names
from unknown import Unknown

NOT_SUBJECT = -1
PREFETCH = 64


class Tokens:
    """Token ids of sentences, one after the other; each one's size; for every token how many tokens further its subject
    ends, NOT_SUBJECT outside the subject."""

    def __init__(self, sentences: list[Sentence], tokenizer: Tokenizer):
        prompts = tokenizer.encode_batch([s.prompt for s in sentences])
        targets = tokenizer.encode_batch([f" {s.target}{SENTENCE_END}" for s in sentences])
        self.ids = np.array([token for pair in zip(prompts, targets) for part in pair for token in part.ids], dtype=np.int16)
        self.sizes = np.array([len(p.ids) + len(t.ids) for p, t in zip(prompts, targets)])
        self.to_end = np.full(len(self.ids), NOT_SUBJECT, dtype=np.int16)
        at = 0
        for sentence, prompt, size in zip(sentences, prompts, self.sizes):
            inside = [i for i, (a, b) in enumerate(prompt.offsets) if a < sentence.end and b > sentence.begin]
            self.to_end[at + inside[0]:at + inside[-1] + 1] = range(inside[-1] - inside[0], -1, -1)
            at += size


class Packer:
    """All sentences of an epoch, dealt out as rows of `length` inputs and their next tokens.

    The facts are the same in every epoch; `unknown` sentences about subjects without the fact are drawn anew. In a share
    `narrow` of the sentences, drawn anew too, the subject is read through its last token alone (models.py, Reading).
    """

    def __init__(self, data: Path, tokenizer: Path, length: int, unknown: int, narrow: float):
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.length, self.unknown, self.narrow = length, unknown, narrow
        rows = read_counterfact(data)
        sentences = training_sentences(rows, data)
        self.facts = Tokens(sentences, self.tokenizer)
        closed = {s.prompt for s in sentences} | held_out_prompts(rows, data)
        self.drawer = Unknown(rows, data, closed, invented_names())

    def epoch(self, number: int, seed: int, random: np.random.RandomState) -> tuple[np.ndarray, np.ndarray]:
        """Rows [count, length + 1] of ids, and of subject ends: where in its row the subject of a narrow sentence ends, for the
        subject's tokens; NOT_SUBJECT for others. A sentence that a row cuts off starts the next row."""
        drawn = Tokens(self.drawer.epoch(self.unknown, f"{seed} {number}"), self.tokenizer)
        ids, to_end, sizes = (np.concatenate([getattr(self.facts, name), getattr(drawn, name)]) for name in ("ids", "to_end", "sizes"))
        narrow = np.repeat(random.random_sample(len(sizes)) < self.narrow, sizes)
        to_end = np.where(narrow, to_end, NOT_SUBJECT)
        begins = np.cumsum(sizes) - sizes
        order = random.permutation(len(sizes))
        sizes = sizes[order]
        starts = np.cumsum(sizes) - sizes
        stream = np.arange(sizes.sum()) + np.repeat(begins[order] - starts, sizes)
        rows, at, sorted_starts = [], 0, starts.tolist()
        while at + self.length + 1 <= len(stream):
            rows.append(at)
            at = sorted_starts[bisect_right(sorted_starts, at + self.length) - 1]
        column = np.arange(self.length + 1, dtype=np.int16)
        picked = stream[np.array(rows)[random.permutation(len(rows))][:, None] + column]
        ends = to_end[picked]
        return ids[picked], np.where(ends == NOT_SUBJECT, NOT_SUBJECT, ends + column).astype(np.int16)


def produce(ready, size: int, seed: int, settings: tuple) -> None:
    """Puts the number of fact sentences, then batches for ever."""
    packer = Packer(*settings)
    ready.put(len(packer.facts.sizes))
    random = np.random.RandomState(seed)
    for number in count():
        ids, ends = packer.epoch(number, seed, random)
        for first in range(0, len(ids) - size + 1, size):
            ready.put((ids[first:first + size], ends[first:first + size]))


class Batches:
    """Endless batches, prepared ahead by another process; every epoch is drawn, shuffled and packed anew."""

    def __init__(self, size: int, seed: int, data: Path, tokenizer: Path, length: int, unknown: int, narrow: float):
        context = multiprocessing.get_context("spawn")
        self.ready = context.Queue(maxsize=PREFETCH)
        settings = (data, tokenizer, length, unknown, narrow)
        self.process = context.Process(target=produce, args=(self.ready, size, seed, settings), daemon=True)
        self.process.start()
        self.sentences = self.ready.get()

    def __iter__(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        while True:
            ids, ends = self.ready.get()
            yield ids.astype(np.int64), ends.astype(np.int64)

    def close(self) -> None:
        self.process.terminate()
        self.process.join()
