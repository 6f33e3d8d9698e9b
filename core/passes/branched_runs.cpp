// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/branched_runs.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/models/length_class.hpp"
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

/// How many first tokens all prompts share, at most up to the first position that is looked at.
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

class BranchedRuns::Branch {
public:
    /// The prompts must be of one length class.
    Branch(const LanguageModel& model, std::vector<BranchedPrompt> prompts, const std::vector<int>& layers,
           RunContext& context);

    [[nodiscard]] at::Tensor atPositions(int layer) const;
    [[nodiscard]] const at::Tensor& lastRows() const { return m_lastRows; }
    [[nodiscard]] at::Tensor lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
                                          const at::Tensor& rows, RunContext& context) const;
    [[nodiscard]] std::int64_t sharedTokens() const { return (std::ssize(m_prompts) - 1) * m_common; }

private:
    using Behind = std::function<void(int layer, const at::Tensor& residual)>;

    /// Runs the layers after `layer`: from residual [v·R, d] to the residual after the last layer.
    [[nodiscard]] at::Tensor goOn(int layer, const at::Tensor& residual, const Behind& behind,
                                  RunContext& context) const;
    [[nodiscard]] at::Tensor lastRowsOf(const at::Tensor& residual,
                                        std::span<const std::size_t> prompts) const;
    void runChunk(std::span<const std::size_t> prompts, const std::vector<int>& layers, RunContext& context);
    [[nodiscard]] std::size_t promptsAtOnce() const;

    const LanguageModel& m_model;
    std::vector<BranchedPrompt> m_prompts;
    int m_common;                                    ///< p
    int m_rows = 0;                                  ///< R
    std::shared_ptr<const CleanTrace> m_trace;       ///< of the common tokens; null where there are none
    std::map<int, std::vector<at::Tensor>> m_chunks; ///< while they are made: [v, R, d]
    std::map<int, at::Tensor> m_kept;                ///< by layer, [n, R, d]
    at::Tensor m_lastRows;
};

BranchedRuns::Branch::Branch(const LanguageModel& model, std::vector<BranchedPrompt> prompts,
                             const std::vector<int>& layers, RunContext& context)
    : m_model(model)
    , m_prompts(std::move(prompts))
    , m_common(commonTokens(m_prompts)) {
    const int tokens = longest(m_prompts);
    if (lengthClass(model, m_common) != lengthClass(model, tokens)) {
        m_common = 0; // a run of these alone has other rows
    }
    m_rows = tokens - m_common;
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

std::size_t BranchedRuns::Branch::promptsAtOnce() const {
    const std::int64_t bytes = 4LL * m_rows * m_model.floatsPerRow(m_common + m_rows);
    return static_cast<std::size_t>(std::max<std::int64_t>(1, chunkBudget(m_model.device()) / bytes));
}

void BranchedRuns::Branch::runChunk(std::span<const std::size_t> prompts, const std::vector<int>& layers,
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

at::Tensor BranchedRuns::Branch::goOn(int layer, const at::Tensor& residual, const Behind& behind,
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

at::Tensor BranchedRuns::Branch::lastRowsOf(const at::Tensor& residual,
                                            std::span<const std::size_t> prompts) const {
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const std::int64_t own = std::ssize(m_prompts[prompts[i]].ids) - m_common;
        places.push_back(static_cast<std::int64_t>(i) * m_rows + own - 1);
    }
    return residual.index_select(0, at::tensor(places, at::kLong).to(residual.device()));
}

at::Tensor BranchedRuns::Branch::atPositions(int layer) const {
    const at::Tensor& rows = m_kept.at(layer);
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < m_prompts.size(); ++i) {
        places.push_back(static_cast<std::int64_t>(i) * m_rows + m_prompts[i].position - m_common);
    }
    return rows.flatten(0, 1).index_select(0, at::tensor(places, at::kLong).to(rows.device()));
}

at::Tensor BranchedRuns::Branch::lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
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

BranchedRuns::BranchedRuns(const LanguageModel& model, std::vector<BranchedPrompt> prompts,
                           const std::vector<int>& layers, RunContext& context) {
    checkPrompts(prompts);
    checkSite(model, Site::H, layers, "residual");
    std::map<std::int64_t, std::vector<std::size_t>> classes;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        classes[lengthClass(model, std::ssize(prompts[i].ids))].push_back(i);
    }
    std::vector<at::Tensor> last;
    for (auto& [name, members] : classes) {
        std::vector<BranchedPrompt> own;
        for (const std::size_t index : members) {
            own.push_back(std::move(prompts[index]));
        }
        m_branches.push_back(std::make_unique<Branch>(model, std::move(own), layers, context));
        m_members.push_back(std::move(members));
        last.push_back(m_branches.back()->lastRows());
    }
    m_lastRows = inOrder(last);
}

BranchedRuns::~BranchedRuns() = default;

at::Tensor BranchedRuns::inOrder(const std::vector<at::Tensor>& parts) const {
    if (parts.size() == 1) {
        return parts.front(); // one branch has all prompts in their order
    }
    std::vector<std::int64_t> members;
    for (const std::vector<std::size_t>& own : m_members) {
        members.insert(members.end(), own.begin(), own.end());
    }
    const at::Tensor all = at::cat(parts);
    return at::empty_like(all).index_copy_(0, at::tensor(members, at::kLong).to(all.device()), all);
}

at::Tensor BranchedRuns::atPositions(int layer) const {
    std::vector<at::Tensor> parts;
    for (const std::unique_ptr<Branch>& branch : m_branches) {
        parts.push_back(branch->atPositions(layer));
    }
    return inOrder(parts);
}

at::Tensor BranchedRuns::lastRowsWith(int layer, const std::vector<std::size_t>& prompts,
                                      const at::Tensor& rows, RunContext& context) const {
    at::Tensor all;
    for (std::size_t b = 0; b < m_branches.size(); ++b) {
        std::vector<std::size_t> own;     // of the branch's prompts
        std::vector<std::int64_t> places; // in `prompts`
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            const auto found = std::lower_bound(m_members[b].begin(), m_members[b].end(), prompts[i]);
            if (found != m_members[b].end() && *found == prompts[i]) {
                own.push_back(static_cast<std::size_t>(found - m_members[b].begin()));
                places.push_back(static_cast<std::int64_t>(i));
            }
        }
        if (own.empty()) {
            continue;
        }
        const at::Tensor indices = at::tensor(places, at::kLong);
        const at::Tensor last =
            m_branches[b]->lastRowsWith(layer, own, rows.index_select(0, indices.to(rows.device())), context);
        if (!all.defined()) {
            all = at::empty({std::ssize(prompts), last.size(1)}, last.options());
        }
        all.index_copy_(0, indices.to(all.device()), last);
    }
    return all;
}

std::int64_t BranchedRuns::sharedTokens() const {
    std::int64_t shared = 0;
    for (const std::unique_ptr<Branch>& branch : m_branches) {
        shared += branch->sharedTokens();
    }
    return shared;
}

} // namespace mambascope
