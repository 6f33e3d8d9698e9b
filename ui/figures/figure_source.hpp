// SPDX-License-Identifier: GPL-3.0-or-later
// A figure apart from the widget that shows it.
#pragma once

#include <QPainter>
#include <QSizeF>
#include <functional>
#include <memory>
#include <utility>

#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/view_table.hpp"

namespace mambascope::ui {

/// What a view's draw(), heightFor(), figure() and table() say, made of values of its own: all may be called
/// on any thread, after the view has changed or is gone.
struct FigureSource {
    std::function<void(QPainter& painter, QSizeF size, const FigureStyle& style)> draw;
    std::function<double(double width, const FigureStyle& style)> heightFor;
    std::function<FigureData(QSizeF size, const FigureStyle& style)> figure;
    std::function<ViewTable()> table;
    bool isEmpty = false; ///< there is no result
};

/// Of a sheet: a plain value of a view's own with these four as members.
template <class Sheet>
[[nodiscard]] FigureSource sourceOf(Sheet sheet, bool isEmpty) {
    const auto kept = std::make_shared<const Sheet>(std::move(sheet));
    FigureSource source;
    source.draw = [kept](QPainter& painter, QSizeF size, const FigureStyle& style) {
        kept->draw(painter, size, style);
    };
    source.heightFor = [kept](double width, const FigureStyle& style) {
        return kept->heightFor(width, style);
    };
    source.figure = [kept](QSizeF size, const FigureStyle& style) { return kept->figure(size, style); };
    source.table = [kept] { return kept->table(); };
    source.isEmpty = isEmpty;
    return source;
}

/// The same of a sheet with `models`, the parts that have a result.
template <class Sheet>
[[nodiscard]] FigureSource sourceOf(Sheet sheet) {
    const bool isEmpty = sheet.models.empty();
    return sourceOf(std::move(sheet), isEmpty);
}

} // namespace mambascope::ui
