// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/intervention.hpp"

#include <algorithm>

#include "core/values/place_resolver.hpp"

namespace mambascope {
namespace {

/// An edge counts only where some source is not after some target, in at least one layer.
bool hasCausalPair(const Edge& edge) {
    return !edge.layers.empty() && !edge.targets.empty() && !edge.sources.empty() &&
           edge.sources.front() <= edge.targets.back();
}

} // namespace

int Knockout::firstLayer(int layerCount) const {
    int first = layerCount;
    for (const Edge& edge : edges) {
        if (hasCausalPair(edge)) {
            first = std::min(first, edge.layers.front());
        }
    }
    return first;
}

int Knockout::firstQuery(int tokenCount) const {
    int first = tokenCount;
    for (const Edge& edge : edges) {
        if (hasCausalPair(edge)) {
            first = std::min(
                first, *std::lower_bound(edge.targets.begin(), edge.targets.end(), edge.sources.front()));
        }
    }
    return first;
}

Knockout resolveKnockout(const KnockoutSpec& spec, const std::vector<Token>& tokens, const TokenRoles& roles,
                         int layerCount) {
    const PlaceResolver resolver([&] { return formatKnockoutSpec(spec); }, tokens, roles, layerCount);
    Knockout knockout;
    knockout.strict = spec.strict;
    knockout.heads = spec.heads;
    knockout.edges.reserve(spec.edges.size());
    for (const EdgeSpec& edge : spec.edges) {
        knockout.edges.push_back(Edge{resolver.positions(edge.targets), resolver.positions(edge.sources),
                                      resolver.layers(edge.layers)});
    }
    return knockout;
}

} // namespace mambascope
