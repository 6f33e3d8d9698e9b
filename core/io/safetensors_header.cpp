// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors_header.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/text_file.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <nlohmann/json.hpp>

namespace mambascope {

namespace {

static_assert(std::endian::native == std::endian::little, "the format is little-endian and is read in place");

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000; // the reference implementation's limit
constexpr std::size_t kMostAxes = 32;

/// One pass over one file's header; holds what every error message needs.
class HeaderReader {
public:
    HeaderReader(std::span<const std::byte> file, const std::filesystem::path& path)
        : m_path(path)
        , m_file(file) {}

    SafetensorsHeader read();

private:
    [[noreturn]] void fail(const std::string& place, const std::string& expected,
                           const std::string& found) const;
    std::string_view headerText();
    TensorView readTensor(const std::string& name, const nlohmann::json& entry) const;
    TensorDtype readDtype(const std::string& place, const nlohmann::json& entry) const;
    std::vector<std::int64_t> readShape(const std::string& place, const nlohmann::json& entry) const;
    std::span<const std::byte> readData(const std::string& place, const nlohmann::json& entry) const;
    std::uint64_t byteCount(const std::string& place, const TensorView& tensor) const;
    void checkTiling(const std::vector<TensorView>& tensors) const;
    std::map<std::string, std::string> readMetadata(const nlohmann::json& entry) const;

