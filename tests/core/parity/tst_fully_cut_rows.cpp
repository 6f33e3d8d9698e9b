// SPDX-License-Identifier: GPL-3.0-or-later
// A query that is cut from every source keeps exactly D·x (Mamba-2) or zero (attention) of its mixer. The
// layer's output is then a formula without positions, computed here in float64 from the stored weights.
#include <QTest>

#include <cstring>

#include <nlohmann/json.hpp>

#include "core/io/json_reader.hpp"
#include "core/io/weight_files.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 2e-5;

/// Stored weights, widened to float64 without the engine's loader.
class Weights {
public:
    explicit Weights(const std::string& model)
        : m_files(WeightFiles::open(referenceFolder(model)))
        , m_config(readJsonFile(referenceFolder(model) / "config.json", 1U << 16, JsonDialect::Python)) {}

    [[nodiscard]] const nlohmann::json& config() const { return m_config; }
    /// Undefined where there is no such tensor (a bias that the configuration leaves out).
    [[nodiscard]] at::Tensor operator()(const std::string& name) const {
        const TensorView* view = m_files.find(name);
        if (view == nullptr) {
            return {};
        }
        const at::ScalarType type = view->dtype == TensorDtype::F32   ? at::kFloat
                                    : view->dtype == TensorDtype::F16 ? at::kHalf
                                                                      : at::kBFloat16;
        at::Tensor tensor = at::empty(view->shape, type);
        std::memcpy(tensor.data_ptr(), view->data.data(), view->data.size());
        return tensor.to(at::kDouble);
    }

private:
    WeightFiles m_files;
    nlohmann::json m_config;
};

at::Tensor linear(const Weights& weights, const std::string& name, const at::Tensor& row) {
    const at::Tensor product = at::matmul(weights(name + ".weight"), row);
    const at::Tensor bias = weights(name + ".bias");
    return bias.defined() ? product + bias : product;
}

at::Tensor rootMeanSquareNorm(const at::Tensor& row, const at::Tensor& weight, double epsilon,
                              int64_t groups) {
    const at::Tensor grouped = row.view({groups, -1});
    return (grouped * (grouped.square().mean(1, true) + epsilon).rsqrt()).view(-1) * weight;
}

/// Mamba-2: `row` is the residual at the query, `mixer` its mixer output [H, P].
at::Tensor mamba2Output(const Weights& weights, int layer, const at::Tensor& row, const at::Tensor& mixer) {
    const std::string block = "backbone.layers." + std::to_string(layer) + ".";
    const double epsilon = weights.config().at("layer_norm_epsilon");
    const at::Tensor input = rootMeanSquareNorm(row, weights(block + "norm.weight"), epsilon, 1);
    const at::Tensor gate = linear(weights, block + "mixer.in_proj", input).narrow(0, 0, mixer.numel());
    const at::Tensor normed =
        rootMeanSquareNorm(mixer.flatten() * at::silu(gate), weights(block + "mixer.norm.weight"), epsilon,
                           weights.config().at("n_groups"));
    return row + linear(weights, block + "mixer.out_proj", normed);
}

/// GPT-NeoX with nothing from attention but its output bias.
at::Tensor neoxOutput(const Weights& weights, int layer, const at::Tensor& row) {
    const std::string block = "gpt_neox.layers." + std::to_string(layer) + ".";
    const double epsilon = weights.config().at("layer_norm_eps");
    const at::Tensor bias = weights(block + "attention.dense.bias");
    const at::Tensor attended = bias.defined() ? row + bias : row;
    const bool parallel = weights.config().at("use_parallel_residual");
    const at::Tensor normed = at::layer_norm(parallel ? row : attended, {row.numel()},
                                             weights(block + "post_attention_layernorm.weight"),
                                             weights(block + "post_attention_layernorm.bias"), epsilon);
    const std::string form = weights.config().at("hidden_act") == "gelu" ? "none" : "tanh";
    const at::Tensor inner = at::gelu(linear(weights, block + "mlp.dense_h_to_4h", normed), form);
    return attended + linear(weights, block + "mlp.dense_4h_to_h", inner);
}

