// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/values/model_ref.hpp"

namespace mambascope {

/// "auto", "cpu", "cuda:0"
[[nodiscard]] std::string deviceText(const DeviceChoice& device);
/// The same read back; "cuda" is the first GPU. Nothing for any other text.
[[nodiscard]] std::optional<DeviceChoice> deviceFromText(std::string_view text);

} // namespace mambascope
