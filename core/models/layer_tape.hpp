// SPDX-License-Identifier: GPL-3.0-or-later
// Suffix rows of several runs through one layer, recorded so that derivatives can follow: cotangents back to
// the layer's input (reverse mode) and tangents to its output (forward mode). Weights get none. On LibTorch's
// operations, on any device, in the dtype of the rows (fp64 only where the weights have it, as in
// Layer::plain). Private to core: includes LibTorch.
//
// B runs, each with R rows from its own position p on, n = B·R; runs that are shorter are padded behind,
// where causality makes pads harmless: whoever pads gives them no cotangents. K cotangents or tangents go
// together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "core/models/site_hooks.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// Where the rows stand.
struct SuffixPlace {
    std::vector<std::int64_t> first;  ///< [B] p: position of a run's first row
    std::vector<std::int64_t> tokens; ///< [B] T > p: tokens of the whole run, whose rotary angles it has
    std::int64_t most = std::numeric_limits<std::int64_t>::max(); ///< rows behind so many are left out

    [[nodiscard]] std::int64_t runs() const { return static_cast<std::int64_t>(first.size()); }
    [[nodiscard]] std::int64_t rows() const { ///< R
        std::int64_t longest = 0;
        for (std::size_t run = 0; run < first.size(); ++run) {
            longest = std::max(longest, tokens[run] - first[run]);
        }
        return std::min(longest, most);
    }
};

/// What a layer's rows before p leave for those behind; none is needed where all runs start at 0. Each family
/// derives.
class SuffixPrefix {
public:
    virtual ~SuffixPrefix() = default;
};

/// A rank-r change of a matrix of the layer: x (W + vᵀu)ᵀ = x Wᵀ + (x uᵀ) v.
struct MatrixChange {
    Matrix matrix = Matrix::Wo;
    at::Tensor u; ///< [r, size of key]
    at::Tensor v; ///< [r, size of value]
};

/// All changes of one layer.
struct LayerEdits {
    std::vector<MatrixChange> changes;
};

/// Reads cotangents on their way back through a layer: at(site) gets [K, n, width] with respect to what the
/// site holds, product(matrix) with respect to what the matrix makes.
class CotangentReader {
public:
    virtual ~CotangentReader() = default;
    [[nodiscard]] virtual bool wants(Site /*site*/) const { return false; }
    virtual void at(Site /*site*/, const at::Tensor& /*cotangents*/) {}
    [[nodiscard]] virtual bool wants(Matrix /*matrix*/) const { return false; }
    virtual void product(Matrix /*matrix*/, const at::Tensor& /*cotangents*/) {}
    /// Whether what lies in front of the layer's first product is wanted. If not, `pull` may stop there.
    [[nodiscard]] virtual bool wantsInput() const { return true; }
};

class LayerTape {
public:
    virtual ~LayerTape() = default;

    /// The layer's output [n, d] for rows [n, d]: records, in place of what was recorded before. sites: may
    /// look, and may add what doesn't depend on the rows; or null.
    [[nodiscard]] virtual at::Tensor run(const at::Tensor& rows, SiteHooks* sites) = 0;
    /// Cotangents of the output, [K, n, d], to those of the input. reader: or null. Undefined where it wants
    /// no input.
    [[nodiscard]] virtual at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const = 0;
    /// Tangents of the input, [K, n, d], to those of the output.
    [[nodiscard]] virtual at::Tensor push(const at::Tensor& tangents) const = 0;
    /// What the rows before these positions ([B]; at most each run's rows) leave, where the recorded rows
    /// began at 0.
    [[nodiscard]] virtual std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const = 0;
};

} // namespace mambascope
