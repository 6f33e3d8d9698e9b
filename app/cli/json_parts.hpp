// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the JSON answers share (design section 6).
#pragma once

#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/values/snapshot.hpp"

namespace mambascope::cli {

using Json = nlohmann::ordered_json;

/// {"schema", "model": {…}, "device", "dtype", "duration_ms"}: how every answer of a model begins.
[[nodiscard]] Json answerHead(std::string_view schema, const ModelInfo& model, const Provenance& provenance);
/// [{"index", "id", "text", "start", "end"}, …]
[[nodiscard]] Json tokensJson(const std::vector<Token>& tokens);
/// Adds "tokens", and "subject": {"text", "start", "end", "tokens": [first, last]} in bytes of the request's
/// prompt and inclusive positions; null if there is none.
void addPrompt(Json& json, const PromptInfo& prompt, const Request& request);
[[nodiscard]] Json targetJson(const TargetInfo& target);
[[nodiscard]] Json topJson(const std::vector<TokenScore>& top);
/// [[first, last], …], inclusive layers.
[[nodiscard]] Json windowsJson(const std::vector<IndexRange>& windows);
/// A float32 with as many digits as it has; null if it is not a number.
[[nodiscard]] Json floatJson(float value);
/// rows × columns of a row-major array.
[[nodiscard]] Json matrixJson(const float* values, std::size_t rows, std::size_t columns);

} // namespace mambascope::cli
