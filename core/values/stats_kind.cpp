// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/stats_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const StatsSnapshot& snapshot, const StatsRequest& /*request*/, const JsonNode& body) {
    checkModel(snapshot.model, body);
    body.member("tokens").require(snapshot.tokens >= 0, "a number of tokens");
    body.member("documents").require(snapshot.documents >= snapshot.found, "at least those that were found");
}

} // namespace mambascope
