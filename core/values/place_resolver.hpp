// SPDX-License-Identifier: GPL-3.0-or-later
// From written positions and layers to those of a prompt and a model.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope {

class PlaceResolver {
public:
    /// written: what messages call the specification; called only for them. All must live as long.
    PlaceResolver(std::function<std::string()> written, const std::vector<Token>& tokens,
                  const TokenRoles& roles, int layerCount)
        : m_written(std::move(written))
        , m_tokens(tokens)
        , m_roles(roles)
        , m_layerCount(layerCount) {}

    /// Sorted, each once. Throws Error PositionOutOfRange (also for bytes that no token covers) and
    /// SubjectNeeded.
    [[nodiscard]] std::vector<int> positions(const std::vector<PositionItem>& items) const;
    /// Sorted, each once; all where there is no range. Throws Error LayerOutOfRange.
    [[nodiscard]] std::vector<int> layers(const std::vector<IndexRange>& ranges) const;

private:
    void append(std::vector<int>& result, const IndexRange& range) const;
    void append(std::vector<int>& result, Role role) const;
    void append(std::vector<int>& result, const ByteSpan& span) const;
    [[noreturn]] void failPosition(const std::string& position) const;

    std::function<std::string()> m_written;
    const std::vector<Token>& m_tokens;
    const TokenRoles& m_roles;
    int m_layerCount;
};

} // namespace mambascope
