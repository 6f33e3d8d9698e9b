// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_bars.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>
#include <algorithm>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr int kAnimationMs = 200;
constexpr double kAnswerHeight = 30; // lengths are times the text factor
constexpr double kHintHeight = 22;
constexpr double kRowHeight = 28;
constexpr double kColumnGap = 8;

constexpr int kSmallestAnswer = 12; // pixels

QFont boldTokenFont(const QFont& sized) {
    QFont font = theme::tokenFont(sized);
    font.setBold(true);
    return font;
}

ThemeColor changeColor(const QString& shown) {
    const int sign = shownSign(shown);
    return sign == 0 ? ThemeColor::TextMuted : sign < 0 ? ThemeColor::Negative : ThemeColor::Positive;
}

} // namespace

PredictionBars::PredictionBars(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("predictionBars"));
    setAccessibleName(tr("Most probable next tokens"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_animation.setDuration(kAnimationMs);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

bool PredictionBars::mayMove() const {
    return m_animated && isVisible() && style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this) != 0 &&
           qEnvironmentVariableIntValue("MAMBASCOPE_REDUCED_MOTION") == 0;
}

void PredictionBars::setData(PredictionData data) {
    if (data == m_data) {
        return;
    }
    std::vector<Shown> from;
    for (int i = 0; i < static_cast<int>(m_data.rows.size()); ++i) {
        from.push_back(shownOf(i));
    }
    const bool sameFamily = !m_data.rows.empty() && !data.rows.empty();
    m_animation.stop();
    m_from = std::move(from);
    m_data = std::move(data);
    m_columns.reset();
    keepCursorInSight();
    m_hover.reset();
    setAccessibleDescription(describePrediction(m_data));
    if (sameFamily && mayMove()) {
        m_animation.start();
    } else {
        m_from.clear();
    }
    update();
}

void PredictionBars::clear(const QString& reason) {
    m_emptyText = reason;
    m_animation.stop();
    setData({});
    update();
}

PredictionBars::Shown PredictionBars::shownOf(int row) const {
    const PredictionRow& target = m_data.rows.at(static_cast<std::size_t>(row));
    if (m_animation.state() != QAbstractAnimation::Running) {
        return {target.id, target.clean, target.current};
    }
    const double t = m_animation.currentValue().toDouble();
    const auto start =
        std::find_if(m_from.begin(), m_from.end(), [&](const Shown& s) { return s.id == target.id; });
    const Shown from = start == m_from.end() ? Shown{target.id, target.clean, target.clean} : *start;
    return {target.id, from.clean + t * (target.clean - from.clean),
            from.current + t * (target.current - from.current)};
}

QString PredictionBars::answerToken() const {
    return m_data.target;
}

QString PredictionBars::answerNumbers() const {
    if (!m_data.targetKnown) {
        return QStringLiteral("–");
    }
    const QString clean = formatProbability(m_data.clean);
    return m_data.hasVariant ? clean + QStringLiteral(" \u2192 ") + formatProbability(m_data.current) : clean;
}

QString PredictionBars::answerChange() const {
    return m_data.hasVariant && m_data.targetKnown ? formatRelativeChange(m_data.clean, m_data.current)
                                                   : QString();
}

double PredictionBars::factor() const {
    return theme::textFactor(font());
}

QSize PredictionBars::sizeHint() const {
    return QSizeF(340 * factor(), (kAnswerHeight + kHintHeight + 6 * kRowHeight) * factor()).toSize();
}

QSize PredictionBars::minimumSizeHint() const {
    return QSizeF(220 * factor(), (kAnswerHeight + kHintHeight + 2 * kRowHeight) * factor()).toSize();
}

const PredictionBars::Columns& PredictionBars::columns() const {
    if (m_columns) {
        return *m_columns;
    }
    const QFontMetricsF metrics(theme::tokenFont(font()));
    double widest = 0;
    for (const PredictionRow& row : m_data.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.display));
    }
    Columns out;
    // A steady column: short tokens don't pull the bars to and fro from one prompt to the next.
    out.token = std::clamp(std::ceil(widest), 0.2 * width(), 0.36 * width());
    out.change = theme::tabularWidth(font(), QStringLiteral("\u22120.000"));
    out.tag = QFontMetricsF(theme::labelFont(font())).horizontalAdvance(tr("new"));
    m_columns = out;
    return *m_columns;
}

void PredictionBars::resizeEvent(QResizeEvent* event) {
    m_columns.reset();
    keepCursorInSight();
    ResultView::resizeEvent(event);
}

void PredictionBars::looksChanged() {
    m_columns.reset();
    keepCursorInSight();
}

