// SPDX-License-Identifier: GPL-3.0-or-later
// Files of edits are named after what they hold, and never change.
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.hpp"
#include "core/io/text_file.hpp"
#include "tests/support/test_files.hpp"
#include "ui/edits/edit_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

Delta sample(float first = 3) {
    Delta delta;
    delta.u = {1, 2};
    delta.v = {first, 4, 5};
    delta.tensor = "layers.2.out_proj.weight";
    delta.endRow = 3;
    delta.weights = "sha256:1";
    delta.request = "{}";
    return delta;
}

} // namespace

class TestEditFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesSayWhatIsInside() {
        const std::string name = editFileName(sample());
        QVERIFY(isEditFileName(name));
        Delta same = sample();
        same.request = "another one that led to the same edit";
        QCOMPARE(editFileName(same), name);
        std::vector<Delta> others(5, sample());
        others[0].u[0] = 2;
        others[1].v[2] = 4;
        others[2].tensor = "layers.3.out_proj.weight";
        others[3].firstRow = 3;
        others[4].weights = "sha256:2";
        for (const Delta& other : others) {
            QVERIFY(editFileName(other) != name);
        }
        for (const char* wrong : {"", "x.safetensors", "../aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.safetensors"}) {
            QVERIFY(!isEditFileName(wrong));
        }
        QVERIFY(!isEditFileName(std::string(32, 'A') + ".safetensors"));
        QVERIFY(!isEditFileName(std::string(32, 'a') + ".safetensor/"));
    }

    void keptAndCopied() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const std::filesystem::path file = keepEdit(sample(), root / "a" / "b");
        QCOMPARE(readDelta(file), sample());
        QCOMPARE(keepEdit(sample(), root / "a" / "b"), file.string());
        const std::string name = file.filename().string();
        copyEdits({name, std::string(32, '0') + ".safetensors"}, root / "a" / "b", root / "c");
        QCOMPARE(readDelta(root / "c" / name), sample());
        QVERIFY(!std::filesystem::exists(root / "c" / (std::string(32, '0') + ".safetensors")));
    }

    void whatNobodyWantsGoes() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        using Clock = std::filesystem::file_time_type::clock;
        const auto makeOld = [](const std::filesystem::path& file) {
            std::filesystem::last_write_time(file, Clock::now() - std::chrono::hours(25));
        };
        const std::filesystem::path old = keepEdit(sample(), root);
        const std::filesystem::path fresh = keepEdit(sample(4), root);
        const std::filesystem::path applied = keepEdit(sample(5), root);
        const std::filesystem::path opened = keepEdit(sample(6), root);
        const std::filesystem::path other = root / "notes.txt";
        writeFile(other, "mine");
        for (const auto& file : {old, applied, opened, other}) {
            makeOld(file);
        }
        (void)keepEdit(sample(5), root);
        copyEdits({opened.filename().string()}, root / "elsewhere", root);
        pruneEdits(root, std::chrono::hours(24));
        QVERIFY(!std::filesystem::exists(old));
        for (const auto& file : {fresh, applied, opened, other}) {
            QVERIFY2(std::filesystem::exists(file), file.c_str());
        }
        pruneEdits(root / "nowhere", std::chrono::hours(24)); // no folder, nothing to do
    }

    void foldersOfSessions() {
        QCOMPARE(editsOfSession("/a/b.mambascope"), std::filesystem::path("/a/b.edits"));
        qputenv("XDG_STATE_HOME", "/s");
        QCOMPARE(editsFolder(), std::filesystem::path("/s/mambascope/edits"));
        qputenv("XDG_STATE_HOME", "relative");
        QVERIFY(editsFolder().is_absolute());
    }

    void aFolderThatCannotBeMade() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        (void)keepEdit(sample(), root);
        try {
            (void)keepEdit(sample(), root / editFileName(sample())); // a file is there
            QFAIL("an edit was written below a file");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileWriteFailed);
        }
    }
};

QTEST_APPLESS_MAIN(TestEditFiles)
#include "tst_edit_files.moc"
