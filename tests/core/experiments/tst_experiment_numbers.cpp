// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of an experiment are those of `flow` and `map` of each prompt alone, however its rows are
// sliced, dealt out and merged (design section 7).
#include <cmath>

#include <QTemporaryDir>
#include <QTest>

#include "core/engine/backend.hpp"
#include "core/results/merge.hpp"
#include "core/results/result_reader.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"

using namespace mambascope;

namespace {

constexpr double kBound = 1e-5;

ExperimentRequest requestFor(const QByteArray& model, const std::string& folder) {
    ExperimentRequest request;
    request.model = {model.toStdString(), {DeviceKind::Cpu, 0}, Precision::Fp32};
    request.data = "counterfact";
    request.selection.rows = {{3, 700, 701, 2000, 5000, 9001, 15000, 21918}};
    request.folder = folder;
    return request;
}

PromptSpec promptOf(const RowResult& row) {
    return {row.prompt, row.subjectBytes, "", row.answer};
}

std::vector<RowResult> rowsOfFolder(const std::string& folder) {
    std::vector<RowResult> rows;
    RowReader reader(folder);
    while (std::optional<RowResult> row = reader.next()) {
        rows.push_back(*std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return rows;
}

bool near(double found, double expected) {
    return std::abs(found - expected) <= kBound * expected;
}

/// The largest relative difference of all numbers of two runs of the same rows; infinite if they differ in
/// more than numbers.
double largestDifference(const std::vector<RowResult>& a, const std::vector<RowResult>& b) {
    double largest = a.size() == b.size() ? 0 : INFINITY;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        for (std::size_t size = 0; size < a[i].windows.size(); ++size) {
            for (std::size_t k = 0; k < a[i].windows[size].curves.size(); ++k) {
                const auto& one = a[i].windows[size].curves[k];
                const auto& other = b[i].windows[size].curves[k];
                if (one.has_value() != other.has_value() || a[i].row != b[i].row) {
                    return INFINITY;
                }
                for (std::size_t w = 0; one && w < one->probability.size(); ++w) {
                    largest = std::max(largest, std::abs(one->probability[w] / other->probability[w] - 1));
                }
            }
        }
    }
    return largest;
}

} // namespace

class TestExperimentNumbers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<EngineBackend> m_backend;
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.path().toStdString() + "/" + name;
    }
    template <typename Answer>
    [[nodiscard]] Answer ask(const RequestBody& body) {
        PlainRunContext context;
        return std::get<Answer>(m_backend->run({"test", 1, body}, context).body);
    }

