// SPDX-License-Identifier: GPL-3.0-or-later
// What `evaluate` says of many prompts is what `predict` says of each, and what a plain walk over the logits
// gives; and a selection's questions get those answers.
#include <QTest>

#include <cmath>

#include "core/analyses/analyses.hpp"
#include "core/analyses/model_evaluations.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/data/select_rows.hpp"
#include "core/engine/backend.hpp"
#include "core/loading/model_store.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-5; // design section 7

/// Every n-th row of CounterFact.
std::vector<DataRow> someRows(std::int64_t each) {
    std::vector<DataRow> rows;
    const std::unique_ptr<DataReader> reader = openData("counterfact").read();
    while (std::optional<DataEntry> entry = reader->next()) {
        if (auto* const row = std::get_if<DataRow>(&*entry); row != nullptr && row->row % each == 0) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

void addPair() {
    QTest::addColumn<QString>("model");
    for (const char* model : {"demo-mamba2", "demo-transformer"}) {
        QTest::newRow(model) << QString::fromLatin1(model);
    }
}

EvaluateRequest requestOf(const std::string& model, const std::vector<DataRow>& rows) {
    EvaluateRequest request;
    request.model = {model, fastestTestDevice(), Precision::Fp32, ""};
    for (const DataRow& row : rows) {
        request.prompts.push_back({row.row, row.prompt, row.answer, *row.column("target_false")});
    }
    return request;
}

/// Counts what a running request tells.
class TellingContext : public PlainRunContext {
public:
    void publishPartial(SnapshotBody body) override { parts.push_back(std::get<EvaluateSnapshot>(body)); }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        if (stage == "evaluate") {
            told.emplace_back(done, total);
        }
    }
    void checkStop() override {
        if (stop) {
            throw Error(ErrorCode::Cancelled, {});
        }
    }
    std::vector<EvaluateSnapshot> parts;
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    bool stop = false;
};

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<EngineBackend> m_backend;

    template <typename AnySnapshot, typename AnyRequest>
    AnySnapshot ask(const AnyRequest& request) {
        PlainRunContext context;
        return std::get<AnySnapshot>(m_backend->run({"test", 1, request}, context).body);
    }

private Q_SLOTS:
    void initTestCase() {
        m_backend = makeTorchBackend();
        m_backend->attachToThread();
    }

    void asPredictSays_data() { addPair(); }
    void asPredictSays() {
        QFETCH(QString, model);
        const std::vector<DataRow> rows = someRows(700);
        QVERIFY(rows.size() > 30);
        const auto all = ask<EvaluateSnapshot>(requestOf(model.toStdString(), rows));
        QCOMPARE(all.prompts.size(), rows.size());
        QCOMPARE(all.done, all.total);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            PredictRequest request;
            request.model = {model.toStdString(), fastestTestDevice(), Precision::Fp32, ""};
            request.prompt = rows[i].promptSpec();
            request.topK = 5;
            request.logits = true;
            const auto alone = ask<PredictSnapshot>(request);
            const EvaluatedPrompt& found = all.prompts[i];
            QCOMPARE(found.row, rows[i].row);
            QCOMPARE(found.problem, std::string());
            QCOMPARE(found.target.id, alone.target.id);
            QCOMPARE(found.target.text, alone.target.text);
            QCOMPARE(found.tokens, static_cast<int>(alone.prompt.tokens.size()));
            const double p0 = alone.clean.targetProbability;
            QVERIFY2(std::abs(found.probability - p0) <= kTolerance * p0, rows[i].prompt.c_str());
            const float own = alone.logits[static_cast<std::size_t>(alone.target.id)];
            const auto larger = std::count_if(alone.logits.begin(), alone.logits.end(),
                                              [&](float logit) { return logit > own; });
            QCOMPARE(found.rank, static_cast<int>(larger) + 1);
            QCOMPARE(found.top.size(), std::size_t{5});
            for (std::size_t k = 0; k < 5; ++k) {
                QCOMPARE(found.top[k].id, alone.clean.top[k].id);
                QCOMPARE(found.top[k].text, alone.clean.top[k].text);
                const double p = alone.clean.top[k].probability;
                QVERIFY(std::abs(found.top[k].probability - p) <= kTokenTolerance * p);
            }
            QVERIFY(found.rival.has_value());
            const double gap = static_cast<double>(own) -
                               static_cast<double>(alone.logits[static_cast<std::size_t>(found.rival->id)]);
            QVERIFY(std::abs(found.logitDifference - gap) <= 1e-3);
        }
    }

    /// The likeliest token each time, by runs of the whole prompt of their own.
    void greedyContinuations_data() { addPair(); }
    void greedyContinuations() {
        QFETCH(QString, model);
        const std::vector<DataRow> rows = someRows(2500);
        const auto all = ask<EvaluateSnapshot>(requestOf(model.toStdString(), rows));
        ModelStore store(BackendOptions{resources::directory().string()});
        PlainRunContext context;
        const ModelRef reference{model.toStdString(), fastestTestDevice(), Precision::Fp32, ""};
        const std::shared_ptr<LoadedModel> loaded = store.find(reference, "test", context);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<std::int32_t> ids;
            for (const Token& token : loaded->tokenize(rows[i].promptSpec()).tokens) {
                ids.push_back(token.id);
            }
            std::string text;
            std::vector<std::int32_t> greedy;
            for (int step = 0; step < 5; ++step) {
                const at::Tensor logits = loaded->trace(ids, context)->logits();
                greedy.push_back(static_cast<std::int32_t>(logits.argmax().item<std::int64_t>()));
                ids.push_back(greedy.back());
                text += loaded->tokenizer().tokenText(greedy.back());
            }
            QCOMPARE(all.prompts[i].greedyIds, greedy);
            QCOMPARE(all.prompts[i].greedy, text);
        }
    }

    /// A prompt that the model can't take stops nothing.
    void problemsStayInTheirPlace() {
        EvaluateRequest request;
        request.model.model = "demo-transformer";
        request.greedy = 1;
        std::string longPrompt;
        for (int i = 0; i < 5000; ++i) {
            longPrompt += " word";
        }
        request.prompts = {{0, "Paris is in", "France", ""},
                           {1, "", "France", ""},
                           {2, longPrompt, "France", ""},
                           {3, "Rome is in", "", ""},
                           {4, "Rome is in", "Italy", ""}};
        const auto all = ask<EvaluateSnapshot>(request);
        QCOMPARE(all.prompts.size(), std::size_t{5});
        const std::vector<bool> fine{true, false, false, false, true};
        for (std::size_t i = 0; i < fine.size(); ++i) {
            QCOMPARE(all.prompts[i].row, static_cast<std::int64_t>(i));
            QCOMPARE(all.prompts[i].problem.empty(), bool{fine[i]});
            QCOMPARE(all.prompts[i].greedyIds.size(), std::size_t{fine[i] ? 1U : 0U});
        }
        QCOMPARE(all.prompts[1].problemCode, ErrorCode::PromptEmpty);
        QCOMPARE(all.prompts[2].problemCode, ErrorCode::PromptTooLong);
        QCOMPARE(all.prompts[3].problemCode, ErrorCode::InvalidArgument);
        request.topK = -1;
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"top"},
                                    [&] { (void)ask<EvaluateSnapshot>(request); }));
    }

    /// Blocks come as they are done, each with what is new; the last answer has all.
    void partsAddUp() {
        EvaluateRequest request = requestOf("demo-mamba2", someRows(30));
        request.greedy = 0;
        TellingContext context;
        const auto all = std::get<EvaluateSnapshot>(m_backend->run({"test", 1, request}, context).body);
        QCOMPARE(all.prompts.size(), request.prompts.size());
        QVERIFY(context.parts.size() >= 2);
        std::size_t at = 0;
        for (const EvaluateSnapshot& part : context.parts) {
            for (const EvaluatedPrompt& prompt : part.prompts) {
                QCOMPARE(prompt.row, all.prompts[at].row);
                QCOMPARE(prompt.probability, all.prompts[at].probability);
                ++at;
            }
            QCOMPARE(part.done, static_cast<std::int64_t>(at));
        }
        QCOMPARE(context.told.back().first, all.total);
        context.stop = true;
        NO_COMPLAINT([&]() -> QString {
            const auto error = errorOf([&] { (void)m_backend->run({"test", 2, request}, context); });
            return error && error->code() == ErrorCode::Cancelled ? QString() : QStringLiteral("it went on");
        }());
    }

    /// known-by and ranks of a selection, asked of two models by the engine's own source.
    void selectionsAskModels() {
        ModelStore store(BackendOptions{resources::directory().string()});
        PlainRunContext context;
        ModelRef own;
        own.model = "demo-mamba2";
        const std::shared_ptr<LoadedModel> loaded = store.find(own, "test", context);
        AnalysisEnvironment environment{*loaded, context};
        environment.otherModel = [&](const ModelRef& other) { return store.find(other, "other", context); };
        ModelEvaluations evaluations(own, BosChoice::Auto, environment);
        Selection selection;
        selection.filter = "row < 200 and not rank(demo-transformer) = 2";
        selection.knownBy = {"demo-mamba2"};
        SelectContext selecting;
        selecting.evaluations = &evaluations;
        const SelectedRows selected = selectRows(openData("counterfact"), selection, selecting);

        std::vector<DataRow> rows = someRows(1);
        rows.resize(200);
        EvaluateRequest request = requestOf("demo-mamba2", rows);
        request.greedy = 0;
        const auto mamba = ask<EvaluateSnapshot>(request);
        request.model.model = "demo-transformer";
        const auto transformer = ask<EvaluateSnapshot>(request);
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (mamba.prompts[i].isHit() && transformer.prompts[i].rank != 2) {
                expected.push_back(rows[i].row);
            }
        }
        QVERIFY(expected.size() > 100 && expected.size() < 200);
        QCOMPARE(selected.rows, expected);
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
