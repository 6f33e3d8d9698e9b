// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/filter_error_text.hpp"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/base/message_text.hpp"

namespace mambascope::ui {
namespace {

struct FilterErrorText {
    Q_DECLARE_TR_FUNCTIONS(FilterErrorText)
};

/// What core/data expects, word for word.
constexpr std::array kExpected{
    QT_TRANSLATE_NOOP("FilterErrorText", "and, or, or the end"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a condition such as rank(MODEL) <= 3 or relation = P103"),
    QT_TRANSLATE_NOOP("FilterErrorText", "rank, probability or known before a model in brackets"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a model's name"),
    QT_TRANSLATE_NOOP("FilterErrorText", "=, !=, <, <=, >, >=, ~ or in"),
    QT_TRANSLATE_NOOP("FilterErrorText", "=, !=, <, <=, > or >= behind a number"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a number or a text"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a number"),
    QT_TRANSLATE_NOOP("FilterErrorText", "first or later"),
    QT_TRANSLATE_NOOP("FilterErrorText", "at most 64 brackets and nots within each other"),
    QT_TRANSLATE_NOOP("FilterErrorText",
                      "a name, a number, an operator, or quotes around a text with other characters"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a second \" to close the one"),
    QT_TRANSLATE_NOOP("FilterErrorText", "a second ' to close the one"),
};

/// A sign, such as a bracket, is itself in every language.
std::optional<QString> expectedText(const QString& english) {
    if (english.size() == 1) {
        return english;
    }
    const auto* const found = std::find_if(kExpected.begin(), kExpected.end(), [&](const char* known) {
        return english == QLatin1String(known);
    });
    return found == kExpected.end() ? std::nullopt : std::optional(FilterErrorText::tr(*found));
}

/// Of a place in bytes, from 1: people count characters.
int characterAt(const std::string& text, int byte) {
    return static_cast<int>(
               QString::fromUtf8(text.data(), std::min<qsizetype>(byte - 1, std::ssize(text))).size()) +
           1;
}

std::optional<QString> syntaxText(const std::string& filter, const QString& told) {
    static const QRegularExpression kPlace(QStringLiteral("^(.*) at byte (\\d+)$"));
    const QRegularExpressionMatch match = kPlace.match(told);
    const std::optional<QString> expected = match.hasMatch() ? expectedText(match.captured(1)) : std::nullopt;
    if (!expected) {
        return std::nullopt;
    }
    const int at = characterAt(filter, match.captured(2).toInt());
    const bool isAtEnd = at > QString::fromStdString(filter).size();
    return isAtEnd ? FilterErrorText::tr("At the end of the filter, expected: %1").arg(*expected)
                   : FilterErrorText::tr("At character %1 of the filter, expected: %2")
                         .arg(QString::number(at), *expected);
}

} // namespace

std::optional<QString> filterErrorText(const std::vector<std::string>& arguments) {
    if (arguments.size() < 3) {
        return std::nullopt;
    }
    const QString what = QString::fromStdString(arguments[0]);
    const QString given = QString::fromStdString(cleanForMessage(arguments[1]));
    if (what == QLatin1String("filter")) {
        return syntaxText(arguments[1], QString::fromStdString(arguments[2]));
    }
    if (what == QLatin1String("filter column")) {
        return FilterErrorText::tr("The data has no column “%1”").arg(given);
    }
    if (what == QLatin1String("relation")) {
        return FilterErrorText::tr("No row of the data has the relation “%1”").arg(given);
    }
    return std::nullopt;
}

} // namespace mambascope::ui
