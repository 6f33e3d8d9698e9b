// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/romba_work.hpp"

#include <algorithm>
#include <cmath>

#include "core/analyses/traced_runs.hpp"
#include "core/bench/timing.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/readout.hpp"
#include "core/passes/suffix_jacobian.hpp"
#include "core/passes/variant_pass.hpp"
#include "core/tensor/device.hpp"
#include "core/values/alignment.hpp"
#include "core/values/token_ids.hpp"

namespace mambascope::bench {
namespace {

struct Cell {
    Variant variant;
    double probability = 0;
};

std::vector<Cell> cellsOf(const TraceSnapshot& answer) {
    std::vector<Cell> cells;
    for (const TraceMap& map : answer.maps) {
        for (std::size_t i = 0; i < map.probability.size(); ++i) {
            const AlignedPair& row = answer.rows[i / map.windows.size()];
            const IndexRange& window = map.windows[i % map.windows.size()];
            Patch patch{map.state, {}, {row.corrupt}, RunValue{"clean", {row.clean}}};
            for (int layer = window.first; layer <= window.last; ++layer) {
                patch.layers.push_back(layer);
            }
            Cell& cell = cells.emplace_back();
            cell.variant.patches.push_back(std::move(patch));
            cell.probability = static_cast<double>(map.probability[i]);
        }
    }
    return cells;
}

std::vector<int> upTo(int count) {
    std::vector<int> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(i);
    }
    return all;
}

} // namespace

TracedFact tracedFact() {
    const std::string behind = " is a known product of the company that was developed long ago by the people";
    TracedFact fact;
    fact.prompt.text = "Beats Music" + behind;
    fact.prompt.subject = "Beats Music";
    fact.corruption.subject = "Chevrolet Volt";
    return fact;
}

EditRequest editOf(Matrix site, int layer) {
    EditRequest request;
    request.prompt.text = "Beats Music was developed by";
    request.prompt.subject = "Beats Music";
    request.site = site;
    request.layer = layer;
    request.newObject = "Google";
    request.trueObject = "Apple";
    request.contextSource = EditContexts::Given;
    request.contexts = {"{}"};
    const std::vector<std::string> before{"The same", "In the north", "It is said", "He was",
                                          "The first day"};
    const std::vector<std::string> then{"of the year", "as a rule", "from the sea", "with the state"};
    for (const std::string& first : before) {
        for (const std::string& second : then) {
            request.contexts.push_back(first + " " + second + ". {}");
        }
    }
    request.optimiser.stopLoss = 0; // random weights: every step is made
    request.optimiser.stopProbability = 2;
    for (const char* text :
         {"Beats Music was made by", "Beats Music is from", "The company of Beats Music is",
          "Beats Music is a product of", "The maker of Beats Music is", "Beats Music, by"}) {
        request.paraphrases.emplace_back(text);
    }
    for (const char* name :
         {"Safari", "The first iPod", "Final Cut", "Logic Pro", "The Newton", "Apple TV"}) {
        request.neighbours.push_back(std::string(name) + " was developed by");
    }
    return request;
}

LreRequest relationAt(int layer, bool causality) {
    LreRequest request;
    request.relation = "person native language";
    request.test = 50;
    request.layers = {layer};
    request.causality = causality;
    return request;
}

ForwardPerCell forwardPerCell(LoadedModel& model, const TraceSnapshot& answer, int samples,
                              AnalysisEnvironment& environment) {
    const std::vector<Cell> cells = cellsOf(answer);
    const std::vector<std::int32_t> clean = idsOf(answer.prompt);
    const std::vector<std::int32_t> corrupt = idsOf(answer.corrupt);
    std::vector<CapturedSite> sites;
    for (const TraceMap& map : answer.maps) {
        sites.push_back({map.state, upTo(answer.model.layers)});
    }
    const LanguageModel& language = model.model();
    StoredValues values;
    values.runs["clean"] = captureStates(language, clean, sites, language.device(), environment.context);
    const auto probability = [&](const Cell& cell) {
        const at::Tensor rows = runFromScratch(language, corrupt, cell.variant, values, environment.context);
        return tokenProbabilities(language.logits(rows.slice(0, -1)), answer.target.id).front();
    };
    const std::size_t step = std::max<std::size_t>(1, cells.size() / static_cast<std::size_t>(samples));
    static_cast<void>(probability(cells.front()));
    ForwardPerCell found;
    for (std::size_t i = 0; i < cells.size(); i += step, ++found.sampled) {
        double p = 0;
        found.millisecondsEach += milliseconds([&] { p = probability(cells[i]); });
        const double error = std::abs(p - cells[i].probability) / p;
        found.largestError = std::isnan(error) ? error : std::max(found.largestError, error);
        if (std::isnan(found.largestError)) {
            break;
        }
    }
    found.millisecondsEach /= std::max(1, found.sampled);
    return found;
}

double adjointError(LoadedModel& model, RunContext& context) {
    GradientRun run;
    run.ids = idsOf(model.tokenize(tracedFact().prompt));
    run.position = 2;
    const auto jacobian = suffixJacobian(model.model(), model.info().layers / 4, {run}, {}, context);
    const at::Tensor v = at::randn({4, model.info().hiddenSize}, jacobian->h().options());
    const at::Tensor w = at::randn(v.sizes(), v.options());
    const auto dot = [](const at::Tensor& a, const at::Tensor& b) {
        return (a.to(at::kDouble) * b.to(at::kDouble)).sum(-1);
    };
    const at::Tensor pushed = jacobian->push(v).squeeze(1), pulled = jacobian->pull(w).squeeze(1);
    const at::Tensor size = at::sqrt(dot(pushed, pushed) * dot(w, w));
    return ((dot(w, pushed) - dot(pulled, v)).abs() / size).max().item<double>();
}

CountedWork::CountedWork(const ModelInfo& info) {
    const double vocabulary = static_cast<double>(info.vocabularySize) * info.hiddenSize;
    rowLayer = 2 * (static_cast<double>(info.parameters) - vocabulary) / info.layers;
    head = 2 * vocabulary;
}

double CountedWork::ofMaps(const TraceSnapshot& answer) const {
    const int tokens = static_cast<int>(answer.corrupt.tokens.size());
    double flops = 0;
    for (const Cell& cell : cellsOf(answer)) {
        const double layers = answer.model.layers - cell.variant.firstLayer(answer.model.layers);
        flops += layers * (tokens - cell.variant.firstPosition(tokens)) * rowLayer + head;
    }
    return flops;
}

} // namespace mambascope::bench
