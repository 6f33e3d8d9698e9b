// SPDX-License-Identifier: GPL-3.0-or-later
// Every view of the registry on paper: vectors and text, nothing cut off or written over, type that can be
// read, and the numbers of its table.
#include <QFile>
#include <QTest>
#include <cmath>

#include "tests/support/pdf_reader.hpp"
#include "tests/support/svg_reader.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/paper/paper_files.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/number_text.hpp"

using namespace mambascope;
using namespace mambascope::test;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

std::string promptOf(int words) {
    static constexpr std::array kWords{"Apple",      " makes",      " phones", " in",
                                       " Cupertino", " California", " and",    " sells"};
    std::string prompt;
    for (int i = 0; i < words; ++i) {
        prompt += kWords.at(static_cast<std::size_t>(i) % kWords.size());
    }
    return prompt;
}

PaperDrawing drawingOf(const View& view) {
    return {[&view](QPainter& painter, QSizeF size, const FigureStyle& style) {
                view.draw(painter, size, style);
            },
            [&view](double width, const FigureStyle& style) { return view.heightFor(width, style); }};
}

template <typename Check>
void forEachView(WindowUnderTest& test, Check&& check) {
    for (const HostedView& hosted : test.window->body().views().views()) {
        check(hosted, QByteArray(hosted.info.id) + (hosted.side == Side::Left ? " left" : " right"));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

/// Why a figure's texts can't all be read; empty: they can.
QString textProblem(const SvgContents& svg, double largest) {
    const QRectF page = QRectF(QPointF(0, 0), svg.size).adjusted(-0.3, -0.3, 0.3, 0.3);
    for (std::size_t i = 0; i < svg.texts.size(); ++i) {
        const SvgTextPiece& piece = svg.texts[i];
        if (!page.contains(piece.area)) {
            return QStringLiteral("“%1” is cut off").arg(piece.text);
        }
        if (piece.size < 5 || piece.size > largest) {
            return QStringLiteral("“%1” is of %2 points").arg(piece.text).arg(piece.size);
        }
        for (std::size_t k = 0; k < i && piece.angle == 0; ++k) {
            const QRectF common = piece.area.intersected(svg.texts[k].area);
            if (svg.texts[k].angle == 0 && common.width() > 0.6 && common.height() > 0.6) {
                return QStringLiteral("“%1” lies over “%2”").arg(piece.text, svg.texts[k].text);
            }
        }
    }
    return {};
}

const QString kPage = QStringLiteral("icml-column");

} // namespace

class TestPaperViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figures_data() {
        QTest::addColumn<int>("words");
        QTest::addColumn<bool>("grey");
        for (const int words : {6, 20, 60, 300}) {
            QTest::addRow("%d words", words) << words << false;
        }
        QTest::newRow("6 words in greys") << 6 << true;
        QTest::newRow("60 words in greys") << 60 << true;
    }
    void figures() {
        QFETCH(int, words);
        QFETCH(bool, grey);
        WindowUnderTest test(promptOf(words));
        QVERIFY(test.start());
        if (words < 100) {
            test.traceWith(QStringLiteral("Steve Jobs"));
            test.showFacts();
            test.clickCell(Side::Left, 4, 1);
            QVERIFY(test.settle());
        }
        int drawn = 0;
        forEachView(test, [&](const HostedView& hosted, const QByteArray& name) {
            if (hosted.view->table().isEmpty()) {
                return; // a prompt that is too long for one of the models
            }
            ++drawn;
            for (const char* id : {"acl-column", "icml-full", "slides"}) {
                PaperFormat format = paperFormat(QLatin1String(id));
                format.greySafe = grey;
                const QByteArray what = name + " " + id;
                const SvgContents svg = readSvg(svgFile(drawingOf(*hosted.view), format, {}));
                QVERIFY2(svg.problem.isEmpty() && !svg.elements.contains(QStringLiteral("image")),
                         what.constData());
                QVERIFY2(!svg.texts.empty(), what.constData());
                const double largest = format.typeSize * 20 / 13 + 0.01; // the followed answer
                QVERIFY2(textProblem(svg, largest).isEmpty(),
                         (what + ": " + textProblem(svg, largest).toUtf8()).constData());
                const QString all = svg.words().join(QLatin1Char('|'));
                const bool isPicture = QSet<QByteArray>{"attention", "predictions", "map", "flow"}.contains(
                    QByteArray(hosted.info.id)); // lists of facts may say "measuring…"
                QVERIFY2(words > 6 || !isPicture || !all.contains(QChar(0x2026)), qPrintable(all));
                QVERIFY2(std::abs(svg.size.width() - format.width) < 0.1 &&
                             svg.size.height() < 0.75 * 72 * 11,
                         what.constData());
                for (const SvgRectangle& rectangle : svg.rectangles) {
                    const QColor& c = rectangle.fill;
                    QVERIFY2(!grey || (c.red() == c.green() && c.green() == c.blue()), what.constData());
                }
                const PdfContents pdf = readPdf(pdfFile(drawingOf(*hosted.view), format, {}));
                QVERIFY2(pdf.images == 0 && pdf.patterns == 0 && pdf.typeThreeFonts == 0, what.constData());
                QVERIFY2(pdf.fonts > 0 && pdf.embeddedFonts == pdf.fonts, what.constData());
                QVERIFY2(std::abs(pdf.page.width() - format.width) < 0.1, what.constData());
                QVERIFY2(std::abs(pdf.page.height() - svg.size.height()) < 0.1, what.constData());
            }
        });
        QVERIFY(drawn >= (words < 100 ? 11 : 4));
    }

    /// Both models' panes in one figure, side by side where there is room for that.
    void pagesOfBothModels_data() {
        QTest::addColumn<int>("words");
        QTest::addColumn<QString>("view");
        for (const int words : {6, 20, 60}) {
            for (const char* view : {"attention", "predictions"}) {
                QTest::addRow("%s of %d", view, words) << words << QString::fromLatin1(view);
            }
        }
    }
    void pagesOfBothModels() {
        QFETCH(int, words);
        QFETCH(QString, view);
        WindowUnderTest test(promptOf(words));
        QVERIFY(test.start());
        for (const PaperFormat& format : paperFormats()) {
            FigureRequest request{{view}, format};
            request.folder = test.folder.filePath(format.id);
            QVERIFY(test.window->figures().write(request).isEmpty());
            QFile file(request.folder + QStringLiteral("/figure.svg"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const SvgContents svg = readSvg(file.readAll());
            const QString problem = textProblem(svg, format.typeSize * 20 / 13 + 0.01);
            QVERIFY2(problem.isEmpty(), qPrintable(format.id + QStringLiteral(": ") + problem));
            const QString all = svg.words().join(QLatin1Char('|'));
            const bool mayShorten = view == QLatin1String("attention"); // tokens at the axes
            QVERIFY2(mayShorten || !all.contains(QChar(0x2026)),
                     qPrintable(format.id + QStringLiteral(": ") + all));
            QVERIFY(svg.size.height() < 9 * 72);
        }
    }

    /// Nothing is drawn far above the paper's end: the height suits the content.
    void heightsSuit() {
        for (const int words : {6, 20, 60}) {
            WindowUnderTest test(promptOf(words));
            QVERIFY(test.start());
            test.traceWith(QStringLiteral("Steve Jobs"));
            test.showFacts();
            test.clickCell(Side::Left, 4, 1);
            QVERIFY(test.settle());
            forEachView(test, [&](const HostedView& hosted, const QByteArray& name) {
                if (hosted.view->table().isEmpty()) {
                    return;
                }
                const SvgContents svg = readSvg(svgFile(drawingOf(*hosted.view), paperFormat(kPage), {}));
                double lowest = 0;
                for (const SvgTextPiece& piece : svg.texts) {
                    lowest = std::max(lowest, piece.area.bottom());
                }
                for (const SvgRectangle& rectangle : svg.rectangles) {
                    lowest = std::max(lowest, rectangle.area.bottom());
                }
                QVERIFY2(lowest > svg.size.height() - 16,
                         name + " " + QByteArray::number(svg.size.height() - lowest));
            });
        }
    }

    /// The colours of the cells are those of the table's numbers.
    void matricesShowTheirTables() {
        WindowUnderTest test(promptOf(6));
        QVERIFY(test.start());
        const HeatmapView& heatmap = test.window->pane(Side::Left).heatmap();
        const auto* attention = test.window->body().views().find("attention", Side::Left);
        const SvgContents svg = readSvg(svgFile(drawingOf(*attention), paperFormat(kPage), {}));
        QSet<QRgb> inks;
        for (const SvgRectangle& rectangle : svg.rectangles) {
            inks.insert(rectangle.fill.rgb());
        }
        const ViewTable table = attention->table();
        const auto column =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [](const ViewColumn& each) { return each.kind == ColumnKind::Number; }) -
            table.columns.begin();
        QCOMPARE(table.rows.size(), std::size_t{21});
        for (const auto& row : table.rows) {
            const double value = std::get<double>(row.at(static_cast<std::size_t>(column)));
            QVERIFY2(inks.contains(heatmap.colorScale().color(value, false)),
                     QByteArray::number(value).constData());
        }
    }

    void barsSayTheirTables() {
        WindowUnderTest test(promptOf(6));
        QVERIFY(test.start());
        const View* bars = test.window->body().views().find("predictions", Side::Right);
        const QStringList words = readSvg(svgFile(drawingOf(*bars), paperFormat(kPage), {})).words();
        const ViewTable table = bars->table();
        QVERIFY(!table.isEmpty());
        for (const auto& row : table.rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (table.columns[i].kind == ColumnKind::Probability &&
                    std::holds_alternative<double>(row[i])) {
                    const QString number = formatProbability(std::get<double>(row[i]));
                    QVERIFY2(words.contains(number), qPrintable(number + words.join(QLatin1Char('|'))));
                    break;
                }
            }
        }
    }

    void hostilePrompts_data() {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("right to left") << QString::fromUtf8("שפת האם של דניאל היא");
        QTest::newRow("emoji") << QString::fromUtf8("The 🙂 likes 👩‍👩‍👧 and 🇮🇱 a lot");
        QTest::newRow("LaTeX") << QStringLiteral("\\alpha_1 costs 50% & {x}^2 #3 ~ $y$");
        QTest::newRow("XML") << QStringLiteral("<b>bold</b> &amp; ]]> \"q\"");
        QTest::newRow("long words") << QStringLiteral(
            "Donaudampfschifffahrtsgesellschaftskapitaenswitwe Supercalifragilisticexpialidocious is");
    }
    void hostilePrompts() {
        QFETCH(QString, prompt);
        WindowUnderTest test(prompt.toStdString());
        QVERIFY(test.start());
        forEachView(test, [&](const HostedView& hosted, const QByteArray& name) {
            const SvgContents svg =
                readSvg(svgFile(drawingOf(*hosted.view), paperFormat(kPage), {prompt, {}, prompt}));
            QVERIFY2(svg.problem.isEmpty(), name.constData());
            QCOMPARE(svg.title, prompt);
            const QRectF page = QRectF(QPointF(0, 0), svg.size).adjusted(-1, -1, 1, 1);
            for (const SvgTextPiece& piece : svg.texts) {
                const bool isSeen = std::any_of(piece.text.begin(), piece.text.end(), [](QChar c) {
                    return c.category() != QChar::Other_Format; // marks of direction cover nothing
                });
                QVERIFY2(!isSeen || page.contains(piece.area),
                         (name + ": " + piece.text.toUtf8()).constData());
            }
            const PdfContents pdf =
                readPdf(pdfFile(drawingOf(*hosted.view), paperFormat(kPage), {prompt, {}, prompt}));
            QVERIFY2(pdf.images == 0 && pdf.typeThreeFonts == 0 && pdf.pages == 1, name.constData());
        });
    }
};

QTEST_MAIN(TestPaperViews)
#include "tst_paper_views.moc"
