// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle: random models, prompts and knockouts by the fast path and by the plain form in float64. Runs as
// many models as are over in some seconds, always the same; with MAMBASCOPE_CHECK_SECONDS for so long, from
// MAMBASCOPE_CHECK_SEED or a seed of its own, which is printed, and where it says that something is wrong,
// the number of the model makes it happen again: MAMBASCOPE_CHECK_SEED=… MAMBASCOPE_CHECK_FIRST=….
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kModels = 150; // of a short run
constexpr double kAttentionTolerance = 5e-4;

/// What was compared, and how far off the worst was.
struct Totals {
    int models = 0;
    int knockouts = 0;
    int views = 0;
    double logit = 0, probability = 0, attention = 0;
};

std::uint64_t numberFrom(const char* variable, std::uint64_t fallback) {
    bool good = false;
    const qulonglong value = qgetenv(variable).toULongLong(&good);
    return good ? value : fallback;
}

/// One model's seed: independent of those before it.
std::uint64_t seedOf(std::uint64_t seed, std::uint64_t model) {
    return (seed + 0x9E3779B97F4A7C15ULL * (model + 1)) * 0xBF58476D1CE4E5B9ULL;
}

class RandomModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreeWithTheReference();

private:
    struct Model {
        TokenRun run;
        std::string description;
    };
    [[nodiscard]] Model draw(Dice& dice) const;
    void compareModel(Dice& dice, Model& model);
    void comparePrompt(Dice& dice, TokenRun& run);
    void compareRuns(Dice& dice, TokenRun& run, const std::vector<std::int32_t>& tokens);
    void compareViews(Dice& dice, TokenRun& run, const std::vector<std::int32_t>& tokens);

    Totals m_totals;
    bool m_hasGpu = false;
};

void RandomModels::initTestCase() {
    m_hasGpu = !resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu();
}

RandomModels::Model RandomModels::draw(Dice& dice) const {
    const DeviceChoice device{m_hasGpu && dice.once(2) ? DeviceKind::Cuda : DeviceKind::Cpu, 0};
    const std::int64_t chunk = dice.oneOf(std::vector<std::int64_t>{1, 40'000, 256LL << 20});
    if (dice.once(5)) {
        const std::string name = dice.oneOf(referenceModels());
        const auto kernels = dice.once(4) ? TokenRun::Kernels::Reference : TokenRun::Kernels::Fused;
        return {TokenRun(referenceFolder(name).string(), device, Precision::Fp32, kernels, chunk), name};
    }
    const std::string config = randomConfig(dice);
    const auto stored =
        dice.oneOf(std::vector<StoredWeights>{StoredWeights::Fp32, StoredWeights::Fp16, StoredWeights::Bf16});
    return {TokenRun::withRandomWeights(config, "random", device, Precision::Fp32, stored, chunk), config};
}

void RandomModels::compareRuns(Dice& dice, TokenRun& run, const std::vector<std::int32_t>& tokens) {
    const ModelInfo& info = run.info();
    std::vector<Variant> knockouts{{}};
    const int count = tokens.size() > 60 ? 2 : dice.between(2, 8);
    for (int i = 0; i < count; ++i) {
        knockouts.push_back(
            anyKnockout(dice, static_cast<int>(tokens.size()), info.layers, info.heads, info.hasDecay));
    }
    const std::int32_t target = dice.below(info.vocabularySize);
    const at::Tensor found = partialLogits(run, tokens, knockouts);
    const std::vector<double> probabilities = run.probabilities(tokens, knockouts, target);
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        const WideArray all = run.plainLogits(tokens, knockouts[i]);
        const at::Tensor expected = at::tensor(all.values, at::kDouble).view(all.shape)[-1].unsqueeze(0);
        const double error = logitError(found.narrow(0, static_cast<std::int64_t>(i), 1), expected);
        const double exact = expected.softmax(1)[0][target].item<double>();
        const double spread = expected.std().item<double>();
        const double off = std::abs(probabilities[i] - exact) / exact;
        m_totals.logit = std::max(m_totals.logit, error);
        m_totals.probability = std::max(m_totals.probability, off / spread);
        ++m_totals.knockouts;
        const std::string place =
            "knockout " + std::to_string(i) + " of " + std::to_string(tokens.size()) + " tokens: off by ";
        QVERIFY2(error <= kLogitTolerance, (place + number(error) + " σ").c_str());
        QVERIFY2(off <= 2 * kLogitTolerance * spread, (place + number(off) + " in probability").c_str());
    }
}

void RandomModels::compareViews(Dice& dice, TokenRun& run, const std::vector<std::int32_t>& tokens) {
    const ModelInfo& info = run.info();
    for (const AttentionView view : {AttentionView::Signed, AttentionView::Absolute,
                                     AttentionView::Normalized, AttentionView::Contribution}) {
        const std::vector<int> layers = dice.subset(info.layers, 2);
        const HeadSelection heads = randomHeads(dice, info.heads, info.hasDecay);
        const at::Tensor found =
            toTensor(run.attentionViews(tokens, view, layers, heads, TokenRun::Kernels::Fused));
        const WideArray all = run.plainAttention(tokens, view, layers, heads);
        const at::Tensor expected = at::tensor(all.values, at::kDouble).view(all.shape);
        for (std::int64_t layer = 0; layer < expected.size(0); ++layer) {
            if (expected[layer].abs().max().item<double>() == 0) {
                QVERIFY(at::equal(found[layer], expected[layer])); // no heads are chosen
                continue;
            }
            const double error = relativeError(found[layer], expected[layer]);
            m_totals.attention = std::max(m_totals.attention, error);
            ++m_totals.views;
            QVERIFY2(error <= kAttentionTolerance,
                     ("view " + std::to_string(static_cast<int>(view)) + " of layer " +
                      std::to_string(layers[static_cast<std::size_t>(layer)]) + ": off by " + number(error))
                         .c_str());
        }
    }
}

void RandomModels::comparePrompt(Dice& dice, TokenRun& run) {
    const int most = std::min(run.info().maxPositions.value_or(200), 200);
    int length = dice.between(1, std::min(24, most));
    if (dice.once(12)) {
        length = dice.between(1, most);
    }
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, length);
    compareRuns(dice, run, tokens);
    if (!QTest::currentTestFailed() && dice.once(2)) {
        compareViews(dice, run, tokens);
    }
}

