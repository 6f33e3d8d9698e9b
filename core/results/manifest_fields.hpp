// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: parts that several manifests have.
#pragma once

#include "core/results/manifest.hpp"
#include "core/values/like.hpp"

namespace mambascope {

void fields(auto& archive, Like<ManifestModel> auto& model) {
    archive.field("name", model.name);
    archive.field("fingerprint", model.fingerprint);
    archive.field("revision", model.revision);
    archive.field("layers", model.layers);
    archive.optionalField("weights", model.weights);
    archive.optionalField("deltas", model.deltas);
}

void fields(auto& archive, Like<ManifestData> auto& data) {
    archive.field("name", data.name);
    archive.field("sha256", data.sha256);
    archive.field("rows", data.rows);
}

} // namespace mambascope
