// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/intervention.hpp"
#include "core/values/place_format.hpp"

namespace mambascope {

std::string formatKnockoutSpec(const KnockoutSpec& spec) {
    std::string text;
    for (const EdgeSpec& edge : spec.edges) {
        text += text.empty() ? "" : ";";
        text += formatPositions(edge.targets) + "<-" + formatPositions(edge.sources) + "@";
        text += edge.layers.empty() ? "all" : formatRanges(edge.layers);
    }
    return text;
}

} // namespace mambascope
