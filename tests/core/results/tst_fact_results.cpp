// SPDX-License-Identifier: GPL-3.0-or-later
// Result folders of experiments on facts: lines, going on, parts, and the numbers over all facts against an
// arithmetic of the test's own, from the files alone.
#include <algorithm>
#include <cmath>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/io/text_file.hpp"
#include "core/results/fact_summary_file.hpp"
#include "core/results/merge.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/result_writer.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/fact_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using Json = nlohmann::json;

namespace {

std::vector<Json> linesOf(const std::filesystem::path& file) {
    std::vector<Json> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(Json::parse(line));
    }
    return lines;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-8 * (1 + std::abs(b));
}

double meanOf(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/// Relations in the order of their names, as the bootstrap takes them.
std::int64_t clusterOf(const Json& line) {
    const std::string relation = line["relation"];
    return relation == "P103" ? 0 : relation == "P17" ? 1 : 2;
}

/// Whether it fails so, with this in its line.
bool throwsWith(ErrorCode code, const std::string& text, const std::function<void()>& call) {
    const std::optional<Error> error = errorOf(call);
    return error && error->code() == code && std::string(error->what()).find(text) != std::string::npos;
}

/// What a line's number counts as (romba.md section 2).
double effectOf(double value, const Json& line, const std::string& measure) {
    const double p = line["base_probability"];
    if (measure == "relative_change") {
        return (value - p) / p;
    }
    if (measure == "score") {
        return value;
    }
    const double corrupt = line["corrupt"]["probability"];
    return (measure == "raw_effect" ? value : value - corrupt) / (p - corrupt);
}

} // namespace

class TestFactResults : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    static std::string textOf(const std::filesystem::path& file) {
        return readTextFile(file, std::size_t{1} << 24);
    }
    std::filesystem::path written(const std::string& name, const FactManifest& manifest,
                                  Shard shard = {}) const {
        return writeFacts(path(name), manifest, shard);
    }

private Q_SLOTS:
    void linesComeBack_data() {
        QTest::addColumn<int>("sort");
        for (const auto& [sort, name] : EnumNames<FactSort>::kTable) {
            QTest::newRow(std::string(name).c_str()) << static_cast<int>(sort);
        }
    }
    void linesComeBack() {
        QFETCH(const int, sort);
        const FactManifest manifest = factManifest(static_cast<FactSort>(sort));
        const std::filesystem::path folder = written("lines" + std::to_string(sort), manifest);
        QVERIFY(readManifest<FactSettings>(folder) == manifest);
        QVERIFY(holdsFacts(folder));
        FactReader reader(folder);
        std::int64_t rows = 0;
        while (const std::optional<FactRow> row = reader.next()) {
            QVERIFY(*row == factRow(row->row, manifest));
            ++rows;
        }
        QCOMPARE(rows, manifest.data.rows - 1);
        const FactSummary summary = readFactSummary(folder);
        const std::string text = textOf(folder / kSummaryFile);
        writeSummary(folder, factSummaryOf(folder, 500)); // the text tells also what is no number
        QCOMPARE(textOf(folder / kSummaryFile), text);
        writeSummary(folder, summary);
        QCOMPARE(textOf(folder / kSummaryFile), text);
        QVERIFY(summary.complete);
        QVERIFY(summary.leftOut == (std::vector<FactsLeftOut>{{"gap", 1}}));
    }

    /// Each mean, interval and median is what the lines give.
    void numbersAreThoseOfTheLines_data() { linesComeBack_data(); }
    void numbersAreThoseOfTheLines() {
        QFETCH(const int, sort);
        checkNumbers(factManifest(static_cast<FactSort>(sort)), "numbers" + std::to_string(sort));
    }
    void rawEffects() {
        FactManifest manifest = factManifest();
        std::get<TraceFacts>(manifest.settings.what).rawEffects = true;
        checkNumbers(manifest, "raw");
        QCOMPARE(readFactSummary(path("raw")).measure, std::string("raw_effect"));
    }

    /// A torn line is cut off, what is there is not written again, and the bytes are those of one run.
    void goesOn() {
        const FactManifest manifest = factManifest();
        const std::filesystem::path whole = written("whole", manifest);
        {
            FactWriter writer(path("torn"), manifest, {});
            for (const std::int64_t row : {0, 1, 2}) {
                writer.add(factRow(row, manifest));
            }
        }
        std::ofstream(path("torn") / kRowsFile, std::ios::app) << "{\"row\":3,\"pro";
        written("torn", manifest);
        for (const char* const file : {kRowsFile, kSkippedFile, kSummaryFile}) {
            QCOMPARE(textOf(path("torn") / file), textOf(whole / file));
        }
    }

    void partsAreMerged() {
        const FactManifest manifest = factManifest();
        const std::vector<std::filesystem::path> parts{written("p2", manifest, {2, 2}),
                                                       written("p1", manifest, {1, 2})};
        const MergeReport report = mergeResults(parts, path("merged"));
        QCOMPARE(report.rows, std::int64_t{40});
        QVERIFY(std::get<FactSummary>(report.summary).complete);
        const std::filesystem::path whole = written("unspread", manifest);
        QCOMPARE(textOf(path("merged") / kRowsFile), textOf(whole / kRowsFile));
        QCOMPARE(textOf(path("merged") / kSkippedFile), textOf(whole / kSkippedFile));
    }

    void strangersAreRefused() {
        const FactManifest manifest = factManifest();
        const std::filesystem::path one = written("one", manifest, {1, 2});
        FactManifest other = manifest;
        other.settings.draw = 2;
        const std::filesystem::path drawn = written("drawn", other, {2, 2});
        QVERIFY(throwsWith(ErrorCode::InvalidArgument, "settings.draw", [&] {
            static_cast<void>(mergeResults({one, drawn}, path("never")));
        }));
        QVERIFY(throwsWith(ErrorCode::InvalidArgument, "shards 2/2",
                           [&] { static_cast<void>(mergeResults({one}, path("never"))); }));
        { ResultWriter knockouts(path("knockouts"), sampleManifest(), {}); }
        QVERIFY(throwsWith(ErrorCode::InvalidArgument, "different kinds", [&] {
            static_cast<void>(mergeResults({one, path("knockouts")}, path("never")));
        }));
        QVERIFY(throwsWith(ErrorCode::InvalidArgument, "another kind of experiment",
                           [&] { FactWriter(path("knockouts"), manifest, {}); }));
        QVERIFY(!std::filesystem::exists(path("never")));
    }

    void brokenLinesAreNamed_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no corrupted run") << "\"corrupt\":"
                                          << "\"other\":" << QByteArray("corrupt");
        QTest::newRow("no state") << "\"s\":{"
                                  << "\"t\":{" << QByteArray("s");
        QTest::newRow("no series") << "\"after\":"
                                   << "\"behind\":" << QByteArray("after");
        QTest::newRow("no probability") << "\"base_probability\":"
                                        << "\"base_probability\":3" << QByteArray("base_");
    }
    void brokenLinesAreNamed() {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QByteArray, named);
        const FactManifest manifest = factManifest();
        const FactLayout layout = layoutOf(manifest.settings, manifest.model.layers);
        QString line = QString::fromStdString(rowLine(factRow(1, manifest), layout)).trimmed();
        QVERIFY(line.contains(from));
        line.replace(from, to);
        QVERIFY(throwsWith(ErrorCode::FileMalformed, named.toStdString(), [&] {
            static_cast<void>(rowFromLine(line.toStdString(), layout, "rows.jsonl", "line 1"));
        }));
    }

