// SPDX-License-Identifier: GPL-3.0-or-later
// What one model answers to the rows of a data set, as far as it was asked.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mambascope::ui {

struct RowAnswer {
    float probability = std::numeric_limits<float>::quiet_NaN(); ///< of the row's answer
    std::int32_t rank = 0; ///< from 1; 0: not asked yet, −1: the model can't be asked about this row
    std::int32_t top = -1; ///< place of the likeliest token's text

    [[nodiscard]] bool isThere() const { return rank > 0; }
    [[nodiscard]] bool isHit() const { return rank == 1; }
};

/// By the index of a row in the store. A copy is what a thread works on.
class ModelAnswers {
public:
    void set(std::size_t index, double probability, int rank, const std::string& top);
    /// The model can't be asked about it: its prompt is too long, say.
    void setRefused(std::size_t index);
    void clear();

    [[nodiscard]] RowAnswer at(std::size_t index) const {
        return index < m_answers.size() ? m_answers[index] : RowAnswer{};
    }
    /// Bytes of the likeliest token; empty where it is not known.
    [[nodiscard]] std::string_view topText(const RowAnswer& answer) const;
    /// Answers that are there, and those that are right.
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t hits() const { return m_hits; }

private:
    RowAnswer& room(std::size_t index);

    std::vector<RowAnswer> m_answers;
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::int32_t> m_places; ///< of m_texts
    std::size_t m_count = 0;
    std::size_t m_hits = 0;
};

} // namespace mambascope::ui
