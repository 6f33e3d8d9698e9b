// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices of long prompts: the overview, zooming and scrolling, and that every token is reached.
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <limits>

#include "tests/support/map_fixtures.hpp"
#include "tests/support/widget_fixtures.hpp"
#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/map/knockout_map_view.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

template <class View>
std::unique_ptr<View> sized(QSize size) {
    auto view = std::make_unique<View>();
    view->setPalette(lightPalette());
    view->setFont(theme::bodyFont());
    view->resize(size);
    return view;
}

std::unique_ptr<HeatmapView> heatmap(int tokens, QSize size = {340, 320}) {
    auto view = sized<HeatmapView>(size);
    view->setData(heatmapData(*attention(numberedTokens(tokens), 1), 0));
    view->setLimits({0, 1});
    return view;
}

std::unique_ptr<KnockoutMapView> knockoutMap(int tokens, int windows = 16, QSize size = {300, 200}) {
    auto view = sized<KnockoutMapView>(size);
    view->setMap(mapOf(numberedTokens(tokens), windows));
    view->setLimits({-0.5, 0.5});
    return view;
}

void wheel(QWidget& widget, QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

QScrollBar& bar(const QWidget& view, Qt::Orientation orientation) {
    for (QScrollBar* found : view.findChildren<QScrollBar*>()) {
        if (found->orientation() == orientation) {
            return *found;
        }
    }
    qFatal("no scroll bar");
}

bool isSeen(const ZoomableView& view, const QRectF& cell) {
    return view.port().area.adjusted(-0.6, -0.6, 0.6, 0.6).contains(cell);
}

} // namespace

