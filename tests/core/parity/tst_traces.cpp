// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing and path effects against float64 references by hooks (tests/fixtures/romba): every state
// patched from another run, by means and zeros, into both runs, aligned in both ways, and noise.
#include <QTest>

#include "core/base/error.hpp"
#include "core/engine/backend.hpp"
#include "core/io/npy_writer.hpp"
#include "core/values/patch_resolve.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/trace_fixtures.hpp"
#include "tests/support/test_device.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

void addTracedRows() {
    QTest::addColumn<QString>("model");
    for (const std::string& model : tracedModels()) {
        QTest::newRow(model.c_str()) << QString::fromStdString(model);
    }
}

ModelRef modelRef(const TraceFixture& fixture) {
    return {fixture.folder(), fastestTestDevice(), Precision::Fp32};
}

std::vector<AlignedPair> pairsIn(const json& alignment) {
    std::vector<AlignedPair> pairs;
    for (const json& pair : alignment) {
        pairs.push_back({pair.at(0), pair.at(1)});
    }
    return pairs;
}

bool closeTo(double found, double expected) {
    return std::abs(found - expected) <= 2e-4 * expected + 1e-9;
}

/// The variants of one direction, and where they stand in the file.
struct Direction {
    BaseRun into = BaseRun::Corrupt;
    std::vector<PatchSpec> patches;
    std::vector<std::int64_t> rows; ///< of the logits: clean, corrupted, then these
    std::vector<json> expected;
};

Direction directionOf(const json& variants, BaseRun into) {
    Direction direction{into, {}, {0, 1}, {}};
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (variants[i].at("into") == nameOf(into)) {
            direction.patches.push_back(parsePatchSpec(variants[i].at("patch").get<std::string>()));
            direction.rows.push_back(static_cast<std::int64_t>(2 + i));
            direction.expected.push_back(variants[i]);
        }
    }
    return direction;
}

class Traces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_backend = makeTorchBackend(); }
    void patches_data() { addTracedRows(); }
    void patches();
    void noise_data() { addTracedRows(); }
    void noise();
    void paths_data() { addTracedRows(); }
    void paths();
    void identities_data() { addTracedRows(); }
    void identities();
    void firstOrderMaps_data() { addTracedRows(); }
    void firstOrderMaps();
    void firstOrderWindowsAreSums();
    void firstOrderIsTheSlope();

private:
    template <typename Answer, typename Request>
    [[nodiscard]] Answer ask(const Request& request) const {
        PlainRunContext context;
        return std::get<Answer>(m_backend->run({"test", 1, request}, context).body);
    }
    void compare(const TraceSnapshot& found, const Direction& direction) const;

    std::unique_ptr<EngineBackend> m_backend;
};

void Traces::compare(const TraceSnapshot& found, const Direction& direction) const {
    QCOMPARE(found.variants.size(), direction.expected.size());
    for (std::size_t i = 0; i < direction.expected.size(); ++i) {
        const json& expected = direction.expected[i];
        const std::string where = expected.at("patch");
        const double probability = expected.at("target_probability");
        QVERIFY2(
            closeTo(found.variants[i].probability, probability),
            (where + ": " + number(found.variants[i].probability) + " for " + number(probability)).c_str());
        QCOMPARE(found.variants[i].patch.label, where);
        QCOMPARE(found.variants[i].indirectEffect.has_value(), !expected.at("indirect_effect").is_null());
        if (found.variants[i].indirectEffect) {
            const double gap = std::abs(found.cleanProbability - found.corruptProbability);
            const double effect = expected.at("indirect_effect");
            QVERIFY2(std::abs(*found.variants[i].indirectEffect - effect) <=
                         1e-3 * (1 + std::abs(effect)) + 4e-4 * probability / gap,
                     where.c_str());
        }
    }
}

