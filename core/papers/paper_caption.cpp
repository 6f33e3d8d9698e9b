// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/paper_caption.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace mambascope {
namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return text;
}

std::string promptsSentence(const std::vector<ResultPart>& results) {
    std::vector<std::string> parts;
    for (const ResultPart& result : results) {
        parts.push_back(result.label + ": " + std::to_string(result.part.prompts) + " prompts of " +
                        result.manifest.data.name + (result.complete ? "" : " so far"));
    }
    return "Means over prompts (" + joined(parts) + ").";
}

std::string windowsSentence(const PaperFigure& figure) {
    std::set<int> sizes;
    for (const PaperPanel& panel : figure.panels) {
        for (const PaperCurve& curve : std::get<PaperLines>(panel).curves) {
            sizes.insert(curve.windowSize);
        }
    }
    std::vector<std::string> texts;
    for (const int size : sizes) {
        texts.push_back(std::to_string(size));
    }
    return "Windows of " + joined(texts) + (sizes == std::set<int>{1} ? " layer." : " layers.");
}

bool hasBands(const PaperFigure& figure) {
    for (const PaperPanel& panel : figure.panels) {
        for (const PaperCurve& curve : std::get<PaperLines>(panel).curves) {
            if (std::any_of(curve.points.begin(), curve.points.end(),
                            [](const PaperPoint& point) { return std::isfinite(point.low); })) {
                return true;
            }
        }
    }
    return false;
}

std::string bandSentence(const std::vector<ResultPart>& results, PaperChoices choices) {
    const BootstrapInfo& bootstrap = results.front().bootstrap;
    if (choices == PaperChoices::Published || bootstrap.draws == 0) {
        return "Bands: 95 % intervals of Student's t over the prompts.";
    }
    return "Bands: 95 % bootstrap intervals, " + std::to_string(bootstrap.draws) + " draws" +
           (bootstrap.clusters == "relation" ? " of whole relations." : " of prompts.");
}

/// Sources that are empty in some prompts: "context in 431".
std::string emptySentence(const PaperFigure& figure, PaperChoices choices) {
    std::vector<std::string> parts;
    for (const PaperPanel& panel : figure.panels) {
        for (const PaperCurve& curve : std::get<PaperLines>(panel).curves) {
            std::string part = curve.source + " in " + std::to_string(curve.empty) + " (" + curve.model + ")";
            if (curve.empty > 0 && std::find(parts.begin(), parts.end(), part) == parts.end()) {
                parts.push_back(std::move(part));
            }
        }
    }
    if (parts.empty()) {
        return {};
    }
    return "Prompts without a token to cut " +
           std::string(choices == PaperChoices::Published ? "count as a change of 0: " : "are left out: ") +
           joined(parts) + ".";
}

/// Means that a fixed axis doesn't show.
std::int64_t beyondAxes(const PaperFigure& figure) {
    std::int64_t count = 0;
    for (const PaperPanel& panel : figure.panels) {
        const auto& lines = std::get<PaperLines>(panel);
        for (const PaperCurve& curve : lines.curves) {
            count += std::count_if(curve.points.begin(), curve.points.end(), [&](const PaperPoint& point) {
                return 100 * point.value < lines.y.low || 100 * point.value > lines.y.high;
            });
        }
    }
    return count;
}

} // namespace

std::string mannerSentence(const PaperPreset& preset, PaperChoices choices) {
    return "In the manner of " + std::string(preset.paper) +
           (choices == PaperChoices::Published ? ", with its choices." : ".");
}

void addCaption(PaperFigure& figure, const PaperPreset& preset, const std::vector<ResultPart>& results,
                const PaperOptions& options) {
    std::vector<std::string> sentences{mannerSentence(preset, options.choices), promptsSentence(results),
                                       windowsSentence(figure)};
    if (preset.place != SubjectPlace::Any) {
        sentences.emplace_back(preset.place == SubjectPlace::First
                                   ? "Only prompts that begin with their subject."
                                   : "Only prompts that begin with their relation.");
    }
    if (hasBands(figure)) {
        sentences.push_back(bandSentence(results, options.choices));
    }
    sentences.push_back(emptySentence(figure, options.choices));
    for (const std::string& sentence : sentences) {
        figure.caption += (figure.caption.empty() || sentence.empty() ? "" : " ") + sentence;
    }
    for (const ResultPart& result : results) {
        if (!result.complete) {
            figure.notes.push_back(result.folder.string() + " is not complete: " +
                                   std::to_string(result.part.prompts) + " prompts are there so far");
        }
    }
    if (const std::int64_t beyond = beyondAxes(figure); beyond > 0) {
        figure.notes.push_back(std::to_string(beyond) +
                               " means lie beyond the paper's axis and are not seen; without --as-published "
                               "the axis holds them");
    }
}

} // namespace mambascope
