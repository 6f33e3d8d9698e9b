// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the user has set: a plain value that undo swaps, sessions store and requests are made from.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/values/block_kind.hpp"
#include "core/values/corruption.hpp"
#include "core/values/patch_spec.hpp"
#include "core/values/request.hpp"
#include "core/values/site.hpp"

namespace mambascope::ui {

enum class Side { Left = 0, Right = 1 };
inline constexpr std::array kSides{Side::Left, Side::Right};
[[nodiscard]] constexpr std::size_t indexOf(Side side) {
    return static_cast<std::size_t>(side);
}
[[nodiscard]] constexpr Side otherSide(Side side) {
    return side == Side::Left ? Side::Right : Side::Left;
}
/// "left" or "right": the first part of the engine's channel names and of session fields.
[[nodiscard]] constexpr const char* sideName(Side side) {
    return side == Side::Left ? "left" : "right";
}

/// The models that a knockout acts on.
enum class Scope { Both, Left, Right };
[[nodiscard]] constexpr bool actsOn(Scope scope, Side side) {
    return scope == Scope::Both || (scope == Scope::Left) == (side == Side::Left);
}
[[nodiscard]] constexpr Scope scopeOf(Side side) {
    return side == Side::Left ? Scope::Left : Scope::Right;
}

/// Layers of a knockout in one pane, as they were chosen in a model of `of` layers.
struct LayerSpan {
    bool all = true;
    int first = 0;
    int last = 0; ///< inclusive
    int of = 0;   ///< layer count of the model that was shown; the span keeps its place by depth in another
    friend bool operator==(const LayerSpan&, const LayerSpan&) = default;
};

/// Characters of the prompt and, with `begin` and `end`, what a tokenizer puts before and behind them (BOS,
/// EOS): the same thing in every tokenizer, whatever its tokens are.
struct PromptPart {
    ByteSpan bytes;
    bool begin = false;
    bool end = false;

    [[nodiscard]] bool isEmpty() const { return !begin && !end && bytes.start >= bytes.end; }
    friend bool operator==(const PromptPart&, const PromptPart&) = default;
};

/// One knockout. Its ends are bytes of the prompt, so that it means the same characters in every tokenizer.
struct KnockoutEntry {
    int id = 0;      ///< unique in a state; what the list's rows are told apart by
    ByteSpan query;  ///< empty where it is only what stands around the prompt
    ByteSpan source; ///< likewise
    Scope scope = Scope::Both;
    std::array<LayerSpan, 2> layers; ///< by Side
    bool enabled = true;
    bool queryBegin = false;  ///< the queries have what stands before the prompt (PromptPart::begin)
    bool sourceBegin = false; ///< the sources have
    bool queryEnd = false;    ///< the queries have what stands behind the prompt (PromptPart::end)
    bool sourceEnd = false;   ///< the sources have

    [[nodiscard]] PromptPart queryPart() const { return {query, queryBegin, queryEnd}; }
    [[nodiscard]] PromptPart sourcePart() const { return {source, sourceBegin, sourceEnd}; }
    void setQuery(const PromptPart& part) {
        query = part.bytes;
        queryBegin = part.begin;
        queryEnd = part.end;
    }
    void setSource(const PromptPart& part) {
        source = part.bytes;
        sourceBegin = part.begin;
        sourceEnd = part.end;
    }
    friend bool operator==(const KnockoutEntry&, const KnockoutEntry&) = default;
};

/// The other run of causal tracing: the prompt with another subject, or with noise on its subject.
struct TraceState {
    std::string otherSubject;               ///< as typed; empty: none
    std::optional<NoiseSpec> noise = {};    ///< wins over the other subject, which is kept meanwhile
    BaseRun into = BaseRun::Corrupt;        ///< the run that states are put into
    int window = 10;                        ///< layers that are replaced together, of all states but h
    std::vector<Site> more = {};            ///< maps of these states, too, of models that have them
    PatchSource value = PatchSource::Other; ///< what a click puts into a state: Other, Mean or Zero
    bool bothModels = false;                ///< a click patches the same place of the other model, too
    std::array<std::string, 2> means = {};  ///< by Side: file of statistics, for patches with means
    friend bool operator==(const TraceState&, const TraceState&) = default;

