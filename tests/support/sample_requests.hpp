// SPDX-License-Identifier: GPL-3.0-or-later
// Short requests that the fake backend answers.
#pragma once

#include <string>

#include "core/values/request.hpp"

namespace mambascope::testing {

inline const ModelRef kMamba{"demo-mamba2", {}, Precision::Fp32};
inline const ModelRef kTransformer{"demo-transformer", {}, Precision::Fp32};
inline const PromptSpec kTonguePrompt{"The mother tongue of Danielle Darrieux is", std::nullopt,
                                      "Danielle Darrieux", "French"};

/// A click: interactive.
[[nodiscard]] inline PredictRequest predictRequest(const std::string& knockout = {}) {
    PredictRequest request{kMamba, kTonguePrompt, {}, 5, false};
    if (!knockout.empty()) {
        request.knockouts.push_back(parseKnockoutSpec(knockout));
    }
    return request;
}

/// A sweep: 16 windows of 9 layers over 7 tokens.
[[nodiscard]] inline MapRequest mapRequest() {
    return {kMamba, kTonguePrompt, 9, WindowAlign::Start, std::nullopt};
}

} // namespace mambascope::testing
