// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking in the window: token sets of both models' prompts, by means, knockouts and strict ones.
#include <QComboBox>
#include <QFile>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/exports/preset_state.hpp"
#include "ui/files/session_io.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/views/block/block_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const std::string kPrompt = "The mother tongue of Danielle Darrieux is";

BlockPanel& panelOf(const WindowUnderTest& test) {
    return *test.find<BlockPanel>("blockPanel");
}

BlockView& viewOf(const WindowUnderTest& test) {
    return panelOf(test).view();
}

const BlockShown& shownOf(const WindowUnderTest& test, std::size_t model = 0) {
    return viewOf(test).sheet().models.at(model);
}

std::optional<BlockRequest> newest(const WindowUnderTest& test, const std::string& channel) {
    std::optional<BlockRequest> found;
    for (const mambascope::Request& request : test.control->begunRequests()) {
        if (request.channel == channel) {
            found = std::get<BlockRequest>(request.body);
        }
    }
    return found;
}

[[nodiscard]] bool open(WindowUnderTest& test) {
    if (!test.start()) {
        return false;
    }
    test.trigger("view.block");
    return test.settle() && viewOf(test).sheet().models.size() == 2;
}

void choose(const WindowUnderTest& test, const char* box, int index) {
    auto* found = test.find<QComboBox>(box);
    found->setCurrentIndex(index);
    Q_EMIT
    found->activated(index);
}

} // namespace

class TestBlockPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStateSpaceModelByMeansAndTheTransformerByKnockout() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        const auto left = newest(test, "left/blocking");
        QCOMPARE(left->how, BlockMethod::Mean);
        QCOMPARE(left->others, BlockOthers::Live);
        QCOMPARE(left->state, Site::Mix);
        QCOMPARE(left->text, std::string("bundled"));
        QCOMPARE(left->window, 10);
        QCOMPARE(left->align, WindowAlign::Center);
        QCOMPARE(*left->prompt.subjectSpan, (ByteSpan{21, 38}));
        const auto right = newest(test, "right/blocking");
        QCOMPARE(right->how, BlockMethod::Knockout);
        QVERIFY(right->text.empty());
        // What the transformer was asked for instead is said, on screen and in files.
        QVERIFY2(panelOf(test).note().contains(QStringLiteral("demo-transformer is no state-space model")),
                 qPrintable(panelOf(test).note()));
        QCOMPARE(blockWords(shownOf(test, 1).how), QStringLiteral("knocked out"));
        const QByteArray csv = toCsv(panelOf(test).table());
        QVERIFY(csv.contains("knocked out") && csv.contains("mix by its mean"));
        QVERIFY(panelOf(test).caption().contains(QStringLiteral("the bundled text")));
        QVERIFY(panelOf(test).error().isEmpty());
        QCOMPARE(shownOf(test).sourceCount(), 4);
        QCOMPARE(shownOf(test).windowCount(), 24);
        QCOMPARE(shownOf(test, 1).windowCount(), 12);
        const auto& block = *shownOf(test).block;
        QVERIFY(std::abs(shownOf(test).change(0, 8) -
                         100 * (block.probability[0][8] - block.baseProbability) / block.baseProbability) <
                1e-9);
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("exact"));
    }

    void waysOfBlocking() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        const double live = shownOf(test).change(0, 8);
        choose(test, "blockHow", 1);
        QVERIFY(test.settle());
        QCOMPARE(newest(test, "left/blocking")->others, BlockOthers::Clean);
        QVERIFY(shownOf(test).change(0, 8) > live); // less is lost where the others are restored
        choose(test, "blockState", 1);
        QVERIFY(test.settle());
        QCOMPARE(newest(test, "left/blocking")->state, Site::A);
        QVERIFY(blockWords(shownOf(test).how).startsWith(QStringLiteral("a by its mean")));
        choose(test, "blockHow", 3);
        QVERIFY(test.settle());
        const auto strict = newest(test, "left/blocking");
        QCOMPARE(strict->how, BlockMethod::Strict);
        QVERIFY(strict->text.empty() && strict->state == Site::Mix && strict->others == BlockOthers::Live);
        QVERIFY(!test.find<QComboBox>("blockMeans")->isEnabled());
        QVERIFY(panelOf(test).note().isEmpty()); // both models do the same now
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).how.how, BlockMethod::Mean);
        QCOMPARE(shownOf(test).how.state, Site::A);
    }

    void windowsAreClippedToTheModel() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        test.find<QSpinBox>("blockWindow")->setValue(1);
        QVERIFY(test.settle());
        QVERIFY2(viewOf(test).tableCell({3, 0}).startsWith(QStringLiteral("demo-mamba2, layer 3: ")),
                 qPrintable(viewOf(test).tableCell({3, 0}))); // never "layers 3–3"
        test.find<QSpinBox>("blockWindow")->setValue(200);
        QVERIFY(test.settle());
        QCOMPARE(newest(test, "left/blocking")->window, 24);
        QCOMPARE(newest(test, "right/blocking")->window, 12);
    }

    void meansOfFiles() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        const QString text = test.folder.filePath(QStringLiteral("corpus.txt"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\ntwo\n") > 0);
        file.close();
        test.files->answers[FileChooser::Ask::OpenText] = text;
        test.trigger("blocking.text");
        QVERIFY(test.settle());
        QCOMPARE(newest(test, "left/blocking")->text, text.toStdString());
        QVERIFY(panelOf(test).caption().contains(QStringLiteral("corpus.txt")));
        QVERIFY(test.find<QComboBox>("blockMeans")->currentText().contains(QStringLiteral("corpus.txt")));
        // Statistics win; a file that isn't there is named, and the last good curves stay.
        test.files->answers[FileChooser::Ask::OpenStatistics] =
            test.folder.filePath(QStringLiteral("none.safetensors"));
        test.trigger("blocking.statistics");
        QVERIFY(test.settle());
        QVERIFY2(panelOf(test).error().contains(QStringLiteral("none.safetensors doesn't exist")),
                 qPrintable(panelOf(test).error()));
        QVERIFY(!panelOf(test).error().contains(QStringLiteral("--")));
        QCOMPARE(viewOf(test).sheet().models.size(), std::size_t{2});
        QVERIFY(viewOf(test).isStale());
        choose(test, "blockMeans", 0);
        QVERIFY(test.settle());
        QCOMPARE(shownOf(test).how.text, std::string("bundled")); // computed before: it isn't asked again
        QVERIFY(shownOf(test).how.means.empty());
        QVERIFY(panelOf(test).error().isEmpty() && !viewOf(test).isStale());
    }

    void withoutASubjectTheLastTokenAlone() {
        WindowUnderTest test("one two three");
        QVERIFY(open(test));
        const auto request = newest(test, "left/blocking");
        if (request->prompt.subjectSpan) {
            QSKIP("a subject is guessed here");
        }
        QCOMPARE(request->sources, std::vector<Role>{Role::Last});
    }

    void aClickChoosesTheWindow() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        QTest::mouseClick(&viewOf(test), Qt::LeftButton, {}, viewOf(test).footOf({0, 12}).toPoint());
        const IndexRange layers = shownOf(test).window(12);
        const int layer = chosenLayer(test.state().pane(Side::Left), 24);
        QVERIFY2(layer >= layers.first && layer <= layers.last, qPrintable(QString::number(layer)));
    }

    void curvesFillInAndCanBeStopped() {
        WindowUnderTest test(kPrompt);
        QVERIFY(test.start());
        test.control->setDelay(std::chrono::milliseconds(150));
        test.trigger("view.block");
        auto* stop = test.find<QToolButton>("blockStop");
        QTRY_VERIFY_WITH_TIMEOUT(!viewOf(test).sheet().models.empty(), 20000);
        QVERIFY(stop->isVisible());
        QVERIFY(std::isnan(shownOf(test).change(3, 0)));
        QVERIFY(viewOf(test).tableCell({0, 0}).contains(QStringLiteral("not computed yet")));
        stop->click();
        QVERIFY(test.settle());
        QVERIFY(stop->isHidden());
        QVERIFY(panelOf(test).error().contains(QStringLiteral("Cancelled")));
    }

    void placesAreToldInWords() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        Place place;
        place.prompt = kPrompt;
        place.layers = shownOf(test).window(9);
        QVERIFY(panelOf(test).words(place).contains(QStringLiteral("last of subject")));
        place.prompt = "Another prompt";
        QVERIFY(panelOf(test).words(place).isEmpty());
    }

    void figureAndTableAgree() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        const ViewTable table = panelOf(test).table();
        const FigureData figure = panelOf(test).figure({700, 300}, paperStyle());
        QCOMPARE(figure.panels.size(), std::size_t{2});
        for (std::size_t model = 0; model < 2; ++model) {
            const auto& panel = std::get<LinesPanel>(figure.panels[model]);
            const BlockShown& shown = shownOf(test, model);
            QCOMPARE(panel.series.size(), std::size_t{4});
            for (int source = 0; source < 4; ++source) {
                const FigureSeries& series = panel.series[static_cast<std::size_t>(3 - source)];
                const std::vector<double> values = numbersOf(series.rows, series.y, table);
                QCOMPARE(values.size(), static_cast<std::size_t>(shown.windowCount()));
                for (int window = 0; window < shown.windowCount(); ++window) {
                    QCOMPARE(values[static_cast<std::size_t>(window)], shown.change(source, window));
                }
            }
        }
        FigurePart part;
        part.table = table;
        part.figure = [&](QSizeF size, const FigureStyle& style) {
            return panelOf(test).figure(size, style);
        };
        const FigurePart paper = replicaOf(replicaPreset(QStringLiteral("RO11")), std::move(part));
        const FigureData replica = paper.figure({600, 300}, paperStyle());
        const auto& first = std::get<LinesPanel>(replica.panels.front());
        QCOMPARE(first.y.low, -1.08);
        QCOMPARE(numbersOf(first.series.back().rows, first.series.back().y, table).front(),
                 shownOf(test).change(0, 0) / 100);
        const ExperimentState state = withPreset(test.state(), replicaPreset(QStringLiteral("RO11")));
        QVERIFY(state.blocking.others == BlockOthers::Clean && state.blocking.window == 10);
        QCOMPARE(state.pane(Side::Left), test.state().pane(Side::Left)); // the panes' windows are not of it
    }

    void sessionsKeepIt() {
        WindowUnderTest test(kPrompt);
        QVERIFY(open(test));
        ExperimentState next = test.state();
        next.blocking = {BlockMethod::Strict, Site::A, BlockOthers::Clean, 4, "m.safetensors", "t.txt"};
        test.window->experiment().change(next, QStringLiteral("block"));
        const QString file = test.folder.filePath(QStringLiteral("s.mambascope"));
        saveSession(test.state(), file);
        QCOMPARE(loadSession(file), test.state());
    }
};

QTEST_MAIN(TestBlockPanel)
#include "tst_block_panel.moc"
