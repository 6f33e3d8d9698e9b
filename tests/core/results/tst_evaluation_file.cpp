// SPDX-License-Identifier: GPL-3.0-or-later
// Files of `evaluate`: lines that hold what was said, go on where they were stopped, and are read again as
// scores.
#include <QFloat16>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/io/line_reader.hpp"
#include "core/results/evaluation_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

DataRow rowOf(std::int64_t number) {
    DataRow row;
    row.row = number;
    row.line = number + 2;
    row.subject = "Name" + std::to_string(number);
    row.prompt = row.subject + " is";
    row.answer = "French";
    row.relation = "P1";
    return row;
}

EvaluatedPrompt answerOf(std::int64_t number, int rank) {
    EvaluatedPrompt answer;
    answer.row = number;
    answer.target = {" French", 17, false, false};
    answer.tokens = 3;
    answer.probability = 1.0 / (2 + rank);
    answer.rank = rank;
    answer.top = {{17, " French", 0.5, 3, 0.5}, {4, "\xFE", 0.25, 2, 0.25}};
    answer.greedy = " French \xFE";
    return answer;
}

EvaluatedPrompt problemOf(std::int64_t number) {
    EvaluatedPrompt answer;
    answer.row = number;
    answer.problem = "the prompt is too long";
    answer.problemCode = ErrorCode::PromptTooLong;
    return answer;
}

EvaluationManifest manifest() {
    EvaluationManifest manifest;
    manifest.models = {{"a", "sha256:1", "", 2}, {"b", "sha256:2", "", 3}};
    manifest.data = {"data.csv", "00ff", 10};
    manifest.dtype = "fp32";
    manifest.version = "1";
    manifest.device = "cpu";
    manifest.started = "2026-11-30T00:00:00Z";
    return manifest;
}

} // namespace

class TestEvaluationFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::filesystem::path m_file;

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<TemporaryFolder>();
        m_file = *m_folder / "out.jsonl";
    }

    void aLineSaysWhatTheContractSays() {
        EvaluatedPrompt other = answerOf(3, 7);
        other.target = {" Fre", 2, false, true};
        other.rival = TargetInfo{" English", 9, false, false};
        other.logitDifference = -1.5;
        const auto json = nlohmann::json::parse(
            evaluationLine(rowOf(3), {"a", "b", "c"}, {answerOf(3, 1), other, problemOf(3)}));
        QCOMPARE(json["row"], 3);
        QCOMPARE(json["prompt"], "Name3 is");
        QCOMPARE(json["answer"], "French");
        QCOMPARE(json["relation"], "P1");
        QCOMPARE(json["target"]["text"], " French");
        QCOMPARE(json["target"]["id"], 17);
        const auto& a = json["models"]["a"];
        QVERIFY(!a.contains("target") && !a.contains("rival"));
        QCOMPARE(a["rank"], 1);
        QCOMPARE(a["hit"], true);
        QCOMPARE(a["probability"], 1.0 / 3);
        QCOMPARE(a["top"].size(), std::size_t{2});
        QCOMPARE(a["top"][1]["text"], "\xEF\xBF\xBD");
        QCOMPARE(a["top"][0]["probability"], 0.5);
        QCOMPARE(a["greedy"], " French \xEF\xBF\xBD");
        const auto& b = json["models"]["b"];
        QCOMPARE(b["target"]["id"], 2);
        QCOMPARE(b["rival"]["text"], " English");
        QCOMPARE(b["logit_difference"], -1.5);
        QCOMPARE(b["hit"], false);
        QCOMPARE(json["models"]["c"]["problem"], "the prompt is too long");
        QCOMPARE(json["models"]["c"].size(), std::size_t{1});
    }

    void aFileIsGoneOnWith() {
        {
            EvaluationWriter writer(m_file, manifest());
            writer.add(rowOf(0), {answerOf(0, 1), answerOf(0, 2)});
            writer.skip({1, 3, "the row has no subject"});
            writer.add(rowOf(5), {answerOf(5, 3), problemOf(5)});
        }
        writeFile(m_file, readFile(m_file) + "{\"row\":6,\"prompt\":\"Na"); // killed in the middle of a line
        EvaluationManifest later = manifest();
        later.version = "2";
        later.device = "cuda:0";
        later.started = "2026-12-01T00:00:00Z";
        EvaluationWriter writer(m_file, later);
        QCOMPARE(writer.present().rows(), (std::vector<std::int64_t>{0, 1, 5}));
        QCOMPARE(writer.manifest().version, std::string("1"));
        writer.add(rowOf(5), {answerOf(5, 9), answerOf(5, 9)}); // is there
        writer.skip({1, 3, "again"});
        writer.add(rowOf(6), {answerOf(6, 1), answerOf(6, 1)});
        std::vector<std::int64_t> rows;
        LineReader lines(m_file);
        while (const auto line = lines.next()) {
            rows.push_back(evaluatedRowFrom(*line, m_file, lines.place()).row);
        }
        QCOMPARE(rows, (std::vector<std::int64_t>{0, 5, 6}));
        QCOMPARE(readFile(*m_folder / "out.skipped.jsonl"),
                 std::string("{\"row\":1,\"line\":3,\"reason\":\"the row has no subject\"}\n"));
    }

    void anotherEvaluationIsRefused_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("top") << 0 << QByteArray("settings/top is 5, and here 3");
        QTest::newRow("model") << 1
                               << QByteArray("models/0/fingerprint is \"sha256:1\", and here \"sha256:9\"");
        QTest::newRow("data") << 2 << QByteArray("data/sha256");
        QTest::newRow("selection") << 3 << QByteArray("selection/limit is nothing, and here 4");
        QTest::newRow("dtype") << 4 << QByteArray("dtype is \"fp32\", and here \"bf16\"");
        QTest::newRow("one model more") << 5 << QByteArray("models");
    }
    void anotherEvaluationIsRefused() {
        QFETCH(int, change);
        QFETCH(QByteArray, told);
        { const EvaluationWriter writer(m_file, manifest()); }
        EvaluationManifest wanted = manifest();
        switch (change) {
        case 0:
            wanted.settings.top = 3;
            break;
        case 1:
            wanted.models[0].fingerprint = "sha256:9";
            break;
        case 2:
            wanted.data.sha256 = "ab";
            break;
        case 3:
            wanted.selection.limit = 4;
            break;
        case 4:
            wanted.dtype = "bf16";
            break;
        default:
            wanted.models.push_back({"c", "", "", 1});
        }
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument,
                                    {m_file.string(), "out.manifest.json", told.toStdString()},
                                    [&] { const EvaluationWriter writer(m_file, wanted); }));
    }

    void aFileOfSomethingElseIsRefused() {
        writeFile(m_file, "{\"row\":0}\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {m_file.string(), "out.manifest.json"},
                                    [&] { const EvaluationWriter writer(m_file, manifest()); }));
        QCOMPARE(readFile(m_file), std::string("{\"row\":0}\n"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"gone"}, [&] {
            const EvaluationWriter writer(*m_folder / "gone" / "out.jsonl", manifest());
        }));
    }

    void rowsThatModelsChoseAreRemembered() {
        Selection selection;
        selection.knownBy = {"a"};
        EvaluationManifest wanted = manifest();
        wanted.selection = selection;
        {
            EvaluationWriter writer(m_file, wanted);
            selection.rows = std::vector<std::int64_t>{2, 4};
            writer.choose(selection);
        }
        const EvaluationWriter writer(m_file, wanted);
        QCOMPARE(writer.manifest().selection.rows.value(), (std::vector<std::int64_t>{2, 4}));
    }

    void scoresComeOutAgain() {
        {
            EvaluationWriter writer(m_file, manifest());
            writer.add(rowOf(4), {answerOf(4, 2), problemOf(4)});
            writer.add(rowOf(1), {answerOf(1, 1), answerOf(1, 5)});
        }
        FileEvaluations file(m_file);
        QCOMPARE(file.models(), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(file.sha256(), std::string("00ff"));
        const std::vector<DataRow> rows{rowOf(1), rowOf(4), rowOf(9)};
        const std::vector<ScoredRow> a = file.scores("a", rows);
        QVERIFY(std::get<AnswerScore>(a[0]) == (AnswerScore{1.0 / 3, 1}));
        QVERIFY(std::get<AnswerScore>(a[1]) == (AnswerScore{0.25, 2}));
        QCOMPARE(std::get<SkippedRow>(a[2]).row, std::int64_t{9});
        const std::vector<ScoredRow> b = file.scores("b", rows);
        QCOMPARE(std::get<AnswerScore>(b[0]).rank, 5);
        QVERIFY(std::holds_alternative<SkippedRow>(b[1]));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::InvalidArgument, {"\"c\""}, [&] { (void)file.scores("c", rows); }));
    }

    void damagedLinesAreNamed() {
        { const EvaluationWriter writer(m_file, manifest()); }
        writeFile(m_file, "{\"row\":0,\"models\":{\"a\":{\"probability\":0.5,\"rank\":0}}}\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"out.jsonl", "line 1", "rank"},
                                    [&] { const FileEvaluations file(m_file); }));
    }
};

QTEST_GUILESS_MAIN(TestEvaluationFile)
#include "tst_evaluation_file.moc"
