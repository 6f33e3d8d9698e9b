// SPDX-License-Identifier: GPL-3.0-or-later
// Linear relations and statistics of the bundled pair, as an analysis on a loaded model takes: faithfulness
// of a relation at one layer (5 training facts, 50 test facts), the same with Jacobian, SVD and causality,
// and second moments of one matrix over 100,000 tokens. Prints JSON on stdout, and a line a limit on stderr.
//
//     bench_relations [repetitions]     default: 7
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/engine/openmp_wait.hpp"
#include "core/engine/backend.hpp"

namespace {

using namespace mambascope;

/// On two CPU cores (romba.md section 5).
constexpr double kFaithfulnessSeconds = 0.15;
constexpr double kJacobianSeconds = 1.5;
constexpr double kStatisticsSeconds = 60;

double median(int repetitions, const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(seconds.begin(), seconds.begin() + repetitions / 2, seconds.end());
    return seconds[static_cast<std::size_t>(repetitions / 2)];
}

class Relations {
public:
    explicit Relations(int repetitions)
        : m_repetitions(repetitions)
        , m_backend(makeTorchBackend()) {
        m_backend->attachToThread();
    }

    nlohmann::json measure(const std::string& model) {
        LreRequest request;
        request.model = {model, {DeviceKind::Cpu, 0}, Precision::Fp32};
        request.relation = "person native language";
        request.test = 50;
        request.layers = {model == "demo-mamba2" ? 8 : 4};
        request.causality = false;
        ask(request); // loads the model
        const double faithfulness = median(m_repetitions, [&] { ask(request); });
        request.causality = true;
        const double whole = median(m_repetitions, [&] { ask(request); });
        StatsRequest stats;
        stats.model = request.model;
        stats.out = (std::filesystem::temp_directory_path() / ("bench-" + model + ".safetensors")).string();
        stats.moments = {{model == "demo-mamba2" ? Matrix::Wo : Matrix::Wdown, request.layers.front()}};
        stats.tokens = 100'000;
        const double statistics = median(1, [&] { ask(stats); });
        std::filesystem::remove(stats.out);
        judge(model + " faithfulness", faithfulness, kFaithfulnessSeconds);
        judge(model + " with Jacobian, SVD and causality", whole, kJacobianSeconds);
        judge(model + " moments over 100,000 tokens", statistics, kStatisticsSeconds);
        return {{"model", model},
                {"layer", request.layers.front()},
                {"faithfulness_s", faithfulness},
                {"with_jacobian_s", whole},
                {"statistics_s", statistics}};
    }

private:
    void ask(const RequestBody& body) {
        PlainRunContext context;
        static_cast<void>(m_backend->run({"bench", 1, body}, context));
    }
    static void judge(const std::string& what, double seconds, double limit) {
        std::fprintf(stderr, "%-52s %8.3f s, limit %6.2f: %s\n", what.c_str(), seconds, limit,
                     seconds <= limit ? "held" : "MISSED");
    }

    int m_repetitions;
    std::unique_ptr<EngineBackend> m_backend;
};

} // namespace

int main(int argc, char** argv) {
    try {
        mambascope::limitOpenMpSpinning(argv); // as both programs do
        Relations relations(argc > 1 ? std::max(1, std::atoi(argv[1])) : 7);
        nlohmann::json report = nlohmann::json::array();
        for (const char* const model : {"demo-mamba2", "demo-transformer"}) {
            report.push_back(relations.measure(model));
        }
        std::cout << report.dump(2) << "\n";
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << "bench_relations: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
