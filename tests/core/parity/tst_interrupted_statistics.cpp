// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics over a text that are interrupted and killed at any moment, and go on where they were.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <optional>
#include <random>

#include "core/analyses/statistics_collection.hpp"
#include "core/base/error.hpp"
#include "tests/core/parity/statistics_runs.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

StatisticsOrder orderOf(const std::filesystem::path& text, const std::filesystem::path& partial) {
    return {text.string(), {{Matrix::Wo, 1}, {Matrix::Wa, 0}}, {Site::Mix, Site::H}, 0, partial, 0.0};
}

/// What a child process does (statisticsSurviveBeingKilled): collects and writes, saving after every block.
int collectInChild(const std::string& text, const std::string& out) {
    PlainRunContext context;
    Running running(tinyModel("mamba2-plain"), context);
    AnalysisEnvironment environment = running.environment();
    const CollectedStatistics made =
        collectStatistics(orderOf(text, out + ".partial"), running.reference, environment);
    writeStatistics(out, made.statistics);
    return 0;
}

/// Stops at the n-th question whether to stop.
class StoppingContext : public PlainRunContext {
public:
    explicit StoppingContext(int steps)
        : m_steps(steps) {}
    void checkStop() override {
        if (m_steps-- == 0) {
            throw Error(ErrorCode::Cancelled, {});
        }
    }

private:
    int m_steps;
};

} // namespace

class TestInterruptedStatistics : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

private Q_SLOTS:
    void interruptedIsTheSame() {
        writeFile(m_folder / "text", someText(6000));
        const std::filesystem::path partial = m_folder / "partial";
        PlainRunContext patient;
        Running whole(tinyModel("mamba2-plain"), patient);
        AnalysisEnvironment quiet = whole.environment();
        const CollectedStatistics expected =
            collectStatistics(orderOf(m_folder / "text", {}), whole.reference, quiet);
        std::mt19937 random(11);
        std::optional<CollectedStatistics> made;
        int interrupted = 0;
        std::int64_t found = 0;
        while (!made) {
            StoppingContext stopping(5 + static_cast<int>(random() % 90));
            AnalysisEnvironment environment{*whole.model, stopping, 0, Precision::Fp32};
            try {
                made = collectStatistics(orderOf(m_folder / "text", partial), whole.reference, environment);
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::Cancelled);
                QVERIFY(++interrupted < 1000);
            }
        }
        found = made->found;
        QVERIFY2(interrupted > 1 && found > 0, std::to_string(interrupted).c_str());
        QVERIFY(made->statistics.source == expected.statistics.source);
        QVERIFY(made->statistics.moments == expected.statistics.moments); // to the last bit
        QVERIFY(made->statistics.means == expected.statistics.means);
    }

    void statisticsSurviveBeingKilled() {
        writeFile(m_folder / "text", someText(12000));
        const QString text = QString::fromStdString((m_folder / "text").string());
        const auto start = [&](QProcess& process, const std::filesystem::path& out) {
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--collect"), text, QString::fromStdString(out.string())});
        };
        QProcess whole;
        start(whole, m_folder / "whole");
        QVERIFY(whole.waitForFinished(200'000));
        QCOMPARE(whole.exitCode(), 0);
        const std::filesystem::path out = m_folder / "killed";
        std::mt19937 random(3);
        int killed = 0;
        std::string before;
        for (int round = 0; round < 4; ++round) {
            QProcess process;
            start(process, out);
            // Some time after it has got further than the one before.
            QElapsedTimer waiting;
            waiting.start();
            while (process.state() != QProcess::NotRunning && waiting.elapsed() < 100'000) {
                std::error_code ignored;
                if (std::filesystem::exists(out.string() + ".partial", ignored) &&
                    readFile(out.string() + ".partial") != before) {
                    break;
                }
                process.waitForFinished(5);
            }
            if (process.waitForFinished(static_cast<int>(random() % 60))) {
                break;
            }
            process.kill();
            QVERIFY(process.waitForFinished());
            ++killed;
            QVERIFY(!std::filesystem::exists(out));
            before = readFile(out.string() + ".partial");
        }
        QVERIFY(killed > 0);
        QProcess last;
        start(last, out);
        QVERIFY(last.waitForFinished(200'000));
        QCOMPARE(last.exitCode(), 0);
        QVERIFY(readFile(out) == readFile(m_folder / "whole"));
    }

    void refusesOtherPartials() {
        writeFile(m_folder / "text", someText(3000));
        writeFile(m_folder / "other", someText(2999));
        PlainRunContext patient;
        Running running(tinyModel("mamba2-plain"), patient);
        const std::filesystem::path partial = m_folder / "p.partial";
        StoppingContext stopping(80); // in the second of three blocks
        AnalysisEnvironment stopped{*running.model, stopping, 0, Precision::Fp32};
        QVERIFY(errorOf([&] {
                    static_cast<void>(
                        collectStatistics(orderOf(m_folder / "text", partial), running.reference, stopped));
                }).has_value());
        QVERIFY(std::filesystem::exists(partial));
        AnalysisEnvironment environment = running.environment();
        const auto collect = [&](const StatisticsOrder& order) {
            return
                [&, order] { static_cast<void>(collectStatistics(order, running.reference, environment)); };
        };
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"p.partial", "text_sha256", "another"},
                                    collect(orderOf(m_folder / "other", partial))));
        StatisticsOrder fewer = orderOf(m_folder / "text", partial);
        fewer.means.pop_back();
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"p.partial", "tensors"}, collect(fewer)));
        StatisticsOrder shorter = orderOf(m_folder / "text", partial);
        shorter.tokens = 100;
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMalformed, {"p.partial", "token_limit"}, collect(shorter)));
        writeFile(partial, "{}");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"p.partial"},
                                    collect(orderOf(m_folder / "text", partial))));
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "--collect") {
        return collectInChild(argv[2], argv[3]);
    }
    TestInterruptedStatistics test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_interrupted_statistics.moc"
