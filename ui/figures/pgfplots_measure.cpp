// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pgfplots_measure.hpp"

#include <algorithm>

#include "ui/figures/latex_text.hpp"
#include "ui/figures/pgfplots_axis.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSample = 15; // length of a key's line, points
constexpr double kKeyGap = 4;
constexpr double kBetweenKeys = 9;
constexpr double kKeyLine = 1.35; // type sizes

QString lengthName(const QString& length, std::size_t number) {
    return QStringLiteral("\\csname mamba%1%2\\endcsname").arg(length).arg(number);
}

} // namespace

QString measureDefinitions() {
    return QStringLiteral("% Room around the axes is measured in the document's font.\n"
                          "\\ifdefined\\mambaspare\\else\\newdimen\\mambaspare\\fi\n"
                          "\\def\\mambaatleast#1{\\setbox0\\hbox{#1}\\ifdim\\wd0>\\mambaspare "
                          "\\mambaspare\\wd0\\relax\\fi}\n");
}

QString measure(const QString& length, std::size_t number, const QStringList& texts) {
    QString out = QStringLiteral("\\mambaspare=0pt\\relax\n");
    for (const QString& text : texts) {
        out += QStringLiteral("\\mambaatleast{%1}%\n").arg(text);
    }
    return out + QStringLiteral("\\expandafter\\edef%1{\\the\\mambaspare}\n").arg(lengthName(length, number));
}

QString measured(const QString& length, std::size_t number, double times, double more) {
    return QStringLiteral("%1\\dimexpr%2\\relax+%3")
        .arg(QString::number(times, 'f', 2), lengthName(length, number), bigPoints(more));
}

QStringList tickTexts(const FigureAxis& axis) {
    QStringList texts;
    for (const FigureTick& tick : axis.ticks) {
        if (!tick.text.isEmpty()) {
            texts.append(latexText(tick.text));
        }
    }
    return texts;
}

QString axisBegin(const PanelPlace& place, const PanelMargins& margins, bool isSquare) {
    const auto least = [](const QString& name) {
        return QStringLiteral("\\ifdim%1<20bp \\def%1{20bp}\\fi\n").arg(name);
    };
    QString out =
        QStringLiteral("\\edef\\mambaleft{\\the\\dimexpr%1+%2\\relax}\n"
                       "\\edef\\mambabottom{\\the\\dimexpr%3+%4\\relax}\n"
                       "\\edef\\mambawidth{\\the\\dimexpr%5-(%2)-(%6)\\relax}\n"
                       "\\edef\\mambaheight{\\the\\dimexpr%7-(%4)-(%8)\\relax}\n")
            .arg(bigPoints(place.origin.x()), margins.left, bigPoints(place.origin.y()), margins.bottom,
                 bigPoints(place.size.width()), margins.right, bigPoints(place.size.height()), margins.top);
    out += least(QStringLiteral("\\mambawidth")) + least(QStringLiteral("\\mambaheight"));
    if (isSquare) {
        out += QStringLiteral("\\ifdim\\mambawidth<\\mambaheight \\let\\mambaheight\\mambawidth\\else"
                              "\\let\\mambawidth\\mambaheight\\fi\n");
    }
    return out + QStringLiteral("\\begin{axis}[\n  at={(\\mambaleft,\\mambabottom)},anchor=south west,"
                                "scale only axis,width=\\mambawidth,height=\\mambaheight,\n"
                                "  tick align=outside,tick pos=left,axis line style={line width=0.5bp},\n");
}

double legendAboveHeight(std::size_t keys, int columns, double typeSize) {
    const auto across = static_cast<std::size_t>(std::max(1, columns));
    return static_cast<double>((keys + across - 1) / across) * kKeyLine * typeSize;
}

int equalColumns(const std::vector<FigureKey>& keys, int most, double width, double typeSize) {
    double longest = 0;
    for (const FigureKey& key : keys) {
        longest = std::max(longest, 1.1 * textLength(key.text, typeSize));
    }
    const auto fitting =
        static_cast<int>((width + kBetweenKeys) / (longest + kSample + kKeyGap + kBetweenKeys));
    return std::clamp(fitting, 1, std::max(1, most));
}

QString legendAbove(const std::vector<FigureKey>& keys, int columns, QSizeF whole, double typeSize) {
    QString out;
    const QString column = measured(QStringLiteral("legend"), 0, 1, kSample + kKeyGap + kBetweenKeys);
    if (!keys.empty()) {
        out += QStringLiteral("\\edef\\mambacolumn{\\the\\dimexpr%1\\relax}\n").arg(column);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto across = static_cast<std::size_t>(std::max(1, columns));
        const QString y =
            bigPoints(whole.height() - (static_cast<double>(i / across) + 0.5) * kKeyLine * typeSize);
        out += QStringLiteral("\\draw[%1] ({%2*\\mambacolumn},%3) -- ++(%4,0);\n"
                              "\\node[anchor=west,inner sep=0pt] at ({%2*\\mambacolumn+%5},%3) {%6};\n")
                   .arg(lineOptions(keys[i].line))
                   .arg(i % across)
                   .arg(y, bigPoints(kSample), bigPoints(kSample + kKeyGap), latexText(keys[i].text));
    }
    return out;
}

} // namespace mambascope::ui
