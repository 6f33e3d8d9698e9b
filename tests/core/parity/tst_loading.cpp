// SPDX-License-Identifier: GPL-3.0-or-later
// From files to models: matrices left in their files compute what widened ones do, files of torch.save what
// their safetensors twins do; what is wrong is told in one line and leaves the models that were there.
#include <QTest>

#include <filesystem>
#include <map>

#include "core/engine/backend.hpp"
#include "core/loading/load_plan.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/tensor/stored_matrix.hpp"
#include "core/tensor/weight_planner.hpp"
#include "tests/core/parity/file_logits.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/bad_models.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr const char* kPrompt = "Beats Music is owned by";

LoadPlan planFor(const std::filesystem::path& folder) {
    PlainRunContext context;
    return LoadPlan(folder, Precision::Fp32, context);
}

/// Keeps every report; stops the run after some of them.
class WatchingContext : public PlainRunContext {
public:
    explicit WatchingContext(int stopAfter = -1)
        : m_stopAfter(stopAfter) {}

    void checkStop() override {
        if (m_stopAfter >= 0 && static_cast<int>(done.size()) > m_stopAfter) {
            throw Error(ErrorCode::Cancelled, {}, "cancelled");
        }
    }
    void progress(const std::string& stage, std::int64_t so, std::int64_t all) override {
        if (stage == "load") {
            done.push_back(so);
            total = all;
        }
    }

    std::vector<std::int64_t> done;
    std::int64_t total = 0;

private:
    int m_stopAfter;
};

PredictRequest predictRequest(const std::string& model) {
    PredictRequest request;
    request.model = {model, {DeviceKind::Cpu, 0}, Precision::Fp32};
    request.prompt.text = kPrompt;
    request.logits = true;
    return request;
}

std::vector<float> answer(EngineBackend& backend, const std::string& model) {
    PlainRunContext context;
    const Snapshot snapshot = backend.run({"left/predict", 1, predictRequest(model)}, context);
    return std::get<PredictSnapshot>(snapshot.body).logits;
}

} // namespace

class TestLoading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productsOfStoredMatrices();
    void storedEqualsWidened_data();
    void storedEqualsWidened();
    void torchFilesEqualTheirTwins_data();
    void torchFilesEqualTheirTwins();
    void unusedTensorsAreTold();
    void catalogueKnowsWhatLoadersNeed();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void progressCountsBytes();
    void cancelledLoadsLeaveWhatWasThere();

private:
    const c10::InferenceMode m_inference;
};

void TestLoading::productsOfStoredMatrices() {
    at::manual_seed(7);
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16, at::kHalf}) {
        for (const auto& [rows, out, in] : {std::array{1, 1, 1}, std::array{3, 70, 33},
                                            std::array{21, 515, 2560}, std::array{1, 300, 8000}}) {
            const at::Tensor stored = at::randn({out, in}).to(type);
            const at::Tensor x = at::randn({rows, in});
            const at::Tensor start = at::randn({rows, out});
            std::vector<const std::byte*> pointers;
            for (int row = out - 1; row >= 0; --row) {
                pointers.push_back(static_cast<const std::byte*>(stored.select(0, row).const_data_ptr()));
            }
            const auto number = type == at::kFloat      ? ops::StoredNumber::F32
                                : type == at::kBFloat16 ? ops::StoredNumber::Bf16
                                                        : ops::StoredNumber::F16;
            const StoredMatrix matrix(pointers, in, number, nullptr);
            const at::Tensor expected = at::mm(x.to(at::kDouble), stored.flip(0).to(at::kDouble).t());
            const double size = expected.norm().item<double>() + 1e-9;
            QVERIFY((matrix.product(x, {}) - expected).norm().item<double>() < 1e-6 * size);
            QVERIFY((matrix.product(x, start) - expected - start).norm().item<double>() < 1e-6 * size);
            const at::Tensor changed = start.clone();
            QVERIFY(matrix.product(x, changed, true).data_ptr() == changed.data_ptr());
            QVERIFY(at::equal(changed, matrix.product(x, start)));
            QVERIFY(at::equal(matrix.dense(), stored.flip(0).to(at::kFloat)));
        }
    }
}

void TestLoading::storedEqualsWidened_data() {
    QTest::addColumn<QByteArray>("model");
    for (const std::string& model : referenceModels()) {
        QTest::newRow(model.c_str()) << QByteArray::fromStdString(model);
    }
}

void TestLoading::storedEqualsWidened() {
    QFETCH(QByteArray, model);
    const std::filesystem::path folder = referenceFolder(model.toStdString());
    for (const ReferenceCase& reference : loadReferences(model.toStdString())) {
        const at::Tensor expected = reference.logits.select(0, reference.logits.size(0) - 1);
        const double spread = expected.std().item<double>();
        const at::Tensor widened = logitsOfFiles(folder, false, Precision::Fp32, reference.tokens);
        const at::Tensor stored = logitsOfFiles(folder, true, Precision::Fp32, reference.tokens);
        QVERIFY((stored - widened).abs().max().item<double>() < 1e-4 * spread);
        QVERIFY((stored - expected).abs().max().item<double>() < 5e-4 * spread);
    }
}

