// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/rotary.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mambascope {
namespace {

/// Llama 3.1's stretch: slow turns by the factor, fast ones not at all, a linear blend between.
double llama3Frequency(const RotaryConfig& config, double frequency) {
    const double turns = static_cast<double>(config.originalPositions) * frequency / (2 * std::numbers::pi);
    if (turns < config.lowFrequency) {
        return frequency / config.factor;
    }
    if (turns > config.highFrequency) {
        return frequency;
    }
    const double blend = (turns - config.lowFrequency) / (config.highFrequency - config.lowFrequency);
    return (1 - blend) * frequency / config.factor + blend * frequency;
}

/// The pair of channels that turns so often over the pretraining's positions (YaRN, arXiv 2309.00071,
/// section 3.2).
double yarnPair(const RotaryConfig& config, double turns) {
    const auto positions = static_cast<double>(config.originalPositions);
    return static_cast<double>(config.size) * std::log(positions / (turns * 2 * std::numbers::pi)) /
           (2 * std::log(config.base));
}

void stretchYarn(const RotaryConfig& config, std::vector<double>& frequencies) {
    double low = yarnPair(config, config.betaFast);
    double high = yarnPair(config, config.betaSlow);
    if (config.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, static_cast<double>(config.size - 1));
    if (low == high) {
        high += 0.001; // as the reference does against a division by zero
    }
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const double ramp = std::clamp((static_cast<double>(i) - low) / (high - low), 0.0, 1.0);
        frequencies[i] *= (1 - ramp) + ramp / config.factor;
    }
}

double stretchedBase(const RotaryConfig& config, std::int64_t tokens) {
    if (config.scaling != RotaryScaling::Dynamic || tokens <= config.positions) {
        return config.base;
    }
    const auto size = static_cast<double>(config.size);
    const double longer = static_cast<double>(tokens) / static_cast<double>(config.positions);
    return config.base * std::pow(config.factor * longer - (config.factor - 1), size / (size - 2));
}

} // namespace

std::vector<double> rotaryFrequencies(const RotaryConfig& config, std::int64_t tokens) {
    const double base = stretchedBase(config, tokens);
    std::vector<double> frequencies;
    for (std::int64_t i = 0; i < config.size; i += 2) {
        frequencies.push_back(std::pow(base, -static_cast<double>(i) / static_cast<double>(config.size)));
    }
    if (config.scaling == RotaryScaling::Linear) {
        std::for_each(frequencies.begin(), frequencies.end(), [&](double& f) { f /= config.factor; });
    } else if (config.scaling == RotaryScaling::Llama3) {
        std::for_each(frequencies.begin(), frequencies.end(),
                      [&](double& f) { f = llama3Frequency(config, f); });
    } else if (config.scaling == RotaryScaling::Yarn) {
        stretchYarn(config, frequencies);
    }
    return frequencies;
}

const Rotary::Tables& Rotary::tables(std::int64_t tokens) const {
    const bool dynamic = m_config.scaling == RotaryScaling::Dynamic; // then each length has angles of its own
    const auto made = dynamic ? m_tables.find(tokens) : m_tables.lower_bound(tokens);
    if (made != m_tables.end()) {
        return made->second;
    }
    const std::int64_t rows = dynamic ? tokens : std::max<std::int64_t>(2 * tokens, 64);
    const std::vector<double> frequencies = rotaryFrequencies(m_config, tokens);
    const auto options = at::TensorOptions(at::kDouble);
    const at::Tensor angle = at::outer(at::arange(0, rows, options), at::tensor(frequencies, options));
    Tables& tables = m_tables[rows];
    tables.cosine = (angle.cos() * m_config.amplitude).to(at::kFloat).to(m_device);
    tables.sine = (angle.sin() * m_config.amplitude).to(at::kFloat).to(m_device);
    return tables;
}

at::Tensor rotate(const at::Tensor& x, const RotaryConfig& config, const Rotary::Tables& tables,
                  std::int64_t firstPosition) {
    const std::int64_t half = config.size / 2;
    const auto rows = [&](const at::Tensor& table) {
        return table.narrow(0, firstPosition, x.size(1)).unsqueeze(1); // [R, 1, half]
    };
    const at::Tensor cosine = rows(tables.cosine);
    const at::Tensor sine = rows(tables.sine);
    const at::Tensor turning = x.narrow(3, 0, config.size);
    const std::int64_t dim = config.interleaved ? 4 : 3; // of the two members of a pair
    const at::Tensor pairs = turning.unflatten(3, config.interleaved ? std::vector<std::int64_t>{half, 2}
                                                                     : std::vector<std::int64_t>{2, half});
    const at::Tensor first = pairs.select(dim, 0);
    const at::Tensor second = pairs.select(dim, 1);
    const at::Tensor turned =
        at::stack({first * cosine - second * sine, second * cosine + first * sine}, dim).flatten(3);
    if (config.size == x.size(3)) {
        return turned;
    }
    return at::cat({turned, x.narrow(3, config.size, x.size(3) - config.size)}, 3);
}

} // namespace mambascope
