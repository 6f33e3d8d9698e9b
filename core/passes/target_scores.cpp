// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/target_scores.hpp"

#include <algorithm>
#include <cmath>

#include "core/ops/softmax_parts.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/split.hpp"
#include "cuda/include/target_scores.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kPiece = 256; // logits

/// How many of `count` logits stand before the token's own: larger ones, and equal ones with a lower id.
std::int64_t before(const float* logits, std::int64_t count, std::int32_t token) {
    const float own = logits[token];
    std::int64_t larger = 0, same = 0;
    if (std::isnan(own)) {
        for (std::int64_t id = 0; id < count; ++id) {
            const bool nan = std::isnan(logits[id]);
            larger += nan ? 0 : 1;
            same += nan && id < token ? 1 : 0;
        }
        return larger + same;
    }
    for (std::int64_t id = 0; id < count; ++id) {
        larger += logits[id] > own ? 1 : 0;
    }
    for (std::int64_t id = 0; id < token; ++id) {
        same += logits[id] == own ? 1 : 0;
    }
    return larger + same;
}

TargetScore scoreOf(const float* logits, std::int64_t vocabulary, std::int32_t token) {
    std::vector<ops::SoftmaxPart> parts;
    parts.reserve(static_cast<std::size_t>((vocabulary + kPiece - 1) / kPiece));
    for (std::int64_t at = 0; at < vocabulary; at += kPiece) {
        parts.push_back(ops::softmaxPart(logits + at, std::min(kPiece, vocabulary - at)));
    }
    const ops::SoftmaxTotal total = ops::joinedParts(parts.data(), std::ssize(parts));
    const double below = static_cast<double>(logits[token]) - static_cast<double>(total.largest);
    return {std::exp(below) / total.sum, before(logits, vocabulary, token)};
}

/// By one kernel, which leaves three numbers a row.
std::vector<TargetScore> scoresByKernel(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    const at::Tensor rows = logits.contiguous();
    const at::Tensor asked = copyToDevice(at::tensor(tokens, at::kInt), rows.device());
    static_assert(sizeof(cuda::TargetPart) == 3 * sizeof(float));
    const at::Tensor parts = at::empty({rows.size(0), 3}, rows.options());
    cuda::targetParts(rows.const_data_ptr<float>(), rows.size(0), rows.size(1), asked.const_data_ptr<int>(),
                      reinterpret_cast<cuda::TargetPart*>(parts.mutable_data_ptr<float>()),
                      kernelStream(rows.device()));
    const at::Tensor host = copyToHost(parts);
    const auto* part = reinterpret_cast<const cuda::TargetPart*>(host.const_data_ptr<float>());
    std::vector<TargetScore> scores;
    for (std::size_t i = 0; i < tokens.size(); ++i, ++part) {
        const double below = static_cast<double>(part->below);
        scores.push_back({std::exp(below) / static_cast<double>(part->total), part->before});
    }
    return scores;
}

} // namespace

std::vector<TargetScore> targetScores(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    if (hasKernels(logits.device())) {
        return scoresByKernel(logits, tokens);
    }
    const at::Tensor host = copyToHost(logits).contiguous();
    const std::int64_t vocabulary = host.size(1);
    const float* values = host.const_data_ptr<float>();
    std::vector<TargetScore> scores(tokens.size());
    shareLoop(std::ssize(tokens), 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const auto i = static_cast<std::size_t>(row);
            scores[i] = scoreOf(values + row * vocabulary, vocabulary, tokens[i]);
        }
    });
    return scores;
}

} // namespace mambascope
