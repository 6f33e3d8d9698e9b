// SPDX-License-Identifier: GPL-3.0-or-later
// The data sets that come with the program, checked against the files themselves by other means.
#include <QtTest>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/tokenizer/text_search.hpp"
#include "tests/core/data/data_files.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

class TestDataShipped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCounterFactPromptHasOneSpan() {
        const ReadRows all = readAll(openData("counterfact"));
        QCOMPARE(listed(all.skipped), std::string());
        QCOMPARE(all.rows.size(), std::size_t{21919});
        QCOMPARE(all.totals.rows, std::int64_t{21919});
        std::map<std::string, int> relations;
        std::set<std::string> templates;
        std::int64_t number = 0;
        for (const DataRow& row : all.rows) {
            QCOMPARE(row.row, number++);
            QCOMPARE(row.line, number);
            QVERIFY2(spanHoldsSubject(row), row.prompt.c_str());
            // Where the template says, and nowhere else.
            const std::size_t place = row.templateText.find("{}");
            QCOMPARE(std::size_t{row.subjectSpan.start}, place);
            QCOMPARE(row.prompt,
                     row.templateText.substr(0, place) + row.subject + row.templateText.substr(place + 2));
            QCOMPARE(row.prompt.find(row.subject), place);
            QCOMPARE(row.prompt.find(row.subject, place + 1), std::string::npos);
            QVERIFY(!row.answer.empty());
            ++relations[row.relation];
            templates.insert(row.relation + ": " + row.templateText);
        }
        QCOMPARE(relations.size(), std::size_t{34});
        QCOMPARE(templates.size(), std::size_t{243});
        const DataRow& first = all.rows.front();
        QCOMPARE(first.prompt, std::string("The mother tongue of Danielle Darrieux is"));
        QCOMPARE(first.answer, std::string("French"));
        QCOMPARE(first.relation, std::string("P103"));
        QVERIFY(first.column("target_false") != nullptr);
        QCOMPARE(*first.column("target_false"), std::string("English"));
        // The row where decoded text loses the span (methods.md section 4).
        QCOMPARE(all.rows[7733].subject, std::string("Visual Basic .NET"));
    }

    /// sha256 of the stored bytes, as resources/data/README.md lists it.
    void digestIsTheFiles() {
        QCOMPARE(openData("counterfact").totals().sha256,
                 std::string("b4fc71e61ccafb100886229b27512e851e7668ebb8f4e7d4a96a4996d12bfd0e"));
        QCOMPARE(openData("relations").totals().sha256,
                 std::string("8a1d9a4523afaeaed0db1ee81c934255f89a7bc691102615ed6b7f1dfc0abd72"));
    }

    void relationsAreTheFactualOnesInEveryTemplate() {
        const ReadRows all = readAll(openData("relations"));
        std::ifstream lines(MAMBASCOPE_SOURCE_DIR "/resources/data/relations.jsonl");
        std::size_t expected = 0;
        std::size_t at = 0;
        for (std::string line; std::getline(lines, line);) {
            const nlohmann::json relation = nlohmann::json::parse(line);
            if (relation.at("properties").at("relation_type") != "factual") {
                continue;
            }
            for (const char* list : {"prompt_templates", "prompt_templates_zs"}) {
                for (const std::string text : relation.at(list)) {
                    for (const nlohmann::json& sample : relation.at("samples")) {
                        QVERIFY(at < all.rows.size());
                        const DataRow& row = all.rows[at++];
                        QCOMPARE(row.templateText, text);
                        QCOMPARE(row.relation, relation.at("name").get<std::string>());
                        QCOMPARE(row.subject,
                                 std::string(withoutSpaceAround(sample.at("subject").get<std::string>())));
                        QCOMPARE(*row.column("template_list"), std::string(list));
                        QVERIFY2(spanHoldsSubject(row), row.prompt.c_str());
                        ++expected;
                    }
                }
            }
        }
        QCOMPARE(all.rows.size(), expected);
        QVERIFY(expected > 10000);
        QCOMPARE(listed(all.skipped), std::string());
    }

    /// Two names of the file were escaped twice.
    void namesAreReadAsTheyAreMeant() {
        std::set<std::string> answers;
        for (const DataRow& row : readAll(openData("relations")).rows) {
            answers.insert(row.answer);
            QVERIFY2(row.answer.find('\\') == std::string::npos, row.answer.c_str());
        }
        QVERIFY(answers.contains("Bogotá") && answers.contains("Brasília"));
    }

    void previewTellsTheColumns() {
        const DataPreview preview = previewData("counterfact", 3);
        QCOMPARE(preview.rows.size(), std::size_t{3});
        std::map<std::string, ColumnUse> uses;
        for (const DataColumn& column : preview.columns) {
            uses[column.name] = column.use;
        }
        QCOMPARE(uses.at("prompt"), ColumnUse::Prompt);
        QCOMPARE(uses.at("target_true"), ColumnUse::Answer);
        QCOMPARE(uses.at("relation_id"), ColumnUse::Relation);
        QCOMPARE(uses.at("template"), ColumnUse::Template);
        QCOMPARE(uses.at("target_false"), ColumnUse::Other);
    }

    void anUnknownNameIsAFile() {
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileMissing, {"counterfacts"}, [] { (void)openData("counterfacts"); }));
    }
};

QTEST_GUILESS_MAIN(TestDataShipped)
#include "tst_data_shipped.moc"
