// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a selection chooses: checked against conditions that the test tests itself.
#include <QtTest>

#include <algorithm>
#include <map>
#include <numeric>

#include "core/data/filter.hpp"
#include "core/data/sample.hpp"
#include "core/data/selection_file.hpp"
#include "tests/core/data/data_files.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// Scores that a test can compute again: model "a" ranks by row number, "b" by its digits' sum; "short" can't
/// take every seventh row.
class MadeUpScores : public EvaluationSource {
public:
    [[nodiscard]] static AnswerScore scoreOf(const std::string& model, std::int64_t row) {
        const int rank =
            model == "b" ? static_cast<int>(row / 100 + row % 10) + 1 : static_cast<int>(row % 5) + 1;
        return {1.0 / (1 + rank), rank};
    }
    [[nodiscard]] std::vector<ScoredRow> scores(const std::string& model,
                                                std::span<const DataRow> rows) override {
        requireOneByOne(std::find(asked.begin(), asked.end(), model) == asked.end() || asked.back() == model);
        if (asked.empty() || asked.back() != model) {
            asked.push_back(model);
        }
        mostAtOnce = std::max(mostAtOnce, rows.size());
        count += rows.size();
        std::vector<ScoredRow> found;
        for (const DataRow& row : rows) {
            if (model == "short" && row.row % 7 == 0) {
                found.emplace_back(SkippedRow{row.row, row.line, SkipReason::PromptTooLong, "too long"});
            } else {
                found.emplace_back(scoreOf(model, row.row));
            }
        }
        return found;
    }

    std::vector<std::string> asked; ///< one model after another
    std::size_t mostAtOnce = 0;
    std::size_t count = 0;

private:
    static void requireOneByOne(bool holds) {
        if (!holds) {
            qFatal("a model is asked again after another one");
        }
    }
};

/// Row i of 1,000: relation P0 … P3, subject first in every third.
std::string manyRows() {
    std::string text = "template,subject,answer,relation_id,year\n";
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "Name" + std::to_string(i);
        text += std::string(i % 3 == 0 ? "{} is" : "It is {} of") + "," + name + "," +
                (i % 2 == 0 ? "French" : "English") + ",P" + std::to_string(i % 4) + "," +
                std::to_string(1000 + i) + "\n";
    }
    return text;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    std::string m_file;

    std::vector<std::int64_t> select(const Selection& selection, EvaluationSource* source = nullptr,
                                     std::vector<std::string> models = {"a"}) const {
        SelectContext context;
        context.models = std::move(models);
        context.evaluations = source;
        return selectRows(openData(m_file), selection, context).rows;
    }

    template <typename Condition>
    static std::vector<std::int64_t> where(const Condition& condition) {
        std::vector<std::int64_t> rows;
        for (std::int64_t row = 0; row < 1000; ++row) {
            if (condition(row)) {
                rows.push_back(row);
            }
        }
        return rows;
    }

    static int rank(const char* model, std::int64_t row) { return MadeUpScores::scoreOf(model, row).rank; }

