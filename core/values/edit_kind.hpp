// SPDX-License-Identifier: GPL-3.0-or-later
// edit: ROME, a rank-one edit of one matrix that makes a subject's fact another one (romba.md section 3).
#pragma once

#include <cstdint>

#include "core/values/enum_names.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// Where the contexts come from in which the key is averaged and the value is optimised. Generate: the bare
/// prompt and 20 texts of the model's own. None: the bare prompt. Given: EditRequest::contexts.
enum class EditContexts { Generate, None, Given };

template <>
struct EnumNames<EditContexts> {
    static constexpr NameTable<EditContexts, 3> kTable{
        {{EditContexts::Generate, "generate"}, {EditContexts::None, "none"}, {EditContexts::Given, "given"}}};
};

/// How the value is found. Defaults as romba.md section 3.
struct EditOptimiser {
    int steps = 20;
    double rate = 0.5;  ///< Adam's
    double kl = 0.0625; ///< factor of the KL term
    std::string klPrompt = "{} is a";
    double decay = 0.5;
    double clamp = 3; ///< ‖δ‖ ≤ clamp · ‖v0‖
    double stopLoss = 0.05;
    double stopProbability = 0.9;
    friend bool operator==(const EditOptimiser&, const EditOptimiser&) = default;
};

struct EditRequest {
    ModelRef model;
    PromptSpec prompt; ///< with its subject; `target` is not used
    Matrix site = Matrix::Wo;
    int layer = 0;
    std::string newObject;
    std::string trueObject = {}; ///< empty: the clean run's top token
    EditContexts contextSource = EditContexts::Generate;
    std::vector<std::string> contexts = {}; ///< for EditContexts::Given: texts with "{}" for the prompt
    std::uint64_t seed = 1;                 ///< of generated contexts
    std::string stats = {};                 ///< file of statistics; empty: of `statsText`
    std::string statsText = {};             ///< a file or "bundled"; both empty: u is the key's own direction
    double ridge = 0;                       ///< λ = ridge · tr(C) / size
    EditOptimiser optimiser = {};
    /// Instead of key, statistics and optimisation: given direction and value, both or neither.
    std::vector<float> direction = {}; ///< u, of the key's size; any length
    std::vector<float> value = {};     ///< v*, of the value's size
    std::vector<std::string> paraphrases = {};
    std::vector<std::string> neighbours = {};
    bool logits = false; ///< also the edited model's last logits of prompt, paraphrases and neighbours

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const EditRequest&, const EditRequest&) = default;
};

struct EditObject {
    std::string text;
    std::vector<std::int32_t> tokens;
};

/// One step of the optimiser, as evaluated before its update.
struct EditStep {
    double loss = 0;
    double nll = 0;
    double kl = 0;          ///< with its factor
    double decay = 0;       ///< with its factor
    double probability = 0; ///< mean over contexts of exp(−nll)
    double deltaNorm = 0;
};

enum class EditedPromptKind { Rewrite, Paraphrase, Neighbour };

template <>
struct EnumNames<EditedPromptKind> {
    static constexpr NameTable<EditedPromptKind, 3> kTable{{{EditedPromptKind::Rewrite, "rewrite"},
                                                            {EditedPromptKind::Paraphrase, "paraphrase"},
                                                            {EditedPromptKind::Neighbour, "neighbour"}}};
};

/// −ln p averaged over the tokens of each object.
struct ObjectScores {
    double nllNew = 0;
    double nllTrue = 0;
    bool correct = false; ///< every token of the wanted object is the top one (neighbours: of the true one)
};

struct EditedPrompt {
    EditedPromptKind kind = EditedPromptKind::Rewrite;
    std::string prompt;
    ObjectScores before;
    ObjectScores after;
};

/// Efficacy, paraphrase and neighbourhood score and their harmonic mean, 0 … 1; nothing where prompts are
/// missing.
struct EditScores {
    double es = 0;
    std::optional<double> ps;
    std::optional<double> ns;
    std::optional<double> s;
};

/// What is known of the second moment that was used.
struct EditStatistics {
    std::int64_t tokens = 0;
    double trace = 0;
    double frobenius = 0;
    double condition = 0;
};

struct EditSnapshot {
    ModelInfo model;
    PromptInfo prompt;
    Matrix site = Matrix::Wo;
    int layer = 0;
    std::string tensor;        ///< its name in the checkpoint
    std::int64_t firstRow = 0; ///< rows [firstRow, endRow) of the stored tensor (columns where transposed)
    std::int64_t endRow = 0;
    bool transposed = false;
    int token = 0; ///< t̂, the subject's last
    EditObject newObject;
    EditObject trueObject;
    std::vector<std::string> contexts;
    std::optional<EditStatistics> statistics;
    double keyNorm = 0;
    double uDotK = 0;
    double valueNorm = 0;
    double deltaNorm = 0;
    double updateNorm = 0; ///< Frobenius
    std::vector<EditStep> loss;
    std::vector<EditedPrompt> prompts;
    EditScores before;
    EditScores after;
    std::vector<float> u;      ///< ΔW = v uᵀ: [key's size]
    std::vector<float> v;      ///< [value's size]
    std::vector<float> logits; ///< [prompts, vocabulary] of the edited model
    std::string weightsHash;   ///< of the checkpoint, as deltas and statistics name it
};

