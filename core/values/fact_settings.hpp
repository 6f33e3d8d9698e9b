// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with every fact of an experiment on facts: causal tracing, paths, blocking, edits and linear
// relations (romba.md). Plain comparable values, which stand in requests and in the manifests of result
// folders. Knockout experiments have settings of their own (experiment_settings.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/values/block_kind.hpp"
#include "core/values/edit_kind.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/lre_kind.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// In the order of FactSettings::what.
enum class FactSort { Trace, Path, Block, Edit, Lre };

template <>
struct EnumNames<FactSort> {
    static constexpr NameTable<FactSort, 5> kTable{{{FactSort::Trace, "trace"},
                                                    {FactSort::Path, "path"},
                                                    {FactSort::Block, "block"},
                                                    {FactSort::Edit, "edit"},
                                                    {FactSort::Lre, "lre"}}};
};

/// Maps of states, each row put to the mean over the tokens of its role.
struct TraceFacts {
    std::vector<Site> states = {}; ///< empty: h, s, g and o, or h, attn and mlp
    int window = 10;               ///< of all states but h
    WindowAlign align = WindowAlign::Center;
    /// Effects as the paper's figure has them: p' / (p − p*), without taking p* off p'.
    bool rawEffects = false;
    friend bool operator==(const TraceFacts&, const TraceFacts&) = default;
};

struct PathFacts {
    std::vector<Role> at{Role::SubjectLast, Role::Last};
    std::vector<Site> sever = {}; ///< empty: s, g and o, or attn and mlp
    friend bool operator==(const PathFacts&, const PathFacts&) = default;
};

struct BlockFacts {
    std::vector<Role> sources{Role::Subject, Role::SubjectLast, Role::Relation, Role::Last};
    int window = 10;
    WindowAlign align = WindowAlign::Center;
    BlockMethod how = BlockMethod::Mean;
    Site state = Site::Mix; ///< or a; for BlockMethod::Mean
    BlockOthers others = BlockOthers::Live;
    std::string means = {}; ///< file of statistics; for BlockMethod::Mean one of both
    std::string text = {};  ///< file, or "bundled"
    friend bool operator==(const BlockFacts&, const BlockFacts&) = default;
};

struct EditFacts {
    std::vector<Matrix> sites = {}; ///< empty: all that the model has
    std::vector<int> layers = {};   ///< empty: all
    int paraphrases = 2;            ///< at most so many prompts of a fact
    int neighbours = 10;
    EditContexts contexts = EditContexts::Generate;
    std::string stats = {}; ///< as EditRequest
    std::string statsText = {};
    double ridge = 0;
    EditOptimiser optimiser = {};
    friend bool operator==(const EditFacts&, const EditFacts&) = default;
};

/// A row stands for its relation: the first selected row of each is run, the others are left out.
struct LreFactsRun {
    std::vector<int> layers = {}; ///< as LreRequest
    int train = 5;
    int test = 0; ///< at most so many facts; 0: all
    double beta = 2.25;
    int rank = 100;
    LrePrefix prefix = LrePrefix::None;
    bool causality = true;
    friend bool operator==(const LreFactsRun&, const LreFactsRun&) = default;
};

struct FactSettings {
    std::variant<TraceFacts, PathFacts, BlockFacts, EditFacts, LreFactsRun> what;
    BosChoice bos = BosChoice::Auto;
    std::uint64_t draw = 1; ///< seed of what is drawn for a fact: other subjects, objects, contexts, facts
    std::uint64_t seed = 1; ///< of the bootstrap
    friend bool operator==(const FactSettings&, const FactSettings&) = default;

    [[nodiscard]] FactSort sort() const { return static_cast<FactSort>(what.index()); }
    /// Standard settings of another sort.
    void setSort(FactSort sort);
};

void fields(auto& archive, Like<TraceFacts> auto& trace) {
    archive.field("states", trace.states);
    archive.field("window", trace.window);
    archive.field("align", trace.align);
    archive.field("raw_effects", trace.rawEffects);
}

void fields(auto& archive, Like<PathFacts> auto& path) {
    archive.field("at", path.at);
    archive.field("sever", path.sever);
}

void fields(auto& archive, Like<BlockFacts> auto& block) {
    archive.field("sources", block.sources);
    archive.field("window", block.window);
    archive.field("align", block.align);
    archive.field("how", block.how);
    archive.field("state", block.state);
    archive.field("others", block.others);
    archive.optionalField("means", block.means);
    archive.optionalField("text", block.text);
}

void fields(auto& archive, Like<EditFacts> auto& edit) {
    archive.field("sites", edit.sites);
    archive.field("layers", edit.layers);
    archive.field("paraphrases", edit.paraphrases);
    archive.field("neighbours", edit.neighbours);
    archive.field("contexts", edit.contexts);
    archive.optionalField("stats", edit.stats);
    archive.optionalField("stats_text", edit.statsText);
    archive.field("ridge", edit.ridge);
    archive.field("optimiser", edit.optimiser);
}

void fields(auto& archive, Like<LreFactsRun> auto& lre) {
    archive.field("layers", lre.layers);
    archive.field("train", lre.train);
    archive.field("test", lre.test);
    archive.field("beta", lre.beta);
    archive.field("rank", lre.rank);
    archive.field("prefix", lre.prefix);
    archive.field("causality", lre.causality);
}

void fields(auto& archive, Like<FactSettings> auto& settings) {
    FactSort sort = settings.sort();
    archive.field("sort", sort);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(settings)>>) {
        settings.setSort(sort);
    }
    std::visit([&](auto& own) { fields(archive, own); }, settings.what);
    archive.field("bos", settings.bos);
    archive.field("draw", settings.draw);
    archive.field("seed", settings.seed);
}

/// Throws Error InvalidArgument naming the setting, and as layerWindows and the requests' own checks do.
/// `layers`: of the model; nothing: not known yet.
void checkSettings(const FactSettings& settings, std::optional<int> layers);

} // namespace mambascope
