// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/json_line.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/data/encoding.hpp"
#include "core/io/json_reader.hpp"
#include "core/tokenizer/text_search.hpp"

namespace mambascope {
namespace {

/// Bytes up to the line's end; nothing where they are too many.
std::optional<std::size_t> lengthOfLine(TextWindow& window) {
    for (std::size_t length = 0; length <= kMostRowBytes; ++length) {
        const std::optional<char> c = window.at(length);
        if (!c || *c == '\n') {
            return length;
        }
    }
    return std::nullopt;
}

void parse(std::string_view text, const std::filesystem::path& file, JsonLine& line) {
    const auto fail = [&](SkipReason reason, std::string detail) {
        line.problem = reason;
        line.detail = std::move(detail);
    };
    if (std::optional<std::string> problem = encodingProblem(text)) {
        return fail(SkipReason::BadEncoding, *std::move(problem));
    }
    try {
        line.object = parseJson(text, file);
        if (!line.object.is_object()) {
            fail(SkipReason::Malformed, "the line is no JSON object: expected {\"prompt\": …}");
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::FileMalformed) {
            throw;
        }
        // {file, place, expected}: the file is known, and the place is within the line.
        fail(SkipReason::Malformed, error.arguments()[1] + ": expected " + error.arguments()[2]);
    }
}

} // namespace

std::optional<JsonLine> readJsonLine(TextWindow& window) {
    while (window.at(0)) {
        JsonLine line;
        line.line = window.line();
        const std::optional<std::size_t> length = lengthOfLine(window);
        if (!length) {
            line.problem = SkipReason::TooLong;
            line.detail = kMostRowText;
            window.dropLine();
            return line;
        }
        const std::string text(window.view(0, *length));
        window.drop(*length);
        window.drop(window.at(0) ? 1 : 0);
        if (withoutSpaceAround(text).empty()) {
            continue;
        }
        parse(text, window.file().path(), line);
        return line;
    }
    return std::nullopt;
}

} // namespace mambascope
