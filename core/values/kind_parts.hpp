// SPDX-License-Identifier: GPL-3.0-or-later
// What the header of a kind of request needs: see kinds.hpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/values/answer_parts.hpp"
#include "core/values/attention_view.hpp"
#include "core/values/check.hpp"
#include "core/values/intervention.hpp"
#include "core/values/like.hpp"
#include "core/values/model_info.hpp"
#include "core/values/model_ref.hpp"
#include "core/values/prompt_spec.hpp"

namespace mambascope {

/// The loaded model and what else an analysis works with (core/analyses/analyses.hpp).
struct AnalysisEnvironment;
/// A value of a JSON document (core/io/json_node.hpp).
class JsonNode;

} // namespace mambascope
