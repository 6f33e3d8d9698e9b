// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/relation_facts.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.hpp"
#include "core/data/data_set.hpp"
#include "core/data/json_line.hpp"
#include "core/data/json_text.hpp"
#include "core/data/sample.hpp"
#include "core/data/text_window.hpp"
#include "core/io/json_node.hpp"
#include "core/io/json_reader.hpp"
#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20; // of a file of facts
constexpr std::size_t kNamedRelations = 30;               // in a message

/// Calls `visit` with each relation of RELATIONS, an object a line, until it returns false. Line by line
/// rather than by openData, which makes a row of every template and sample, of factual relations alone.
void overRelations(const std::filesystem::path& resources,
                   const std::function<bool(const std::string& name, const JsonNode& relation)>& visit) {
    const std::filesystem::path file = openData("relations", resources).path();
    TextWindow window(file);
    while (const std::optional<JsonLine> line = readJsonLine(window)) {
        const JsonNode relation(line->object, file, "line " + std::to_string(line->line));
        relation.require(!line->problem, "a JSON object");
        if (!visit(relation.member("name").text(), relation)) {
            return;
        }
    }
}

/// The facts by a relation's first template, in the file's order, each subject once, as `test`.
LreFacts factsIn(const std::string& name, const JsonNode& relation) {
    LreFacts all;
    all.name = name;
    all.templateText = relation.member("prompt_templates").element(0).text();
    std::set<std::string> subjects;
    for (const JsonNode& sample : relation.member("samples").items()) {
        const auto nameIn = [&](const char* member) {
            return unescapedName(std::string(withoutSpaceAround(sample.member(member).text())));
        };
        const std::string subject = nameIn("subject");
        if (subjects.insert(subject).second) {
            all.test.push_back({subject, nameIn("object")});
        }
    }
    return all;
}

LreFacts allOf(const std::string& wanted, const std::filesystem::path& resources) {
    LreFacts all;
    overRelations(resources, [&](const std::string& name, const JsonNode& relation) {
        if (name != wanted) {
            return true;
        }
        all = factsIn(name, relation);
        return false;
    });
    return all;
}

std::string listOf(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    return list;
}

using Keyed = std::pair<std::uint64_t, std::size_t>; ///< key of the seed, index of a fact

/// The facts in the order in which they are drawn: one of each object, then another one of each, and so on.
std::vector<std::size_t> drawingOrder(const std::vector<LreFact>& facts, std::uint64_t seed) {
    std::map<std::string, std::vector<Keyed>> byObject;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        byObject[facts[i].object].emplace_back(sampleKey(seed, static_cast<std::int64_t>(i)), i);
    }
    std::vector<std::pair<std::size_t, Keyed>> order; // round, fact
    for (auto& [object, own] : byObject) {
        std::sort(own.begin(), own.end());
        for (std::size_t round = 0; round < own.size(); ++round) {
            order.emplace_back(round, own[round]);
        }
    }
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> indices;
    for (const auto& [round, keyed] : order) {
        indices.push_back(keyed.second);
    }
    return indices;
}

std::vector<LreFact> factsIn(const JsonNode& list) {
    std::vector<LreFact> facts;
    for (const JsonNode& entry : list.items()) {
        LreFact fact{entry.member("subject").text(), entry.member("object").text()};
        entry.member("subject").require(!fact.subject.empty(), "a text that is not empty");
        entry.member("object").require(!fact.object.empty(), "a text that is not empty");
        facts.push_back(std::move(fact));
    }
    return facts;
}

void requireOnePlace(const JsonNode& node, const std::string& templateText) {
    const std::size_t place = templateText.find("{}");
    node.require(place != std::string::npos && templateText.find("{}", place + 1) == std::string::npos,
                 "a text with one {} in place of the subject");
}

/// The prompt with {} for the subject.
std::string promptFrame(const DataRow& row) {
    std::string frame = row.prompt;
    return frame.replace(row.subjectSpan.start, row.subjectSpan.end - row.subjectSpan.start, "{}");
}

