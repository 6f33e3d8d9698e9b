// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli experiment block|edit|path|lre and the files that their settings name: statistics and edits
// by what they hold, faulty ones at once, relations of one's own.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/app/cli_process.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TestCliFactFiles : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    [[nodiscard]] QString path(const QString& name) const {
        return QString::fromStdString((m_folder / name.toStdString()).string());
    }
    [[nodiscard]] QStringList experiment(const QStringList& what, const QString& folder,
                                         const QString& data = u"counterfact"_s) const {
        return QStringList{u"experiment"_s} + what +
               QStringList{u"--model"_s, u"demo-mamba2"_s, u"--device"_s, u"cpu"_s,     u"--data"_s, data,
                           u"--limit"_s, u"2"_s,           u"-o"_s,       path(folder), u"--json"_s};
    }
    void collect(const QString& name, const QString& tokens) const {
        const CliResult made = runCli({u"stats"_s, u"--model"_s, u"demo-mamba2"_s, u"--device"_s, u"cpu"_s,
                                       u"--text"_s, u"bundled"_s, u"--tokens"_s, tokens, u"--sites"_s,
                                       u"W_o@3"_s, u"--means"_s, u"mix"_s, u"--out"_s, path(name)});
        QVERIFY2(made.exitCode == 0, made.error.constData());
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        static_cast<void>(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] QJsonObject settingsOf(const QString& folder) const {
        return QJsonDocument::fromJson(contentOf(folder + u"/manifest.json"_s))
            .object()[u"settings"_s]
            .toObject();
    }
    /// One line that has all these words, and exit code 2.
    static void compareRefused(const CliResult& result, const QList<QByteArray>& words) {
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.error.count('\n'), 1);
        for (const QByteArray& word : words) {
            QVERIFY2(result.error.contains(word), result.error.constData());
        }
    }

