// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.hpp"

#include <qcustomplot.h>

#include <QCoreApplication>
#include <QPicture>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/chart_legend.hpp"
#include "ui/charts/recorded.hpp"
#include "ui/charts/window_thread.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kTickGap = 8;       // between the plot and its numbers
constexpr int kLegendGap = 12;    // between the legend and what is below
constexpr double kLineSpread = 3; // a line on the plot's edge is drawn in full

/// One of a chart's lines, which may lie on the edge of the plot.
class CurveLine final : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    [[nodiscard]] QRect clipRect() const override {
        const int spread = static_cast<int>(kLineSpread);
        return QCPGraph::clipRect().adjusted(-spread, -spread, spread, spread);
    }
};

class LegendKey final : public QCPAbstractLegendItem {
public:
    LegendKey(QCPLegend* legend, const ChartKey& key, const QFont& font, const QColor& color, int largest)
        : QCPAbstractLegendItem(legend)
        , m_key(key)
        , m_font(font)
        , m_color(color) {
        setMargins({});
        const QSize size = keySize(key, font);
        m_size = {std::min(size.width(), largest), size.height()};
    }

    [[nodiscard]] QSize minimumOuterSizeHint() const override {
        return m_size + QSize(mMargins.left() + mMargins.right(), mMargins.top() + mMargins.bottom());
    }

protected:
    void draw(QCPPainter* painter) override {
        painter->setAntialiasing(true);
        drawKey(*painter, m_key, mRect, m_font, m_color);
    }
    /// Letters may reach a little beyond the height that a font says.
    [[nodiscard]] QRect clipRect() const override { return mOuterRect.adjusted(0, -2, 0, 2); }

private:
    ChartKey m_key;
    QFont m_font;
    QColor m_color;
    QSize m_size;
};

void styleAxis(QCPAxis& axis, const ChartAxis& chartAxis, const Chart& chart) {
    axis.setRange(chartAxis.low, chartAxis.high);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const ChartTick& tick : chartAxis.ticks) {
        ticker->addTick(tick.at, tick.text);
    }
    axis.setTicker(ticker);
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setTickLength(1, 0); // a line of no length would be drawn as a dot in vector form
    axis.setSubTicks(false);
    axis.setTickLabelFont(chart.font);
    axis.setTickLabelColor(chart.colors.muted);
    axis.setLabelFont(chart.font);
    axis.setLabelColor(chart.colors.muted);
    axis.grid()->setVisible(chartAxis.hasGrid);
    axis.grid()->setPen(QPen(chart.colors.grid, chart.hairline));
    axis.grid()->setZeroLinePen(Qt::NoPen); // it is drawn as the line at baseY
    axis.grid()->setAntialiased(false);
    axis.grid()->setAntialiasedZeroLine(false);
}

bool isOnAxis(double value, const ChartAxis& axis) {
    return value >= axis.low && value <= axis.high;
}

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

double orNothing(double value) {
    return std::isfinite(value) ? value : kNothing;
}

} // namespace

class ChartPicture::Plot final : public QCustomPlot {
public:
    Plot(const Chart& chart, QSize size)
        : m_chart(chart) {
        // It asks to be drawn on itself soon, as a widget that is shown would want; this one never is.
        QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
        setObjectName(QStringLiteral("chart"));
        setBackground(Qt::NoBrush);
        setNotAntialiasedElements(QCP::aeGrid | QCP::aeZeroLine | QCP::aeAxes);
        setNoAntialiasingOnDrag(false);
        styleAxis(*xAxis, chart.x, chart);
        styleAxis(*yAxis, chart.y, chart);
        xAxis->setTickLabelPadding(kLegendGap / 4);
        xAxis->setLabelPadding(0);
        yAxis->setTickLabelPadding(kTickGap);
        yAxis->setLabelPadding(kTickGap / 4);
        reserveMargins();
        addBase();
        addBands();
        addDots();
        addCurves();
        addLegend(size.width());
        setViewport(QRect(QPoint(0, 0), size));
        updateLayout();
        addTitles();
    }

private:
    // Half of a number at an axis's end stands beyond the plot, and QCustomPlot leaves out what has no room.
    void reserveMargins() {
        const QFontMetricsF metrics(m_chart.font);
        double right = 0;
        for (const ChartTick& tick : m_chart.x.ticks) {
            right = std::max(right, metrics.horizontalAdvance(tick.text) / 2);
        }
        const auto whole = [](double length) { return static_cast<int>(std::ceil(length)) + 2; };
        axisRect()->setMinimumMargins({0, whole(metrics.height() / 2), whole(right), 0});
    }