std::vector<LreEdit> editsIn(const JsonNode& list, const std::vector<LreFact>& tests) {
    const auto subjectOf = [&](const JsonNode& node) {
        std::string subject = node.text();
        const bool known = std::any_of(tests.begin(), tests.end(),
                                       [&](const LreFact& fact) { return fact.subject == subject; });
        node.require(known, "a subject of the test facts");
        return subject;
    };
    std::vector<LreEdit> edits;
    for (const JsonNode& pair : list.items()) {
        pair.require(pair.size() == 2, "a list of two subjects: source, target");
        edits.push_back({subjectOf(pair.element(0)), subjectOf(pair.element(1))});
    }
    return edits;
}

} // namespace

std::vector<std::string> relationNames(const std::filesystem::path& resources, RelationKinds kinds) {
    std::set<std::string> names;
    overRelations(resources, [&](const std::string& name, const JsonNode& relation) {
        if (kinds == RelationKinds::All ||
            relation.member("properties").member("relation_type").text() == "factual") {
            names.insert(name);
        }
        return true;
    });
    return {names.begin(), names.end()};
}

std::string relationOf(const DataRow& row) {
    return row.relation.empty() ? promptFrame(row) : row.relation;
}

LreFacts factsOf(const DataSet& data, const std::string& relation) {
    LreFacts all;
    std::set<std::string> subjects;
    std::set<std::string> others;
    const std::unique_ptr<DataReader> reader = data.read();
    while (const std::optional<DataEntry> entry = reader->next()) {
        const auto* const row = std::get_if<DataRow>(&*entry);
        if (row == nullptr) {
            continue;
        }
        if (const std::string name = relationOf(*row); name != relation) {
            if (others.size() < kNamedRelations) {
                others.insert(name);
            }
        } else if (all.test.size() < kMostRelationFacts && subjects.insert(row->subject).second) {
            all.name = relation;
            if (all.test.empty()) {
                all.templateText = row->templateText.empty() ? promptFrame(*row) : row->templateText;
            }
            all.test.push_back({row->subject, row->answer});
        }
    }
    if (all.test.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"relation", relation,
                     "a relation of " + data.name() + ", such as " + listOf({others.begin(), others.end()})});
    }
    return all;
}

LreFacts dealFacts(LreFacts facts, int train, int test, std::uint64_t seed) {
    if (train < 1 || test < 0) {
        throw Error(ErrorCode::InvalidArgument,
                    {train < 1 ? "train" : "test", std::to_string(train < 1 ? train : test),
                     train < 1 ? "at least 1 fact" : "a number from 0 (0: all)"});
    }
    const std::vector<LreFact> all = std::exchange(facts.test, {});
    if (static_cast<std::size_t>(train) >= all.size()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"train", std::to_string(train),
                     "fewer than the " + std::to_string(all.size()) + " facts of " + facts.name});
    }
    for (const std::size_t index : drawingOrder(all, seed)) {
        if (std::ssize(facts.train) < train) {
            facts.train.push_back(all[index]);
        } else if (test == 0 || std::ssize(facts.test) < test) {
            facts.test.push_back(all[index]);
        }
    }
    return facts;
}

LreFacts drawFacts(const std::string& relation, int train, int test, std::uint64_t seed,
                   const std::filesystem::path& resources) {
    LreFacts facts = allOf(relation, resources);
    if (facts.test.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"relation", relation,
                     "one of RELATIONS: " + listOf(relationNames(resources, RelationKinds::All))});
    }
    return dealFacts(std::move(facts), train, test, seed);
}

LreFacts readFacts(const std::filesystem::path& file) {
    const nlohmann::json json = readJsonFile(file, kMostBytes);
    const JsonNode document(json, file);
    LreFacts facts;
    facts.name = document["name"].isNull() ? file.stem().string() : document["name"].text();
    if (!document["samples"].isNull()) {
        facts = factsIn(facts.name, document);
        requireOnePlace(document.member("prompt_templates").element(0), facts.templateText);
        return facts;
    }
    facts.templateText = document.member("template").text();
    requireOnePlace(document.member("template"), facts.templateText);
    facts.train = factsIn(document.member("train"));
    document.member("train").require(!facts.train.empty(), "at least one fact");
    if (!document["test"].isNull()) {
        facts.test = factsIn(document["test"]);
    }
    if (!document["edits"].isNull()) {
        facts.edits = editsIn(document["edits"], facts.test);
    }
    return facts;
}

} // namespace mambascope
