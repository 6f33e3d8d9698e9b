// SPDX-License-Identifier: GPL-3.0-or-later
// The curves as screen readers walk through them: a row for each window, the first set's first; a column for
// each curve of a set.
#include <algorithm>

#include "ui/text/layer_text.hpp"
#include "ui/views/results/result_plot.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

/// The curves of a set that are shown, in their order.
std::vector<std::size_t> curvesOfSet(const ResultPicture& picture, ResultForm form, std::size_t set) {
    std::vector<std::size_t> own = shownCurves(picture, form);
    std::erase_if(own, [&](std::size_t at) { return picture.curves[at].set != set; });
    return own;
}

} // namespace

ResultPlot::Mark ResultPlot::markOfRow(int row) const {
    const auto at = static_cast<std::size_t>(row);
    const std::size_t first = windowCount(0);
    return at < first ? Mark{0, at, {}} : Mark{1, at - first, {}};
}

int ResultPlot::tableRows() const {
    return isEmpty() ? 0 : static_cast<int>(windowCount(0) + windowCount(1));
}

int ResultPlot::tableColumns() const {
    if (isEmpty()) {
        return 0;
    }
    return static_cast<int>(
        std::max(curvesOfSet(*m_picture, m_form, 0).size(), curvesOfSet(*m_picture, m_form, 1).size()));
}

QString ResultPlot::tableRowTitle(int row) const {
    const Mark mark = markOfRow(row);
    const std::vector<std::size_t> own = curvesOfSet(*m_picture, m_form, mark.set);
    if (own.empty()) {
        return {};
    }
    const IndexRange layers = m_picture->curves[own.front()].points.at(mark.window).layers;
    return tr("%1, %2").arg(m_names.at(mark.set), layersWords(layers));
}

QString ResultPlot::tableColumnTitle(int column) const {
    for (const std::size_t set : {std::size_t{0}, std::size_t{1}}) {
        const std::vector<std::size_t> own = curvesOfSet(*m_picture, m_form, set);
        if (static_cast<std::size_t>(column) < own.size()) {
            return curveTitle(m_picture->curves[own[static_cast<std::size_t>(column)]]);
        }
    }
    return {};
}

QString ResultPlot::tableCell(TablePlace place) const {
    const Mark mark = markOfRow(place.row);
    const std::vector<std::size_t> own = curvesOfSet(*m_picture, m_form, mark.set);
    const auto column = static_cast<std::size_t>(place.column);
    return column < own.size()
               ? tr("%1: %2").arg(tableRowTitle(place.row), pointWords(m_picture->curves[own[column]],
                                                                       mark.window, m_picture->choice.metric))
               : QString();
}

QRectF ResultPlot::tableCellArea(TablePlace place) const {
    const Mark mark = markOfRow(place.row);
    const std::vector<std::size_t> own = curvesOfSet(*m_picture, m_form, mark.set);
    const auto column = static_cast<std::size_t>(place.column);
    return column < own.size() ? QRectF(pointAt(own[column], mark.window) - QPointF(4, 4), QSizeF(8, 8))
                               : QRectF();
}

std::optional<TablePlace> ResultPlot::tableCursor() const {
    if (!m_mark) {
        return std::nullopt;
    }
    const std::size_t before = m_mark->set == 0 ? 0 : windowCount(0);
    return TablePlace{static_cast<int>(m_mark->window + before), 0};
}

} // namespace mambascope::ui
