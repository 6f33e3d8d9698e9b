// SPDX-License-Identifier: GPL-3.0-or-later
// What can be measured about how far a prompt's numbers are to be trusted: of the bundled pair, against other
// requests that compute the same.
#include <QTest>

#include "core/base/error.hpp"
#include "core/engine/backend.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

KnockoutSpec knockout(const char* text, Strict strict = Strict::Off) {
    KnockoutSpec spec = parseKnockoutSpec(text);
    spec.strict = strict;
    return spec;
}

/// Counts how often others may run, and can be stopped.
class CountingContext : public PlainRunContext {
public:
    void checkStop() override {
        if (stopAfter >= 0 && stopAfter-- == 0) {
            throw Error(ErrorCode::Cancelled, {}, "cancelled");
        }
    }
    void yieldToInteractive() override { ++yields; }
    int yields = 0;
    int stopAfter = -1;
};

class Trust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_backend = makeTorchBackend(); }
    void errorsAreSmallAndThoseOfOtherRequests_data() { addBundledRows(); }
    void errorsAreSmallAndThoseOfOtherRequests();
    void theLeakIsTheDifferenceOfBothModes_data() { addBundledRows(); }
    void theLeakIsTheDifferenceOfBothModes();
    void theLeakHasADegree_data() { addBundledRows(); }
    void theLeakHasADegree();
    void noLeakWhereThereIsNone_data() { addBundledRows(); }
    void noLeakWhereThereIsNone();
    void coarsePrecisionShows();
    void givesWayBetweenLayers();
    void stopsBetweenLayers();

private:
    [[nodiscard]] ModelRef model() const {
        QFETCH(bool, gpu);
        return {modelOfRow(), testDevice(gpu), Precision::Fp32};
    }
    template <typename Request>
    [[nodiscard]] auto ask(const Request& request, RunContext& context) const {
        const Snapshot snapshot = m_backend->run({"test", 1, request}, context);
        return snapshot.body;
    }
    [[nodiscard]] TrustSnapshot trust(const ModelRef& model, std::vector<KnockoutSpec> knockouts) const {
        PlainRunContext context;
        return std::get<TrustSnapshot>(ask(TrustRequest{model, m_prompt, std::move(knockouts)}, context));
    }
    /// The answer's probability under each knockout, as predictions show it.
    [[nodiscard]] std::vector<double> predicted(std::vector<KnockoutSpec> knockouts) const {
        PlainRunContext context;
        const auto snapshot =
            std::get<PredictSnapshot>(ask(PredictRequest{model(), m_prompt, std::move(knockouts)}, context));
        std::vector<double> probabilities{snapshot.clean.targetProbability};
        for (const VariantResult& variant : snapshot.variants) {
            probabilities.push_back(variant.targetProbability);
        }
        return probabilities;
    }

    std::unique_ptr<EngineBackend> m_backend;
    PromptSpec m_prompt{"Beats Music is owned by", std::nullopt, "Beats Music", "Apple"};
};

void Trust::errorsAreSmallAndThoseOfOtherRequests() {
    const std::vector<KnockoutSpec> knockouts{
        knockout("last<-subject@all"), knockout("2<-0@1-3;last<-first@5"), {}};
    const TrustSnapshot found = trust(model(), knockouts);
    QCOMPARE(static_cast<int>(found.rebuildErrors.size()), found.model.layers);
    QCOMPARE(found.target.text, std::string(" Apple"));
    for (const double error : found.rebuildErrors) {
        QVERIFY2(error > 0 && error <= kProbabilityTolerance, number(error).c_str());
    }
    QCOMPARE(found.rebuildError(), found.rebuildErrors[found.worstLayer()]);
    PlainRunContext context;
    AttentionRequest attention{model(), m_prompt, AttentionView::Signed, 0, {{0, 0}}};
    attention.measureError = true;
    QCOMPARE(found.rebuildError(), std::get<AttentionSnapshot>(ask(attention, context)).rebuildError);

    const std::vector<double> expected = predicted(knockouts);
    QCOMPARE(found.runs.size(), knockouts.size());
    QVERIFY(std::abs(found.clean.probability - expected[0]) <= 1e-6 * expected[0]);
    QVERIFY(found.clean.recomputeError <= TrustSnapshot::kRecomputeBound);
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        const TrustedRun& run = found.runs[i];
        QVERIFY(std::abs(run.probability - expected[1 + i]) <= 1e-6 * expected[1 + i]);
        QVERIFY2(run.recomputeError <= TrustSnapshot::kRecomputeBound, number(run.recomputeError).c_str());
        QVERIFY(std::abs(run.probability - run.fullProbability) <= kTokenTolerance * run.fullProbability);
    }
    QVERIFY(found.runs[0].probability < 0.5 * found.clean.probability);
    QCOMPARE(found.runs[2].probability, found.clean.probability); // nothing is cut
}

