// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/framed_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/models/step_tapes.hpp"

namespace mambascope {

FramedModel::FramedModel(ModelFrame frame, at::Device device)
    : m_frame(std::move(frame)) {
    m_device = device;
    m_info.vocabularySize = static_cast<int>(m_frame.embedding.size(0));
    m_info.hiddenSize = static_cast<int>(m_frame.embedding.size(1));
    if (m_frame.longestPrompt) {
        m_info.maxPositions = static_cast<int>(*m_frame.longestPrompt);
    }
}

void FramedModel::addLayer(std::unique_ptr<Layer> layer, std::int64_t heads, RowCost cost) {
    m_info.heads = static_cast<int>(heads);
    m_info.layers += 1;
    m_info.hasDecay = layer->headDecay().defined();
    m_cost.fixed = std::max(m_cost.fixed, cost.fixed);
    m_cost.perToken = std::max(m_cost.perToken, cost.perToken);
    m_cost.byKernels = std::max(m_cost.byKernels, cost.byKernels);
    m_cost.kept = std::max(m_cost.kept, cost.kept);
    m_cost.keptPerPrompt = std::max(m_cost.keptPerPrompt, cost.keptPerPrompt);
    m_layers.push_back(std::move(layer));
}

void FramedModel::setConvolution(std::int64_t width) {
    m_info.hasConvolution = width > 1;
    m_info.convolutionReach = static_cast<int>(width) - 1;
}

at::Tensor FramedModel::embed(const at::Tensor& ids) const {
    const at::Tensor rows = m_frame.embedding.index_select(0, ids.flatten()).to(at::kFloat);
    if (!m_frame.positions.defined()) {
        return rows;
    }
    const std::int64_t tokens = ids.size(-1);
    return (rows.unflatten(0, {-1, tokens}) + m_frame.positions.narrow(0, 0, tokens)).flatten(0, 1);
}

double FramedModel::embeddingSpread() const {
    constexpr std::int64_t kRows = 4096; // at once, in float64
    double sum = 0;
    double squares = 0;
    const std::int64_t rows = m_frame.embedding.size(0);
    for (std::int64_t first = 0; first < rows; first += kRows) {
        const at::Tensor part =
            m_frame.embedding.narrow(0, first, std::min(kRows, rows - first)).to(at::kDouble);
        sum += part.sum().item<double>();
        squares += part.square().sum().item<double>();
    }
    const auto count = static_cast<double>(m_frame.embedding.numel());
    return std::sqrt((squares - sum * sum / count) / (count - 1));
}

at::Tensor FramedModel::logits(const at::Tensor& residual) const {
    return m_frame.head(m_frame.finalNorm(m_frame.head, residual, false));
}

at::Tensor FramedModel::plainEmbed(const at::Tensor& ids) const {
    const at::ScalarType type = m_frame.finalNorm.weight.scalar_type(); // the table may be as it is stored
    const at::Tensor rows = m_frame.embedding.index_select(0, ids).to(type);
    return m_frame.positions.defined() ? rows + m_frame.positions.narrow(0, 0, rows.size(0)) : rows;
}

at::Tensor FramedModel::plainLogits(const at::Tensor& residual) const {
    return m_frame.head.plain(m_frame.finalNorm.plain(residual));
}

at::Tensor FramedModel::pullLogits(const at::Tensor& residual, const at::Tensor& cotangents) const {
    NormTape norm;
    static_cast<void>(norm.run(m_frame.finalNorm, residual));
    return norm.pull(m_frame.head.transposed(cotangents));
}

at::Tensor FramedModel::tokenShares(const at::Tensor& residual, const at::Tensor& token) const {
    return m_frame.head.tokenShares(m_frame.finalNorm(m_frame.head, residual, false), token);
}

std::int64_t FramedModel::floatsPerRow(int tokens) const {
    return m_cost.fixed + m_cost.perToken * tokens;
}

std::int64_t FramedModel::floatsPerKernelRow() const {
    return m_cost.byKernels;
}

std::int64_t FramedModel::floatsKept(int tokens) const {
    const std::int64_t residual = (layerCount() + 1LL) * tokens * m_info.hiddenSize;
    return residual + layerCount() * (tokens * m_cost.kept + m_cost.keptPerPrompt);
}

} // namespace mambascope