class TestMatrixZoom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noRowIsLost_data() {
        QTest::addColumn<int>("tokens");
        for (const int tokens : {6, 60, 128, 151, 300, 1024}) {
            QTest::addRow("%d tokens", tokens) << tokens;
        }
    }
    void noRowIsLost() {
        QFETCH(int, tokens);
        const auto view = heatmap(tokens);
        const auto map = knockoutMap(tokens);
        for (int i = 0; i < tokens; ++i) {
            QVERIFY(isSeen(*view, view->cellRect({i, i})));
            QVERIFY(isSeen(*map, map->cellRect(i, 15)));
        }
        QVERIFY(QRectF(view->rect()).contains(view->port().area));
        QVERIFY(QRectF(map->rect()).contains(map->port().area));
        QVERIFY(!view->isZoomed());
    }

    void overviewShowsTheStrongestWithItsSign() {
        const int tokens = 400;
        auto snapshot = attention(numberedTokens(tokens), 1, AttentionView::Signed);
        std::fill(snapshot->values.begin(), snapshot->values.end(), 0.01F);
        snapshot->values[300 * tokens + 40] = -1;
        auto view = sized<HeatmapView>({300, 300});
        view->setData(heatmapData(*snapshot, 0));
        view->setLimits({-1, 1});
        QVERIFY(view->port().down.block > 1);
        QCOMPARE(pixelAt(picture(*view), view->cellRect({300, 40}).center()),
                 view->colorScale().color(-1, false));
        // Pointing there names the cell that is shown, whichever cell of the block is nearest.
        QCOMPARE(view->causalCellAt(view->cellRect({300, 40}).center()), std::optional(Cell{300, 40}));
        hover(*view, view->cellRect({300, 40}).center());
        QVERIFY2(view->statusText().contains(QStringLiteral("·token300 ← ·token40, weight −1")) &&
                     view->statusText().contains(QStringLiteral("every cell shows the largest of")),
                 qPrintable(view->statusText()));
        QSignalSpy toggled(view.get(), &HeatmapView::cellToggled);
        click(*view, view->cellRect({300, 40}).center());
        QCOMPARE(toggled.at(0).mid(0, 2), (QList<QVariant>{300, 40}));
        // One missing number in a block is not passed over.
        snapshot->values[300 * tokens + 41] = std::numeric_limits<float>::quiet_NaN();
        view->setData(heatmapData(*snapshot, 0));
        QVERIFY(pixelAt(picture(*view), view->cellRect({300, 41}).center()) !=
                view->colorScale().color(0.01, false));
    }

    void knockedCellsAreSeenAtEveryZoom_data() {
        QTest::addColumn<int>("tokens");
        QTest::addColumn<double>("scale");
        for (const int tokens : {6, 60, 128, 200, 300, 1024}) {
            QTest::addRow("%d tokens", tokens) << tokens << 1.0;
            QTest::addRow("%d tokens, scale 2", tokens) << tokens << 2.0;
        }
    }
    void knockedCellsAreSeenAtEveryZoom() {
        QFETCH(int, tokens);
        QFETCH(double, scale);
        const auto view = heatmap(tokens);
        std::vector<Cell> cells;
        for (int i = 2; i < 24; ++i) {
            cells.push_back({tokens * i / 24, tokens * i / 48}); // in every place against the pixels
        }
        for (int step = 0; step < 12; ++step) {
            view->setKnockedCells({});
            const QImage before = picture(*view, scale);
            view->setKnockedCells(cells);
            const QImage after = picture(*view, scale);
            for (const Cell cell : cells) {
                const QRectF rect = view->cellRect(cell);
                if (isSeen(*view, rect)) {
                    QVERIFY2(colorsIn(after, rect) != colorsIn(before, rect),
                             qPrintable(QStringLiteral("cell %1 at step %2").arg(cell.query).arg(step)));
                }
            }
            view->zoomIn();
        }
    }

    void zoomedCellsAreReached() {
        const auto view = heatmap(1024);
        QVERIFY(showFocused(*view));
        view->setCursorCell(Cell{700, 300});
        for (int i = 0; i < 12; ++i) {
            view->zoomIn();
        }
        QVERIFY(view->isZoomed());
        QCOMPARE(view->port().down.block, 1);
        QVERIFY(isSeen(*view, view->cellRect({700, 300}))); // zooming keeps the cursor in sight
        QVERIFY(!bar(*view, Qt::Vertical).isHidden());
        QVERIFY(!bar(*view, Qt::Horizontal).isHidden());
        for (const Cell cell :
             {Cell{0, 0}, Cell{1023, 0}, Cell{1023, 1023}, Cell{512, 17}, Cell{1022, 1020}}) {
            view->setCursorCell(cell);
            QTest::keyClick(view.get(), cell.source > 0 ? Qt::Key_Left : Qt::Key_Right); // one step
            QTest::keyClick(view.get(), cell.source > 0 ? Qt::Key_Right : Qt::Key_Left); // and back
            const Cell now = view->cursorCell().value();
            QVERIFY(isSeen(*view, view->cellRect(now)));
            QCOMPARE(view->causalCellAt(view->cellRect(now).center()), std::optional(now));
            hover(*view, view->cellRect(now).center());
            QCOMPARE(view->hoveredCell(), std::optional(now));
        }
        view->zoomToFit();
        QVERIFY(!view->isZoomed());
        QVERIFY(bar(*view, Qt::Vertical).isHidden());
    }

    /// From every place the wheel brings up what it says it does.
    void wheelScrollsAndZooms() {
        const auto view = heatmap(300, {400, 380});
        const QPointF at = view->cellRect({250, 100}).center();
        const QPointF before = view->cellRect({250, 100}).center();
        wheel(*view, at, {0, 120}, Qt::ControlModifier);
        QVERIFY(view->isZoomed());
        for (int i = 0; i < 6; ++i) {
            wheel(*view, at, {0, 120}, Qt::ControlModifier);
        }
        QVERIFY(view->port().down.scrolls());
        const QPointF off = view->cellRect({250, 100}).center() - before;
        QVERIFY2(qAbs(off.x()) < 2 * view->port().down.cell() && qAbs(off.y()) < 2 * view->port().down.cell(),
                 "what the pointer is on stays there");
        const double top = view->port().down.offset;
        const double left = view->port().across.offset;
        wheel(*view, at, {0, -120});
        QVERIFY(view->port().down.offset > top);
        QCOMPARE(view->port().across.offset, left);
        wheel(*view, at, {0, -120}, Qt::ShiftModifier);
        QVERIFY(view->port().across.offset > left);
        for (int i = 0; i < 200; ++i) {
            wheel(*view, at, {0, -120});
        }
        QVERIFY(view->port().down.mostOffset() - view->port().down.offset < 1);
        for (int i = 0; i < 20; ++i) {
            wheel(*view, at, {0, -120}, Qt::ControlModifier);
        }
        QVERIFY(!view->isZoomed());
        QWheelEvent idle(at, at, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.get(), &idle);
        QVERIFY(!idle.isAccepted()); // nothing to scroll: what is around may
    }

    /// At any zoom and any place every point is on the cell that is drawn there.
    void pointsHitWhatIsDrawn() {
        const auto view = heatmap(90, {360, 340});
        const auto map = knockoutMap(90, 60, {320, 240});
        for (int step = 0; step < 6; ++step) {
            for (const double part : {0.0, 0.4, 1.0}) {
                for (QWidget* widget :
                     {static_cast<QWidget*>(view.get()), static_cast<QWidget*>(map.get())}) {
                    QScrollBar& down = bar(*widget, Qt::Vertical);
                    QScrollBar& across = bar(*widget, Qt::Horizontal);
                    down.setValue(qRound(part * down.maximum()));
                    across.setValue(qRound(part * across.maximum()));
                }
                const QRectF area = view->port().area;
                for (double y = area.top() + 1; y < area.bottom(); y += 17) {
                    for (double x = area.left() + 1; x < area.right(); x += 13) {
                        if (const auto cell = view->causalCellAt({x, y})) {
                            QVERIFY(view->cellRect(*cell).adjusted(-1, -1, 2, 2).contains(QPointF(x, y)));
                        }
                    }
                }
                const QRectF mapArea = map->port().area;
                for (double y = mapArea.top() + 1; y < mapArea.bottom(); y += 11) {
                    for (double x = mapArea.left() + 1; x < mapArea.right(); x += 13) {
                        const auto cell = map->cellAt({x, y});
                        QVERIFY(cell.has_value());
                        QVERIFY(map->cellRect(cell->first, cell->second)
                                    .adjusted(-1, -1, 2, 2)
                                    .contains(QPointF(x, y)));
                    }
                }
                QVERIFY(!view->causalCellAt(area.topLeft() - QPointF(3, 3)).has_value());
                QVERIFY(!map->cellAt(mapArea.bottomRight() + QPointF(3, 3)).has_value());
            }
            view->zoomIn();
            map->zoomIn();
        }
    }

    void mapScrollsByKeyboard() {
        const auto map = knockoutMap(1024);
        QVERIFY(showFocused(*map));
        QSignalSpy chosen(map.get(), &KnockoutMapView::cellChosen);
        QTest::keyClick(map.get(), Qt::Key_Down); // shows the cursor
        for (int i = 0; i < 12; ++i) {
            map->zoomIn();
        }
        for (int row = 1; row < 1024; ++row) {
            QTest::keyClick(map.get(), Qt::Key_Down);
            QCOMPARE(map->cursorCell()->first, row);
            QVERIFY(isSeen(*map, map->cellRect(row, 0)));
        }
        QTest::keyClick(map.get(), Qt::Key_Return);
        QCOMPARE(chosen.at(0), (QList<QVariant>{1023, 0}));
        QTest::keyClick(map.get(), Qt::Key_PageUp);
        QVERIFY(map->cursorCell()->first < 1023 - 3);
        QVERIFY(isSeen(*map, map->cellRect(map->cursorCell()->first, 0)));
    }

    void draggingInAnOverviewTakesWholeBlocks() {
        const auto view = heatmap(400, {300, 300});
        QSignalSpy rectangle(view.get(), &HeatmapView::rectangleSelected);
        const int block = view->port().down.block;
        QVERIFY(block > 1);
        const int first = 200 / block * block;
        const int last = 320 / block * block;
        drag(*view, view->cellRect({first, 100}).center(), view->cellRect({last, 60}).center());
        QCOMPARE(rectangle.count(), 1);
        QCOMPARE(rectangle.at(0).at(0).toInt(), first);
        QCOMPARE(rectangle.at(0).at(1).toInt(), last + block - 1);
        QCOMPARE(rectangle.at(0).at(2).toInt(), 60 / block * block);
        QCOMPARE(rectangle.at(0).at(3).toInt(), 100 / block * block + block - 1);
    }

    void scrolledCellsStayInTheirArea() {
        const auto view = heatmap(200, {360, 340});
        HeatmapData data = view->data();
        std::fill(data.values.begin(), data.values.end(), 1.0F);
        view->setData(data);
        for (int i = 0; i < 6; ++i) {
            view->zoomIn();
        }
        bar(*view, Qt::Vertical).setValue(bar(*view, Qt::Vertical).maximum() * 3 / 4);
        const QRgb full = view->colorScale().color(1, false);
        const QImage image = picture(*view);
        const QRectF area = view->port().area;
        QVERIFY(colorsIn(image, area).contains(full));
        QVERIFY(!colorsIn(image, QRectF(0, 0, area.left() - 1, view->height())).contains(full));
        QVERIFY(!colorsIn(image, QRectF(0, 0, view->width(), area.top() - 1)).contains(full));
        QVERIFY(!colorsIn(image, QRectF(area.left(), area.bottom() + 1, area.width(), 30)).contains(full));
    }

    void barsHaveNames() {
        const auto view = heatmap(300);
        view->setObjectName(QStringLiteral("heatmapViewLeft"));
        for (const Qt::Orientation way : {Qt::Horizontal, Qt::Vertical}) {
            QVERIFY(!bar(*view, way).accessibleName().isEmpty());
            QVERIFY(bar(*view, way).objectName().startsWith(QStringLiteral("heatmapViewLeft")));
        }
    }

    void zoomOutlivesOtherPrompts() {
        const auto view = heatmap(300);
        for (int i = 0; i < 8; ++i) {
            view->zoomIn();
        }
        bar(*view, Qt::Vertical).setValue(bar(*view, Qt::Vertical).maximum());
        view->setData(heatmapData(*attention(beatsMusic(), 1), 0)); // fits
        picture(*view);
        QVERIFY(bar(*view, Qt::Vertical).isHidden());
        for (int i = 0; i < 6; ++i) {
            QVERIFY(isSeen(*view, view->cellRect({i, i})));
        }
        view->clear();
        picture(*view);
        view->zoomIn();
        wheel(*view, {50, 50}, {0, 120}, Qt::ControlModifier);
        KnockoutMapView empty;
        empty.zoomIn();
        wheel(empty, {50, 50}, {0, -120});
    }

    void dataChangesCorrectTheStatusLine() {
        const auto map = knockoutMap(6);
        hover(*map, map->cellRect(2, 5).center());
        const QString before = map->statusText();
        QVERIFY(!before.isEmpty());
        auto other = mapOf(numberedTokens(6));
        other->baseProbability = 0.25;
        map->setMap(other);
        QVERIFY(map->statusText() != before);
        QCOMPARE(map->statusText(), map->describe({2, 5}));
        map->setMap(mapOf(numberedTokens(9))); // another prompt, and nobody points at it
        QCOMPARE(map->statusText(), QString());
    }

    void zoomAndScrollComeBack_data() {
        QTest::addColumn<bool>("isMap");
        QTest::newRow("heatmap") << false;
        QTest::newRow("map") << true;
    }
    /// In another view of that size, whether its matrix is there already or comes later.
    void zoomAndScrollComeBack() {
        QFETCH(bool, isMap);
        const auto make = [isMap](bool hasMatrix) -> std::unique_ptr<ZoomableView> {
            const int tokens = hasMatrix ? 60 : 0;
            if (isMap) {
                return tokens > 0 ? knockoutMap(tokens) : sized<KnockoutMapView>({300, 200});
            }
            return tokens > 0 ? heatmap(tokens) : sized<HeatmapView>({340, 320});
        };
        const auto give = [](ZoomableView& view) {
            if (auto* map = qobject_cast<KnockoutMapView*>(&view)) {
                map->setMap(mapOf(numberedTokens(60), 16));
            } else {
                qobject_cast<HeatmapView*>(&view)->setData(heatmapData(*attention(numberedTokens(60), 1), 0));
            }
        };
        const auto view = make(true);
        const QJsonObject whole = view->zoomProperties();
        QSignalSpy changes(view.get(), &ZoomableView::zoomChanged);
        for (int i = 0; i < 4; ++i) {
            view->zoomIn();
        }
        bar(*view, Qt::Vertical).setValue(bar(*view, Qt::Vertical).maximum() / 3);
        QVERIFY(changes.count() >= 5);
        const QJsonObject set = view->zoomProperties();
        QVERIFY(set != whole);
        for (const bool isThere : {true, false}) {
            const auto other = make(isThere);
            other->setZoomProperties(set);
            QCOMPARE(other->zoomProperties(), set);
            if (!isThere) {
                give(*other);
                QCOMPARE(other->zoomProperties(), set);
            }
            QVERIFY(other->isZoomed());
            QVERIFY(qAbs(other->port().down.cell() - view->port().down.cell()) < 1e-6);
            QVERIFY(qAbs(other->port().down.offset - view->port().down.offset) <= 1);
            QVERIFY(qAbs(other->port().across.offset - view->port().across.offset) <= 1);
            other->zoomToFit(); // from here on it is the user's again
            QCOMPARE(other->zoomProperties(), whole);
        }
    }

    void brokenZoomIsTheWholeMatrix() {
        const auto view = heatmap(60);
        const QJsonObject whole = view->zoomProperties();
        const QList<QJsonValue> broken{QJsonValue(), QStringLiteral("wide"), -3, 0, qQNaN(), QJsonObject()};
        for (const QJsonValue& value : broken) {
            view->zoomIn();
            QVERIFY(view->isZoomed());
            view->setZoomProperties({{QStringLiteral("zoom"), value}});
            QVERIFY(!view->isZoomed());
            QCOMPARE(view->zoomProperties(), whole);
        }
        view->setZoomProperties({{QStringLiteral("zoom"), 1e300}, {QStringLiteral("across"), 9}});
        QVERIFY(view->isZoomed());
        QVERIFY(view->port().down.cell() <= view->port().largest);
        QVERIFY(isSeen(*view, view->cellRect({30, 59}))); // "down" is missing: the middle
    }
};

QTEST_MAIN(TestMatrixZoom)
#include "tst_matrix_zoom.moc"
