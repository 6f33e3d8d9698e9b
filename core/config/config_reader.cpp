// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/config_reader.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/json_node.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/quantized_weights.hpp"
#include "core/io/text_file.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

namespace mambascope {

namespace {

constexpr std::size_t kLongestConfig = std::size_t{4} << 20;
constexpr const char* kFloatTag = "__float__"; // transformers 5 writes {"__float__": "Infinity"}

std::string numberText(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

std::string rangeText(RealRange range) {
    if (range.high == std::numeric_limits<double>::infinity()) {
        return "a number from " + numberText(range.low);
    }
    return "a number from " + numberText(range.low) + " to " + numberText(range.high);
}

/// The number that a value spells, or NaN. Infinity comes tagged or as a text.
double spelledNumber(const nlohmann::json& value) {
    if (value.is_number()) {
        return value.get<double>();
    }
    const bool tagged = value.is_object() && value.size() == 1 && value.contains(kFloatTag);
    const nlohmann::json& word = tagged ? value.at(kFloatTag) : value;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (word == "Infinity" || word == "inf") {
        return kInfinity;
    }
    return word == "-Infinity" || word == "-inf" ? -kInfinity : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

ConfigReader ConfigReader::open(const std::filesystem::path& modelFolder) {
    const std::filesystem::path file = modelFolder / "config.json";
    return parse(readTextFile(file, kLongestConfig), file);
}

ConfigReader ConfigReader::parse(std::string_view text, const std::filesystem::path& file) {
    auto root = std::make_shared<const nlohmann::json>(parseJson(text, file, JsonDialect::Python));
    JsonNode(*root, file).require(root->is_object(), "a JSON object");
    const nlohmann::json* object = root.get();
    return {std::move(root), object, file, ""};
}

ConfigReader::ConfigReader(std::shared_ptr<const nlohmann::json> root, const nlohmann::json* object,
                           std::filesystem::path file, std::string prefix)
    : m_root(std::move(root))
    , m_object(object)
    , m_file(std::move(file))
    , m_prefix(std::move(prefix)) {}

const nlohmann::json* ConfigReader::find(std::string_view field) const {
    const auto found = m_object->find(std::string(field));
    return found == m_object->end() || found->is_null() ? nullptr : &*found;
}

std::string ConfigReader::nameOf(std::string_view field) const {
    return m_prefix + nameForMessage(field); // it may be the file's own, as in ssm_cfg
}

void ConfigReader::fail(std::string_view field, const std::string& expected) const {
    const std::string name = nameOf(field);
    throw Error(ErrorCode::ConfigField, {m_file.string(), name, expected},
                m_file.string() + ": " + name + " is " + describeJson(find(field)) + ", expected " +
                    expected);
}

bool ConfigReader::has(std::string_view field) const {
    return find(field) != nullptr;
}

bool ConfigReader::isNull(std::string_view field) const {
    const auto found = m_object->find(std::string(field));
    return found != m_object->end() && found->is_null();
}

bool ConfigReader::hasText(std::string_view field, std::string_view text) const {
    const nlohmann::json* value = find(field);
    return value != nullptr && value->is_string() && value->get_ref<const std::string&>() == text;
}

bool ConfigReader::isEmptyList(std::string_view field) const {
    const nlohmann::json* value = find(field);
    return value == nullptr || (value->is_array() && value->empty());
}

bool ConfigReader::isNeutral(std::string_view field) const {
    const nlohmann::json* value = find(field);
    return value == nullptr || *value == false || *value == 0 || *value == 1 || *value == "" ||
           (value->is_structured() && value->empty());
}

bool ConfigReader::sameValue(std::string_view field, std::string_view other) const {
    const nlohmann::json* first = find(field);
    const nlohmann::json* second = find(other);
    return first == second || (first != nullptr && second != nullptr && *first == *second);
}

bool ConfigReader::isEmpty() const {
    return m_object->empty();
}

std::vector<std::string> ConfigReader::fields() const {
    std::vector<std::string> names;
    for (const auto& [name, value] : m_object->items()) {
        names.push_back(name);
    }
    return names;
}

std::int64_t ConfigReader::integer(std::string_view field, IntegerRange range) const {
    const nlohmann::json* value = find(field);
    const std::string expected =
        "a whole number from " + std::to_string(range.low) + " to " + std::to_string(range.high);
    // An unsigned value above 2^63 would wrap when taken as signed.
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (value == nullptr || !value->is_number_integer() ||
        (value->is_number_unsigned() && value->get<std::uint64_t>() > kLargest)) {
        fail(field, expected);
    }
    const auto number = value->get<std::int64_t>();
    if (number < range.low || number > range.high) {
        fail(field, expected);
    }
    return number;
}

std::int64_t ConfigReader::integer(std::string_view field, IntegerRange range, std::int64_t fallback) const {
    return has(field) ? integer(field, range) : fallback;
}

double ConfigReader::realValue(const nlohmann::json& value, std::string_view field, RealRange range) const {
    const double number = spelledNumber(value);
    if (!(number >= range.low && number <= range.high)) { // written so that NaN fails
        fail(field, rangeText(range));
    }
    return number;
}

double ConfigReader::real(std::string_view field, RealRange range, double fallback) const {
    const nlohmann::json* value = find(field);
    return value == nullptr ? fallback : realValue(*value, field, range);
}

bool ConfigReader::boolean(std::string_view field, bool fallback) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_boolean()) {
        fail(field, "true or false");
    }
    return value->get<bool>();
}

std::string ConfigReader::text(std::string_view field) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr || !value->is_string()) {
        fail(field, "a text");
    }
    return value->get<std::string>();
}

