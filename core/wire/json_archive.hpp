// SPDX-License-Identifier: GPL-3.0-or-later
// The two directions of json_fields.hpp.
#pragma once

#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/wire/json_fields.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope::wire {

class Writer {
public:
    template <typename T>
    static nlohmann::json write(const T& value) {
        Writer writer;
        fields(writer, value);
        return std::move(writer.m_out);
    }

    template <typename T>
    void field(const char* name, const T& value) {
        m_out[name] = encode(value);
    }

    /// Left out while it has its default, so that documents from before the field stay valid.
    template <typename T>
    void optionalField(const char* name, const T& value) {
        if (!(value == T{})) {
            field(name, value);
        }
    }

    template <typename Variant>
    void variant(const Variant& body) {
        m_out["kind"] = Kinds::kNames[body.index()];
        m_out["body"] = std::visit([](const auto& alternative) { return write(alternative); }, body);
    }

    static nlohmann::json encode(bool value) { return value; }
    static nlohmann::json encode(std::integral auto value) { return value; }
    static nlohmann::json encode(std::floating_point auto value) {
        return encodeReal(static_cast<double>(value));
    }
    static nlohmann::json encode(const std::string& text) { return encodeText(text); }
    static nlohmann::json encode(NamedEnum auto value) { return nameOf(value); }
    static nlohmann::json encode(ErrorCode code) { return errorName(code); }
    static nlohmann::json encode(const IndexRange& range) {
        return nlohmann::json::array({range.first, range.last});
    }
    static nlohmann::json encode(const ByteSpan& span) {
        return {{"bytes", nlohmann::json::array({span.start, span.end})}};
    }
    static nlohmann::json encode(const PositionItem& item) {
        return std::visit([](const auto& part) { return encode(part); }, item);
    }

    template <typename T>
    static nlohmann::json encode(const std::optional<T>& value) {
        return value ? encode(*value) : nlohmann::json(nullptr);
    }

    template <typename T>
    static nlohmann::json encode(const std::vector<T>& values) {
        nlohmann::json array = nlohmann::json::array();
        for (const T& value : values) {
            array.push_back(encode(value));
        }
        return array;
    }

    template <typename T>
    requires std::is_class_v<T>
    static nlohmann::json encode(const T& value) { return write(value); }

private:
    nlohmann::json m_out = nlohmann::json::object();
};

class Reader {
public:
    template <typename T>
    static T read(const JsonNode& node) {
        T value;
        Reader reader(node);
        fields(reader, value);
        return value;
    }

    template <typename T>
    void field(const char* name, T& value) {
        decode(m_node.member(name), value);
    }

    template <typename T>
    void optionalField(const char* name, T& value) {
        if (m_node.json().is_object() && m_node.json().contains(name)) {
            field(name, value);
        }
    }

    template <typename Variant>
    void variant(Variant& body) {
        const JsonNode kind = m_node.member("kind");
        const std::string word = decodeText(kind);
        if (!readAlternative(body, word, std::make_index_sequence<Kinds::kNames.size()>())) {
            std::string names;
            for (const std::string_view name : Kinds::kNames) {
                names += (names.empty() ? "\"" : ", \"") + std::string(name) + "\"";
            }
            kind.fail("one of " + names);
        }
    }

    static void decode(const JsonNode& node, bool& value) {
        node.require(node.json().is_boolean(), "true or false");
        value = node.json().get<bool>();
    }
    static void decode(const JsonNode& node, std::integral auto& value) {
        value = decodeInteger<std::remove_reference_t<decltype(value)>>(node);
    }
    static void decode(const JsonNode& node, double& value) { value = decodeReal(node); }
    static void decode(const JsonNode& node, float& value) {
        const double wide = decodeReal(node);
        const bool fits =
            !std::isfinite(wide) || std::abs(wide) <= static_cast<double>(std::numeric_limits<float>::max());
        node.require(fits, "a number in the range of 32-bit floats");
        value = static_cast<float>(wide);
    }
    static void decode(const JsonNode& node, std::string& value) { value = decodeText(node); }
    template <NamedEnum Enum>
    static void decode(const JsonNode& node, Enum& value) {
        value = decodeWord<Enum>(node);
    }
    static void decode(const JsonNode& node, ErrorCode& value) { value = decodeErrorCode(node); }

    template <typename Number>
    static std::pair<Number, Number> decodePair(const JsonNode& node) {
        node.require(node.size() == 2, "a list of two numbers");
        return {decodeInteger<Number>(node.element(0)), decodeInteger<Number>(node.element(1))};
    }
    static void decode(const JsonNode& node, IndexRange& value) {
        std::tie(value.first, value.last) = decodePair<int>(node);
        node.require(value.first <= value.last, "[first, last] with first not above last");
    }
    static void decode(const JsonNode& node, ByteSpan& value) {
        std::tie(value.start, value.end) = decodePair<std::uint32_t>(node.member("bytes"));
        node.require(value.start <= value.end, "bytes that do not end before they start");
    }
    static void decode(const JsonNode& node, PositionItem& value) {
        if (node.json().is_string()) {
            value = decodeWord<Role>(node);
        } else if (node.json().is_array()) {
            decode(node, value.emplace<IndexRange>());
        } else {
            node.require(node.json().is_object(), "a role, [first, last] or {\"bytes\": [start, end]}");
            decode(node, value.emplace<ByteSpan>());
        }
    }

    /// Long lists of numbers need no node for each entry.
    static bool decodeAtOnce(const nlohmann::json& json, float& value) {
        const auto* const number = json.get_ptr<const double*>();
        const bool fits =
            number != nullptr && std::abs(*number) <= static_cast<double>(std::numeric_limits<float>::max());
        value = fits ? static_cast<float>(*number) : value;
        return fits;
    }
    static bool decodeAtOnce(const nlohmann::json& json, double& value) {
        const auto* const number = json.get_ptr<const double*>();
        value = number != nullptr ? *number : value;
        return number != nullptr;
    }
    template <typename T>
    static bool decodeAtOnce(const nlohmann::json&, T&) {
        return false;
    }

    template <typename T>
    static void decode(const JsonNode& node, std::optional<T>& value) {
        value.reset();
        if (!node.json().is_null()) {
            decode(node, value.emplace());
        }
    }

    template <typename T>
    static void decode(const JsonNode& node, std::vector<T>& values) {
        values.clear();
        values.resize(node.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!decodeAtOnce(node.json()[i], values[i])) {
                decode(node.element(i), values[i]);
            }
        }
    }

    template <typename T>
    requires std::is_class_v<T>
    static void decode(const JsonNode& node, T& value) { value = read<T>(node); }

private:
    explicit Reader(const JsonNode& node)
        : m_node(node) {}

    template <typename Variant, std::size_t... Index>
    bool readAlternative(Variant& body, const std::string& word, std::index_sequence<Index...>) {
        const auto tryOne = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            if (word != Kinds::kNames[I]) {
                return false;
            }
            body = read<std::variant_alternative_t<I, Variant>>(m_node.member("body"));
            return true;
        };
        return (tryOne(std::integral_constant<std::size_t, Index>()) || ...);
    }

    const JsonNode& m_node;
};

} // namespace mambascope::wire
