// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking of token sets: mean ablation against float64 references by hooks, knockouts against predict, and
// what is refused.
#include <QTest>

#include "core/base/error.hpp"
#include "core/engine/backend.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/trace_fixtures.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

bool isStateSpace(const std::string& model) {
    return model.find("mamba") != std::string::npos;
}

void addRows(bool stateSpaceAlone) {
    QTest::addColumn<QString>("model");
    for (const std::string& model : tracedModels()) {
        if (!stateSpaceAlone || isStateSpace(model)) {
            QTest::newRow(model.c_str()) << QString::fromStdString(model);
        }
    }
}

bool closeTo(double found, double expected) {
    return std::abs(found - expected) <= 2e-4 * expected + 1e-9;
}

class Blocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_backend = makeTorchBackend(); }
    void meansEqualReferences_data() { addRows(true); }
    void meansEqualReferences();
    void knockoutsArePredictions_data() { addRows(false); }
    void knockoutsArePredictions();
    void refusals();

private:
    template <typename Answer, typename Request>
    [[nodiscard]] Answer ask(const Request& request) const {
        PlainRunContext context;
        return std::get<Answer>(m_backend->run({"test", 1, request}, context).body);
    }
    [[nodiscard]] static BlockRequest requestOf(const TraceFixture& fixture, const json& run) {
        return {{fixture.folder(), fastestTestDevice(), Precision::Fp32}, cleanPrompt(run)};
    }

    std::unique_ptr<EngineBackend> m_backend;
};

void Blocks::meansEqualReferences() {
    const TraceFixture fixture(modelOfRow(), "block");
    const json& pair = fixture.document().at("pairs").at(0);
    std::size_t compared = 0;
    for (const Site state : {Site::Mix, Site::A}) {
        for (const BlockOthers others : {BlockOthers::Live, BlockOthers::Clean}) {
            BlockRequest request = requestOf(fixture, pair.at("clean"));
            request.window = fixture.document().at("window");
            request.state = state;
            request.others = others;
            request.means = fixture.means();
            const auto found = ask<BlockSnapshot>(request);
            QVERIFY(closeTo(found.baseProbability, pair.at("clean").at("target_probability")));
            QCOMPARE(found.target.id, pair.at("target").get<int>());
            for (const json& expected : pair.at("variants")) {
                if (expected.at("state") != siteName(state) || expected.at("others") != nameOf(others)) {
                    continue;
                }
                const auto source = std::find(found.sources.begin(), found.sources.end(),
                                              roleFromName(expected.at("source").get<std::string>()).value());
                const IndexRange layers{expected.at("window").at(0), expected.at("window").at(1)};
                const auto window = std::find(found.windows.begin(), found.windows.end(), layers);
                QVERIFY(source != found.sources.end() && window != found.windows.end());
                const double probability =
                    found.probability[static_cast<std::size_t>(source - found.sources.begin())]
                                     [static_cast<std::size_t>(window - found.windows.begin())];
                QVERIFY2(closeTo(probability, expected.at("target_probability")),
                         (expected.at("patch").get<std::string>() + ": " + number(probability)).c_str());
                ++compared;
            }
        }
    }
    QCOMPARE(compared, pair.at("variants").size());
}

/// Each token of the set is cut from all later ones, and not from itself.
void Blocks::knockoutsArePredictions() {
    const TraceFixture fixture(modelOfRow(), "trace");
    const json& run = fixture.document().at("pairs").at(0).at("clean");
    const int tokens = static_cast<int>(run.at("tokens").size());
    const int first = run.at("subject").at(0), last = run.at("subject").at(1);
    for (const BlockMethod how : {BlockMethod::Knockout, BlockMethod::Strict}) {
        BlockRequest request = requestOf(fixture, run);
        request.how = how;
        request.window = 2;
        request.sources = {Role::Subject, Role::Last};
        const auto found = ask<BlockSnapshot>(request);
        PredictRequest predict;
        predict.model = request.model;
        predict.prompt = request.prompt;
        for (const IndexRange& window : found.windows) {
            KnockoutSpec spec;
            spec.strict = how == BlockMethod::Strict ? Strict::Full : Strict::Off;
            for (int source = first; source <= last; ++source) {
                spec.edges.push_back(
                    {{IndexRange{source + 1, tokens - 1}}, {IndexRange{source, source}}, {window}});
            }
            predict.knockouts.push_back(spec);
        }
        const auto expected = ask<PredictSnapshot>(predict);
        for (std::size_t i = 0; i < found.windows.size(); ++i) {
            QVERIFY(closeTo(found.probability[0][i], expected.variants[i].targetProbability));
            QCOMPARE(found.probability[1][i], found.baseProbability); // nothing comes behind the last token
        }
        QVERIFY(
            std::any_of(found.probability[0].begin(), found.probability[0].end(), [&](double probability) {
                return std::abs(probability / found.baseProbability - 1) > 1e-3;
            }));
    }
}

void Blocks::refusals() {
    const TraceFixture mamba("mamba2-plain", "block"), transformer("gpt2-plain", "trace");
    const json& run = mamba.document().at("pairs").at(0).at("clean");
    const json& other = transformer.document().at("pairs").at(0).at("clean");
    const auto fails = [&](const BlockRequest& request, const std::string& word) {
        try {
            static_cast<void>(ask<BlockSnapshot>(request));
        } catch (const Error& error) {
            return std::string(error.what()).find(word) != std::string::npos;
        }
        return false;
    };
    BlockRequest request = requestOf(transformer, other);
    request.window = 1;
    request.text = "bundled";
    QVERIFY(fails(request, "--how knockout"));
    request = requestOf(mamba, run);
    request.window = 1;
    QVERIFY(fails(request, "--text")); // neither
    request.means = mamba.means();
    request.text = "bundled";
    QVERIFY(fails(request, "--text")); // both
    request.text.clear();
    request.state = Site::S;
    QVERIFY(fails(request, "mix or a"));
    request.state = Site::Mix;
    request.window = 99;
    QVERIFY(fails(request, "99"));
    request.window = 1;
    request.how = BlockMethod::Strict;
    QVERIFY(fails(request, "--means"));
    request.means.clear();
    request.others = BlockOthers::Clean;
    QVERIFY(fails(request, "--others"));
    request.others = BlockOthers::Live;
    QCOMPARE(ask<BlockSnapshot>(request).probability.size(), std::size_t{4});
}

} // namespace

QTEST_GUILESS_MAIN(Blocks)
#include "tst_blocks.moc"
