// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes of a prompt to tokens. Bytes and never decoded text decide, so a character that is split over
// several tokens, or a token with broken UTF-8, is found like any other (methods.md section 4).
#include "core/interventions/intervention.hpp"

#include "core/base/error.hpp"
#include "core/io/message_text.hpp"

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

ByteSpan findSubject(std::string_view prompt, std::string_view subject) {
    const std::size_t word = subject.find_first_not_of(' ');
    const std::string_view bare = word == std::string_view::npos ? std::string_view{} : subject.substr(word);
    const std::size_t at = bare.empty() ? std::string_view::npos : prompt.find(bare);
    if (at == std::string_view::npos) {
        const std::string shown(subject);
        throw Error(ErrorCode::SubjectNotFound, {shown},
                    bare.empty() ? "the subject is empty"
                                 : "the subject " + quotedForMessage(shown) + " is not in the prompt");
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + bare.size())};
}

} // namespace mambascope
