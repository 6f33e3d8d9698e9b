// SPDX-License-Identifier: GPL-3.0-or-later
// A patch as it is typed (PATCH): read, written and read again, and resolved against two runs.
#include "core/values/patch_resolve.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

namespace mambascope::fuzzing {
namespace {

constexpr int kLayers = 4;

/// BOS, then so many tokens of a byte each, of which the second to the last but one are the subject.
PromptInfo promptOf(int count) {
    PromptInfo prompt;
    prompt.tokens.push_back({0, "<s>", 0, 0, true});
    for (int i = 0; i < count; ++i) {
        const auto byte = static_cast<std::uint32_t>(i);
        prompt.tokens.push_back({i == 1 ? 10 + count : 1 + i, "x", byte, byte + 1});
    }
    prompt.subject = IndexRange{2, count - 1};
    return prompt;
}

bool inside(const std::vector<int>& places, int first, int count) {
    return std::is_sorted(places.begin(), places.end()) &&
           std::adjacent_find(places.begin(), places.end()) == places.end() &&
           (places.empty() || (places.front() >= first && places.back() < count));
}

void resolve(const PatchSpec& patch, BaseRun base) {
    static const PromptInfo kClean = promptOf(4);
    static const PromptInfo kCorrupt = promptOf(6);
    static const Alignment kAlignment = alignSubjectEnds(kClean, kCorrupt);
    const PromptInfo& prompt = base == BaseRun::Clean ? kClean : kCorrupt;
    const PromptInfo& other = base == BaseRun::Clean ? kCorrupt : kClean;
    const auto tokens = static_cast<int>(prompt.tokens.size());
    const auto most = static_cast<int>(std::max(prompt.tokens.size(), other.tokens.size()));
    for (const Patch& part : resolvePatches(patch, {prompt, kAlignment, base, kLayers, true})) {
        require(inside(part.layers, part.site == Site::H ? kEmbeddingLayer : 0, kLayers), "layers exist");
        require(inside(part.positions, 0, tokens), "positions exist");
        if (const auto* run = std::get_if<RunValue>(&part.value)) {
            require(run->positions.size() == part.positions.size() && inside(run->positions, 0, most),
                    "each position has one in the other run");
        }
    }
}

} // namespace

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] {
        const PatchSpec patch = parsePatchSpec(input);
        const std::string written = formatPatchSpec(patch);
        const PatchSpec again = parsePatchSpec(written);
        require(again.parts == patch.parts, "a patch that is written and read again has the same parts");
        require(formatPatchSpec(again) == written, "the written form is the same again");
        static_cast<void>(accepted([&] { resolve(patch, BaseRun::Corrupt); }));
        resolve(patch, BaseRun::Clean);
    }));
}

} // namespace mambascope::fuzzing
