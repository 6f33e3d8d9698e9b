// SPDX-License-Identifier: GPL-3.0-or-later
// Linear relational embeddings against float64 references of every family; faithfulness with and without the
// Jacobian; sweeps, draws and bad input.
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/analyses/lre_answers.hpp"
#include "core/analyses/lre_operator.hpp"
#include "core/analyses/training_jacobian.hpp"
#include "core/base/error.hpp"
#include "core/data/relation_facts.hpp"
#include "core/engine/backend.hpp"
#include "core/io/json_reader.hpp"
#include "core/loading/loaded_model.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_runs.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kTolerance = 1e-4; // issue 17: Jacobians within 1e-4 relative
/// Of probabilities and of logits' deviations. Singular vectors of close values amplify rounding.
constexpr double kProbability = 2e-3;

std::filesystem::path rombaFolder() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/romba";
}

/// One model's reference file.
struct LreReference {
    explicit LreReference(const std::string& model)
        : folder(rombaFolder() / model)
        , json(readJsonFile(folder / "lre.json", 1 << 20))
        , tensors(SafetensorsFile::open(folder / "lre.safetensors")) {}

    [[nodiscard]] at::Tensor tensor(const nlohmann::json& name) const {
        return float64Tensor(tensors, name.get<std::string>());
    }

    std::filesystem::path folder;
    nlohmann::json json;
    SafetensorsFile tensors;
};

/// Whether the row's top token is clear of the second one by more than rounding can move it.
bool isClear(const at::Tensor& logits) {
    const at::Tensor best = std::get<0>(logits.topk(2));
    return (best[0] - best[1]).item<double>() > 10 * kProbability * logits.std().item<double>();
}

LreRequest bundledRequest(const std::string& model) {
    LreRequest request;
    request.model = {model, fastestTestDevice(), Precision::Fp32, ""};
    request.relation = "country language";
    request.layers = {3};
    return request;
}

} // namespace

class TestLre : public QObject {
    Q_OBJECT

    std::unique_ptr<EngineBackend> m_backend;

    LreSnapshot ask(const LreRequest& request) {
        PlainRunContext context;
        return std::get<LreSnapshot>(m_backend->run({"test", 1, request}, context).body);
    }

    /// The request that a reference answers, for one of its layers.
    static LreRequest requestOf(const LreReference& reference, const std::string& model, int layer) {
        const TemporaryFolder folder;
        writeFile(folder / "facts.json", reference.json.at("relation").dump());
        LreRequest request;
        request.model = {referenceFolder(model).string(),
                         {DeviceKind::Cpu, 0},
                         Precision::Fp32,
                         (rombaFolder() / "tokenizer.json").string()};
        request.facts = readFacts(folder / "facts.json");
        request.layers = {layer};
        request.betas = {reference.json.at("beta").get<double>()};
        request.ranks = {reference.json.at("rank").get<int>()};
        request.jacobian = true;
        return request;
    }

    static void compareTests(const LreReference& reference, const nlohmann::json& expected,
                             const LreResult& found) {
        const at::Tensor own = reference.tensor(reference.json.at("test_logits"));
        const at::Tensor linear = reference.tensor(expected.at("logits"));
        QCOMPARE(found.tests.size(), expected.at("tests").size());
        for (std::size_t i = 0; i < found.tests.size(); ++i) {
            const auto compare = [&](const LreAnswer& answer, const nlohmann::json& wanted,
                                     const at::Tensor& logits) {
                const double p = wanted.at("probability").get<double>();
                QVERIFY2(std::abs(answer.probability - p) < kProbability,
                         number(answer.probability - p).c_str());
                if (isClear(logits)) {
                    QCOMPARE(answer.id, wanted.at("id").get<std::int32_t>());
                    QCOMPARE(answer.correct, wanted.at("correct").get<bool>());
                }
            };
            const auto row = static_cast<std::int64_t>(i);
            compare(found.tests[i].model, reference.json.at("test")[i].at("lm"), own[row]);
            compare(found.tests[i].linear, expected.at("tests")[i], linear[row]);
        }
    }

