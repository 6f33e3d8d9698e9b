// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_reader.hpp"

#include "core/io/json_builder.hpp"
#include "core/io/text_file.hpp"

#include <array>
#include <string>

namespace mambascope {

namespace {

/// Length of the quoted string that starts at `text[0]`, quotes included; to the end when it isn't closed.
std::size_t quotedLength(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            return i + 1;
        }
    }
    return text.size();
}

/// Replaces the bare words that Python's json module writes for infinities and NaN, outside of strings.
std::string tagPythonNumbers(std::string_view text) {
    constexpr std::array<std::string_view, 3> kWords{"-Infinity", "Infinity", "NaN"};
    std::string result;
    result.reserve(text.size() + 64);
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        std::size_t length = rest.front() == '"' ? quotedLength(rest) : 1;
        std::string_view word;
        for (const std::string_view candidate : kWords) {
            if (word.empty() && rest.starts_with(candidate)) {
                word = candidate;
            }
        }
        if (word.empty()) {
            result += rest.substr(0, length);
        } else {
            length = word.size();
            result.append(R"({"__float__":")").append(word).append("\"}");
        }
        i += length;
    }
    return result;
}

} // namespace

nlohmann::json parseJson(std::string_view text, const std::filesystem::path& file, JsonDialect dialect) {
    rejectGitLfsPointer(file, text);
    JsonBuilder builder(file);
    if (dialect == JsonDialect::Python) {
        builder.parse(tagPythonNumbers(text));
    } else {
        builder.parse(text);
    }
    return builder.take();
}

nlohmann::json parseCbor(std::span<const std::byte> bytes, const std::filesystem::path& source) {
    JsonBuilder builder(source);
    builder.parseCbor(bytes);
    return builder.take();
}

nlohmann::json readJsonFile(const std::filesystem::path& file, std::size_t limitBytes, JsonDialect dialect) {
    return parseJson(readTextFile(file, limitBytes), file, dialect);
}

} // namespace mambascope
