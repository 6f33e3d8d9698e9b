// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fact_json.hpp"

#include <cmath>

#include "core/base/utf8.hpp"
#include "ui/files/session_fields.hpp"

namespace mambascope::ui {
namespace {

using Json = nlohmann::json;

Json layerJson(const std::optional<int>& layer) {
    return layer ? Json(*layer) : Json(nullptr);
}

Json relationsJson(const RelationState& relations) {
    return {{"relation", toValidUtf8(relations.relation)},
            {"factsFile", toValidUtf8(relations.factsFile)},
            {"train", relations.train},
            {"test", relations.test},
            {"beta", relations.beta},
            {"rank", relations.rank},
            {"causality", relations.causality},
            {"everyLayer", relations.everyLayer},
            {"layers", {layerJson(relations.layers[0]), layerJson(relations.layers[1])}}};
}

Json blockingJson(const BlockState& blocking) {
    return {{"how", nameOf(blocking.how)},          {"state", siteName(blocking.state)},
            {"others", nameOf(blocking.others)},    {"window", blocking.window},
            {"means", toValidUtf8(blocking.means)}, {"text", toValidUtf8(blocking.text)}};
}

void readLayerPair(const JsonNode& node, std::array<std::optional<int>, 2>& layers) {
    if (node.isMissing()) {
        return;
    }
    node.require(node.size() == layers.size(), "a layer for each of the two models");
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const JsonNode layer = node.element(i);
        if (layer.isNull()) {
            continue;
        }
        layer.require(layer.json().is_number_integer() &&
                          layer.json().get<std::int64_t>() >= kEmbeddingLayer &&
                          layer.json().get<std::int64_t>() <= 1'000'000,
                      "null or a whole number from -1");
        layers[i] = layer.json().get<int>();
    }
}

void readRelations(const JsonNode& node, RelationState& relations) {
    readField(node, "relation", relations.relation);
    readField(node, "factsFile", relations.factsFile);
    readField(node, "train", relations.train, 1);
    readField(node, "test", relations.test, 1);
    if (const JsonNode beta = node["beta"]; !beta.isMissing()) {
        beta.require(beta.json().is_number() && std::isfinite(beta.json().get<double>()), "a number");
        relations.beta = beta.json().get<double>();
    }
    readField(node, "rank", relations.rank, 1);
    readField(node, "causality", relations.causality);
    readField(node, "everyLayer", relations.everyLayer);
    readLayerPair(node["layers"], relations.layers);
}

void readBlocking(const JsonNode& node, BlockState& blocking) {
    readWord(node, "how", blocking.how);
    readWord(node, "state", blocking.state);
    node["state"].require(blocking.state == Site::Mix || blocking.state == Site::A, "mix or a");
    readWord(node, "others", blocking.others);
    readField(node, "window", blocking.window, 1);
    readField(node, "means", blocking.means);
    readField(node, "text", blocking.text);
}

} // namespace

void addFactParts(const ExperimentState& state, Json& session) {
    if (state.relations != RelationState()) {
        session["relations"] = relationsJson(state.relations);
    }
    if (state.blocking != BlockState()) {
        session["blocking"] = blockingJson(state.blocking);
    }
}

void readFactParts(const JsonNode& session, ExperimentState& state) {
    readRelations(objectField(session, "relations"), state.relations);
    readBlocking(objectField(session, "blocking"), state.blocking);
}

} // namespace mambascope::ui
