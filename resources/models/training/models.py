# SPDX-License-Identifier: GPL-3.0-or-later
"""Both architectures in plain PyTorch, with parameter names as in Hugging Face checkpoints.

One forward serves training (compiled, with a Reading) and evaluation (a keep mask in chosen layers). `keep` is a bool
tensor [batch, query, source]: False removes that connection in every head of the layers in `cut_layers`. `taps`
[batch, query, back] does the same for the convolution of Mamba-2: False removes the input `back` + 1 tokens before.
Shapes below: B batch, T tokens, H heads, P head width, N state width.
"""
import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import nn

CONFIGS = {
    "demo-mamba2": {
        "architectures": ["Mamba2ForCausalLM"],
        "model_type": "mamba2",
        "vocab_size": 8192,
        "hidden_size": 192,
        "num_hidden_layers": 24,
        "expand": 2,
        "num_heads": 6,
        "head_dim": 64,
        "state_size": 64,
        "n_groups": 1,
        "conv_kernel": 4,
        "chunk_size": 64,
        "hidden_act": "silu",
        "layer_norm_epsilon": 1e-5,
        "use_bias": False,
        "use_conv_bias": True,
        "residual_in_fp32": True,
        "rms_norm": True,
        "time_step_min": 0.001,
        "time_step_max": 0.1,
        "time_step_floor": 1e-4,
        "tie_word_embeddings": True,
        "bos_token_id": 0,
        "eos_token_id": 0,
        "pad_token_id": 0,
        "torch_dtype": "float16",
    },
    "demo-transformer": {
        "architectures": ["GPTNeoXForCausalLM"],
        "model_type": "gpt_neox",
        "vocab_size": 8192,
        "hidden_size": 192,
        "num_hidden_layers": 12,
        "num_attention_heads": 6,
        "intermediate_size": 768,
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-5,
        "max_position_embeddings": 512,
        "rotary_pct": 0.25,
        "rotary_emb_base": 10000,
        "use_parallel_residual": True,
        "attention_bias": True,
        "tie_word_embeddings": True,
        "bos_token_id": 0,
        "eos_token_id": 0,
        "torch_dtype": "float16",
    },
}


class Reading(NamedTuple):
    """Which connections a training row has, in the first third of the layers and in the others.

    In a narrow sentence the subject is put together early and read late, at one place: tokens behind the subject don't
    see it at all in the first third of the layers, and only its last token in the others; the last token sees the rest
    of the subject in the first third alone; the convolution carries nothing from the subject to what follows it. So the
    fact has to stand at the subject's last token, where causal tracing looks for it in large models, and not in pieces.
    """
    early: torch.Tensor
    late: torch.Tensor
    taps: torch.Tensor
    late_taps: torch.Tensor


def taps_of(keep: torch.Tensor, back: int) -> torch.Tensor:
    """[B,T,back]: keep between a token and the one `back` (1, 2, ...) tokens before it; True before the row."""
    return torch.stack([F.pad(torch.diagonal(keep, -d, 1, 2), (d, 0), value=True) for d in range(1, back + 1)], dim=-1)


def reading(ends: torch.Tensor, back: int = 3) -> Reading:
    """From [B,T]: for the tokens of a narrow sentence's subject the position of its last token, -1 for others."""
    source, query = ends[:, None, :], torch.arange(ends.shape[1], device=ends.device)[None, :, None]
    position = torch.arange(ends.shape[1], device=ends.device)[None, None, :]
    subject, behind = source >= 0, query > source
    early = ~(subject & behind)
    late = ~(subject & (position != source) & (query >= source))
    return Reading(early, late, taps_of(early, back), taps_of(early & late, back))


class RMSNorm(nn.Module):
    def __init__(self, width: int, eps: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, x):
        x = x.float()
        return self.weight * (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps))


