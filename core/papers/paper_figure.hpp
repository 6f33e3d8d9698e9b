// SPDX-License-Identifier: GPL-3.0-or-later
// A figure over the prompts of experiments, as a plain value: lines with bands, or heat maps. What is drawn
// (ui/figures/paper_panels.hpp) and what is written as CSV and LaTeX come from the same value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/values/head_selection.hpp"

namespace mambascope {

struct PaperLook {
    std::uint32_t color = 0;    ///< 0xRRGGBB
    std::vector<double> dashes; ///< lengths of dashes and gaps in line widths; empty: solid
    double width = 1.2;         ///< points
    friend bool operator==(const PaperLook&, const PaperLook&) = default;
};

struct PaperTick {
    double at = 0;
    std::string text;
};

struct PaperAxis {
    std::string title;
    double low = 0;
    double high = 1;
    std::vector<PaperTick> ticks;
};

/// One window of a curve. Values are ratios: 1 is 100 %.
struct PaperPoint {
    IndexRange layers;
    double x = 0;     ///< on the panel's axis
    double value = 0; ///< NaN: no prompt has one
    double low = 0;   ///< of the band; NaN: none
    double high = 0;
};

/// One line of a panel, over the prompts of one result folder.
struct PaperCurve {
    std::string name; ///< in the legend
    PaperLook look;
    std::string model;
    std::string group; ///< of feature knockouts
    std::string source;
    int windowSize = 0;
    std::int64_t prompts = 0; ///< that the means are over
    std::int64_t empty = 0;   ///< whose source set is empty
    std::vector<PaperPoint> points;
};

struct PaperLines {
    std::string title;
    std::string metric; ///< "relative_change", "accuracy"
    PaperAxis x;
    PaperAxis y;     ///< in per cent
    double base = 0; ///< in per cent: a line of its own
    std::vector<PaperCurve> curves;
};

/// One prompt: what is left of the target's probability when the query no longer sees a source token. Or the
/// means over facts of an experiment on facts, a row for each role of tokens.
struct PaperMap {
    std::string title;
    std::string model;
    std::int64_t row = 0;
    std::string prompt;
    std::string target;
    double base = 0; ///< probability of the target, nothing cut
    int windowSize = 0;
    std::vector<std::string> tokens;
    std::vector<IndexRange> windows;
    std::vector<std::vector<double>> probability; ///< [source token][window]; empty list: no value
    std::string state;                            ///< of facts: which one was replaced
    std::string measure;                          ///< of facts: what the numbers are; empty: one prompt
    std::vector<std::int64_t> facts;              ///< of facts: n of each row
    bool isChange = false;                        ///< coloured is p − p0, otherwise p
    std::string colorName;                        ///< "PRGn"
    std::vector<std::uint32_t> colors;            ///< 0xRRGGBB, from `low` to `high` in even steps
    double low = 0;
    double high = 1;
    std::vector<PaperTick> colorTicks;
    std::string colorTitle;
    PaperAxis x; ///< cell 0 from −0.5 to 0.5
};

using PaperPanel = std::variant<PaperLines, PaperMap>;

struct PaperFigure {
    std::string preset;
    std::string caption;            ///< whole sentences: what it shows, of what, and how
    std::vector<std::string> notes; ///< what the reader of a terminal should know, a sentence each
    std::vector<PaperPanel> panels;
    std::size_t across = 0; ///< panels in a row where there is room; 0: as many as there is
    bool isWide = false;    ///< a panel needs a column's whole width
};

/// A cell of the numbers behind a figure; nothing: there is no value.
using PaperCell = std::variant<std::monostate, std::string, std::int64_t, double>;

/// The numbers behind a figure: a row for each point of each line, or each cell of each map, in their order.
struct PaperTable {
    std::vector<std::string> columns;
    std::vector<std::vector<PaperCell>> rows;
};

[[nodiscard]] PaperTable paperTable(const PaperFigure& figure);
/// RFC 4180 with a heading line; numbers have all their digits, lines end in CR LF.
[[nodiscard]] std::string paperCsv(const PaperFigure& figure);
/// A tikzpicture for pgfplots as wide as the document's lines, with its own caption in a comment, to \input
/// into a document. `isColumn`: for one of two columns, with fewer panels in a row. Throws Error
/// InvalidArgument for a figure of more points than TeX can hold.
[[nodiscard]] std::string paperTex(const PaperFigure& figure, bool isColumn);

} // namespace mambascope
