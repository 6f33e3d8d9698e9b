# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes and reads a bundled model in Hugging Face layout: config.json beside model.safetensors in fp16."""
import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from models import CONFIGS, LanguageModel


def save(model: LanguageModel, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {name: tensor.detach().to("cpu", torch.float16).contiguous() for name, tensor in model.state_dict().items()}
    bad = [name for name, tensor in tensors.items() if not torch.isfinite(tensor).all()]
    if bad:
        raise ValueError(f"not finite in fp16: {bad}")
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(model.config, indent=2) + "\n", encoding="utf-8")


def load(folder: Path, device: str = "cpu") -> LanguageModel:
    """The exported weights, computed with in fp32."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    model = LanguageModel(config)
    model.load_state_dict({k: v.float() for k, v in load_file(folder / "model.safetensors").items()})
    return model.to(device).eval()


def create(name: str) -> LanguageModel:
    return LanguageModel(dict(CONFIGS[name]))
