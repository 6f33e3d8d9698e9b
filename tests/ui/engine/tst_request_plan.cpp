// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/engine/request_plan.hpp"
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
