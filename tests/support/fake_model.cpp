// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <tuple>

#include "core/base/error.hpp"
#include "core/values/prompt_notes.hpp"
#include "core/values/subject.hpp"

namespace mambascope::testing {
namespace {

constexpr std::array<const char*, 14> kAnswers{" French",  " English", " Italian", " Apple",  " Google",
                                               " London",  " Paris",   " Rome",    " piano",  " football",
                                               " Germany", " Spanish", " Berlin",  " Toronto"};

/// FNV-1a over bytes: the same on every machine.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL) {
    for (const char c : bytes) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    return seed;
}

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed ^= value + 0x9e3779b97f4a7c15ULL + (seed << 6U) + (seed >> 2U);
    seed = (seed ^ (seed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    return seed ^ (seed >> 31U);
}

/// In (0, 1].
double unit(std::uint64_t hash) {
    return (static_cast<double>(hash >> 11U) + 1.0) / 9007199254740992.0;
}

std::int32_t idOf(std::string_view text, int vocabularySize) {
    return static_cast<std::int32_t>(hashOf(text) % static_cast<std::uint64_t>(vocabularySize));
}

std::uint64_t seedOf(const ModelInfo& model, const std::vector<Token>& tokens) {
    std::uint64_t seed = hashOf(model.name);
    for (const Token& token : tokens) {
        seed = hashOf(token.text, seed);
    }
    return seed;
}

bool isTransformer(const ModelInfo& model) {
    return model.architecture != "Mamba-2";
}

/// One head's weights [query, source], causal; a transformer's rows sum to 1, Mamba-2's have signs.
std::vector<double> headWeights(const ModelInfo& model, std::uint64_t seed, std::size_t tokens, int layer,
                                int head) {
    seed = mix(mix(seed, static_cast<std::uint64_t>(layer)), static_cast<std::uint64_t>(head));
    const double decay = 0.15 + unit(mix(seed, 77));
    std::vector<double> weights(tokens * tokens, 0.0);
    for (std::size_t q = 0; q < tokens; ++q) {
        double sum = 0;
        for (std::size_t k = 0; k <= q; ++k) {
            const std::uint64_t cell = mix(mix(seed, q), k);
            const double size =
                std::exp(-decay * static_cast<double>(q - k) * unit(mix(cell, 1))) * unit(cell);
            const bool negative = !isTransformer(model) && unit(mix(cell, 2)) < 0.3;
            weights[q * tokens + k] = negative ? -size : size;
            sum += size;
        }
        for (std::size_t k = 0; isTransformer(model) && k <= q; ++k) {
            weights[q * tokens + k] /= sum;
        }
    }
    return weights;
}

void normalizeRows(std::vector<float>& values, std::size_t tokens) {
    for (std::size_t q = 0; q < tokens; ++q) {
        const auto row = values.begin() + static_cast<std::ptrdiff_t>(q * tokens);
        const auto end = row + static_cast<std::ptrdiff_t>(tokens);
        const float sum = std::accumulate(row, end, 0.0F);
        std::for_each(row, end, [sum](float& value) { value /= sum; });
    }
}

} // namespace

std::vector<Token> fakeTokens(const std::string& prompt, int vocabularySize) {
    std::vector<Token> tokens;
    std::size_t start = 0;
    while (start < prompt.size()) {
        const std::size_t word = std::min(prompt.find_first_not_of(' ', start), prompt.size());
        std::size_t end = std::min(prompt.find(' ', word), prompt.size());
        if (word == prompt.size()) {
            end = word; // only spaces are left
        } else if (word > start + 1) {
            end = word - 1; // all but the last space of a run
        }
        Token token;
        token.text = prompt.substr(start, end - start);
        token.id = idOf(token.text, vocabularySize);
        token.start = static_cast<std::uint32_t>(start);
        token.end = static_cast<std::uint32_t>(end);
        tokens.push_back(token);
        start = end;
    }
    return tokens;
}

std::vector<Token> fakeTokens(const std::string& prompt, const ModelInfo& model) {
    constexpr int kSmallVocabulary = 1000;
    constexpr int kClosingVocabulary = 200;
    constexpr std::uint32_t kPiece = 3;
    const std::vector<Token> words = fakeTokens(prompt, model.vocabularySize);
    if (model.vocabularySize >= kSmallVocabulary) {
        return words;
    }
    std::vector<Token> tokens{{0, "<s>", 0, 0, true}};
    for (const Token& word : words) {
        for (std::uint32_t start = word.start; start < word.end; start += kPiece) {
            const std::uint32_t end = std::min(start + kPiece, word.end);
            const std::string text = prompt.substr(start, end - start);
            tokens.push_back({idOf(text, model.vocabularySize), text, start, end});
        }
    }
    if (model.vocabularySize < kClosingVocabulary) {
        const auto end = static_cast<std::uint32_t>(prompt.size());
        tokens.push_back({1, "</s>", end, end, true});
    }
    return tokens;
}

PromptInfo fakePrompt(const ModelInfo& model, const PromptSpec& prompt) {
    if (prompt.text.empty()) {
        throw Error(ErrorCode::PromptEmpty, {}, "the prompt is empty");
    }
    PromptInfo info;
    info.tokens = fakeTokens(prompt.text, model);
    const std::size_t count = info.tokens.size();
    if (model.maxPositions && count > static_cast<std::size_t>(*model.maxPositions)) {
        const std::string limit = std::to_string(*model.maxPositions);
        throw Error(ErrorCode::PromptTooLong, {std::to_string(count), limit, model.name},
                    "the prompt has " + std::to_string(count) + " tokens; " + model.name + " takes " + limit);
    }
    info.notes = promptNotes(prompt.text);
    if (const auto found = locateSubject(prompt.text, prompt.subjectSpan, prompt.subject)) {
        info.subject = tokensOverlapping(info.tokens, found->span);
        info.notes.insert(info.notes.end(), found->notes.begin(), found->notes.end());
    }
    if (fakeTokens(" " + prompt.target, model.vocabularySize).size() > 1) {
        info.notes.emplace_back("target has several tokens; its first one is scored");
    }
    return info;
}

std::vector<float> fakeAttention(const ModelInfo& model, const std::vector<Token>& tokens, AttentionView view,
                                 std::optional<int> head, int layer) {
    const std::size_t count = tokens.size();
    const std::uint64_t seed = seedOf(model, tokens);
    const int first = head.value_or(0);
    const int end = head ? *head + 1 : model.heads;
    std::vector<float> values(count * count, 0.0F);
    for (int h = first; h < end; ++h) {
        const std::vector<double> weights = headWeights(model, seed, count, layer, h);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double weight = view == AttentionView::Signed ? weights[i] : std::abs(weights[i]);
            // The norm of x_k grows with the source, so that this view differs from the others.
            const double norm = view == AttentionView::Contribution ? 0.5 + unit(mix(seed, i % count)) : 1.0;
            values[i] += static_cast<float>(weight * norm / (end - first));
        }
    }
    if (view == AttentionView::Normalized) {
        normalizeRows(values, count);
    }
    return values;
}

