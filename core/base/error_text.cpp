// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "core/base/message_text.hpp"

namespace mambascope {
namespace {

/// {1} stands for the first argument as it is, {q1} for it in quotes.
struct Row {
    ErrorCode code;
    std::size_t arguments; ///< how many the text uses at least
    std::string_view text;
};

/// The first row of a code for which there are enough arguments counts.
constexpr std::array kTexts{
    Row{ErrorCode::InvalidArgument, 3, "{1} {q2}: expected {3}"},
    Row{ErrorCode::PromptEmpty, 0, "the prompt is empty; type at least one character"},
    Row{ErrorCode::PromptTooLong, 4, "the prompt is {1} bytes long, and {3} reads at most {2}; shorten it"},
    Row{ErrorCode::PromptTooLong, 3, "the prompt is {1} tokens long, and {3} takes at most {2}; shorten it"},
    Row{ErrorCode::SubjectNotFound, 1, "the subject {q1} is not in the prompt; write it as it stands there"},
    Row{ErrorCode::SubjectNeeded, 1, "the role {q1} needs a subject; say which part of the prompt it is"},
    Row{ErrorCode::SpecSyntax, 4, "{4} {q1}: expected {3} at byte {2}"},
    Row{ErrorCode::SpecSyntax, 3, "knockout {q1}: expected {3} at byte {2}"},
    Row{ErrorCode::PositionOutOfRange, 3,
        "{1}: there is no token {2}; the prompt has {3} tokens, counted from 0"},
    Row{ErrorCode::LayerOutOfRange, 3, "{1}: there is no layer {2}; the model has {3}, counted from 0"},
    Row{ErrorCode::HeadOutOfRange, 3, "{1}: there is no head {2}; each layer has {3}, counted from 0"},
    Row{ErrorCode::ChannelOutOfRange, 3, "{1}: there is no channel {2}; each layer has {3}, counted from 0"},
    Row{ErrorCode::WindowOutOfRange, 2,
        "a window of {1} layers does not fit; the model has {2} layers, so choose 1 to {2}"},
    Row{ErrorCode::FileMissing, 1, "{1} doesn't exist"},
    Row{ErrorCode::FileUnreadable, 2, "{1} can't be read: {2}"},
    Row{ErrorCode::FileVanished, 1,
        "{1} was changed, shortened or lost while it was in use; load the model again"},
    Row{ErrorCode::FileWriteFailed, 2, "{1} can't be written: {2}"},
    Row{ErrorCode::FileMalformed, 3, "{1}: {2}: expected {3}"},
    Row{ErrorCode::TensorMissing, 3, "{1} has no tensor {q2} of shape {3}, which its config.json asks for"},
    Row{ErrorCode::TensorMisshapen, 4, "{1}: tensor {q2} is {3}, expected {4}"},
    Row{ErrorCode::WeightsQuantized, 2,
        "{1} holds quantized weights ({2}); use the model in fp32, fp16 or bf16"},
    Row{ErrorCode::WeightsDontFit, 2, "{1} does not fit its config.json: {2}"},
    Row{ErrorCode::TensorNotFinite, 2,
        "{1}: tensor {q2} holds NaN or infinity; the file is damaged, or its training failed"},
    Row{ErrorCode::ConfigField, 3, "{1}: {2}: expected {3}"},
    Row{ErrorCode::ModelUnsupported, 3, "{1}: models of type {q2} are not supported; supported are {3}"},
    Row{ErrorCode::ModelNotFound, 2, "there is no model {q1}; looked for {2}"},
    Row{ErrorCode::TokenizerUnsupported, 3, "{1}: {2} is not supported; supported are {3}"},
    Row{ErrorCode::TokenizerMissing, 2,
        "{1} has no tokenizer.json; looked for {2}; put one there, or choose one with --tokenizer FILE|DIR"},
    Row{ErrorCode::DeviceUnavailable, 2, "device {1} can't be used: {2}"},
    Row{ErrorCode::OutOfMemory, 2, "{1}: out of memory during: {2}"},
    Row{ErrorCode::MemoryTooSmall, 5, "{1} needs {2} of memory on {3}, where only {4} are free; try {5}"},
    Row{ErrorCode::DeviceFailure, 2, "device {1} failed: {2}"},
    Row{ErrorCode::Cancelled, 0, "cancelled"},
    Row{ErrorCode::Internal, 1, "internal error: {1}"},
};

std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{') {
            line += text[at];
            continue;
        }
        const bool quotes = text[at + 1] == 'q';
        const std::size_t digit = at + (quotes ? 2 : 1);
        const std::string& argument = arguments[static_cast<std::size_t>(text[digit] - '1')];
        line += quotes ? quotedForMessage(argument) : argument;
        at = digit + 1; // the closing bracket
    }
    return line;
}

} // namespace

std::string errorText(ErrorCode code, const std::vector<std::string>& arguments) {
    for (const Row& row : kTexts) {
        if (row.code == code && arguments.size() >= row.arguments) {
            return filled(row.text, arguments);
        }
    }
    std::string line = errorName(code);
    for (const std::string& argument : arguments) {
        line += ": " + argument;
    }
    return line;
}

} // namespace mambascope
