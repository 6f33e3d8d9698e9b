// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked again and again, of prompts of the same length, gives the same answers as running every
// variant from scratch: from the second time on a GPU repeats a recorded pass with other inputs.
#include <functional>
#include <thread>

#include <QTest>

#include "tests/core/parity/comparison.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kTokens = 11;

std::vector<std::int32_t> prompt(const TokenRun& run, int seed, int tokens) {
    std::vector<std::int32_t> ids;
    for (int i = 0; i < tokens; ++i) {
        ids.push_back((7919 * (i + 1) + 104729 * seed) % run.info().vocabularySize);
    }
    return ids;
}

Knockout cut(int target, int source, std::vector<int> layers) {
    return {{Edge{{target}, {source}, std::move(layers)}}, Strict::Off};
}

class RecordedPasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clicks_data() { addModelRows(); }
    void clicks();
    void maps_data() { addModelRows(); }
    void maps();
    void otherPromptsOfThatLength_data() { addModelRows(); }
    void otherPromptsOfThatLength();
    void headsAndStrictBetween_data() { addModelRows(); }
    void headsAndStrictBetween();
    void twoModelsAndSeveralLengths_data() { addModelRows(); }
    void twoModelsAndSeveralLengths();
    void twoThreads_data() { addModelRows(); }
    void twoThreads();

private:
    [[nodiscard]] static std::vector<Variant> wholeMap(const TokenRun& run, int tokens);
};

std::vector<Variant> RecordedPasses::wholeMap(const TokenRun& run, int tokens) {
    std::vector<Variant> map;
    for (int source = 0; source < tokens; ++source) {
        for (int layer = 0; layer < run.info().layers; ++layer) {
            map.push_back(cut(tokens - 1, source, {layer}));
        }
    }
    return map;
}

/// One shape, other pairs: the pair is an input of what was recorded.
void RecordedPasses::clicks() {
    TokenRun run = runOfRow();
    const std::vector<std::int32_t> ids = prompt(run, 1, kTokens);
    for (const int target : {kTokens - 1, 4}) {
        for (int source = 0; source < 4; ++source) {
            compareWithFull(run, ids, {cut(target, source, {0, run.info().layers - 1})});
        }
    }
    compareWithFull(run, ids, {cut(kTokens - 1, 2, {0})}); // the same start, fewer layers
    compareWithFull(run, ids, {cut(kTokens - 1, 2, {0, 1})});
}

void RecordedPasses::maps() {
    TokenRun run = runOfRow();
    for (int round = 0; round < 3; ++round) {
        std::vector<Variant> map;
        for (int source = 0; source < kTokens; ++source) {
            for (int layer = 0; layer < run.info().layers; ++layer) {
                map.push_back(cut(kTokens - 1, (source + round) % kTokens, {layer}));
            }
        }
        compareWithFull(run, prompt(run, round, kTokens), map);
    }
}

/// The clean runs of all prompts of a length share memory: each must find its own again.
void RecordedPasses::otherPromptsOfThatLength() {
    TokenRun run = runOfRow();
    const std::vector<Variant> knockouts{cut(kTokens - 1, 3, {0}), cut(5, 2, {1})};
    for (const int seed : {1, 2, 3, 1, 3, 2}) {
        compareWithFull(run, prompt(run, seed, kTokens), knockouts);
        compareWithFull(run, prompt(run, seed, kTokens - 1), {cut(kTokens - 2, 1, {1})});
    }
}

/// These run as they are, over the same clean run.
void RecordedPasses::headsAndStrictBetween() {
    TokenRun run = runOfRow();
    const Knockout plain = cut(kTokens - 1, 3, {0, 1});
    Knockout strict = plain;
    strict.strict = Strict::Taps;
    Knockout oneHead = plain;
    oneHead.heads.heads = {{0, 0}};
    for (int round = 0; round < 3; ++round) {
        const std::vector<std::int32_t> ids = prompt(run, round, kTokens);
        compareWithFull(run, ids, {plain});
        compareWithFull(run, ids, {strict});
        compareWithFull(run, ids, {oneHead});
        compareWithFull(run, ids, {plain, oneHead});
    }
}

/// What one pass leaves behind must not lie where another one writes: clean runs of other lengths and of
/// another model come after passes that are repeated later.
void RecordedPasses::twoModelsAndSeveralLengths() {
    TokenRun left = runOfRow();
    TokenRun right = runOfRow();
    std::vector<at::Tensor> first;
    for (int round = 0; round < 4; ++round) {
        std::size_t number = 0;
        for (TokenRun* run : {&left, &right}) {
            for (const int tokens : {kTokens, kTokens - 1, kTokens - 4}) {
                const std::vector<std::int32_t> ids = prompt(*run, tokens, tokens);
                std::vector<Variant> knockouts = wholeMap(*run, tokens);
                knockouts.push_back(cut(2, 1, {0}));
                const at::Tensor logits = partialLogits(*run, ids, knockouts);
                if (round == 0) {
                    first.push_back(logits); // runs as it is
                } else {
                    compareProbabilities(logits, first[number],
                                         std::to_string(tokens) + " tokens, round " + std::to_string(round));
                }
                ++number;
            }
        }
    }
}

/// Two workers on one device, each with its model: neither's passes write where the other's results lie.
void RecordedPasses::twoThreads() {
    TokenRun left = runOfRow();
    TokenRun right = runOfRow();
    constexpr int kRounds = 12;
    const std::vector<Variant> knockouts = wholeMap(left, kTokens);
    const auto logitsOf = [&](TokenRun& run, int seed) {
        return partialLogits(run, prompt(run, seed, kTokens), knockouts).clone();
    };
    const at::Tensor expected[] = {logitsOf(left, 1), logitsOf(right, 2)};
    std::vector<at::Tensor> found[2];
    const auto work = [&](TokenRun& run, int seed, std::vector<at::Tensor>& results) {
        const c10::InferenceMode inference;
        for (int round = 0; round < kRounds; ++round) {
            results.push_back(logitsOf(run, seed));
        }
    };
    std::thread other(work, std::ref(right), 2, std::ref(found[1]));
    work(left, 1, found[0]);
    other.join();
    for (int thread = 0; thread < 2; ++thread) {
        for (int round = 0; round < kRounds; ++round) {
            compareProbabilities(found[thread].at(static_cast<std::size_t>(round)), expected[thread],
                                 "thread " + std::to_string(thread) + ", round " + std::to_string(round));
        }
    }
}

} // namespace

QTEST_GUILESS_MAIN(RecordedPasses)
#include "tst_recorded_passes.moc"