    static void compareCausality(const LreReference& reference, const nlohmann::json& expected,
                                 const LreCausality& found) {
        const at::Tensor logits = reference.tensor(expected.at("logits"));
        QCOMPARE(found.edits.size(), expected.at("edits").size());
        for (std::size_t i = 0; i < found.edits.size(); ++i) {
            const nlohmann::json& wanted = expected.at("edits")[i];
            const LreEditResult& edit = found.edits[i];
            QCOMPARE(edit.edit.source, wanted.at("subject").get<std::string>());
            QCOMPARE(edit.edit.target, wanted.at("target_subject").get<std::string>());
            QCOMPARE(edit.targetObject, wanted.at("target_object").get<std::string>());
            const double norm = wanted.at("delta_norm").get<double>();
            QVERIFY2(std::abs(edit.deltaNorm - norm) < 2e-3 * norm, number(edit.deltaNorm / norm).c_str());
            if (isClear(logits[static_cast<std::int64_t>(i)])) {
                QCOMPARE(edit.id, wanted.at("id").get<std::int32_t>());
                QCOMPARE(edit.correct, wanted.at("correct").get<bool>());
            }
        }
    }

    static void compareJacobian(const nlohmann::json& expected, const LreJacobian& found) {
        const auto close = [](double a, double b) { return std::abs(a - b) <= kTolerance * std::abs(b); };
        const double frobenius = expected.at("frobenius").get<double>();
        QVERIFY(close(found.frobenius, frobenius));
        QVERIFY(std::abs(found.trace - expected.at("trace").get<double>()) < kTolerance * frobenius);
        QVERIFY(close(found.biasNorm, expected.at("bias_norm").get<double>()));
        const auto values = expected.at("singular_values").get<std::vector<double>>();
        QCOMPARE(found.singularValues.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::abs(found.singularValues[i] - values[i]) < kTolerance * values.front());
        }
        const auto each = expected.at("each_frobenius").get<std::vector<double>>();
        QCOMPARE(found.eachFrobenius.size(), each.size());
        for (std::size_t i = 0; i < each.size(); ++i) {
            QVERIFY(close(found.eachFrobenius[i], each[i]));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        m_backend = makeTorchBackend();
        m_backend->attachToThread();
    }

    void equalReferences_data() {
        QTest::addColumn<QString>("model");
        int rows = 0;
        for (const std::string& model : referenceModels()) {
            if (std::filesystem::exists(rombaFolder() / model / "lre.json")) {
                QTest::newRow(model.c_str()) << QString::fromStdString(model);
                ++rows;
            }
        }
        QVERIFY(rows > 10);
    }
    void equalReferences() {
        QFETCH(QString, model);
        const LreReference reference(model.toStdString());
        for (const nlohmann::json& expected : reference.json.at("results")) {
            const int layer = expected.at("layer").get<int>();
            const LreRequest request = requestOf(reference, model.toStdString(), layer);
            const LreSnapshot snapshot = ask(request);
            QCOMPARE(snapshot.results.size(), std::size_t{1});
            const LreResult& found = snapshot.results.front();
            QCOMPARE(found.layer, layer);
            QCOMPARE(found.known, reference.json.at("known").get<int>());
            const at::Tensor weight = reference.tensor(expected.at("weight"));
            const at::Tensor bias = reference.tensor(expected.at("bias"));
            const double weightError =
                relativeError(at::tensor(snapshot.weight).view(weight.sizes()), weight);
            QVERIFY2(weightError < kTolerance, number(weightError).c_str());
            const double biasError = relativeError(at::tensor(snapshot.bias), bias);
            QVERIFY2(biasError < kTolerance, number(biasError).c_str());
            compareTests(reference, expected, found);
            QVERIFY(found.jacobian.has_value());
            compareJacobian(expected.at("jacobian"), *found.jacobian);
            QCOMPARE(found.causality.size(), std::size_t{1});
            compareCausality(reference, expected.at("causality"), found.causality.front());
        }
    }

