// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trust/trust_sheet.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QtMath>
#include <algorithm>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kUsualWidth = 380;
constexpr int kLeastWidth = 200;

} // namespace

TrustSheet::TrustSheet(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("trustSheet"));
    setAccessibleName(tr("How far the numbers can be trusted"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TrustSheet::setData(TrustData data) {
    if (data == m_data) {
        return;
    }
    m_data = std::move(data);
    m_drawing.reset();
    if (m_cursor && m_cursor->row >= tableRows()) {
        m_cursor.reset();
    }
    if (m_hover && m_hover->row >= tableRows()) {
        m_hover.reset();
    }
    updateGeometry();
    update();
    refreshStatus();
}

const TrustDrawing& TrustSheet::drawing() const {
    if (!m_drawing) {
        m_drawing.emplace(m_data, width(), screenStyle(*this, devicePixelRatioF()));
    }
    return *m_drawing;
}

int TrustSheet::heightForWidth(int width) const {
    return qCeil(TrustDrawing(m_data, width, screenStyle(*this, 1)).height());
}

QSize TrustSheet::sizeHint() const {
    const int width = qRound(kUsualWidth * theme::textFactor(font()));
    return {width, heightForWidth(width)};
}

QSize TrustSheet::minimumSizeHint() const {
    return {qRound(kLeastWidth * theme::textFactor(font())), 0};
}

void TrustSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    TrustDrawing(m_data, size.width(), style).draw(painter, size.height());
}

QString TrustSheet::describe(int row, int model) const {
    const TrustRow& data = m_data.rows.at(static_cast<std::size_t>(row));
    return data.cells.at(static_cast<std::size_t>(model)).words;
}

ViewTable TrustSheet::table() const {
    ViewTable table;
    table.columns = {
        {"model", tr("Model"), ColumnKind::Text},     {"fact", tr("Fact"), ColumnKind::Text},
        {"layer", tr("Layer"), ColumnKind::Integer},  {"value", tr("Value"), ColumnKind::Text},
        {"number", tr("Number"), ColumnKind::Number}, {"bound", tr("Rounding"), ColumnKind::Number}};
    const auto cell = [](const std::optional<double>& number) {
        return number ? ViewCell(*number) : ViewCell();
    };
    for (std::size_t model = 0; model < 2; ++model) {
        for (const TrustRow& row : m_data.rows) {
            const TrustCell& fact = row.cells[model];
            const QString name = QString::fromStdString(row.name);
            table.rows.push_back(
                {m_data.models[model], name, ViewCell(), fact.text, cell(fact.number), cell(fact.bound)});
            for (std::size_t layer = 0; layer < fact.layers.size(); ++layer) {
                table.rows.push_back({m_data.models[model], name, static_cast<qint64>(layer), ViewCell(),
                                      fact.layers[layer], cell(fact.bound)});
            }
        }
    }
    return table;
}

QString TrustSheet::tableRowTitle(int row) const {
    return m_data.rows.at(static_cast<std::size_t>(row)).title;
}

QString TrustSheet::tableColumnTitle(int column) const {
    return m_data.models.at(static_cast<std::size_t>(column));
}

QString TrustSheet::tableCell(TablePlace place) const {
    return describe(place.row, place.column);
}

QRectF TrustSheet::tableCellArea(TablePlace place) const {
    return drawing().cellRect(place.row, place.column);
}

std::optional<TablePlace> TrustSheet::placeAt(QPointF point) const {
    for (int row = 0; row < tableRows(); ++row) {
        for (int model = 0; model < 2; ++model) {
            if (drawing().cellRect(row, model).contains(point)) {
                return TablePlace{row, model};
            }
        }
    }
    return std::nullopt;
}

QString TrustSheet::describeAt(QPointF point) const {
    const auto place = placeAt(point);
    return place ? tableCell(*place) : QString();
}

QString TrustSheet::pointedText() const {
    const auto& place = m_hover ? m_hover : hasFocus() ? m_cursor : std::nullopt;
    return place ? tableCell(*place) : QString();
}

void TrustSheet::tell() {
    const QString text = pointedText();
    setAccessibleDescription(text);
    update();
    Q_EMIT
    statusTextChanged(text);
}

void TrustSheet::pointerLeft() {
    if (m_hover) {
        m_hover.reset();
        tell();
    }
}

void TrustSheet::mouseMoveEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position());
    if (place != m_hover) {
        m_hover = place;
        tell();
    }
}

void TrustSheet::keyPressEvent(QKeyEvent* event) {
    TablePlace next = m_cursor.value_or(TablePlace{});
    const int step = m_cursor ? 1 : 0; // the first arrow only shows the cursor
    switch (event->key()) {
    case Qt::Key_Up:
        next.row -= step;
        break;
    case Qt::Key_Down:
        next.row += step;
        break;
    case Qt::Key_Left:
        next.column = 0;
        break;
    case Qt::Key_Right:
        next.column += step;
        break;
    case Qt::Key_Home:
        next.row = 0;
        break;
    case Qt::Key_End:
        next.row = tableRows() - 1;
        break;
    default:
        ResultView::keyPressEvent(event);
        return;
    }
    if (tableRows() > 0) {
        m_cursor = TablePlace{std::clamp(next.row, 0, tableRows() - 1), std::clamp(next.column, 0, 1)};
        tell();
        Q_EMIT
        cursorMoved(tableCellArea(*m_cursor).toAlignedRect());
    }
}

void TrustSheet::focusOutEvent(QFocusEvent* event) {
    ResultView::focusOutEvent(event);
    tell();
}

void TrustSheet::looksChanged() {
    m_drawing.reset();
    updateGeometry();
    update();
}

void TrustSheet::resizeEvent(QResizeEvent* event) {
    ResultView::resizeEvent(event);
    m_drawing.reset();
}

void TrustSheet::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing().draw(painter, height());
    if (isStale()) {
        drawStaleVeil(painter, *this);
    }
    if (m_cursor && hasFocus()) {
        const QRectF area = tableCellArea(*m_cursor).adjusted(-2, -1, 2, 1).intersected(rect());
        outline(painter, area, color(palette(), ThemeColor::Accent), 1.5);
    }
}

} // namespace mambascope::ui
