// SPDX-License-Identifier: GPL-3.0-or-later
// Many prompts in one pass give what each prompt alone gives, whatever they share it with.
#include <QTest>

#include <cmath>

#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

class PromptBatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsOfSources_data() { addModelRows(); }
    void windowsOfSources();
    void earlierQueriesAndSomeHeads_data() { addModelRows(); }
    void earlierQueriesAndSomeHeads();
    void anyKnockouts_data() { addModelRows(); }
    void anyKnockouts();
    void smallBatches_data() { addModelRows(); }
    void smallBatches();
    void logitsAlone_data() { addModelRows(); }
    void logitsAlone();
    void promptsWithoutVariants();
    void whatCantRun();
};

/// Prompts of these lengths.
std::vector<PromptRun> prompts(Dice& dice, const ModelInfo& info, const std::vector<int>& lengths) {
    std::vector<PromptRun> runs;
    for (const int length : lengths) {
        PromptRun run;
        run.ids = randomTokens(dice, info.vocabularySize, length);
        run.target = dice.below(info.vocabularySize);
        runs.push_back(std::move(run));
    }
    return runs;
}

/// Every window of two layers in which the last token loses a source that is drawn: none, some, or all.
void addWindows(Dice& dice, int layers, PromptRun& run) {
    const int tokens = static_cast<int>(run.ids.size());
    for (int source = 0; source < 3; ++source) {
        const std::vector<int> lost =
            source == 0 ? std::vector<int>{} : dice.subset(tokens, source == 1 ? 2 : 9);
        for (int first = 0; first < layers; ++first) {
            std::vector<int> window{first};
            if (first + 1 < layers) {
                window.push_back(first + 1);
            }
            run.variants.emplace_back(Knockout{{Edge{{tokens - 1}, lost, window}}, Strict::Off, {}});
        }
    }
}

void compareScore(const TargetScore& found, double probability, double rank, const std::string& where) {
    const double error = std::abs(found.probability - probability) / probability;
    QVERIFY2(error <= kProbabilityTolerance, (where + ": " + number(error)).c_str());
    QVERIFY2(static_cast<double>(found.rank) == rank, (where + ": rank").c_str());
}

/// What each prompt gives alone.
void compareWithAlone(TokenRun& run, const std::vector<PromptRun>& prompts) {
    const std::vector<PromptReading> readings = run.runPrompts(prompts);
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const PromptRun& prompt = prompts[i];
        std::vector<Variant> variants{Variant{}}; // the clean run first
        variants.insert(variants.end(), prompt.variants.begin(), prompt.variants.end());
        const auto alone = [&](Readout::Kind kind) {
            return run.read(prompt.ids, variants, {kind, {prompt.target}, {}});
        };
        const std::vector<double> probabilities = alone(Readout::Kind::Probability);
        const std::vector<double> ranks = alone(Readout::Kind::Rank);
        std::vector<TargetScore> scores{readings[i].base};
        scores.insert(scores.end(), readings[i].variants.begin(), readings[i].variants.end());
        QCOMPARE(scores.size(), variants.size());
        QCOMPARE(readings[i].targetIsTop(), ranks.front() == 0);
        for (std::size_t v = 0; v < variants.size(); ++v) {
            compareScore(scores[v], probabilities[v], ranks[v],
                         "prompt " + std::to_string(i) + ", variant " + std::to_string(v));
        }
    }
}

void PromptBatches::windowsOfSources() {
    TokenRun run = runOfRow();
    Dice dice(211);
    std::vector<PromptRun> runs = prompts(dice, run.info(), {9, 1, 14, 2, 9, 5, 31, 9, 3});
    for (PromptRun& prompt : runs) {
        addWindows(dice, run.info().layers, prompt);
    }
    compareWithAlone(run, runs);
}

