// SPDX-License-Identifier: GPL-3.0-or-later
// What the options of both families of experiments say alike: model, devices, data, shard and folder.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/cli/option_values.hpp"
#include "app/cli/selection_options.hpp"

namespace mambascope::cli {

struct RunOptions {
    ModelRef model;
    std::vector<DeviceChoice> devices; ///< empty: the model's
    bool everyGpu = false;
    Shard shard;
    std::string folder;
    std::string data;
    Selection selection;
};
/// Throws Error InvalidArgument that names an option, and as chosenData.
[[nodiscard]] RunOptions runOptions(const Options& options);

/// Fills them into a request of either family.
template <typename Request>
void takeRun(RunOptions run, Request& request) {
    request.model = std::move(run.model);
    request.devices = std::move(run.devices);
    request.everyGpu = run.everyGpu;
    request.shard = run.shard;
    request.folder = std::move(run.folder);
    request.data = std::move(run.data);
    request.selection = std::move(run.selection);
}

/// A whole number from 0 on.
[[nodiscard]] std::uint64_t seedOf(const Options& options, std::string_view name, const char* standard);

} // namespace mambascope::cli
