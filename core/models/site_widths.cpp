// SPDX-License-Identifier: GPL-3.0-or-later
// Which sites and matrices the families have, and how wide they are.
#include "core/models/mamba2_layer.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

/// Of a state-space layer. mix: all of in_proj's output that reaches other tokens.
std::optional<std::int64_t> stateSpaceWidth(Site site, std::int64_t hidden, std::int64_t inner,
                                            std::int64_t mix) {
    switch (site) {
    case Site::H:
    case Site::O:
        return hidden;
    case Site::A:
    case Site::C:
    case Site::S:
    case Site::G:
        return inner;
    case Site::Mix:
        return mix;
    case Site::Attn:
    case Site::Mlp:
    case Site::State:
    case Site::Conv:
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
    return stateSpaceWidth(site, m_config.hiddenSize, m_config.innerSize, m_config.innerSize);
}

std::optional<MatrixShape> MambaLayer::matrixShape(Matrix matrix) const {
    return stateSpaceMatrix(matrix, m_config.hiddenSize, m_config.innerSize);
}

std::optional<std::int64_t> Mamba2Layer::siteWidth(Site site) const {
    return stateSpaceWidth(site, m_config.hiddenSize, m_config.innerSize(),
                           m_config.convChannels() + m_config.heads);
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
