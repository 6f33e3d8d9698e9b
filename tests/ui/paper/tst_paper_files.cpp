// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing as PDF, SVG and PNG: exact sizes, embedded fonts, the same bytes each time, any text.
#include <QFontInfo>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/base/error.hpp"
#include "tests/support/pdf_reader.hpp"
#include "tests/support/svg_reader.hpp"
#include "ui/paper/colour_glyphs.hpp"
#include "ui/paper/paper_files.hpp"
#include "ui/paper/svg_painter.hpp"

using namespace mambascope;
using namespace mambascope::test;
using namespace mambascope::ui;

namespace {

/// A drawing of some lines of text, as high as half its width.
PaperDrawing texts(const QStringList& lines) {
    return {[lines](QPainter& painter, QSizeF size, const FigureStyle& style) {
                painter.fillRect(QRectF(0, 0, size.width(), 2), style.ink(ThemeColor::Accent));
                painter.setPen(style.ink(ThemeColor::Text));
                double y = 4;
                for (const QString& line : lines) {
                    painter.setFont(y < 20 ? style.body : style.label());
                    painter.drawText(QRectF(0, y, size.width(), 20), Qt::AlignLeft | Qt::TextSingleLine,
                                     line);
                    y += 20;
                }
            },
            [](double width, const FigureStyle&) { return width / 2; }};
}

PaperDrawing image() {
    return {[](QPainter& painter, QSizeF, const FigureStyle&) {
                QImage picture(4, 4, QImage::Format_RGB32);
                picture.fill(Qt::red);
                painter.drawImage(QRectF(0, 0, 20, 20), picture);
            },
            [](double width, const FigureStyle&) { return width / 2; }};
}

PaperFormat column() {
    return paperFormat(QStringLiteral("icml-column"));
}

/// What a program of poppler says about a PDF; nothing where it isn't installed.
std::optional<QString> poppler(const char* program, const QByteArray& pdf, const QStringList& after = {}) {
    const QString path = QStandardPaths::findExecutable(QLatin1String(program));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("figure.pdf")));
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly)) {
        return std::nullopt;
    }
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(path, QStringList{file.fileName()} + after);
    process.waitForFinished(20000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPaperFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesAreExact() {
        for (PaperFormat format : paperFormats()) {
            const PaperDrawing drawing = texts({QStringLiteral("text")});
            const QSizeF size = paperSize(drawing, format);
            QCOMPARE(size.width(), format.width);
            QVERIFY(std::abs(size.height() - (format.height > 0 ? format.height : format.width / 2)) <= 0.1);
            const QSizeF page = readPdf(pdfFile(drawing, format, {})).page;
            QVERIFY2(std::abs(page.width() - size.width()) < 0.01 &&
                         std::abs(page.height() - size.height()) < 0.01,
                     qPrintable(format.id));
            const SvgContents svg = readSvg(svgFile(drawing, format, {}));
            QVERIFY2(std::abs(svg.size.width() - size.width()) < 0.01 &&
                         std::abs(svg.size.height() - size.height()) < 0.01,
                     qPrintable(format.id));
            QVERIFY(svg.width.endsWith(QStringLiteral("pt")) && svg.height.endsWith(QStringLiteral("pt")));
            QVERIFY(std::abs(svg.texts.front().size - format.typeSize) < 0.01);
        }
    }

    void typeSizesInThePdf() {
        for (const double points : {7.0, 8.5, 9.96}) {
            PaperFormat format = column();
            format.typeSize = points;
            const PaperDrawing drawing = texts({QStringLiteral("body")});
            const auto boxes = poppler("pdftotext", pdfFile(drawing, format, {}),
                                       {QStringLiteral("-bbox"), QStringLiteral("-")});
            if (boxes) {
                const auto box =
                    QRegularExpression(QStringLiteral("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" "
                                                      "xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">body"))
                        .match(*boxes);
                QVERIFY2(box.hasMatch(), qPrintable(*boxes));
                const double wide = box.captured(3).toDouble() - box.captured(1).toDouble();
                const QRectF ink = svg_reading::inkOf(
                    QStringLiteral("body"),
                    QStringLiteral("'%1'").arg(QFontInfo(styleOf(format).body).family()), 0, points, true);
                QVERIFY2(std::abs(wide - ink.width()) < 0.3, qPrintable(*boxes));
            }
        }
    }

    void fontsAreEmbedded() {
        const QByteArray pdf =
            pdfFile(texts({QStringLiteral("office"), QStringLiteral("flow")}), column(), {});
        const PdfContents contents = readPdf(pdf);
        QCOMPARE(contents.pages, 1);
        QVERIFY(contents.fonts > 0);
        QCOMPARE(contents.embeddedFonts, contents.fonts);
        QCOMPARE(contents.searchableFonts, contents.fonts);
        QCOMPARE(contents.typeThreeFonts, 0);
        QCOMPARE(contents.images, 0);
        const auto fonts = poppler("pdffonts", pdf);
        if (fonts) {
            const QStringList lines = fonts->trimmed().split(QLatin1Char('\n')).mid(2);
            QCOMPARE(static_cast<int>(lines.size()), contents.fonts);
            for (const QString& line : lines) {
                QVERIFY2(line.contains(QStringLiteral("TrueType")) && line.contains(QStringLiteral(" yes ")),
                         qPrintable(line));
            }
        }
        const auto words = poppler("pdftotext", pdf, {QStringLiteral("-")});
        if (words) { // no fi and fl in one piece: both words are found
            QVERIFY2(words->contains(QStringLiteral("office")) && words->contains(QStringLiteral("flow")),
                     qPrintable(*words));
        }
    }

    void theSameBytesOnEveryDay() {
        const PaperDrawing drawing = texts({QStringLiteral("text")});
        const QByteArray pdf = pdfFile(drawing, column(), {QStringLiteral("A title"), {}, {}});
        const QByteArray svg = svgFile(drawing, column(), {});
        const QByteArray png = pngFile(drawing, column(), {});
        QTest::qWait(1100); // dates are in seconds
        QVERIFY(pdf == pdfFile(drawing, column(), {QStringLiteral("A title"), {}, {}}));
        QCOMPARE(svgFile(drawing, column(), {}), svg);
        QVERIFY(png == pngFile(drawing, column(), {}));
        QVERIFY(!readPdf(pdf).hasDate);
        const auto info = poppler("pdfinfo", pdf);
        if (info) {
            QVERIFY2(info->contains(QStringLiteral("A title")) && !info->contains(QStringLiteral("Error")),
                     qPrintable(*info));
        }
    }

    void pngHasItsDots() {
        const QImage png =
            QImage::fromData(pngFile(texts({QStringLiteral("text")}), column(),
                                     {QStringLiteral("Title"), {}, QStringLiteral("Caption")}, 300),
                             "PNG");
        QCOMPARE(png.size(), QSize(975, 488));
        QCOMPARE(png.dotsPerMeterX(), 11811);
        QCOMPARE(png.dotsPerMeterY(), 11811);
        QCOMPARE(png.text(QStringLiteral("Title")), QStringLiteral("Title"));
        QCOMPARE(png.text(QStringLiteral("Description")), QStringLiteral("Caption"));
        QCOMPARE(png.pixel(974, 487), QColor(Qt::white).rgb());
        QVERIFY(png.pixel(500, 1) != QColor(Qt::white).rgb());
        for (const double dpi : {0.0, -300.0, 1.0, 1e6, std::nan("")}) {
            QVERIFY_EXCEPTION_THROWN((void)pngFile(texts({}), column(), {}, dpi), Error);
        }
    }

    void anyText() {
        const QString hostile =
            QStringLiteral("\\textbf{50 %} & <b>#1_a^2</b> $x$ ~ \"quoted\" 'single' ]]> &amp;");
        const QString hebrew = QString::fromUtf8("שלום עולם");
        const QString emoji = QString::fromUtf8("🙂 ok");
        const QString control =
            QStringLiteral("a") + QChar(1) + QStringLiteral("b") + QChar(0xd800) + QStringLiteral("c");
        const PaperFacts facts{hostile + hebrew, {}, emoji + control};
        const SvgContents svg = readSvg(svgFile(texts({hostile, hebrew, emoji, control}), column(), facts));
        QCOMPARE(svg.problem, QString());
        QCOMPARE(svg.title, facts.title);
        const QString all = svg.words().join(QString());
        QVERIFY2(all.contains(hostile), qPrintable(all));
        for (const QString& word : hebrew.split(QLatin1Char(' '))) {
            QVERIFY2(all.contains(word), qPrintable(all));
        }
        QVERIFY2(all.contains(QString::fromUtf8("🙂")), qPrintable(all));
        const QByteArray pdf = pdfFile(texts({hostile, hebrew, emoji, control}), column(), facts);
        QCOMPARE(readPdf(pdf).typeThreeFonts, 0);
        QCOMPARE(readPdf(pdf).images, 0);
        const auto words = poppler("pdftotext", pdf, {QStringLiteral("-")});
        if (words) {
            QVERIFY2(words->contains(QStringLiteral("textbf{50 %} & <b>#1_a^2</b> $x$")), qPrintable(*words));
        }
        QVERIFY(!pngFile(texts({hostile, hebrew, emoji, control}), column(), facts).isEmpty());
    }

    /// Where emoji are pixels, a vector file has their numbers.
    void colourGlyphsBecomeNumbers() {
        const QString smile = QString::fromUtf8("🙂");
        SvgPaper target({100, 50});
        {
            QPainter painter(&target);
            painter.translate(0, 10);
            OutlinePaper paper(painter, {100, 50},
                               [&](const QFont&, const QString& text) { return text.contains(smile); });
            QPainter drawing(&paper);
            QFont font = drawing.font();
            font.setPixelSize(10);
            drawing.setFont(font);
            drawing.setClipRect(QRectF(0, 0, 90, 40));
            drawing.drawText(QPointF(5, 10), QStringLiteral("plain"));
            drawing.save();
            drawing.translate(50, 0);
            drawing.drawText(QPointF(0, 10), smile);
            drawing.restore();
            drawing.fillRect(QRectF(0, 20, 10, 5), Qt::red);
        }
        const SvgContents svg = readSvg(target.document().file({}, {}));
        QCOMPARE(svg.words(), (QStringList{QStringLiteral("plain"), QStringLiteral("1F642")}));
        QVERIFY(svg.texts[0].area.left() >= 5 && svg.texts[0].area.bottom() > 17); // moved down by 10
        const QRectF& number = svg.texts[1].area;
        QVERIFY(number.left() >= 50 && number.right() <= 50 + 15 && number.top() > 10 &&
                number.bottom() < 24);
        QCOMPARE(svg.rectangles.back().area, QRectF(0, 30, 10, 5));
        QVERIFY(!hasColourGlyphs(QFont(), QStringLiteral("plain \u2192 text")));
        QVERIFY(!hasColourGlyphs(QFont(), QString::fromUtf8("שלום 中文")));
    }

    void picturesAreNoFigures() { QVERIFY_EXCEPTION_THROWN((void)svgFile(image(), column(), {}), Error); }

    void nothingIsMadeOfABadFormat() {
        PaperFormat format = column();
        format.width = 0;
        QVERIFY_EXCEPTION_THROWN((void)pdfFile(texts({}), format, {}), Error);
        QVERIFY_EXCEPTION_THROWN((void)svgFile(texts({}), format, {}), Error);
        QVERIFY_EXCEPTION_THROWN((void)pngFile(texts({}), format, {}), Error);
    }
};

QTEST_MAIN(TestPaperFiles)
#include "tst_paper_files.moc"
