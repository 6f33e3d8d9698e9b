// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace mambascope {

/// Inclusive range of token positions, layers or heads, 0-based.
struct IndexRange {
    int first = 0;
    int last = 0;
    friend bool operator==(const IndexRange&, const IndexRange&) = default;
};

/// Thirds of a layer's heads (of its channels in Mamba-1) by how fast they forget: Slow is the third with the
/// largest decay factor exp(−exp(A_log)), summed over a channel's states; Fast the third with the smallest;
/// Middle the rest (Mamba-Knockout's feature categories; methods.md section 7).
enum class DecayGroup { Slow, Middle, Fast };

/// One of `parts` equal parts of a layer's heads in the order of DecayGroup: part 1 is the slowest to forget.
/// Of n heads part i has those from ⌊n(i−1)/parts⌋ to before ⌊n·i/parts⌋.
struct DecayPart {
    int part = 1;
    int parts = 1;
    friend bool operator==(const DecayPart&, const DecayPart&) = default;
};

/// The heads (channels in Mamba-1) that something applies to: the union of all lists, in every layer; all
/// heads if nothing is chosen. For a knockout these are the heads that lose the edge; all others keep it.
struct HeadSelection {
    std::vector<DecayGroup> groups = {}; ///< state-space models only
    std::vector<IndexRange> heads = {};
    std::vector<DecayPart> parts = {}; ///< state-space models only

    [[nodiscard]] bool all() const { return groups.empty() && heads.empty() && parts.empty(); }
    friend bool operator==(const HeadSelection&, const HeadSelection&) = default;
};

} // namespace mambascope
