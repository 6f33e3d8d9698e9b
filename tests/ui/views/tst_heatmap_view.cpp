// SPDX-License-Identifier: GPL-3.0-or-later
// The heatmap: exact colours at known places, textures, labels, and how little it repaints.
#include <QTest>
#include <cmath>
#include <limits>

#include "tests/ui/views/heatmap_fixture.hpp"
#include "ui/style/color_maps.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

constexpr int kTokens = 6;

HeatmapLayout layoutOf(const QStringList& labels, QSize size,
                       Qt::LayoutDirection direction = Qt::LeftToRight) {
    FigureStyle style;
    style.direction = direction;
    style.palette = lightPalette();
    style.body = theme::bodyFont();
    return layoutHeatmap(heatmapTexts(labels, style), size, style, MatrixSpace::screen(1));
}

} // namespace

class TestHeatmapView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_view = beatsMusicHeatmap(); }
    void cleanup() { m_view.reset(); }

    void cellColours_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << 1.0 << false;
        QTest::newRow("light, scale 2") << 2.0 << false;
        QTest::newRow("light, scale 1.5") << 1.5 << false;
        QTest::newRow("dark") << 1.0 << true;
        QTest::newRow("dark, scale 2") << 2.0 << true;
    }
    void cellColours() {
        QFETCH(double, scale);
        QFETCH(bool, dark);
        m_view->setPalette(dark ? darkPalette() : lightPalette());
        const QImage image = picture(*m_view, scale);
        const QRgb surface = color(m_view->palette(), ThemeColor::Surface).rgb();
        for (int q = 0; q < kTokens; ++q) {
            for (int k = 0; k <= q; ++k) {
                const double value = double{cellValue(1, q, k, kTokens)};
                const auto index = static_cast<std::size_t>(std::lround(value * 255));
                QCOMPARE(pixelAt(image, middle(*m_view, {q, k})), sequentialColors(dark)[index]);
                // One colour from edge to edge.
                QCOMPARE(colorsIn(image, m_view->cellRect({q, k}).adjusted(1, 1, -1, -1)).size(),
                         std::size_t{1});
            }
        }
        QCOMPARE(pixelAt(image, middle(*m_view, {2, 3})), surface); // above the diagonal: nothing
        const QRectF cell = m_view->cellRect({4, 2});
        QCOMPARE(pixelAt(image, {cell.right() + 0.5, cell.center().y()}), surface); // the gap
    }

    void negativeValuesUseTheDivergingScale() {
        auto snapshot = attention(beatsMusic(), 1, AttentionView::Signed);
        snapshot->values[1 * kTokens + 0] = -1;
        snapshot->values[2 * kTokens + 0] = 0;
        m_view->setData(heatmapData(*snapshot, 0));
        m_view->setLimits({-1, 1});
        const QImage image = picture(*m_view);
        QCOMPARE(pixelAt(image, middle(*m_view, {1, 0})), divergingColors(false)[1]);
        QCOMPARE(pixelAt(image, middle(*m_view, {2, 0})), divergingColors(false)[128]);
    }

    void limitsMayComeBeforeTheData() {
        m_view->setData(heatmapData(*attention(beatsMusic(), 1, AttentionView::Signed), 0));
        QCOMPARE(m_view->colorScale().limits(), (ScaleLimits{-1, 1}));
        m_view->setLimits({0, 0.5});
        m_view->setData(heatmapData(*attention(beatsMusic(), 1, AttentionView::Normalized), 0));
        QCOMPARE(m_view->colorScale().limits(), (ScaleLimits{0, 0.5}));
    }

    void missingPendingAndClippedDiffer() {
        auto data = m_view->data();
        const float nan = std::numeric_limits<float>::quiet_NaN();
        data.values[static_cast<std::size_t>(3 * kTokens + 1)] = nan;
        m_view->setData(data);
        const auto crossed = colorsIn(picture(*m_view), m_view->cellRect({3, 1}).adjusted(1, 1, -1, -1));
        const QImage crossedImage = picture(*m_view);
        data.partial = true;
        m_view->setData(data);
        const QImage pendingImage = picture(*m_view);
        QVERIFY(crossed.contains(color(m_view->palette(), ThemeColor::NoData).rgb()));
        QVERIFY(crossed.size() > 1);
        const QRect area = m_view->cellRect({3, 1}).toRect();
        QVERIFY(crossedImage.copy(area) != pendingImage.copy(area));
        QVERIFY(colorsIn(pendingImage, m_view->cellRect({3, 1})).size() > 1);
        QVERIFY(m_view->describe({3, 1}).contains(QStringLiteral("not computed yet")));

        m_view->setLimits({0, 0.5});
        const QRectF clipped = m_view->cellRect({5, 5});
        const QImage image = picture(*m_view);
        QCOMPARE(pixelAt(image, clipped.center()), sequentialColors(false)[255]);
        QVERIFY(pixelAt(image, {clipped.right() - 1.5, clipped.top() + 0.5}) != sequentialColors(false)[255]);
    }

    void knockedCellsAreHatched_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("scale 1") << 1.0;
        QTest::newRow("scale 2") << 2.0;
    }
    void knockedCellsAreHatched() {
        QFETCH(double, scale);
        m_view->setKnockedCells({{1, 0}, {5, 5}, {3, 4}}); // the last is no connection
        const QImage image = picture(*m_view, scale);
        for (const Cell cell : {Cell{1, 0}, Cell{5, 5}}) {
            const auto colors = colorsIn(image, m_view->cellRect(cell).adjusted(2, 2, -2, -2));
            const double value = double{cellValue(1, cell.query, cell.source, kTokens)};
            QVERIFY(colors.contains(m_view->colorScale().color(value, false))); // the value stays visible
            QVERIFY(colors.size() >= 2);
        }
        QVERIFY(colorsIn(image, m_view->cellRect({5, 5}))
                    .contains(color(m_view->palette(), ThemeColor::HatchLight).rgb()));
        QVERIFY(colorsIn(image, m_view->cellRect({1, 0}))
                    .contains(color(m_view->palette(), ThemeColor::HatchDark).rgb()));
        QCOMPARE(colorsIn(image, m_view->cellRect({5, 1}).adjusted(1, 1, -1, -1)).size(), std::size_t{1});
        QCOMPARE(colorsIn(image, m_view->cellRect({3, 4}).adjusted(1, 1, -1, -1)).size() > 1, false);
        QVERIFY(m_view->describe({1, 0}).endsWith(QStringLiteral("knocked out")));
    }

    void whatIsToldStaysTrue() {
        hover(*m_view, middle(*m_view, {3, 2}));
        m_view->setKnockedCells({{3, 2}});
        QVERIFY(m_view->statusText().endsWith(QStringLiteral("knocked out")));
        m_view->setKnockedCells({});
        QCOMPARE(m_view->statusText(), QStringLiteral("layer 1, ·is ← ·Music, share 0.58"));
        HeatmapData other = m_view->data();
        other.tokens.front().display = QStringLiteral("Boats");
        m_view->setData(other); // another prompt, and nobody points at it
        QCOMPARE(m_view->statusText(), QString());
    }

    void hoverRepaintsOnlyTheOverlay() {
        picture(*m_view);
        const int before = m_view->pictureRenders();
        for (int q = 0; q < kTokens; ++q) {
            hover(*m_view, middle(*m_view, {q, 0}));
            m_view->setLinkedHighlight({{{q, q}}, {{0, 0}}, false});
            picture(*m_view);
        }
        m_view->setCursorCell(Cell{4, 1});
        picture(*m_view);
        QCOMPARE(m_view->pictureRenders(), before);
        m_view->setKnockedCells({{4, 1}}); // its cell alone
        picture(*m_view);
        QCOMPARE(m_view->pictureRenders(), before);
        m_view->setStale(true); // its title says so
        picture(*m_view);
        QCOMPARE(m_view->pictureRenders(), before + 1);
        m_view->setKnockedCells({{4, 1}}); // the same again
        m_view->setData(m_view->data());
        m_view->setLimits({0, 1});
        picture(*m_view);
        QCOMPARE(m_view->pictureRenders(), before + 1);
    }

    void hatchingOnAPictureIsThatOfANewOne_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("scale 1") << 1.0;
        QTest::newRow("scale 1.5") << 1.5;
        QTest::newRow("scale 2") << 2.0;
    }
    void hatchingOnAPictureIsThatOfANewOne() {
        QFETCH(double, scale);
        m_view->setLimits({0, 0.5}); // with cells beyond it, which are notched
        const QImage clean = picture(*m_view, scale);
        const std::vector<std::vector<Cell>> steps{
            {{1, 0}, {5, 5}}, {{3, 4}, {5, 5}, {5, 1}}, {{9, 0}, {2, 2}}, {}};
        for (const std::vector<Cell>& cells : steps) { // {3, 4} and {9, 0} are no cells
            m_view->setKnockedCells(cells);
            const int renders = m_view->pictureRenders();
            const QImage amended = picture(*m_view, scale);
            QCOMPARE(m_view->pictureRenders(), renders);
            m_view->setLimits({0, 0.25});
            m_view->setLimits({0, 0.5});
            QCOMPARE(picture(*m_view, scale), amended);
            QCOMPARE(m_view->pictureRenders(), renders + 1);
            QCOMPARE(amended == clean, cells.empty());
        }
    }

    void linkedRowsAreOutlined() {
        const QRgb accent = color(m_view->palette(), ThemeColor::Accent).rgb();
        const QRectF row = m_view->cellRect({4, 0}).united(m_view->cellRect({4, 4}));
        QVERIFY(!colorsIn(picture(*m_view), row.adjusted(-2, -2, 2, 2)).contains(accent));
        m_view->setLinkedHighlight({{{4, 4}}, {}, true});
        const QImage image = picture(*m_view);
        QCOMPARE(pixelAt(image, {row.center().x(), row.top() - 1}), accent);
        QCOMPARE(pixelAt(image, {row.left() - 1, row.center().y()}), accent);
        m_view->setLinkedHighlight({{{90, 120}}, {{-4, 70}}, true}); // of another prompt: no crash
        picture(*m_view);
    }

    void labelsNeverOverlap_data() {
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QSize>("size");
        for (const int tokens : {1, 2, 6, 12, 60, 128, 300, 1024}) {
            for (const QSize size : {QSize(200, 180), QSize(420, 400), QSize(900, 700)}) {
                QTest::addRow("%d tokens in %dx%d", tokens, size.width(), size.height()) << tokens << size;
            }
        }
    }
    void labelsNeverOverlap() {
        QFETCH(int, tokens);
        QFETCH(QSize, size);
        const QFont body = theme::bodyFont();
        const QFontMetricsF metrics(theme::tokenFont(theme::labelFont(body)));
        const HeatmapLayout layout = layoutOf(numberedTokens(tokens), size);
        QCOMPARE(layout.rows.labels.back().index, tokens - 1);
        QCOMPARE(layout.columns.labels.back().index, tokens - 1);
        for (std::size_t i = 1; i < layout.rows.labels.size(); ++i) {
            const double step = layout.rows.labels[i].anchor.y() - layout.rows.labels[i - 1].anchor.y();
            QVERIFY(step >= metrics.height() * 0.94);
        }
        for (std::size_t i = 1; i < layout.columns.labels.size(); ++i) {
            const auto& before = layout.columns.labels[i - 1];
            const auto& here = layout.columns.labels[i];
            if (layout.columns.tilted) { // the lines of text are parallel
                QVERIFY((here.anchor.x() - before.anchor.x()) * M_SQRT1_2 >= metrics.height() * 0.94);
            } else {
                QVERIFY(!columnLabelRect(before, metrics).intersects(columnLabelRect(here, metrics)));
            }
        }
        const QRectF matrix = layout.grid.bounds();
        QVERIFY(matrix.left() >= 0 && matrix.top() >= 0);
        QVERIFY(matrix.right() <= size.width());
        const int blocks = layout.port.down.blocks();
        QCOMPARE(layout.port.down.cellsOf(blocks - 1).last, tokens - 1); // no token is left out
        for (int q = 0; q < blocks; ++q) {                               // the key never covers a cell
            QVERIFY(
                !layout.grid.cellRect(q, 0).united(layout.grid.cellRect(q, q)).intersects(layout.colorBar));
        }
        QVERIFY(layout.sourceTitle.bottom() <= size.height() + 1);
        QVERIFY(layout.colorBar.bottom() <= size.height() + 1);
        QCOMPARE(layout.note.isEmpty(), layout.port.down.block == 1);
    }

    /// Where the window is low the matrix is narrower than its title and its key.
    void nothingRunsOverTheRightEdge() {
        for (const QSize size : {QSize(240, 150), QSize(240, 200), QSize(420, 200), QSize(900, 220)}) {
            const HeatmapLayout layout = layoutOf(numberedTokens(kTokens), size, Qt::RightToLeft);
            QVERIFY(layout.grid.bounds().right() > size.width() - 20); // it stands at the right
            QVERIFY(layout.sourceTitle.right() <= size.width() && layout.sourceTitle.left() >= 0);
            QVERIFY(layout.colorBar.right() <= size.width() && layout.colorBar.left() >= 0);
        }
    }

    void emptyAndTinyInputs() {
        m_view->clear(QStringLiteral("Type a prompt."));
        QCOMPARE(m_view->cellRect({0, 0}), QRectF());
        const QImage empty = picture(*m_view);
        QVERIFY(colorsIn(empty, m_view->rect()).size() > 1); // the sentence
        hover(*m_view, {100, 100});
        click(*m_view, {100, 100});
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->cursorCell(), std::nullopt);
        HeatmapData broken;
        broken.tokens = tokenLabels(tokensOf(beatsMusic()));
        m_view->setData(broken); // no values at all
        picture(*m_view);
        m_view->resize(10, 10);
        picture(*m_view);
    }

    void stalePictureIsGreyed() {
        const QRgb fresh = pixelAt(picture(*m_view), middle(*m_view, {5, 5}));
        m_view->setStale(true);
        const QRgb stale = pixelAt(picture(*m_view), middle(*m_view, {5, 5}));
        QVERIFY(qGray(stale) > qGray(fresh) + 40);
    }

    void rightToLeftKeepsPositionsInOrder() {
        m_view->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(m_view->cellRect({5, 1}).left() > m_view->cellRect({5, 0}).left());
        const QImage image = picture(*m_view);
        QCOMPARE(pixelAt(image, middle(*m_view, {5, 5})), sequentialColors(false)[255]);
    }

    void largePromptsStayFast() {
#ifndef NDEBUG
        QSKIP("timed in release builds");
#endif
        const auto snapshot = attention(numberedTokens(128), 1);
        m_view->resize(700, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const HeatmapData data = heatmapData(*snapshot, 0);
        m_view->setData(data);
        const double first = bestMs(5, [&] {
            m_view->setKnockedCells({});
            m_view->setKnockedCells({{127, 0}});
            m_view->grab();
        });
        int at = 0;
        const double moving = bestMs(5, [&] {
            hover(*m_view, middle(*m_view, {100, ++at}));
            m_view->repaint();
        });
        qInfo("128 tokens: picture %.2f ms, hover %.2f ms", first, moving);
        QVERIFY2(first < 16, qPrintable(QString::number(first)));
        QVERIFY2(moving < 16, qPrintable(QString::number(moving)));
    }

private:
    std::unique_ptr<HeatmapView> m_view;
};

QTEST_MAIN(TestHeatmapView)
#include "tst_heatmap_view.moc"
