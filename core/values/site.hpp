// SPDX-License-Identifier: GPL-3.0-or-later
// The named places of a layer whose values can be read and replaced, and the matrices that can be edited.
#pragma once

#include <optional>
#include <string_view>

namespace mambascope {

/// A state of one token in one layer (ROMBA's names, arXiv 2404.03646). d hidden size, D inner size, G
/// groups, N state size, H heads. Biases belong to the state. Not every family has every site.
enum class Site {
    H,    ///< [d] residual behind the layer; of layer −1 ("emb") the first layer's input
    A,    ///< [D] state-space models: the part of in_proj's output that enters the convolution as x
    Mix,  ///< [D, or D + 2GN + H in Mamba-2] all of in_proj's output that reaches other tokens
    C,    ///< [D] x behind convolution and SiLU
    S,    ///< [D] output of the state-space mixer with its skip term, before gate and norm
    G,    ///< [D] SiLU(z), the gate; another run's is set by its z
    O,    ///< [d] output of out_proj, before the residual is added
    Attn, ///< [d] transformers: output of the attention's projection, before the residual is added
    Mlp,  ///< [d] transformers: output of the MLP, before the residual is added
    // Beyond the papers: what a token hands to the tokens behind it inside of a state-space layer.
    State, ///< [D·N, or H·P·N in Mamba-2] recurrent state behind the token
    Conv, ///< [3·D, or 3·(D + 2GN)] raw convolution inputs of t−2 … t, as rows t+1 … t+3 see them, where the
          ///< convolution has four taps; oldest first
};

/// Memory: what rows behind a token read of it. The token's own row stays, so the next one is the first that
/// another value changes.
[[nodiscard]] constexpr bool isMemory(Site site) {
    return site == Site::State || site == Site::Conv;
}

/// A matrix that an edit can change. Key: the row that goes into it; value: what it makes of the row.
enum class Matrix {
    Wa,    ///< rows of in_proj that make `a`; key [d]
    Wg,    ///< rows of in_proj that make z, the gate before its SiLU; key [d]
    Wo,    ///< out_proj: makes `o`; key [D]
    Wdown, ///< the MLP's down projection: makes `mlp`; key [inner size of the MLP]
};

/// The layer of `h@emb`: in front of the first one.
inline constexpr int kEmbeddingLayer = -1;

/// "h", "a", "mix", "c", "s", "g", "o", "attn", "mlp", "state", "conv".
[[nodiscard]] std::string_view siteName(Site site);
[[nodiscard]] std::optional<Site> siteFromName(std::string_view name);

/// "W_a", "W_g", "W_o", "W_down".
[[nodiscard]] std::string_view matrixName(Matrix matrix);
[[nodiscard]] std::optional<Matrix> matrixFromName(std::string_view name);

} // namespace mambascope
