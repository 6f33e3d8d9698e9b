// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"

#include <array>
#include <utility>

#include "core/base/error_text.hpp"
#include "core/base/message_text.hpp"

namespace mambascope {
namespace {

struct CodeRow {
    ErrorCode code;
    ErrorKind kind;
    const char* name;
};

constexpr std::array kCodes{
    CodeRow{ErrorCode::InvalidArgument, ErrorKind::Usage, "InvalidArgument"},
    CodeRow{ErrorCode::PromptEmpty, ErrorKind::Usage, "PromptEmpty"},
    CodeRow{ErrorCode::PromptTooLong, ErrorKind::Usage, "PromptTooLong"},
    CodeRow{ErrorCode::SubjectNotFound, ErrorKind::Usage, "SubjectNotFound"},
    CodeRow{ErrorCode::SubjectNeeded, ErrorKind::Usage, "SubjectNeeded"},
    CodeRow{ErrorCode::SpecSyntax, ErrorKind::Usage, "SpecSyntax"},
    CodeRow{ErrorCode::PositionOutOfRange, ErrorKind::Usage, "PositionOutOfRange"},
    CodeRow{ErrorCode::LayerOutOfRange, ErrorKind::Usage, "LayerOutOfRange"},
    CodeRow{ErrorCode::HeadOutOfRange, ErrorKind::Usage, "HeadOutOfRange"},
    CodeRow{ErrorCode::ChannelOutOfRange, ErrorKind::Usage, "ChannelOutOfRange"},
    CodeRow{ErrorCode::WindowOutOfRange, ErrorKind::Usage, "WindowOutOfRange"},
    CodeRow{ErrorCode::FileMissing, ErrorKind::File, "FileMissing"},
    CodeRow{ErrorCode::FileUnreadable, ErrorKind::File, "FileUnreadable"},
    CodeRow{ErrorCode::FileVanished, ErrorKind::File, "FileVanished"},
    CodeRow{ErrorCode::FileWriteFailed, ErrorKind::File, "FileWriteFailed"},
    CodeRow{ErrorCode::FileMalformed, ErrorKind::File, "FileMalformed"},
    CodeRow{ErrorCode::TensorMissing, ErrorKind::File, "TensorMissing"},
    CodeRow{ErrorCode::TensorMisshapen, ErrorKind::File, "TensorMisshapen"},
    CodeRow{ErrorCode::WeightsQuantized, ErrorKind::File, "WeightsQuantized"},
    CodeRow{ErrorCode::WeightsDontFit, ErrorKind::File, "WeightsDontFit"},
    CodeRow{ErrorCode::TensorNotFinite, ErrorKind::File, "TensorNotFinite"},
    CodeRow{ErrorCode::ConfigField, ErrorKind::File, "ConfigField"},
    CodeRow{ErrorCode::ModelUnsupported, ErrorKind::File, "ModelUnsupported"},
    CodeRow{ErrorCode::ModelNotFound, ErrorKind::File, "ModelNotFound"},
    CodeRow{ErrorCode::TokenizerUnsupported, ErrorKind::File, "TokenizerUnsupported"},
    CodeRow{ErrorCode::TokenizerMissing, ErrorKind::File, "TokenizerMissing"},
    CodeRow{ErrorCode::DeviceUnavailable, ErrorKind::Device, "DeviceUnavailable"},
    CodeRow{ErrorCode::OutOfMemory, ErrorKind::Device, "OutOfMemory"},
    CodeRow{ErrorCode::MemoryTooSmall, ErrorKind::Device, "MemoryTooSmall"},
    CodeRow{ErrorCode::DeviceFailure, ErrorKind::Device, "DeviceFailure"},
    CodeRow{ErrorCode::Cancelled, ErrorKind::Cancelled, "Cancelled"},
    CodeRow{ErrorCode::Internal, ErrorKind::Internal, "Internal"},
};

const CodeRow& row(ErrorCode code) {
    for (const CodeRow& candidate : kCodes) {
        if (candidate.code == code) {
            return candidate;
        }
    }
    return kCodes.back();
}

} // namespace

ErrorKind errorKind(ErrorCode code) {
    return row(code).kind;
}

const char* errorName(ErrorCode code) {
    return row(code).name;
}

// Names, texts and paths may come from anywhere: the line is clean, whoever throws. Arguments stay as they
// are (a place in them may be counted in bytes); who shows them cleans them.
Error::Error(ErrorCode code, std::vector<std::string> arguments)
    : std::runtime_error(cleanForMessage(errorText(code, arguments)))
    , m_code(code)
    , m_arguments(std::move(arguments)) {}

Error::Error(ErrorCode code, std::vector<std::string> arguments, const std::string& message)
    : std::runtime_error(cleanForMessage(message))
    , m_code(code)
    , m_arguments(std::move(arguments)) {}

} // namespace mambascope