std::string ConfigReader::text(std::string_view field, std::string_view fallback) const {
    return has(field) ? text(field) : std::string(fallback);
}

std::string ConfigReader::choice(std::string_view field, std::span<const std::string_view> allowed,
                                 std::string_view fallback) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr) {
        return std::string(fallback);
    }
    std::string list;
    for (const std::string_view word : allowed) {
        if (value->is_string() && value->get_ref<const std::string&>() == word) {
            return std::string(word);
        }
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    fail(field, allowed.size() == 1 ? list : "one of " + list);
}

std::vector<std::string> ConfigReader::texts(std::string_view field) const {
    const nlohmann::json* value = find(field);
    std::vector<std::string> result;
    if (value == nullptr) {
        return result;
    }
    if (!value->is_array()) {
        fail(field, "a list of texts");
    }
    for (const nlohmann::json& entry : *value) {
        if (!entry.is_string()) {
            fail(field, "a list of texts");
        }
        result.push_back(entry.get<std::string>());
    }
    return result;
}

std::vector<double> ConfigReader::reals(std::string_view field, RealRange range, std::size_t count) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr || !value->is_array() || value->size() != count) {
        fail(field, "a list of " + std::to_string(count) + " numbers");
    }
    std::vector<double> result;
    for (const nlohmann::json& entry : *value) {
        result.push_back(realValue(entry, field, range));
    }
    return result;
}

std::pair<double, double> ConfigReader::realPair(std::string_view field, RealRange range,
                                                 std::pair<double, double> fallback) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_array() || value->size() != 2) {
        fail(field, "two numbers");
    }
    return {realValue((*value)[0], field, range), realValue((*value)[1], field, range)};
}

std::optional<ConfigReader> ConfigReader::object(std::string_view field) const {
    const nlohmann::json* value = find(field);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_object()) {
        fail(field, "an object");
    }
    return ConfigReader(m_root, value, m_file, nameOf(field) + ".");
}

std::string modelFamily(const ConfigReader& config) {
    if (config.has("model_type") || !config.has("d_model")) {
        return config.text("model_type");
    }
    // state-spaces' own layout: only its mixer's name tells the family.
    const std::optional<ConfigReader> mixer = config.object("ssm_cfg");
    constexpr std::array<std::string_view, 2> kMixers{"Mamba1", "Mamba2"};
    const bool second = mixer && mixer->choice("layer", kMixers, "Mamba1") == "Mamba2";
    return second ? "mamba2" : "mamba";
}

namespace {

/// MLX writes how it quantized under a name of its own.
void requireNoMlx(const ConfigReader& config, const std::string& expected) {
    const char* field = "quantization";
    const std::optional<ConfigReader> quantization = config.object(field);
    if (!quantization) {
        return;
    }
    constexpr IntegerRange kAny{0, 1 << 20};
    std::string form = "MLX's form";
    if (quantization->has("bits") && quantization->has("group_size")) {
        form += " (" + std::to_string(quantization->integer("bits", kAny)) + " bits in groups of " +
                std::to_string(quantization->integer("group_size", kAny)) + ")";
    }
    throw Error(ErrorCode::ConfigField, {config.file().string(), field, expected},
                config.file().string() + ": " + field + " is " + form + ", expected " + expected);
}

} // namespace

void requireNotQuantized(const ConfigReader& config) {
    const std::string expected = std::string("no quantization (") + kPlainWeights + ")";
    requireNoMlx(config, expected);
    for (const char* field : {"quantization_config", "compression_config"}) {
        if (const std::optional<ConfigReader> quantization = config.object(field)) {
            if (quantization->has("quant_method")) {
                quantization->fail("quant_method", expected);
            }
            config.fail(field, expected);
        }
    }
}

void requireFamily(const ConfigReader& config, std::string_view family) {
    const std::string found = modelFamily(config);
    if (found != family) {
        throw Error(ErrorCode::ModelUnsupported, {config.file().string(), found, std::string(family)},
                    config.file().string() + ": model_type is " + quotedForMessage(found) + ", expected " +
                        quotedForMessage(family));
    }
}

} // namespace mambascope
