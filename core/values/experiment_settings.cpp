// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/experiment_settings.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr int kMostParts = 64;

/// "3/4"; nothing for any other text.
std::optional<DecayPart> partFrom(std::string_view text) {
    DecayPart part;
    const char* const end = text.data() + text.size();
    const auto [slash, error] = std::from_chars(text.data(), end, part.part);
    if (error != std::errc{} || slash == end || *slash != '/') {
        return std::nullopt;
    }
    const auto [stop, second] = std::from_chars(slash + 1, end, part.parts);
    const bool good = second == std::errc{} && stop == end && part.part >= 1 && part.part <= part.parts &&
                      part.parts <= kMostParts && text.find('+') == std::string_view::npos;
    return good ? std::optional(part) : std::nullopt;
}

[[noreturn]] void fail(const char* setting, const std::string& found, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {setting, found, expected});
}

/// Each value of a list of at least one stands in it once.
template <typename Value, typename Text>
void requireDifferent(const char* setting, const std::vector<Value>& values, const Text& text) {
    if (values.empty()) {
        fail(setting, "none", "at least one");
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (text(values[i]) == text(values[k])) {
                fail(setting, text(values[i]) + " more than once", "each of them once");
            }
        }
    }
}

void checkGroups(const ExperimentSettings& settings) {
    const bool someHeads = settings.sort == ExperimentSort::Features || !settings.heads.all();
    if (settings.strict != Strict::Off && someHeads) {
        fail("strict", "with some heads", "strict with all heads, which share one convolution");
    }
    if (settings.sort != ExperimentSort::Features) {
        if (!settings.groups.empty()) {
            fail("groups", settings.groups.front().name, "none, but for feature knockouts");
        }
        return;
    }
    requireDifferent("groups", settings.groups, [](const HeadGroup& group) { return group.name; });
    for (const HeadGroup& group : settings.groups) {
        if (group.name.empty()) {
            fail("groups", "a group without a name", "a name for each group");
        }
    }
    if (!settings.heads.all()) {
        fail("heads", "some heads", "none beside groups, which say what is removed");
    }
}

} // namespace

std::optional<HeadGroup> namedGroup(std::string_view name) {
    using G = DecayGroup;
    static const std::pair<std::string_view, std::vector<DecayGroup>> kNames[] = {
        {"slow", {G::Slow}},
        {"middle", {G::Middle}},
        {"fast", {G::Fast}},
        {"context-dependent", {G::Slow, G::Middle}},
        {"context-independent", {G::Middle, G::Fast}},
        {"all", {}}};
    for (const auto& [known, groups] : kNames) {
        if (name == known) {
            return HeadGroup{std::string(name), {groups, {}, {}}};
        }
    }
    const std::optional<DecayPart> part = partFrom(name);
    return part ? std::optional(HeadGroup{std::string(name), {{}, {}, {*part}}}) : std::nullopt;
}

void checkSettings(const ExperimentSettings& settings, std::optional<int> layers) {
    requireDifferent("windows", settings.windows, [](int size) { return std::to_string(size); });
    for (const int size : settings.windows) {
        if (size < 1 || (layers && size > *layers)) {
            throw layers
                ? Error(ErrorCode::WindowOutOfRange, {std::to_string(size), std::to_string(*layers)})
                : Error(ErrorCode::InvalidArgument, {"windows", std::to_string(size), "sizes from 1 on"});
        }
    }
    switch (settings.query) {
    case Role::Last:
    case Role::Subject:
    case Role::Relation:
    case Role::RelationWithLast:
        break;
    default:
        fail("query", std::string(roleName(settings.query)), "last, subject, relation or relation-with-last");
    }
    if (settings.sort != ExperimentSort::Map) {
        requireDifferent("sources", settings.sources, [](Role role) { return std::string(roleName(role)); });
    }
    checkGroups(settings);
}

} // namespace mambascope
