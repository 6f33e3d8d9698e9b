// SPDX-License-Identifier: GPL-3.0-or-later
// How single values are written and read: numbers, strings, words.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "core/values/snapshot.hpp"
#include "core/wire/json_node.hpp"

namespace mambascope::wire {

/// The words of an enumeration.
template <typename Enum>
struct Words;

template <>
struct Words<DeviceKind> {
    static constexpr std::array<std::pair<DeviceKind, std::string_view>, 3> kTable{
        {{DeviceKind::Auto, "auto"}, {DeviceKind::Cpu, "cpu"}, {DeviceKind::Cuda, "cuda"}}};
};

template <>
struct Words<Precision> {
    static constexpr std::array<std::pair<Precision, std::string_view>, 3> kTable{
        {{Precision::Fp32, "fp32"}, {Precision::Tf32, "tf32"}, {Precision::Bf16, "bf16"}}};
};

template <>
struct Words<AttentionView> {
    static constexpr std::array<std::pair<AttentionView, std::string_view>, 4> kTable{
        {{AttentionView::Signed, "signed"},
         {AttentionView::Absolute, "abs"},
         {AttentionView::Normalized, "normalized"},
         {AttentionView::Contribution, "contribution"}}};
};

template <>
struct Words<DecayGroup> {
    static constexpr std::array<std::pair<DecayGroup, std::string_view>, 3> kTable{
        {{DecayGroup::Slow, "slow"}, {DecayGroup::Middle, "middle"}, {DecayGroup::Fast, "fast"}}};
};

template <>
struct Words<WindowAlign> {
    static constexpr std::array<std::pair<WindowAlign, std::string_view>, 2> kTable{
        {{WindowAlign::Start, "start"}, {WindowAlign::Center, "center"}}};
};

template <>
struct Words<BosChoice> {
    static constexpr std::array<std::pair<BosChoice, std::string_view>, 3> kTable{
        {{BosChoice::Auto, "auto"}, {BosChoice::On, "on"}, {BosChoice::Off, "off"}}};
};

template <typename Enum>
concept Worded = requires {
    Words<Enum>::kTable;
};

[[nodiscard]] nlohmann::json encodeText(const std::string& text);
[[nodiscard]] std::string decodeText(const Node& node);
[[nodiscard]] nlohmann::json encodeReal(double value);
[[nodiscard]] double decodeReal(const Node& node);
[[nodiscard]] ErrorCode decodeErrorCode(const Node& node);
[[nodiscard]] Role decodeRole(const Node& node);

template <Worded Enum>
[[nodiscard]] nlohmann::json encodeWord(Enum value) {
    for (const auto& [candidate, word] : Words<Enum>::kTable) {
        if (candidate == value) {
            return word;
        }
    }
    return nullptr;
}

template <Worded Enum>
[[nodiscard]] Enum decodeWord(const Node& node) {
    std::string expected;
    for (const auto& [candidate, word] : Words<Enum>::kTable) {
        if (node.value().is_string() && node.value().get_ref<const std::string&>() == word) {
            return candidate;
        }
        expected += (expected.empty() ? "\"" : ", \"") + std::string(word) + "\"";
    }
    node.fail("one of " + expected);
}

template <std::integral Integer>
[[nodiscard]] Integer decodeInteger(const Node& node) {
    const nlohmann::json& value = node.value();
    if (value.is_number_unsigned() && std::in_range<Integer>(value.get<std::uint64_t>())) {
        return static_cast<Integer>(value.get<std::uint64_t>());
    }
    if (value.is_number_integer() && !value.is_number_unsigned() &&
        std::in_range<Integer>(value.get<std::int64_t>())) {
        return static_cast<Integer>(value.get<std::int64_t>());
    }
    node.fail("a whole number from " + std::to_string(std::numeric_limits<Integer>::min()) + " to " +
              std::to_string(std::numeric_limits<Integer>::max()));
}

} // namespace mambascope::wire
