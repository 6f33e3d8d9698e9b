// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/fact_roles.hpp"

#include <array>

#include "core/results/fact_row.hpp"

namespace mambascope {
namespace {

/// Indices of kTraceRoles.
enum TraceRole : std::size_t { Before, SubjectFirst, SubjectSecondLast, SubjectLast, After, Last };

/// Of a token of the clean run. One outside of the subject's span is never one of its roles, also where the
/// subject is a single token (romba.md section 6).
std::vector<std::size_t> rolesOf(int position, const PromptInfo& clean) {
    const IndexRange subject = clean.subject.value();
    std::vector<std::size_t> roles;
    if (position < subject.first) {
        roles.push_back(Before);
    } else if (position < subject.last - 1) {
        roles.push_back(SubjectFirst);
    } else if (position == subject.last - 1) {
        roles.push_back(SubjectSecondLast);
    } else if (position == subject.last) {
        roles.push_back(SubjectLast);
    }
    const int last = static_cast<int>(clean.tokens.size()) - 1;
    if (position == last) {
        roles.push_back(Last);
    } else if (position > subject.last) {
        roles.push_back(After);
    }
    return roles;
}

} // namespace

std::vector<std::optional<std::vector<double>>> meansByRole(const TraceSnapshot& snapshot,
                                                            const TraceMap& map) {
    const std::size_t windows = map.windows.size();
    std::array<int, kTraceRoles.size()> counts{};
    std::vector<std::optional<std::vector<double>>> means(kTraceRoles.size());
    for (std::size_t row = 0; row < snapshot.rows.size(); ++row) {
        for (const std::size_t role : rolesOf(snapshot.rows[row].clean, snapshot.prompt)) {
            ++counts.at(role);
            std::vector<double>& sum = means[role] ? *means[role] : means[role].emplace(windows);
            for (std::size_t window = 0; window < windows; ++window) {
                sum[window] += static_cast<double>(map.probability[row * windows + window]);
            }
        }
    }
    for (std::size_t role = 0; role < means.size(); ++role) {
        for (std::size_t window = 0; means[role] && window < windows; ++window) {
            (*means[role])[window] = asStored((*means[role])[window] / counts.at(role));
        }
    }
    return means;
}

} // namespace mambascope
