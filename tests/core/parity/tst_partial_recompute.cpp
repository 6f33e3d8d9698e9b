// SPDX-License-Identifier: GPL-3.0-or-later
// Batched partial recompute equals running every variant from scratch (design section 4), on random pair
// sets and on whole maps, however the variants are cut into chunks.
#include <QTest>

#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 19;

std::vector<Variant> wholeMap(int tokens, int layers, int window) {
    std::vector<Variant> map;
    for (int source = 0; source < tokens; ++source) {
        for (int first = 0; first + window <= layers; ++first) {
            Knockout knockout;
            knockout.edges.push_back({{tokens - 1}, {source}, {}});
            for (int layer = first; layer < first + window; ++layer) {
                knockout.edges.front().layers.push_back(layer);
            }
            map.push_back(std::move(knockout));
        }
    }
    return map;
}

class PartialRecompute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomPairSets_data() { addModelRows(); }
    void randomPairSets();
    void strictPairSets_data() { addModelRows(); }
    void strictPairSets();
    void strictIsAboutTheConvolution_data() { addModelRows(); }
    void strictIsAboutTheConvolution();
    void maps_data() { addModelRows(); }
    void maps();
    void smallChunks_data() { addModelRows(); }
    void smallChunks();
    void otherPromptsBetween_data() { addModelRows(); }
    void otherPromptsBetween();
    void longPrompts_data() { addModelRows(); }
    void longPrompts();
    void thousandsOfVariants_data() { addModelRows(); }
    void thousandsOfVariants();
};

void PartialRecompute::randomPairSets() {
    TokenRun run = runOfRow();
    Dice dice(7);
    for (const int length : {1, 2, 3, kTokens}) {
        std::vector<Variant> knockouts;
        for (int i = 0; i < 40; ++i) {
            knockouts.push_back(randomKnockout(dice, length, run.info().layers, false));
        }
        compareWithFull(run, randomTokens(dice, run.info().vocabularySize, length), knockouts);
    }
}

void PartialRecompute::strictPairSets() {
    TokenRun run = runOfRow();
    Dice dice(11);
    std::vector<Variant> knockouts;
    for (int i = 0; i < 30; ++i) { // every third is not strict: both kinds share a batch
        knockouts.push_back(randomKnockout(dice, kTokens, run.info().layers, i % 3 != 0));
    }
    compareWithFull(run, randomTokens(dice, run.info().vocabularySize, kTokens), knockouts);
}

/// Attention has no convolution, so strict is nothing to it; an SSM's cuts nearly all touch one.
void PartialRecompute::strictIsAboutTheConvolution() {
    const TokenRun run = runOfRow();
    Dice dice(12);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    int different = 0;
    for (int i = 0; i < 20; ++i) {
        Knockout knockout = randomKnockout(dice, kTokens, run.info().layers, false);
        const at::Tensor plain = fullLogits(run, tokens, knockout);
        knockout.strict = Strict::Taps;
        different += at::equal(plain, fullLogits(run, tokens, knockout)) ? 0 : 1;
    }
    if (run.info().hasConvolution) {
        QCOMPARE_GE(different, 15);
    } else {
        QCOMPARE(different, 0);
    }
}

void PartialRecompute::maps() {
    TokenRun run = runOfRow();
    Dice dice(13);
    compareWithFull(run, randomTokens(dice, run.info().vocabularySize, kTokens),
                    wholeMap(kTokens, run.info().layers, 2));
}

void PartialRecompute::smallChunks() {
    TokenRun run = runOfRow();
    Dice dice(17);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    std::vector<Variant> knockouts = wholeMap(kTokens, run.info().layers, 2);
    for (int i = 0; i < 12; ++i) {
        knockouts.push_back(randomKnockout(dice, kTokens, run.info().layers, i % 2 == 0));
    }
    const at::Tensor whole = partialLogits(run, tokens, knockouts);
    for (const std::int64_t bytes : {std::int64_t{1}, std::int64_t{40'000}, std::int64_t{400'000}}) {
        TokenRun small = runOfRow(bytes);
        compareProbabilities(partialLogits(small, tokens, knockouts), whole,
                             "chunks of " + std::to_string(bytes));
    }
}

/// The clean run that is kept belongs to its own prompt, also to one that begins alike.
void PartialRecompute::otherPromptsBetween() {
    TokenRun run = runOfRow();
    Dice dice(19);
    std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    for (int i = 0; i < 4; ++i) {
        compareWithFull(run, tokens, {randomKnockout(dice, kTokens - i, run.info().layers, false)});
        tokens.pop_back();
        tokens.back() = dice.below(run.info().vocabularySize);
    }
}

/// Around the sizes of blocks and tiles, up to 1,024 tokens; and the kernels against LibTorch's operations.
void PartialRecompute::longPrompts() {
    QFETCH(const bool, fused);
    if (!fused) {
        return; // the plain forms are what the kernels are compared with here
    }
    TokenRun run = runOfRow();
    const int most = run.info().maxPositions.value_or(1024);
    Dice dice(23);
    for (const int length : {32, 33, 64, 128, 129, 1024}) {
        if (length > most) {
            continue;
        }
        const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, length);
        const Knockout atTheEnd{{{{length - 1}, dice.subset(length, 5), {0, run.info().layers - 1}}},
                                Strict::Off};
        const Knockout nearTheEnd{{{{length - 3}, dice.subset(length - 3, 5), {1}}}, Strict::Off};
        compareWithFull(run, tokens, {atTheEnd, nearTheEnd});
        if (length <= 129) {
            const at::Tensor byKernels = fullLogits(run, tokens, nearTheEnd);
            run.use(TokenRun::Kernels::Reference);
            QCOMPARE_LE(logitError(byKernels, fullLogits(run, tokens, nearTheEnd)), kLogitTolerance);
            run.use(TokenRun::Kernels::Fused);
        }
    }
}

void PartialRecompute::thousandsOfVariants() {
    TokenRun run = runOfRow();
    Dice dice(29);
    constexpr int kFew = 5;
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kFew);
    std::vector<Variant> knockouts;
    for (int i = 0; i < 3000; ++i) {
        knockouts.emplace_back(
            Knockout{{{{kFew - 1}, {dice.below(kFew)}, {dice.below(run.info().layers)}}}, Strict::Off});
    }
    const at::Tensor together = partialLogits(run, tokens, knockouts);
    for (int i = 0; i < 3000; i += 211) {
        const std::vector<Variant> alone{knockouts[static_cast<std::size_t>(i)]};
        compareProbabilities(together.narrow(0, i, 1), partialLogits(run, tokens, alone),
                             "variant " + std::to_string(i));
    }
}

} // namespace

QTEST_GUILESS_MAIN(PartialRecompute)
#include "tst_partial_recompute.moc"
