// SPDX-License-Identifier: GPL-3.0-or-later
// Views as figures: the same colours as on screen, and nothing but vectors and text.
#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTest>
#include <limits>

#include "tests/support/map_fixtures.hpp"
#include "tests/support/recording_painter.hpp"
#include "tests/support/widget_fixtures.hpp"
#include "ui/style/color_maps.hpp"
#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/map/knockout_map_view.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

/// A view's drawing as pixels, at the size that the widget has.
template <class View>
QImage figure(const View& view, double scale, const FigureStyle& style) {
    QImage image((QSizeF(view.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(style.ink(ThemeColor::Surface));
    QPainter painter(&image);
    view.draw(painter, QSizeF(view.size()), style);
    return image;
}

template <class View>
Drawn onPaper(const View& view) {
    return drawnBy({600, 500}, [&](QPainter& painter) { view.draw(painter, {600, 500}, paperStyle()); });
}

template <class View>
QByteArray pdfOf(const View& view) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(4, 4), QPageSize::Inch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96 * 8);
    QPainter painter(&writer);
    painter.scale(8, 8);
    view.draw(painter, {384, 384}, paperStyle());
    painter.end();
    return buffer.data();
}

std::unique_ptr<HeatmapView> heatmap(const QStringList& texts, QSize size) {
    auto view = std::make_unique<HeatmapView>();
    view->setPalette(lightPalette());
    view->setFont(theme::bodyFont());
    view->resize(size);
    view->setData(heatmapData(*attention(texts, 1), 0));
    view->setLimits({0, 1});
    return view;
}

std::unique_ptr<KnockoutMapView> knockoutMap(const QStringList& texts, int windows, QSize size) {
    auto view = std::make_unique<KnockoutMapView>();
    view->setPalette(lightPalette());
    view->setFont(theme::bodyFont());
    view->resize(size);
    view->setTitle(QStringLiteral("demo"));
    view->setMap(mapOf(texts, windows));
    view->setLimits({-0.5, 0.5});
    return view;
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heatmapFigureHasTheScreensColours_data() {
        QTest::addColumn<int>("tokens");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("dark");
        for (const int tokens : {6, 60, 500}) { // the last one is an overview
            for (const double scale : {1.0, 2.0}) {
                QTest::addRow("%d tokens, scale %g", tokens, scale) << tokens << scale << false;
            }
        }
        QTest::newRow("dark") << 6 << 1.0 << true;
    }
    void heatmapFigureHasTheScreensColours() {
        QFETCH(int, tokens);
        QFETCH(double, scale);
        QFETCH(bool, dark);
        const auto view = heatmap(numberedTokens(tokens), {420, 400});
        view->setPalette(dark ? darkPalette() : lightPalette());
        QCOMPARE(view->port().isOverview(), tokens == 500);
        const QImage screen = picture(*view, scale);
        const QImage drawn = figure(*view, scale, screenStyle(*view, 1));
        int compared = 0;
        for (int q = 0; q < tokens; q += 1 + tokens / 40) {
            for (int k = 0; k <= q; k += 1 + tokens / 40) {
                const QPointF at = view->cellRect({q, k}).center();
                QCOMPARE(pixelAt(drawn, at), pixelAt(screen, at));
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    void mapFigureHasTheScreensColours_data() {
        QTest::addColumn<int>("tokens");
        QTest::newRow("6 tokens") << 6;
        QTest::newRow("60 tokens") << 60;
        QTest::newRow("overview") << 500;
    }
    void mapFigureHasTheScreensColours() {
        QFETCH(int, tokens);
        const auto view = knockoutMap(numberedTokens(tokens), 16, {360, 240});
        const QImage screen = picture(*view);
        const QImage drawn = figure(*view, 1, screenStyle(*view, 1));
        for (int source = 0; source < tokens; source += 1 + tokens / 30) {
            for (int window = 0; window < 16; ++window) {
                const QPointF at = view->cellRect(source, window).center();
                QCOMPARE(pixelAt(drawn, at), pixelAt(screen, at));
            }
        }
    }

    void texturesAreOnBoth() {
        const auto view = heatmap(beatsMusic(), {420, 400});
        HeatmapData data = view->data();
        data.values[3 * 6 + 1] = std::numeric_limits<float>::quiet_NaN();
        view->setData(data);
        view->setLimits({0, 0.5}); // the last cells lie beyond it
        view->setKnockedCells({{4, 2}});
        for (const bool partial : {false, true}) {
            data.partial = partial;
            view->setData(data);
            const QImage images[] = {picture(*view), figure(*view, 1, screenStyle(*view, 1))};
            for (const QImage& image : images) {
                const auto at = [&](Cell cell) {
                    return colorsIn(image, view->cellRect(cell).adjusted(1, 1, -1, -1));
                };
                QVERIFY(at({3, 1}).contains(color(view->palette(), ThemeColor::NoData).rgb()));
                QVERIFY(at({3, 1}).size() > 1);
                QVERIFY(at({4, 2}).contains(view->colorScale().color(view->data().value(4, 2), false)));
                QVERIFY(at({4, 2}).size() > 1);
                QCOMPARE(at({2, 1}).size(), std::size_t{1});
                const QRectF beyond = view->cellRect({5, 5});
                QVERIFY(pixelAt(image, {beyond.right() - 1.5, beyond.top() + 0.5}) !=
                        pixelAt(image, beyond.center()));
            }
        }
    }

    void figuresAreVectorsAndText() {
        auto view = heatmap(beatsMusic(), {420, 400});
        view->setKnockedCells({{4, 2}});
        Drawn drawn = onPaper(*view);
        QCOMPARE(drawn.images, 0);
        QCOMPARE(drawn.patternBrushes, 0);
        QVERIFY(drawn.rectangles >= 21);
        QVERIFY(drawn.lines > 3); // hatching
        for (const char* text : {"Music", "source token", "query token", "row-normalised", "1"}) {
            QVERIFY2(drawn.text.contains(QLatin1String(text)), qPrintable(drawn.text));
        }
        drawn = onPaper(*knockoutMap(beatsMusic(), 16, {360, 240}));
        QCOMPARE(drawn.images, 0);
        QCOMPARE(drawn.patternBrushes, 0);
        QVERIFY(drawn.rectangles >= 6 * 16);
        for (const char* text : {"owned", "layers 0", "window", "change of p("}) {
            QVERIFY2(drawn.text.contains(QLatin1String(text)), qPrintable(drawn.text));
        }
        QVERIFY2(!drawn.text.contains(QLatin1String("demo")), "papers have no titles in figures");
    }

    /// Without hue a rise is told from a fall by lines.
    void greyMapsMarkWhatRises() {
        FigureStyle style = paperStyle();
        style.greySafe = true;
        style.palette = greyPalette();
        const auto linesOf = [&](float change) {
            auto map = std::make_shared<MapSnapshot>(*mapOf(beatsMusic(), 16));
            std::fill(map->probability.begin(), map->probability.end(),
                      static_cast<float>(map->baseProbability) + change);
            KnockoutMapView view;
            view.setMap(map);
            view.setLimits({-0.5, 0.5});
            return drawnBy({600, 500},
                           [&](QPainter& painter) {
                               view.draw(painter, {600, 500}, style);
                           })
                .lines;
        };
        QVERIFY(linesOf(0.3F) >= linesOf(-0.3F) + 6 * 16); // at least one in each cell
        QCOMPARE(linesOf(0.001F), linesOf(-0.3F));
    }

    void longFiguresSayWhatACellIs() {
        const Drawn drawn = onPaper(*heatmap(numberedTokens(1024), {420, 400}));
        QVERIFY2(drawn.text.contains(QLatin1String("every cell shows the largest of")),
                 qPrintable(drawn.text));
        QCOMPARE(drawn.images, 0);
        QVERIFY2(onPaper(*knockoutMap(numberedTokens(1024), 16, {360, 240}))
                     .text.contains(QLatin1String("largest of")),
                 "map");
    }

    void pdfHasNoImage() {
        for (const QByteArray& pdf : {pdfOf(*heatmap(numberedTokens(60), {420, 400})),
                                      pdfOf(*knockoutMap(beatsMusic(), 16, {360, 240}))}) {
            QVERIFY(pdf.startsWith("%PDF"));
            QVERIFY(!pdf.contains("/Subtype /Image"));
            QVERIFY(!pdf.contains("/Pattern") || !pdf.contains("/PatternType 1 "));
            QVERIFY(!pdf.contains("/Type3"));
            QVERIFY(pdf.contains("/ToUnicode")); // texts can be searched
        }
    }

    /// Equal neighbours are one rectangle, and no ground shows between different ones in smoothed edges.
    void cellsLeaveNoSeams() {
        const auto view = heatmap(numberedTokens(100), {420, 400});
        HeatmapData data = view->data();
        std::fill(data.values.begin(), data.values.end(), 0.5F);
        view->setData(data);
        const Drawn equal = onPaper(*view);
        view->setData(heatmapData(*attention(numberedTokens(100), 1), 0));
        const Drawn different = onPaper(*view);
        QVERIFY2(equal.rectangles < 100 + 300, qPrintable(QString::number(equal.rectangles)));
        QVERIFY(different.rectangles > equal.rectangles);

        FigureStyle style = paperStyle();
        QImage image(1000, 1000, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta); // would be seen in a seam
        QPainter painter(&image);
        painter.scale(1.37, 1.37); // edges fall between pixels
        view->draw(painter, {700, 700}, style);
        painter.end();
        const auto isSeam = [](QRgb c) { return qRed(c) - qGreen(c) > 90 && qBlue(c) - qGreen(c) > 90; };
        // A square in the lower triangle: nothing but cells.
        int seams = 0;
        for (int y = 500; y < 700; ++y) {
            for (int x = 250; x < 400; ++x) {
                seams += isSeam(image.pixel(x, y)) ? 1 : 0;
            }
        }
        QCOMPARE(seams, 0);
    }

    void tablesHoldWhatIsDrawn() {
        const auto view = heatmap(beatsMusic(), {420, 400});
        view->setKnockedCells({{4, 2}});
        const ViewTable table = view->table();
        QCOMPARE(table.rows.size(), std::size_t{21});
        for (const auto& row : table.rows) {
            QCOMPARE(row.size(), table.columns.size());
            const auto query = static_cast<int>(std::get<qint64>(row.at(1)));
            const auto source = static_cast<int>(std::get<qint64>(row.at(3)));
            QCOMPARE(std::get<double>(row.at(5)), view->data().value(query, source));
            QCOMPARE(std::get<qint64>(row.at(6)), qint64{query == 4 && source == 2 ? 1 : 0});
        }
        const auto map = mapOf(beatsMusic(), 16);
        const auto mapView = knockoutMap(beatsMusic(), 16, {360, 240});
        const ViewTable changes = mapView->table();
        QCOMPARE(changes.rows.size(), std::size_t{6 * 16});
        const auto& row = changes.rows.at(2 * 16 + 5);
        QCOMPARE(std::get<qint64>(row.at(2)), qint64{2});
        QCOMPARE(std::get<QString>(row.at(3)), QStringLiteral("·Music"));
        QCOMPARE(std::get<qint64>(row.at(4)), qint64{5});
        QCOMPARE(std::get<qint64>(row.at(5)), qint64{13});
        QCOMPARE(std::get<double>(row.at(7)), double{map->probability.at(2 * 16 + 5)});
        QVERIFY(toCsv(changes).startsWith("query,query_token,source,source_token,first_layer,last_layer,"));
        KnockoutMapView empty;
        QVERIFY(empty.table().isEmpty());
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
