// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: numbers for the clusters of the bootstrap, as rows come.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/results/row_head.hpp"

namespace mambascope {

class ClusterNames {
public:
    /// The cluster of a row: its relation; else the row, or the rest of its number (see summary_builder.hpp).
    [[nodiscard]] std::size_t numberOf(const RowHead& row);
    /// After numberOf: new numbers for the clusters so far, where there were too many of single rows.
    [[nodiscard]] std::optional<std::vector<std::size_t>> takeRenumbering();

    [[nodiscard]] std::size_t count() const { return m_numbers.size(); }
    /// Numbers in an order that does not depend on that of the rows.
    [[nodiscard]] std::vector<std::size_t> order() const;
    /// As BootstrapInfo::clusters.
    [[nodiscard]] std::string kind() const;

private:
    using Key = std::pair<std::string, std::int64_t>;

    [[nodiscard]] std::size_t numberOf(const Key& key);
    void join();

    std::map<Key, std::size_t> m_numbers;
    std::int64_t m_single = 0; ///< clusters without a relation
    bool m_joined = false;
    std::optional<std::vector<std::size_t>> m_renumbering;
};

} // namespace mambascope
