// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing gets worse as a prompt grows: how well the displayed attention rebuilds the mixers, from 20 to
// 2,000 tokens, and the answers in prompts of 1,200 tokens against transformers in float64.
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>

#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr int kShort = 20;
constexpr int kShortPrompts = 8;
constexpr int kLonger[] = {200, 2000};
/// Of the mean error in the short prompts.
constexpr double kFlat = 2;

/// A model of its fixture, or with random weights at a shape where the fixture has no positions for so long a
/// prompt.
struct Model {
    const char* name;
    const char* config; ///< null: tests/fixtures/models
    double decayed = 1; ///< all rates A of the fixture times this
};

constexpr Model kModels[] = {
    {"mamba2-plain", nullptr},
    {"mamba2-groups", nullptr},
    {"mamba2-plain", nullptr, 0.002},
    {"mamba-plain", nullptr},
    {"mamba-plain", nullptr, 0.002},
    {"mamba-odd", nullptr},
    {"falcon-mamba", nullptr},
    {"neox-parallel", nullptr},
    {"neox-sequential", nullptr},
    {"llama-llama3", nullptr},
    {"mistral-window", nullptr},
    {"qwen2-yarn", nullptr},
    {"gpt2, 2,048 positions", R"({"model_type": "gpt2", "n_embd": 32, "n_head": 4, "n_layer": 2,
        "n_positions": 2048, "vocab_size": 96})"},
    {"gptj, 2,048 positions", R"({"model_type": "gptj", "n_embd": 32, "n_head": 2, "n_layer": 2,
        "n_positions": 2048, "rotary_dim": 8, "vocab_size": 96})"},
};

bool hasGpu() {
    return !resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu();
}

/// Over the layers, in a random prompt.
double largestError(TokenRun& run, int tokens, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int32_t> id(0, run.info().vocabularySize - 1);
    std::vector<std::int32_t> ids(static_cast<std::size_t>(tokens));
    std::generate(ids.begin(), ids.end(), [&] { return id(random); });
    const std::vector<double> errors = run.rebuildErrors(ids);
    return *std::max_element(errors.begin(), errors.end());
}

/// Multiplies all rates A = −exp(A_log) of a model's folder, so that it remembers for longer.
void slowDown(const std::filesystem::path& folder, double factor) {
    const std::filesystem::path path = folder / "model.safetensors";
    std::vector<std::pair<std::int64_t, std::int64_t>> places; // offset in the file, count
    {
        const SafetensorsFile file = SafetensorsFile::open(path);
        const std::byte* end = nullptr; // the last tensor's end is the file's
        for (const TensorView& view : file.tensors()) {
            end = std::max(end, view.data.data() + view.data.size());
        }
        const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path));
        for (const TensorView& view : file.tensors()) {
            if (view.name.ends_with("A_log")) {
                places.emplace_back(size - (end - view.data.data()),
                                    static_cast<std::int64_t>(view.data.size() / sizeof(float)));
            }
        }
    }
    std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
    for (const auto& [offset, count] : places) {
        std::vector<float> values(static_cast<std::size_t>(count));
        const auto bytes = static_cast<std::streamsize>(values.size() * sizeof(float));
        stream.seekg(offset).read(reinterpret_cast<char*>(values.data()), bytes);
        for (float& value : values) {
            value += static_cast<float>(std::log(factor));
        }
        stream.seekp(offset).write(reinterpret_cast<const char*>(values.data()), bytes);
    }
}

TokenRun load(const Model& model, bool gpu) {
    const DeviceChoice device{gpu ? DeviceKind::Cuda : DeviceKind::Cpu, 0};
    if (model.config != nullptr) {
        return TokenRun::withRandomWeights(model.config, model.name, device, Precision::Fp32,
                                           StoredWeights::Fp32);
    }
    if (model.decayed == 1) {
        return {referenceFolder(model.name).string(), device, Precision::Fp32};
    }
    const QTemporaryDir copy;
    const std::filesystem::path folder = std::filesystem::path(copy.path().toStdString()) / "model";
    std::filesystem::copy(referenceFolder(model.name), folder);
    slowDown(folder, model.decayed);
    return {folder.string(), device, Precision::Fp32};
}

