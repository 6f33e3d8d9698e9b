// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/edit_plan.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/editing/matrix_tensor.hpp"

namespace mambascope::ui {
namespace {

/// Where edits of the bundled models do well, as the papers' early-mid layers.
constexpr double kDepth = 0.25;

std::string trimmed(const std::string& text) {
    constexpr const char* kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::optional<EditRequest> requestOf(const ExperimentState& state, std::optional<ByteSpan> subject,
                                     Matrix site, int layer) {
    const EditState& edit = state.edit;
    EditRequest request;
    request.model = modelRef(state, edit.side);
    request.model.deltas.clear();
    request.prompt = promptWithTarget(state, edit.side);
    request.prompt.target.clear();
    request.prompt.subjectSpan = subject;
    request.newObject = trimmed(edit.newObject);
    request.trueObject = trimmed(edit.trueObject);
    const std::size_t length = request.prompt.text.size();
    if (length == 0 || length > kLongestPrompt || !subject || subject->end > length ||
        request.newObject.empty()) {
        return std::nullopt;
    }
    request.site = site;
    request.layer = layer;
    request.statsText = edit.withMoments ? "bundled" : "";
    request.optimiser.steps = edit.steps;
    request.paraphrases = edit.paraphrases;
    request.neighbours = edit.neighbours;
    return request;
}

} // namespace

std::vector<Matrix> editSites(const ModelInfo& model) {
    return matricesOf(model.architecture);
}

Matrix editSite(const EditState& edit, const ModelInfo& model) {
    const std::vector<Matrix> sites = editSites(model);
    const bool isKnown = edit.site && std::find(sites.begin(), sites.end(), *edit.site) != sites.end();
    return isKnown || sites.empty() ? edit.site.value_or(Matrix::Wo) : sites.back();
}

int editLayer(const EditState& edit, int layerCount) {
    const int layer = edit.layer.value_or(static_cast<int>(kDepth * layerCount));
    return std::clamp(layer, 0, std::max(0, layerCount - 1));
}

std::optional<EditRequest> editAsSet(const ExperimentState& state, std::optional<ByteSpan> subject) {
    const EditState& edit = state.edit;
    return edit.site && edit.layer ? requestOf(state, subject, *edit.site, *edit.layer) : std::nullopt;
}

std::optional<EditRequest> editAsSet(const ExperimentState& state, std::optional<ByteSpan> subject,
                                     const ModelInfo& model) {
    return requestOf(state, subject, editSite(state.edit, model), editLayer(state.edit, model.layers));
}

bool isSameFact(const EditRequest& a, const EditRequest& b) {
    EditRequest other = b;
    other.site = a.site;
    other.layer = a.layer;
    return a == other;
}

const EditRequest* sweptEdit(const EditState& edit, const EditRequest& asSet, Matrix site) {
    const auto found = std::find_if(edit.swept.begin(), edit.swept.end(), [&](const EditRequest& swept) {
        return swept.site == site && isSameFact(swept, asSet);
    });
    return found == edit.swept.end() ? nullptr : &*found;
}

Channel editLayerChannel(Matrix site, int layer) {
    static std::map<std::pair<Matrix, int>, std::string> names; // channels keep views of them
    std::string& name = names[{site, layer}];
    if (name.empty()) {
        name = "edit-" + std::string(matrixName(site)) + "-" + std::to_string(layer);
    }
    return {name, Urgency::Background};
}

std::vector<Wanted> plannedEdits(const PlanFacts& facts) {
    const EditState& edit = facts.state.edit;
    std::vector<Wanted> all{{edit.side, Channel::Edit, std::nullopt}};
    const auto set = edit.asked || !edit.swept.empty() ? editAsSet(facts.state, facts.subject) : std::nullopt;
    if (!set) {
        return all;
    }
    if (edit.asked && *set == *edit.asked) {
        all.front().body = *set;
    }
    for (const EditRequest& swept : edit.swept) {
        EditRequest each = swept;
        for (int layer = 0; isSameFact(swept, *set) && layer < facts.layers(edit.side); ++layer) {
            each.layer = layer;
            all.push_back({edit.side, editLayerChannel(swept.site, layer), each});
        }
    }
    return all;
}

} // namespace mambascope::ui
