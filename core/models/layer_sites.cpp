// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/layer_sites.hpp"

#include <algorithm>
#include <iterator>

#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

bool wantsAnyMatrix(const SiteHooks* hooks) {
    const auto& all = EnumNames<Matrix>::kTable;
    return hooks != nullptr &&
           std::any_of(all.begin(), all.end(), [&](const auto& named) { return hooks->wants(named.first); });
}

} // namespace

bool LayerSites::wantsAny(const SiteHooks* hooks) {
    const auto& all = EnumNames<Site>::kTable;
    const auto isWanted = [&](const auto& named) { // h stands between the layers
        return named.first != Site::H && hooks->wants(named.first);
    };
    return (hooks != nullptr && std::any_of(all.begin(), all.end(), isWanted)) || wantsAnyMatrix(hooks);
}

bool LayerSites::wantsKeys() const {
    return wantsAnyMatrix(m_hooks);
}

template <typename Call>
at::Tensor LayerSites::changed(const at::Tensor& rows, std::int64_t first, std::int64_t width,
                               const Call& call) const {
    const at::Tensor part = rows.narrow(1, first, width);
    at::Tensor mine = m_put == Put::InPlace ? part.contiguous() : part.clone(at::MemoryFormat::Contiguous);
    call(mine);
    TORCH_CHECK(mine.sizes() == part.sizes() && mine.scalar_type() == part.scalar_type(), "a hook put ",
                mine.sizes(), " of ", mine.scalar_type(), " in the place of ", part.sizes(), " of ",
                part.scalar_type());
    if (m_put == Put::InPlace) {
        if (!mine.is_same(part)) {
            part.copy_(mine);
        }
        return rows;
    }
    if (width == rows.size(1)) {
        return mine;
    }
    const std::int64_t behind = first + width;
    return at::cat({rows.narrow(1, 0, first), mine, rows.narrow(1, behind, rows.size(1) - behind)}, 1);
}

at::Tensor LayerSites::at(Site site, const at::Tensor& rows, std::int64_t first, std::int64_t width) const {
    if (!wants(site)) {
        return rows;
    }
    if (const std::optional<RowPuts> given = puts(site)) {
        given->replace(rows.narrow(1, first, width));
        return rows;
    }
    return changed(rows, first, width, [&](at::Tensor& mine) { m_hooks->at(site, mine); });
}

at::Tensor LayerSites::product(Matrix matrix, const at::Tensor& key, const at::Tensor& rows,
                               std::int64_t first, std::int64_t width) const {
    if (!wants(matrix)) {
        return rows;
    }
    const at::Tensor from = key.contiguous();
    return changed(rows, first, width, [&](at::Tensor& mine) { m_hooks->product(matrix, from, mine); });
}

at::Tensor LayerSites::atProjected(const ProjectedSites& columns, const at::Tensor& key,
                                   const at::Tensor& rows) const {
    at::Tensor changed = product(Matrix::Wa, key, rows, columns.a, columns.inner);
    changed = product(Matrix::Wg, key, changed, columns.gate, columns.inner);
    changed = at(Site::Mix, changed, columns.a, columns.mix);
    return at(Site::A, changed, columns.a, columns.inner);
}

at::Tensor LayerSites::atOutput(Site site, std::optional<Matrix> matrix, const at::Tensor& key,
                                const at::Tensor& value) const {
    return at(site, matrix ? product(*matrix, key, value, 0, value.size(1)) : value);
}

void LayerSites::atSeen(Site site, const at::Tensor& seen, std::int64_t p, std::int64_t width) const {
    if (!wants(site)) {
        return;
    }
    const std::int64_t rows = seen.size(1);
    const at::Tensor suffix = seen.narrow(2, p, rows).narrow(3, 0, width); // [V, R query, R, width]
    const at::Tensor own = suffix.diagonal(0, 1, 2).transpose(1, 2).clone();
    for (std::int64_t query = 0; query < rows; ++query) {
        const at::Tensor mine = suffix.select(1, query);
        const at::Tensor rowsOfAll = mine.flatten(0, 1).clone(at::MemoryFormat::Contiguous);
        mine.copy_(at(site, rowsOfAll).view(mine.sizes()));
    }
    show(site, own.flatten(0, 1));
}

void LayerSites::show(Site site, const at::Tensor& rows) const {
    if (wants(site)) {
        at::Tensor mine = rows.clone(at::MemoryFormat::Contiguous);
        m_hooks->at(site, mine);
    }
}

ReplacedMemory LayerSites::replaced(Site site, std::int64_t width, std::int64_t p, std::int64_t rows,
                                    const at::TensorOptions& options) const {
    ReplacedMemory memory;
    if (!wants(site)) {
        return memory;
    }
    const std::vector<MemoryPlace> places = m_hooks->replacedMemory(site);
    if (!places.empty()) {
        memory.values = m_hooks->memory(site, width, options);
        TORCH_CHECK(memory.values.sizes() == at::IntArrayRef({std::ssize(places), width}), "a hook put ",
                    memory.values.sizes(), " in the place of ", places.size(), " memories of ", width);
        memory.spans = memorySpans(places, p, rows);
    }
    return memory;
}

PlainMemory LayerSites::plainMemory(Site site, std::int64_t width, const at::TensorOptions& options) const {
    PlainMemory memory;
    if (wants(site)) {
        for (const MemoryPlace& place : m_hooks->replacedMemory(site)) {
            memory.positions.push_back(place.position);
        }
    }
    if (!memory.positions.empty()) {
        memory.values = m_hooks->memory(site, width, options);
    }
    return memory;
}

void LayerSites::showMemory(
    Site site, const std::function<at::Tensor(const std::vector<MemoryPlace>& places)>& memoryOf) const {
    if (!wants(site)) {
        return;
    }
    if (const std::vector<MemoryPlace> places = m_hooks->seenMemory(site); !places.empty()) {
        m_hooks->showMemory(site, memoryOf(places));
    }
}

void LayerSites::showPlainMemory(
    Site site, const std::function<at::Tensor(const std::vector<std::int64_t>& positions)>& memoryOf) const {
    showMemory(site, [&](const std::vector<MemoryPlace>& places) {
        std::vector<std::int64_t> positions;
        for (const MemoryPlace& place : places) {
            positions.push_back(place.position);
        }
        return memoryOf(positions);
    });
}

} // namespace mambascope
