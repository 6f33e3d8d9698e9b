// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/number_text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace mambascope::ui {
namespace {

constexpr char16_t kMinus = u'\u2212';
constexpr char16_t kNoBreakSpace = u'\u00a0';

QString withTrueMinus(QString text) {
    return text.replace(QLatin1Char('-'), QChar(kMinus));
}

/// With the decimal point of the language: "0,149" in German.
QString withLocalPoint(QString text) {
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString fixed(double value, int decimals) {
    return withLocalPoint(QLocale::c().toString(value, 'f', decimals));
}

QString scientific(double value) {
    QString text = QLocale::c().toString(value, 'e', 1);
    text.replace(QLatin1String("e-0"), QLatin1String("e-"));
    text.replace(QLatin1String("e+0"), QLatin1String("e"));
    return withTrueMinus(withLocalPoint(text.replace(QLatin1String("e+"), QLatin1String("e"))));
}

constexpr double kExact = 1e-5; // relative: two runs that differ by less are equal for all we know

/// As few as still show something.
int percentDecimals(double percent) {
    const double size = std::abs(percent);
    return size >= 0.95 ? 0 : size >= 0.095 ? 1 : 2;
}

/// Of what was nothing before.
QString newText() {
    return QCoreApplication::translate("Number", "new");
}

bool roundsToZero(double value, int decimals) {
    return std::abs(value) < 0.5 * std::pow(10.0, -decimals);
}

QString superscript(int number) {
    static constexpr char16_t kDigits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text = number < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(number))) {
        text += QChar(kDigits[digit.digitValue()]);
    }
    return text;
}

} // namespace

QString countText(qint64 count) {
    QLocale locale; // whose groups are left out elsewhere: what is typed and pasted has none
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(count);
}

QString formatProbability(double value) {
    if (!std::isfinite(value)) {
        return QCoreApplication::translate("Number", "no value");
    }
    return value != 0.0 && std::abs(value) < 0.0005 ? scientific(value) : withTrueMinus(fixed(value, 3));
}

QString formatSigned(double value, int decimals) {
    if (!std::isfinite(value)) {
        return QCoreApplication::translate("Number", "no value");
    }
    if (roundsToZero(value, decimals)) {
        return fixed(0, decimals);
    }
    return QChar(value < 0 ? kMinus : u'+') + fixed(std::abs(value), decimals);
}

QString formatPercent(double ratio) {
    if (!std::isfinite(ratio)) {
        return QCoreApplication::translate("Number", "no value");
    }
    if (ratio >= 9) {
        return QChar(u'\u00d7') + QString(QChar(kNoBreakSpace)) + fixed(1 + ratio, 0);
    }
    const double percent = std::abs(ratio) < kExact ? 0 : ratio * 100;
    const int decimals = percent == 0.0 ? 0 : percentDecimals(percent);
    const QString number = percent != 0.0 && roundsToZero(percent, decimals)
                               ? QChar(u'<') + QString(QChar(kNoBreakSpace)) + fixed(0.01, 2)
                               : formatSigned(percent, decimals);
    return percentText(number);
}

QString percentText(const QString& number) {
    //: a percentage, with a no-break space where the language has one
    return QCoreApplication::translate("Number", "%1\u00a0%").arg(number);
}

QString formatFixed(double value, int decimals) {
    return withTrueMinus(fixed(value, decimals));
}

int shownSign(const QString& change) {
    if (change.startsWith(QChar(kMinus))) {
        return -1;
    }
    const bool isGrowth =
        change.startsWith(QLatin1Char('+')) || change.startsWith(QChar(u'\u00d7')) || change == newText();
    return isGrowth ? 1 : 0;
}

QString formatRelativeChange(double clean, double current) {
    if (clean > 0) {
        return formatPercent((current - clean) / clean);
    }
    return current > 0 ? newText() : formatPercent(0);
}

QString formatPower(double value) {
    if (!std::isfinite(value)) {
        return QStringLiteral("∞");
    }
    if (!(value > 0)) {
        return QStringLiteral("0");
    }
    int exponent = static_cast<int>(std::floor(std::log10(value)));
    auto digit = std::lround(value / std::pow(10.0, exponent));
    if (digit == 10) {
        digit = 1;
        ++exponent;
    }
    return QStringLiteral("%1·10%2").arg(digit).arg(superscript(exponent));
}

QString formatValue(double value) {
    if (!std::isfinite(value)) {
        return QCoreApplication::translate("Number", "no value");
    }
    const double size = std::abs(value);
    if (size != 0.0 && (size < 0.0005 || size >= 1e5)) {
        return scientific(value);
    }
    const int decimals = size >= 100                     ? 0
                         : size >= 10                    ? 1
                         : size >= 0.0995 || size == 0.0 ? 2
                         : size >= 0.00995               ? 3
                                                         : 4;
    return withTrueMinus(fixed(value, decimals));
}

} // namespace mambascope::ui
