// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/npy_reader.hpp"
#include "core/io/zip_archive.hpp"
#include "core/session/session.hpp"
#include "core/session/session_schema.hpp"
#include "core/wire/json.hpp"

namespace mambascope {
namespace {

using Path = std::filesystem::path;
using Bytes = std::span<const std::byte>;

[[noreturn]] void fail(const Path& file, const std::string& place, const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {file.string(), place, expected});
}

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isZip(Bytes bytes) {
    return textOf(bytes).starts_with("PK\x03\x04");
}

/// Whether it may be a file of version 1: a JSON object, perhaps after some white space.
bool mayBeJson(Bytes bytes) {
    const std::string_view head = textOf(bytes.first(std::min<std::size_t>(bytes.size(), 64)));
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return bytes.empty() || (first != std::string_view::npos && (head[first] == '{' || head[first] == '['));
}

/// Every record is one that a session has: nothing in it stands for a place elsewhere, and nothing is hidden.
NumberArrays readArrays(const ZipRecords& records, const Path& file) {
    const bool hasText = records.contains(session::kTextName);
    const std::size_t count = records.size() - (hasText ? 1 : 0);
    if (!hasText || count > session::kMostArrays) {
        fail(file, "its records",
             "a session.json, and at most " + std::to_string(session::kMostArrays) + " arrays");
    }
    NumberArrays arrays(count);
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = session::arrayName(i);
        const auto record = records.find(name);
        if (record == records.end()) {
            break;
        }
        const NpyArray array = readNpy(intactBytes(name, record->second, file), file, name);
        arrays[i] = {array.itemBytes == sizeof(float) ? NumberArray::Type::Float32
                                                      : NumberArray::Type::Float64,
                     array.data};
        ++found;
    }
    if (found < count) {
        for (const auto& [name, record] : records) {
            if (name != session::kTextName && !name.starts_with("arrays/")) {
                fail(file, "record " + quotedForMessage(name),
                     "only session.json and arrays/N.npy: nothing else is read or written");
            }
        }
        fail(file, "its records", session::arrayName(found) + " (an array is missing, or has another name)");
    }
    return arrays;
}

/// Edits of a session stand beside it: they are named from its folder.
void findEdits(Snapshot& result, const Path& file) {
    std::visit(
        [&](auto& request) {
            for (std::string& delta : request.model.deltas) {
                delta = (file.parent_path() / delta).string(); // an absolute one stays
            }
        },
        result.request.body);
}

Results readResults(const JsonNode& list, const NumberArrays& arrays) {
    Results results;
    if (list.isNull()) {
        return results;
    }
    list.require(list.size() <= session::kMostResults, "at most 4096 results");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string source = list.file().string() + ": results[" + std::to_string(i) + "]";
        auto result = std::make_shared<Snapshot>(snapshotFromJson(list.element(i).json(), source, arrays));
        list.element(i).require(!result->partial, "a whole result");
        findEdits(*result, list.file());
        results.push_back(std::move(result));
    }
    return results;
}

std::string textOr(const JsonNode& node) {
    return node.isNull() ? std::string() : node.text();
}

Session readDocument(const nlohmann::json& json, const NumberArrays& arrays, const Path& file) {
    nlohmann::json upgraded;
    const JsonNode root(wire::upgrade({json, file}, session::schema(), upgraded), file);
    Session session;
    session.program = textOr(root["program"]);
    session.saved = textOr(root["saved"]);
    const JsonNode experiment = root.member("experiment");
    experiment.require(experiment.json().is_object(), "an object");
    session.experiment = experiment.json();
    session.history = root["history"].json();
    session.views = root["views"].json();
    session.results = readResults(root["results"], arrays);
    return session;
}

} // namespace

Session readSession(const ZipRecords& records, const Path& file) {
    const NumberArrays arrays = readArrays(records, file);
    const std::string name(session::kTextName);
    const Bytes text = intactBytes(name, records.find(name)->second, file);
    if (text.size() > kLargestSessionText) {
        fail(file, name, "at most 64 MiB");
    }
    return readDocument(parseJson(textOf(text), file), arrays, file);
}

Session readSession(std::span<const std::byte> bytes, const Path& file) {
    if (isZip(bytes)) {
        if (bytes.size() > kLargestSession) {
            fail(file, "its size", "at most 512 MiB");
        }
        return readSession(readZipDirectory(bytes, file), file);
    }
    if (!mayBeJson(bytes)) {
        fail(file, "its first bytes", "a session file of Mambascope");
    }
    if (bytes.size() > kLargestOldSession) {
        fail(file, "its size", "at most 4 MiB for a session that is a JSON text");
    }
    return readDocument(parseJson(textOf(bytes), file), {}, file);
}

Session readSession(const Path& file) {
    return MappedFile::open(file).reading([&](Bytes bytes) { return readSession(bytes, file); });
}

} // namespace mambascope
