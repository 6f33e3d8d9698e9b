// SPDX-License-Identifier: GPL-3.0-or-later
// Derivatives through the suffix: the steps of one edit, a Jacobian, a first-order map. Of the models whose
// folders are given, each on 22 prompts of random tokens that differ from their 9th to 12th on.
//   bench_gradients FOLDER…
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/passes/shifted_site.hpp"
#include "core/passes/state_gradients.hpp"
#include "core/passes/suffix_jacobian.hpp"
#include "core/tensor/device.hpp"

using namespace mambascope;

namespace {

constexpr int kPrompts = 22;
constexpr int kRows = 7;
constexpr int kSteps = 20;

/// The best of some runs: time, and the processors' time for a machine that does other work too.
template <typename Call>
std::string bestOf(int runs, const Call& call) {
    double best = 1e9, bestBusy = 1e9;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t busy = std::clock();
        static_cast<void>(call().sum().template item<double>()); // on the host
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        best = std::min(best, time.count());
        bestBusy = std::min(bestBusy, 1e3 * static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC);
    }
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << best << " ms (processors " << bestBusy << " ms)";
    return text.str();
}

GradientRun randomRun(const LanguageModel& model, int before) {
    const at::Tensor ids = at::randint(model.info().vocabularySize, {before + kRows}, at::kInt);
    const auto* const first = ids.const_data_ptr<std::int32_t>();
    return {{first, first + ids.numel()}, before, {}};
}

at::Tensor edit(const LanguageModel& model, Matrix matrix, int layer, const std::vector<ShiftedRun>& runs) {
    PlainRunContext context;
    const auto site = shiftedSite(model, matrix, layer, runs, {}, context);
    at::Tensor delta = at::zeros_like(site->values()[0]);
    for (int step = 0; step < kSteps; ++step) {
        const at::Tensor logits = site->logits(delta);
        if (step + 1 < kSteps) {
            delta = delta - site->gradient(logits.softmax(1)) * 0.1;
        }
    }
    return delta;
}

void bench(const std::string& folder, const at::Device& device) {
    const auto model = loadLanguageModel(folder, device, Precision::Fp32);
    const int layers = model->layerCount();
    const int layer = layers / 4;
    at::manual_seed(1);
    std::vector<ShiftedRun> runs;
    for (int i = 0; i < kPrompts; ++i) {
        GradientRun run = randomRun(*model, 8 + i % 4);
        const int last = static_cast<int>(run.ids.size()) - 1;
        runs.push_back({std::move(run), {last}});
    }
    std::printf("%s: %d layers\n", folder.c_str(), layers);
    for (const Matrix matrix : {Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown}) {
        if (model->layer(0).matrixShape(matrix)) {
            std::printf("  %d steps over %d prompts, %d rows each, %s in layer %d: %s\n", kSteps, kPrompts,
                        kRows, std::string(matrixName(matrix)).c_str(), layer,
                        bestOf(5, [&] { return edit(*model, matrix, layer, runs); }).c_str());
        }
    }
    PlainRunContext context;
    const GradientRun run = randomRun(*model, 8);
    const std::int64_t size = model->info().hiddenSize;
    std::printf("  Jacobian, layer %d, %d rows: %s", layer, kRows,
                bestOf(5, [&] { return suffixJacobian(*model, layer, {run}, {}, context)->full(); }).c_str());
    const at::Tensor probes = at::randn({24, size}, at::kFloat).to(device);
    std::printf(
        ", 24 tangents: %s\n",
        bestOf(5, [&] { return suffixJacobian(*model, layer, {run}, {}, context)->push(probes); }).c_str());
    std::vector<int> all;
    for (int i = 0; i < layers; ++i) {
        all.push_back(i);
    }
    std::vector<CapturedSite> sites;
    for (const Site site : {Site::H, Site::S, Site::G, Site::O, Site::Attn, Site::Mlp}) {
        if (model->layer(0).siteWidth(site)) {
            sites.push_back({site, all});
        }
    }
    std::printf("  first-order map, %zu sites, %zu tokens: %s\n", sites.size(), run.ids.size(),
                bestOf(5, [&] {
                    return stateGradients(*model, run, 1, sites, {}, context).gradients->rows(Site::H, 0);
                }).c_str());
}

} // namespace

int main(int argc, char** argv) {
    try {
        const c10::InferenceMode inference;
        const at::Device device = resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32);
        applyPrecision(Precision::Fp32);
        std::printf("%s\n", deviceName(device).c_str());
        for (int i = 1; i < argc; ++i) {
            bench(argv[i], device);
        }
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_gradients: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
