// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_view.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStringList>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/actions/key_bindings.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/flow/flow_table.hpp"

namespace mambascope::ui {

FlowView::FlowView(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("flowView"));
    setAccessibleName(tr("Information flow to the last token, by layer window"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize FlowView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(460 * factor), qRound(210 * factor));
}

QSize FlowView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(240 * factor), qRound(130 * factor));
}

void FlowView::setFlows(std::shared_ptr<const FlowSnapshot> left, std::shared_ptr<const FlowSnapshot> right) {
    if (left == m_panes[0].flow && right == m_panes[1].flow) {
        return;
    }
    m_panes[0].flow = std::move(left);
    m_panes[1].flow = std::move(right);
    for (Pane& each : m_panes) {
        each.lines.curves = each.flow ? flowCurves(*each.flow) : std::vector<FlowCurve>();
    }
    m_axis = flowAxis(m_panes[0].lines.curves, m_panes[1].lines.curves);
    if (m_mark && m_mark->window >= windowCount(m_mark->pane)) {
        m_mark.reset();
    }
    invalidatePicture();
    refreshStatus();
}

QString FlowView::pointedText() const {
    return m_mark ? describe(m_mark->pane, m_mark->window) : QString();
}

void FlowView::setTitles(const QString& left, const QString& right) {
    if (left != m_panes[0].lines.title || right != m_panes[1].lines.title) {
        m_panes[0].lines.title = left;
        m_panes[1].lines.title = right;
        invalidatePicture();
        refreshStatus();
    }
}

void FlowView::clear(const QString& reason) {
    m_emptyText = reason;
    setFlows(nullptr, nullptr);
    update();
}

bool FlowView::isEmpty() const {
    return windowCount(0) == 0 && windowCount(1) == 0;
}

int FlowView::windowCount(int paneIndex) const {
    const Pane& each = pane(paneIndex);
    return each.lines.curves.empty() ? 0 : static_cast<int>(each.flow->windows.size());
}

QPointF FlowView::pointAt(int paneIndex, Role role, int window) const {
    for (const FlowCurve& curve : pane(paneIndex).lines.curves) {
        if (curve.role == role) {
            return toPixels(curve.points.at(static_cast<std::size_t>(window)));
        }
    }
    return {};
}

QString FlowView::describe(int paneIndex, int window) const {
    const Pane& each = pane(paneIndex);
    const IndexRange layers = each.flow->windows.at(static_cast<std::size_t>(window));
    QStringList parts;
    for (const FlowCurve& curve : each.lines.curves) {
        const auto at = static_cast<std::size_t>(window);
        const double change = at < curve.points.size() ? curve.points[at].change / 100 : std::nan("");
        parts << tr("%1 %2").arg(roleTitle(curve.role), formatPercent(change));
    }
    return tr("%1, %2: %3").arg(each.lines.title, layersWords(layers), listed(parts));
}

ViewTable FlowView::table() const {
    ViewTable table = emptyFlowTable();
    for (const Pane& each : m_panes) {
        if (each.flow) {
            addFlowRows(table, each.lines.title, *each.flow);
        }
    }
    return table;
}

// The window whose column is nearest; of two models with a window there, the one whose line is nearer.
std::optional<FlowView::Mark> FlowView::nearest(QPointF position) const {
    if (isEmpty() || !plotArea().adjusted(-8, -8, 8, 8).contains(position)) {
        return std::nullopt;
    }
    std::optional<Mark> best;
    double bestDistance = 1e18;
    for (int p = 0; p < 2; ++p) {
        for (const FlowCurve& curve : pane(p).lines.curves) {
            for (std::size_t w = 0; w < curve.points.size(); ++w) {
                const QPointF offset = toPixels(curve.points[w]) - position;
                const double distance = offset.x() * offset.x() * 4 + offset.y() * offset.y();
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = Mark{p, static_cast<int>(w)};
                }
            }
        }
    }
    return best;
}

void FlowView::invalidatePicture() {
    m_chart.reset();
    m_picture.invalidate();
    update();
}

void FlowView::looksChanged() {
    invalidatePicture();
}

void FlowView::setMark(std::optional<Mark> mark) {
    if (mark != m_mark) {
        m_mark = mark;
        const QString text = mark ? describe(mark->pane, mark->window) : QString();
        setAccessibleDescription(text);
        update();
        Q_EMIT
        statusTextChanged(text);
    }
}

void FlowView::mouseMoveEvent(QMouseEvent* event) {
    setMark(nearest(event->position()));
    if (!m_mark) {
        QToolTip::hideText();
    }
}

void FlowView::mousePressEvent(QMouseEvent* event) {
    const auto mark = nearest(event->position());
    if (event->button() == Qt::LeftButton && mark) {
        setMark(mark);
        Q_EMIT
        windowChosen(mark->pane, mark->window);
    }
}

QString FlowView::describeAt(QPointF point) const {
    const auto mark = nearest(point);
    return mark ? describe(mark->pane, mark->window) : QString();
}

void FlowView::pointerLeft() {
    if (!hasFocus()) {
        setMark(std::nullopt);
    }
}

void FlowView::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const Mark start{windowCount(0) > 0 ? 0 : 1, 0};
    Mark next = m_mark.value_or(start);
    const int step = m_mark ? 1 : 0; // the first arrow only shows the mark
    const int other = 1 - next.pane;
    switch (isKey(*event, QStringLiteral("keys.choose")) ? int{Qt::Key_Return} : event->key()) {
    case Qt::Key_Left:
        next.window -= step;
        break;
    case Qt::Key_Right:
        next.window += step;
        break;
    case Qt::Key_Home:
        next.window = 0;
        break;
    case Qt::Key_End:
        next.window = windowCount(next.pane) - 1;
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: // the same depth in the other model
        if (windowCount(other) > 0) {
            const double depth = next.window / std::max(1.0, windowCount(next.pane) - 1.0);
            next = {other, qRound(depth * (windowCount(other) - 1))};
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_mark) {
            Q_EMIT
            windowChosen(m_mark->pane, m_mark->window);
            return;
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    next.window = std::clamp(next.window, 0, windowCount(next.pane) - 1);
    setMark(next);
}

void FlowView::focusOutEvent(QFocusEvent* event) {
    setMark(std::nullopt);
    ResultView::focusOutEvent(event);
}

} // namespace mambascope::ui
