// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in the registry of views keeps what a view promises; and a view that is added there by one
// row is in the docks, in the menu, and computed for.
#include <QAction>
#include <QBuffer>
#include <QDockWidget>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPageSize>
#include <QPdfWriter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QToolButton>

#include "tests/support/recording_painter.hpp"
#include "tests/ui/shell/dummy_view.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/lre/lre_panel.hpp"
#include "ui/views/results/results_panel.hpp"
#include "ui/widgets/zoomable_view.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

constexpr QSizeF kPaper(480, 320);

const std::string kLongPrompt = [] {
    std::string prompt = "Beats";
    for (int i = 0; i < 39; ++i) {
        prompt += " Music";
    }
    return prompt;
}();

/// What a user may set in views alone.
void setEverything(WindowUnderTest& test) {
    test.trigger("view.shareScale");
    for (auto* matrix : test.window->findChildren<ZoomableView*>()) {
        matrix->zoomIn();
        matrix->zoomIn();
        matrix->zoomIn();
    }
    auto* list = test.find<QListView>("knockoutList");
    list->setCurrentIndex(list->model()->index(5, 0));
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
    auto* maps = test.find<QScrollArea>("traceScroll")->verticalScrollBar();
    maps->setValue(maps->maximum() / 2);
    test.find<QTableView>("datasetGrid")->horizontalHeader()->setSortIndicator(3, Qt::DescendingOrder);
    qobject_cast<ResultsPanel*>(test.window->body().views().find("results"))->bar().setForm(ResultForm::Dots);
    qobject_cast<LrePanel*>(test.window->body().views().find("lre"))->bar().setForm(LreForm::Facts);
    test.find<QToolButton>("blockSets")
        ->menu()
        ->findChild<QAction*>(QStringLiteral("blockSet.after"))
        ->trigger();
}

QMenu* viewMenu(const WindowUnderTest& test) {
    return test.window->menuBar()->findChild<QMenu*>(QStringLiteral("viewMenu"));
}

