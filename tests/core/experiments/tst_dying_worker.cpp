// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment on two GPUs, of which one dies in the middle: its context is lost for good, as after a fault
// of the hardware. Needs two GPUs. A program of its own: nothing in the process can use that GPU afterwards.
#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/gpu_memory.hpp"
#include "core/base/resources.hpp"
#include "core/experiments/run_experiment.hpp"
#include "core/io/line_reader.hpp"
#include "core/results/result_reader.hpp"
#include "core/tensor/device.hpp"

using namespace mambascope;

namespace {

constexpr std::int64_t kRows = 400;

DeviceChoice gpu(int index) {
    return {DeviceKind::Cuda, index};
}

std::multiset<std::string> linesOf(const std::string& file) {
    std::multiset<std::string> lines;
    LineReader reader(file);
    while (const auto line = reader.next()) {
        lines.emplace(*line);
    }
    return lines;
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

/// A kernel on the current GPU fails: CUDA then refuses everything there until the process ends.
void killCurrentGpu(const at::Device& device) {
    at::_assert_async(at::zeros({1}, at::TensorOptions(at::kFloat).device(device)));
}

} // namespace

class TestDyingWorker : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] ExperimentRequest requestFor(const std::string& name,
                                               const std::vector<DeviceChoice>& devices) const {
        ExperimentRequest request;
        request.model = {"random:small", devices.front(), Precision::Fp32};
        request.devices = devices;
        request.data = "counterfact";
        request.selection.limit = kRows;
        request.settings.windows = {2};
        request.settings.sources = {Role::Subject, Role::Context, Role::Last};
        request.folder = m_folder.path().toStdString() + "/" + name;
        return request;
    }

private Q_SLOTS:
    void initTestCase() {
        loadCudaLibraries();
        if (!cudaDevice(1)) {
            QSKIP("two GPUs are needed");
        }
    }

    void itsRowsGoToTheOthers() {
        const c10::InferenceMode inference;
        const ModelRef model{"random:small", gpu(0), Precision::Fp32};
        const CurrentDevice current(resolveDevice(model.device, Precision::Fp32));
        const std::shared_ptr<LoadedModel> own = makeModel(model);
        PlainRunContext context;
        ExperimentTools tools{*own, context};
        tools.ownModel = makeModel;
        tools.blockRows = 10;
        QCOMPARE(runExperiment(requestFor("one", {gpu(0)}), tools).done, kRows);

        const std::thread::id mine = std::this_thread::get_id();
        std::atomic<int> ofSecond = 0;
        std::atomic<bool> isDead = false;
        tools.run = [&](const LanguageModel& of, std::span<const PromptRun> prompts,
                        const PassOptions& options, RunContext& running, const PromptSink& sink) {
            if (std::this_thread::get_id() == mine) { // leaves rows to the other one until it is dead
                for (int waited = 0; waited < 600 && !isDead; ++waited) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(100));
                }
                return runPrompts(of, prompts, options, running, sink);
            }
            if (++ofSecond == 3) {
                isDead = true;
                killCurrentGpu(of.device());
            }
            runPrompts(of, prompts, options, running, sink);
        };
        const ExperimentRequest request = requestFor("two", {gpu(0), gpu(1)});
        const ExperimentSnapshot found = runExperiment(request, tools);
        QVERIFY(isDead);
        QCOMPARE(found.done, kRows);
        QVERIFY(found.summary.complete);
        QVERIFY(!found.notes.empty());
        const std::string note = readManifest(request.folder).notes.front();
        qInfo("%s", note.c_str());
        QVERIFY(note.starts_with("worker cuda:1") &&
                note.find("its rows went to the others") != std::string::npos);
        QVERIFY(linesOf(request.folder + "/rows.jsonl") ==
                linesOf(m_folder.path().toStdString() + "/one/rows.jsonl"));
    }
};

QTEST_GUILESS_MAIN(TestDyingWorker)
#include "tst_dying_worker.moc"
