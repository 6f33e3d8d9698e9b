// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: the conditions of a selection, put to one row at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/filter.hpp"
#include "core/data/select_rows.hpp"

namespace mambascope {

class Selector {
public:
    /// `models`: those that the run is about. Throws Error InvalidArgument as checkSelection.
    Selector(const Selection& selection, const std::vector<std::string>& models);

    /// Every model whose scores are needed, each once: known-by, the filter's, and those that are limited.
    [[nodiscard]] const std::vector<std::string>& models() const { return m_models; }

    /// By what is known so far: scores[i] of models()[i].
    [[nodiscard]] Verdict test(const DataRow& row,
                               const std::vector<std::optional<AnswerScore>>& scores) const;

    /// Remembers which of the asked relations and columns the row has.
    void notice(const DataRow& row);
    /// Throws Error InvalidArgument for a relation or column of the selection that no noticed row had.
    void requireAllNoticed() const;

private:
    [[nodiscard]] std::size_t numberOf(const std::string& model);
    [[nodiscard]] Verdict testScores(const std::vector<std::optional<AnswerScore>>& scores) const;

    const Selection& m_selection;
    Filter m_filter;
    std::vector<std::string> m_models;
    std::vector<std::size_t> m_filterModels; ///< number in m_models of each of the filter's
    std::vector<std::size_t> m_knownBy;
    std::vector<std::size_t> m_limited;
    std::vector<std::string> m_missingRelations;
    std::vector<std::string> m_missingColumns;
};

} // namespace mambascope
