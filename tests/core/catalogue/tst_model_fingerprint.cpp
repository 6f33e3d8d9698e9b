// SPDX-License-Identifier: GPL-3.0-or-later
// A model's fingerprint: the same wherever its files lie, another one when their contents change.
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstring>

#include "core/catalogue/model_fingerprint.hpp"
#include "core/catalogue/weights_hash.hpp"
#include "tests/support/bad_models.hpp"
#include "tests/support/error_check.hpp"

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
    /// As if the file's inode had been changed long ago, which no program can do: waits.
    static void age(const fs::path& file) {
        const auto changed = [&] { return identityOf(file).value().changed; };
        const std::int64_t from = changed();
        QTRY_VERIFY_WITH_TIMEOUT(std::chrono::system_clock::now().time_since_epoch() >=
                                     std::chrono::nanoseconds(from + 2'100'000'000),
                                 5000);
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

    /// Every byte of the weights counts, and nothing else.
    void weightsHaveOneOfTheirOwn() {
        const auto weightsOf = [&](const char* name) {
            return hashOfAllWeights(WeightFiles::open(folder(name)));
        };
        const std::string good = weightsOf("plain");
        QVERIFY(good.starts_with("sha256:"));
        QCOMPARE(good.size(), std::size_t{7 + 64});
        replaceInFile(folder("configured") / "config.json", "{", "{ ");
        replaceInFile(folder("configured") / "tokenizer.json", "{", "{ ");
        QCOMPARE(weightsOf("configured"), good);
        const std::string content = readFile(folder("changed") / "model.safetensors");
        std::uint64_t header = 0;
        std::memcpy(&header, content.data(), sizeof(header));
        int unseen = 0;
        for (int i = 1; i <= 12; ++i) {
            std::string other = content;
            const std::size_t at =
                8 + header + (content.size() - 8 - header) / 13 * static_cast<std::size_t>(i);
            other[at] = static_cast<char>(other[at] ^ 1);
            writeFile(folder("changed") / "model.safetensors", other);
            QVERIFY(weightsOf("changed") != good);
            unseen += of(folder("changed")) == of(folder("plain")) ? 1 : 0;
        }
        QVERIFY(unseen > 0); // what the samples of the fingerprint can't see
    }

    void hashesAreKept() {
        const fs::path model = folder("kept");
        const std::vector<fs::path> files = WeightFiles::open(model).files();
        QCOMPARE(files.size(), std::size_t{1});
        age(files.front());
        const HashCache cache(fs::path(m_root.path().toStdString()) / "cache" / "weights.json");
        int made = 0;
        const auto compute = [&] {
            ++made;
            return hashOfAllWeights(WeightFiles::open(model));
        };
        const std::string hash = WeightsHash(files, compute, cache).get();
        const WeightsHash again(files, compute, cache);
        QCOMPARE(again.get(), hash);
        QCOMPARE(again.get(), hash);
        QCOMPARE(made, 1);

        // The same size and time of writing, other bytes.
        const auto written = fs::last_write_time(files.front());
        std::string content = readFile(files.front());
        content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
        writeFile(files.front(), content);
        fs::last_write_time(files.front(), written);
        const std::string other = WeightsHash(files, compute, cache).get();
        QVERIFY(other != hash);
        QCOMPARE(made, 2);
        QCOMPARE(WeightsHash(files, compute, cache).get(), other); // changed this very moment: not kept
        QCOMPARE(made, 3);
        QCOMPARE(WeightsHash(files, compute, HashCache({})).get(), other);
        QCOMPARE(made, 4);
        writeFile(fs::path(m_root.path().toStdString()) / "cache" / "weights.json", "{ no cache");
        QCOMPARE(WeightsHash(files, compute, cache).get(), other);
    }

    /// The hash of other files than those that were loaded is not told.
    void replacedFilesHaveNone() {
        const fs::path model = folder("replaced");
        const std::vector<fs::path> files = WeightFiles::open(model).files();
        const WeightsHash hash(
            files, [&] { return hashOfAllWeights(WeightFiles::open(model)); }, HashCache({}));
        const WeightsHash linked(
            files, [] { return std::string("sha256:"); }, HashCache({}));
        fs::create_hard_link(files.front(), model / "link");
        QCOMPARE(linked.get(), std::string("sha256:"));
        fs::remove(model / "link");
        writeFile(files.front(), readFile(files.front()));
        EXPECT_ERROR(static_cast<void>(hash.get()), ErrorCode::FileVanished, {files.front().string()});
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
