// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of random events: no crash, and a state that makes sense after each of them.
//
//     MAMBASCOPE_EVENT_SEED=…   the events of an earlier run, whose seed was printed
//     MAMBASCOPE_EVENTS=20000   more than the few seconds' worth of the suite
#include <cstdio>
#include <random>

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include "tests/ui/shell/random_user.hpp"
#include "tests/ui/shell/trace_numbers.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"
#include "ui/state/patches.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

constexpr int kUsualEvents = 400;
constexpr int kSettleMs = 120'000; // a sanitizer on a busy machine
constexpr int kSlowMs = 5'000;     // is told

std::uint32_t numberOf(const char* variable, std::uint32_t otherwise) {
    bool isNumber = false;
    const uint number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

class TestRandomEvents : public QObject {
    Q_OBJECT

private:
    static bool isInside(ByteSpan span, const std::string& prompt) {
        return span.start <= span.end && span.end <= prompt.size();
    }

    /// What is wrong with the window's state; empty: nothing.
    static QString problem(const WindowUnderTest& test, bool settled = false) {
        const ExperimentState& state = test.state();
        if (test.find<PromptEdit>("promptEdit")->text().toStdString() != state.prompt) {
            return QStringLiteral("field and state have different prompts");
        }
        if (state.subject &&
            (!isInside(*state.subject, state.prompt) || state.subject->start == state.subject->end)) {
            return QStringLiteral("the subject lies outside the prompt");
        }
        QSet<int> ids;
        for (const KnockoutEntry& entry : state.knockouts) {
            if (!isInside(entry.query, state.prompt) || !isInside(entry.source, state.prompt)) {
                return QStringLiteral("a knockout lies outside the prompt");
            }
            if (entry.queryPart().isEmpty() || entry.sourcePart().isEmpty() || ids.contains(entry.id)) {
                return QStringLiteral("a knockout has no end of its own, or another one's id");
            }
            ids.insert(entry.id);
        }
        if (const QString wrong = settled ? wrongTrace(test) : QString(); !wrong.isEmpty()) {
            return wrong;
        }
        if (test.window->isWindowModified() == test.window->experiment().isClean()) {
            return QStringLiteral("the title does not say whether there are unsaved changes");
        }
        return {};
    }

    /// A session of the state is the state.
    static QString sessionProblem(const ExperimentState& state) {
        try {
            ExperimentState read = experimentFromJson(toJson(state), QStringLiteral("memory"));
            for (std::size_t i = 0; i < read.knockouts.size() && i < state.knockouts.size(); ++i) {
                read.knockouts[i].id = state.knockouts[i].id; // a session numbers them anew
            }
            for (std::size_t i = 0; i < read.patches.size() && i < state.patches.size(); ++i) {
                read.patches[i].id = state.patches[i].id;
            }
            return read == state ? QString() : QStringLiteral("a session holds something else");
        } catch (const Error& error) {
            return QString::fromUtf8(error.what());
        }
    }

    /// What is still to come, of which prompt; empty: nothing.
    static QString unsettled(const WindowUnderTest& test) {
        const ExperimentRunner& runner = test.window->runner();
        if (runner.isSettled()) {
            return {};
        }
        QStringList waiting;
        for (const Side side : kSides) {
            for (const Channel channel : runner.channels()) {
                if (runner.wanted(side, channel) && runner.isStale(side, channel)) {
                    waiting.append(QString::fromStdString(channelName(side, channel)));
                }
            }
        }
        return QStringLiteral("waits for %1 of \"%2\"")
            .arg(waiting.join(QStringLiteral(", ")), QString::fromStdString(test.state().prompt).left(80));
    }

    /// Straight to the error stream: Qt Test swallows messages after the first two thousand.
    static void tellProgress(int events, MainWindow& window, qint64 milliseconds) {
        if (events % 500 == 0 || milliseconds > 10000) {
            std::fprintf(stderr, "%d events: the last 100 in %lld ms, %d states, %d widgets\n", events,
                         static_cast<long long>(milliseconds),
                         static_cast<int>(window.experiment().history().nodes().size()),
                         static_cast<int>(window.findChildren<QWidget*>().size()));
        }
    }

    /// The engine answers at once from here on: a delay of 3 ms a chunk, as the user sets it, is half a
    /// minute for the maps of a long prompt.
    static bool settles(const WindowUnderTest& test) {
        test.control->setDelay({});
        QElapsedTimer clock;
        clock.start();
        const QString waiting = unsettled(test);
        const bool isSettled = QTest::qWaitFor([&test] { return unsettled(test).isEmpty(); }, kSettleMs);
        if (clock.elapsed() > kSlowMs) {
            std::fprintf(stderr, "slow: %lld ms, %s\n", static_cast<long long>(clock.elapsed()),
                         qPrintable(waiting));
        }
        return isSettled;
    }

private Q_SLOTS:
    void anythingMayHappen() {
        const std::uint32_t seed = numberOf("MAMBASCOPE_EVENT_SEED", std::random_device{}());
        const auto events = static_cast<int>(numberOf("MAMBASCOPE_EVENTS", kUsualEvents));
        qInfo("MAMBASCOPE_EVENT_SEED=%u MAMBASCOPE_EVENTS=%d", seed, events);
        WindowUnderTest test;
        qputenv("XDG_STATE_HOME", test.folder.path().toUtf8()); // where applied edits are kept
        QVERIFY(test.start());
        QVERIFY(test.openData());
        test.trigger("layout.explore");
        RandomUser user(test, seed);
        QElapsedTimer clock;
        clock.start();
        int traced = 0; // times that numbers were compared while a patch was on
        for (int i = 0; i < events; ++i) {
            user.act();
            const QString wrong = problem(test);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("event %1: %2").arg(i).arg(wrong)));
            if (i % 100 == 99) {
                const QString lost = sessionProblem(test.state());
                QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("event %1: %2").arg(i).arg(lost)));
                tellProgress(i + 1, *test.window, clock.restart());
                QVERIFY2(settles(test),
                         qPrintable(QStringLiteral("event %1: %2").arg(i).arg(unsettled(test))));
                if (i % 200 == 199) { // numbers of patches, too, are compared now and then
                    user.startTracing();
                    QVERIFY2(settles(test), qPrintable(unsettled(test)));
                    for (int click = 0; click < 3; ++click) {
                        user.patch();
                    }
                    QVERIFY2(settles(test), qPrintable(unsettled(test)));
                }
                const QString stale = problem(test, /*settled=*/true);
                QVERIFY2(stale.isEmpty(), qPrintable(QStringLiteral("event %1: %2").arg(i).arg(stale)));
                traced +=
                    hasPatches(test.state(), Side::Left) || hasPatches(test.state(), Side::Right) ? 1 : 0;
            }
        }
        user.attendPopups();
        test.control->setDelay({});
        QVERIFY2(settles(test), qPrintable(unsettled(test)));
        const QString wrong = problem(test, /*settled=*/true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        qInfo("patches were on in %d of %d comparisons", traced, events / 100);

        // All the way back and forth: the history is whole.
        const ExperimentState last = test.state();
        Experiment& experiment = test.window->experiment();
        const std::vector<HistoryNode> states = experiment.history().nodes();
        const NodeId present = experiment.history().present().id;
        for (const NodeId id : {states.front().id, states.back().id, present}) {
            QVERIFY(experiment.goTo(id));
            QCOMPARE(test.state(), experiment.history().find(id)->kept.state());
        }
        QCOMPARE(test.state(), last);
        QVERIFY2(settles(test), qPrintable(unsettled(test)));

        // And a plain prompt is answered as ever.
        test.trigger("layout.explore");
        test.window->runner().repeat(); // takes a failure that was still queued
        QVERIFY(test.settle());
        ExperimentState plain = defaultExperiment();
        plain.prompt = "Beats Music is owned by";
        test.window->experiment().change(plain, QStringLiteral("start again"));
        QVERIFY(test.settle());
        for (const Side side : kSides) {
            QCOMPARE(test.window->pane(side).heatmap().data().size(), 5);
            QVERIFY(test.window->pane(side).error().isEmpty());
        }
    }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT",
            "7200000"); // 20,000 events under a sanitizer take more than the usual 5 minutes
    QTEST_SET_MAIN_SOURCE_PATH
    QApplication application(argc, argv);
    TestRandomEvents test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_random_events.moc"
