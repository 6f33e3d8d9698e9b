// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of tokens as views speak of them.
#pragma once

#include <compare>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// Query reads from source; positions of one model's tokens.
struct Cell {
    int query = 0;
    int source = 0;
    friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// A query sees itself and what came before.
[[nodiscard]] constexpr bool isCausal(Cell cell) {
    return cell.source <= cell.query;
}

/// The causal cells that the edges cut in one layer; sorted, unique.
[[nodiscard]] std::vector<Cell> knockedCells(const std::vector<Edge>& edges, int layer);
/// The layers in which the edges cut something; sorted, unique.
[[nodiscard]] std::vector<int> knockedLayers(const std::vector<Edge>& edges);

/// What another view points at: rows and columns to mark.
struct LinkedHighlight {
    std::vector<IndexRange> queries;
    std::vector<IndexRange> sources;
    bool locked = false; ///< drawn stronger, stays when the pointer leaves
    friend bool operator==(const LinkedHighlight&, const LinkedHighlight&) = default;
};

} // namespace mambascope::ui
