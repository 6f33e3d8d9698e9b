// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping through named states, and what the speaker reads.
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/presenter/speaker_window.hpp"
#include "ui/presenter/state_words.hpp"
#include "ui/presenter/talk_keys.hpp"
#include "ui/state/edits.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

ExperimentState withLayer(int layer) {
    ExperimentState state = defaultExperiment();
    state.prompt = "Beats Music is owned by";
    state.pane(Side::Left).layer = layer;
    return state;
}

/// Three named states, one on a branch, and one more that has no name.
struct Prepared {
    Prepared()
        : experiment(withLayer(0))
        , talk(experiment) {
        name("one");
        experiment.change(withLayer(1), QStringLiteral("one on"));
        name("two");
        experiment.undo();
        experiment.change(withLayer(2), QStringLiteral("a branch"));
        name("three");
        experiment.setNotes(experiment.history().present().id, QStringLiteral("say\nthis"));
        experiment.change(withLayer(9), QStringLiteral("without a name"));
    }
    void name(const char* text) {
        experiment.setName(experiment.history().present().id, QString::fromLatin1(text));
    }
    [[nodiscard]] int layer() const { return *experiment.state().pane(Side::Left).layer; }

    Experiment experiment;
    Talk talk;
};

} // namespace

class TestTalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsInTheirOrder() {
        Prepared p;
        p.talk.go(1);
        QCOMPARE(p.layer(), 9); // it doesn't run yet
        p.talk.begin();
        QCOMPARE(p.talk.count(), 3);
        QCOMPARE(p.layer(), 0);
        p.talk.goNext();
        QCOMPARE(p.layer(), 1);
        p.talk.goNext();
        QCOMPARE(p.layer(), 2);
        p.talk.goNext(); // there is no more
        QCOMPARE(p.layer(), 2);
        QCOMPARE(p.talk.index(), 2);
        p.talk.goFirst();
        QCOMPARE(p.layer(), 0);
        p.talk.goPrevious();
        QCOMPARE(p.layer(), 0);
        p.talk.goLast();
        QCOMPARE(p.layer(), 2);
        p.talk.end();
        QCOMPARE(p.layer(), 9); // where it stood
    }

    void itBeginsAtTheNamedStateThatIsShown() {
        Prepared p;
        p.experiment.goTo(p.experiment.history().named()[1]);
        p.talk.begin();
        QCOMPARE(p.talk.index(), 1);
        QCOMPARE(p.layer(), 1);
    }

    /// What was clicked aside is gone with the next step, and the step before is as it was stored.
    void whatWasClickedAsideIsLeft() {
        Prepared p;
        p.talk.begin();
        p.talk.goNext();
        p.experiment.change(withLayer(5), QStringLiteral("a question"));
        p.experiment.change(withLayer(6), QStringLiteral("another"));
        QVERIFY(p.talk.isAside());
        QCOMPARE(p.talk.index(), 1);
        p.talk.goNext();
        QVERIFY(!p.talk.isAside());
        QCOMPARE(p.layer(), 2);
        p.talk.goPrevious();
        QCOMPARE(p.experiment.state(), withLayer(1));
        p.experiment.redo(); // and the questions are in the history
        p.experiment.redo();
        QCOMPARE(p.layer(), 6);
    }

    void noNamesIsNoTalk() {
        Experiment experiment(withLayer(4));
        Talk talk(experiment);
        SpeakerWindow speaker(talk, {});
        talk.begin();
        talk.goNext();
        QCOMPARE(experiment.state(), withLayer(4));
        QCOMPARE(talk.index(), -1);
        QVERIFY(speaker.findChild<QLabel*>(QStringLiteral("speakerPlace"))
                    ->text()
                    .contains(QStringLiteral("no steps")));
        talk.end();
        QCOMPARE(experiment.state(), withLayer(4));
    }

    void aNameTakenAwayMeanwhile() {
        Prepared p;
        p.talk.begin();
        p.talk.goNext();
        p.experiment.setName(p.experiment.history().present().id, {});
        QCOMPARE(p.talk.index(), -1);
        QCOMPARE(p.talk.count(), 2);
        p.talk.goNext();
        QCOMPARE(p.talk.index(), 0);
    }

    void theSpeakerReads() {
        Prepared p;
        SpeakerWindow speaker(p.talk, {});
        p.talk.begin();
        const auto text = [&speaker](const char* name) {
            return speaker.findChild<QLabel*>(QString::fromLatin1(name))->text();
        };
        QCOMPARE(text("speakerPlace"), QStringLiteral("Step 1 of 3"));
        QCOMPARE(text("speakerName"), QStringLiteral("one"));
        QCOMPARE(text("speakerNext"), QStringLiteral("Next: two"));
        QVERIFY(text("speakerNextWords").startsWith(QStringLiteral("Beats Music is owned by\n")));
        p.talk.goLast();
        QCOMPARE(speaker.findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("say\nthis"));
        QCOMPARE(text("speakerNext"), QStringLiteral("This is the last step"));
        QVERIFY(text("speakerNextWords").isEmpty());
        p.experiment.change(withLayer(7), QStringLiteral("aside"));
        QVERIFY(text("speakerPlace").contains(QStringLiteral("clicked")));
        speaker.setBlank(true);
        QVERIFY(text("speakerPlace").contains(QStringLiteral("blank")));
    }

    void statesInWords() {
        ExperimentState state = withLayer(0);
        QCOMPARE(stateWords(state), (QStringList{QStringLiteral("Beats Music is owned by"),
                                                 QStringLiteral("Nothing is knocked out")}));
        state.target = "100 %1";
        KnockoutEntry cut;
        cut.query = {20, 23};
        cut.source = {0, 5};
        cut.scope = Scope::Right;
        state = withKnockout(state, cut);
        QCOMPARE(
            stateWords(state),
            (QStringList{QStringLiteral("Beats Music is owned by"), QStringLiteral("Followed answer: 100 %1"),
                         QStringLiteral("Knocked out in the right model: ·by ← Beats")}));
        state.knockouts.front().enabled = false;
        QVERIFY(stateWords(state).back().contains(QStringLiteral("Nothing")));
    }

    void keysOfAClicker() {
        QCOMPARE(talkCommand(Qt::Key_PageDown, {}), TalkCommand::Next);
        QCOMPARE(talkCommand(Qt::Key_PageUp, {}), TalkCommand::Previous);
        QCOMPARE(talkCommand(Qt::Key_Left, Qt::KeypadModifier), TalkCommand::Previous);
        QCOMPARE(talkCommand(Qt::Key_Period, {}), TalkCommand::Blank);
        QCOMPARE(talkCommand(Qt::Key_Escape, {}), TalkCommand::End);
        QVERIFY(!talkCommand(Qt::Key_Left, Qt::ShiftModifier));
        QVERIFY(!talkCommand(Qt::Key_Space, {}));
        QWidget window;
        auto* field = new QPlainTextEdit(&window);
        TalkKeys keys({&window}, nullptr);
        QSignalSpy pressed(&keys, &TalkKeys::pressed);
        QTest::keyClick(field, Qt::Key_B);
        QTest::keyClick(field, Qt::Key_A);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(field->toPlainText(), QStringLiteral("a"));
        QWidget other;
        QTest::keyClick(&other, Qt::Key_B);
        QCOMPARE(pressed.count(), 1);
    }
};

QTEST_MAIN(TestTalk)
#include "tst_talk.moc"
