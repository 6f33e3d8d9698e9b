// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/alignment.hpp"

#include <algorithm>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

int countOf(const PromptInfo& prompt) {
    return static_cast<int>(prompt.tokens.size());
}

/// How many tokens both prompts begin with.
int commonStart(const PromptInfo& clean, const PromptInfo& corrupt) {
    const auto sameId = [](const Token& a, const Token& b) { return a.id == b.id; };
    const auto different = std::mismatch(clean.tokens.begin(), clean.tokens.end(), corrupt.tokens.begin(),
                                         corrupt.tokens.end(), sameId);
    return static_cast<int>(different.first - clean.tokens.begin());
}

std::string shown(const PromptInfo& prompt) {
    return std::to_string(prompt.subject->last) + " of " + std::to_string(countOf(prompt)) + " tokens";
}

} // namespace

std::optional<AlignedPair> Alignment::pairAt(BaseRun base, int position) const {
    const auto place = [base](const AlignedPair& pair) {
        return base == BaseRun::Clean ? pair.clean : pair.corrupt;
    };
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), position,
                                        [&](const AlignedPair& pair, int at) { return place(pair) < at; });
    return found != pairs.end() && place(*found) == position ? std::optional(*found) : std::nullopt;
}

Alignment alignSubjectEnds(const PromptInfo& clean, const PromptInfo& corrupt) {
    const IndexRange& inClean = clean.subject.value();
    const IndexRange& inCorrupt = corrupt.subject.value();
    const int behind = countOf(clean) - 1 - inClean.last;
    const int behindCorrupt = countOf(corrupt) - 1 - inCorrupt.last;
    if (behind != behindCorrupt) {
        const std::string expected = std::to_string(behind) + ", as in the clean prompt";
        throw Error(ErrorCode::InvalidArgument,
                    {"tokens behind the corrupted subject", std::to_string(behindCorrupt), expected},
                    "the corrupted prompt has " + std::to_string(behindCorrupt) +
                        " tokens behind its subject, and the clean one " + std::to_string(behind) +
                        "; choose a subject behind which the words become the same tokens");
    }
    Alignment alignment;
    const int before = std::min(inClean.first, inCorrupt.first);
    for (int i = before; i >= 1; --i) {
        alignment.pairs.push_back({inClean.first - i, inCorrupt.first - i});
    }
    const int inside = std::min(inClean.last - inClean.first, inCorrupt.last - inCorrupt.first);
    for (int i = -inside; i <= behind; ++i) {
        alignment.pairs.push_back({inClean.last + i, inCorrupt.last + i});
    }
    alignment.same = commonStart(clean, corrupt);
    return alignment;
}

Alignment alignPositions(const PromptInfo& clean, const PromptInfo& corrupt) {
    if (clean.subject.value().last != corrupt.subject.value().last) {
        throw Error(ErrorCode::InvalidArgument,
                    {"end of the corrupted subject", std::to_string(corrupt.subject->last),
                     std::to_string(clean.subject->last) + ", as in the clean prompt"},
                    "with pads in front, the clean subject ends at " + shown(clean) +
                        " and the corrupted one at " + shown(corrupt) +
                        "; both must end at the same token (or align by subject-end)");
    }
    Alignment alignment;
    for (int i = 0; i < countOf(clean); ++i) {
        alignment.pairs.push_back({i, i});
    }
    alignment.same = commonStart(clean, corrupt);
    return alignment;
}

Alignment alignNoise(const PromptInfo& prompt) {
    Alignment alignment;
    for (int i = 0; i < countOf(prompt); ++i) {
        alignment.pairs.push_back({i, i});
    }
    alignment.same = prompt.subject.value().first;
    return alignment;
}

void padPrompt(PromptInfo& prompt, const Token& pad, int count) {
    Token front = pad;
    front.start = front.end = 0;
    front.enclosing = true;
    prompt.tokens.insert(prompt.tokens.begin(), static_cast<std::size_t>(count), front);
    if (prompt.subject) {
        prompt.subject->first += count;
        prompt.subject->last += count;
    }
}

} // namespace mambascope
