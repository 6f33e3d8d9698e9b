# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs shuffled sentences into rows that start at a sentence start."""
import queue
import threading
from bisect import bisect_right
from pathlib import Path
from typing import Iterator

import numpy as np
from tokenizers import Tokenizer

from corpus import SENTENCE_END, Sentence

END_TOKENS = 2  # "." and the newline of SENTENCE_END
PREFETCH = 64


class Packer:
    """Token ids and loss weights of all sentences, dealt out as rows of `length` inputs and their next tokens."""

    def __init__(self, sentences: list[Sentence], tokenizer: Path, length: int, target_weight: float):
        encode = Tokenizer.from_file(str(tokenizer)).encode_batch
        prompts = [e.ids for e in encode([s.prompt for s in sentences])]
        targets = [e.ids for e in encode([f" {s.target}{SENTENCE_END}" for s in sentences])]
        self.ids = np.array([token for pair in zip(prompts, targets) for part in pair for token in part], dtype=np.int64)
        weights = [[1.0] * len(p) + [target_weight] * (len(t) - END_TOKENS) + [1.0] * END_TOKENS
                   for p, t in zip(prompts, targets)]
        self.weights = np.array([w for sentence in weights for w in sentence], dtype=np.float32)
        self.sizes = np.array([len(w) for w in weights])
        self.begins = np.cumsum(self.sizes) - self.sizes
        self.length = length

    def epoch(self, random: np.random.RandomState) -> tuple[np.ndarray, np.ndarray]:
        """Rows [count, length + 1] of ids and weights. A sentence that a row cuts off starts the next row."""
        order = random.permutation(len(self.sizes))
        sizes = self.sizes[order]
        starts = np.cumsum(sizes) - sizes
        stream = np.arange(sizes.sum()) + np.repeat(self.begins[order] - starts, sizes)
        rows, at, sorted_starts = [], 0, starts.tolist()
        while at + self.length + 1 <= len(stream):
            rows.append(at)
            at = sorted_starts[bisect_right(sorted_starts, at + self.length) - 1]
        window = np.array(rows)[random.permutation(len(rows))][:, None] + np.arange(self.length + 1)
        picked = stream[window]
        return self.ids[picked], self.weights[picked]

    def _produce(self, size: int, seed: int, ready: queue.Queue) -> None:
        random = np.random.RandomState(seed)
        while True:
            ids, weights = self.epoch(random)
            for first in range(0, len(ids) - size + 1, size):
                ready.put((ids[first:first + size], weights[first:first + size]))

    def batches(self, size: int, seed: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Endless batches, prepared ahead by a thread; every epoch is shuffled and packed anew."""
        ready = queue.Queue(maxsize=PREFETCH)
        threading.Thread(target=self._produce, args=(size, seed, ready), daemon=True).start()
        while True:
            yield ready.get()
