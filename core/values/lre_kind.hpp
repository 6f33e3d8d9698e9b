// SPDX-License-Identifier: GPL-3.0-or-later
// lre: linear relational embeddings, z ≈ β J h + b (romba.md section 3), with faithfulness and causality.
#pragma once

#include <cstdint>

#include "core/values/enum_names.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// What stands before every prompt. Eos: the tokenizer's EOS (LRE). EosSpace: EOS and a space (ROMBA).
enum class LrePrefix { None, Eos, EosSpace };

template <>
struct EnumNames<LrePrefix> {
    static constexpr NameTable<LrePrefix, 3> kTable{
        {{LrePrefix::None, "none"}, {LrePrefix::Eos, "eos"}, {LrePrefix::EosSpace, "eos-space"}}};
};

struct LreFact {
    std::string subject;
    std::string object;
    friend bool operator==(const LreFact&, const LreFact&) = default;
};

/// Source and target subject of one causality test.
struct LreEdit {
    std::string source;
    std::string target;
    friend bool operator==(const LreEdit&, const LreEdit&) = default;
};

/// The facts of one relation, as a file gives them.
struct LreFacts {
    std::string name;
    std::string templateText; ///< with "{}" for the subject
    std::vector<LreFact> train;
    std::vector<LreFact> test;
    std::vector<LreEdit> edits;
    friend bool operator==(const LreFacts&, const LreFacts&) = default;
};

struct LreRequest {
    ModelRef model;
    std::string relation = {};          ///< of the bundled RELATIONS; or `facts`
    std::optional<LreFacts> facts = {}; ///< wins
    int train = 5;                      ///< of `relation`: facts that are drawn for the operator
    int test = 0;                       ///< of `relation`: at most so many others; 0: all
    std::uint64_t seed = 1;
    std::vector<int> layers = {}; ///< kEmbeddingLayer … L−2; empty: all of them
    std::vector<double> betas = {2.25};
    std::vector<int> ranks = {100};
    LrePrefix prefix = LrePrefix::None;
    bool causality = true;
    bool jacobian = false; ///< also the operator itself, of the first layer, in the answer

    [[nodiscard]] bool isSweep() const { return true; }
    friend bool operator==(const LreRequest&, const LreRequest&) = default;
};

/// What a model or the operator says of a test fact.
struct LreAnswer {
    std::int32_t id = 0;
    std::string text;
    double probability = 0;
    bool correct = false;
};

struct LreTest {
    LreFact fact;
    LreAnswer model;
    LreAnswer linear;
};

struct LreEditResult {
    LreEdit edit;
    std::string targetObject;
    std::int32_t id = 0; ///< top token of the changed run
    bool correct = false;
    double deltaNorm = 0;
};

struct LreCausality {
    int rank = 0;
    std::optional<double> success; ///< nothing where there is no edit
    std::vector<LreEditResult> edits;
};

struct LreJacobian {
    double frobenius = 0;
    double trace = 0;
    std::vector<double> singularValues; ///< the 8 largest
    double biasNorm = 0;
    std::vector<double> eachFrobenius; ///< of each training fact
};

/// At one layer with one β.
struct LreResult {
    int layer = 0;
    double beta = 0;
    int known = 0;                      ///< test facts whose own top token is right
    std::optional<double> faithfulness; ///< nothing where no test fact is known
    std::vector<LreTest> tests;
    std::vector<LreCausality> causality; ///< by rank
    std::optional<LreJacobian> jacobian;
};

struct LreSnapshot {
    ModelInfo model;
    LreFacts facts;    ///< that were used
    double random = 0; ///< Σ over objects' first tokens of share²
    std::vector<LreResult> results;
    std::vector<float> weight; ///< mean J [d, d] of the first layer, if it was asked for
    std::vector<float> bias;   ///< [d]
    std::vector<std::string> notes = {};
};

void fields(auto& archive, Like<LreFact> auto& fact) {
    archive.field("subject", fact.subject);
    archive.field("object", fact.object);
}

void fields(auto& archive, Like<LreEdit> auto& edit) {
    archive.field("source", edit.source);
    archive.field("target", edit.target);
}

void fields(auto& archive, Like<LreFacts> auto& facts) {
    archive.field("name", facts.name);
    archive.field("template", facts.templateText);
    archive.field("train", facts.train);
    archive.field("test", facts.test);
    archive.field("edits", facts.edits);
}

void fields(auto& archive, Like<LreRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("relation", request.relation);
    archive.field("facts", request.facts);
    archive.field("train", request.train);
    archive.field("test", request.test);
    archive.field("seed", request.seed);
    archive.field("layers", request.layers);
    archive.field("betas", request.betas);
    archive.field("ranks", request.ranks);
    archive.field("prefix", request.prefix);
    archive.field("causality", request.causality);
    archive.optionalField("jacobian", request.jacobian);
}

void fields(auto& archive, Like<LreAnswer> auto& answer) {
    archive.field("id", answer.id);
    archive.field("text", answer.text);
    archive.field("probability", answer.probability);
    archive.field("correct", answer.correct);
}

void fields(auto& archive, Like<LreTest> auto& test) {
    archive.field("fact", test.fact);
    archive.field("lm", test.model);
    archive.field("lre", test.linear);
}

void fields(auto& archive, Like<LreEditResult> auto& result) {
    archive.field("edit", result.edit);
    archive.field("target_object", result.targetObject);
    archive.field("id", result.id);
    archive.field("correct", result.correct);
    archive.field("delta_norm", result.deltaNorm);
}

void fields(auto& archive, Like<LreCausality> auto& causality) {
    archive.field("rank", causality.rank);
    archive.field("success", causality.success);
    archive.field("edits", causality.edits);
}

void fields(auto& archive, Like<LreJacobian> auto& jacobian) {
    archive.field("frobenius", jacobian.frobenius);
    archive.field("trace", jacobian.trace);
    archive.field("singular_values", jacobian.singularValues);
    archive.field("bias_norm", jacobian.biasNorm);
    archive.field("each_frobenius", jacobian.eachFrobenius);
}

void fields(auto& archive, Like<LreResult> auto& result) {
    archive.field("layer", result.layer);
    archive.field("beta", result.beta);
    archive.field("known", result.known);
    archive.field("faithfulness", result.faithfulness);
    archive.field("tests", result.tests);
    archive.field("causality", result.causality);
    archive.field("jacobian", result.jacobian);
}

void fields(auto& archive, Like<LreSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("facts", snapshot.facts);
    archive.field("random", snapshot.random);
    archive.field("results", snapshot.results);
    archive.field("weight", snapshot.weight);
    archive.field("bias", snapshot.bias);
    archive.optionalField("notes", snapshot.notes);
}

void checkAnswer(const LreSnapshot& snapshot, const LreRequest& request, const JsonNode& body);

[[nodiscard]] LreSnapshot analyse(const LreRequest& request, AnalysisEnvironment& environment);

struct LreKind {
    using Request = LreRequest;
    using Snapshot = LreSnapshot;
    static constexpr std::string_view kName = "lre";
    static constexpr std::string_view kSummary =
        "linear relational embeddings of a relation: faithfulness and causality";
};

} // namespace mambascope
