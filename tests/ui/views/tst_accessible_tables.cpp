// SPDX-License-Identifier: GPL-3.0-or-later
// Every picture of results is a table for screen readers.
#include <QAccessible>
#include <QTest>

#include "tests/support/widget_fixtures.hpp"
#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/attention/layer_strip.hpp"
#include "ui/views/flow/flow_view.hpp"
#include "ui/views/map/knockout_map_view.hpp"
#include "ui/views/predictions/prediction_bars.hpp"
#include "ui/widgets/token_strip.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

std::vector<std::pair<QObject*, int>> heardFocus; ///< of what, and which of its cells
int heardResets = 0;

void listen(QAccessibleEvent* event) {
    if (event->type() == QAccessible::Focus) {
        heardFocus.emplace_back(event->object(), event->child());
    }
    heardResets += event->type() == QAccessible::TableModelChanged ? 1 : 0;
}

std::unique_ptr<HeatmapView> heatmap() {
    auto view = std::make_unique<HeatmapView>();
    view->resize(420, 400);
    view->setData(heatmapData(*attention(beatsMusic(), 3), 1));
    return view;
}

std::unique_ptr<KnockoutMapView> map() {
    auto snapshot = std::make_shared<MapSnapshot>();
    snapshot->prompt.tokens = tokensOf(beatsMusic());
    snapshot->query = 5;
    snapshot->baseProbability = 0.5;
    snapshot->windows = {{0, 8}, {1, 9}, {2, 10}};
    snapshot->probability.assign(6 * 3, 0.25F);
    auto view = std::make_unique<KnockoutMapView>();
    view->resize(360, 240);
    view->setMap(snapshot);
    return view;
}

std::shared_ptr<FlowSnapshot> flowOf(int windows) {
    auto flow = std::make_shared<FlowSnapshot>();
    flow->baseProbability = 0.8;
    flow->sources = {Role::Subject};
    for (int w = 0; w < windows; ++w) {
        flow->windows.push_back({w, w + 4});
    }
    flow->probability = {std::vector<double>(static_cast<std::size_t>(windows), 0.4)};
    return flow;
}

std::unique_ptr<FlowView> flow() {
    auto view = std::make_unique<FlowView>();
    view->resize(460, 240);
    view->setTitles(QStringLiteral("one"), QStringLiteral("two"));
    view->setFlows(flowOf(4), flowOf(2));
    return view;
}

std::unique_ptr<PredictionBars> bars() {
    PredictionData data;
    data.target = QStringLiteral("·Apple");
    data.targetId = 0;
    for (int i = 0; i < 4; ++i) {
        data.rows.push_back({i, QStringLiteral(" w%1").arg(i), QStringLiteral("·w%1").arg(i), 0.2, 0.2});
    }
    auto view = std::make_unique<PredictionBars>();
    view->resize(420, 400);
    view->setAnimated(false);
    view->setData(data);
    return view;
}

std::unique_ptr<LayerStrip> layers() {
    auto view = std::make_unique<LayerStrip>();
    view->setSnapshot(attention(beatsMusic(), 12));
    view->resize(600, view->heightForWidth(600));
    return view;
}

std::unique_ptr<TokenStrip> tokens() {
    auto view = std::make_unique<TokenStrip>();
    view->setTokens(tokenLabels(tokensOf(beatsMusic())));
    view->resize(600, view->heightForWidth(600));
    return view;
}

std::unique_ptr<ResultView> made(const QString& name) {
    if (name == QStringLiteral("heatmap")) {
        return heatmap();
    }
    if (name == QStringLiteral("map")) {
        return map();
    }
    if (name == QStringLiteral("flow")) {
        return flow();
    }
    if (name == QStringLiteral("bars")) {
        return bars();
    }
    return name == QStringLiteral("layers") ? std::unique_ptr<ResultView>(layers()) : tokens();
}

QAccessibleInterface* readerOf(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget);
}

