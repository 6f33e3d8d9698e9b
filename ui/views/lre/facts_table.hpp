// SPDX-License-Identifier: GPL-3.0-or-later
// The tested facts of both models beside each other: which answer each gives itself, and which the linear
// operator of the shown layer gives. As a drawing, as a table and by cells. Plain values, any thread.
#pragma once

#include <array>
#include <vector>

#include <QPainter>

#include "ui/figures/figure_source.hpp"
#include "ui/views/lre/lre_shown.hpp"

namespace mambascope::ui {

/// One fact, and its place in each model's tests; −1: that model was not asked.
struct FactRow {
    LreFact fact;
    std::array<int, 2> test{-1, -1};
};

enum class FactColumn { Subject, Object, Own, Linear };

struct FactsSheet {
    QString title;
    std::vector<LreShown> models; ///< the left one first; none is empty

    /// The first model's facts in their order, then those that only the other one was asked.
    [[nodiscard]] std::vector<FactRow> rows() const;
    /// Subject and object, then own and linear answer of each model.
    [[nodiscard]] int columnCount() const { return 2 + 2 * static_cast<int>(models.size()); }
    [[nodiscard]] static FactColumn kindOf(int column);
    /// Of an answer's column.
    [[nodiscard]] static int modelOf(int column) { return (column - 2) / 2; }
    [[nodiscard]] QString heading(int column) const;
    /// "✓ ·Rome", "✗ ·Milan"
    [[nodiscard]] QString cell(const FactRow& row, int column) const;
    /// Null for a column that has no answer.
    [[nodiscard]] const LreAnswer* answer(const FactRow& row, int column) const;

    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a model and fact.
    [[nodiscard]] ViewTable table() const;
};

} // namespace mambascope::ui
