// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/json_pattern.hpp"

#include "core/tokenizer/regex_syntax.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupportedPatterns = "patterns that mean the same in Oniguruma and PCRE2";
constexpr std::size_t kMostParts = 64; // published tokenizers have up to 8

} // namespace

std::vector<JsonNode> flattenSequence(const JsonNode& node, std::string_view listName) {
    if (node["type"].text() != "Sequence") {
        return {node};
    }
    std::vector<JsonNode> result;
    for (const JsonNode& part : node[listName].items()) {
        for (JsonNode& inner : flattenSequence(part, listName)) {
            if (result.size() == kMostParts) {
                node.fail("at most " + std::to_string(kMostParts) + " parts");
            }
            result.push_back(std::move(inner));
        }
    }
    return result;
}

Regex compilePattern(const JsonNode& node, const std::string& pattern) {
    try {
        return Regex(pattern);
    } catch (const UnsupportedPattern& error) {
        refuse(node, node.place() + ": " + error.what(), kSupportedPatterns);
    }
}

std::string escapedPattern(std::string_view text) {
    std::string pattern;
    for (const char c : text) {
        if (std::string_view(R"(\^$.|?*+()[]{}-)").find(c) != std::string_view::npos) {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern;
}

Regex readPattern(const JsonNode& pattern) {
    const JsonNode regex = pattern["Regex"];
    const JsonNode literal = pattern["String"];
    if (regex.isNull() == literal.isNull()) {
        pattern.fail("either Regex or String");
    }
    if ((regex.isNull() ? literal : regex).text().empty()) {
        pattern.fail("a pattern that is not empty");
    }
    return compilePattern(pattern, regex.isNull() ? escapedPattern(literal.text()) : regex.text());
}

} // namespace mambascope
