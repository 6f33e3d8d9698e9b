// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults and precedence are those of transformers 5.23's modeling_rope_utils and of its configs.
#include "core/config/rotary_config.hpp"

#include <cmath>
#include <sstream>
#include <string>
#include <string_view>

#include "core/config/limits.hpp"

namespace mambascope {
namespace {

constexpr RealRange kBase{1, 1e12};
constexpr RealRange kPositive{1e-6, 1e6};
constexpr RealRange kFromZero{0, 1e6};
constexpr std::string_view kTypes[] = {"default", "linear", "dynamic", "llama3", "yarn", "longrope"};
constexpr const char* kOriginal = "original_max_position_embeddings";

/// One reading of a family's rotary fields.
struct Fields {
    const ConfigReader& config;
    const ConfigReader& nested; ///< rope_scaling or rope_parameters
    const RotaryDefaults& defaults;
    ConfigNotes& notes;
};

std::string shown(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

/// rope_scaling of transformers 4 wins over rope_parameters of 5 where both say something.
std::optional<ConfigReader> nestedRotary(const ConfigReader& config, ConfigNotes& notes) {
    std::optional<ConfigReader> scaling = config.object("rope_scaling");
    if (!scaling || scaling->isEmpty()) {
        return config.object("rope_parameters");
    }
    if (!config.isNeutral("rope_parameters") && !config.sameValue("rope_scaling", "rope_parameters")) {
        addNote(notes, "rope_scaling counts, not rope_parameters, as in transformers");
    }
    return scaling;
}

RotaryScaling scalingType(const Fields& fields) {
    const ConfigReader& nested = fields.nested;
    for (const char* kind : {"full_attention", "sliding_attention"}) {
        if (nested.has(kind)) {
            nested.fail(kind, "no such field (one form of rotary positions for all layers)");
        }
    }
    const bool both = nested.has("type") && nested.has("rope_type");
    if (both && !nested.sameValue("type", "rope_type")) {
        addNote(fields.notes, nested.nameOf("rope_type") + " counts, not " + nested.nameOf("type") +
                                  ", as in transformers");
    }
    const std::string type = nested.choice(nested.has("rope_type") ? "rope_type" : "type", kTypes, "default");
    int index = 0;
    for (const std::string_view known : kTypes) {
        if (type == known) {
            return static_cast<RotaryScaling>(index);
        }
        ++index;
    }
    return RotaryScaling::None;
}

double requiredReal(const ConfigReader& nested, std::string_view field, RealRange range) {
    if (!nested.has(field)) {
        nested.fail(field, "a number, which this rope_type needs");
    }
    return nested.real(field, range, 1);
}

/// The length of the pretraining. Outside of the nested object it wins over the one inside.
std::int64_t originalPositions(const Fields& fields, std::int64_t positions) {
    const std::int64_t inside = fields.nested.integer(kOriginal, limits::kPositions, positions);
    const std::int64_t length = fields.config.integer(kOriginal, limits::kPositions, inside);
    if (length != inside && fields.nested.has(kOriginal)) {
        addNote(fields.notes, std::string(kOriginal) + " (" + std::to_string(length) + ") counts, not " +
                                  fields.nested.nameOf(kOriginal) + " (" + std::to_string(inside) +
                                  "), as in transformers");
    }
    return length;
}

/// Left out or null it is the ratio of the two lengths.
double lengthRatio(const Fields& fields, const RotaryConfig& rotary) {
    if (fields.nested.has("factor")) {
        return fields.nested.real("factor", kPositive, 1);
    }
    const double ratio =
        static_cast<double>(rotary.positions) / static_cast<double>(rotary.originalPositions);
    addNote(fields.notes, fields.nested.nameOf("factor") + " is left out: it is " + shown(ratio) +
                              ", max_position_embeddings over " + kOriginal);
    return ratio;
}

void readLlama3(const ConfigReader& nested, RotaryConfig& rotary) {
    rotary.factor = requiredReal(nested, "factor", kPositive);
    rotary.lowFrequency = requiredReal(nested, "low_freq_factor", kPositive);
    rotary.highFrequency = requiredReal(nested, "high_freq_factor", kPositive);
    if (rotary.highFrequency <= rotary.lowFrequency) {
        nested.fail("high_freq_factor", "a number above low_freq_factor");
    }
}

double yarnAmplitude(const ConfigReader& nested, double factor) {
    const auto grown = [&](double scale) { return factor <= 1 ? 1.0 : 0.1 * scale * std::log(factor) + 1.0; };
    if (nested.has("attention_factor")) {
        return nested.real("attention_factor", kPositive, 1);
    }
    const double scale = nested.real("mscale", kFromZero, 0);
    const double all = nested.real("mscale_all_dim", kFromZero, 0);
    return scale != 0 && all != 0 ? grown(scale) / grown(all) : grown(1);
}

void readYarn(const Fields& fields, RotaryConfig& rotary) {
    const ConfigReader& nested = fields.nested;
    const auto orDefault = [&](const char* field, double fallback) { // 0 counts as left out
        const double value = nested.real(field, kFromZero, 0);
        return value == 0 ? fallback : value;
    };
    rotary.factor = lengthRatio(fields, rotary);
    rotary.betaFast = orDefault("beta_fast", 32);
    rotary.betaSlow = orDefault("beta_slow", 1);
    // Here alone null is not the same as left out: it is false.
    rotary.truncate = !nested.isNull("truncate") && nested.boolean("truncate", true);
    rotary.amplitude = yarnAmplitude(nested, rotary.factor);
}

void readLongRope(const Fields& fields, RotaryConfig& rotary) {
    const auto pairs = static_cast<std::size_t>(rotary.size / 2);
    rotary.factor = lengthRatio(fields, rotary);
    rotary.shortFactors = fields.nested.reals("short_factor", kPositive, pairs);
    rotary.longFactors = fields.nested.reals("long_factor", kPositive, pairs);
    const double given = fields.nested.real("attention_factor", kPositive, 0);
    if (given != 0) {
        rotary.amplitude = given;
    } else if (rotary.factor > 1) {
        const double length = static_cast<double>(rotary.originalPositions);
        rotary.amplitude = std::sqrt(1 + std::log(rotary.factor) / std::log(length));
    }
}

void readScaling(const Fields& fields, RotaryConfig& rotary) {
    const bool knowsOriginal = rotary.scaling == RotaryScaling::Llama3 ||
                               rotary.scaling == RotaryScaling::Yarn ||
                               rotary.scaling == RotaryScaling::LongRope;
    if (knowsOriginal) {
        rotary.originalPositions = originalPositions(fields, rotary.positions);
    }
    switch (rotary.scaling) {
    case RotaryScaling::None:
        return;
    case RotaryScaling::Linear:
    case RotaryScaling::Dynamic:
        rotary.factor = requiredReal(fields.nested, "factor", kPositive);
        return;
    case RotaryScaling::Llama3:
        return readLlama3(fields.nested, rotary);
    case RotaryScaling::Yarn:
        return readYarn(fields, rotary);
    case RotaryScaling::LongRope:
        return readLongRope(fields, rotary);
    }
}

/// The share of a head that rotates.
double readShare(const Fields& fields, RotaryScaling scaling) {
    constexpr const char* kName = "partial_rotary_factor";
    const RotaryDefaults& defaults = fields.defaults;
    const bool inside = fields.nested.has(kName);
    const ConfigReader& place = inside ? fields.nested : fields.config;
    const char* const name = inside ? kName : defaults.shareField;
    if (defaults.partial) {
        return place.real(name, {0, 1}, defaults.share);
    }
    // Llama and its relatives: transformers reads a share for the stretches only, and then the shapes of its
    // tensors don't fit.
    const double share = place.real(name, kFromZero, 1);
    if (share != 1 && scaling != RotaryScaling::None) {
        place.fail(name, "1 (whole heads rotate)");
    }
    if (share != 1) {
        addNote(fields.notes, place.nameOf(name) + " isn't computed: whole heads rotate, as transformers' " +
                                  modelFamily(fields.config) + " doesn't read it");
    }
    return 1;
}

void setSize(const Fields& fields, std::int64_t headSize, double share, RotaryConfig& rotary) {
    // Rounds down, as Python's int(). Of an odd number of channels the last one still has an angle, and so it
    // turns together with the next channel.
    const auto size = static_cast<std::int64_t>(static_cast<double>(headSize) * share);
    rotary.oddShare = size % 2 != 0;
    rotary.size = size + (rotary.oddShare ? 1 : 0);
    const std::string place =
        fields.config.has("rope_parameters") ? "rope_parameters" : fields.defaults.shareField;
    const std::string found = std::to_string(size) + " of " + std::to_string(headSize);
    if (rotary.size > headSize || (rotary.oddShare && rotary.scaling == RotaryScaling::Yarn)) {
        fields.config.fail(place, "a share that gives an even number of rotated channels, not " + found);
    }
    if (rotary.scaling == RotaryScaling::Dynamic && size <= 2) {
        fields.config.fail("rope_scaling", "more than two rotated channels for the dynamic type");
    }
}

} // namespace

RotaryConfig readRotaryConfig(const ConfigReader& config, std::int64_t headSize, std::int64_t positions,
                              const RotaryDefaults& defaults, ConfigNotes& notes) {
    const std::optional<ConfigReader> found = nestedRotary(config, notes);
    const ConfigReader nested = found ? *found : ConfigReader::parse("{}", config.file());
    const Fields fields{config, nested, defaults, notes};
    RotaryConfig rotary;
    rotary.positions = positions;
    rotary.originalPositions = positions;
    rotary.base = nested.real("rope_theta", kBase, config.real(defaults.baseField, kBase, defaults.base));
    rotary.scaling = scalingType(fields);
    setSize(fields, headSize, readShare(fields, rotary.scaling), rotary);
    readScaling(fields, rotary);
    return rotary;
}

} // namespace mambascope
