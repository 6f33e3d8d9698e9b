// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that are checked (CheckChoice): the report of every kind of analysis, and that it finds a wrong
// number where there is one.
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

#include "core/base/resources.hpp"
#include "core/engine/backend.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;

class CountingContext : public PlainRunContext {
public:
    void checkStop() override {
        if (stopAfter >= 0 && checks && stopAfter-- == 0) {
            throw Error(ErrorCode::Cancelled, {}, "cancelled");
        }
    }
    void yieldToInteractive() override { ++yields; }
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        checks = stage == "check";
        if (checks) {
            last = done;
            of = total;
        }
    }
    std::int64_t last = -1, of = -1;
    int yields = 0;
    int stopAfter = -1; ///< so many layers of the check
    bool checks = false;
};

PromptSpec demoPrompt() {
    PromptSpec prompt;
    prompt.text = "Beats Music is owned by";
    prompt.subject = "Beats Music";
    return prompt;
}

ModelRef demo(const std::string& model, Precision precision = Precision::Fp32) {
    return {model, {DeviceKind::Cpu, 0}, precision};
}

PredictRequest predictRequest(const ModelRef& model) {
    PredictRequest request;
    request.model = model;
    request.prompt = demoPrompt();
    request.knockouts = {parseKnockoutSpec("last<-subject@all"), parseKnockoutSpec("2<-0@1-3;last<-first@5")};
    request.check = CheckChoice{};
    return request;
}

MapRequest mapRequest(const ModelRef& model) {
    MapRequest request;
    request.model = model;
    request.prompt = demoPrompt();
    request.window = 4;
    return request;
}

class Check : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_backend = makeTorchBackend(); }
    void bundledModels_data();
    void predictHolds_data() { bundledModels_data(); }
    void predictHolds();
    void mapHolds_data() { bundledModels_data(); }
    void mapHolds();
    void flowHolds_data() { bundledModels_data(); }
    void flowHolds();
    void attentionHolds_data() { bundledModels_data(); }
    void attentionHolds();
    void findsAWrongWeight_data() { bundledModels_data(); }
    void findsAWrongWeight();
    void lessPrecisionShows();
    void drawsBySeed();
    void givesWay();
    void unchangedAnswers();
    void refuses();

private:
    Snapshot run(RequestBody body, CountingContext& context) {
        return m_backend->run({"left/check", 1, std::move(body)}, context);
    }
    Snapshot run(RequestBody body) {
        CountingContext context;
        return run(std::move(body), context);
    }

    std::unique_ptr<EngineBackend> m_backend;
};

std::string rowModel() {
    QFETCH(QString, model);
    return model.toStdString();
}

void Check::bundledModels_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("mamba2") << QStringLiteral("demo-mamba2");
    QTest::newRow("transformer") << QStringLiteral("demo-transformer");
}

void Check::predictHolds() {
    CountingContext context;
    const Snapshot snapshot = run(predictRequest(demo(rowModel())), context);
    const CheckReport& report = *std::get<PredictSnapshot>(snapshot.body).check;
    QVERIFY(report.holds());
    QCOMPARE(report.checked, 2);
    QCOMPARE(report.total, 2);
    QCOMPARE(report.logit->bound, std::optional(5e-4));
    QCOMPARE_GT(report.logit->largest, 0.0); // fp32 is never exactly float64
    QCOMPARE_LE(report.logit->largest, 5e-5);
    QCOMPARE_LE(report.relative->largest, 1e-4);
    QCOMPARE_LE(report.probability->largest, 1e-5);
    QCOMPARE(report.logit->where.size(), std::size_t{2});
    QVERIFY(!report.attention);
    QCOMPARE(context.last, 2);
    QCOMPARE(context.of, 2);
}

void Check::mapHolds() {
    MapRequest request = mapRequest(demo(rowModel()));
    request.check = CheckChoice{30, 5};
    const auto map = std::get<MapSnapshot>(run(request).body);
    QVERIFY(map.check->holds());
    QCOMPARE(map.check->checked, 30);
    QCOMPARE(map.check->total, std::ssize(map.probability));
    QCOMPARE(map.check->seed, std::uint64_t{5});
    QCOMPARE_GT(map.check->relative->largest, 0.0);
    QCOMPARE_LE(map.check->relative->largest, 1e-4);
    QVERIFY(!map.check->logit);
}

