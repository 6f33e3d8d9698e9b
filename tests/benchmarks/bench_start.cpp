// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the window's process to its first heatmap, and every step between. JSON on stdout.
//
//     bench_start [starts]     default: 9
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <utility>
#include <vector>

#include "tests/benchmarks/start_bench.hpp"

int main(int argc, char** argv) {
    try {
        const int starts = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
        nlohmann::json report{{"schema", "mambascope.bench_start/1"}};
        report["start"] = mambascope::bench::benchStart(MAMBASCOPE_PROGRAM, starts);
        std::vector<std::pair<double, std::string>> rows;
        for (const auto& [step, timing] : report["start"]["steps"].items()) {
            rows.emplace_back(timing["median_ms"].get<double>(), step);
        }
        std::sort(rows.begin(), rows.end());
        for (const auto& [median, step] : rows) {
            const nlohmann::json& timing = report["start"]["steps"][step];
            std::fprintf(stderr, "%-28s %8.1f ms   (%.1f to %.1f)\n", step.c_str(), median,
                         timing["min_ms"].get<double>(), timing["max_ms"].get<double>());
        }
        std::cout << report.dump(2) << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_start: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
