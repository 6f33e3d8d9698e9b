// SPDX-License-Identifier: GPL-3.0-or-later
// What fake_backend.hpp promises, because other tests rely on it.
#include <QtTest>

#include <cmath>
#include <numeric>

#include "tests/support/error_check.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/fake_model.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

template <typename Answer>
Answer ask(const RequestBody& body) {
    FakeBackend backend(std::make_shared<FakeControl>());
    PlainRunContext context;
    return std::get<Answer>(backend.run({"a", 1, body}, context).body);
}

PredictSnapshot predict(const std::string& knockout) {
    return ask<PredictSnapshot>(predictRequest(knockout));
}

double changed(const std::string& knockout) {
    return predict(knockout).variants.at(0).targetProbability;
}

PredictRequest promptRequest(const std::string& text, const ModelRef& model = kMamba) {
    return {model, {text, std::nullopt, "", ""}, {}, 5, false};
}

/// "Jobs" is one token, the clean subject two.
TraceRequest traceRequest() {
    TraceRequest request;
    request.model = kMamba;
    request.prompt = kTonguePrompt;
    request.prompt.target.clear();
    request.corruption.subject = "Jobs";
    return request;
}

PatchSpec spec(Site state, int position, IndexRange layers, PatchSource value) {
    PatchPart part;
    part.state = state;
    part.positions = {IndexRange{position, position}};
    part.layers = {layers};
    part.value = value;
    return {{part}, {}};
}

double patched(Site state, int position, IndexRange layers) {
    TraceRequest request = traceRequest();
    request.patches = {spec(state, position, layers, PatchSource::Other)};
    return ask<TraceSnapshot>(request).variants.at(0).probability;
}

} // namespace

