// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/patch_plan.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Rows of a tensor that one patch reads in one layer.
struct Taken {
    at::Tensor source;              ///< [n, width]; undefined: zeros
    std::vector<std::int64_t> rows; ///< one for each position
};

at::Tensor rowsOver(const std::vector<float>& numbers, std::int64_t width) {
    return at::from_blob(const_cast<float*>(numbers.data()),
                         {static_cast<std::int64_t>(numbers.size()) / width, width}, at::kFloat);
}

Taken takenBy(const Patch& patch, std::size_t index, std::int64_t width, const StoredValues& values) {
    const int layer = patch.layers[index];
    const std::vector<std::int64_t> first(patch.positions.size(), 0);
    if (const auto* run = std::get_if<RunValue>(&patch.value)) {
        return {values.runs.at(run->run)->rows(patch.site, layer),
                {run->positions.begin(), run->positions.end()}};
    }
    if (const auto* statistic = std::get_if<StatisticValue>(&patch.value)) {
        return {values.statistics.at(statistic->id)->rows(patch.site, layer), first};
    }
    if (const auto* given = std::get_if<GivenValue>(&patch.value)) {
        const at::Tensor all = rowsOver(given->numbers, width);
        if (all.size(0) == 1) {
            return {all, first};
        }
        const auto positions = std::ssize(patch.positions);
        Taken taken{all.narrow(0, static_cast<std::int64_t>(index) * positions, positions), first};
        std::iota(taken.rows.begin(), taken.rows.end(), 0);
        return taken;
    }
    return {};
}

/// x with the type and on the device of `like`.
at::Tensor beside(const at::TensorOptions& like, const at::Tensor& x) {
    if (x.is_cpu() && !like.device().is_cpu()) {
        return copyToDevice(x.to(at::typeMetaToScalarType(like.dtype())), like.device());
    }
    return x.to(like);
}
at::Tensor beside(const at::Tensor& like, const at::Tensor& x) {
    return beside(like.options(), x);
}

/// The rows of a piece's source, [k, width], like the model's own.
at::Tensor gathered(const at::Tensor& source, const std::vector<std::int64_t>& hostRows,
                    const at::Tensor& rows, const at::TensorOptions& like) {
    const at::Tensor where = source.device() == like.device() ? rows : at::tensor(hostRows, at::kLong);
    return beside(like, source.index_select(0, where));
}

} // namespace

std::int64_t patchFloats(const LanguageModel& model, const Variant& variant, int rows) {
    std::map<int, std::int64_t> byLayer;
    for (const Patch& patch : variant.patches) {
        if (patch.empty()) {
            continue;
        }
        const std::int64_t width = model.layer(0).siteWidth(patch.site).value_or(0);
        for (const int layer : patch.layers) { // rows of the source, and again for the device
            byLayer[layer] += 2 * width * std::ssize(patch.positions);
        }
    }
    for (const WeightEdit& edit : variant.edits) { // the vectors, and what they make of each row
        const MatrixShape shape = model.layer(edit.layer).matrixShape(edit.matrix).value_or(MatrixShape{});
        byLayer[edit.layer] += (shape.key + shape.value) * edit.rank + rows * (edit.rank + shape.value);
    }
    std::int64_t most = 0;
    for (const auto& [layer, floats] : byLayer) {
        most = std::max(most, floats);
    }
    return most;
}

PatchPlan::PatchPlan(const LanguageModel& model, const std::vector<const Variant*>& variants, int tokens,
                     int rows, const StoredValues& values)
    : m_rows(rows)
    , m_firstPosition(tokens - rows)
    , m_like(at::TensorOptions(at::kFloat).device(model.device())) {
    for (std::size_t v = 0; v < variants.size(); ++v) {
        const auto number = static_cast<std::int64_t>(v);
        for (const Patch& patch : variants[v]->patches) {
            for (std::size_t i = 0; i < patch.layers.size() && !patch.empty(); ++i) {
                const bool memory = isMemory(patch.site);
                addPatch(patch, i, memory ? memoryRow(number, 0) : number * m_rows - m_firstPosition,
                         model.layer(0).siteWidth(patch.site).value(), values);
            }
        }
        for (const WeightEdit& edit : variants[v]->edits) {
            m_edits[{edit.layer, edit.matrix}].push_back({number, &edit});
        }
    }
    placeRows(model.device());
}

void PatchPlan::placeRows(const at::Device& device) {
    std::vector<std::int64_t> all;
    for (const auto& [place, pieces] : m_patches) {
        for (const Piece& piece : pieces) {
            all.insert(all.end(), piece.rows.begin(), piece.rows.end());
            all.insert(all.end(), piece.sourceRows.begin(), piece.sourceRows.end());
        }
    }
    if (all.empty()) {
        return;
    }
    const at::Tensor there = copyToDevice(at::tensor(all, at::kLong), device);
    std::int64_t next = 0;
    const auto take = [&](const std::vector<std::int64_t>& numbers) {
        const std::int64_t first = std::exchange(next, next + std::ssize(numbers));
        return there.narrow(0, first, std::ssize(numbers));
    };
    for (auto& [place, pieces] : m_patches) {
        for (Piece& piece : pieces) {
            piece.rowsThere = take(piece.rows);
            piece.sourceRowsThere = take(piece.sourceRows);
        }
    }
}

