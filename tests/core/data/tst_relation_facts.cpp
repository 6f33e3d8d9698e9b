// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/relation_facts.hpp"

#include <QTest>

#include <set>

#include "core/data/related_prompts.hpp"
#include "core/values/subject.hpp"
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

    /// Others are drawn where they are named.
    void drawsFromAllRelations() {
        const std::vector<std::string> all = relationNames({}, RelationKinds::All);
        QCOMPARE(all.size(), std::size_t{47});
        for (const std::string& name : all) {
            const LreFacts facts = drawFacts(name, 5, 0, 1);
            QCOMPARE(facts.train.size(), std::size_t{5});
            QVERIFY(facts.templateText.find("{}") != std::string::npos);
        }
    }

    /// A data set's relation has the same facts as RELATIONS' own.
    void findsFactsInAnyData() {
        const LreFacts all = factsOf(openData("relations"), "country capital city");
        QVERIFY(dealFacts(all, 5, 0, 1) == drawFacts("country capital city", 5, 0, 1));
        writeFile(m_folder / "own.csv",
                  "prompt,subject,answer\nThe sea of Ann is,Ann,blue\n"
                  "The sea of Bob is,Bob,green\nAnn lives,Ann,here\nThe sea of Ann is,Ann,"
                  "red\n,,\nThe sea of Cid is,Cid,grey\n");
        const LreFacts own = factsOf(openData((m_folder / "own.csv").string()), "The sea of {} is");
        QCOMPARE(own.templateText, std::string("The sea of {} is"));
        QVERIFY(own.test == std::vector<LreFact>({{"Ann", "blue"}, {"Bob", "green"}, {"Cid", "grey"}}));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::InvalidArgument, {"relation", "none", "The sea of {} is"}, [&] {
                static_cast<void>(factsOf(openData((m_folder / "own.csv").string()), "none"));
            }));
    }

    /// Paraphrases and neighbours by their own definition, from the rows themselves.
    void readingCanBeGivenUp() {
        int rows = 0;
        EXPECT_ERROR(RelatedFacts({},
                                  [&rows] {
                                      if (++rows == 100) {
                                          throw Error(ErrorCode::Cancelled, {});
                                      }
                                  }),
                     ErrorCode::Cancelled, {});
        QCOMPARE(rows, 100);
    }

    void relatedPromptsAreTheDatas() {
        std::vector<DataRow> rows;
        const std::unique_ptr<DataReader> reader = openData("counterfact").read();
        while (const std::optional<DataEntry> entry = reader->next()) {
            rows.push_back(std::get<DataRow>(*entry));
        }
        const RelatedFacts related;
        QVERIFY(!related.find("no such prompt", "", 1));
        QVERIFY(!related.find(rows[7].prompt, "another subject", 1));
        for (const std::size_t at : {std::size_t{7}, std::size_t{9000}, std::size_t{21000}}) {
            const DataRow& fact = rows[at];
            std::set<std::string> paraphrases;
            std::set<std::string> neighbours;
            for (const DataRow& row : rows) {
                if (row.relation == fact.relation && row.templateText != fact.templateText) {
                    paraphrases.insert(fillTemplate(row.templateText, fact.subject).prompt);
                }
                if (row.relation == fact.relation && row.answer == fact.answer &&
                    row.subject != fact.subject) {
                    neighbours.insert(fillTemplate(fact.templateText, row.subject).prompt);
                }
            }
            const std::optional<RelatedPrompts> found = related.find(fact.prompt, fact.subject, 3);
            QVERIFY(found && found->trueObject == fact.answer);
            QCOMPARE(found->paraphrases.size(), std::min(kMostRelated, paraphrases.size()));
            QCOMPARE(found->neighbours.size(), std::min(kMostRelated, neighbours.size()));
            for (const std::string& text : found->paraphrases) {
                QVERIFY(paraphrases.contains(text));
            }
            for (const std::string& text : found->neighbours) {
                QVERIFY(neighbours.contains(text));
            }
        }
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
        const LreFacts relation = read(R"({"name": "r", "prompt_templates": ["{} is in", "Where is {}?"],
            "samples": [{"subject": "a ", "object": "A"}, {"subject": "b", "object": "B"}, {"subject": "a", "object": "C"}]})");
        QCOMPARE(relation.templateText, std::string("{} is in"));
        QVERIFY(relation.train.empty());
        QVERIFY(relation.test == std::vector<LreFact>({{"a", "A"}, {"b", "B"}}));
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
        add("samples without template", R"({"samples": []})", "prompt_templates");
        add("sample without object", R"({"prompt_templates": ["{}"], "samples": [{"subject": "a"}]})",
            "samples[0].object");
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
