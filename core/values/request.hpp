// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the engine. Plain comparable values: cache keys, undo payloads, session files and the
// wire format of an engine that runs elsewhere (core/wire/json.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/values/attention_view.hpp"
#include "core/values/intervention.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

struct PromptSpec {
    std::string text;                    ///< UTF-8, as typed; broken UTF-8 is tokenized as U+FFFD
    std::optional<ByteSpan> subjectSpan; ///< wins over `subject`
    std::string subject;                 ///< looked for by findSubject; empty: no subject
    std::string target; ///< first token of " "+target is scored; empty: the clean run's top token
    BosChoice bos = BosChoice::Auto;
    friend bool operator==(const PromptSpec&, const PromptSpec&) = default;
};

/// An answer is computed again by the reference, in float64 on the CPU, every run from scratch, and compared
/// (CheckReport). That takes a forward pass for each run, so such a request waits and gives way as a sweep
/// does.
struct CheckChoice {
    int mostRuns = 256;     ///< of more knockouts than these, so many are drawn at random; at least 1
    std::uint64_t seed = 1; ///< of that draw
    friend bool operator==(const CheckChoice&, const CheckChoice&) = default;
};

/// Loads a model (or finds it loaded) and describes it.
struct ModelRequest {
    ModelRef model;
    friend bool operator==(const ModelRequest&, const ModelRequest&) = default;
};

struct PredictRequest {
    ModelRef model;
    PromptSpec prompt;
    std::vector<KnockoutSpec> knockouts; ///< one variant each
    int topK = 10;
    bool logits = false;                   ///< also return the last position's logits of every run
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    friend bool operator==(const PredictRequest&, const PredictRequest&) = default;
};

struct AttentionRequest {
    ModelRef model;
    PromptSpec prompt;
    AttentionView view = AttentionView::Absolute;
    std::optional<int> head;        ///< nothing: over all heads
    std::vector<IndexRange> layers; ///< empty: all layers
    HeadSelection heads = {};       ///< over these heads; not together with `head`
    /// Also measure AttentionSnapshot::rebuildError. That runs through all layers in float64, so it waits and
    /// gives way as a sweep does.
    bool measureError = false;
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    friend bool operator==(const AttentionRequest&, const AttentionRequest&) = default;
};

/// Probability of the target under every (source, window) knockout of one query.
struct MapRequest {
    ModelRef model;
    PromptSpec prompt;
    int window = 9;
    WindowAlign align = WindowAlign::Start;
    std::optional<int> query;              ///< nothing: the last token
    HeadSelection heads = {};              ///< the heads that lose the edge
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

/// Probability of the target when the last token is cut from a whole token set, for every window.
struct FlowRequest {
    ModelRef model;
    PromptSpec prompt;
    int window = 9;
    WindowAlign align = WindowAlign::Start;
    std::vector<Role> sources{Role::Subject, Role::Relation, Role::Last, Role::First};
    HeadSelection heads = {};              ///< the heads that lose the edges
    std::optional<CheckChoice> check = {}; ///< also compute the answer again, and compare
    friend bool operator==(const FlowRequest&, const FlowRequest&) = default;
};

using RequestBody = std::variant<ModelRequest, PredictRequest, AttentionRequest, MapRequest, FlowRequest>;

/// A request on a channel. Within a channel the newest generation wins; older ones are dropped or stopped.
struct Request {
    std::string channel;          ///< such as "left/predict"
    std::uint64_t generation = 0; ///< set by the engine at submit
    RequestBody body;
    friend bool operator==(const Request&, const Request&) = default;
};

/// Sweeps wait behind everything else and are overtaken between their chunks.
[[nodiscard]] bool isSweep(const RequestBody& body);
[[nodiscard]] const ModelRef& modelOf(const RequestBody& body);

} // namespace mambascope
