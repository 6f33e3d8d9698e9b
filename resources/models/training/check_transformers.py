# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares our forward with Hugging Face transformers on the exported weights, in fp32 on the CPU.

usage: check_transformers.py MODELS DATA [PROMPTS]. Fails unless |Δlogit| <= 5e-4 standard deviations of the logits
and every token id and top-5 agree.
"""
import random
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

import checkpoint
from corpus import read_counterfact


def compare(folder: Path, prompts: list[str]) -> bool:
    ours = checkpoint.load(folder)
    reference = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    bare = tokenizer.backend_tokenizer
    worst, fine = 0.0, True
    for prompt in prompts:
        ids = tokenizer(prompt, return_tensors="pt").input_ids
        with torch.no_grad():
            a, b = ours(ids)[0], reference(ids).logits[0]
        worst = max(worst, ((a - b).abs().max() / b.std()).item())
        fine &= ids[0].tolist() == bare.encode(prompt).ids
        fine &= torch.equal(a[-1].topk(5).indices, b[-1].topk(5).indices)
    print(f"{folder.name}: {type(reference).__name__}, {len(prompts)} prompts, worst {worst:.1e} standard deviations, "
          f"ids and top-5 {'agree' if fine else 'DIFFER'}")
    return fine and worst <= 5e-4


def main() -> None:
    models, data = Path(sys.argv[1]), Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    prompts = random.Random(0).sample([row.prompt for row in read_counterfact(data)], count)
    results = [compare(models / name, prompts) for name in checkpoint.CONFIGS]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
