// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/device_text.hpp"

#include <algorithm>
#include <charconv>

#include "core/values/enum_names.hpp"

namespace mambascope {

std::string deviceText(const DeviceChoice& device) {
    const std::string kind(nameOf(device.kind));
    return device.kind == DeviceKind::Cuda ? kind + ":" + std::to_string(device.index) : kind;
}

std::optional<DeviceChoice> deviceFromText(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::optional<DeviceKind> kind = valueNamed<DeviceKind>(text.substr(0, colon));
    if (!kind || colon == text.size()) {
        return kind ? std::optional(DeviceChoice{*kind, 0}) : std::nullopt;
    }
    int index = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, index);
    const bool isNumber = *kind == DeviceKind::Cuda && error == std::errc{} && stop == end && index >= 0;
    return isNumber ? std::optional(DeviceChoice{*kind, index}) : std::nullopt;
}

} // namespace mambascope
