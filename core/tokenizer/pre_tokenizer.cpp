// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pre_tokenizer.hpp"

#include <algorithm>

namespace mambascope {

namespace {

struct Part {
    TextRange range;
    bool isMatch = false;
};

/// Matches and what lies between them, covering the text.
std::vector<Part> partsOf(std::string_view text, const Regex& pattern, bool invert) {
    std::vector<Part> parts;
    std::size_t end = 0;
    for (const TextRange& match : pattern.matches(text)) {
        if (match.begin != end) {
            parts.push_back({{end, match.begin}, invert});
        }
        parts.push_back({match, !invert});
        end = match.end;
    }
    if (end != text.size()) {
        parts.push_back({{end, text.size()}, invert});
    }
    return parts;
}

/// Joins a match to the part before it, unless that is a match, too.
std::vector<TextRange> mergeWithPrevious(const std::vector<Part>& parts) {
    std::vector<TextRange> pieces;
    bool afterMatch = false;
    for (const Part& part : parts) {
        if (part.isMatch && !afterMatch && !pieces.empty()) {
            pieces.back().end = part.range.end;
        } else {
            pieces.push_back(part.range);
        }
        afterMatch = part.isMatch;
    }
    return pieces;
}

/// The mirror image.
std::vector<TextRange> mergeWithNext(const std::vector<Part>& parts) {
    std::vector<TextRange> pieces;
    bool beforeMatch = false;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (part->isMatch && !beforeMatch && !pieces.empty()) {
            pieces.back().begin = part->range.begin;
        } else {
            pieces.push_back(part->range);
        }
        beforeMatch = part->isMatch;
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

/// Joins neighbours of the same kind.
std::vector<TextRange> mergeRuns(const std::vector<Part>& parts) {
    std::vector<TextRange> pieces;
    bool wasMatch = false;
    for (const Part& part : parts) {
        if (part.isMatch == wasMatch && !pieces.empty()) {
            pieces.back().end = part.range.end;
        } else {
            pieces.push_back(part.range);
        }
        wasMatch = part.isMatch;
    }
    return pieces;
}

std::vector<TextRange> piecesOf(const std::vector<Part>& parts, SplitBehavior behavior) {
    switch (behavior) {
    case SplitBehavior::MergedWithPrevious:
        return mergeWithPrevious(parts);
    case SplitBehavior::MergedWithNext:
        return mergeWithNext(parts);
    case SplitBehavior::Contiguous:
        return mergeRuns(parts);
    case SplitBehavior::Removed:
    case SplitBehavior::Isolated:
        break;
    }
    std::vector<TextRange> pieces;
    for (const Part& part : parts) {
        if (behavior == SplitBehavior::Isolated || !part.isMatch) {
            pieces.push_back(part.range);
        }
    }
    return pieces;
}

/// Cuts one piece, seen as a text of its own: a pattern's look-behind doesn't reach out of it.
std::vector<TextRange> cut(std::string_view text, TextRange range, const Regex& pattern,
                           SplitBehavior behavior, bool invert) {
    std::vector<TextRange> result;
    for (const TextRange& piece : piecesOf(partsOf(range.of(text), pattern, invert), behavior)) {
        if (piece.size() > 0) {
            result.push_back({range.begin + piece.begin, range.begin + piece.end});
        }
    }
    return result;
}

} // namespace

bool PreTokenizer::spellsBytes() const {
    return std::any_of(steps.begin(), steps.end(), [](const PreTokenizerStep& step) {
        return std::holds_alternative<ByteLevelStep>(step);
    });
}

bool PreTokenizer::endsInBytes() const {
    return !steps.empty() && std::holds_alternative<ByteLevelStep>(steps.back());
}

std::vector<TextRange> splitText(std::string_view text, TextRange range, const SplitStep& step) {
    return cut(text, range, step.pattern, step.behavior, step.invert);
}

std::vector<TextRange> splitText(std::string_view text, TextRange range, const Regex& pattern) {
    return cut(text, range, pattern, SplitBehavior::Isolated, false);
}

} // namespace mambascope
