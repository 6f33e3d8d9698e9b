// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_plan.hpp"

#include <utility>

#include "core/base/computer.hpp"
#include "core/base/error.hpp"
#include "core/data/selection_file.hpp"
#include "core/experiments/statistics_files.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

template <typename Settings>
ManifestOf<Settings> manifestOf(const RunChoices& request, const Settings& settings,
                                const LoadedModel& loaded, const ChosenData& chosen,
                                const std::string& device) {
    ManifestOf<Settings> manifest;
    const ModelInfo& model = loaded.info();
    manifest.model = {model.name,   model.fingerprint,    model.revision,
                      model.layers, loaded.weightsHash(), loaded.edits().hashes};
    manifest.data.name = chosen.data.shipped() ? chosen.data.name() : chosen.data.path().filename().string();
    manifest.selection = chosen.selection;
    manifest.settings = withHashes(settings);
    manifest.shard = request.shard;
    manifest.dtype = nameOf(request.model.precision);
    manifest.version = programText();
    manifest.device = device;
    manifest.started = utcTimeText();
    return manifest;
}

template <typename Settings>
void setTotals(ManifestOf<Settings>& manifest, const DataTotals& totals) {
    manifest.data.sha256 = totals.sha256;
    manifest.data.rows = totals.rows;
}

void checkShard(const Shard& shard) {
    if (shard.count < 1 || shard.index < 1 || shard.index > shard.count) {
        throw Error(ErrorCode::InvalidArgument,
                    {"shard", std::to_string(shard.index) + "/" + std::to_string(shard.count),
                     "I/N with I from 1 to N"});
    }
}

/// The selected rows; `skipped` gets the shard's rows that can't be used.
SelectedRows select(const RunChoices& request, const ChosenData& chosen, EvaluationSource* evaluations,
                    RunContext& context, std::vector<SkippedLine>& skipped) {
    SelectContext selecting;
    selecting.models = {request.model.model};
    selecting.evaluations = evaluations;
    selecting.skipped = [&](const SkippedRow& row) {
        if (request.shard.has(row.row)) {
            skipped.push_back({row.row, row.line, skipText(row)});
        }
    };
    selecting.progress = [&](std::int64_t rows) {
        context.checkStop();
        context.progress("select", rows, 0);
    };
    return selectRows(chosen.data, chosen.selection, selecting);
}

} // namespace

template <typename Family>
ExperimentPlan<Family> planExperiment(const RunChoices& request, const typename Family::Settings& settings,
                                      const LoadedModel& model, const std::string& device,
                                      EvaluationSource* evaluations, RunContext& context) {
    using OwnManifest = ManifestOf<typename Family::Settings>;
    checkSettings(settings, model.info().layers);
    checkShard(request.shard);
    checkSelection(request.selection);
    if (request.folder.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"folder", "", "where the results go"});
    }
    const std::filesystem::path folder(request.folder);
    const ChosenData chosen = openChosenData(request.data, std::nullopt, request.selection);
    OwnManifest manifest = manifestOf(request, settings, model, chosen, device);
    std::vector<SkippedLine> skipped;
    if (hasManifest(folder)) { // it knows its rows, and models need not be asked again
        setTotals(manifest, chosen.data.totals());
        if (const std::optional<OwnManifest> there = resumable(folder, manifest)) {
            manifest.rows = there->rows;
        }
    } else {
        const SelectedRows selected = select(request, chosen, evaluations, context, skipped);
        setTotals(manifest, selected.data);
        manifest.rows = RowRanges(selected.rows);
    }
    if (manifest.rows.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"selection", "no row", "a selection that at least one row of the data meets"},
                    "no row of " + chosen.data.name() + " meets the selection" +
                        (skipped.empty()
                             ? ""
                             : "; the first row that can't be used: line " +
                                   std::to_string(skipped.front().line) + ": " + skipped.front().reason));
    }
    std::vector<std::int64_t> rows = rowsOf(manifest).rows();
    auto writer = std::make_unique<ResultWriterOf<Family>>(folder, std::move(manifest), skipped);
    return {chosen.data, std::move(rows), std::move(writer)};
}

template ExperimentPlan<KnockoutFamily> planExperiment(const RunChoices&, const ExperimentSettings&,
                                                       const LoadedModel&, const std::string&,
                                                       EvaluationSource*, RunContext&);
template ExperimentPlan<FactFamily> planExperiment(const RunChoices&, const FactSettings&, const LoadedModel&,
                                                   const std::string&, EvaluationSource*, RunContext&);

} // namespace mambascope
