// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/gradient_checks.hpp"

#include <string>

#include "core/base/error.hpp"
#include "core/passes/variant_check.hpp"

namespace mambascope {
namespace {

void require(bool good, const std::string& argument, std::int64_t value, const std::string& expected) {
    if (!good) {
        throw Error(ErrorCode::InvalidArgument, {argument, std::to_string(value), expected});
    }
}

void requireToken(const LanguageModel& model, std::int32_t id) {
    const int vocabulary = model.info().vocabularySize;
    require(id >= 0 && id < vocabulary, "token", id, "a number below " + std::to_string(vocabulary));
}

void checkRun(const LanguageModel& model, const GradientRun& run) {
    const ModelInfo& info = model.info();
    const auto tokens = static_cast<std::int64_t>(run.ids.size());
    require(tokens > 0, "tokens of a run", 0, "at least one");
    if (info.maxPositions && tokens > *info.maxPositions) {
        throw Error(ErrorCode::PromptTooLong,
                    {std::to_string(tokens), std::to_string(*info.maxPositions), info.name});
    }
    for (const std::int32_t id : run.ids) {
        requireToken(model, id);
    }
    if (run.position < 0 || run.position >= tokens) {
        throw Error(ErrorCode::PositionOutOfRange,
                    {"position of a run", std::to_string(run.position), std::to_string(tokens)});
    }
    if (run.embedded.defined()) {
        require(run.embedded.dim() == 2 && run.embedded.size(0) == tokens &&
                    run.embedded.size(1) == info.hiddenSize,
                "embedded rows", run.embedded.size(0),
                std::to_string(tokens) + " of " + std::to_string(info.hiddenSize) + " numbers");
    }
}

} // namespace

void checkRuns(const LanguageModel& model, const std::vector<GradientRun>& runs,
               const GradientOptions& options) {
    require(!runs.empty(), "runs", 0, "at least one");
    for (const GradientRun& run : runs) {
        checkRun(model, run);
    }
    Variant edited;
    edited.edits = options.edits;
    checkPatches(model, edited, 1, {});
}

std::vector<GradientRun> runsOf(const std::vector<ShiftedRun>& runs) {
    std::vector<GradientRun> plain;
    for (const ShiftedRun& shifted : runs) {
        plain.push_back(shifted.run);
    }
    return plain;
}

void checkShifted(const LanguageModel& model, Matrix matrix, int layer, const std::vector<ShiftedRun>& runs,
                  const GradientOptions& options) {
    checkRuns(model, runsOf(runs), options);
    checkMatrix(model, matrix, layer, "shift");
    for (const ShiftedRun& shifted : runs) {
        for (const int position : shifted.logitsAt) {
            require(position >= shifted.run.position && position < static_cast<int>(shifted.run.ids.size()),
                    "position of logits", position,
                    std::to_string(shifted.run.position) + " to " +
                        std::to_string(shifted.run.ids.size() - 1) + ", where the shift reaches");
        }
    }
}

void checkDerivedLayer(const LanguageModel& model, int layer) {
    checkSite(model, Site::H, {layer}, "derivative");
}

void checkGradientSites(const LanguageModel& model, std::int32_t token,
                        const std::vector<CapturedSite>& sites) {
    requireToken(model, token);
    for (const CapturedSite& asked : sites) {
        checkSite(model, asked.site, asked.layers, "gradient");
        if (asked.site == Site::State || asked.site == Site::Conv) {
            throw Error(ErrorCode::InvalidArgument,
                        {"gradient", std::string(siteName(asked.site)), "a state that a row holds"});
        }
    }
}

} // namespace mambascope
