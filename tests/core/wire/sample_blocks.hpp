// SPDX-License-Identifier: GPL-3.0-or-later
// A request and an answer of blocking (sample_snapshots.hpp).
#pragma once

#include <tuple>

#include "core/values/snapshot.hpp"

namespace mambascope {

inline auto members(const BlockSnapshot& value) {
    const auto& [a, b, c, d, e, f, g] = value;
    return std::tie(a, b, c, d, e, f, g);
}

namespace testing {

inline BlockRequest sampleBlockRequest(const ModelRef& model, const PromptSpec& prompt) {
    BlockRequest request{model, prompt, {Role::SubjectLast, Role::After}, 3};
    request.align = WindowAlign::Start;
    request.how = BlockMethod::Mean;
    request.state = Site::A;
    request.others = BlockOthers::Clean;
    request.means = "means of a text.safetensors";
    request.text = "a text";
    return request;
}

inline BlockSnapshot sampleBlockAnswer(const ModelInfo& model, const PromptInfo& prompt,
                                       const TargetInfo& target) {
    return {model,
            prompt,
            target,
            0.25,
            {{0, 1}, {1, 3}},
            {Role::SubjectLast, Role::After},
            {{0.1, 1e-17}, {0.75, 0.5}}};
}

} // namespace testing
} // namespace mambascope
