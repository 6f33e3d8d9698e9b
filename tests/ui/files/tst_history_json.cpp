// SPDX-License-Identifier: GPL-3.0-or-later
// A history in a session file is the history; a broken one is refused with a line that names the place.
#include <QTest>

#include "core/base/error.hpp"
#include "ui/files/history_json.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestHistoryJson : public QObject {
    Q_OBJECT

private:
    static HistoryTree someHistory() {
        ExperimentState state = defaultExperiment();
        state.prompt = "Beats Music is owned by";
        HistoryTree tree(state, 1'764'457'200'123);
        const NodeId first = tree.present().id;
        state.pane(Side::Left).layer = 7;
        const NodeId named = tree.add(state, QStringLiteral("show layer 7"), 1'764'457'201'000);
        tree.setName(named, QStringLiteral("λ “seven”"));
        tree.setNotes(named, QStringLiteral("first\nsecond"));
        tree.goTo(first);
        state.prompt = "Danielle";
        tree.setName(tree.add(state, QStringLiteral("edit the prompt"), 1'764'457'202'000),
                     QStringLiteral("other"));
        tree.moveNamed(named, 1);
        tree.setMark(Mark::A, first);
        HistoryTree other(state, 5);
        state.strict = true;
        other.add(state, QStringLiteral("cut strictly"), 6);
        tree.graft(other, QStringLiteral("open x"), 7);
        tree.undo();
        return tree;
    }

    static HistoryTree readBack(const nlohmann::json& json) {
        static const std::filesystem::path kFile("s.mambascope");
        return historyFromJson(JsonNode(json, kFile, "history"));
    }

private Q_SLOTS:
    void whatIsReadIsWhatWasWritten() {
        const HistoryTree history = someHistory();
        const nlohmann::json json = historyJson(history);
        QCOMPARE(json["prompts"].size(), std::size_t(2)); // each once
        QVERIFY(readBack(nlohmann::json::parse(json.dump())) == history);
    }

    void filesAreNotWritten() {
        HistoryTree history = someHistory();
        history.replaceFile(QStringLiteral("/nowhere/somebody/s.mambascope"));
        QVERIFY(historyJson(history).dump().find("somebody") == std::string::npos);
    }

    void brokenOnesAreRefused_data() {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("place");
        const auto add = [](const char* name, const char* patch, const char* place) {
            QTest::newRow(name) << QString::fromLatin1(patch) << QString::fromLatin1(place);
        };
        add("no nodes", R"([{"op":"replace","path":"/nodes","value":[]}])", "history");
        add("a list", R"([{"op":"replace","path":"/nodes","value":7}])", "history.nodes");
        add("node", R"([{"op":"replace","path":"/nodes/1","value":7}])", "history.nodes[1]");
        add("id", R"([{"op":"replace","path":"/nodes/1/id","value":1.5}])", "history.nodes[1].id");
        add("huge id", R"([{"op":"replace","path":"/nodes/1/id","value":99999999999}])",
            "history.nodes[1].id");
        add("prompt", R"([{"op":"replace","path":"/nodes/1/prompt","value":2}])", "history.nodes[1].prompt");
        add("no prompt", R"([{"op":"remove","path":"/nodes/1/prompt"}])", "history.nodes[1].prompt");
        add("state", R"([{"op":"replace","path":"/nodes/1/state/panes/left/layer","value":-1}])",
            "history.nodes[1].state.panes.left.layer");
        add("time", R"([{"op":"replace","path":"/nodes/1/time","value":"noon"}])", "history.nodes[1].time");
        add("present", R"([{"op":"replace","path":"/present","value":55}])", "history");
        add("named", R"([{"op":"replace","path":"/named","value":[]}])", "history");
        add("marks", R"([{"op":"replace","path":"/marks","value":[1]}])", "history.marks");
        add("mark", R"([{"op":"replace","path":"/marks/0","value":-1}])", "history.marks[0]");
    }
    void brokenOnesAreRefused() {
        QFETCH(QString, patch);
        QFETCH(QString, place);
        const nlohmann::json broken =
            historyJson(someHistory()).patch(nlohmann::json::parse(patch.toStdString()));
        try {
            readBack(broken);
            QFAIL("was read");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileMalformed);
            const QString line = QString::fromUtf8(error.what());
            QVERIFY2(line.contains(place + QLatin1Char(' ')), qPrintable(line));
        }
    }
};

QTEST_APPLESS_MAIN(TestHistoryJson)
#include "tst_history_json.moc"
