// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: typing, storms, hiding, sessions, closing.
#include <atomic>
#include <semaphore>

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothPanesFill() {
        WindowUnderTest test;
        QVERIFY(test.start());
        for (const Side side : kSides) {
            ModelPane& pane = test.window->pane(side);
            QCOMPARE(pane.tokenStrip().tokenCount(), 5);
            QCOMPARE(pane.heatmap().data().size(), 5);
            QCOMPARE(pane.layerStrip().layerCount(), side == Side::Left ? 24 : 12);
            QVERIFY(!pane.bars().data().rows.empty());
            QVERIFY(pane.error().isEmpty());
            QCOMPARE(pane.tokenStrip().subject(), std::optional<IndexRange>({0, 1}));
        }
        QCOMPARE(test.runsOn("left/attention"), 1);
        QCOMPARE(test.runsOn("left/predict"), 1);
        QVERIFY(test.window->windowTitle().contains(QStringLiteral("Beats Music")));
        QVERIFY(test.find<QLabel>("statusRun")->text().contains(QStringLiteral("fp32")));
    }

    void typingFillsBothPanes() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.typePrompt(QStringLiteral("The mother tongue of Danielle Darrieux is"));
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Attention));
        QVERIFY(test.settle());
        for (const Side side : kSides) {
            QCOMPARE(test.window->pane(side).heatmap().data().size(), 7);
            QCOMPARE(test.window->pane(side).heatmap().data().tokens[5].display, QStringLiteral("·Darrieux"));
            QCOMPARE(test.window->pane(side).tokenStrip().subject(), std::optional<IndexRange>({4, 5}));
        }
    }

    /// Nothing is asked while keys come; the newest prompt is what ends on screen. The event loop does not
    /// run between the keys, so that the pause can't end however slow the machine is.
    void aStormOfTypingShowsOnlyTheNewest() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->setDelay(5ms);
        const int before = test.runsOn("left/attention");
        const std::uint64_t runs = test.control->runCount();
        test.typePrompt(QStringLiteral("one two three four five six seven eight nine ten eleven"));
        QVERIFY(!test.control->waitForRuns(runs + 1, 20ms)); // no key asked by itself
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/attention"), before + 1);
        QCOMPARE(test.runsOn("right/attention"), before + 1);
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 11);
        QCOMPARE(test.window->pane(Side::Right).bars().isVisible(), true);
    }

    void typingIsOneStepOfUndo() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.window->experiment().setClock([] { return 0; });
        test.typePrompt(QStringLiteral("Paris is"));
        QCOMPARE(test.state().prompt, std::string("Paris is"));
        QTest::keyClick(test.find<PromptEdit>("promptEdit"), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(test.state().prompt, std::string("Beats Music is owned by"));
        QCOMPARE(test.find<PromptEdit>("promptEdit")->text(), QStringLiteral("Beats Music is owned by"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 5);
    }

    void hiddenPanelsAreNotComputed() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const int maps = test.runsOn("left/map");
        const int flows = test.runsOn("left/flow");
        QVERIFY(maps > 0 && flows > 0);
        test.trigger("view.map");
        test.trigger("view.flow");
        test.typePrompt(QStringLiteral("Another prompt that is new"));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/map"), maps);
        QCOMPARE(test.runsOn("left/flow"), flows);
        test.trigger("view.map");
        QVERIFY(test.settle());
        QVERIFY(test.runsOn("left/map") > maps);
        QCOMPARE(test.runsOn("left/flow"), flows);
    }

    void aPaneAloneComputesAlone() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const int right = test.runsOn("right/attention");
        test.trigger("layout.present");
        QVERIFY(!test.window->pane(Side::Right).isVisible());
        test.typePrompt(QStringLiteral("Another prompt that is new"));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("right/attention"), right);
        test.trigger("layout.explore");
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Right).heatmap().data().size(), 5);
    }

    void layersWindowsAndViewsAreSteps() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.window->pane(Side::Left).heatmap().setFocus();
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().layer, 7);
        QTest::keyClick(test.window.get(), Qt::Key_BracketRight);
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().layer, 8);
        QTest::keyClick(test.window.get(), Qt::Key_Plus);
        QCOMPARE(test.state().pane(Side::Left).window, std::optional<int>(10));
        Q_EMIT
        test.window->pane(Side::Left).header().viewChosen(AttentionView::Signed);
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().kind, ScaleKind::Diverging);
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(test.state(), test.initial);
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().kind, ScaleKind::Sequential);
    }

    void anotherModelFromTheMenu() {
        WindowUnderTest test;
        QVERIFY(test.start());
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("demo-transformer"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).layerStrip().layerCount(), 12);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).layerStrip().layerCount(), 24);
    }

    /// A disk that sleeps does not stop the window: the menu is there at once, and fills when it answers.
    void theModelMenuDoesNotWaitForDisks() {
        WindowUnderTest test;
        std::binary_semaphore disk(0);
        std::atomic<int> looks = 0;
        test.models = [&](const ModelLister::Folders&) {
            ++looks;
            disk.acquire();
            return std::vector<ModelChoice>{
                {QStringLiteral("demo-mamba2"), QStringLiteral("found"), {}, true}};
        };
        QVERIFY(test.start());
        QCOMPARE(looks.load(), 0);
        QMenu* menu = test.find<QToolButton>("modelButtonLeft")->menu();
        menu->popup({});
        const auto isLooking = [menu] {
            return menu->findChild<QAction*>(QStringLiteral("lookingForModels")) != nullptr;
        };
        QVERIFY(menu->isVisible() && isLooking());
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("chooseTokenizer")) != nullptr);
        disk.release();
        QTRY_COMPARE(menu->actions().front()->text(), QStringLiteral("found"));
        QVERIFY(!isLooking());
        menu->close();
        menu->popup({}); // what was found is shown at once, and looked for again
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("found"));
        menu->close();
        QTRY_COMPARE(looks.load(), 2);
        disk.release();
    }

    void foldersAreRemembered() {
        WindowUnderTest test;
        ModelInfo info = *test.control->findModel("demo-transformer");
        info.name = "/models/mine";
        test.control->addModel(info);
        test.files->answers[FileChooser::Ask::ModelFolder] = QStringLiteral("/models/mine");
        QVERIFY(test.start());
        test.trigger("models.openLeft");
        QVERIFY(test.settle());
        QCOMPARE(test.state().pane(Side::Left).model, std::string("/models/mine"));
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QCOMPARE(test.settings->value(QStringLiteral("models/folders")).toStringList(),
                 QStringList(QStringLiteral("/models/mine")));
    }

    void sessionsAreSavedAndOpened() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        const ExperimentState saved = test.state();
        const QString file = test.folder.filePath(QStringLiteral("s.json"));
        test.files->answers[FileChooser::Ask::SaveSession] = file;
        test.files->answers[FileChooser::Ask::OpenSession] = file;
        test.trigger("file.save");
        QTRY_VERIFY(QFile::exists(file));
        QCOMPARE(loadSession(file), saved);
        test.trigger("edit.clearKnockouts");
        test.typePrompt(QStringLiteral("something else"));
        test.trigger("file.open");
        QCOMPARE(test.state(), saved);
        QVERIFY(test.settle());
        QVERIFY(test.probability(Side::Left) < test.cleanProbability(Side::Left));
        test.trigger("edit.undo");
        QCOMPARE(test.state().prompt, std::string("something else"));
    }

    void picturesAreExported() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString file = test.folder.filePath(QStringLiteral("p.png"));
        test.files->answers[FileChooser::Ask::SavePicture] = file;
        const QImage shown = test.window->grab().toImage();
        test.trigger("file.exportPicture");
        const QImage picture(file);
        QCOMPARE(picture.size(), test.window->size() * picture.devicePixelRatio());
        QCOMPARE(picture.convertToFormat(QImage::Format_RGB32), shown.convertToFormat(QImage::Format_RGB32));
        // And not of an empty window: there are as many colours in the matrix as cells.
        const HeatmapView& heatmap = test.window->pane(Side::Left).heatmap();
        QSet<QRgb> colors;
        for (int query = 0; query < 5; ++query) {
            for (int source = 0; source <= query; ++source) {
                const QPoint at =
                    heatmap.mapTo(test.window.get(), heatmap.cellRect({query, source}).center().toPoint());
                colors.insert(picture.pixel(at));
            }
        }
        QVERIFY2(colors.size() > 8, qPrintable(QString::number(colors.size())));
    }

    void closingDuringARunIsQuick() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->setDelay(20s);
        test.typePrompt(QStringLiteral("a prompt that never gets its answer"));
        const std::uint64_t runs = test.control->runCount();
        test.window->runner().flush();
        QVERIFY(test.control->waitForRuns(runs + 1));
        QElapsedTimer timer;
        timer.start();
        test.window->close();
        test.window.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void windowsComeAndGo() {
        for (int i = 0; i < 3; ++i) {
            WindowUnderTest test;
            test.control->setDelay(1ms);
            test.make();
            test.window->show();
            if (i > 0) { // gone before, at the first and after all answers
                QVERIFY(test.control->waitForRuns(1, 5s));
            }
            QVERIFY(i < 2 || test.settle());
            const std::weak_ptr<FakeControl> backend = test.control;
            const QPointer<MainWindow> window = test.window.get();
            test.window.reset();
            QVERIFY(window.isNull());
            test.control.reset();
            QVERIFY(backend.expired()); // the engine's thread has ended and nothing holds it
        }
    }

    void modelsLoadBeforeTheWindowIsShown() {
        WindowUnderTest test;
        test.make();
        QVERIFY(test.control->waitForRuns(1, 5s));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
