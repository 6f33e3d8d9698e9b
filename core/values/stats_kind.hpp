// SPDX-License-Identifier: GPL-3.0-or-later
// stats: second moments of matrices' keys and means of states over a text, into a file (romba.md section 3,
// Statistics). Resumable: the same request goes on where an interrupted one stopped.
#pragma once

#include "core/values/enum_names.hpp"
#include "core/values/kind_parts.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// A matrix of a layer.
struct MatrixPlace {
    Matrix matrix = Matrix::Wo;
    int layer = 0;
    friend bool operator==(const MatrixPlace&, const MatrixPlace&) = default;
};

struct StatsRequest {
    ModelRef model;
    std::string text = "bundled"; ///< a file, one document a line; or "bundled"
    std::string out;              ///< safetensors file, written whole or not at all
    std::vector<MatrixPlace> moments = {};
    std::vector<Site> means = {}; ///< in every layer
    std::int64_t tokens = 0;      ///< at most so many, rounded up to whole documents; 0: the whole text

    [[nodiscard]] bool isSweep() const { return true; }
    [[nodiscard]] bool isBackground() const { return true; }
    friend bool operator==(const StatsRequest&, const StatsRequest&) = default;
};

struct MomentSummary {
    MatrixPlace place;
    std::int64_t size = 0; ///< n of the [n, n] moment
    double trace = 0;
    double frobenius = 0;
};

struct MeanSummary {
    Site state = Site::Mix;
    int layer = 0;
    double norm = 0;
};

struct StatsSnapshot {
    ModelInfo model;
    std::int64_t tokens = 0;
    std::int64_t documents = 0;
    std::int64_t found = 0; ///< documents that an interrupted run had done
    std::vector<MomentSummary> moments;
    std::vector<MeanSummary> means;
    std::vector<std::string> notes = {};
};

void fields(auto& archive, Like<MatrixPlace> auto& place) {
    archive.field("matrix", place.matrix);
    archive.field("layer", place.layer);
}

void fields(auto& archive, Like<StatsRequest> auto& request) {
    archive.field("model", request.model);
    archive.field("text", request.text);
    archive.field("out", request.out);
    archive.field("moments", request.moments);
    archive.field("means", request.means);
    archive.field("tokens", request.tokens);
}

void fields(auto& archive, Like<MomentSummary> auto& moment) {
    archive.field("place", moment.place);
    archive.field("size", moment.size);
    archive.field("trace", moment.trace);
    archive.field("frobenius", moment.frobenius);
}

void fields(auto& archive, Like<MeanSummary> auto& mean) {
    archive.field("state", mean.state);
    archive.field("layer", mean.layer);
    archive.field("norm", mean.norm);
}

void fields(auto& archive, Like<StatsSnapshot> auto& snapshot) {
    archive.field("model", snapshot.model);
    archive.field("tokens", snapshot.tokens);
    archive.field("documents", snapshot.documents);
    archive.field("found", snapshot.found);
    archive.field("moments", snapshot.moments);
    archive.field("means", snapshot.means);
    archive.optionalField("notes", snapshot.notes);
}

void checkAnswer(const StatsSnapshot& snapshot, const StatsRequest& request, const JsonNode& body);

[[nodiscard]] StatsSnapshot analyse(const StatsRequest& request, AnalysisEnvironment& environment);

struct StatsKind {
    using Request = StatsRequest;
    using Snapshot = StatsSnapshot;
    static constexpr std::string_view kName = "stats";
    static constexpr std::string_view kSummary =
        "second moments of keys and means of states over a text, into a file";
};

} // namespace mambascope
