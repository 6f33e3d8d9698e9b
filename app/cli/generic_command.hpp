// SPDX-License-Identifier: GPL-3.0-or-later
// The command of a kind of request that has no form of its own: its options are the fields of the request,
// and its answer is printed field by field. See core/values/kinds.hpp.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "app/cli/command.hpp"
#include "app/cli/field_options.hpp"
#include "app/cli/json_parts.hpp"

namespace mambascope::cli {

/// Head and body of an answer as JSON: "model" in full, the prompt's tokens, and all other fields of `body`.
[[nodiscard]] Json genericJson(std::string_view kind, const nlohmann::json& body, const Snapshot& snapshot);
/// The same as lines "field   value", fields of fields as "clean.probability"; each list as a table of its
/// own below.
[[nodiscard]] std::string genericTable(const nlohmann::json& body, const Snapshot& snapshot);

template <typename Kind>
Answer runGeneric(const Options& options) {
    typename Kind::Request request;
    FieldReader reader(options);
    fields(reader, request);
    const Snapshot snapshot = answer(std::move(request));
    const nlohmann::json body = wire::Writer::write(std::get<typename Kind::Snapshot>(snapshot.body));
    return {genericJson(Kind::kName, body, snapshot), genericTable(body, snapshot)};
}

template <typename Kind>
[[nodiscard]] Command genericCommand() {
    typename Kind::Request defaults;
    FieldLister lister;
    fields(lister, defaults);
    return {Kind::kName, Kind::kSummary, withOutputOptions(std::move(lister.options)), runGeneric<Kind>};
}

} // namespace mambascope::cli
