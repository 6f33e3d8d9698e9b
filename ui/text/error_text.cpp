// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.hpp"

#include <array>
#include <cstddef>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/base/message_text.hpp"

namespace mambascope::ui {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

struct Row {
    ErrorCode code;
    std::size_t arguments; ///< how many the text uses
    const char* text;
};

/// The lines of core's table of messages, as sentences, and with what can be done in the window.
constexpr std::array kTexts{
    Row{ErrorCode::InvalidArgument, 3, QT_TRANSLATE_NOOP("ErrorText", "%1 “%2”: expected %3")},
    Row{ErrorCode::PromptEmpty, 0,
        QT_TRANSLATE_NOOP("ErrorText", "Type a prompt, or choose one from the gallery")},
    Row{ErrorCode::PromptTooLong, 4,
        QT_TRANSLATE_NOOP("ErrorText", "The prompt is %1 bytes long, and %3 reads at most %2; shorten it")},
    Row{ErrorCode::PromptTooLong, 3,
        QT_TRANSLATE_NOOP("ErrorText", "The prompt is %1 tokens long, and %3 takes at most %2; shorten it")},
    Row{ErrorCode::SubjectNotFound, 1,
        QT_TRANSLATE_NOOP("ErrorText", "The subject “%1” is not in the prompt; drag over tokens to mark it")},
    Row{ErrorCode::SubjectNeeded, 1,
        QT_TRANSLATE_NOOP("ErrorText", "The role “%1” needs a subject; drag over tokens to mark it")},
    Row{ErrorCode::SpecSyntax, 4, QT_TRANSLATE_NOOP("ErrorText", "Patch “%1”: expected %3 at byte %2")},
    Row{ErrorCode::SpecSyntax, 3, QT_TRANSLATE_NOOP("ErrorText", "Knockout “%1”: expected %3 at byte %2")},
    Row{ErrorCode::PositionOutOfRange, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: there is no token %2; the prompt has %3 tokens, counted from 0")},
    Row{ErrorCode::LayerOutOfRange, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: there is no layer %2; the model has %3, counted from 0")},
    Row{ErrorCode::HeadOutOfRange, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: there is no head %2; each layer has %3, counted from 0")},
    Row{ErrorCode::ChannelOutOfRange, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: there is no channel %2; each layer has %3, counted from 0")},
    Row{ErrorCode::WindowOutOfRange, 2,
        QT_TRANSLATE_NOOP("ErrorText",
                          "A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2")},
    Row{ErrorCode::FileMissing, 1, QT_TRANSLATE_NOOP("ErrorText", "%1 doesn't exist")},
    Row{ErrorCode::FileVanished, 1,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "%1 was changed, shortened or lost while it was in use; the next request loads the model again")},
    Row{ErrorCode::FileUnreadable, 2, QT_TRANSLATE_NOOP("ErrorText", "%1 can't be read: %2")},
    Row{ErrorCode::FileWriteFailed, 2, QT_TRANSLATE_NOOP("ErrorText", "%1 can't be written: %2")},
    Row{ErrorCode::FileMalformed, 3, QT_TRANSLATE_NOOP("ErrorText", "%1: %2: expected %3")},
    Row{ErrorCode::TensorMissing, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1 has no tensor “%2” of shape %3, which its config.json asks for")},
    Row{ErrorCode::TensorMisshapen, 4, QT_TRANSLATE_NOOP("ErrorText", "%1: tensor “%2” is %3, expected %4")},
    Row{ErrorCode::WeightsQuantized, 2,
        QT_TRANSLATE_NOOP("ErrorText",
                          "%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16")},
    Row{ErrorCode::WeightsDontFit, 2, QT_TRANSLATE_NOOP("ErrorText", "%1 does not fit its config.json: %2")},
    Row{ErrorCode::TensorNotFinite, 2,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed")},
    Row{ErrorCode::ConfigField, 3, QT_TRANSLATE_NOOP("ErrorText", "%1: %2: expected %3")},
    Row{ErrorCode::ModelUnsupported, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: models of type “%2” are not supported; supported are %3")},
    Row{ErrorCode::ModelNotFound, 2, QT_TRANSLATE_NOOP("ErrorText", "There is no model “%1”; looked for %2")},
    Row{ErrorCode::TokenizerUnsupported, 3,
        QT_TRANSLATE_NOOP("ErrorText", "%1: %2 is not supported; supported are %3")},
    Row{ErrorCode::TokenizerMissing, 2,
        QT_TRANSLATE_NOOP("ErrorText",
                          "%1 has no tokenizer.json; looked for %2; put one there, or choose one")},
    Row{ErrorCode::DeviceUnavailable, 2, QT_TRANSLATE_NOOP("ErrorText", "Device %1 can't be used: %2")},
    Row{ErrorCode::OutOfMemory, 2, QT_TRANSLATE_NOOP("ErrorText", "%1: out of memory during: %2")},
    Row{ErrorCode::MemoryTooSmall, 5,
        QT_TRANSLATE_NOOP("ErrorText", "%1 needs %2 of memory on %3, where only %4 are free; try %5")},
    Row{ErrorCode::Cancelled, 0,
        QT_TRANSLATE_NOOP("ErrorText", "Cancelled; “Compute again” in the Models menu starts it anew")},
    Row{ErrorCode::DeviceFailure, 2, QT_TRANSLATE_NOOP("ErrorText", "Device %1 failed: %2")},
};

/// Which arguments are words of ours that may name options of the command line, and not names of files.
bool isAdvice(ErrorCode code, std::size_t argument) {
    return (code == ErrorCode::InvalidArgument && argument != 1) ||
           (code == ErrorCode::MemoryTooSmall && argument == 4) ||
           (code == ErrorCode::DeviceUnavailable && argument == 1);
}

/// Fills all places at once, so that an argument which itself holds a %1 stays as it is.
QString filled(const Row& row, const std::vector<std::string>& arguments) {
    const QString text = ErrorText::tr(row.text);
    const std::size_t count = row.arguments;
    const auto argument = [&](std::size_t i) {
        const QString told = QString::fromStdString(cleanForMessage(arguments[i]));
        return isAdvice(row.code, i) ? withoutOptions(told) : told;
    };
    switch (count) {
    case 0:
        return text;
    case 1:
        return text.arg(argument(0));
    case 2:
        return text.arg(argument(0), argument(1));
    case 3:
        return text.arg(argument(0), argument(1), argument(2));
    case 4:
        return text.arg(argument(0), argument(1), argument(2), argument(3));
    default:
        return text.arg(argument(0), argument(1), argument(2), argument(3), argument(4));
    }
}

} // namespace

QString withoutOptions(QString text) {
    static const QRegularExpression kAside(QStringLiteral("\\s*\\(--[a-z][^()]*\\)"));
    static const QRegularExpression kOption(QStringLiteral("(?<![^\\s(“\"'])--(?=[a-z])"));
    return text.remove(kAside).remove(kOption);
}

QString errorText(ErrorCode code, const std::vector<std::string>& arguments, const std::string& detail) {
    for (const Row& row : kTexts) {
        if (row.code != code || arguments.size() < row.arguments) {
            continue;
        }
        return filled(row, arguments);
    }
    return detail.empty() ? ErrorText::tr("Unknown error")
                          : withoutOptions(QString::fromStdString(cleanForMessage(detail)));
}

QString errorText(const Error& error) {
    return errorText(error.code(), error.arguments(), error.what());
}

ErrorPlace errorPlace(ErrorCode code) {
    switch (code) {
    case ErrorCode::PromptEmpty:
    case ErrorCode::SubjectNotFound:
    case ErrorCode::SubjectNeeded:
        return ErrorPlace::Prompt;
    default:
        return ErrorPlace::Pane;
    }
}

} // namespace mambascope::ui
