// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/trace_json.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.hpp"
#include "ui/files/session_fields.hpp"
#include "ui/files/session_parts.hpp"
#include "ui/state/patches.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope {

template <>
struct EnumNames<ui::Side> {
    static constexpr NameTable<ui::Side, 2> kTable{{{ui::Side::Left, "left"}, {ui::Side::Right, "right"}}};
};

namespace ui {
namespace {

using Json = nlohmann::json;

Json noiseJson(const NoiseSpec& noise) {
    return {{"amount", noise.amount},
            {"timesSpread", noise.timesSpread},
            {"samples", noise.samples},
            {"seed", noise.seed}};
}

/// What older versions don't know is written where it is not as usual.
Json traceJson(const TraceState& trace) {
    Json json{{"otherSubject", toValidUtf8(trace.otherSubject)},
              {"noise", trace.noise ? noiseJson(*trace.noise) : Json(nullptr)},
              {"into", nameOf(trace.into)},
              {"window", trace.window}};
    for (const Site site : trace.more) {
        json["moreStates"].push_back(siteName(site));
    }
    if (trace.value != PatchSource::Other) {
        json["value"] = nameOf(trace.value);
    }
    if (trace.bothModels) {
        json["bothModels"] = true;
    }
    for (const Side side : kSides) {
        if (const std::string& file = trace.means[indexOf(side)]; !file.empty()) {
            json["means"][sideName(side)] = toValidUtf8(file);
        }
    }
    return json;
}

Json patchJson(const PatchEntry& entry) {
    Json json{{"state", siteName(entry.state)}, {"token", spanJson(entry.part.bytes)},
              {"begin", entry.part.begin},      {"end", entry.part.end},
              {"side", nameOf(entry.side)},     {"layers", layersJson(entry.layers)},
              {"enabled", entry.enabled}};
    if (entry.value != PatchSource::Other) {
        json["value"] = nameOf(entry.value);
    }
    return json;
}

/// Of what a click can put there.
void readValue(const JsonNode& object, PatchSource& value) {
    readWord(object, "value", value);
    object["value"].require(value == PatchSource::Other || value == PatchSource::Mean ||
                                value == PatchSource::Zero,
                            "other, mean or zero");
}

void readMore(const JsonNode& list, std::vector<Site>& more) {
    if (list.isMissing()) {
        return;
    }
    for (const JsonNode& node : list.items()) {
        const std::optional<Site> site =
            node.json().is_string() ? siteFromName(node.json().get_ref<const std::string&>()) : std::nullopt;
        node.require(site && std::find(kMoreStates.begin(), kMoreStates.end(), *site) != kMoreStates.end(),
                     "a, mix, c, state or conv");
        const auto place = std::lower_bound(more.begin(), more.end(), *site);
        node.require(place == more.end() || *place != *site, "each state once");
        more.insert(place, *site);
    }
}

NoiseSpec readNoise(const JsonNode& node) {
    node.require(node.json().is_object(), "an object");
    NoiseSpec noise;
    const JsonNode amount = node["amount"];
    amount.require(amount.json().is_number() && amount.json().get<double>() > 0 &&
                       std::isfinite(amount.json().get<double>()),
                   "a number above 0");
    noise.amount = amount.json().get<double>();
    readField(node, "timesSpread", noise.timesSpread);
    readField(node, "samples", noise.samples, 1);
    if (const JsonNode seed = node["seed"]; !seed.isMissing()) {
        seed.require(seed.json().is_number_unsigned(), "a whole number from 0");
        noise.seed = seed.json().get<std::uint64_t>();
    }
    return noise;
}

PatchEntry readPatch(const JsonNode& node, std::size_t promptBytes) {
    node.require(node.json().is_object(), "an object");
    PatchEntry entry;
    readWord(node, "state", entry.state);
    readField(node, "begin", entry.part.begin);
    readField(node, "end", entry.part.end);
    entry.part.bytes = readPart(node["token"], entry.part.begin || entry.part.end, promptBytes);
    readWord(node, "side", entry.side);
    entry.layers = readLayers(objectField(node, "layers"));
    readField(node, "enabled", entry.enabled);
    readValue(node, entry.value);
    return entry;
}

} // namespace

void addTrace(const ExperimentState& state, Json& session) {
    if (state.trace != TraceState()) {
        session["trace"] = traceJson(state.trace);
    }
    for (const PatchEntry& entry : state.patches) {
        session["patches"].push_back(patchJson(entry));
    }
}

void readTrace(const JsonNode& session, ExperimentState& state) {
    const JsonNode trace = objectField(session, "trace");
    readField(trace, "otherSubject", state.trace.otherSubject);
    if (const JsonNode noise = trace["noise"]; !noise.isMissing() && !noise.isNull()) {
        state.trace.noise = readNoise(noise);
    }
    readWord(trace, "into", state.trace.into);
    readField(trace, "window", state.trace.window, 1);
    readMore(trace["moreStates"], state.trace.more);
    readValue(trace, state.trace.value);
    readField(trace, "bothModels", state.trace.bothModels);
    for (const Side side : kSides) {
        readField(objectField(trace, "means"), sideName(side), state.trace.means[indexOf(side)]);
    }
    const JsonNode list = session["patches"];
    if (list.isMissing()) {
        return;
    }
    for (const JsonNode& node : list.items()) {
        PatchEntry entry = readPatch(node, state.prompt.size());
        entry.id = nextKnockoutId(state);
        state.patches.push_back(entry);
    }
}

} // namespace ui
} // namespace mambascope
