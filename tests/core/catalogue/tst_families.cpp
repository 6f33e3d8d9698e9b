// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over the table of families: each must have its fixture of float64 references, which the parity tests
// run, and its line in the fixtures' README.
#include "core/catalogue/catalogue.hpp"
#include "core/io/json_reader.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::filesystem::path fixtures() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures";
}

/// Families of the reference models by folder name, as their cases.json says.
std::map<std::string, std::string> familyOfFixture() {
    std::map<std::string, std::string> families;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures() / "models")) {
        const nlohmann::json cases = readJsonFile(entry.path() / "cases.json", 1U << 20);
        families[entry.path().filename().string()] = cases.at("family");
    }
    return families;
}

} // namespace

class TestFamilies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFamilyHasAFixture() {
        std::set<std::string> tested;
        for (const auto& [name, family] : familyOfFixture()) {
            tested.insert(family);
        }
        std::set<std::string> supported;
        for (const ModelFamily& family : builtInFamilies()) {
            QVERIFY2(supported.insert(family.family).second, family.family.c_str()); // no row twice
            QVERIFY(!family.architecture.empty());
            QVERIFY2(tested.contains(family.family), (family.family + " has no fixture").c_str());
        }
        QCOMPARE(tested, supported);
    }

    /// The catalogue sees in each fixture the family that the references were made of, in a config that it
    /// accepts.
    void fixturesAreWhatTheySay() {
        for (const auto& [name, family] : familyOfFixture()) {
            const ModelEntry entry = describeModel(fixtures() / "models" / name, builtInFamilies());
            QCOMPARE(entry.family, family);
            QVERIFY2(entry.layers > 0, (name + ": " + entry.reason).c_str());
            QVERIFY(entry.architecture != entry.family);
            QVERIFY(entry.parameters > 0);
        }
    }

    /// As transformers counts: not the causal masks that the first GPT-2 checkpoints store, and a tied head
    /// once, which state-spaces' own files store beside the embedding.
    void parametersAreCountedOnce() {
        const std::map<std::string, std::int64_t> expected{
            {"gpt2-bare", 4559}, {"mamba-original", 4000}, {"mamba2-original", 3836}};
        for (const auto& [name, parameters] : expected) {
            QCOMPARE(describeModel(fixtures() / "models" / name, builtInFamilies()).parameters, parameters);
        }
    }

    void fixturesAreDescribed() {
        const std::string readme = readFile(fixtures() / "README.md");
        for (const auto& [name, family] : familyOfFixture()) {
            QVERIFY2(readme.find("| " + name + " |") != std::string::npos, name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
