// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in the window over the real engine and both bundled models: cells and live patches are what
// the engine answers when it is asked anew, whatever is put there.
#include <QComboBox>
#include <QDockWidget>
#include <QTest>
#include <cmath>

#include "tests/app/real_window.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/state/patches.hpp"
#include "ui/views/trace/trace_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const std::string kPrompt = "The mother tongue of Danielle Darrieux is";
const QString kOther = QStringLiteral("Steve Jobs");
constexpr double kClose = 1e-5; // batched partial recompute against one variant alone

TraceView& viewOf(const RealWindow& test, Side side) {
    return test.find<TracePanel>("tracePanel")->view(side);
}

TraceCell cellOf(const TraceView& view, Site state, int row, int column) {
    for (int map = 0; map < view.shown().stateCount(); ++map) {
        if (view.shown().map(map).state == state) {
            return {map, row, column};
        }
    }
    qFatal("no such map");
}

void click(TraceView& view, TraceCell cell) {
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(cell).center().toPoint());
}

/// The other run is named and its maps have come.
void trace(RealWindow& test) {
    test.find<QDockWidget>("traceDock")->show();
    test.window->experiment().change(withOtherSubject(test.state(), kOther.toStdString()),
                                     QStringLiteral("trace"));
    QVERIFY(test.settle());
}

void choose(const RealWindow& test, PatchSource value) {
    auto* box = test.find<QComboBox>("patchValue");
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
    Q_EMIT
    box->activated(box->currentIndex());
}

/// The answer's probability with the only patch there is, by an engine of its own. `spec` names it as the
/// command line does.
double askedAlone(const RealWindow& test, Side side, const std::string& spec, const std::string& means = {}) {
    const auto* runs = test.window->runner().result<TraceSnapshot>(side, Channel::Trace);
    TraceRequest request;
    request.model.model = runs->model.name;
    request.prompt.text = kPrompt;
    request.prompt.subjectSpan = ByteSpan{21, 38};
    request.corruption.subject = kOther.toStdString();
    request.patches = {parsePatchSpec(spec)};
    request.means = means;
    return std::get<TraceSnapshot>(answerAnew(request).body).variants.at(0).probability;
}

/// Means over the first sentences of the bundled text.
QString meansOf(const RealWindow& test, const std::string& model, std::vector<Site> states) {
    const QString file = test.folder.filePath(QString::fromStdString(model) + QStringLiteral(".safetensors"));
    StatsRequest request;
    request.model.model = model;
    request.out = file.toStdString();
    request.means = std::move(states);
    request.tokens = 500;
    (void)answerAnew(request);
    return file;
}

} // namespace

class TestRealPatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAndPatchesOfBothModels() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        trace(test);
        struct Case {
            Side side;
            Site state;
            int layer;
            const char* spec;
        };
        for (const Case& each :
             {Case{Side::Left, Site::S, 8, "s:5@3-12"}, Case{Side::Left, Site::H, 8, "h:5@8"},
              Case{Side::Right, Site::Mlp, 2, "mlp:5@0-6"}}) {
            TraceView& view = viewOf(test, each.side);
            QVERIFY(view.shown().rowCount() > 0);
            const TraceCell cell = cellOf(view, each.state, 5, each.layer);
            const double shown = view.shown().at(cell).probability;
            click(view, cell);
            QVERIFY(test.settle());
            QCOMPARE(test.state().patches.size(), std::size_t{1});
            const double alone = askedAlone(test, each.side, each.spec);
            QVERIFY2(std::abs(test.bars(each.side).current - alone) <= kClose,
                     qPrintable(QString::number(test.bars(each.side).current - alone)));
            QVERIFY(std::abs(shown - alone) <= kClose);
            const double base = view.shown().runs().corruptProbability;
            QVERIFY2(std::abs(alone - base) > 100 * kClose, each.spec); // the patch does something
            test.trigger("edit.undo");
            QVERIFY(test.settle());
        }
    }

    void meansAndZeros() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        trace(test);
        TraceView& left = viewOf(test, Side::Left);
        const TraceCell cell = cellOf(left, Site::S, 5, 8);
        choose(test, PatchSource::Zero);
        click(left, cell);
        QVERIFY(test.settle());
        const double zero = test.bars(Side::Left).current;
        QVERIFY(std::abs(zero - askedAlone(test, Side::Left, "s:5@3-12=zero")) <= kClose);

        const QString file = meansOf(test, "demo-mamba2", {Site::S});
        test.files->answers[FileChooser::Ask::OpenStatistics] = file;
        test.trigger("trace.meansLeft");
        choose(test, PatchSource::Mean);
        click(left, cell); // takes the place of the zeros
        QVERIFY(test.settle());
        QCOMPARE(test.state().patches.size(), std::size_t{1});
        const double mean = test.bars(Side::Left).current;
        const double alone = askedAlone(test, Side::Left, "s:5@3-12=mean", file.toStdString());
        QVERIFY2(std::abs(mean - alone) <= kClose, qPrintable(QString::number(mean - alone)));
        QVERIFY(std::abs(mean - zero) > 1e-4);

        // The other model's means, and a state that the file hasn't: one line, and no number of them.
        const double clean = test.bars(Side::Left).clean;
        click(left, cellOf(left, Site::O, 5, 8));
        QVERIFY(test.settle());
        auto* panel = test.find<TracePanel>("tracePanel");
        QVERIFY2(panel->error(Side::Left).contains(QStringLiteral("o")) &&
                     !panel->error(Side::Left).contains(QLatin1Char('\n')),
                 qPrintable(panel->error(Side::Left)));
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(panel->error(Side::Left).isEmpty());
        QCOMPARE(test.bars(Side::Left).current, mean);
        test.files->answers[FileChooser::Ask::OpenStatistics] =
            meansOf(test, "demo-transformer", {Site::Attn});
        test.trigger("trace.meansLeft");
        QVERIFY(test.settle());
        const QString wrong = panel->error(Side::Left);
        QVERIFY2(wrong.contains(QStringLiteral("demo-transformer.safetensors")) &&
                     !wrong.contains(QLatin1Char('\n')),
                 qPrintable(wrong));
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(panel->error(Side::Left).isEmpty());
        QCOMPARE(test.bars(Side::Left).current, mean);
        QCOMPARE(test.bars(Side::Left).clean, clean);
    }

    /// Two values at one place are refused by the engine: the window never asks for them.
    void anotherValueThatOverlaps() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        trace(test);
        TraceView& left = viewOf(test, Side::Left);
        click(left, cellOf(left, Site::S, 5, 8));
        QVERIFY(test.settle());
        choose(test, PatchSource::Zero);
        click(left, cellOf(left, Site::S, 5, 10));
        QVERIFY2(test.message().contains(QStringLiteral("switched off")), qPrintable(test.message()));
        QVERIFY(test.settle());
        QVERIFY(test.find<TracePanel>("tracePanel")->error(Side::Left).isEmpty());
        QCOMPARE(test.state().patches.size(), std::size_t{2});
        QVERIFY(!test.state().patches[0].enabled && test.state().patches[1].enabled);
        QVERIFY(std::abs(test.bars(Side::Left).current - askedAlone(test, Side::Left, "s:5@5-14=zero")) <=
                kClose);
    }
};

QTEST_MAIN(TestRealPatches)
#include "tst_real_patches.moc"
