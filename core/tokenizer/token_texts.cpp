// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/token_texts.hpp"

#include <algorithm>

namespace mambascope {

namespace {

constexpr std::size_t kLongestTexts = std::size_t{256} << 20; // as a whole tokenizer.json

/// Real vocabularies have few holes; a table over wild ids would only eat memory.
bool isSparse(std::size_t size, std::size_t tokens) {
    constexpr std::size_t kFreeHoles = 65536;
    return size > 2 * tokens + kFreeHoles;
}

} // namespace

TokenTexts::TokenTexts(const JsonNode& root, const Vocabulary& vocabulary, std::span<const AddedToken> added,
                       const TokenDecoder& decoder) {
    std::int32_t highest = -1;
    std::size_t bytes = 0;
    for (const Vocabulary::Entry& entry : vocabulary.entries()) {
        highest = std::max(highest, entry.id);
        bytes += vocabulary.spelling(entry).size();
    }
    for (const AddedToken& token : added) {
        highest = std::max(highest, token.id);
        bytes += token.content.size();
    }
    const auto size = static_cast<std::size_t>(highest + 1);
    if (isSparse(size, vocabulary.entries().size() + added.size())) {
        root["model"]["vocab"].fail("ids near the number of tokens, not " + std::to_string(highest));
    }
    m_places.resize(size);
    GrowthBudget budget(bytes, root["decoder"]);
    for (const Vocabulary::Entry& entry : vocabulary.entries()) {
        set(root, entry.id, decoder.bytesOf(vocabulary.spelling(entry), budget));
    }
    for (const AddedToken& token : added) {
        set(root, token.id, decoder.addedBytesOf(token.content, budget));
    }
}

void TokenTexts::set(const JsonNode& root, std::int32_t id, std::string_view bytes) {
    if (bytes.size() > kLongestTexts - m_text.size()) {
        root["decoder"].fail("texts of all tokens together of at most " + std::to_string(kLongestTexts) +
                             " bytes");
    }
    m_places[static_cast<std::size_t>(id)] = {m_text.size(), static_cast<std::uint32_t>(bytes.size()), true};
    m_text += bytes;
}

bool TokenTexts::has(std::int32_t id) const {
    return id >= 0 && id < size() && m_places[static_cast<std::size_t>(id)].known;
}

std::string_view TokenTexts::operator[](std::int32_t id) const {
    if (!has(id)) {
        return {};
    }
    const Place& place = m_places[static_cast<std::size_t>(id)];
    return std::string_view(m_text).substr(place.begin, place.length);
}

} // namespace mambascope
