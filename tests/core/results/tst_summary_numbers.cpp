// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers over all prompts against an arithmetic of the test's own, from the lines of the files alone.
#include <cmath>
#include <fstream>
#include <map>

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/results/paired_difference.hpp"
#include "core/results/summary_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/result_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using Json = nlohmann::json;

namespace {

// From a table: t(0.975, n − 1).
const std::map<int, double> kStudent{
    {39, 2.022690920}, {31, 2.039513446}, {7, 2.364624252}, {24, 2.063898562}};

std::vector<Json> linesOf(const std::filesystem::path& file) {
    std::vector<Json> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(Json::parse(line));
    }
    return lines;
}

struct Sums {
    std::vector<double> values;

    [[nodiscard]] double mean() const {
        double sum = 0;
        for (const double value : values) {
            sum += value;
        }
        return sum / static_cast<double>(values.size());
    }
    [[nodiscard]] double half() const {
        double squares = 0;
        for (const double value : values) {
            squares += (value - mean()) * (value - mean());
        }
        const auto n = static_cast<double>(values.size());
        return kStudent.at(static_cast<int>(values.size()) - 1) * std::sqrt(squares / (n - 1)) / std::sqrt(n);
    }
};

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-8 * (1 + std::abs(b));
}

/// Whether a curve of summary.json is what these values give.
bool agrees(const Json& curve, std::size_t window, const Sums& sums) {
    return near(curve["mean"][window].get<double>(), sums.mean()) &&
           near(curve["t95"][window][0].get<double>(), sums.mean() - sums.half()) &&
           near(curve["t95"][window][1].get<double>(), sums.mean() + sums.half());
}

enum class Metric { Relative, Difference, Accuracy };

/// The values of one source in one window over some lines.
Sums valuesOf(const std::vector<Json>& lines, const std::string& size, const std::string& source,
              std::size_t window, Metric metric, bool zeros, const std::function<bool(const Json&)>& counts) {
    Sums sums;
    for (const Json& line : lines) {
        if (!counts(line)) {
            continue;
        }
        const double base = line["base_probability"];
        const Json& curve = line["probability"][size][source];
        if (curve.is_null()) {
            if (zeros) {
                sums.values.push_back(metric == Metric::Accuracy && line["base_rank"] == 1 ? 1 : 0);
            }
            continue;
        }
        const double p = curve[window];
        const bool top = line["rank"][size][source][window] == 1;
        sums.values.push_back(metric == Metric::Relative     ? (p - base) / base
                              : metric == Metric::Difference ? p - base
                                                             : (top ? 1.0 : 0.0));
    }
    return sums;
}

QString differingPart(const std::filesystem::path& folder, const Json& part, bool zeros,
                      const std::function<bool(const Json&)>& counts) {
    const std::vector<Json> lines = linesOf(folder / kRowsFile);
    for (const std::string size : {"2", "3"}) {
        for (const std::string source : {"subject", "context", "last"}) {
            const Json& found = part["windows"][size]["sources"][source];
            for (std::size_t window = 0; window < found["relative_change"]["mean"].size(); ++window) {
                for (const auto& [name, metric] : {std::pair("relative_change", Metric::Relative),
                                                   {"difference", Metric::Difference},
                                                   {"accuracy", Metric::Accuracy}}) {
                    const Sums sums = valuesOf(lines, size, source, window, metric, zeros, counts);
                    if (found["n"] == 0 && sums.values.empty()) {
                        continue;
                    }
                    if (found["n"] != sums.values.size() || !agrees(found[name], window, sums)) {
                        return QString::fromStdString(size + " " + source + " " + name);
                    }
                }
            }
        }
    }
    return {};
}

} // namespace

