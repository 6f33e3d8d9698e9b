# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the byte-level BPE that both bundled models share and writes tokenizer.json and tokenizer_config.json.

usage: make_tokenizer.py DATA OUT [OUT...]
"""
import json
import sys
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from corpus import SENTENCE_END, read_counterfact, read_everyday, training_sentences

VOCABULARY = 8192
OBJECT_COPIES = 30  # of every everyday fact's object, so that the rare ones are one or two tokens too
END_OF_TEXT = "<|endoftext|>"
CONFIG = {
    "tokenizer_class": "PreTrainedTokenizerFast",
    "add_prefix_space": False,
    "bos_token": END_OF_TEXT,
    "eos_token": END_OF_TEXT,
    "unk_token": END_OF_TEXT,
    "clean_up_tokenization_spaces": False,
    "model_max_length": 512,
}


def train(data: Path) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=[END_OF_TEXT], show_progress=False,
                                  initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()))
    sentences = training_sentences(read_counterfact(data), data)
    text = [f"{s.prompt} {s.target}{SENTENCE_END}" for s in sentences]
    text += OBJECT_COPIES * [f" {fact.target}{SENTENCE_END}" for fact in read_everyday(data)]
    tokenizer.train_from_iterator(text, trainer)
    return tokenizer


def main() -> None:
    data, *outs = map(Path, sys.argv[1:])
    tokenizer = train(data)
    for out in outs:
        out.mkdir(parents=True, exist_ok=True)
        tokenizer.save(str(out / "tokenizer.json"))
        (out / "tokenizer_config.json").write_text(json.dumps(CONFIG, indent=2) + "\n", encoding="utf-8")
    print(f"{tokenizer.get_vocab_size()} tokens")


if __name__ == "__main__":
    main()
