// SPDX-License-Identifier: GPL-3.0-or-later
// The knockout map and the flow plot.
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/support/map_fixtures.hpp"
#include "ui/style/color_maps.hpp"
#include "ui/views/flow/flow_view.hpp"
#include "ui/views/map/knockout_map_view.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

constexpr int kWindows = 16;

std::shared_ptr<FlowSnapshot> flowOf(int windows, double depth) {
    auto flow = std::make_shared<FlowSnapshot>();
    flow->baseProbability = 0.8;
    flow->sources = {Role::Subject, Role::First};
    std::vector<double> subject;
    for (int w = 0; w < windows; ++w) {
        flow->windows.push_back({w, w + 4});
        subject.push_back(w == windows / 2 ? 0.8 * (1 - depth) : 0.8);
    }
    flow->probability = {subject, std::vector<double>(static_cast<std::size_t>(windows), 0.8)};
    return flow;
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mapColours_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << 1.0 << false;
        QTest::newRow("dark, scale 2") << 2.0 << true;
    }
    void mapColours() {
        QFETCH(double, scale);
        QFETCH(bool, dark);
        KnockoutMapView view;
        view.setPalette(dark ? darkPalette() : lightPalette());
        view.resize(360, 240);
        const auto map = mapOf(beatsMusic());
        view.setMap(map);
        view.setLimits({-0.5, 0.5});
        const QImage image = picture(view, scale);
        for (int source = 0; source < 6; ++source) {
            for (int w = 0; w < kWindows; ++w) {
                const double change =
                    double{map->probability[static_cast<std::size_t>(source * kWindows + w)]} - 0.5;
                const auto index = static_cast<std::size_t>(128 + std::lround(change / 0.5 * 127));
                QCOMPARE(pixelAt(image, view.cellRect(source, w).center()), divergingColors(dark)[index]);
            }
        }
        QCOMPARE(pixelAt(image, view.cellRect(3, 0).center()),
                 divergingColors(dark)[128]); // exactly no change
    }

    void aLongTitleKeepsItsHeads() {
        KnockoutMapView view;
        view.setMap(mapOf(beatsMusic()));
        view.setTitle(QStringLiteral("demo-transformer"), QStringLiteral("head 3 only"));
        QCOMPARE(view.title(), QStringLiteral("demo-transformer · head 3 only"));
        view.resize(500, 240);
        picture(view);
        QCOMPARE(view.shownTitle(), view.title());
        view.resize(160, 240);
        picture(view);
        QVERIFY2(view.shownTitle().endsWith(QStringLiteral("… · head 3 only")),
                 qPrintable(view.shownTitle()));
        QVERIFY(view.shownTitle().startsWith(QStringLiteral("demo")));
        view.setStale(true);
        QVERIFY2(view.shownTitle().endsWith(QStringLiteral("head 3 only")), qPrintable(view.shownTitle()));
        view.setTitle(QStringLiteral("a-model-with-a-very-long-name-indeed"));
        QVERIFY(view.shownTitle().endsWith(QChar(u'…')));
    }

    void mapIsChosenByMouseAndKeyboard() {
        KnockoutMapView view;
        view.resize(360, 240);
        view.setMap(mapOf(beatsMusic()));
        QVERIFY(showFocused(view));
        QSignalSpy chosen(&view, &KnockoutMapView::cellChosen);
        QSignalSpy hovered(&view, &KnockoutMapView::hovered);
        QSignalSpy status(&view, &KnockoutMapView::statusTextChanged);
        hover(view, view.cellRect(2, 5).center());
        QCOMPARE(hovered.last(), (QList<QVariant>{2, 5}));
        QCOMPARE(status.last().at(0).toString(),
                 QStringLiteral("layers 5–13, ·by ← ·Music: 0.500 → 0.456 (−9\u00a0%)"));
        click(view, view.cellRect(2, 5).center());
        QCOMPARE(chosen.last(), (QList<QVariant>{2, 5}));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last(), (QList<QVariant>{1, 6}));
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(chosen.last(), (QList<QVariant>{1, kWindows - 1}));
        QCOMPARE(view.accessibleDescription(), view.describe({1, kWindows - 1}));
        click(view, {2, 2}); // no cell
        QCOMPARE(chosen.count(), 3);
    }

    void unfinishedMapFillsFromTheLeft() {
        KnockoutMapView view;
        view.setPalette(lightPalette());
        view.resize(360, 240);
        auto map = mapOf(beatsMusic());
        const float nan = std::numeric_limits<float>::quiet_NaN();
        for (std::size_t i = 0; i < map->probability.size(); ++i) {
            map->probability[i] = i % kWindows >= 10 ? nan : map->probability[i];
        }
        view.setMap(map, true);
        view.setLimits({-0.5, 0.5});
        const QImage image = picture(view);
        QVERIFY(
            colorsIn(image, view.cellRect(1, 12)).contains(color(view.palette(), ThemeColor::NoData).rgb()));
        QVERIFY(
            !colorsIn(image, view.cellRect(1, 9)).contains(color(view.palette(), ThemeColor::NoData).rgb()));
        QVERIFY(view.describe({1, 12}).endsWith(QStringLiteral("not computed yet")));
        QSignalSpy chosen(&view, &KnockoutMapView::cellChosen);
        click(view, view.cellRect(1, 12).center()); // never blocks a click
        QCOMPARE(chosen.count(), 1);
        const QImage before = picture(view);
        view.setRemainingSeconds(2.2);
        QVERIFY(picture(view) != before);
    }

    void windowLabelsNeverOverlap() {
        for (const int windows : {1, 2, 16, 56}) {
            for (int width = 170; width <= 460; width += 10) {
                KnockoutMapView view;
                view.setFont(theme::bodyFont());
                view.resize(width, 160);
                view.setMap(mapOf(beatsMusic(), windows));
                const QFontMetricsF metrics(theme::labelFont(view.font()));
                const auto depth = view.depthLabels();
                const double room = width - view.cellRect(0, 0).left();
                const double ends =
                    metrics.horizontalAdvance(depth.first) + metrics.horizontalAdvance(depth.last);
                QVERIFY2(ends + metrics.horizontalAdvance(depth.axis) + 6 <= room,
                         qPrintable(QStringLiteral("%1 windows in %2 px").arg(windows).arg(width)));
                QVERIFY(!depth.first.isEmpty());
                QCOMPARE(depth.last.isEmpty(), windows == 1);
            }
        }
        KnockoutMapView wide;
        wide.resize(460, 160);
        wide.setMap(mapOf(beatsMusic()));
        QCOMPARE(wide.depthLabels().first, QStringLiteral("layers 0–8"));
        QCOMPARE(wide.depthLabels().last, QStringLiteral("layers 15–23"));
    }

    void mapMarksAreAnOverlay() {
        KnockoutMapView view;
        view.setPalette(lightPalette());
        view.resize(360, 240);
        view.setMap(mapOf(beatsMusic()));
        picture(view);
        const int before = view.pictureRenders();
        hover(view, view.cellRect(4, 4).center());
        view.setChosenCell(std::pair(1, 6));
        view.setLinkedTokens({{2, 3}});
        const QImage image = picture(view);
        QCOMPARE(view.pictureRenders(), before);
        const QRectF chosen = view.cellRect(1, 6);
        QCOMPARE(pixelAt(image, {chosen.center().x(), chosen.top() - 1}),
                 color(view.palette(), ThemeColor::Accent).rgb());
        view.setLinkedTokens({{80, 90}});
        view.setChosenCell(std::pair(77, 88)); // of another prompt
        picture(view);
    }

    void flowMarksAreAnOverlay() {
        FlowView view;
        view.setPalette(lightPalette());
        view.setFont(theme::bodyFont());
        view.resize(460, 240);
        const auto left = flowOf(kWindows, 0.9);
        view.setFlows(left, nullptr);
        view.setTitles(QStringLiteral("one"), QStringLiteral("two"));
        const QImage quiet = picture(view);
        const int before = view.pictureRenders();
        const QPointF point = view.pointAt(0, Role::Subject, 3);
        hover(view, point);
        QVERIFY(picture(view) != quiet);
        view.setStale(true);
        view.setFlows(left, nullptr);
        view.setTitles(QStringLiteral("one"), QStringLiteral("two"));
        picture(view);
        QCOMPARE(view.pictureRenders(), before); // the curves are drawn once
        view.setTitles(QStringLiteral("one"), QStringLiteral("three"));
        picture(view);
        QCOMPARE(view.pictureRenders(), before + 1);
        view.resize(300, 240); // the legend goes above the plot
        QVERIFY(view.pointAt(0, Role::Subject, 3) != point);
        picture(view);
        QCOMPARE(view.pictureRenders(), before + 2);
    }

    void oddMaps() {
        KnockoutMapView view;
        view.resize(300, 200);
        auto shortMap = mapOf(beatsMusic());
        shortMap->probability.resize(3);
        view.setMap(shortMap);
        picture(view);
        QTest::keyClick(&view, Qt::Key_Right);
        view.setMap(mapOf(numberedTokens(128), 56));
        picture(view);
        QVERIFY(view.cellRect(127, 55).right() <= 300);
        QVERIFY(view.cellRect(127, 55).bottom() <= 200);
        view.setMap(mapOf({QStringLiteral("x")}, 1));
        picture(view);
        view.clear(QStringLiteral("No map yet."));
        QVERIFY(colorsIn(picture(view), view.rect()).size() > 1);
        hover(view, {100, 100});
    }

    void flowNumbers() {
        const auto curves = flowCurves(*flowOf(5, 0.85));
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves.at(0).points.at(0).depth, 0.0);
        QCOMPARE(curves.at(0).points.at(2).depth, 50.0);
        QCOMPARE(curves.at(0).points.at(4).depth, 100.0);
        QVERIFY(std::abs(curves.at(0).points.at(2).change + 85) < 1e-9);
        QCOMPARE(curves.at(1).points.at(2).change, 0.0);
        const ChangeAxis axis = flowAxis(curves, {});
        QCOMPARE(axis.low, -100.0);
        QCOMPARE(axis.high, 0.0);
        QCOMPARE(axis.step, 25.0);
        const ChangeAxis rising = flowAxis(flowCurves(*flowOf(5, -0.6)), {});
        QCOMPARE(rising.high, 75.0 + (rising.step == 50.0 ? 25.0 : 0.0));
        QCOMPARE(flowAxis(flowCurves(*flowOf(5, -90)), {}).high, 400.0);
        auto zero = *flowOf(3, 0.5);
        zero.baseProbability = 0; // no relative change of nothing
        QVERIFY(std::isnan(flowCurves(zero).at(0).points.at(0).change));
        QCOMPARE(flowCurves(*flowOf(1, 0.5)).at(0).points.at(0).depth, 0.0); // one window only
    }

    void flowLinesAreWhereTheNumbersSay() {
        FlowView view;
        view.setPalette(lightPalette());
        view.resize(520, 220);
        view.setTitles(QStringLiteral("Mamba-2"), QStringLiteral("transformer"));
        view.setFlows(flowOf(5, 0.85), flowOf(9, 0.4));
        const QImage image = picture(view, 2);
        const QRgb green = color(view.palette(), ThemeColor::Subject).rgb();
        const QPointF dip = view.pointAt(0, Role::Subject, 2);
        QVERIFY(colorsIn(image, QRectF(dip - QPointF(2, 2), QSizeF(4, 4))).contains(green));
        QVERIFY(view.pointAt(0, Role::Subject, 2).y() >
                view.pointAt(1, Role::Subject, 4).y()); // −85 % below −40 %
        QCOMPARE(view.pointAt(0, Role::Subject, 2).x(),
                 view.pointAt(1, Role::Subject, 4).x()); // the same depth
        // The left model's line is thicker.
        const auto greens = [&](QPointF at) {
            int count = 0;
            for (int y = -8; y <= 8; ++y) {
                count += pixelAt(image, at + QPointF(0, y * 0.5)) == green ? 1 : 0;
            }
            return count;
        };
        const QPointF left = (view.pointAt(0, Role::Subject, 1) + dip) / 2;
        const QPointF right = (view.pointAt(1, Role::Subject, 3) + view.pointAt(1, Role::Subject, 4)) / 2;
        QVERIFY2(greens(left) > greens(right),
                 qPrintable(QStringLiteral("%1 %2").arg(greens(left)).arg(greens(right))));
    }

    void flowIsReadByMouseAndKeyboard() {
        FlowView view;
        view.resize(520, 220);
        view.setTitles(QStringLiteral("Mamba-2"), QStringLiteral("transformer"));
        view.setFlows(flowOf(5, 0.85), flowOf(9, 0.4));
        QVERIFY(showFocused(view));
        QSignalSpy status(&view, &FlowView::statusTextChanged);
        QSignalSpy chosen(&view, &FlowView::windowChosen);
        hover(view, view.pointAt(0, Role::Subject, 2));
        QCOMPARE(status.last().at(0).toString(),
                 QStringLiteral("Mamba-2, layers 2–6: subject −85\u00a0%, first 0\u00a0%"));
        click(view, view.pointAt(0, Role::Subject, 2));
        QCOMPARE(chosen.last(), (QList<QVariant>{0, 2}));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last(), (QList<QVariant>{0, 3}));
        QTest::keyClick(&view, Qt::Key_Down); // the same depth in the other model
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last(), (QList<QVariant>{1, 6}));
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(chosen.last(), (QList<QVariant>{1, 8}));
        QCOMPARE(view.accessibleDescription(), view.describe(1, 8));
    }

    void oneOrNoFlow() {
        FlowView view;
        view.setPalette(lightPalette());
        view.resize(260, 140);
        view.clear(QStringLiteral("Mark the subject to see its flow."));
        QVERIFY(colorsIn(picture(view), view.rect()).size() > 1);
        QVERIFY(view.table().isEmpty());
        QSignalSpy chosen(&view, &FlowView::windowChosen);
        hover(view, {100, 60});
        click(view, {100, 60});
        for (const int key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_End, Qt::Key_Space, Qt::Key_Return}) {
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        }
        QCOMPARE(chosen.count(), 0); // there is nothing to choose
        QVERIFY(view.statusText().isEmpty());

        const QRgb green = color(view.palette(), ThemeColor::Subject).rgb();
        view.setTitles(QStringLiteral("one"), QStringLiteral("two"));
        view.setFlows(nullptr, flowOf(4, 0.3));
        QVERIFY(colorsIn(picture(view), view.rect()).contains(green));
        QVERIFY(showFocused(view));
        QTest::keyClick(&view, Qt::Key_Right); // the first arrow shows the mark, in the only model
        QCOMPARE(view.statusText(), view.describe(1, 0));
        QTest::keyClick(&view, Qt::Key_Up); // no other model to go to
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last(), (QList<QVariant>{1, 0}));
        QCOMPARE(view.table().rows.size(), std::size_t{8}); // 4 windows of 2 token sets

        view.setFlows(flowOf(2, 0.3), nullptr);
        QVERIFY(colorsIn(picture(view), view.rect()).contains(green));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1); // the window of the model that is gone is no longer pointed at
    }

    void unfinishedFlowHasGaps() {
        FlowView view;
        view.setPalette(lightPalette());
        view.resize(520, 220);
        view.setTitles(QStringLiteral("one"), QStringLiteral("two"));
        const auto whole = flowOf(9, 0.8);
        auto part = std::make_shared<FlowSnapshot>(*whole);
        for (auto& values : part->probability) {
            std::fill(values.begin() + 5, values.end(), std::numeric_limits<double>::quiet_NaN());
        }
        const auto isDrawn = [&](int window) {
            return colorsIn(picture(view),
                            QRectF(view.pointAt(0, Role::Subject, window) - QPointF(2, 3), QSizeF(4, 6)))
                .contains(color(view.palette(), ThemeColor::Subject).rgb());
        };
        view.setFlows(whole, nullptr);
        QVERIFY(isDrawn(2));
        QVERIFY(isDrawn(7));
        const QPointF later = view.pointAt(0, Role::Subject, 7);
        view.setFlows(part, nullptr);
        QVERIFY(isDrawn(2));
        QVERIFY(!colorsIn(picture(view), QRectF(later - QPointF(2, 3), QSizeF(4, 6)))
                     .contains(color(view.palette(), ThemeColor::Subject).rgb()));
        QVERIFY(view.describe(0, 7).contains(QStringLiteral("no value")));
        const ViewTable table = view.table();
        QCOMPARE(table.rows.size(), std::size_t{18});
        const auto change =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [](const ViewColumn& column) { return column.name == "relative_change"; });
        QVERIFY(change != table.columns.end());
        const auto at = static_cast<std::size_t>(change - table.columns.begin());
        QCOMPARE(table.rows.back().at(at).index(), std::size_t{0}); // an empty cell
        QCOMPARE(std::get<double>(table.rows.at(8).at(at)), -0.8);
    }

    void flowIsDrawnForPaper() {
        FlowView view; // never shown, and in the dark
        view.setPalette(darkPalette());
        view.setTitles(QStringLiteral("Mamba-2"), QStringLiteral("transformer"));
        view.setFlows(flowOf(5, 0.85), flowOf(9, 0.4));
        QImage paper(800, 400, QImage::Format_ARGB32_Premultiplied);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        view.draw(painter, {800, 400}, paperStyle(10));
        painter.end();
        const auto shown = colorsIn(paper, paper.rect());
        QVERIFY(shown.contains(color(lightPalette(), ThemeColor::Subject).rgb()));
        QVERIFY(!shown.contains(color(darkPalette(), ThemeColor::Surface).rgb()));
        QCOMPARE(view.pictureRenders(), 0);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
