// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/subject.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/base/utf8.hpp"
#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kPlaceholder = "{}";

std::string bytesOf(ByteSpan span) {
    return "bytes " + std::to_string(span.start) + "-" + std::to_string(span.end);
}

[[noreturn]] void failMissing(std::string_view subject, bool empty) {
    const std::string shown(subject);
    throw empty ? Error(ErrorCode::SubjectNotFound, {shown},
                        "the subject is empty; write a part of the prompt, or leave it out")
                : Error(ErrorCode::SubjectNotFound, {shown});
}

std::string_view wantedText(std::string_view subject) {
    const std::string_view bare = withoutSpaceAround(subject);
    if (bare.empty()) {
        failMissing(subject, true);
    }
    return bare;
}

/// What is worth knowing about the place that was taken, the last of `count` equally good ones.
std::vector<std::string> notesOn(const TextMatch& taken, std::ptrdiff_t count, std::string_view subject) {
    const std::string shown = quotedForMessage(subject);
    const std::string place = bytesOf({taken.start, taken.end});
    std::vector<std::string> notes;
    if (taken.fit == WordFit::Inside) {
        notes.push_back(shown + " is no word of its own in the prompt; the subject is a part of a word, at " +
                        place + (count > 1 ? ", the last of " + std::to_string(count) + " such places" : ""));
    } else if (count > 1) {
        notes.push_back(shown + " stands in the prompt " + std::to_string(count) +
                        " times; the last one, at " + place + ", is the subject");
    }
    if (!taken.sameBytes) {
        notes.push_back("the prompt writes the subject " + shown +
                        " with other bytes (another Unicode form of the same text)");
    }
    return notes;
}

/// Whether a character of the text starts at the byte, or the text ends there.
bool isCharacterEdge(std::string_view text, std::size_t byte) {
    std::size_t at = 0;
    while (at < byte) {
        at += decodeUtf8(text, at).length;
    }
    return at == byte;
}

} // namespace

FoundSubject searchSubject(std::string_view prompt, std::string_view subject) {
    const std::string_view wanted = wantedText(subject);
    const std::vector<TextMatch> matches = findText(prompt, wanted);
    if (matches.empty()) {
        failMissing(subject, false);
    }
    const auto better = [](const TextMatch& a, const TextMatch& b) { return a.fit < b.fit; };
    const WordFit best = std::max_element(matches.begin(), matches.end(), better)->fit;
    const auto isBest = [best](const TextMatch& match) { return match.fit == best; };
    const TextMatch taken = *std::find_if(matches.rbegin(), matches.rend(), isBest);
    const std::ptrdiff_t count = std::count_if(matches.begin(), matches.end(), isBest);
    return {{taken.start, taken.end}, notesOn(taken, count, wanted)};
}

ByteSpan firstSubject(std::string_view prompt, std::string_view subject) {
    const std::string_view wanted = wantedText(subject);
    const std::vector<TextMatch> matches = findText(prompt, wanted);
    if (matches.empty()) {
        failMissing(subject, false);
    }
    // Of several largest elements the first one.
    const auto best = std::max_element(matches.begin(), matches.end(),
                                       [](const auto& a, const auto& b) { return a.fit < b.fit; });
    return {best->start, best->end};
}

ByteSpan findSubject(std::string_view prompt, std::string_view subject) {
    return searchSubject(prompt, subject).span;
}

FoundSubject subjectAt(std::string_view prompt, ByteSpan span) {
    if (span.start >= span.end || span.end > prompt.size()) {
        const std::string given = std::to_string(span.start) + "-" + std::to_string(span.end);
        const std::string expected =
            "START-END inside the prompt's " + std::to_string(prompt.size()) + " bytes, START below END";
        throw Error(ErrorCode::InvalidArgument, {"subject bytes", given, expected},
                    "subject bytes " + given + ": expected " + expected);
    }
    FoundSubject found{span, {}};
    if (!isCharacterEdge(prompt, span.start) || !isCharacterEdge(prompt, span.end)) {
        found.notes.push_back("the subject's " + bytesOf(span) +
                              " cut a character; every token with one of these bytes belongs to it");
    }
    return found;
}

std::optional<ByteSpan> spanFromText(std::string_view text) {
    ByteSpan span;
    const char* const end = text.data() + text.size();
    const auto [dash, startError] = std::from_chars(text.data(), end, span.start);
    if (startError != std::errc{} || dash == end || *dash != '-') {
        return std::nullopt;
    }
    const auto [rest, endError] = std::from_chars(dash + 1, end, span.end);
    return endError == std::errc{} && rest == end && span.start < span.end ? std::optional(span)
                                                                           : std::nullopt;
}

std::optional<FoundSubject> locateSubject(std::string_view prompt, const std::optional<ByteSpan>& span,
                                          std::string_view subject) {
    if (span) {
        return subjectAt(prompt, *span);
    }
    return subject.empty() ? std::nullopt : std::optional(searchSubject(prompt, subject));
}

FilledTemplate fillTemplate(std::string_view promptTemplate, std::string_view subject) {
    const std::string_view wanted = wantedText(subject);
    const std::size_t place = promptTemplate.find(kPlaceholder);
    const bool once = place != std::string_view::npos &&
                      promptTemplate.find(kPlaceholder, place + 1) == std::string_view::npos;
    if (!once) {
        const std::string expected = "one {} in place of the subject";
        throw Error(ErrorCode::InvalidArgument, {"template", std::string(promptTemplate), expected},
                    "template " + quotedForMessage(promptTemplate) + ": expected " + expected);
    }
    FilledTemplate filled{std::string(promptTemplate.substr(0, place)), {}};
    filled.subject.start = static_cast<std::uint32_t>(place);
    filled.prompt += wanted;
    filled.subject.end = static_cast<std::uint32_t>(filled.prompt.size());
    filled.prompt += promptTemplate.substr(place + kPlaceholder.size());
    return filled;
}

} // namespace mambascope
