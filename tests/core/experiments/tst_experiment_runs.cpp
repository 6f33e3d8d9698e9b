// SPDX-License-Identifier: GPL-3.0-or-later
// How runs end and go on: stopped, with a worker that fails, with rows that can't be run, in a folder that
// vanishes.
#include <atomic>
#include <fstream>
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "core/experiments/run_experiment.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"
#include "core/tensor/device_limits.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/file_lines.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

const DeviceChoice kCpu{DeviceKind::Cpu, 0};

/// Stops the run after some rows were told.
class StoppingContext : public PlainRunContext {
public:
    explicit StoppingContext(const std::atomic<int>& left)
        : m_left(left) {}
    void checkStop() override {
        if (m_left <= 0) {
            throw Error(ErrorCode::Cancelled, {});
        }
    }

private:
    const std::atomic<int>& m_left;
};

} // namespace

class TestExperimentRuns : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<LoadedModel> m_model;

    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.path().toStdString() + "/" + name;
    }
    [[nodiscard]] ExperimentRequest requestFor(const std::string& name) const {
        ExperimentRequest request;
        request.model = {"random:tiny", kCpu, Precision::Fp32};
        request.data = "counterfact";
        request.selection.limit = 60;
        request.settings.windows = {2};
        request.settings.sources = {Role::Subject, Role::Context, Role::Last};
        request.folder = path(name);
        return request;
    }
    [[nodiscard]] static std::shared_ptr<LoadedModel> makeModel() {
        const std::string config = R"({"model_type":"mamba2","architectures":["Mamba2ForCausalLM"],
            "hidden_size":16,"num_hidden_layers":4,"num_heads":4,"head_dim":8,"state_size":8,"n_groups":1,
            "conv_kernel":4,"expand":2,"vocab_size":8192,"tie_word_embeddings":true})";
        return std::make_shared<LoadedModel>(
            randomLanguageModel(config, "random:tiny", at::kCPU, Precision::Fp32, StoredWeights::Fp32),
            Tokenizer::load(resources::directory() / "models" / "demo-mamba2" / "tokenizer.json"), 2);
    }
    [[nodiscard]] ExperimentTools tools(RunContext& context) const {
        ExperimentTools tools{*m_model, context};
        tools.ownModel = [](const ModelRef&) { return makeModel(); };
        tools.blockRows = 7;
        return tools;
    }

