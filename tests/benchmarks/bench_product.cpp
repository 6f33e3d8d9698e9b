// SPDX-License-Identifier: GPL-3.0-or-later
// The product kernel beside the device's own fp32 product: time and error against float64, weights exact in
// fp16 and any fp32 weights. Prints a table.
//
//     bench_product
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <exception>
#include <functional>
#include <vector>

#include "core/tensor/device.hpp"
#include "core/tensor/linear.hpp"

namespace {

using namespace mambascope;

struct Size {
    std::int64_t rows, out, in;
};
constexpr std::array kSizes{Size{1, 10576, 2560},   Size{1, 2560, 5120},    Size{20, 10576, 2560},
                            Size{20, 2560, 5120},   Size{480, 3352, 768},   Size{480, 768, 1536},
                            Size{640, 10576, 2560}, Size{1280, 2560, 5120}, Size{1280, 10576, 2560},
                            Size{1280, 50288, 2560}};

double medianSeconds(const at::Device& device, const std::function<void()>& work) {
    constexpr int kRuns = 15;
    constexpr int kCalls = 5; // per run: hides the way to the device and back
    std::vector<double> seconds;
    for (int run = 0; run <= kRuns; ++run) {
        synchronize(device);
        const auto start = std::chrono::steady_clock::now();
        for (int call = 0; call < kCalls; ++call) {
            work();
        }
        synchronize(device);
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        seconds.push_back(elapsed.count() / kCalls);
    }
    seconds.erase(seconds.begin()); // warm-up
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    return ((found.to(at::kDouble) - expected).norm() / expected.norm()).item<double>();
}

void benchSize(const at::Device& device, const Size& size) {
    constexpr double kTera = 1e12;
    const double operations = 2.0 * static_cast<double>(size.rows) * static_cast<double>(size.out * size.in);
    const auto options = at::TensorOptions(at::kFloat).device(device);
    const at::Tensor x = at::randn({size.rows, size.in}, options);
    std::printf("%5lld x %6lld x %5lld", static_cast<long long>(size.rows), static_cast<long long>(size.out),
                static_cast<long long>(size.in));
    for (const bool halves : {true, false}) {
        at::Tensor weight = at::randn({size.out, size.in}, options) * 0.02;
        weight = halves ? weight.to(at::kHalf).to(at::kFloat) : weight;
        const at::Tensor expected = at::mm(x.to(at::kDouble), weight.t().to(at::kDouble));
        const Linear linear = Linear::splitFrom(weight, cuda::ProductAccuracy::Full);
        const Operand rows{{}, split(x), false};
        const double ours = medianSeconds(device, [&] { (void)linear(rows); });
        const double theirs = medianSeconds(device, [&] { (void)at::mm(x, weight.t()); });
        std::printf("  | %s: ours %7.1f TFLOP/s error %.1e, fp32 %6.1f TFLOP/s error %.1e",
                    halves ? "fp16" : "fp32", operations / ours / kTera,
                    relativeError(linear(rows), expected), operations / theirs / kTera,
                    relativeError(at::mm(x, weight.t()), expected));
    }
    std::printf("\n");
}

} // namespace

int main() {
    try {
        const c10::InferenceMode inference;
        const at::Device device = resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32);
        if (!hasKernels(device)) {
            std::fprintf(stderr, "bench_product: needs a Hopper GPU and a build with its kernels\n");
            return EXIT_FAILURE;
        }
        applyPrecision(Precision::Fp32);
        at::manual_seed(1);
        std::printf("rows x outputs x inputs on %s; error: relative RMS against float64\n",
                    deviceName(device).c_str());
        for (const Size& size : kSizes) {
            benchSize(device, size);
        }
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_product: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