void Traces::patches() {
    const TraceFixture fixture(modelOfRow(), "trace");
    for (const json& pair : fixture.document().at("pairs")) {
        const at::Tensor logits = fixture.tensor(pair.at("logits"));
        for (const BaseRun into : {BaseRun::Corrupt, BaseRun::Clean}) {
            const Direction direction = directionOf(pair.at("variants"), into);
            TraceRequest request{modelRef(fixture), cleanPrompt(pair.at("clean")), corruptionOf(pair), into,
                                 direction.patches};
            request.means = fixture.means();
            request.logits = true;
            const TraceSnapshot found = ask<TraceSnapshot>(request);
            QCOMPARE(idsOf(found.prompt), pair.at("clean").at("tokens").get<std::vector<std::int32_t>>());
            QCOMPARE(idsOf(found.corrupt), pair.at("corrupt").at("tokens").get<std::vector<std::int32_t>>());
            QCOMPARE(found.target.id, pair.at("target").get<int>());
            QVERIFY(found.alignment == pairsIn(pair.at("alignment")));
            QVERIFY2(closeTo(found.cleanProbability, pair.at("clean").at("target_probability")),
                     number(found.cleanProbability).c_str());
            QVERIFY(closeTo(found.corruptProbability, pair.at("corrupt").at("target_probability")));
            compare(found, direction);
            const at::Tensor mine = at::tensor(found.logits, at::kDouble).view({-1, logits.size(1)});
            const at::Tensor theirs = logits.index_select(0, at::tensor(direction.rows));
            QCOMPARE(mine.sizes(), theirs.sizes());
            for (std::int64_t row = 0; row < mine.size(0); ++row) {
                // A residual of zeros leaves logits without a deviation to measure by.
                const bool isFlat = theirs[row].std().item<double>() == 0;
                const double error =
                    isFlat ? (mine[row] - theirs[row]).abs().max().item<double>()
                           : logitError(mine.slice(0, row, row + 1), theirs.slice(0, row, row + 1));
                const std::string name = row < 2 ? "run " + std::to_string(row)
                                                 : direction.patches[static_cast<std::size_t>(row - 2)].label;
                QVERIFY2(error <= kLogitTolerance,
                         (pair.at("name").get<std::string>() + ", " + name + ": " + number(error)).c_str());
            }
        }
    }
}

void Traces::noise() {
    const TraceFixture fixture(modelOfRow(), "trace");
    const json& given = fixture.document().at("noise");
    const at::Tensor added = fixture.tensor(given.at("noise")).to(at::kFloat).contiguous();
    const std::string file = fixture.folder() + "/noise.npy";
    writeNpy(file, added.sizes(), {added.const_data_ptr<float>(), static_cast<std::size_t>(added.numel())});
    for (const BaseRun into : {BaseRun::Corrupt, BaseRun::Clean}) {
        const Direction direction = directionOf(given.at("variants"), into);
        CorruptionSpec corruption;
        corruption.noise = NoiseSpec{};
        corruption.noise->file = file;
        const TraceRequest request{modelRef(fixture), cleanPrompt(given.at("clean")), corruption, into,
                                   direction.patches};
        const TraceSnapshot found = ask<TraceSnapshot>(request);
        QCOMPARE(found.target.id, given.at("target").get<int>());
        QVERIFY(closeTo(found.cleanProbability, given.at("clean").at("target_probability")));
        QVERIFY2(closeTo(found.corruptProbability, given.at("corrupt").at("target_probability")),
                 number(found.corruptProbability).c_str());
        compare(found, direction);
        for (const TraceVariant& variant : found.variants) {
            QCOMPARE(variant.top.size(), std::size_t{5});
            QVERIFY(variant.top.front().probability >= variant.probability - 1e-9);
        }
    }
}

