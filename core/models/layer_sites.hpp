// SPDX-License-Identifier: GPL-3.0-or-later
// How a layer's forms let hooks read and replace their rows. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/models/layer_steps.hpp"
#include "core/models/memory_spans.hpp"
#include "core/models/plain_form.hpp"
#include "core/models/site_hooks.hpp"

namespace mambascope {

/// The hooks of one layer. Without any every function returns its rows as they are.
class LayerSites {
public:
    /// How a replaced state gets into rows that hold more than it.
    enum class Put { InPlace, OutOfPlace };

    LayerSites(SiteHooks* hooks, Put put)
        : m_hooks(hooks)
        , m_put(put) {}

    [[nodiscard]] bool wants(Site site) const { return m_hooks != nullptr && m_hooks->wants(site); }
    [[nodiscard]] bool wants(Matrix matrix) const { return m_hooks != nullptr && m_hooks->wants(matrix); }
    /// Whether they want the memory of any token.
    [[nodiscard]] bool wantsMemory() const { return wants(Site::State) || wants(Site::Conv); }
    /// Whether they want what stands between a state-space mixer and its output projection.
    [[nodiscard]] bool wantsGate() const { return wants(Site::S) || wants(Site::G); }
    /// Whether they want what an output projection makes.
    [[nodiscard]] bool wantsOutput(Site site, std::optional<Matrix> matrix) const {
        return wants(site) || (matrix && wants(*matrix));
    }
    /// Whether the hooks want the key or value of any matrix.
    [[nodiscard]] bool wantsKeys() const;
    /// Whether they want any site inside a layer, which is all but `h`.
    [[nodiscard]] static bool wantsAny(const SiteHooks* hooks);

    /// As SiteHooks::puts, in place alone.
    [[nodiscard]] std::optional<RowPuts> puts(Site site) const {
        return wants(site) && m_put == Put::InPlace ? m_hooks->puts(site) : std::nullopt;
    }

    /// rows [n, X] with what the hooks make of columns first … first + width − 1.
    [[nodiscard]] at::Tensor at(Site site, const at::Tensor& rows, std::int64_t first,
                                std::int64_t width) const;
    /// The same of all columns.
    [[nodiscard]] at::Tensor at(Site site, const at::Tensor& rows) const {
        return at(site, rows, 0, rows.size(1));
    }
    /// The same of what a matrix has made of key [n, …].
    [[nodiscard]] at::Tensor product(Matrix matrix, const at::Tensor& key, const at::Tensor& rows,
                                     std::int64_t first, std::int64_t width) const;
    /// The named parts of in_proj's output. key: the rows that went into it, where wantsKeys().
    [[nodiscard]] at::Tensor atProjected(const ProjectedSites& columns, const at::Tensor& key,
                                         const at::Tensor& rows) const;
    /// What an output projection has made of key, [n, d]. matrix: its name, where it has one.
    [[nodiscard]] at::Tensor atOutput(Site site, std::optional<Matrix> matrix, const at::Tensor& key,
                                      const at::Tensor& value) const;
    /// Of strict cuts (SiteHooks): the first `width` columns of what each query sees, in place. seen: [V, R
    /// query, T, X], of which tokens p … T−1 are the variants' own.
    void atSeen(Site site, const at::Tensor& seen, std::int64_t p, std::int64_t width) const;
    /// Shows rows [n, X] for the last time (see SiteHooks), so that they may be kept. Replacements are
    /// ignored.
    void show(Site site, const at::Tensor& rows) const;

    /// What is put in the place of tokens' memory, and the rows p … p + rows − 1 of each variant that read
    /// it.
    [[nodiscard]] ReplacedMemory replaced(Site site, std::int64_t width, std::int64_t p, std::int64_t rows,
                                          const at::TensorOptions& options) const;
    /// The same for a run in plain form.
    [[nodiscard]] PlainMemory plainMemory(Site site, std::int64_t width,
                                          const at::TensorOptions& options) const;
    /// Shows memory where it is wanted: memoryOf(places) gives rows [places, width].
    void showMemory(Site site,
                    const std::function<at::Tensor(const std::vector<MemoryPlace>& places)>& memoryOf) const;
    /// The same of a run in plain form: memoryOf(positions).
    void showPlainMemory(
        Site site,
        const std::function<at::Tensor(const std::vector<std::int64_t>& positions)>& memoryOf) const;

private:
    template <typename Call>
    [[nodiscard]] at::Tensor changed(const at::Tensor& rows, std::int64_t first, std::int64_t width,
                                     const Call& call) const;

    SiteHooks* m_hooks;
    Put m_put;
};

} // namespace mambascope
