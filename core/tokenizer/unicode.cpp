// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/unicode.hpp"

#include <utf8proc.h>

namespace mambascope::unicode {

namespace {

struct CodeRange {
    char32_t low;
    char32_t high;
};

constexpr CodeRange kWhiteSpace[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                                     {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                                     {0x205F, 0x205F}, {0x3000, 0x3000}};
/// Alphabetic by property though symbols by category: circled and squared letters; and the two joiners.
constexpr CodeRange kMoreWordCharacters[] = {
    {0x200C, 0x200D}, {0x24B6, 0x24E9}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189}};

template <std::size_t Count>
bool isIn(const CodeRange (&ranges)[Count], char32_t codePoint) {
    for (const CodeRange& range : ranges) {
        if (codePoint >= range.low && codePoint <= range.high) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isWhiteSpace(char32_t codePoint) {
    return isIn(kWhiteSpace, codePoint);
}

bool isWordCharacter(char32_t codePoint) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(codePoint))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
        return true;
    default:
        return isIn(kMoreWordCharacters, codePoint);
    }
}

} // namespace mambascope::unicode
