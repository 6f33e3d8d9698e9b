// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/edit_statistics.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/data/statistics_file.hpp"

namespace mambascope {

std::optional<SecondMoment> momentFor(const EditRequest& request, std::int64_t size,
                                      AnalysisEnvironment& environment, std::vector<std::string>& notes) {
    if (request.stats.empty()) {
        return std::nullopt;
    }
    const StatisticsFile file = StatisticsFile::open(request.stats);
    const LoadedModel& model = environment.model;
    if (const auto note = file.requireWeights(model.weightsHash(), model.info().name, model.edits().hashes)) {
        notes.push_back(*note);
    }
    return SecondMoment{file.moment({request.site, request.layer}, size), file.source().tokens};
}

} // namespace mambascope
