// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/state/edits.hpp"

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
        const ByteSpan query{5, 7};  // " d"
        const ByteSpan source{1, 3}; // " b"
        QVERIFY(isKnockedOut(state, Side::Left, query, source, 10, 24));
        QVERIFY(!isKnockedOut(state, Side::Left, query, source, 16, 24));
        const ExperimentState rest = withPairRestored(state, Side::Left, Scope::Both, query, source, 10, 24);
        QVERIFY(!isKnockedOut(rest, Side::Left, query, source, 10, 24));
        QVERIFY(!isKnockedOut(rest, Side::Right, query, source, 10, 24));
        int cutPairs = 0;
        const std::vector<ByteSpan> words{{0, 1}, {1, 3}, {3, 5}, {5, 7}, {7, 9}};
        for (const ByteSpan row : words) {
            for (const ByteSpan column : words) {
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
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
