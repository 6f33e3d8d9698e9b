// SPDX-License-Identifier: GPL-3.0-or-later
// A session file of version 2: either the whole archive, or what is in it with checksums that are right, so
// that they don't keep the fuzzer out: session.json up to a byte 0, then arrays/0.npy.
#include "core/io/zip_archive.hpp"
#include "core/session/session.hpp"
#include "core/wire/json.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace mambascope::fuzzing {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

void checkResults(const Session& session) {
    for (const auto& result : session.results) {
        require(!result->partial, "a stored result is whole");
        NumberArrays arrays;
        const nlohmann::json json = toJson(*result, arrays);
        const Snapshot read = snapshotFromJson(json, "again", arrays);
        NumberArrays again; // views of `read`
        require(toJson(read, again) == json && again.size() == arrays.size(),
                "a result that is written and read is the same");
        for (std::size_t i = 0; i < arrays.size(); ++i) {
            require(std::ranges::equal(arrays[i].bytes, again[i].bytes), "its arrays keep their bits");
        }
    }
}

ZipRecords recordsOf(std::string_view input) {
    ZipRecords records;
    const auto add = [&](const char* name, std::string_view text) {
        records[name] = {bytesOf(text), zipChecksum(bytesOf(text))};
    };
    const std::size_t end = std::min(input.find('\0'), input.size());
    add("session.json", input.substr(0, end));
    if (end < input.size()) {
        add("arrays/0.npy", input.substr(end + 1));
    }
    return records;
}

} // namespace

void readInput(std::string_view input) {
    static_cast<void>(accepted([&] { checkResults(readSession(bytesOf(input), "s.mambascope")); }));
    static_cast<void>(accepted([&] { checkResults(readSession(recordsOf(input), "s.mambascope")); }));
}

} // namespace mambascope::fuzzing
