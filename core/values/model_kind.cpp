// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/model_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const ModelSnapshot& snapshot, const ModelRequest& /*request*/, const JsonNode& body) {
    checkModel(snapshot.model, body);
}

} // namespace mambascope
