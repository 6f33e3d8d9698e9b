// SPDX-License-Identifier: GPL-3.0-or-later
// Knockouts of every family against transformers in float64: all positions by full recompute, the last
// position by batched partial recompute.
#include <QTest>

#include <algorithm>

#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::vector<Variant> knockoutsOf(const ReferenceCase& reference) {
    std::vector<Variant> knockouts;
    for (const ReferenceKnockout& entry : reference.knockouts) {
        knockouts.push_back(entry.knockout);
    }
    return knockouts;
}

/// Raises `worst` to the error that it finds.
void compareLogits(const at::Tensor& found, const at::Tensor& expected, const std::string& where,
                   double& worst) {
    QCOMPARE(found.sizes(), expected.sizes());
    const double error = logitError(found, expected);
    worst = std::max(worst, error);
    QVERIFY2(error <= kLogitTolerance, (where + ": off by " + number(error)).c_str());
    QVERIFY2(sameTopFive(found, expected), (where + ": other top five").c_str());
}

class ParityKnockouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullRecompute_data() { addModelRows(); }
    void fullRecompute();
    void partialRecomputeAllAtOnce_data() { addModelRows(); }
    void partialRecomputeAllAtOnce();
    void partialRecomputeOneByOne_data() { addModelRows(); }
    void partialRecomputeOneByOne();
    void nothingCausalChangesNoBit_data() { addModelRows(); }
    void nothingCausalChangesNoBit();
    void cutsMoveTheLogits_data() { addModelRows(); }
    void cutsMoveTheLogits();
};

void ParityKnockouts::fullRecompute() {
    const TokenRun run = runOfRow();
    double worst = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        for (const ReferenceKnockout& entry : reference.knockouts) {
            compareLogits(fullLogits(run, reference.tokens, entry.knockout), entry.logits,
                          reference.name + " " + entry.name, worst);
        }
    }
    qInfo("logits at all positions: off by at most %.1e standard deviations", worst);
}

void ParityKnockouts::partialRecomputeAllAtOnce() {
    TokenRun run = runOfRow();
    double worst = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        const at::Tensor logits = partialLogits(run, reference.tokens, knockoutsOf(reference));
        for (std::size_t i = 0; i < reference.knockouts.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            compareLogits(logits.slice(0, row, row + 1), reference.knockouts[i].logits.slice(0, -1),
                          reference.name + " " + reference.knockouts[i].name, worst);
        }
    }
    qInfo("logits at the last position: off by at most %.1e standard deviations", worst);
}

void ParityKnockouts::partialRecomputeOneByOne() {
    TokenRun run = runOfRow();
    double worst = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        for (const ReferenceKnockout& entry : reference.knockouts) {
            compareLogits(partialLogits(run, reference.tokens, {entry.knockout}), entry.logits.slice(0, -1),
                          reference.name + " " + entry.name, worst);
        }
    }
}

void ParityKnockouts::nothingCausalChangesNoBit() {
    TokenRun run = runOfRow();
    int empty = 0;
    int acausal = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        const at::Tensor clean = fullLogits(run, reference.tokens);
        const at::Tensor traced = partialLogits(run, reference.tokens, {Knockout{}});
        for (const ReferenceKnockout& entry : reference.knockouts) {
            if (entry.changes) {
                continue;
            }
            (entry.knockout.edges.empty() ? empty : acausal) += 1;
            QVERIFY(at::equal(fullLogits(run, reference.tokens, entry.knockout), clean));
            QVERIFY(at::equal(partialLogits(run, reference.tokens, {entry.knockout}), traced));
            QCOMPARE_LE(logitError(traced, clean.slice(0, -1)), 1e-5);
        }
    }
    QCOMPARE_GE(empty, 4);
    QCOMPARE_GE(acausal, 3);
}

/// The tolerance would mean little if the knockouts hardly moved anything.
void ParityKnockouts::cutsMoveTheLogits() {
    const TokenRun run = runOfRow();
    int moved = 0;
    int causal = 0;
    for (const ReferenceCase& reference : loadReferences(modelOfRow())) {
        for (const ReferenceKnockout& entry : reference.knockouts) {
            causal += entry.changes ? 1 : 0;
            const at::Tensor logits = fullLogits(run, reference.tokens, entry.knockout);
            moved += logitError(logits, reference.logits) > 20 * kLogitTolerance ? 1 : 0;
        }
    }
    QCOMPARE_GE(causal, 20);
    QCOMPARE_GE(moved * 10, causal * 8);
}

} // namespace

QTEST_GUILESS_MAIN(ParityKnockouts)
#include "tst_parity_knockouts.moc"
