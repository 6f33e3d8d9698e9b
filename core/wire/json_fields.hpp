// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of every struct, named once for both directions. `archive` is a Writer or a Reader
// (json_archive.hpp); adding a field to a struct means adding one line here and a new schema version, but
// for an optionalField, which documents leave out while it has its default.
#pragma once

#include <concepts>
#include <type_traits>

#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope::wire {

/// T is U or const U.
template <typename T, typename U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

void fields(auto& archive, Like<Token> auto& token) {
    archive.field("id", token.id);
    archive.field("text", token.text);
    archive.field("start", token.start);
    archive.field("end", token.end);
    archive.optionalField("enclosing", token.enclosing);
}

void fields(auto& archive, Like<EdgeSpec> auto& edge) {
    archive.field("targets", edge.targets);
    archive.field("sources", edge.sources);
    archive.field("layers", edge.layers);
}

void fields(auto& archive, Like<HeadSelection> auto& selection) {
    archive.field("groups", selection.groups);
    archive.field("heads", selection.heads);
}

void fields(auto& archive, Like<KnockoutSpec> auto& knockout) {
    archive.field("edges", knockout.edges);
    archive.field("strict", knockout.strict);
    archive.field("label", knockout.label);
    archive.optionalField("heads", knockout.heads);
}

void fields(auto& archive, Like<Edge> auto& edge) {
    archive.field("targets", edge.targets);
    archive.field("sources", edge.sources);
    archive.field("layers", edge.layers);
}

void fields(auto& archive, Like<DeviceChoice> auto& device) {
    archive.field("kind", device.kind);
    archive.field("index", device.index);
}

void fields(auto& archive, Like<ModelRef> auto& model) {
    archive.field("model", model.model);
    archive.field("device", model.device);
    archive.field("precision", model.precision);
    archive.optionalField("tokenizer", model.tokenizer);
}

void fields(auto& archive, Like<PromptSpec> auto& prompt) {
    archive.field("text", prompt.text);
    archive.field("subject_span", prompt.subjectSpan);
    archive.field("subject", prompt.subject);
    archive.field("target", prompt.target);
    archive.optionalField("bos", prompt.bos);
}

void fields(auto& archive, Like<CheckChoice> auto& check) {
    archive.field("most_runs", check.mostRuns);
    archive.field("seed", check.seed);
}

void fields(auto& archive, Like<ModelRequest> auto& request) {
    archive.field("model", request.model);
}

void fields(auto& archive, Like<PredictRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("knockouts", request.knockouts);
    archive.field("top_k", request.topK);
    archive.field("logits", request.logits);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<AttentionRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("view", request.view);
    archive.field("head", request.head);
    archive.field("layers", request.layers);
    archive.optionalField("heads", request.heads);
    archive.optionalField("measure_error", request.measureError);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<MapRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("query", request.query);
    archive.optionalField("heads", request.heads);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<FlowRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("prompt", request.prompt);
    archive.field("window", request.window);
    archive.field("align", request.align);
    archive.field("sources", request.sources);
    archive.optionalField("heads", request.heads);
    archive.optionalField("check", request.check);
}

void fields(auto& archive, Like<Request> auto& request) {
    archive.field("channel", request.channel);
    archive.field("generation", request.generation);
    archive.variant(request.body);
}

void fields(auto& archive, Like<Provenance> auto& provenance) {
    archive.field("device", provenance.device);
    archive.field("precision", provenance.precision);
    archive.field("duration_ms", provenance.durationMs);
    archive.field("trace_cached", provenance.traceCached);
}

void fields(auto& archive, Like<ModelInfo> auto& model) {
    archive.field("name", model.name);
    archive.field("path", model.path);
    archive.field("architecture", model.architecture);
    archive.field("layers", model.layers);
    archive.field("heads", model.heads);
    archive.field("hidden_size", model.hiddenSize);
    archive.field("vocabulary_size", model.vocabularySize);
    archive.field("parameters", model.parameters);
    archive.field("weight_bytes", model.weightBytes);
    archive.field("weight_dtype", model.weightDtype);
    archive.field("max_positions", model.maxPositions);
    archive.field("has_convolution", model.hasConvolution);
    archive.field("convolution_reach", model.convolutionReach);
    archive.optionalField("heads_are_channels", model.headsAreChannels);
    archive.optionalField("has_decay", model.hasDecay);
    archive.optionalField("notes", model.notes);
}

