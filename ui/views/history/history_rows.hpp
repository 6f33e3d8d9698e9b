// SPDX-License-Identifier: GPL-3.0-or-later
// The history as lines of a list: who stands below whom, and how far a branch is set in.
#pragma once

#include <vector>

#include <QString>

#include "ui/history/history_tree.hpp"

namespace mambascope::ui {

struct HistoryRow {
    NodeId id = 0;
    int lane = 0;          ///< how many branchings it is away from the line of the first state
    bool isFirst = false;  ///< there is no state before it
    bool isBranch = false; ///< the line to its state before comes from the lane beside it
    bool hasNext = false;  ///< a state after it goes on in its lane
    bool isOnWay = false;  ///< it is the present state or stands before it
    bool isPresent = false;
    bool hasNotes = false;
    bool isA = false; ///< marked
    bool isB = false;
    QString name; ///< empty: it has none
    QString step; ///< "knock out ·is ← ·Darrieux"; for the first state what it starts with
    std::int64_t time = 0;
    friend bool operator==(const HistoryRow&, const HistoryRow&) = default;
};

/// Every state, each below the one before it. Of several states after one, the newest goes on in its lane and
/// the older ones are set in between: so what is being done is one straight line, and nothing changes its
/// place but where a branch starts.
[[nodiscard]] std::vector<HistoryRow> historyRows(const HistoryTree& history);

/// "“without subject”: knock out ·is ← ·Darrieux, present state, A, with notes": a row for a screen reader.
[[nodiscard]] QString rowWords(const HistoryRow& row);
/// "14:05", with the day where it was not today.
[[nodiscard]] QString timeText(std::int64_t time);

} // namespace mambascope::ui