class LongPrompts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rebuildErrorIsFlat_data();
    void rebuildErrorIsFlat();
    void answersAreTransformers_data();
    void answersAreTransformers();

private:
    std::vector<LongReference> m_references;
};

void LongPrompts::rebuildErrorIsFlat_data() {
    QTest::addColumn<int>("model");
    QTest::addColumn<bool>("gpu");
    for (int i = 0; i < static_cast<int>(std::size(kModels)); ++i) {
        const char* speed = kModels[i].decayed == 1 ? "" : ", slow";
        QTest::addRow("%s%s, cpu", kModels[i].name, speed) << i << false;
        if (hasGpu()) {
            QTest::addRow("%s%s, gpu", kModels[i].name, speed) << i << true;
        }
    }
}

void LongPrompts::rebuildErrorIsFlat() {
    QFETCH(int, model);
    QFETCH(bool, gpu);
    TokenRun run = load(kModels[model], gpu);
    double inShort = 0;
    for (int i = 0; i < kShortPrompts; ++i) {
        inShort += largestError(run, kShort, 1 + static_cast<unsigned>(i)) / kShortPrompts;
    }
    QCOMPARE_GT(inShort, 0.0);
    for (const int tokens : kLonger) {
        const double error = largestError(run, tokens, 17);
        const std::string found = number(inShort) + " in short prompts, " + number(error) + " in one of " +
                                  std::to_string(tokens) + " tokens";
        qInfo("%s", found.c_str());
        QVERIFY2(error <= kFlat * inShort, found.c_str());
    }
}

void LongPrompts::answersAreTransformers_data() {
    QTest::addColumn<int>("reference");
    QTest::addColumn<bool>("gpu");
    QTest::addColumn<bool>("fused");
    m_references = loadLongReferences();
    for (int i = 0; i < static_cast<int>(m_references.size()); ++i) {
        const std::string& model = m_references[static_cast<std::size_t>(i)].model;
        for (const bool gpu : {false, true}) {
            for (const bool fused : {true, false}) {
                // The reference forms of a deep model take long on a CPU.
                if ((gpu && !hasGpu()) || (!gpu && !fused && model.starts_with("demo-"))) {
                    continue;
                }
                QTest::addRow("%s, %s, %s", model.c_str(), gpu ? "gpu" : "cpu", fused ? "fused" : "plain")
                    << i << gpu << fused;
            }
        }
    }
}

void LongPrompts::answersAreTransformers() {
    QFETCH(int, reference);
    QFETCH(bool, gpu);
    QFETCH(bool, fused);
    const LongReference& expected = m_references[static_cast<std::size_t>(reference)];
    TokenRun run(expected.folder.string(), {gpu ? DeviceKind::Cuda : DeviceKind::Cpu, 0}, Precision::Fp32,
                 fused ? TokenRun::Kernels::Fused : TokenRun::Kernels::Reference);
    const auto compare = [&](const at::Tensor& logits, std::int64_t row, const std::string& where) {
        const at::Tensor right = expected.logits.narrow(0, row, 1);
        const double error = logitError(logits.slice(1, 0, {}, expected.logitStride), right);
        qInfo("%s: %s", where.c_str(), number(error).c_str());
        QVERIFY2(error <= kLogitTolerance, (where + ": off by " + number(error)).c_str());
    };
    compare(fullLogits(run, expected.tokens).slice(0, -1), 0, "clean");
    std::vector<Variant> knockouts;
    for (const ReferenceKnockout& knockout : expected.knockouts) {
        knockouts.push_back(knockout.knockout);
    }
    const at::Tensor logits = partialLogits(run, expected.tokens, knockouts);
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        compare(logits.narrow(0, row, 1), row + 1, expected.knockouts[i].name);
    }
}

} // namespace

QTEST_GUILESS_MAIN(LongPrompts)
#include "tst_long_prompts.moc"
