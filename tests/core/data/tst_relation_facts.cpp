// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/relation_facts.hpp"

#include <QTest>

#include <set>

#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::set<std::string> subjectsOf(const std::vector<LreFact>& facts) {
    std::set<std::string> subjects;
    for (const LreFact& fact : facts) {
        subjects.insert(fact.subject);
    }
    return subjects;
}

std::set<std::string> objectsOf(const std::vector<LreFact>& facts) {
    std::set<std::string> objects;
    for (const LreFact& fact : facts) {
        objects.insert(fact.object);
    }
    return objects;
}

} // namespace

class TestRelationFacts : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    LreFacts read(const std::string& json) {
        writeFile(m_folder / "facts.json", json);
        return readFacts(m_folder / "facts.json");
    }

private Q_SLOTS:
    void knowsTheFactualRelations() {
        const std::vector<std::string> names = relationNames();
        QCOMPARE(names.size(), std::size_t{26});
        QVERIFY(std::is_sorted(names.begin(), names.end()));
        QVERIFY(std::find(names.begin(), names.end(), "country capital city") != names.end());
        QVERIFY(std::find(names.begin(), names.end(), "characteristic gender") == names.end()); // a bias
    }

    void drawsDisjointFacts() {
        const LreFacts facts = drawFacts("country capital city", 5, 0, 1);
        QCOMPARE(facts.name, std::string("country capital city"));
        QCOMPARE(facts.templateText, std::string("The capital city of {} is"));
        QCOMPARE(facts.train.size(), std::size_t{5});
        std::set<std::string> all = subjectsOf(facts.train);
        all.merge(subjectsOf(facts.test));
        QCOMPARE(all.size(), facts.train.size() + facts.test.size());
        QCOMPARE(drawFacts("country capital city", 5, 7, 1).test.size(), std::size_t{7});
        QVERIFY(drawFacts("country capital city", 5, 0, 1) == facts);
        QVERIFY(drawFacts("country capital city", 5, 0, 2).train != facts.train);
    }

    /// One fact of each object in turn.
    void trainsOnManyObjects() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            const LreFacts facts = drawFacts("food from country", 8, 0, seed);
            QCOMPARE(objectsOf(facts.train).size(), std::size_t{8});
        }
    }

    void refusesWhatCantBeDrawn() {
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument,
                                    {"relation", "nothing", "country capital city"},
                                    [] { static_cast<void>(drawFacts("nothing", 5, 0, 1)); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"train", "24", "country capital city"},
                                    [] { static_cast<void>(drawFacts("country capital city", 24, 0, 1)); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"train", "0"},
                                    [] { static_cast<void>(drawFacts("country capital city", 0, 0, 1)); }));
    }

    void readsAFile() {
        const LreFacts facts =
            read(R"({"name": "r", "template": "{} is in", "train": [{"subject": "a", "object": "A"}],
            "test": [{"subject": "b", "object": "B"}, {"subject": "c", "object": "C"}], "edits": [["b", "c"]]})");
        QCOMPARE(facts.name, std::string("r"));
        QVERIFY(facts.train == std::vector<LreFact>({{"a", "A"}}));
        QVERIFY(facts.test == std::vector<LreFact>({{"b", "B"}, {"c", "C"}}));
        QVERIFY(facts.edits == std::vector<LreEdit>({{"b", "c"}}));
        const LreFacts least = read(R"({"template": "{}", "train": [{"subject": "a", "object": "A"}]})");
        QCOMPARE(least.name, std::string("facts"));
        QVERIFY(least.test.empty() && least.edits.empty());
    }

    void refusesFiles_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("place");
        const auto add = [](const char* what, const char* json, const char* place) {
            QTest::newRow(what) << QByteArray(json) << QByteArray(place);
        };
        add("no JSON", "{", "JSON");
        add("a list", "[]", "expected an object");
        add("no template", R"({"train": []})", "template");
        add("template without place", R"({"template": "x", "train": []})", "template");
        add("template with two places", R"({"template": "{} {}", "train": []})", "template");
        add("no training facts", R"({"template": "{}"})", "train");
        add("empty list", R"({"template": "{}", "train": []})", "train");
        add("no object", R"({"template": "{}", "train": [{"subject": "a"}]})", "train[0].object");
        add("empty subject", R"({"template": "{}", "train": [{"subject": "", "object": "b"}]})",
            "train[0].subject");
        add("number", R"({"template": "{}", "train": [{"subject": 1, "object": "b"}]})", "train[0].subject");
        add("unknown subject",
            R"({"template": "{}", "train": [{"subject": "a", "object": "b"}], "edits": [["a", "b"]]})",
            "edits[0][0]");
        add("one subject",
            R"({"template": "{}", "train": [{"subject": "a", "object": "b"}], "test": [{"subject": "a", "object": "b"}], "edits": [["a"]]})",
            "edits[0]");
    }
    void refusesFiles() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, place);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"facts.json", place.toStdString()},
                                    [&] { static_cast<void>(read(json.toStdString())); }));
    }

    void saysThatAFileIsMissing() {
        const std::string missing = (m_folder / "none.json").string();
        EXPECT_ERROR(readFacts(missing), ErrorCode::FileMissing, {missing});
    }
};

QTEST_GUILESS_MAIN(TestRelationFacts)
#include "tst_relation_facts.moc"
