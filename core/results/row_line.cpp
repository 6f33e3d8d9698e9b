// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to lines.
#include "core/results/line_text.hpp"
#include "core/results/row_result.hpp"

namespace mambascope {
namespace {

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

std::string rowLine(const RowResult& row, const RowLayout& layout) {
    std::string out;
    appendHead(out, row);
    const auto whole = [&](const char* key, std::int64_t value) {
        out += key;
        append(out, value);
    };
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