void TestLoading::torchFilesEqualTheirTwins_data() {
    QTest::addColumn<QByteArray>("folder");
    for (const char* name :
         {"mamba-fp32", "mamba-fp16", "mamba-bf16", "mamba2-fp32", "mamba2-fp16", "mamba2-bf16", "sharded"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestLoading::torchFilesEqualTheirTwins() {
    QFETCH(QByteArray, folder);
    const TemporaryFolder twin;
    std::filesystem::copy_file(torchFixture(folder.toStdString()) / "twin.safetensors",
                               twin / "model.safetensors");
    std::filesystem::copy_file(torchFixture(folder.toStdString()) / "config.json", twin / "config.json");
    for (const bool leaveStored : {false, true}) {
        for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
            const std::vector<std::int32_t> ids{1, 5, 2, 7};
            const at::Tensor found =
                logitsOfFiles(torchFixture(folder.toStdString()), leaveStored, precision, ids);
            QVERIFY(at::equal(found, logitsOfFiles(twin.path(), leaveStored, precision, ids)));
        }
    }
}

void TestLoading::unusedTensorsAreTold() {
    // A tied head that is stored all the same, and masks, are nothing to speak of.
    for (const char* model : {"mamba-original", "gpt2-bare", "gpt2-plain"}) {
        QVERIFY(planFor(referenceFolder(model)).info().notes.empty());
    }
    const TemporaryFolder folder;
    for (const char* file : {"config.json", "model.safetensors"}) {
        std::filesystem::copy_file(referenceFolder("mamba-plain") / file, folder / file);
    }
    replaceInFile(folder / "config.json", R"("num_hidden_layers": )", R"("num_hidden_layers": 1, "was": )");
    const std::vector<std::string> notes = planFor(folder.path()).info().notes;
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY2(notes[0].find("\"backbone.layers.1.mixer.A_log\"") != std::string::npos &&
                 notes[0].find(" more") != std::string::npos,
             notes[0].c_str());
}

/// The lists without LibTorch (needed_weights.hpp), by which `models` tells what a load would refuse, are
/// what the families' loaders ask for.
void TestLoading::catalogueKnowsWhatLoadersNeed() {
    for (const std::string& model : referenceModels()) {
        const ConfigReader config = ConfigReader::open(referenceFolder(model));
        const ModelWeights weights = openModelWeights(
            referenceFolder(model), config, familyOf(config, builtInFamilies()), CompareExtent::All);
        std::map<std::string, std::vector<std::int64_t>> known;
        for (const NeededTensor& tensor : weights.needed) {
            QVERIFY2(known.emplace(tensor.name, tensor.shape).second, tensor.name.c_str());
        }
        WeightPlanner planner(weights.files, Precision::Fp32);
        static_cast<void>(familyOf(config).load(config, planner));
        std::map<std::string, std::vector<std::int64_t>> asked;
        for (const NeededTensor& tensor : planner.needed()) {
            asked.emplace(tensor.name, tensor.shape);
        }
        QVERIFY2(known == asked, model.c_str());
    }
}

void TestLoading::whatIsWrongIsTold_data() {
    QTest::addColumn<int>("row");
    const std::vector<BadModel> table = badModels();
    for (std::size_t row = 0; row < table.size(); ++row) {
        QTest::newRow(table[row].name.c_str()) << static_cast<int>(row);
    }
}

void TestLoading::whatIsWrongIsTold() {
    QFETCH(int, row);
    const BadModel bad = badModels()[static_cast<std::size_t>(row)];
    const TemporaryFolder folder;
    copyGoodModel(folder / "model");
    bad.damage(folder / "model");
    const std::unique_ptr<EngineBackend> backend = makeTorchBackend();
    const std::vector<float> before = answer(*backend, "demo-transformer");
    const std::optional<Error> thrown = errorOf([&] { (void)answer(*backend, (folder / "model").string()); });
    QVERIFY(thrown);
    const std::string line = thrown->what();
    QVERIFY2(thrown->code() == bad.code, (std::string(errorName(thrown->code())) + ": " + line).c_str());
    QVERIFY2(isOneLine(line), line.c_str());
    for (const std::string& word : bad.words) {
        QVERIFY2(line.find(word) != std::string::npos, (line + " doesn't name " + word).c_str());
    }
    QCOMPARE(answer(*backend, "demo-transformer"), before);
}

void TestLoading::progressCountsBytes() {
    const std::filesystem::path folder = referenceFolder("mamba2-sharded");
    WatchingContext context;
    const LoadPlan plan(folder, Precision::Fp32, context);
    const std::unique_ptr<LanguageModel> model = plan.load(at::Device(at::kCPU), context);
    QVERIFY(model->info().parameters > 0);
    QVERIFY(context.done.size() > 10);
    QCOMPARE(context.done.front(), std::int64_t{0});
    QVERIFY(std::is_sorted(context.done.begin(), context.done.end()));
    QCOMPARE(context.done.back(), context.total);
    QCOMPARE(context.done[context.done.size() - 2], context.total); // every byte was counted, and once
}

void TestLoading::cancelledLoadsLeaveWhatWasThere() {
    const std::unique_ptr<EngineBackend> backend = makeTorchBackend();
    const std::vector<float> before = answer(*backend, "demo-transformer");
    WatchingContext context(20);
    const std::optional<Error> thrown = errorOf([&] {
        (void)backend->run({"left/predict", 2, predictRequest("demo-mamba2")}, context);
    });
    QVERIFY(thrown && thrown->code() == ErrorCode::Cancelled);
    QVERIFY(context.done.back() < context.total);
    QCOMPARE(answer(*backend, "demo-transformer"), before);
    QVERIFY(!answer(*backend, "demo-mamba2").empty());
}

QTEST_GUILESS_MAIN(TestLoading)
#include "tst_loading.moc"