void fields(auto& archive, Like<PromptInfo> auto& prompt) {
    archive.field("tokens", prompt.tokens);
    archive.field("subject", prompt.subject);
    archive.field("notes", prompt.notes);
}

void fields(auto& archive, Like<TargetInfo> auto& target) {
    archive.field("text", target.text);
    archive.field("id", target.id);
    archive.field("chosen_by_model", target.chosenByModel);
    archive.field("first_of_several", target.firstOfSeveral);
}

void fields(auto& archive, Like<TokenScore> auto& score) {
    archive.field("id", score.id);
    archive.field("text", score.text);
    archive.field("probability", score.probability);
    archive.field("logit", score.logit);
    archive.field("clean_probability", score.cleanProbability);
}

void fields(auto& archive, Like<CleanResult> auto& clean) {
    archive.field("target_probability", clean.targetProbability);
    archive.field("top", clean.top);
}

void fields(auto& archive, Like<VariantResult> auto& variant) {
    archive.field("knockout", variant.knockout);
    archive.field("target_probability", variant.targetProbability);
    archive.field("relative_change", variant.relativeChange);
    archive.field("top", variant.top);
    archive.field("clean_top_now", variant.cleanTopNow);
    archive.field("edges", variant.edges);
}

void fields(auto& archive, Like<CheckDifference> auto& difference) {
    archive.field("largest", difference.largest);
    archive.field("bound", difference.bound);
    archive.field("where", difference.where);
}

void fields(auto& archive, Like<CheckReport> auto& report) {
    archive.field("checked", report.checked);
    archive.field("total", report.total);
    archive.field("seed", report.seed);
    archive.field("logit", report.logit);
    archive.field("probability", report.probability);
    archive.field("relative", report.relative);
    archive.field("attention", report.attention);
}

void fields(auto& archive, Like<ModelSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
}

void fields(auto& archive, Like<PredictSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("clean", snapshot.clean);
    archive.field("variants", snapshot.variants);
    archive.field("logits", snapshot.logits);
    archive.optionalField("check", snapshot.check);
}

void fields(auto& archive, Like<AttentionSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("view", snapshot.view);
    archive.field("head", snapshot.head);
    archive.field("layers", snapshot.layers);
    archive.field("values", snapshot.values);
    archive.field("rebuild_error", snapshot.rebuildError);
    archive.optionalField("heads", snapshot.heads);
    archive.optionalField("check", snapshot.check);
}

void fields(auto& archive, Like<MapSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("query", snapshot.query);
    archive.field("windows", snapshot.windows);
    archive.field("base_probability", snapshot.baseProbability);
    archive.field("probability", snapshot.probability);
    archive.optionalField("check", snapshot.check);
}

void fields(auto& archive, Like<FlowSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("prompt", snapshot.prompt);
    archive.field("target", snapshot.target);
    archive.field("windows", snapshot.windows);
    archive.field("base_probability", snapshot.baseProbability);
    archive.field("sources", snapshot.sources);
    archive.field("probability", snapshot.probability);
    archive.optionalField("check", snapshot.check);
}

void fields(auto& archive, Like<Snapshot> auto& snapshot) {
    archive.field("request", snapshot.request);
    archive.field("provenance", snapshot.provenance);
    archive.field("partial", snapshot.partial);
    archive.variant(snapshot.body);
}

void fields(auto& archive, Like<Failure> auto& failure) {
    archive.field("request", failure.request);
    archive.field("code", failure.code);
    archive.field("arguments", failure.arguments);
    archive.field("detail", failure.detail);
}

void fields(auto& archive, Like<Progress> auto& progress) {
    archive.field("request", progress.request);
    archive.field("stage", progress.stage);
    archive.field("done", progress.done);
    archive.field("total", progress.total);
}

} // namespace mambascope::wire