void Trust::theLeakIsTheDifferenceOfBothModes() {
    const char* const cut = "last<-subject@all";
    const TrustSnapshot found = trust(model(), {knockout(cut), knockout(cut, Strict::Taps)});
    if (!found.model.hasConvolution) {
        QVERIFY(!found.runs[0].leak && !found.runs[1].leak);
        return;
    }
    const std::vector<double> expected = predicted({knockout(cut), knockout(cut, Strict::Taps)});
    for (const TrustedRun& run : found.runs) {
        QVERIFY(run.leak);
        QVERIFY(std::abs(run.leak->open - expected[1]) <= 1e-5 * expected[1]);
        QVERIFY(std::abs(run.leak->strict - expected[2]) <= 1e-5 * expected[2]);
        QVERIFY(std::abs(run.leak->difference()) > 1e-5); // the subject's last token is two before the last
    }
    QCOMPARE(found.runs[0].probability, found.runs[0].leak->open);
    QCOMPARE(found.runs[1].probability, found.runs[1].leak->strict);
}

/// Of the degree that a knockout has, or that the request asks for.
void Trust::theLeakHasADegree() {
    const char* const cut = "last<-relation@all"; // behind other tokens, whose decay the degrees differ in
    PlainRunContext context;
    TrustRequest request{model(), m_prompt, {knockout(cut), knockout(cut, Strict::Taps)}, Strict::Full};
    const auto found = std::get<TrustSnapshot>(ask(request, context));
    if (!found.model.hasConvolution) {
        QVERIFY(!found.runs[0].leak);
        return;
    }
    const std::vector<double> expected =
        predicted({knockout(cut, Strict::Full), knockout(cut, Strict::Taps)});
    QVERIFY(std::abs(expected[1] - expected[2]) > 1e-4 * expected[2]); // these are two
    QVERIFY(std::abs(found.runs[0].leak->strict - expected[1]) <= 1e-5 * expected[1]);
    QVERIFY(std::abs(found.runs[1].leak->strict - expected[2]) <= 1e-5 * expected[2]);
}

void Trust::noLeakWhereThereIsNone() {
    KnockoutSpec oneHead = knockout("last<-subject@all");
    oneHead.heads.heads = {{0, 0}}; // heads share the convolution: strict isn't defined for some
    const TrustSnapshot found = trust(model(), {oneHead, {}});
    QVERIFY(!found.runs[0].leak);
    if (found.model.hasConvolution) { // nothing is cut, so nothing leaks
        QCOMPARE(found.runs[1].leak->difference(), 0.0);
    }
}

/// bf16 is further off than fp32's bound: the measure can fail.
void Trust::coarsePrecisionShows() {
    const DeviceChoice device{DeviceKind::Cpu, 0};
    const TrustSnapshot exact = trust({"demo-mamba2", device, Precision::Fp32}, {});
    TrustSnapshot coarse;
    try {
        coarse = trust({"demo-mamba2", device, Precision::Bf16}, {});
    } catch (const Error& error) {
        QSKIP(error.what());
    }
    QVERIFY(coarse.rebuildError() > 10 * exact.rebuildError() ||
            std::abs(coarse.clean.probability - exact.clean.probability) > 1e-4);
}

void Trust::givesWayBetweenLayers() {
    CountingContext context;
    const ModelRef mamba{"demo-mamba2", {DeviceKind::Cpu, 0}, Precision::Fp32};
    const auto snapshot =
        std::get<TrustSnapshot>(ask(TrustRequest{mamba, m_prompt, {knockout("last<-subject@all")}}, context));
    QVERIFY2(context.yields >= 3 * snapshot.model.layers, number(context.yields).c_str());
}

void Trust::stopsBetweenLayers() {
    const ModelRef mamba{"demo-mamba2", {DeviceKind::Cpu, 0}, Precision::Fp32};
    for (const int after : {0, 5, 30, 50, 70}) {
        CountingContext context;
        context.stopAfter = after;
        try {
            (void)ask(TrustRequest{mamba, m_prompt, {knockout("last<-subject@all")}}, context);
            QFAIL("it was not stopped");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
    }
    QVERIFY(trust(mamba, {}).clean.recomputeError <=
            TrustSnapshot::kRecomputeBound); // as if nothing had been
}

} // namespace

QTEST_GUILESS_MAIN(Trust)
#include "tst_trust.moc"
