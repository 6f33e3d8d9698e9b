// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing of the bundled pair: all exact maps of both models, a live patch, and one full forward for
// each of a sample of cells on the same build in the same run, whose answers must agree. Prints JSON on
// stdout.
//
//     bench_trace [repetitions]     default: 9
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/engine/openmp_wait.hpp"
#include "core/base/resources.hpp"
#include "core/bench/timing.hpp"
#include "core/bench/token_run.hpp"
#include "core/engine/backend.hpp"
#include "core/values/patch_resolve.hpp"
#include "core/values/token_ids.hpp"

namespace {

using namespace mambascope;

constexpr int kSampledCells = 40;

/// 10 tokens in the bundled tokenizer, of which the subject is the first ones.
const PromptSpec kPrompt{"Beats Music is a product that was developed by", std::nullopt, "Beats Music", ""};
const char* const kOtherSubject = "Chevrolet Volt";

struct Cell {
    Variant variant;
    double probability = 0; ///< by the map
};

/// Wall time and, for busy machines, time of all processors together.
struct Times {
    std::vector<double> wall;
    std::vector<double> processors;

    void add(const std::function<void()>& work, double count = 1) {
        const std::clock_t start = std::clock();
        wall.push_back(bench::milliseconds(work) / count);
        const auto ticks = static_cast<double>(std::clock() - start);
        processors.push_back(ticks * 1000 / CLOCKS_PER_SEC / count);
    }
    [[nodiscard]] double median() const { return bench::summary(wall).median; }
    [[nodiscard]] nlohmann::ordered_json json() const {
        return {{"wall_ms", median()}, {"processors_ms", bench::summary(processors).median}};
    }
};

/// Every so-manieth cell that is no row before the subject.
std::vector<Cell> sampleOf(const TraceSnapshot& snapshot) {
    std::vector<Cell> all;
    for (const TraceMap& map : snapshot.maps) {
        for (std::size_t i = 0; i < map.probability.size(); ++i) {
            const AlignedPair& row = snapshot.rows[i / map.windows.size()];
            const IndexRange& window = map.windows[i % map.windows.size()];
            Patch patch{map.state, {}, {row.corrupt}, RunValue{"clean", {row.clean}}};
            for (int layer = window.first; layer <= window.last; ++layer) {
                patch.layers.push_back(layer);
            }
            Cell& cell = all.emplace_back();
            cell.variant.patches.push_back(std::move(patch));
            cell.probability = static_cast<double>(map.probability[i]);
        }
    }
    std::vector<Cell> some;
    for (std::size_t i = 0; i < all.size(); i += std::max<std::size_t>(1, all.size() / kSampledCells)) {
        some.push_back(all[i]);
    }
    return some;
}

nlohmann::ordered_json measure(EngineBackend& backend, const std::string& name, int repetitions) {
    PlainRunContext context;
    TraceRequest maps{{name, {DeviceKind::Cpu, 0}, Precision::Fp32}, kPrompt, {kOtherSubject}};
    maps.maps = true;
    TraceRequest click = maps;
    click.maps = false;
    click.patches = {parsePatchSpec("h:subject_last@3")};
    TraceRequest inner = click;
    inner.patches = {parsePatchSpec("s:last@4-11")};
    if (name == "demo-transformer") {
        inner.patches = {parsePatchSpec("attn:last@4-11")};
    }
    const auto ask = [&](const TraceRequest& request) {
        return std::get<TraceSnapshot>(backend.run({"bench", 1, request}, context).body);
    };
    const TraceSnapshot answer = ask(maps);
    const std::vector<Cell> cells = sampleOf(answer);
    TokenRun run((resources::directory() / "models" / name).string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    const std::vector<std::int32_t> clean = idsOf(answer.prompt);
    const std::vector<std::int32_t> corrupt = idsOf(answer.corrupt);
    for (const TraceMap& map : answer.maps) {
        std::vector<int> layers;
        for (int layer = 0; layer < answer.model.layers; ++layer) {
            layers.push_back(layer);
        }
        run.storeRun("clean", clean, map.state, layers);
    }
    double error = 0;
    Times mapTimes;
    Times clickTimes;
    Times innerTimes;
    Times forwardTimes;
    for (int i = 0; i < repetitions; ++i) { // all sides take turns, so that noise hits all of them
        mapTimes.add([&] { static_cast<void>(ask(maps)); });
        clickTimes.add([&] { static_cast<void>(ask(click)); });
        innerTimes.add([&] { static_cast<void>(ask(inner)); });
        forwardTimes.add(
            [&] {
                for (const Cell& cell : cells) {
                    const double p = run.probabilityFromScratch(corrupt, cell.variant, answer.target.id);
                    error = std::max(error, std::abs(p - cell.probability) / p);
                }
            },
            static_cast<double>(cells.size()));
    }
    std::size_t count = 0;
    for (const TraceMap& map : answer.maps) {
        count += map.probability.size();
    }
    const double forwards = mapTimes.median() / forwardTimes.median();
    return {{"model", name},
            {"tokens", corrupt.size()},
            {"cells", count},
            {"maps", mapTimes.json()},
            {"patch_of_h", clickTimes.json()},
            {"patch_inside_layers", innerTimes.json()},
            {"forward", forwardTimes.json()},
            {"forwards_in_the_time_of_the_maps", forwards},
            {"times_faster_than_a_forward_a_cell", static_cast<double>(count) / forwards},
            {"largest_relative_error", error}};
}

} // namespace

int main(int count, char** arguments) {
    limitOpenMpSpinning(arguments); // as both programs do
    try {
        const int repetitions = count > 1 ? std::max(1, std::atoi(arguments[1])) : 9;
        const auto backend = makeTorchBackend();
        backend->attachToThread();
        nlohmann::ordered_json report = nlohmann::ordered_json::array();
        double sum = 0;
        for (const char* name : {"demo-mamba2", "demo-transformer"}) {
            report.push_back(measure(*backend, name, repetitions));
            sum += report.back().at("maps").at("wall_ms").get<double>();
        }
        std::cout << nlohmann::ordered_json{{"models", report}, {"both_maps_wall_ms", sum}}.dump(1) << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_trace: %s\n", error.what());
        return 1;
    }
}
