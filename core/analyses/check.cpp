// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/check.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <random>

#include "core/analyses/measured_error.hpp"
#include "core/base/error.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/plain_run.hpp"

namespace mambascope {
namespace {

/// Of the standard deviation of the logits, or of a layer's largest attention value: what fp32 stays within.
constexpr double kFp32Bound = 5e-4;

/// Keeps the largest difference; one that is not a number is infinitely wrong.
void offer(std::optional<CheckDifference>& kept, double difference, const std::vector<int>& where) {
    const double size = measuredError(difference);
    if (!kept) {
        kept.emplace();
    } else if (size <= kept->largest) {
        return;
    }
    kept->largest = size;
    kept->where = where;
}

/// Which of `total` are computed again: all, or as many as were asked for, drawn by the seed; ascending.
std::vector<std::size_t> drawn(const CheckChoice& choice, std::size_t total) {
    std::vector<std::size_t> order(total);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto most = static_cast<std::size_t>(choice.mostRuns);
    if (total <= most) {
        return order;
    }
    std::mt19937_64 random(choice.seed);
    for (std::size_t i = 0; i < most; ++i) {
        std::swap(order[i], order[i + random() % (total - i)]);
    }
    order.resize(most);
    std::sort(order.begin(), order.end());
    return order;
}

/// The reference model of one check and how far the check is.
class Reference {
public:
    explicit Reference(const CheckedRuns& runs)
        : m_runs(runs)
        , m_fast(runs.environment.model.model()) {
        if (runs.choice.mostRuns < 1) {
            const std::string given = std::to_string(runs.choice.mostRuns);
            throw Error(ErrorCode::InvalidArgument, {"check-runs", given, "at least 1"});
        }
        m_model = runs.environment.model.makePlain(at::kDouble, runs.environment.context);
    }

    [[nodiscard]] const LanguageModel& model() const { return *m_model.model; }
    [[nodiscard]] const std::vector<std::int32_t>& ids() const { return m_runs.prompt.trace->ids(); }

    [[nodiscard]] HeadsOf headsOf() const {
        return [this](int layer, const HeadSelection& selection) {
            return selectedHeads(m_fast, layer, selection);
        };
    }
    [[nodiscard]] BeforeLayer beforeLayer() const {
        return [this] {
            m_runs.environment.context.checkStop();
            m_runs.environment.context.yieldToInteractive();
        };
    }
    /// Logits at the last position, [vocabulary] fp64.
    [[nodiscard]] at::Tensor logits(const Variant& variant) const {
        return plainLastLogits(model(), ids(), variant, {headsOf(), beforeLayer()});
    }

    /// A report of these, of so many, with the draw's seed.
    void begin(CheckReport& report, std::size_t checked, std::size_t total) {
        report.checked = static_cast<std::int64_t>(checked);
        report.total = static_cast<std::int64_t>(total);
        report.seed = checked < total ? m_runs.choice.seed : 0;
        m_steps = report.checked;
        m_runs.environment.context.progress("check", 0, m_steps);
    }
    void step() { m_runs.environment.context.progress("check", ++m_done, m_steps); }

    /// Throws FileVanished if the runs may have read something else than the weights.
    void finish() const { m_model.requireIntactFiles(); }

