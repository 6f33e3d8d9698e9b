// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/state/edits.hpp"
#include "ui/state/prompt_part.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

const LayerSpan kMiddle{false, 7, 15, 24};

ExperimentState stateOf(const char* prompt) {
    ExperimentState state = defaultExperiment();
    state.prompt = prompt;
    return state;
}

KnockoutEntry cut(ByteSpan query, ByteSpan source, Scope scope = Scope::Both) {
    KnockoutEntry entry;
    entry.query = query;
    entry.source = source;
    entry.scope = scope;
    entry.layers.fill(kMiddle);
    return entry;
}

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePromptMovesSpansAndDropsThoseThatWent() {
        ExperimentState state = stateOf("Beats Music is owned by");
        state.subject = ByteSpan{0, 11};
        state = withKnockout(state, cut({20, 23}, {5, 11}));  // ·by ← ·Music
        state = withKnockout(state, cut({20, 23}, {14, 20})); // ·by ← ·owned
        const ExperimentState longer = withPrompt(state, "Now Beats Music is owned by");
        QCOMPARE(*longer.subject, (ByteSpan{4, 15}));
        QCOMPARE(longer.knockouts[0].source, (ByteSpan{9, 15}));
        const ExperimentState shorter = withPrompt(state, "Beats Music is by");
        QCOMPARE(shorter.knockouts.size(), std::size_t(1));
        QCOMPARE(shorter.knockouts[0].query, (ByteSpan{14, 17}));
        QVERIFY(!withPrompt(state, "").subject);
    }

    void addingTwiceSwitchesOn() {
        ExperimentState state = withKnockout(stateOf("a b c"), cut({3, 5}, {0, 1}));
        state = withKnockoutEnabled(state, state.knockouts[0].id, false);
        QVERIFY(activeKnockout(state, Side::Left, 24).edges.empty());
        state = withKnockout(state, cut({3, 5}, {0, 1}));
        QCOMPARE(state.knockouts.size(), std::size_t(1));
        QVERIFY(state.knockouts[0].enabled);
    }

    void togglingTwiceChangesNothing() {
        const ExperimentState state = stateOf("a b c");
        const KnockoutEntry entry = cut({3, 5}, {0, 1});
        const ExperimentState once = withKnockoutToggled(state, entry);
        QCOMPARE(once.knockouts.size(), std::size_t(1));
        QCOMPARE(withKnockoutToggled(once, once.knockouts[0]), state);
    }

    void restoringAPairLeavesTheRestOfItsRectangle() {
        // Five one-letter words; rows c, d, e and columns a, b, c.
        const ExperimentState state = withKnockout(stateOf("a b c d e"), cut({4, 9}, {0, 5}));
        const PromptPart query{{5, 7}};  // " d"
        const PromptPart source{{1, 3}}; // " b"
        QVERIFY(isKnockedOut(state, Side::Left, query, source, 10, 24));
        QVERIFY(!isKnockedOut(state, Side::Left, query, source, 16, 24));
        const ExperimentState rest = withPairRestored(state, Side::Left, Scope::Both, query, source, 10, 24);
        QVERIFY(!isKnockedOut(rest, Side::Left, query, source, 10, 24));
        QVERIFY(!isKnockedOut(rest, Side::Right, query, source, 10, 24));
        int cutPairs = 0;
        const std::vector<PromptPart> words{{{0, 1}}, {{1, 3}}, {{3, 5}}, {{5, 7}}, {{7, 9}}};
        for (const PromptPart& row : words) {
            for (const PromptPart& column : words) {
                const bool was = isKnockedOut(state, Side::Left, row, column, 10, 24);
                const bool is = isKnockedOut(rest, Side::Left, row, column, 10, 24);
                QCOMPARE(is, was && !(row == query && column == source));
                cutPairs += is ? 1 : 0;
            }
        }
        QCOMPARE(cutPairs, 8); // of nine
        QCOMPARE(rest.knockouts.size(), std::size_t(4));
        for (std::size_t i = 0; i < rest.knockouts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(rest.knockouts[i].id != rest.knockouts[j].id);
            }
        }
    }

    void restoringInOneModelKeepsTheOther() {
        const ExperimentState state = withKnockout(stateOf("a b c"), cut({3, 5}, {0, 1}));
        const ExperimentState rest = withPairRestored(state, Side::Left, Scope::Left, {3, 5}, {0, 1}, 10, 24);
        QVERIFY(!isKnockedOut(rest, Side::Left, {3, 5}, {0, 1}, 10, 24));
        QVERIFY(isKnockedOut(rest, Side::Right, {3, 5}, {0, 1}, 5, 12));
    }

    void activeKnockoutsAreOneVariant() {
        ExperimentState state = stateOf("a b c");
        QVERIFY(activeKnockout(state, Side::Left, 24).edges.empty());
        state = withKnockout(state, cut({3, 5}, {0, 1}));
        state = withKnockout(state, cut({1, 3}, {0, 1}, Scope::Right));
        state.strict = true;
        const KnockoutSpec left = activeKnockout(state, Side::Left, 24);
        const KnockoutSpec right = activeKnockout(state, Side::Right, 12);
        QCOMPARE(left.edges.size(), std::size_t(1));
        QCOMPARE(right.edges.size(), std::size_t(2));
        QVERIFY(left.strict);
        QCOMPARE(left.edges[0].layers, (std::vector<IndexRange>{{7, 15}}));
        QCOMPARE(right.edges[0].layers, (std::vector<IndexRange>{{4, 7}}));
        QCOMPARE(std::get<ByteSpan>(left.edges[0].sources[0]), (ByteSpan{0, 1}));
    }

    void theSpaceAtTheEndIsNoToken() {
        ExperimentState state = stateOf("a b ");
        state = withKnockout(state, cut({3, 4}, {0, 1})); // the space alone
        state = withKnockout(state, cut({1, 4}, {0, 1}));
        const KnockoutSpec spec = activeKnockout(state, Side::Left, 24);
        QCOMPARE(spec.edges.size(), std::size_t(1));
        QCOMPARE(std::get<ByteSpan>(spec.edges[0].targets[0]), (ByteSpan{1, 3}));
        state.keepTrailingSpace = true;
        QCOMPARE(activeKnockout(state, Side::Left, 24).edges.size(), std::size_t(2));
    }

    void tokensThatATargetCanName() {
        QCOMPARE(targetOfToken(" Apple"), std::optional<std::string>("Apple"));
        QCOMPARE(targetOfToken(" \xd7\xa9"), std::optional<std::string>("\xd7\xa9"));
        for (const char* token : {"", " ", "Apple", ",", "  Apple", " \xd7", "\xd7"}) {
            QVERIFY2(!targetOfToken(token), token);
        }
    }

    void anyTokenIsFollowed() {
        ExperimentState state = withTokenFollowed(stateOf("a b"), " Apple");
        QCOMPARE(state.target, std::string("Apple"));
        state = withTokenFollowed(state, ","); // no target can name it
        QVERIFY(state.target.empty());
        QCOMPARE(state.followedToken, std::string(","));
        QVERIFY(withTokenFollowed(state, ",").followedToken.empty()); // again: lets go
        state = withTokenFollowed(state, "\xd7");
        QCOMPARE(state.followedToken, std::string("\xd7"));
        state = withTokenFollowed(state, " Apple");
        QVERIFY(state.followedToken.empty());
        QVERIFY(withTokenFollowed(state, " Apple").target.empty());
        state.followedToken = ",";
        QVERIFY(withTarget(state, "Sony").followedToken.empty());
    }

    void oneHeadOrAThirdOfThem() {
        const ExperimentState group = withHeads(stateOf("a"), Side::Left, std::nullopt, DecayGroup::Slow);
        QCOMPARE(group.pane(Side::Left).decayGroup, std::optional(DecayGroup::Slow));
        QCOMPARE(group.pane(Side::Right), stateOf("a").pane(Side::Right));
        const ExperimentState head = withHeads(group, Side::Left, 3, DecayGroup::Fast);
        QCOMPARE(head.pane(Side::Left).head, std::optional(3));
        QVERIFY(!head.pane(Side::Left).decayGroup);
        QCOMPARE(withHeads(head, Side::Left, std::nullopt), stateOf("a"));
        QVERIFY(!withModel(group, Side::Left, "b").pane(Side::Left).decayGroup);
    }

    void anotherModelStartsAutomatic() {
        ExperimentState state = stateOf("a");
        state.pane(Side::Left).layer = 3;
        state.pane(Side::Left).head = 2;
        state.pane(Side::Left).window = 4;
        state.pane(Side::Left).view = AttentionView::Signed;
        const ExperimentState next = withModel(state, Side::Left, "/models/other");
        QVERIFY(!next.pane(Side::Left).layer && !next.pane(Side::Left).head && !next.pane(Side::Left).window);
        QCOMPARE(next.pane(Side::Left).view, AttentionView::Signed);
        QCOMPARE(next.pane(Side::Right), state.pane(Side::Right));
    }

    /// What stands before the prompt is a part of its own: it is cut, restored and kept like any other.
    void theStartIsAPart() {
        ExperimentState state = stateOf("abc def");
        KnockoutEntry entry = cut({3, 7}, {0, 3});
        entry.sourceBegin = true;
        state = withKnockout(state, entry);
        const PromptPart last{{3, 7}};
        const PromptPart start{{}, true};
        QVERIFY(isKnockedOut(state, Side::Left, last, start, 9, 24));
        QVERIFY(isKnockedOut(state, Side::Left, last, {{0, 1}}, 9, 24));
        QVERIFY(!isKnockedOut(state, Side::Left, start, start, 9, 24));
        KnockoutSpec spec = activeKnockout(state, Side::Left, 24);
        QCOMPARE(spec.edges.at(0).sources.size(), std::size_t(2));
        QVERIFY(spec.edges[0].sources[0] == PositionItem(Role::Begin));
        QVERIFY(spec.edges[0].sources[1] == PositionItem(ByteSpan{0, 3}));

        const ExperimentState rest = withPairRestored(state, Side::Left, Scope::Both, last, start, 9, 24);
        QCOMPARE(rest.knockouts.size(), std::size_t(1));
        QCOMPARE(rest.knockouts[0].sourcePart(), (PromptPart{{0, 3}, false}));
        const ExperimentState other = withPairRestored(state, Side::Left, Scope::Both, last, {{0, 3}}, 9, 24);
        QCOMPARE(other.knockouts.size(), std::size_t(1));
        QCOMPARE(other.knockouts[0].sourcePart(), start);
        spec = activeKnockout(other, Side::Left, 24);
        QCOMPARE(spec.edges.at(0).sources, std::vector<PositionItem>{Role::Begin});

        // Its characters may go; the start stays.
        const ExperimentState shorter = withPrompt(state, " def");
        QCOMPARE(shorter.knockouts.at(0).sourcePart(), start);
        QVERIFY(withPrompt(state, "abc").knockouts.empty());
    }

    /// So is what stands behind it.
    void theEndIsAPart() {
        ExperimentState state = stateOf("abc def");
        KnockoutEntry entry = cut({3, 7}, {0, 3});
        entry.sourceBegin = entry.queryEnd = true;
        state = withKnockout(state, entry);
        const PromptPart end{{}, false, true};
        QVERIFY(isKnockedOut(state, Side::Left, end, {{0, 1}}, 9, 24));
        QVERIFY(!isKnockedOut(state, Side::Left, end, end, 9, 24));
        const KnockoutSpec spec = activeKnockout(state, Side::Left, 24);
        QCOMPARE(spec.edges.at(0).targets, (std::vector<PositionItem>{ByteSpan{3, 7}, Role::End}));

        const ExperimentState rest = withPairRestored(state, Side::Left, Scope::Both, end, {{0, 3}}, 9, 24);
        QCOMPARE(rest.knockouts.size(), std::size_t(2)); // all of " def", and the end without "abc"
        QCOMPARE(rest.knockouts[0].queryPart(), (PromptPart{{3, 7}}));
        QCOMPARE(rest.knockouts[0].sourcePart(), entry.sourcePart());
        QCOMPARE(rest.knockouts[1].queryPart(), end);
        QCOMPARE(rest.knockouts[1].sourcePart(), (PromptPart{{}, true}));
        const ExperimentState other =
            withPairRestored(state, Side::Left, Scope::Both, {{3, 7}}, {{0, 3}, true}, 9, 24);
        QCOMPARE(other.knockouts.size(), std::size_t(1));
        QCOMPARE(other.knockouts[0].queryPart(), end);

        const ExperimentState shorter = withPrompt(state, "abc"); // its characters may go; the end stays
        QCOMPARE(shorter.knockouts.at(0).queryPart(), end);
    }

    /// "abc def" as <s> "" abc " d" "ef" and as <s> "abc def"; the second token is a space put in front.
    void partsBecomeTokens() {
        std::vector<Token> tokens{{0, "<s>", 0, 0}, {1, " ", 0, 0},  {2, "abc", 0, 3},
                                  {3, " d", 3, 5},  {4, "ef", 5, 7}, {5, "</s>", 7, 7}};
        tokens[0].enclosing = tokens[5].enclosing = true;
        QCOMPARE(partOf(tokens, {0, 0}), (PromptPart{{}, true}));
        QCOMPARE(partOf(tokens, {0, 2}), (PromptPart{{0, 3}, true}));
        QCOMPARE(partOf(tokens, {1, 1}), (PromptPart{{0, 3}, false})); // it goes with the first word
        QCOMPARE(partOf(tokens, {3, 4}), (PromptPart{{3, 7}, false}));
        QCOMPARE(partOf(tokens, {5, 5}), (PromptPart{{}, false, true}));
        QCOMPARE(partOf(tokens, {4, 5}), (PromptPart{{5, 7}, false, true}));
        QCOMPARE(partOf(tokens, {0, 5}), (PromptPart{{0, 7}, true, true}));
        QCOMPARE(tokensOf(tokens, {{}, false, true}), std::vector<IndexRange>{(IndexRange{5, 5})});
        QCOMPARE(tokensOf(tokens, {{5, 7}, true, true}), (std::vector<IndexRange>{{0, 0}, {4, 5}}));
        QCOMPARE(tokensOf(tokens, {{0, 7}, true, true}), std::vector<IndexRange>{(IndexRange{0, 5})});
        QCOMPARE(tokensOf(tokens, {{}, true}), std::vector<IndexRange>{(IndexRange{0, 0})});
        QCOMPARE(tokensOf(tokens, {{0, 3}, true}), std::vector<IndexRange>{(IndexRange{0, 2})});
        QCOMPARE(tokensOf(tokens, {{5, 6}, true}), (std::vector<IndexRange>{{0, 0}, {4, 4}}));
        QCOMPARE(tokensOf(tokens, {{4, 6}, false}), std::vector<IndexRange>{(IndexRange{3, 4})});
        tokens.erase(tokens.begin());
        QVERIFY(tokensOf(tokens, {{}, true}).empty()); // a model without BOS
        tokens.pop_back();
        QVERIFY(tokensOf(tokens, {{}, false, true}).empty()); // nor EOS
    }

    void someHeadsAreCutAlone() {
        ExperimentState state = withKnockout(stateOf("a b c"), cut({3, 5}, {0, 1}));
        state.strict = true;
        state = withCutHeads(state, Side::Left, std::nullopt, DecayGroup::Slow);
        QVERIFY(!state.strict); // all heads share the convolution
        QCOMPARE(activeKnockout(state, Side::Left, 24).heads, (HeadSelection{{DecayGroup::Slow}, {}}));
        QVERIFY(activeKnockout(state, Side::Right, 24).heads.all());
        state = withCutHeads(state, Side::Left, 3);
        QCOMPARE(activeKnockout(state, Side::Left, 24).heads, (HeadSelection{{}, {{3, 3}}}));
        QVERIFY(cutHeads(withModel(state, Side::Left, "other").pane(Side::Left)).all());
        state = withStrict(state, true);
        QVERIFY(state.strict && cutHeads(state.pane(Side::Left)).all());
    }

    /// Only sessions from before there were two degrees have taps alone; they keep them until strict is
    /// switched.
    void strictIsTheFullDegree() {
        ExperimentState state = withKnockout(stateOf("a b c"), cut({3, 5}, {0, 1}));
        QVERIFY(strictDegree(state) == Strict::Off);
        QVERIFY(activeKnockout(withStrict(state, true), Side::Left, 24).strict == Strict::Full);
        state.strict = state.tapsOnly = true;
        QVERIFY(activeKnockout(state, Side::Left, 24).strict == Strict::Taps);
        QVERIFY(strictDegree(withStrict(state, true)) == Strict::Taps);
        QVERIFY(strictDegree(withStrict(withStrict(state, false), true)) == Strict::Full);
        const ExperimentState some = withCutHeads(state, Side::Left, 3);
        QVERIFY(!some.strict && !some.tapsOnly);
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