private Q_SLOTS:
    void initTestCase() {
        collect(u"one"_s, u"4000"_s);
        collect(u"other"_s, u"5000"_s);
        collect(u"few"_s, u"100"_s); // fewer tokens than a key has numbers
        QVERIFY(QFile::copy(path(u"one"_s), path(u"moved"_s)));
    }

    /// The file may be moved, and may not become another one.
    void statisticsAreTheirContents_data() {
        QTest::addColumn<QStringList>("what");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("setting");
        QTest::newRow("block") << QStringList{u"block"_s, u"--window"_s, u"4"_s} << u"--means"_s
                               << u"means"_s;
        QTest::newRow("edit") << QStringList{u"edit"_s,     u"--sites"_s, u"W_o"_s,
                                             u"--layers"_s, u"3"_s,       u"--contexts"_s,
                                             u"none"_s,     u"--steps"_s, u"2"_s}
                              << u"--stats"_s << u"stats"_s;
    }
    void statisticsAreTheirContents() {
        QFETCH(const QStringList, what);
        QFETCH(const QString, option);
        QFETCH(const QString, setting);
        const auto with = [&](const char* file) {
            return what + QStringList{option, path(QString::fromUtf8(file))};
        };
        const QString folder = what.front();
        const CliResult first = runCli(experiment(with("one"), folder));
        QVERIFY2(first.exitCode == 0, first.error.constData());
        QVERIFY(settingsOf(folder)[setting].toString().startsWith(u"sha256:"_s));
        QCOMPARE(settingsOf(folder)[setting].toString().size(), qsizetype{7 + 64});
        const CliResult moved = runCli(experiment(with("moved"), folder));
        QVERIFY2(moved.exitCode == 0, moved.error.constData());
        QCOMPARE(moved.json()[u"rows_before"_s].toInt(), first.json()[u"rows"_s].toInt());
        compareRefused(runCli(experiment(with("other"), folder)),
                       {"settings." + setting.toUtf8(), "sha256:"});

        QStringList merge{u"merge"_s, u"--json"_s, u"-o"_s, path(u"merged "_s + folder)};
        for (const char* const part : {"1/2 one", "2/2 other"}) {
            const QStringList words = QString::fromUtf8(part).split(u' ');
            const QString own = folder + words[1];
            const CliResult run = runCli(experiment(with(words[1].toUtf8().constData()), own) +
                                         QStringList{u"--shard"_s, words[0]});
            QVERIFY2(run.exitCode == 0, run.error.constData());
            merge.append(path(own));
        }
        compareRefused(runCli(merge), {"settings." + setting.toUtf8()});
    }

    void editsOfTheModelAreNamed() {
        const QStringList what{u"path"_s, u"--at"_s, u"last"_s, u"--sever"_s, u"s"_s};
        const CliResult edit = runCli({u"edit"_s,
                                       u"--model"_s,
                                       u"demo-mamba2"_s,
                                       u"--device"_s,
                                       u"cpu"_s,
                                       u"--prompt"_s,
                                       u"Beats Music is owned by"_s,
                                       u"--subject"_s,
                                       u"Beats Music"_s,
                                       u"--new"_s,
                                       u"Nokia"_s,
                                       u"--site"_s,
                                       u"W_o"_s,
                                       u"--layer"_s,
                                       u"3"_s,
                                       u"--contexts"_s,
                                       u"none"_s,
                                       u"--steps"_s,
                                       u"2"_s,
                                       u"--delta"_s,
                                       path(u"delta"_s)});
        QVERIFY2(edit.exitCode == 0, edit.error.constData());
        const QStringList edited{u"--delta"_s, path(u"delta"_s)};
        const CliResult run = runCli(experiment(what, u"edited"_s) + edited);
        QVERIFY2(run.exitCode == 0, run.error.constData());
        QCOMPARE(runCli(experiment(what, u"edited"_s) + edited).exitCode, 0);
        compareRefused(runCli(experiment(what, u"edited"_s)), {"model.deltas", "sha256:"});
    }

    /// What no fact is to blame for ends the run before there is a folder.
    void faultyStatisticsEndTheRun() {
        const QStringList what{u"edit"_s, u"--sites"_s, u"W_o"_s, u"--contexts"_s, u"none"_s};
        const auto with = [&](const char* file, const char* layers) {
            return experiment(what + QStringList{u"--stats"_s, path(QString::fromUtf8(file)), u"--layers"_s,
                                                 QString::fromUtf8(layers)},
                              u"faulty"_s);
        };
        compareRefused(runCli(with("few", "3")), {"ridge"});
        compareRefused(runCli(with("one", "3") + QStringList{u"--rate"_s, u"0"_s}), {"rate"});
        const CliResult place = runCli(with("one", "4"));
        QCOMPARE(place.exitCode, 3);
        QVERIFY2(place.error.contains("moment.W_o.4") && place.error.count('\n') == 1,
                 place.error.constData());
        QVERIFY(!QFile::exists(path(u"faulty"_s)));
    }

    /// Late lines that can't be used are told by their lines, and all others are run.
    void faultyLinesAreTold() {
        std::string csv = "template,subject,answer,relation\n";
        const std::string template_ = "The capital of {} is,";
        for (const char* const fact : {"France,Paris", "Spain,Madrid", "Italy,Rome", "Japan,Tokyo",
                                       "Egypt,Cairo", "Germany,Berlin", "Russia,Moscow", "Kenya,Nairobi"}) {
            csv += template_ + fact + ",cap\n";
        }
        csv += template_ + "Nowhere,,cap\n" + template_ + "Peru,Lima,cap\n" + "\"" + template_ + "Chile\n";
        writeFile(m_folder / "late.csv", csv);
        QStringList run{u"experiment"_s, u"path"_s,           u"--model"_s,  u"demo-transformer"_s,
                        u"--data"_s,     path(u"late.csv"_s), u"--device"_s, u"cpu"_s,
                        u"-o"_s,         path(u"late"_s),     u"--json"_s};
        const CliResult result = runCli(run);
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QVERIFY(result.json()[u"rows"_s].toInt() >= 5);
        QCOMPARE(result.json()[u"left_out"_s].toObject()[u"unusable row"_s].toInt(), 2);
        const QByteArray skipped = contentOf(u"late/skipped.jsonl"_s);
        QVERIFY(skipped.contains("\"line\":10,") && skipped.contains("no answer"));
        QVERIFY(skipped.contains("\"line\":12,") && skipped.contains("never closes"));

        // The same facts as a relation: a line for it, with those that are left.
        run[1] = u"lre"_s;
        run[9] = path(u"late lre"_s);
        run += {u"--train"_s, u"3"_s, u"--layers"_s, u"2"_s, u"--no-causality"_s};
        const CliResult lre = runCli(run);
        QVERIFY2(lre.exitCode == 0, lre.error.constData());
        const QJsonObject line =
            QJsonDocument::fromJson(contentOf(u"late lre/rows.jsonl"_s).split('\n').front()).object();
        QCOMPARE(line[u"relation"_s].toString(), u"cap"_s);
        QCOMPARE(line[u"numbers"_s].toObject()[u"tests"_s].toInt(), 9 - 3);
        QCOMPARE(line[u"texts"_s].toObject()[u"train"_s].toArray().size(), qsizetype{3});
    }
};

QTEST_GUILESS_MAIN(TestCliFactFiles)
#include "tst_cli_fact_files.moc"
