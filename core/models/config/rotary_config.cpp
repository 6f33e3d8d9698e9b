// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults and precedence are those of transformers 5.23's modeling_rope_utils.
#include "core/models/config/rotary_config.hpp"

#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "core/models/config/limits.hpp"

namespace mambascope {
namespace {

constexpr RealRange kShare{0, 1};
constexpr RealRange kBase{1, 1e12};
constexpr RealRange kFactor{1, 1e6};
constexpr RealRange kPositive{1e-6, 1e6};
constexpr std::array<std::string_view, 5> kTypes{"default", "linear", "dynamic", "llama3", "yarn"};

/// rope_scaling of transformers 4 wins over rope_parameters of 5 where both say something.
std::optional<ConfigReader> nestedRotary(const ConfigReader& config) {
    std::optional<ConfigReader> scaling = config.object("rope_scaling");
    return scaling && !scaling->isEmpty() ? scaling : config.object("rope_parameters");
}

RotaryScaling scalingType(const ConfigReader& nested) {
    const std::string old = nested.choice("type", kTypes, "default");
    const std::string type = nested.choice("rope_type", kTypes, old);
    for (std::size_t i = 0; i < kTypes.size(); ++i) {
        if (type == kTypes[i]) {
            return static_cast<RotaryScaling>(i);
        }
    }
    return RotaryScaling::None;
}

double requiredReal(const ConfigReader& nested, std::string_view field, RealRange range) {
    if (!nested.has(field)) {
        nested.fail(field, "a number, which this rope_type needs");
    }
    return nested.real(field, range, 1);
}

double yarnAmplitude(const ConfigReader& nested, double factor) {
    const auto grown = [&](double scale) { return factor <= 1 ? 1.0 : 0.1 * scale * std::log(factor) + 1.0; };
    if (nested.has("attention_factor")) {
        return nested.real("attention_factor", kPositive, 1);
    }
    const double scale = nested.real("mscale", {0, 1e6}, 0);
    const double all = nested.real("mscale_all_dim", {0, 1e6}, 0);
    return scale != 0 && all != 0 ? grown(scale) / grown(all) : grown(1);
}

void readScaling(const ConfigReader& nested, RotaryConfig& rotary) {
    rotary.scaling = scalingType(nested);
    if (rotary.scaling == RotaryScaling::None) {
        return;
    }
    rotary.factor = requiredReal(nested, "factor", kFactor);
    rotary.originalPositions =
        nested.integer("original_max_position_embeddings", limits::kPositions, rotary.positions);
    if (rotary.scaling == RotaryScaling::Llama3) {
        rotary.lowFrequency = requiredReal(nested, "low_freq_factor", kPositive);
        rotary.highFrequency = requiredReal(nested, "high_freq_factor", kPositive);
        if (rotary.highFrequency <= rotary.lowFrequency) {
            nested.fail("high_freq_factor", "a number above low_freq_factor");
        }
    }
    if (rotary.scaling == RotaryScaling::Yarn) {
        rotary.betaFast = nested.real("beta_fast", kPositive, 32);
        rotary.betaSlow = nested.real("beta_slow", kPositive, 1);
        rotary.truncate = nested.boolean("truncate", true);
        rotary.amplitude = yarnAmplitude(nested, rotary.factor);
    }
}

std::int64_t rotarySize(const ConfigReader& config, std::int64_t headSize, double share,
                        const RotaryDefaults& defaults) {
    // Rounds down, as Python's int().
    const auto size = static_cast<std::int64_t>(static_cast<double>(headSize) * share);
    if (size % 2 != 0) {
        config.fail(config.has("rope_parameters") ? "rope_parameters" : defaults.shareField,
                    "a share that gives an even number of rotated channels, not " + std::to_string(size) +
                        " of " + std::to_string(headSize));
    }
    return size;
}

} // namespace

RotaryConfig readRotaryConfig(const ConfigReader& config, std::int64_t headSize, std::int64_t positions,
                              const RotaryDefaults& defaults) {
    RotaryConfig rotary;
    rotary.positions = positions;
    rotary.originalPositions = positions;
    const RealRange shares = defaults.partial ? kShare : RealRange{1, 1};
    double share = config.real(defaults.shareField, shares, defaults.share);
    rotary.base = config.real(defaults.baseField, kBase, defaults.base);
    if (const std::optional<ConfigReader> nested = nestedRotary(config)) {
        rotary.base = nested->real("rope_theta", kBase, rotary.base);
        share = nested->real("partial_rotary_factor", shares, share);
        readScaling(*nested, rotary);
    }
    rotary.size = rotarySize(config, headSize, share, defaults);
    if (rotary.scaling == RotaryScaling::Dynamic && rotary.size <= 2) {
        config.fail("rope_scaling", "more than two rotated channels for the dynamic type");
    }
    return rotary;
}

} // namespace mambascope
