// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_drawing.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <cmath>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/charts/color_bar.hpp"
#include "ui/charts/veil.hpp"
#include "ui/text/number_text.hpp"
#include "ui/widgets/chip_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;

struct TraceDrawingText {
    Q_DECLARE_TR_FUNCTIONS(TraceDrawing)
};

constexpr double kRounding = 0.004; // of effects: one step of the 256 colours

/// An effect that is all or nothing but for what no colour shows lies on the scale, not beyond it.
double withoutRounding(double effect) {
    return std::abs(effect) < kRounding ? 0 : std::abs(effect - 1) < kRounding ? 1 : effect;
}

/// What stands in each cell of one state's map.
class TraceCells final : public CellField {
public:
    TraceCells(const TracePicture& picture, int state, const CellInks& inks)
        : m_picture(picture)
        , m_scale(picture.style.greySafe ? traceScale().inGrey() : traceScale())
        , m_state(state)
        , m_inks(inks) {}

    [[nodiscard]] CellLook look(int row, int column) const override {
        const TraceShown& shown = m_picture.shown;
        TraceCell cell{m_state, row, column};
        if (m_picture.blocks != nullptr) {
            const CellBlocks& blocks = m_picture.blocks->at(static_cast<std::size_t>(m_state));
            const GridIndex at = blocks.shown[blocks.at(row, column)];
            cell = {m_state, at.row, at.column};
        }
        if (shown.isSameInBoth(cell.row)) {
            return {CellKind::Masked, ScaleClip::None, false, 0};
        }
        CellLook look =
            valueLook(m_scale, withoutRounding(shown.effect(cell)), shown.isPartial(), m_inks.dark);
        look.dotted = look.kind == CellKind::Value && shown.at(cell).isEstimate;
        return look;
    }

private:
    const TracePicture& m_picture;
    ColorScale m_scale;
    int m_state;
    const CellInks& m_inks;
};

/// Some effect lies beyond p* and p.
bool isClipped(const TraceShown& shown) {
    for (int state = 0; state < shown.stateCount(); ++state) {
        const int columns = static_cast<int>(shown.map(state).windows.size());
        for (int row = 0; row < shown.rowCount(); ++row) {
            for (int column = 0; column < columns; ++column) {
                const double effect = shown.effect({state, row, column});
                if (effect < -kRounding || effect > 1 + kRounding) {
                    return true;
                }
            }
        }
    }
    return false;
}

class TracePainter {
public:
    TracePainter(QPainter& painter, const TraceLayout& layout, const TracePicture& picture)
        : m_painter(painter)
        , m_layout(layout)
        , m_picture(picture)
        , m_style(picture.style) {}

    /// All that is not a cell.
    void drawWords() {
        m_painter.save();
        m_painter.setLayoutDirection(
            Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
        drawTitle();
        drawRuns();
        for (std::size_t state = 0; state < m_layout.maps.size(); ++state) {
            drawMapWords(m_layout.maps[state], static_cast<int>(state));
        }
        drawRowLabels();
        drawKey();
        m_painter.restore();
    }

private:
    void write(const QRectF& area, int flags, const QString& text) {
        const QFontMetricsF metrics(m_painter.font());
        m_painter.drawText(area, flags | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, area.width()));
    }

    void drawTitle() {
        if (!m_style.withTitle) {
            return;
        }
        m_painter.setFont(theme::labelFont(m_style.heading()));
        m_painter.setPen(m_style.ink(ThemeColor::Text));
        write(m_layout.title, Qt::AlignLeft | Qt::AlignVCenter,
              m_style.stale ? staleText(m_picture.model) : m_picture.model);
    }

    void drawRuns() {
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const RunColumn& column : m_layout.columns) {
            drawColumn(column);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setFont(m_style.label());
        m_painter.setPen(m_style.ink(ThemeColor::TextMuted));
        const QRectF& runs = m_layout.runs;
        const double right = runs.left() - kLabelGap;
        write({0, runs.top(), right, m_layout.chip}, Qt::AlignRight | Qt::AlignVCenter,
              TraceDrawingText::tr("clean"));
        write({0, runs.bottom() - m_layout.chip, right, m_layout.chip}, Qt::AlignRight | Qt::AlignVCenter,
              TraceDrawingText::tr("corrupted"));
    }

    void drawColumn(const RunColumn& column) {
        m_painter.setFont(m_style.token());
        if (column.hidden > 0) {
            m_painter.setPen(m_style.ink(ThemeColor::TextMuted));
            for (const bool isClean : {true, false}) {
                m_painter.drawText(m_layout.chipRect(column, isClean), Qt::AlignCenter, QStringLiteral("…"));
            }
            return;
        }
        const TraceSnapshot& runs = m_picture.shown.runs();
        drawChip(column, true, column.clean, runs.prompt, m_picture.shown.cleanTokens());
        drawChip(column, false, column.corrupt, runs.corrupt, m_picture.shown.corruptTokens());
        if (column.isJoined) {
            const QRectF above = m_layout.chipRect(column, true);
            const QRectF below = m_layout.chipRect(column, false);
            m_painter.setPen(QPen(m_style.ink(ThemeColor::Context), std::max(1.0, m_style.hairline)));
            m_painter.drawLine(QPointF(above.center().x(), above.bottom() + 1),
                               QPointF(above.center().x(), below.top() - 1));
        }
    }

