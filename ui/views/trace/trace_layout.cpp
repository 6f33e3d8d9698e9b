// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of one model's causal tracing.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/color_bar.hpp"
#include "ui/views/trace/trace_drawing.hpp"
#include "ui/widgets/chip_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kTallestRow = 40; // lengths are times the text factor
constexpr double kUsualRow = 20;
constexpr double kLeastRow = 5;
constexpr double kTallestMaps = 250; // on paper: two models fit on a page in its usual type
constexpr double kBetween = 12;      // between two states' maps
constexpr double kJoint = 10;        // between both runs' tokens
constexpr double kBarWidth = 120;

struct TraceLayoutText {
    Q_DECLARE_TR_FUNCTIONS(TraceDrawing)
};

/// Equal rows where they are large enough to tell.
double snapped(double cell, double scale) {
    return cell * scale >= 8 ? std::floor(cell * scale) / scale : cell;
}

class Layouter {
public:
    Layouter(const TracePicture& picture, double width)
        : m_picture(picture)
        , m_style(picture.style)
        , m_labels(picture.style.label())
        , m_tokens(picture.style.token())
        , m_factor(picture.style.factor())
        , m_width(width) {
        QStringList names;
        for (int row = 0; row < picture.shown.rowCount(); ++row) {
            names.append(picture.shown.label(row).display);
        }
        m_texts.emplace(names, m_tokens);
        m_longest = std::min(96 * m_factor, (m_style.isPaper() ? 0.45 : 0.3) * width);
        const double words = std::max(m_labels.horizontalAdvance(TraceLayoutText::tr("clean")),
                                      m_labels.horizontalAdvance(TraceLayoutText::tr("corrupted")));
        const double labels = layoutRowLabels(*m_texts, {}, m_tokens, m_longest).extent;
        m_left = std::ceil(std::max(labels, words)) + kLabelGap;
    }

    [[nodiscard]] TraceLayout layout(double height) const {
        TraceLayout out;
        const double top = placeRuns(out);
        placeMaps(out, top, height - above(top) - below(out));
        placeBar(out);
        return out;
    }

    /// What is of the same height whatever the rows are.
    [[nodiscard]] double fixedHeight() const {
        TraceLayout out;
        const double top = placeRuns(out);
        return above(top) + below(out);
    }

private:
    [[nodiscard]] double line() const { return m_labels.height(); }
    [[nodiscard]] double above(double top) const { return top + line() + 2; }
    [[nodiscard]] double below(TraceLayout& out) const {
        out.meaning =
            TraceLayoutText::tr("p(%1)").arg(isolated(tokenDisplay(m_picture.shown.runs().target.text)));
        out.isMeaningAbove =
            m_labels.horizontalAdvance(out.meaning) > m_width - m_left - kBarWidth * m_factor - kLabelGap;
        return line() + kLabelGap + colorBarHeight(m_style.label(), out.isMeaningAbove) + 2;
    }

    /// Title and tokens; returns where they end.
    [[nodiscard]] double placeRuns(TraceLayout& out) const {
        const double title = m_style.withTitle ? line() + 2 : 0;
        out.title = QRectF(0, 0, m_width, m_style.withTitle ? line() : 0);
        out.chip = std::ceil(m_tokens.height()) + kChipPadding;
        out.runs = QRectF(m_left, title, std::max(8.0, m_width - m_left), 2 * out.chip + kJoint * m_factor);
        out.columns = runColumns(m_picture.shown, m_style, out.runs.width());
        return out.runs.bottom() + kLabelGap;
    }

    void placeMaps(TraceLayout& out, double top, double room) const {
        const int states = m_picture.shown.stateCount();
        const int rows = m_picture.shown.rowCount();
        const double between = kBetween * m_factor;
        const double each =
            std::max(8.0, (m_width - m_left - 1 - between * std::max(0, states - 1)) / std::max(1, states));
        const double scale = m_style.isPaper() ? 64 : m_style.scale;
        const double row =
            snapped(std::clamp(room / std::max(1, rows), 1 / scale, kTallestRow * m_factor), scale);
        const auto snap = [&](double v) { return std::round(v * scale) / scale; };
        for (int state = 0; state < states; ++state) {
            const int columns = std::max(1, static_cast<int>(m_picture.shown.map(state).windows.size()));
            const QPointF origin(snap(m_left + state * (each + between)), snap(top + line() + 2));
            StateMap map;
            map.grid = {origin, QSizeF(each / columns, row), rows, columns, scale};
            map.title = QRectF(origin.x(), top, each, line());
            map.depth = QRectF(origin.x(), origin.y() + rows * row + 2, each, line());
            out.maps.push_back(map);
        }
        out.bottom = top + line() + 4 + rows * row + line();
        out.rowOrigin = {m_left - kLabelGap, 0};
        const double first = top + line() + 2 + row / 2;
        out.rows = layoutRowLabels(*m_texts, {first, row}, m_tokens, m_longest);
    }

    void placeBar(TraceLayout& out) const {
        const double width = std::min(kBarWidth * m_factor, m_width - m_left);
        const double height = colorBarHeight(m_style.label(), out.isMeaningAbove);
        out.bar = QRectF(m_width - width - 1, out.bottom + kLabelGap, width, height);
        out.bottom = out.bar.bottom();
    }

    const TracePicture& m_picture;
    const FigureStyle& m_style;
    QFontMetricsF m_labels;
    QFontMetricsF m_tokens;
    double m_factor;
    double m_width;
    double m_longest = 0;
    double m_left = 0;
    std::optional<AxisTexts> m_texts;
};

} // namespace

QRectF TraceLayout::chipRect(const RunColumn& column, bool isClean) const {
    return {runs.left() + column.x, isClean ? runs.top() : runs.bottom() - chip, column.width, chip};
}

QRectF TraceLayout::cellRect(TraceCell cell) const {
    return maps.at(static_cast<std::size_t>(cell.state)).grid.cellRect(cell.row, cell.column);
}

std::optional<TraceCell> TraceLayout::cellAt(QPointF point) const {
    for (std::size_t state = 0; state < maps.size(); ++state) {
        if (const auto index = maps[state].grid.at(point)) {
            return TraceCell{static_cast<int>(state), index->row, index->column};
        }
    }
    return std::nullopt;
}

ColorScale traceScale() {
    return {ScaleKind::Sequential, {0, 1}};
}

TraceLayout layoutTrace(const TracePicture& picture, QSizeF size) {
    return Layouter(picture, size.width()).layout(size.height());
}

double traceHeight(const TracePicture& picture, double width) {
    const double rows = std::max(1, picture.shown.rowCount());
    const double factor = picture.style.factor();
    return Layouter(picture, width).fixedHeight() + 2 +
           std::min(kTallestMaps * factor, rows * kUsualRow * factor);
}

double leastTraceHeight(const TracePicture& picture, double width) {
    const double rows = std::max(1, picture.shown.rowCount());
    return Layouter(picture, width).fixedHeight() + rows * kLeastRow * picture.style.factor();
}

} // namespace mambascope::ui