class TestFakeBackend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensCoverThePrompt_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::newRow("words") << QByteArray("The mother tongue")
                               << QList<QByteArray>{"The", " mother", " tongue"};
        QTest::newRow("runs of spaces")
            << QByteArray("a   b  c") << QList<QByteArray>{"a", "  ", " b", " ", " c"};
        QTest::newRow("leading space") << QByteArray(" a") << QList<QByteArray>{" a"};
        QTest::newRow("trailing space") << QByteArray("a ") << QList<QByteArray>{"a", " "};
        QTest::newRow("only spaces") << QByteArray("   ") << QList<QByteArray>{"   "};
        QTest::newRow("any bytes") << QByteArray("日本 \xFF\n") << QList<QByteArray>{"日本", " \xFF\n"};
    }

    void tokensCoverThePrompt() {
        QFETCH(QByteArray, prompt);
        QFETCH(QList<QByteArray>, texts);
        const std::vector<Token> tokens = fakeTokens(prompt.toStdString(), 8192);
        QCOMPARE(static_cast<qsizetype>(tokens.size()), texts.size());
        std::uint32_t at = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            QCOMPARE(QByteArray::fromStdString(tokens[i].text), texts[static_cast<qsizetype>(i)]);
            QCOMPARE(tokens[i].start, at);
            at = tokens[i].end;
        }
        QCOMPARE(static_cast<qsizetype>(at), prompt.size());
    }

    void twoModels() {
        QCOMPARE(ask<ModelSnapshot>(ModelRequest{kMamba}).model.layers, 24);
        QCOMPARE(ask<ModelSnapshot>(ModelRequest{kTransformer}).model.layers, 12);
    }

    void equalRequestsGetEqualAnswers() {
        QCOMPARE(predict("").clean.targetProbability, predict("").clean.targetProbability);
        const AttentionRequest request{kMamba, kTonguePrompt, AttentionView::Signed, 2, {}};
        QCOMPARE(ask<AttentionSnapshot>(request).values, ask<AttentionSnapshot>(request).values);
    }

    void bothModelsAgreeOnTheAnswer() {
        for (const char* text : {"Beats Music is owned by", "The Louvre is in", "x"}) {
            const auto left = ask<PredictSnapshot>(promptRequest(text));
            const auto right = ask<PredictSnapshot>(promptRequest(text, kTransformer));
            QCOMPARE(left.target.text, right.target.text);
            QVERIFY(left.target.chosenByModel);
            QCOMPARE(left.clean.top.at(0).id, left.target.id);
        }
    }

    void probabilitiesAreProbabilities() {
        PredictRequest request = predictRequest("last<-subject@8-16");
        request.topK = 8192;
        request.logits = true;
        const auto answer = ask<PredictSnapshot>(request);
        for (const auto& top : {answer.clean.top, answer.variants.at(0).top}) {
            const double sum =
                std::accumulate(top.begin(), top.end(), 0.0,
                                [](double total, const auto& score) { return total + score.probability; });
            QVERIFY(std::abs(sum - 1.0) < 1e-9);
            QVERIFY(std::is_sorted(top.begin(), top.end(), [](const auto& left, const auto& right) {
                return left.probability > right.probability;
            }));
        }
        QCOMPARE(answer.logits.size(), std::size_t{2 * 8192});
        for (const TokenScore& score : answer.clean.top) {
            QCOMPARE(answer.logits[static_cast<std::size_t>(score.id)], static_cast<float>(score.logit));
        }
        QCOMPARE(answer.variants[0].cleanTopNow.size(), answer.clean.top.size());
    }

    void knockoutsLowerTheTarget() {
        const double clean = predict("").clean.targetProbability;
        const double one = changed("last<-4@8-16");
        const double subject = changed("last<-subject@8-16");
        const double everything = changed("all<-all@all");
        QVERIFY(one < clean);
        QVERIFY(subject < one);
        QVERIFY(everything < subject);
        QVERIFY(changed("last<-first@8-16") > subject);
        QVERIFY(changed("last<-subject@0-8") > subject);
        const auto variant = predict("last<-subject@8-16").variants.at(0);
        QCOMPARE(variant.relativeChange, subject / clean - 1.0);
    }

    void withoutACausalPairNothingChanges() {
        const double clean = predict("").clean.targetProbability;
        QCOMPARE(changed("first<-last@all"), clean);
        QCOMPARE(changed("0-2<-3-5@0-9"), clean);
    }

    void duplicatesCountOnce() {
        QCOMPARE(changed("last<-subject@8;last<-subject@8,8"), changed("last<-subject@8"));
    }

    void mapCellsEqualTheirKnockouts() {
        const auto map = ask<MapSnapshot>(mapRequest());
        QCOMPARE(map.windows.size(), std::size_t{16});
        QCOMPARE(map.baseProbability, predict("").clean.targetProbability);
        for (std::size_t source = 0; source < 7; ++source) {
            const std::string knockout = "last<-" + std::to_string(source) + "@5-13";
            QCOMPARE(map.probability[source * 16 + 5], static_cast<float>(changed(knockout)));
        }
    }

    void flowCellsEqualTheirKnockouts() {
        const auto flow = ask<FlowSnapshot>(
            FlowRequest{kMamba, kTonguePrompt, 9, WindowAlign::Start, {Role::Subject, Role::Last}});
        QCOMPARE(flow.probability.size(), std::size_t{2});
        QCOMPARE(flow.probability[0].at(5), changed("last<-subject@5-13"));
        QCOMPARE(flow.probability[1].at(5), changed("last<-last@5-13"));
    }

    void attentionIsCausalAndNeverZero_data() {
        QTest::addColumn<bool>("transformer");
        QTest::addColumn<int>("view");
        for (const AttentionView view : {AttentionView::Signed, AttentionView::Absolute,
                                         AttentionView::Normalized, AttentionView::Contribution}) {
            for (const bool transformer : {false, true}) {
                QTest::addRow("%d %d", static_cast<int>(view), transformer)
                    << transformer << static_cast<int>(view);
            }
        }
    }

    void attentionIsCausalAndNeverZero() {
        QFETCH(bool, transformer);
        QFETCH(int, view);
        for (const std::optional<int> head : {std::optional<int>(), std::optional<int>(3)}) {
            const auto answer = ask<AttentionSnapshot>(AttentionRequest{transformer ? kTransformer : kMamba,
                                                                        kTonguePrompt,
                                                                        static_cast<AttentionView>(view),
                                                                        head,
                                                                        {{0, 2}, {7, 7}}});
            QCOMPARE(answer.layers, (std::vector<int>{0, 1, 2, 7}));
            QCOMPARE(answer.values.size(), std::size_t{4 * 49});
            for (std::size_t i = 0; i < answer.values.size(); ++i) {
                const bool causal = i % 7 <= i / 7 % 7;
                QCOMPARE(answer.values[i] != 0.0F, causal);
            }
        }
    }

    void rowsOfTransformersSumToOne() {
        const auto answer = ask<AttentionSnapshot>(
            AttentionRequest{kTransformer, kTonguePrompt, AttentionView::Signed, {}, {}});
        for (std::size_t row = 0; row < answer.values.size(); row += 7) {
            float sum = 0;
            for (std::size_t i = row; i < row + 7; ++i) {
                sum += answer.values[i];
            }
            QVERIFY(std::abs(sum - 1.0F) < 1e-5F);
        }
    }

    void mapsOfStatesEqualTheirPatches() {
        TraceRequest request = traceRequest();
        request.maps = true;
        const auto maps = ask<TraceSnapshot>(request);
        QCOMPARE(maps.maps.size(), std::size_t{4});
        QCOMPARE(maps.rows.size(), std::size_t{6}); // "·Danielle" has no partner
        QVERIFY(maps.cleanProbability > maps.corruptProbability + 0.1);
        for (const TraceMap& map : maps.maps) {
            QCOMPARE(map.windows.size(), std::size_t{24});
            for (const std::size_t row : {std::size_t{0}, std::size_t{4}, std::size_t{5}}) {
                const double alone = patched(map.state, maps.rows[row].corrupt, map.windows[20]);
                QCOMPARE(map.probability[row * 24 + 20], static_cast<float>(alone));
            }
            QCOMPARE(map.probability[20], static_cast<float>(maps.corruptProbability)); // before the subject
        }
        request.method = TraceMethod::Gradient;
        const auto estimates = ask<TraceSnapshot>(request);
        QVERIFY(estimates.maps[1].probability[5 * 24 + 20] > maps.maps[1].probability[5 * 24 + 20]);
    }

    void patchesBringTheOtherRun() {
        const auto runs = ask<TraceSnapshot>(traceRequest());
        QCOMPARE(patched(Site::H, 5, {23, 23}), runs.cleanProbability);
        QVERIFY(patched(Site::H, 4, {3, 3}) > patched(Site::H, 4, {22, 22}));
        QVERIFY(patched(Site::S, 5, {15, 23}) > patched(Site::S, 5, {20, 20}));
        QCOMPARE(patched(Site::S, 0, {0, 23}), runs.corruptProbability);
        TraceRequest request = traceRequest();
        request.patches = {spec(Site::H, 5, {23, 23}, PatchSource::Corrupt)};
        request.topK = 5;
        const TraceVariant same = ask<TraceSnapshot>(request).variants.at(0);
        QCOMPARE(same.probability, runs.corruptProbability);
        QVERIFY(same.top.at(0).id != runs.target.id);
        request.into = BaseRun::Clean;
        request.patches = {spec(Site::H, 6, {23, 23}, PatchSource::Other)};
        QCOMPARE(ask<TraceSnapshot>(request).variants.at(0).probability, runs.corruptProbability);
    }

    void pathsLoseWhatIsSevered() {
        const auto paths =
            ask<PathSnapshot>(PathRequest{kMamba, traceRequest().prompt, traceRequest().corruption});
        QCOMPARE(paths.positions.size(), std::size_t{2});
        for (const PathPosition& position : paths.positions) {
            QCOMPARE(position.curves.size(), std::size_t{4});
            for (std::size_t curve = 1; curve < 4; ++curve) {
                QVERIFY(position.curves[curve].probability[4] < position.curves[0].probability[4]);
                QCOMPARE(position.curves[curve].probability[23], position.curves[0].probability[23]);
            }
        }
        QCOMPARE(paths.positions[0].curves[0].probability[7], patched(Site::H, 4, {7, 7}));
    }

    void runsThatCantBeTraced() {
        TraceRequest request = traceRequest();
        request.corruption.subject = "Danielle Darrieux";
        EXPECT_ERROR(ask<TraceSnapshot>(request), ErrorCode::InvalidArgument,
                     {"corrupt-subject", "Danielle Darrieux", "another subject than the clean prompt's"});
        request = traceRequest();
        request.prompt.subject.clear();
        EXPECT_ERROR(ask<TraceSnapshot>(request), ErrorCode::SubjectNeeded, {"subject"});
        request = traceRequest();
        request.patches = {spec(Site::Attn, 3, {0, 0}, PatchSource::Other)};
        EXPECT_ERROR(ask<TraceSnapshot>(request), ErrorCode::InvalidArgument,
                     {"state", "attn", "one of h, s, g, o, a, mix, c, state, conv"});
    }

    void relationsAreLinearInTheirFirstHalf() {
        LreRequest request;
        request.model = kMamba;
        request.relation = "country capital city";
        request.test = 12;
        const auto lre = ask<LreSnapshot>(request);
        QCOMPARE(lre.results.size(), std::size_t{24});
        QCOMPARE(lre.results.front().layer, kEmbeddingLayer);
        QCOMPARE(lre.facts.test.size(), std::size_t{12});
        QCOMPARE(lre.results[0].known, 10); // five of six
        QVERIFY(*lre.results[8].faithfulness > *lre.results[23].faithfulness);
        QCOMPARE(*lre.results[23].faithfulness, 0.0);
        QVERIFY(*lre.results[8].causality.front().success > 0);
        request.relation = "no such relation";
        QVERIFY_EXCEPTION_THROWN((void)ask<LreSnapshot>(request), Error);
    }

    void blockingCostsAShareOfAKnockout() {
        BlockRequest request;
        request.model = kMamba;
        request.prompt = kTonguePrompt;
        request.prompt.subject = "Danielle Darrieux";
        request.text = "bundled";
        const auto mean = ask<BlockSnapshot>(request);
        QCOMPARE(mean.probability.size(), std::size_t{4});
        request.others = BlockOthers::Clean;
        QVERIFY(ask<BlockSnapshot>(request).probability[0][9] > mean.probability[0][9]);
        request.how = BlockMethod::Strict;
        QVERIFY(ask<BlockSnapshot>(request).probability[0][9] < mean.probability[0][9]);
        request.how = BlockMethod::Mean;
        request.model = kTransformer;
        EXPECT_ERROR(ask<BlockSnapshot>(request), ErrorCode::InvalidArgument, {"how", "mean", "knockout"});
    }

    void errorsLikeTheRealOnes() {
        EXPECT_ERROR(ask<PredictSnapshot>(promptRequest("")), ErrorCode::PromptEmpty, {});
        EXPECT_ERROR(ask<PredictSnapshot>(promptRequest("x", {"none", {}, {}})), ErrorCode::ModelNotFound,
                     {"none", "a bundled model or a folder"});
        EXPECT_ERROR(ask<ModelSnapshot>(ModelRequest{{"demo-mamba2", {DeviceKind::Cuda, 1}, {}}}),
                     ErrorCode::DeviceUnavailable, {"cuda:1", "there is no GPU"});
        std::string longPrompt = "x";
        for (int i = 0; i < 128; ++i) {
            longPrompt += " x";
        }
        EXPECT_ERROR(ask<PredictSnapshot>(promptRequest(longPrompt, kTransformer)), ErrorCode::PromptTooLong,
                     {"129", "128", "demo-transformer"});
        EXPECT_ERROR(predict("last<-7@0"), ErrorCode::PositionOutOfRange, {"last<-7@0", "7", "7"});
        EXPECT_ERROR(ask<AttentionSnapshot>(AttentionRequest{kMamba, kTonguePrompt, {}, 6, {}}),
                     ErrorCode::HeadOutOfRange, {"head", "6", "6"});
        EXPECT_ERROR(ask<MapSnapshot>(MapRequest{kTransformer, kTonguePrompt, 13, {}, {}}),
                     ErrorCode::WindowOutOfRange, {"13", "12"});
        EXPECT_ERROR(ask<MapSnapshot>(MapRequest{kMamba, kTonguePrompt, 9, {}, 7}),
                     ErrorCode::PositionOutOfRange, {"query", "7", "7"});
        EXPECT_ERROR(ask<FlowSnapshot>(FlowRequest{kMamba, {"x y", {}, "", ""}, 9, {}, {Role::Subject}}),
                     ErrorCode::SubjectNeeded, {"subject"});
    }

    void severalTargetTokensAreSaid() {
        PredictRequest request = predictRequest();
        request.prompt.target = "New York";
        const auto answer = ask<PredictSnapshot>(request);
        QCOMPARE(answer.target.text, std::string(" New"));
        QVERIFY(answer.target.firstOfSeveral);
        QCOMPARE(answer.prompt.notes.size(), std::size_t{1});
        QVERIFY(ask<PredictSnapshot>(predictRequest()).prompt.notes.empty());
    }

    void addedModelsAreFound() {
        auto control = std::make_shared<FakeControl>();
        ModelInfo deep = *control->findModel("demo-mamba2");
        deep.name = "deep";
        deep.layers = 64;
        control->addModel(deep);
        FakeBackend backend(control);
        PlainRunContext context;
        const Snapshot snapshot = backend.run({"a", 1, ModelRequest{{"deep", {}, {}}}}, context);
        QCOMPARE(std::get<ModelSnapshot>(snapshot.body).model.layers, 64);
    }

    void tracesAreCached() {
        FakeBackend backend(std::make_shared<FakeControl>());
        PlainRunContext context;
        QVERIFY(!backend.run({"a", 1, predictRequest()}, context).provenance.traceCached);
        QVERIFY(backend.run({"a", 1, predictRequest()}, context).provenance.traceCached);
        QVERIFY(!backend.run({"a", 1, promptRequest("other")}, context).provenance.traceCached);
    }

    void scriptedFailuresComeInOrder() {
        auto control = std::make_shared<FakeControl>();
        FakeBackend backend(control);
        PlainRunContext context;
        control->failNext(Error(ErrorCode::PromptEmpty, {}, "one"));
        control->failAlways(Error(ErrorCode::Internal, {"two"}, "two"));
        EXPECT_ERROR(backend.run({"a", 1, predictRequest()}, context), ErrorCode::PromptEmpty, {});
        EXPECT_ERROR(backend.run({"a", 1, predictRequest()}, context), ErrorCode::Internal, {"two"});
        EXPECT_ERROR(backend.run({"a", 1, predictRequest()}, context), ErrorCode::Internal, {"two"});
        control->failAlways(std::nullopt);
        static_cast<void>(backend.run({"a", 1, predictRequest()}, context));
        QCOMPARE(control->runCount(), std::uint64_t{4});
    }
};

QTEST_APPLESS_MAIN(TestFakeBackend)
#include "tst_fake_backend.moc"
