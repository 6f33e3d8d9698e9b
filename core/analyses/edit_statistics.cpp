// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/edit_statistics.hpp"

#include <utility>

#include "core/analyses/text_statistics.hpp"

namespace mambascope {

std::optional<SecondMoment> momentFor(const EditRequest& request, AnalysisEnvironment& environment,
                                      std::vector<std::string>& notes) {
    if (request.stats.empty() && request.statsText.empty()) {
        return std::nullopt;
    }
    NeededStatistics needed;
    needed.moments = {{request.site, request.layer}};
    FoundStatistics found = request.stats.empty()
                                ? textStatistics(request.statsText, needed, request.model, environment)
                                : fileStatistics(request.stats, needed, request.model, environment);
    notes.insert(notes.end(), found.notes.begin(), found.notes.end());
    return SecondMoment{std::move(found.statistics.moments.at({request.site, request.layer})),
                        found.statistics.source.tokens};
}

} // namespace mambascope
