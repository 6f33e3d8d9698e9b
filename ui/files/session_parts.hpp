// SPDX-License-Identifier: GPL-3.0-or-later
// Spans and layers as a session file has them. Private to ui/files.
#pragma once

#include "ui/files/session_fields.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// [start, end]
[[nodiscard]] nlohmann::json spanJson(ByteSpan span);
/// Bytes, or [0, 0] if the part is only what stands around the prompt.
[[nodiscard]] ByteSpan readPart(const JsonNode& part, bool isAround, std::size_t promptBytes);

/// {"all": true}, or {"first", "last", "of"}
[[nodiscard]] nlohmann::json layersJson(const LayerSpan& span);
[[nodiscard]] LayerSpan readLayers(const JsonNode& node);

} // namespace mambascope::ui
