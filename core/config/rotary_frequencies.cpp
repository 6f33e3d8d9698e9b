// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/rotary_frequencies.hpp"

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
    return static_cast<double>(config.exponentSize()) * std::log(positions / (turns * 2 * std::numbers::pi)) /
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
    high = std::min(high, static_cast<double>(config.exponentSize() - 1));
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
    const auto size = static_cast<double>(config.exponentSize());
    const double longer = static_cast<double>(tokens) / static_cast<double>(config.positions);
    return config.base * std::pow(config.factor * longer - (config.factor - 1), size / (size - 2));
}

} // namespace

std::vector<double> rotaryFrequencies(const RotaryConfig& config, std::int64_t tokens) {
    const double base = stretchedBase(config, tokens);
    std::vector<double> frequencies;
    for (std::int64_t i = 0; i < config.size; i += 2) {
        frequencies.push_back(
            std::pow(base, -static_cast<double>(i) / static_cast<double>(config.exponentSize())));
    }
    if (config.scaling == RotaryScaling::Linear) {
        std::for_each(frequencies.begin(), frequencies.end(), [&](double& f) { f /= config.factor; });
    } else if (config.scaling == RotaryScaling::Llama3) {
        std::for_each(frequencies.begin(), frequencies.end(),
                      [&](double& f) { f = llama3Frequency(config, f); });
    } else if (config.scaling == RotaryScaling::Yarn) {
        stretchYarn(config, frequencies);
    } else if (config.scaling == RotaryScaling::LongRope) {
        const std::vector<double>& factors = config.isLong(tokens) ? config.longFactors : config.shortFactors;
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            frequencies[i] /= factors[i];
        }
    }
    return frequencies;
}

} // namespace mambascope
