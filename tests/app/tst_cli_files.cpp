// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli: the files it writes, nothing half-written, and the list of models.
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

struct Npy {
    QByteArray header;
    std::vector<float> values;
};

/// Reads a version 1.0 .npy of little-endian float32; empty where it is none.
Npy readNpy(const QString& path) {
    QFile file(path);
    Npy npy;
    if (!file.open(QIODevice::ReadOnly)) {
        return npy;
    }
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(QByteArray("\x93NUMPY\x01\x00", 8)) || bytes.size() < 10) {
        return npy;
    }
    const int length = static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
    npy.header = bytes.mid(10, length);
    const QByteArray data = bytes.mid(10 + length);
    npy.values.resize(static_cast<std::size_t>(data.size()) / sizeof(float));
    std::memcpy(npy.values.data(), data.constData(), npy.values.size() * sizeof(float));
    return npy;
}

QJsonObject find(const QJsonArray& models, const QString& name) {
    for (const QJsonValue model : models) {
        if (model[u"name"].toString() == name) {
            return model.toObject();
        }
    }
    return {};
}

} // namespace

class TstCliFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logitsMatchTheAnswer();
    void attentionFileMatchesTheAnswer();
    void nothingIsLeftWhenWritingFails();
    void nothingIsLeftWhenTheRequestFails();
    void aFullDeviceIsReported();
    void bundledModelsAreListed();
    void discoveredModelsSayWhatIsWrong();
    void modelsAsATable();
};

void TstCliFiles::logitsMatchTheAnswer() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"logits.npy"_s);
    const CliResult result = runCli(
        onDemoPrompt(u"predict"_s, u"demo-mamba2"_s,
                     {u"--logits"_s, path, u"--knockout"_s, u"last<-subject@all"_s, u"--top"_s, u"3"_s}));
    QCOMPARE(result.exitCode, 0);
    const Npy npy = readNpy(path);
    QVERIFY2(npy.header.contains("'<f4'") && npy.header.contains("(2, 8192)"), npy.header.constData());
    QCOMPARE(npy.values.size(), std::size_t{2 * 8192});
    const QJsonObject json = result.json();
    const std::array rows{json[u"clean"][u"top"].toArray(), json[u"variants"][0][u"top"].toArray()};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const QJsonValue token : rows[row]) {
            const auto index = row * 8192 + static_cast<std::size_t>(token[u"id"].toInt());
            QVERIFY(std::abs(static_cast<double>(npy.values[index]) - token[u"logit"].toDouble()) < 1e-4);
        }
    }
}

void TstCliFiles::attentionFileMatchesTheAnswer() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"attention.npy"_s);
    const CliResult result =
        runCli(onDemoPrompt(u"attention"_s, u"demo-transformer"_s, {u"--layer"_s, u"3"_s, u"--npy"_s, path}));
    QCOMPARE(result.exitCode, 0);
    const Npy npy = readNpy(path);
    const QJsonArray rows = result.json()[u"attention"].toArray();
    const auto count = static_cast<std::size_t>(rows.size());
    QCOMPARE(npy.values.size(), count * count);
    for (std::size_t i = 0; i < npy.values.size(); ++i) {
        const double shown = rows[qsizetype(i / count)].toArray()[qsizetype(i % count)].toDouble();
        QCOMPARE(static_cast<float>(shown), npy.values[i]); // JSON carries every digit of a float32
    }
}

void TstCliFiles::nothingIsLeftWhenWritingFails() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"absent/logits.npy"_s);
    const CliResult result = runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, {u"--logits"_s, path}));
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.output.isEmpty());
    QVERIFY(result.error.contains("absent/logits.npy"));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TstCliFiles::nothingIsLeftWhenTheRequestFails() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"logits.npy"_s);
    const CliResult result = runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s,
                                                 {u"--logits"_s, path, u"--knockout"_s, u"last<-99@all"_s}));
    QCOMPARE(result.exitCode, 2);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TstCliFiles::aFullDeviceIsReported() {
    if (!QFile::exists(u"/dev/full"_s)) {
        QSKIP("no /dev/full on this system");
    }
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(MAMBASCOPE_CLI), {u"models"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("stdout"));
}

void TstCliFiles::bundledModelsAreListed() {
    const CliResult result = runCli({u"models"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject json = result.json();
    QCOMPARE(json[u"schema"].toString(), u"mambascope.models/1"_s);
    const QList<std::pair<QString, QString>> bundled{{u"demo-mamba2"_s, u"Mamba-2"_s},
                                                     {u"demo-transformer"_s, u"GPT-NeoX"_s}};
    for (const auto& [name, architecture] : bundled) {
        const QJsonObject model = find(json[u"models"].toArray(), name);
        QVERIFY2(!model.isEmpty(), qPrintable(name));
        QCOMPARE(model[u"architecture"].toString(), architecture);
        QVERIFY(model[u"bundled"].toBool());
        QVERIFY2(model[u"usable"].toBool(), qPrintable(model[u"reason"].toString()));
        QVERIFY(model[u"reason"].isNull());
        QCOMPARE(model[u"dtype"].toString(), u"fp16"_s);
        QVERIFY(QFileInfo(model[u"path"].toString()).isDir());
        QVERIFY(model[u"bytes"].toDouble() > 1e6 && model[u"parameters"].toDouble() > 1e6);
    }
}

void TstCliFiles::discoveredModelsSayWhatIsWrong() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"strange"_s));
    QFile config(folder.filePath(u"strange/config.json"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"({"model_type": "strange_family"})");
    config.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAMBASCOPE_MODELS"_s, u"/does/not/exist:"_s + folder.path());
    const QJsonObject strange =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"strange"_s);
    QVERIFY(!strange.isEmpty());
    QVERIFY(!strange[u"bundled"].toBool(true));
    QVERIFY(!strange[u"usable"].toBool(true));
    QVERIFY(strange[u"reason"].toString().contains(u"strange_family"_s));
    // The name from the list reaches the folder, and using it says the same.
    const CliResult used =
        runCli({u"predict"_s, u"--model"_s, u"strange"_s, u"--prompt"_s, u"x"_s}, environment);
    QCOMPARE(used.exitCode, 3);
    QVERIFY(used.error.contains("strange_family"));
}

void TstCliFiles::modelsAsATable() {
    const CliResult result = runCli({u"models"_s, u"--table"_s});
    QCOMPARE(result.exitCode, 0);
    const QList<QByteArray> lines = result.output.split('\n');
    QVERIFY(lines.first().contains("architecture"));
    QVERIFY(result.output.contains("demo-mamba2") && result.output.contains("Mamba-2") &&
            result.output.contains(" MB"));
}

QTEST_GUILESS_MAIN(TstCliFiles)
#include "tst_cli_files.moc"