    /// The bound of a difference that was found, if there is one.
    [[nodiscard]] std::optional<double> bound(double value) const {
        const bool full = m_runs.environment.precision == Precision::Fp32;
        return full ? std::optional(value) : std::nullopt;
    }

private:
    const CheckedRuns& m_runs;
    const LanguageModel& m_fast;
    PlainModel m_model;
    std::int64_t m_done = 0, m_steps = 0;
};

double probabilityOf(const at::Tensor& logits, std::int64_t id) {
    return (logits[id] - logits.logsumexp(0)).exp().item<double>();
}

void offerProbability(CheckReport& report, double found, double expected, const std::vector<int>& where) {
    offer(report.probability, std::abs(found - expected), where);
    if (found != expected) {
        offer(report.relative, std::abs(found - expected) / expected, where);
    } else {
        offer(report.relative, 0, where);
    }
}

/// One run: all logits, and the probabilities that are shown of it.
void compareRun(CheckReport& report, const at::Tensor& expected, const float* found, int run,
                const std::vector<std::pair<std::int32_t, double>>& probabilities) {
    const auto count = expected.size(0);
    const at::Tensor logits = at::from_blob(const_cast<float*>(found), {count}, at::kFloat).to(at::kDouble);
    const at::Tensor off =
        ((logits - expected).abs() / expected.std()).nan_to_num(std::numeric_limits<double>::infinity());
    const std::int64_t worst = off.argmax().item<std::int64_t>();
    offer(report.logit, off[worst].item<double>(), {run, static_cast<int>(worst)});
    for (const auto& [id, probability] : probabilities) {
        offerProbability(report, probability, probabilityOf(expected, id), {run, id});
    }
}

std::vector<std::pair<std::int32_t, double>> shownOf(std::int32_t target, double probability,
                                                     const std::vector<TokenScore>& top) {
    std::vector<std::pair<std::int32_t, double>> shown{{target, probability}};
    for (const TokenScore& score : top) {
        shown.emplace_back(score.id, score.probability);
    }
    return shown;
}

} // namespace

CheckReport checkPredict(const CheckedRuns& runs, const PredictSnapshot& snapshot,
                         const std::vector<float>& logits) {
    CheckReport report;
    Reference reference(runs);
    const std::vector<std::size_t> chosen = drawn(runs.choice, runs.variants.size());
    reference.begin(report, chosen.size(), runs.variants.size());
    compareRun(report, reference.logits({}), logits.data(), 0,
               shownOf(snapshot.target.id, snapshot.clean.targetProbability, snapshot.clean.top));
    const auto vocabulary = static_cast<std::size_t>(snapshot.model.vocabularySize);
    for (const std::size_t i : chosen) {
        const VariantResult& variant = snapshot.variants[i];
        compareRun(report, reference.logits(runs.variants[i]), logits.data() + (1 + i) * vocabulary,
                   static_cast<int>(1 + i),
                   shownOf(snapshot.target.id, variant.targetProbability, variant.top));
        reference.step();
    }
    reference.finish();
    report.logit->bound = reference.bound(kFp32Bound);
    return report;
}

CheckReport checkSweep(const CheckedRuns& runs, std::int32_t target, double baseProbability,
                       std::size_t windows, const std::function<double(std::size_t variant)>& probability) {
    CheckReport report;
    Reference reference(runs);
    const std::vector<std::size_t> chosen = drawn(runs.choice, runs.variants.size());
    reference.begin(report, chosen.size(), runs.variants.size());
    const at::Tensor clean = reference.logits({});
    offerProbability(report, baseProbability, probabilityOf(clean, target), {});
    for (const std::size_t i : chosen) {
        offerProbability(report, probability(i), probabilityOf(reference.logits(runs.variants[i]), target),
                         {static_cast<int>(i / windows), static_cast<int>(i % windows)});
        reference.step();
    }
    reference.finish();
    // The target's logit and the sum over all tokens' may both be off by as much as a logit.
    report.relative->bound = reference.bound(2 * kFp32Bound * clean.std().item<double>());
    return report;
}

CheckReport checkAttention(const CheckedRuns& runs, const AttentionSnapshot& snapshot,
                           const HeadSelection& heads) {
    CheckReport report;
    Reference reference(runs);
    reference.begin(report, snapshot.layers.size(), snapshot.layers.size());
    PlainAttention attention(reference.model(), reference.ids());
    const auto tokens = static_cast<std::int64_t>(reference.ids().size());
    for (std::size_t i = 0; i < snapshot.layers.size(); ++i) {
        const int layer = snapshot.layers[i];
        const at::Tensor expected =
            attention.view(layer, snapshot.view, reference.headsOf()(layer, heads), reference.beforeLayer());
        const float* const values = snapshot.values.data() + static_cast<std::int64_t>(i) * tokens * tokens;
        const at::Tensor found =
            at::from_blob(const_cast<float*>(values), {tokens, tokens}, at::kFloat).to(at::kDouble);
        const double largest = expected.abs().max().item<double>();
        const at::Tensor off = ((found - expected).abs() / (largest > 0 ? largest : 1))
                                   .nan_to_num(std::numeric_limits<double>::infinity());
        const std::int64_t worst = off.argmax().item<std::int64_t>();
        offer(report.attention, off.view({-1})[worst].item<double>(),
              {static_cast<int>(i), static_cast<int>(worst / tokens), static_cast<int>(worst % tokens)});
        reference.step();
    }
    reference.finish();
    if (report.attention) {
        report.attention->bound = reference.bound(kFp32Bound);
    }
    return report;
}

} // namespace mambascope
