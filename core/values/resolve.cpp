// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/intervention.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/values/ranges.hpp"

namespace mambascope {
namespace {

void sortUnique(std::vector<int>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

void appendRange(std::vector<int>& values, const IndexRange& range) {
    for (int i = range.first; i <= range.last; ++i) {
        values.push_back(i);
    }
}

/// Resolves the parts of one specification; keeps what the error messages need.
class Resolver {
public:
    Resolver(const KnockoutSpec& spec, const std::vector<Token>& tokens, const TokenRoles& roles,
             int layerCount)
        : m_spec(spec)
        , m_tokens(tokens)
        , m_roles(roles)
        , m_layerCount(layerCount) {}

    [[nodiscard]] std::vector<int> positions(const std::vector<PositionItem>& items) const {
        std::vector<int> result;
        for (const PositionItem& item : items) {
            std::visit([&](const auto& part) { append(result, part); }, item);
        }
        sortUnique(result);
        return result;
    }

    [[nodiscard]] std::vector<int> layers(const std::vector<IndexRange>& ranges) const {
        if (const auto fault = faultOf(ranges, m_layerCount)) {
            failLayer(*fault);
        }
        return indicesIn(ranges, m_layerCount);
    }

private:
    void append(std::vector<int>& result, const IndexRange& range) const {
        if (const auto fault = faultOf(range, m_roles.tokenCount)) {
            failPosition(fault->shown);
        }
        appendRange(result, range);
    }

    void append(std::vector<int>& result, Role role) const {
        const std::vector<int> found = positionsOf(role, m_roles);
        result.insert(result.end(), found.begin(), found.end());
    }

    void append(std::vector<int>& result, const ByteSpan& span) const {
        const std::optional<IndexRange> range = tokensOverlapping(m_tokens, span);
        if (!range) {
            failPosition("b" + std::to_string(span.start) + "-" + std::to_string(span.end));
        }
        appendRange(result, *range);
    }

    [[noreturn]] void failPosition(const std::string& position) const {
        const std::string spec = formatKnockoutSpec(m_spec);
        throw Error(ErrorCode::PositionOutOfRange, {spec, position, std::to_string(m_roles.tokenCount)});
    }

    [[noreturn]] void failLayer(const RangeFault& fault) const {
        const std::string spec = formatKnockoutSpec(m_spec);
        const std::string count = std::to_string(m_layerCount);
        const std::vector<std::string> arguments{spec, fault.shown, count};
        throw fault.inverted
            ? Error(ErrorCode::LayerOutOfRange, arguments,
                    spec + ": layers " + fault.shown + ": the last is below the first; swap them")
            : Error(ErrorCode::LayerOutOfRange, arguments);
    }

    const KnockoutSpec& m_spec;
    const std::vector<Token>& m_tokens;
    const TokenRoles& m_roles;
    int m_layerCount;
};

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
    const Resolver resolver(spec, tokens, roles, layerCount);
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
