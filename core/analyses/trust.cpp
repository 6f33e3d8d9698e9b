// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <utility>

#include "core/analyses/measured_error.hpp"
#include "core/analyses/rebuild_error.hpp"
#include "core/analyses/scoring.hpp"
#include "core/passes/variant_pass.hpp"

namespace mambascope {
namespace {

/// Lets interactive requests run wherever it looks for a stop: a run from scratch does so before each layer.
class YieldingContext : public RunContext {
public:
    explicit YieldingContext(RunContext& inner)
        : m_inner(inner) {}

    void checkStop() override {
        m_inner.checkStop();
        m_inner.yieldToInteractive();
    }
    void yieldToInteractive() override { m_inner.yieldToInteractive(); }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        m_inner.progress(stage, done, total);
    }
    void publishPartial(SnapshotBody body) override { m_inner.publishPartial(std::move(body)); }

private:
    RunContext& m_inner;
};

/// One row of logits [vocabulary], reduced.
struct ReadRow {
    double target = 0;        ///< probability, as predictions show it
    at::Tensor probabilities; ///< of all tokens, fp64
};

ReadRow readRow(const at::Tensor& logits, std::int32_t target) {
    return {tokenProbabilities(logits.unsqueeze(0), target).front(), logits.to(at::kDouble).softmax(0)};
}

/// ‖p − q‖ / ‖q‖ of two rows of probabilities.
double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    const at::Tensor wanted = expected.to(found.device());
    return measuredError(((found - wanted).norm() / wanted.norm()).item<double>());
}

/// The same run from layer 0 and position 0 on, compared with what partial recompute made of it.
TrustedRun comparedRun(AnalysisEnvironment& environment, const CleanTrace& trace, std::int32_t target,
                       const Variant& variant, const ReadRow& partial) {
    const LanguageModel& model = environment.model.model();
    YieldingContext context(environment.context);
    const at::Tensor residual = runFromScratch(model, trace.ids(), variant, {}, context);
    const ReadRow full =
        readRow(model.logits(residual.narrow(0, trace.tokens() - 1, 1)).select(0, 0), target);
    TrustedRun run;
    run.probability = partial.target;
    run.fullProbability = full.target;
    run.recomputeError = relativeError(partial.probabilities, full.probabilities);
    return run;
}

/// The same cuts in the other mode; nothing where the modes are one, or where a mode isn't defined.
std::optional<Knockout> otherMode(const Knockout& knockout, Strict degree, const ModelInfo& model) {
    if (!model.hasConvolution || !knockout.heads.all()) {
        return std::nullopt;
    }
    Knockout other = knockout;
    other.strict = knockout.strict != Strict::Off ? Strict::Off
                   : degree == Strict::Off        ? Strict::Taps
                                                  : degree;
    return other;
}

ConvolutionLeak leakOf(const Knockout& knockout, double probability, double otherProbability) {
    return knockout.strict != Strict::Off ? ConvolutionLeak{otherProbability, probability}
                                          : ConvolutionLeak{probability, otherProbability};
}

} // namespace

TrustSnapshot analyse(const TrustRequest& request, AnalysisEnvironment& environment) {
    LoadedModel& loaded = environment.model;
    const LanguageModel& model = loaded.model();
    PreparedPrompt prompt = loaded.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;
    const CleanTrace& trace = *prompt.trace;
    TrustSnapshot snapshot;
    snapshot.model = loaded.info();
    snapshot.target = chooseTarget(loaded, prompt, request.prompt.target);

    std::vector<Variant> variants;                 // of the request, then their other modes
    std::vector<std::optional<std::size_t>> other; // where each one's other mode stands
    for (const KnockoutSpec& spec : request.knockouts) {
        variants.emplace_back(resolveKnockout(spec, prompt.info.tokens, prompt.roles, snapshot.model.layers));
    }
    for (std::size_t i = 0; i < request.knockouts.size(); ++i) {
        auto twin = otherMode(variants[i].cuts, request.strict, snapshot.model);
        other.push_back(twin ? std::optional(variants.size()) : std::nullopt);
        if (twin) {
            variants.emplace_back(std::move(*twin));
        }
    }
    std::vector<ReadRow> rows(variants.size());
    const PassOptions options{environment.chunkBytes, /*sweep=*/true, /*reference=*/false,
                              &loaded.recorded()};
    runVariants(model, trace, variants, Readout{}, options, environment.context, [&](const Reading& reading) {
        for (std::size_t i = 0; i < reading.variants.size(); ++i) {
            rows[reading.variants[i]] =
                readRow(reading.logits.select(0, static_cast<std::int64_t>(i)), snapshot.target.id);
        }
    });

    const auto steps = static_cast<std::int64_t>(1 + request.knockouts.size());
    environment.context.progress("check", 0, steps);
    snapshot.clean =
        comparedRun(environment, trace, snapshot.target.id, {}, readRow(trace.logits(), snapshot.target.id));
    for (std::size_t i = 0; i < request.knockouts.size(); ++i) {
        environment.context.progress("check", static_cast<std::int64_t>(1 + i), steps);
        TrustedRun& run = snapshot.runs.emplace_back(
            comparedRun(environment, trace, snapshot.target.id, variants[i], rows[i]));
        if (other[i]) {
            run.leak = leakOf(variants[i].cuts, run.probability, rows[*other[i]].target);
        }
    }
    snapshot.rebuildErrors = rebuildErrors(model, trace, environment.context);
    environment.context.progress("check", steps, steps);
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
