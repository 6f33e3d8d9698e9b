// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of lines: which folders, sources, groups and window sizes make panels, and which make lines.
#include <algorithm>
#include <array>
#include <set>

#include "core/base/error.hpp"
#include "core/papers/paper_caption.hpp"
#include "core/papers/paper_charts.hpp"
#include "core/papers/paper_colors.hpp"

namespace mambascope {
namespace {

constexpr double kNoLimit = 0;

/// All that the charts are made from.
struct LinesJob {
    const PaperPreset& preset;
    const PaperOptions& options;
    std::vector<ResultPart> results;

    [[nodiscard]] bool isPublished() const { return options.choices == PaperChoices::Published; }
    [[nodiscard]] const WindowSummary& window(const ResultPart& result) const {
        return result.part.windows.at(windowPlace(result.manifest, result.folder, preset, options));
    }
    [[nodiscard]] PaperCurve curve(const ResultPart& result, const WindowSummary& window,
                                   const SourceSummary& source, PaperMetric metric, PaperDepth depth,
                                   std::string name, const PaperLook& look) const {
        const bool hasBand = !isPublished() || preset.chart != PaperChart::Explain;
        PaperCurve curve = paperCurve(result, window, source, metric, depth, hasBand, options.choices);
        curve.name = std::move(name);
        curve.look = look;
        return curve;
    }
};

/// The papers' order of sources, then what else there is.
int sourceOrder(std::string_view source) {
    constexpr std::array<std::string_view, 9> kOrder{
        "subject", "relation-with-last", "relation", "last", "first", "context", "all", "begin", "end"};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), source) - kOrder.begin());
}

/// Sources of the folders in the papers' order: those that any has, each once.
std::vector<std::string> sourcesOf(const LinesJob& job) {
    std::vector<std::string> names;
    for (const ResultPart& result : job.results) {
        for (const SourceSummary& source : job.window(result).sources) {
            if (std::find(names.begin(), names.end(), source.source) == names.end()) {
                names.push_back(source.source);
            }
        }
    }
    std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
        return sourceOrder(a) < sourceOrder(b);
    });
    return names;
}

void addPanel(PaperFigure& figure, const LinesJob& job, PaperLines panel, PaperMetric metric,
              PaperDepth depth) {
    if (panel.curves.empty()) {
        return;
    }
    const bool isAccuracy = metric == PaperMetric::Accuracy;
    panel.metric = isAccuracy ? "accuracy" : "relative_change";
    panel.base = isAccuracy ? 100 : 0;
    panel.x = depthAxis(panel.curves, depth, job.options.choices);
    panel.y = isAccuracy
                  ? valueAxis(panel.curves, metric, 60, 105, job.options.choices)
                  : valueAxis(panel.curves, metric, job.preset.low, job.preset.high, job.options.choices);
    figure.panels.emplace_back(std::move(panel));
}

/// Panels of one metric share their axis, so that eyes can compare.
void shareAxes(PaperFigure& figure, const LinesJob& job) {
    for (const PaperMetric metric : {PaperMetric::Change, PaperMetric::Accuracy}) {
        const std::string_view name = metric == PaperMetric::Accuracy ? "accuracy" : "relative_change";
        std::vector<PaperCurve> all;
        for (const PaperPanel& panel : figure.panels) {
            const auto& lines = std::get<PaperLines>(panel);
            if (lines.metric == name) {
                all.insert(all.end(), lines.curves.begin(), lines.curves.end());
            }
        }
        for (PaperPanel& panel : figure.panels) {
            auto& lines = std::get<PaperLines>(panel);
            if (lines.metric == name && !job.isPublished()) {
                lines.y = valueAxis(all, metric, kNoLimit, kNoLimit, job.options.choices);
            }
        }
    }
}

/// MAMBA Explain's three sources in the order of its legend; the relation as the paper has it, where it is
/// there.
std::vector<const SourceSummary*> explainSources(const WindowSummary& window) {
    const auto find = [&](std::string_view name) -> const SourceSummary* {
        const auto found = std::find_if(window.sources.begin(), window.sources.end(),
                                        [&](const SourceSummary& source) { return source.source == name; });
        return found == window.sources.end() ? nullptr : &*found;
    };
    const SourceSummary* withLast = find("relation-with-last");
    std::vector<const SourceSummary*> found;
    for (const SourceSummary* source :
         {find("last"), find("subject"), withLast != nullptr ? withLast : find("relation")}) {
        if (source != nullptr) {
            found.push_back(source);
        }
    }
    return found;
}

