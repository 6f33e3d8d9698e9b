// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/request.hpp"

#include "core/values/request_prompt.hpp"

namespace mambascope {

namespace {

bool isChecked(const RequestBody& body) {
    return std::visit(
        [](const auto& request) {
            if constexpr (requires { request.check; }) {
                return request.check.has_value();
            } else {
                return false;
            }
        },
        body);
}

} // namespace

bool isSweep(const RequestBody& body) {
    const auto* attention = std::get_if<AttentionRequest>(&body);
    return std::holds_alternative<MapRequest>(body) || std::holds_alternative<FlowRequest>(body) ||
           (attention != nullptr && attention->measureError) || isChecked(body);
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

const char* precisionLabel(Precision precision) {
    switch (precision) {
    case Precision::Fp32:
        return "fp32";
    case Precision::Tf32:
        return "tf32";
    case Precision::Bf16:
        return "bf16";
    }
    return "fp32";
}

} // namespace mambascope
