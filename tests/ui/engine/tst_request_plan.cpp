// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/engine/fact_plan.hpp"
#include "ui/engine/request_plan.hpp"
#include "ui/engine/run_pairs.hpp"
#include "ui/state/edits.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

ExperimentState beats() {
    ExperimentState state = defaultExperiment();
    state.prompt = "Beats Music is owned by ";
    return state;
}

template <typename Request>
Request planned(const ExperimentState& state, Side side, Channel channel, int layers = 24) {
    return std::get<Request>(plannedRequest(state, side, channel, ByteSpan{0, 11}, layers).value());
}

} // namespace

class TestRequestPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void channelNamesAndBack() {
        QCOMPARE(channelName(Side::Left, Channel::Predict), std::string("left/predict"));
        QCOMPARE(channelName(Side::Right, Channel::Flow), std::string("right/flow"));
        for (const Side side : kSides) {
            for (const Channel channel : kChannels) {
                const auto back = channelOf(channelName(side, channel));
                QVERIFY(back && back->side == side && back->channel == channel);
            }
        }
        QVERIFY(!channelOf("left/other") && !channelOf(""));
    }

    void anEmptyPromptAsksNothing() {
        ExperimentState state = beats();
        state.prompt = "   ";
        for (const Channel channel : kChannels) {
            QVERIFY(!plannedRequest(state, Side::Left, channel, std::nullopt, 24));
        }
    }

    void everyChannelHasItsPanesBos() {
        ExperimentState state = beats();
        state.pane(Side::Right).bos = BosChoice::On;
        for (const Channel channel : kChannels) {
            const auto bosOf = [&](Side side) {
                const auto body = plannedRequest(state, side, channel, ByteSpan{0, 11}, 24).value();
                return std::visit(
                    [](const auto& request) {
                        if constexpr (requires { request.prompt; }) {
                            return request.prompt.bos;
                        } else {
                            return BosChoice::Off;
                        }
                    },
                    body);
            };
            QVERIFY(bosOf(Side::Left) == BosChoice::Auto && bosOf(Side::Right) == BosChoice::On);
        }
    }

    void relationsAskWhatTheStateSays() {
        ExperimentState state = beats();
        const auto ask = [&](const LreFacts* facts = nullptr, std::array<int, 2> layers = {24, 12}) {
            return plannedRelation(PlanFacts{state, std::nullopt, layers}, Side::Right, facts);
        };
        const auto plain = std::get<LreRequest>(*ask(nullptr, {0, 0})); // the model needn't be known
        QCOMPARE(plain.model, modelRef(state, Side::Right));
        QCOMPARE(plain.relation, state.relations.relation);
        QVERIFY(plain.layers.empty() && !plain.facts && plain.isSweep());
        state.relations.everyLayer = false;
        QVERIFY(!ask(nullptr, {0, 0}));
        state.pane(Side::Right).layer = 11; // the last one's output is what the operator leads to
        QCOMPARE(std::get<LreRequest>(*ask()).layers, std::vector<int>{10});
        state.pane(Side::Right).layer = 4;
        QCOMPARE(std::get<LreRequest>(*ask()).layers, std::vector<int>{4});
        state.relations.factsFile = "/facts.json";
        QVERIFY(!ask()); // not read yet
        const LreFacts facts{"own", "{} is", {{"a", "b"}}, {}, {}};
        const auto own = std::get<LreRequest>(*ask(&facts));
        QVERIFY(own.relation.empty() && own.facts == facts);
        // A file in RELATIONS' own form is dealt.
        LreFacts whole{"own", "{} is", {}, {{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}}, {}};
        state.relations.train = 2;
        state.relations.test = 1;
        const auto dealt = std::get<LreRequest>(*ask(&whole));
        QCOMPARE(dealt.facts->train.size(), std::size_t{2});
        QCOMPARE(dealt.facts->test.size(), std::size_t{1});
        state.relations.train = 4; // none is left to test
        QVERIFY(!ask(&whole));
        state.relations.factsFile.clear();
        state.relations.relation.clear();
        QVERIFY(!ask());
        state.prompt.clear(); // relations have prompts of their own
        state.relations.relation = "country language";
        QVERIFY(ask().has_value());
        QVERIFY(!isOfOtherPrompt(*ask(), state, Side::Right));
    }

    void blockingAsksWhatAModelHas() {
        ExperimentState state = beats();
        ModelInfo mamba;
        mamba.layers = 24;
        mamba.hasConvolution = true;
        ModelInfo transformer;
        transformer.layers = 12;
        const auto ask = [&](const ModelInfo* model, std::optional<ByteSpan> subject = ByteSpan{0, 11}) {
            const int layers = model == nullptr ? 0 : model->layers;
            return plannedRequest(PlanFacts{state, subject, {layers, 0}, {}, {model, nullptr}}, Side::Left,
                                  Channel::Blocking)
                .body;
        };
        QVERIFY(!ask(nullptr)); // whether it has such a state isn't known
        const auto mean = std::get<BlockRequest>(*ask(&mamba));
        QVERIFY(mean.how == BlockMethod::Mean && mean.text == "bundled" && mean.means.empty());
        QCOMPARE(mean.sources.size(), std::size_t{4});
        const auto cut = std::get<BlockRequest>(*ask(&transformer));
        QVERIFY(cut.how == BlockMethod::Knockout && cut.text.empty());
        state.blocking = {BlockMethod::Mean, Site::A, BlockOthers::Clean, 40, "/m.safetensors", "/t.txt"};
        const auto files = std::get<BlockRequest>(*ask(&mamba));
        QVERIFY(files.means == "/m.safetensors" && files.text.empty()); // never both
        QVERIFY(files.state == Site::A && files.others == BlockOthers::Clean);
        QCOMPARE(files.window, 24);
        state.blocking.how = BlockMethod::Strict;
        const auto strict = std::get<BlockRequest>(*ask(&mamba));
        QVERIFY(strict.how == BlockMethod::Strict && strict.means.empty() && strict.state == Site::Mix &&
                strict.others == BlockOthers::Live);
        QCOMPARE(std::get<BlockRequest>(*ask(&mamba, std::nullopt)).sources, std::vector<Role>{Role::Last});
        state.prompt.clear();
        QVERIFY(!ask(&mamba));
    }

    void tracingAsksWhatTheStateSays() {
        ExperimentState state = beats();
        const auto ask = [&](Channel channel, const RunPair* runs = nullptr,
                             std::optional<ByteSpan> subject = ByteSpan{0, 11}) {
            return plannedRequest(PlanFacts{state, subject, {24, 12}, {runs, runs}}, Side::Left, channel)
                .body;
        };
        for (const Channel channel : {Channel::Trace, Channel::Estimate, Channel::Patched, Channel::Paths}) {
            QVERIFY(!ask(channel)); // no other run
        }
        state.trace.otherSubject = "Big Co";
        QVERIFY(!ask(Channel::Trace, nullptr, std::nullopt)); // and no subject to put it in place of
        const auto maps = std::get<TraceRequest>(*ask(Channel::Trace));
        QVERIFY(maps.maps && maps.method == TraceMethod::Exact && maps.align == WindowAlign::Center);
        QVERIFY(std::get<TraceRequest>(*ask(Channel::Estimate)).method == TraceMethod::Gradient);
        QCOMPARE(std::get<PathRequest>(*ask(Channel::Paths)).corruption.subject, std::string("Big Co"));
        PatchEntry entry;
        entry.part.bytes = {11, 14};
        entry.layers = {false, 5, 5, 24};
        state.patches.push_back(entry);
        QVERIFY(std::get<TraceRequest>(*ask(Channel::Patched)).patches.empty()); // tokens are not known yet
        RunPair runs;
        runs.clean = {{1, "Beats Music", 0, 11}, {2, " is", 11, 14}};
        runs.corrupt = {{3, "Big", 0, 3}, {4, " Co", 3, 6}, {2, " is", 6, 9}};
        runs.aligned = {{0, 1}, {1, 2}};
        const auto patched = std::get<TraceRequest>(*ask(Channel::Patched, &runs));
        QCOMPARE(patched.patches.size(), std::size_t{2});
        QCOMPARE(patched.patches[0].parts[0].value, PatchSource::Corrupt); // the run as it is
        QCOMPARE(patched.patches[0].parts[0].layers, (std::vector<IndexRange>{{23, 23}}));
        QCOMPARE(patched.patches[1].parts[0].positions, (std::vector<PositionItem>{IndexRange{2, 2}}));
        QVERIFY(!patched.isSweep() && maps.isSweep());
        // Means come from the side's own file, and only where one is taken.
        state.trace.means = {"left.safetensors", "right.safetensors"};
        QVERIFY(std::get<TraceRequest>(*ask(Channel::Patched, &runs)).means.empty());
        state.patches[0].value = PatchSource::Mean;
        QCOMPARE(std::get<TraceRequest>(*ask(Channel::Patched, &runs)).means,
                 std::string("left.safetensors"));
        state.patches[0].value = PatchSource::Other;
        state.trace.means = {};
        // Further states wait until it is known which of them the model has; estimates know no memory.
        state.trace.more = {Site::C, Site::State};
        QVERIFY(!ask(Channel::Trace) && ask(Channel::Patched));
        QVERIFY(std::get<TraceRequest>(*ask(Channel::Trace, &runs)).states.empty()); // a transformer
        runs.isStateSpace = true;
        QCOMPARE(std::get<TraceRequest>(*ask(Channel::Trace, &runs)).states,
                 (std::vector{Site::H, Site::S, Site::G, Site::O, Site::C, Site::State}));
        QCOMPARE(std::get<TraceRequest>(*ask(Channel::Estimate, &runs)).states,
                 (std::vector{Site::H, Site::S, Site::G, Site::O, Site::C}));
        state.trace.more = {};
        RunPairs known;
        TraceSnapshot answer;
        answer.model.hasConvolution = true;
        answer.prompt.tokens = runs.clean;
        answer.corrupt.tokens = runs.corrupt;
        answer.alignment = runs.aligned;
        QVERIFY(known.learn(maps, answer) && !known.learn(maps, answer));
        QVERIFY(*known.find(state, Side::Left, ByteSpan{0, 11}) == runs);
        QVERIFY(known.find(state, Side::Right, ByteSpan{0, 11}) == nullptr);
        state.target = "Apple"; // another answer, the same runs
        QVERIFY(known.find(state, Side::Left, ByteSpan{0, 11}) != nullptr);
        state.trace.otherSubject = "Other Co";
        QVERIFY(known.find(state, Side::Left, ByteSpan{0, 11}) == nullptr);
    }

    void attentionDependsOnTextAndViewAlone() {
        ExperimentState state = beats();
        const auto request = planned<AttentionRequest>(state, Side::Left, Channel::Attention);
        QCOMPARE(request.prompt.text, std::string("Beats Music is owned by"));
        QVERIFY(request.layers.empty());
        state.target = "Apple";
        state.subject = ByteSpan{0, 5};
        state.pane(Side::Left).layer = 3;
        QCOMPARE(planned<AttentionRequest>(state, Side::Left, Channel::Attention), request);
        state.pane(Side::Left).head = 2;
        QCOMPARE(planned<AttentionRequest>(state, Side::Left, Channel::Attention).head,
                 std::optional<int>(2));
        state = withHeads(state, Side::Left, std::nullopt, DecayGroup::Middle);
        const auto group = planned<AttentionRequest>(state, Side::Left, Channel::Attention);
        QVERIFY(!group.head);
        QCOMPARE(group.heads, (HeadSelection{{DecayGroup::Middle}, {}}));
    }

    void theTrustFigureDependsOnTextAlone() {
        ExperimentState state = beats();
        const auto request = planned<AttentionRequest>(state, Side::Left, Channel::Trust);
        QVERIFY(request.measureError);
        QVERIFY(isSweep(request)); // waits behind what people look at
        QVERIFY(!isSweep(planned<AttentionRequest>(state, Side::Left, Channel::Attention)));
        state.pane(Side::Left).head = 2;
        state.pane(Side::Left).view = AttentionView::Contribution;
        QCOMPARE(planned<AttentionRequest>(state, Side::Left, Channel::Trust), request);
    }

    void knockoutsAreOneVariant() {
        ExperimentState state = beats();
        QVERIFY(planned<PredictRequest>(state, Side::Left, Channel::Predict).knockouts.empty());
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        entry.layers.fill(LayerSpan{false, 7, 15, 24});
        state = withKnockout(state, entry);
        entry.source = {5, 11};
        state = withKnockout(state, entry);
        const auto request = planned<PredictRequest>(state, Side::Left, Channel::Predict);
        QCOMPARE(request.knockouts.size(), std::size_t(1));
        QCOMPARE(request.knockouts[0].edges.size(), std::size_t(2));
    }

    void whatNeedsTheModelWaitsForIt() {
        ExperimentState state = beats();
        QVERIFY(!plannedRequest(state, Side::Left, Channel::Map, std::nullopt, 0));
        QVERIFY(!plannedRequest(state, Side::Left, Channel::Flow, std::nullopt, 0));
        QVERIFY(plannedRequest(state, Side::Left, Channel::Predict, std::nullopt, 0));
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        state = withKnockout(state, entry); // all layers: fits every model
        QVERIFY(plannedRequest(state, Side::Left, Channel::Predict, std::nullopt, 0));
        entry.source = {5, 11};
        entry.layers.fill(LayerSpan{false, 7, 15, 24});
        state = withKnockout(state, entry);
        QVERIFY(!plannedRequest(state, Side::Left, Channel::Predict, std::nullopt, 0));
    }

    void mapsIgnoreKnockoutsAndSubject() {
        ExperimentState state = beats();
        const auto map = planned<MapRequest>(state, Side::Right, Channel::Map, 12);
        QCOMPARE(map.window, 5);
        QVERIFY(!map.prompt.subjectSpan && !map.query);
        KnockoutEntry entry;
        entry.query = {20, 23};
        entry.source = {0, 5};
        state = withKnockout(state, entry);
        QCOMPARE(planned<MapRequest>(state, Side::Right, Channel::Map, 12), map);
    }

    void flowsNeedASubjectForItsCurves() {
        const ExperimentState state = beats();
        const auto with = planned<FlowRequest>(state, Side::Left, Channel::Flow);
        QCOMPARE(with.prompt.subjectSpan, std::optional(ByteSpan{0, 11}));
        QCOMPARE(with.sources.size(), std::size_t(4));
        const auto without =
            std::get<FlowRequest>(plannedRequest(state, Side::Left, Channel::Flow, std::nullopt, 24).value());
        QCOMPARE(without.sources, (std::vector<Role>{Role::Last, Role::First}));
    }
};

QTEST_GUILESS_MAIN(TestRequestPlan)
#include "tst_request_plan.moc"
