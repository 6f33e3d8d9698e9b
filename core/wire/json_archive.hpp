// SPDX-License-Identifier: GPL-3.0-or-later
// The two directions of json_fields.hpp.
#pragma once

#include <array>
#include <cmath>
#include <concepts>
#include <cstring>
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
#include "core/wire/number_arrays.hpp"

namespace mambascope::wire {

class Writer {
public:
    explicit Writer(NumberArrays* arrays = nullptr)
        : m_arrays(arrays) {}

    /// `arrays` takes the long lists of numbers, as views of `value`; null: they stay in the document.
    template <typename T>
    static nlohmann::json write(const T& value, NumberArrays* arrays = nullptr) {
        Writer writer(arrays);
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
        m_out["body"] =
            std::visit([this](const auto& alternative) { return write(alternative, m_arrays); }, body);
    }

    nlohmann::json encode(bool value) const { return value; }
    nlohmann::json encode(std::integral auto value) const { return value; }
    nlohmann::json encode(std::floating_point auto value) const {
        return encodeReal(static_cast<double>(value));
    }
    nlohmann::json encode(const std::string& text) const { return encodeText(text); }
    nlohmann::json encode(NamedEnum auto value) const { return nameOf(value); }
    nlohmann::json encode(ErrorCode code) const { return errorName(code); }
    nlohmann::json encode(const IndexRange& range) const {
        return nlohmann::json::array({range.first, range.last});
    }
    nlohmann::json encode(const ByteSpan& span) const {
        return {{"bytes", nlohmann::json::array({span.start, span.end})}};
    }
    nlohmann::json encode(const PositionItem& item) const {
        return std::visit([this](const auto& part) { return encode(part); }, item);
    }

    template <typename T>
    nlohmann::json encode(const std::optional<T>& value) const {
        return value ? encode(*value) : nlohmann::json(nullptr);
    }

    template <typename T>
    nlohmann::json encode(const std::vector<T>& values) const {
        if constexpr (std::is_floating_point_v<T>) {
            if (m_arrays != nullptr && values.size() >= kFewestInArray) {
                m_arrays->push_back({NumberArray::kTypeOf<T>, std::as_bytes(std::span(values))});
                return {{"array", m_arrays->size() - 1}};
            }
        }
        nlohmann::json array = nlohmann::json::array();
        for (const T& value : values) {
            array.push_back(encode(value));
        }
        return array;
    }

    template <typename T>
    requires std::is_class_v<T> nlohmann::json encode(const T& value)
    const { return write(value, m_arrays); }

private:
    NumberArrays* m_arrays;
    nlohmann::json m_out = nlohmann::json::object();
};

class Reader {
public:
    /// `node` must outlive it.
    explicit Reader(const JsonNode& node, const NumberArrays* arrays = nullptr)
        : m_node(node)
        , m_arrays(arrays) {}

    /// `arrays` are those that the document names; null: it may name none.
    template <typename T>
    static T read(const JsonNode& node, const NumberArrays* arrays = nullptr) {
        T value;
        Reader reader(node, arrays);
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

    void decode(const JsonNode& node, bool& value) const {
        node.require(node.json().is_boolean(), "true or false");
        value = node.json().get<bool>();
    }
    void decode(const JsonNode& node, std::integral auto& value) const {
        value = decodeInteger<std::remove_reference_t<decltype(value)>>(node);
    }
    void decode(const JsonNode& node, double& value) const { value = decodeReal(node); }
    void decode(const JsonNode& node, float& value) const {
        const double wide = decodeReal(node);
        const bool fits =
            !std::isfinite(wide) || std::abs(wide) <= static_cast<double>(std::numeric_limits<float>::max());
        node.require(fits, "a number in the range of 32-bit floats");
        value = static_cast<float>(wide);
    }
    void decode(const JsonNode& node, std::string& value) const { value = decodeText(node); }
    void decode(const JsonNode& node, Strict& value) const {
        if (node.json().is_boolean()) { // documents from before there were two degrees
            value = node.json().get<bool>() ? Strict::Taps : Strict::Off;
        } else {
            value = decodeWord<Strict>(node);
        }
    }
    template <NamedEnum Enum>
    void decode(const JsonNode& node, Enum& value) const {
        value = decodeWord<Enum>(node);
    }
    void decode(const JsonNode& node, ErrorCode& value) const { value = decodeErrorCode(node); }

    template <typename Number>
    static std::pair<Number, Number> decodePair(const JsonNode& node) {
        node.require(node.size() == 2, "a list of two numbers");
        return {decodeInteger<Number>(node.element(0)), decodeInteger<Number>(node.element(1))};
    }
    void decode(const JsonNode& node, IndexRange& value) const {
        std::tie(value.first, value.last) = decodePair<int>(node);
        node.require(value.first <= value.last, "[first, last] with first not above last");
    }
    void decode(const JsonNode& node, ByteSpan& value) const {
        std::tie(value.start, value.end) = decodePair<std::uint32_t>(node.member("bytes"));
        node.require(value.start <= value.end, "bytes that do not end before they start");
    }
    void decode(const JsonNode& node, PositionItem& value) const {
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
    void decode(const JsonNode& node, std::optional<T>& value) const {
        value.reset();
        if (!node.json().is_null()) {
            decode(node, value.emplace());
        }
    }

    template <typename T>
    void decode(const JsonNode& node, std::vector<T>& values) const {
        if constexpr (std::is_floating_point_v<T>) {
            if (m_arrays != nullptr && node.json().is_object()) {
                return copyArray(node, values);
            }
        }
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
    void decode(const JsonNode& node, T& value) const { value = read<T>(node, m_arrays); }

private:
    template <typename Number>
    void copyArray(const JsonNode& node, std::vector<Number>& values) const {
        const JsonNode place = node.member("array");
        const auto index = decodeInteger<std::size_t>(place);
        place.require(index < m_arrays->size(), "the number of an array that is there");
        const NumberArray& array = (*m_arrays)[index];
        place.require(array.type == NumberArray::kTypeOf<Number>,
                      sizeof(Number) == 4 ? "an array of float32" : "an array of float64");
        values.resize(array.count());
        std::memcpy(values.data(), array.bytes.data(), values.size() * sizeof(Number));
    }

    template <typename Variant, std::size_t... Index>
    bool readAlternative(Variant& body, const std::string& word, std::index_sequence<Index...>) {
        const auto tryOne = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            if (word != Kinds::kNames[I]) {
                return false;
            }
            body = read<std::variant_alternative_t<I, Variant>>(m_node.member("body"), m_arrays);
            return true;
        };
        return (tryOne(std::integral_constant<std::size_t, Index>()) || ...);
    }

    const JsonNode& m_node;
    const NumberArrays* m_arrays;
};

} // namespace mambascope::wire
