// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of FakeBackend.
#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/values/subject.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/fake_model.hpp"

namespace mambascope::testing {
namespace {

constexpr int kSteps = 6; // of the optimiser, if it may take so many
constexpr std::size_t kSize = 8;

/// 0 … 1: most at a quarter of the depth, little behind the middle.
double successOf(const EditRequest& request, int layers) {
    const double depth = static_cast<double>(request.layer) / layers;
    const double steps = std::min(1.0, request.optimiser.steps / static_cast<double>(kSteps));
    return steps * std::max(0.02, 1 - 3 * std::abs(depth - 0.25));
}

/// −ln p of both objects: `share` of the way from the true one to the new one.
ObjectScores scoresOf(double share, bool isNeighbour) {
    ObjectScores scores;
    scores.nllNew = -std::log(0.01 + 0.95 * share);
    scores.nllTrue = -std::log(0.97 - 0.95 * share);
    scores.correct = isNeighbour == (scores.nllTrue < scores.nllNew);
    return scores;
}

EditedPrompt promptOf(EditedPromptKind kind, const std::string& prompt, double share) {
    const bool isNeighbour = kind == EditedPromptKind::Neighbour;
    return {kind, prompt, scoresOf(0, isNeighbour), scoresOf(share, isNeighbour)};
}

std::optional<double> shareOf(const EditSnapshot& edit, EditedPromptKind kind, bool isAfter) {
    double good = 0;
    int count = 0;
    for (const EditedPrompt& prompt : edit.prompts) {
        if (prompt.kind == kind) {
            const ObjectScores& scores = isAfter ? prompt.after : prompt.before;
            const bool isNew = scores.nllNew < scores.nllTrue;
            good += isNew == (kind != EditedPromptKind::Neighbour) ? 1 : 0;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(good / count);
}

EditScores scoresOf(const EditSnapshot& edit, bool isAfter) {
    EditScores scores;
    scores.es = *shareOf(edit, EditedPromptKind::Rewrite, isAfter);
    scores.ps = shareOf(edit, EditedPromptKind::Paraphrase, isAfter);
    scores.ns = shareOf(edit, EditedPromptKind::Neighbour, isAfter);
    if (scores.ps && scores.ns) {
        const double least = std::min({scores.es, *scores.ps, *scores.ns});
        scores.s = least > 0 ? 3 / (1 / scores.es + 1 / *scores.ps + 1 / *scores.ns) : 0;
    }
    return scores;
}

void fillLoss(EditSnapshot& snapshot, const EditRequest& request, double success) {
    const int steps = std::min(kSteps, request.optimiser.steps);
    snapshot.loss.clear();
    for (int i = 0; i < steps; ++i) {
        EditStep step;
        step.nll = 4.0 * (1 - success * i / kSteps);
        step.kl = 0.01 * i;
        step.decay = 0.02 * i;
        step.loss = step.nll + step.kl + step.decay;
        step.probability = std::exp(-step.nll);
        step.deltaNorm = 0.5 * i;
        snapshot.loss.push_back(step);
    }
}

} // namespace

SnapshotBody FakeBackend::answer(const EditRequest& request, RunContext& context) {
    EditSnapshot snapshot;
    snapshot.model = load(request.model, context);
    snapshot.prompt = fakePrompt(snapshot.model, request.prompt);
    if (!snapshot.prompt.subject) {
        throw Error(ErrorCode::SubjectNeeded, {"subject"}, "an edit needs the subject of its fact");
    }
    const auto isLetter = [](unsigned char c) { return std::isalpha(c) != 0; };
    if (std::none_of(request.newObject.begin(), request.newObject.end(), isLetter)) {
        throw Error(ErrorCode::InvalidArgument,
                    {"new", request.newObject, "an object of at least one token"});
    }
    const bool isMamba = snapshot.model.hasConvolution;
    if (isMamba == (request.site == Matrix::Wdown)) {
        throw Error(ErrorCode::InvalidArgument,
                    {"site", std::string(matrixName(request.site)), isMamba ? "W_a, W_g, W_o" : "W_down"});
    }
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.site = request.site;
    snapshot.layer = request.layer;
    snapshot.tensor = "layers." + std::to_string(request.layer) + "." + std::string(matrixName(request.site));
    snapshot.endRow = kSize;
    snapshot.token = snapshot.prompt.subject->last;
    snapshot.newObject = {" " + request.newObject, {1}};
    snapshot.trueObject = {request.trueObject.empty() ? predictor.target().text : " " + request.trueObject,
                           {2}};
    const double success = successOf(request, snapshot.model.layers);
    const int steps = std::max(1, std::min(kSteps, request.optimiser.steps));
    for (int i = 0; i < steps; ++i) {
        m_control->pause(context);
        context.progress("edit", i + 1, steps);
        fillLoss(snapshot, request, success);
        snapshot.loss.resize(static_cast<std::size_t>(i) + 1);
        context.publishPartial(snapshot);
        context.yieldToInteractive();
    }
    snapshot.prompts.push_back(promptOf(EditedPromptKind::Rewrite, request.prompt.text, success));
    for (const std::string& each : request.paraphrases) {
        snapshot.prompts.push_back(promptOf(EditedPromptKind::Paraphrase, each, 0.9 * success));
    }
    for (const std::string& each : request.neighbours) {
        snapshot.prompts.push_back(promptOf(EditedPromptKind::Neighbour, each, 0.1 * success));
    }
    snapshot.before = scoresOf(snapshot, false);
    snapshot.after = scoresOf(snapshot, true);
    snapshot.contexts = {"{}"};
    snapshot.keyNorm = 1;
    snapshot.uDotK = 1;
    snapshot.valueNorm = 2;
    snapshot.deltaNorm = 3 * success;
    snapshot.updateNorm = 3 * success;
    snapshot.u.assign(kSize, 0.5F);
    snapshot.v.assign(kSize, static_cast<float>(success));
    snapshot.v[0] = static_cast<float>(request.layer); // edits of different layers are different ones
    snapshot.weightsHash = "sha256:fake";
    return snapshot;
}

} // namespace mambascope::testing