/// Every view of a window that has a result for each of them, in sight.
template <typename Check>
void forEachView(WindowUnderTest& test, Check&& check) {
    for (QDockWidget* dock : test.window->findChildren<QDockWidget*>()) {
        dock->show(); // also those that are closed at first
    }
    test.traceWith(QStringLiteral("Steve Jobs"));
    test.makeEdit();
    test.trigger("history.markA");
    test.trigger("history.markB");
    QVERIFY(test.openData());
    QVERIFY(test.settle());
    for (const HostedView& hosted : test.window->body().views().views()) {
        if (hosted.info.isDock() && !hosted.isInSight) {
            test.trigger((std::string("view.") + hosted.info.id).c_str());
        }
    }
    QVERIFY(test.settle());
    for (const HostedView& hosted : test.window->body().views().views()) {
        check(hosted, QByteArray(hosted.info.id) + (hosted.side == Side::Left ? " left" : " right"));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QImage pngOf(const View& view) {
    QImage image(kPaper.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    view.draw(painter, kPaper, paperStyle());
    return image;
}

QByteArray pdfOf(const View& view) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(5, 10.0 / 3), QPageSize::Inch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(960);
    QPainter painter(&writer);
    painter.scale(10, 10);
    view.draw(painter, kPaper, paperStyle());
    painter.end();
    return buffer.data();
}

} // namespace

class TestViewRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreToldApart() {
        QSet<QString> ids;
        for (const ViewInfo& info : viewRegistry()) {
            QVERIFY2(!ids.contains(QLatin1String(info.id)), info.id);
            ids.insert(QLatin1String(info.id));
            QVERIFY2(!info.plainTitle().isEmpty() && info.make != nullptr, info.id);
            QVERIFY2(!info.isDock() || (info.exploreShare > 0 && info.sweepShare > 0), info.id);
        }
        for (const char* id :
             {"attention", "predictions", "knockouts", "map", "flow", "history", "comparison", "dataset",
              "results", "trace", "paths", "lre", "block", "edit"}) {
            QVERIFY2(ids.contains(QLatin1String(id)), id);
        }
    }

    void everyDockIsInTheViewMenu() {
        WindowUnderTest test;
        QVERIFY(test.start());
        for (const HostedView& hosted : test.window->body().views().views()) {
            if (!hosted.info.isDock()) {
                continue;
            }
            const QString id = QLatin1String(hosted.info.id);
            auto* dock = test.window->findChild<QDockWidget*>(id + QStringLiteral("Dock"));
            QAction* action = test.window->actionRegistry().find(QStringLiteral("view.") + id);
            QVERIFY2(dock != nullptr && dock->widget() == hosted.view, hosted.info.id);
            QVERIFY2(action != nullptr && viewMenu(test)->actions().contains(action), hosted.info.id);
            QCOMPARE(hosted.view->isVisible(), hosted.info.isOpenAtFirst);
            if (hosted.info.isOpenAtFirst) {
                action->trigger();
            }
            QVERIFY2(!hosted.view->isVisible() && !hosted.isInSight, hosted.info.id);
            action->trigger();
            QVERIFY2(hosted.view->isVisible() && hosted.isInSight && action->isChecked(), hosted.info.id);
        }
    }

    void tables() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        forEachView(test, [](const HostedView& hosted, const QByteArray& name) {
            const ViewTable table = hosted.view->table();
            QVERIFY2(!table.isEmpty() && !table.title.isEmpty(), name.constData());
            QSet<QString> names;
            for (const ViewColumn& column : table.columns) {
                names.insert(QString::fromStdString(column.name));
                QVERIFY2(!column.name.empty() && !column.title.isEmpty(), name.constData());
            }
            QVERIFY2(names.size() == static_cast<qsizetype>(table.columns.size()), name.constData());
            for (const auto& row : table.rows) {
                QVERIFY2(row.size() == table.columns.size(), name.constData());
            }
            QCOMPARE(toCsv(table).count("\r\n"), static_cast<qsizetype>(table.rows.size()) + 1);
        });
    }

    void figures() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        forEachView(test, [](const HostedView& hosted, const QByteArray& name) {
            const test::Drawn drawn = test::drawnBy(kPaper.toSize(), [&](QPainter& painter) {
                hosted.view->draw(painter, kPaper, paperStyle());
            });
            QVERIFY2(drawn.images == 0 && drawn.patternBrushes == 0, name.constData()); // vectors alone
            QVERIFY2(!drawn.text.trimmed().isEmpty(), name.constData());
            const QByteArray pdf = pdfOf(*hosted.view);
            QVERIFY2(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image"), name.constData());
            QImage blank(kPaper.toSize(), QImage::Format_ARGB32_Premultiplied);
            blank.fill(Qt::white);
            QVERIFY2(pngOf(*hosted.view) != blank, name.constData());
        });
    }

    /// Nothing of the pointer, the keyboard or the window's colours is in a figure.
    void figuresDoNotDependOnTheHour() {
        WindowUnderTest test;
        QVERIFY(test.start());
        forEachView(test, [](const HostedView& hosted, const QByteArray& name) {
            const QImage before = pngOf(*hosted.view);
            hosted.view->setPalette(darkPalette());
            for (QWidget* child : hosted.view->findChildren<QWidget*>()) {
                if (child->focusPolicy() == Qt::StrongFocus) {
                    child->setFocus();
                    QTest::keyClick(child, Qt::Key_Right);
                }
            }
            QVERIFY2(pngOf(*hosted.view) == before, name.constData());
        });
    }

    /// Everything that a user can set in a view alone comes back in another window.
    void propertiesComeBack() {
        WindowUnderTest test(kLongPrompt);
        test.initial.subject = ByteSpan{0, 5}; // all other tokens are behind it, and are rows of their own
        QVERIFY(test.start());
        std::vector<QJsonObject> untouched;
        forEachView(test, [&](const HostedView& hosted, const QByteArray&) {
            untouched.push_back(hosted.view->properties());
        });
        for (int row = 0; row < 12; ++row) {
            test.clickCell(Side::Left, 20 + row, 1);
        }
        QVERIFY(test.settle());
        setEverything(test);
        std::vector<QJsonObject> set;
        forEachView(test, [&](const HostedView& hosted, const QByteArray& name) {
            set.push_back(hosted.view->properties());
            const bool hasSome = !untouched[set.size() - 1].isEmpty();
            QVERIFY2(hasSome == (set.back() != untouched[set.size() - 1]), name.constData());
        });
        WindowUnderTest other(kLongPrompt);
        other.initial = test.state();
        QVERIFY(other.start());
        std::size_t i = 0;
        forEachView(other, [&](const HostedView& hosted, const QByteArray& name) {
            hosted.view->setProperties(set[i]);
            QVERIFY2(hosted.view->properties() == set[i], name.constData());
            ++i;
        });
        QVERIFY(!other.window->body().scales()->isShared());
        QVERIFY(!other.window->actionRegistry().find(QStringLiteral("view.shareScale"))->isChecked());
        i = 0;
        forEachView(other, [&](const HostedView& hosted, const QByteArray& name) {
            hosted.view->setProperties({{QStringLiteral("no such property"), QStringLiteral("nonsense")}});
            QVERIFY2(hosted.view->properties().keys() == untouched[i].keys(), name.constData());
            ++i;
        });
        QVERIFY(other.window->body().scales()->isShared());
    }

    void theKeyboardReachesEveryView() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        forEachView(test, [](const HostedView& hosted, const QByteArray& name) {
            bool isReached = false;
            for (QWidget* child : hosted.view->findChildren<QWidget*>()) {
                isReached = isReached || (child->isVisible() && (child->focusPolicy() & Qt::TabFocus) != 0);
            }
            QVERIFY2(isReached, name.constData());
        });
    }

    void rightToLeft() {
        WindowUnderTest test;
        QVERIFY(test.start());
        forEachView(test, [](const HostedView& hosted, const QByteArray& name) {
            hosted.view->setLayoutDirection(Qt::RightToLeft);
            QVERIFY2(!hosted.view->grab().isNull(), name.constData());
            FigureStyle style = paperStyle();
            style.direction = Qt::RightToLeft;
            const test::Drawn drawn = test::drawnBy(
                kPaper.toSize(), [&](QPainter& painter) { hosted.view->draw(painter, kPaper, style); });
            QVERIFY2(!drawn.text.trimmed().isEmpty(), name.constData());
        });
    }

    void aPlaceIsToldInWords() {
        WindowUnderTest test;
        QVERIFY(test.start());
        Place place = *placeOf(
            test.state().prompt, Side::Left,
            test.window->runner().result<AttentionSnapshot>(Side::Left, Channel::Attention)->prompt.tokens, 4,
            1);
        const ViewHost& host = test.window->body().views();
        QVERIFY(host.find("attention", Side::Left)->words(place).contains(QStringLiteral("·by ← ·Music")));
        QVERIFY(host.find("attention", Side::Right)->words(place).isEmpty());
        place.layers = IndexRange{8, 16};
        QVERIFY(host.find("map")->words(place).contains(QStringLiteral("·by ← ·Music")));
        QVERIFY(host.find("flow")->words(place).contains(QStringLiteral("layers 8–16")));
        test.traceWith(QStringLiteral("Steve Jobs"));
        QVERIFY(test.settle());
        place.layers = IndexRange{8, 8};
        QVERIFY(host.find("trace")->words(place).contains(QStringLiteral("·Music in layer 8")));
        QVERIFY(host.find("paths")->words(place).contains(QStringLiteral("layer 8")));
        place.prompt = "Another prompt"; // what is of another prompt is nothing here
        for (const HostedView& hosted : host.views()) {
            QVERIFY2(hosted.view->words(place).isEmpty(), hosted.info.id);
        }
    }

    void aViewIsAFolderAndARow() {
        WindowUnderTest test;
        test.moreViews = {dummyViewInfo()};
        QVERIFY(test.start());
        auto* view = qobject_cast<DummyView*>(test.window->body().views().find("dummy"));
        QVERIFY(view != nullptr && view->isVisible());
        QVERIFY(test.find<QDockWidget>("dummyDock") != nullptr);
        QAction* action = test.window->actionRegistry().find(QStringLiteral("view.dummy"));
        QVERIFY(action != nullptr && viewMenu(test)->actions().contains(action));
        QCOMPARE(action->text(), QStringLiteral("&Dummy"));
        // It was computed for, on a channel of its own, and heard of it.
        QCOMPARE(test.runsOn("left/dummy"), 1);
        QVERIFY(view->heard.contains(ResultState::Fresh));
        // Out of sight, it is not.
        action->trigger();
        test.typePrompt(QStringLiteral("Another prompt"));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/dummy"), 1);
        QVERIFY(view->heard.contains(ResultState::Stale));
        action->trigger();
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/dummy"), 2);
    }
};

QTEST_MAIN(TestViewRegistry)
#include "tst_view_registry.moc"