class SsdMixer(nn.Module):
    """Mamba-2's mixer in its quadratic form: y_q = sum over k <= q of (C_q.B_k) exp(sum of dt A over k+1..q) dt_k x_k, + D x_q."""

    def __init__(self, c: dict):
        super().__init__()
        self.heads, self.head_dim, self.state = c["num_heads"], c["head_dim"], c["state_size"]
        self.inner = self.heads * self.head_dim
        conv_width = self.inner + 2 * self.state
        self.in_proj = nn.Linear(c["hidden_size"], self.inner + conv_width + self.heads, bias=False)
        self.conv1d = nn.Conv1d(conv_width, conv_width, c["conv_kernel"], groups=conv_width)
        self.norm = RMSNorm(self.inner, c["layer_norm_epsilon"])
        self.out_proj = nn.Linear(self.inner, c["hidden_size"], bias=False)
        low, high = math.log(c["time_step_min"]), math.log(c["time_step_max"])
        dt = torch.exp(torch.rand(self.heads) * (high - low) + low).clamp(min=c["time_step_floor"])
        self.dt_bias = nn.Parameter(dt + torch.log(-torch.expm1(-dt)))  # softplus(dt_bias) == dt
        self.A_log = nn.Parameter(torch.log(torch.empty(self.heads).uniform_(1, 16)))
        self.D = nn.Parameter(torch.ones(self.heads))
        with torch.no_grad():
            self.out_proj.weight /= math.sqrt(c["num_hidden_layers"])

    def convolve(self, x, keep=None):
        """Causal depthwise convolution as a sum of shifted rows, which compiles into one fused kernel."""
        taps, length = self.conv1d.weight[:, 0].float(), x.shape[1]
        padded = F.pad(x.float(), (0, 0, taps.shape[1] - 1, 0))
        out = self.conv1d.bias.float()
        for tap in range(taps.shape[1]):
            back = taps.shape[1] - 1 - tap
            term = padded[:, tap:tap + length] * taps[:, tap]
            out = out + (term if keep is None or back == 0 else term * keep[..., back - 1, None])
        return F.silu(out)

    def forward(self, u, keep=None, taps=None):
        batch, length, _ = u.shape
        z, conv_in, dt_raw = self.in_proj(u).split([self.inner, self.inner + 2 * self.state, self.heads], dim=-1)
        x, b, c = self.convolve(conv_in, taps).split([self.inner, self.state, self.state], dim=-1)
        x = x.view(batch, length, self.heads, self.head_dim)
        dt = F.softplus(dt_raw.float() + self.dt_bias)  # [B,T,H]
        decay = torch.cumsum(dt * -torch.exp(self.A_log.float()), dim=1).transpose(1, 2)  # [B,H,T]
        causal = torch.ones(length, length, dtype=torch.bool, device=u.device).tril()
        if keep is not None:
            causal = (causal & keep)[:, None]
        log_weight = (decay[..., :, None] - decay[..., None, :]).masked_fill(~causal, -math.inf)
        scores = torch.matmul(c, b.transpose(1, 2)).float()  # [B,T,T]
        weight = scores[:, None] * torch.exp(log_weight) * dt.transpose(1, 2)[:, :, None, :]  # [B,H,T,T]
        y = torch.matmul(weight, x.transpose(1, 2)).transpose(1, 2).float() + self.D[:, None] * x
        y = y.reshape(batch, length, self.inner) * F.silu(z.float())
        return self.out_proj(self.norm(y))


class Mamba2Layer(nn.Module):
    def __init__(self, c: dict):
        super().__init__()
        self.norm = RMSNorm(c["hidden_size"], c["layer_norm_epsilon"])
        self.mixer = SsdMixer(c)

    def forward(self, h, keep=None, taps=None):
        return h + self.mixer(self.norm(h), keep, taps)


class Attention(nn.Module):
    """GPT-NeoX attention; a query whose every source is cut gets zero, not a uniform average."""

    def __init__(self, c: dict):
        super().__init__()
        self.heads = c["num_attention_heads"]
        self.head_dim = c["hidden_size"] // self.heads
        self.rotary = int(self.head_dim * c["rotary_pct"])
        self.base = c["rotary_emb_base"]
        self.query_key_value = nn.Linear(c["hidden_size"], 3 * c["hidden_size"])
        self.dense = nn.Linear(c["hidden_size"], c["hidden_size"])

    def rotate(self, x):
        """Rotary embedding of the first `rotary` channels of each head; x is [B,H,T,P]."""
        steps = torch.arange(0, self.rotary, 2, device=x.device, dtype=torch.float32)
        angle = torch.arange(x.shape[2], device=x.device, dtype=torch.float32)[:, None] * self.base ** (-steps / self.rotary)
        cos, sin = angle.cos().repeat(1, 2), angle.sin().repeat(1, 2)
        turn, rest = x[..., :self.rotary].float(), x[..., self.rotary:]
        first, second = turn.chunk(2, dim=-1)
        turned = turn * cos + torch.cat([-second, first], dim=-1) * sin
        return torch.cat([turned.to(x.dtype), rest], dim=-1)

    def forward(self, u, keep=None):
        batch, length, width = u.shape
        qkv = self.query_key_value(u).view(batch, length, self.heads, 3 * self.head_dim).transpose(1, 2)
        q, k, v = qkv.chunk(3, dim=-1)
        q, k = self.rotate(q), self.rotate(k)
        if keep is None:
            y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        elif self.training:  # a query always keeps itself
            causal = torch.ones(length, length, dtype=torch.bool, device=u.device).tril() & keep
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=causal[:, None])
        else:
            causal = torch.ones(length, length, dtype=torch.bool, device=u.device).tril() & keep
            scores = torch.matmul(q, k.transpose(2, 3)) / math.sqrt(self.head_dim)
            weight = torch.softmax(scores.masked_fill(~causal[:, None], -math.inf), dim=-1)
            y = torch.matmul(torch.nan_to_num(weight, nan=0.0), v)
        return self.dense(y.transpose(1, 2).reshape(batch, length, width))


