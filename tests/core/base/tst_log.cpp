// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>
#include <iterator>

#include "core/base/first_line.hpp"
#include "core/base/log.hpp"
#include "core/base/retry_later.hpp"

using namespace mambascope;

class TstLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settings_data();
    void settings();
    void linesGoToTheFile();
    void firstLines();
    void retriesLater();
};

void TstLog::settings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("complains");
    const auto row = [](const char* name, const char* text, LogLevel most, const char* file, bool complains) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(most) << QByteArray(file) << complains;
    };
    row("not set", "", LogLevel::Warning, "", false);
    row("level", "debug", LogLevel::Debug, "", false);
    row("off", "off", LogLevel::Off, "", false);
    row("file", "info:/tmp/a:b.log", LogLevel::Info, "/tmp/a:b.log", false);
    row("no such level", "loud", LogLevel::Warning, "", true);
    row("capitals", "Info", LogLevel::Warning, "", true);
    row("file without level", ":/tmp/a.log", LogLevel::Warning, "/tmp/a.log", true);
}

void TstLog::settings() {
    QFETCH(const QByteArray, text);
    const LogSettings settings = parseLogSettings(text.toStdString());
    QTEST(static_cast<int>(settings.most), "most");
    QTEST(QByteArray::fromStdString(settings.file), "file");
    QTEST(!settings.complaint.empty(), "complains");
}

void TstLog::linesGoToTheFile() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("log"));
    // The first line of this process decides where all of them go.
    qputenv("MAMBASCOPE_LOG", "info:" + file.toLocal8Bit());
    log(LogLevel::Warning, "recorded passes switched off");
    log(LogLevel::Debug, "not asked for");
    log(LogLevel::Info, "a second one");
    std::ifstream lines(file.toStdString());
    const std::string text{std::istreambuf_iterator<char>(lines), {}};
    QCOMPARE(text, std::string("mambascope: warning: recorded passes switched off\n"
                               "mambascope: info: a second one\n"));
}

void TstLog::firstLines() {
    QCOMPARE(firstLine("one\ntwo"), std::string("one"));
    QCOMPARE(firstLine("one\r\ntwo"), std::string("one"));
    QCOMPARE(firstLine("one"), std::string("one"));
    QCOMPARE(firstLine(""), std::string());
}

void TstLog::retriesLater() {
    RetryLater retry;
    QVERIFY(retry.due());
    int waited = 0;
    for (int round = 0; round < 12; ++round) {
        const int left = retry.failed();
        QVERIFY(left >= waited); // never less patient than before
        waited = left;
        for (int turn = 0; turn < left; ++turn) {
            QVERIFY(!retry.due());
        }
        QVERIFY(retry.due());
    }
    QCOMPARE(waited, retry.failed()); // there is a limit
    retry.worked();
    QVERIFY(retry.failed() < waited);
}

QTEST_GUILESS_MAIN(TstLog)
#include "tst_log.moc"