void Traces::paths() {
    const TraceFixture fixture(modelOfRow(), "path");
    const json& pair = fixture.document().at("pairs").at(0);
    const PathRequest request{modelRef(fixture), cleanPrompt(pair.at("clean")), corruptionOf(pair)};
    const PathSnapshot found = ask<PathSnapshot>(request);
    QCOMPARE(found.target.id, pair.at("target").get<int>());
    std::size_t compared = 0;
    for (const json& expected : pair.at("variants")) {
        const std::string severed =
            expected.at("sever").is_null() ? "" : expected.at("sever").get<std::string>();
        for (const PathPosition& position : found.positions) {
            for (const PathCurve& curve : position.curves) {
                const std::string name = curve.severed ? std::string(siteName(*curve.severed)) : "";
                if (position.name != expected.at("position") || name != severed) {
                    continue;
                }
                const double probability = curve.probability[expected.at("layer").get<std::size_t>()];
                QVERIFY2(closeTo(probability, expected.at("target_probability")),
                         (expected.at("patch").get<std::string>() + ": " + number(probability)).c_str());
                ++compared;
            }
        }
    }
    QCOMPARE(compared, pair.at("variants").size());
}

/// romba.md section 8, item 2, in both directions.
void Traces::identities() {
    const TraceFixture fixture(modelOfRow(), "trace");
    for (const json& pair : fixture.document().at("pairs")) {
        if (pair.at("name") != "equal") {
            continue;
        }
        for (const BaseRun into : {BaseRun::Corrupt, BaseRun::Clean}) {
            TraceRequest request{modelRef(fixture), cleanPrompt(pair.at("clean")), corruptionOf(pair), into};
            request.logits = true;
            std::vector<std::int64_t> expected; // the run that each patch gives
            const std::int64_t base = into == BaseRun::Clean ? 0 : 1;
            const auto expect = [&](const std::string& patch, std::int64_t run) {
                request.patches.push_back(parsePatchSpec(patch));
                expected.push_back(run);
            };
            const int layers = fixture.document().at("layers");
            const bool isMamba =
                fixture.document().at("family").get<std::string>().find("mamba") != std::string::npos;
            const std::string own = std::string("=") + std::string(runName(into));
            for (const char* state : {"h", "a", "mix", "c", "s", "g", "o", "state", "conv", "attn", "mlp"}) {
                const bool isTransformers = std::string(state) == "attn" || std::string(state) == "mlp";
                if (std::string(state) == "h" || isTransformers != isMamba) {
                    expect(std::string(state) + ":all@all" + own, base);
                    expect(std::string(state) + ":1,3-5@0-1" + own, base);
                }
            }
            for (int layer = 0; layer < layers; ++layer) {
                const std::string last = std::to_string(layer);
                expect("h:all@" + last, 1 - base);
                expect("h:all@emb;" +
                           (isMamba ? "o:all@0-" + last : "attn:all@0-" + last + ";mlp:all@0-" + last),
                       1 - base);
            }
            expect("h:last@" + std::to_string(layers - 1), 1 - base);
            expect("h:subject_last,after@" + std::to_string(layers - 1), base);
            expect("h:first@" + std::to_string(layers - 1) + "=zero", base);
            const TraceSnapshot found = ask<TraceSnapshot>(request);
            const at::Tensor logits =
                at::tensor(found.logits, at::kDouble).view({-1, found.model.vocabularySize});
            // The window first asks for the two runs alone, whose tokens it needs.
            TraceRequest runs = request;
            runs.patches.clear();
            const TraceSnapshot alone = ask<TraceSnapshot>(runs);
            QVERIFY(alone.alignment == found.alignment && alone.variants.empty() && alone.maps.empty());
            QCOMPARE(alone.corruptProbability, found.corruptProbability);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const auto row = static_cast<std::int64_t>(2 + i);
                compareProbabilities(logits.slice(0, row, row + 1),
                                     logits.slice(0, expected[i], expected[i] + 1), request.patches[i].label);
            }
        }
    }
}

