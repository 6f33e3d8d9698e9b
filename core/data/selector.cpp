// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/selector.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

[[noreturn]] void fail(const char* argument, const std::string& value, const char* expected) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
}

void checkNumbers(const Selection& selection) {
    if (selection.rankAtMost && *selection.rankAtMost < 1) {
        fail("rank_at_most", std::to_string(*selection.rankAtMost), "a whole number from 1 on");
    }
    if (selection.probabilityAtLeast &&
        !(*selection.probabilityAtLeast >= 0 && *selection.probabilityAtLeast <= 1)) {
        fail("probability_at_least", std::to_string(*selection.probabilityAtLeast), "a number from 0 to 1");
    }
    if (selection.sample && *selection.sample < 1) {
        fail("sample", std::to_string(*selection.sample), "a whole number from 1 on");
    }
    if (selection.limit && *selection.limit < 1) {
        fail("limit", std::to_string(*selection.limit), "a whole number from 1 on");
    }
}

void checkRows(const std::vector<std::int64_t>& rows) {
    const bool ascending = std::adjacent_find(rows.begin(), rows.end(), std::greater_equal<>()) == rows.end();
    if (!ascending || (!rows.empty() && rows.front() < 0)) {
        fail("rows", std::to_string(rows.size()) + " numbers", "ascending row numbers from 0 on");
    }
}

void forget(std::vector<std::string>& wanted, std::string_view found) {
    wanted.erase(std::remove(wanted.begin(), wanted.end(), found), wanted.end());
}

} // namespace

void checkSelection(const Selection& selection) {
    checkNumbers(selection);
    for (const auto& rows : {&selection.rows, &selection.within}) {
        if (*rows) {
            checkRows(**rows);
        }
    }
    static_cast<void>(Filter::parse(selection.filter));
}

Selector::Selector(const Selection& selection, const std::vector<std::string>& models)
    : m_selection(selection)
    , m_filter(Filter::parse(selection.filter))
    , m_missingRelations(selection.relations)
    , m_missingColumns(m_filter.columns()) {
    for (const std::string& model : selection.knownBy) {
        m_knownBy.push_back(numberOf(model));
    }
    for (const std::string& model : m_filter.models()) {
        m_filterModels.push_back(numberOf(model));
    }
    if (selection.rankAtMost || selection.probabilityAtLeast) {
        for (const std::string& model : models) {
            m_limited.push_back(numberOf(model));
        }
    }
}

std::size_t Selector::numberOf(const std::string& model) {
    const auto found = std::find(m_models.begin(), m_models.end(), model);
    const auto number = static_cast<std::size_t>(found - m_models.begin());
    if (found == m_models.end()) {
        m_models.push_back(model);
    }
    return number;
}

Verdict Selector::testScores(const std::vector<std::optional<AnswerScore>>& scores) const {
    Verdict verdict = Verdict::Yes;
    const auto require = [&](std::size_t model, const auto& holds) {
        if (!scores[model]) {
            verdict = verdict == Verdict::Yes ? Verdict::Unknown : verdict;
        } else if (!holds(*scores[model])) {
            verdict = Verdict::No;
        }
    };
    for (const std::size_t model : m_knownBy) {
        require(model, [](const AnswerScore& score) { return score.rank == 1; });
    }
    for (const std::size_t model : m_limited) {
        require(model, [this](const AnswerScore& score) {
            return (!m_selection.rankAtMost || score.rank <= *m_selection.rankAtMost) &&
                   (!m_selection.probabilityAtLeast || score.probability >= *m_selection.probabilityAtLeast);
        });
    }
    return verdict;
}

Verdict Selector::test(const DataRow& row, const std::vector<std::optional<AnswerScore>>& scores) const {
    const std::vector<std::string>& relations = m_selection.relations;
    if (!relations.empty() &&
        std::find(relations.begin(), relations.end(), row.relation) == relations.end()) {
        return Verdict::No;
    }
    if (m_selection.subject != SubjectPlace::Any &&
        row.subjectFirst() != (m_selection.subject == SubjectPlace::First)) {
        return Verdict::No;
    }
    const Verdict byScores = testScores(scores);
    if (byScores == Verdict::No) {
        return byScores;
    }
    const Verdict byFilter =
        m_filter.test(row, [&](std::size_t model) { return scores[m_filterModels[model]]; });
    return byFilter == Verdict::Yes ? byScores : byFilter;
}

void Selector::notice(const DataRow& row) {
    if (!m_missingRelations.empty()) {
        forget(m_missingRelations, row.relation);
    }
    if (!m_missingColumns.empty()) {
        for (const auto& [name, text] : row.columns) {
            forget(m_missingColumns, name);
        }
    }
}

void Selector::requireAllNoticed() const {
    if (!m_missingRelations.empty()) {
        fail("relation", m_missingRelations.front(), "a relation that a row of the data has");
    }
    if (!m_missingColumns.empty()) {
        fail("filter column", m_missingColumns.front(), "a column that the data has");
    }
}

} // namespace mambascope
