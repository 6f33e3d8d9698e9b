// SPDX-License-Identifier: GPL-3.0-or-later
// The two degrees of strict cuts (romba.md section 2): against float64 references, what a token that is cut
// from all later ones still moves, and the quick form against the one that makes everything again.
#include <QTest>

#include <algorithm>
#include <numeric>

#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/trace_fixtures.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

constexpr int kTokens = 11;

bool isStateSpace(const std::string& model) {
    return model.find("mamba") != std::string::npos;
}

std::vector<int> from(int first, int count) {
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), first);
    return all;
}

/// The token is cut from all later ones in all layers.
Knockout isolated(int token, int tokens, int layers, Strict strict) {
    return {{Edge{from(token + 1, tokens - token - 1), {token}, from(0, layers)}}, strict, {}};
}

Knockout knockoutIn(const json& entry, Strict strict) {
    Knockout knockout;
    knockout.strict = strict;
    for (const json& edge : entry.at("edges")) {
        knockout.edges.push_back({edge.at("targets"), edge.at("sources"), edge.at("layers")});
    }
    return knockout;
}

class StrictDegrees : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalReferences_data() { addModelRows(isStateSpace); }
    void equalReferences();
    void anExchangedTokenMovesNoBit_data() { addModelRows(isStateSpace); }
    void anExchangedTokenMovesNoBit();
    void bothAreOneInMamba1_data() { addModelRows(isStateSpace); }
    void bothAreOneInMamba1();
    void degreesShareABatch_data() { addModelRows(isStateSpace); }
    void degreesShareABatch();
    void quickEqualsReference_data() { addModelRows(isStateSpace); }
    void quickEqualsReference();
};

void StrictDegrees::equalReferences() {
    TokenRun run = runOfRow();
    const TraceFixture fixture(modelOfRow(), "strict");
    const auto tokens = fixture.document().at("tokens").get<std::vector<std::int32_t>>();
    QVERIFY(logitError(fullLogits(run, tokens), fixture.tensor(fixture.document().at("clean"))) <=
            kLogitTolerance);
    int compared = 0;
    double apart = 0;
    for (const json& entry : fixture.document().at("knockouts")) {
        if (entry.contains("heads")) { // the engine has strict cuts of all heads alone
            continue;
        }
        for (const Strict strict : {Strict::Taps, Strict::Full}) {
            const Knockout knockout = knockoutIn(entry, strict);
            const at::Tensor expected = fixture.tensor(entry.at(strict == Strict::Taps ? "taps" : "full"));
            const std::string where = entry.at("name").get<std::string>() + ", " +
                                      std::string(strict == Strict::Taps ? "taps: " : "full: ");
            const double full = logitError(fullLogits(run, tokens, knockout), expected);
            QVERIFY2(full <= kLogitTolerance, (where + number(full)).c_str());
            const double partial = logitError(partialLogits(run, tokens, {knockout}), expected.slice(0, -1));
            QVERIFY2(partial <= kLogitTolerance, (where + number(partial)).c_str());
            ++compared;
        }
        apart =
            std::max(apart, logitError(fixture.tensor(entry.at("taps")), fixture.tensor(entry.at("full"))));
    }
    QVERIFY(compared >= 10);
    QCOMPARE(apart > 1e-2, !run.info().headsAreChannels); // else this compares one degree twice
}

void StrictDegrees::anExchangedTokenMovesNoBit() {
    TokenRun run = runOfRow();
    const ModelInfo info = run.info();
    Dice dice(71);
    double leak = 0;
    for (const int token : {0, 4, kTokens - 2}) {
        const std::vector<std::int32_t> tokens = randomTokens(dice, info.vocabularySize, kTokens);
        std::vector<std::int32_t> exchanged = tokens;
        exchanged[static_cast<std::size_t>(token)] = (tokens[static_cast<std::size_t>(token)] + 7) % 20;
        for (const Strict strict : {Strict::Taps, Strict::Full}) {
            const Variant variant = isolated(token, kTokens, info.layers, strict);
            const at::Tensor partial = partialLogits(run, tokens, {variant});
            const at::Tensor other = partialLogits(run, exchanged, {variant});
            const at::Tensor whole = fullLogits(run, tokens, variant).slice(0, -1);
            const at::Tensor otherWhole = fullLogits(run, exchanged, variant).slice(0, -1);
            if (strict == Strict::Full || info.headsAreChannels) {
                QVERIFY(at::equal(partial, other));
                QVERIFY(at::equal(whole, otherWhole));
            } else {
                leak = std::max(leak, logitError(other, partial));
            }
        }
        const Variant open = isolated(token, kTokens, info.layers, Strict::Off);
        QVERIFY(logitError(partialLogits(run, exchanged, {open}), partialLogits(run, tokens, {open})) > 1e-3);
    }
    QCOMPARE(leak > 1e-3, !info.headsAreChannels); // taps leave the step
}

void StrictDegrees::bothAreOneInMamba1() {
    TokenRun run = runOfRow();
    Dice dice(73);
    double apart = 0;
    for (int i = 0; i < 10; ++i) {
        const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
        Knockout taps = randomKnockout(dice, kTokens, run.info().layers, true);
        taps.strict = Strict::Taps;
        Knockout full = taps;
        full.strict = Strict::Full;
        const at::Tensor a = partialLogits(run, tokens, {taps}), b = partialLogits(run, tokens, {full});
        apart = std::max(apart, (a - b).abs().max().item<double>());
    }
    QCOMPARE(apart > 0, !run.info().headsAreChannels);
}

void StrictDegrees::degreesShareABatch() {
    TokenRun run = runOfRow();
    Dice dice(79);
    for (const int length : {2, 5, kTokens}) {
        std::vector<Variant> variants;
        for (int i = 0; i < 30; ++i) {
            variants.emplace_back(randomKnockout(dice, length, run.info().layers, i % 4 != 0));
        }
        compareWithFull(run, randomTokens(dice, run.info().vocabularySize, length), variants);
    }
}

void StrictDegrees::quickEqualsReference() {
    TokenRun run = runOfRow();
    Dice dice(83);
    const std::vector<std::int32_t> tokens = randomTokens(dice, run.info().vocabularySize, kTokens);
    std::vector<Variant> variants;
    for (int i = 0; i < 30; ++i) {
        variants.emplace_back(randomKnockout(dice, kTokens, run.info().layers, true));
    }
    run.use(TokenRun::Kernels::Fused);
    const at::Tensor quick = partialLogits(run, tokens, variants);
    run.use(TokenRun::Kernels::Reference);
    compareProbabilities(quick, partialLogits(run, tokens, variants), "quick");
}

} // namespace

QTEST_GUILESS_MAIN(StrictDegrees)
#include "tst_strict_degrees.moc"
