// SPDX-License-Identifier: GPL-3.0-or-later
// Linear relations in the window: a relation is chosen, both models answer layer by layer, a click on the
// curve shows a layer's numbers, the facts stand in a table.
#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/support/recording_painter.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/exports/preset_state.hpp"
#include "ui/files/session_io.hpp"
#include "ui/views/lre/lre_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

LrePanel& panelOf(const WindowUnderTest& test) {
    return *test.find<LrePanel>("lrePanel");
}

LreView& viewOf(const WindowUnderTest& test) {
    return panelOf(test).view();
}

const LreShown& shownOf(const WindowUnderTest& test, std::size_t model = 0) {
    return viewOf(test).sheet().models.at(model);
}

/// The newest request of a channel that has begun.
std::optional<LreRequest> newest(const WindowUnderTest& test, const std::string& channel) {
    std::optional<LreRequest> found;
    for (const mambascope::Request& request : test.control->begunRequests()) {
        if (request.channel == channel) {
            found = std::get<LreRequest>(request.body);
        }
    }
    return found;
}

[[nodiscard]] bool open(WindowUnderTest& test) {
    if (!test.start()) {
        return false;
    }
    test.trigger("view.lre");
    return test.settle() && viewOf(test).sheet().models.size() == 2;
}

QString write(const WindowUnderTest& test, const char* name, const QByteArray& json) {
    const QString path = test.folder.filePath(QLatin1String(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? path : QString();
}

void openFacts(WindowUnderTest& test, const QString& file) {
    test.files->answers[FileChooser::Ask::OpenFacts] = file;
    test.trigger("relations.open");
}

const QByteArray kFacts = R"({"name": "our capitals", "template": "{} has the capital",
    "train": [{"subject": "France", "object": "Paris"}, {"subject": "Italy", "object": "Rome"}],
    "test": [{"subject": "Spain", "object": "Madrid"}, {"subject": "Peru", "object": "Lima"}]})";

} // namespace

class TestLrePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodySeesIsNotComputed() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QCOMPARE(test.runsOn("left/relations"), 0);
        test.trigger("view.lre");
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/relations"), 1);
        QCOMPARE(test.runsOn("right/relations"), 1);
    }

    void bothModelsInEveryLayer() {
        WindowUnderTest test;
        QVERIFY(open(test));
        const auto request = newest(test, "left/relations");
        QCOMPARE(request->relation, std::string("country capital city"));
        QVERIFY(request->layers.empty() && request->causality);
        QCOMPARE(request->train, 5);
        QCOMPARE(request->test, 50);
        QCOMPARE(request->betas, std::vector<double>{2.25});
        QCOMPARE(request->ranks, std::vector<int>{100});
        QCOMPARE(shownOf(test).count(), 24); // the embeddings and all layers but the last
        QCOMPARE(shownOf(test, 1).count(), 12);
        QCOMPARE(shownOf(test).result(0).layer, kEmbeddingLayer);
        // The shares are those of the engine.
        for (int at = 0; at < shownOf(test).count(); ++at) {
            const LreResult& result = shownOf(test).result(at);
            QCOMPARE(shownOf(test).faithfulness(at).value(), *result.faithfulness);
            QCOMPARE(shownOf(test).causality(at).value(), *result.causality.front().success);
            QCOMPARE(shownOf(test).faithfulness(at).of, result.known);
        }
        QVERIFY(panelOf(test).caption().contains(QStringLiteral("The capital city of {} is")));
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("exact"));
        QVERIFY(panelOf(test).note().isEmpty());
    }

    void theBestLayerIsShownUntilAnotherIsChosen() {
        WindowUnderTest test;
        QVERIFY(open(test));
        double best = 0;
        for (int at = 0; at < shownOf(test).count(); ++at) {
            best = std::max(best, shownOf(test).causality(at).value());
        }
        const int first = shownOf(test).chosen();
        QVERIFY(best > 0 && shownOf(test).causality(first).value() == best);
        const int runs = test.runsOn("left/relations");
        const QPoint at = viewOf(test).footOf({0, 3}).toPoint();
        QVERIFY(!at.isNull());
        QTest::mouseClick(&viewOf(test), Qt::LeftButton, {}, at);
        QCOMPARE(*test.state().relations.layers[0], 2);
        QCOMPARE(shownOf(test).chosen(), 3);
        QVERIFY(!test.state().relations.layers[1]); // its own model alone
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/relations"), runs); // it was there already
        test.trigger("edit.undo");
        QCOMPARE(shownOf(test).chosen(), first);
        test.trigger("edit.redo");
        QCOMPARE(shownOf(test).chosen(), 3);
        QTest::mouseClick(&viewOf(test), Qt::LeftButton, {}, at); // the same again: the best one
        QCOMPARE(shownOf(test).chosen(), first);
    }

    void controlsAreStepsAndAreAsked() {
        WindowUnderTest test;
        QVERIFY(open(test));
        test.find<QSpinBox>("lreTrain")->setValue(7);
        test.find<QDoubleSpinBox>("lreBeta")->setValue(1.5);
        test.find<QSpinBox>("lreRank")->setValue(20);
        QVERIFY(test.settle());
        auto request = newest(test, "right/relations");
        QCOMPARE(request->train, 7);
        QCOMPARE(request->betas, std::vector<double>{1.5});
        QCOMPARE(request->ranks, std::vector<int>{20});
        QCOMPARE(shownOf(test).rank(), 20);
        QCOMPARE(shownOf(test).lre->facts.train.size(), std::size_t{7});
        test.find<QToolButton>("lreCausality")->click();
        QVERIFY(test.settle());
        QVERIFY(!newest(test, "left/relations")->causality && !shownOf(test).hasCausality());
        QVERIFY(!test.find<QSpinBox>("lreRank")->isEnabled());
        const double best = shownOf(test).faithfulness(shownOf(test).chosen()).value();
        for (int at = 0; at < shownOf(test).count(); ++at) {
            QVERIFY(shownOf(test).faithfulness(at).value() <= best);
        }
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(shownOf(test).hasCausality() && test.find<QToolButton>("lreCausality")->isChecked());
        auto* layers = test.find<QComboBox>("lreLayers");
        layers->setCurrentIndex(1);
        Q_EMIT
        layers->activated(1);
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).count(), 1);
        QCOMPARE(newest(test, "left/relations")->layers.size(), std::size_t{1});
    }

    void relationsAreOffered() {
        WindowUnderTest test;
        QVERIFY(open(test));
        auto* box = test.find<QComboBox>("lreRelation");
        QTRY_VERIFY_WITH_TIMEOUT(box->count() > 10, 20000);
        QCOMPARE(box->currentText(), QStringLiteral("country capital city"));
        const int other = box->findText(QStringLiteral("country language"));
        QVERIFY(other >= 0);
        box->setCurrentIndex(other);
        Q_EMIT
        box->activated(other);
        QVERIFY(test.settle());
        QCOMPARE(newest(test, "left/relations")->relation, std::string("country language"));
        QCOMPARE(shownOf(test).lre->facts.name, std::string("country language"));
    }

    void factsOfAFileOfOnesOwn() {
        WindowUnderTest test;
        QVERIFY(open(test));
        openFacts(test, write(test, "facts.json", kFacts));
        QTRY_VERIFY_WITH_TIMEOUT(newest(test, "left/relations")->facts.has_value(), 20000);
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).lre->facts.name, std::string("our capitals"));
        QVERIFY(test.find<QSpinBox>("lreTrain")->isHidden()); // the file says itself
        QCOMPARE(test.find<QComboBox>("lreRelation")->currentText(), QStringLiteral("facts.json"));
        // Two facts are too few for a share, and that is said.
        QVERIFY2(panelOf(test).note().contains(QStringLiteral("fewer than six usable facts")),
                 qPrintable(panelOf(test).note()));
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("few facts"));
    }

    void aFileInTheFormOfRelationsIsDealt() {
        WindowUnderTest test;
        QVERIFY(open(test));
        QByteArray samples;
        for (int i = 0; i < 8; ++i) {
            samples += (i > 0 ? "," : "") +
                       QStringLiteral("{\"subject\": \"land %1\", \"object\": \"town %1\"}").arg(i).toUtf8();
        }
        openFacts(test, write(test, "own.json",
                              R"({"name": "own", "prompt_templates": ["{} has the capital"], "samples": [)" +
                                  samples + "]}"));
        QTRY_VERIFY_WITH_TIMEOUT(newest(test, "left/relations")->facts.has_value(), 20000);
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).lre->facts.train.size(), std::size_t{5});
        QCOMPARE(shownOf(test).lre->facts.test.size(), std::size_t{3});
        QVERIFY(!test.find<QSpinBox>("lreTrain")->isHidden());
        test.find<QSpinBox>("lreTrain")->setValue(8);
        QVERIFY(test.settle());
        QVERIFY2(panelOf(test).error().contains(QStringLiteral("train")), qPrintable(panelOf(test).error()));
    }

    void badFilesAreNamedInOneLine_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("hello") << QStringLiteral("facts.json");
        QTest::newRow("no place for the subject")
            << QByteArray(R"({"template": "has a capital", "train": []})") << QStringLiteral("template");
        QTest::newRow("no facts") << QByteArray(R"({"template": "{} is", "train": []})")
                                  << QStringLiteral("train");
    }
    void badFilesAreNamedInOneLine() {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        WindowUnderTest test;
        QVERIFY(open(test));
        openFacts(test, write(test, "facts.json", json));
        QTRY_VERIFY_WITH_TIMEOUT(!panelOf(test).error().isEmpty(), 20000);
        QVERIFY2(panelOf(test).error().contains(named), qPrintable(panelOf(test).error()));
        QVERIFY(!panelOf(test).error().contains(QLatin1Char('\n')));
        QVERIFY(test.settle());
        QCOMPARE(viewOf(test).sheet().models.size(), std::size_t{2}); // the last good result stays
        QVERIFY(viewOf(test).isStale());
    }

    void errorsOfTheEngineStandThere() {
        WindowUnderTest test;
        QVERIFY(open(test));
        ExperimentState next = test.state();
        next.relations.train = 5000;
        test.window->experiment().change(next, QStringLiteral("too many"));
        QVERIFY(test.settle());
        QVERIFY2(panelOf(test).error().contains(QStringLiteral("5000")), qPrintable(panelOf(test).error()));
        QVERIFY(!panelOf(test).error().contains(QStringLiteral("--")));
        QVERIFY(viewOf(test).isStale());
    }

    void layersFillInAndCanBeStopped() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->setDelay(std::chrono::milliseconds(40));
        test.trigger("view.lre");
        auto* stop = test.find<QToolButton>("lreStop");
        const auto isPartial = [&] {
            const auto& models = viewOf(test).sheet().models;
            return !models.empty() && models.front().partial && models.front().count() > 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isPartial(), 20000);
        QVERIFY(stop->isVisible());
        stop->click();
        QVERIFY(test.settle());
        QVERIFY(stop->isHidden());
        QVERIFY(shownOf(test).partial && shownOf(test).count() < 24);
        QVERIFY2(panelOf(test).error().contains(QStringLiteral("Cancelled")),
                 qPrintable(panelOf(test).error()));
        test.control->setDelay(std::chrono::milliseconds(0));
        test.trigger("models.repeat");
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).count(), 24);
        QVERIFY(panelOf(test).error().isEmpty() && !viewOf(test).isStale());
    }

    void noPromptIsNeeded() {
        WindowUnderTest test{std::string()};
        QVERIFY(test.start());
        test.trigger("view.lre");
        QVERIFY(test.settle());
        QCOMPARE(viewOf(test).sheet().models.size(), std::size_t{2});
        const int runs = test.runsOn("left/relations");
        test.typePrompt(QStringLiteral("Beats Music is owned by"));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/relations"), runs); // the prompt is nothing to it
        QVERIFY(!viewOf(test).isStale());
    }

    void theKeyboardAndTheScreenReaderWalkThroughTheLayers() {
        WindowUnderTest test;
        QVERIFY(open(test));
        LreView& view = viewOf(test);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(*view.mark(), (ColumnMark{0, 1}));
        QVERIFY2(
            view.accessibleDescription().startsWith(QStringLiteral("demo-mamba2, layer 0: faithfulness ")),
            qPrintable(view.accessibleDescription()));
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("the embeddings")));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(*view.mark(), (ColumnMark{1, 0}));
        QCOMPARE(view.tableRows(), 24 + 12);
        QCOMPARE(*view.tableCursor(), (TablePlace{24, 0}));
        QCOMPARE(view.tableCell({24, 0}), view.accessibleDescription());
        QVERIFY(view.tableRowTitle(25).contains(QStringLiteral("layer 0")));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(*test.state().relations.layers[1], kEmbeddingLayer);
    }

    void theFactsStandInATable() {
        WindowUnderTest test;
        QVERIFY(open(test));
        const ViewTable curves = panelOf(test).table();
        panelOf(test).bar().setForm(LreForm::Facts);
        auto* grid = test.find<QTableView>("lreFacts");
        QVERIFY(grid->isVisible() && !viewOf(test).isVisible());
        const auto& tests = shownOf(test).result(shownOf(test).chosen()).tests;
        QCOMPARE(grid->model()->rowCount(), static_cast<int>(tests.size()));
        QCOMPARE(grid->model()->columnCount(), 6);
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            const LreTest& fact = tests[static_cast<std::size_t>(row)];
            const QString subject = grid->model()->index(row, 0).data().toString();
            QVERIFY(subject.contains(QString::fromStdString(fact.fact.subject)));
            const QString linear = grid->model()->index(row, 3).data().toString();
            QCOMPARE(linear.startsWith(QStringLiteral("✓")), fact.linear.correct);
            const QString words = grid->model()->index(row, 3).data(Qt::AccessibleTextRole).toString();
            QCOMPARE(words.contains(QStringLiteral("right")), fact.linear.correct);
        }
        const ViewTable facts = panelOf(test).table();
        QCOMPARE(facts.rows.size(), 2 * tests.size());
        QVERIFY(facts.columns.size() != curves.columns.size());
        QVERIFY(toCsv(facts).contains("linear_answer"));
    }

    /// Each number of the drawing is in its table.
    void figureAndTableAgree() {
        WindowUnderTest test;
        QVERIFY(open(test));
        const ViewTable table = panelOf(test).table();
        const FigureData figure = panelOf(test).figure({600, 400}, paperStyle());
        int bars = 0;
        int lines = 0;
        for (const FigurePanel& panel : figure.panels) {
            if (const auto* own = std::get_if<BarsPanel>(&panel)) {
                const LreShown& shown = shownOf(test, static_cast<std::size_t>(bars++));
                QCOMPARE(numberAt(table, own->rows.at(0), own->bars[0].value),
                         100 * shown.faithfulness(shown.chosen()).value());
                QCOMPARE(numberAt(table, own->rows.at(1), own->bars[0].value),
                         100 * shown.causality(shown.chosen()).value());
                QCOMPARE(numberAt(table, own->rows.at(0), own->bars[1].value), 100 * shown.lre->random);
            }
            const auto* curves = std::get_if<LinesPanel>(&panel);
            if (curves != nullptr && curves->series.size() == 3) {
                const LreShown& shown = shownOf(test, static_cast<std::size_t>(lines++));
                const std::vector<double> faithful =
                    numbersOf(curves->series[2].rows, curves->series[2].y, table);
                const std::vector<double> causal =
                    numbersOf(curves->series[1].rows, curves->series[1].y, table);
                QCOMPARE(faithful.size(), static_cast<std::size_t>(shown.count()));
                for (int at = 0; at < shown.count(); ++at) {
                    QCOMPARE(faithful[static_cast<std::size_t>(at)], shown.faithfulness(at).value());
                    QCOMPARE(causal[static_cast<std::size_t>(at)], shown.causality(at).value());
                }
            }
        }
        QCOMPARE(bars, 2);
        QCOMPARE(lines, 2);
    }

    void figuresOfThePaper() {
        WindowUnderTest test;
        QVERIFY(open(test));
        const ViewTable table = panelOf(test).table();
        const auto replica = [&](const char* id) {
            FigurePart part;
            part.table = table;
            part.figure = [&](QSizeF size, const FigureStyle& style) {
                return panelOf(test).figure(size, style);
            };
            return replicaOf(replicaPreset(QLatin1String(id)), std::move(part));
        };
        const FigurePart bars = replica("RO7");
        QCOMPARE(bars.figure({400, 300}, paperStyle()).panels.size(), std::size_t{2});
        const test::Drawn drawn = test::drawnBy({400, 300}, [&](QPainter& painter) {
            bars.drawing.draw(painter, {400, 300}, paperStyle());
        });
        QVERIFY(drawn.images == 0);
        QVERIFY2(drawn.text.contains(QStringLiteral("faithfulness")), qPrintable(drawn.text));
        const FigureData sweep = replica("RO12").figure({600, 300}, paperStyle());
        QCOMPARE(sweep.panels.size(), std::size_t{2});
        for (const FigurePanel& panel : sweep.panels) {
            QCOMPARE(std::get<LinesPanel>(panel).series.size(), std::size_t{3});
        }
        ExperimentState state = test.state();
        state.relations.causality = false;
        state.relations.everyLayer = false;
        state = withPreset(state, replicaPreset(QStringLiteral("RO12")));
        QVERIFY(state.relations.causality && state.relations.everyLayer);
        panelOf(test).bar().setForm(LreForm::Facts);
        FigurePart facts;
        facts.table = panelOf(test).table();
        QVERIFY_EXCEPTION_THROWN((void)replicaOf(replicaPreset(QStringLiteral("RO7")), std::move(facts)),
                                 Error);
    }

    void sessionsKeepIt() {
        WindowUnderTest test;
        QVERIFY(open(test));
        ExperimentState next = test.state();
        next.relations.relation = "country language";
        next.relations.layers = {kEmbeddingLayer, 4};
        next.relations.beta = 1.25;
        next.relations.rank = 12;
        next.relations.causality = false;
        test.window->experiment().change(next, QStringLiteral("relation"));
        const QString file = test.folder.filePath(QStringLiteral("s.mambascope"));
        saveSession(test.state(), file);
        WindowUnderTest other;
        other.initial = loadSession(file);
        QCOMPARE(other.initial, test.state());
        QVERIFY(open(other));
        QCOMPARE(newest(other, "left/relations")->relation, std::string("country language"));
        QCOMPARE(shownOf(other).result(shownOf(other).chosen()).layer, kEmbeddingLayer);
        QCOMPARE(shownOf(other, 1).result(shownOf(other, 1).chosen()).layer, 4);
    }
};

QTEST_MAIN(TestLrePanel)
#include "tst_lre_panel.moc"
