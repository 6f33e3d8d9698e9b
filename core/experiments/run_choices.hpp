// SPDX-License-Identifier: GPL-3.0-or-later
// What requests of both families of experiments have in common.
#pragma once

#include <string>
#include <vector>

#include "core/values/model_ref.hpp"
#include "core/values/selection.hpp"
#include "core/values/shard.hpp"

namespace mambascope {

struct RunChoices {
    const ModelRef& model;
    const std::string& data;
    const Selection& selection;
    const std::string& folder;
    const Shard& shard;
    const std::vector<DeviceChoice>& devices;
    bool everyGpu = false;
};

/// Of an ExperimentRequest or FactsRequest, which must live as long.
template <typename Request>
[[nodiscard]] RunChoices choicesOf(const Request& request) {
    return {request.model, request.data,    request.selection, request.folder,
            request.shard, request.devices, request.everyGpu};
}

} // namespace mambascope
