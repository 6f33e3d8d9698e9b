// SPDX-License-Identifier: GPL-3.0-or-later
// Live patches and the other run of causal tracing, as steps and as what is asked.
#include <QTest>

#include "ui/state/edits.hpp"
#include "ui/state/line_ends.hpp"
#include "ui/state/patch_conflicts.hpp"
#include "ui/state/patch_text.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

/// "Beats Music is owned by", whose other subject is one word longer.
RunPair runs() {
    RunPair pair;
    pair.clean = {{1, "Beats", 0, 5}, {2, " Music", 5, 11}, {3, " is", 11, 14}, {4, " owned", 14, 20}};
    pair.corrupt = {
        {5, "The", 0, 3}, {6, " Big", 3, 7}, {7, " Co", 7, 10}, {3, " is", 10, 13}, {4, " owned", 13, 19}};
    pair.aligned = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
    return pair;
}

ExperimentState state() {
    ExperimentState out = defaultExperiment();
    out.prompt = "Beats Music is owned";
    out.trace.otherSubject = " The Big Co ";
    return out;
}

PatchEntry entry(Site site, ByteSpan bytes, int first, int last) {
    PatchEntry out;
    out.state = site;
    out.part.bytes = bytes;
    out.layers = {false, first, last, 24};
    return out;
}

} // namespace

class TestPatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOtherRun() {
        QVERIFY(!corruptionOf(TraceState()));
        QCOMPARE(corruptionOf(state().trace)->subject, std::string("The Big Co"));
        TraceState blank;
        blank.otherSubject = "  ";
        QVERIFY(!blank.isOn());
        const ExperimentState noisy = withNoise(state(), NoiseSpec{3, true});
        QVERIFY(noisy.trace.isOn());
        QVERIFY(corruptionOf(noisy.trace)->subject.empty() && corruptionOf(noisy.trace)->noise);
        QCOMPARE(withNoise(noisy, std::nullopt).trace, state().trace); // what was typed is still there
        QVERIFY(!withOtherSubject(noisy, "x").trace.noise);
        QCOMPARE(traceWindow(withTraceWindow(state(), 30).trace, 12), 12);
        QCOMPARE(withTraceWindow(state(), 0).trace.window, 1);
    }

    void aClickTwiceIsNoClick() {
        const PatchEntry own = entry(Site::S, {5, 11}, 3, 12);
        const ExperimentState once = withPatchesToggled(state(), {own});
        QCOMPARE(once.patches.size(), std::size_t{1});
        QCOMPARE(withPatchesToggled(once, {own}), state());
        const ExperimentState off = withPatchEnabled(once, once.patches[0].id, false);
        QVERIFY(!hasPatches(off, Side::Left) && hasPatches(once, Side::Left));
        QVERIFY(!hasPatches(once, Side::Right));
        QCOMPARE(withPatchesToggled(off, {own}), once); // one that is off is switched on
        QVERIFY(!hasPatches(withOtherSubject(once, ""), Side::Left));
        QCOMPARE(withoutPatches(once), state());
    }

    /// The list tells rows apart by their numbers, whichever kind they are of.
    void numbersAreUnique() {
        ExperimentState next = withPatchesToggled(state(), {entry(Site::S, {5, 11}, 3, 12)});
        KnockoutEntry cut;
        cut.query = {11, 14};
        cut.source = {0, 5};
        next = withKnockout(next, cut);
        next = withPatchesToggled(next, {entry(Site::H, {0, 5}, 4, 4)});
        QCOMPARE(next.patches[0].id, 1);
        QCOMPARE(next.knockouts[0].id, 2);
        QCOMPARE(next.patches[1].id, 3);
    }

    void positionsAreThoseOfThePatchedRun() {
        const PatchEntry own = entry(Site::S, {5, 14}, 3, 12); // " Music is"
        QCOMPARE(patchPositions(own, BaseRun::Clean, runs()), (std::vector<int>{1, 2}));
        QCOMPARE(patchPositions(own, BaseRun::Corrupt, runs()), (std::vector<int>{2, 3}));
        RunPair shorter = runs();
        shorter.aligned.erase(shorter.aligned.begin()); // the first token has no partner
        QVERIFY(patchPositions(entry(Site::H, {0, 5}, 1, 1), BaseRun::Corrupt, shorter).empty());
    }

    void allPatchesAreOne() {
        ExperimentState next = withPatchesToggled(state(), {entry(Site::S, {5, 14}, 3, 12)});
        next = withPatchesToggled(next, {entry(Site::H, {0, 5}, 4, 4)});
        PatchEntry right = entry(Site::Mlp, {0, 5}, 4, 4);
        right.side = Side::Right;
        next = withPatchesToggled(next, {right});
        const PatchSpec left = activePatch(next, Side::Left, runs(), 24);
        QCOMPARE(left.parts.size(), std::size_t{2});
        QCOMPARE(left.parts[0].positions, (std::vector<PositionItem>{IndexRange{2, 3}}));
        QCOMPARE(left.parts[0].layers, (std::vector<IndexRange>{{3, 12}}));
        QCOMPARE(left.parts[0].value, PatchSource::Other);
        QCOMPARE(left.parts[1].state, Site::H);
        // At the same depth in a model of another one.
        QCOMPARE(activePatch(next, Side::Right, runs(), 12).parts[0].layers,
                 (std::vector<IndexRange>{{2, 2}}));
        QVERIFY(activePatch(withoutPatches(next), Side::Left, runs(), 24).parts.empty());
    }

    /// Two values at one place would contradict each other: the new one takes the place.
    void anotherValueReplacesTheFirst() {
        PatchEntry own = entry(Site::S, {5, 11}, 3, 12);
        ExperimentState next = withPatchesToggled(state(), {own});
        own.value = PatchSource::Zero;
        next = withPatchesToggled(next, {own});
        QCOMPARE(next.patches.size(), std::size_t{1});
        QCOMPARE(activePatch(next, Side::Left, runs(), 24).parts[0].value, PatchSource::Zero);
        QVERIFY(!needsMeans(next, Side::Left));
        own.value = PatchSource::Mean;
        next = withPatchesToggled(next, {own});
        QVERIFY(needsMeans(next, Side::Left) && !needsMeans(next, Side::Right));
        QCOMPARE(withPatchesToggled(next, {own}), state()); // the same value again takes it back
    }

    /// The engine refuses two values at one place; here the newest says which.
    void whatContradictsIsSwitchedOff() {
        PatchEntry wide = entry(Site::S, {0, 11}, 3, 12);
        PatchEntry zero = entry(Site::S, {5, 11}, 10, 14);
        zero.value = PatchSource::Zero;
        ExperimentState first = withPatchesToggled(state(), {wide});
        ExperimentState next = withPatchesToggled(first, {zero});
        QVERIFY(!next.patches[0].enabled && next.patches[1].enabled);
        QCOMPARE(switchedOff(first, next), std::vector{next.patches[0]});
        QVERIFY(switchedOff(next, next).empty());
        // And the other way, from the list.
        const ExperimentState back = withPatchEnabled(next, next.patches[0].id, true);
        QVERIFY(back.patches[0].enabled && !back.patches[1].enabled);
        QCOMPARE(withPatchesToggled(back, {zero}), next); // the click switches it on again
        // Other states, tokens, layers, models and the same value don't contradict.
        for (PatchEntry other : {entry(Site::O, {5, 11}, 10, 14), entry(Site::S, {11, 14}, 10, 14),
                                 entry(Site::S, {5, 11}, 13, 14), entry(Site::S, {5, 11}, 10, 14),
                                 entry(Site::S, {5, 11}, 10, 14)}) {
            static int made = 0;
            other.value = made == 4 ? PatchSource::Other : PatchSource::Zero;
            other.side = made++ == 3 ? Side::Right : Side::Left;
            const ExperimentState both = withPatchesToggled(first, {other});
            QVERIFY(both.patches[0].enabled && both.patches[1].enabled);
        }
        // At the same depth of a model with another number of layers.
        PatchEntry half = entry(Site::S, {5, 11}, 5, 6);
        half.layers.of = 12;
        half.value = PatchSource::Mean;
        QVERIFY(!withPatchesToggled(first, {half}).patches[0].enabled);
        half.layers = {false, 7, 8, 12};
        QVERIFY(withPatchesToggled(first, {half}).patches[0].enabled);
        half.layers = LayerSpan();
        QVERIFY(!withPatchesToggled(first, {half}).patches[0].enabled);
    }

    void bothModelsAreOneStep() {
        const PatchEntry left = entry(Site::S, {5, 11}, 3, 12);
        PatchEntry right = entry(Site::Attn, {5, 11}, 0, 8);
        right.side = Side::Right;
        ExperimentState next = withPatchesToggled(state(), {left, right});
        QCOMPARE(next.patches.size(), std::size_t{2});
        QVERIFY(next.patches[0].id != next.patches[1].id);
        QCOMPARE(withPatchesToggled(next, {left, right}), state());
        // What is there already stays, and the clicked one says what becomes of both.
        const ExperimentState other = withPatchesToggled(state(), {right});
        QCOMPARE(withPatchesToggled(other, {left, right}).patches.size(), std::size_t{2});
        QCOMPARE(withPatchesToggled(next, {left}).patches.size(), std::size_t{1});
    }

    void statesHaveCounterparts() {
        QCOMPARE(counterparts(Site::H, false), std::vector{Site::H});
        QCOMPARE(counterparts(Site::S, true), std::vector{Site::S});
        QCOMPARE(counterparts(Site::S, false), std::vector{Site::Attn});
        QCOMPARE(counterparts(Site::O, false), (std::vector{Site::Attn, Site::Mlp}));
        QCOMPARE(counterparts(Site::Mlp, true), std::vector{Site::G});
        QVERIFY(counterparts(Site::State, false).empty() && counterparts(Site::Conv, false).empty());
        QCOMPARE(counterparts(Site::State, true), std::vector{Site::State});
    }

    /// The cell of the other model's map at the same share of its depth.
    void sameDepthIsACellOfTheOtherMap() {
        const TraceState trace = state().trace; // windows of 10
        QCOMPARE(sameDepth(trace, entry(Site::H, {5, 11}, 6, 6), 12), (LayerSpan{false, 3, 3, 12}));
        // Around layer 8 of 24 stand layers 3 to 12: a third of the depth is layer 4 of 12.
        QCOMPARE(sameDepth(trace, entry(Site::S, {5, 11}, 3, 12), 12), (LayerSpan{false, 0, 8, 12}));
        QCOMPARE(sameDepth(trace, entry(Site::S, {5, 11}, 3, 12), 24), (LayerSpan{false, 3, 12, 24}));
        QCOMPARE(sameDepth(trace, entry(Site::H, {5, 11}, 23, 23), 48), (LayerSpan{false, 47, 47, 48}));
    }

    void moreStatesKeepTheirOrder() {
        ExperimentState next = withMoreToggled(withMoreToggled(state(), Site::Conv), Site::A);
        QCOMPARE(next.trace.more, (std::vector{Site::A, Site::Conv}));
        QCOMPARE(withMoreToggled(next, Site::A).trace.more, std::vector{Site::Conv});
        QVERIFY(hasState(true, Site::State) && !hasState(false, Site::State) && !hasState(true, Site::Mlp));
    }

    void patchesStayOnTheirCharacters() {
        const ExperimentState next = withPatchesToggled(state(), {entry(Site::S, {5, 11}, 3, 12)});
        QCOMPARE(withPrompt(next, "Oh, Beats Music is owned").patches[0].part.bytes, (ByteSpan{9, 15}));
        QVERIFY(withPrompt(next, "Beats is owned").patches.empty());
        ExperimentState lines = next;
        lines.prompt = "B\r\nats Music is owned";
        lines.patches[0].part.bytes = {6, 12};
        QCOMPARE(withPlainLineEnds(lines).patches[0].part.bytes, (ByteSpan{5, 11}));
        QVERIFY(withoutPromptParts(next).patches.empty() && !withoutPromptParts(next).trace.isOn());
    }

    void words() {
        const PatchEntry own = entry(Site::S, {5, 11}, 3, 12);
        QCOMPARE(patchTitle(state().prompt, own), QStringLiteral("s of ·Music"));
        ModelFacts facts;
        facts.layerCount = 24;
        facts.runs = runs();
        QCOMPARE(patchDetail(own, state().trace, facts),
                 QStringLiteral("restored in layers 3–12 of 24 · left model only"));
        PatchEntry one = own;
        one.layers = {false, 9, 9, 24};
        QCOMPARE(patchDetail(one, state().trace, facts),
                 QStringLiteral("restored in layer 9 of 24 · left model only"));
        PatchEntry off = own;
        off.enabled = false;
        TraceState clean = state().trace;
        clean.into = BaseRun::Clean;
        QCOMPARE(patchDetail(off, clean, facts),
                 QStringLiteral("corrupted in layers 3–12 of 24 · left model only · off"));
        PatchEntry zero = own;
        zero.value = PatchSource::Zero;
        QCOMPARE(patchDetail(zero, clean, facts),
                 QStringLiteral("set to zero in layers 3–12 of 24 · left model only"));
        zero.value = PatchSource::Mean;
        QVERIFY(patchDetail(zero, clean, facts).startsWith(QStringLiteral("set to its mean in layers 3–12")));
        QVERIFY(patchDetail(own, TraceState(), facts).contains(QStringLiteral("waits for another run")));
        facts.runs->aligned.clear();
        QVERIFY(patchDetail(own, state().trace, facts).contains(QStringLiteral("no such token")));
        QVERIFY(otherRunWords(state().trace).contains(QStringLiteral("The Big Co")));
    }
};

QTEST_APPLESS_MAIN(TestPatches)
#include "tst_patches.moc"
