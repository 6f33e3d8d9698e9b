// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/cut_plan.hpp"

#include <algorithm>

#include "core/tensor/host_copy.hpp"

namespace mambascope {

void setMask(const at::Tensor& mask, const std::vector<std::int64_t>& cells) {
    mask.fill_(1.0);
    if (!cells.empty()) {
        mask.view({-1}).index_fill_(0, copyToDevice(at::tensor(cells, at::kLong), mask.device()), 0.0);
    }
}

namespace {

void sortUnique(std::vector<std::int64_t>& cells) {
    if (!std::is_sorted(cells.begin(), cells.end())) {
        std::sort(cells.begin(), cells.end());
    }
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
}

at::Tensor maskWithout(const std::vector<std::int64_t>& cells, std::int64_t rows, std::int64_t tokens,
                       const at::Device& device) {
    if (!device.is_cpu()) { // the few cells travel, not the mask
        const at::Tensor mask = at::empty({rows, tokens}, at::TensorOptions(at::kFloat).device(device));
        setMask(mask, cells);
        return mask;
    }
    at::Tensor mask = at::ones({rows, tokens}, at::kFloat);
    float* values = mask.data_ptr<float>();
    for (const std::int64_t cell : cells) {
        values[cell] = 0.0F;
    }
    return mask;
}

} // namespace

CutPlan::CutPlan(const std::vector<const Variant*>& variants, int layerCount, int tokenCount,
                 int firstPosition)
    : m_layers(static_cast<std::size_t>(layerCount))
    , m_tokens(tokenCount)
    , m_firstPosition(firstPosition)
    , m_rows(tokenCount - firstPosition) {
    for (std::size_t v = 0; v < variants.size(); ++v) {
        const Knockout& knockout = variants[v]->cuts;
        for (const Edge& edge : knockout.edges) {
            for (const int target : edge.targets) {
                const std::int64_t row = static_cast<std::int64_t>(v) * m_rows + (target - firstPosition);
                for (const int source : edge.sources) {
                    if (source > target) {
                        continue;
                    }
                    for (const int layer : edge.layers) {
                        LayerPairs& pairs = m_layers[static_cast<std::size_t>(layer)];
                        pairs.cells.push_back(row * m_tokens + source);
                        if (knockout.strict != Strict::Off && source != target) {
                            pairs.strictCells.push_back(row * m_tokens + source);
                            if (knockout.strict == Strict::Full) {
                                pairs.stepCells.push_back(row * m_tokens + source);
                            }
                        }
                    }
                }
            }
        }
    }
    for (LayerPairs& pairs : m_layers) {
        finish(pairs);
    }
}

void CutPlan::finish(LayerPairs& pairs) const {
    sortUnique(pairs.cells);
    sortUnique(pairs.strictCells);
    sortUnique(pairs.stepCells);
    // A row is fully cut when as many distinct causal sources are cut as its query has.
    std::size_t first = 0;
    while (first < pairs.cells.size()) {
        const std::int64_t row = pairs.cells[first] / m_tokens;
        std::size_t next = first;
        while (next < pairs.cells.size() && pairs.cells[next] / m_tokens == row) {
            ++next;
        }
        const std::int64_t sources = m_firstPosition + row % m_rows + 1;
        pairs.rowFullyCut = pairs.rowFullyCut || static_cast<std::int64_t>(next - first) == sources;
        first = next;
    }
}

bool CutPlan::anyStrict() const {
    return std::any_of(m_layers.begin(), m_layers.end(),
                       [](const LayerPairs& pairs) { return !pairs.strictCells.empty(); });
}

const at::Tensor& CutPlan::mask(MadeMask& made, const std::vector<std::int64_t>& cells, std::int64_t rows,
                                const at::Device& device) const {
    if (made.cells == nullptr || made.rows != rows || *made.cells != cells) {
        made = {&cells, rows, maskWithout(cells, rows, m_tokens, device)};
    }
    return made.mask;
}

LayerCuts CutPlan::cuts(int layer, int activeVariants, const at::Device& device) const {
    const LayerPairs& pairs = m_layers[static_cast<std::size_t>(layer)];
    LayerCuts cuts;
    if (pairs.cells.empty()) {
        return cuts;
    }
    const std::int64_t rows = static_cast<std::int64_t>(activeVariants) * m_rows;
    cuts.keep = mask(m_lastKeep, pairs.cells, rows, device);
    if (!pairs.strictCells.empty()) {
        cuts.strict = mask(m_lastStrict, pairs.strictCells, rows, device);
        cuts.hidden = pairs.strictCells;
    }
    if (!pairs.stepCells.empty()) {
        cuts.steps = mask(m_lastSteps, pairs.stepCells, rows, device);
    }
    cuts.rowFullyCut = pairs.rowFullyCut;
    return cuts;
}

} // namespace mambascope
