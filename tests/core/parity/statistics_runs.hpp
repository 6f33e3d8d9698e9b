// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of statistics work with: the tiny models, texts that they know, a loaded model.
#pragma once

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "core/loading/model_store.hpp"
#include "tests/core/parity/reference.hpp"

namespace mambascope::testing {

inline std::filesystem::path rombaFolder() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/romba";
}

inline ModelRef tinyModel(const std::string& name) {
    return {referenceFolder(name).string(),
            {DeviceKind::Cpu, 0},
            Precision::Fp32,
            (rombaFolder() / "tokenizer.json").string()};
}

/// Short documents of letters that the tiny models know; different ones.
inline std::string someText(int documents) {
    constexpr std::string_view kLetters = "abcdefghiklmnors ";
    std::mt19937 random(5);
    std::string text;
    for (int i = 0; i < documents; ++i) {
        const auto size = 3 + random() % 9;
        for (unsigned c = 0; c < size; ++c) {
            text += kLetters[random() % kLetters.size()];
        }
        text += "e\n";
    }
    return text;
}

/// A loaded model and what an analysis works with.
struct Running {
    explicit Running(const ModelRef& given, RunContext& running)
        : reference(given)
        , context(running)
        , store(BackendOptions{resources::directory().string()})
        , model(store.find(given, "test", running)) {}

    [[nodiscard]] AnalysisEnvironment environment() { return {*model, context, 0, reference.precision}; }

    c10::InferenceMode inference;
    ModelRef reference;
    RunContext& context;
    ModelStore store;
    std::shared_ptr<LoadedModel> model;
};

} // namespace mambascope::testing
