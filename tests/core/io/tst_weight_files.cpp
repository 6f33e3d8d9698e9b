// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_files.hpp"
#include "tests/core/io/safetensors_builder.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <map>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr const char* kIndex = "model.safetensors.index.json";

/// Two shards: a and b in the first, c in the second.
void writeShards(const TemporaryFolder& folder) {
    writeFile(folder / "one.safetensors",
              safetensorsBytes({{"a", "U8", {2}, "aa"}, {"b", "U8", {1, 1}, "b"}}));
    writeFile(folder / "two.safetensors",
              safetensorsBytes({{"c", "F32", {1}, floatBytes({3.0F})}, {"extra", "U8", {1}, "e"}}));
    writeFile(folder / kIndex, R"({"metadata":{"total_size":7},
        "weight_map":{"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors"}})");
}

} // namespace

class TestWeightFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOneFile() {
        const TemporaryFolder folder;
        const std::string bytes = safetensorsBytes({{"x", "U8", {2, 1}, "xy"}, {"a", "U8", {0}, ""}});
        writeFile(folder / "model.safetensors", bytes);
        writeFile(folder / kIndex, "not even read");
        WeightFiles opened = WeightFiles::open(folder.path());
        const WeightFiles weights = std::move(opened);
        QCOMPARE(weights.tensors().size(), std::size_t{2});
        QCOMPARE(weights.tensors().begin()->first, std::string("a"));
        QVERIFY(weights.has("x"));
        QVERIFY(!weights.has("y"));
        QVERIFY(weights.find("y") == nullptr);
        QCOMPARE(weights.require("x", {2, 1}).data.size(), std::size_t{2});
        QCOMPARE(weights.totalBytes(), std::uint64_t{bytes.size()});
        QCOMPARE(weights.mainFile(), folder / "model.safetensors");
        QCOMPARE(weights.folder(), folder.path());
    }

    void opensShards() {
        const TemporaryFolder folder;
        writeShards(folder);
        const WeightFiles weights = WeightFiles::open(folder.path());
        QCOMPARE(weights.tensors().size(), std::size_t{4}); // one more than the index lists
        QCOMPARE(weights.require("b", {1, 1}).file, folder / "one.safetensors");
        QCOMPARE(weights.require("c", {1}).file, folder / "two.safetensors");
        QCOMPARE(weights.mainFile(), folder / kIndex);
        QCOMPARE(weights.totalBytes(), std::filesystem::file_size(folder / "one.safetensors") +
                                           std::filesystem::file_size(folder / "two.safetensors"));
    }

    void tellsWhatIsWrongWithATensor() {
        const TemporaryFolder folder;
        writeShards(folder);
        const WeightFiles weights = WeightFiles::open(folder.path());
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMissing, {kIndex, "\"d\"", "[4, 5]"}, [&] {
            (void)weights.require("d", {4, 5});
        }));
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMisshapen, {"one.safetensors", "\"a\"", "[2]", "[3]"},
                                    [&] { (void)weights.require("a", {3}); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMisshapen, {"[2, 1]"}, [&] {
            (void)weights.require("a", {2, 1});
        }));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::TensorMisshapen, {"[]"}, [&] { (void)weights.require("a", {}); }));
    }

    void tellsWhatIsMissing() {
        const TemporaryFolder folder;
        const auto opening = [&] { (void)WeightFiles::open(folder.path()); };
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"model.safetensors"}, opening));
        writeFile(folder / "model.gguf", "GGUF");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"model.gguf", "converted"}, opening));
        writeFile(folder / "model.safetensors.incomplete", "x");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"unfinished", ".incomplete"}, opening));
        writeFile(folder / "pytorch_model.bin", "PK");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"pytorch_model.bin", "cut short"}, opening));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"nowhere"},
                                    [&] { (void)WeightFiles::open(folder / "nowhere"); }));
        std::filesystem::create_directory(folder / "model.safetensors");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileUnreadable, {"folder"}, opening));
    }

    void takesTheOnlyFile() {
        const TemporaryFolder folder;
        writeFile(folder / "mine.safetensors", safetensorsBytes({{"x", "U8", {1}, "x"}}));
        QVERIFY(WeightFiles::open(folder.path()).has("x"));
        writeFile(folder / "yours.safetensors", safetensorsBytes({{"y", "U8", {1}, "y"}}));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"mine.safetensors, yours.safetensors", "one model"},
                                    [&] { (void)WeightFiles::open(folder.path()); }));
        writeFile(folder / "model.safetensors", safetensorsBytes({{"z", "U8", {1}, "z"}}));
        QVERIFY(WeightFiles::open(folder.path()).has("z")); // the usual name wins
    }

    void tellsWhichShardIsMissing() {
        const TemporaryFolder folder;
        writeShards(folder);
        const auto opening = [&] { (void)WeightFiles::open(folder.path()); };
        std::filesystem::remove(folder / "two.safetensors");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"two.safetensors", kIndex}, opening));
        writeFile(folder / "two.safetensors",
                  "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"two.safetensors", "Git LFS"}, opening));
    }

    /// An index finds the files; what is in them is what they say themselves.
    void staleIndexesFindTheFiles() {
        const TemporaryFolder folder;
        writeShards(folder);
        writeFile(folder / "two.safetensors",
                  safetensorsBytes({{"a", "U8", {1}, "A"}, {"d", "U8", {1}, "d"}}));
        const WeightFiles weights = WeightFiles::open(folder.path());
        QVERIFY(!weights.has("c"));
        QVERIFY(weights.has("d"));
        QCOMPARE(weights.require("a", {1}).file, folder / "two.safetensors"); // the last file's
        NO_COMPLAINT(complaintAbout(ErrorCode::TensorMissing, {kIndex, "\"c\""},
                                    [&] { (void)weights.require("c", {1}); }));
    }

    void knowsTheFormsOfNames_data() {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* names, const char* stored, const char* expected) {
            QTest::addRow("%s %s", names, stored)
                << QString::fromUtf8(names) << QString::fromUtf8(stored) << QString::fromUtf8(expected);
        };
        for (const char* stored : {"model.layers.0.norm", "layers.0.norm", "model.model.layers.0.norm"}) {
            add("llama", stored, "model.layers.0.norm");
        }
        for (const char* stored : {"lm_head.weight", "model.lm_head.weight"}) {
            add("llama", stored, "lm_head.weight");
        }
        add("llama", "embed_out.weight", "model.embed_out.weight"); // is nobody's head but GPT-NeoX's
        for (const char* stored : {"lm_head.weight", "embed_out.weight", "gpt_neox.lm_head.weight"}) {
            add("neox", stored, "lm_head.weight");
        }
        add("neox", "embed_in.weight", "gpt_neox.embed_in.weight");
        add("gpt", "wte.weight", "transformer.wte.weight");
        add("gpt", "transformer.lm_head.bias", "lm_head.bias");
        for (const char* stored : {"backbone.embeddings.weight", "backbone.embedding.weight",
                                   "embeddings.weight", "embedding.weight"}) {
            add("state space", stored, "backbone.embeddings.weight");
        }
    }
    void knowsTheFormsOfNames() {
        QFETCH(QString, names);
        QFETCH(QString, stored);
        QFETCH(QString, expected);
        const std::map<QString, const WeightNames*> table{{QStringLiteral("llama"), &kLlamaNames},
                                                          {QStringLiteral("neox"), &kGptNeoXNames},
                                                          {QStringLiteral("gpt"), &kGptNames},
                                                          {QStringLiteral("state space"), &kStateSpaceNames}};
        QCOMPARE(QString::fromStdString(table.at(names)->modelName(stored.toStdString())), expected);
    }

    /// Of two spellings transformers takes the first in the order of stored names.
    void oneSpellingCounts() {
        const TemporaryFolder folder;
        writeFile(folder / "model.safetensors",
                  safetensorsBytes({{"model.norm.weight", "U8", {1}, "x"}, {"norm.weight", "U8", {1}, "y"}}));
        const WeightFiles weights = WeightFiles::open(folder.path(), kLlamaNames);
        QCOMPARE(weights.find("model.norm.weight")->name, std::string("model.norm.weight"));
        QVERIFY(!weights.has("norm.weight"));
        QCOMPARE(weights.putAside(), std::vector<std::string>{"norm.weight"});
    }

    void refusesIndexes_data() {
        QTest::addColumn<QByteArray>("index");
        QTest::addColumn<QByteArray>("place");
        const auto add = [](const char* what, const char* index, const char* place) {
            QTest::newRow(what) << QByteArray(index) << QByteArray(place);
        };
        add("empty", "", "JSON");
        add("a list", "[]", "weight_map");
        add("no map", "{}", "weight_map");
        add("map is a list", R"({"weight_map":["one.safetensors"]})", "weight_map");
        add("empty map", R"({"weight_map":{}})", "weight_map");
        add("number for a file", R"({"weight_map":{"a":1}})", "\"a\"");
        add("no file", R"({"weight_map":{"a":""}})", "\"a\"");
        add("parent folder", R"({"weight_map":{"a":"../one.safetensors"}})", "same folder");
        add("absolute path", R"({"weight_map":{"a":"/etc/passwd"}})", "same folder");
        add("dots", R"({"weight_map":{"a":".."}})", "same folder");
        add("NUL", R"({"weight_map":{"a":"one.safetensors\u0000x"}})", "same folder");
        add("duplicate", R"({"weight_map":{"a":"one.safetensors","a":"two.safetensors"}})", "\"a\"");
        add("LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "Git LFS");
    }
    void refusesIndexes() {
        QFETCH(QByteArray, index);
        QFETCH(QByteArray, place);
        const TemporaryFolder folder;
        writeShards(folder);
        writeFile(folder / kIndex, index.toStdString());
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {kIndex, place.toStdString()},
                                    [&] { (void)WeightFiles::open(folder.path()); }));
    }
};

QTEST_GUILESS_MAIN(TestWeightFiles)
#include "tst_weight_files.moc"
