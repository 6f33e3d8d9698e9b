// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/latex_text.hpp"

#include <algorithm>
#include <iterator>

#include <QChar>
#include <QStringList>
#include <QVector>

namespace mambascope::ui {
namespace {

struct Written {
    char32_t character;
    const char* latex;
};

/// Those of ASCII that LaTeX reads as something else, or that its first font has other signs for. Of what
/// stands for them none needs the bitmap fonts of TS1, which venues refuse.
constexpr Written kSpecial[] = {
    {U'\\', "\\textbackslash{}"},
    {U'{', "\\{"},
    {U'}', "\\}"},
    {U'$', "$\\mathdollar$"},
    {U'&', "\\&"},
    {U'#', "\\#"},
    {U'%', "\\%"},
    {U'_', "\\_"},
    {U'^', "\\textasciicircum{}"},
    {U'~', "\\textasciitilde{}"},
    {U'<', "\\textless{}"},
    {U'>', "\\textgreater{}"},
    {U'|', "\\textbar{}"},
    {U'"', "{\\char34}"},
    {U'`', "`{}"},
    {U'\'', "'{}"},
    {U'-', "-{}"},
};

constexpr Written kSigns[] = {
    {U'\u00a0', "~"},
    {U'\u00a7', "$\\mathsection$"},
    {U'\u00b7', "$\\cdot$"},
    {U'\u00d7', "$\\times$"},
    {U'\u00df', "\\ss{}"},
    {U'\u00c6', "\\AE{}"},
    {U'\u00e6', "\\ae{}"},
    {U'\u00c5', "\\AA{}"},
    {U'\u00e5', "\\aa{}"},
    {U'\u00d8', "\\O{}"},
    {U'\u00f8', "\\o{}"},
    {U'\u0131', "\\i{}"},
    {U'\u0141', "\\L{}"},
    {U'\u0142', "\\l{}"},
    {U'\u0152', "\\OE{}"},
    {U'\u0153', "\\oe{}"},
    {U'\u2013', "--"},
    {U'\u2014', "---"},
    {U'\u2018', "`"},
    {U'\u2019', "'"},
    {U'\u201c', "``"},
    {U'\u201d', "''"},
    {U'\u2026', "\\dots{}"},
    {U'\u202f', "\\,"},
    {U'\u2016', "$\\Vert$"},
    {U'\u2080', "$_0$"},
    {U'\u2190', "$\\leftarrow$"},
    {U'\u2192', "$\\rightarrow$"},
    {U'\u21e5', "$\\rightarrow$\\textbar{}"},
    {U'\u2212', "$-$"},
    {U'\u23ce', "$\\hookleftarrow$"},
    {U'\u27e8', "$\\langle$"},
    {U'\u27e9', "$\\rangle$"},
};

/// Combining accents behind a letter.
constexpr Written kAccents[] = {
    {U'\u0300', "\\`"}, {U'\u0301', "\\'"}, {U'\u0302', "\\^"},  {U'\u0303', "\\~"}, {U'\u0304', "\\="},
    {U'\u0306', "\\u"}, {U'\u0307', "\\."}, {U'\u0308', "\\\""}, {U'\u030a', "\\r"}, {U'\u030b', "\\H"},
    {U'\u030c', "\\v"}, {U'\u0323', "\\d"}, {U'\u0327', "\\c"},  {U'\u0331', "\\b"},
};

template <std::size_t Count>
const char* latexOf(const Written (&table)[Count], char32_t character) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Written& entry) { return entry.character == character; });
    return found == std::end(table) ? nullptr : found->latex;
}

bool isAsciiLetter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// Isolates, embeddings and marks of direction: they order what is on screen.
bool isDirectionMark(char32_t c) {
    return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// A letter with an accent; nothing where LaTeX has no such accent.
QString accented(char32_t character) {
    const QString whole = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_D);
    const QVector<uint> parts = whole.toUcs4();
    if (parts.size() != 2 || !isAsciiLetter(parts[0])) {
        return {};
    }
    const char* accent = latexOf(kAccents, parts[1]);
    if (accent == nullptr) {
        return {};
    }
    const bool hasDot = parts[0] == U'i' || parts[0] == U'j';
    const QString letter = hasDot ? QStringLiteral("\\%1{}").arg(QChar(static_cast<ushort>(parts[0])))
                                  : QString(QChar(static_cast<ushort>(parts[0])));
    return QStringLiteral("%1{%2}").arg(QLatin1String(accent), letter);
}

/// Empty: no LaTeX command stands for it.
QString written(char32_t character) {
    if (const char* special = latexOf(kSpecial, character)) {
        return QLatin1String(special);
    }
    if (character == U' ' || (character > 0x20 && character < 0x7f)) {
        return QChar(static_cast<ushort>(character));
    }
    if (const char* sign = latexOf(kSigns, character)) {
        return QLatin1String(sign);
    }
    return accented(character);
}

/// Characters that pdfLaTeX can't set.
class Others {
public:
    void add(char32_t character) {
        m_numbers.append(
            QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper());
        m_characters += QString::fromUcs4(&character, 1);
    }
    [[nodiscard]] QString take() {
        if (m_numbers.isEmpty()) {
            return {};
        }
        const QString text =
            QStringLiteral("\\mambascopechars{%1}{%2}").arg(m_numbers.join(QLatin1Char(' ')), m_characters);
        m_numbers.clear();
        m_characters.clear();
        return text;
    }

private:
    QStringList m_numbers;
    QString m_characters;
};

} // namespace

QString latexText(const QString& text) {
    QString out;
    Others others;
    const QVector<uint> characters = text.simplified().toUcs4();
    for (const char32_t character : characters) {
        if (isDirectionMark(character)) {
            continue;
        }
        const QString known = written(character);
        if (!known.isEmpty()) {
            out += others.take() + known;
        } else if (QChar::category(character) == QChar::Other_Control) {
            out += others.take() + QLatin1Char(' ');
        } else {
            others.add(character);
        }
    }
    return out + others.take();
}

QString latexDefinitions() {
    return QStringLiteral(
        "% Characters that pdfLaTeX can't set: LuaLaTeX and XeLaTeX print them, pdfLaTeX their\n"
        "% numbers. A font that has them is the document's to choose.\n"
        "\\ifdefined\\mambascopechars\\else\n"
        "  \\ifdefined\\Umathcode\n"
        "    \\DeclareRobustCommand\\mambascopechars[2]{#2}\n"
        "  \\else\n"
        "    \\DeclareRobustCommand\\mambascopechars[2]{\\texttt{[#1]}}\n"
        "  \\fi\n"
        "\\fi\n");
}

QString latexComment(const QString& text) {
    return QStringLiteral("% ") + text.simplified() + QLatin1Char('\n');
}

} // namespace mambascope::ui