    void addTitles() {
        // Reserve the lines before it is known what fits into them.
        const QString blank = QStringLiteral("\u00a0");
        xAxis->setLabel(m_chart.x.title.isEmpty() ? QString() : blank);
        yAxis->setLabel(m_chart.y.title.isEmpty() ? QString() : blank);
        updateLayout();
        const QFontMetricsF metrics(m_chart.font);
        xAxis->setLabel(metrics.elidedText(m_chart.x.title, Qt::ElideRight, axisRect()->width()));
        yAxis->setLabel(metrics.elidedText(m_chart.y.title, Qt::ElideRight, axisRect()->height()));
        updateLayout();
    }

    void addBase() {
        if (!isOnAxis(m_chart.baseY, m_chart.y)) {
            return;
        }
        auto* base = new QCPItemLine(this); // the plot owns it
        base->setLayer(QStringLiteral("grid"));
        base->setClipToAxisRect(false);
        base->setAntialiased(false);
        base->setPen(QPen(m_chart.colors.base, m_chart.hairline));
        base->start->setCoords(m_chart.x.low, m_chart.baseY);
        base->end->setCoords(m_chart.x.high, m_chart.baseY);
    }

    void addBands() {
        for (const ChartBand& band : m_chart.bands) {
            const std::size_t count = std::min({band.x.size(), band.low.size(), band.high.size()});
            QVector<double> x;
            QVector<double> low;
            QVector<double> high;
            for (std::size_t i = 0; i < count; ++i) {
                const bool isKnown = std::isfinite(band.low[i]) && std::isfinite(band.high[i]);
                x.append(band.x[i]);
                low.append(isKnown ? band.low[i] : kNothing);
                high.append(isKnown ? band.high[i] : kNothing);
            }
            auto* lower = new CurveLine(xAxis, yAxis);
            auto* upper = new CurveLine(xAxis, yAxis);
            lower->setData(x, low, true);
            upper->setData(x, high, true);
            lower->setPen(Qt::NoPen);
            upper->setPen(Qt::NoPen);
            upper->setBrush(band.fill);
            upper->setChannelFillGraph(lower);
        }
    }

    void addDots() {
        for (const ChartDots& dots : m_chart.dots) {
            QVector<double> x;
            QVector<double> y;
            for (const QPointF& point : dots.points) {
                if (std::isfinite(point.x()) && std::isfinite(point.y())) {
                    x.append(point.x());
                    y.append(point.y());
                }
            }
            auto* cloud = new QCPGraph(xAxis, yAxis);
            cloud->setData(x, y); // sorted by x, which a jitter mixes up
            cloud->setLineStyle(QCPGraph::lsNone);
            cloud->setPen(Qt::NoPen); // or dots would have an outline of QCustomPlot's own
            cloud->setScatterStyle(
                {QCPScatterStyle::ssCircle, QPen(Qt::NoPen), QBrush(dots.fill), dots.size});
            cloud->setAdaptiveSampling(false);
        }
    }

    void addCurves() {
        for (const ChartCurve& curve : m_chart.curves) {
            QVector<double> x;
            QVector<double> y;
            for (const QPointF& point : curve.points) {
                x.append(point.x());
                y.append(orNothing(point.y()));
            }
            auto* line = new CurveLine(xAxis, yAxis);
            line->setData(x, y, true);
            line->setPen(curve.pen);
            line->setAdaptiveSampling(false); // every number is drawn, also where many share a pixel
        }
    }

