// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/cut_edges.hpp"

#include "core/base/error.hpp"
#include "ui/state/edits.hpp"

namespace mambascope::ui {

std::vector<Edge> cutEdges(const ExperimentState& state, Side side, const std::vector<Token>& tokens,
                           int layerCount) {
    try {
        return resolveKnockout(activeKnockout(state, side, layerCount), tokens, rolesOf(tokens, std::nullopt),
                               layerCount)
            .edges;
    } catch (const Error&) {
        return {};
    }
}

} // namespace mambascope::ui