void PatchPlan::addPatch(const Patch& patch, std::size_t index, std::int64_t firstRow, std::int64_t width,
                         const StoredValues& values) {
    const Taken taken = takenBy(patch, index, width, values);
    std::vector<Piece>& pieces = m_patches[{patch.layers[index], patch.site}];
    // What comes from one run is copied at once for all variants.
    auto piece = std::find_if(pieces.begin(), pieces.end(),
                              [&](const Piece& other) { return other.source.is_same(taken.source); });
    if (piece == pieces.end()) {
        piece = pieces.insert(piece, Piece{taken.source, {}, {}, {}, {}});
    }
    piece->sourceRows.insert(piece->sourceRows.end(), taken.rows.begin(), taken.rows.end());
    for (const int position : patch.positions) {
        piece->rows.push_back(firstRow + position);
    }
}

RowPuts PatchPlan::putsOf(const std::vector<Piece>& pieces, const at::TensorOptions& like) {
    RowPuts puts;
    for (const Piece& piece : pieces) {
        const at::Tensor& source = piece.source;
        if (!source.defined() || (source.device() == like.device() && source.dtype() == like.dtype())) {
            puts.add({source, source.defined() ? piece.sourceRowsThere : at::Tensor{}, piece.rowsThere});
        } else {
            puts.add({gathered(source, piece.sourceRows, piece.sourceRowsThere, like), {}, piece.rowsThere});
        }
    }
    return puts;
}

void PatchPlan::patchResidual(int layer, const at::Tensor& residual) const {
    const auto found = m_patches.find({layer, Site::H});
    if (found != m_patches.end()) {
        putsOf(found->second, residual.options()).replace(residual);
    }
}

SiteHooks* PatchPlan::sitesOf(int layer) {
    m_layer = layer;
    return m_due.begin(*this);
}

void PatchPlan::at(Site site, at::Tensor& rows) {
    m_due.came(site);
    const auto found = m_patches.find({m_layer, site});
    if (found != m_patches.end()) {
        putsOf(found->second, rows.options()).replace(rows);
    }
}

bool PatchPlan::sharesGateRows() const {
    const auto s = m_patches.find({m_layer, Site::S}), g = m_patches.find({m_layer, Site::G});
    if (s == m_patches.end() || g == m_patches.end()) {
        return false;
    }
    std::set<std::int64_t> rows;
    for (const Piece& piece : s->second) {
        rows.insert(piece.rows.begin(), piece.rows.end());
    }
    return std::any_of(g->second.begin(), g->second.end(), [&](const Piece& piece) {
        return std::any_of(piece.rows.begin(), piece.rows.end(),
                           [&](std::int64_t row) { return rows.contains(row); });
    });
}

std::optional<RowPuts> PatchPlan::puts(Site site) {
    const auto found = m_patches.find({m_layer, site});
    // A row of both needs what the other one has put there.
    const bool isGate = site == Site::S || site == Site::G;
    if (found == m_patches.end() || isMemory(site) || (isGate && sharesGateRows())) {
        return std::nullopt;
    }
    m_due.came(site);
    return putsOf(found->second, m_like);
}

std::vector<MemoryPlace> PatchPlan::replacedMemory(Site site) const {
    std::vector<MemoryPlace> places;
    if (const auto found = m_patches.find({m_layer, site}); found != m_patches.end()) {
        for (const Piece& piece : found->second) {
            for (const std::int64_t row : piece.rows) {
                const std::int64_t each = m_rows + 1;
                places.push_back({row / each, m_firstPosition - 1 + row % each});
            }
        }
    }
    return places;
}

at::Tensor PatchPlan::memory(Site site, std::int64_t width, const at::TensorOptions& options) {
    m_due.came(site);
    std::vector<at::Tensor> parts;
    for (const Piece& piece : m_patches.at({m_layer, site})) {
        if (!piece.source.defined()) {
            parts.push_back(at::zeros({std::ssize(piece.rows), width}, options));
            continue;
        }
        parts.push_back(gathered(piece.source, piece.sourceRows, piece.sourceRowsThere, options));
    }
    return at::cat(parts);
}

void PatchPlan::product(Matrix matrix, const at::Tensor& key, at::Tensor& value) {
    m_due.came(matrix);
    const auto found = m_edits.find({m_layer, matrix});
    if (found == m_edits.end()) {
        return;
    }
    for (const auto& [variant, edit] : found->second) {
        // W' x = W x + v (u·x): no matrix is made anew.
        const at::Tensor u = beside(key, rowsOver(edit->u, key.size(1)));
        const at::Tensor v = beside(value, rowsOver(edit->v, value.size(1)));
        value.narrow(0, variant * m_rows, m_rows)
            .addmm_(at::mm(key.narrow(0, variant * m_rows, m_rows), u.t()), v);
    }
}

} // namespace mambascope
