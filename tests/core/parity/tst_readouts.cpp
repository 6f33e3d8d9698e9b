// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of variants: at any positions, of any tokens, against the logits of full recompute.
#include <QTest>

#include <cmath>
#include <limits>

#include "core/base/error.hpp"
#include "core/passes/readout.hpp"
#include "core/passes/target_scores.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 8;
const std::vector<int> kPositions{6, 0, kTokens - 1, 3}; // as they come

class Readouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logits_data() { addModelRows(); }
    void logits();
    void numbers_data() { addModelRows(); }
    void numbers();
    void rowsBeforeTheChangeAreTheCleanRuns_data() { addModelRows(); }
    void rowsBeforeTheChangeAreTheCleanRuns();
    void oneTokenIsNoOtherReadout_data() { addModelRows(); }
    void oneTokenIsNoOtherReadout();
    void ranksOfEqualLogits();
    void whatCantBeRead_data();
    void whatCantBeRead();

private:
    /// Cuts of every query, nothing, a non-causal pair, and `h` behind the last layer.
    [[nodiscard]] static std::vector<Variant> someVariants(Dice& dice, const ModelInfo& info);
};

std::vector<Variant> Readouts::someVariants(Dice& dice, const ModelInfo& info) {
    std::vector<Variant> variants{{}};
    for (int query = 0; query < kTokens; ++query) {
        variants.emplace_back(
            Knockout{{Edge{{query}, {dice.below(query + 1)}, {query % info.layers}}}, Strict::Off, {}});
    }
    variants.emplace_back(Knockout{{Edge{{2}, {5}, {0}}}, Strict::Off, {}});
    for (const int layer : {kEmbeddingLayer, info.layers - 1}) {
        variants.emplace_back().patches.push_back({Site::H, {layer}, {4}, ZeroValue{}});
    }
    return variants;
}

/// Logits of every variant at kPositions by full recompute, [variants · positions, V].
at::Tensor fullRows(const TokenRun& run, const std::vector<std::int32_t>& tokens,
                    const std::vector<Variant>& variants) {
    std::vector<at::Tensor> rows;
    for (const Variant& variant : variants) {
        const at::Tensor all = fullLogits(run, tokens, variant);
        for (const int position : kPositions) {
            rows.push_back(all[position]);
        }
    }
    return at::stack(rows);
}

void Readouts::logits() {
    TokenRun run = runOfRow();
    Dice dice(83);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const std::vector<Variant> variants = someVariants(dice, run.info());
    for (int round = 0; round < 3; ++round) { // recorded, where passes are
        compareProbabilities(toTensor(run.partial(tokens, variants, kPositions)),
                             fullRows(run, tokens, variants), "round " + std::to_string(round));
    }
}

void Readouts::numbers() {
    TokenRun run = runOfRow();
    Dice dice(89);
    const int vocabulary = run.info().vocabularySize;
    const std::vector<std::int32_t> tokens = randomTokens(dice, vocabulary, kTokens);
    const std::vector<Variant> variants = someVariants(dice, run.info());
    // Ranks of nearly equal logits must not depend on rounding.
    const at::Tensor rows = toTensor(run.partial(tokens, variants, kPositions));
    const at::Tensor logs = fullRows(run, tokens, variants).log_softmax(1);
    const std::vector<std::int32_t> asked{0, vocabulary - 1, vocabulary / 2, 3};
    const std::size_t count = asked.size();
    const auto read = [&](Readout::Kind kind) {
        return run.read(tokens, variants, {kind, asked, kPositions});
    };
    const std::vector<double> probabilities = read(Readout::Kind::Probability);
    const std::vector<double> ranks = read(Readout::Kind::Rank);
    const std::vector<double> likelihoods = read(Readout::Kind::LogLikelihood);
    QCOMPARE(probabilities.size(), variants.size() * kPositions.size() * count);
    QCOMPARE(ranks.size(), probabilities.size());
    QCOMPARE(likelihoods.size(), variants.size() * kPositions.size());
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        const auto first = static_cast<std::size_t>(row) * count;
        for (std::size_t i = 0; i < count; ++i) {
            const double expected = logs[row][asked[i]].item<double>();
            QCOMPARE_LE(std::abs(probabilities[first + i] / std::exp(expected) - 1), kTokenTolerance);
            const at::Tensor before = rows[row] > rows[row][asked[i]];
            QCOMPARE(ranks[first + i], before.sum().item<double>());
        }
        const auto place = static_cast<std::size_t>(row) % kPositions.size(); // its own token
        const double expected = logs[row][asked[place]].item<double>();
        QCOMPARE_LE(std::abs(likelihoods[static_cast<std::size_t>(row)] - expected), kTokenTolerance);
    }
}

