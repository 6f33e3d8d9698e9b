// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizers for checkpoints that have none: beside the model, in a hub cache, by name; and those that don't
// fit.
#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/tokenizer_search.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <functional>
#include <initializer_list>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kTokens = 41;
constexpr int kRows = 48; // padded to a multiple of 16

/// A byte-level tokenizer of so many tokens; "a" has the id `first`, by which it is told from others.
std::string tokenizerOf(int tokens, int first = 0) {
    Json vocabulary;
    for (int id = 0; id < tokens; ++id) {
        vocabulary[id == first ? "a" : "token" + std::to_string(id)] = id;
    }
    return Json{{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
                {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", Json::array()}}}}
        .dump();
}

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    writeFile(file, text);
}

void writeOriginal(const fs::path& folder) {
    write(folder / "config.json",
          Json{{"d_model", 8}, {"n_layer", 2}, {"vocab_size", kTokens}, {"pad_vocab_size_multiple", 16}}
              .dump());
}

int idOfA(const FoundTokenizer& found) {
    return found.tokenizer.encode("a").at(0).id;
}

} // namespace

class TestTokenizerSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownCounts() {
        const TemporaryFolder root;
        writeOriginal(root / "mamba");
        write(root / "mamba/tokenizer.json",
              tokenizerOf(30, 5)); // fewer tokens than the config says: its own
        write(root / "gpt-neox-20b/tokenizer.json", tokenizerOf(kTokens));
        QVERIFY(!borrowsTokenizer(root / "mamba"));
        QCOMPARE(idOfA(loadTokenizerFor(root / "mamba", "", kRows, {})), 5);
    }

    /// GPT-NeoX's own before Pythia's before any other, and only what has the right number of tokens.
    void besideTheModel() {
        const TemporaryFolder root;
        writeOriginal(root / "mamba-130m");
        QVERIFY(borrowsTokenizer(root / "mamba-130m"));
        write(root / "a-gpt-neox-like/tokenizer.json",
              tokenizerOf(kTokens - 1, 1)); // GPT-2 is nearly as large
        write(root / "another/tokenizer.json", "not a tokenizer");
        write(root / "large/tokenizer.json", tokenizerOf(kRows + 1));
        write(root / "mamba-130m-hf/tokenizer.json", tokenizerOf(kTokens, 2));
        QCOMPARE(idOfA(loadTokenizerFor(root / "mamba-130m", "", kRows, {})), 2);
        write(root / "pythia-160m/tokenizer.json", tokenizerOf(kTokens, 3));
        QCOMPARE(idOfA(loadTokenizerFor(root / "mamba-130m", "", kRows, {})), 3);
        write(root / "gpt-neox-20b/tokenizer.json", tokenizerOf(kTokens, 4));
        QCOMPARE(idOfA(loadTokenizerFor(root / "mamba-130m" / "", "", kRows, {})), 4);
    }

    /// Tokenizers are often there without their models.
    void inAHubCache() {
        const TemporaryFolder root;
        const fs::path hub = root / "hub";
        writeOriginal(root / "elsewhere/mamba");
        const fs::path neox = hub / "models--EleutherAI--gpt-neox-20b";
        write(neox / "snapshots/abc/tokenizer.json", tokenizerOf(kTokens, 7));
        write(neox / "snapshots/fed/tokenizer.json", tokenizerOf(kTokens, 6)); // newer, but not main
        write(neox / "refs/main", "abc");
        const ModelFolders folders{{}, {hub}};
        const FoundTokenizer found = loadTokenizerFor(root / "elsewhere/mamba", "", kRows, folders);
        QCOMPARE(idOfA(found), 7);
        QCOMPARE(found.notes.size(), std::size_t{1});
        QVERIFY(found.notes.front().ends_with("that of EleutherAI/gpt-neox-20b is used"));
        write(neox / "refs/main", "fed");
        fs::remove(neox /
                   "snapshots/fed/tokenizer.json"); // main has none: another revision's, which is named
        const FoundTokenizer other = loadTokenizerFor(root / "elsewhere/mamba", "", kRows, folders);
        QCOMPARE(idOfA(other), 7);
        QVERIFY(other.notes.front().find("EleutherAI/gpt-neox-20b@abc") != std::string::npos);
        const fs::path cached = hub / "models--state-spaces--mamba-130m/snapshots/def";
        writeOriginal(cached);
        QCOMPARE(idOfA(loadTokenizerFor(cached, "", kRows, {})), 7); // the cache is where the model is
    }

    void chosen() {
        const TemporaryFolder root;
        const fs::path hub = root / "hub";
        writeOriginal(root / "mamba");
        write(root / "file.json", tokenizerOf(kTokens, 8));
        write(root / "pythia/tokenizer.json", tokenizerOf(kTokens, 9));
        const fs::path neox = hub / "models--EleutherAI--gpt-neox-20b";
        write(neox / "snapshots/abc/tokenizer.json", tokenizerOf(kTokens, 10));
        write(neox / "snapshots/fed/tokenizer.json", tokenizerOf(kTokens, 11));
        write(neox / "refs/main", "abc\n");
        const ModelFolders folders{{}, {hub}};
        const auto chosenBy = [&](const std::string& name) {
            return idOfA(loadTokenizerFor(root / "mamba", name, kRows, folders));
        };
        QCOMPARE(chosenBy((root / "file.json").string()), 8);
        QCOMPARE(chosenBy((root / "pythia").string()), 9);
        QCOMPARE(chosenBy("EleutherAI/gpt-neox-20b"), 10);
        QCOMPARE(chosenBy("EleutherAI/gpt-neox-20b@fe"), 11);
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"gpt-neox-20b@dead", "main (abc)"},
                                    [&] { (void)chosenBy("EleutherAI/gpt-neox-20b@dead"); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"no-such-tokenizer", "tokenizer.json"},
                                    [&] { (void)chosenBy("no-such-tokenizer"); }));
    }

    void refusesWhatDoesNotFit() {
        const TemporaryFolder root;
        writeOriginal(root / "mamba");
        write(root / "file.json", tokenizerOf(kRows + 1025));
        const auto load = [&](std::int64_t rows) {
            (void)loadTokenizerFor(root / "mamba", (root / "file.json").string(), rows, {});
        };
        load(kRows + 1);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"file.json", "1073 tokens", "about the model's 48"},
                                    [&] { load(kRows); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed,
                                    {"file.json", "1073 tokens", "about the model's 50280"},
                                    [&] { load(50280); }));
    }

    /// The model's own tokenizer: a few tokens more than rows are none of the loader's business, thousands
    /// are another model's.
    void ownMayHaveAFewMore() {
        const TemporaryFolder root;
        write(root / "m/config.json", R"({"model_type":"gpt2"})");
        write(root / "m/tokenizer.json", tokenizerOf(kRows + 2, 3));
        QCOMPARE(idOfA(loadTokenizerFor(root / "m", "", kRows, {})), 3);
        checkOwnTokenizer(root / "m", kRows, TokenizerCheck::Whole);
        write(root / "m/tokenizer.json", tokenizerOf(kRows + 1025));
        for (const auto& look : std::initializer_list<std::function<void()>>{
                 [&] { (void)loadTokenizerFor(root / "m", "", kRows, {}); },
                 [&] { checkOwnTokenizer(root / "m", kRows, TokenizerCheck::Whole); }}) {
            NO_COMPLAINT(
                complaintAbout(ErrorCode::FileMalformed, {"1073 tokens", "about the model's 48"}, look));
        }
    }

    /// GPT-2's form of a tokenizer in every place where one is looked for.
    void inTwoFiles() {
        const TemporaryFolder root;
        write(root / "m/config.json", R"({"model_type":"gpt2"})");
        write(root / "m/vocab.json", R"({"b":0,"a":1})");
        write(root / "m/merges.txt", "#version: 0.2\n");
        QCOMPARE(idOfA(loadTokenizerFor(root / "m", "", kRows, {})), 1);
        QCOMPARE(idOfA(loadTokenizerFor(root / "m", (root / "m").string(), kRows, {})), 1);
        QCOMPARE(idOfA(loadTokenizerFor(root / "m", (root / "m/vocab.json").string(), kRows, {})), 1);
        write(root / "m/tokenizer.json", tokenizerOf(3)); // it counts where both are there
        QCOMPARE(idOfA(loadTokenizerFor(root / "m", "", kRows, {})), 0);
        fs::remove(root / "m/tokenizer.json");
        fs::remove(root / "m/merges.txt");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"m/merges.txt"},
                                    [&] { (void)loadTokenizerFor(root / "m", "", kRows, {}); }));
    }

    void saysWhatIsMissing() {
        const TemporaryFolder root;
        writeOriginal(root / "models/mamba");
        NO_COMPLAINT(complaintAbout(ErrorCode::TokenizerMissing, {"models/mamba", "41 tokens", "--tokenizer"},
                                    [&] { (void)loadTokenizerFor(root / "models/mamba", "", kRows, {}); }));
        // Any other layout must bring its own.
        write(root / "models/gpt2/config.json", R"({"model_type":"gpt2"})");
        write(root / "models/gpt-neox-20b/tokenizer.json", tokenizerOf(kTokens));
        QVERIFY(!borrowsTokenizer(root / "models/gpt2"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing,
                                    {"models/gpt2/tokenizer.json", "vocab.json and merges.txt"},
                                    [&] { (void)loadTokenizerFor(root / "models/gpt2", "", kRows, {}); }));
    }

    /// The catalogue leaves such a model usable, and says that it has no tokenizer of its own.
    void theCatalogueKnows() {
        const fs::path fixtures = fs::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/models";
        const ModelEntry original = describeModel(fixtures / "mamba-original", builtInFamilies());
        QVERIFY2(original.usable, original.reason.c_str());
        QVERIFY(original.borrowsTokenizer);
        const ModelEntry plain = describeModel(fixtures / "mamba-plain", builtInFamilies());
        QVERIFY(!plain.usable && !plain.borrowsTokenizer);
        QVERIFY(plain.reason.find("tokenizer.json") != std::string::npos);
        QVERIFY(plain.reason.find("vocab.json and merges.txt") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTokenizerSearch)
#include "tst_tokenizer_search.moc"
