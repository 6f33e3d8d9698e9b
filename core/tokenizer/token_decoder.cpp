// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/token_decoder.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/tokenizer/byte_alphabet.hpp"
#include "core/tokenizer/json_pattern.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace mambascope {

namespace {

constexpr std::size_t kLongestText = std::size_t{1} << 20;
constexpr const char* kSupported = "Replace of a String, ByteFallback, Fuse, Strip, Metaspace, ByteLevel";

/// The byte of "<0x0A>".
std::optional<char> fallbackByte(std::string_view spelling) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (spelling.size() != 6 || !spelling.starts_with("<0x") || spelling.back() != '>') {
        return std::nullopt;
    }
    const std::size_t high = kDigits.find(spelling[3]);
    const std::size_t low = kDigits.find(spelling[4]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
        return std::nullopt;
    }
    return static_cast<char>(static_cast<unsigned char>(16 * high + low));
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t found = std::min(text.find(from, begin), text.size());
        result += text.substr(begin, found - begin);
        if (found < text.size()) {
            result += to;
        }
        begin = found + from.size();
    }
    return result;
}

std::size_t readCount(const JsonNode& node) {
    if (node.isNull()) {
        return 0;
    }
    if (!node.json().is_number_unsigned()) {
        node.fail("a count");
    }
    return node.json().get<std::size_t>();
}

void readReplace(const JsonNode& node, TokenDecoder& result) {
    const JsonNode pattern = node["pattern"]["String"];
    if (pattern.isNull()) {
        refuse(node, "the decoder Replace of a Regex", kSupported);
    }
    if (pattern.text().empty()) {
        pattern.fail("a text that is not empty");
    }
    result.replacements.emplace_back(pattern.text(), node["content"].text());
}

void readStrip(const JsonNode& node, TokenDecoder& result) {
    const std::string content = node["content"].text();
    if (content.size() != 1) {
        refuse(node, "the decoder Strip of " + quotedForMessage(content), kSupported);
    }
    result.stripped = content.front();
    result.stripAtStart = readCount(node["start"]);
    result.stripAtEnd = readCount(node["stop"]);
}

/// The spaces that its pre-tokenizer put in front are all that the first token starts with.
void readMetaspace(const JsonNode& node, TokenDecoder& result) {
    const std::string mark = node["replacement"].text();
    if (mark.empty()) {
        node["replacement"].fail("one character");
    }
    result.replacements.emplace_back(mark, " ");
    const JsonNode scheme = node["prepend_scheme"];
    const bool prepends = scheme.isNull() ? node["add_prefix_space"].flag(true) : scheme.text() != "never";
    result.stripFirstToken = prepends;
}

void readPart(const JsonNode& node, TokenDecoder& result) {
    const std::string type = node["type"].text();
    if (type == "Replace") {
        readReplace(node, result);
    } else if (type == "ByteFallback") {
        result.byteFallback = true;
    } else if (type == "Strip") {
        readStrip(node, result);
    } else if (type == "Metaspace") {
        readMetaspace(node, result);
    } else if (type == "ByteLevel") {
        result.byteAlphabet = true;
    } else if (type != "Fuse") {
        refuse(node, "the decoder " + quotedForMessage(type), kSupported);
    }
}

} // namespace

std::string TokenDecoder::bytesOf(std::string_view spelling, GrowthBudget& budget) const {
    if (byteAlphabet) {
        return byte_alphabet::unspell(spelling).value_or(std::string(spelling));
    }
    return addedBytesOf(spelling, budget);
}

std::string TokenDecoder::addedBytesOf(std::string_view content, GrowthBudget& budget) const {
    std::string text(content);
    for (std::size_t step = 0; step < replacements.size(); ++step) {
        const auto& [from, to] = replacements[step];
        if (text.size() / from.size() * to.size() >
            kLongestText) { // replacements in a row may double it each
            const std::string expected = "tokens of at most " + std::to_string(kLongestText) + " bytes";
            throw Error(ErrorCode::FileMalformed, {file.string(), "decoder", expected},
                        file.string() + ": decoder: expected " + expected + ", found " +
                            quotedForMessage(content));
        }
        text = replaced(text, from, to);
        budget.spend(step, text.size());
    }
    const auto byte = byteFallback ? fallbackByte(text) : std::nullopt;
    return byte ? std::string(1, *byte) : text;
}

std::string TokenDecoder::finish(std::string text, std::size_t firstTokenSize) const {
    const std::size_t most = stripFirstToken ? firstTokenSize : stripAtStart;
    const std::size_t front = std::min({text.find_first_not_of(stripped), text.size(), most});
    text.erase(0, front);
    const std::size_t last = text.find_last_not_of(stripped);
    const std::size_t behind = text.size() - (last == std::string::npos ? 0 : last + 1);
    text.resize(text.size() - std::min(behind, stripAtEnd));
    return text;
}

TokenDecoder readTokenDecoder(const JsonNode& decoder, bool byteAlphabet) {
    TokenDecoder result;
    result.file = decoder.file();
    result.byteAlphabet = byteAlphabet;
    if (!byteAlphabet && !decoder.isNull()) {
        for (const JsonNode& part : flattenSequence(decoder, "decoders")) {
            readPart(part, result);
        }
    }
    return result;
}

} // namespace mambascope