FakePredictor::FakePredictor(const ModelInfo& model, const PromptInfo& prompt, const PromptSpec& spec)
    : m_model(model)
    , m_prompt(prompt) {
    const std::uint64_t seed = seedOf(model, prompt.tokens);
    m_logits.resize(static_cast<std::size_t>(model.vocabularySize));
    for (std::size_t id = 0; id < m_logits.size(); ++id) {
        m_logits[id] = -4.0 + 2.0 * unit(mix(seed, id));
    }
    // Both models agree on the answer: it follows from the prompt alone.
    const std::size_t best = seedOf(ModelInfo{}, prompt.tokens) % kAnswers.size();
    for (std::size_t i = 0; i < kAnswers.size(); ++i) {
        const std::int32_t id = idOf(kAnswers[i], model.vocabularySize);
        m_words.emplace_back(id, kAnswers[i]);
        m_logits[static_cast<std::size_t>(id)] =
            i == best ? 9.5 : 3.0 + 3.0 * unit(mix(seed, static_cast<std::uint32_t>(id) + 1U));
    }
    const std::int32_t bestId = m_words[best].first;
    for (std::size_t at = 0; (at = model.fingerprint.find("+edit ", at)) != std::string::npos; ++at) {
        m_logits[static_cast<std::size_t>(bestId)] -= 1.5; // FakeBackend's models with edits
    }
    m_target = {kAnswers[best], bestId, true, false};
    if (!spec.target.empty()) {
        const std::vector<Token> given = fakeTokens(" " + spec.target, model.vocabularySize);
        m_target = {given.front().text, given.front().id, false, given.size() > 1};
        m_words.emplace_back(m_target.id, m_target.text);
        double& logitOfTarget = m_logits[static_cast<std::size_t>(m_target.id)];
        logitOfTarget = std::max(logitOfTarget, 8.0);
    }
    m_rival = m_words[(best + 5) % kAnswers.size()].first;
    m_rival = m_rival == m_target.id ? bestId : m_rival;
    m_cleanSum = std::accumulate(m_logits.begin(), m_logits.end(), 0.0,
                                 [](double sum, double value) { return sum + std::exp(value); });
}

