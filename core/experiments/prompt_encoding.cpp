// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/prompt_encoding.hpp"

#include <numeric>
#include <utility>

#include "core/base/error.hpp"
#include "core/loading/prompt_memory.hpp"
#include "core/passes/head_masks.hpp"

namespace mambascope {
namespace {

std::vector<int> layersOf(const IndexRange& window) {
    std::vector<int> layers(static_cast<std::size_t>(window.last - window.first + 1));
    std::iota(layers.begin(), layers.end(), window.first);
    return layers;
}

std::vector<HeadSelection> groupsOf(const ExperimentSettings& settings) {
    if (settings.sort != ExperimentSort::Features) {
        return {settings.heads};
    }
    std::vector<HeadSelection> groups;
    for (const HeadGroup& group : settings.groups) {
        groups.push_back(group.heads);
    }
    return groups;
}

RowResult headOf(const DataRow& row, const PromptInfo& info, const TargetInfo& target, bool spans) {
    RowResult result;
    result.row = row.row;
    result.prompt = row.prompt;
    result.subject = row.subject;
    result.answer = row.answer;
    result.relation = row.relation;
    result.targetId = target.id;
    result.targetText = target.text;
    result.tokens = static_cast<int>(info.tokens.size());
    result.subjectTokens = info.subject.value_or(IndexRange{});
    result.subjectBytes = row.subjectSpan;
    for (std::size_t i = 0; spans && i < info.tokens.size(); ++i) {
        result.tokenSpans.push_back({info.tokens[i].start, info.tokens[i].end});
    }
    return result;
}

} // namespace

PromptEncoder::PromptEncoder(const LoadedModel& model, const RowLayout& layout)
    : m_model(model)
    , m_layout(layout)
    , m_groups(groupsOf(layout.settings)) {
    for (const HeadSelection& group : m_groups) {
        static_cast<void>(selectedHeads(model.model(), 0, group)); // complains before anything runs
    }
    for (const std::vector<IndexRange>& ranges : layout.ranges) {
        std::vector<std::vector<int>>& layers = m_layers.emplace_back();
        for (const IndexRange& range : ranges) {
            layers.push_back(layersOf(range));
        }
    }
}

EncodedPrompt PromptEncoder::encode(const DataRow& row) const {
    const PromptInfo info = m_model.tokenize(row.promptSpec(m_layout.settings.bos));
    const TargetInfo target = m_model.answerToken(row.answer);
    requirePromptMemory(m_model.model(), info.tokens.size());
    EncodedPrompt prompt;
    prompt.row = headOf(row, info, target, m_layout.settings.sort == ExperimentSort::Map);
    for (const Token& token : info.tokens) {
        prompt.ids.push_back(token.id);
    }
    const TokenRoles roles = rolesOf(info.tokens, info.subject);
    prompt.targets = positionsOf(m_layout.settings.query, roles);
    prompt.sources = sourceSets(roles);
    for (std::size_t source = 0; source < prompt.sources.size(); ++source) {
        for (const auto& layers : m_layers) {
            prompt.variants += prompt.has(source) ? m_groups.size() * layers.size() : 0;
        }
    }
    return prompt;
}

/// Tokens of every curve of one group.
std::vector<std::vector<int>> PromptEncoder::sourceSets(const TokenRoles& roles) const {
    std::vector<std::vector<int>> sets;
    if (m_layout.settings.sort == ExperimentSort::Map) {
        for (int token = 0; token < roles.tokenCount; ++token) {
            sets.push_back({token});
        }
        return sets;
    }
    for (const Role source : m_layout.settings.sources) {
        sets.push_back(positionsOf(source, roles));
    }
    return sets;
}

PromptRun PromptEncoder::runOf(const EncodedPrompt& prompt) const {
    PromptRun run{prompt.ids, {}, prompt.row.targetId};
    run.variants.reserve(prompt.variants);
    for (const auto& windows : m_layers) {
        for (const HeadSelection& group : m_groups) {
            for (std::size_t source = 0; source < prompt.sources.size(); ++source) {
                for (std::size_t i = 0; prompt.has(source) && i < windows.size(); ++i) {
                    run.variants.emplace_back(
                        Knockout{{Edge{prompt.targets, prompt.sources[source], windows[i]}},
                                 m_layout.settings.strict,
                                 group});
                }
            }
        }
    }
    return run;
}

RowResult PromptEncoder::withNumbers(const EncodedPrompt& prompt, const PromptReading& reading) const {
    RowResult row = prompt.row;
    row.baseProbability = asStored(reading.base.probability);
    row.baseRank = reading.base.rank + 1;
    auto next = reading.variants.begin();
    for (const auto& layers : m_layers) {
        RowWindows& windows = row.windows.emplace_back();
        for (std::size_t i = 0; i < m_groups.size() * prompt.sources.size(); ++i) {
            std::optional<RowCurve>& curve = windows.curves.emplace_back();
            if (!prompt.has(i % prompt.sources.size())) {
                continue;
            }
            curve.emplace();
            for (std::size_t window = 0; window < layers.size(); ++window, ++next) {
                curve->probability.push_back(asStored(next->probability));
                curve->rank.push_back(next->rank + 1);
            }
        }
    }
    return row;
}

} // namespace mambascope
