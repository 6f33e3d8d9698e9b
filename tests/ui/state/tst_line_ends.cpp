// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts with line ends that a text field can't hold.
#include <QTest>

#include "ui/history/experiment.hpp"
#include "ui/state/line_ends.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestLineEnds : public QObject {
    Q_OBJECT

private:
    static ExperimentState stateOf(const std::string& prompt) {
        ExperimentState state = defaultExperiment();
        state.prompt = prompt;
        return state;
    }

private Q_SLOTS:
    void prompts_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char* name, const char* prompt, const char* plain) {
            QTest::newRow(name) << QByteArray(prompt) << QByteArray(plain);
        };
        row("empty", "", "");
        row("one line", "Zoë  is\t", "Zoë  is\t");
        row("line feeds", "a\n\nb\n", "a\n\nb\n");
        row("Windows", "a\r\nb\r\n", "a\nb\n");
        row("old Macintosh", "a\rb\r\rc", "a\nb\n\nc");
        row("line feed first", "a\n\rb", "a\n\nb");
        row("paragraph separator", "a\u2029b", "a\nb");
        row("noncharacters", "a\uFDD0b\uFDD1", "a\nb\n");
        row("line separator", "a\u2028b", "a\u2028b");
        row("broken UTF-8", "a\xE2\x80\r\n\xFF", "a\xE2\x80\n\xFF");
    }

    void prompts() {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, plain);
        QCOMPARE(QByteArray::fromStdString(withPlainLineEnds(stateOf(prompt.toStdString())).prompt), plain);
        const Experiment experiment(stateOf(prompt.toStdString()));
        QCOMPARE(QByteArray::fromStdString(experiment.state().prompt), plain);
    }

    void spansStayOnTheirCharacters() {
        ExperimentState state = stateOf("one\r\ntwo\r\nthree");
        state.subject = ByteSpan{5, 8}; // two
        KnockoutEntry kept;
        kept.id = 1;
        kept.query = {10, 15}; // three
        kept.source = {3, 8};  // CR LF two
        KnockoutEntry begin = kept;
        begin.id = 2;
        begin.source = {};
        begin.sourceBegin = true;
        KnockoutEntry gone = kept;
        gone.id = 3;
        gone.source = {3, 4}; // the CR of the first CR LF
        state.knockouts = {kept, begin, gone};
        const ExperimentState plain = withPlainLineEnds(state);
        QCOMPARE(plain.prompt, std::string("one\ntwo\nthree"));
        QVERIFY(plain.subject == (ByteSpan{4, 7}));
        QCOMPARE(plain.knockouts.size(), std::size_t{2});
        QVERIFY(plain.knockouts[0].query == (ByteSpan{8, 13}) &&
                plain.knockouts[0].source == (ByteSpan{3, 7}));
        QCOMPARE(plain.knockouts[1].id, 2);
        state.subject = ByteSpan{8, 9}; // a CR
        QVERIFY(!withPlainLineEnds(state).subject);
    }

    void everyWayIn() {
        Experiment experiment(defaultExperiment());
        experiment.change(stateOf("a\r\nb"), QStringLiteral("paste"));
        QCOMPARE(experiment.state().prompt, std::string("a\nb"));
        experiment.change(stateOf("a\rb"), QStringLiteral("paste again")); // the same prompt: no step
        QCOMPARE(experiment.history().nodes().size(), std::size_t(2));
        experiment.restart(stateOf("c\r\n"));
        QCOMPARE(experiment.state().prompt, std::string("c\n"));
    }
};

QTEST_MAIN(TestLineEnds)
#include "tst_line_ends.moc"
