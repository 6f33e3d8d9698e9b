// SPDX-License-Identifier: GPL-3.0-or-later
// State-space models read long prompts through states of chunks. That changes no answer: neither of clean
// runs, nor of long suffixes, nor of many variants together, whatever is cut in them.
#include <QTest>

#include <algorithm>

#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

struct Model {
    const char* name;
    const char* config;
};

/// Sizes that the GPU's kernels take in fours, and some that they don't.
constexpr Model kModels[] = {
    {"mamba2", R"({"model_type": "mamba2", "hidden_size": 32, "num_hidden_layers": 3, "num_heads": 4,
        "head_dim": 16, "expand": 2, "state_size": 20, "n_groups": 1, "conv_kernel": 4, "vocab_size": 64})"},
    {"mamba2, 2 groups", R"({"model_type": "mamba2", "hidden_size": 40, "num_hidden_layers": 3,
        "num_heads": 4, "head_dim": 20, "expand": 2, "state_size": 12, "n_groups": 2, "conv_kernel": 4,
        "vocab_size": 64})"},
    {"mamba2, large heads", R"({"model_type": "mamba2", "hidden_size": 68, "num_hidden_layers": 2,
        "num_heads": 2, "head_dim": 68, "expand": 2, "state_size": 72, "n_groups": 1, "conv_kernel": 4,
        "vocab_size": 64})"},
    {"mamba2, odd sizes", R"({"model_type": "mamba2", "hidden_size": 21, "num_hidden_layers": 2,
        "num_heads": 3, "head_dim": 14, "expand": 2, "state_size": 9, "n_groups": 1, "conv_kernel": 4,
        "vocab_size": 64})"},
    {"mamba", R"({"model_type": "mamba", "hidden_size": 24, "num_hidden_layers": 3, "state_size": 16,
        "expand": 2, "time_step_rank": 4, "conv_kernel": 4, "vocab_size": 64})"},
};

std::vector<int> countUp(int first, int last) {
    std::vector<int> all;
    for (int i = first; i < last; ++i) {
        all.push_back(i);
    }
    return all;
}

/// Nothing, one source, neighbours, some from anywhere, those of a whole chunk, or all of them.
std::vector<int> sourcesOf(Dice& dice, int target) {
    const int first = dice.below(target + 1);
    switch (dice.below(6)) {
    case 0:
        return {};
    case 1:
        return {first};
    case 2:
        return countUp(first, std::min(target + 1, first + 9));
    case 3:
        return dice.subset(target + 1, 12);
    case 4:
        return countUp(std::min(first / 64 * 64, target), std::min(target + 1, first / 64 * 64 + 64));
    default:
        return countUp(0, target + 1);
    }
}

Knockout cutOf(Dice& dice, const std::vector<int>& targets, const ModelInfo& model) {
    Knockout knockout;
    const int first = dice.below(model.layers);
    const int last = dice.between(first + 1, model.layers);
    for (const int target : targets) {
        const std::vector<int> sources = sourcesOf(dice, target);
        if (!sources.empty()) {
            knockout.edges.push_back({{target}, sources, countUp(first, last)});
        }
    }
    knockout.heads = randomHeads(dice, model.heads, true);
    return knockout;
}

class Chunks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanRuns_data() { addRows(); }
    void cleanRuns();
    void longSuffixes_data() { addRows(); }
    void longSuffixes();
    void manyVariants_data() { addRows(); }
    void manyVariants();
    void severalLayersOfCuts_data() { addRows(); }
    void severalLayersOfCuts();

private:
    static void addRows() {
        QTest::addColumn<int>("model");
        QTest::addColumn<bool>("gpu");
        const bool hasGpu = !resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu();
        for (int i = 0; i < static_cast<int>(std::size(kModels)); ++i) {
            QTest::addRow("%s, cpu", kModels[i].name) << i << false;
            if (hasGpu) {
                QTest::addRow("%s, gpu", kModels[i].name) << i << true;
            }
        }
    }
    static TokenRun load() {
        QFETCH(int, model);
        QFETCH(bool, gpu);
        return TokenRun::withRandomWeights(kModels[model].config, kModels[model].name,
                                           {gpu ? DeviceKind::Cuda : DeviceKind::Cpu, 0}, Precision::Fp32,
                                           StoredWeights::Fp32);
    }
};