private:
    void checkNumbers(const FactManifest& manifest, const std::string& name) const {
        const std::filesystem::path folder = written(name, manifest);
        const Json summary = Json::parse(textOf(folder / kSummaryFile));
        const std::vector<Json> lines = linesOf(folder / kRowsFile);
        QCOMPARE(summary["facts"].get<std::size_t>(), lines.size());
        const std::string measure = summary["measure"];
        const std::string numbers = measure == "score" ? "score" : "probability";
        int compared = 0;
        for (const auto& [panel, own] : summary["panels"].items()) {
            for (const auto& [series, found] : own["series"].items()) {
                for (std::size_t point = 0; point < own["ranges"].size(); ++point) {
                    std::vector<double> values;
                    std::vector<std::int64_t> clusters;
                    for (const Json& line : lines) {
                        const Json& curve = line[numbers][panel][series];
                        if (!curve.is_null()) {
                            values.push_back(effectOf(curve[point], line, measure));
                            clusters.push_back(clusterOf(line));
                        }
                    }
                    QCOMPARE(found["n"].get<std::size_t>(), values.size());
                    QCOMPARE(found["missing"].get<std::size_t>(), lines.size() - values.size());
                    QVERIFY(near(found["median"][point], medianOf(values)));
                    if (numbers == "score" && series == "S") {
                        const auto mean = [&](const char* score) {
                            return own["series"][score]["mean"][point].get<double>();
                        };
                        const double inverse = 1 / mean("ES") + 1 / mean("PS") + 1 / mean("NS");
                        QVERIFY(near(found["mean"][point], 3 / inverse));
                        continue;
                    }
                    QVERIFY(near(found["mean"][point], meanOf(values)));
                    double squares = 0;
                    for (const double value : values) {
                        squares += (value - meanOf(values)) * (value - meanOf(values));
                    }
                    const auto n = static_cast<double>(values.size());
                    // t(0.975, 39) and t(0.975, 33), from a table.
                    QVERIFY(values.size() == 40 || values.size() == 34);
                    const double t = values.size() == 40 ? 2.022690920 : 2.034515297;
                    const double half = t * std::sqrt(squares / (n - 1) / n);
                    QVERIFY(near(found["t95"][point][1], meanOf(values) + half));
                    const Interval drawn = bootstrap95(values, clusters, manifest.settings.seed, 500);
                    QVERIFY(near(found["bootstrap95"][point][0], drawn.low));
                    QVERIFY(near(found["bootstrap95"][point][1], drawn.high));
                    ++compared;
                }
            }
        }
        QVERIFY(compared >= 4);
    }
};

QTEST_APPLESS_MAIN(TestFactResults)
#include "tst_fact_results.moc"
