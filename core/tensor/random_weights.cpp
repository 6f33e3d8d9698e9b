// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/random_weights.hpp"

#include <cmath>
#include <functional>
#include <string_view>

namespace mambascope {
namespace {

bool endsWith(std::string_view name, std::string_view end) {
    return name.ends_with(end);
}

at::ScalarType scalarType(StoredWeights stored) {
    switch (stored) {
    case StoredWeights::Fp16:
        return at::kHalf;
    case StoredWeights::Bf16:
        return at::kBFloat16;
    case StoredWeights::Fp32:
        break;
    }
    return at::kFloat;
}

/// What the published initialisations give, by the tensor's role: a random model must neither explode nor die
/// out over 64 layers, or a benchmark would time NaN.
at::Tensor valuesFor(const std::string& name, at::IntArrayRef shape, const at::TensorOptions& options) {
    const auto uniform = [&](double low, double high) {
        return at::rand(shape, options).mul_(high - low).add_(low);
    };
    if (endsWith(name, "A_log")) {
        return uniform(1, 16).log_(); // Mamba-2: A in −16 … −1
    }
    if (endsWith(name, "dt_bias") || endsWith(name, "dt_proj.bias")) {
        return uniform(std::log(1e-3), std::log(1e-1)).exp_().expm1_().log_(); // softplus⁻¹ of 0.001 … 0.1
    }
    if (endsWith(name, ".D") || (shape.size() == 1 && endsWith(name, "weight"))) {
        return uniform(0.9, 1.1); // skips and norms
    }
    if (shape.size() == 1) {
        return uniform(-0.02, 0.02);
    }
    if (endsWith(name, "conv1d.weight")) {
        return uniform(-0.5, 0.5);
    }
    return at::randn(shape, options).mul_(0.02);
}

} // namespace

RandomWeightLoader::RandomWeightLoader(at::Device device, Precision precision, StoredWeights stored,
                                       std::uint64_t seed)
    : WeightLoader(device, precision)
    , m_madeOn(device)
    , m_stored(scalarType(stored))
    , m_seed(seed) {}

at::Tensor RandomWeightLoader::read(const std::string& name, at::IntArrayRef shape) {
    // By name, so that a tied tensor is the same whenever it is asked for.
    at::manual_seed(m_seed ^ std::hash<std::string>{}(name));
    const at::Tensor values = valuesFor(name, shape, at::TensorOptions(at::kFloat).device(m_madeOn));
    if (m_seen.insert(name).second) {
        m_parameters += values.numel();
    }
    return m_stored == at::kFloat ? values : values.to(m_stored).to(at::kFloat);
}

} // namespace mambascope
