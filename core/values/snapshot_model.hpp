// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "core/values/snapshot.hpp"

namespace mambascope {

/// What an answer says of its model.
[[nodiscard]] inline const ModelInfo& modelIn(const SnapshotBody& body) {
    return std::visit([](const auto& answer) -> const ModelInfo& { return answer.model; }, body);
}

} // namespace mambascope
