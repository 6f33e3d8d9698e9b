// SPDX-License-Identifier: GPL-3.0-or-later
// Published tables beside results: the test's own arithmetic says what is published, ours, and allowed.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/base/resources.hpp"
#include "core/papers/reproduction.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/result_folders.hpp"

using namespace mambascope;
using namespace mambascope::test;
using Json = nlohmann::json;

class TstReproduction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samplesAreNumpys();
    void curvesShareRuns();
    void meansAreComparedWithTheirError();
    void singlePromptsAreComparedExactly();
    void emptySetsCountAsZero();
    void mapsAreComparedTokenByToken();
    void modelsAreFoundByName();
    void shippedTablesAreWhole();
    void brokenTablesAreRefused_data();
    void brokenTablesAreRefused();

private:
    [[nodiscard]] std::filesystem::path at(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] PublishedTable tableOf(const Json& models) const {
        const Json table{{"schema", "mambascope.published/1"},
                         {"paper", "own"},
                         {"prompts", {{"all", Json::object()}}},
                         {"models", models}};
        std::ofstream(at("table.json")) << table.dump();
        return readPublishedTable(at("table.json"));
    }

    QTemporaryDir m_folder;
    std::vector<RowResult> m_rows;
    std::vector<RowResult> m_maps;
};

namespace {

constexpr std::size_t kSubject = 1; // place in flowSettings()

double change(const RowResult& row, std::size_t window) {
    return row.windows[0].curves[kSubject]->probability[window] / row.baseProbability - 1;
}

Json flowCurve(const char* source, Json values) {
    return {{"figure", "1"},
            {"kind", "flow"},
            {"window", 9},
            {"source", source},
            {"values", std::move(values)},
            {"prompts", "all"},
            {"reading_error", 0.003}};
}

} // namespace

void TstReproduction::initTestCase() {
    m_rows = writeResults(at("flow"), {"demo-mamba2", 12, flowSettings({9}), 20});
    m_maps = writeResults(at("map"), {"demo-mamba2", 12, mapSettings(5), 3});
}

/// Printed by numpy 2.3: sorted(RandomState(seed).choice(count, sample, replace=False)).
void TstReproduction::samplesAreNumpys() {
    std::vector<std::int64_t> rows(50);
    std::iota(rows.begin(), rows.end(), 0);
    QCOMPARE(numpySample(rows, 5, 7), (std::vector<std::int64_t>{13, 15, 22, 30, 42}));
    rows.resize(3211);
    std::iota(rows.begin(), rows.end(), 0);
    const std::vector<std::int64_t> explain = numpySample(rows, 1000, 0);
    QCOMPARE(explain.size(), std::size_t{1000});
    QCOMPARE(std::vector<std::int64_t>(explain.begin(), explain.begin() + 8),
             (std::vector<std::int64_t>{1, 4, 9, 10, 14, 15, 17, 22}));
    QCOMPARE(numpySample(rows, 0, 0).size(), rows.size());
    QCOMPARE(numpySample(rows, 9999, 0), rows);
}

void TstReproduction::curvesShareRuns() {
    const PublishedTable table =
        tableOf({{{"names", {"demo-mamba2"}},
                  {"curves",
                   {flowCurve("subject", {0.0, 0.0, 0.0, 0.0}),
                    flowCurve("last", {0.0, 0.0, 0.0, 0.0}),
                    {{"kind", "flow"},
                     {"window", 3},
                     {"source", "last"},
                     {"query", "subject"},
                     {"values_by_row", {{"4", {0.5}}, {"2", {0.5}}}}}}},
                  {"maps", {{{"row", 1}, {"window", 5}, {"probability", {{0.5}, {0.5}}}}}}}});
    const std::vector<ReproductionRun> runs = plannedRuns(table.models[0]);
    QCOMPARE(runs.size(), std::size_t{3});
    QCOMPARE(runs[0].settings.sources, (std::vector{Role::Subject, Role::Last}));
    QCOMPARE(runs[0].prompts, std::string("all"));
    QCOMPARE(runs[1].rows, (std::vector<std::int64_t>{2, 4}));
    QCOMPARE(runs[1].settings.query, Role::Subject);
    QCOMPARE(runs[2].settings.sort, ExperimentSort::Map);
    QCOMPARE(runs[2].curves.size(), std::size_t{2});
}

