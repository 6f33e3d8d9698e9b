// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a data set are shown, and in which order. Pure functions, for any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/select_rows.hpp"
#include "ui/data/model_answers.hpp"
#include "ui/data/row_selection.hpp"
#include "ui/data/row_store.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What the table's columns show.
enum class RowField { Row, Prompt, Subject, Answer, Relation, Probability, Rank, Top };

struct RowSort {
    RowField field = RowField::Row;
    Side side = Side::Left; ///< whose, for what a model says
    bool isDescending = false;
    friend bool operator==(const RowSort&, const RowSort&) = default;
};

/// Everything that the rows shown depend on; a value of its own, so that the window may go on.
struct RowQuestion {
    std::shared_ptr<const DataSet> data;
    RowStore rows;
    std::optional<std::vector<std::int64_t>>
        base; ///< row numbers, ascending, that are chosen of; nothing: all
    RowSelection selection;
    RowSort sort;
    std::array<ModelAnswers, 2> answers;   ///< by Side
    std::array<std::string, 2> models;     ///< what PaneState::model says
    std::array<std::string, 2> modelNames; ///< what the models are called
};

struct RowsShown {
    std::vector<std::uint32_t> order; ///< indices of the store
    std::optional<Error> failure;     ///< of the selection; then all rows are shown
    std::size_t unasked = 0; ///< rows that the selection leaves out since a model hasn't answered yet
};

/// Throws Error Cancelled once `stop` is set, and nothing else of its own.
[[nodiscard]] RowsShown rowsShown(const RowQuestion& question, const std::atomic<bool>& stop);

/// Whether the rows depend on what models answer: they are another choice when more answers have come.
[[nodiscard]] bool dependsOnAnswers(const RowSelection& selection, const RowSort& sort);

} // namespace mambascope::ui
