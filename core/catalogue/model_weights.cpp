// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/model_weights.hpp"

#include <utility>

#include "core/config/state_spaces_config.hpp"

namespace mambascope {

ModelWeights openModelWeights(const std::filesystem::path& folder, const ConfigReader& config,
                              const ModelFamily& family, CompareExtent extent,
                              const std::function<void()>& step) {
    ConfigFacts facts = family.checkConfig(config);
    requireNotQuantized(config);
    return openModelWeights(folder, config, family, std::move(facts), extent, step);
}

ModelWeights openModelWeights(const std::filesystem::path& folder, const ConfigReader& config,
                              const ModelFamily& family, ConfigFacts facts, CompareExtent extent,
                              const std::function<void()>& step) {
    ModelWeights weights{WeightFiles::open(folder, *family.names), std::move(facts.weights),
                         std::move(facts.notes)};
    if (facts.tied) {
        const TiedRule rule = isStateSpacesLayout(config) ? TiedRule::MambaSsm : TiedRule::Transformers;
        std::string note = settleTiedHead(weights.files, family.names->embedding, rule, extent, step);
        if (!note.empty()) {
            weights.notes.push_back(std::move(note));
        }
    }
    if (!facts.tied || weights.files.has(kHeadName)) {
        weights.needed.push_back({std::string(kHeadName), weights.needed.front().shape});
    }
    return weights;
}

std::vector<std::string> unusedNote(const ModelWeights& weights) {
    const std::vector<std::string> unused = unusedWeights(weights.files, weights.needed);
    if (unused.empty()) {
        return {};
    }
    return {weights.files.mainFile().filename().string() + " holds " + std::to_string(unused.size()) +
            (unused.size() == 1 ? " tensor" : " tensors") +
            " that no part of the model uses: " + listForMessage(unused)};
}

} // namespace mambascope
