// SPDX-License-Identifier: GPL-3.0-or-later
// Which sites and matrices the families have, and how wide they are.
#include "core/models/mamba2_layer.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

/// Of a state-space layer.
struct StateSpaceSizes {
    std::int64_t hidden = 0, inner = 0;
    std::int64_t mix = 0;   ///< all of in_proj's output that reaches other tokens
    std::int64_t state = 0; ///< of one token
    std::int64_t conv = 0;  ///< raw inputs that the convolution of the next token reads of earlier ones
};

std::optional<std::int64_t> stateSpaceWidth(Site site, const StateSpaceSizes& sizes) {
    switch (site) {
    case Site::H:
    case Site::O:
        return sizes.hidden;
    case Site::A:
    case Site::C:
    case Site::S:
    case Site::G:
        return sizes.inner;
    case Site::Mix:
        return sizes.mix;
    case Site::State:
        return sizes.state;
    case Site::Conv:
        return sizes.conv;
    case Site::Attn:
    case Site::Mlp:
        break;
    }
    return std::nullopt;
}

std::optional<MatrixShape> stateSpaceMatrix(Matrix matrix, std::int64_t hidden, std::int64_t inner) {
    switch (matrix) {
    case Matrix::Wa:
    case Matrix::Wg:
        return MatrixShape{hidden, inner};
    case Matrix::Wo:
        return MatrixShape{inner, hidden};
    case Matrix::Wdown:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::int64_t> MambaLayer::siteWidth(Site site) const {
    const std::int64_t inner = m_config.innerSize;
    return stateSpaceWidth(site, {m_config.hiddenSize, inner, inner, inner * m_config.stateSize,
                                  (m_config.convWidth - 1) * inner});
}

std::optional<MatrixShape> MambaLayer::matrixShape(Matrix matrix) const {
    return stateSpaceMatrix(matrix, m_config.hiddenSize, m_config.innerSize);
}

std::optional<std::int64_t> Mamba2Layer::siteWidth(Site site) const {
    const std::int64_t channels = m_config.convChannels();
    return stateSpaceWidth(site,
                           {m_config.hiddenSize, m_config.innerSize(), channels + m_config.heads,
                            m_config.innerSize() * m_config.stateSize, (m_config.convWidth - 1) * channels});
}

std::optional<MatrixShape> Mamba2Layer::matrixShape(Matrix matrix) const {
    return stateSpaceMatrix(matrix, m_config.hiddenSize, m_config.innerSize());
}

std::optional<std::int64_t> TransformerLayer::siteWidth(Site site) const {
    if (site == Site::H || site == Site::Attn || site == Site::Mlp) {
        return m_block.attentionNorm.weight.size(0);
    }
    return std::nullopt;
}

std::optional<MatrixShape> TransformerLayer::matrixShape(Matrix matrix) const {
    if (matrix == Matrix::Wdown) {
        return MatrixShape{m_block.mlp.size, m_block.attentionNorm.weight.size(0)};
    }
    return std::nullopt;
}

} // namespace mambascope