double FakePredictor::pairWeight(int layer, int query, int source) const {
    const double depth = (layer + 0.5) / m_model.layers - 0.5;
    const double middle = 0.05 + std::exp(-depth * depth * 18.0);
    const int last = static_cast<int>(m_prompt.tokens.size()) - 1;
    const auto& subject = m_prompt.subject;
    const bool inSubject = subject && source >= subject->first && source <= subject->last;
    const double own =
        0.6 + 0.8 * unit(mix(mix(hashOf(m_model.name), 5), static_cast<std::uint64_t>(source)));
    return middle * own * (inSubject ? 1.0 : 0.2) * (query == last ? 1.0 : 0.25) / m_model.layers;
}

double FakePredictor::damage(const std::vector<Edge>& edges) const {
    std::vector<std::tuple<int, int, int>> pairs;
    for (const Edge& edge : edges) {
        for (const int layer : edge.layers) {
            for (const int query : edge.targets) {
                for (const int source : edge.sources) {
                    if (source <= query) {
                        pairs.emplace_back(layer, query, source);
                    }
                }
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    double sum = 0;
    for (const auto& [layer, query, source] : pairs) {
        sum += pairWeight(layer, query, source);
    }
    return 7.0 * (1.0 - std::exp(-0.8 * sum));
}

double FakePredictor::logit(std::int32_t id, double damage) const {
    const double shift = id == m_target.id ? -damage : id == m_rival ? 0.5 * damage : 0.0;
    return m_logits[static_cast<std::size_t>(id)] + shift;
}

double FakePredictor::normalizer(double damage) const {
    double sum = m_cleanSum;
    for (const std::int32_t id : {m_target.id, m_rival}) {
        sum += std::exp(logit(id, damage)) - std::exp(logit(id, 0));
    }
    return sum;
}

double FakePredictor::probability(std::int32_t id, double damage) const {
    return std::exp(logit(id, damage)) / normalizer(damage);
}

double FakePredictor::targetProbability(double damage) const {
    return probability(m_target.id, damage);
}

std::string FakePredictor::textOf(std::int32_t id) const {
    for (const auto& [known, text] : m_words) {
        if (known == id) {
            return text;
        }
    }
    return " word" + std::to_string(id);
}

std::vector<TokenScore> FakePredictor::top(double damage, int count) const {
    std::vector<std::int32_t> ids(m_logits.size());
    std::iota(ids.begin(), ids.end(), 0);
    const auto kept = static_cast<std::ptrdiff_t>(std::clamp(count, 0, m_model.vocabularySize));
    std::partial_sort(ids.begin(), ids.begin() + kept, ids.end(), [&](std::int32_t a, std::int32_t b) {
        const double left = logit(a, damage);
        const double right = logit(b, damage);
        return left != right ? left > right : a < b;
    });
    const double sum = normalizer(damage);
    const double cleanSum = normalizer(0);
    std::vector<TokenScore> scores;
    for (auto id = ids.begin(); id != ids.begin() + kept; ++id) {
        const double value = logit(*id, damage);
        scores.push_back(
            {*id, textOf(*id), std::exp(value) / sum, value, std::exp(logit(*id, 0)) / cleanSum});
    }
    return scores;
}

std::vector<double> FakePredictor::probabilities(double damage, const std::vector<TokenScore>& of) const {
    const double sum = normalizer(damage);
    std::vector<double> result;
    result.reserve(of.size());
    for (const TokenScore& score : of) {
        result.push_back(std::exp(logit(score.id, damage)) / sum);
    }
    return result;
}

std::vector<float> FakePredictor::logits(double damage) const {
    std::vector<float> result;
    result.reserve(m_logits.size());
    for (std::int32_t id = 0; id < m_model.vocabularySize; ++id) {
        result.push_back(static_cast<float>(logit(id, damage)));
    }
    return result;
}

} // namespace mambascope::testing
