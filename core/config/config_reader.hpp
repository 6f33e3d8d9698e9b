// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace mambascope {

/// Inclusive bounds of a whole number.
struct IntegerRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// Inclusive bounds of a real number.
struct RealRange {
    double low = 0;
    double high = 0;
};

/// Typed, checked access to a config.json. A field that is null counts as left out. Every failure throws
/// ConfigField {file, field, expected}, and its message says what was found. A copy shares the parsed file.
class ConfigReader {
public:
    /// Reads <modelFolder>/config.json. Throws FileMissing, FileUnreadable, FileMalformed.
    [[nodiscard]] static ConfigReader open(const std::filesystem::path& modelFolder);
    /// Parses text as if it were that file.
    [[nodiscard]] static ConfigReader parse(std::string_view text, const std::filesystem::path& file);

    [[nodiscard]] bool has(std::string_view field) const;
    [[nodiscard]] bool isNull(std::string_view field) const;                         ///< written, as null
    [[nodiscard]] bool hasText(std::string_view field, std::string_view text) const; ///< is exactly this text
    [[nodiscard]] bool isEmptyList(std::string_view field) const; ///< also where it is left out
    [[nodiscard]] bool isNeutral(std::string_view field) const;   ///< left out, null, false, 0, 1 or empty
    [[nodiscard]] bool sameValue(std::string_view field, std::string_view other) const;
    [[nodiscard]] bool isEmpty() const; ///< an object without any field

    /// The names of all fields, null or not.
    [[nodiscard]] std::vector<std::string> fields() const;

    /// Required fields.
    [[nodiscard]] std::int64_t integer(std::string_view field, IntegerRange range) const;
    [[nodiscard]] std::string text(std::string_view field) const;
    /// Fields with the family's default. The default is not checked against the range.
    [[nodiscard]] std::int64_t integer(std::string_view field, IntegerRange range,
                                       std::int64_t fallback) const;
    [[nodiscard]] double real(std::string_view field, RealRange range, double fallback) const;
    [[nodiscard]] bool boolean(std::string_view field, bool fallback) const;
    [[nodiscard]] std::string text(std::string_view field, std::string_view fallback) const;
    /// One of these spellings.
    [[nodiscard]] std::string choice(std::string_view field, std::span<const std::string_view> allowed,
                                     std::string_view fallback) const;
    /// A list of texts; empty when left out.
    [[nodiscard]] std::vector<std::string> texts(std::string_view field) const;
    /// A list of so many numbers, each in the range.
    [[nodiscard]] std::vector<double> reals(std::string_view field, RealRange range, std::size_t count) const;
    /// Two numbers, each in the range; infinities in any of Python's and transformers' spellings.
    [[nodiscard]] std::pair<double, double> realPair(std::string_view field, RealRange range,
                                                     std::pair<double, double> fallback) const;
    /// A nested object; its fields are named "outer.inner" in messages. Nothing when left out.
    [[nodiscard]] std::optional<ConfigReader> object(std::string_view field) const;

    /// A field's name in messages: "rope_scaling.factor" inside a nested object.
    [[nodiscard]] std::string nameOf(std::string_view field) const;

    /// Throws ConfigField with the line "<file>: <field> is <found>, expected <expected>".
    [[noreturn]] void fail(std::string_view field, const std::string& expected) const;

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    ConfigReader(std::shared_ptr<const nlohmann::json> root, const nlohmann::json* object,
                 std::filesystem::path file, std::string prefix);
    [[nodiscard]] const nlohmann::json* find(std::string_view field) const;
    [[nodiscard]] double realValue(const nlohmann::json& value, std::string_view field,
                                   RealRange range) const;

    std::shared_ptr<const nlohmann::json> m_root;
    const nlohmann::json* m_object = nullptr; ///< inside m_root
    std::filesystem::path m_file;
    std::string m_prefix; ///< "rope_parameters." inside a nested object
};

/// The family that a config.json belongs to: its model_type, such as "mamba2" or "gpt_neox", or "mamba" or
/// "mamba2" where it is one of state-spaces' original checkpoints, which have d_model and no model_type.
/// Throws ConfigField.
[[nodiscard]] std::string modelFamily(const ConfigReader& config);

/// Throws ConfigField naming the method if the weights are quantized (gptq, awq, bitsandbytes, fp8, MLX,
/// …).
void requireNotQuantized(const ConfigReader& config);

/// Throws ModelUnsupported {file, family found, families supported} unless model_type is `family`.
void requireFamily(const ConfigReader& config, std::string_view family);

} // namespace mambascope
