// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels that add hidden attention up over heads against the weights [H, T, T] by LibTorch operations:
// of every family, view and device, over all, some and single heads, in prompts around the kernels' tile
// sizes.
#include <QTest>

#include <algorithm>
#include <random>

#include "core/tensor/device.hpp"
#include "core/tensor/parallel.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// Of the largest cell; of signed sums, in which heads cancel, of the largest sum of |weight|.
constexpr double kTolerance = 1e-5;

constexpr AttentionView kViews[] = {AttentionView::Signed, AttentionView::Absolute, AttentionView::Normalized,
                                    AttentionView::Contribution};

struct Shape {
    const char* name;
    const char* config;
};

/// Two layers each. What is odd about a shape is in its name.
constexpr Shape kShapes[] = {
    {"mamba2, 40 heads", R"({"model_type": "mamba2", "hidden_size": 320, "num_heads": 40, "head_dim": 16,
        "state_size": 128, "n_groups": 1, "expand": 2, "conv_kernel": 4, "num_hidden_layers": 2,
        "vocab_size": 96})"},
    {"mamba2, 3 groups, 40 states", R"({"model_type": "mamba2", "hidden_size": 84, "num_heads": 24,
        "head_dim": 7, "state_size": 40, "n_groups": 3, "expand": 2, "conv_kernel": 4,
        "num_hidden_layers": 2, "vocab_size": 96})"},
    {"mamba2, 40 heads in each of 2 groups", R"({"model_type": "mamba2", "hidden_size": 160, "num_heads": 80,
        "head_dim": 4, "state_size": 16, "n_groups": 2, "expand": 2, "conv_kernel": 4,
        "num_hidden_layers": 2, "vocab_size": 96})"},
    {"mamba2, more heads than a list holds", R"({"model_type": "mamba2", "hidden_size": 260, "num_heads": 260,
        "head_dim": 2, "state_size": 8, "n_groups": 1, "expand": 2, "conv_kernel": 4,
        "num_hidden_layers": 2, "vocab_size": 96})"},
    {"neox, 20 heads of 16", R"({"model_type": "gpt_neox", "hidden_size": 320, "num_attention_heads": 20,
        "intermediate_size": 64, "num_hidden_layers": 2, "vocab_size": 96, "max_position_embeddings": 2048,
        "rotary_pct": 0.25, "hidden_act": "gelu"})"},
    {"neox, heads of 10", R"({"model_type": "gpt_neox", "hidden_size": 30, "num_attention_heads": 3,
        "intermediate_size": 64, "num_hidden_layers": 2, "vocab_size": 96, "max_position_embeddings": 2048,
        "rotary_pct": 0.4, "hidden_act": "gelu"})"},
    {"llama, 12 heads on 3 keys", R"({"model_type": "llama", "hidden_size": 96, "num_attention_heads": 12,
        "num_key_value_heads": 3, "head_dim": 20, "intermediate_size": 64, "num_hidden_layers": 2,
        "vocab_size": 96, "max_position_embeddings": 2048, "hidden_act": "silu"})"},
    {"mistral, window of 40", R"({"model_type": "mistral", "hidden_size": 96, "num_attention_heads": 12,
        "num_key_value_heads": 4, "head_dim": 8, "intermediate_size": 64, "num_hidden_layers": 2,
        "vocab_size": 96, "max_position_embeddings": 2048, "sliding_window": 40, "hidden_act": "silu"})"},
    {"mamba, 300 channels", R"({"model_type": "mamba", "hidden_size": 150, "state_size": 16, "expand": 2,
        "time_step_rank": 5, "conv_kernel": 4, "num_hidden_layers": 2, "vocab_size": 96})"},
    {"mamba, 37 states", R"({"model_type": "mamba", "hidden_size": 20, "state_size": 37, "expand": 2,
        "time_step_rank": 5, "conv_kernel": 4, "num_hidden_layers": 2, "vocab_size": 96})"},
};

/// More channels than partial sums fit beside each other at 1,024 tokens: too long for the CPU's reference.
constexpr Shape kWide = {"mamba, 2,200 channels", R"({"model_type": "mamba", "hidden_size": 1100,
    "state_size": 16, "expand": 2, "time_step_rank": 5, "conv_kernel": 4, "num_hidden_layers": 1,
    "vocab_size": 96})"};

bool hasGpu() {
    return !resolveDevice(fastestTestDevice(), Precision::Fp32).is_cpu();
}

std::vector<std::int32_t> randomIds(int tokens, int vocabulary, std::mt19937& random) {
    std::vector<std::int32_t> ids(static_cast<std::size_t>(tokens));
    std::uniform_int_distribution<std::int32_t> id(0, vocabulary - 1);
    std::generate(ids.begin(), ids.end(), [&] { return id(random); });
    return ids;
}

/// All heads, one, two ranges, and a group where there are groups.
std::vector<HeadSelection> selections(const ModelInfo& info, std::mt19937& random) {
    std::uniform_int_distribution<int> head(0, info.heads - 1);
    const auto range = [&] {
        const int a = head(random);
        const int b = head(random);
        return IndexRange{std::min(a, b), std::max(a, b)};
    };
    const int one = head(random);
    std::vector<HeadSelection> chosen{{}, {{}, {{one, one}}}, {{}, {range(), range()}}};
    if (info.architecture.find("amba") != std::string::npos) {
        chosen.push_back({{DecayGroup::Slow}, {{one, one}}});
    }
    return chosen;
}