QString words(QWidget& widget, int row, int column) {
    QAccessibleInterface* cell = readerOf(widget)->tableInterface()->cellAt(row, column);
    return cell == nullptr ? QString() : cell->text(QAccessible::Name);
}

} // namespace

class TestAccessibleTables : public QObject {
    Q_OBJECT

private:
    static void allViews() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("heatmap") << QStringLiteral("heatmap") << 6 << 6;
        QTest::newRow("map") << QStringLiteral("map") << 6 << 3;
        QTest::newRow("flow") << QStringLiteral("flow") << 6 << 1;
        QTest::newRow("bars") << QStringLiteral("bars") << 4 << 1;
        QTest::newRow("layers") << QStringLiteral("layers") << 1 << 12;
        QTest::newRow("tokens") << QStringLiteral("tokens") << 1 << 6;
    }

private Q_SLOTS:
    void cleanup() {
        QAccessible::installUpdateHandler(nullptr);
        heardFocus.clear();
        heardResets = 0;
    }

    void everyCellIsRead_data() { allViews(); }
    void everyCellIsRead() {
        QFETCH(QString, name);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const std::unique_ptr<ResultView> view = made(name);
        QAccessibleInterface* reader = readerOf(*view);
        QVERIFY(reader != nullptr);
        QCOMPARE(reader->role(), QAccessible::Table);
        QVERIFY(!reader->text(QAccessible::Name).isEmpty());
        QAccessibleTableInterface* table = reader->tableInterface();
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), rows);
        QCOMPARE(table->columnCount(), columns);
        QCOMPARE(reader->childCount(), rows * columns);
        QSet<QString> said;
        for (int i = 0; i < rows * columns; ++i) {
            QAccessibleInterface* cell = reader->child(i);
            QVERIFY(cell != nullptr && cell->isValid());
            QCOMPARE(cell->role(), QAccessible::Cell);
            QCOMPARE(cell, table->cellAt(i / columns, i % columns));
            QCOMPARE(reader->indexOfChild(cell), i);
            QCOMPARE(cell->parent(), reader);
            QCOMPARE(cell->tableCellInterface()->rowIndex(), i / columns);
            QCOMPARE(cell->tableCellInterface()->columnIndex(), i % columns);
            said.insert(cell->text(QAccessible::Name));
            QVERIFY(!table->rowDescription(i / columns).isEmpty());
            QVERIFY(!table->columnDescription(i % columns).isEmpty());
        }
        QCOMPARE(said.size(), rows * columns); // each says something of its own
        QVERIFY(!said.contains(QString()));
        QVERIFY(reader->child(rows * columns) == nullptr && reader->child(-1) == nullptr);
        QVERIFY(table->cellAt(rows, 0) == nullptr && table->cellAt(0, columns) == nullptr);
    }

    void cellsLieWhereTheyAreSeen_data() { allViews(); }
    void cellsLieWhereTheyAreSeen() {
        QFETCH(QString, name);
        const std::unique_ptr<ResultView> view = made(name);
        view->move(50, 40);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QAccessibleInterface* reader = readerOf(*view);
        const QRect window(view->mapToGlobal(QPoint()), view->size());
        for (const int i : {0, reader->childCount() - 1}) {
            QAccessibleInterface* cell = reader->child(i);
            QVERIFY(window.contains(cell->rect()));
            const QPoint middle = cell->rect().center();
            if (name != QStringLiteral("flow")) { // where points may lie upon each other
                QCOMPARE(reader->childAt(middle.x(), middle.y()), cell);
            }
        }
        QVERIFY(reader->childAt(window.right() + 10, window.bottom() + 10) == nullptr);
    }

    void theKeyboardIsFollowed_data() { allViews(); }
    void theKeyboardIsFollowed() {
        QFETCH(QString, name);
        const std::unique_ptr<ResultView> view = made(name);
        QVERIFY(showFocused(*view));
        const bool isColumn = view->tableColumns() == 1 && name == QStringLiteral("bars");
        const auto next = isColumn ? Qt::Key_Down : Qt::Key_Right;
        QTest::keyClick(view.get(), next);
        QTest::keyClick(view.get(), next);
        const auto cursor = view->tableCursor();
        QVERIFY(cursor.has_value());
        const int index = cursor->row * view->tableColumns() + cursor->column;
        QAccessibleInterface* cell = readerOf(*view)->focusChild();
        QVERIFY(cell != nullptr);
        QCOMPARE(readerOf(*view)->indexOfChild(cell), index);
        QVERIFY(cell->state().focused);
        QCOMPARE(cell->text(QAccessible::Name), view->statusText());
        QVERIFY(!readerOf(*view)->child(index == 0 ? 1 : 0)->state().focused);
    }

    void anotherResultIsAnotherTable() {
        const auto view = heatmap();
        QVERIFY(!words(*view, 5, 5).isEmpty());
        view->setData(heatmapData(*attention({QStringLiteral("one"), QStringLiteral(" two")}, 2), 0));
        QCOMPARE(readerOf(*view)->tableInterface()->rowCount(), 2);
        QVERIFY(words(*view, 5, 5).isEmpty());
        QVERIFY(words(*view, 1, 0).contains(QStringLiteral("·two ← one")));
        view->clear();
        QCOMPARE(readerOf(*view)->childCount(), 0);
        QVERIFY(readerOf(*view)->child(0) == nullptr);
    }

    /// Qt sends events only where a screen reader listens.
    void changesAreTold() {
        if (!QAccessible::isActive()) {
            QSKIP("no screen reader listens on this platform");
        }
        const auto view = heatmap();
        QAccessible::installUpdateHandler(listen);
        QVERIFY(showFocused(*view));
        heardFocus.clear();
        const int before = heardResets;
        QTest::keyClick(view.get(), Qt::Key_Right);
        QVERIFY(!heardFocus.empty());
        QCOMPARE(heardFocus.back().first, view.get());
        const TablePlace cursor = view->tableCursor().value();
        QCOMPARE(heardFocus.back().second, cursor.row * 6 + cursor.column);
        view->setData(heatmapData(*attention({QStringLiteral("one"), QStringLiteral(" two")}, 2), 0));
        QTRY_VERIFY(heardResets > before);
    }

    void aCellOfATableThatShrankIsInvalid() {
        const auto view = tokens();
        QAccessibleInterface* cell = readerOf(*view)->child(5); // nobody listens: it is not forgotten
        QVERIFY(cell->isValid());
        view->setTokens(tokenLabels(tokensOf({QStringLiteral("one")})));
        QVERIFY(!cell->isValid());
        QVERIFY(cell->state().invalid);
        QCOMPARE(cell->text(QAccessible::Name), QString());
        QCOMPARE(cell->rect(), QRect());
    }

    void whatTheCellsSay() {
        const auto matrix = heatmap();
        QCOMPARE(words(*matrix, 3, 1), matrix->describe({3, 1}));
        QCOMPARE(words(*matrix, 1, 3), QStringLiteral("ats can't read from ·is, which comes after it"));
        const auto changes = map();
        QCOMPARE(words(*changes, 2, 1), changes->describe({2, 1}));
        QVERIFY(words(*changes, 2, 1).contains(QStringLiteral("0.500 → 0.250")));
        const auto curves = flow();
        QCOMPARE(words(*curves, 5, 0), curves->describe(1, 1));
        QCOMPARE(words(*bars(), 2, 0), QStringLiteral("·w2: 0.200; click to follow it"));
        QCOMPARE(words(*layers(), 0, 7), QStringLiteral("layer 7"));
        QCOMPARE(words(*tokens(), 0, 2), QStringLiteral("token 2: ·Music"));
    }
};

QTEST_MAIN(TestAccessibleTables)
#include "tst_accessible_tables.moc"
