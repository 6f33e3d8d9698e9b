// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/published_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.hpp"
#include "core/papers/published_json.hpp"

namespace mambascope {
namespace {

constexpr double kNormal = 1.96; // of 95 % of a normal distribution, which means over many facts follow
constexpr std::int64_t kMostFacts = 1'000'000;
constexpr std::int64_t kMostWindow = 1000;

std::int64_t wholeOr(const JsonNode& node, std::int64_t least, std::int64_t most, std::int64_t fallback) {
    return node.isNull() ? fallback : whole(node, least, most);
}

PublishedFactCurve curveOf(const JsonNode& node) {
    PublishedFactCurve curve;
    curve.panel = node.member("panel").text();
    curve.series = node.member("series").text();
    for (const JsonNode& item : node.member("values").items()) {
        item.require(item.isNull() || item.json().is_number(), "a number, or null where none was published");
        curve.values.push_back(item.isNull() ? std::numeric_limits<double>::quiet_NaN()
                                             : item.json().get<double>());
    }
    node["values"].require(!curve.values.empty(), "a list of numbers, one a point");
    return curve;
}

/// What the curves' names stand for, each once.
template <typename Value, typename Parse>
std::vector<Value> namedBy(const PublishedFacts& facts, std::string PublishedFactCurve::*name,
                           const JsonNode& node, const Parse& parse, const char* expected) {
    std::vector<Value> values;
    for (const PublishedFactCurve& curve : facts.curves) {
        const std::optional<Value> value = parse(curve.*name);
        node["curves"].require(value.has_value(), expected);
        if (std::find(values.begin(), values.end(), *value) == values.end()) {
            values.push_back(*value);
        }
    }
    return values;
}

void readTrace(const JsonNode& node, PublishedFacts& facts) {
    TraceFacts trace;
    trace.states = namedBy<Site>(facts, &PublishedFactCurve::panel, node, valueNamed<Site>,
                                 "panels that are states, such as h or s");
    trace.window = static_cast<int>(wholeOr(node["window"], 1, kMostWindow, trace.window));
    trace.align = wordOr(node["align"], trace.align);
    trace.rawEffects = node["raw_effects"].flag(false);
    facts.settings.what = trace;
}

void readPath(const JsonNode& node, PublishedFacts& facts) {
    PathFacts path;
    path.at = namedBy<Role>(facts, &PublishedFactCurve::panel, node, valueNamed<Role>,
                            "panels that are tokens, such as subject_last");
    for (const PublishedFactCurve& curve : facts.curves) {
        const std::optional<Site> state = valueNamed<Site>(curve.series);
        node["curves"].require(curve.series == "recovery" || state.has_value(),
                               "series that are recovery or a state");
        if (state && std::find(path.sever.begin(), path.sever.end(), *state) == path.sever.end()) {
            path.sever.push_back(*state);
        }
    }
    facts.settings.what = path;
}

void readBlock(const JsonNode& node, PublishedFacts& facts) {
    BlockFacts block;
    block.sources = namedBy<Role>(facts, &PublishedFactCurve::series, node, valueNamed<Role>,
                                  "series that are token sets, such as subject");
    block.window = static_cast<int>(wholeOr(node["window"], 1, kMostWindow, block.window));
    block.align = wordOr(node["align"], block.align);
    block.how = wordOr(node["how"], block.how);
    block.others = wordOr(node["others"], block.others);
    if (block.how == BlockMethod::Mean) {
        block.text = textOr(node["text"], "bundled");
    }
    facts.settings.what = block;
}

} // namespace

PublishedFacts publishedFactsOf(const JsonNode& node) {
    PublishedFacts facts;
    facts.figure = textOr(node["figure"], "");
    facts.sample = wholeOr(node["sample"], 1, kMostFacts, 0);
    facts.seed = static_cast<std::uint64_t>(wholeOr(node["seed"], 0, 0xffffffffLL, 0));
    facts.readingError = errorOr(node["reading_error"]);
    facts.relativeError = errorOr(node["relative_error"]);
    for (const JsonNode& curve : node.member("curves").items()) {
        facts.curves.push_back(curveOf(curve));
    }
    node["curves"].require(!facts.curves.empty(), "at least one curve");
    switch (wordOr(node.member("kind"), FactSort::Edit)) {
    case FactSort::Trace:
        readTrace(node, facts);
        break;
    case FactSort::Path:
        readPath(node, facts);
        break;
    case FactSort::Block:
        readBlock(node, facts);
        break;
    default:
        node["kind"].fail("trace, path or block");
    }
    return facts;
}

bool ReproducedFact::isWithin() const {
    return std::abs(difference()) <= allowed;
}

std::vector<ReproducedFact> compareFacts(const std::filesystem::path& table, const PublishedFacts& published,
                                         const FactSummary& ours) {
    std::vector<ReproducedFact> numbers;
    for (std::size_t i = 0; i < published.curves.size(); ++i) {
        const PublishedFactCurve& curve = published.curves[i];
        const auto refuse = [&](const std::string& expected) {
            throw Error(ErrorCode::FileMalformed,
                        {table.string(),
                         "facts of figure " + published.figure + ", " + curve.panel + ", " + curve.series,
                         expected});
        };
        const auto group = std::find_if(ours.groups.begin(), ours.groups.end(),
                                        [&](const FactGroup& one) { return one.name == curve.panel; });
        if (group == ours.groups.end()) {
            refuse("a panel that the experiment has");
        }
        const auto series = std::find_if(group->series.begin(), group->series.end(),
                                         [&](const FactSeries& one) { return one.name == curve.series; });
        if (series == group->series.end() || series->facts == 0) {
            refuse("a series that the experiment has, of at least one fact");
        }
        if (curve.values.size() != group->points.size()) {
            refuse(std::to_string(group->points.size()) +
                   " numbers, one for each point of this model, and not " +
                   std::to_string(curve.values.size()));
        }
        for (std::size_t point = 0; point < curve.values.size(); ++point) {
            if (std::isnan(curve.values[point])) {
                continue;
            }
            ReproducedFact number;
            number.curve = i;
            number.layers = group->points[point];
            number.facts = series->facts;
            number.published = curve.values[point];
            number.ours = series->curve.mean[point];
            const Interval& band = series->curve.t95[point];
            number.standardError = std::isfinite(band.low) ? (band.high - band.low) / 2 / kNormal : 0;
            number.allowed = kNormal * number.standardError + published.readingError +
                             published.relativeError * std::abs(number.published);
            numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace mambascope
