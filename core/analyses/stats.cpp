// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <filesystem>
#include <system_error>

#include "core/analyses/statistics_collection.hpp"
#include "core/base/error.hpp"

namespace mambascope {
namespace {

double normOf(const std::vector<float>& values) {
    double squares = 0;
    for (const float value : values) {
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    return std::sqrt(squares);
}

MomentSummary summaryOf(const MomentPlace& place, const std::vector<float>& moment) {
    MomentSummary summary;
    summary.place = {place.first, place.second};
    summary.size = std::llround(std::sqrt(static_cast<double>(moment.size())));
    for (std::int64_t i = 0; i < summary.size; ++i) {
        summary.trace += static_cast<double>(moment[static_cast<std::size_t>(i * (summary.size + 1))]);
    }
    summary.frobenius = normOf(moment);
    return summary;
}

} // namespace

StatsSnapshot analyse(const StatsRequest& request, AnalysisEnvironment& environment) {
    if (request.out.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"out", "", "the name of a file to write"});
    }
    if (request.moments.empty() && request.means.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"sites", "", "matrices (W_o@12) or, in means, states (mix) to collect statistics of"});
    }
    if (request.tokens < 0) {
        throw Error(ErrorCode::InvalidArgument,
                    {"tokens", std::to_string(request.tokens), "a number from 0 (0: the whole text)"});
    }
    requireWritable(request.out);
    StatisticsOrder order{request.text, request.moments, request.means, request.tokens};
    order.partial = request.out + ".partial";
    CollectedStatistics made = collectStatistics(order, request.model, environment);
    writeStatistics(request.out, made.statistics);
    std::error_code ignored;
    std::filesystem::remove(order.partial, ignored);

    StatsSnapshot snapshot;
    snapshot.model = environment.model.info();
    snapshot.tokens = made.statistics.source.tokens;
    snapshot.documents = made.statistics.source.documents;
    snapshot.found = made.found;
    for (const auto& [place, moment] : made.statistics.moments) {
        snapshot.moments.push_back(summaryOf(place, moment));
    }
    for (const auto& [place, mean] : made.statistics.means) {
        snapshot.means.push_back({place.first, place.second, normOf(mean)});
    }
    snapshot.notes = std::move(made.notes);
    return snapshot;
}

} // namespace mambascope
