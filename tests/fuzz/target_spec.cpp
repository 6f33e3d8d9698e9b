// SPDX-License-Identifier: GPL-3.0-or-later
// A knockout as it is typed (SPEC): read, written and read again, and resolved against a prompt.
#include "core/values/intervention.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

namespace mambascope::fuzzing {
namespace {

constexpr int kLayers = 4;

/// BOS, three tokens of a prompt of 8 bytes (the first stands for no byte), EOS.
const std::vector<Token>& promptTokens() {
    static const std::vector<Token> kTokens{{0, "<s>", 0, 0, true},
                                            {1, " ", 0, 0},
                                            {2, "abc", 0, 3},
                                            {3, " defg", 3, 8},
                                            {4, "</s>", 8, 8, true}};
    return kTokens;
}

bool inside(const std::vector<int>& places, int count) {
    return std::is_sorted(places.begin(), places.end()) &&
           std::adjacent_find(places.begin(), places.end()) == places.end() &&
           (places.empty() || (places.front() >= 0 && places.back() < count));
}

void resolve(const KnockoutSpec& spec) {
    const auto count = static_cast<int>(promptTokens().size());
    const TokenRoles roles = rolesOf(promptTokens(), IndexRange{2, 2});
    const Knockout knockout = resolveKnockout(spec, promptTokens(), roles, kLayers);
    for (const Edge& edge : knockout.edges) {
        require(inside(edge.targets, count) && inside(edge.sources, count) && inside(edge.layers, kLayers),
                "resolved positions and layers are sorted and exist");
    }
    require(knockout.firstLayer(kLayers) >= 0 && knockout.firstLayer(kLayers) <= kLayers,
            "the first layer exists");
    require(knockout.firstQuery(count) >= 0 && knockout.firstQuery(count) <= count, "the first query exists");
}

} // namespace

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] {
        const KnockoutSpec spec = parseKnockoutSpec(input);
        const std::string written = formatKnockoutSpec(spec);
        const KnockoutSpec again = parseKnockoutSpec(written);
        require(again.edges == spec.edges, "a knockout that is written and read again has the same edges");
        require(formatKnockoutSpec(again) == written, "the written form is the same again");
        resolve(spec);
    }));
}

} // namespace mambascope::fuzzing
