// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes of a prompt to tokens. Bytes and never decoded text decide, so a character that is split over
// several tokens, or a token with broken UTF-8, is found like any other (methods.md section 4).
#include "core/values/intervention.hpp"

namespace mambascope {

std::optional<IndexRange> tokensOverlapping(const std::vector<Token>& tokens, ByteSpan span) {
    std::optional<IndexRange> found;
    int index = 0;
    for (const Token& token : tokens) {
        const bool isEmpty = token.start == token.end;
        const bool overlaps =
            token.start < span.end && (isEmpty ? token.start >= span.start : token.end > span.start);
        if (overlaps && !token.enclosing && span.start < span.end) {
            found = IndexRange{found ? found->first : index, index};
        }
        ++index;
    }
    return found;
}

} // namespace mambascope
