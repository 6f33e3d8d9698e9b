// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics_file.hpp"

#include <limits>

#include <QTest>

#include "core/io/safetensors_writer.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

Statistics sample() {
    Statistics statistics;
    statistics.source = {"a model", "sha256:12", {}, "text.txt", "ab", 30, 4, 1};
    statistics.moments[{Matrix::Wo, 12}] = {1, 2, 2, 5};
    statistics.moments[{Matrix::Wa, 3}] = {4};
    statistics.means[{Site::Mix, 0}] = {0.5F, -1, 2};
    return statistics;
}

using Metadata = std::map<std::string, std::string>;

} // namespace

class TestStatisticsFile : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "s.safetensors";

    void writeRaw(const Metadata& metadata, const std::vector<float>& values) {
        writeSafetensors(m_file, std::array{tensorOf("mean.s.0", {std::ssize(values)}, values)}, metadata);
    }

private Q_SLOTS:
    void readsBack() {
        writeStatistics(m_file, sample());
        const StatisticsFile file = StatisticsFile::open(m_file);
        QVERIFY(file.source() == sample().source);
        QVERIFY(file.hasMoment({Matrix::Wo, 12}) && !file.hasMoment({Matrix::Wo, 11}));
        QVERIFY(file.hasMean({Site::Mix, 0}) && !file.hasMean({Site::A, 0}));
        QCOMPARE(file.moment({Matrix::Wo, 12}, 2), (std::vector<float>{1, 2, 2, 5}));
        QCOMPARE(file.moment({Matrix::Wa, 3}, 1), std::vector<float>{4});
        QCOMPARE(file.mean({Site::Mix, 0}, 3), (std::vector<float>{0.5F, -1, 2}));
        const SafetensorsFile raw = SafetensorsFile::open(m_file);
        QVERIFY(raw.find("moment.W_o.12") != nullptr && raw.find("mean.mix.0") != nullptr);
        QCOMPARE(raw.metadata().at("schema"), std::string("mambascope.stats/1"));
    }

    void namesPlaces() {
        QCOMPARE(momentName({Matrix::Wdown, 7}), std::string("moment.W_down.7"));
        QCOMPARE(meanName({Site::H, 0}), std::string("mean.h.0"));
        QCOMPARE(meanName({Site::H, kEmbeddingLayer}), std::string("mean.h.emb"));
    }

    void saysWhatIsThere() {
        writeStatistics(m_file, sample());
        const StatisticsFile file = StatisticsFile::open(m_file);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"s.safetensors", "moment.W_o.7", "moment.W_a.3, moment.W_o.12"}, [&] {
                                        static_cast<void>(file.moment({Matrix::Wo, 7}, 2));
                                    }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"mean.mix.0", "F32 [4]", "F32 [3]"}, [&] {
            static_cast<void>(file.mean({Site::Mix, 0}, 4));
        }));
    }

    void knowsItsWeights() {
        writeStatistics(m_file, sample());
        const StatisticsFile file = StatisticsFile::open(m_file);
        QVERIFY(!file.requireWeights("sha256:12", "a model"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"s.safetensors", "another", "sha256:13", "a model", "sha256:12"},
                                    [&] { static_cast<void>(file.requireWeights("sha256:13", "another")); }));
        QVERIFY(file.requireWeights("", "random").has_value());
        QVERIFY(file.requireWeights("sha256:12", "a model", {"sha256:e"})->find("edits") !=
                std::string::npos);

        Statistics unnamed = sample();
        unnamed.source.weights.clear();
        writeStatistics(m_file, unnamed);
        QVERIFY(StatisticsFile::open(m_file).requireWeights("sha256:13", "another").has_value());
    }

    void keepsEdits() {
        Statistics edited = sample();
        edited.source.deltas = {"sha256:e", "sha256:f"};
        writeStatistics(m_file, edited);
        const StatisticsFile file = StatisticsFile::open(m_file);
        QVERIFY(file.source() == edited.source);
        QVERIFY(!file.requireWeights("sha256:12", "a model", {"sha256:e", "sha256:f"}));
        QVERIFY(file.requireWeights("sha256:12", "a model").has_value());
    }

    void refusesOtherFiles_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no schema") << QByteArray("schema") << QByteArray() << QByteArray("there is none");
        QTest::newRow("other schema")
            << QByteArray("schema") << QByteArray("mambascope.delta/1") << QByteArray("mambascope.delta/1");
        QTest::newRow("no tokens") << QByteArray("tokens") << QByteArray() << QByteArray("tokens");
        QTest::newRow("tokens") << QByteArray("tokens") << QByteArray("12 ") << QByteArray("tokens");
        QTest::newRow("documents") << QByteArray("documents") << QByteArray("-1") << QByteArray("documents");
        QTest::newRow("deltas") << QByteArray("deltas") << QByteArray("{}") << QByteArray("deltas");
        QTest::newRow("deltas of numbers")
            << QByteArray("deltas") << QByteArray("[1]") << QByteArray("deltas");
    }
    void refusesOtherFiles() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, word);
        Metadata metadata{{"schema", "mambascope.stats/1"}, {"tokens", "1"}, {"documents", "1"}};
        writeRaw(metadata, {1});
        QCOMPARE(StatisticsFile::open(m_file).mean({Site::S, 0}, 1), std::vector<float>{1});
        metadata[field.toStdString()] = value.toStdString();
        writeRaw(metadata, {1});
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"s.safetensors", word.toStdString()},
                                    [&] { static_cast<void>(StatisticsFile::open(m_file)); }));
    }

    void refusesNumbersThatAreNone() {
        const Metadata metadata{{"schema", "mambascope.stats/1"}, {"tokens", "1"}, {"documents", "1"}};
        writeRaw(metadata, {1, std::numeric_limits<float>::quiet_NaN()});
        const StatisticsFile file = StatisticsFile::open(m_file);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"mean.s.0", "finite"}, [&] {
            static_cast<void>(file.mean({Site::S, 0}, 2));
        }));
    }

    void refusesAMomentThatIsNoSquare() {
        Statistics wrong = sample();
        wrong.moments[{Matrix::Wa, 3}] = {1, 2, 3};
        EXPECT_ERROR(writeStatistics(m_file, wrong), ErrorCode::InvalidArgument,
                     {"moment.W_a.3", "3 numbers", "a square"});
    }
};

QTEST_GUILESS_MAIN(TestStatisticsFile)
#include "tst_statistics_file.moc"
