// SPDX-License-Identifier: GPL-3.0-or-later
// Interventions as values. A knockout is first a specification (roles, positions or bytes of a prompt), which
// is comparable and can be stored, and then, once a tokenizer has seen the prompt, a resolved set of edges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/tokenizer/token.hpp"
#include "core/values/head_selection.hpp"

namespace mambascope {

/// Token sets of methods.md section 4. Relation is every token outside the subject but the last one;
/// RelationWithLast has that one, too, as the papers' runs do. Begin is what the tokenizer puts before the
/// prompt (BOS), End what it puts behind it (EOS): no token in many models.
/// SubjectLast is the subject's last token, After every token behind the subject but the last one (romba.md
/// section 2).
enum class Role {
    Last,
    First,
    Subject,
    Relation,
    Context,
    All,
    Begin,
    End,
    RelationWithLast,
    SubjectLast,
    After
};

/// What a cut pair (query q, source k < q) takes from q beside the term k of its sum (romba.md section 2;
/// state-space models). Taps: the convolution's input of k is 0 in everything that q sees. Full: besides, k's
/// own step dt is that of a zero row as q sees it, so that nothing of k reaches q inside the layer; in
/// Mamba-1 both are the same. No effect on attention.
enum class Strict { Off, Taps, Full };

/// Half-open byte range [start, end) of a prompt.
struct ByteSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

/// One part of a set of tokens. A ByteSpan means every token that overlaps it.
using PositionItem = std::variant<IndexRange, Role, ByteSpan>;

/// One edge set: every source is cut from every target in every layer. No layer range means all layers.
struct EdgeSpec {
    std::vector<PositionItem> targets;
    std::vector<PositionItem> sources;
    std::vector<IndexRange> layers;
    friend bool operator==(const EdgeSpec&, const EdgeSpec&) = default;
};

/// One variant of a run. An empty list of edges is a valid knockout that changes nothing.
struct KnockoutSpec {
    std::vector<EdgeSpec> edges;
    Strict strict = Strict::Off;
    std::string label;        ///< how the user wrote or named it; not part of the mathematics
    HeadSelection heads = {}; ///< the heads that lose the edges; not together with strict
    friend bool operator==(const KnockoutSpec&, const KnockoutSpec&) = default;
};

/// The token sets of one tokenized prompt.
struct TokenRoles {
    int tokenCount = 0;
    std::optional<IndexRange> subject; ///< inclusive token range
    int begin = 0;                     ///< tokens that the tokenizer put before the prompt
    int end = 0;                       ///< tokens that it put behind the prompt
};

/// Of a tokenized prompt.
[[nodiscard]] TokenRoles rolesOf(const std::vector<Token>& tokens, std::optional<IndexRange> subject);

/// Resolved edges: sorted, unique positions and layers, all inside the prompt and the model.
struct Edge {
    std::vector<int> targets;
    std::vector<int> sources;
    std::vector<int> layers;
    friend bool operator==(const Edge&, const Edge&) = default;
};

struct Knockout {
    std::vector<Edge> edges;
    Strict strict = Strict::Off;
    HeadSelection heads = {};
    friend bool operator==(const Knockout&, const Knockout&) = default;

    /// First layer with a causal pair, or layerCount where there is none. Layers below it equal the clean
    /// run.
    [[nodiscard]] int firstLayer(int layerCount) const;
    /// Smallest query of a causal pair, or tokenCount where there is none. Positions below it equal the clean
    /// run.
    [[nodiscard]] int firstQuery(int tokenCount) const;
};

[[nodiscard]] std::string_view roleName(Role role);
/// Also "relation-minus-last", as Mamba Knockout calls Role::Relation.
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name);

/// Positions of a role, sorted. Throws Error SubjectNeeded when the role needs a subject and there is none.
[[nodiscard]] std::vector<int> positionsOf(Role role, const TokenRoles& roles);

/// Inclusive range of the tokens that overlap the bytes, or nothing where none does. A token of the prompt
/// that stands for no byte (a space that the tokenizer put in front) goes with the byte behind it.
[[nodiscard]] std::optional<IndexRange> tokensOverlapping(const std::vector<Token>& tokens, ByteSpan span);

/// Where the subject stands in the prompt, as searchSubject finds it, which also says what else is there.
/// Throws Error SubjectNotFound where the subject is not in the prompt or is empty.
[[nodiscard]] ByteSpan findSubject(std::string_view prompt, std::string_view subject);

/// Turns a specification into positions. Throws Error PositionOutOfRange (also for bytes that no token
/// covers), LayerOutOfRange or SubjectNeeded.
[[nodiscard]] Knockout resolveKnockout(const KnockoutSpec& spec, const std::vector<Token>& tokens,
                                       const TokenRoles& roles, int layerCount);

/// Parses SPEC of design section 6, such as "last<-subject@10-18;3<-0-2@all".
/// Fills the edges alone, and so leaves all heads chosen. Bytes `b3-9` are half-open, as the start and end of
/// tokens; spaces may stand between all parts. Throws Error SpecSyntax with the 1-based byte position and
/// what was expected there.
[[nodiscard]] KnockoutSpec parseKnockoutSpec(std::string_view text);
/// The shortest text that parseKnockoutSpec turns into the same edges; byte spans are written as `b3-9`.
[[nodiscard]] std::string formatKnockoutSpec(const KnockoutSpec& spec);

/// How a window of layers is placed (design section 6).
enum class WindowAlign { Start, Center };

/// Windows of `size` layers. Start: i … i+size-1 for i = 0 … layers-size, never clipped. Center: one per
/// layer i, from i-⌊size/2⌋ to i+⌈size/2⌉-1, clipped at the ends. Throws Error WindowOutOfRange where size is
/// not in 1 … layers.
[[nodiscard]] std::vector<IndexRange> layerWindows(int layerCount, int size, WindowAlign align);

} // namespace mambascope
