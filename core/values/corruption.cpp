// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/corruption.hpp"

#include <cmath>

#include "core/base/error.hpp"
#include "core/tokenizer/text_search.hpp"
#include "core/values/alignment.hpp"
#include "core/values/subject.hpp"

namespace mambascope {
namespace {

constexpr int kMostSamples = 10'000;

[[noreturn]] void fail(const std::string& argument, const std::string& value, const std::string& expected) {
    throw Error(ErrorCode::InvalidArgument, {argument, value, expected});
}

void checkNoise(const NoiseSpec& noise) {
    if (noise.file.empty() && !(noise.amount > 0 && std::isfinite(noise.amount))) {
        fail("noise", std::to_string(noise.amount), "a standard deviation above 0");
    }
    if (noise.file.empty() && (noise.samples < 1 || noise.samples > kMostSamples)) {
        fail("samples of noise", std::to_string(noise.samples), "1 to " + std::to_string(kMostSamples));
    }
}

/// Exactly one corruption, in itself whole.
void checkCorruption(const CorruptionSpec& corruption) {
    const bool isText = !corruption.subject.empty() || !corruption.prompt.empty();
    if (!isText && !corruption.noise) {
        const std::string expected = "another subject, another prompt with its subject, or noise";
        throw Error(ErrorCode::InvalidArgument, {"corruption", "", expected},
                    "there is no corruption; say " + expected);
    }
    if (isText && corruption.noise) {
        throw Error(ErrorCode::InvalidArgument, {"corruption", "noise", "another subject or noise, not both"},
                    "another subject and noise can't be used together; choose one");
    }
    if (!isText) {
        checkNoise(*corruption.noise);
    }
    if (!corruption.prompt.empty() && corruption.subject.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"corrupted subject", "", "the part of the corrupted prompt that is its subject"},
                    "a corrupted prompt needs its subject, too");
    }
}

} // namespace

PromptSpec corruptedPrompt(const PromptSpec& clean, const CorruptionSpec& corruption) {
    checkCorruption(corruption);
    const std::optional<FoundSubject> found = locateSubject(clean.text, clean.subjectSpan, clean.subject);
    if (!found) {
        throw Error(ErrorCode::SubjectNeeded, {"subject"},
                    "a corruption needs the prompt's subject; say which part of the prompt it is");
    }
    if (corruption.noise) {
        return clean;
    }
    PromptSpec other = clean;
    if (!corruption.prompt.empty()) {
        other.text = corruption.prompt;
        other.subject = corruption.subject;
        other.subjectSpan.reset();
        return other;
    }
    const std::string_view wanted = withoutSpaceAround(corruption.subject);
    if (wanted.empty()) {
        fail("corrupted subject", corruption.subject, "a text");
    }
    const std::string_view all = clean.text;
    const std::string_view old = all.substr(found->span.start, found->span.end - found->span.start);
    const std::string_view bare = withoutSpaceAround(old);
    const std::size_t start =
        bare.empty() ? found->span.start : static_cast<std::size_t>(bare.data() - all.data());
    other.text = std::string(all.substr(0, start)) + std::string(wanted) +
                 std::string(all.substr(bare.empty() ? found->span.end : start + bare.size()));
    other.subject.clear();
    other.subjectSpan =
        ByteSpan{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + wanted.size())};
    return other;
}

} // namespace mambascope
