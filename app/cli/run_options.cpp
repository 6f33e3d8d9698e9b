// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.hpp"

#include <charconv>
#include <optional>
#include <utility>

#include "app/cli/list_options.hpp"
#include "core/values/device_text.hpp"

namespace mambascope::cli {
namespace {

Shard shard(const Options& options) {
    const std::string given = options.valueOr("--shard", "1/1");
    const std::size_t slash = given.find('/');
    Shard result;
    const auto read = [](std::string_view text, int& number) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc{} && end == text.data() + text.size();
    };
    const std::string_view text = given;
    if (slash == std::string::npos || !read(text.substr(0, slash), result.index) ||
        !read(text.substr(slash + 1), result.count) || result.index < 1 || result.index > result.count) {
        throw usageError("--shard", given, "I/N with I from 1 to N, such as 2/8");
    }
    return result;
}

void readDevices(const Options& options, RunOptions& run) {
    const std::string given = options.valueOr("--device", "auto");
    if (given == "cuda:all") {
        run.everyGpu = true;
        run.model.device = {DeviceKind::Cuda, 0};
        return;
    }
    std::vector<DeviceChoice> devices;
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<DeviceChoice> device = deviceFromText(part);
        if (!device) {
            throw usageError("--device", given, "auto, cpu, cuda, cuda:N, several with commas, or cuda:all");
        }
        devices.push_back(*device);
    }
    run.model.device = devices.front();
    if (devices.size() > 1) {
        run.devices = std::move(devices);
    }
}

} // namespace

RunOptions runOptions(const Options& options) {
    RunOptions run;
    run.model.model = options.required("--model");
    run.model.precision = precision(options);
    run.model.tokenizer = options.valueOr("--tokenizer", "");
    run.model.deltas = options.values("--delta");
    readDevices(options, run);
    run.shard = shard(options);
    run.folder = options.required("-o");
    const ChosenData chosen = chosenData(options);
    run.data = chosen.data.shipped() ? chosen.data.name() : chosen.data.path().string();
    run.selection = chosen.selection;
    return run;
}

std::uint64_t seedOf(const Options& options, std::string_view name, const char* standard) {
    const std::string given = options.valueOr(name, standard);
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seed);
    if (error != std::errc{} || end != given.data() + given.size()) {
        throw usageError(name, given, "a whole number from 0 on");
    }
    return seed;
}

} // namespace mambascope::cli
