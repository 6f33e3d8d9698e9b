// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/result_part.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_builder.hpp"
#include "core/results/summary_file.hpp"

namespace mambascope {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {"DIR", folder.string(), expected});
}

ExperimentSummary fromRows(const std::filesystem::path& folder, EmptySets empty) {
    RowReader reader(folder);
    ExperimentSettings settings = reader.manifest().settings;
    settings.empty = empty;
    SummaryBuilder builder(settings, reader.manifest().model.layers);
    while (const std::optional<RowResult> row = reader.next()) {
        builder.add(*row);
    }
    // The papers' bands need no bootstrap.
    ExperimentSummary summary = builder.summary(empty == EmptySets::CountAsZero ? 0 : kBootstrapDraws);
    const std::int64_t skipped = std::ssize(readSkipped(folder));
    summary.complete = builder.rows() + skipped >= rowsOf(reader.manifest()).count();
    return summary;
}

/// The stored summary where all rows are in it and it counts empty sets as is wanted.
ExperimentSummary summaryOfFolder(const std::filesystem::path& folder, const Manifest& manifest,
                                  EmptySets empty) {
    if (manifest.settings.empty == empty && std::filesystem::exists(folder / kSummaryFile)) {
        ExperimentSummary stored = readSummary(folder);
        if (stored.complete) {
            return stored;
        }
    }
    return fromRows(folder, empty);
}

SummaryPart placeOf(ExperimentSummary& summary, SubjectPlace place) {
    return std::move(place == SubjectPlace::First   ? summary.subjectFirst
                     : place == SubjectPlace::Later ? summary.subjectLater
                                                    : summary.all);
}

std::string sizesOf(const Manifest& manifest) {
    std::string text;
    for (const int size : manifest.settings.windows) {
        text += (text.empty() ? "" : ", ") + std::to_string(size);
    }
    return text;
}

} // namespace

std::vector<std::string> resultLabels(const std::vector<std::filesystem::path>& folders,
                                      const std::vector<Manifest>& manifests) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < manifests.size(); ++i) {
        const std::string& name = manifests[i].model.name;
        const auto same = std::count_if(manifests.begin(), manifests.end(),
                                        [&](const Manifest& other) { return other.model.name == name; });
        const std::filesystem::path whole = folders[i].lexically_normal();
        const std::string own = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
        labels.push_back(same > 1 ? name + " (" + own + ")" : name);
    }
    return labels;
}

std::vector<ResultPart> readParts(const std::vector<std::filesystem::path>& folders, SubjectPlace place,
                                  PaperChoices choices) {
    const EmptySets empty = choices == PaperChoices::Published ? EmptySets::CountAsZero : EmptySets::LeftOut;
    std::vector<Manifest> manifests;
    for (const std::filesystem::path& folder : folders) {
        if (!hasManifest(folder)) {
            refuse(folder, std::string("a folder of results (it has no ") + kManifestFile + ")");
        }
        manifests.push_back(readManifest(folder));
    }
    const std::vector<std::string> labels = resultLabels(folders, manifests);
    std::vector<ResultPart> parts;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        ExperimentSummary summary = summaryOfFolder(folders[i], manifests[i], empty);
        ResultPart& part = parts.emplace_back();
        part.folder = folders[i];
        part.label = labels[i];
        part.manifest = std::move(manifests[i]);
        part.bootstrap = summary.bootstrap;
        part.complete = summary.complete;
        part.part = placeOf(summary, place);
        if (part.part.prompts == 0) {
            refuse(folders[i], place == SubjectPlace::Any ? "results of at least one prompt"
                               : place == SubjectPlace::First
                                   ? "results of prompts that begin with their subject"
                                   : "results of prompts that begin with their relation");
        }
    }
    return parts;
}

std::size_t windowPlace(const Manifest& manifest, const std::filesystem::path& folder,
                        const PaperPreset& preset, const PaperOptions& options) {
    const std::vector<int>& sizes = manifest.settings.windows;
    const int wanted = options.window.value_or(preset.window);
    const auto found = std::find(sizes.begin(), sizes.end(), wanted);
    if (found != sizes.end()) {
        return static_cast<std::size_t>(found - sizes.begin());
    }
    if (!options.window && sizes.size() == 1) {
        return 0;
    }
    if (options.window) {
        throw Error(ErrorCode::InvalidArgument,
                    {"--window", std::to_string(wanted),
                     "a window size that " + folder.string() + " has (" + sizesOf(manifest) + ")"});
    }
    refuse(folder, "results of windows of " + std::to_string(wanted) + " layers, or --window with one of " +
                       sizesOf(manifest));
}

} // namespace mambascope
