// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_builder.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace mambascope {

namespace {

constexpr std::size_t kDeepestNesting = 64; // a tokenizer.json needs about 8
constexpr std::size_t kMostValues =
    4'000'000; // the largest published index has 200,000; each takes up to 80 bytes

} // namespace

JsonBuilder::JsonBuilder(const std::filesystem::path& file)
    : m_file(file) {}

void JsonBuilder::parse(std::string_view text) {
    nlohmann::json::sax_parse(text.begin(), text.end(), this);
}

void JsonBuilder::parseCbor(std::span<const std::byte> bytes) {
    m_format = "CBOR";
    const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
    nlohmann::json::sax_parse(begin, begin + bytes.size(), this, nlohmann::json::input_format_t::cbor);
}

void JsonBuilder::fail(const std::string& place, const std::string& expected) const {
    throw Error(ErrorCode::FileMalformed, {m_file.string(), place, expected});
}

void JsonBuilder::count(std::size_t& values) const {
    if (++values > kMostValues) {
        fail("size", "at most " + std::to_string(kMostValues) + " values (it is damaged, or hostile)");
    }
}

nlohmann::json* JsonBuilder::place(nlohmann::json value) {
    count(m_values);
    if (m_open.empty()) {
        m_root = std::move(value);
        return &m_root;
    }
    if (m_open.back()->is_array()) {
        m_open.back()->push_back(std::move(value));
        return &m_open.back()->back();
    }
    *m_slot = std::move(value);
    return m_slot;
}

bool JsonBuilder::open(nlohmann::json container) {
    if (depth() == kDeepestNesting) {
        fail("nesting", "at most " + std::to_string(kDeepestNesting) + " levels");
    }
    m_open.push_back(place(std::move(container)));
    return true;
}

bool JsonBuilder::null() {
    place(nullptr);
    return true;
}

bool JsonBuilder::boolean(bool value) {
    place(value);
    return true;
}

bool JsonBuilder::number_integer(number_integer_t value) {
    place(value);
    return true;
}

bool JsonBuilder::number_unsigned(number_unsigned_t value) {
    place(value);
    return true;
}

bool JsonBuilder::number_float(number_float_t value, const string_t&) {
    place(value);
    return true;
}

bool JsonBuilder::string(string_t& value) {
    place(std::move(value));
    return true;
}

bool JsonBuilder::binary(binary_t&) {
    fail("a byte string", "a value that JSON has too");
}

bool JsonBuilder::start_object(std::size_t) {
    return open(nlohmann::json::object());
}

bool JsonBuilder::key(string_t& value) {
    auto& object = m_open.back()->get_ref<nlohmann::json::object_t&>();
    const auto [entry, isNew] = object.emplace(std::move(value), nullptr);
    if (!isNew) {
        fail("key " + quotedForMessage(entry->first), "each key only once");
    }
    m_slot = &entry->second;
    return true;
}

bool JsonBuilder::end_object() {
    m_open.pop_back();
    return true;
}

bool JsonBuilder::start_array(std::size_t) {
    return open(nlohmann::json::array());
}

bool JsonBuilder::end_array() {
    m_open.pop_back();
    return true;
}

bool JsonBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception& error) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while …; last read:
    // '…'"
    std::string what = error.what();
    if (const std::size_t colon = what.find(": "); colon != std::string::npos) {
        what.erase(0, colon + 2);
    }
    what.erase(std::min(what.size(), what.find("; last read"))); // quotes the file, at any length
    const std::string where = "byte " + std::to_string(position);
    throw Error(ErrorCode::FileMalformed, {m_file.string(), where, m_format},
                m_file.string() + ": not valid " + m_format + " at " + where + ": " + what);
}

} // namespace mambascope
