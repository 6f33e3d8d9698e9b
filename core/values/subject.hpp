// SPDX-License-Identifier: GPL-3.0-or-later
// Where a prompt's subject stands: found by its text, given in bytes, or told by a template.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope {

struct FoundSubject {
    ByteSpan span;                  ///< of the prompt
    std::vector<std::string> notes; ///< where another place could have been meant, one English line each
};

/// Looks for the subject's text in the prompt; white space at the subject's ends is ignored. Places where it
/// is whole words come first, then those where a hyphen or an apostrophe joins it to another word, then those
/// inside a word (findText); of several equally good places the last one is taken, with a note. Texts that
/// differ in their Unicode form only are the same. Throws Error SubjectNotFound if the subject is not in
/// the prompt or is empty.
[[nodiscard]] FoundSubject searchSubject(std::string_view prompt, std::string_view subject);

/// The same, but the first of several equally good places, as ROME has it (romba.md section 3).
[[nodiscard]] ByteSpan firstSubject(std::string_view prompt, std::string_view subject);

/// The subject at bytes that were given; a note where they cut a character. Throws Error InvalidArgument
/// where the span is empty or not inside the prompt.
[[nodiscard]] FoundSubject subjectAt(std::string_view prompt, ByteSpan span);

/// The span where there is one, else the text where it is not empty, else no subject. Throws as those two do.
[[nodiscard]] std::optional<FoundSubject>
locateSubject(std::string_view prompt, const std::optional<ByteSpan>& span, std::string_view subject);

/// "3-9", as command lines have it: start and end in digits, start below end; nothing for anything else.
[[nodiscard]] std::optional<ByteSpan> spanFromText(std::string_view text);

struct FilledTemplate {
    std::string prompt;
    ByteSpan subject;
};

/// The prompt that a template such as "The mother tongue of {} is" gives, and where its subject stands, for
/// which nothing needs to be searched. White space at the subject's ends is left out. Throws Error
/// InvalidArgument for a template without exactly one {} and SubjectNotFound for an empty subject.
[[nodiscard]] FilledTemplate fillTemplate(std::string_view promptTemplate, std::string_view subject);

} // namespace mambascope
