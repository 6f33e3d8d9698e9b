// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_parts.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "core/base/utf8.hpp"
#include "core/values/request_prompt.hpp"
#include "core/values/subject.hpp"

namespace mambascope::cli {

Json answerHead(std::string_view schema, const ModelInfo& model, const Provenance& provenance) {
    Json json;
    json["schema"] = schema;
    json["model"] = {{"name", model.name},
                     {"architecture", model.architecture},
                     {"layers", model.layers},
                     {"parameters", model.parameters}};
    json["device"] = provenance.device;
    json["dtype"] = provenance.precision;
    json["duration_ms"] = std::round(provenance.durationMs * 1000) / 1000;
    return json;
}

Json tokensJson(const std::vector<Token>& tokens) {
    Json list = Json::array();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        list.push_back({{"index", i},
                        {"id", token.id},
                        {"text", toValidUtf8(token.text)},
                        {"start", token.start},
                        {"end", token.end}});
    }
    return list;
}

namespace {

Json subjectJson(const PromptInfo& prompt, const PromptSpec& asked) {
    const auto found = locateSubject(asked.text, asked.subjectSpan, asked.subject);
    if (!prompt.subject || !found) {
        return nullptr;
    }
    const auto [start, end] = found->span;
    return {{"text", toValidUtf8(asked.text.substr(start, end - start))},
            {"start", start},
            {"end", end},
            {"tokens", {prompt.subject->first, prompt.subject->last}}};
}

} // namespace

void addPrompt(Json& json, const PromptInfo& prompt, const Request& request) {
    json["tokens"] = tokensJson(prompt.tokens);
    json["subject"] = subjectJson(prompt, *promptOf(request.body));
}

Json targetJson(const TargetInfo& target) {
    return {{"text", toValidUtf8(target.text)}, {"id", target.id}};
}

Json topJson(const std::vector<TokenScore>& top) {
    Json list = Json::array();
    for (const TokenScore& score : top) {
        list.push_back({{"id", score.id},
                        {"text", toValidUtf8(score.text)},
                        {"probability", score.probability},
                        {"logit", score.logit}});
    }
    return list;
}

Json windowsJson(const std::vector<IndexRange>& windows) {
    Json list = Json::array();
    for (const IndexRange& window : windows) {
        list.push_back({window.first, window.last});
    }
    return list;
}

Json floatJson(float value) {
    if (!std::isfinite(value)) {
        return nullptr;
    }
    // The shortest digits that name this float32; as a double they print just as short.
    std::array<char, 64> buffer{};
    const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    double shortest = 0;
    std::from_chars(buffer.data(), end, shortest);
    return shortest;
}

Json matrixJson(const float* values, std::size_t rows, std::size_t columns) {
    Json matrix = Json::array();
    for (std::size_t row = 0; row < rows; ++row) {
        Json line = Json::array();
        for (std::size_t column = 0; column < columns; ++column) {
            line.push_back(floatJson(values[row * columns + column]));
        }
        matrix.push_back(std::move(line));
    }
    return matrix;
}

} // namespace mambascope::cli
