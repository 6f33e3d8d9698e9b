// SPDX-License-Identifier: GPL-3.0-or-later
// The one error type of core: a code for programs, arguments for translation, one English line for logs and
// the command line.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace mambascope {

/// What went wrong. The user interface translates by code and arguments; an unknown code falls back to
/// what().
enum class ErrorCode {
    // usage: what the user typed
    InvalidArgument,    ///< {argument, value, expected}
    PromptEmpty,        ///< {}
    PromptTooLong,      ///< {tokens, limit, model}, or {bytes, limit, model, "bytes"}
    SubjectNotFound,    ///< {subject}
    SubjectNeeded,      ///< {role}
    SpecSyntax,         ///< {spec, position (1-based byte), expected}
    PositionOutOfRange, ///< {spec, position, token count}
    LayerOutOfRange,    ///< {argument, layer, layer count}
    HeadOutOfRange,     ///< {argument, head, head count}
    ChannelOutOfRange,  ///< {argument, channel, channel count}: the same where heads are channels
    WindowOutOfRange,   ///< {window, layer count}
    // model and data files
    FileMissing,          ///< {file}
    FileUnreadable,       ///< {file, reason}
    FileVanished,         ///< {file}: it was changed or lost while the program read it
    FileWriteFailed,      ///< {file, reason}
    FileMalformed,        ///< {file, field or place, expected}
    TensorMissing,        ///< {file, tensor, expected shape}
    TensorMisshapen,      ///< {file, tensor, found, expected}
    WeightsQuantized,     ///< {file, form}
    WeightsDontFit,       ///< {file, list of tensors and what is wrong with each}
    TensorNotFinite,      ///< {file, tensor}: NaN or infinity among the weights
    ConfigField,          ///< {file, field, expected}
    ModelUnsupported,     ///< {file, family found, families supported}
    ModelNotFound,        ///< {name, what was looked for}
    TokenizerUnsupported, ///< {file, what, supported}
    TokenizerMissing,     ///< {model folder, what was looked for}: one can be chosen
    // device
    DeviceUnavailable, ///< {device, reason}
    OutOfMemory,       ///< {device, what was being done}
    MemoryTooSmall,    ///< {model, needed, device, free, what else could be done}: told before loading
    DeviceFailure,     ///< {device, detail}
    // the rest
    Cancelled, ///< {}: not an error to show
    Internal,  ///< {detail}
};

/// Coarse class of a code; its value is the exit code of mambascope-cli (design section 6).
enum class ErrorKind { Usage = 2, File = 3, Device = 4, Cancelled = 5, Internal = 70 };

[[nodiscard]] ErrorKind errorKind(ErrorCode code);
/// Stable name of a code for JSON and logs, such as "PromptEmpty".
[[nodiscard]] const char* errorName(ErrorCode code);

/// Thrown anywhere in core; any thread. what() is one complete English line naming the argument, file or
/// field.
class Error : public std::runtime_error {
public:
    /// Says what the table has for the code (core/base/error_text.hpp).
    Error(ErrorCode code, std::vector<std::string> arguments);
    /// Says `message`, which knows more than the code and its arguments.
    Error(ErrorCode code, std::vector<std::string> arguments, const std::string& message);

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] ErrorKind kind() const { return errorKind(m_code); }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }

private:
    ErrorCode m_code;
    std::vector<std::string> m_arguments;
};

} // namespace mambascope
