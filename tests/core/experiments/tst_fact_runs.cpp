// SPDX-License-Identifier: GPL-3.0-or-later
// Experiments on facts without their analyses: which subjects are drawn, what the roles are, how runs go on,
// what leaves a fact out and what ends a run.
#include <atomic>
#include <cmath>
#include <fstream>
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/resources.hpp"
#include "core/experiments/fact_roles.hpp"
#include "core/experiments/fact_subjects.hpp"
#include "core/experiments/run_facts.hpp"
#include "core/io/line_reader.hpp"
#include "core/results/result_reader.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

const DeviceChoice kCpu{DeviceKind::Cpu, 0};

std::multiset<std::string> linesOf(const std::filesystem::path& file) {
    std::multiset<std::string> lines;
    LineReader reader(file);
    while (const auto line = reader.next()) {
        lines.emplace(*line);
    }
    return lines;
}

/// A number that only the request decides.
double scoreOf(const EditRequest& request) {
    double sum = request.layer + 1;
    for (const char letter : request.prompt.text + request.newObject) {
        sum = std::fmod(sum * 31 + letter, 1009);
    }
    return sum / 1009;
}

EditSnapshot answerOf(const EditRequest& request) {
    EditSnapshot snapshot;
    snapshot.prompts.push_back({EditedPromptKind::Rewrite, request.prompt.text, {2, 1, false}, {1, 2, true}});
    snapshot.after = {scoreOf(request), 0.5, 1.0, 0.75};
    snapshot.contexts = {"{}"};
    return snapshot;
}

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

/// Keeps how many rows a run says it has.
class CountingContext : public PlainRunContext {
public:
    void progress(const std::string& stage, std::int64_t, std::int64_t total) override {
        if (stage == "rows") {
            totals.push_back(total);
        }
    }

    std::vector<std::int64_t> totals;
};

} // namespace

class TestFactRuns : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<LoadedModel> m_model;

    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.path().toStdString() + "/" + name;
    }
    static std::shared_ptr<LoadedModel> makeModel() {
        const std::string config = R"({"model_type":"mamba2","architectures":["Mamba2ForCausalLM"],
            "hidden_size":16,"num_hidden_layers":4,"num_heads":4,"head_dim":8,"state_size":8,"n_groups":1,
            "conv_kernel":4,"expand":2,"vocab_size":8192,"tie_word_embeddings":true})";
        return std::make_shared<LoadedModel>(
            randomLanguageModel(config, "random:tiny", at::kCPU, Precision::Fp32, StoredWeights::Fp32),
            Tokenizer::load(resources::directory() / "models" / "demo-mamba2" / "tokenizer.json"), 2);
    }
    [[nodiscard]] FactsRequest requestFor(const std::string& name) const {
        FactsRequest request;
        request.model = {"random:tiny", kCpu, Precision::Fp32};
        request.data = path("facts.csv");
        request.settings.setSort(FactSort::Edit);
        auto& edit = std::get<EditFacts>(request.settings.what);
        edit.sites = {Matrix::Wo};
        edit.layers = {1, 2};
        request.folder = path(name);
        return request;
    }
    [[nodiscard]] FactTools tools(RunContext& context) const {
        FactTools tools{*m_model, context};
        tools.analyses.edit = [](const EditRequest& request, LoadedModel&, RunContext&) {
            return answerOf(request);
        };
        tools.ownModel = [](const ModelRef&) { return makeModel(); };
        return tools;
    }

