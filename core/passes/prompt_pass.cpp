// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/prompt_pass.hpp"

#include <algorithm>
#include <utility>

#include "core/passes/cut_plan.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/target_scores.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Rows [n, numbers] of each prompt behind those of the one before: [prompts, n / prompts, numbers].
at::Tensor byPrompt(const at::Tensor& rows, std::int64_t prompts) {
    return rows.unflatten(0, {prompts, rows.size(0) / prompts});
}

/// The rows of the first `kept` of each prompt's `variants`.
at::Tensor firstOfEach(const at::Tensor& rows, std::int64_t prompts, std::int64_t variants,
                       std::int64_t kept) {
    if (kept == variants || !rows.defined()) {
        return rows;
    }
    const std::int64_t each = rows.size(0) / prompts / variants;
    return byPrompt(rows, prompts).narrow(1, 0, kept * each).flatten(0, 1).contiguous();
}

/// [prompts, T] on the device.
at::Tensor idsOf(const LanguageModel& model, std::span<const std::vector<std::int32_t>* const> prompts) {
    std::vector<std::int32_t> all;
    for (const std::vector<std::int32_t>* ids : prompts) {
        all.insert(all.end(), ids->begin(), ids->end());
    }
    return copyToDevice(at::tensor(all, at::kInt), model.device())
        .view({std::ssize(prompts), std::ssize(*prompts.front())});
}

/// Rows that go through the head at once: on the CPU their logits stay in the caches.
constexpr std::int64_t kHeadRowsOnCpu = 96;
constexpr std::int64_t kHeadRowsOnGpu = 2048;

/// targetParts of rows [n, D] behind the last layer. tokens: [n] int32 on the device.
at::Tensor partsOf(const LanguageModel& model, const at::Tensor& rows, const at::Tensor& tokens) {
    const std::int64_t most = model.device().is_cpu() ? kHeadRowsOnCpu : kHeadRowsOnGpu;
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.size(0); first += most) {
        const std::int64_t count = std::min(most, rows.size(0) - first);
        parts.push_back(
            targetParts(model.logits(rows.narrow(0, first, count)), tokens.narrow(0, first, count)));
    }
    return at::cat(parts);
}

/// The variants of one position group of prompts of the same shape.
class GroupPass {
public:
    GroupPass(const LanguageModel& model, std::span<const PlannedPrompt> prompts, int firstPosition)
        : m_model(model)
        , m_prompts(std::ssize(prompts))
        , m_schedule(scheduleOf(prompts.front().groups.at(firstPosition), firstPosition,
                                prompts.front().tokens(), model.layerCount()))
        , m_members(membersOf(prompts, firstPosition))
        , m_cuts(m_members, model.layerCount(), prompts.front().tokens(), firstPosition)
        , m_heads(model, m_members) {}

    /// Residual behind the last layer at the last position, [prompts · variants, D].
    [[nodiscard]] at::Tensor run(const CleanTensors& clean, const std::function<void()>& beforeLayer) {
        RowBatch batch;
        batch.prompts = static_cast<int>(m_prompts);
        batch.rows = m_schedule.rows;
        batch.firstPosition = m_schedule.firstPosition;
        batch.inPlace = true;
        for (int layer = 0; layer < m_model.layerCount(); ++layer) {
            beforeLayer();
            const auto at = static_cast<std::size_t>(layer);
            join(batch, clean.residual[at], m_schedule.active[at]);
            if (batch.variants > 0) {
                const MixerContext* context =
                    m_schedule.firstPosition > 0 ? clean.contexts[at].get() : nullptr;
                m_model.layer(layer).advance(batch, cuts(layer), context, nullptr);
            }
        }
        return batch.residual.unflatten(0, {-1, m_schedule.rows}).select(1, m_schedule.rows - 1);
    }

private:
    static std::vector<const Variant*> membersOf(std::span<const PlannedPrompt> prompts, int firstPosition) {
        std::vector<const Variant*> members;
        for (const PlannedPrompt& prompt : prompts) {
            for (const Planned& planned : prompt.groups.at(firstPosition)) {
                members.push_back(&prompt.run->variants[planned.index]);
            }
        }
        return members;
    }

    /// Variants take the clean residual [prompts · T, D] until each prompt has `active` of them.
    void join(RowBatch& batch, const at::Tensor& clean, int active) const {
        const std::int64_t had = batch.variants / m_prompts;
        if (active == had) {
            return;
        }
        const at::Tensor rows = byPrompt(clean, m_prompts)
                                    .narrow(1, m_schedule.firstPosition, m_schedule.rows)
                                    .unsqueeze(1)
                                    .expand({m_prompts, active - had, m_schedule.rows, clean.size(1)});
        batch.residual =
            had == 0
                ? rows.reshape({-1, clean.size(1)})
                : at::cat({batch.residual.view({m_prompts, had, m_schedule.rows, clean.size(1)}), rows}, 1)
                      .flatten(0, 2);
        batch.variants = static_cast<int>(m_prompts) * active;
    }

