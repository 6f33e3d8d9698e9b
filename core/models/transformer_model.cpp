// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transformer_model.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {

TransformerModel::TransformerModel(TransformerFrame frame, at::Device device)
    : m_frame(std::move(frame)) {
    m_device = device;
    m_info.vocabularySize = static_cast<int>(m_frame.embedding.size(0));
    m_info.hiddenSize = static_cast<int>(m_frame.embedding.size(1));
    if (m_frame.longestPrompt) {
        m_info.maxPositions = static_cast<int>(*m_frame.longestPrompt);
    }
}

void TransformerModel::addLayer(AttentionShape shape, std::shared_ptr<const Rotary> rotary,
                                TransformerBlock block) {
    m_info.heads = static_cast<int>(shape.heads);
    m_info.layers += 1;
    const std::int64_t floats = 4 * m_frame.embedding.size(1) + 2 * shape.projectionSize() +
                                3 * shape.heads * shape.headSize + 2 * block.mlp.in.weight.size(0);
    m_floatsPerRow = std::max(m_floatsPerRow, floats);
    m_layers.push_back(
        std::make_unique<TransformerLayer>(AttentionMixer(shape, std::move(rotary)), std::move(block)));
}

at::Tensor TransformerModel::embed(const std::vector<std::int32_t>& ids) const {
    const at::Tensor rows = m_frame.embedding.index_select(0, at::tensor(ids).to(m_device));
    return m_frame.positions.defined() ? rows + m_frame.positions.narrow(0, 0, rows.size(0)) : rows;
}

at::Tensor TransformerModel::logits(const at::Tensor& residual) const {
    return m_frame.head(m_frame.finalNorm(residual));
}

std::int64_t TransformerModel::floatsPerRow(int tokens) const {
    return m_floatsPerRow + 3LL * m_info.heads * tokens;
}

} // namespace mambascope
