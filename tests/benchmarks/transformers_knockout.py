# SPDX-License-Identifier: GPL-3.0-or-later
"""Knockouts in transformers' models as the published code makes them: hooks on the window's layers, one forward each.

Mamba-2: the mixer of each hooked layer gives what the published code computes in its place: the whole matrix of
weights (C_q·B_k)·exp(Σ dt·A) per head, the knocked-out entry set to 0, times dt·x (MAMBA Explain's mamba2mini, Mamba
Knockout's minimal_mamba2). Attention (GPT-NeoX, GPT-2): a causal mask with −∞ at the knocked-out entry takes the
place of the hooked layer's mask, before its softmax. All other layers are transformers' own.
"""
from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Cut:
    """`query` reads nothing from `source`, a token or several, in `layers`."""

    query: int
    source: int | list[int]
    layers: range


def mixer_with_cut(mixer, hidden: torch.Tensor, cut: Cut) -> torch.Tensor:
    """A Mamba-2 mixer's output [1, T, D] for its input [1, T, D], by the matrix of all weights."""
    tokens, heads, groups, states = hidden.shape[1], mixer.num_heads, mixer.n_groups, mixer.ssm_state_size
    parts = [mixer.intermediate_size, mixer.conv_dim, heads]
    gate, raw, dt = mixer.in_proj(hidden).split(parts, dim=-1)
    convolved = mixer.act(mixer.conv1d(raw.transpose(1, 2))[..., :tokens].transpose(1, 2))
    x, b, c = convolved.split([mixer.intermediate_size, groups * states, groups * states], dim=-1)
    x = x.view(1, tokens, heads, -1)
    b, c = (part.view(1, tokens, groups, states).repeat_interleave(heads // groups, dim=2) for part in (b, c))
    dt = torch.nn.functional.softplus(dt + mixer.dt_bias)
    decay = torch.cumsum(-torch.exp(mixer.A_log) * dt, dim=1).permute(0, 2, 1)  # [1, H, T]
    causal = torch.ones(tokens, tokens, dtype=torch.bool, device=hidden.device).tril()
    passed = (decay[..., :, None] - decay[..., None, :]).masked_fill(~causal, float("-inf")).exp()
    weights = torch.einsum("bqhn,bkhn->bhqk", c, b) * passed
    weights[:, :, cut.query, cut.source] = 0
    y = torch.einsum("bhqk,bkhp->bqhp", weights, x * dt[..., None]) + x * mixer.D[:, None]
    return mixer.out_proj(mixer.norm(y.reshape(1, tokens, -1), gate))


@contextmanager
def cut_mixer(mixer, cut: Cut):
    """Only one of both forms runs: a hook that replaces the output afterwards would have computed the layer twice."""
    own = mixer.forward
    mixer.forward = lambda hidden_states, *_, **__: mixer_with_cut(mixer, hidden_states, cut)
    try:
        yield
    finally:
        mixer.forward = own


@contextmanager
def cut_attention(attention, mask: torch.Tensor):
    def with_mask(_module, arguments, keywords):
        return arguments, {**keywords, "attention_mask": mask}

    hook = attention.register_forward_pre_hook(with_mask, with_kwargs=True)
    try:
        yield
    finally:
        hook.remove()


def cut_mask(cut: Cut, like: torch.Tensor) -> torch.Tensor:
    """[1, 1, T, T], to be added to the scores of ids [1, T]."""
    tokens = like.shape[1]
    mask = torch.full((tokens, tokens), float("-inf"), device=like.device).triu(1)
    mask[cut.query, cut.source] = float("-inf")
    return mask[None, None]


class KnockoutModel:
    """One of transformers' language models, and a forward under a knockout."""

    FAMILIES = {"mamba2": ("backbone.layers", "mixer"), "gpt_neox": ("gpt_neox.layers", "attention"), "gpt2": ("transformer.h", "attn")}

    def __init__(self, model) -> None:
        self.model = model.eval()
        self.family = model.config.model_type
        if self.family not in self.FAMILIES:
            raise ValueError(f"{self.family}: not one of {', '.join(self.FAMILIES)}")
        layers, mixer = self.FAMILIES[self.family]
        self.mixers = [getattr(layer, mixer) for layer in model.get_submodule(layers)]

    @torch.inference_mode()
    def probability(self, ids: torch.Tensor, target: int, cut: Cut | None = None) -> float:
        """Of `target` after ids [1, T], by one forward of the whole prompt through the whole model."""
        with ExitStack() as stack:
            if cut is not None:
                mask = None if self.family == "mamba2" else cut_mask(cut, ids)
                for layer in cut.layers:
                    mixer = self.mixers[layer]
                    stack.enter_context(cut_mixer(mixer, cut) if mask is None else cut_attention(mixer, mask))
            logits = self.model(input_ids=ids, use_cache=False).logits
        return torch.softmax(logits[0, -1].float(), dim=-1)[target].item()
