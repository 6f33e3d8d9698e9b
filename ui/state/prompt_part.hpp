// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a prompt: as tokens of a model, as positions of a knockout, and against each other.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/tokenizer/token.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/state/span_edit.hpp"

namespace mambascope::ui {

[[nodiscard]] bool overlap(const PromptPart& a, const PromptPart& b);

/// A part cut in three by another one.
struct PartThirds {
    PromptPart before;
    PromptPart within;
    PromptPart after;
};
[[nodiscard]] PartThirds cutBy(const PromptPart& part, const PromptPart& cell);

/// Where a part has gone; nothing where all of it was deleted.
[[nodiscard]] std::optional<PromptPart> movedPart(const PromptPart& part, const TextChange& change);

/// The part as positions of a specification; only what is left of it before the prompt's end.
[[nodiscard]] std::vector<PositionItem> positionItems(const PromptPart& part, std::uint32_t promptEnd);

/// The bytes that tokens first … last cover. A token that stands for no byte (a space that the tokenizer put
/// in front) has those of the token behind it; what the tokenizer puts around the prompt has none.
[[nodiscard]] ByteSpan bytesOf(const std::vector<Token>& tokens, IndexRange range);
/// The same with what stands before and behind the prompt.
[[nodiscard]] PromptPart partOf(const std::vector<Token>& tokens, IndexRange range);
/// The tokens of a part, as runs of neighbours.
[[nodiscard]] std::vector<IndexRange> tokensOf(const std::vector<Token>& tokens, const PromptPart& part);

} // namespace mambascope::ui