class AttentionSums : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofShapes_data();
    void ofShapes();
    void ofFixtures_data() { addModelRows(); }
    void ofFixtures();
    void ofLongRuns_data();
    void ofLongRuns();
    void hangOnNoThreadCount();

private:
    static void compare(TokenRun& run, const std::vector<int>& lengths);
    static void compare(TokenRun& run, const std::vector<std::int32_t>& ids, const HeadSelection& heads);
    [[nodiscard]] static TokenRun load(const Shape& shape, bool gpu);
};

TokenRun AttentionSums::load(const Shape& shape, bool gpu) {
    return TokenRun::withRandomWeights(shape.config, shape.name, testDevice(gpu), Precision::Fp32,
                                       StoredWeights::Fp32);
}

void AttentionSums::compare(TokenRun& run, const std::vector<std::int32_t>& ids, const HeadSelection& heads) {
    std::vector<int> layers(static_cast<std::size_t>(run.info().layers));
    std::generate(layers.begin(), layers.end(), [next = 0]() mutable { return next++; });
    const auto ask = [&](AttentionView view, TokenRun::Kernels sums) {
        return run.attentionViews(ids, view, layers, heads, sums);
    };
    const auto tokens = static_cast<std::int64_t>(ids.size());
    const at::Tensor absolute = toTensor(ask(AttentionView::Absolute, TokenRun::Kernels::Reference));
    QCOMPARE_GT(absolute.max().item<double>(), 0.0);
    for (const AttentionView view : kViews) {
        const HostArray fused = ask(view, TokenRun::Kernels::Fused);
        const at::Tensor found = toTensor(fused);
        const at::Tensor expected = toTensor(ask(view, TokenRun::Kernels::Reference));
        QCOMPARE(found.sizes(), at::IntArrayRef({run.info().layers, tokens, tokens}));
        const at::Tensor& scale = view == AttentionView::Signed ? absolute : expected;
        for (std::int64_t layer = 0; layer < found.size(0); ++layer) {
            const double error =
                (found[layer] - expected[layer]).abs().nan_to_num(INFINITY).max().item<double>();
            const std::string where = "view " + std::to_string(static_cast<int>(view)) + ", layer " +
                                      std::to_string(layer) + ", " + std::to_string(tokens) +
                                      " tokens: off by " + number(error);
            QVERIFY2(error <= kTolerance * scale[layer].max().item<double>(), where.c_str());
        }
        QCOMPARE(found.triu(1).abs().max().item<double>(), 0.0);
        QVERIFY(ask(view, TokenRun::Kernels::Fused).values == fused.values); // the same bits again
    }
}

void AttentionSums::compare(TokenRun& run, const std::vector<int>& lengths) {
    std::mt19937 random(7);
    const ModelInfo& info = run.info();
    for (const int tokens : lengths) {
        if (info.maxPositions && tokens > *info.maxPositions) {
            continue;
        }
        const std::vector<std::int32_t> ids = randomIds(tokens, info.vocabularySize, random);
        for (const HeadSelection& heads : selections(info, random)) {
            compare(run, ids, heads);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void AttentionSums::ofShapes_data() {
    QTest::addColumn<int>("shape");
    QTest::addColumn<bool>("gpu");
    for (int i = 0; i < static_cast<int>(std::size(kShapes)); ++i) {
        QTest::addRow("%s, cpu", kShapes[i].name) << i << false;
        if (hasGpu()) {
            QTest::addRow("%s, gpu", kShapes[i].name) << i << true;
        }
    }
}

void AttentionSums::ofShapes() {
    QFETCH(int, shape);
    QFETCH(bool, gpu);
    TokenRun run = load(kShapes[shape], gpu);
    compare(run, {1, 2, 16, 17, 31, 32, 33, 64, 65, 128, 129, 300});
}

void AttentionSums::ofFixtures() {
    QFETCH(bool, fused); // how the clean run was made
    TokenRun run = runOfRow();
    compare(run, fused ? std::vector<int>{1, 2, 17, 31, 64, 129, 300} : std::vector<int>{1, 31, 129});
}

void AttentionSums::ofLongRuns_data() {
    if (!hasGpu()) {
        QSKIP("the CPU's reference takes too long");
    }
    QTest::addColumn<int>("shape"); // −1: kWide
    QTest::newRow("mamba2") << 0;
    QTest::newRow("neox") << 4;
    QTest::newRow("mamba, 2,200 channels") << -1;
}

void AttentionSums::ofLongRuns() {
    QFETCH(int, shape);
    TokenRun run = load(shape < 0 ? kWide : kShapes[shape], true);
    compare(run, {1024});
}

void AttentionSums::hangOnNoThreadCount() {
    std::mt19937 random(11);
    for (const Shape& shape : kShapes) {
        TokenRun run = load(shape, false);
        const std::vector<std::int32_t> ids = randomIds(70, 96, random);
        for (const AttentionView view : kViews) {
            setThreadCount(1);
            run.trace(ids);
            const auto ask = [&] {
                return run.attentionViews(ids, view, {0, 1}, {}, TokenRun::Kernels::Fused).values;
            };
            const std::vector<float> alone = ask();
            setThreadCount(3);
            QVERIFY2(ask() == alone, shape.name);
        }
    }
    setThreadCount(1);
}

} // namespace

QTEST_GUILESS_MAIN(AttentionSums)
#include "tst_attention_sums.moc"
