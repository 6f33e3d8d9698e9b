// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with every prompt of an experiment over a data set. Plain comparable values, which stand in
// requests and in the manifests of result folders.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/enum_names.hpp"
#include "core/values/intervention.hpp"
#include "core/values/like.hpp"
#include "core/values/prompt_spec.hpp"

namespace mambascope {

/// Flow: whole token sets are cut. Map: each source token alone. Features: flow in some of the heads or
/// channels only, group by group.
enum class ExperimentSort { Flow, Map, Features };

/// What a token set that is empty in a prompt counts as in the means: it is left out and counted (methods.md
/// section 12), or it counts as a change of 0, as the papers' code has it.
enum class EmptySets { LeftOut, CountAsZero };

template <>
struct EnumNames<ExperimentSort> {
    static constexpr NameTable<ExperimentSort, 3> kTable{{{ExperimentSort::Flow, "flow"},
                                                          {ExperimentSort::Map, "map"},
                                                          {ExperimentSort::Features, "features"}}};
};

template <>
struct EnumNames<EmptySets> {
    static constexpr NameTable<EmptySets, 2> kTable{
        {{EmptySets::LeftOut, "left-out"}, {EmptySets::CountAsZero, "zero"}}};
};

/// Heads (channels in Mamba-1) that lose the connections, with the name that files and figures have for them.
struct HeadGroup {
    std::string name;
    HeadSelection heads; ///< what is removed; all that is not named is kept
    friend bool operator==(const HeadGroup&, const HeadGroup&) = default;
};

struct ExperimentSettings {
    ExperimentSort sort = ExperimentSort::Flow;
    std::vector<int> windows{9}; ///< layers per window: each size once, in this order
    WindowAlign align = WindowAlign::Start;
    Role query =
        Role::Last; ///< the tokens that no longer see the sources; the answer is read at the last one
    std::vector<Role> sources{Role::Subject, Role::Relation, Role::Last, Role::First}; ///< not for Map
    HeadSelection heads = {};                                                          ///< not for Features
    std::vector<HeadGroup> groups = {};                                                ///< for Features only
    EmptySets empty = EmptySets::LeftOut;
    BosChoice bos = BosChoice::Auto;
    std::uint64_t seed = 1;      ///< of the bootstrap
    Strict strict = Strict::Off; ///< what else the cuts take away; of all heads alone
    friend bool operator==(const ExperimentSettings&, const ExperimentSettings&) = default;

    /// How many groups of heads a prompt runs: 1 but for Features.
    [[nodiscard]] std::size_t groupCount() const {
        return sort == ExperimentSort::Features ? groups.size() : 1;
    }
};

void fields(auto& archive, Like<HeadGroup> auto& group) {
    archive.field("name", group.name);
    archive.field("heads", group.heads);
}

void fields(auto& archive, Like<ExperimentSettings> auto& settings) {
    archive.field("sort", settings.sort);
    archive.field("windows", settings.windows);
    archive.field("align", settings.align);
    archive.field("query", settings.query);
    archive.field("sources", settings.sources);
    archive.optionalField("heads", settings.heads);
    archive.optionalField("groups", settings.groups);
    archive.field("empty", settings.empty);
    archive.field("bos", settings.bos);
    archive.field("seed", settings.seed);
    archive.optionalField("strict", settings.strict);
}

/// A group by its name, which says what is removed (methods.md section 7): "slow", "middle", "fast": that
/// third by decay; "context-dependent": the middle and the slow third, so the fast one is kept (Mamba
/// Knockout's run FAST_DECAY); "context-independent": the middle and the fast third (SLOW_DECAY); "all";
/// "1/4" to "4/4": that quarter, the slowest to forget first, of any number of parts up to 64. Nothing for
/// another name.
[[nodiscard]] std::optional<HeadGroup> namedGroup(std::string_view name);

/// Throws Error InvalidArgument naming the setting, unless an experiment can run on it: windows, sources and
/// groups are there and each stands once, with sizes from 1 on and names that are not empty; groups for
/// Features only. `layers`: of the model; nothing: not known yet. Throws WindowOutOfRange as layerWindows.
void checkSettings(const ExperimentSettings& settings, std::optional<int> layers);

} // namespace mambascope