PaperFigure explainFigure(const LinesJob& job) {
    PaperFigure figure;
    figure.across = 2;
    figure.isWide = true;
    for (const ResultPart& result : job.results) {
        const WindowSummary& window = job.window(result);
        const std::vector<const SourceSummary*> sources = explainSources(window);
        if (sources.empty()) {
            throw Error(ErrorCode::InvalidArgument,
                        {"DIR", result.folder.string(), "results of the sources last, subject or relation"});
        }
        for (const PaperMetric metric : {PaperMetric::Change, PaperMetric::Accuracy}) {
            PaperLines panel;
            panel.title = job.results.size() > 1 ? result.label : "";
            for (const SourceSummary* source : sources) {
                panel.curves.push_back(job.curve(result, window, *source, metric, PaperDepth::FirstLayer,
                                                 sourceTitle(source->source), explainLook(source->source)));
            }
            addPanel(figure, job, std::move(panel), metric, PaperDepth::FirstLayer);
        }
    }
    return figure;
}

/// A line a folder, a panel a source.
PaperFigure sourcesFigure(const LinesJob& job) {
    std::vector<std::string> names;
    for (const ResultPart& result : job.results) {
        names.push_back(result.label);
    }
    const std::vector<PaperLook> looks = job.preset.id == "MK1" ? modelLooks(names, job.options.choices)
                                                                : sizeLooks(names, job.options.choices);
    PaperFigure figure;
    for (const std::string& name : sourcesOf(job)) {
        PaperLines panel;
        panel.title = sourceTitle(name);
        for (std::size_t i = 0; i < job.results.size(); ++i) {
            const WindowSummary& window = job.window(job.results[i]);
            for (const SourceSummary& source : window.sources) {
                if (source.source == name) {
                    panel.curves.push_back(job.curve(job.results[i], window, source, PaperMetric::Change,
                                                     PaperDepth::Percent, names[i], looks[i]));
                }
            }
        }
        addPanel(figure, job, std::move(panel), PaperMetric::Change, PaperDepth::Percent);
    }
    figure.across = figure.panels.size();
    return figure;
}

std::vector<std::string> groupsOf(const LinesJob& job) {
    std::vector<std::string> groups;
    for (const ResultPart& result : job.results) {
        for (const HeadGroup& group : result.manifest.settings.groups) {
            if (std::find(groups.begin(), groups.end(), group.name) == groups.end()) {
                groups.push_back(group.name);
            }
        }
    }
    return groups;
}

/// "demo-mamba2: subject", as far as there are several.
std::string panelTitle(const LinesJob& job, const ResultPart& result, const std::string& source,
                       std::size_t sources) {
    const std::string own = sources > 1 ? sourceTitle(source) : "";
    const std::string model = job.results.size() > 1 ? result.label : "";
    return model.empty() || own.empty() ? model + own : model + ": " + own;
}

PaperFigure featuresFigure(const LinesJob& job) {
    const std::vector<std::string> groups = groupsOf(job);
    const std::vector<PaperLook> looks = groupLooks(groups, job.options.choices);
    const std::vector<std::string> sources = sourcesOf(job);
    PaperFigure figure;
    for (const ResultPart& result : job.results) {
        const WindowSummary& window = job.window(result);
        for (const std::string& name : sources) {
            PaperLines panel;
            panel.title = panelTitle(job, result, name, sources.size());
            for (std::size_t i = 0; i < groups.size(); ++i) {
                for (const SourceSummary& source : window.sources) {
                    if (source.source == name && source.group == groups[i]) {
                        panel.curves.push_back(job.curve(result, window, source, PaperMetric::Change,
                                                         PaperDepth::Percent, groups[i], looks[i]));
                    }
                }
            }
            addPanel(figure, job, std::move(panel), PaperMetric::Change, PaperDepth::Percent);
        }
    }
    figure.across = figure.panels.size();
    return figure;
}