void Readouts::rowsBeforeTheChangeAreTheCleanRuns() {
    TokenRun run = runOfRow();
    Dice dice(97);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const Variant late = Knockout{{Edge{{5}, {1, 5}, {0}}}, Strict::Off, {}};
    for (const int position : {0, 4}) {
        const HostArray found = run.partial(tokens, {late, Variant{}}, {position});
        const std::size_t width = found.values.size() / 2;
        for (std::size_t i = 0; i < width; ++i) { // to the bit
            QCOMPARE(found.values[i], found.values[width + i]);
        }
    }
}

/// The probability of one token is the same number whether logits are made for it or not.
void Readouts::oneTokenIsNoOtherReadout() {
    TokenRun run = runOfRow();
    Dice dice(103);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    const std::vector<Variant> variants = someVariants(dice, run.info());
    const std::int32_t target = dice.below(run.info().vocabularySize);
    const std::vector<double> one = run.probabilities(tokens, variants, target);
    const std::vector<double> two = run.read(tokens, variants, {Readout::Kind::Probability, {target, 1}});
    const std::vector<double> places =
        run.read(tokens, variants, {Readout::Kind::Probability, {target}, {kTokens - 1, 2}});
    for (std::size_t i = 0; i < variants.size(); ++i) {
        QCOMPARE_LE(std::abs(one[i] / two[2 * i] - 1), kProbabilityTolerance);
        QCOMPARE_LE(std::abs(one[i] / places[2 * i] - 1), kProbabilityTolerance);
    }
}

void Readouts::ranksOfEqualLogits() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    for (const DeviceChoice& choice : {DeviceChoice{DeviceKind::Cpu, 0}, fastestTestDevice()}) {
        const at::Device device = resolveDevice(choice, Precision::Fp32);
        const at::Tensor logits = at::tensor({2.0F, 5.0F, 2.0F, 5.0F, -1.0F, 2.0F, nan, infinity, infinity,
                                              nan, -infinity, -infinity})
                                      .view({2, 6})
                                      .to(device);
        const std::vector<double> expected{2, 0, 3, 1, 5, 4, /* row 1 */ 4, 0, 1, 5, 2, 3};
        QVERIFY(tokenRanks(logits, {0, 1, 2, 3, 4, 5}) == expected);
        for (std::int32_t token = 0; token < 6; ++token) { // each row's own
            const std::int32_t other = 5 - token;
            const std::vector<TargetScore> scores = targetScores(logits, {token, other});
            QCOMPARE(static_cast<double>(scores[0].rank), expected[static_cast<std::size_t>(token)]);
            QCOMPARE(static_cast<double>(scores[1].rank), expected[static_cast<std::size_t>(6 + other)]);
            QCOMPARE_LE(
                std::abs(scores[0].probability - tokenProbabilities(logits.narrow(0, 0, 1), token).front()),
                1e-6);
            QVERIFY(std::isnan(scores[1].probability));
        }
    }
}

void Readouts::whatCantBeRead_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("tokens");
    QTest::addColumn<QList<int>>("positions");
    QTest::addColumn<QString>("says");
    using Kind = Readout::Kind;
    const auto row = [](const char* name, Kind kind, QList<int> tokens, QList<int> positions,
                        const char* says) {
        QTest::newRow(name) << static_cast<int>(kind) << tokens << positions << QString::fromUtf8(says);
    };
    row("behind", Kind::Rank, {1}, {0, kTokens}, "readout: there is no token 8; the prompt has 8 tokens");
    row("before", Kind::Logits, {}, {-1}, "readout: there is no token -1; the prompt has 8");
    row("token", Kind::Probability, {0, 1'000'000}, {}, "readout: token \"1000000\": expected 0 to ");
    row("negative", Kind::Rank, {-2}, {}, "readout: token \"-2\": expected 0 to ");
    row("logits", Kind::Logits, {1}, {}, "readout: number of tokens \"1\": expected none for logits");
    row("nothing", Kind::Probability, {}, {}, "readout: number of tokens \"0\": expected at least 1");
    row("likelihood", Kind::LogLikelihood, {1, 2}, {3},
        "readout: number of tokens \"2\": expected one for each position, 1");
}

void Readouts::whatCantBeRead() {
    QFETCH(int, kind);
    QFETCH(QList<int>, tokens);
    QFETCH(QList<int>, positions);
    QFETCH(QString, says);
    TokenRun run(referenceFolder("neox-parallel").string(), {DeviceKind::Cpu, 0}, Precision::Fp32);
    const Readout readout{static_cast<Readout::Kind>(kind),
                          {tokens.begin(), tokens.end()},
                          {positions.begin(), positions.end()}};
    try {
        static_cast<void>(run.read({1, 2, 3, 4, 5, 6, 7, 8}, {Variant{}}, readout));
        QFAIL("it was read");
    } catch (const Error& error) {
        QVERIFY2(QString::fromUtf8(error.what()).startsWith(says), error.what());
        QVERIFY(error.kind() == ErrorKind::Usage);
    }
}

} // namespace

QTEST_GUILESS_MAIN(Readouts)
#include "tst_readouts.moc"
