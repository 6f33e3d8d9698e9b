// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_labels.hpp"

#include <QtMath>
#include <algorithm>
#include <cmath>
#include <utility>

namespace mambascope::ui {
namespace {

constexpr double kFlatPadding = 6; // between neighbouring flat column labels

int strideFor(double needed, double step) {
    return step > 0 ? std::max(1, qCeil(needed / step)) : 1;
}

/// How far down a text of that length reaches from its upper end.
double tiltedExtent(double length, const QFontMetricsF& metrics) {
    return std::ceil((length + metrics.height() / 2) * M_SQRT1_2) + 2;
}

template <class MakeAnchor>
std::vector<AxisLabel> everyNth(const AxisTexts& texts, const AxisCentres& centres, int stride,
                                const QFontMetricsF& metrics, double maxWidth, MakeAnchor anchor) {
    std::vector<AxisLabel> labels;
    for (auto i = static_cast<int>(texts.texts.size()) - 1; i >= 0; i -= stride) {
        const double centre = centres.first + i * centres.step;
        if (centre < centres.from || centre > centres.to) {
            continue;
        }
        const QString& text = texts.texts.at(i);
        const bool fits = texts.widths[static_cast<std::size_t>(i)] <= maxWidth;
        labels.push_back(
            {i, fits ? text : metrics.elidedText(text, Qt::ElideRight, maxWidth), anchor(centre)});
    }
    std::reverse(labels.begin(), labels.end());
    return labels;
}

} // namespace

AxisTexts::AxisTexts(QStringList labels, const QFontMetricsF& metrics)
    : texts(std::move(labels)) {
    widths.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts) {
        widths.push_back(metrics.horizontalAdvance(text));
        widest = std::max(widest, widths.back());
    }
}

AxisLabels layoutRowLabels(const AxisTexts& texts, const AxisCentres& centres, const QFontMetricsF& metrics,
                           double maxWidth) {
    AxisLabels out;
    out.stride = strideFor(metrics.height() * 0.95, centres.step);
    out.extent = std::min(maxWidth, std::ceil(texts.widest) + 1);
    out.labels = everyNth(texts, centres, out.stride, metrics, out.extent,
                          [](double centre) { return QPointF(0, centre); });
    return out;
}

AxisLabels layoutColumnLabels(const AxisTexts& texts, const AxisCentres& centres,
                              const QFontMetricsF& metrics, double maxLength) {
    AxisLabels out;
    const double longest = std::ceil(texts.widest) + 1;
    out.tilted = longest + kFlatPadding > centres.step;
    const double length = out.tilted ? std::min(maxLength, longest) : longest;
    // Tilted lines of text lie step·sin 45° apart.
    out.stride = out.tilted ? strideFor(metrics.height() * 0.95 * M_SQRT2, centres.step) : 1;
    out.extent = out.tilted ? tiltedExtent(length, metrics) : metrics.height();
    out.labels = everyNth(texts, centres, out.stride, metrics, length,
                          [](double centre) { return QPointF(centre, 0); });
    return out;
}

double shownColumnExtent(const AxisLabels& labels, const QFontMetricsF& metrics) {
    double longest = 0;
    for (const AxisLabel& label : labels.labels) {
        longest = std::max(longest, metrics.horizontalAdvance(label.text));
    }
    return labels.tilted ? tiltedExtent(std::ceil(longest) + 1, metrics) : labels.extent;
}

QRectF rowLabelRect(const AxisLabel& label, const QFontMetricsF& metrics) {
    const double width = metrics.horizontalAdvance(label.text);
    return {label.anchor.x() - width, label.anchor.y() - metrics.height() / 2, width, metrics.height()};
}

QRectF columnLabelRect(const AxisLabel& label, const QFontMetricsF& metrics) {
    const double width = metrics.horizontalAdvance(label.text);
    return {label.anchor.x() - width / 2, label.anchor.y(), width, metrics.height()};
}

void drawRowLabel(QPainter& painter, const AxisLabel& label, QPointF offset) {
    const QFontMetricsF metrics(painter.font());
    painter.drawText(rowLabelRect(label, metrics).translated(offset).adjusted(-2, -2, 2, 2), Qt::AlignCenter,
                     label.text);
}

void drawColumnLabel(QPainter& painter, const AxisLabel& label, bool tilted, QPointF offset) {
    const QFontMetricsF metrics(painter.font());
    if (!tilted) {
        painter.drawText(columnLabelRect(label, metrics).translated(offset).adjusted(-2, -2, 2, 2),
                         Qt::AlignCenter, label.text);
        return;
    }
    const double width = metrics.horizontalAdvance(label.text);
    painter.save();
    painter.translate(label.anchor + offset + QPointF(metrics.height() * 0.35, 2));
    painter.rotate(-45);
    painter.drawText(QRectF(-width - 2, -metrics.height() / 2 - 2, width + 4, metrics.height() + 4),
                     Qt::AlignCenter, label.text);
    painter.restore();
}

} // namespace mambascope::ui
