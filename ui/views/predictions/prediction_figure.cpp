// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <utility>

#include "ui/text/number_text.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"
#include "ui/views/predictions/prediction_values.hpp"

namespace mambascope::ui {
namespace {

QString rowNote(const PredictionData& data, const PredictionRow& row) {
    return data.hasVariant ? formatSigned(row.current - row.clean) : formatProbability(row.current);
}

/// What the lower and the upper bar of a token are; the first does not count without a variant.
std::pair<const char*, const char*> barNames(const PredictionData& data) {
    if (!data.hasVariant) {
        return {"", QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "next token")};
    }
    switch (data.pair) {
    case BarPair::Restored:
        return {QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "corrupted run"),
                QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "states restored")};
    case BarPair::Corrupted:
        return {QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "clean run"),
                QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "corrupted states")};
    case BarPair::Knockout:
        break;
    }
    return {QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "before the knockout"),
            QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "after the knockout")};
}

} // namespace

FigureData PredictionDrawing::figure() const {
    const auto rows = static_cast<std::size_t>(rowsThatFit());
    const std::size_t before = predictionTable(m_data).rows.size() - m_data.rows.size();
    BarsPanel panel;
    panel.rows = {before, rows};
    panel.label = "token";
    panel.headline = QStringList{m_data.target, answerNumbers(m_data), answerChange(m_data)}
                         .join(QLatin1Char(' '))
                         .trimmed();
    panel.x = {QString(), 0, 1, {{0, QStringLiteral("0")}, {1, QStringLiteral("1")}}, false, false};
    for (std::size_t i = 0; i < rows; ++i) {
        panel.notes.push_back(rowNote(m_data, m_data.rows[i]));
    }
    const QRectF row = rowRect(0);
    const auto bars = [&](const char* title, const char* column, ThemeColor ink, const QRectF& rect) {
        BarsPanel::Bars made;
        made.name = QCoreApplication::translate("mambascope::ui::PredictionDrawing", title);
        made.value.name = column;
        made.color = m_style.ink(ink).rgb();
        made.thickness = rect.height() / row.height();
        made.offset = (rect.center().y() - row.center().y()) / row.height();
        panel.bars.push_back(std::move(made));
    };
    const auto [grey, upper] = barNames(m_data);
    if (m_data.hasVariant) {
        bars(grey, "clean_probability", ThemeColor::CleanBar, cleanBarRect(0, {1, 1}));
    }
    bars(upper, "probability", ThemeColor::CurrentBar, currentBarRect(0, {1, 1}));
    return {{std::move(panel)}};
}

} // namespace mambascope::ui
