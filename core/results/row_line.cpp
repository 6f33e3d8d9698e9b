// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to lines. Written by hand: the order of the fields is the contract's, and there are millions of
// numbers.
#include "core/results/row_result.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

constexpr int kDigits = 9;

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

/// Items between brackets with commas between them; `item` appends the i-th.
template <typename Item>
void appendAll(std::string& out, const char* brackets, std::size_t count, const Item& item) {
    out += brackets[0];
    for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? "" : ",";
        item(i);
    }
    out += brackets[1];
}

template <typename Number>
void appendCurve(std::string& out, const std::optional<RowCurve>& curve,
                 std::vector<Number> RowCurve::*numbers) {
    if (!curve) {
        out += "null";
        return;
    }
    const std::vector<Number>& values = (*curve).*numbers;
    appendAll(out, "[]", values.size(), [&](std::size_t i) { append(out, values[i]); });
}

/// All window sizes' numbers, as "probability" and "rank" have them.
template <typename Number>
void appendWindows(std::string& out, const RowResult& row, const RowLayout& layout,
                   std::vector<Number> RowCurve::*numbers) {
    const std::vector<std::string> groups = layout.groupNames();
    const std::vector<std::string> sources = layout.sourceNames();
    const auto curves = [&](const RowWindows& windows, std::size_t group) {
        appendAll(out, "{}", sources.size(), [&](std::size_t source) {
            appendKey(out, sources[source]);
            appendCurve(out, windows.curves[group * sources.size() + source], numbers);
        });
    };
    appendAll(out, "{}", row.windows.size(), [&](std::size_t i) {
        const RowWindows& windows = row.windows[i];
        appendKey(out, std::to_string(layout.settings.windows[i]));
        switch (layout.settings.sort) {
        case ExperimentSort::Map:
            appendAll(out, "[]", windows.curves.size(),
                      [&](std::size_t token) { appendCurve(out, windows.curves[token], numbers); });
            break;
        case ExperimentSort::Flow:
            curves(windows, 0);
            break;
        case ExperimentSort::Features:
            appendAll(out, "{}", groups.size(), [&](std::size_t group) {
                appendKey(out, groups[group]);
                curves(windows, group);
            });
        }
    });
}

} // namespace

double asStored(double probability) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), probability,
                                      std::chars_format::general, kDigits);
    double value = probability;
    std::from_chars(text.data(), result.ptr, value);
    return value;
}

std::string rowLine(const RowResult& row, const RowLayout& layout) {
    std::string out = "{\"row\":";
    append(out, row.row);
    const auto text = [&](const char* key, const std::string& value) {
        out += key;
        appendText(out, value);
    };
    const auto whole = [&](const char* key, std::int64_t value) {
        out += key;
        append(out, value);
    };
    text(",\"prompt\":", row.prompt);
    text(",\"subject\":", row.subject);
    text(",\"answer\":", row.answer);
    if (!row.relation.empty()) {
        text(",\"relation\":", row.relation);
    }
    whole(",\"target\":{\"id\":", row.targetId);
    text(",\"text\":", row.targetText);
    whole("},\"tokens\":", row.tokens);
    whole(",\"subject_tokens\":[", row.subjectTokens.first);
    whole(",", row.subjectTokens.last);
    whole("],\"subject_bytes\":[", row.subjectBytes.start);
    whole(",", row.subjectBytes.end);
    out += ']';
    if (layout.settings.sort == ExperimentSort::Map) {
        out += ",\"token_spans\":";
        appendAll(out, "[]", row.tokenSpans.size(), [&](std::size_t i) {
            whole("[", row.tokenSpans[i].start);
            whole(",", row.tokenSpans[i].end);
            out += ']';
        });
    }
    out += ",\"base_probability\":";
    append(out, row.baseProbability);
    whole(",\"base_rank\":", row.baseRank);
    out += ",\"probability\":";
    appendWindows(out, row, layout, &RowCurve::probability);
    out += ",\"rank\":";
    appendWindows(out, row, layout, &RowCurve::rank);
    out += "}\n";
    return out;
}

std::string skippedText(const SkippedLine& skipped) {
    std::string out = "{\"row\":" + std::to_string(skipped.row) +
                      ",\"line\":" + std::to_string(skipped.line) + ",\"reason\":";
    appendText(out, skipped.reason);
    return out + "}\n";
}

} // namespace mambascope