    void addLegend(int width) {
        const ChartLegend& keys = m_chart.legend;
        if (keys.keys.empty()) {
            return;
        }
        const QFontMetricsF metrics(m_chart.font);
        const int largest = keys.isBeside ? columnWidth(keys, m_chart.font, width) : width;
        auto* list = new QCPLegend;
        auto* column = new QCPLayoutGrid; // the list at its top or left, and nothing in the rest
        if (keys.isBeside) {
            plotLayout()->addElement(0, 1, column);
        } else {
            plotLayout()->insertRow(0);
            plotLayout()->addElement(0, 0, column);
        }
        column->addElement(0, 0, list);
        list->setLayer(QStringLiteral("legend"));
        list->setMargins({});
        list->setBrush(Qt::NoBrush);
        list->setBorderPen(Qt::NoPen);
        list->setRowSpacing(keys.isBeside ? qRound(metrics.height() * 0.35) : 0);
        list->setColumnSpacing(kGutter);
        if (!keys.isBeside) {
            list->setFillOrder(QCPLayoutGrid::foColumnsFirst);
            list->setWrap(keysPerLine(keys, m_chart.font, width));
        }
        for (const ChartKey& key : keys.keys) {
            auto* item = new LegendKey(list, key, m_chart.font, m_chart.colors.text, largest);
            if (keys.isBeside && key.startsGroup) {
                item->setMargins({0, groupGap(m_chart.font), 0, 0});
            }
            list->addItem(item);
        }
        placeLegend(*list, *column);
    }

    void placeLegend(QCPLegend& list, QCPLayoutGrid& column) {
        const QSize size = list.minimumOuterSizeHint();
        list.setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
        list.setMinimumSize(size);
        list.setMaximumSize(size);
        column.setMargins({});
        if (m_chart.legend.isBeside) {
            column.addElement(1, 0, new QCPLayoutElement);
            plotLayout()->setColumnSpacing(
                std::max(kGutter, 2 * kGutter - axisRect()->minimumMargins().right()));
        } else {
            column.addElement(0, 1, new QCPLayoutElement);
            plotLayout()->setRowSpacing(std::max(0, kLegendGap - axisRect()->minimumMargins().top()));
        }
    }

    const Chart m_chart;
};

ChartPicture::ChartPicture(const Chart& chart, QSize size)
    : m_size(size.expandedTo({1, 1}))
    , m_lowX(chart.x.low)
    , m_highX(chart.x.high)
    , m_lowY(chart.y.low)
    , m_highY(chart.y.high) {
    onWindowThread([&] { // QCustomPlot is a widget
        m_plot.reset(new Plot(chart, m_size));
        m_plotArea = m_plot->axisRect()->rect();
    });
}

void ChartPicture::DeleteLater::operator()(Plot* plot) const {
    plot->deleteLater();
}

ChartPicture::~ChartPicture() = default;
ChartPicture::ChartPicture(ChartPicture&&) noexcept = default;
ChartPicture& ChartPicture::operator=(ChartPicture&&) noexcept = default;

QPointF ChartPicture::toPixels(QPointF value) const {
    const double x = (value.x() - m_lowX) / (m_highX - m_lowX);
    const double y = (value.y() - m_lowY) / (m_highY - m_lowY);
    return {m_plotArea.left() + x * m_plotArea.width(), m_plotArea.bottom() - y * m_plotArea.height()};
}

void ChartPicture::draw(QImage& image) const {
    QCPPainter painter(&image);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text its own way
    m_plot->toPainter(&painter, m_size.width(), m_size.height());
}

void ChartPicture::draw(QPainter& painter) const {
    // QCustomPlot draws with a painter of its own kind; a QPicture passes on what it draws.
    QPicture record;
    onWindowThread([&] {
        QCPPainter own(&record);
        own.setLayoutDirection(Qt::LayoutDirectionAuto);
        own.setModes(QCPPainter::pmVectorized | QCPPainter::pmNonCosmetic);
        m_plot->toPainter(&own, m_size.width(), m_size.height());
    });
    replay(painter, record);
}

} // namespace mambascope::ui