void TstReproduction::meansAreComparedWithTheirError() {
    Json values = Json::array();
    std::vector<double> means;
    std::vector<double> errors;
    for (std::size_t window = 0; window < 4; ++window) {
        double sum = 0;
        double squares = 0;
        for (const RowResult& row : m_rows) {
            sum += change(row, window);
            squares += change(row, window) * change(row, window);
        }
        const double n = static_cast<double>(m_rows.size());
        means.push_back(sum / n);
        errors.push_back(std::sqrt((squares - sum * sum / n) / (n - 1) / n));
    }
    // Exact; at the edge of what is allowed, on both sides; far away.
    const double edge = 1.96 * errors[1] + 0.003;
    values = {means[0], means[1] + 0.999 * edge, means[2] + 1.96 * errors[2] + 0.0031, means[3] - 0.5};
    const PublishedTable table =
        tableOf({{{"names", {"demo-mamba2"}}, {"curves", {flowCurve("subject", values)}}}});
    const ReproductionRun run = plannedRuns(table.models[0]).at(0);
    // The folder has more sources than the run asked for; so the test asks for those of the folder.
    ReproductionRun whole = run;
    whole.settings = flowSettings({9});
    const std::vector<ReproducedNumber> numbers = compareRun(table, table.models[0], whole, at("flow"));
    QCOMPARE(numbers.size(), std::size_t{4});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        QVERIFY(std::abs(numbers[i].ours - means[i]) < 1e-12);
        QVERIFY(std::abs(numbers[i].standardError - errors[i]) < 1e-9);
        QCOMPARE(numbers[i].prompts, std::int64_t{20});
        QCOMPARE(numbers[i].isWithin(), i < 2);
    }
    QCOMPARE(numbers[2].layers, (IndexRange{2, 10}));
}

void TstReproduction::singlePromptsAreComparedExactly() {
    const std::vector<double>& p = m_rows[4].windows[0].curves[kSubject]->probability;
    const PublishedTable table = tableOf(
        {{{"names", {"x"}},
          {"curves",
           {{{"kind", "flow"},
             {"window", 9},
             {"source", "subject"},
             {"measure", "probability"},
             {"reading_error", 0.001},
             {"relative_error", 0.01},
             {"values_by_row", {{"4", {p[0], p[1] + 0.001 + 0.0099 * p[1], p[2] * 1.05, p[3]}}}}}}}}});
    ReproductionRun run = plannedRuns(table.models[0]).at(0);
    run.settings = flowSettings({9});
    const std::vector<ReproducedNumber> numbers = compareRun(table, table.models[0], run, at("flow"));
    QCOMPARE(numbers[0].standardError, 0.0);
    QCOMPARE(numbers[0].difference(), 0.0);
    QVERIFY(numbers[1].isWithin());
    QVERIFY(!numbers[2].isWithin());
}

void TstReproduction::emptySetsCountAsZero() {
    constexpr std::size_t kContext = 4;
    double sum = 0;
    for (const RowResult& row : m_rows) {
        const auto& numbers = row.windows[0].curves[kContext];
        sum += numbers ? numbers->probability[1] / row.baseProbability - 1 : 0;
    }
    const PublishedTable table =
        tableOf({{{"names", {"x"}}, {"curves", {flowCurve("context", {0.0, 0.0, 0.0, 0.0})}}}});
    ReproductionRun run = plannedRuns(table.models[0]).at(0);
    run.settings = flowSettings({9});
    const std::vector<ReproducedNumber> numbers = compareRun(table, table.models[0], run, at("flow"));
    QCOMPARE(numbers[1].prompts, std::int64_t{20});
    QVERIFY(std::abs(numbers[1].ours - sum / 20) < 1e-12);
}

void TstReproduction::mapsAreComparedTokenByToken() {
    Json lines = Json::array();
    for (const auto& curve : m_maps[1].windows[0].curves) {
        lines.push_back(curve->probability);
    }
    Json map{{"row", 1}, {"window", 5}, {"probability", lines}};
    const PublishedTable table = tableOf({{{"names", {"x"}}, {"maps", {map}}}});
    const ReproductionRun run = plannedRuns(table.models[0]).at(0);
    const std::vector<ReproducedNumber> numbers = compareRun(table, table.models[0], run, at("map"));
    QCOMPARE(numbers.size(), std::size_t{5 * 8});
    for (const ReproducedNumber& number : numbers) {
        QCOMPARE(number.difference(), 0.0);
    }
    map["probability"].push_back(lines[0]); // a token too many
    const PublishedTable longer = tableOf({{{"names", {"x"}}, {"maps", {map}}}});
    NO_COMPLAINT(
        mambascope::testing::complaintAbout(ErrorCode::FileMalformed, {"table.json", "5 source tokens"}, [&] {
            (void)compareRun(longer, longer.models[0], plannedRuns(longer.models[0]).at(0), at("map"));
        }));
    const PublishedTable other = tableOf({{{"names", {"x"}}, {"curves", {flowCurve("subject", {0.5})}}}});
    NO_COMPLAINT(
        mambascope::testing::complaintAbout(ErrorCode::FileMalformed, {"table.json", "4 numbers"}, [&] {
            ReproductionRun flow = plannedRuns(other.models[0]).at(0);
            flow.settings = flowSettings({9});
            (void)compareRun(other, other.models[0], flow, at("flow"));
        }));
}

