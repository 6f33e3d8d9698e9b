// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of one model's causal tracing.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/color_bar.hpp"
#include "ui/charts/overview_note.hpp"
#include "ui/views/trace/trace_drawing.hpp"
#include "ui/widgets/chip_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kTallestRow = 40; // lengths are times the text factor
constexpr double kUsualRow = 20;
constexpr double kLargestCell = 64; // that zooming makes, where windows are wide enough by then
constexpr double kWideWindow = 24;
constexpr double kLeastMaps = 48;
constexpr double kSmallestSide = 8;  // of maps for which there is no room
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

    [[nodiscard]] TraceLayout layout(double height, const MatrixSpace& space) const {
        TraceLayout out;
        const double top = placeRuns(out);
        placeMaps(out, top, height - above(top) - below(out), space);
        if (out.isOverview()) {
            const QString full = overviewNote(out.port);
            out.note = m_labels.horizontalAdvance(full) <= m_width ? full : overviewNote(out.port, true);
            placeMaps(out, top, height - above(top) - below(out), space);
        }
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
        return line() + kLabelGap + colorBarHeight(m_style.label(), out.isMeaningAbove, !out.note.isEmpty()) +
               2;
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

    [[nodiscard]] int windowCount(int state) const {
        return std::max(1, static_cast<int>(m_picture.shown.map(state).windows.size()));
    }

    /// Width of one map.
    [[nodiscard]] double each(double scrollBar) const {
        const int states = m_picture.shown.stateCount();
        const double gaps = kBetween * m_factor * std::max(0, states - 1);
        return std::max(kSmallestSide, (m_width - m_left - 1 - scrollBar - gaps) / std::max(1, states));
    }

    /// The rows: what fits, or what was zoomed to. `most` is their room.
    [[nodiscard]] AxisPort down(double most, const MatrixSpace& space, MatrixPort& port) const {
        const int rows = m_picture.shown.rowCount();
        const double room = std::max(kSmallestSide, most);
        port.fitted = snapped(std::min(room / std::max(1, rows), kTallestRow * m_factor), space.scale);
        // So far that the windows of the narrowest map can be told apart, too, but one row is seen whole.
        const double wide = port.fitted * kWideWindow * m_factor / narrowest();
        port.largest = std::max(port.fitted, std::min(room, std::max(kLargestCell * m_factor, wide)));
        const double wanted = std::min(space.cell.value_or(0), port.largest);
        const double cell =
            wanted > port.fitted ? std::max(port.fitted, snapped(wanted, space.scale)) : port.fitted;
        return axisPort(rows, cell, std::min(room, cell * rows), space.least, space.offset.y(), space.scale);
    }

    /// Length of a window in the map with the most of them, all of which are shown.
    [[nodiscard]] double narrowest() const {
        int most = 1;
        for (int state = 0; state < m_picture.shown.stateCount(); ++state) {
            most = std::max(most, windowCount(state));
        }
        return each(0) / most;
    }

    /// A map's windows: they fill its width, and grow with the rows as far as that helps.
    [[nodiscard]] AxisPort across(int state, double room, const MatrixSpace& space,
                                  const MatrixPort& port) const {
        const int windows = windowCount(state);
        const double fitted = room / windows;
        const double times = port.fitted > 0 ? port.down.cell() / port.fitted : 1;
        const double wanted = std::min({fitted * times, kLargestCell * m_factor, room});
        const double cell = wanted > fitted ? std::max(fitted, snapped(wanted, space.scale)) : fitted;
        return axisPort(windows, cell, room, space.least, space.offset.x(), space.scale);
    }

    void placeMaps(TraceLayout& out, double top, double room, const MatrixSpace& space) const {
        const int states = m_picture.shown.stateCount();
        if (states == 0) {
            out.bottom = top + 2 * line() + 4;
            return;
        }
        MatrixPort& port = out.port;
        port.down = down(room, space, port);
        const double beside = port.down.scrolls() ? space.scrollBar : 0;
        const bool isWide = across(0, each(beside), space, port).scrolls();
        const double below = isWide ? space.scrollBar : 0;
        port.down = down(room - below, space, port);
        port.scrollBar = space.scrollBar;
        const double width = each(port.down.scrolls() ? space.scrollBar : 0);
        const auto snap = [&](double v) { return std::round(v * space.scale) / space.scale; };
        out.maps.clear();
        for (int state = 0; state < states; ++state) {
            StateMap map;
            map.across = across(state, width, space, port);
            const QPointF origin(snap(m_left + state * (width + kBetween * m_factor)),
                                 snap(top + line() + 2));
            map.area = QRectF(origin, QSizeF(width, port.down.room));
            map.grid = {origin - QPointF(map.across.offset, port.down.offset),
                        QSizeF(map.across.step, port.down.step), port.down.blocks(), map.across.blocks(),
                        space.scale};
            map.title = QRectF(origin.x(), top, width, line());
            map.depth = QRectF(origin.x(), map.area.bottom() + below + 2, width, line());
            out.maps.push_back(map);
        }
        port.across = out.maps.front().across;
        port.area = out.maps.front().area;
        port.around = port.area.united(out.maps.back().area);
        out.bottom = out.maps.front().depth.bottom();
        out.rowOrigin = {m_left - kLabelGap, 0};
        const double first = port.origin().y() + port.down.cell() / 2;
        out.rows = layoutRowLabels(*m_texts, {first, port.down.cell(), port.area.top(), port.area.bottom()},
                                   m_tokens, m_longest);
    }

    void placeBar(TraceLayout& out) const {
        const double width = std::min(kBarWidth * m_factor, m_width - m_left);
        const double height = colorBarHeight(m_style.label(), out.isMeaningAbove, !out.note.isEmpty());
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
    const StateMap& map = maps.at(static_cast<std::size_t>(cell.state));
    return map.grid.cellRect(cell.row / port.down.block, cell.column / map.across.block);
}

bool TraceLayout::isOverview() const {
    return port.down.block > 1 ||
           std::any_of(maps.begin(), maps.end(), [](const StateMap& map) { return map.across.block > 1; });
}

std::optional<TraceCell> TraceLayout::blockAt(QPointF point) const {
    for (std::size_t state = 0; state < maps.size(); ++state) {
        const auto index = maps[state].area.contains(point) ? maps[state].grid.at(point) : std::nullopt;
        if (index) {
            return TraceCell{static_cast<int>(state), index->row, index->column};
        }
    }
    return std::nullopt;
}

ColorScale traceScale() {
    return {ScaleKind::Sequential, {0, 1}};
}

TraceLayout layoutTrace(const TracePicture& picture, QSizeF size, const MatrixSpace& space) {
    return Layouter(picture, size.width()).layout(size.height(), space);
}

std::vector<CellBlocks> traceBlocks(const TraceShown& shown, const TraceLayout& layout) {
    std::vector<CellBlocks> blocks;
    for (std::size_t state = 0; layout.isOverview() && state < layout.maps.size(); ++state) {
        const AxisPort& across = layout.maps[state].across;
        blocks.push_back(strongestOfBlocks(
            layout.port.down, across,
            [&](int row, int column) {
                return shown.isSameInBoth(row) ? 0 : shown.effect({static_cast<int>(state), row, column});
            },
            [&](int) { return across.count; }));
    }
    return blocks;
}

double traceHeight(const TracePicture& picture, double width) {
    const double rows = std::max(1, picture.shown.rowCount());
    const double factor = picture.style.factor();
    return Layouter(picture, width).fixedHeight() + 2 +
           std::min(kTallestMaps * factor, rows * kUsualRow * factor);
}

double leastTraceHeight(const TracePicture& picture, double width) {
    return Layouter(picture, width).fixedHeight() + kLeastMaps * picture.style.factor();
}

} // namespace mambascope::ui
