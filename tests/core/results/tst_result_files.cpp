// SPDX-License-Identifier: GPL-3.0-or-later
// Result folders: what is written is what is read, broken ones are refused by name.
#include <cmath>
#include <fstream>
#include <limits>

#include <QTemporaryDir>
#include <QTest>

#include "core/io/text_file.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/result_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;

Q_DECLARE_METATYPE(mambascope::ExperimentSort)

namespace {

void appendTo(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary | std::ios::app) << text;
}

std::string textOf(const std::filesystem::path& file) {
    return readTextFile(file, std::size_t{1} << 24);
}

void addSorts() {
    QTest::addColumn<ExperimentSort>("sort");
    QTest::newRow("flow") << ExperimentSort::Flow;
    QTest::newRow("map") << ExperimentSort::Map;
    QTest::newRow("features") << ExperimentSort::Features;
}

} // namespace

class TestResultFiles : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void rowsAreReadAsWritten_data() { addSorts(); }
    void rowsAreReadAsWritten() {
        QFETCH(const ExperimentSort, sort);
        const std::filesystem::path folder = path("rows-" + std::to_string(static_cast<int>(sort)));
        const Manifest manifest = sampleManifest(sort);
        writeSample(folder, manifest, rowsFrom(0, 40));
        RowReader reader(folder);
        QVERIFY(reader.manifest() == manifest);
        for (std::int64_t row = 0; row < 40; ++row) {
            const std::optional<RowResult> read = reader.next();
            QVERIFY(read);
            QVERIFY(*read == sampleRow(row, manifest));
            QCOMPARE(rowLine(*read, reader.layout()), rowLine(sampleRow(row, manifest), reader.layout()));
        }
        QVERIFY(!reader.next());
        const ExperimentSummary summary = readSummary(folder);
        QVERIFY(summary.complete);
        QCOMPARE(summary.all.prompts, std::int64_t{40});
        writeSummary(path(""), summaryOf(folder, 200)); // the text tells also what is no number
        QCOMPARE(textOf(path("") / kSummaryFile), textOf(folder / kSummaryFile));
    }

    /// Fields of the contract, by name (experiments.md).
    void linesHaveTheFieldsOfTheContract() {
        Manifest manifest = sampleManifest();
        manifest.settings.windows = {5};
        manifest.settings.sources = {Role::Subject};
        const RowLayout layout = layoutOf(manifest.settings, kSampleLayers);
        RowResult row = sampleRow(1, sampleManifest());
        row.subject = row.answer = "A";
        row.prompt = "of A is";
        row.subjectBytes = {3, 4};
        row.baseProbability = 0.5;
        row.baseRank = 1;
        row.windows = {{{RowCurve{{0.25, 1e-7}, {3, 12}}}}};
        QCOMPARE(QString::fromStdString(rowLine(row, layout)),
                 QStringLiteral("{\"row\":1,\"prompt\":\"of A is\",\"subject\":\"A\",\"answer\":\"A\","
                                "\"relation\":\"P36\",\"target\":{\"id\":1,\"text\":\" Rome\"},\"tokens\":7,"
                                "\"subject_tokens\":[3,4],\"subject_bytes\":[3,4],\"base_probability\":0.5,"
                                "\"base_rank\":1,\"probability\":{\"5\":{\"subject\":[0.25,1e-07]}},"
                                "\"rank\":{\"5\":{\"subject\":[3,12]}}}\n"));
    }

    void emptySetsAreNull() {
        const Manifest manifest = sampleManifest();
        const RowLayout layout = layoutOf(manifest.settings, kSampleLayers);
        QVERIFY(rowLine(sampleRow(5, manifest), layout).find("\"context\":null") != std::string::npos);
    }

    void storedDigits() {
        const double value = 0.12345678912345;
        QCOMPARE(asStored(value), 0.123456789);
        QCOMPARE(asStored(asStored(value)), asStored(value));
    }

    void goneOnWith() {
        const std::filesystem::path folder = path("resumed");
        const Manifest manifest = sampleManifest();
        writeSample(folder, manifest, rowsFrom(0, 20), false);
        appendTo(folder / kRowsFile, "{\"row\":20,\"prompt\":\"torn");
        {
            Manifest later = manifest; // what may differ
            later.version = "9.9";
            later.device = "cuda:0";
            later.started = "2027-01-01T00:00:00Z";
            ResultWriter writer(folder, later, {});
            QCOMPARE(writer.rows(), std::int64_t{20});
            QVERIFY(!writer.present().contains(20));
            for (const std::int64_t row : rowsFrom(15, 40)) { // those that are there are not written again
                writer.add(sampleRow(row, manifest));
            }
            writer.finish(writer.summary(200));
            QCOMPARE(writer.manifest().started, manifest.started);
            QVERIFY(writer.manifest().notes.front().find("9.9 on cuda:0") != std::string::npos);
        }
        const std::filesystem::path whole = path("whole");
        writeSample(whole, manifest, rowsFrom(0, 40));
        QCOMPARE(textOf(folder / kRowsFile), textOf(whole / kRowsFile));
        QCOMPARE(textOf(folder / kSummaryFile), textOf(whole / kSummaryFile));
    }

    void otherExperimentsAreRefusedByName_data() {
        QTest::addColumn<QByteArray>("field");
        for (const char* const field :
             {"settings.windows", "settings.align", "model.fingerprint", "data.sha256", "kind", "dtype",
              "selection.limit", "shard.index", "settings.empty", "rows"}) {
            QTest::newRow(field) << QByteArray(field);
        }
    }
    void otherExperimentsAreRefusedByName() {
        QFETCH(const QByteArray, field);
        const std::filesystem::path folder = path("refused-" + field.toStdString());
        const Manifest manifest = sampleManifest();
        writeSample(folder, manifest, rowsFrom(0, 3), false);
        Manifest other = manifest;
        if (field == "settings.windows") {
            other.settings.windows = {2, 4};
        } else if (field == "settings.align") {
            other.settings.align = WindowAlign::Center;
        } else if (field == "model.fingerprint") {
            other.model.fingerprint.back() = 'f';
        } else if (field == "data.sha256") {
            other.data.sha256.back() = 'f';
        } else if (field == "kind") {
            other.settings.sort = ExperimentSort::Map;
        } else if (field == "dtype") {
            other.dtype = "bf16";
        } else if (field == "selection.limit") {
            other.selection.limit = 3;
        } else if (field == "shard.index") {
            other.shard = {2, 2};
        } else if (field == "settings.empty") {
            other.settings.empty = EmptySets::CountAsZero;
        } else {
            other.rows = RowRanges(0, 30);
        }
        const std::string before = textOf(folder / kRowsFile);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {field.toStdString(), folder.string()},
                                    [&] { const ResultWriter writer(folder, other, {}); }));
        QCOMPARE(textOf(folder / kRowsFile), before);
    }

    void rowsWithoutManifest() {
        const std::filesystem::path folder = path("orphans");
        writeSample(folder, sampleManifest(), rowsFrom(0, 3), false);
        std::filesystem::remove(folder / kManifestFile);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"rows.jsonl", "manifest.json"},
                                    [&] { const ResultWriter writer(folder, sampleManifest(), {}); }));
    }

    void aNewerProgramsFolder() {
        const std::filesystem::path folder = path("newer");
        writeSample(folder, sampleManifest(), {}, false);
        std::string text = textOf(folder / kManifestFile);
        text.replace(text.find("experiment/1"), 12, "experiment/9");
        std::ofstream(folder / kManifestFile) << text;
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"manifest.json", "schema"},
                                    [&] { static_cast<void>(readManifest(folder)); }));
    }

    void brokenLinesAreNamed_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* name, const char* from, const char* to, const char* place) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(place);
        };
        row("no JSON", "\"row\"", "row", "line 2");
        row("a window less", "\"2\":{", "\"4\":{", "probability.2");
        row("a rank of 0", "\"base_rank\":", "\"base_rank\":0,\"x\":", "base_rank");
        row("a probability of 2",
            "\"base_probability\":", "\"base_probability\":2,\"x\":", "base_probability");
        row("the subject outside", "\"subject_tokens\":[3,4]", "\"subject_tokens\":[3,9]", "subject_tokens");
        row("a source less", "\"last\":", "\"lost\":", "probability.2.last");
    }
    void brokenLinesAreNamed() {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, place);
        const std::filesystem::path folder = path(std::string("broken-") + QTest::currentDataTag());
        const Manifest manifest = sampleManifest();
        writeSample(folder, manifest, {1}, false);
        std::string line = rowLine(sampleRow(2, manifest), layoutOf(manifest.settings, kSampleLayers));
        const std::size_t at = line.find(from.toStdString());
        QVERIFY(at != std::string::npos);
        line.replace(at, from.toStdString().size(), to.toStdString());
        appendTo(folder / kRowsFile, line);
        RowReader reader(folder);
        QVERIFY(reader.next());
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"rows.jsonl", "line 2", place.toStdString()},
                                    [&] { static_cast<void>(reader.next()); }));
    }

    void skippedRows() {
        const std::filesystem::path folder = path("skipped");
        const std::vector<SkippedLine> skipped{{3, 5, "the row has no \"answer\""}, {9, 11, "é"}};
        Manifest manifest = sampleManifest(ExperimentSort::Flow, 12);
        {
            ResultWriter writer(folder, manifest, {skipped.front()});
            writer.skip(skipped.back());
            writer.skip(skipped.back());
            QCOMPARE(writer.skippedRows(), std::int64_t{2});
        }
        QVERIFY(readSkipped(folder) == skipped);
        ResultWriter writer(folder, manifest, {skipped.front()});
        for (const std::int64_t row : rowsFrom(0, 12)) {
            if (row != 3 && row != 9) {
                writer.add(sampleRow(row, manifest));
            }
        }
        QVERIFY(writer.summary(0).complete);
        QVERIFY(readSkipped(folder) == skipped);
    }

    void rangesOfRows() {
        RowRanges rows;
        for (const std::int64_t row : {5, 1, 2, 9, 3, 4, 9}) {
            rows.add(row);
        }
        QCOMPARE(rows.text(), std::string("1-5, 9"));
        QCOMPARE(rows.count(), std::int64_t{6});
        QVERIFY(rows.contains(3) && !rows.contains(6) && !rows.contains(0));
        QCOMPARE(RowRanges(0, 10).without(rows).text(), std::string("0, 6-8, 10"));
        QCOMPARE(RowRanges(0, 10).everyNth(1, 4).text(), std::string("1, 5, 9"));
        QCOMPARE(RowRanges(2, 10).everyNth(0, 3).text(2), std::string("3, 6 and 1 more"));
        QCOMPARE(RowRanges(4, 6).rows(), (std::vector<std::int64_t>{4, 5, 6}));
    }
};

QTEST_APPLESS_MAIN(TestResultFiles)
#include "tst_result_files.moc"
