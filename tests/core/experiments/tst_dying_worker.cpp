// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment on two GPUs, of which one dies in the middle, as after a fault of the hardware. CUDA then
// refuses everything to that process, on the other GPU, too: the run ends with what is done kept, and another
// process goes on from there. Needs two GPUs.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.hpp"
#include "core/base/gpu_memory.hpp"
#include "core/base/resources.hpp"
#include "core/experiments/run_experiment.hpp"
#include "core/results/result_reader.hpp"
#include "core/tensor/device.hpp"
#include "tests/support/file_lines.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::int64_t kRows = 400;
constexpr const char* kDie = "--die";

DeviceChoice gpu(int index) {
    return {DeviceKind::Cuda, index};
}

std::shared_ptr<LoadedModel> makeModel(const ModelRef& model) {
    const std::string config = R"({"model_type":"mamba2","architectures":["Mamba2ForCausalLM"],
        "hidden_size":64,"num_hidden_layers":4,"num_heads":4,"head_dim":32,"state_size":16,"n_groups":1,
        "conv_kernel":4,"expand":2,"vocab_size":8192,"tie_word_embeddings":true})";
    return std::make_shared<LoadedModel>(
        randomLanguageModel(config, "random:small", resolveDevice(model.device, Precision::Fp32),
                            Precision::Fp32, StoredWeights::Fp16),
        Tokenizer::load(resources::directory() / "models" / "demo-mamba2" / "tokenizer.json"), 2);
}

ExperimentRequest requestFor(const std::string& folder, const std::vector<DeviceChoice>& devices) {
    ExperimentRequest request;
    request.model = {"random:small", devices.front(), Precision::Fp32};
    request.devices = devices;
    request.data = "counterfact";
    request.selection.limit = kRows;
    request.settings.windows = {2};
    request.settings.sources = {Role::Subject, Role::Context, Role::Last};
    request.folder = folder;
    return request;
}

/// The second worker's GPU dies in its third block; the first one leaves it rows until then.
RunPrompts dyingRun(std::thread::id first) {
    return [first, blocks = std::make_shared<std::atomic<int>>(0)](
               const LanguageModel& model, std::span<const PromptRun> prompts, const PassOptions& options,
               RunContext& context, const PromptSink& sink) {
        constexpr int kLast = 3;
        if (std::this_thread::get_id() == first) {
            for (int waited = 0; waited < 600 && *blocks < kLast; ++waited) {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        } else if (++*blocks == kLast) {
            at::_assert_async(at::zeros({1}, at::TensorOptions(at::kFloat).device(model.device())));
        }
        runPrompts(model, prompts, options, context, sink);
    };
}

ExperimentSnapshot runOn(const std::string& folder, const std::vector<DeviceChoice>& devices, bool dies) {
    const c10::InferenceMode inference;
    loadCudaLibraries();
    const ExperimentRequest request = requestFor(folder, devices);
    const CurrentDevice current(resolveDevice(request.model.device, Precision::Fp32));
    const std::shared_ptr<LoadedModel> own = makeModel(request.model);
    PlainRunContext context;
    ExperimentTools tools{*own, context};
    tools.ownModel = makeModel;
    tools.blockRows = 10;
    if (dies) {
        tools.run = dyingRun(std::this_thread::get_id());
    }
    return runExperiment(request, tools);
}

/// What the child does: says on stderr how the run ended. Nothing is cleared up behind a dead GPU.
[[noreturn]] void die(const char* folder) {
    int code = 0;
    try {
        runOn(folder, {gpu(0), gpu(1)}, /*dies=*/true);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ended: %s\n", error.what());
        code = 4;
    }
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace

class TestDyingWorker : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const {
        return m_folder.path().toStdString() + "/" + name;
    }

private Q_SLOTS:
    void allRowsAreThereAtTheEnd() {
        if (!cudaDevice(1)) {
            QSKIP("two GPUs are needed");
        }
        const std::string folder = path("two");
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(kDie), QString::fromStdString(folder)});
        QVERIFY(child.waitForFinished(120'000));
        const QByteArray told = child.readAllStandardError();
        qInfo("%s", told.constData());
        QVERIFY(child.exitStatus() == QProcess::NormalExit);
        const auto kept = static_cast<std::int64_t>(linesOf(folder + "/rows.jsonl").size());
        QVERIFY2(kept >= 20, told.constData()); // of the blocks before
        const std::vector<std::string> notes = readManifest(folder).notes;
        QVERIFY(!notes.empty());
        for (const std::string& note : notes) {
            QVERIFY2(note.starts_with("worker cuda:") && note.find('\n') == std::string::npos, note.c_str());
        }
        if (child.exitCode() != 0) { // a driver that spares the other GPU ends with all rows
            QVERIFY2(told.contains("rows that are done are kept in " + QByteArray::fromStdString(folder)),
                     told.constData());
        }
        const ExperimentSnapshot found = runOn(folder, {gpu(0), gpu(1)}, /*dies=*/false);
        QCOMPARE(found.found, kept);
        QCOMPARE(found.done, kRows);
        QVERIFY(found.summary.complete);
        QCOMPARE(runOn(path("one"), {gpu(0)}, /*dies=*/false).done, kRows);
        QVERIFY(linesOf(folder + "/rows.jsonl") == linesOf(path("one") + "/rows.jsonl"));
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], kDie) == 0) {
        die(argv[2]);
    }
    QCoreApplication application(argc, argv);
    TestDyingWorker test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dying_worker.moc"
