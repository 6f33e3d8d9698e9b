// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/line_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

namespace mambascope {
namespace {

constexpr int kDigits = 9;
constexpr int kMostTokens = 1 << 24;

void readTokens(RowHead& row, const JsonNode& node) {
    row.tokens = wire::decodeInteger<int>(node.member("tokens"));
    node.member("tokens").require(row.tokens >= 1 && row.tokens <= kMostTokens, "a number of tokens");
    const JsonNode subject = node.member("subject_tokens");
    std::tie(row.subjectTokens.first, row.subjectTokens.last) = pairOf<int>(subject);
    subject.require(row.subjectTokens.first >= 0 && row.subjectTokens.first <= row.subjectTokens.last &&
                        row.subjectTokens.last < row.tokens,
                    "[first, last] among the tokens");
    const JsonNode bytes = node.member("subject_bytes");
    std::tie(row.subjectBytes.start, row.subjectBytes.end) = pairOf<std::uint32_t>(bytes);
    bytes.require(row.subjectBytes.start < row.subjectBytes.end && row.subjectBytes.end <= row.prompt.size(),
                  "[start, end] inside the prompt");
}

} // namespace

void append(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> text{};
    const auto result =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, kDigits);
    out.append(text.data(), result.ptr);
}

void append(std::string& out, std::int64_t value) {
    std::array<char, 24> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    out.append(text.data(), result.ptr);
}

void appendText(std::string& out, const std::string& text) {
    out += wire::encodeText(text).dump();
}

void appendKey(std::string& out, const std::string& key) {
    out += nlohmann::json(key).dump();
    out += ':';
}

void appendHead(std::string& out, const RowHead& head) {
    const auto text = [&](const char* key, const std::string& value) {
        out += key;
        appendText(out, value);
    };
    const auto whole = [&](const char* key, std::int64_t value) {
        out += key;
        append(out, value);
    };
    whole("{\"row\":", head.row);
    text(",\"prompt\":", head.prompt);
    text(",\"subject\":", head.subject);
    text(",\"answer\":", head.answer);
    if (!head.relation.empty()) {
        text(",\"relation\":", head.relation);
    }
    whole(",\"target\":{\"id\":", head.targetId);
    text(",\"text\":", head.targetText);
    whole("},\"tokens\":", head.tokens);
    whole(",\"subject_tokens\":[", head.subjectTokens.first);
    whole(",", head.subjectTokens.last);
    whole("],\"subject_bytes\":[", head.subjectBytes.start);
    whole(",", head.subjectBytes.end);
    out += ']';
}

std::int64_t rowNumber(const JsonNode& node) {
    const JsonNode row = node.member("row");
    const auto number = wire::decodeInteger<std::int64_t>(row);
    row.require(number >= 0 && number < std::int64_t{1} << 40, "a row number from 0 on");
    return number;
}

void readHead(const JsonNode& node, RowHead& row) {
    row.row = rowNumber(node);
    row.prompt = node.member("prompt").text();
    row.subject = node.member("subject").text();
    row.answer = node.member("answer").text();
    row.relation = node["relation"].isNull() ? "" : node["relation"].text();
    const JsonNode target = node.member("target");
    row.targetId = wire::decodeInteger<std::int32_t>(target.member("id"));
    target.member("id").require(row.targetId >= 0, "a token's number");
    row.targetText = wire::decodeText(target.member("text"));
    readTokens(row, node);
}

double asStored(double probability) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), probability,
                                      std::chars_format::general, kDigits);
    double value = probability;
    std::from_chars(text.data(), result.ptr, value);
    return value;
}

} // namespace mambascope
