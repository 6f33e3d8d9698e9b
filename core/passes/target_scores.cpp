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

/// Probability and rank of each row, [n, 2] float64.
at::Tensor partsOnHost(const at::Tensor& logits, const at::Tensor& tokens) {
    const at::Tensor rows = logits.contiguous();
    const std::int64_t vocabulary = rows.size(1);
    const float* values = rows.const_data_ptr<float>();
    const int* own = tokens.const_data_ptr<int>();
    at::Tensor parts = at::empty({rows.size(0), 2}, at::kDouble);
    auto* const part = parts.mutable_data_ptr<double>();
    shareLoop(rows.size(0), 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const TargetScore score = scoreOf(values + row * vocabulary, vocabulary, own[row]);
            part[2 * row] = score.probability;
            part[2 * row + 1] = static_cast<double>(score.rank);
        }
    });
    return parts;
}

/// cuda::TargetPart of each row, by one kernel.
at::Tensor partsByKernel(const at::Tensor& logits, const at::Tensor& tokens) {
    static_assert(sizeof(cuda::TargetPart) == 3 * sizeof(float));
    const at::Tensor rows = logits.contiguous();
    at::Tensor parts = at::empty({rows.size(0), 3}, rows.options());
    cuda::targetParts(rows.const_data_ptr<float>(), rows.size(0), rows.size(1), tokens.const_data_ptr<int>(),
                      reinterpret_cast<cuda::TargetPart*>(parts.mutable_data_ptr<float>()),
                      kernelStream(rows.device()));
    return parts;
}

/// The same as partsOnHost by LibTorch's operations, on a GPU without kernels of ours.
at::Tensor partsByOperations(const at::Tensor& logits, const at::Tensor& tokens) {
    const at::Tensor ids = tokens.to(at::kLong).unsqueeze(1);
    const at::Tensor own = logits.gather(1, ids);
    const at::Tensor nan = logits.isnan();
    const at::Tensor larger = (logits > own).logical_or(own.isnan().logical_and(nan.logical_not()));
    const at::Tensor same = (logits == own).logical_or(own.isnan().logical_and(nan));
    const at::Tensor lower = at::arange(logits.size(1), ids.options()).unsqueeze(0) < ids;
    const at::Tensor rank = larger.sum(1) + same.logical_and(lower).sum(1);
    const at::Tensor largest = logits.amax(1, true);
    const at::Tensor total = at::sub(logits, largest).exp_().sum(1).to(at::kDouble);
    const at::Tensor probability = (own - largest).squeeze(1).to(at::kDouble).exp_().div_(total);
    return at::stack({probability, rank.to(at::kDouble)}, 1);
}

} // namespace

at::Tensor targetParts(const at::Tensor& logits, const at::Tensor& tokens) {
    if (logits.is_cpu()) {
        return partsOnHost(logits, tokens);
    }
    return hasKernels(logits.device()) ? partsByKernel(logits, tokens) : partsByOperations(logits, tokens);
}

std::vector<TargetScore> readScores(const at::Tensor& parts) {
    const at::Tensor host = copyToHost(parts);
    std::vector<TargetScore> scores(static_cast<std::size_t>(host.size(0)));
    if (host.scalar_type() == at::kFloat) {
        const auto* part = reinterpret_cast<const cuda::TargetPart*>(host.const_data_ptr<float>());
        for (TargetScore& score : scores) {
            score.probability = std::exp(static_cast<double>(part->below)) / static_cast<double>(part->total);
            score.rank = part->before;
            ++part;
        }
        return scores;
    }
    const double* part = host.const_data_ptr<double>();
    for (TargetScore& score : scores) {
        score.probability = part[0];
        score.rank = static_cast<std::int64_t>(part[1]);
        part += 2;
    }
    return scores;
}

std::vector<TargetScore> targetScores(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    return readScores(targetParts(logits, copyToDevice(at::tensor(tokens, at::kInt), logits.device())));
}

} // namespace mambascope
