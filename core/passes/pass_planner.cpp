// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/pass_planner.hpp"

#include <algorithm>
#include <limits>

namespace mambascope {

std::vector<std::size_t> planPasses(const std::vector<VariantsAt>& groups, int tokens, double rowsPerPass) {
    const std::size_t count = groups.size();
    // least[i]: cost of the groups i … count−1; end[i]: where the first of their passes ends.
    std::vector<double> least(count + 1, 0);
    std::vector<std::size_t> end(count, count);
    for (std::size_t first = count; first-- > 0;) {
        least[first] = std::numeric_limits<double>::infinity();
        const double rows = tokens - groups[first].position;
        double variants = 0;
        for (std::size_t last = first; last < count; ++last) {
            variants += groups[last].variants;
            const double cost = rowsPerPass + variants * rows + least[last + 1];
            if (cost < least[first]) {
                least[first] = cost;
                end[first] = last + 1;
            }
        }
    }
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < count; i = end[i]) {
        starts.push_back(i);
    }
    return starts;
}

} // namespace mambascope
