// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the structs that requests and answers share, named once for both directions. The kinds' own
// stand beside them (core/values/kinds.hpp). `archive` is a Writer or a Reader (json_archive.hpp). A new
// field takes one line, and a new schema version with a migration (json.cpp) unless it is an optionalField,
// which documents leave out while it has its default.
#pragma once

#include "core/values/like.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope::wire {

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

void fields(auto& archive, Like<DecayPart> auto& part) {
    archive.field("part", part.part);
    archive.field("parts", part.parts);
}

void fields(auto& archive, Like<HeadSelection> auto& selection) {
    archive.field("groups", selection.groups);
    archive.field("heads", selection.heads);
    archive.optionalField("parts", selection.parts);
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
    archive.optionalField("deltas", model.deltas);
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

void fields(auto& archive, Like<RequestId> auto& request) {
    archive.field("channel", request.channel);
    archive.field("generation", request.generation);
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
    archive.optionalField("program", provenance.program);
    archive.optionalField("library", provenance.library);
    archive.optionalField("processor", provenance.processor);
    archive.optionalField("time", provenance.time);
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
    archive.optionalField("fingerprint", model.fingerprint);
    archive.optionalField("revision", model.revision);
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