/// Cells of single layers. Layers of h begin with emb in the file.
void Traces::firstOrderMaps() {
    const TraceFixture fixture(modelOfRow(), "gradient");
    for (const json& given : fixture.document().at("maps")) {
        TraceRequest request{modelRef(fixture), cleanPrompt(given.at("clean")), corruptionOf(given)};
        request.maps = true;
        request.method = TraceMethod::Gradient;
        request.window = 1;
        request.align = WindowAlign::Start;
        for (const auto& [state, tensor] : given.at("states").items()) {
            request.states.push_back(siteFromName(state).value());
        }
        const TraceSnapshot found = ask<TraceSnapshot>(request);
        const double base = given.at("base_probability");
        QVERIFY(closeTo(found.corruptProbability, base));
        QVERIFY(!found.maps.empty() && found.rows.size() > 4);
        for (const TraceMap& map : found.maps) {
            const std::string state(siteName(map.state));
            const at::Tensor cells = fixture.tensor(given.at("states").at(state));
            const double size = (cells - base).abs().nan_to_num(0).max().item<double>();
            const int ahead = map.state == Site::H ? 1 : 0;
            for (std::size_t i = 0; i < map.probability.size(); ++i) {
                const std::size_t layer = i % map.windows.size();
                const AlignedPair& row = found.rows[i / map.windows.size()];
                const double expected =
                    cells[static_cast<std::int64_t>(layer) + ahead][row.corrupt].item<double>();
                QVERIFY2(std::abs(static_cast<double>(map.probability[i]) - expected) <=
                             1e-3 * size + 1e-6 * base,
                         (state + ": " + number(static_cast<double>(map.probability[i])) + " for " +
                          number(expected))
                             .c_str());
            }
        }
    }
}

void Traces::firstOrderWindowsAreSums() {
    const TraceFixture fixture("mamba2-plain", "gradient");
    const json& given = fixture.document().at("maps").at(0);
    TraceRequest request{modelRef(fixture), cleanPrompt(given.at("clean")), corruptionOf(given)};
    request.maps = true;
    request.method = TraceMethod::Gradient;
    request.states = {Site::S};
    request.align = WindowAlign::Start;
    request.window = 1;
    const TraceSnapshot single = ask<TraceSnapshot>(request);
    request.window = 3;
    const TraceSnapshot triple = ask<TraceSnapshot>(request);
    const auto cell = [](const TraceSnapshot& snapshot, std::size_t row, std::size_t window) {
        const TraceMap& map = snapshot.maps.front();
        return static_cast<double>(map.probability[row * map.windows.size() + window]) -
               snapshot.corruptProbability;
    };
    for (std::size_t row = 0; row < triple.rows.size(); ++row) {
        for (std::size_t window = 0; window < triple.maps.front().windows.size(); ++window) {
            const double sum =
                cell(single, row, window) + cell(single, row, window + 1) + cell(single, row, window + 2);
            QVERIFY2(std::abs(cell(triple, row, window) - sum) < 1e-5 * (0.1 + std::abs(sum)),
                     number(sum).c_str());
        }
    }
}

/// With little noise a first-order map of single layers is the exact one. (Of several layers it is not: their
/// slopes count what reaches the probability through one another twice.)
void Traces::firstOrderIsTheSlope() {
    for (const std::string model : {"mamba2-plain", "mamba-plain", "neox-parallel"}) {
        const TraceFixture fixture(model, "trace");
        CorruptionSpec corruption;
        corruption.noise = NoiseSpec{1e-4};
        corruption.noise->samples = 2;
        TraceRequest request{modelRef(fixture), cleanPrompt(fixture.document().at("noise").at("clean")),
                             corruption};
        request.maps = true;
        request.window = 1;
        const TraceSnapshot exact = ask<TraceSnapshot>(request);
        request.method = TraceMethod::Gradient;
        const TraceSnapshot slope = ask<TraceSnapshot>(request);
        double moved = 0;
        double apart = 0;
        for (std::size_t m = 0; m < exact.maps.size(); ++m) {
            for (std::size_t i = 0; i < exact.maps[m].probability.size(); ++i) {
                const auto cell = static_cast<double>(exact.maps[m].probability[i]);
                moved = std::max(moved, std::abs(cell - exact.corruptProbability));
                apart = std::max(apart, std::abs(cell - static_cast<double>(slope.maps[m].probability[i])));
            }
        }
        QVERIFY2(moved > 0 && apart < 0.04 * moved,
                 (model + ": " + number(apart) + " of " + number(moved)).c_str());
    }
}

} // namespace

QTEST_GUILESS_MAIN(Traces)
#include "tst_traces.moc"