void PredictionBars::keepCursorInSight() {
    m_cursor = std::clamp(m_cursor, 0, std::max(0, shownRows() - 1));
    if (m_hover && *m_hover >= shownRows()) {
        setHover(std::nullopt);
    }
}

int PredictionBars::shownRows() const {
    int rows = 0;
    while (rows < static_cast<int>(m_data.rows.size()) && rowRect(rows).bottom() <= height() + 1) {
        ++rows;
    }
    return rows;
}

double PredictionBars::answerGap() const {
    return 10 * factor();
}

QRectF PredictionBars::hintRect() const {
    return {0, kAnswerHeight * factor(), static_cast<double>(width()), (kHintHeight - 6) * factor()};
}

QRectF PredictionBars::rowRect(int row) const {
    const double top = (kAnswerHeight + kHintHeight + row * kRowHeight) * factor();
    return {0, top, static_cast<double>(width()), kRowHeight * factor()};
}

QRectF PredictionBars::barArea(int row) const {
    const QRectF whole = rowRect(row);
    const double left = columns().token + kColumnGap;
    const double right = whole.right() - columns().change - 2 * kColumnGap - columns().tag;
    return {left, whole.top(), std::max(20.0, right - left), whole.height()};
}

QRectF PredictionBars::cleanBarRect(int row) const {
    const QRectF area = barArea(row);
    return {area.left(), area.center().y() - 6.5 * factor(), area.width() * shownOf(row).clean, 4 * factor()};
}

QRectF PredictionBars::currentBarRect(int row) const {
    const QRectF area = barArea(row);
    return {area.left(), area.center().y() - 1.5 * factor(), area.width() * shownOf(row).current,
            9 * factor()};
}