/// Prompts of one length whose variants begin alike, at two queries, each in heads of its own.
void PromptBatches::earlierQueriesAndSomeHeads() {
    TokenRun run = runOfRow();
    Dice dice(217);
    const ModelInfo& info = run.info();
    std::vector<PromptRun> runs = prompts(dice, info, {7, 12, 7, 7, 12, 2, 2, 1, 1, 7});
    for (PromptRun& prompt : runs) {
        const int tokens = static_cast<int>(prompt.ids.size());
        for (int layer = 0; layer < info.layers; ++layer) {
            for (const int query : {tokens - 1, tokens - 1, tokens / 2}) {
                prompt.variants.emplace_back(Knockout{{Edge{{query}, dice.subset(query + 1, 3), {layer}}},
                                                      Strict::Off,
                                                      randomHeads(dice, info.heads, info.hasDecay)});
            }
        }
    }
    compareWithAlone(run, runs);
}

/// Of any queries, of some heads, strict, and nothing at all, side by side.
void PromptBatches::anyKnockouts() {
    TokenRun run = runOfRow();
    Dice dice(223);
    const ModelInfo& info = run.info();
    std::vector<PromptRun> runs = prompts(dice, info, {6, 1, 11, 2, 7, 6, 4, 19});
    for (PromptRun& prompt : runs) {
        for (int i = 0; i < 12; ++i) {
            prompt.variants.emplace_back(anyKnockout(dice, static_cast<int>(prompt.ids.size()), info.layers,
                                                     info.heads, info.hasDecay));
        }
    }
    compareWithAlone(run, runs);
}

/// One variant at a time, and a few.
void PromptBatches::smallBatches() {
    for (const std::int64_t bytes : {std::int64_t{1}, std::int64_t{30'000}, std::int64_t{300'000}}) {
        TokenRun run = runOfRow(bytes);
        Dice dice(227);
        std::vector<PromptRun> runs = prompts(dice, run.info(), {4, 8, 4, 1, 6});
        for (PromptRun& prompt : runs) {
            addWindows(dice, run.info().layers, prompt);
        }
        compareWithAlone(run, runs);
    }
}

void PromptBatches::logitsAlone() {
    TokenRun run = runOfRow();
    Dice dice(229);
    std::vector<std::vector<std::int32_t>> ids;
    std::vector<at::Tensor> alone;
    for (const int length : {7, 1, 12, 7, 3, 25}) {
        ids.push_back(randomTokens(dice, run.info().vocabularySize, length));
        alone.push_back(fullLogits(run, ids.back())[length - 1]);
    }
    compareProbabilities(toTensor(run.lastLogits(ids)), at::stack(alone), "together");
    compareProbabilities(toTensor(run.lastLogits({ids.front()})), alone.front().unsqueeze(0), "one");
}

TokenRun bundledRun() {
    return {(resources::directory() / "models" / "demo-mamba2").string(), {}, Precision::Fp32};
}

void PromptBatches::promptsWithoutVariants() {
    TokenRun run = bundledRun();
    Dice dice(233);
    compareWithAlone(run, prompts(dice, run.info(), {3, 8}));
    QVERIFY(run.runPrompts({}).empty());
    QCOMPARE(run.lastLogits({}).values.size(), std::size_t{0});
}

void PromptBatches::whatCantRun() {
    TokenRun run = bundledRun();
    const auto complaint = [&](PromptRun prompt, std::string_view word) {
        return complaintAbout(ErrorCode::InvalidArgument, {"prompt 1", word}, [&] {
            static_cast<void>(run.runPrompts({PromptRun{{1}, {}, 0}, std::move(prompt)}));
        });
    };
    NO_COMPLAINT(complaint({{}, {}, 0}, "at least 1"));
    NO_COMPLAINT(complaint({{1 << 30}, {}, 0}, "1073741824"));
    NO_COMPLAINT(complaint({{1}, {}, -1}, "target"));
    NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"prompt 1", "at least 1"}, [&] {
        static_cast<void>(run.lastLogits({{1}, {}}));
    }));
}

} // namespace

QTEST_GUILESS_MAIN(PromptBatches)
#include "tst_prompt_batches.moc"
