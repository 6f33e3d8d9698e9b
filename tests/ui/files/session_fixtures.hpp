// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions in tests/fixtures/sessions hold. They were written by the program of their time and are
// never written anew: a newer program must open them.
#pragma once

#include <string>
#include <vector>

#include "ui/history/history_tree.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

struct SessionFixture {
    std::string name;
    ExperimentState state;
};

inline KnockoutEntry fixtureKnockout(int id, ByteSpan query, ByteSpan source) {
    KnockoutEntry entry;
    entry.id = id;
    entry.query = query;
    entry.source = source;
    return entry;
}

/// As the default experiment with a prompt of its own.
inline ExperimentState fixtureState(const std::string& prompt) {
    ExperimentState state = defaultExperiment();
    state.prompt = prompt;
    return state;
}

inline std::vector<SessionFixture> sessionFixtures() {
    std::vector<SessionFixture> all{{"plain", fixtureState("Beats Music is owned by")}};

    ExperimentState knockouts = fixtureState("Beats Music is owned by");
    knockouts.subject = ByteSpan{0, 11};
    knockouts.target = "Apple";
    knockouts.knockouts = {fixtureKnockout(1, {21, 23}, {6, 11}), fixtureKnockout(2, {15, 20}, {0, 5})};
    knockouts.knockouts[0].scope = Scope::Left;
    knockouts.knockouts[0].layers = {LayerSpan{false, 7, 15, 24}, LayerSpan{}};
    knockouts.knockouts[1].enabled = false;
    all.push_back({"knockouts", knockouts});

    ExperimentState heads = fixtureState("The mother tongue of Danielle Darrieux is");
    heads.align = WindowAlign::Center;
    heads.linked = false;
    heads.pane(Side::Left).cutGroup = DecayGroup::Slow;
    heads.pane(Side::Left).decayGroup = DecayGroup::Fast;
    heads.pane(Side::Right).cutHead = 3;
    heads.pane(Side::Right).head = 2;
    heads.pane(Side::Right).layer = 5;
    heads.pane(Side::Right).window = 4;
    heads.pane(Side::Right).view = AttentionView::Contribution;
    heads.knockouts = {fixtureKnockout(1, {39, 41}, {21, 29})};
    all.push_back({"heads", heads});

    ExperimentState bos = fixtureState("\u00c9mile Zola\u00a0wrote in ");
    bos.keepTrailingSpace = true;
    bos.strict = true;
    bos.tapsOnly = true; // there was one degree
    bos.followedToken = "\xE6\x8E";
    bos.pane(Side::Left).bos = BosChoice::On;
    bos.pane(Side::Left).device = {DeviceKind::Cuda, 1};
    bos.pane(Side::Left).precision = Precision::Bf16;
    bos.pane(Side::Left).model = "/models/a b";
    bos.pane(Side::Right).bos = BosChoice::Off;
    bos.pane(Side::Right).tokenizer = "EleutherAI/gpt-neox-20b";
    bos.pane(Side::Right).allLayers = true;
    bos.knockouts = {fixtureKnockout(1, {12, 17}, {})};
    bos.knockouts[0].sourceBegin = true;
    all.push_back({"bos", bos});
    return all;
}

/// The history of v2-history.mambascope: two ways from one state, names in the order of a talk, notes, both
/// marks, and another session that was opened on the way. It stands at the state of v2-knockouts.
inline HistoryTree historyFixture() {
    constexpr std::int64_t kStart = 1'796'083'200'000; // 2026-12-01
    const ExperimentState knockouts = sessionFixtures()[1].state;
    ExperimentState state = sessionFixtures()[0].state;
    HistoryTree tree(state, kStart);
    const NodeId first = tree.present().id;
    tree.setName(first, QStringLiteral("the prompt"));
    tree.setNotes(first, QStringLiteral("What do both models say?\nWait for an answer."));
    state.subject = knockouts.subject;
    tree.add(state, QStringLiteral("mark the subject"), kStart + 1000);
    const NodeId cut =
        tree.add(knockouts, QStringLiteral("knock out \u00b7by \u2190 \u00b7Music"), kStart + 2000);
    tree.setName(cut, QStringLiteral("\u03bb: without Music"));
    tree.goTo(first);
    state = sessionFixtures()[2].state;
    const NodeId other = tree.add(state, QStringLiteral("edit the prompt"), kStart + 3000);
    tree.setName(other, QStringLiteral("another fact"));
    tree.graft(HistoryTree(sessionFixtures()[3].state, kStart), QStringLiteral("open bos.json"),
               kStart + 4000);
    tree.undo();
    tree.moveNamed(other, -1);
    tree.setMark(Mark::A, first);
    tree.setMark(Mark::B, cut);
    tree.goTo(cut);
    return tree;
}

} // namespace mambascope::ui
