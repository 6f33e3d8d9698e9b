// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/data_row.hpp"

#include <algorithm>

#include "core/base/message_text.hpp"

namespace mambascope {

const std::string* DataRow::column(std::string_view name) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& entry) { return entry.first == name; });
    return found == columns.end() ? nullptr : &found->second;
}

PromptSpec DataRow::promptSpec(BosChoice bos) const {
    PromptSpec spec;
    spec.text = prompt;
    spec.subjectSpan = subjectSpan;
    spec.subject = subject;
    spec.target = answer;
    spec.bos = bos;
    return spec;
}

std::string skipText(const SkippedRow& skipped) {
    const std::string quoted = quotedForMessage(skipped.detail);
    switch (skipped.reason) {
    case SkipReason::Malformed:
    case SkipReason::PromptTooLong:
    case SkipReason::NoSuchToken:
        return cleanForMessage(skipped.detail);
    case SkipReason::OpenQuote:
        return "a quote opens in this line and never closes";
    case SkipReason::BadEncoding:
        return "not UTF-8: " + cleanForMessage(skipped.detail);
    case SkipReason::TooLong:
        return "the row is longer than " + cleanForMessage(skipped.detail);
    case SkipReason::NoPrompt:
        return "the row has neither a prompt nor a template";
    case SkipReason::NoSubject:
        return "the row has no subject";
    case SkipReason::NoAnswer:
        return "the row has no answer";
    case SkipReason::SubjectMissing:
        return "the subject " + quoted + " is not in the prompt";
    case SkipReason::SubjectAmbiguous:
        return "the subject " + quoted +
               " stands in several places of the prompt; a template would tell which";
    case SkipReason::BadTemplate:
        return "the template " + quoted + " does not have {} exactly once";
    case SkipReason::OtherPrompt:
        return "the prompt is not the template " + quoted + " with the subject in it";
    case SkipReason::Duplicate:
        return "the same prompt, subject and answer as line " + cleanForMessage(skipped.detail);
    case SkipReason::EmptySourceSet:
        return "no token of the prompt is " + cleanForMessage(skipped.detail);
    }
    return {};
}

std::optional<SkipReason> skipReasonOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::PromptTooLong:
        return SkipReason::PromptTooLong;
    case ErrorCode::PromptEmpty:
    case ErrorCode::SubjectNotFound:
    case ErrorCode::InvalidArgument:
        return SkipReason::NoSuchToken;
    default:
        return std::nullopt;
    }
}

std::optional<SkippedRow> skippedBy(const DataRow& row, const Error& error) {
    const std::optional<SkipReason> reason = skipReasonOf(error.code());
    return reason ? std::optional(SkippedRow{row.row, row.line, *reason, error.what()}) : std::nullopt;
}

} // namespace mambascope
