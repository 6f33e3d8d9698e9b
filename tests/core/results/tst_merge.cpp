// SPDX-License-Identifier: GPL-3.0-or-later
// Shards that are put together, and parts that don't belong together.
#include <QTemporaryDir>
#include <QTest>

#include "core/io/text_file.hpp"
#include "core/results/merge.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/result_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::string textOf(const std::filesystem::path& file) {
    return readTextFile(file, std::size_t{1} << 24);
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    /// Shard i of 3 of 40 rows, of which row 4 is left out.
    std::filesystem::path shard(const char* name, int index, std::int64_t end = 40,
                                const Manifest& like = sampleManifest()) {
        Manifest manifest = like;
        manifest.shard = {index, 3};
        manifest.device = "cuda:" + std::to_string(index);
        ResultWriter writer(path(name), manifest, {});
        if (index == 2) {
            writer.skip({4, 6, "no answer"});
        }
        for (const std::int64_t row : rowsFrom(0, end)) {
            if (manifest.shard.has(row) && row != 4) {
                writer.add(sampleRow(row, manifest));
            }
        }
        return path(name);
    }

private Q_SLOTS:
    void threeShards() {
        const std::vector<std::filesystem::path> parts{shard("a3", 3), shard("a1", 1), shard("a2", 2)};
        const MergeReport report = mergeResults(parts, path("a"));
        QCOMPARE(report.rows, std::int64_t{39});
        QCOMPARE(report.skipped, std::int64_t{1});
        QVERIFY(std::get<ExperimentSummary>(report.summary).complete);
        Manifest whole = sampleManifest();
        {
            ResultWriter writer(path("whole"), whole, {{4, 6, "no answer"}});
            for (const std::int64_t row : rowsFrom(0, 40)) {
                if (row != 4) {
                    writer.add(sampleRow(row, whole));
                }
            }
            writer.finish(writer.summary(kBootstrapDraws));
        }
        QCOMPARE(textOf(path("a") / kRowsFile), textOf(path("whole") / kRowsFile));
        QCOMPARE(textOf(path("a") / kSkippedFile), textOf(path("whole") / kSkippedFile));
        QCOMPARE(textOf(path("a") / kSummaryFile), textOf(path("whole") / kSummaryFile));
        const Manifest manifest = readManifest(path("a"));
        QVERIFY(manifest.shard == Shard{});
        QCOMPARE(manifest.device, std::string("cuda:3, cuda:1, cuda:2"));
        // once more: it is there already
        QCOMPARE(mergeResults(parts, path("a")).rows, std::int64_t{39});
    }

    void otherExperimentsAreNamed() {
        Manifest other = sampleManifest();
        other.settings.windows = {2, 5};
        const auto first = shard("b1", 1);
        const auto second = shard("b2", 2, 40, other);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument,
                                    {"settings.windows", first.string(), second.string()}, [&] {
                                        mergeResults({first, second}, path("b"));
                                    }));
        QVERIFY(!std::filesystem::exists(path("b")));
    }

    void missingShardsAreNamed() {
        const auto first = shard("c1", 1);
        const auto third = shard("c3", 3);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"2/3"}, [&] {
            mergeResults({first, third}, path("c"));
        }));
    }

    void missingRowsAreNamed() {
        const auto first = shard("d1", 1);
        const auto second = shard("d2", 2, 35);
        const auto third = shard("d3", 3);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {second.string(), "37"}, [&] {
            mergeResults({first, second, third}, path("d"));
        }));
        QVERIFY(!std::filesystem::exists(path("d")));
    }

    void rowsTwiceAreNamed() {
        const auto first = shard("e1", 1);
        const auto again = shard("e1b", 1);
        NO_COMPLAINT(
            complaintAbout(ErrorCode::InvalidArgument, {first.string(), again.string(), "0, 3, 6"}, [&] {
                mergeResults({first, again}, path("e"));
            }));
    }

    void theOutputIsNoPart() {
        const auto first = shard("f1", 1);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"one of the parts"},
                                    [&] { mergeResults({first}, first); }));
    }
};

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
