// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <filesystem>

#include "core/base/build_info.hpp"
#include "core/base/resources.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
namespace fs = std::filesystem;

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("MAMBASCOPE_RESOURCES"); }

    void theVariableWins() {
        const QTemporaryDir folder;
        qputenv("MAMBASCOPE_RESOURCES", QFile::encodeName(folder.path()));
        QCOMPARE(resources::directory(), fs::path(folder.path().toStdString()));
    }

    void aVariableThatNamesNothing() {
        qputenv("MAMBASCOPE_RESOURCES", "/nonexistent/mambascope");
        EXPECT_ERROR(resources::directory(), ErrorCode::FileMissing, {"/nonexistent/mambascope"});
    }

    void aVariableThatNamesAFile() {
        QTemporaryFile file;
        QVERIFY(file.open());
        qputenv("MAMBASCOPE_RESOURCES", QFile::encodeName(file.fileName()));
        EXPECT_ERROR(resources::directory(), ErrorCode::FileMissing, {file.fileName().toStdString()});
    }

    void aVariableThatCannotBe() {
        const QByteArray tooLong(5000, 'x');
        qputenv("MAMBASCOPE_RESOURCES", tooLong);
        EXPECT_ERROR(resources::directory(), ErrorCode::FileMissing, {tooLong.toStdString()});
    }

    void theSourceTreeElse() {
        qunsetenv("MAMBASCOPE_RESOURCES");
        QCOMPARE(resources::directory(), fs::path(MAMBASCOPE_SOURCE_DIR) / "resources");
        qputenv("MAMBASCOPE_RESOURCES", "");
        QCOMPARE(resources::directory(), fs::path(MAMBASCOPE_SOURCE_DIR) / "resources");
    }

    void theInstalledFolderBesideTheProgram() {
        const fs::path installed =
            fs::path(QCoreApplication::applicationDirPath().toStdString()) / buildInfo().resourcesFromBinary;
        std::error_code error;
        if (fs::exists(installed) || !fs::create_directories(installed, error)) {
            QSKIP("the build folder has no place to try this");
        }
        const fs::path found = resources::directory();
        fs::remove_all(installed.lexically_normal().parent_path(), error); // "share"
        QCOMPARE(found, installed.lexically_normal());
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
