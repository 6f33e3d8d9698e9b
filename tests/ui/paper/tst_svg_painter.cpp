// SPDX-License-Identifier: GPL-3.0-or-later
// What a painter draws, as SVG: places, clips, dashes, opacity, and where texts are held.
#include <QTest>

#include "tests/support/svg_reader.hpp"
#include "ui/paper/svg_painter.hpp"

using namespace mambascope::test;
using namespace mambascope::ui;

namespace {

template <class Draw>
QByteArray drawn(Draw draw) {
    SvgPaper paper({100, 50});
    {
        QPainter painter(&paper);
        draw(painter);
    }
    return paper.document().file({}, {});
}

SvgText text(const QString& words, double left, double width, double angle = 0) {
    SvgText out;
    out.text = words;
    out.left = {left, 10};
    out.width = width;
    out.angle = angle;
    return out;
}

} // namespace

class TestSvgPainter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rectanglesAreInPoints() {
        const SvgContents svg = readSvg(drawn([](QPainter& painter) {
            painter.scale(0.5, 0.5);
            painter.translate(10, 20);
            painter.fillRect(QRectF(0, 0, 30, 40), QColor(10, 20, 30));
        }));
        QCOMPARE(svg.rectangles.size(), std::size_t{1});
        QCOMPARE(svg.rectangles[0].area, QRectF(5, 10, 15, 20));
        QCOMPARE(svg.rectangles[0].fill, QColor(10, 20, 30));
    }

    void shapesAreTurned() {
        const SvgContents svg = readSvg(drawn([](QPainter& painter) {
            painter.translate(50, 25);
            painter.rotate(90);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            painter.drawRect(QRectF(0, 0, 10, 4));
            painter.setPen(QPen(Qt::black, 2));
            painter.drawLine(QPointF(0, 0), QPointF(10, 0));
        }));
        QCOMPARE(svg.paths, (QStringList{QStringLiteral("M50 25L50 35L46 35L46 25L50 25Z"),
                                         QStringLiteral("M50 25L50 35")}));
    }

    void pens() {
        const QString svg = QString::fromUtf8(drawn([](QPainter& painter) {
            painter.scale(0.5, 0.5);
            QPen pen(QColor(255, 0, 0, 51), 2);
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({4, 2});
            painter.setPen(pen);
            painter.drawLine(QPointF(0, 0), QPointF(10, 0));
        }));
        for (const char* part : {"stroke=\"#ff0000\"", "stroke-opacity=\"0.2\"", "stroke-width=\"1\"",
                                 "stroke-dasharray=\"4 2\"", "fill=\"none\""}) {
            QVERIFY2(svg.contains(QLatin1String(part)), qPrintable(svg));
        }
    }

    void opacityCountsForAll() {
        const QString svg = QString::fromUtf8(drawn([](QPainter& painter) {
            painter.setOpacity(0.5);
            painter.fillRect(QRectF(0, 0, 10, 10), QColor(0, 0, 0, 102));
        }));
        QVERIFY2(svg.contains(QStringLiteral("fill-opacity=\"0.2\"")), qPrintable(svg));
    }

    void clips() {
        const QByteArray file = drawn([](QPainter& painter) {
            painter.save();
            painter.setClipRect(QRectF(10, 10, 20, 20));
            painter.fillRect(QRectF(0, 0, 100, 50), Qt::red);  // cut
            painter.fillRect(QRectF(12, 12, 5, 5), Qt::green); // inside anyway
            painter.setClipRect(QRectF(0, 0, 15, 50), Qt::IntersectClip);
            painter.fillRect(QRectF(0, 0, 100, 50), Qt::blue); // cut to both
            painter.restore();
            painter.fillRect(QRectF(0, 0, 100, 50), Qt::yellow); // free again
        });
        const QString svg = QString::fromUtf8(file);
        QCOMPARE(svg.count(QStringLiteral("<clipPath")), 2);
        const auto clipOf = [&](const char* fill) {
            const auto line =
                QRegularExpression(QStringLiteral("<rect[^>]*fill=\"%1\"[^>]*>").arg(QLatin1String(fill)))
                    .match(svg)
                    .captured();
            return QRegularExpression(QStringLiteral("url\\(#clip([0-9])\\)")).match(line).captured(1);
        };
        QCOMPARE(clipOf("#ff0000"), QStringLiteral("0"));
        QCOMPARE(clipOf("#008000"), QString());
        QCOMPARE(clipOf("#0000ff"), QStringLiteral("1"));
        QCOMPARE(clipOf("#ffff00"), QString());
        const QStringList paths = readSvg(file).paths;
        QCOMPARE(paths[0], QStringLiteral("M10 10L30 10L30 30L10 30L10 10Z"));
        QVERIFY2(paths[1].contains(QStringLiteral("15 ")) && !paths[1].contains(QStringLiteral("30 10")),
                 qPrintable(paths[1]));
    }

    void textsAreText() {
        const SvgContents svg = readSvg(drawn([](QPainter& painter) {
            QFont font = painter.font();
            font.setPixelSize(20);
            painter.setFont(font);
            painter.scale(0.5, 0.5);
            painter.drawText(QPointF(20, 40), QStringLiteral("  <two words> "));
            painter.translate(100, 80);
            painter.rotate(-90);
            painter.drawText(QPointF(0, 0), QStringLiteral("up"));
        }));
        QCOMPARE(svg.texts.size(), std::size_t{2});
        QCOMPARE(svg.texts[0].text, QStringLiteral("  <two words> "));
        QCOMPARE(svg.texts[0].size, 10.0);
        QVERIFY(svg.texts[0].area.left() > 9.9 && svg.texts[0].area.bottom() > 19);
        QCOMPARE(svg.texts[1].angle, -90.0);
        QVERIFY(svg.texts[1].area.height() > svg.texts[1].area.width() / 2);
        QVERIFY(svg.texts[1].families.contains(QStringLiteral("sans-serif")));
    }

    void labelsKeepTheEndThatTheyShare() {
        const std::vector<SvgText> texts{text(QStringLiteral("short"), 30, 10),
                                         text(QStringLiteral("longer"), 20, 20), // both end at 40
                                         text(QStringLiteral("middle"), 60, 10),
                                         text(QStringLiteral("in the middle"), 55, 20),
                                         text(QStringLiteral("left"), 5, 9),
                                         text(QStringLiteral("left too"), 5, 12),
                                         text(QStringLiteral("edge"), 80, 19.5),
                                         text(QStringLiteral("tilted"), 50, 10, -45),
                                         text(QStringLiteral("upright"), 50, 10, -90)};
        using enum SvgAnchor;
        QVERIFY((svgAnchors(texts, 100) ==
                 std::vector<SvgAnchor>{End, End, Middle, Middle, Start, Start, End, End, Middle}));
    }

    void pixelsAreNoted() {
        SvgPaper paper({100, 50});
        QPainter painter(&paper);
        painter.fillRect(QRectF(0, 0, 1, 1), Qt::red);
        QVERIFY(!paper.isIncomplete());
        painter.fillRect(QRectF(0, 0, 9, 9), Qt::BDiagPattern);
        QVERIFY(paper.isIncomplete());
    }

    void numbers() {
        QCOMPARE(svgNumber(1.0), QStringLiteral("1"));
        QCOMPARE(svgNumber(-0.0001), QStringLiteral("0"));
        QCOMPARE(svgNumber(0.1 + 0.2), QStringLiteral("0.3"));
        QCOMPARE(svgNumber(1234567.25), QStringLiteral("1234567.25"));
        QCOMPARE(svgNumber(100), QStringLiteral("100"));
    }
};

QTEST_MAIN(TestSvgPainter)
#include "tst_svg_painter.moc"
