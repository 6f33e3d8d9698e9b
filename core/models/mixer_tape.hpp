// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a layer's tape (layer_tape.hpp) that is a family's own: the mixer between the input and output
// projections. Private to core: includes LibTorch.
#pragma once

#include "core/models/layer_sites.hpp"
#include "core/models/layer_tape.hpp"

namespace mambascope {

/// As LayerTape, between what the input projection makes of the rows and what the output projection reads.
class MixerTape {
public:
    virtual ~MixerTape() = default;

    [[nodiscard]] virtual at::Tensor run(const at::Tensor& projected, const LayerSites& sites) = 0;
    [[nodiscard]] virtual at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const = 0;
    [[nodiscard]] virtual at::Tensor push(const at::Tensor& tangents) const = 0;
    [[nodiscard]] virtual std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const = 0;
};

/// Whether the reader wants a site.
[[nodiscard]] inline bool reads(const CotangentReader* reader, Site site) {
    return reader != nullptr && reader->wants(site);
}

} // namespace mambascope