void TstReproduction::modelsAreFoundByName() {
    const PublishedTable table = tableOf({{{"names", {"state-spaces/mamba2-1.3b"}}}});
    for (const char* name : {"state-spaces/mamba2-1.3b", "mamba2-1.3b", "/models/mamba2-1.3b/",
                             "state-spaces/mamba2-1.3b@abc"}) {
        QVERIFY2(findModel(table, name) != nullptr, name);
    }
    QVERIFY(findModel(table, "mamba2-130m") == nullptr);
    QVERIFY(findModel(table, "not-mamba2-1.3b") == nullptr);
}

void TstReproduction::shippedTablesAreWhole() {
    const std::vector<PublishedTable> tables = shippedTables({}, resources::directory() / "papers");
    QCOMPARE(tables.size(), std::size_t{3});
    const PublishedModel* explain = findModel(tables[0], "mamba2-1.3b");
    QVERIFY(explain != nullptr);
    const std::vector<ReproductionRun> runs = plannedRuns(*explain);
    QCOMPARE(runs.size(), std::size_t{2}); // curves, heat maps
    QCOMPARE(runs[0].settings.windows, (std::vector{9, 15}));
    QCOMPARE(runs[1].rows.size(), std::size_t{4});
    for (const PublishedCurve& curve : explain->curves) {
        QCOMPARE(curve.values.size(), std::size_t(48 - curve.window + 1));
    }
    QVERIFY(findModel(tables[1], "openai-community/gpt2-medium") != nullptr);
    // Facts: as many numbers as each model has layers, or windows of them.
    for (const auto& [name, layers] : {std::pair("mamba-2.8b", 64), std::pair("pythia-2.8b-deduped", 32)}) {
        const PublishedModel* model = findModel(tables[2], name);
        QVERIFY2(model != nullptr && model->facts.size() >= 3, name);
        for (const PublishedFacts& facts : model->facts) {
            for (const PublishedFactCurve& curve : facts.curves) {
                QCOMPARE(std::ssize(curve.values), std::ptrdiff_t{layers});
            }
        }
    }
    EXPECT_ERROR(shippedTables("x", resources::directory() / "papers"), ErrorCode::InvalidArgument,
                 {"--paper", "x", "mamba-explain, mamba-knockout or romba"});
}

void TstReproduction::brokenTablesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    const auto add = [](const char* name, const char* curve, const char* word) {
        QTest::newRow(name)
            << QByteArray(R"({"schema":"mambascope.published/1","paper":"x","models":[{"names":["m"],)") +
                   curve + "}]}"
            << QByteArray(word);
    };
    QTest::newRow("schema") << QByteArray(R"({"schema":"x","paper":"x","models":[]})")
                            << QByteArray("schema");
    QTest::newRow("name")
        << QByteArray(R"({"schema":"mambascope.published/1","paper":"x","models":[{"names":["a/"]}]})")
        << QByteArray("names");
    QTest::newRow("no models") << QByteArray(R"({"schema":"mambascope.published/1","paper":"x"})")
                               << QByteArray("models");
    add("no window", R"("curves":[{"source":"last","values_by_row":{"1":[0.5]}}])", "window");
    add("window 0", R"("curves":[{"window":0,"source":"last","values_by_row":{"1":[0.5]}}])", "window");
    add("source", R"("curves":[{"window":9,"source":"verb","values_by_row":{"1":[0.5]}}])", "source");
    add("row", R"("curves":[{"window":9,"source":"last","values_by_row":{"-1":[0.5]}}])", "row numbers");
    add("prompts", R"("curves":[{"window":9,"source":"last","prompts":"p","values":[0.5]}])", "prompts");
    add("group", R"("curves":[{"kind":"features","window":9,"source":"last","values_by_row":{"1":[0.5]}}])",
        "group");
    add("number", R"("curves":[{"window":9,"source":"last","values_by_row":{"1":["a"]}}])", "a number");
    add("error", R"("curves":[{"window":9,"source":"last","reading_error":-1,"values_by_row":{"1":[1]}}])",
        "reading_error");
    add("rank", R"("answers":[{"row":1,"probability":0.5,"rank":0}])", "rank");
}

void TstReproduction::brokenTablesAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    std::ofstream(at("broken.json")) << text.toStdString();
    NO_COMPLAINT(mambascope::testing::complaintAbout(ErrorCode::FileMalformed,
                                                     {"broken.json", word.toStdString()},
                                                     [&] { (void)readPublishedTable(at("broken.json")); }));
}

QTEST_APPLESS_MAIN(TstReproduction)
#include "tst_reproduction.moc"