    /// There is another run.
    [[nodiscard]] bool isOn() const;
};

/// One live patch: a state of some tokens and layers of one model, taken from the other run, or set to its
/// mean or to zero. Its tokens are bytes of the prompt; in the other run they are those that are aligned with
/// them.
struct PatchEntry {
    int id = 0; ///< unique among the state's patches and knockouts
    Site state = Site::H;
    PromptPart part;
    Side side = Side::Left;
    LayerSpan layers;
    bool enabled = true;
    PatchSource value = PatchSource::Other; ///< Other, Mean or Zero
    friend bool operator==(const PatchEntry&, const PatchEntry&) = default;
};

/// An edit that a model has, made in the Edit view: a delta file, and what it was made for.
struct AppliedEdit {
    std::string file; ///< of the edits' folder (ui/edits/edit_files.hpp)
    Matrix site = Matrix::Wo;
    int layer = 0;
    std::string subject;
    std::string newObject;
    bool enabled = true;
    friend bool operator==(const AppliedEdit&, const AppliedEdit&) = default;
};

/// What is asked of linear relations (LRE), which have prompts of their own.
struct RelationState {
    std::string relation = "country capital city"; ///< of RELATIONS
    std::string factsFile = {};                    ///< whose facts are taken instead; empty: none
    int train = 5;                                 ///< facts of the relation that the operator is made of
    int test = 50;                                 ///< others that are tested, at most
    double beta = 2.25;                            ///< factor of the linear part
    int rank = 100;                                ///< singular values that causality uses
    bool causality = true;  ///< whether the operator's inverse changes answers; needs the operator itself
    bool everyLayer = true; ///< all layers, as a curve; else each pane's chosen layer alone
    /// By Side: the curve's layer whose numbers are shown (kEmbeddingLayer: the embeddings); nothing: the one
    /// where the relation is most nearly linear.
    std::array<std::optional<int>, 2> layers = {};
    friend bool operator==(const RelationState&, const RelationState&) = default;
};

/// How blocking takes away what tokens hand on.
struct BlockState {
    BlockMethod how = BlockMethod::Mean; ///< models without such a state are asked for Knockout in its place
    Site state = Site::Mix;              ///< or A; of Mean
    BlockOthers others = BlockOthers::Live; ///< of Mean
    int window = 10;                        ///< layers that are blocked together
    std::string means = {};                 ///< file of statistics; empty: means of `text`
    std::string text = "bundled";           ///< or a file
    friend bool operator==(const BlockState&, const BlockState&) = default;
};

/// What is set for one of the two models.
struct PaneState {
    std::string model; ///< bundled name or folder
    DeviceChoice device;
    Precision precision = Precision::Fp32;
    std::optional<int> layer;  ///< nothing: chosen by depth once the model is known
    std::optional<int> window; ///< layers in a knockout's window; nothing: three eighths of the depth
    bool allLayers = false;    ///< knock out in every layer instead of the window
    AttentionView view = AttentionView::Normalized;
    std::optional<int> head; ///< nothing: over all heads
    /// Over this third of the heads; never set together with `head`.
    std::optional<DecayGroup> decayGroup = std::nullopt;
    std::string tokenizer = {};                ///< as ModelRef::tokenizer
    BosChoice bos = BosChoice::Auto;           ///< as PromptSpec::bos
    std::optional<int> cutHead = std::nullopt; ///< knockouts, map and flow cut this head alone; nothing: all
    /// … this third of the heads alone; never set together with `cutHead`, and neither with `strict`.
    std::optional<DecayGroup> cutGroup = std::nullopt;
    std::vector<AppliedEdit> edits = {}; ///< they add up, in this order
    friend bool operator==(const PaneState&, const PaneState&) = default;
};

/// The edit of the Edit view, as it is set. Its fact is the prompt with its subject.
struct EditState {
    Side side = Side::Left;            ///< the pane whose model is edited, without the edits that it has
    std::optional<Matrix> site = {};   ///< nothing: what the family writes into its residual with
    std::optional<int> layer = {};     ///< nothing: by depth, once the model is known
    int steps = EditOptimiser{}.steps; ///< at most, of the optimiser
    bool withMoments = false;          ///< against second moments of the shipped texts
    std::string newObject = {};        ///< as typed
    std::string trueObject = {};       ///< as typed; empty: the model's own answer
    bool hasOwnPrompts = false;        ///< the two below are the user's, not the data's
    std::vector<std::string> paraphrases = {};
    std::vector<std::string> neighbours = {};
    /// What was asked for last: it counts as long as it is what is set.
    std::optional<EditRequest> asked = {};
    /// Likewise, but every layer of its site was asked for: one request a site, whose layer says nothing.
    std::vector<EditRequest> swept = {};
    friend bool operator==(const EditState&, const EditState&) = default;
};

struct ExperimentState {
    std::string prompt;              ///< UTF-8, as typed
    bool keepTrailingSpace = false;  ///< the models get the prompt without spaces at its end unless set
    std::optional<ByteSpan> subject; ///< nothing: guessed from the prompt
    std::string target;              ///< the followed answer; empty: each model's own
    /// Bytes of a followed token that no target can name (targetOfToken), read from the lists of predictions;
    /// maps and flow stay with each model's own answer. Empty: none; never set together with `target`.
    std::string followedToken;
    std::array<PaneState, 2> panes; ///< by Side
    WindowAlign align = WindowAlign::Start;
    bool linked = true;  ///< clicks act on both models
    bool strict = false; ///< knockouts also cut the short convolution and the step of what is cut
    /// Strict knockouts leave the step, as sessions from before there were two degrees have it
    /// (Strict::Taps). Only with `strict`.
    bool tapsOnly = false;
    std::vector<KnockoutEntry> knockouts;
    TraceState trace;
    std::vector<PatchEntry> patches;
    EditState edit;
    RelationState relations;
    BlockState blocking;

    [[nodiscard]] const PaneState& pane(Side side) const { return panes[indexOf(side)]; }
    [[nodiscard]] PaneState& pane(Side side) { return panes[indexOf(side)]; }
    friend bool operator==(const ExperimentState&, const ExperimentState&) = default;
};

/// The two bundled models and an empty prompt.
[[nodiscard]] ExperimentState defaultExperiment();

/// The prompt that the models get: without spaces at the end, unless they are to be kept.
[[nodiscard]] std::string modelPrompt(const ExperimentState& state);

/// The subject of the other run, without white space around it.
[[nodiscard]] std::string otherSubject(const TraceState& trace);

/// An id that no knockout and no patch of the state has.
[[nodiscard]] int nextKnockoutId(const ExperimentState& state);

} // namespace mambascope::ui