    /// romba.md section 8: token by token.
    void jacobianChangesNoAnswer_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("demo-mamba2") << "demo-mamba2";
        QTest::newRow("demo-transformer") << "demo-transformer";
    }
    void jacobianChangesNoAnswer() {
        QFETCH(QString, model);
        LreRequest request = bundledRequest(model.toStdString());
        request.layers = {kEmbeddingLayer, 4};
        request.betas = {1, 2.25};
        const LreSnapshot with = ask(request);
        request.causality = false;
        const LreSnapshot without = ask(request);
        QCOMPARE(with.results.size(), std::size_t{4});
        QCOMPARE(without.results.size(), std::size_t{4});
        int right = 0;
        for (std::size_t i = 0; i < with.results.size(); ++i) {
            const LreResult& a = with.results[i];
            const LreResult& b = without.results[i];
            QVERIFY(a.jacobian.has_value() && !b.jacobian.has_value() && b.causality.empty());
            QCOMPARE(a.known, b.known);
            QVERIFY(a.known > 5);
            QVERIFY(a.faithfulness == b.faithfulness);
            for (std::size_t k = 0; k < a.tests.size(); ++k) {
                QCOMPARE(a.tests[k].linear.id, b.tests[k].linear.id);
                QCOMPARE(a.tests[k].linear.correct, b.tests[k].linear.correct);
                const double p = a.tests[k].linear.probability;
                QVERIFY(std::abs(p - b.tests[k].linear.probability) < kProbability * p);
                right += a.tests[k].linear.correct ? 1 : 0;
            }
        }
        QVERIFY(right > 0);
    }

    void sweepsAllLayers() {
        LreRequest request = bundledRequest("demo-transformer");
        request.layers = {};
        request.test = 4;
        request.causality = false;
        const LreSnapshot snapshot = ask(request);
        QCOMPARE(snapshot.results.size(), static_cast<std::size_t>(snapshot.model.layers)); // emb … L − 2
        QCOMPARE(snapshot.results.front().layer, kEmbeddingLayer);
        QCOMPARE(snapshot.results.back().layer, snapshot.model.layers - 2);
        for (const LreResult& result : snapshot.results) {
            QCOMPARE(result.tests.size(), std::size_t{4});
        }
    }

    void drawsEditsBetweenKnownFacts() {
        LreRequest request = bundledRequest("demo-transformer");
        request.ranks = {5, 50, 1000};
        const LreSnapshot snapshot = ask(request);
        const LreResult& result = snapshot.results.front();
        QCOMPARE(result.causality.size(), std::size_t{3});
        QCOMPARE(result.causality[2].rank, snapshot.model.hiddenSize);
        QVERIFY(!snapshot.notes.empty()); // says so
        QCOMPARE(snapshot.facts.edits.size(), static_cast<std::size_t>(result.known));
        for (const LreEdit& edit : snapshot.facts.edits) {
            const auto factOf = [&](const std::string& subject) {
                return std::find_if(result.tests.begin(), result.tests.end(),
                                    [&](const LreTest& test) { return test.fact.subject == subject; });
            };
            QVERIFY(factOf(edit.source)->model.correct && factOf(edit.target)->model.correct);
            QVERIFY(factOf(edit.source)->fact.object != factOf(edit.target)->fact.object);
        }
        QVERIFY(ask(request).facts.edits == snapshot.facts.edits);
    }

    void noKnownFactIsNoError() {
        LreRequest request = bundledRequest("demo-mamba2");
        request.facts =
            LreFacts{"made up", "{} speaks", {{"Anna", "French"}, {"Bob", "German"}}, {{"Carl", "qqq"}}, {}};
        const LreSnapshot snapshot = ask(request);
        QCOMPARE(snapshot.results.front().known, 0);
        QVERIFY(!snapshot.results.front().faithfulness.has_value());
        QVERIFY(!snapshot.notes.empty());
    }

    void eosStandsBeforePrompts() {
        LreRequest request = bundledRequest("demo-mamba2");
        request.test = 6;
        request.causality = false;
        request.jacobian = true;
        std::vector<std::vector<float>> biases;
        for (const LrePrefix prefix : {LrePrefix::None, LrePrefix::Eos, LrePrefix::EosSpace}) {
            request.prefix = prefix;
            biases.push_back(ask(request).bias);
        }
        QVERIFY(biases[0] != biases[1] && biases[1] != biases[2]);
    }

    void judgesTokens() {
        QVERIFY(beginsObject(" French", "french"));
        QVERIFY(beginsObject(" Fr\n", "French"));
        QVERIFY(!beginsObject(" Frenchman", "French"));
        QVERIFY(!beginsObject("  ", "French"));
        QVERIFY(!beginsObject("", "French"));
        QVERIFY(!beginsObject(" the", "French"));
    }

    /// Runs of different lengths together: each one's J is that of the run alone, also where rotary angles
    /// depend on the length.
    void trainingRunsKeepTheirLengths_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("llama-dynamic") << "llama-dynamic";
        QTest::newRow("mamba2-plain") << "mamba2-plain";
    }
    void trainingRunsKeepTheirLengths() {
        QFETCH(QString, model);
        const c10::InferenceMode inference;
        PlainRunContext context;
        const std::unique_ptr<LanguageModel> loaded =
            loadLanguageModel(referenceFolder(model.toStdString()), at::kCPU, Precision::Fp32);
        Dice dice(9);
        std::vector<GradientRun> runs;
        for (const int tokens : {9, 12, 9, 15}) {
            runs.push_back({randomTokens(dice, loaded->info().vocabularySize, tokens), tokens - 4, {}});
        }
        const std::unique_ptr<SuffixJacobian> together = trainingJacobian(*loaded, 0, runs, {}, context);
        const std::int64_t size = loaded->info().hiddenSize;
        const at::Tensor probes = at::randn({2, 4, size});
        const at::Tensor pushed = together->push(probes);
        const at::Tensor full = together->full();
        for (std::int64_t i = 0; i < 4; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const std::unique_ptr<SuffixJacobian> alone = suffixJacobian(*loaded, 0, {runs[at]}, {}, context);
            QVERIFY(relativeError(together->h()[i], alone->h()[0]) < 1e-5);
            QVERIFY(relativeError(together->z()[i], alone->z()[0]) < 1e-5);
            QVERIFY(relativeError(full[i], alone->full()[0]) < 1e-5);
            QVERIFY(relativeError(pushed.select(1, i), alone->push(probes.narrow(1, i, 1)).select(1, 0)) <
                    1e-5);
        }
    }

    void shiftsByTheInverse() {
        const at::Tensor left = std::get<0>(at::linalg_qr(at::randn({6, 6}, at::kDouble)));
        const at::Tensor right = std::get<0>(at::linalg_qr(at::randn({6, 6}, at::kDouble)));
        const at::Tensor values = at::tensor({5.0, 3.0, 2.0, 1.0, 0.5, 0.0}, at::kDouble);
        LreOperator known;
        known.weight = at::mm(left * values, right.t());
        known.bias = at::zeros({6}, at::kDouble);
        const LreFactors factors = factorsOf(known);
        const at::Tensor change = at::randn({2, 6}, at::kDouble);
        for (const int rank : {1, 3, 6}) {
            const at::Tensor moved = at::mm(shiftBy(factors, rank, change), known.weight.t());
            const at::Tensor reached = left.narrow(1, 0, std::min(rank, 5)); // the sixth value is zero
            const at::Tensor expected = at::mm(at::mm(change, reached), reached.t());
            QVERIFY(relativeError(moved, expected) < 1e-9);
        }
    }

    void refuses() {
        const auto complaint = [&](ErrorCode code, std::initializer_list<std::string_view> words,
                                   const std::function<void(LreRequest&)>& change) {
            LreRequest request = bundledRequest("demo-mamba2");
            change(request);
            return complaintAbout(code, words, [&] { static_cast<void>(ask(request)); });
        };
        const auto withFacts = [](LreRequest& request, const LreFacts& facts) { request.facts = facts; };
        const LreFacts good{"r", "{} speaks", {{"a", "b"}}, {{"c", "d"}, {"e", "d"}}, {}};
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"layer", "23", "emb or 0 to 22"},
                               [](LreRequest& r) { r.layers = {23}; }));
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"layer", "-2"}, [](LreRequest& r) { r.layers = {-2}; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"beta"}, [](LreRequest& r) { r.betas = {}; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"beta", "inf"},
                               [](LreRequest& r) { r.betas = {1.0 / 0.0}; }));
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"rank", "0"}, [](LreRequest& r) { r.ranks = {0}; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"relation", "country capital city"},
                               [](LreRequest& r) { r.relation = "none"; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"train"}, [](LreRequest& r) { r.train = 500; }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"template", "{}"}, [&](LreRequest& r) {
            withFacts(r, good);
            r.facts->templateText = "no place";
        }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"fact of test"}, [&](LreRequest& r) {
            withFacts(r, good);
            r.facts->test[0].object = " ";
        }));
        NO_COMPLAINT(complaint(ErrorCode::InvalidArgument, {"edits", "nobody"}, [&](LreRequest& r) {
            withFacts(r, good);
            r.facts->edits = {{"c", "nobody"}};
        }));
        NO_COMPLAINT(
            complaint(ErrorCode::InvalidArgument, {"edits", "different objects"}, [&](LreRequest& r) {
                withFacts(r, good);
                r.facts->edits = {{"c", "e"}};
            }));
        NO_COMPLAINT(complaint(ErrorCode::PromptTooLong, {"demo-transformer"}, [&](LreRequest& r) {
            r.model.model = "demo-transformer";
            r.relation = "landmark in country";
            r.train = 300;
        }));
    }
};

QTEST_GUILESS_MAIN(TestLre)
#include "tst_lre.moc"
