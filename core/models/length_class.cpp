// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/length_class.hpp"

#include "core/models/transformer_layer.hpp"

namespace mambascope {

std::int64_t lengthClass(const LanguageModel& model, std::int64_t tokens) {
    const auto* const layer =
        model.layerCount() > 0 ? dynamic_cast<const TransformerLayer*>(&model.layer(0)) : nullptr;
    return layer == nullptr ? 0 : layer->lengthClass(tokens); // all layers of a model rotate alike
}

} // namespace mambascope