void Check::flowHolds() {
    FlowRequest request;
    request.model = demo(rowModel());
    request.prompt = demoPrompt();
    request.check = CheckChoice{12, 1};
    const auto flow = std::get<FlowSnapshot>(run(request).body);
    QVERIFY(flow.check->holds());
    QCOMPARE(flow.check->checked, 12);
    QCOMPARE_LE(flow.check->relative->largest, 1e-4);
}

void Check::attentionHolds() {
    for (const AttentionView view : {AttentionView::Signed, AttentionView::Absolute,
                                     AttentionView::Normalized, AttentionView::Contribution}) {
        AttentionRequest request;
        request.model = demo(rowModel());
        request.prompt = demoPrompt();
        request.view = view;
        request.layers = {{0, 1}, {9, 10}};
        request.check = CheckChoice{};
        const auto shown = std::get<AttentionSnapshot>(run(request).body);
        QVERIFY(shown.check->holds());
        QCOMPARE(shown.check->checked, 4);
        QCOMPARE_GT(shown.check->attention->largest, 0.0);
        QCOMPARE_LE(shown.check->attention->largest, 1e-4);
        QCOMPARE(shown.check->attention->where.size(), std::size_t{3});
    }
}

/// A model that is in memory computes with other weights than its file holds.
void Check::findsAWrongWeight() {
    const QTemporaryDir folder;
    const fs::path model = fs::path(folder.path().toStdString()) / "model";
    fs::copy(resources::directory() / "models" / rowModel(), model);
    const fs::path file = model / "model.safetensors";
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    PredictRequest request = predictRequest(demo(model.string()));
    QVERIFY(std::get<PredictSnapshot>(run(request).body).check->holds());
    std::string bytes;
    {
        std::ifstream in(file, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 20000; i += 2) { // ten thousand fp16 signs
        bytes[i | 1U] = static_cast<char>(bytes[i | 1U] ^ '\x80');
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    const auto wrong = std::get<PredictSnapshot>(run(request).body);
    QVERIFY(!wrong.check->holds());
    QCOMPARE_GT(wrong.check->logit->largest, 5e-4);
}

/// bf16 is off by what it is off by, and has no bound to hold.
void Check::lessPrecisionShows() {
    const Snapshot snapshot = run(predictRequest(demo("demo-transformer", Precision::Bf16)));
    const CheckReport& report = *std::get<PredictSnapshot>(snapshot.body).check;
    QVERIFY(!report.logit->bound);
    QCOMPARE_GT(report.logit->largest, 1e-3);
    QVERIFY(report.holds());
    CheckReport broken = report;
    broken.logit->largest = INFINITY;
    QVERIFY(!broken.holds());
}

void Check::drawsBySeed() {
    MapRequest request = mapRequest(demo("demo-transformer"));
    std::vector<CheckReport> reports;
    for (const std::uint64_t seed : {1U, 1U, 2U}) {
        request.check = CheckChoice{3, seed};
        reports.push_back(*std::get<MapSnapshot>(run(request).body).check);
    }
    QCOMPARE(reports[0], reports[1]);
    QVERIFY(reports[0].probability != reports[2].probability);
}

void Check::givesWay() {
    CountingContext context;
    const RequestBody body = predictRequest(demo("demo-transformer"));
    QVERIFY(isSweep(body));
    static_cast<void>(run(body, context));
    QCOMPARE_GE(context.yields, 3 * 12); // three runs of twelve layers
    CountingContext stopped;
    stopped.stopAfter = 17;
    QCOMPARE(errorOf([&] { static_cast<void>(run(body, stopped)); })->code(), ErrorCode::Cancelled);
}

void Check::unchangedAnswers() {
    PredictRequest request = predictRequest(demo("demo-mamba2"));
    const auto checked = std::get<PredictSnapshot>(run(request).body);
    QVERIFY(checked.logits.empty()); // they were not asked for
    request.check.reset();
    QVERIFY(!isSweep(request));
    const auto plain = std::get<PredictSnapshot>(run(request).body);
    QVERIFY(!plain.check);
    QCOMPARE(checked.clean.targetProbability, plain.clean.targetProbability);
    QCOMPARE(checked.variants[1].targetProbability, plain.variants[1].targetProbability);
}

void Check::refuses() {
    PredictRequest request = predictRequest(demo("demo-mamba2"));
    request.check->mostRuns = 0;
    EXPECT_ERROR(run(request), ErrorCode::InvalidArgument, {"check-runs", "0", "at least 1"});
}

} // namespace

QTEST_GUILESS_MAIN(Check)
#include "tst_check.moc"
