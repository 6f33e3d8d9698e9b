# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains one bundled model and exports it. See --help; ../MODEL_CARD.md names the settings of the shipped weights."""
import argparse
import json
import math
import platform
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import checkpoint
from batches import Batches


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=checkpoint.CONFIGS)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--rows", type=int, default=512)
    parser.add_argument("--length", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--warmup", type=int, default=100)
    parser.add_argument("--decay", type=float, default=0.1, help="weight decay of the matrices")
    parser.add_argument("--unknown", type=int, default=60000, help="sentences an epoch about subjects without the fact")
    parser.add_argument("--narrow", type=float, default=0.7, help="share of sentences whose subject is read at its last token alone")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=math.inf, help="finish the schedule early at this time")
    parser.add_argument("--no-compile", action="store_true")
    return parser.parse_args()


def optimizer_for(model: torch.nn.Module, rate: float, decay: float) -> torch.optim.AdamW:
    """Weight decay on linear maps and the embedding; not on norms, biases, convolutions and SSM scalars."""
    matrices = [p for p in model.parameters() if p.dim() == 2]
    others = [p for p in model.parameters() if p.dim() != 2]
    groups = [{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.95), fused=torch.cuda.is_available())


def rate_factor(step: int, progress: float, warmup: int) -> float:
    return min(1.0, (step + 1) / warmup) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0))))


def loss_of(hidden, head, labels):
    return F.cross_entropy(F.linear(hidden, head).float().flatten(0, 1), labels.flatten())


def log_setting(args: argparse.Namespace, model: torch.nn.Module, device: str, sentences: int) -> None:
    name = torch.cuda.get_device_name() if device == "cuda" else platform.processor() or "cpu"
    setting = {k: str(v) if isinstance(v, Path) else v for k, v in vars(args).items() if k not in ("data", "tokenizer", "out")}
    print(json.dumps({"settings": setting, "date": time.strftime("%Y-%m-%d"), "device": name, "torch": torch.__version__,
                      "python": platform.python_version(), "sentences": sentences,
                      "parameters": sum(p.numel() for p in model.parameters())}), flush=True)


def main() -> None:
    args = arguments()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(args.seed)
    torch.set_float32_matmul_precision("high")
    model = checkpoint.create(args.name).to(device)
    batches = Batches(args.rows, args.seed, args.data, args.tokenizer, args.length, args.unknown, args.narrow)
    log_setting(args, model, device, batches.sentences)

    loss_in = loss_of
    if not args.no_compile:
        for layer in model.body.layers:
            layer.compile()
        loss_in = torch.compile(loss_of)
    optimizer = optimizer_for(model, args.rate, args.decay)
    dealt = iter(batches)
    begun, total = time.time(), torch.zeros((), device=device)
    for step in range(args.steps):
        progress = max(step / args.steps, (time.time() - begun) / args.seconds)
        if progress >= 1:
            print(f"stopped by the clock at step {step}", flush=True)
            break
        for group in optimizer.param_groups:
            group["lr"] = args.rate * rate_factor(step, progress, args.warmup)
        ids, ends = (torch.from_numpy(array).to(device, non_blocking=True) for array in next(dealt))
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            hidden = model.hidden_in_training(ids[:, :-1], ends[:, :-1])
            loss = loss_in(hidden, model.embedding.weight, ids[:, 1:])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        total += loss.detach()
        if step % 100 == 99 or step in (0, 9):
            since = 1 if step == 0 else 9 if step == 9 else 90 if step == 99 else 100
            print(f"step {step + 1} loss {total.item() / since:.4f} seconds {time.time() - begun:.1f}", flush=True)
            total.zero_()
    batches.close()
    checkpoint.save(model, args.out)
    print(f"saved after {time.time() - begun:.1f} s", flush=True)


if __name__ == "__main__":
    main()