void RandomModels::compareModel(Dice& dice, Model& model) {
    ++m_totals.models;
    for (int prompt = dice.between(1, 3); prompt > 0 && !QTest::currentTestFailed(); --prompt) {
        comparePrompt(dice, model.run);
    }
}

void RandomModels::agreeWithTheReference() {
    const std::uint64_t seconds = numberFrom("MAMBASCOPE_CHECK_SECONDS", 0);
    const std::uint64_t seed =
        numberFrom("MAMBASCOPE_CHECK_SEED", seconds > 0 ? std::random_device()() : std::uint64_t{1});
    const std::uint64_t first = numberFrom("MAMBASCOPE_CHECK_FIRST", 0);
    QElapsedTimer timer;
    timer.start();
    std::uint64_t model = first;
    const auto goesOn = [&] {
        return seconds > 0 ? timer.elapsed() < static_cast<qint64>(1000 * seconds) : model < first + kModels;
    };
    for (; goesOn() && !QTest::currentTestFailed(); ++model) {
        const auto place = [&](const std::string& what) {
            return "seed " + std::to_string(seed) + ", model " + std::to_string(model) + ": " + what;
        };
        try {
            Dice dice(seedOf(seed, model));
            Model drawn = draw(dice);
            compareModel(dice, drawn);
            if (QTest::currentTestFailed()) {
                qWarning("%s", place(drawn.description).c_str());
            }
        } catch (const std::exception& error) {
            QFAIL(place(error.what()).c_str());
        }
    }
    qInfo("seed %llu: %d models, %d runs (largest difference %.2g sigma; target's probability %.2g of itself "
          "and sigma), %d views (%.2g of the layer's largest value)",
          static_cast<unsigned long long>(seed), m_totals.models, m_totals.knockouts, m_totals.logit,
          m_totals.probability, m_totals.views, m_totals.attention);
}

} // namespace

QTEST_GUILESS_MAIN(RandomModels)
#include "tst_random_models.moc"