/// Around the ends of chunks; every token's logits by the kernels and by LibTorch's operations.
void Chunks::cleanRuns() {
    TokenRun run = load();
    Dice dice(31);
    for (const int length : {128, 129, 192, 193, 255, 700}) {
        const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, length);
        const at::Tensor found = fullLogits(run, tokens);
        const at::Tensor kept = toTensor(run.clean(tokens).residual);
        run.use(TokenRun::Kernels::Reference);
        const at::Tensor expected = fullLogits(run, tokens);
        const double error = relativeError(kept, toTensor(run.clean(tokens).residual));
        run.use(TokenRun::Kernels::Fused);
        QVERIFY2(error <= 1e-5, (std::to_string(length) + " tokens: off by " + number(error)).c_str());
        compareProbabilities(found, expected, std::to_string(length) + " tokens");
    }
}

/// Variants whose own rows are many, behind few and many clean ones.
void Chunks::longSuffixes() {
    TokenRun run = load();
    Dice dice(37);
    constexpr int kTokens = 333;
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    for (const int position : {1, 70, 128, 200}) {
        std::vector<Variant> knockouts;
        for (int i = 0; i < 5; ++i) {
            std::vector<int> targets{position};
            for (const int more : dice.subset(kTokens - position - 1, 30)) {
                targets.push_back(position + 1 + more);
            }
            knockouts.emplace_back(cutOf(dice, targets, run.info()));
        }
        const at::Tensor found = partialLogits(run, tokens, knockouts);
        run.use(TokenRun::Kernels::Reference);
        for (std::size_t i = 0; i < knockouts.size(); ++i) {
            const at::Tensor expected = fullLogits(run, tokens, knockouts[i]).slice(0, -1);
            compareProbabilities(found.narrow(0, static_cast<std::int64_t>(i), 1), expected,
                                 "from " + std::to_string(position) + ", variant " + std::to_string(i));
        }
        run.use(TokenRun::Kernels::Fused);
    }
}

/// Cuts of the last token, many at once, as one by one and as the reference.
void Chunks::manyVariants() {
    TokenRun run = load();
    Dice dice(41);
    for (const int length : {129, 300, 2200}) {
        const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, length);
        std::vector<Variant> knockouts;
        for (int i = 0; i < 250; ++i) {
            knockouts.emplace_back(cutOf(dice, {length - 1}, run.info()));
        }
        const at::Tensor together = partialLogits(run, tokens, knockouts);
        const auto compare = [&](int i, const std::string& with) {
            const at::Tensor alone = partialLogits(run, tokens, {knockouts[static_cast<std::size_t>(i)]});
            compareProbabilities(together.narrow(0, i, 1), alone,
                                 std::to_string(length) + " tokens, variant " + std::to_string(i) + with);
        };
        for (int i = 0; i < 250; i += 3) {
            compare(i, " alone");
        }
        run.use(TokenRun::Kernels::Reference);
        for (int i = 0; i < 250; i += 40) {
            compare(i, " by the reference");
        }
        run.use(TokenRun::Kernels::Fused);
    }
}

/// A whole map: neighbouring variants read states without the same chunk.
void Chunks::severalLayersOfCuts() {
    TokenRun run = load();
    Dice dice(43);
    constexpr int kTokens = 150;
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    std::vector<Variant> map;
    for (int source = 0; source < kTokens; ++source) {
        for (int layer = 0; layer < run.info().layers; ++layer) {
            map.emplace_back(Knockout{{{{kTokens - 1}, {source}, {layer}}}, Strict::Off});
        }
    }
    const at::Tensor found = partialLogits(run, tokens, map);
    run.use(TokenRun::Kernels::Reference);
    compareProbabilities(found, partialLogits(run, tokens, map), "map");
}

} // namespace

QTEST_GUILESS_MAIN(Chunks)
#include "tst_chunks.moc"
