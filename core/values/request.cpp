// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/request.hpp"

#include "core/values/request_prompt.hpp"

namespace mambascope {

bool isSweep(const RequestBody& body) {
    return std::visit([](const auto& request) { return request.isSweep(); }, body);
}

RequestUrgency urgencyOf(const RequestBody& body) {
    const bool isBackground = std::visit(
        [](const auto& request) {
            if constexpr (requires { request.isBackground(); }) {
                return request.isBackground();
            } else {
                return false;
            }
        },
        body);
    if (!isSweep(body)) {
        return RequestUrgency::Interactive;
    }
    return isBackground ? RequestUrgency::Background : RequestUrgency::Sweep;
}

const ModelRef& modelOf(const RequestBody& body) {
    return std::visit([](const auto& request) -> const ModelRef& { return request.model; }, body);
}

const PromptSpec* promptOf(const RequestBody& body) {
    return std::visit(
        [](const auto& request) -> const PromptSpec* {
            if constexpr (requires { request.prompt; }) {
                return &request.prompt;
            } else {
                return nullptr;
            }
        },
        body);
}

} // namespace mambascope
