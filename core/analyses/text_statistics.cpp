// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/text_statistics.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "core/base/error.hpp"
#include "core/data/statistics_cache.hpp"
#include "core/passes/variant_check.hpp"

namespace mambascope {
namespace {

std::int64_t keySize(const LanguageModel& model, const MatrixPlace& place) {
    return checkMatrix(model, place.matrix, place.layer, "statistics").key;
}

void readMoment(const StatisticsFile& file, const MatrixPlace& place, const LanguageModel& model,
                Statistics& into) {
    const MomentPlace where{place.matrix, place.layer};
    into.moments[where] = file.moment(where, keySize(model, place));
}

void readMeans(const StatisticsFile& file, Site state, const LanguageModel& model, Statistics& into) {
    for (int layer = state == Site::H ? kEmbeddingLayer : 0; layer < model.layerCount(); ++layer) {
        checkSite(model, state, {layer}, "statistics");
        const std::int64_t width = *model.layer(std::max(layer, 0)).siteWidth(state);
        into.means[{state, layer}] = file.mean({state, layer}, width);
    }
}

/// Reads a file of the cache into `found`. False where there is none that can be used: then it is made anew.
template <typename Read>
bool readKept(const std::filesystem::path& path, FoundStatistics& found, const Read& read) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return false;
    }
    try {
        const StatisticsFile file = StatisticsFile::open(path);
        read(file);
        found.statistics.source = file.source();
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::File) {
            throw;
        }
        found.notes.push_back(std::string("kept statistics are made anew: ") + error.what());
        return false;
    }
}

/// What the cache doesn't have.
NeededStatistics readCache(const std::filesystem::path& folder, const NeededStatistics& needed,
                           const LanguageModel& model, FoundStatistics& found) {
    NeededStatistics missing{{}, {}, needed.tokens};
    for (const MatrixPlace& place : needed.moments) {
        if (!readKept(
                cachedMoment(folder, {place.matrix, place.layer}), found,
                [&](const StatisticsFile& file) { readMoment(file, place, model, found.statistics); })) {
            missing.moments.push_back(place);
        }
    }
    for (const Site state : needed.means) {
        if (!readKept(cachedMeans(folder, state), found,
                      [&](const StatisticsFile& file) { readMeans(file, state, model, found.statistics); })) {
            missing.means.push_back(state);
        }
    }
    return missing;
}

void keep(const std::filesystem::path& folder, const Statistics& made, std::vector<std::string>& notes) {
    try {
        keepStatistics(folder, made);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::FileWriteFailed) {
            throw;
        }
        notes.push_back(std::string("the statistics can't be kept for the next time: ") + error.what());
    }
}

} // namespace

FoundStatistics fileStatistics(const std::string& file, const NeededStatistics& needed,
                               const ModelRef& reference, AnalysisEnvironment& environment) {
    const LoadedModel& model = environment.model;
    const StatisticsFile opened = StatisticsFile::open(file);
    FoundStatistics found;
    if (std::optional<std::string> note =
            opened.requireWeights(model.weightsHash(), model.info().name, deltaHashes(reference.deltas))) {
        found.notes.push_back(*std::move(note));
    }
    found.statistics.source = opened.source();
    for (const MatrixPlace& place : needed.moments) {
        readMoment(opened, place, model.model(), found.statistics);
    }
    for (const Site state : needed.means) {
        readMeans(opened, state, model.model(), found.statistics);
    }
    return found;
}

FoundStatistics textStatistics(const std::string& text, const NeededStatistics& needed,
                               const ModelRef& reference, AnalysisEnvironment& environment) {
    const std::filesystem::path folder =
        statisticsFolder(statisticsSource(text, environment.model, reference), needed.tokens);
    FoundStatistics found;
    NeededStatistics missing = needed;
    if (!folder.empty()) {
        missing = readCache(folder, needed, environment.model.model(), found);
    }
    if (missing.moments.empty() && missing.means.empty()) {
        const std::vector<std::string> notes =
            notesOfText({text, needed.moments, needed.means, needed.tokens}, found.statistics.source);
        found.notes.insert(found.notes.end(), notes.begin(), notes.end());
        return found;
    }
    const StatisticsOrder order{text, missing.moments, missing.means, needed.tokens};
    CollectedStatistics made = collectStatistics(order, reference, environment);
    if (!folder.empty()) {
        keep(folder, made.statistics, found.notes);
    }
    found.statistics.source = made.statistics.source;
    found.statistics.moments.merge(made.statistics.moments);
    found.statistics.means.merge(made.statistics.means);
    found.notes.insert(found.notes.end(), made.notes.begin(), made.notes.end());
    return found;
}

} // namespace mambascope
