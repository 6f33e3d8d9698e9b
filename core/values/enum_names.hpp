// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of the words of enumerations: in JSON, in session files and on the command line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/tokenizer/token.hpp"
#include "core/values/attention_view.hpp"
#include "core/values/intervention.hpp"
#include "core/values/model_ref.hpp"
#include "core/values/site.hpp"
#include "core/values/stored_weights.hpp"

namespace mambascope {

template <typename Enum, std::size_t Size>
using NameTable = std::array<std::pair<Enum, std::string_view>, Size>;

/// EnumNames<Enum>::kTable: every value with its word; the first one is the default of an option.
template <typename Enum>
struct EnumNames;

template <typename Enum>
concept NamedEnum = requires {
    EnumNames<Enum>::kTable;
};

template <>
struct EnumNames<DeviceKind> {
    static constexpr NameTable<DeviceKind, 3> kTable{
        {{DeviceKind::Auto, "auto"}, {DeviceKind::Cpu, "cpu"}, {DeviceKind::Cuda, "cuda"}}};
};

template <>
struct EnumNames<Precision> {
    static constexpr NameTable<Precision, 3> kTable{
        {{Precision::Fp32, "fp32"}, {Precision::Tf32, "tf32"}, {Precision::Bf16, "bf16"}}};
};

template <>
struct EnumNames<StoredWeights> {
    static constexpr NameTable<StoredWeights, 3> kTable{
        {{StoredWeights::Fp32, "fp32"}, {StoredWeights::Fp16, "fp16"}, {StoredWeights::Bf16, "bf16"}}};
};

template <>
struct EnumNames<AttentionView> {
    static constexpr NameTable<AttentionView, 4> kTable{{{AttentionView::Signed, "signed"},
                                                         {AttentionView::Absolute, "abs"},
                                                         {AttentionView::Normalized, "normalized"},
                                                         {AttentionView::Contribution, "contribution"}}};
};

template <>
struct EnumNames<DecayGroup> {
    static constexpr NameTable<DecayGroup, 3> kTable{
        {{DecayGroup::Slow, "slow"}, {DecayGroup::Middle, "middle"}, {DecayGroup::Fast, "fast"}}};
};

template <>
struct EnumNames<WindowAlign> {
    static constexpr NameTable<WindowAlign, 2> kTable{
        {{WindowAlign::Start, "start"}, {WindowAlign::Center, "center"}}};
};

template <>
struct EnumNames<BosChoice> {
    static constexpr NameTable<BosChoice, 3> kTable{
        {{BosChoice::Auto, "auto"}, {BosChoice::On, "on"}, {BosChoice::Off, "off"}}};
};

template <>
struct EnumNames<Role> {
    static constexpr NameTable<Role, 11> kTable{{{Role::Last, "last"},
                                                 {Role::First, "first"},
                                                 {Role::Subject, "subject"},
                                                 {Role::Relation, "relation"},
                                                 {Role::RelationWithLast, "relation-with-last"},
                                                 {Role::Context, "context"},
                                                 {Role::All, "all"},
                                                 {Role::Begin, "begin"},
                                                 {Role::End, "end"},
                                                 {Role::SubjectLast, "subject_last"},
                                                 {Role::After, "after"}}};
};

template <>
struct EnumNames<Strict> {
    static constexpr NameTable<Strict, 3> kTable{
        {{Strict::Off, "off"}, {Strict::Taps, "taps"}, {Strict::Full, "full"}}};
};

template <>
struct EnumNames<Site> {
    static constexpr NameTable<Site, 11> kTable{{{Site::H, "h"},
                                                 {Site::A, "a"},
                                                 {Site::Mix, "mix"},
                                                 {Site::C, "c"},
                                                 {Site::S, "s"},
                                                 {Site::G, "g"},
                                                 {Site::O, "o"},
                                                 {Site::Attn, "attn"},
                                                 {Site::Mlp, "mlp"},
                                                 {Site::State, "state"},
                                                 {Site::Conv, "conv"}}};
};

template <>
struct EnumNames<Matrix> {
    static constexpr NameTable<Matrix, 4> kTable{
        {{Matrix::Wa, "W_a"}, {Matrix::Wg, "W_g"}, {Matrix::Wo, "W_o"}, {Matrix::Wdown, "W_down"}}};
};

/// The word of a value; null-terminated.
template <NamedEnum Enum>
[[nodiscard]] constexpr std::string_view nameOf(Enum value) {
    for (const auto& [candidate, word] : EnumNames<Enum>::kTable) {
        if (candidate == value) {
            return word;
        }
    }
    return {};
}

template <NamedEnum Enum>
[[nodiscard]] constexpr std::optional<Enum> valueNamed(std::string_view name) {
    for (const auto& [value, word] : EnumNames<Enum>::kTable) {
        if (word == name) {
            return value;
        }
    }
    return std::nullopt;
}

/// "fp32, tf32 or bf16": what a message offers.
template <NamedEnum Enum>
[[nodiscard]] std::string namesOf() {
    std::string text;
    std::size_t left = EnumNames<Enum>::kTable.size();
    for (const auto& [value, word] : EnumNames<Enum>::kTable) {
        text += text.empty() ? "" : left == 1 ? " or " : ", ";
        text += word;
        --left;
    }
    return text;
}

} // namespace mambascope