private Q_SLOTS:
    void initTestCase() {
        m_model = makeModel();
        std::ofstream file(path("facts.csv"));
        file << "template,subject,answer,relation\n";
        for (int i = 0; i < 40; ++i) {
            file << (i % 2 == 0 ? "The home of {} is," : "The sea near {} is,") << "Ann" << i << ","
                 << (i % 5 == 0   ? "Rome"
                     : i % 5 == 1 ? "Oslo"
                                  : "Paris")
                 << "," << (i % 2 == 0 ? "home" : "sea") << "\n";
        }
    }

    void otherSubjects() {
        const DataSet data = openData(path("facts.csv"));
        const FactSubjects subjects(data, RowRanges(3, 39), 1, [] {});
        const FactSubjects again(data, RowRanges(0, 39), 1, [] {});
        const FactSubjects other(data, RowRanges(0, 39), 2, [] {});
        std::vector<std::int64_t> first;
        std::vector<std::int64_t> second;
        const std::unique_ptr<DataReader> reader = data.read();
        while (const std::optional<DataEntry> entry = reader->next()) {
            const DataRow& row = std::get<DataRow>(*entry);
            const std::vector<OtherSubject> found = subjects.othersFor(row);
            QVERIFY(!found.empty());
            for (const OtherSubject& one : found) {
                QVERIFY(one.subject != row.subject);
                QVERIFY(one.answer != row.answer);
                QCOMPARE(one.row % 2, row.row % 2); // of the same relation
            }
            QCOMPARE(again.othersFor(row).front().row, found.front().row);
            first.push_back(found.front().row);
            second.push_back(other.othersFor(row).front().row);
            QCOMPARE(subjects.firstRowOf(row), row.row % 2 == 1 ? std::int64_t{3} : std::int64_t{4});
        }
        QVERIFY(first != second); // another seed
        QVERIFY(std::set<std::int64_t>(first.begin(), first.end()).size() > 5);
    }

    /// Memory does not grow with rows: a sample of a relation's subjects is kept.
    void manyRows() {
        {
            std::ofstream file(path("many.csv"));
            file << "template,subject,answer,relation\n";
            for (int i = 0; i < 3000; ++i) {
                file << "The home of {} is,Ann" << i << ",Place" << i << ",home\n";
            }
        }
        const DataSet data = openData(path("many.csv"));
        const FactSubjects subjects(data, RowRanges(0, 2999), 1, [] {});
        const std::unique_ptr<DataReader> reader = data.read();
        const std::optional<DataEntry> entry = reader->next();
        const std::vector<OtherSubject> found = subjects.othersFor(std::get<DataRow>(*entry));
        QVERIFY(found.size() >= FactSubjects::kMostOfRelation - 1);
        QVERIFY(found.size() <= FactSubjects::kMostOfRelation);
        std::int64_t late = 0; // of all places of the file alike
        for (const OtherSubject& one : found) {
            late += one.row >= 1500 ? 1 : 0;
        }
        QVERIFY(late > 90 && late < 166);
    }

    void roles() {
        TraceSnapshot snapshot;
        snapshot.prompt.tokens.resize(8);
        snapshot.prompt.subject = IndexRange{2, 5};
        snapshot.corrupt = snapshot.prompt;
        TraceMap map;
        map.windows = {{0, 0}, {1, 1}};
        for (int row = 0; row < 8; ++row) {
            snapshot.rows.push_back({row, row});
            map.probability.push_back(static_cast<float>(row) / 8);
            map.probability.push_back(static_cast<float>(row) / 16);
        }
        using Means = std::vector<double>;
        const auto means = meansByRole(snapshot, map);
        QVERIFY(means[0] == (Means{0.0625, 0.03125})); // rows 0 and 1
        QVERIFY(means[1] == (Means{0.3125, 0.15625})); // 2 and 3
        QVERIFY(means[2] == (Means{0.5, 0.25}));
        QVERIFY(means[3] == (Means{0.625, 0.3125}));
        QVERIFY(means[4] == (Means{0.75, 0.375}));
        QVERIFY(means[5] == (Means{0.875, 0.4375}));

        snapshot.prompt.subject = IndexRange{7, 7}; // one token at the end
        const auto short_ = meansByRole(snapshot, map);
        QVERIFY(!short_[1] && !short_[2] && !short_[4]);
        QVERIFY(short_[3] == short_[5] && short_[3] == (Means{0.875, 0.4375}));
    }

    void stoppedAndGoneOnWith() {
        const c10::InferenceMode inference;
        PlainRunContext whole;
        const FactsSnapshot one = runFacts(requestFor("one"), tools(whole));
        QCOMPARE(one.done + one.skipped, std::int64_t{40});
        QVERIFY(one.done > 30);
        QVERIFY(one.summary.complete);
        std::atomic<int> left = 0;
        for (int stop = 0; stop < 3; ++stop) {
            left = 15;
            StoppingContext context(left);
            FactTools stopping = tools(context);
            stopping.analyses.edit = [&](const EditRequest& request, LoadedModel&, RunContext&) {
                --left;
                return answerOf(request);
            };
            const std::optional<Error> error =
                errorOf([&] { static_cast<void>(runFacts(requestFor("parts"), stopping)); });
            QVERIFY(error && error->code() == ErrorCode::Cancelled);
        }
        const FactsSnapshot last = runFacts(requestFor("parts"), tools(whole));
        QVERIFY(last.found > 0 && last.found < last.done);
        for (const char* const file : {kRowsFile, kSkippedFile, kSummaryFile}) {
            QVERIFY(linesOf(path("parts") + "/" + file) == linesOf(path("one") + "/" + file));
        }
    }

    /// A relation is one line, whichever rows stand for it: what is told to be left counts relations.
    void relationsAreCounted() {
        const c10::InferenceMode inference;
        CountingContext context;
        FactTools counted = tools(context);
        counted.analyses.lre = [](const LreRequest& request, LoadedModel&, RunContext&) {
            LreSnapshot snapshot;
            snapshot.facts = *request.facts;
            snapshot.results.emplace_back();
            snapshot.results.front().layer = 1;
            snapshot.results.front().faithfulness = 0.5;
            return snapshot;
        };
        FactsRequest request = requestFor("relations");
        request.settings.setSort(FactSort::Lre);
        auto& lre = std::get<LreFactsRun>(request.settings.what);
        lre.layers = {1};
        lre.causality = false;
        const FactsSnapshot done = runFacts(request, counted);
        QCOMPARE(done.done, std::int64_t{2});
        QCOMPARE(done.total, std::int64_t{2});
        QVERIFY(!context.totals.empty());
        for (const std::int64_t total : context.totals) {
            QCOMPARE(total, std::int64_t{2});
        }
        request.folder = path("half");
        request.shard = {2, 2}; // the second relation's first row
        context.totals.clear();
        QCOMPARE(runFacts(request, counted).total, std::int64_t{1});
        QCOMPARE(std::set(context.totals.begin(), context.totals.end()), std::set<std::int64_t>{1});
    }

    void severalWorkers() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        FactsRequest request = requestFor("team");
        request.devices = {kCpu, kCpu};
        const FactsSnapshot team = runFacts(request, tools(context));
        QVERIFY(team.summary.complete);
        QVERIFY(linesOf(path("team") + "/" + kRowsFile) == linesOf(path("one") + "/" + kRowsFile));
    }

    void aFactsOwnFaultLeavesItOut() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        FactTools refusing = tools(context);
        refusing.analyses.edit = [](const EditRequest& request, LoadedModel&, RunContext&) {
            if (request.prompt.text.find("Ann7 ") != std::string::npos) {
                throw Error(ErrorCode::InvalidArgument, {"u", "0", "a direction"});
            }
            return answerOf(request);
        };
        const FactsSnapshot run = runFacts(requestFor("refusing"), refusing);
        QVERIFY(run.summary.complete);
        bool isTold = false;
        for (const SkippedLine& line : readSkipped(path("refusing"))) {
            isTold = isTold || (line.row == 7 && line.reason.starts_with("not possible: "));
        }
        QVERIFY(isTold);
        const auto cause = std::find_if(run.summary.leftOut.begin(), run.summary.leftOut.end(),
                                        [](const auto& left) { return left.cause == "not possible"; });
        QVERIFY(cause != run.summary.leftOut.end() && cause->count == 1);
    }

    void anotherFailureEndsTheRun() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        FactTools failing = tools(context);
        failing.analyses.edit = [](const EditRequest& request, LoadedModel&, RunContext&) -> EditSnapshot {
            if (request.prompt.text.find("Ann9 ") != std::string::npos) {
                throw Error(ErrorCode::FileMissing, {"stats.safetensors"});
            }
            return answerOf(request);
        };
        const std::optional<Error> error =
            errorOf([&] { static_cast<void>(runFacts(requestFor("failing"), failing)); });
        QVERIFY(error && error->code() == ErrorCode::FileMissing);
        QVERIFY(std::string(error->what()).find("are kept in") != std::string::npos);
        QVERIFY(linesOf(path("failing") + "/" + kRowsFile).size() >= 5);
    }

    /// A model that knows nothing: every fact is told to be unknown.
    void unknownFacts() {
        const c10::InferenceMode inference;
        PlainRunContext context;
        FactsRequest request = requestFor("unknown");
        request.settings.setSort(FactSort::Trace);
        std::get<TraceFacts>(request.settings.what).window = 2;
        const FactsSnapshot run = runFacts(request, tools(context));
        QCOMPARE(run.done, std::int64_t{0});
        QCOMPARE(run.summary.leftOut.size(), std::size_t{1});
        QCOMPARE(run.summary.leftOut.front().cause, std::string("unknown"));
        QVERIFY(run.summary.complete);
    }
};

QTEST_APPLESS_MAIN(TestFactRuns)
#include "tst_fact_runs.moc"
