// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run of the layers lets others read and replace what its sites hold. Private to core: includes
// LibTorch.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/tensor/aten.hpp"
#include "core/tensor/row_puts.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// What a matrix takes in and gives, per row.
struct MatrixShape {
    std::int64_t key = 0, value = 0;
    friend bool operator==(const MatrixShape&, const MatrixShape&) = default;
};

/// A token whose memory (Site::State, Site::Conv) is meant: position t of a variant of the batch, t ≥ p − 1.
struct MemoryPlace {
    std::int64_t variant = 0;
    std::int64_t position = 0;
    friend bool operator==(const MemoryPlace&, const MemoryPlace&) = default;
};

/// Reads and replaces the states of the layer that runs (its number is whoever calls it to know). Asked for
/// what it wants before each layer: whatever nobody wants stays inside of the fused kernels. Engine thread.
///
/// Rows of V variants from position p on: row v·R + r is position p + r of variant v. fp32, contiguous, on
/// the model's device. In a layer's plain form (Layer::plain): all rows of one run, in the dtype of the run.
/// The hook may write into the rows, or put another tensor of the same shape and dtype in their place (in
/// plain form gradients follow both ways). They are the layer's own memory: keep copies alone.
///
/// Order within a layer: product(Wa), product(Wg); at(Mix), at(A), of which A wins where both are replaced;
/// at(C), at(S), at(G); product(Wo), at(O). product comes before the site that its value makes.
/// Transformers: at(Attn), then product(Wdown), at(Mlp).
///
/// Where strict cuts let each query see a convolution of its own, at(C) is called for the rows as each query
/// sees them, so that all of them see what is put there, and for the last time with each row as it sees
/// itself, whose replacements count for nothing: that is the state to keep.
class SiteHooks {
public:
    virtual ~SiteHooks() = default;

    [[nodiscard]] virtual bool wants(Site /*site*/) const { return false; }
    virtual void at(Site /*site*/, at::Tensor& /*rows*/) {}
    /// What at(site) would do, where that is no more than to put given rows in the place of some: a layer may
    /// then do it itself, so that its other rows stay inside of the fused kernels. It asks once and does not
    /// call at(site) then. Nothing: the rows must be shown.
    [[nodiscard]] virtual std::optional<RowPuts> puts(Site /*site*/) { return std::nullopt; }

    /// Memory to look at, in any order, and what it is: rows [places, width]. `wants` says whether there is
    /// any, here or below.
    [[nodiscard]] virtual std::vector<MemoryPlace> seenMemory(Site /*site*/) const { return {}; }
    virtual void showMemory(Site /*site*/, const at::Tensor& /*rows*/) {}
    /// Memory that is replaced, each place once, and by what: rows [places, width] as `options` say.
    [[nodiscard]] virtual std::vector<MemoryPlace> replacedMemory(Site /*site*/) const { return {}; }
    [[nodiscard]] virtual at::Tensor memory(Site /*site*/, std::int64_t /*width*/,
                                            const at::TensorOptions& /*options*/) {
        return {};
    }

    /// key: the rows that go into the matrix; value: what it made of them, with its bias.
    [[nodiscard]] virtual bool wants(Matrix /*matrix*/) const { return false; }
    virtual void product(Matrix /*matrix*/, const at::Tensor& /*key*/, at::Tensor& /*value*/) {}
};

} // namespace mambascope