class Mlp(nn.Module):
    def __init__(self, c: dict):
        super().__init__()
        self.dense_h_to_4h = nn.Linear(c["hidden_size"], c["intermediate_size"])
        self.dense_4h_to_h = nn.Linear(c["intermediate_size"], c["hidden_size"])

    def forward(self, u):
        return self.dense_4h_to_h(F.gelu(self.dense_h_to_4h(u)))


class NeoxLayer(nn.Module):
    def __init__(self, c: dict):
        super().__init__()
        self.input_layernorm = nn.LayerNorm(c["hidden_size"], eps=c["layer_norm_eps"])
        self.post_attention_layernorm = nn.LayerNorm(c["hidden_size"], eps=c["layer_norm_eps"])
        self.attention = Attention(c)
        self.mlp = Mlp(c)

    def forward(self, h, keep=None, taps=None):
        return h + self.attention(self.input_layernorm(h), keep) + self.mlp(self.post_attention_layernorm(h))


def initialise_transformer(model: nn.Module, layers: int) -> None:
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            nn.init.zeros_(parameter)
        elif parameter.dim() == 2:
            into_residual = name.endswith(("dense.weight", "dense_4h_to_h.weight"))
            nn.init.normal_(parameter, std=0.02 / math.sqrt(2 * layers) if into_residual else 0.02)


class LanguageModel(nn.Module):
    """Embedding, layers, final norm and the tied head; the submodules carry Hugging Face's names."""

    def __init__(self, config: dict):
        super().__init__()
        self.config = config
        width, count = config["hidden_size"], config["num_hidden_layers"]
        body = nn.Module()
        embedding = nn.Embedding(config["vocab_size"], width)
        nn.init.normal_(embedding.weight, std=0.02)
        if config["model_type"] == "mamba2":
            body.embeddings = embedding
            body.layers = nn.ModuleList(Mamba2Layer(config) for _ in range(count))
            body.norm_f = RMSNorm(width, config["layer_norm_epsilon"])
            self.backbone = body
        else:
            body.embed_in = embedding
            body.layers = nn.ModuleList(NeoxLayer(config) for _ in range(count))
            body.final_layer_norm = nn.LayerNorm(width, eps=config["layer_norm_eps"])
            self.gpt_neox = body
            initialise_transformer(body, count)

    @property
    def body(self):
        return self.backbone if hasattr(self, "backbone") else self.gpt_neox

    @property
    def embedding(self):
        return self.body.embeddings if hasattr(self.body, "embeddings") else self.body.embed_in

    @property
    def final_norm(self):
        return self.body.norm_f if hasattr(self.body, "norm_f") else self.body.final_layer_norm

    def hidden(self, ids, keep=None, cut_layers=()):
        """Final-norm output [B,T,width]; connections that `keep` denies are cut in `cut_layers` only."""
        h = self.embedding(ids)
        for index, layer in enumerate(self.body.layers):
            h = layer(h, keep) if keep is not None and index in cut_layers else layer(h)
        return self.final_norm(h)

    def hidden_in_training(self, ids, ends):
        """Final-norm output [B,T,width], every sentence read as `reading` says."""
        h, how = self.embedding(ids), reading(ends)
        third = len(self.body.layers) // 3
        for index, layer in enumerate(self.body.layers):
            h = layer(h, how.early, how.taps) if index < third else layer(h, how.late, how.late_taps)
        return self.final_norm(h)

    def forward(self, ids, keep=None, cut_layers=()):
        return F.linear(self.hidden(ids, keep, cut_layers), self.embedding.weight)
