// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/run_columns.hpp"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/widgets/chip_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kShortest = 44; // of a shortened token, times the text factor

using Columns = std::vector<RunColumn>;

/// Tokens without a partner, the last ones in the last column.
void addAlone(Columns& columns, IndexRange clean, IndexRange corrupt) {
    const int count = std::max(clean.last - clean.first, corrupt.last - corrupt.first) + 1;
    for (int i = count - 1; i >= 0; --i) {
        RunColumn column;
        column.clean = clean.last - i >= clean.first ? clean.last - i : -1;
        column.corrupt = corrupt.last - i >= corrupt.first ? corrupt.last - i : -1;
        columns.push_back(column);
    }
}

Columns allColumns(const TraceSnapshot& runs) {
    Columns columns;
    AlignedPair next;
    for (const AlignedPair pair : runs.alignment) {
        addAlone(columns, {next.clean, pair.clean - 1}, {next.corrupt, pair.corrupt - 1});
        columns.push_back({pair.clean, pair.corrupt, true});
        next = {pair.clean + 1, pair.corrupt + 1};
    }
    addAlone(columns, {next.clean, static_cast<int>(runs.prompt.tokens.size()) - 1},
             {next.corrupt, static_cast<int>(runs.corrupt.tokens.size()) - 1});
    return columns;
}

class Fitter {
public:
    Fitter(const TraceShown& shown, const FigureStyle& style)
        : m_shown(shown)
        , m_metrics(style.token())
        , m_factor(style.factor()) {}

    /// Places the columns; whether they fit.
    [[nodiscard]] bool place(Columns& columns, double room, double longest) const {
        double x = 0;
        for (RunColumn& column : columns) {
            column.x = x;
            column.width = std::min(widthOf(column), longest);
            x += column.width + kChipGap * m_factor;
        }
        return x - kChipGap * m_factor <= room;
    }

    [[nodiscard]] bool isSame(const RunColumn& column) const {
        const auto& subject = m_shown.runs().prompt.subject;
        return column.isJoined && (!subject || column.clean < subject->first || column.clean > subject->last);
    }

private:
    [[nodiscard]] double widthOf(const RunColumn& column) const {
        if (column.hidden > 0) {
            return m_metrics.horizontalAdvance(QStringLiteral("…")) + kChipPadding;
        }
        const auto width = [&](const std::vector<TokenLabel>& tokens, int token) {
            return token < 0
                       ? 0.0
                       : m_metrics.horizontalAdvance(tokens.at(static_cast<std::size_t>(token)).display);
        };
        return std::max(width(m_shown.cleanTokens(), column.clean),
                        width(m_shown.corruptTokens(), column.corrupt)) +
               2 * kChipPadding;
    }

    const TraceShown& m_shown;
    QFontMetricsF m_metrics;
    double m_factor;
};

/// One column for several that are left out.
void hide(Columns& columns, std::size_t first, std::size_t end) {
    if (end < first + 2) {
        return; // the sign for it would take as much room
    }
    RunColumn rest;
    for (std::size_t i = first; i < end; ++i) {
        rest.hidden += std::max(1, columns[i].hidden);
    }
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  columns.begin() + static_cast<std::ptrdiff_t>(end));
    columns[first] = rest;
}

} // namespace

std::vector<RunColumn> runColumns(const TraceShown& shown, const FigureStyle& style, double room) {
    constexpr double kAnyLength = 1e9;
    const Fitter fitter(shown, style);
    Columns columns = allColumns(shown.runs());
    if (columns.empty() || fitter.place(columns, room, kAnyLength)) {
        return columns;
    }
    std::size_t before = 0; // equal columns before the subject
    while (before < columns.size() && fitter.isSame(columns[before])) {
        ++before;
    }
    hide(columns, 0, before > 0 ? before - 1 : 0);
    if (fitter.place(columns, room, kAnyLength)) {
        return columns;
    }
    std::size_t behind = columns.size();
    while (behind > 0 && fitter.isSame(columns[behind - 1])) {
        --behind;
    }
    if (behind + 2 < columns.size()) {
        hide(columns, behind + 1, columns.size() - 1);
    }
    if (fitter.place(columns, room, kAnyLength)) {
        return columns;
    }
    const double shortest = kShortest * style.factor();
    while (!fitter.place(columns, room, shortest) && columns.size() > 3) {
        const std::size_t middle = columns.size() / 2;
        hide(columns, middle - 1, middle + 1);
    }
    double low = shortest; // then as long as there is room for
    double high = std::max(room, shortest);
    for (int i = 0; i < 12; ++i) {
        const double longest = (low + high) / 2;
        (fitter.place(columns, room, longest) ? low : high) = longest;
    }
    (void)fitter.place(columns, room, low);
    return columns;
}

} // namespace mambascope::ui
