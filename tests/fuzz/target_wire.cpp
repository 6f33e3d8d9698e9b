// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's values as JSON, or as CBOR (an input whose first byte is above ASCII): read, written in both
// forms and read again.
#include "core/io/json_reader.hpp"
#include "core/wire/json.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdint>
#include <span>

#include <nlohmann/json.hpp>

namespace mambascope::fuzzing {
namespace {

using nlohmann::json;

/// NaN is written as null, so the written forms tell whether two values are the same.
template <typename Read>
void roundTrip(const json& document, const Read& read) {
    static_cast<void>(accepted([&] {
        const json written = toJson(read(document, "wire"));
        const std::string text = written.dump();
        require(toJson(read(parseJson(text, "wire"), "wire")) == written, "through JSON and back");
        const std::vector<std::uint8_t> bytes = json::to_cbor(written);
        require(toJson(read(parseCbor(std::as_bytes(std::span(bytes)), "wire"), "wire")) == written,
                "through CBOR and back");
    }));
}

} // namespace

void readInput(std::string_view input) {
    json document;
    const bool isCbor = !input.empty() && static_cast<unsigned char>(input.front()) >= 0x80;
    const bool isDocument = accepted([&] {
        document = isCbor ? parseCbor(std::as_bytes(std::span(input)), "wire") : parseJson(input, "wire");
    });
    if (!isDocument) {
        return;
    }
    const std::string schema =
        document.is_object() && document.contains("schema") && document["schema"].is_string()
            ? document["schema"].get<std::string>()
            : std::string();
    if (schema.starts_with("mambascope.request")) {
        roundTrip(document, requestFromJson);
    } else if (schema.starts_with("mambascope.failure")) {
        roundTrip(document, failureFromJson);
    } else if (schema.starts_with("mambascope.progress")) {
        roundTrip(document, progressFromJson);
    } else if (!schema.empty()) {
        roundTrip(document,
                  [](const json& one, const std::string& source) { return snapshotFromJson(one, source); });
    } else {
        roundTrip(document, modelRefFromJson);
        roundTrip(document, promptFromJson);
        roundTrip(document, knockoutFromJson);
    }
}

} // namespace mambascope::fuzzing
