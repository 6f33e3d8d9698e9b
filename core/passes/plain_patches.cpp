// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/plain_patches.hpp"

#include <algorithm>

#include "core/models/plain_form.hpp"

namespace mambascope {
namespace {

bool holds(const std::vector<int>& layers, int layer) {
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

at::Tensor vectorOf(const std::vector<float>& numbers, std::size_t first, std::int64_t width,
                    const at::Tensor& like) {
    const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(first);
    return at::tensor(std::vector<float>(begin, begin + width), at::kFloat).to(like.scalar_type());
}

} // namespace

SiteHooks* PlainPatches::of(int layer) {
    m_layer = layer;
    return m_due.begin(*this);
}

bool PlainPatches::wants(Site site) const {
    return std::any_of(m_variant.patches.begin(), m_variant.patches.end(), [&](const Patch& patch) {
        return patch.site == site && holds(patch.layers, m_layer) && !patch.positions.empty();
    });
}

bool PlainPatches::wants(Matrix matrix) const {
    return std::any_of(m_variant.edits.begin(), m_variant.edits.end(), [&](const WeightEdit& edit) {
        return edit.matrix == matrix && edit.layer == m_layer;
    });
}

at::Tensor PlainPatches::valueAt(const Patch& patch, int layer, std::size_t place,
                                 const at::Tensor& like) const {
    const std::int64_t width = like.size(1);
    if (const auto* run = std::get_if<RunValue>(&patch.value)) {
        const at::Tensor rows = m_values.runs.at(run->run)->rows(patch.site, layer);
        return rows.narrow(0, run->positions[place], 1).to(like.scalar_type());
    }
    if (const auto* statistic = std::get_if<StatisticValue>(&patch.value)) {
        return m_values.statistics.at(statistic->id)->rows(patch.site, layer).to(like.scalar_type());
    }
    if (const auto* given = std::get_if<GivenValue>(&patch.value)) {
        const auto size = static_cast<std::size_t>(width);
        const auto index = static_cast<std::size_t>(
            std::find(patch.layers.begin(), patch.layers.end(), layer) - patch.layers.begin());
        const std::size_t row = given->numbers.size() == size ? 0 : index * patch.positions.size() + place;
        return vectorOf(given->numbers, row * size, width, like).unsqueeze(0);
    }
    return at::zeros({1, width}, like.options());
}

void PlainPatches::replace(Site site, int layer, at::Tensor& rows) const {
    for (const Patch& patch : m_variant.patches) {
        if (patch.site != site || !holds(patch.layers, layer)) {
            continue;
        }
        for (std::size_t i = 0; i < patch.positions.size(); ++i) {
            rows = withRow(rows, patch.positions[i], valueAt(patch, layer, i, rows));
        }
    }
}

std::vector<MemoryPlace> PlainPatches::replacedMemory(Site site) const {
    std::vector<MemoryPlace> places;
    for (const Patch& patch : m_variant.patches) {
        if (patch.site == site && holds(patch.layers, m_layer)) {
            for (const int position : patch.positions) {
                places.push_back({0, position});
            }
        }
    }
    return places;
}

at::Tensor PlainPatches::memory(Site site, std::int64_t width, const at::TensorOptions& options) {
    m_due.came(site);
    const at::Tensor like = at::empty({1, width}, options);
    std::vector<at::Tensor> rows;
    for (const Patch& patch : m_variant.patches) {
        for (std::size_t i = 0; i < patch.positions.size(); ++i) {
            if (patch.site == site && holds(patch.layers, m_layer)) {
                rows.push_back(valueAt(patch, m_layer, i, like));
            }
        }
    }
    return at::cat(rows);
}

void PlainPatches::product(Matrix matrix, const at::Tensor& key, at::Tensor& value) {
    m_due.came(matrix);
    for (const WeightEdit& edit : m_variant.edits) {
        if (edit.matrix != matrix || edit.layer != m_layer) {
            continue;
        }
        at::Tensor change = at::zeros({value.size(1), key.size(1)}, value.options()); // ΔW
        for (std::size_t i = 0; i < static_cast<std::size_t>(edit.rank); ++i) {
            const at::Tensor u =
                vectorOf(edit.u, i * static_cast<std::size_t>(key.size(1)), key.size(1), key);
            const at::Tensor v =
                vectorOf(edit.v, i * static_cast<std::size_t>(value.size(1)), value.size(1), value);
            change = change + at::outer(v, u);
        }
        value = value + at::matmul(key, change.t());
    }
}

} // namespace mambascope
