// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli on machines whose GPU can't be used: the reason in one line, and the CPU where it may
// choose.
#include <QtTest>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

struct Driver {
    int init = 0;
    int version = 13000;
    int devices = 1;
    int architecture = 90;
};

QProcessEnvironment machineWith(const Driver& driver) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_LIBRARY_PATH"_s, QStringLiteral(MAMBASCOPE_FAKE_DRIVER) + u':' +
                                                 environment.value(u"LD_LIBRARY_PATH"_s));
    environment.insert(u"FAKE_CUDA_INIT"_s, QString::number(driver.init));
    environment.insert(u"FAKE_CUDA_VERSION"_s, QString::number(driver.version));
    environment.insert(u"FAKE_CUDA_DEVICES"_s, QString::number(driver.devices));
    environment.insert(u"FAKE_CUDA_ARCHITECTURE"_s, QString::number(driver.architecture));
    return environment;
}

QStringList predictOn(const QString& device) {
    return onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, {u"--device"_s, device});
}

} // namespace

class TstCliDevices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unusableGpu_data();
    void unusableGpu();
};

void TstCliDevices::unusableGpu_data() {
    QTest::addColumn<int>("init");
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("architecture");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no GPU") << 100 << 13000 << 0 << 90 << QByteArray("the NVIDIA driver finds no GPU");
    QTest::newRow("half an update") << 803 << 13000 << 1 << 90
                                    << QByteArray("the parts of the NVIDIA driver don't fit together; a "
                                                  "restart after its update repairs that");
    QTest::newRow("does not start") << 999 << 13000 << 1 << 90
                                    << QByteArray("the NVIDIA driver does not start (CUDA error 999)");
    QTest::newRow("driver too old") << 0 << 12040 << 1 << 90
                                    << QByteArray("the NVIDIA driver is made for CUDA 12.4; expected one for "
                                                  "13.0 or newer");
    QTest::newRow("GPU too old") << 0 << 13000 << 1 << 61
                                 << QByteArray("Fake GPU has compute capability 6.1; expected 7.5 or newer");
}

void TstCliDevices::unusableGpu() {
    QFETCH(const int, init);
    QFETCH(const int, version);
    QFETCH(const int, devices);
    QFETCH(const int, architecture);
    QFETCH(const QByteArray, reason);
    const QProcessEnvironment machine = machineWith({init, version, devices, architecture});
    const CliResult asked = runCli(predictOn(u"cuda"_s), machine);
    QCOMPARE(asked.error, "mambascope-cli: device cuda:0 can't be used: " + reason + "\n");
    QCOMPARE(asked.exitCode, 4);
    QVERIFY(asked.output.isEmpty());

    const CliResult free = runCli(predictOn(u"auto"_s), machine);
    QCOMPARE(free.exitCode, 0);
    QVERIFY(free.json()[u"device"_s].toString().startsWith(u"CPU"_s));

    // The list of models holds them against the device that would be taken.
    const CliResult listed = runCli({u"models"_s, u"--json"_s}, machine);
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.json()[u"device"_s].toObject()[u"device"_s].toString(), u"cpu"_s);
    const CliResult refused = runCli({u"models"_s, u"--device"_s, u"cuda"_s}, machine);
    QCOMPARE(refused.error, asked.error);
    QCOMPARE(refused.exitCode, 4);
}

QTEST_GUILESS_MAIN(TstCliDevices)
#include "tst_cli_devices.moc"