/// Logits [V] of a residual row after the last layer.
at::Tensor headOf(const Weights& weights, const at::Tensor& row) {
    const nlohmann::json& config = weights.config();
    const bool mamba = config.at("model_type") == "mamba2";
    at::Tensor head;
    for (const char* name :
         {"lm_head.weight", "embed_out.weight", "backbone.embeddings.weight", // the last two: tied
          "gpt_neox.embed_in.weight"}) {
        head = head.defined() ? head : weights(name);
    }
    if (mamba) {
        return at::matmul(head, rootMeanSquareNorm(row, weights("backbone.norm_f.weight"),
                                                   config.at("layer_norm_epsilon"), 1));
    }
    return at::matmul(head,
                      at::layer_norm(row, {row.numel()}, weights("gpt_neox.final_layer_norm.weight"),
                                     weights("gpt_neox.final_layer_norm.bias"), config.at("layer_norm_eps")));
}

class FullyCutRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepTheSkipAlone_data() {
        addModelRows([](const std::string& model) { // the families whose formula stands above
            const nlohmann::json config =
                readJsonFile(referenceFolder(model) / "config.json", 1U << 16, JsonDialect::Python);
            const std::string family = config.value("model_type", "");
            return family == "mamba2" || family == "gpt_neox";
        });
    }
    void keepTheSkipAlone();
    void keepTheTokenAlone_data() { addModelRows(); }
    void keepTheTokenAlone();
};

/// In the last layer, where the logits of the query follow from the formula alone.
void FullyCutRows::keepTheSkipAlone() {
    TokenRun run = runOfRow();
    const Weights weights(modelOfRow());
    const int last = run.info().layers - 1;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        if (!reference.traced()) {
            continue;
        }
        const CleanRun clean = run.clean(reference.tokens);
        const int tokens = static_cast<int>(reference.tokens.size());
        for (int query = 0; query < tokens; ++query) {
            Edge edge{{query}, {}, {last}};
            for (int source = 0; source <= query; ++source) {
                edge.sources.push_back(source);
            }
            const at::Tensor row = toTensor(clean.residual)[last][query];
            const at::Tensor skip = toTensor(clean.skip)[last][query];
            const at::Tensor after = run.info().hasConvolution ? mamba2Output(weights, last, row, skip)
                                                               : neoxOutput(weights, last, row);
            const at::Tensor expected = headOf(weights, after).unsqueeze(0);
            const Knockout knockout{{edge}, Strict::Off};
            const at::Tensor full = fullLogits(run, reference.tokens, knockout).slice(0, query, query + 1);
            QCOMPARE_LE(logitError(full, expected), kTolerance);
            if (query == tokens - 1) {
                QCOMPARE_LE(logitError(partialLogits(run, reference.tokens, {knockout}), expected),
                            kTolerance);
            }
        }
    }
}

/// With every pair of every layer cut, and the convolution's taps with them, no position sees another: the
/// last row is what its token gives whatever stands before it, and alone (but where positions are learned).
/// A row that fell back to uniform attention would not be.
void FullyCutRows::keepTheTokenAlone() {
    TokenRun run = runOfRow();
    const auto everyPair = [&](int tokens) {
        Edge edge;
        for (int i = 0; i < tokens; ++i) {
            edge.targets.push_back(i);
            edge.sources.push_back(i);
        }
        for (int layer = 0; layer < run.info().layers; ++layer) {
            edge.layers.push_back(layer);
        }
        return Knockout{{edge}, Strict::Taps};
    };
    const std::vector<std::int32_t> tokens{3, 1, 4, 1, 5, 9, 2, 6};
    const std::vector<std::int32_t> others{2, 7, 1, 8, 2, 8, 1, 6};
    const Knockout all = everyPair(static_cast<int>(tokens.size()));
    const at::Tensor full = fullLogits(run, tokens, all);
    QVERIFY(full.isfinite().all().item<bool>());
    compareProbabilities(fullLogits(run, others, all).slice(0, -1), full.slice(0, -1), "after other tokens");
    compareProbabilities(partialLogits(run, tokens, {all}), full.slice(0, -1), "partial recompute");
    if (run.info().architecture != "GPT-2") {
        compareProbabilities(full.slice(0, -1), fullLogits(run, {tokens.back()}, everyPair(1)), "alone");
    }
}

} // namespace

QTEST_GUILESS_MAIN(FullyCutRows)
#include "tst_fully_cut_rows.moc"
