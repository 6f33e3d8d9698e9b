// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: the bytes of every token, by id.
#pragma once

#include "core/tokenizer/added_tokens.hpp"
#include "core/tokenizer/json_parts.hpp"
#include "core/tokenizer/token_decoder.hpp"
#include "core/tokenizer/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

class TokenTexts {
public:
    TokenTexts() = default;
    /// What the decoder makes of the vocabulary's spellings and of added tokens. Throws FileMalformed when
    /// the ids reach far beyond the number of tokens, or the texts beyond 256 MiB.
    TokenTexts(const JsonNode& root, const Vocabulary& vocabulary, std::span<const AddedToken> added,
               const TokenDecoder& decoder);

    /// Empty for an id that no token has.
    [[nodiscard]] std::string_view operator[](std::int32_t id) const;
    [[nodiscard]] bool has(std::int32_t id) const;
    /// Highest id + 1.
    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(m_places.size()); }

private:
    struct Place {
        std::size_t begin = 0;
        std::uint32_t length = 0;
        bool known = false;
    };

    void set(const JsonNode& root, std::int32_t id, std::string_view bytes);

    std::string m_text;
    std::vector<Place> m_places;
};

} // namespace mambascope
