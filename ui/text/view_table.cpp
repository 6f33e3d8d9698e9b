// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/view_table.hpp"

#include <cmath>

#include <QByteArray>
#include <QLocale>
#include <QStringList>

#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

QString numberText(double value, ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Probability:
        return formatProbability(value);
    case ColumnKind::Change:
        return formatPercent(value);
    default:
        return formatValue(value);
    }
}

QString quoted(QString text) {
    const bool needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                             text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!needsQuotes) {
        return text;
    }
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString csvField(const ViewCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell)) {
        return quoted(*text);
    }
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        return QString::number(*integer);
    }
    const auto* number = std::get_if<double>(&cell);
    const bool hasValue = number != nullptr && !std::isnan(*number);
    return hasValue ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

} // namespace

QString cellText(const ViewCell& cell, ColumnKind kind) {
    if (const auto* text = std::get_if<QString>(&cell)) {
        return kind == ColumnKind::Token ? tokenDisplay(text->toStdString()) : *text;
    }
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        return QLocale().toString(*integer);
    }
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && !std::isnan(*number) ? numberText(*number, kind) : QString();
}

QByteArray toCsv(const ViewTable& table) {
    QString csv;
    QStringList fields;
    for (const ViewColumn& column : table.columns) {
        fields.append(quoted(QString::fromStdString(column.name)));
    }
    csv += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    for (const auto& row : table.rows) {
        fields.clear();
        for (const ViewCell& cell : row) {
            fields.append(csvField(cell));
        }
        csv += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace mambascope::ui
