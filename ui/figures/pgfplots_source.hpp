// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as source for LaTeX's pgfplots: editable, in the document's own fonts.
#pragma once

#include <QByteArray>
#include <QString>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

/// More cells and points than that, and TeX runs out of memory.
inline constexpr std::size_t kMostPgfplotsPoints = 10'000;

/// Whether pgfplots can draw it: no table alone, and not too many points.
[[nodiscard]] bool canBePgfplots(const FigureData& figure);
/// A tikzpicture to \input into a document that loads pgfplots; holds all its numbers.
[[nodiscard]] QByteArray pgfplotsBody(const FigureData& figure, const ViewTable& table,
                                      const FigureSheetSize& size);
/// A document of one page of the figure's size that inputs the body from file `body`.
[[nodiscard]] QByteArray pgfplotsDocument(const FigureSheetSize& size, const QString& body);

} // namespace mambascope::ui
