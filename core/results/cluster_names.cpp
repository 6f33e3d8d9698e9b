// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/cluster_names.hpp"

#include <utility>

#include "core/results/summary_builder.hpp"

namespace mambascope {

std::size_t ClusterNames::numberOf(const RowHead& row) {
    if (!row.relation.empty()) {
        return numberOf({row.relation, -1});
    }
    if (!m_joined && m_single == kMostClusters && !m_numbers.contains({"", row.row})) {
        join();
    }
    return numberOf({"", m_joined ? row.row % kMostClusters : row.row});
}

std::size_t ClusterNames::numberOf(const Key& key) {
    const auto [place, isNew] = m_numbers.emplace(key, m_numbers.size());
    m_single += isNew && key.first.empty() ? 1 : 0;
    return place->second;
}

void ClusterNames::join() {
    m_joined = true;
    m_single = 0;
    const std::map<Key, std::size_t> before = std::exchange(m_numbers, {});
    std::vector<std::size_t> renumbering(before.size());
    for (const auto& [key, number] : before) {
        renumbering[number] = numberOf({key.first, key.first.empty() ? key.second % kMostClusters : -1});
    }
    m_renumbering = std::move(renumbering);
}

std::optional<std::vector<std::size_t>> ClusterNames::takeRenumbering() {
    return std::exchange(m_renumbering, std::nullopt);
}

std::vector<std::size_t> ClusterNames::order() const {
    std::vector<std::size_t> numbers;
    for (const auto& [key, number] : m_numbers) {
        numbers.push_back(number);
    }
    return numbers;
}

std::string ClusterNames::kind() const {
    const bool relations = std::cmp_greater(m_numbers.size(), m_single);
    const std::string rows = m_joined ? "prompts" : "prompt";
    return !relations ? rows : m_single == 0 ? "relation" : "relation, else " + rows;
}

} // namespace mambascope
