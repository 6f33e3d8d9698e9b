// SPDX-License-Identifier: GPL-3.0-or-later
// The Hugging Face hub cache: where it is, and which of a repository's revisions a name means.
#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/hub_location.hpp"
#include "core/catalogue/standard_folders.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <map>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;

const std::string kMainCommit = "1111111aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const std::string kStepCommit = "2222222bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
const std::string kLooseCommit = "2222333ccccccccccccccccccccccccccccccccc";

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    writeFile(file, text);
}

/// A cache with one repository: main, a branch, and a commit that no ref names, which is the newest.
class Cache {
public:
    Cache() {
        for (const std::string& commit : {kMainCommit, kStepCommit, kLooseCommit}) {
            write(snapshot(commit) / "config.json", R"({"model_type":"gpt2"})");
            write(snapshot(commit) / "model.safetensors", "");
        }
        setAge(kMainCommit, 3);
        setAge(kStepCommit, 2);
        setAge(kLooseCommit, 1);
        ref("main", kMainCommit);
        ref("step3000", kStepCommit + "\n");
        ref("refs/pr/1", kStepCommit);
    }

    [[nodiscard]] fs::path root() const { return m_folder / "hub"; }
    [[nodiscard]] fs::path repository() const { return root() / "models--acme--tiny--mamba"; }
    [[nodiscard]] fs::path snapshot(const std::string& commit) const {
        return repository() / "snapshots" / commit;
    }
    void ref(const std::string& name, const std::string& commit) const {
        write(repository() / "refs" / name, commit);
    }
    [[nodiscard]] ModelFolders folders() const { return {{}, {root()}}; }
    [[nodiscard]] fs::path found(const std::string& name) const {
        return resolveModel(name, folders()).folder.filename();
    }
    [[nodiscard]] std::vector<ModelEntry> list() const { return listModels(folders(), builtInFamilies()); }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> result;
        for (const ModelEntry& entry : list()) {
            result.push_back(entry.name);
        }
        return result;
    }
    void dropWeights(const std::string& commit) const {
        fs::remove(snapshot(commit) / "model.safetensors");
        setAge(commit, commit == kMainCommit ? 3 : 2);
    }

private:
    void setAge(const std::string& commit, int hours) const {
        fs::last_write_time(snapshot(commit), fs::file_time_type::clock::now() - std::chrono::hours(hours));
    }

    TemporaryFolder m_folder;
};

/// Environment variables for as long as it lives.
class Environment {
public:
    explicit Environment(const std::map<QByteArray, QByteArray>& values) {
        for (const char* name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME", "HOME",
                                 "PLACE", "OTHER"}) {
            m_before[name] = {qEnvironmentVariableIsSet(name), qgetenv(name)};
            qunsetenv(name);
        }
        for (const auto& [name, value] : values) {
            qputenv(name.constData(), value);
        }
    }
    ~Environment() {
        for (const auto& [name, before] : m_before) {
            before.first ? static_cast<void>(qputenv(name.constData(), before.second))
                         : static_cast<void>(qunsetenv(name.constData()));
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::map<QByteArray, std::pair<bool, QByteArray>> m_before;
};

} // namespace

class TestHubCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mainCounts() {
        const Cache cache;
        const ResolvedModel main = resolveModel("acme/tiny--mamba", cache.folders());
        QCOMPARE(main.folder, cache.snapshot(kMainCommit));
        QVERIFY(main.notes.empty());
        QCOMPARE(resolveModel(cache.repository().string(), {}).folder, cache.snapshot(kMainCommit));
        QCOMPARE(cache.names(), (std::vector<std::string>{"acme/tiny--mamba", "acme/tiny--mamba@2222333",
                                                          "acme/tiny--mamba@refs/pr/1"}));
    }

    void revisionsByRefAndCommit() {
        const Cache cache;
        QCOMPARE(cache.found("acme/tiny--mamba@main"), fs::path(kMainCommit));
        QCOMPARE(cache.found("acme/tiny--mamba@step3000"), fs::path(kStepCommit));
        QCOMPARE(cache.found("acme/tiny--mamba@refs/pr/1"), fs::path(kStepCommit));
        QCOMPARE(cache.found("acme/tiny--mamba@22222"), fs::path(kStepCommit));
        QCOMPARE(cache.found("acme/tiny--mamba@22223"), fs::path(kLooseCommit));
        QCOMPARE(cache.found("acme/tiny--mamba@" + kLooseCommit), fs::path(kLooseCommit));
        for (const ModelEntry& entry : cache.list()) { // every name in the list is one that can be typed
            QCOMPARE(resolveModel(entry.name, cache.folders()).folder, entry.path);
        }
    }

    void unknownRevisionsAreNamed() {
        const Cache cache;
        const auto look = [&](const std::string& revision) {
            return [&cache, revision] { (void)cache.found("acme/tiny--mamba@" + revision); };
        };
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound,
                                    {"\"acme/tiny--mamba@2222\"", "2 commits begin so", "more digits",
                                     "refs/pr/1 (2222222)", "2222333"},
                                    look("2222")));
        NO_COMPLAINT(complaintAbout(
            ErrorCode::ModelNotFound,
            {"tiny--mamba@step9", "no such ref or commit", "main (1111111)", "2222333"}, look("step9")));
        for (const char* wild : {"", "..", "../main", "/etc/passwd", "refs"}) {
            NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"no such ref"}, look(wild)));
        }
        cache.ref("gone", "3333");
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound,
                                    {"@gone", "its commit 3333 is not in the hub cache"}, look("gone")));
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"acme/other@main"},
                                    [&] { (void)cache.found("acme/other@main"); }));
    }

    /// Whoever fetched only a config or a tokenizer has a main without weights.
    void revisionsWithoutWeightsAreSkipped() {
        const Cache cache;
        cache.dropWeights(kMainCommit);
        const ResolvedModel other = resolveModel("acme/tiny--mamba", cache.folders());
        QCOMPARE(other.folder, cache.snapshot(kLooseCommit));
        QCOMPARE(other.notes.size(), std::size_t{1});
        for (const char* word : {"acme/tiny--mamba: its main revision (1111111) has no weights",
                                 "acme/tiny--mamba@2222333 is used"}) {
            QVERIFY2(other.notes.front().find(word) != std::string::npos, other.notes.front().c_str());
        }
        QCOMPARE(cache.names(),
                 (std::vector<std::string>{"acme/tiny--mamba@2222333", "acme/tiny--mamba@refs/pr/1"}));
        const std::vector<std::string> notes = cache.list().front().notes;
        QVERIFY(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
            return note.find("left out") != std::string::npos && note.ends_with("acme/tiny--mamba");
        }));
        QCOMPARE(cache.found("acme/tiny--mamba@main"), fs::path(kMainCommit)); // who asks for it gets it
        cache.dropWeights(kLooseCommit);
        cache.dropWeights(kStepCommit);
        QCOMPARE(cache.found("acme/tiny--mamba"), fs::path(kMainCommit)); // it says what is missing
    }

    void withoutMain() {
        const Cache cache;
        fs::remove(cache.repository() / "refs/main");
        const ResolvedModel newest = resolveModel("acme/tiny--mamba", cache.folders());
        QCOMPARE(newest.folder, cache.snapshot(kLooseCommit));
        QVERIFY(newest.notes.front().find("no refs/main") != std::string::npos);
        cache.ref("main", "4444");
        QVERIFY(resolveModel("acme/tiny--mamba", cache.folders())
                    .notes.front()
                    .find("main revision (4444) is not in the hub cache") != std::string::npos);
    }

    /// Also for a folder that was typed, and a figure of it.
    void foldersAreCalledByTheirNames() {
        const Cache cache;
        const auto titleOf = [&](const std::string& commit) {
            return modelTitle(cache.snapshot(commit).string());
        };
        QCOMPARE(titleOf(kMainCommit), std::string("acme/tiny--mamba"));
        QCOMPARE(titleOf(kMainCommit + "/"), std::string("acme/tiny--mamba"));
        QCOMPARE(titleOf(kMainCommit + "/config.json"), std::string("acme/tiny--mamba"));
        QCOMPARE(titleOf(kStepCommit), std::string("acme/tiny--mamba@refs/pr/1"));
        QCOMPARE(titleOf(kLooseCommit), std::string("acme/tiny--mamba@2222333"));
        QCOMPARE(modelTitle("demo-mamba2"), std::string("demo-mamba2"));
        QCOMPARE(modelTitle("acme/tiny@x"), std::string("acme/tiny@x"));
        QCOMPARE(modelTitle("/gone/models/mine"), std::string("mine"));
        QCOMPARE(modelTitle("/gone/models--acme--tiny/snapshots/1234567890"),
                 std::string("acme/tiny@1234567"));
        QCOMPARE(describeModel(cache.snapshot(kLooseCommit), builtInFamilies()).name,
                 std::string("acme/tiny--mamba@2222333"));
        fs::create_directories(cache.snapshot("2222222bbbb0"));
        QCOMPARE(titleOf(kLooseCommit), std::string("acme/tiny--mamba@2222333"));
        fs::remove_all(cache.repository() / "refs/refs");
        fs::remove(cache.repository() / "refs/step3000");
        QCOMPARE(titleOf(kStepCommit),
                 std::string("acme/tiny--mamba@2222222bbbbb")); // so many tell them apart
    }

    void expandsAsPythonDoes_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("home"); // by os.path.expanduser, then os.path.expandvars
        const auto row = [](const char* path, const char* expected) {
            QTest::newRow(path) << QByteArray(path) << QByteArray(expected);
        };
        row("~", "/users/ada");
        row("~/x/", "/users/ada/x/");
        row("x/~", "x/~");
        row("~no-such-user/x", "~no-such-user/x");
        row("$PLACE/x", "/data/x");
        row("${PLACE}x$OTHER", "/datax$PLACE");
        row("$PLACEX", "$PLACEX");
        row("$", "$");
        row("${", "${");
        row("${}", "${}");
        row("${$PLACE}", "${$PLACE}");
        row("a$-b", "a$-b");
        row("~/$PLACE", "/users/ada//data");
    }
    void expandsAsPythonDoes() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, home);
        const Environment environment({{"HOME", "/users/ada/"}, {"PLACE", "/data"}, {"OTHER", "$PLACE"}});
        QCOMPARE(withVariablesExpanded(withHomeExpanded(path.toStdString())), home.toStdString());
    }

    void placeOfTheCache_data() {
        using Values = std::map<QByteArray, QByteArray>;
        QTest::addColumn<Values>("values");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* name, const Values& values, const char* place) {
            QTest::newRow(name) << values << QByteArray(place);
        };
        row("default", {}, "/u/.cache/huggingface/hub");
        row("XDG", {{"XDG_CACHE_HOME", "~/c"}}, "/u/c/huggingface/hub");
        row("HF_HOME", {{"HF_HOME", "~/hf"}, {"XDG_CACHE_HOME", "/c"}}, "/u/hf/hub");
        row("HF_HOME by a variable", {{"HF_HOME", "$PLACE/hf"}, {"PLACE", "/data"}}, "/data/hf/hub");
        row("the old name", {{"HUGGINGFACE_HUB_CACHE", "~/old"}, {"HF_HOME", "/hf"}}, "/u/old");
        row("HF_HUB_CACHE",
            {{"HF_HUB_CACHE", "${PLACE}/new"}, {"HUGGINGFACE_HUB_CACHE", "/old"}, {"PLACE", "~"}}, "~/new");
        row("empty", {{"HF_HUB_CACHE", ""}, {"HF_HOME", ""}}, "/u/.cache/huggingface/hub");
    }
    void placeOfTheCache() {
        using Values = std::map<QByteArray, QByteArray>;
        QFETCH(Values, values);
        QFETCH(QByteArray, place);
        values["HOME"] = "/u";
        const Environment environment(values);
        QCOMPARE(hubCacheFolder(), fs::path(place.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestHubCache)
#include "tst_hub_cache.moc"