    [[nodiscard]] LayerCuts cuts(int layer) const {
        const int variants = static_cast<int>(m_members.size());
        LayerCuts all = m_cuts.cuts(layer, variants, m_model.device());
        if (!all.any()) {
            return all;
        }
        const std::int64_t each = m_schedule.variants;
        const std::int64_t active = m_schedule.active[static_cast<std::size_t>(layer)];
        all.keep = firstOfEach(all.keep, m_prompts, each, active);
        all.heads = firstOfEach(m_heads.mask(layer, variants), m_prompts, each, active);
        return all;
    }

    const LanguageModel& m_model;
    std::int64_t m_prompts;
    SuffixSchedule m_schedule; ///< of each prompt
    std::vector<const Variant*> m_members;
    CutPlan m_cuts;
    HeadMasks m_heads;
};

} // namespace

std::vector<int> PlannedPrompt::shape() const {
    std::vector<int> all{tokens()};
    for (const auto& [position, group] : groups) {
        all.push_back(position);
        all.push_back(static_cast<int>(group.size()));
        for (const Planned& planned : group) {
            all.push_back(planned.firstLayer);
        }
    }
    return all;
}

PlannedPrompt plannedPrompt(const LanguageModel& model, std::size_t index, const PromptRun& run) {
    PlannedPrompt prompt{index, &run, {}};
    const int tokens = prompt.tokens();
    std::vector<std::size_t> unchanged; // they keep the clean run's reading
    prompt.groups = plannedGroups(
        model, tokens, run.variants, [&](int position) { return position < tokens; }, unchanged);
    return prompt;
}

bool goesWithOthers(const LanguageModel& model, const PromptRun& run) {
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        if (!model.layer(layer).takesPrompts(model.device())) {
            return false;
        }
    }
    return std::all_of(run.variants.begin(), run.variants.end(), [](const Variant& variant) {
        return variant.cutsAlone() && variant.cuts.strict == Strict::Off;
    });
}

std::size_t promptsPerPass(const LanguageModel& model, const PlannedPrompt& prompt, std::int64_t bytes) {
    const int tokens = prompt.tokens();
    // With the masks of all variants and of the active ones, and the residual on its way to more variants.
    const std::int64_t row = model.floatsPerKernelRow() + 2LL * tokens + 2LL * model.info().hiddenSize;
    std::int64_t most = tokens * row;
    for (const auto& [position, group] : prompt.groups) {
        most = std::max(most, std::ssize(group) * (tokens - position) * row);
    }
    constexpr std::int64_t kFloat = 4;
    return static_cast<std::size_t>(bytes / (kFloat * (model.floatsKept(tokens) + most)));
}

PromptsRead readPrompts(const LanguageModel& model, std::vector<PlannedPrompt> prompts,
                        const std::function<void()>& beforeLayer) {
    std::vector<const std::vector<std::int32_t>*> ids;
    std::vector<std::int32_t> targets;
    for (const PlannedPrompt& prompt : prompts) {
        ids.push_back(&prompt.run->ids);
        targets.push_back(prompt.run->target);
    }
    const std::int64_t tokens = prompts.front().tokens();
    const at::Tensor own = copyToDevice(at::tensor(targets, at::kInt), model.device());
    const CleanTensors clean = walkClean(model, idsOf(model, ids), /*reference=*/false, beforeLayer);
    PromptsRead read;
    read.m_base = partsOf(
        model, byPrompt(clean.residual.back(), std::ssize(prompts)).select(1, tokens - 1).contiguous(), own);
    for (const auto& [position, group] : prompts.front().groups) {
        GroupPass pass(model, prompts, position);
        const at::Tensor rows = pass.run(clean, beforeLayer);
        read.m_variants[position] =
            partsOf(model, rows, own.repeat_interleave(static_cast<std::int64_t>(group.size())));
    }
    read.m_prompts = std::move(prompts);
    return read;
}

std::vector<PromptReading> PromptsRead::wait() const {
    const std::vector<TargetScore> base = readScores(m_base);
    std::vector<PromptReading> readings;
    for (std::size_t i = 0; i < m_prompts.size(); ++i) {
        readings.push_back({base[i], std::vector<TargetScore>(m_prompts[i].run->variants.size(), base[i])});
    }
    for (const auto& [position, parts] : m_variants) {
        const std::vector<TargetScore> scores = readScores(parts);
        auto score = scores.begin();
        for (std::size_t i = 0; i < m_prompts.size(); ++i) {
            for (const Planned& planned : m_prompts[i].groups.at(position)) {
                readings[i].variants[planned.index] = *score++;
            }
        }
    }
    return readings;
}

at::Tensor lastRows(const LanguageModel& model, std::span<const std::vector<std::int32_t>* const> prompts,
                    const std::function<void()>& beforeLayer) {
    RowBatch batch = wholeRun(model, idsOf(model, prompts), /*reference=*/false);
    batch.inPlace = true;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        beforeLayer();
        model.layer(layer).advance(batch, {}, nullptr, nullptr);
    }
    return byPrompt(batch.residual, batch.prompts).select(1, batch.rows - 1).contiguous();
}

} // namespace mambascope
