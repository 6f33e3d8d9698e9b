// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token_strip.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QtMath>
#include <algorithm>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/widgets/chip_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kEdge = 2; // room for outlines
constexpr double kBarGap = 3;
constexpr std::size_t kCrowded = 40; // tokens from which chips are set smaller

bool contains(const std::optional<IndexRange>& range, int token) {
    return range && token >= range->first && token <= range->last;
}

bool contains(const std::vector<IndexRange>& ranges, int token) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](IndexRange range) { return token >= range.first && token <= range.last; });
}

/// Tokens of longer ranges are outlined together.
bool containsAlone(const std::vector<IndexRange>& ranges, int token) {
    return contains(ranges, token) && std::none_of(ranges.begin(), ranges.end(), [&](IndexRange range) {
               return range.first < range.last && token >= range.first && token <= range.last;
           });
}

IndexRange ordered(int a, int b) {
    return {std::min(a, b), std::max(a, b)};
}

} // namespace

TokenStrip::TokenStrip(QWidget* parent)
    : ResultView(parent)
    , m_scroll(new QScrollBar(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("tokenStrip"));
    setAccessibleName(tr("Tokens of the prompt"));
    m_scroll->setAccessibleName(tr("Scroll the tokens"));
    m_scroll->setFocusPolicy(Qt::NoFocus); // the strip's own keys scroll
    m_scroll->setCursor(Qt::ArrowCursor);
    m_scroll->hide();
    const auto nameBar = [this] { m_scroll->setObjectName(objectName() + QStringLiteral("Scroll")); };
    nameBar();
    connect(this, &QObject::objectNameChanged, this, nameBar);
    connect(m_scroll, &QScrollBar::valueChanged, this, &TokenStrip::showRow);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TokenStrip::setTokens(std::vector<TokenLabel> tokens) {
    if (tokens == m_tokens) {
        return;
    }
    m_tokens = std::move(tokens);
    m_hover.reset();
    m_pressed.reset();
    m_brushing = false;
    m_anchor.reset();
    if (m_cursor && *m_cursor >= tokenCount()) {
        m_cursor.reset();
    }
    refresh();
    refreshStatus();
}

void TokenStrip::setSubject(std::optional<IndexRange> subject) {
    if (subject != m_subject) {
        m_subject = subject;
        update();
        refreshStatus();
    }
}

void TokenStrip::setLinkedTokens(std::vector<IndexRange> ranges) {
    if (ranges != m_linked) {
        m_linked = std::move(ranges);
        update();
    }
}

void TokenStrip::setNotes(std::vector<QString> notes) {
    m_notes = std::move(notes);
    refreshStatus();
}

void TokenStrip::setLockedToken(std::optional<int> token) {
    if (token != m_locked) {
        m_locked = token;
        update();
    }
}

void TokenStrip::setMaximumRows(int rows) {
    m_maximumRows = std::max(1, rows);
    refresh();
}

QString TokenStrip::pointedText() const {
    const auto token = m_hover ? m_hover : hasFocus() ? m_cursor : std::nullopt;
    return token ? describe(*token) : QString();
}

void TokenStrip::refresh() {
    m_chips.reset();
    m_widths.clear();
    m_firstRow = 0;
    placeScrollBar();
    updateGeometry();
    update();
}

QFont TokenStrip::chipFont(const QFont& body) const {
    return theme::tokenFont(m_tokens.size() > kCrowded ? theme::labelFont(body) : body);
}

double TokenStrip::rowHeight() const {
    return chipRowHeight(chipFont(font()));
}

std::vector<double> TokenStrip::measured(const std::vector<TokenLabel>& tokens, const QFont& font) {
    const QFontMetricsF metrics(font);
    std::vector<double> widths;
    widths.reserve(tokens.size());
    for (const TokenLabel& token : tokens) {
        widths.push_back(std::ceil(metrics.horizontalAdvance(token.display)));
    }
    return widths;
}

/// Layouts ask for one width after another: each text is measured once for all of them.
const std::vector<double>& TokenStrip::textWidths() const {
    if (m_widths.size() != m_tokens.size()) {
        m_widths = measured(m_tokens, chipFont(font()));
    }
    return m_widths;
}

double TokenStrip::rightEdge(int width, bool scrolls) const {
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return std::max(60.0, width - kEdge - (scrolls ? bar + kBarGap : 0));
}

TokenStrip::Chips TokenStrip::arrange(int width) const {
    const double step = rowHeight();
    Chips all = arrangeUpTo(rightEdge(width, false), textWidths(), step);
    return all.rowCount <= m_maximumRows ? all : arrangeUpTo(rightEdge(width, true), textWidths(), step);
}

TokenStrip::Chips TokenStrip::arrangeUpTo(double right, const std::vector<double>& widths, double height) {
    const double padding = widths.size() > kCrowded ? kChipPadding * 0.7 : kChipPadding;
    Chips out;
    double x = kEdge;
    for (const double text : widths) {
        const double wide = std::min(text + 2 * padding, right - kEdge);
        if (x + wide > right && x > kEdge) {
            x = kEdge;
            ++out.rowCount;
        }
        out.rects.emplace_back(x, kEdge + out.rowCount * height, wide, height - kChipGap);
        out.rows.push_back(out.rowCount);
        x += wide + kChipGap;
    }
    out.rowCount += widths.empty() ? 0 : 1;
    return out;
}

void TokenStrip::placeScrollBar() {
    const int beyond = std::max(0, rowCount() - m_maximumRows);
    m_scroll->setRange(0, beyond);
    m_scroll->setPageStep(m_maximumRows);
    m_scroll->setValue(m_firstRow);
    const int wide = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    m_scroll->setGeometry(width() - wide, 0, wide, height());
    m_scroll->setVisible(beyond > 0);
}

/// The first of the rows that are seen. The pointer is on another token then.
void TokenStrip::showRow(int row) {
    if (row == m_firstRow) {
        return;
    }
    m_firstRow = row;
    if (m_pointer) {
        setHover(tokenAt(*m_pointer));
    }
    update();
}

const TokenStrip::Chips& TokenStrip::chips() const {
    if (!m_chips || m_chips->width != width()) {
        m_chips = arrange(width());
        m_chips->width = width();
    }
    return *m_chips;
}

int TokenStrip::rowCount() const {
    return chips().rowCount;
}

QRectF TokenStrip::chipRect(int token) const {
    return chips().rects.at(static_cast<std::size_t>(token)).translated(0, -m_firstRow * rowHeight());
}

int TokenStrip::heightForWidth(int width) const {
    const int rows = std::clamp(arrange(width).rowCount, 1, m_maximumRows);
    return qCeil(rows * rowHeight() - kChipGap + 2 * kEdge);
}

QSize TokenStrip::sizeHint() const {
    return {qRound(480 * theme::textFactor(font())), heightForWidth(std::max(width(), 200))};
}

QSize TokenStrip::minimumSizeHint() const {
    return {120, qCeil(rowHeight() - kChipGap + 2 * kEdge)};
}

/// Of that row or, beyond the last one, the number of tokens.
int TokenStrip::firstTokenOf(int row) const {
    const std::vector<int>& rows = chips().rows;
    return static_cast<int>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
}

std::optional<int> TokenStrip::tokenAt(QPointF point) const {
    for (int i = firstTokenOf(m_firstRow); i < firstTokenOf(m_firstRow + m_maximumRows); ++i) {
        if (chipRect(i).adjusted(-kChipGap / 2, 0, kChipGap / 2, 0).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

// While brushing the pointer may leave the chips.
int TokenStrip::nearestToken(QPointF point) const {
    int best = 0;
    double bestDistance = 1e18;
    for (int i = 0; i < tokenCount(); ++i) {
        const QRectF chip = chipRect(i);
        const double dx = std::max({chip.left() - point.x(), point.x() - chip.right(), 0.0});
        const double dy = std::max({chip.top() - point.y(), point.y() - chip.bottom(), 0.0});
        const double distance = dx * dx + 4 * dy * dy; // rows count for more than columns
        if (distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

std::optional<IndexRange> TokenStrip::brushed() const {
    if (m_brushing && m_pressed) {
        return ordered(*m_pressed, m_brushEnd);
    }
    return m_anchor && m_cursor && m_anchor != m_cursor ? std::optional(ordered(*m_anchor, *m_cursor))
                                                        : std::nullopt;
}

QString TokenStrip::describe(int token) const {
    const auto at = static_cast<std::size_t>(token);
    const TokenLabel& label = m_tokens.at(at);
    return listed({tr("token %1: %2").arg(QString::number(token), isolated(label.unique)),
                   contains(m_subject, token) ? tr("subject") : QString(),
                   label.enclosing ? tr("added by the tokenizer") : QString(),
                   at < m_notes.size() ? m_notes[at] : QString()});
}

void TokenStrip::setHover(std::optional<int> token) {
    if (token != m_hover) {
        m_hover = token;
        update();
        Q_EMIT
        statusTextChanged(token ? describe(*token) : QString());
        Q_EMIT
        tokenHovered(token.value_or(-1));
    }
}

void TokenStrip::scrollToRow(int row) {
    const int last = std::max(0, rowCount() - m_maximumRows);
    const int first = std::clamp(row < m_firstRow                    ? row
                                 : row >= m_firstRow + m_maximumRows ? row - m_maximumRows + 1
                                                                     : m_firstRow,
                                 0, last);
    m_scroll->setValue(first);
    showRow(first);
}

void TokenStrip::setCursor(int token, bool extend) {
    const int next = std::clamp(token, 0, tokenCount() - 1);
    m_anchor = extend ? (m_anchor ? m_anchor : m_cursor) : std::nullopt;
    m_cursor = next;
    scrollToRow(chips().rows.at(static_cast<std::size_t>(next)));
    setAccessibleDescription(describe(next));
    setHover(next);
    update();
}

void TokenStrip::focusOutEvent(QFocusEvent* event) {
    if (m_hover && !underMouse()) { // the keyboard's cursor was there, not the pointer
        setHover(std::nullopt);
    }
    update();
    ResultView::focusOutEvent(event);
}

QString TokenStrip::describeAt(QPointF point) const {
    const auto token = tokenAt(point);
    return token ? describe(*token) : QString();
}

void TokenStrip::pointerLeft() {
    m_pointer.reset();
    setHover(std::nullopt);
}

void TokenStrip::looksChanged() {
    refresh();
}

bool TokenStrip::wantsEscape() const {
    return m_brushing || m_anchor.has_value();
}

void TokenStrip::resizeEvent(QResizeEvent* event) {
    m_chips.reset();
    m_firstRow = std::clamp(m_firstRow, 0, std::max(0, rowCount() - m_maximumRows));
    placeScrollBar();
    ResultView::resizeEvent(event);
}

void TokenStrip::drawChip(QPainter& painter, int token) const {
    const QRectF chip = chipRect(token);
    const bool isAdded = m_tokens[static_cast<std::size_t>(token)].enclosing;
    drawChipGround(painter, palette(), chip, isAdded, contains(m_subject, token));
    const bool locked = m_locked == token;
    const bool linked = containsAlone(m_linked, token) || m_hover == token;
    painter.setBrush(Qt::NoBrush);
    if (contains(brushed(), token)) {
        painter.setPen(QPen(color(palette(), ThemeColor::Subject), 1.5, Qt::DashLine));
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
    } else if (locked || linked) {
        const double width = locked ? 2 : 1.5;
        painter.setPen(QPen(color(palette(), ThemeColor::Accent), width));
        painter.drawRoundedRect(chip.adjusted(-width / 4, -width / 4, width / 4, width / 4), kChipRadius,
                                kChipRadius);
    }
    if (m_cursor == token && hasFocus()) {
        painter.setPen(QPen(color(palette(), ThemeColor::Text), 1, Qt::DotLine));
        painter.drawRoundedRect(chip.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    const bool fits = textWidths()[static_cast<std::size_t>(token)] <= chip.width();
    drawChipText(painter, palette(), chip, m_tokens[static_cast<std::size_t>(token)], fits);
}

/// One band below and around each row of a range of several tokens.
void TokenStrip::drawLinked(QPainter& painter) const {
    const double width = m_locked ? 2 : 1.5;
    for (const IndexRange range : m_linked) {
        const int last = std::min(range.last, tokenCount() - 1);
        for (int first = std::max(range.first, 0); range.first < range.last && first <= last;) {
            const int row = chips().rows[static_cast<std::size_t>(first)];
            QRectF band = chipRect(first);
            int next = first + 1;
            while (next <= last && chips().rows[static_cast<std::size_t>(next)] == row) {
                band = band.united(chipRect(next++));
            }
            if (row >= m_firstRow && row < m_firstRow + m_maximumRows) {
                painter.setPen(QPen(color(palette(), ThemeColor::Accent), width));
                painter.setBrush(color(palette(), ThemeColor::AccentSoft));
                painter.drawRoundedRect(band.adjusted(-1, -1, 1, 1), kChipRadius, kChipRadius);
            }
            first = next;
        }
    }
}

void TokenStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // tokens stand from left to right; each text keeps its own direction
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chipFont(font()));
    const int lastRow = m_firstRow + m_maximumRows;
    drawLinked(painter);
    for (int i = firstTokenOf(m_firstRow); i < firstTokenOf(lastRow); ++i) {
        drawChip(painter, i);
    }
    if (isStale()) {
        drawStaleVeil(painter, *this);
    }
}

} // namespace mambascope::ui
