// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: every field survives a restart, and whatever else stands in the file is a default with a word.
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/files/recent_files.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/settings/settings_table.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

/// None of its fields is a default.
Settings otherSettings() {
    Settings other;
    other.theme = ThemeMode::Dark;
    other.textFactor = 1.25;
    other.language = QStringLiteral("he");
    other.isAnimated = false;
    other.typingPauseMs = 400;
    other.recentFiles = 20;
    other.autosaveSeconds = 0;
    other.modelFolders = {QStringLiteral("/models/a, b"), QStringLiteral("/models/ü")};
    other.leftModel = QStringLiteral("/models/left");
    other.rightModel = QStringLiteral("demo-mamba2");
    other.device = {DeviceKind::Cuda, 1};
    other.precision = Precision::Tf32;
    other.storedMegabytes = 1024;
    other.storedResults = 32;
    other.figureVenue = QStringLiteral("icml-column");
    other.figureWidth = QStringLiteral("84mm");
    other.figureTypeSize = QStringLiteral("7pt");
    other.isFigureGreySafe = true;
    other.figureFolder = QStringLiteral("/figures");
    other.shortcuts = {{QStringLiteral("edit.undo"), {QKeySequence(QStringLiteral("Ctrl+U"))}},
                       {QStringLiteral("edit.redo"), {}},
                       {QStringLiteral("view.wider"),
                        {QKeySequence(QStringLiteral(";")), QKeySequence(QStringLiteral("Ctrl+M, W"))}}};
    return other;
}

Remembered otherRemembered() {
    Remembered other;
    other.recentSessions = {QStringLiteral("/sessions/one")};
    other.tokenizers = {{QStringLiteral("/models/a"), QStringLiteral("/tokenizers/a.json")}};
    other.layoutVersion = 2;
    other.windowGeometry = QByteArray("\x00\x01\xff", 3);
    other.panes = "panes";
    other.docks = "docks";
    other.layout = QStringLiteral("trace");
    return other;
}

} // namespace

class TestSettingsStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void everyFieldSurvives() {
        {
            QSettings file(path(), QSettings::IniFormat);
            SettingsStore store(&file);
            store.set(otherSettings());
            store.remember(otherRemembered());
        }
        QSettings file(path(), QSettings::IniFormat);
        SettingsStore store(&file);
        QCOMPARE(store.takeProblem(), QString());
        QVERIFY(store.settings() == otherSettings());
        QVERIFY(store.remembered() == otherRemembered());
        // A field that is new in the struct and missing here, or in the table, is found.
        for (const auto& row : settingsTable()) {
            QVERIFY2(row.write(otherSettings()) != row.write({}), qPrintable(row.key));
        }
        for (const auto& row : rememberedTable()) {
            QVERIFY2(row.write(otherRemembered()) != row.write({}), qPrintable(row.key));
        }
    }

    void aDefaultIsNoEntry() {
        QSettings file(path(), QSettings::IniFormat);
        SettingsStore store(&file);
        store.set(otherSettings());
        QVERIFY(file.allKeys().size() >= static_cast<qsizetype>(settingsTable().size()));
        store.set({});
        QCOMPARE(file.allKeys(), QStringList());
    }

    void brokenValuesAreDefaultsAndNamedOnce_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* key, const QVariant& value, const char* expected) {
            QTest::addRow("%s = %s", key, qPrintable(value.toString()))
                << QString::fromLatin1(key) << value << QString::fromLatin1(expected);
        };
        row("theme", QStringLiteral("pink"), "system, light or dark");
        row("theme", 3, "system, light or dark");
        row("textFactor", QStringLiteral("nan"), "a number from 0.75 to 2");
        row("textFactor", 100, "a number from 0.75 to 2");
        row("language", QStringLiteral("tlh"), "one of en, de, fr, es, he, zh_CN");
        row("animated", QStringLiteral("perhaps"), "true or false");
        row("typingPause", -1, "a whole number from 0 to 3000");
        row("typingPause", QStringLiteral("1.5"), "a whole number from 0 to 3000");
        row("sessions/recentLimit", QStringLiteral("99999999999999999999"), "a whole number from 0 to 50");
        row("sessions/autosaveSeconds", 3601, "a whole number from 0 to 3600");
        row("models/folders", QVariantMap{{QStringLiteral("a"), 1}}, "a list of files or folders");
        row("models/left", QStringList{QStringLiteral("a"), QStringLiteral("b")}, "one line of text");
        row("models/right", QString(5000, QLatin1Char('x')), "one line of text");
        row("models/device", QStringLiteral("tpu"), "auto, cpu, cuda or cuda:N");
        row("models/precision", QStringLiteral("fp8"), "fp32, tf32 or bf16");
        row("results/megabytes", 0, "a whole number from 16 to 65536");
        row("results/count", QByteArray("\xff\x00", 2), "a whole number from 16 to 4096");
        row("figures/folder", QStringLiteral("a\nb"), "one line of text");
        row("models/tokenizers", QStringLiteral("x"), "files by the names of models");
        row("window/version", QStringLiteral("two"), "a whole number from 0 to 1000");
        row("shortcuts/edit.undo", QStringLiteral("Ctrl+Nonsense"), "keys such as Ctrl+Shift+L");
    }
    void brokenValuesAreDefaultsAndNamedOnce() {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(QString, expected);
        {
            QSettings file(path(), QSettings::IniFormat);
            file.setValue(key, value);
        }
        QSettings file(path(), QSettings::IniFormat);
        SettingsStore store(&file);
        QVERIFY(store.settings() == Settings());
        QVERIFY(store.remembered() == Remembered());
        const QString problem = store.takeProblem();
        QVERIFY2(problem.contains(key) && problem.contains(expected), qPrintable(problem));
        QVERIFY2(!problem.contains(QLatin1Char('\n')) && problem.size() < 250, qPrintable(problem));
        QCOMPARE(store.takeProblem(), QString());
        QVERIFY(file.contains(key)); // nobody's value is thrown away unasked
        store.set(store.settings());
        store.remember(store.remembered());
        QVERIFY(!file.contains(key)); // the user has agreed to what counts
    }

    void manyProblemsAreOneLine() {
        QSettings file(path(), QSettings::IniFormat);
        for (const auto& row : settingsTable()) {
            file.setValue(row.key, QVariantMap{{QStringLiteral("a"), 1}});
        }
        SettingsStore store(&file);
        const QString problem = store.takeProblem();
        QVERIFY2(problem.contains(QStringLiteral("theme")) && problem.size() < 500, qPrintable(problem));
        QVERIFY2(problem.contains(QStringLiteral("16 more")), qPrintable(problem));
    }

    void foreignKeysAreLeftAlone() {
        QSettings file(path(), QSettings::IniFormat);
        file.setValue(QStringLiteral("future/colour"), QStringLiteral("teal"));
        SettingsStore store(&file);
        QCOMPARE(store.takeProblem(), QString());
        store.set(otherSettings());
        store.set({});
        QCOMPARE(file.value(QStringLiteral("future/colour")).toString(), QStringLiteral("teal"));
    }

    void changesAreToldOnce() {
        SettingsStore store; // without a file
        QSignalSpy changed(&store, &SettingsStore::changed);
        Settings next;
        next.typingPauseMs = 10;
        store.set(next);
        store.set(next);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).value<Settings>().typingPauseMs, 150);
        QCOMPARE(store.settings().typingPauseMs, 10);
    }

    void asManyRecentFilesAsWanted() {
        SettingsStore store;
        Settings settings;
        settings.recentFiles = 2;
        store.set(settings);
        QStringList paths;
        for (const char* name : {"a", "b", "c"}) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            paths.prepend(QFileInfo(file.fileName()).absoluteFilePath());
            rememberSession(store, file.fileName());
        }
        QCOMPARE(recentSessions(store), paths.mid(0, 2));
        settings.recentFiles = 0;
        store.set(settings);
        QCOMPARE(recentSessions(store), QStringList());
    }

    void aFileThatCannotBeWrittenIsNamed() {
        const QString blocked = m_folder.filePath(QStringLiteral("plain"));
        QFile plain(blocked);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.close();
        QSettings file(blocked + QStringLiteral("/settings.ini"), QSettings::IniFormat); // no folder
        SettingsStore store(&file);
        QSignalSpy failed(&store, &SettingsStore::failed);
        store.set(otherSettings());
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.at(0).at(0).toString().contains(blocked));
        store.set({});
        QCOMPARE(failed.count(), 1);
        QVERIFY(store.settings() == Settings());
    }

    void aFileThatIsNoneIsNamed() {
        {
            QFile broken(path());
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write("[group\nkey\n\x00\x01=\xff");
        }
        QSettings file(path(), QSettings::IniFormat);
        SettingsStore store(&file);
        QVERIFY(store.settings() == Settings());
        QVERIFY(store.takeProblem().contains(path()));
    }
};

QTEST_MAIN(TestSettingsStore)
#include "tst_settings_store.moc"
