// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/regex_syntax.hpp"

#include "core/base/message_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mambascope {

namespace {

// Members of bracketed classes. White space is the White_Space property, and its complement.
constexpr std::string_view kSpace =
    R"(\x{9}-\x{D}\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000})";
constexpr std::string_view kNotSpace =
    R"(\x{0}-\x{8}\x{E}-\x{1F}\x{21}-\x{84}\x{86}-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027})"
    R"(\x{202A}-\x{202E}\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{10FFFF})";
constexpr std::string_view kWord = R"(\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\x{24B6}-\x{24E9}\x{1F130}-\x{1F149})"
                                   R"(\x{1F150}-\x{1F169}\x{1F170}-\x{1F189})";
constexpr std::string_view kHexDigit = "0-9A-Fa-f";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Translator {
public:
    explicit Translator(std::string_view pattern)
        : m_pattern(pattern) {}

    std::string run() {
        while (!atEnd()) {
            translateOne();
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_pattern.size(); }
    [[nodiscard]] std::string_view rest() const { return m_pattern.substr(m_position); }
    [[noreturn]] static void refuse(std::string_view what) {
        throw UnsupportedPattern(std::string(what) + " in a pattern");
    }

    void copy(std::size_t count) {
        m_result += rest().substr(0, count);
        m_position += count;
    }
    void replace(std::size_t count, std::string_view text) {
        m_result += text;
        m_position += count;
    }

    void translateOne();
    void translateGroup();
    void translateCount();
    void translateClass();
    void translateEscape(bool inClass);
    void replaceByClass(std::string_view members, bool inClass, bool negated);
    void translateHex();

    std::string_view m_pattern;
    std::size_t m_position = 0;
    std::string m_result;
};

void Translator::translateOne() {
    switch (rest().front()) {
    case '\\':
        translateEscape(false);
        break;
    case '[':
        translateClass();
        break;
    case '(':
        translateGroup();
        break;
    case '{':
        translateCount();
        break;
    default:
        copy(1);
    }
}

void Translator::translateGroup() {
    constexpr std::array<std::string_view, 8> kShared{
        "(?:", "(?i:", "(?i)", "(?=", "(?!", "(?<=", "(?<!", "(?>"};
    for (const std::string_view opening : kShared) {
        if (rest().starts_with(opening)) {
            copy(opening.size());
            return;
        }
    }
    if (rest().starts_with("(?") || rest().starts_with("(*")) {
        refuse("the group " + quotedForMessage(rest().substr(0, 8)));
    }
    copy(1);
}

/// {n}, {n,}, {n,m} mean the same; {,m} is a count only in Ruby. A + behind any count, and a ? behind {n},
/// repeat once more in Ruby, but make the count possessive or lazy in PCRE2.
void Translator::translateCount() {
    std::size_t length = 1;
    while (length < rest().size() && (isDigit(rest()[length]) || rest()[length] == ',')) {
        ++length;
    }
    if (length >= rest().size() || rest()[length] != '}' || length == 1) {
        refuse("an unescaped {");
    }
    ++length;
    const std::string_view count = rest().substr(0, length);
    const char next = length < rest().size() ? rest()[length] : '\0';
    if (next == '+' || (next == '?' && count.find(',') == std::string_view::npos)) {
        refuse(std::string(count) + next);
    }
    if (rest()[1] == ',') {
        replace(1, "{0");
        copy(length - 1);
    } else {
        copy(length);
    }
}

void Translator::translateClass() {
    copy(rest().starts_with("[^") ? 2 : 1);
    for (bool first = true; !atEnd(); first = false) {
        const char c = rest().front();
        if (c == ']' && !first) {
            copy(1);
            return;
        }
        if (c == '[' || c == ']') { // a set within a set, or an empty one
            refuse(std::string("an unescaped ") + c + " in a set");
        }
        if (rest().starts_with("&&")) {
            refuse("&& in a set");
        }
        if (c == '\\') {
            translateEscape(true);
        } else {
            copy(1);
        }
    }
    refuse("an unclosed set");
}

void Translator::replaceByClass(std::string_view members, bool inClass, bool negated) {
    if (inClass) {
        if (negated) {
            refuse("the negated escape " + std::string(rest().substr(0, 2)) + " in a set");
        }
        replace(2, members);
    } else {
        replace(2, (negated ? "[^" : "[") + std::string(members) + "]");
    }
}

/// \xHH below 80, \x{H…}; \uHHHH is Ruby's alone.
void Translator::translateHex() {
    if (rest().starts_with("\\x{")) {
        const std::size_t end = rest().find('}');
        const std::string_view digits = rest().substr(3, end == std::string_view::npos ? 0 : end - 3);
        if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isHexDigit)) {
            refuse("a malformed \\x{…}");
        }
        copy(end + 1);
        return;
    }
    const bool isUnicode = rest()[1] == 'u';
    const std::size_t count = isUnicode ? 4 : 2;
    const std::string_view digits = rest().substr(2, count);
    if (digits.size() != count || !std::all_of(digits.begin(), digits.end(), isHexDigit) ||
        (!isUnicode && digits[0] > '7')) { // a byte of a longer character
        refuse("the escape " + quotedForMessage(rest().substr(0, 2 + count)));
    }
    replace(2 + count, "\\x{" + std::string(digits) + "}");
}

void Translator::translateEscape(bool inClass) {
    if (rest().size() < 2) {
        refuse("a trailing backslash");
    }
    const char c = rest()[1];
    switch (c) {
    case 's':
        replaceByClass(kSpace, inClass, false);
        return;
    case 'S':
        replaceByClass(kNotSpace, inClass, false);
        return;
    case 'w':
    case 'W':
        replaceByClass(kWord, inClass, c == 'W');
        return;
    case 'h':
    case 'H':
        replaceByClass(kHexDigit, inClass, c == 'H');
        return;
    case 'd':
        replace(2, "\\p{Nd}");
        return;
    case 'D':
        replace(2, "\\P{Nd}");
        return;
    case 'v':
        replace(2, "\\x{0B}");
        return;
    case 'x':
    case 'u':
        translateHex();
        return;
    case 'p':
    case 'P': {
        const std::size_t end = rest().find('}');
        if (!rest().substr(2).starts_with('{') || end == std::string_view::npos) {
            refuse("a property without braces");
        }
        copy(end + 1);
        return;
    }
    case 'n':
    case 'r':
    case 't':
    case 'f':
    case 'a':
    case 'e':
        copy(2);
        return;
    default:
        if (isLetterOrDigit(c)) {
            refuse(std::string("the escape \\") + c);
        }
        // An escaped character stands for itself; of a longer one only the first byte is meant by "2", the
        // rest follows.
        copy(2);
    }
}

} // namespace

std::string translatePattern(std::string_view pattern) {
    return Translator(pattern).run();
}

} // namespace mambascope
