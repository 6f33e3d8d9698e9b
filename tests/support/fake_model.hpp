// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind FakeBackend: pure functions of the model's name and the prompt's bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope::testing {

/// The words of a prompt, each with the space before it.
[[nodiscard]] std::vector<Token> fakeTokens(const std::string& prompt, int vocabularySize);
/// The model's own tokenizer: the words; pieces of them of up to three bytes, behind a "<s>", where its
/// vocabulary has fewer than a thousand tokens, and before a "</s>", where it has fewer than two hundred.
[[nodiscard]] std::vector<Token> fakeTokens(const std::string& prompt, const ModelInfo& model);

/// Tokens and subject. Throws Error PromptEmpty, PromptTooLong or SubjectNotFound.
[[nodiscard]] PromptInfo fakePrompt(const ModelInfo& model, const PromptSpec& prompt);

/// Values [query, source] of one layer; head as in AttentionRequest.
[[nodiscard]] std::vector<float> fakeAttention(const ModelInfo& model, const std::vector<Token>& tokens,
                                               AttentionView view, std::optional<int> head, int layer);

/// Predictions of one prompt, clean and under knockouts.
class FakePredictor {
public:
    FakePredictor(const ModelInfo& model, const PromptInfo& prompt, const PromptSpec& spec);

    [[nodiscard]] const TargetInfo& target() const { return m_target; }
    [[nodiscard]] double cleanTarget() const { return targetProbability(0); }
    /// How much the edges hurt; 0 exactly when no edge has a causal pair.
    [[nodiscard]] double damage(const std::vector<Edge>& edges) const;
    [[nodiscard]] double targetProbability(double damage) const;
    [[nodiscard]] std::vector<TokenScore> top(double damage, int count) const;
    /// Probability of each of these tokens.
    [[nodiscard]] std::vector<double> probabilities(double damage, const std::vector<TokenScore>& of) const;
    [[nodiscard]] std::vector<float> logits(double damage) const;

private:
    [[nodiscard]] double logit(std::int32_t id, double damage) const;
    [[nodiscard]] double normalizer(double damage) const;
    [[nodiscard]] double probability(std::int32_t id, double damage) const;
    [[nodiscard]] double pairWeight(int layer, int query, int source) const;
    [[nodiscard]] std::string textOf(std::int32_t id) const;

    ModelInfo m_model;
    PromptInfo m_prompt;
    TargetInfo m_target;
    std::int32_t m_rival = 0;                                  ///< rises as the target falls
    std::vector<std::pair<std::int32_t, std::string>> m_words; ///< tokens whose text is known
    std::vector<double> m_logits;                              ///< clean
    double m_cleanSum = 0;                                     ///< of exp(clean logit)
};

} // namespace mambascope::testing
