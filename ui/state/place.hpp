// SPDX-License-Identifier: GPL-3.0-or-later
// Where something stands in a result: told by characters of a prompt, so that it means the same in every
// model, and so that a result of an older prompt is never taken for one of the present prompt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/tokenizer/token.hpp"
#include "ui/state/prompt_part.hpp"

namespace mambascope::ui {

/// What a view's cell, row, point or token stands for. What a view does not know it leaves out: a token has a
/// source alone, a window of a curve has layers alone.
struct Place {
    std::string prompt; ///< the text that the bytes are of: the prompt of the request that was answered
    Side side = Side::Left;
    std::optional<PromptPart> query;
    std::optional<PromptPart> source;
    std::optional<IndexRange> layers; ///< inclusive; one layer, or the window that was cut
    int layerCount = 0;               ///< of the model that `layers` are of
    std::optional<int> head;          ///< nothing: over all heads, or a group of them

    friend bool operator==(const Place&, const Place&) = default;
};

/// The place of a pair of tokens: the query reads from the source. Nothing where one of the two is no token.
[[nodiscard]] std::optional<Place> placeOf(const std::string& prompt, Side side,
                                           const std::vector<Token>& tokens, int query, int source);

/// The same characters in another prompt, as after an edit. Nothing where a part of the place was deleted
/// there: such a place is out of date, and no longer means anything.
[[nodiscard]] std::optional<Place> movedPlace(const Place& place, const std::string& prompt);

} // namespace mambascope::ui
