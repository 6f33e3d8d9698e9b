// SPDX-License-Identifier: GPL-3.0-or-later
// Several drawings as one figure: places, letters, widths.
#include <QTest>

#include "tests/support/svg_reader.hpp"
#include "ui/paper/figure_page.hpp"

using namespace mambascope::test;
using namespace mambascope::ui;

namespace {

/// Fills its area with a colour; `ratio` of its width high.
PaperDrawing block(const QColor& ink, double ratio) {
    return {[ink](QPainter& painter, QSizeF size, const FigureStyle&) {
                painter.fillRect(QRectF(QPointF(0, 0), size), ink);
            },
            [ratio](double width, const FigureStyle&) { return ratio * width; }};
}

QRectF areaOf(const SvgContents& svg, const QColor& ink) {
    for (const SvgRectangle& rectangle : svg.rectangles) {
        if (rectangle.fill == ink) {
            return rectangle.area;
        }
    }
    return {};
}

} // namespace

class TestFigurePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAndLetters() {
        const PaperFormat format = paperFormat(QStringLiteral("neurips"));
        const PaperDrawing page = figurePage({{block(Qt::red, 0.5), 2, true},
                                              {block(Qt::blue, 1), 1, false},
                                              {block(Qt::black, 0.25), 1, true}});
        const SvgContents svg = readSvg(svgFile(page, format, {}));
        QCOMPARE(svg.words(),
                 (QStringList{QStringLiteral("(a)"), QStringLiteral("(b)"), QStringLiteral("(c)")}));
        const QRectF red = areaOf(svg, Qt::red);
        const QRectF blue = areaOf(svg, Qt::blue);
        const QRectF black = areaOf(svg, Qt::black);
        QVERIFY(std::abs(red.width() - 2 * blue.width()) < 0.1);
        QVERIFY(std::abs(red.height() - red.width() / 2) < 0.1 && std::abs(red.top() - blue.top()) < 0.01);
        QVERIFY(std::abs(blue.right() - format.width) < 0.1 && blue.left() > red.right());
        QVERIFY(std::abs(black.width() - format.width) < 0.1 && black.top() > red.bottom());
        QVERIFY(std::abs(black.bottom() - svg.size.height()) < 0.2);
        const std::array areas{red, blue, black};
        for (std::size_t i = 0; i < areas.size(); ++i) { // a letter stands above its part's left edge
            const QRectF& letter = svg.texts[i].area;
            QVERIFY(letter.bottom() <= areas.at(i).top() + 0.01 && letter.top() >= areas.at(i).top() - 16);
            QVERIFY(std::abs(letter.left() - areas.at(i).left()) < 2);
        }
    }

    void onePartHasNoLetter() {
        const SvgContents svg =
            readSvg(svgFile(figurePage({{block(Qt::red, 0.5)}}), paperFormat(QStringLiteral("neurips")), {}));
        QVERIFY(svg.texts.empty());
        QVERIFY(std::abs(areaOf(svg, Qt::red).height() - 198) < 0.2);
    }

    void aSetHeightIsKept() {
        const PaperFormat slides = paperFormat(QStringLiteral("slides"));
        const PaperDrawing page =
            figurePage({{block(Qt::red, 0.5), 1, true}, {block(Qt::blue, 0.5), 1, true}});
        const SvgContents svg = readSvg(svgFile(page, slides, {}));
        QCOMPARE(svg.size.height(), slides.height);
        const QRectF red = areaOf(svg, Qt::red);
        const QRectF blue = areaOf(svg, Qt::blue);
        QVERIFY(red.bottom() < blue.top() && blue.bottom() <= slides.height + 0.1);
        QVERIFY(blue.bottom() > slides.height - 1);
        QVERIFY(std::abs(red.height() - blue.height()) < 1);
    }

    void manyPartsHaveLetters() {
        std::vector<PagePart> parts;
        for (int i = 0; i < 28; ++i) {
            parts.push_back({block(Qt::red, 1), 1, i % 4 == 0});
        }
        const QStringList letters =
            readSvg(svgFile(figurePage(std::move(parts)), paperFormat(QStringLiteral("neurips")), {}))
                .words();
        QCOMPARE(letters.value(25), QStringLiteral("(z)"));
        QCOMPARE(letters.value(26), QStringLiteral("(aa)"));
        QCOMPARE(letters.value(27), QStringLiteral("(ab)"));
    }
};

QTEST_MAIN(TestFigurePage)
#include "tst_figure_page.moc"