    void drawChip(const RunColumn& column, bool isClean, int token, const PromptInfo& prompt,
                  const std::vector<TokenLabel>& labels) {
        if (token < 0) {
            return;
        }
        const TokenLabel& label = labels.at(static_cast<std::size_t>(token));
        const bool isSubject =
            prompt.subject && token >= prompt.subject->first && token <= prompt.subject->last;
        const QRectF chip = m_layout.chipRect(column, isClean);
        drawChipGround(m_painter, m_style.palette, chip, label.enclosing, isSubject);
        const double text = QFontMetricsF(m_painter.font()).horizontalAdvance(label.display);
        drawChipText(m_painter, m_style.palette, chip, label, text <= chip.width());
    }

    /// The longest title and the most of "0 % … depth … 100 %" that there is room for.
    void drawMapWords(const StateMap& map, int state) {
        m_painter.setFont(m_style.label());
        const QFontMetricsF metrics(m_painter.font());
        m_painter.setPen(m_style.ink(ThemeColor::Text));
        const QString full = stateTitle(m_picture.shown, state, true);
        const bool fits = metrics.horizontalAdvance(full) <= map.title.width();
        write(map.title, Qt::AlignLeft | Qt::AlignVCenter,
              fits ? full : stateTitle(m_picture.shown, state, false));
        m_painter.setPen(m_style.ink(ThemeColor::TextMuted));
        const IndexRange seen = map.across.visibleCells();
        const auto depthOf = [&](int window) {
            const int last = std::max(1, map.across.count - 1);
            return percentText(QString::number(std::lround(100.0 * window / last)));
        };
        const QString low = depthOf(seen.first);
        const QString high = depthOf(seen.last);
        const QString depth = TraceDrawingText::tr("depth");
        const double ends = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high);
        const double room = map.depth.width() - ends - 2 * kLabelGap;
        if (ends + kLabelGap / 2 > map.depth.width()) {
            return;
        }
        m_painter.drawText(map.depth, Qt::AlignLeft | Qt::AlignVCenter, low);
        m_painter.drawText(map.depth, Qt::AlignRight | Qt::AlignVCenter, high);
        if (metrics.horizontalAdvance(depth) <= room - 2 * kLabelGap) {
            const double left = metrics.horizontalAdvance(low) + kLabelGap;
            m_painter.drawText(QRectF(map.depth.left() + left, map.depth.top(), room, map.depth.height()),
                               Qt::AlignCenter, depth);
        } else if (m_style.isPaper() && state == 0) { // beside the key, which is at the right
            m_painter.drawText(
                QRectF(map.depth.left(), m_layout.bar.top(), map.depth.width(), metrics.height()),
                Qt::AlignLeft | Qt::AlignVCenter, depth);
        }
    }

    void drawRowLabels() {
        m_painter.setFont(m_style.token());
        for (const AxisLabel& row : m_layout.rows.labels) {
            m_painter.setPen(m_style.ink(m_picture.shown.isSameInBoth(row.index) ? ThemeColor::TextMuted
                                                                                 : ThemeColor::Text));
            drawRowLabel(m_painter, row, m_layout.rowOrigin);
        }
    }

    void drawKey() {
        m_painter.setFont(m_style.label());
        m_painter.setPen(m_style.ink(ThemeColor::TextMuted));
        const QFontMetricsF metrics(m_painter.font());
        const TraceSnapshot& runs = m_picture.shown.runs();
        if (!m_layout.isMeaningAbove) {
            const QRectF beside(0, m_layout.bar.top(), m_layout.bar.left() - kLabelGap, metrics.height());
            write(beside, Qt::AlignRight | Qt::AlignVCenter, m_layout.meaning);
        }
        const ColorScale scale = m_style.greySafe ? traceScale().inGrey() : traceScale();
        drawColorBar(m_painter, m_layout.bar, scale,
                     {m_layout.isMeaningAbove ? m_layout.meaning : QString(),
                      TraceDrawingText::tr("p* %1").arg(formatProbability(runs.corruptProbability)),
                      TraceDrawingText::tr("p %1").arg(formatProbability(runs.cleanProbability)),
                      m_layout.bar.right(), false, m_layout.note},
                     m_style.palette, isClipped(m_picture.shown));
    }

    QPainter& m_painter;
    const TraceLayout& m_layout;
    const TracePicture& m_picture;
    const FigureStyle& m_style;
};

} // namespace

void renderTrace(QImage& image, const TraceLayout& layout, const TracePicture& picture) {
    const CellInks inks(picture.style.palette);
    for (std::size_t state = 0; state < layout.maps.size(); ++state) {
        const CellGrid& grid = layout.maps[state].grid;
        rasterCells(image, grid, layout.maps[state].area, TraceCells(picture, static_cast<int>(state), inks),
                    inks);
    }
    QPainter painter(&image);
    TracePainter(painter, layout, picture).drawWords();
}

void drawTrace(QPainter& painter, QSizeF size, const TracePicture& picture) {
    const FigureStyle& style = picture.style;
    const TraceLayout layout =
        layoutTrace(picture, size, style.isPaper() ? MatrixSpace::paper() : MatrixSpace::screen(style.scale));
    const std::vector<CellBlocks> blocks = traceBlocks(picture.shown, layout);
    const TracePicture drawn{picture.shown, picture.model, style, blocks.empty() ? nullptr : &blocks};
    const CellInks inks(style.palette);
    for (std::size_t state = 0; state < layout.maps.size(); ++state) {
        drawCells(painter, layout.maps[state].grid, TraceCells(drawn, static_cast<int>(state), inks), inks,
                  style.cellOverlap, style.hairline);
    }
    TracePainter(painter, layout, drawn).drawWords();
}

} // namespace mambascope::ui
