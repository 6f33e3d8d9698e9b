// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/filter_words.hpp"

#include <algorithm>
#include <array>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::array<std::string_view, 11> kSigns{"!=", "<=", ">=", "==", "=", "<", ">", "~", "(", ")", ","};

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr std::string_view kOthers = "_-./@:+%";
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           kOthers.find(c) != std::string_view::npos;
}

/// text[at] is the quote that opens; `at` moves behind the one that closes.
FilterWord quoted(std::string_view text, std::size_t& at) {
    FilterWord word{FilterWord::Kind::Quoted, {}, at};
    const char quote = text[at++];
    while (at < text.size() && text[at] != quote) {
        at += text[at] == '\\' && at + 1 < text.size() ? 1 : 0;
        word.text += text[at++];
    }
    if (at >= text.size()) {
        failFilter(text, word.place, std::string("a second ") + quote + " to close the one");
    }
    ++at;
    return word;
}

} // namespace

bool FilterWord::isKeyword(std::string_view keyword) const {
    return kind == Kind::Word && text.size() == keyword.size() &&
           std::equal(text.begin(), text.end(), keyword.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

std::vector<FilterWord> filterWords(std::string_view text) {
    std::vector<FilterWord> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        if (text[at] == '"' || text[at] == '\'') {
            words.push_back(quoted(text, at));
            continue;
        }
        const auto* const sign = std::find_if(kSigns.begin(), kSigns.end(),
                                              [&](std::string_view one) { return rest.starts_with(one); });
        if (sign != kSigns.end()) {
            words.push_back({FilterWord::Kind::Sign, std::string(*sign == "==" ? "=" : *sign), at});
            at += sign->size();
            continue;
        }
        const auto* const end = std::find_if_not(rest.begin(), rest.end(), isWordByte);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        if (length == 0) {
            failFilter(text, at,
                       "a name, a number, an operator, or quotes around a text with other characters");
        }
        words.push_back({FilterWord::Kind::Word, std::string(rest.substr(0, length)), at});
        at += length;
    }
    words.push_back({FilterWord::Kind::End, {}, text.size()});
    return words;
}

void failFilter(std::string_view text, std::size_t place, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument,
                {"filter", std::string(text), expected + " at byte " + std::to_string(place + 1)});
}

} // namespace mambascope