private Q_SLOTS:
    void initTestCase() {
        m_backend = makeTorchBackend();
        m_backend->attachToThread();
    }

    void initTestCase_data() {
        QTest::addColumn<QByteArray>("model");
        QTest::newRow("Mamba-2") << QByteArray("demo-mamba2");
        QTest::newRow("transformer") << QByteArray("demo-transformer");
    }

    void equalFlowOfEachPrompt_data() {
        QTest::addColumn<int>("align");
        QTest::newRow("start") << 0;
        QTest::newRow("center") << 1;
    }
    void equalFlowOfEachPrompt() {
        QFETCH_GLOBAL(QByteArray, model);
        QFETCH(const int, align);
        ExperimentRequest request =
            requestFor(model, path("flow" + std::to_string(align) + model.toStdString()));
        request.settings.windows = {9, 4};
        request.settings.align = align == 0 ? WindowAlign::Start : WindowAlign::Center;
        request.settings.sources = {Role::Subject, Role::Relation, Role::RelationWithLast,
                                    Role::Last,    Role::First,    Role::Context,
                                    Role::Begin};
        const auto done = ask<ExperimentSnapshot>(request);
        QCOMPARE(done.done, std::int64_t{8});
        QVERIFY(done.summary.complete);
        int compared = 0;
        for (const RowResult& row : rowsOfFolder(request.folder)) {
            for (std::size_t size = 0; size < 2; ++size) {
                FlowRequest alone{request.model, promptOf(row), request.settings.windows[size],
                                  request.settings.align, request.settings.sources};
                const auto flow = ask<FlowSnapshot>(alone);
                QCOMPARE(flow.target.id, row.targetId);
                QVERIFY(near(row.baseProbability, flow.baseProbability));
                for (std::size_t source = 0; source < flow.sources.size(); ++source) {
                    const auto& curve = row.windows[size].curves[source];
                    if (!curve) {
                        QVERIFY(flow.probability[source] ==
                                std::vector<double>(flow.windows.size(), flow.baseProbability));
                        continue;
                    }
                    QCOMPARE(curve->probability.size(), flow.windows.size());
                    for (std::size_t w = 0; w < flow.windows.size(); ++w, ++compared) {
                        QVERIFY(near(curve->probability[w], flow.probability[source][w]));
                    }
                }
            }
        }
        QVERIFY(compared > 400);
    }

    void equalMapOfEachPrompt() {
        QFETCH_GLOBAL(QByteArray, model);
        ExperimentRequest request = requestFor(model, path("map" + model.toStdString()));
        request.settings.sort = ExperimentSort::Map;
        request.settings.windows = {9};
        static_cast<void>(ask<ExperimentSnapshot>(request));
        for (const RowResult& row : rowsOfFolder(request.folder)) {
            const auto map =
                ask<MapSnapshot>(MapRequest{request.model, promptOf(row), 9, WindowAlign::Start, {}});
            QCOMPARE(row.tokens, static_cast<int>(map.prompt.tokens.size()));
            QCOMPARE(row.tokenSpans.back().end, map.prompt.tokens.back().end);
            for (std::size_t i = 0; i < map.probability.size(); ++i) {
                const auto& curve = row.windows[0].curves[i / map.windows.size()];
                QVERIFY(near(curve->probability[i % map.windows.size()],
                             static_cast<double>(map.probability[i])));
            }
        }
    }

    /// Thirds and quarters by decay, and chosen heads of a transformer: flow with these heads.
    void featuresEqualFlowOfTheirHeads() {
        QFETCH_GLOBAL(QByteArray, model);
        ExperimentRequest request = requestFor(model, path("features" + model.toStdString()));
        request.selection.rows = {{3, 9001}};
        request.settings.sort = ExperimentSort::Features;
        request.settings.windows = {5};
        request.settings.sources = {Role::Subject};
        if (model == "demo-mamba2") {
            for (const char* const name : {"fast", "context-dependent", "all", "1/4"}) {
                request.settings.groups.push_back(*namedGroup(name));
            }
        } else {
            request.settings.groups = {{"early", {{}, {{0, 1}}}}, *namedGroup("all")};
        }
        static_cast<void>(ask<ExperimentSnapshot>(request));
        for (const RowResult& row : rowsOfFolder(request.folder)) {
            for (std::size_t group = 0; group < request.settings.groups.size(); ++group) {
                const auto flow = ask<FlowSnapshot>(FlowRequest{request.model,
                                                                promptOf(row),
                                                                5,
                                                                WindowAlign::Start,
                                                                {Role::Subject},
                                                                request.settings.groups[group].heads});
                const auto& curve = row.windows[0].curves[group];
                for (std::size_t w = 0; w < flow.windows.size(); ++w) {
                    QVERIFY(near(curve->probability[w], flow.probability[0][w]));
                }
            }
        }
    }

    /// The query is a set of tokens, too: the same knockout as `predict` has it.
    void queriesOfSeveralTokens() {
        QFETCH_GLOBAL(QByteArray, model);
        ExperimentRequest request = requestFor(model, path("query" + model.toStdString()));
        request.selection.rows = {{9001, 21918}};
        request.settings.windows = {5};
        request.settings.query = Role::Subject;
        request.settings.sources = {Role::First};
        static_cast<void>(ask<ExperimentSnapshot>(request));
        for (const RowResult& row : rowsOfFolder(request.folder)) {
            PredictRequest alone{request.model, promptOf(row), {}, 1, false};
            alone.knockouts.push_back(parseKnockoutSpec("subject<-first@2-6"));
            const auto predicted = ask<PredictSnapshot>(alone);
            QVERIFY(near(row.windows[0].curves[0]->probability[2], predicted.variants[0].targetProbability));
        }
    }

    /// Shards, several workers, and one run: the same numbers.
    void spreadInAnyWay() {
        QFETCH_GLOBAL(QByteArray, model);
        ExperimentRequest request = requestFor(model, path("whole" + model.toStdString()));
        request.settings.windows = {9};
        static_cast<void>(ask<ExperimentSnapshot>(request));
        const std::vector<RowResult> whole = rowsOfFolder(request.folder);
        std::vector<std::filesystem::path> parts;
        for (int shard = 1; shard <= 3; ++shard) {
            ExperimentRequest part = request;
            part.shard = {shard, 3};
            part.folder = path("shard" + std::to_string(shard) + model.toStdString());
            const auto snapshot = ask<ExperimentSnapshot>(part);
            QCOMPARE(snapshot.done, snapshot.total);
            parts.emplace_back(part.folder);
        }
        mergeResults(parts, path("merged" + model.toStdString()));
        const std::vector<RowResult> merged = rowsOfFolder(path("merged" + model.toStdString()));
        QCOMPARE(merged.size(), whole.size());
        QVERIFY(largestDifference(whole, merged) <= kBound);
        ExperimentRequest workers = request;
        workers.devices = {{DeviceKind::Cpu, 0}, {DeviceKind::Cpu, 0}};
        workers.folder = path("workers" + model.toStdString());
        static_cast<void>(ask<ExperimentSnapshot>(workers));
        QVERIFY(largestDifference(whole, rowsOfFolder(workers.folder)) <= kBound);
    }
};

QTEST_APPLESS_MAIN(TestExperimentNumbers)
#include "tst_experiment_numbers.moc"
