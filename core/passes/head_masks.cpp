// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/head_masks.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/error.hpp"
#include "core/values/ranges.hpp"

namespace mambascope {
namespace {

/// Heads of one layer, the slowest to forget first.
std::vector<std::int64_t> slowestFirst(const LanguageModel& model, int layer) {
    const at::Tensor& decay = model.layer(layer).headDecayOnHost();
    if (!decay.defined()) {
        throw Error(ErrorCode::InvalidArgument, {"heads", "decay group", "heads by number"},
                    "heads: " + model.info().architecture +
                        " has no decay to group its heads by; expected heads by number");
    }
    const double* score = decay.const_data_ptr<double>();
    std::vector<std::int64_t> order(static_cast<std::size_t>(decay.numel()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int64_t a, std::int64_t b) { return score[a] > score[b]; });
    return order;
}

void appendGroup(const std::vector<std::int64_t>& slowest, DecayGroup group,
                 std::vector<std::int64_t>& heads) {
    const auto third = static_cast<std::ptrdiff_t>(slowest.size() / 3);
    const auto first = group == DecayGroup::Slow     ? slowest.begin()
                       : group == DecayGroup::Middle ? slowest.begin() + third
                                                     : slowest.end() - third;
    const auto last = group == DecayGroup::Slow     ? slowest.begin() + third
                      : group == DecayGroup::Middle ? slowest.end() - third
                                                    : slowest.end();
    heads.insert(heads.end(), first, last);
}

} // namespace

void checkHeads(const ModelInfo& model, const HeadSelection& selection, const std::string& argument) {
    const int count = model.heads;
    if (const auto fault = faultOf(selection.heads, count)) {
        const std::string word = model.headsAreChannels ? "channel" : "head";
        throw Error(model.headsAreChannels ? ErrorCode::ChannelOutOfRange : ErrorCode::HeadOutOfRange,
                    {argument, fault->shown, std::to_string(count)},
                    fault->inverted ? word + "s " + fault->shown + ": end before they start"
                                    : word + " " + fault->shown + ": the model has " + std::to_string(count) +
                                          " " + word + "s; expected 0-" + std::to_string(count - 1));
    }
    for (const DecayPart& part : selection.parts) {
        if (part.parts < 1 || part.parts > count || part.part < 1 || part.part > part.parts) {
            const std::string shown = std::to_string(part.part) + "/" + std::to_string(part.parts);
            const std::string expected = "I/N with I from 1 to N, and N of at most " + std::to_string(count);
            throw Error(ErrorCode::InvalidArgument, {argument, shown, expected});
        }
    }
}

std::vector<std::int64_t> selectedHeads(const LanguageModel& model, int layer,
                                        const HeadSelection& selection) {
    const int count = model.info().heads;
    checkHeads(model.info(), selection, "heads");
    std::vector<std::int64_t> heads;
    if (selection.all()) {
        heads.resize(static_cast<std::size_t>(count));
        std::iota(heads.begin(), heads.end(), 0);
        return heads;
    }
    if (!selection.groups.empty() || !selection.parts.empty()) {
        const std::vector<std::int64_t> slowest = slowestFirst(model, layer);
        for (const DecayGroup group : selection.groups) {
            appendGroup(slowest, group, heads);
        }
        for (const DecayPart& part : selection.parts) {
            const auto end = [&](std::int64_t i) { return slowest.begin() + count * i / part.parts; };
            heads.insert(heads.end(), end(part.part - 1), end(part.part));
        }
    }
    for (const IndexRange& range : selection.heads) {
        for (int head = range.first; head <= range.last; ++head) {
            heads.push_back(head);
        }
    }
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    return heads;
}

HeadMasks::HeadMasks(const LanguageModel& model, const std::vector<const Variant*>& variants)
    : m_model(model) {
    for (const Variant* variant : variants) {
        const HeadSelection& selection = variant->cuts.heads;
        if (variant->cuts.strict != Strict::Off && !selection.all()) {
            throw Error(ErrorCode::InvalidArgument, {"strict", "with some heads", "strict with all heads"},
                        "strict: the heads share one convolution; expected a strict knockout of all heads");
        }
        const auto found = std::find(m_selections.begin(), m_selections.end(), selection);
        m_ofVariant.push_back(found - m_selections.begin());
        if (found == m_selections.end()) {
            static_cast<void>(selectedHeads(model, 0, selection)); // complains before anything runs
            m_selections.push_back(selection);
        }
    }
}

bool HeadMasks::all() const {
    return std::all_of(m_selections.begin(), m_selections.end(),
                       [](const HeadSelection& selection) { return selection.all(); });
}

at::Tensor HeadMasks::mask(int layer, int activeVariants) const {
    const auto active =
        m_ofVariant.begin() + std::min<std::ptrdiff_t>(activeVariants, std::ssize(m_ofVariant));
    if (std::all_of(m_ofVariant.begin(), active,
                    [&](std::int64_t i) { return m_selections[static_cast<std::size_t>(i)].all(); })) {
        return {};
    }
    at::Tensor rows =
        at::zeros({static_cast<std::int64_t>(m_selections.size()), m_model.info().heads}, at::kFloat);
    for (std::size_t i = 0; i < m_selections.size(); ++i) {
        float* row = rows.data_ptr<float>() + static_cast<std::int64_t>(i) * rows.size(1);
        for (const std::int64_t head : selectedHeads(m_model, layer, m_selections[i])) {
            row[head] = 1.0F;
        }
    }
    const std::vector<std::int64_t> ofActive(m_ofVariant.begin(), active);
    return rows.index_select(0, at::tensor(ofActive)).to(m_model.device());
}

LayerCuts cutsOf(const LanguageModel& model, const CutPlan& plan, const HeadMasks& heads, int layer,
                 int variants) {
    LayerCuts cuts = plan.cuts(layer, variants, model.device());
    if (cuts.any()) {
        cuts.heads = heads.mask(layer, variants);
    }
    return cuts;
}

} // namespace mambascope
