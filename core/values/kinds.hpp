// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of what can be asked. A kind is a header such as predict_kind.hpp and a file in core/analyses:
//
// - XRequest, a plain comparable value with a ModelRef `model`, mostly a PromptSpec `prompt`, and isSweep();
// - XSnapshot, the answer, with a ModelInfo `model`;
// - fields(), the names of the fields of both, in JSON and as options of the command line;
// - checkAnswer(), which throws unless sizes and indices of an answer that was read agree; it may be left
// out;
// - analyse(), which computes the answer; defined in core/analyses;
// - XKind, which names all that, with a word for JSON and the command line and one line of help; kHasCommand
// = false where another kind's command asks for it.
//
// One row below is all else that it needs: requests and snapshots, their JSON form, the engine and the
// command of mambascope-cli are made from this list, and kindName() names a window's channel.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

#ifdef MAMBASCOPE_KINDS_FILE // a test's own list (tests/core/kinds)
#include MAMBASCOPE_KINDS_FILE
#else
#include "core/values/attention_kind.hpp"
#include "core/values/block_kind.hpp"
#include "core/values/edit_kind.hpp"
#include "core/values/evaluate_kind.hpp"
#include "core/values/experiment_kind.hpp"
#include "core/values/facts_kind.hpp"
#include "core/values/flow_kind.hpp"
#include "core/values/lre_kind.hpp"
#include "core/values/map_kind.hpp"
#include "core/values/model_kind.hpp"
#include "core/values/path_kind.hpp"
#include "core/values/predict_kind.hpp"
#include "core/values/stats_kind.hpp"
#include "core/values/trace_kind.hpp"
#include "core/values/trust_kind.hpp"
#endif

namespace mambascope {

template <typename... Kind>
struct KindList {
    using RequestBody = std::variant<typename Kind::Request...>;
    using SnapshotBody = std::variant<typename Kind::Snapshot...>;
    /// In the order of both variants.
    static constexpr std::array<std::string_view, sizeof...(Kind)> kNames{Kind::kName...};

    /// Calls visitor.template operator()<Kind>() for each kind in turn.
    template <typename Visitor>
    static void forEach(Visitor&& visitor) {
        (visitor.template operator()<Kind>(), ...);
    }
};

#ifdef MAMBASCOPE_KINDS_FILE
using Kinds = MAMBASCOPE_KINDS;
#else
using Kinds =
    KindList<ModelKind, PredictKind, AttentionKind, MapKind, FlowKind, TraceKind, PathKind, BlockKind,
             EditKind, LreKind, StatsKind, TrustKind, EvaluateKind, ExperimentKind, FactsKind>;
#endif

using RequestBody = Kinds::RequestBody;
using SnapshotBody = Kinds::SnapshotBody;

/// "predict": the word of a body's kind in JSON, on the command line and in a channel's name.
[[nodiscard]] inline std::string_view kindName(const RequestBody& body) {
    return Kinds::kNames[body.index()];
}
[[nodiscard]] inline std::string_view kindName(const SnapshotBody& body) {
    return Kinds::kNames[body.index()];
}

} // namespace mambascope
