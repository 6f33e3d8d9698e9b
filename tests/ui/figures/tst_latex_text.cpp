// SPDX-License-Identifier: GPL-3.0-or-later
// Any text comes through LaTeX: special characters, signs of ours, accents, and what pdfLaTeX can't set.
#include <QTest>

#include "ui/figures/latex_text.hpp"

using namespace mambascope::ui;

class TestLatexText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("latex");
        const auto row = [](const char* name, const QString& text, const char* latex) {
            QTest::newRow(name) << text << QString::fromUtf8(latex);
        };
        row("plain", QStringLiteral("Beats Music"), "Beats Music");
        row("special", QStringLiteral("50% of $5 & #1_a {x} \\n ^ ~"),
            "50\\% of $\\mathdollar$5 \\& \\#1\\_a \\{x\\} \\textbackslash{}n \\textasciicircum{} "
            "\\textasciitilde{}");
        row("dashes are no ligatures", QStringLiteral("--"), "-{}-{}");
        row("signs", QStringLiteral("\u00b7is \u2190 \u00b7by \u22125"),
            "$\\cdot$is $\\leftarrow$ $\\cdot$by $-$5");
        row("quotes", QStringLiteral("''`\""), "'{}'{}`{}{\\char34}");
        row("accents", QStringLiteral("caf\u00e9 \u00fcber \u00ee \u010d \u00df"),
            "caf\\'{e} \\\"{u}ber \\^{\\i{}} \\v{c} \\ss{}");
        row("Hebrew", QStringLiteral("a \u05d0\u05d1"), "a \\mambascopechars{U+05D0 U+05D1}{\u05d0\u05d1}");
        row("emoji", QStringLiteral("\U0001F600"), "\\mambascopechars{U+1F600}{\U0001F600}");
        row("direction marks", QStringLiteral("\u2068a\u2069\u200f"), "a");
        row("one line", QStringLiteral("a\nb\tc"), "a b c");
        row("empty", QString(), "");
    }
    void texts() {
        QFETCH(QString, text);
        QFETCH(QString, latex);
        QCOMPARE(latexText(text), latex);
    }

    /// No character of any kind gives a bare special one.
    void nothingIsLeftBare() {
        for (ushort c = 1; c < 0x300; ++c) {
            QString latex = latexText(QString(QChar(c)));
            const bool isOther = latex.startsWith(QLatin1String("\\mambascopechars"));
            if (isOther) {
                continue;
            }
            for (const QChar character : latex) {
                QVERIFY2(character.unicode() < 0x80, qPrintable(latex));
            }
            latex.remove(QStringLiteral("\\%")).remove(QStringLiteral("\\&")).remove(QStringLiteral("\\#"));
            QVERIFY2(!latex.contains(QLatin1Char('%')) && !latex.contains(QLatin1Char('&')) &&
                         !latex.contains(QLatin1Char('#')),
                     qPrintable(latex));
        }
    }
};

QTEST_MAIN(TestLatexText)
#include "tst_latex_text.moc"