    const std::filesystem::path& m_path;
    std::span<const std::byte> m_file;
    std::span<const std::byte> m_data; ///< behind the header
};

std::string tensorPlace(std::string_view name) {
    return "tensor " + quotedForMessage(name);
}

/// A field of an entry, or null if it is left out or the entry is no object.
const nlohmann::json& fieldOf(const nlohmann::json& entry, const char* field) {
    static const nlohmann::json kNull;
    const auto found = entry.find(field);
    return found == entry.end() ? kNull : *found;
}

void HeaderReader::fail(const std::string& place, const std::string& expected,
                        const std::string& found) const {
    throw Error(ErrorCode::FileMalformed, {m_path.string(), place, expected},
                m_path.string() + ": " + place + ": expected " + expected + ", found " + found);
}

std::string_view HeaderReader::headerText() {
    const char* characters = reinterpret_cast<const char*>(m_file.data());
    rejectGitLfsPointer(m_path, std::string_view(characters, m_file.size()));
    if (m_file.size() < kLengthBytes) {
        fail("header length", "8 bytes", std::to_string(m_file.size()) + " (the file is cut short)");
    }
    std::uint64_t length = 0;
    std::memcpy(&length, m_file.data(), kLengthBytes);
    if (length > kLongestHeader) {
        fail("header length", "at most " + std::to_string(kLongestHeader), std::to_string(length));
    }
    if (length > m_file.size() - kLengthBytes) {
        fail("header length",
             "at most the " + std::to_string(m_file.size() - kLengthBytes) + " bytes that follow",
             std::to_string(length) + " (the file is cut short, or no safetensors file)");
    }
    m_data = m_file.subspan(kLengthBytes + length);
    return {characters + kLengthBytes, length};
}

TensorDtype HeaderReader::readDtype(const std::string& place, const nlohmann::json& entry) const {
    const nlohmann::json& value = fieldOf(entry, "dtype");
    const std::string name = value.is_string() ? value.get<std::string>() : std::string();
    const std::optional<TensorDtype> dtype = dtypeFromName(name);
    if (!dtype) {
        fail(place + " dtype", "one that safetensors knows (F32, F16, BF16, F8_E4M3, I64, U8, …)",
             name.empty() ? std::string("none") : quotedForMessage(name));
    }
    return *dtype;
}

std::vector<std::int64_t> HeaderReader::readShape(const std::string& place,
                                                  const nlohmann::json& entry) const {
    const nlohmann::json& value = fieldOf(entry, "shape");
    if (!value.is_array() || value.size() > kMostAxes) {
        fail(place + " shape", "a list of at most " + std::to_string(kMostAxes) + " sizes",
             value.is_array() ? std::to_string(value.size()) + " sizes" : std::string("none"));
    }
    std::vector<std::int64_t> shape;
    for (const nlohmann::json& size : value) {
        constexpr std::uint64_t kLargest = INT64_MAX;
        if (!size.is_number_unsigned() || size.get<std::uint64_t>() > kLargest) {
            fail(place + " shape", "whole numbers from 0", size.is_number() ? size.dump() : size.type_name());
        }
        shape.push_back(size.get<std::int64_t>());
    }
    return shape;
}

std::span<const std::byte> HeaderReader::readData(const std::string& place,
                                                  const nlohmann::json& entry) const {
    const nlohmann::json& value = fieldOf(entry, "data_offsets");
    if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() ||
        !value[1].is_number_unsigned()) {
        fail(place + " data_offsets", "two whole numbers from 0",
             value.is_null() ? "none" : value.type_name());
    }
    const auto begin = value[0].get<std::uint64_t>();
    const auto end = value[1].get<std::uint64_t>();
    if (begin > end || end > m_data.size()) {
        fail(place + " data_offsets", "a range in the " + std::to_string(m_data.size()) + " bytes of data",
             "[" + std::to_string(begin) + ", " + std::to_string(end) + "]");
    }
    return m_data.subspan(begin, end - begin);
}

std::uint64_t HeaderReader::byteCount(const std::string& place, const TensorView& tensor) const {
    std::uint64_t bits = dtypeBits(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (__builtin_mul_overflow(bits, static_cast<std::uint64_t>(size), &bits)) {
            fail(place + " shape", "a size that fits 64 bits", shapeText(tensor.shape));
        }
    }
    if (bits % 8 != 0) {
        fail(place + " shape", std::string("whole bytes of ") + dtypeName(tensor.dtype),
             shapeText(tensor.shape));
    }
    return bits / 8;
}

TensorView HeaderReader::readTensor(const std::string& name, const nlohmann::json& entry) const {
    const std::string place = tensorPlace(name);
    if (!entry.is_object()) {
        fail(place, "an object with dtype, shape and data_offsets", entry.type_name());
    }
    TensorView tensor{name, readDtype(place, entry), readShape(place, entry), readData(place, entry), m_path,
                      {}};
    const std::uint64_t expected = byteCount(place, tensor);
    if (expected != tensor.data.size()) {
        fail(place + " data_offsets",
             std::to_string(expected) + " bytes for " + dtypeName(tensor.dtype) + " " +
                 shapeText(tensor.shape),
             std::to_string(tensor.data.size()));
    }
    return tensor;
}

void HeaderReader::checkTiling(const std::vector<TensorView>& tensors) const {
    std::vector<const TensorView*> inOrder;
    for (const TensorView& tensor : tensors) {
        inOrder.push_back(&tensor);
    }
    std::sort(inOrder.begin(), inOrder.end(), [](const TensorView* a, const TensorView* b) {
        return a->data.data() != b->data.data() ? a->data.data() < b->data.data()
                                                : a->data.size() < b->data.size();
    });
    std::size_t position = 0;
    for (const TensorView* tensor : inOrder) {
        const auto begin = static_cast<std::size_t>(tensor->data.data() - m_data.data());
        if (begin != position) {
            fail(tensorPlace(tensor->name) + " data_offsets", "a start at " + std::to_string(position),
                 std::to_string(begin) +
                     (begin < position ? " (it overlaps another tensor)" : " (a gap before it)"));
        }
        position += tensor->data.size();
    }
    if (position != m_data.size()) {
        fail("end of the data", "byte " + std::to_string(position), std::to_string(m_data.size()));
    }
}

std::map<std::string, std::string> HeaderReader::readMetadata(const nlohmann::json& entry) const {
    std::map<std::string, std::string> metadata;
    if (!entry.is_object()) {
        fail("__metadata__", "an object of texts", entry.type_name());
    }
    for (const auto& [key, value] : entry.items()) {
        if (!value.is_string()) {
            fail("__metadata__ " + quotedForMessage(key), "a text", value.type_name());
        }
        metadata.emplace(key, value.get<std::string>());
    }
    return metadata;
}

SafetensorsHeader HeaderReader::read() {
    const nlohmann::json root = parseJson(headerText(), m_path);
    if (!root.is_object()) {
        fail("header", "a JSON object", root.type_name());
    }
    SafetensorsHeader header;
    for (const auto& [name, entry] : root.items()) { // a JSON object's keys come sorted
        if (name == "__metadata__") {
            header.metadata = readMetadata(entry);
        } else {
            header.tensors.push_back(readTensor(name, entry));
        }
    }
    checkTiling(header.tensors);
    return header;
}

} // namespace

SafetensorsHeader readSafetensorsHeader(std::span<const std::byte> file, const std::filesystem::path& path) {
    return HeaderReader(file, path).read();
}

} // namespace mambascope