void fields(auto& archive, Like<EditOptimiser> auto& optimiser) {
    archive.field("steps", optimiser.steps);
    archive.field("rate", optimiser.rate);
    archive.field("kl", optimiser.kl);
    archive.field("kl_prompt", optimiser.klPrompt);
    archive.field("decay", optimiser.decay);
    archive.field("clamp", optimiser.clamp);
    archive.field("stop_loss", optimiser.stopLoss);
    archive.field("stop_probability", optimiser.stopProbability);
}

void fields(auto& archive, Like<EditRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("site", request.site);
    archive.field("layer", request.layer);
    archive.field("new", request.newObject);
    archive.field("true", request.trueObject);
    archive.field("context_source", request.contextSource);
    archive.field("contexts", request.contexts);
    archive.field("seed", request.seed);
    archive.optionalField("stats", request.stats);
    archive.optionalField("stats_text", request.statsText);
    archive.field("ridge", request.ridge);
    archive.field("optimiser", request.optimiser);
    archive.optionalField("u", request.direction);
    archive.optionalField("value", request.value);
    archive.field("paraphrases", request.paraphrases);
    archive.field("neighbours", request.neighbours);
    archive.field("logits", request.logits);
}

void fields(auto& archive, Like<EditObject> auto& object) {
    archive.field("text", object.text);
    archive.field("token_ids", object.tokens);
}

void fields(auto& archive, Like<EditStep> auto& step) {
    archive.field("loss", step.loss);
    archive.field("nll", step.nll);
    archive.field("kl", step.kl);
    archive.field("decay", step.decay);
    archive.field("probability", step.probability);
    archive.field("delta_norm", step.deltaNorm);
}

void fields(auto& archive, Like<ObjectScores> auto& scores) {
    archive.field("nll_new", scores.nllNew);
    archive.field("nll_true", scores.nllTrue);
    archive.field("correct", scores.correct);
}

void fields(auto& archive, Like<EditedPrompt> auto& prompt) {
    archive.field("kind", prompt.kind);
    archive.field("prompt", prompt.prompt);
    archive.field("before", prompt.before);
    archive.field("after", prompt.after);
}

void fields(auto& archive, Like<EditScores> auto& scores) {
    archive.field("ES", scores.es);
    archive.field("PS", scores.ps);
    archive.field("NS", scores.ns);
    archive.field("S", scores.s);
}

void fields(auto& archive, Like<EditStatistics> auto& statistics) {
    archive.field("tokens", statistics.tokens);
    archive.field("trace", statistics.trace);
    archive.field("frobenius", statistics.frobenius);
    archive.field("condition", statistics.condition);
}

void fields(auto& archive, Like<EditSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("site", snapshot.site);
    archive.field("layer", snapshot.layer);
    archive.field("tensor", snapshot.tensor);
    archive.field("first_row", snapshot.firstRow);
    archive.field("end_row", snapshot.endRow);
    archive.field("transposed", snapshot.transposed);
    archive.field("token", snapshot.token);
    archive.field("new", snapshot.newObject);
    archive.field("true", snapshot.trueObject);
    archive.field("contexts", snapshot.contexts);
    archive.field("statistics", snapshot.statistics);
    archive.field("key_norm", snapshot.keyNorm);
    archive.field("u_dot_k", snapshot.uDotK);
    archive.field("value_norm", snapshot.valueNorm);
    archive.field("delta_norm", snapshot.deltaNorm);
    archive.field("update_norm", snapshot.updateNorm);
    archive.field("loss", snapshot.loss);
    archive.field("prompts", snapshot.prompts);
    archive.field("before", snapshot.before);
    archive.field("after", snapshot.after);
    archive.field("u", snapshot.u);
    archive.field("v", snapshot.v);
    archive.field("logits", snapshot.logits);
    archive.field("weights_hash", snapshot.weightsHash);
}

void checkAnswer(const EditSnapshot& snapshot, const EditRequest& request, const JsonNode& body);

/// Changes nothing in the loaded model: the answer's u and v are the edit.
[[nodiscard]] EditSnapshot analyse(const EditRequest& request, AnalysisEnvironment& environment);

struct EditKind {
    using Request = EditRequest;
    using Snapshot = EditSnapshot;
    static constexpr std::string_view kName = "edit";
    static constexpr std::string_view kSummary =
        "ROME: a rank-one edit of one matrix that rewrites a fact, with its scores";
};

} // namespace mambascope