std::optional<int> PredictionBars::rowAt(QPointF point) const {
    for (int i = 0; i < shownRows(); ++i) {
        if (rowRect(i).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

QString PredictionBars::describeRow(int row) const {
    const PredictionRow& data = m_data.rows.at(static_cast<std::size_t>(row));
    const QString token = isolated(data.display);
    if (!m_data.hasVariant) {
        return tr("%1: %2; click to follow it").arg(token, formatProbability(data.clean));
    }
    return tr("%1: %2 → %3 (%4); click to follow it")
        .arg(token, formatProbability(data.clean), formatProbability(data.current),
             formatRelativeChange(data.clean, data.current));
}

void PredictionBars::chooseRow(int row) {
    const PredictionRow& data = m_data.rows.at(static_cast<std::size_t>(row));
    m_cursor = row;
    const QString text = data.text.startsWith(QLatin1Char(' ')) ? data.text.mid(1) : data.text;
    Q_EMIT
    targetChosen(text, data.id);
}

void PredictionBars::setHover(std::optional<int> row) {
    if (row != m_hover) {
        m_hover = row;
        setCursor(row ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
        Q_EMIT
        statusTextChanged(row ? describeRow(*row) : QString());
    }
}

void PredictionBars::mousePressEvent(QMouseEvent* event) {
    const auto row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row) {
        chooseRow(*row);
    }
}

void PredictionBars::mouseMoveEvent(QMouseEvent* event) {
    setHover(rowAt(event->position()));
}

void PredictionBars::keyPressEvent(QKeyEvent* event) {
    const int last = shownRows() - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_cursor = std::min(m_cursor, last);
    switch (event->key()) {
    case Qt::Key_Up:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Down:
        m_cursor = std::min(last, m_cursor + 1);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = last;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseRow(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
    Q_EMIT
    statusTextChanged(describeRow(m_cursor));
}

QString PredictionBars::describeAt(QPointF point) const {
    const auto row = rowAt(point);
    return row ? describeRow(*row) : QString();
}

void PredictionBars::pointerLeft() {
    setHover(std::nullopt);
}

void PredictionBars::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (m_data.targetId < 0) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawAnswer(painter);
    for (int i = 0; i < shownRows(); ++i) {
        drawRow(painter, i);
    }
    if (isStale()) {
        drawStaleVeil(painter, *this, hintRect());
    }
}

double PredictionBars::numbersWidth(const QFont& number) const {
    const QString change = answerChange();
    return theme::tabularWidth(number, answerNumbers()) +
           (change.isEmpty() ? 0 : answerGap() + theme::tabularWidth(number, change));
}

/// In a narrow pane type gets smaller before anything is cut off.
QFont PredictionBars::fittedAnswerFont() const {
    QFont number = theme::answerFont(font());
    const auto fits = [&] {
        const double token = QFontMetricsF(boldTokenFont(number)).horizontalAdvance(m_data.target);
        return token + answerGap() + numbersWidth(number) + 2 <= width();
    };
    while (number.pixelSize() > kSmallestAnswer && !fits()) {
        number.setPixelSize(number.pixelSize() - 1);
    }
    return number;
}

QString PredictionBars::shownAnswerToken() const {
    return answerTokenIn(fittedAnswerFont());
}

QString PredictionBars::answerTokenIn(const QFont& number) const {
    return QFontMetricsF(boldTokenFont(number))
        .elidedText(m_data.target, Qt::ElideRight, width() - numbersWidth(number) - answerGap() - 2);
}

void PredictionBars::drawAnswer(QPainter& painter) const {
    const double baseline = 22 * factor();
    const double gap = answerGap();
    const QFont number = fittedAnswerFont();
    const QFont token = boldTokenFont(number);
    const QFontMetricsF tokenMetrics(token);
    const QString name = answerTokenIn(number);
    const QString change = answerChange();

    painter.setPen(color(palette(), ThemeColor::Text));
    painter.setFont(token);
    painter.drawText(QPointF(0, baseline), name);
    double x = tokenMetrics.horizontalAdvance(name) + gap;
    painter.setFont(number);
    theme::drawTabular(painter, QPointF(x, baseline), answerNumbers());
    x += theme::tabularWidth(number, answerNumbers()) + gap;
    painter.setPen(color(palette(), changeColor(change)));
    theme::drawTabular(painter, QPointF(x, baseline), change);

    painter.setFont(theme::labelFont(font()));
    painter.setPen(color(palette(), ThemeColor::TextMuted));
    QString hint = !m_data.targetKnown ? tr("not among the most probable next tokens")
                   : m_data.hasVariant ? tr("next token, before (grey) and after the knockout")
                                       : tr("next token, nothing knocked out");
    const auto fits = [&](const QString& text) {
        return painter.fontMetrics().horizontalAdvance(text) <= width();
    };
    if (m_data.hasVariant && m_data.targetKnown && !fits(isStale() ? staleText(hint) : hint)) {
        hint = tr("before (grey), after the knockout");
    }
    if (isStale()) {
        hint = staleText(hint);
    }
    const QRectF hintArea = hintRect();
    painter.drawText(hintArea, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(hint, Qt::ElideRight, width()));
}

void PredictionBars::drawBars(QPainter& painter, int row) const {
    const auto bar = [&](QRectF rect, ThemeColor role) {
        rect.setWidth(std::max(1.0, rect.width())); // a hairline where there is next to nothing
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(palette(), role));
        const double radius = std::min(2.0, rect.width() / 2);
        painter.drawRoundedRect(rect, radius, radius);
    };
    if (m_data.hasVariant) {
        bar(cleanBarRect(row), ThemeColor::CleanBar);
    }
    bar(currentBarRect(row), ThemeColor::CurrentBar);
}

void PredictionBars::drawRow(QPainter& painter, int row) const {
    const PredictionRow& data = m_data.rows[static_cast<std::size_t>(row)];
    const QRectF area = rowRect(row);
    if (m_hover == row || (hasFocus() && m_cursor == row)) {
        painter.setPen(hasFocus() && m_cursor == row ? QPen(color(palette(), ThemeColor::Accent))
                                                     : QPen(Qt::NoPen));
        painter.setBrush(color(palette(), ThemeColor::SurfaceSunken));
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QFont token = theme::tokenFont(font());
    token.setBold(data.id == m_data.targetId);
    painter.setFont(token);
    painter.setPen(color(palette(), ThemeColor::Text));
    const double column = columns().token;
    painter.drawText(QRectF(0, area.top(), column, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(token).elidedText(data.display, Qt::ElideRight, column));
    drawBars(painter, row);

    const QFontMetricsF metrics(font());
    const double change = data.current - data.clean;
    const QString text = m_data.hasVariant ? formatSigned(change) : formatProbability(data.current);
    const double baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(font());
    painter.setPen(color(palette(), m_data.hasVariant ? changeColor(text) : ThemeColor::Text));
    theme::drawTabular(painter, QPointF(area.right() - theme::tabularWidth(font(), text), baseline), text);

    if (data.entered || data.left) {
        painter.setFont(theme::labelFont(font()));
        painter.setPen(color(palette(), data.entered ? ThemeColor::Positive : ThemeColor::TextMuted));
        const double right = area.right() - columns().change - kColumnGap;
        painter.drawText(QRectF(0, area.top(), right, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         data.entered ? tr("new") : tr("out"));
    }
}

} // namespace mambascope::ui
