// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/trace_variants.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/analyses/scoring.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

std::vector<Variant> variantsOf(const TraceRequest& request, const TracedRuns& runs) {
    const PatchedPair pair = runs.pair(request.into, !request.means.empty());
    std::vector<Variant> variants;
    for (const PatchSpec& patch : request.patches) {
        Variant& variant = variants.emplace_back();
        variant.patches = resolvePatches(patch, pair);
    }
    return variants;
}

void copyRow(std::vector<float>& all, std::size_t row, const at::Tensor& logits) {
    const at::Tensor host = copyToHost(logits);
    const auto size = static_cast<std::size_t>(host.numel());
    std::memcpy(all.data() + row * size, host.const_data_ptr<float>(), size * sizeof(float));
}

/// Adds up each variant's probabilities over samples, [variants, vocabulary] on the host.
class MeanProbabilities {
public:
    MeanProbabilities(std::size_t variants, int vocabulary)
        : m_sums(at::zeros({static_cast<std::int64_t>(variants), vocabulary}, at::kDouble)) {}

    void add(const Reading& reading) {
        const at::Tensor rows = copyToHost(reading.logits).to(at::kDouble).softmax(-1);
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            m_sums[static_cast<std::int64_t>(reading.variants[i])].add_(rows[static_cast<std::int64_t>(i)]);
        }
    }
    /// Logits whose softmax the means are.
    [[nodiscard]] at::Tensor logits(int samples) const { return (m_sums / samples).log().to(at::kFloat); }

private:
    at::Tensor m_sums;
};

} // namespace

void traceVariants(const TraceRequest& request, TracedRuns& runs, AnalysisEnvironment& environment,
                   TraceSnapshot& snapshot) {
    const LoadedModel& model = environment.model;
    std::vector<Variant> variants = variantsOf(request, runs);
    snapshot.variants.resize(variants.size());
    if (request.logits) {
        snapshot.logits.resize((2 + variants.size()) *
                               static_cast<std::size_t>(snapshot.model.vocabularySize));
        copyRow(snapshot.logits, 0, runs.run(BaseRun::Clean).scored->logits());
        copyRow(snapshot.logits, 1, runs.run(BaseRun::Corrupt).scored->logits());
    }
    const CleanTrace& clean = *runs.run(BaseRun::Clean).scored;
    const auto fill = [&](std::size_t number, const RowScore& row) {
        TraceVariant& variant = snapshot.variants[number];
        variant.patch = request.patches[number];
        variant.probability = row.probability(row.asked.front());
        variant.indirectEffect = snapshot.indirectEffect(variant.probability);
        variant.top = topTokens(model.tokenizer(), row, clean);
    };
    const std::vector<std::int32_t> asked{snapshot.target.id};
    const PatchedReadout readout{Readout{}, /*sweep=*/false};
    if (!runs.isNoise()) {
        runs.read(request.into, std::move(variants), request.means, readout, snapshot.prompt.notes,
                  [&](const Reading& reading) {
                      const std::vector<RowScore> rows = scoreRows(reading.logits, asked, request.topK);
                      for (std::size_t i = 0; i < rows.size(); ++i) {
                          fill(reading.variants[i], rows[i]);
                          if (request.logits) {
                              copyRow(snapshot.logits, 2 + reading.variants[i],
                                      reading.logits.select(0, static_cast<std::int64_t>(i)));
                          }
                      }
                  });
        return;
    }
    MeanProbabilities means(variants.size(), snapshot.model.vocabularySize);
    runs.read(request.into, std::move(variants), request.means, readout, snapshot.prompt.notes,
              [&](const Reading& reading) { means.add(reading); });
    const std::vector<RowScore> rows = scoreRows(means.logits(runs.samples()), asked, request.topK);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fill(i, rows[i]);
    }
}

} // namespace mambascope
