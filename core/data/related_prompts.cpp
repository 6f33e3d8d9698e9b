// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/related_prompts.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/data/data_set.hpp"
#include "core/data/sample.hpp"
#include "core/values/subject.hpp"

namespace mambascope {
namespace {

std::vector<DataRow> allFacts(const std::filesystem::path& resources, const std::function<void()>& between) {
    std::vector<DataRow> rows;
    const std::unique_ptr<DataReader> reader = openData("counterfact", resources).read();
    while (std::optional<DataEntry> entry = reader->next()) {
        if (between) {
            between();
        }
        if (auto* row = std::get_if<DataRow>(&*entry)) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

/// At most kMostRelated of them, each once, in their order.
std::vector<std::string> some(std::vector<std::string> texts, std::uint64_t seed) {
    std::set<std::string> seen;
    std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
    std::vector<std::int64_t> all(texts.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<std::string> chosen;
    for (const std::int64_t index : sampleRows(std::move(all), kMostRelated, seed)) {
        chosen.push_back(std::move(texts[static_cast<std::size_t>(index)]));
    }
    return chosen;
}

} // namespace

RelatedFacts::RelatedFacts(const std::filesystem::path& resources, const std::function<void()>& between)
    : m_rows(allFacts(resources, between)) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_byRelation[m_rows[i].relation].push_back(i);
        m_byPrompt.emplace(m_rows[i].prompt, i);
    }
}

std::optional<RelatedPrompts> RelatedFacts::find(const std::string& prompt, const std::string& subject,
                                                 std::uint64_t seed) const {
    std::optional<std::size_t> first; // of the data, where several have the prompt
    for (auto [place, end] = m_byPrompt.equal_range(prompt); place != end; ++place) {
        const std::size_t index = place->second;
        if ((subject.empty() || m_rows[index].subject == subject) && (!first || index < *first)) {
            first = index;
        }
    }
    if (!first) {
        return std::nullopt;
    }
    const DataRow& fact = m_rows[*first];
    RelatedPrompts related;
    related.trueObject = fact.answer;
    for (const std::size_t index : m_byRelation.find(fact.relation)->second) {
        const DataRow& row = m_rows[index];
        if (row.templateText != fact.templateText) {
            related.paraphrases.push_back(fillTemplate(row.templateText, fact.subject).prompt);
        }
        if (row.answer == fact.answer && row.subject != fact.subject) {
            related.neighbours.push_back(fillTemplate(fact.templateText, row.subject).prompt);
        }
    }
    related.paraphrases = some(std::move(related.paraphrases), seed);
    related.neighbours = some(std::move(related.neighbours), seed);
    return related;
}

std::optional<RelatedPrompts> relatedPrompts(const std::string& prompt, const std::string& subject,
                                             std::uint64_t seed, const std::filesystem::path& resources) {
    return RelatedFacts(resources).find(prompt, subject, seed);
}

} // namespace mambascope
