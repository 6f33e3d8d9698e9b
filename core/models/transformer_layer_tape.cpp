// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mixer_tape.hpp"
#include "core/models/taped_layer.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {

std::unique_ptr<LayerTape> TransformerLayer::tape(const SuffixPlace& place,
                                                  const std::shared_ptr<const SuffixPrefix>& prefix,
                                                  const LayerEdits& edits) const {
    const at::ScalarType type = m_block.attentionNorm.weight.scalar_type();
    return std::make_unique<TapedLayer>(parts(), edits, m_mixer.tape(place, type, prefix));
}

} // namespace mambascope