class TestSummaryNumbers : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void equalTheLines_data() {
        QTest::addColumn<bool>("zeros");
        QTest::newRow("left out") << false;
        QTest::newRow("counted as 0") << true;
    }
    void equalTheLines() {
        QFETCH(const bool, zeros);
        Manifest manifest = sampleManifest();
        manifest.settings.empty = zeros ? EmptySets::CountAsZero : EmptySets::LeftOut;
        const std::filesystem::path folder = path(zeros ? "zeros" : "left-out");
        writeSample(folder, manifest, rowsFrom(0, 40));
        const Json summary = linesOfWhole(folder / kSummaryFile);
        QCOMPARE(differingPart(folder, summary, zeros, [](const Json&) { return true; }), QString());
        const auto first = [](const Json& line) { return line["subject_bytes"][0] == 0; };
        QCOMPARE(differingPart(folder, summary["subject_first"], zeros, first), QString());
        QCOMPARE(differingPart(folder, summary["subject_later"], zeros,
                               [&](const Json& line) { return !first(line); }),
                 QString());
        const Json& context = summary["windows"]["2"]["sources"]["context"];
        QCOMPARE(context["empty"].get<int>(), 8);
        QCOMPARE(context["n"].get<int>(), zeros ? 40 : 32);
    }

    /// Weighted by their counts, the two splits give the whole (methods.md section 13).
    void splitsGiveTheWhole() {
        const std::filesystem::path folder = path("splits");
        writeSample(folder, sampleManifest(), rowsFrom(0, 40));
        const ExperimentSummary summary = readSummary(folder);
        const auto mean = [](const SummaryPart& part) {
            return part.windows[0].sources[0].difference.mean[1] * static_cast<double>(part.prompts);
        };
        QVERIFY(near(mean(summary.all), mean(summary.subjectFirst) + mean(summary.subjectLater)));
    }

    /// Three relations: the bootstrap's clusters. Its limits are means of drawn relations.
    void bootstrapIsClusteredByRelation() {
        const std::filesystem::path folder = path("clusters");
        writeSample(folder, sampleManifest(), rowsFrom(0, 40));
        const ExperimentSummary summary = readSummary(folder);
        QCOMPARE(summary.bootstrap.clusters, std::string("relation"));
        QCOMPARE(summary.bootstrap.count, std::int64_t{3});
        std::map<std::string, Sums> relations;
        for (const Json& line : linesOf(folder / kRowsFile)) {
            relations[line["relation"]].values.push_back(
                line["probability"]["2"]["subject"][0].get<double>() -
                line["base_probability"].get<double>());
        }
        double least = 1;
        double most = -1;
        for (const auto& [name, sums] : relations) {
            least = std::min(least, sums.mean());
            most = std::max(most, sums.mean());
        }
        // 1 of 27 draws takes one relation three times, which is more than 2.5 %.
        const Interval found = summary.all.windows[0].sources[0].difference.bootstrap95[0];
        QVERIFY(near(found.low, least));
        QVERIFY(near(found.high, most));
    }

    /// Rows in any order and in parts give the same sums.
    void orderDoesNotMatter() {
        const Manifest manifest = sampleManifest();
        std::vector<std::int64_t> rows = rowsFrom(0, 40);
        writeSample(path("up"), manifest, rows);
        std::reverse(rows.begin(), rows.end());
        writeSample(path("down"), manifest, rows);
        const ExperimentSummary up = readSummary(path("up"));
        const ExperimentSummary down = readSummary(path("down"));
        const SummaryCurve& a = up.all.windows[1].sources[2].relativeChange;
        const SummaryCurve& b = down.all.windows[1].sources[2].relativeChange;
        for (std::size_t i = 0; i < a.mean.size(); ++i) {
            QVERIFY(near(a.mean[i], b.mean[i]) && near(a.t95[i].low, b.t95[i].low) &&
                    near(a.bootstrap95[i].high, b.bootstrap95[i].high));
        }
    }

    /// More rows without relation than kMostClusters are drawn in groups; sums stay what they are.
    void manyRowsWithoutRelation() {
        Manifest manifest = sampleManifest();
        manifest.settings.windows = {6};
        manifest.settings.sources = {Role::Last};
        SummaryBuilder builder(manifest.settings, kSampleLayers);
        Moments expected;
        constexpr int kRows = 3000;
        for (int i = 0; i < kRows; ++i) {
            RowResult row = sampleRow(i, sampleManifest());
            row.relation.clear();
            row.row = 7 * i;
            const RowCurve curve{{row.windows[0].curves[2]->probability[0]}, {1}};
            row.windows = {{{curve}}};
            expected.add(curve.probability[0] - row.baseProbability);
            builder.add(row);
            if (i == 500) {
                QCOMPARE(builder.summary(10).bootstrap.clusters, std::string("prompt"));
            }
        }
        const ExperimentSummary summary = builder.summary(2000);
        QCOMPARE(summary.bootstrap.clusters, std::string("prompts"));
        QCOMPARE(summary.bootstrap.count, kMostClusters);
        const SummaryCurve& curve = summary.all.windows[0].sources[0].difference;
        QVERIFY(near(curve.mean[0], expected.mean));
        const double width = curve.t95[0].high - curve.t95[0].low;
        QVERIFY(std::abs(curve.bootstrap95[0].low - curve.t95[0].low) < 0.15 * width);
    }

    /// A map's tokens are put together prompt by prompt.
    void mapsByPlace() {
        const Manifest manifest = sampleManifest(ExperimentSort::Map);
        writeSample(path("map"), manifest, rowsFrom(0, 25));
        const Json found =
            linesOfWhole(path("map") / kSummaryFile)["windows"]["3"]["sources"]["before-subject"];
        Sums sums;
        for (const Json& line : linesOf(path("map") / kRowsFile)) {
            double sum = 0;
            const int before = line["subject_tokens"][0];
            for (int token = 0; token < before; ++token) {
                sum += line["probability"]["3"][token][1].get<double>();
            }
            if (before > 0) {
                sums.values.push_back(sum / before - line["base_probability"].get<double>());
            }
        }
        QCOMPARE(found["n"].get<std::size_t>(), sums.values.size());
        QVERIFY(near(found["difference"]["mean"][1].get<double>(), sums.mean()));
    }

    /// Features have one level more, and the names say what is removed.
    void featuresByGroup() {
        const Manifest manifest = sampleManifest(ExperimentSort::Features);
        writeSample(path("features"), manifest, rowsFrom(0, 8));
        const Json found = linesOfWhole(path("features") / kSummaryFile)["windows"]["2"]["groups"];
        QVERIFY(found.contains("fast") && found.contains("context-dependent"));
        Sums sums;
        for (const Json& line : linesOf(path("features") / kRowsFile)) {
            sums.values.push_back(line["probability"]["2"]["context-dependent"]["last"][0].get<double>() -
                                  line["base_probability"].get<double>());
        }
        QVERIFY(agrees(found["context-dependent"]["sources"]["last"]["difference"], 0, sums));
    }

    /// Two models with other depths, of which one lacks some rows.
    void pairedDifferences() {
        Manifest deep = sampleManifest();
        deep.model.layers = 11;
        writeSample(path("deep"), deep, rowsFrom(0, 40, 2));
        writeSample(path("flat"), sampleManifest(), rowsFrom(0, 40));
        const PairedDifference found =
            pairedDifference(path("deep"), path("flat"),
                             {2, 2, "", "subject", SummaryMetric::Difference, SubjectPlace::Later});
        Sums last;
        for (std::int64_t row = 0; row < 40; row += 2) {
            if (row % 5 != 0) {
                const RowResult a = sampleRow(row, deep);
                const RowResult b = sampleRow(row, sampleManifest());
                last.values.push_back(a.windows[0].curves[0]->probability.back() - a.baseProbability -
                                      b.windows[0].curves[0]->probability.back() + b.baseProbability);
            }
        }
        QCOMPARE(found.prompts, std::int64_t{16});
        QCOMPARE(found.depth.size(), std::size_t{10});
        QCOMPARE(found.depth.back(), 100.0);
        QVERIFY(near(found.curve.mean.back(), last.mean()));
        QVERIFY(found.curve.bootstrap95.back().low < last.mean());
        QVERIFY(found.curve.bootstrap95.back().high > last.mean());

        Manifest other = sampleManifest();
        other.data.sha256.back() = 'c';
        writeSample(path("other"), other, rowsFrom(0, 4));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"data.sha256"}, [&] {
            static_cast<void>(pairedDifference(path("deep"), path("other"), {2, 2, "", "subject"}));
        }));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"first", "deep"}, [&] {
            static_cast<void>(pairedDifference(path("deep"), path("flat"), {2, 2, "", "first"}));
        }));
    }

private:
    static Json linesOfWhole(const std::filesystem::path& file) {
        std::ifstream stream(file);
        return Json::parse(stream);
    }
};

QTEST_APPLESS_MAIN(TestSummaryNumbers)
#include "tst_summary_numbers.moc"
