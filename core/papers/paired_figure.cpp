// SPDX-License-Identifier: GPL-3.0-or-later
// Two result folders, prompt by prompt: the difference of what a knockout changes, on one axis of depth.
#include <algorithm>
#include <array>
#include <iterator>

#include "core/base/error.hpp"
#include "core/papers/paper_charts.hpp"
#include "core/papers/paper_colors.hpp"
#include "core/results/paired_difference.hpp"

namespace mambascope {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {"DIR", folder.string(), expected});
}

/// A set of tokens that is cut, by a group of heads or by all.
struct CutSource {
    std::string source;
    std::string group;
    friend bool operator==(const CutSource&, const CutSource&) = default;
};

std::vector<CutSource> sourcesOf(const ResultPart& result, std::size_t window) {
    std::vector<CutSource> sources;
    for (const SourceSummary& source : result.part.windows.at(window).sources) {
        sources.push_back({source.source, source.group});
    }
    return sources;
}

PaperCurve curveOf(const PairedDifference& paired, const CutSource& cut, const std::string& models,
                   int window) {
    PaperCurve curve;
    curve.name = cut.group.empty() ? models : cut.group;
    curve.model = models;
    curve.group = cut.group;
    curve.source = cut.source;
    curve.windowSize = window;
    curve.prompts = paired.prompts;
    const bool isClustered = !paired.curve.bootstrap95.empty();
    const std::vector<Interval>& band = isClustered ? paired.curve.bootstrap95 : paired.curve.t95;
    for (std::size_t i = 0; i < paired.depth.size(); ++i) {
        // Windows of models of different depths are no layers of either.
        curve.points.push_back(
            {{-1, -1}, paired.depth[i], paired.curve.mean.at(i), band.at(i).low, band.at(i).high});
    }
    return curve;
}

std::string captionOf(const ResultPart& first, const ResultPart& second, const PaperFigure& figure,
                      std::array<int, 2> windows) {
    std::int64_t most = 0;
    for (const PaperPanel& panel : figure.panels) {
        for (const PaperCurve& curve : std::get<PaperLines>(panel).curves) {
            most = std::max(most, curve.prompts);
        }
    }
    return "Change of the answer's probability in " + first.label + " minus that in " + second.label +
           ", prompt by prompt, over the " + std::to_string(most) +
           " prompts that both have. Depth 0 % is the first window of each model and 100 % its last; windows "
           "of " +
           std::to_string(windows[0]) + " and " + std::to_string(windows[1]) +
           " layers. Bands: 95 % bootstrap intervals, of whole relations where the data has relations.";
}

/// A panel for each source that both have, in the order of the first one; without looks and axes.
std::vector<PaperLines> panelsOf(const ResultPart& first, const ResultPart& second, SubjectPlace place,
                                 std::array<std::size_t, 2> places, std::array<int, 2> windows) {
    const std::vector<CutSource> others = sourcesOf(second, places[1]);
    std::vector<PaperLines> panels;
    for (const CutSource& cut : sourcesOf(first, places[0])) {
        if (std::find(others.begin(), others.end(), cut) == others.end()) {
            continue;
        }
        const PairedDifference paired = pairedDifference(
            first.folder, second.folder,
            {windows[0], windows[1], cut.group, cut.source, SummaryMetric::RelativeChange, place});
        if (paired.prompts == 0) {
            continue;
        }
        auto panel = std::find_if(panels.begin(), panels.end(), [&](const PaperLines& other) {
            return other.curves.front().source == cut.source;
        });
        if (panel == panels.end()) {
            panel = panels.insert(panels.end(), PaperLines());
            panel->title = sourceTitle(cut.source);
            panel->metric = "relative_change";
        }
        panel->curves.push_back(curveOf(paired, cut, first.label + " \u2212 " + second.label, windows[0]));
    }
    return panels;
}

/// Lines of one group look alike in all panels, which share their axes.
void finish(std::vector<PaperLines>& panels) {
    std::vector<std::string> groups;
    std::vector<PaperCurve> all;
    for (const PaperLines& panel : panels) {
        for (const PaperCurve& curve : panel.curves) {
            all.push_back(curve);
            if (std::find(groups.begin(), groups.end(), curve.group) == groups.end()) {
                groups.push_back(curve.group);
            }
        }
    }
    const std::vector<PaperLook> looks = groupLooks(groups, PaperChoices::Sound);
    for (PaperLines& panel : panels) {
        for (PaperCurve& curve : panel.curves) {
            const auto at = std::find(groups.begin(), groups.end(), curve.group) - groups.begin();
            curve.look = looks.at(static_cast<std::size_t>(at));
        }
        panel.x = depthAxis(panel.curves, PaperDepth::Percent, PaperChoices::Sound);
        panel.y = valueAxis(all, PaperMetric::Change, 0, 0, PaperChoices::Sound);
        panel.y.title = "Difference of the change (%)";
    }
}

} // namespace

PaperFigure pairedFigure(const PaperPreset& preset, const std::vector<std::filesystem::path>& folders,
                         const PaperOptions& options) {
    if (folders.size() != 2) {
        refuse(folders.back(), "two folders of results for the preset " + std::string(preset.id));
    }
    const std::vector<ResultPart> parts = readParts(folders, preset.place, PaperChoices::Sound);
    std::array<std::size_t, 2> places{};
    std::array<int, 2> windows{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Manifest& manifest = parts[i].manifest;
        if (manifest.settings.sort == ExperimentSort::Map) {
            refuse(parts[i].folder, "results of \"experiment flow\" or \"features\"");
        }
        places[i] = windowPlace(manifest, folders[i], preset, options);
        windows[i] = manifest.settings.windows.at(places[i]);
    }
    std::vector<PaperLines> panels = panelsOf(parts[0], parts[1], preset.place, places, windows);
    if (panels.empty()) {
        refuse(folders[1], "results of a source that " + folders[0].string() + " has, of the same prompts");
    }
    finish(panels);
    PaperFigure figure;
    figure.panels.assign(std::make_move_iterator(panels.begin()), std::make_move_iterator(panels.end()));
    figure.across = figure.panels.size();
    figure.caption = captionOf(parts[0], parts[1], figure, windows);
    return figure;
}

} // namespace mambascope
