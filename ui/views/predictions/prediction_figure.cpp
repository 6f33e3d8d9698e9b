// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "ui/text/number_text.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"
#include "ui/views/predictions/prediction_values.hpp"

namespace mambascope::ui {
namespace {

QString rowNote(const PredictionData& data, const PredictionRow& row) {
    return data.hasVariant ? formatSigned(row.current - row.clean) : formatProbability(row.current);
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
    if (m_data.hasVariant) {
        bars(QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "before the knockout"),
             "clean_probability", ThemeColor::CleanBar, cleanBarRect(0, {1, 1}));
    }
    bars(m_data.hasVariant ? QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "after the knockout")
                           : QT_TRANSLATE_NOOP("mambascope::ui::PredictionDrawing", "next token"),
         "probability", ThemeColor::CurrentBar, currentBarRect(0, {1, 1}));
    return {{std::move(panel)}};
}

} // namespace mambascope::ui
