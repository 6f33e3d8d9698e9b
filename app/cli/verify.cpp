// SPDX-License-Identifier: GPL-3.0-or-later
// verify: computes the results that a session file holds again, and tells how far each is from the stored one
// and what may be why.
#include <cmath>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/text_table.hpp"
#include "app/engine/engine_loader.hpp"
#include "core/base/error.hpp"
#include "core/session/verification.hpp"

namespace mambascope::cli {
namespace {

struct Verified {
    Verification verification;
    int exitCode = 0; ///< that of the first result that could not be computed again
};

/// The stored request; on another device where one is chosen.
RequestBody askedAgain(const Snapshot& stored, const std::optional<DeviceChoice>& chosen) {
    RequestBody body = stored.request.body;
    if (chosen) {
        std::visit([&](auto& request) { request.model.device = *chosen; }, body);
    }
    return body;
}

Verified verify(const Session& session, const std::optional<DeviceChoice>& chosen) {
    Verified verified;
    if (session.results.empty()) {
        return verified;
    }
    const std::unique_ptr<EngineBackend> backend = loadTorchBackend();
    backend->attachToThread();
    PlainRunContext context;
    for (const std::shared_ptr<const Snapshot>& stored : session.results) {
        try {
            const Request request{"verify", 0, askedAgain(*stored, chosen)};
            verified.verification.add(stored, backend->run(request, context));
        } catch (const Error& error) {
            verified.verification.addFailure(stored, error.what());
            verified.exitCode = verified.exitCode == 0 ? static_cast<int>(error.kind()) : verified.exitCode;
        }
    }
    return verified;
}

/// Infinite where only one of two is a number: null in JSON.
Json differenceJson(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json reasonsJson(const std::vector<Reason>& reasons) {
    Json list = Json::array();
    for (const Reason& reason : reasons) {
        list.push_back({{"what", reasonWord(reason.what)}, {"stored", reason.stored}, {"now", reason.now}});
    }
    return list;
}

Json resultJson(const VerifiedResult& result) {
    const Snapshot& stored = *result.stored;
    Json json{{"channel", stored.request.channel},           {"kind", kindName(stored.request.body)},
              {"model", modelOf(stored.request.body).model}, {"computed", textOrNull(stored.provenance.time)},
              {"device", stored.provenance.device},          {"dtype", stored.provenance.precision}};
    if (!result.difference) {
        json["failure"] = result.failure;
        return json;
    }
    const ResultDifference& difference = *result.difference;
    json["equal"] = difference.isEqual();
    json["numbers"] = difference.numbers;
    json["unequal"] = difference.unequal;
    json["largest_difference"] = differenceJson(difference.largest);
    json["largest_relative_difference"] = differenceJson(difference.relative);
    json["place"] = textOrNull(difference.place);
    json["other_place"] = textOrNull(difference.otherPlace);
    json["reasons"] = reasonsJson(result.reasons);
    return json;
}

Json toJson(const Session& session, const Verification& verification) {
    Json json;
    json["schema"] = "mambascope.verify/1";
    json["program"] = textOrNull(session.program);
    json["saved"] = textOrNull(session.saved);
    json["equal"] = verification.isEqual();
    const VerifiedResult* worst = verification.worst();
    json["largest_difference"] = worst == nullptr ? Json(0.0) : differenceJson(worst->difference->largest);
    json["failures"] = verification.failureCount();
    json["reasons"] = reasonsJson(verification.reasons());
    json["results"] = Json::array();
    for (const VerifiedResult& result : verification.results) {
        json["results"].push_back(resultJson(result));
    }
    return json;
}

std::string outcomeCell(const VerifiedResult& result) {
    if (!result.difference) {
        return "can't be computed again: " + harmless(result.failure);
    }
    const ResultDifference& difference = *result.difference;
    if (difference.isEqual()) {
        return "the same bits";
    }
    std::string text;
    if (difference.unequal > 0) {
        text = std::to_string(difference.unequal) + " differ, by " + number(difference.largest) +
               " at most (relative " + number(difference.relative) + ") at " + difference.place;
    }
    return difference.otherPlace.empty()
               ? text
               : text + (text.empty() ? "" : "; ") + "differs at " + difference.otherPlace;
}

std::string toTable(const Session& session, const Verification& verification) {
    const std::size_t total = verification.results.size();
    std::string text = "  session   " + (session.saved.empty() ? "of version 1" : "saved " + session.saved) +
                       (session.program.empty() ? "" : " by " + harmless(session.program)) + "\n" +
                       "  results   " + std::to_string(total) + ", " +
                       std::to_string(verification.equalCount()) + " of them the same to the last bit\n\n";
    TextTable table(4);
    table.addRow({"result", "model", "numbers", "outcome"});
    for (const VerifiedResult& result : verification.results) {
        const Request& request = result.stored->request;
        table.addRow({harmless(request.channel), harmless(modelOf(request.body).model),
                      result.difference ? std::to_string(result.difference->numbers) : "",
                      outcomeCell(result)});
    }
    text += total == 0 ? "" : table.str();
    for (const Reason& reason : verification.reasons()) {
        text += std::string("\n  another ") + reasonWord(reason.what) + ": " + harmless(reason.stored) +
                " then, " + harmless(reason.now) + " now";
    }
    return verification.reasons().empty() ? text : text + "\n";
}

Answer run(const Options& options) {
    const Session session = readSession(std::filesystem::path(options.required("FILE")));
    const std::optional<DeviceChoice> chosen =
        options.has("--device") ? std::optional(device(options)) : std::nullopt;
    const Verified verified = verify(session, chosen);
    return {toJson(session, verified.verification), toTable(session, verified.verification),
            verified.exitCode};
}

} // namespace

Command verifyCommand() {
    std::vector<OptionSpec> options{
        {"FILE", "", "the session file (NAME.mambascope)"},
        {"--device", "auto|cpu|cuda[:N]", "compute on this device (default: the one that each result names)"},
    };
    return {"verify", "computes a session's stored results again and tells what differs",
            withOutputOptions(std::move(options)), run};
}

} // namespace mambascope::cli
