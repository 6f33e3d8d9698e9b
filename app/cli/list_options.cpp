// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_options.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mambascope::cli {
namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<int> index(std::string_view text) {
    const std::optional<int> value = parsed<int>(text);
    return value && *value >= 0 ? value : std::nullopt;
}

} // namespace

std::vector<std::string> partsBetweenCommas(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        parts.emplace_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return parts;
}

std::optional<IndexRange> rangeFromText(std::string_view text) {
    const std::size_t dash = text.find('-');
    const std::optional<int> first = index(text.substr(0, dash));
    const std::optional<int> last = dash == std::string_view::npos ? first : index(text.substr(dash + 1));
    return first && last && *first <= *last ? std::optional(IndexRange{*first, *last}) : std::nullopt;
}

std::optional<double> numberFromText(std::string_view text) {
    const std::optional<double> value = parsed<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace mambascope::cli
