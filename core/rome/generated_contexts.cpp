// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rome/generated_contexts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/passes/prompt_batch.hpp"
#include "core/passes/readout.hpp"

namespace mambascope {
namespace {

constexpr int kTextsOfALength = 10;
constexpr std::array kLengths{5, 10}; ///< in tokens
constexpr int kTop = 5;

std::int32_t beginOf(const LoadedModel& model) {
    const std::optional<std::int32_t> eos = model.tokenizer().eos();
    if (!eos || *eos >= model.info().vocabularySize) {
        throw Error(ErrorCode::InvalidArgument, {"contexts", "generate", "none, or a file of contexts"},
                    "contexts can't be generated: the tokenizer's files name no EOS token to begin with; use "
                    "--contexts none or a file of contexts");
    }
    return *eos;
}

/// One of the row's largest logits, by their softmax.
std::int32_t drawn(const RowScore& row, std::int32_t leftOut, std::mt19937_64& random) {
    std::vector<std::int32_t> ids;
    std::vector<double> weights;
    double total = 0;
    for (std::size_t i = 0; i < row.topIds.size() && ids.size() < kTop; ++i) {
        if (row.topIds[i] != leftOut) {
            ids.push_back(row.topIds[i]);
            weights.push_back(std::exp(static_cast<double>(row.topLogits[i]) - row.largest));
            total += weights.back();
        }
    }
    double left = std::ldexp(static_cast<double>(random() >> 11), -53) * total;
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        left -= weights[i];
        if (left < 0) {
            return ids[i];
        }
    }
    return ids.back();
}

std::string contextOf(const std::string& text) {
    std::string context;
    for (const char c : toValidUtf8(text)) {
        if (c == '\n' || c == '\r') {
            context += ' ';
        } else if (c != '{' && c != '}') {
            context += c;
        }
    }
    return context + ". {}";
}

} // namespace

std::vector<std::string> generatedContexts(const LoadedModel& model, std::uint64_t seed,
                                           const PassOptions& options, RunContext& context) {
    const std::int32_t begin = beginOf(model);
    std::mt19937_64 random(seed);
    std::vector<std::string> contexts{"{}"};
    for (const int length : kLengths) {
        std::vector<std::vector<std::int32_t>> texts(kTextsOfALength, {begin});
        for (int step = 0; step < length; ++step) {
            std::vector<RowScore> rows(texts.size());
            lastLogits(model.model(), texts, options, context,
                       [&](const std::vector<std::size_t>& indices, const at::Tensor& logits) {
                           const std::vector<RowScore> some = scoreRows(logits, {}, kTop + 1);
                           for (std::size_t i = 0; i < indices.size(); ++i) {
                               rows[indices[i]] = some[i];
                           }
                       });
            for (std::size_t i = 0; i < texts.size(); ++i) {
                texts[i].push_back(drawn(rows[i], begin, random));
            }
        }
        for (const std::vector<std::int32_t>& text : texts) {
            contexts.push_back(contextOf(model.tokenizer().decode(std::span(text).subspan(1))));
        }
    }
    return contexts;
}

} // namespace mambascope
