// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/readout.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/ops/softmax_parts.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/split.hpp"
#include "cuda/include/row_scores.hpp"
#include "cuda/include/vocabulary.hpp"

namespace mambascope {

namespace {

constexpr std::int64_t kPiece = 256; // logits

std::vector<ops::SoftmaxPart> partsOf(const float* logits, std::int64_t vocabulary) {
    std::vector<ops::SoftmaxPart> parts;
    for (std::int64_t at = 0; at < vocabulary; at += kPiece) {
        parts.push_back(ops::softmaxPart(logits + at, std::min(kPiece, vocabulary - at)));
    }
    return parts;
}

/// The `top` largest of a row. Skips pieces whose largest logit is below the smallest in the list so far.
void findTop(const float* logits, std::int64_t vocabulary, const std::vector<ops::SoftmaxPart>& parts,
             int top, RowScore& score) {
    const auto before = [&](std::int32_t a, std::int32_t b) { // NaN behind everything
        const float x = logits[a], y = logits[b];
        return x > y || (std::isnan(y) && !std::isnan(x)) ||
               (!(y > x) && !(std::isnan(x) && !std::isnan(y)) && a < b);
    };
    std::vector<std::int32_t>& best = score.topIds;
    const auto full = [&] { return static_cast<int>(best.size()) == top; };
    const auto offer = [&](std::int32_t id) {
        if (full() && !before(id, best.back())) {
            return;
        }
        if (full()) {
            best.pop_back();
        }
        best.insert(std::upper_bound(best.begin(), best.end(), id, before), id);
    };
    for (std::int64_t at = 0; at < vocabulary; at += kPiece) {
        const float largest = parts[static_cast<std::size_t>(at / kPiece)].largest;
        if (full() && largest < logits[best.back()]) {
            continue;
        }
        const std::int64_t end = std::min(vocabulary, at + kPiece);
        for (std::int64_t id = at; id < end; ++id) {
            offer(static_cast<std::int32_t>(id));
        }
    }
    for (const std::int32_t id : best) {
        score.topLogits.push_back(logits[id]);
    }
}

std::vector<RowScore> scoreOnHost(const at::Tensor& logits, const std::vector<std::int32_t>& asked, int top) {
    const at::Tensor host = copyToHost(logits).contiguous();
    std::vector<RowScore> scores(static_cast<std::size_t>(host.size(0)));
    for (std::size_t row = 0; row < scores.size(); ++row) {
        const float* values = host.const_data_ptr<float>() + static_cast<std::int64_t>(row) * host.size(1);
        const std::vector<ops::SoftmaxPart> parts = partsOf(values, host.size(1));
        const ops::SoftmaxTotal total = ops::joinedParts(parts.data(), std::ssize(parts));
        scores[row].largest = static_cast<double>(total.largest);
        scores[row].total = total.sum;
        for (const std::int32_t id : asked) {
            scores[row].asked.push_back(values[id]);
        }
        findTop(values, host.size(1), parts, top, scores[row]);
    }
    return scores;
}

std::vector<RowScore> scoreByKernel(const at::Tensor& logits, const std::vector<std::int32_t>& asked,
                                    int top) {
    const at::Tensor rows = logits.contiguous();
    const at::Tensor ids = copyToDevice(at::tensor(asked, at::kInt), logits.device());
    cuda::RowScores work;
    work.logits = rows.const_data_ptr<float>();
    work.rows = rows.size(0);
    work.vocabulary = rows.size(1);
    work.asked = ids.const_data_ptr<int>();
    work.askedCount = static_cast<int>(asked.size());
    work.top = top;
    const std::int64_t width = cuda::scoresPerRow(work.askedCount, top);
    at::Tensor result = at::empty({work.rows, width}, rows.options());
    work.result = result.mutable_data_ptr<float>();
    cuda::rowScores(work, kernelStream(rows.device()));
    const at::Tensor host = copyToHost(result);
    std::vector<RowScore> scores(static_cast<std::size_t>(work.rows));
    const float* from = host.const_data_ptr<float>();
    for (RowScore& score : scores) {
        score.largest = static_cast<double>(from[0]);
        score.total = static_cast<double>(from[1]);
        score.asked.assign(from + 2, from + 2 + work.askedCount);
        const float* tops = from + 2 + work.askedCount;
        score.topLogits.assign(tops, tops + top);
        score.topIds.resize(static_cast<std::size_t>(top));
        std::memcpy(score.topIds.data(), tops + top, score.topIds.size() * sizeof(std::int32_t));
        from += width;
    }
    return scores;
}

} // namespace

std::vector<RowScore> scoreRows(const at::Tensor& logits, const std::vector<std::int32_t>& asked, int top) {
    const int most = std::min(top, static_cast<int>(logits.size(1)));
    return hasKernels(logits.device()) ? scoreByKernel(logits, asked, most)
                                       : scoreOnHost(logits, asked, most);
}

const RowScore& cleanScore(const CleanTrace& trace, int top) {
    const auto most = static_cast<std::size_t>(std::min<std::int64_t>(top, trace.logits().size(0)));
    if (!trace.score || trace.score->topIds.size() != most) {
        trace.score = scoreRows(trace.logits().unsqueeze(0), {}, top).front();
    }
    return *trace.score;
}

std::vector<double> probabilitiesOf(const at::Tensor& shares) {
    const at::Tensor host = copyToHost(shares);
    const float* values = host.const_data_ptr<float>();
    std::vector<double> result(static_cast<std::size_t>(shares.size(0)));
    for (std::size_t row = 0; row < result.size(); ++row) {
        result[row] =
            std::exp(static_cast<double>(values[2 * row])) / static_cast<double>(values[2 * row + 1]);
    }
    return result;
}

namespace {

/// By one kernel: reads the logits once and leaves two numbers a row.
std::vector<double> tokenProbabilitiesByKernel(const at::Tensor& logits, std::int32_t token) {
    const at::Tensor rows = logits.contiguous();
    const at::Tensor shares = at::empty({rows.size(0), 2}, rows.options());
    static_assert(sizeof(cuda::TokenShare) == 2 * sizeof(float));
    cuda::tokenShares(rows.const_data_ptr<float>(), rows.size(0), rows.size(1), token,
                      reinterpret_cast<cuda::TokenShare*>(shares.mutable_data_ptr<float>()),
                      kernelStream(rows.device()));
    return probabilitiesOf(shares);
}

/// ln of the probability of ids[i] (int64) in row i, fp32 on the host. Relative to the row's maximum before
/// anything is summed, as log_softmax does: a logit near 20 has only 2e-6 of precision, which would be the
/// error of the probability.
at::Tensor logsOf(const at::Tensor& logits, const at::Tensor& ids) {
    const at::Tensor largest = logits.amax(1);
    const at::Tensor sum = at::sub(logits, largest.unsqueeze(1)).exp_().sum(1);
    const at::Tensor chosen = logits.gather(1, ids.to(logits.device()).unsqueeze(1)).squeeze(1);
    return (chosen - largest).sub_(sum.log_()).cpu();
}

} // namespace

std::vector<double> tokenProbabilities(const at::Tensor& logits, std::int32_t token) {
    if (hasKernels(logits.device())) {
        return tokenProbabilitiesByKernel(logits, token);
    }
    const at::Tensor logs = logsOf(logits, at::full({logits.size(0)}, token, at::kLong));
    std::vector<double> result(static_cast<std::size_t>(logs.size(0)));
    const float* values = logs.const_data_ptr<float>();
    std::transform(values, values + result.size(), result.begin(),
                   [](float log) { return std::exp(static_cast<double>(log)); });
    return result;
}

std::vector<double> tokenProbabilities(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    if (tokens.size() == 1) {
        return tokenProbabilities(logits, tokens.front());
    }
    std::vector<double> result;
    for (const RowScore& row : scoreRows(logits, tokens, 1)) {
        for (const float logit : row.asked) {
            result.push_back(row.probability(logit));
        }
    }
    return result;
}

std::vector<double> tokenRanks(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    std::vector<at::Tensor> ranks;
    const at::Tensor nan = logits.isnan();
    for (const std::int32_t token : tokens) {
        const at::Tensor own = logits.narrow(1, token, 1);
        const at::Tensor ownNan = nan.narrow(1, token, 1);
        const at::Tensor larger = (logits > own).logical_or(ownNan.logical_and(nan.logical_not()));
        const at::Tensor same = (logits == own).logical_or(ownNan.logical_and(nan));
        ranks.push_back(larger.sum(1) + same.narrow(1, 0, token).sum(1));
    }
    const at::Tensor host = at::stack(ranks, 1).to(at::kCPU, at::kDouble).contiguous();
    const double* values = host.const_data_ptr<double>();
    return {values, values + host.numel()};
}

std::vector<double> logProbabilities(const at::Tensor& logits, const std::vector<std::int32_t>& tokens) {
    const at::Tensor logs = logsOf(logits, at::tensor(tokens, at::kLong)).to(at::kDouble).contiguous();
    const double* values = logs.const_data_ptr<double>();
    return {values, values + logs.numel()};
}

} // namespace mambascope
