// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics_cache.hpp"

#include <system_error>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/base/user_folders.hpp"

namespace mambascope {
namespace {

void addText(Sha256& sum, std::string_view text) {
    sum.add(std::uint64_t{text.size()});
    sum.add(text);
}

} // namespace

std::filesystem::path statisticsFolder(const StatisticsSource& source, std::int64_t tokenLimit) {
    const std::filesystem::path cache = userCacheFolder();
    if (cache.empty() || source.weights.empty()) {
        return {};
    }
    Sha256 sum;
    addText(sum, source.weights);
    sum.add(std::uint64_t{source.deltas.size()});
    for (const std::string& delta : source.deltas) {
        addText(sum, delta);
    }
    addText(sum, source.textSha256);
    sum.add(static_cast<std::uint64_t>(tokenLimit));
    return cache / "mambascope" / "stats" / sum.finish();
}

std::filesystem::path cachedMoment(const std::filesystem::path& folder, const MomentPlace& place) {
    return folder / (momentName(place) + ".safetensors");
}

std::filesystem::path cachedMeans(const std::filesystem::path& folder, Site state) {
    return folder / ("mean." + std::string(siteName(state)) + ".safetensors");
}

void keepStatistics(const std::filesystem::path& folder, const Statistics& statistics) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        throw Error(ErrorCode::FileWriteFailed, {folder.string(), problem.message()});
    }
    for (const auto& [place, values] : statistics.moments) {
        writeStatistics(cachedMoment(folder, place), {statistics.source, {{place, values}}, {}});
    }
    std::map<Site, Statistics> means;
    for (const auto& [place, values] : statistics.means) {
        means[place.first].means[place] = values;
    }
    for (auto& [state, part] : means) {
        part.source = statistics.source;
        writeStatistics(cachedMeans(folder, state), part);
    }
}

} // namespace mambascope
