// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/branched_runs.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/variant_check.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/values/site.hpp"

namespace mambascope {
namespace {

void checkPrompts(const std::vector<BranchedPrompt>& prompts) {
    if (prompts.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"prompts", "none", "at least one"});
    }
    for (const BranchedPrompt& prompt : prompts) {
        if (prompt.position < 0 || prompt.position >= std::ssize(prompt.ids)) {
            throw Error(ErrorCode::InvalidArgument,
                        {"position", std::to_string(prompt.position),
                         "one of " + std::to_string(prompt.ids.size()) + " tokens"});
        }
    }
}

/// How many tokens all begin with, but none at or behind a position that is looked at.
int commonTokens(const std::vector<BranchedPrompt>& prompts) {
    const std::vector<std::int32_t>& first = prompts.front().ids;
    std::ptrdiff_t common = std::ssize(first);
    for (const BranchedPrompt& prompt : prompts) {
        const auto differs =
            std::mismatch(first.begin(), first.end(), prompt.ids.begin(), prompt.ids.end()).first;
        common = std::min({common, differs - first.begin(), std::ptrdiff_t{prompt.position}});
    }
    return static_cast<int>(common);
}

int longest(const std::vector<BranchedPrompt>& prompts) {
    std::size_t most = 0;
    for (const BranchedPrompt& prompt : prompts) {
        most = std::max(most, prompt.ids.size());
    }
    return static_cast<int>(most);
}

} // namespace

BranchedRuns::BranchedRuns(const LanguageModel& model, std::vector<BranchedPrompt> prompts,
                           const std::vector<int>& layers, RunContext& context)
    : m_model(model)
    , m_prompts(std::move(prompts)) {
    checkPrompts(m_prompts);
    checkSite(model, Site::H, layers, "residual");
    m_common = commonTokens(m_prompts);
    m_rows = longest(m_prompts) - m_common;
    if (m_common > 0) {
        const std::vector<std::int32_t>& ids = m_prompts.front().ids;
        m_trace = traceCleanRun(model, {ids.begin(), ids.begin() + m_common}, context);
    }
    std::vector<std::size_t> all(m_prompts.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<at::Tensor> last;
    for (std::size_t first = 0; first < all.size(); first += promptsAtOnce()) {
        runChunk(std::span(all).subspan(first, std::min(promptsAtOnce(), all.size() - first)), layers,
                 context);
    }
    for (auto& [layer, chunks] : m_chunks) {
        m_kept[layer] = at::cat(chunks);
    }
    m_chunks.clear();
}

std::size_t BranchedRuns::promptsAtOnce() const {
    const std::int64_t bytes = 4LL * m_rows * m_model.floatsPerRow(m_common + m_rows);
    return static_cast<std::size_t>(std::max<std::int64_t>(1, chunkBudget(m_model.device()) / bytes));
}

void BranchedRuns::runChunk(std::span<const std::size_t> prompts, const std::vector<int>& layers,
                            RunContext& context) {
    std::vector<std::int32_t> ids;
    const auto tokens = static_cast<std::size_t>(m_common + m_rows);
    for (const std::size_t index : prompts) {
        std::vector<std::int32_t> padded = m_prompts[index].ids;
        padded.resize(tokens, padded.back());
        ids.insert(ids.end(), padded.begin(), padded.end());
    }
    const auto count = static_cast<std::int64_t>(prompts.size());
    const at::Tensor all = copyToDevice(at::tensor(ids, at::kInt), m_model.device());
    const at::Tensor embedded = m_model.embed(all.view({count, static_cast<std::int64_t>(tokens)}));
    const at::Tensor own = embedded.view({count, static_cast<std::int64_t>(tokens), -1})
                               .narrow(1, m_common, m_rows)
                               .flatten(0, 1)
                               .contiguous();
    const Behind keep = [&](int layer, const at::Tensor& residual) {
        if (std::find(layers.begin(), layers.end(), layer) != layers.end()) {
            m_chunks[layer].push_back(residual.unflatten(0, {count, m_rows}).clone());
        }
    };
    keep(kEmbeddingLayer, own);
    const at::Tensor residual = goOn(kEmbeddingLayer, own, keep, context);
    const at::Tensor last = lastRowsOf(residual, prompts);
    m_lastRows = m_lastRows.defined() ? at::cat({m_lastRows, last}) : last;
}

at::Tensor BranchedRuns::goOn(int layer, const at::Tensor& residual, const Behind& behind,
                              RunContext& context) const {
    RowBatch batch;
    batch.residual = residual;
    batch.variants = static_cast<int>(residual.size(0) / m_rows);
    batch.rows = m_rows;
    batch.firstPosition = m_common;
    batch.inPlace = true;
    for (int next = layer + 1; next < m_model.layerCount(); ++next) {
        context.checkStop();
        context.yieldToInteractive();
        m_model.layer(next).advance(batch, {}, m_trace ? &m_trace->context(next) : nullptr, nullptr);
        if (behind) {
            behind(next, batch.residual);
        }
    }
    return batch.residual;
}

at::Tensor BranchedRuns::lastRowsOf(const at::Tensor& residual, std::span<const std::size_t> prompts) const {
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const std::int64_t own = std::ssize(m_prompts[prompts[i]].ids) - m_common;
        places.push_back(static_cast<std::int64_t>(i) * m_rows + own - 1);
    }
    return residual.index_select(0, at::tensor(places, at::kLong).to(residual.device()));
}

at::Tensor BranchedRuns::atPositions(int layer) const {
    const at::Tensor& rows = m_kept.at(layer);
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < m_prompts.size(); ++i) {
        places.push_back(static_cast<std::int64_t>(i) * m_rows + m_prompts[i].position - m_common);
    }
    return rows.flatten(0, 1).index_select(0, at::tensor(places, at::kLong).to(rows.device()));
}

at::Tensor BranchedRuns::lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
                                      const at::Tensor& rows, RunContext& context) const {
    std::vector<at::Tensor> last;
    for (std::size_t first = 0; first < prompts.size(); first += promptsAtOnce()) {
        const std::size_t count = std::min(promptsAtOnce(), prompts.size() - first);
        const auto some = std::span(prompts).subspan(first, count);
        std::vector<std::int64_t> indices;
        std::vector<std::int64_t> places;
        for (std::size_t i = 0; i < count; ++i) {
            indices.push_back(static_cast<std::int64_t>(some[i]));
            places.push_back(static_cast<std::int64_t>(i) * m_rows + m_prompts[some[i]].position - m_common);
        }
        const at::Tensor& kept = m_kept.at(layer);
        const at::Device device = kept.device();
        const at::Tensor residual =
            kept.index_select(0, at::tensor(indices, at::kLong).to(device)).flatten(0, 1); // a copy
        const at::Tensor own =
            rows.narrow(0, static_cast<std::int64_t>(first), static_cast<std::int64_t>(count));
        residual.index_copy_(0, at::tensor(places, at::kLong).to(device),
                             own.to(device, residual.scalar_type()));
        last.push_back(lastRowsOf(goOn(layer, residual, {}, context), some));
    }
    return at::cat(last);
}

} // namespace mambascope