private Q_SLOTS:
    void initTestCase() { m_model = makeModel(); }

    /// Stopped at several places and gone on with: the bytes of one run.
    void stoppedAndGoneOnWith() {
        const c10::InferenceMode inference;
        PlainRunContext whole;
        const ExperimentSnapshot one = runExperiment(requestFor("one"), tools(whole));
        QCOMPARE(one.done, std::int64_t{60});
        QCOMPARE(one.found, std::int64_t{0});
        const ExperimentRequest request = requestFor("stopped");
        int computed = 0;
        for (const int rows : {1, 5, 13, 2, 20}) {
            std::atomic<int> left = rows;
            StoppingContext context(left);
            ExperimentTools stopping = tools(context);
            stopping.run = [&](const LanguageModel& model, std::span<const PromptRun> prompts,
                               const PassOptions& options, RunContext& running, const PromptSink& sink) {
                runPrompts(model, prompts, options, running,
                           [&](std::size_t index, const PromptReading& reading) {
                               running.checkStop();
                               sink(index, reading);
                               ++computed;
                               --left;
                           });
            };
            NO_COMPLAINT(complaintAboutAnythingButError([&] { runExperiment(request, stopping); }));
            std::ofstream(request.folder + "/rows.jsonl", std::ios::app) << "{\"row\":59,\"torn"; // kill -9
        }
        PlainRunContext context;
        const ExperimentSnapshot last = runExperiment(request, tools(context));
        QVERIFY(last.found > 10 && last.found < 60);
        QCOMPARE(last.done, std::int64_t{60});
        QVERIFY(last.summary.complete);
        QVERIFY(linesOf(path("stopped/rows.jsonl")) == linesOf(path("one/rows.jsonl")));
        // Once more: nothing is left to do.
        ExperimentTools idle = tools(context);
        idle.run = [](auto&&...) { qFatal("a row was computed again"); };
        QCOMPARE(runExperiment(request, idle).found, std::int64_t{60});
    }

    /// A worker that fails hands its rows back; the manifest says so.
    void aWorkerFails() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        ExperimentRequest request = requestFor("failing");
        request.devices = {kCpu, kCpu, kCpu};
        ExperimentTools failing = tools(context);
        std::atomic<int> made = 0;
        failing.ownModel = [&](const ModelRef&) {
            if (++made == 1) {
                throw Error(ErrorCode::OutOfMemory, {"cpu", "load"});
            }
            return makeModel();
        };
        const std::thread::id own = std::this_thread::get_id();
        failing.run = [&](const LanguageModel& model, std::span<const PromptRun> prompts,
                          const PassOptions& options, RunContext& running, const PromptSink& sink) {
            runPrompts(model, prompts, options, running, sink);
            if (std::this_thread::get_id() != own) {
                throw Error(ErrorCode::DeviceFailure, {"cpu", "it fell"});
            }
        };
        const ExperimentSnapshot snapshot = runExperiment(request, failing);
        QCOMPARE(snapshot.done, std::int64_t{60});
        QVERIFY(snapshot.summary.complete);
        QVERIFY(!snapshot.notes.empty());
        const std::string notes = readManifest(request.folder).notes.front();
        QVERIFY(notes.find("worker cpu (") != std::string::npos);
        PlainRunContext plain;
        runExperiment(requestFor("good"), tools(plain));
        QCOMPARE(linesOf(path("failing/rows.jsonl")).size(), std::size_t{60});
    }

    /// The engine's own worker fails: the others do its rows.
    void theFirstWorkerFails() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        ExperimentRequest request = requestFor("first");
        request.devices = {kCpu, kCpu};
        ExperimentTools failing = tools(context);
        const std::thread::id own = std::this_thread::get_id();
        failing.run = [&](const LanguageModel& model, std::span<const PromptRun> prompts,
                          const PassOptions& options, RunContext& running, const PromptSink& sink) {
            if (std::this_thread::get_id() == own) {
                throw Error(ErrorCode::DeviceFailure, {"cpu", "it fell"});
            }
            runPrompts(model, prompts, options, running, sink);
        };
        QCOMPARE(runExperiment(request, failing).done, std::int64_t{60});
        QVERIFY(readManifest(request.folder).notes.front().find("it fell") != std::string::npos);
    }

    /// All fail: the run ends with the failure, and says what is kept.
    void everyWorkerFails() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        ExperimentRequest request = requestFor("lost");
        request.devices = {kCpu, kCpu};
        ExperimentTools failing = tools(context);
        failing.run = [](auto&&...) { throw Error(ErrorCode::DeviceFailure, {"cpu", "it fell"}); };
        NO_COMPLAINT(complaintAbout(ErrorCode::DeviceFailure, {"it fell", "0 rows", request.folder},
                                    [&] { runExperiment(request, failing); }));
    }

    /// What is done stays in the folder that is gone, and the line says why it stopped.
    void aFolderThatVanishes() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        const ExperimentRequest request = requestFor("vanishing");
        ExperimentTools running = tools(context);
        int rows = 0;
        running.run = [&](const LanguageModel& model, std::span<const PromptRun> prompts,
                          const PassOptions& options, RunContext& inner, const PromptSink& sink) {
            runPrompts(model, prompts, options, inner, [&](std::size_t index, const PromptReading& reading) {
                if (++rows == 10) {
                    std::filesystem::rename(request.folder, request.folder + "-moved");
                }
                sink(index, reading);
            });
        };
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"rows.jsonl", "9 rows", request.folder},
                                    [&] { runExperiment(request, running); }));
        QCOMPARE(linesOf(request.folder + "-moved/rows.jsonl").size(), std::size_t{9});
    }

    /// Rows that the data or the model can't have are listed, each once, and the rest runs.
    void rowsThatCantBeRun() {
        const c10::InferenceMode inference;
        const std::string file = path("facts.csv");
        std::ofstream(file) << "prompt,subject,answer,relation\n"
                               "The home of Ann is,Ann,Rome,r\n"
                               "The home of Ann is,Bob,Rome,r\n"
                               "The home of Tim is,Tim,,r\n"
                               "The home of Tim and Tim is,Tim,Rome,r\n"
                               "The home of Kim is,Kim,Rome,r\n"
                            << "The home of Zed is " << std::string(1100000, 'x') << ",Zed,Rome,r\n"
                            << "Lee lives in,Lee,Rome,r\n";
        ExperimentRequest request = requestFor("skipping");
        request.data = file;
        request.selection.limit = {};
        PlainRunContext context;
        const ExperimentSnapshot snapshot = runExperiment(request, tools(context));
        QCOMPARE(snapshot.done, std::int64_t{3});
        QCOMPARE(snapshot.skipped, std::int64_t{4});
        QVERIFY(snapshot.summary.complete);
        QCOMPARE(snapshot.summary.all.windows[0].sources[1].empty, std::int64_t{1}); // Lee has no context
        QCOMPARE(snapshot.summary.all.windows[0].sources[1].prompts, std::int64_t{2});
        std::set<std::int64_t> lines;
        for (const SkippedLine& line : readSkipped(request.folder)) {
            QVERIFY(!line.reason.empty());
            lines.insert(line.line);
        }
        QVERIFY(lines == (std::set<std::int64_t>{3, 4, 5, 7}));
        const std::multiset<std::string> before = linesOf(path("skipping/skipped.jsonl"));
        runExperiment(request, tools(context));
        QVERIFY(linesOf(path("skipping/skipped.jsonl")) == before);
    }

    /// Peaks of runs over 600 and over 20,000 prompts.
    void memoryDoesNotGrowWithTheRows() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        const auto peakAfter = [&](std::int64_t rows) {
            ExperimentRequest request = requestFor("rows" + std::to_string(rows));
            request.selection.limit = rows;
            request.settings.windows = {4};
            request.settings.sources = {Role::Last};
            ExperimentTools large = tools(context);
            large.blockRows = kBlockRows;
            const ExperimentSnapshot snapshot = runExperiment(request, large);
            return std::pair(snapshot.done + snapshot.skipped, peakBytes(at::kCPU));
        };
        const auto [few, before] = peakAfter(600);
        const auto [many, after] = peakAfter(20000);
        QCOMPARE(few, std::int64_t{600});
        QCOMPARE(many, std::int64_t{20000});
        const std::int64_t grown = (after - before) >> 20;
        QVERIFY2(grown < 24, qPrintable(QString::number(grown) + QStringLiteral(" MiB more")));
    }

    /// Refused before anything is computed or written.
    void badRequests() {
        PlainRunContext context;
        const auto refused = [&](const char* name, std::initializer_list<std::string_view> words,
                                 ErrorCode code, const std::function<void(ExperimentRequest&)>& change) {
            ExperimentRequest request = requestFor(std::string("bad-") + name);
            change(request);
            NO_COMPLAINT(complaintAbout(code, words, [&] { runExperiment(request, tools(context)); }));
            QVERIFY(!std::filesystem::exists(path(std::string("bad-") + name)));
        };
        refused("window", {"9", "4"}, ErrorCode::WindowOutOfRange,
                [](ExperimentRequest& request) { request.settings.windows = {9}; });
        refused("twice", {"windows", "2"}, ErrorCode::InvalidArgument, [](ExperimentRequest& request) {
            request.settings.windows = {2, 2};
        });
        refused("shard", {"shard", "3/2"}, ErrorCode::InvalidArgument, [](ExperimentRequest& request) {
            request.shard = {3, 2};
        });
        refused("data", {"nowhere.csv"}, ErrorCode::FileMissing,
                [](ExperimentRequest& request) { request.data = "nowhere.csv"; });
        refused("empty", {"P0"}, ErrorCode::InvalidArgument,
                [](ExperimentRequest& request) { request.selection.relations = {"P0"}; });
        refused("groups", {"groups"}, ErrorCode::InvalidArgument,
                [](ExperimentRequest& request) { request.settings.groups = {*namedGroup("fast")}; });
        refused("device", {"devices"}, ErrorCode::InvalidArgument, [](ExperimentRequest& request) {
            request.devices = {{DeviceKind::Cuda, 1}};
        });
    }
};

QTEST_APPLESS_MAIN(TestExperimentRuns)
#include "tst_experiment_runs.moc"
