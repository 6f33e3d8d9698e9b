// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a start: its values, and what the program writes.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <initializer_list>

#include "app/gui/startup_times.hpp"
#include "app/gui/timed_backend.hpp"
#include "tests/app/program_process.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

/// Reports a model's loading with every request.
class LoadingBackend : public EngineBackend {
public:
    Snapshot run(const Request& request, RunContext& context) override {
        context.progress("load", 0, 1);
        context.progress("layers", 3, 3);
        context.progress("load", 1, 1);
        Snapshot snapshot;
        snapshot.request = request;
        return snapshot;
    }
};

} // namespace

class TstStartupReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsCountFromTheProcess();
    void theFirstTimeCounts();
    void missingStepsAreNull();
    void theProcessHasAnAge();
    void loadedModelsAreNoted();
    void theProgramWritesItsReport();
};

void TstStartupReport::stepsCountFromTheProcess() {
    StartupTimes times(5000.0);
    times.reach(StartupStep::MainEntered);
    QVERIFY(*times.at(StartupStep::MainEntered) >= 5000.0);
    QVERIFY(*times.at(StartupStep::MainEntered) < 65'000.0);
    QCOMPARE(parsed(QByteArray::fromStdString(times.json()))[u"since"].toString(), u"process start"_s);
    QCOMPARE(parsed(QByteArray::fromStdString(StartupTimes(std::nullopt).json()))[u"since"].toString(),
             u"main"_s);
}

void TstStartupReport::theFirstTimeCounts() {
    StartupTimes times(0.0);
    times.reach(StartupStep::EngineReady);
    const double first = *times.at(StartupStep::EngineReady);
    QTest::qSleep(5);
    times.reach(StartupStep::EngineReady);
    QCOMPARE(*times.at(StartupStep::EngineReady), first);
}

void TstStartupReport::missingStepsAreNull() {
    StartupTimes times(0.0);
    for (std::size_t i = 0; i + 1 < kStartupSteps; ++i) {
        times.reach(static_cast<StartupStep>(i));
    }
    QVERIFY(!times.isComplete());
    const QJsonObject report = parsed(QByteArray::fromStdString(times.json()));
    QCOMPARE(report[u"schema"].toString(), u"mambascope.startup/1"_s);
    const QJsonObject steps = report[u"milliseconds"].toObject();
    QCOMPARE(steps.size(), static_cast<qsizetype>(kStartupSteps));
    QVERIFY(steps[u"main_entered"].isDouble());
    QVERIFY(steps[u"second_predictions_painted"].isNull());
    times.reach(StartupStep::SecondPredictionsPainted);
    QVERIFY(times.isComplete());
}

void TstStartupReport::theProcessHasAnAge() {
    const auto before = processAgeMs();
    QVERIFY(before.has_value());
    QTest::qSleep(50);
    const double grown = *processAgeMs() - *before;
    QVERIFY2(grown >= 49.0, qPrintable(QString::number(grown)));
    QVERIFY(*before < 600'000.0); // this test has not run for long
}

void TstStartupReport::loadedModelsAreNoted() {
    StartupTimes times(0.0);
    const auto backend = timedBackend(std::make_unique<LoadingBackend>(), times);
    QVERIFY(times.at(StartupStep::EngineReady).has_value());
    QVERIFY(!times.at(StartupStep::FirstModelLoaded).has_value());
    PlainRunContext context;
    (void)backend->run({"left/predict", 1, ModelRequest{}}, context);
    QVERIFY(times.at(StartupStep::FirstModelLoaded).has_value());
    QVERIFY(!times.at(StartupStep::SecondModelLoaded).has_value());
    (void)backend->run({"right/predict", 1, ModelRequest{}}, context);
    QVERIFY(times.at(StartupStep::SecondModelLoaded).has_value());
}

void TstStartupReport::theProgramWritesItsReport() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"times.json"_s);
    QProcessEnvironment environment = programEnvironment(folder.path());
    environment.insert(u"MAMBASCOPE_STARTUP_TIMES"_s, file);
    const ProgramResult result =
        runProgram(QStringLiteral(MAMBASCOPE_PROGRAM), {u"--screenshot"_s, folder.filePath(u"window.png"_s)},
                   environment);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QJsonObject steps = parsed(report.readAll())[u"milliseconds"].toObject();
    const auto isOrdered = [&](std::initializer_list<const char*> names) {
        double before = 0;
        for (const char* name : names) {
            const double time = steps[QLatin1String(name)].toDouble(std::nan(""));
            if (!(time >= before)) {
                return false;
            }
            before = time;
        }
        return true;
    };
    const QByteArray text = QJsonDocument(steps).toJson();
    QVERIFY2(isOrdered({"main_entered", "engine_ready", "first_model_loaded", "second_model_loaded",
                        "second_heatmap_painted"}),
             text.constData());
    QVERIFY2(isOrdered({"main_entered", "window_painted", "first_heatmap_painted", "second_heatmap_painted"}),
             text.constData());
    QVERIFY2(isOrdered({"first_model_loaded", "first_heatmap_painted"}), text.constData());
    QVERIFY2(isOrdered({"first_model_loaded", "first_predictions_painted", "second_predictions_painted"}),
             text.constData());
}

QTEST_GUILESS_MAIN(TstStartupReport)
#include "tst_startup_report.moc"
