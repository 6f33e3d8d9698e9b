// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/model_answers.hpp"

#include <algorithm>

namespace mambascope::ui {

RowAnswer& ModelAnswers::room(std::size_t index) {
    if (index >= m_answers.size()) {
        m_answers.resize(std::max(index + 1, 2 * m_answers.size()));
    }
    RowAnswer& answer = m_answers[index];
    m_count -= answer.isThere() ? 1 : 0;
    m_hits -= answer.isHit() ? 1 : 0;
    return answer;
}

void ModelAnswers::set(std::size_t index, double probability, int rank, const std::string& top) {
    RowAnswer& answer = room(index);
    answer.probability = static_cast<float>(probability);
    answer.rank = rank;
    const auto [place, isNew] = m_places.try_emplace(top, static_cast<std::int32_t>(m_texts.size()));
    if (isNew) {
        m_texts.push_back(top);
    }
    answer.top = place->second;
    m_count += answer.isThere() ? 1 : 0;
    m_hits += answer.isHit() ? 1 : 0;
}

void ModelAnswers::setRefused(std::size_t index) {
    room(index) = {std::numeric_limits<float>::quiet_NaN(), -1, -1};
}

void ModelAnswers::clear() {
    *this = {};
}

std::string_view ModelAnswers::topText(const RowAnswer& answer) const {
    return answer.top < 0 ? std::string_view()
                          : std::string_view(m_texts[static_cast<std::size_t>(answer.top)]);
}

} // namespace mambascope::ui