private Q_SLOTS:
    void initTestCase() {
        m_file = (m_folder / "many.csv").string();
        writeFile(m_file, manyRows());
    }

    void columns() {
        Selection selection;
        QCOMPARE(select(selection), where([](std::int64_t) { return true; }));
        selection.relations = {"P1", "P3"};
        QCOMPARE(select(selection), where([](auto row) { return row % 2 == 1; }));
        selection.subject = SubjectPlace::First;
        QCOMPARE(select(selection), where([](auto row) { return row % 2 == 1 && row % 3 == 0; }));
        selection.subject = SubjectPlace::Later;
        selection.limit = 5;
        QCOMPARE(select(selection), (std::vector<std::int64_t>{1, 5, 7, 11, 13}));
    }

    void filters_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* text) { QTest::newRow(text) << QByteArray(text); };
        row("relation = P2");
        row("relation != P2");
        row("year >= 1990");
        row("year < 1100 and answer = French");
        row("not (row < 900 or subject_place = first)");
        row("subject ~ 99");
        row("relation in (P0, 'P3')");
        row("year in (1003, 1004.0)");
        row("rank(a) <= 3");
        row("rank(a) <= 3 and relation = P1");
        row("known(a) or known(b)");
        row("known(a) and not known(b)");
        row("not rank(b) > 4");
        row("probability(a) >= 0.25");
        row("RANK(\"a\") = 2 AND NOT rank(b) in (1, 2, 3)");
        row("((known(a)))");
        row("");
    }
    void filters() {
        QFETCH(QByteArray, text);
        const auto year = [](std::int64_t row) { return 1000 + row; };
        using Condition = std::function<bool(std::int64_t)>;
        const std::map<std::string, Condition> meant{
            {"relation = P2", [](auto r) { return r % 4 == 2; }},
            {"relation != P2", [](auto r) { return r % 4 != 2; }},
            {"year >= 1990", [&](auto r) { return year(r) >= 1990; }},
            {"year < 1100 and answer = French", [&](auto r) { return year(r) < 1100 && r % 2 == 0; }},
            {"not (row < 900 or subject_place = first)", [](auto r) { return r >= 900 && r % 3 != 0; }},
            {"subject ~ 99", [](auto r) { return std::to_string(r).find("99") != std::string::npos; }},
            {"relation in (P0, 'P3')", [](auto r) { return r % 4 == 0 || r % 4 == 3; }},
            {"year in (1003, 1004.0)", [](auto r) { return r == 3 || r == 4; }},
            {"rank(a) <= 3", [](auto r) { return rank("a", r) <= 3; }},
            {"rank(a) <= 3 and relation = P1", [](auto r) { return rank("a", r) <= 3 && r % 4 == 1; }},
            {"known(a) or known(b)", [](auto r) { return rank("a", r) == 1 || rank("b", r) == 1; }},
            {"known(a) and not known(b)", [](auto r) { return rank("a", r) == 1 && rank("b", r) != 1; }},
            {"not rank(b) > 4", [](auto r) { return rank("b", r) <= 4; }},
            {"probability(a) >= 0.25", [](auto r) { return rank("a", r) <= 3; }},
            {"RANK(\"a\") = 2 AND NOT rank(b) in (1, 2, 3)",
             [](auto r) { return rank("a", r) == 2 && rank("b", r) > 3; }},
            {"((known(a)))", [](auto r) { return rank("a", r) == 1; }},
            {"", [](auto) { return true; }},
        };
        MadeUpScores scores;
        Selection selection;
        selection.filter = text.toStdString();
        const std::vector<std::int64_t> expected = where(meant.at(selection.filter));
        QVERIFY(!expected.empty());
        QCOMPARE(select(selection, &scores), expected);
        QCOMPARE(needsEvaluations(selection), !scores.asked.empty());
        QVERIFY(scores.mostAtOnce <= 256);
    }

    void ranksOfTheRunsModels() {
        MadeUpScores scores;
        Selection selection;
        selection.knownBy = {"b"};
        selection.rankAtMost = 3;
        QCOMPARE(select(selection, &scores, {"a", "b"}),
                 where([](auto r) { return rank("b", r) == 1 && rank("a", r) <= 3; }));
        QCOMPARE(scores.asked, (std::vector<std::string>{"b", "a"}));
        // What one model has ruled out, the next one is not asked about.
        QCOMPARE(scores.count, 1000 + where([](auto r) { return rank("b", r) == 1; }).size());
        selection = {};
        selection.probabilityAtLeast = 0.3;
        QCOMPARE(select(selection, &scores), where([](auto r) { return rank("a", r) <= 2; }));
        EXPECT_ERROR(select(selection, &scores, {}), ErrorCode::InvalidArgument,
                     {"rank_at_most", "", "a model whose ranks are limited"});
    }

    /// A row that a model can't score is not selected, and told; unless nothing depends on that score.
    void unscoredRowsAreTold() {
        MadeUpScores scores;
        Selection selection;
        selection.filter = "not rank(short) > 2 or row < 10";
        std::vector<std::int64_t> told;
        SelectContext context;
        context.evaluations = &scores;
        context.skipped = [&](const SkippedRow& row) { told.push_back(row.row); };
        QCOMPARE(selectRows(openData(m_file), selection, context).rows, where([](auto r) {
                     return r < 10 || (r % 7 != 0 && MadeUpScores::scoreOf("short", r).rank <= 2);
                 }));
        QCOMPARE(told, where([](auto r) { return r % 7 == 0 && r >= 10; }));
    }

    void badRowsAreToldOnce() {
        const std::string file = (m_folder / "bad.csv").string();
        writeFile(file, "prompt,subject,answer\nA is,A,x\nB is,,x\nC is,C,x\nD is,E,x\n");
        MadeUpScores scores;
        Selection selection;
        selection.knownBy = {"a", "b"};
        std::vector<SkippedRow> told;
        SelectContext context;
        context.evaluations = &scores;
        context.skipped = [&](const SkippedRow& row) { told.push_back(row); };
        const SelectedRows selected = selectRows(openData(file), selection, context);
        QCOMPARE(listed(told),
                 std::string("1:3 the row has no subject|3:5 the subject \"E\" is not in the prompt"));
        QCOMPARE(selected.data.rows, std::int64_t{4});
        QCOMPARE(selected.data.skipped, std::int64_t{2});
        QCOMPARE(selected.data.sha256.size(), std::size_t{64});
    }

    void wrongSelections_data() {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* filter, const char* told) {
            QTest::newRow(filter) << QByteArray(filter) << QByteArray(told);
        };
        row("rank(a <= 3", "expected ) at byte 8");
        row("rank() <= 3", "a model's name at byte 6");
        row("rank(a)", "=, !=, <, <=, >, >=, ~ or in at byte 8");
        row("rank(a) <= few", "a number at byte 12");
        row("rank(a) ~ 3", "behind a number at byte 9");
        row("size(a) = 3", "rank, probability or known before a model in brackets at byte 1");
        row("relation = P1 relation = P2", "and, or, or the end at byte 15");
        row("relation =", "a number or a text at byte 11");
        row("and", "a condition");
        row("(relation = P1", "expected ) at byte 15");
        row("relation in P1", "expected ( at byte 13");
        row("answer = \"French", "to close the one at byte 10");
        row("answer = French & x", "at byte 17");
        row("subject_place = middle", "first or later at byte 17");
        row("year > old", "a number at byte 8");
        row("genus = x", "a column that the data has");
    }
    void wrongSelections() {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, told);
        Selection selection;
        selection.filter = filter.toStdString();
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"filter", told.toStdString()},
                                    [&] { (void)select(selection); }));
    }

    void deepFiltersAreRefused() {
        for (const char* opening : {"(", "not "}) {
            std::string filter;
            for (int i = 0; i < 100000; ++i) {
                filter += opening;
            }
            NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"at most 64"},
                                        [&] { (void)Filter::parse(filter); }));
        }
    }

    void wrongNumbers() {
        const auto refused = [this](const char* what, const auto& change) {
            Selection selection;
            change(selection);
            return complaintAbout(ErrorCode::InvalidArgument, {what}, [&] { (void)select(selection); });
        };
        NO_COMPLAINT(refused("rank_at_most", [](Selection& s) { s.rankAtMost = 0; }));
        NO_COMPLAINT(refused("probability_at_least", [](Selection& s) { s.probabilityAtLeast = 1.5; }));
        NO_COMPLAINT(refused("sample", [](Selection& s) { s.sample = 0; }));
        NO_COMPLAINT(refused("limit", [](Selection& s) { s.limit = 0; }));
        NO_COMPLAINT(refused("relation \"P9\"", [](Selection& s) { s.relations = {"P1", "P9"}; }));
        NO_COMPLAINT(refused("rows", [](Selection& s) { s.rows = std::vector<std::int64_t>{3, 2}; }));
        NO_COMPLAINT(refused("below 1000", [](Selection& s) {
            s.rows = std::vector<std::int64_t>{3, 1000};
        }));
        NO_COMPLAINT(refused("below 1000", [](Selection& s) { s.within = std::vector<std::int64_t>{1000}; }));
        NO_COMPLAINT(refused("nobody can ask", [](Selection& s) { s.knownBy = {"a"}; }));
    }

    /// The numbers of core/data/sample.hpp, computed once by hand in Python: they may never change.
    void samplesAreTheSameEverywhere() {
        QCOMPARE(sampleKey(0, 0), std::uint64_t{12035550249420947055U});
        QCOMPARE(sampleKey(1, 21918), std::uint64_t{5306998616335183052U});
        Selection selection;
        selection.sample = 5;
        QCOMPARE(select(selection), (std::vector<std::int64_t>{281, 462, 591, 773, 950}));
        selection.seed = 1;
        QCOMPARE(select(selection), (std::vector<std::int64_t>{376, 649, 824, 829, 851}));
    }

    void samplesLieInEachOther() {
        std::vector<std::int64_t> all(1000);
        std::iota(all.begin(), all.end(), 0);
        const std::vector<std::int64_t> large = sampleRows(all, 300, 7);
        const std::vector<std::int64_t> small = sampleRows(all, 30, 7);
        QCOMPARE(large.size(), std::size_t{300});
        QVERIFY(std::includes(large.begin(), large.end(), small.begin(), small.end()));
        QCOMPARE(sampleRows(large, 30, 7), small);
        QCOMPARE(sampleRows(all, 5000, 7), all);
    }

    void shardsShareTheRows() {
        const DataSet data = openData(m_file);
        const std::vector<std::int64_t> rows{0, 3, 4, 8, 500, 999};
        std::vector<std::int64_t> found;
        for (const int index : {1, 2, 3}) {
            SelectedReader reader(data, rows, Shard{index, 3});
            while (const std::optional<DataRow> row = reader.next()) {
                QCOMPARE(row->row % 3, std::int64_t{index - 1});
                QCOMPARE(row->subject, "Name" + std::to_string(row->row));
                found.push_back(row->row);
            }
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, rows);
    }

    void savedSelections() {
        MadeUpScores scores;
        Selection selection;
        selection.knownBy = {"a"};
        selection.filter = "answer = French";
        SelectContext context;
        context.evaluations = &scores;
        const SelectedRows selected = selectRows(openData(m_file), selection, context);
        const std::filesystem::path file = m_folder / "known.selection.json";
        const SavedSelection saved{"known by a",       m_file,    selected.data.sha256,
                                   selected.data.rows, selection, selected.rows};
        writeSelection(file, saved);
        QVERIFY(readSelection(file) == saved);
        QVERIFY(isSelectionFile(file));
        QVERIFY(!isSelectionFile(m_file));

        // As data, and beside its data: the same rows, without asking anybody.
        for (const ChosenData& chosen :
             {openChosenData(file.string(), std::nullopt, {}), openChosenData(m_file, file, {})}) {
            QVERIFY(!needsEvaluations(chosen.selection));
            QCOMPARE(chosen.selection.filter, selection.filter);
            QCOMPARE(selectRows(chosen.data, chosen.selection).rows, selected.rows);
        }
        // More conditions choose within it.
        Selection more;
        more.relations = {"P2"};
        const ChosenData within = openChosenData(file.string(), std::nullopt, more);
        QCOMPARE(selectRows(within.data, within.selection).rows,
                 where([](auto r) { return rank("a", r) == 1 && r % 2 == 0 && r % 4 == 2; }));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"not two"},
                                    [&] { (void)openChosenData(file.string(), file, {}); }));
    }

    void aSelectionOfOtherDataIsRefused() {
        const TemporaryFolder folder;
        const std::string data = (folder / "data.csv").string();
        writeFile(data, manyRows());
        const std::filesystem::path file = folder / "s.json";
        const DataTotals totals = openData(data).totals();
        writeSelection(file, {"s", data, totals.sha256, totals.rows, {}, {1, 2}});
        QCOMPARE(openChosenData(file.string(), std::nullopt, {}).data.path(), std::filesystem::path(data));
        // Elsewhere it lies beside its data.
        const TemporaryFolder other;
        std::filesystem::copy(file, other / "s.json");
        std::filesystem::rename(data, other / "data.csv");
        QCOMPARE(openChosenData((other / "s.json").string(), std::nullopt, {}).data.path(),
                 other / "data.csv");
        writeFile(other / "data.csv", manyRows() + "\n{} was,Name,French,P0,1\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"s.json", "sha256", totals.sha256}, [&] {
            (void)openChosenData((other / "s.json").string(), std::nullopt, {});
        }));
        writeFile(other / "s.json",
                  R"({"schema":"mambascope.selection/1","name":"x","data":{"name":"d","sha256":"",)"
                  R"("rows":3},"selection":{},"rows":[2,1]})");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"rows[1]", "ascending"},
                                    [&] { (void)readSelection(other / "s.json"); }));
    }

    void onTheWire() {
        Selection selection;
        selection.relations = {"P1"};
        selection.subject = SubjectPlace::Later;
        selection.filter = "row < 3";
        selection.knownBy = {"a", "b"};
        selection.rankAtMost = 3;
        selection.probabilityAtLeast = 0.25;
        selection.sample = 10;
        selection.seed = 18446744073709551615ULL;
        selection.limit = 4;
        selection.rows = std::vector<std::int64_t>{1, 2};
        selection.within = std::vector<std::int64_t>{};
        const std::filesystem::path file = m_folder / "wire.json";
        SavedSelection saved{"w", "counterfact", "", 3, selection, {1, 2}};
        writeSelection(file, saved);
        saved.selection.rows.reset();
        QVERIFY(readSelection(file) == saved);
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
