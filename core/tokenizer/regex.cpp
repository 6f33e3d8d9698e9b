// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/regex.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/base/utf8.hpp"
#include "core/tokenizer/regex_syntax.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace mambascope {

struct Regex::Code {
    explicit Code(pcre2_code* compiled)
        : code(compiled) {}
    ~Code() { pcre2_code_free(code); }
    Code(const Code&) = delete;
    Code& operator=(const Code&) = delete;

    pcre2_code* code;
};

namespace {

PCRE2_SPTR units(std::string_view text) {
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

std::string compileMessage(int error) {
    std::array<PCRE2_UCHAR, 160> buffer{};
    pcre2_get_error_message(error, buffer.data(), buffer.size());
    return reinterpret_cast<const char*>(buffer.data());
}

pcre2_code* compile(const std::string& pattern) {
    const std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)> context(
        pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    int error = 0;
    PCRE2_SIZE place = 0;
    // MULTILINE: ^ and $ always mean lines in Ruby's dialect.
    pcre2_code* code = pcre2_compile(units(pattern), pattern.size(), PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE,
                                     &error, &place, context.get());
    if (code == nullptr) {
        throw UnsupportedPattern("a pattern that doesn't compile (" + compileMessage(error) + ")");
    }
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); // where it fails, matching interprets
    return code;
}

struct Deleter {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

/// Steps back that a match may take from one start. Published patterns take as many as the longest run of
/// white space has characters; nested repetitions take exponentially many.
std::unique_ptr<pcre2_match_context, Deleter> effortLimit(std::size_t textSize) {
    constexpr std::size_t kAlways = 10'000;
    constexpr std::size_t kPerByte = 32;
    constexpr std::size_t kMost = 10'000'000; // PCRE2's own
    std::unique_ptr<pcre2_match_context, Deleter> context(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(context.get(),
                          static_cast<std::uint32_t>(std::min(kAlways + kPerByte * textSize, kMost)));
    return context;
}

} // namespace

Regex::Regex(std::string_view pattern)
    : m_pattern(pattern)
    , m_code(std::make_shared<const Code>(compile(translatePattern(pattern)))) {}

std::vector<TextRange> Regex::matches(std::string_view text) const {
    const std::unique_ptr<pcre2_match_data, Deleter> data(pcre2_match_data_create(1, nullptr));
    const auto effort = effortLimit(text.size());
    std::vector<TextRange> found;
    std::size_t from = 0;
    while (from <= text.size()) {
        int count = pcre2_match(m_code->code, units(text), text.size(), from, PCRE2_NO_UTF_CHECK, data.get(),
                                effort.get());
        if (count == PCRE2_ERROR_JIT_STACKLIMIT) { // the interpreter's memory grows on the heap
            count = pcre2_match(m_code->code, units(text), text.size(), from,
                                PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data.get(), effort.get());
        }
        if (count == PCRE2_ERROR_NOMATCH) {
            break;
        }
        if (count < 0) {
            throw Error(ErrorCode::InvalidArgument,
                        {"prompt", "", "a text that the tokenizer's pattern can split"},
                        "the tokenizer's pattern " + quotedForMessage(m_pattern) +
                            " gives up on this prompt (" + compileMessage(count) + ")");
        }
        const PCRE2_SIZE* bounds = pcre2_get_ovector_pointer(data.get());
        const TextRange match{bounds[0], bounds[1]};
        if (match.size() == 0 && !found.empty() && found.back().end == match.end) {
            from = match.end < text.size() ? match.end + decodeUtf8(text, match.end).length : text.size() + 1;
            continue;
        }
        found.push_back(match);
        from = match.end;
    }
    return found;
}

} // namespace mambascope
