// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/prompt_notes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/tokenizer/unicode.hpp"

namespace mambascope {
namespace {

struct Character {
    std::size_t byte = 0;
    char32_t code = 0;
    bool valid = true;
};

std::vector<Character> charactersOf(std::string_view text) {
    std::vector<Character> characters;
    for (std::size_t byte = 0; byte < text.size();) {
        const Utf8Step step = decodeUtf8(text, byte);
        characters.push_back({byte, step.codePoint, step.valid});
        byte += step.length;
    }
    return characters;
}

bool isSpace(const Character& character) {
    return unicode::isWhiteSpace(character.code);
}

std::string codeName(char32_t code) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(code));
    return text.data();
}

/// "a space", "a line break", "a no-break space (U+00A0)".
std::string nameOf(char32_t code) {
    switch (code) {
    case U' ':
        return "a space";
    case U'\t':
        return "a tab";
    case U'\n':
        return "a line break";
    case U'\r':
        return "a carriage return";
    case U'\u00A0':
        return "a no-break space (U+00A0)";
    default:
        return (unicode::isWhiteSpace(code) ? "white space (" : "a character that can't be seen (") +
               codeName(code) + ")";
    }
}

/// Spaces that look like U+0020 and are not, and characters that show nothing. The ideographic space belongs
/// to its scripts, and joiners and marks of direction to theirs.
bool isDeceptive(const Character& character) {
    constexpr std::array<std::pair<char32_t, char32_t>, 8> kRanges{{{0xA0, 0xA0},
                                                                    {0xAD, 0xAD},
                                                                    {0x1680, 0x1680},
                                                                    {0x2000, 0x200B},
                                                                    {0x202F, 0x202F},
                                                                    {0x205F, 0x2060},
                                                                    {0x2028, 0x2029},
                                                                    {0xFEFF, 0xFEFF}}};
    return std::any_of(kRanges.begin(), kRanges.end(), [&](const auto& range) {
        return character.code >= range.first && character.code <= range.second;
    });
}

bool isReturn(const Character& character) {
    return character.code == U'\r';
}

bool isBroken(const Character& character) {
    return !character.valid;
}

/// "2 carriage returns", "1 carriage return".
std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

using Characters = std::vector<Character>;
using Kind = PromptNote::Kind;

void noteEnds(const Characters& text, std::vector<PromptNote>& notes) {
    if (!text.empty() && isSpace(text.back())) {
        notes.push_back({Kind::End, text.back().code, text.back().byte});
    }
    if (!text.empty() && isSpace(text.front())) {
        notes.push_back({Kind::Start, text.front().code, text.front().byte});
    }
}

/// Inside a line and not at its ends, where spaces indent.
void noteSpacesInRow(const Characters& text, std::vector<PromptNote>& notes) {
    const auto isPlain = [](const Character& character) { return character.code == U' '; };
    for (auto at = text.begin(); at != text.end();) {
        const auto first = std::find_if(at, text.end(), isPlain);
        const auto after = std::find_if_not(first, text.end(), isPlain);
        const bool inside = first != text.begin() && after != text.end() && !isSpace(*std::prev(first, 1)) &&
                            !isSpace(*after);
        if (inside && after - first > 1) {
            notes.push_back({Kind::SpacesInRow, U' ', first->byte, static_cast<std::size_t>(after - first)});
            return;
        }
        at = after;
    }
}

template <typename Predicate>
void noteAll(const Characters& text, Kind kind, Predicate is, std::vector<PromptNote>& notes) {
    const auto first = std::find_if(text.begin(), text.end(), is);
    if (first != text.end()) {
        const auto count = static_cast<std::size_t>(std::count_if(first, text.end(), is));
        notes.push_back({kind, first->code, first->byte, count});
    }
}

} // namespace

std::vector<PromptNote> findPromptNotes(std::string_view prompt) {
    const Characters text = charactersOf(prompt);
    std::vector<PromptNote> notes;
    noteEnds(text, notes);
    noteSpacesInRow(text, notes);
    noteAll(text, Kind::Returns, isReturn, notes);
    noteAll(text, Kind::Deceptive, isDeceptive, notes);
    noteAll(text, Kind::Broken, isBroken, notes);
    return notes;
}

std::string noteText(const PromptNote& note) {
    const std::string byte = std::to_string(note.byte);
    switch (note.kind) {
    case Kind::End:
        return "the prompt ends in " + nameOf(note.character) +
               ", which is kept: most words that come next would bring a space of their own, so the answer "
               "can "
               "change";
    case Kind::Start:
        return "the prompt begins with " + nameOf(note.character) +
               ", which is kept: its first word can be another token than without it";
    case Kind::SpacesInRow:
        return "the prompt has " + counted(note.count, "space") + " in a row at byte " + byte +
               ", which are kept";
    case Kind::Returns:
        return "the prompt has " + counted(note.count, "carriage return") +
               " (line ends of Windows are CR LF), kept as characters of their own";
    case Kind::Deceptive:
        return "the prompt has " + nameOf(note.character) + " at byte " + byte +
               (note.count > 1 ? " and " + std::to_string(note.count - 1) + " more such characters" : "") +
               ", kept as it is: a model reads it as something else than a plain space or nothing";
    case Kind::Broken:
        break;
    }
    return "the prompt is no UTF-8 at byte " + byte + "; what is broken is read as U+FFFD";
}

std::string noteOnEnd(std::string_view prompt) {
    const std::vector<PromptNote> notes = findPromptNotes(prompt);
    return notes.empty() || notes.front().kind != Kind::End ? std::string() : noteText(notes.front());
}

std::vector<std::string> promptNotes(std::string_view prompt) {
    std::vector<std::string> lines;
    for (const PromptNote& note : findPromptNotes(prompt)) {
        lines.push_back(noteText(note));
    }
    return lines;
}

} // namespace mambascope
