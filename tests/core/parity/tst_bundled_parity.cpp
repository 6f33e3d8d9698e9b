// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled pair on CounterFact prompts, from text to logits through the engine, against transformers in
// float64 (tests/fixtures/bundled); and partial against full recompute at their size.
#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <filesystem>

#include <nlohmann/json.hpp>

#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/safetensors.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::size_t kJsonLimit = 4U << 20;
// Layout of a row of pN.summary (tests/fixtures/README.md).
constexpr std::int64_t kDeviation = 0;
constexpr std::int64_t kLogSumExp = 1;
constexpr std::int64_t kBest = 2;
constexpr std::int64_t kSample = kBest + 5;

std::filesystem::path modelFolder(const std::string& model) {
    return resources::directory() / "models" / model;
}

/// References of one bundled model.
struct Bundled {
    nlohmann::json document;
    SafetensorsFile tensors;
};

Bundled loadBundled(const std::string& model) {
    const std::filesystem::path folder =
        std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/bundled" / model;
    return {readJsonFile(folder / "cases.json", kJsonLimit),
            SafetensorsFile::open(folder / "reference.safetensors")};
}

std::vector<PositionItem> positions(const nlohmann::json& list) {
    std::vector<PositionItem> items;
    for (const int position : list) {
        items.emplace_back(IndexRange{position, position});
    }
    return items;
}

KnockoutSpec specOf(const nlohmann::json& knockout) {
    KnockoutSpec spec;
    spec.strict = knockout.at("strict").get<bool>() ? Strict::Taps : Strict::Off;
    for (const nlohmann::json& edge : knockout.at("edges")) {
        EdgeSpec part{positions(edge.at("targets")), positions(edge.at("sources")), {}};
        for (const int layer : edge.at("layers")) {
            part.layers.push_back({layer, layer});
        }
        spec.edges.push_back(std::move(part));
    }
    return spec;
}

Knockout knockoutOf(const nlohmann::json& knockout) {
    Knockout result;
    result.strict = knockout.at("strict").get<bool>() ? Strict::Taps : Strict::Off;
    for (const nlohmann::json& edge : knockout.at("edges")) {
        result.edges.push_back({edge.at("targets"), edge.at("sources"), edge.at("layers")});
    }
    return result;
}

/// One run's logits [V] against its summary row and best five ids.
void compareRun(const at::Tensor& logits, const at::Tensor& summary, const nlohmann::json& document,
                const nlohmann::json& best, const std::string& where) {
    const double bound = kLogitTolerance * summary[kDeviation].item<double>();
    const at::Tensor sample = at::tensor(document.at("sample").get<std::vector<std::int64_t>>());
    const auto [values, ids] = logits.topk(5);
    QVERIFY2(at::equal(ids, at::tensor(best.get<std::vector<std::int64_t>>())), where.c_str());
    const double errors[] = {
        (logits.index_select(0, sample) - summary.slice(0, kSample)).abs().max().item<double>(),
        (values - summary.slice(0, kBest, kSample)).abs().max().item<double>(),
        (logits.logsumexp(0) - summary[kLogSumExp]).abs().item<double>(),
        (logits.std() - summary[kDeviation]).abs().item<double>(),
    };
    for (const double error : errors) {
        QVERIFY2(error <= bound, (where + ": off by " + number(error)).c_str());
    }
}

class BundledParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void referencesBelongToTheModels_data() { addBundledRows(); }
    void referencesBelongToTheModels();
    void promptsToLogits_data() { addBundledRows(); }
    void promptsToLogits();
    void partialEqualsFull_data() { addBundledRows(); }
    void partialEqualsFull();
};

void BundledParity::referencesBelongToTheModels() {
    const std::string model = modelOfRow();
    QFile weights(QString::fromStdString((modelFolder(model) / "model.safetensors").string()));
    QVERIFY(weights.open(QIODevice::ReadOnly));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QVERIFY(hash.addData(&weights));
    QVERIFY2(hash.result().toHex().toStdString() == loadBundled(model).document.at("weights_sha256"),
             "other weights: run tests/fixtures/make_bundled_fixtures.py again");
}

void BundledParity::promptsToLogits() {
    QFETCH(bool, gpu);
    const Bundled bundled = loadBundled(modelOfRow());
    const std::unique_ptr<EngineBackend> backend = makeTorchBackend();
    PlainRunContext context;
    int index = 0;
    for (const nlohmann::json& entry : bundled.document.at("cases")) {
        PredictRequest request;
        request.model = {modelOfRow(), testDevice(gpu), Precision::Fp32};
        request.prompt.text = entry.at("prompt");
        request.logits = true;
        for (const nlohmann::json& knockout : entry.at("knockouts")) {
            request.knockouts.push_back(specOf(knockout));
        }
        const Snapshot snapshot = backend->run({"test", 1, request}, context);
        const auto& result = std::get<PredictSnapshot>(snapshot.body);

        QCOMPARE(idsOf(result.prompt), entry.at("tokens").get<std::vector<std::int32_t>>());
        const auto rows = static_cast<std::int64_t>(1 + request.knockouts.size());
        const at::Tensor logits = at::tensor(result.logits).to(at::kDouble).view({rows, -1});
        const std::string name = std::string("p").append(std::to_string(index++));
        const at::Tensor summary = float64Tensor(bundled.tensors, name + ".summary");
        QCOMPARE(summary.size(0), rows);
        for (std::int64_t row = 0; row < rows; ++row) {
            const nlohmann::json& best =
                row == 0 ? entry.at("top")
                         : entry.at("knockouts").at(static_cast<std::size_t>(row - 1)).at("top");
            compareRun(logits[row], summary[row], bundled.document, best,
                       name + " run " + std::to_string(row));
        }
        if (bundled.tensors.find(name + ".logits") != nullptr) {
            const at::Tensor whole = float64Tensor(bundled.tensors, name + ".logits").unsqueeze(0);
            QCOMPARE_LE(logitError(logits.slice(0, 0, 1), whole), kLogitTolerance);
        }
    }
    QCOMPARE_GE(index, 20);
}

void BundledParity::partialEqualsFull() {
    TokenRun run = runOfRow();
    const Bundled bundled = loadBundled(modelOfRow());
    for (std::size_t i = 0; i < 4; ++i) {
        const nlohmann::json& entry = bundled.document.at("cases").at(i);
        const auto ids = entry.at("tokens").get<std::vector<std::int32_t>>();
        std::vector<Variant> knockouts;
        for (const nlohmann::json& knockout : entry.at("knockouts")) {
            knockouts.push_back(knockoutOf(knockout));
        }
        compareWithFull(run, ids, knockouts);
    }
}

} // namespace

QTEST_GUILESS_MAIN(BundledParity)
#include "tst_bundled_parity.moc"