PaperFigure windowsFigure(const LinesJob& job) {
    PaperFigure figure;
    std::set<int> sizes;
    for (const ResultPart& result : job.results) {
        for (const WindowSummary& window : result.part.windows) {
            sizes.insert(window.size);
        }
    }
    const std::vector<PaperLook> looks = windowLooks(sizes.size());
    for (const ResultPart& result : job.results) {
        std::vector<std::string> names;
        for (const SourceSummary& source : result.part.windows.front().sources) {
            names.push_back(source.source);
        }
        std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
            return sourceOrder(a) < sourceOrder(b);
        });
        for (const std::string& name : names) {
            PaperLines panel;
            panel.title = panelTitle(job, result, name, 2);
            for (auto size = sizes.begin(); size != sizes.end(); ++size) {
                for (const WindowSummary& window : result.part.windows) {
                    for (const SourceSummary& source : window.sources) {
                        if (window.size == *size && source.source == name) {
                            panel.curves.push_back(job.curve(
                                result, window, source, PaperMetric::Change, PaperDepth::Percent,
                                std::to_string(*size) + (*size == 1 ? " layer" : " layers"),
                                looks[static_cast<std::size_t>(std::distance(sizes.begin(), size))]));
                        }
                    }
                }
            }
            addPanel(figure, job, std::move(panel), PaperMetric::Change, PaperDepth::Percent);
        }
        figure.across = names.size();
    }
    return figure;
}

/// A panel a folder; of a pipeline two. A line for each source, and each group of it.
PaperFigure foldersFigure(const LinesJob& job) {
    const bool isPipeline = job.preset.chart == PaperChart::Pipeline;
    PaperFigure figure;
    figure.isWide = isPipeline;
    for (const ResultPart& result : job.results) {
        const WindowSummary& window = job.window(result);
        for (const PaperMetric metric : {PaperMetric::Accuracy, PaperMetric::Change}) {
            if (metric == PaperMetric::Accuracy && !isPipeline) {
                continue;
            }
            PaperLines panel;
            panel.title = job.results.size() > 1 ? result.label : "";
            for (const std::string& name : sourcesOf(job)) {
                for (const SourceSummary& source : window.sources) {
                    if (source.source == name) {
                        panel.curves.push_back(
                            job.curve(result, window, source, metric, PaperDepth::Percent,
                                      sourceTitle(name) + (source.group.empty() ? "" : ", " + source.group),
                                      pipelineLook(name, source.group)));
                    }
                }
            }
            addPanel(figure, job, std::move(panel), metric, PaperDepth::Percent);
        }
    }
    figure.across = isPipeline ? 2 : figure.panels.size();
    return figure;
}

PaperFigure chartOf(const LinesJob& job) {
    switch (job.preset.chart) {
    case PaperChart::Explain:
        return explainFigure(job);
    case PaperChart::Sources:
        return sourcesFigure(job);
    case PaperChart::Features:
        return featuresFigure(job);
    case PaperChart::Windows:
        return windowsFigure(job);
    default:
        return foldersFigure(job);
    }
}

/// Flow for most figures; groups of heads where a figure is of them.
void checkSort(const LinesJob& job) {
    const bool wantsGroups = job.preset.chart == PaperChart::Features;
    for (const ResultPart& result : job.results) {
        const ExperimentSort sort = result.manifest.settings.sort;
        const bool fits = sort == (wantsGroups ? ExperimentSort::Features : ExperimentSort::Flow) ||
                          (job.preset.chart == PaperChart::Pipeline && sort == ExperimentSort::Features);
        if (!fits) {
            throw Error(ErrorCode::InvalidArgument,
                        {"DIR", result.folder.string(),
                         std::string("results of \"experiment ") + (wantsGroups ? "features" : "flow") +
                             "\" for the preset " + std::string(job.preset.id) + " (these are of \"" +
                             std::string(nameOf(sort)) + "\")"});
        }
    }
}

} // namespace

PaperFigure linesFigure(const PaperPreset& preset, const std::vector<std::filesystem::path>& folders,
                        const PaperOptions& options) {
    const LinesJob job{preset, options, readParts(folders, preset.place, options.choices)};
    checkSort(job);
    PaperFigure figure = chartOf(job);
    shareAxes(figure, job);
    addCaption(figure, preset, job.results, options);
    return figure;
}

} // namespace mambascope
