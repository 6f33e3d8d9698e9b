// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a data set, and a row that can't be used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.hpp"
#include "core/values/intervention.hpp"
#include "core/values/prompt_spec.hpp"

namespace mambascope {

/// One prompt with what is known about it. All texts are valid UTF-8.
struct DataRow {
    std::int64_t row = 0;  ///< from 0, behind the header; rows that can't be used count too
    std::int64_t line = 0; ///< of the file, from 1: where the row begins
    std::string prompt;    ///< as the model reads it
    std::string subject;   ///< as it stands in the prompt, without white space at its ends
    ByteSpan subjectSpan;  ///< its bytes in the prompt: from the template, or the one place where it stands
    std::string answer;    ///< without white space at its ends; the first token of " "+answer is scored
    std::string relation;  ///< empty: not told
    std::string templateText; ///< with {} for the subject; empty: not told
    /// The file's other columns, in its order; lists and objects as JSON text.
    std::vector<std::pair<std::string, std::string>> columns;

    /// Of one of the other columns; null where the row has none of that name.
    [[nodiscard]] const std::string* column(std::string_view name) const;
    [[nodiscard]] bool subjectFirst() const { return subjectSpan.start == 0; }
    /// What the engine is asked about it.
    [[nodiscard]] PromptSpec promptSpec(BosChoice bos = BosChoice::Auto) const;
};

enum class SkipReason {
    Malformed,        ///< no JSON object, or not as many fields as the header: detail says what is wrong
    OpenQuote,        ///< a quote opens in this line and never closes
    BadEncoding,      ///< not UTF-8; detail: where and what
    TooLong,          ///< beyond what is read of one row; detail: the limit
    NoPrompt,         ///< neither a prompt nor a template
    NoSubject,        ///< the subject is missing or empty
    NoAnswer,         ///< the answer is missing or empty
    SubjectMissing,   ///< the subject isn't in the prompt; detail: the subject
    SubjectAmbiguous, ///< it stands in several places and no template tells which; detail: the subject
    BadTemplate,      ///< not exactly one {}; detail: the template
    OtherPrompt,      ///< the prompt isn't the template with the subject in it
    Duplicate,        ///< the same prompt, subject and answer as an earlier row; detail: that row's line
    // known only with a model
    PromptTooLong,  ///< detail: the error's line
    NoSuchToken,    ///< answer or prompt have no tokens in the model; detail: the error's line
    EmptySourceSet, ///< no token has the role that an experiment cuts; detail: the role
};

struct SkippedRow {
    std::int64_t row = 0;
    std::int64_t line = 0;
    SkipReason reason = SkipReason::Malformed;
    std::string detail;
    friend bool operator==(const SkippedRow&, const SkippedRow&) = default;
};

/// "the subject "Paris" is not in the prompt": one plain line, for skipped.jsonl and messages.
[[nodiscard]] std::string skipText(const SkippedRow& skipped);

/// What a model's error about one prompt means for the run: that the row is left out (PromptTooLong,
/// PromptEmpty, SubjectNotFound, InvalidArgument). Nothing for every other error, which ends the run.
[[nodiscard]] std::optional<SkipReason> skipReasonOf(ErrorCode code);
[[nodiscard]] std::optional<SkippedRow> skippedBy(const DataRow& row, const Error& error);

using DataEntry = std::variant<DataRow, SkippedRow>;

} // namespace mambascope
