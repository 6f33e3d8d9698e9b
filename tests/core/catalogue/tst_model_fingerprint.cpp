// SPDX-License-Identifier: GPL-3.0-or-later
// A model's fingerprint: the same wherever its files lie, another one when their contents change.
#include <QTemporaryDir>
#include <QTest>

#include "core/catalogue/model_fingerprint.hpp"
#include "tests/support/bad_models.hpp"

using namespace mambascope;
using namespace mambascope::testing;
namespace fs = std::filesystem;

class TestModelFingerprint : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_root;

    [[nodiscard]] fs::path folder(const char* name) const {
        const fs::path path = fs::path(m_root.path().toStdString()) / name;
        if (!fs::exists(path)) {
            copyGoodModel(path);
        }
        return path;
    }
    static std::string of(const fs::path& folder) {
        return modelFingerprint(folder, WeightFiles::open(folder), folder / "tokenizer.json");
    }

private Q_SLOTS:
    void contentsCountAlone() {
        const std::string first = of(folder("one"));
        QVERIFY(first.starts_with("sha256:"));
        QCOMPARE(first.size(), std::size_t{7 + 64});
        QCOMPARE(of(folder("two")), first);
        fs::last_write_time(folder("two") / "config.json", fs::file_time_type::clock::now());
        writeFile(folder("two") / "README.md", "hello");
        QCOMPARE(of(folder("two")), first);
    }

    void everyKindOfFileCounts() {
        const std::string good = of(folder("good"));
        replaceInFile(folder("config") / "config.json", "{", "{ ");
        QVERIFY(of(folder("config")) != good);
        replaceInFile(folder("tokens") / "tokenizer.json", "{", "{ ");
        QVERIFY(of(folder("tokens")) != good);
        writeFile(folder("settings") / "tokenizer_config.json", "{}");
        QVERIFY(of(folder("settings")) != good);
        QVERIFY(modelFingerprint(folder("good"), WeightFiles::open(folder("good")), {}) != good);
    }

    void weightsHaveOneOfTheirOwn() {
        const auto weightsOf = [&](const char* name) {
            return weightsFingerprint(WeightFiles::open(folder(name)));
        };
        const std::string good = weightsOf("plain");
        QVERIFY(good.starts_with("sha256:"));
        QVERIFY(good != of(folder("plain")));
        replaceInFile(folder("configured") / "config.json", "{", "{ ");
        replaceInFile(folder("configured") / "tokenizer.json", "{", "{ ");
        QCOMPARE(weightsOf("configured"), good);
        std::string content = readFile(folder("changed") / "model.safetensors");
        content.back() = static_cast<char>(content.back() ^ 1);
        writeFile(folder("changed") / "model.safetensors", content);
        QVERIFY(weightsOf("changed") != good);
    }

    void weightsAreSampled() {
        const std::string good = of(folder("good"));
        const fs::path file = folder("weights") / "model.safetensors";
        std::string content = readFile(file);
        content.back() = static_cast<char>(content.back() ^ 1); // the last byte of the last tensor
        writeFile(file, content);
        QVERIFY(of(folder("weights")) != good);
        content = readFile(folder("scaled") / "model.safetensors"); // another matrix as a whole
        for (std::size_t i = content.size() / 2; i < content.size() / 2 + 200'000; ++i) {
            content[i] = static_cast<char>(content[i] ^ 1);
        }
        writeFile(folder("scaled") / "model.safetensors", content);
        QVERIFY(of(folder("scaled")) != good);
    }

    void revisions() {
        QCOMPARE(modelRevision("/cache/models--owner--name/snapshots/0123456789abcdef"),
                 std::string("0123456789abcdef"));
        QCOMPARE(modelRevision("/models/demo"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestModelFingerprint)
#include "tst_model_fingerprint.moc"
