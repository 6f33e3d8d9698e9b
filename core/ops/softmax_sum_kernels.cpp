// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <limits>
#include <vector>

#include "core/ops/attention_sums.hpp"
#include "core/ops/query_rows.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

/// score[k] := query·key_k. Four keys at a time share the query's loads and wait for each other's sums less.
void scoreKeys(const float* query, const float* keys, std::int64_t count, std::int64_t size, float* score) {
    std::int64_t k = 0;
    for (; k + 4 <= count; k += 4) {
        Floats sums[4] = {};
        overLanes(size, [&](std::int64_t p, std::int64_t lanes) {
            const Floats q = loadLanes(query + p, lanes);
            for (std::int64_t j = 0; j < 4; ++j) {
                sums[j] += q * loadLanes(keys + (k + j) * size + p, lanes);
            }
        });
        for (std::int64_t j = 0; j < 4; ++j) {
            score[k + j] = sumLanes(sums[j]);
        }
    }
    for (; k < count; ++k) {
        score[k] = dot(query, keys + k * size, size);
    }
}

/// ‖value‖² of every key head and token, in rows of whole vectors: [K, padded T]. Nothing but for Squares.
std::vector<float> valueSquares(const SoftmaxSum& w) {
    const std::int64_t stride = padded(w.tokens);
    std::vector<float> squares(w.sum == HeadSum::Squares ? static_cast<std::size_t>(w.keyHeads * stride) : 0);
    for (std::size_t i = 0; i < squares.size(); ++i) {
        const auto head = static_cast<std::int64_t>(i) / stride;
        const auto token = static_cast<std::int64_t>(i) % stride;
        if (token < w.tokens) {
            const float* value = w.value + (head * w.tokens + token) * w.headSize;
            squares[i] = dot(value, value, w.headSize);
        }
    }
    return squares;
}

/// One row of the result at a time.
class QueryRow {
public:
    QueryRow(const SoftmaxSum& w, const std::vector<float>& squares)
        : m_work(w)
        , m_squares(squares)
        , m_score(static_cast<std::size_t>(padded(w.tokens)))
        , m_sums(m_score.size()) {}

    void write(std::int64_t q) {
        const std::int64_t first = m_work.window > 0 ? std::max<std::int64_t>(0, q - m_work.window + 1) : 0;
        const std::int64_t count = q - first + 1;
        std::fill(m_sums.begin(), m_sums.end(), 0.0F);
        for (std::int64_t i = 0; i < m_work.shown.count; ++i) {
            addHead(m_work.shown.number[i], q, first, count);
        }
        float* out = m_work.out + q * m_work.tokens;
        std::fill_n(out, m_work.tokens, 0.0F);
        std::copy_n(m_sums.data(), count, out + first);
    }

private:
    void addHead(std::int64_t head, std::int64_t q, std::int64_t first, std::int64_t count) {
        const std::int64_t size = m_work.headSize;
        const std::int64_t key = head / (m_work.heads / m_work.keyHeads);
        scoreKeys(m_work.query + (head * m_work.tokens + q) * size,
                  m_work.key + (key * m_work.tokens + first) * size, count, size, m_score.data());
        const Floats inverse = splat(1.0F / exponentials(count));
        const bool squared = m_work.sum == HeadSum::Squares;
        const float* squares = squared ? m_squares.data() + key * padded(m_work.tokens) + first : nullptr;
        overLanes(count, [&](std::int64_t k, std::int64_t lanes) {
            Floats weight = load(m_score.data() + k) * inverse; // never negative
            if (squared) {
                weight *= weight * loadLanes(squares + k, lanes);
            }
            store(m_sums.data() + k, load(m_sums.data() + k) + weight);
        });
    }

    /// score := e^(score − the largest), next to 0 beyond `count` up to a whole vector. Returns their sum.
    float exponentials(std::int64_t count) {
        float* score = m_score.data();
        std::fill(score + count, score + padded(count), -std::numeric_limits<float>::infinity());
        Floats most = load(score);
        for (std::int64_t k = kLanes; k < count; k += kLanes) {
            const Floats next = load(score + k);
            most = next > most ? next : most;
        }
        float largest = most[0];
        for (std::int64_t lane = 1; lane < kLanes; ++lane) {
            largest = std::max(largest, most[lane]);
        }
        Floats sum{};
        for (std::int64_t k = 0; k < count; k += kLanes) {
            const Floats weight = exponential(load(score + k) - splat(largest));
            store(score + k, weight);
            sum += weight; // what lies beyond `count` is 1e−38
        }
        return sumLanes(sum);
    }

    const SoftmaxSum& m_work;
    const std::vector<float>& m_squares;
    std::vector<float> m_score, m_sums; ///< per source from the first that the query sees
};

} // namespace

void softmaxSum(const SoftmaxSum& w, const ParallelFor& parallel) {
    const std::vector<float> squares = valueSquares(w);
    constexpr std::int64_t kHeadNanoseconds = 8;
    overQueries(
        w.tokens, 1 + w.shown.count * kHeadNanoseconds, parallel, [&] { return QueryRow(w, squares); },
        [](QueryRow& row, std::int64_t q) { row.write(q); });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
