// SPDX-License-Identifier: GPL-3.0-or-later
// A folder appears whole or not at all, and nothing of somebody else's is lost.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

#include "tests/support/error_check.hpp"
#include "ui/exports/export_folder.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

const std::vector<ExportFile> kFiles{{QStringLiteral("figure.csv"), "a,b\r\n"},
                                     {QStringLiteral("caption.tex"), "\\caption{}\n"}};

QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

} // namespace

class TestExportFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeFolders() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("fig"));
        writeFolder(target, kFiles, IfThere::Refuse);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("fig")});
        QCOMPARE(namesIn(target), (QStringList{QStringLiteral("caption.tex"), QStringLiteral("figure.csv")}));
        QCOMPARE(contentOf(target + QStringLiteral("/figure.csv")), QByteArray("a,b\r\n"));
    }

    /// Somebody made the folder beforehand.
    void anEmptyFolderIsFilled() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("fig"));
        QVERIFY(QDir().mkdir(target) && !isTaken(target));
        writeFolder(target + QLatin1Char('/'), kFiles, IfThere::Refuse);
        QCOMPARE(namesIn(target).size(), 2);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("fig")});
        QVERIFY(isTaken(target));
        const QString hidden = folder.filePath(QStringLiteral("hidden"));
        QVERIFY(QDir().mkdir(hidden) &&
                QFile::copy(target + QStringLiteral("/figure.csv"), hidden + QStringLiteral("/.figure.csv")));
        QVERIFY(isTaken(hidden));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"hidden", "already"},
                                    [&] { writeFolder(hidden, kFiles, IfThere::Refuse); }));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("nothing")), link) && isTaken(link));
    }

    void whatIsThereStays() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("fig"));
        writeFolder(target, kFiles, IfThere::Refuse);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"fig", "already"},
                                    [&] { writeFolder(target, {}, IfThere::Refuse); }));
        QCOMPARE(namesIn(target).size(), 2);
        writeFolder(target + QLatin1Char('/'), {{QStringLiteral("figure.csv"), "new"}}, IfThere::Replace);
        QCOMPARE(namesIn(target), QStringList{QStringLiteral("figure.csv")});
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("fig")});
    }

    void nobodysFilesAreReplaced() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("fig"));
        writeFolder(target, kFiles, IfThere::Refuse);
        QFile notes(target + QStringLiteral("/notes.txt"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.close();
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"notes.txt"},
                                    [&] { writeFolder(target, kFiles, IfThere::Replace); }));
        QVERIFY(notes.exists());
        const QString file = folder.filePath(QStringLiteral("file"));
        QVERIFY(QFile::copy(notes.fileName(), file));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"no folder"},
                                    [&] { writeFolder(file, kFiles, IfThere::Replace); }));
        QCOMPARE(namesIn(folder.path()).size(), 2);
    }

    void aFolderThatIsALink() {
        const QTemporaryDir folder;
        const QString real = folder.filePath(QStringLiteral("real"));
        const QString link = folder.filePath(QStringLiteral("link"));
        writeFolder(real, kFiles, IfThere::Refuse);
        QVERIFY(QFile::link(real, link));
        writeFolder(link, {{QStringLiteral("figure.csv"), "new"}}, IfThere::Replace);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(namesIn(real), QStringList{QStringLiteral("figure.csv")});
    }

    void noPlace() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("missing/fig"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"missing"},
                                    [&] { writeFolder(target, kFiles, IfThere::Refuse); }));
        QVERIFY(namesIn(folder.path()).isEmpty());
    }

    /// As on a full disk: what is written goes again.
    void aFullDisk() {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("fig"));
        struct rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit small = before;
        small.rlim_cur = 4096;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString complaint = complaintAbout(ErrorCode::FileWriteFailed, {"fig", "figure.png"}, [&] {
            writeFolder(target, {kFiles[0], {QStringLiteral("figure.png"), QByteArray(100'000, 'x')}},
                        IfThere::Refuse);
        });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        NO_COMPLAINT(complaint);
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExportFolder)
#include "tst_export_folder.moc"
