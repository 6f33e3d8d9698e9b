// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/request.hpp"

namespace mambascope {

bool isSweep(const RequestBody& body) {
    return std::holds_alternative<MapRequest>(body) || std::holds_alternative<FlowRequest>(body);
}

const ModelRef& modelOf(const RequestBody& body) {
    return std::visit([](const auto& request) -> const ModelRef& { return request.model; }, body);
}

} // namespace mambascope
