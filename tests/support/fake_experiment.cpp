// SPDX-License-Identifier: GPL-3.0-or-later
// The fake backend's answers about whole data sets. An experiment writes a folder as the real one does, with
// the fake model's numbers.
#include <algorithm>

#include "core/data/selection_file.hpp"
#include "core/results/result_writer.hpp"
#include "core/results/row_layout.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/fake_model.hpp"

namespace mambascope::testing {
namespace {

constexpr std::size_t kPromptsAtOnce = 32;

EvaluatedPrompt evaluated(const ModelInfo& model, const EvaluatePrompt& prompt) {
    EvaluatedPrompt result;
    result.row = prompt.row;
    PromptSpec spec;
    spec.text = prompt.text;
    spec.target = prompt.answer;
    try {
        const PromptInfo info = fakePrompt(model, spec);
        const FakePredictor predictor(model, info, spec);
        result.target = predictor.target();
        result.tokens = static_cast<int>(info.tokens.size());
        result.probability = predictor.cleanTarget();
        result.top = predictor.top(0, 8);
        const auto likelier =
            std::count_if(result.top.begin(), result.top.end(),
                          [&](const TokenScore& score) { return score.probability > result.probability; });
        result.rank = static_cast<int>(likelier) + 1;
        result.top.resize(1);
    } catch (const Error& error) {
        result.problem = error.what();
        result.problemCode = error.code();
    }
    return result;
}

RowResult resultOf(const DataRow& row, const ModelInfo& model, const RowLayout& layout) {
    const PromptSpec spec = row.promptSpec();
    const PromptInfo info = fakePrompt(model, spec);
    const FakePredictor predictor(model, info, spec);
    const TokenRoles roles = rolesOf(info.tokens, info.subject);
    RowResult result;
    result.row = row.row;
    result.prompt = row.prompt;
    result.subject = row.subject;
    result.answer = row.answer;
    result.relation = row.relation;
    result.targetId = predictor.target().id;
    result.targetText = predictor.target().text;
    result.tokens = static_cast<int>(info.tokens.size());
    result.subjectTokens = info.subject.value_or(IndexRange{});
    result.subjectBytes = row.subjectSpan;
    result.baseProbability = asStored(predictor.cleanTarget());
    result.baseRank = 1;
    const bool isMap = layout.settings.sort == ExperimentSort::Map;
    for (const Token& token : info.tokens) {
        if (isMap) {
            result.tokenSpans.push_back({token.start, token.end});
        }
    }
    for (const std::vector<IndexRange>& ranges : layout.ranges) {
        RowWindows& windows = result.windows.emplace_back();
        const std::size_t count = layout.curveCount(result.tokens);
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<int> sources{static_cast<int>(i)};
            if (!isMap) {
                sources = positionsOf(layout.settings.sources[i % layout.settings.sources.size()], roles);
            }
            std::optional<RowCurve>& curve = windows.curves.emplace_back();
            if (sources.empty()) {
                continue;
            }
            curve.emplace();
            for (const IndexRange& range : ranges) {
                Edge edge{{roles.tokenCount - 1}, sources, {}};
                for (int layer = range.first; layer <= range.last; ++layer) {
                    edge.layers.push_back(layer);
                }
                const double probability = predictor.targetProbability(predictor.damage({edge}));
                curve->probability.push_back(asStored(probability));
                curve->rank.push_back(probability > 0.3 ? 1 : 2);
            }
        }
    }
    return result;
}

Manifest manifestOf(const ExperimentRequest& request, const ModelInfo& model, const DataSet& data,
                    const SelectedRows& selected) {
    Manifest manifest;
    manifest.model = {model.name, "fake", "", model.layers};
    manifest.data = {data.name(), selected.data.sha256, selected.data.rows};
    manifest.selection = request.selection;
    for (const std::int64_t row : selected.rows) {
        manifest.rows.add(row);
    }
    manifest.settings = request.settings;
    manifest.shard = request.shard;
    manifest.dtype = "fp32";
    manifest.version = "fake";
    manifest.device = "fake";
    manifest.started = "2026-11-30T00:00:00Z";
    return manifest;
}

} // namespace

SnapshotBody FakeBackend::answer(const EvaluateRequest& request, RunContext& context) {
    m_traceCached = false;
    EvaluateSnapshot snapshot;
    snapshot.model = load(request.model, context);
    snapshot.total = static_cast<std::int64_t>(request.prompts.size());
    std::vector<EvaluatedPrompt> all;
    for (std::size_t at = 0; at < request.prompts.size();) {
        m_control->pause(context);
        snapshot.prompts.clear();
        const std::size_t end = std::min(at + kPromptsAtOnce, request.prompts.size());
        for (; at < end; ++at) {
            snapshot.prompts.push_back(evaluated(snapshot.model, request.prompts[at]));
        }
        all.insert(all.end(), snapshot.prompts.begin(), snapshot.prompts.end());
        snapshot.done = static_cast<std::int64_t>(at);
        if (at < request.prompts.size()) {
            context.publishPartial(snapshot);
            context.yieldToInteractive();
        }
    }
    snapshot.prompts = std::move(all);
    return snapshot;
}

SnapshotBody FakeBackend::answer(const ExperimentRequest& request, RunContext& context) {
    m_traceCached = false;
    ExperimentSnapshot snapshot;
    snapshot.model = load(request.model, context);
    const ChosenData chosen = openChosenData(request.data, std::nullopt, request.selection);
    const SelectedRows selected = selectRows(chosen.data, chosen.selection);
    const Manifest manifest = manifestOf(request, snapshot.model, chosen.data, selected);
    const RowLayout layout = layoutOf(request.settings, snapshot.model.layers);
    ResultWriter writer(request.folder, manifest, {});
    snapshot.found = writer.rows();
    snapshot.total = static_cast<std::int64_t>(selected.rows.size());
    snapshot.rowsPerSecond = 100;
    SelectedReader reader(chosen.data, selected.rows, request.shard);
    while (const std::optional<DataRow> row = reader.next()) {
        if (writer.present().contains(row->row)) {
            continue;
        }
        m_control->pause(context);
        writer.add(resultOf(*row, snapshot.model, layout));
        snapshot.done = writer.rows();
        if (writer.rows() % 4 == 0) {
            snapshot.summary = writer.summary(0);
            context.publishPartial(snapshot);
        }
        context.yieldToInteractive();
    }
    snapshot.done = writer.rows();
    snapshot.summary = writer.summary(200);
    snapshot.summary.complete = true;
    writer.finish(snapshot.summary);
    return snapshot;
}

} // namespace mambascope::testing
