// SPDX-License-Identifier: GPL-3.0-or-later
// ROME against references in float64 that share nothing with it (tests/fixtures/romba): the whole search in
// fp32, the same by autograd in float64, the update and the edited model for a given key and value; edits
// from files, in every kind of request.
#include <QTest>

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/resources.hpp"
#include "core/editing/checkpoint_export.hpp"
#include "core/engine/backend.hpp"
#include "core/io/json_reader.hpp"
#include "core/loading/load_plan.hpp"
#include "core/rome/edit_object.hpp"
#include "core/rome/value_search.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_device.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr double kCurve = 1e-3; // of the loss in fp32 against float64
constexpr double kGiven = 1e-4; // of logits and W, given the same key and value
constexpr double kRounded =
    5e-2; // of logits, where W is stored in 16 bits (bf16 rounds each number by up to 1 in 512)
constexpr double kExact = 1e-7;    // of the same search by autograd in float64
constexpr double kValueHit = 1e-5; // W'k against v*

const fs::path kFolder = fs::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/romba";

Json editsOf(const std::string& model) {
    return readJsonFile(kFolder / model / "edit.json", std::size_t{64} << 20).at("edits");
}

std::vector<float> floatsOf(const SafetensorsFile& file, const std::string& name) {
    const at::Tensor wide = float64Tensor(file, name).to(at::kFloat).contiguous();
    return {wide.data_ptr<float>(), wide.data_ptr<float>() + wide.numel()};
}

double off(double found, double expected) {
    return std::abs(found - expected) / std::max(std::abs(expected), 1e-6);
}

std::string text(const Json& json, const char* name) {
    return json.at(name).get<std::string>();
}

/// A row for every edit of every model that has references.
void addEdits() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("number");
    for (const std::string& model : referenceModels()) {
        // llama-dynamic: its angles depend on the run's length, and the references read prompts with their
        // object behind them.
        if (!fs::exists(kFolder / model / "edit.json") || model == "llama-dynamic") {
            continue;
        }
        const Json edits = editsOf(model);
        for (std::size_t i = 0; i < edits.size(); ++i) {
            QTest::newRow((model + " " + text(edits[i], "name")).c_str())
                << QString::fromStdString(model) << static_cast<int>(i);
        }
    }
}

/// The row's edit with its tensors.
struct Reference {
    std::string model;
    Json edit;
    SafetensorsFile file;

    [[nodiscard]] at::Tensor tensor(const std::string& name) const {
        return float64Tensor(file, text(edit, "name") + "." + name);
    }
    [[nodiscard]] std::vector<float> floats(const std::string& name) const {
        return floatsOf(file, text(edit, "name") + "." + name);
    }
};

Reference referenceOfRow() {
    QFETCH(QString, model);
    QFETCH(int, number);
    const std::string name = model.toStdString();
    return {name, editsOf(name).at(static_cast<std::size_t>(number)),
            SafetensorsFile::open(kFolder / name / "edit.safetensors")};
}

EditRequest requestOf(const Reference& reference) {
    const Json& edit = reference.edit;
    EditRequest request;
    request.model = {referenceFolder(reference.model).string(), fastestTestDevice(), Precision::Fp32,
                     (kFolder / "tokenizer.json").string()};
    request.prompt.text = text(edit.at("prompt"), "text");
    request.prompt.subject = text(edit.at("prompt"), "subject_text");
    request.site = *matrixFromName(text(edit, "site"));
    request.layer = edit.at("layer").get<int>();
    request.newObject = text(edit.at("new"), "text");
    request.trueObject = text(edit.at("true"), "text");
    request.contextSource = EditContexts::Given;
    for (const Json& context : edit.at("contexts")) {
        request.contexts.push_back(text(context, "template"));
    }
    request.stats = (kFolder / reference.model / "stats.safetensors").string();
    request.ridge = edit.at("settings").at("ridge").get<double>();
    for (const Json& prompt : edit.at("prompts")) {
        if (text(prompt, "kind") == "paraphrase") {
            request.paraphrases.push_back(text(prompt, "prompt"));
        } else if (text(prompt, "kind") == "neighbour") {
            request.neighbours.push_back(text(prompt, "prompt"));
        }
    }
    request.logits = true;
    return request;
}

EditRequest givenRequest(const Reference& reference) {
    EditRequest request = requestOf(reference);
    request.stats.clear();
    request.direction = reference.floats("u");
    for (float& number : request.direction) {
        number *= 3; // needn't be normalised
    }
    request.value = reference.floats("value");
    return request;
}

at::Tensor logitsOf(const EditSnapshot& snapshot) {
    const auto vocabulary = static_cast<std::int64_t>(snapshot.model.vocabularySize);
    return at::tensor(snapshot.logits).view({-1, vocabulary});
}

void compareScores(const ObjectScores& found, const Json& expected, double tolerance) {
    QVERIFY(std::abs(found.nllNew - expected.at("nll_new").get<double>()) < tolerance);
    QVERIFY(std::abs(found.nllTrue - expected.at("nll_true").get<double>()) < tolerance);
    QCOMPARE(found.correct, expected.at("correct").get<bool>());
}

void compareShares(const EditScores& found, const Json& expected) {
    QCOMPARE(found.es, expected.at("ES").get<double>());
    QCOMPARE(*found.ps, expected.at("PS").get<double>());
    QCOMPARE(*found.ns, expected.at("NS").get<double>());
    QVERIFY(std::abs(*found.s - expected.at("S").get<double>()) < 1e-12);
}

void compareCurve(const std::vector<EditStep>& steps, const Json& expected, double tolerance) {
    QCOMPARE(steps.size(), expected.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Json& step = expected[i];
        QVERIFY2(off(steps[i].loss, step.at("loss").get<double>()) < tolerance,
                 qPrintable(QStringLiteral("step %1: %2 instead of %3")
                                .arg(i)
                                .arg(steps[i].loss)
                                .arg(step.at("loss").get<double>())));
        const double scale = step.at("loss").get<double>();
        QVERIFY(std::abs(steps[i].nll - step.at("nll").get<double>()) < tolerance * scale);
        QVERIFY(std::abs(steps[i].kl - step.at("kl").get<double>()) < tolerance * scale);
        QVERIFY(std::abs(steps[i].decay - step.at("decay").get<double>()) < tolerance * scale);
        QVERIFY(std::abs(steps[i].probability - step.at("probability").get<double>()) < 10 * tolerance);
        QVERIFY(std::abs(steps[i].deltaNorm - step.at("delta_norm").get<double>()) <
                10 * tolerance * step.at("delta_norm").get<double>() + 1e-12);
    }
}

} // namespace

class TestRome : public QObject {
    Q_OBJECT

    std::unique_ptr<EngineBackend> m_backend;

    template <typename AnySnapshot, typename AnyRequest>
    AnySnapshot ask(const AnyRequest& request) {
        PlainRunContext context;
        return std::get<AnySnapshot>(m_backend->run({"test", 1, request}, context).body);
    }

private Q_SLOTS:
    void initTestCase() {
        m_backend = makeTorchBackend();
        m_backend->attachToThread();
    }

    void theSearchIsTheReferences_data() { addEdits(); }
    void theSearchIsTheReferences() {
        const Reference reference = referenceOfRow();
        const Json& edit = reference.edit;
        const auto snapshot = ask<EditSnapshot>(requestOf(reference));
        QCOMPARE(snapshot.tensor, text(edit, "tensor"));
        QCOMPARE(snapshot.firstRow, edit.at("rows").at(0).get<std::int64_t>());
        QCOMPARE(snapshot.endRow, edit.at("rows").at(1).get<std::int64_t>());
        QCOMPARE(snapshot.transposed, edit.at("transposed").get<bool>());
        QCOMPARE(snapshot.token, edit.at("token").get<int>());
        QVERIFY(snapshot.newObject.tokens == edit.at("new").at("token_ids").get<std::vector<std::int32_t>>());
        QVERIFY(snapshot.trueObject.tokens ==
                edit.at("true").at("token_ids").get<std::vector<std::int32_t>>());
        compareCurve(snapshot.loss, edit.at("loss"), kCurve);
        QVERIFY(off(snapshot.keyNorm, edit.at("key_norm").get<double>()) < kGiven);
        QVERIFY(off(snapshot.valueNorm, edit.at("value_norm").get<double>()) < kGiven);
        QVERIFY(off(snapshot.uDotK, edit.at("u_dot_k").get<double>()) < 10 * kGiven);
        QVERIFY(off(snapshot.deltaNorm, edit.at("delta_norm").get<double>()) < 10 * kCurve);
        QVERIFY(off(snapshot.updateNorm, edit.at("update_norm").get<double>()) < 10 * kCurve);
        QVERIFY(relativeError(at::tensor(snapshot.u), reference.tensor("u")) < 10 * kGiven);
        QCOMPARE(snapshot.statistics->tokens, 66);
    }

    void theSearchInFloat64IsTheReferences_data() { addEdits(); }
    void theSearchInFloat64IsTheReferences() {
        const Reference reference = referenceOfRow();
        const Json& edit = reference.edit;
        PlainRunContext context;
        const PlainModel plain =
            LoadPlan(referenceFolder(reference.model), Precision::Fp32, context).loadPlain(at::kDouble);
        std::vector<ShiftedRun> runs;
        const auto object = edit.at("new").at("token_ids").get<std::vector<std::int32_t>>();
        for (const Json& one : edit.at("contexts")) {
            auto ids = one.at("tokens").get<std::vector<std::int32_t>>();
            ShiftedRun run;
            for (std::size_t i = 0; i < object.size(); ++i) {
                run.logitsAt.push_back(static_cast<int>(ids.size() + i) - 1);
            }
            run.run = {withObject(std::move(ids), object), one.at("token").get<int>(), {}};
            runs.push_back(std::move(run));
        }
        const Json& kl = edit.at("kl_prompt");
        runs.push_back({{kl.at("tokens").get<std::vector<std::int32_t>>(), kl.at("token").get<int>(), {}},
                        {kl.at("token").get<int>()}});
        const auto site = plainShiftedSite(*plain.model, *matrixFromName(text(edit, "site")),
                                           edit.at("layer").get<int>(), runs, {}, context);
        const ValueGoal goal{edit.at("contexts").size(), object, reference.tensor("y"), EditOptimiser()};
        const FoundValue found = findValue(*site, goal, context);
        compareCurve(found.steps, edit.at("loss"), kExact);
        QVERIFY(relativeError(found.delta, reference.tensor("delta")) < kExact);
    }

    void aGivenValueGivesTheReferences_data() { addEdits(); }
    void aGivenValueGivesTheReferences() {
        const Reference reference = referenceOfRow();
        const Json& edit = reference.edit;
        const auto snapshot = ask<EditSnapshot>(givenRequest(reference));
        QVERIFY(snapshot.loss.empty() && snapshot.contexts.empty() && !snapshot.statistics);
        QVERIFY(relativeError(at::tensor(snapshot.u), reference.tensor("u")) < 1e-6);
        QVERIFY(relativeError(at::tensor(snapshot.v), reference.tensor("v")) < kGiven);
        // W'k = y + v (u·k)
        const at::Tensor hit =
            reference.tensor("y") +
            at::tensor(snapshot.v).to(at::kDouble) *
                at::tensor(snapshot.u).to(at::kDouble).dot(reference.tensor("k")).item<double>();
        QVERIFY(relativeError(hit, reference.tensor("value")) < kValueHit);
        QVERIFY(logitError(logitsOf(snapshot), reference.tensor("after")) < kGiven);
        for (std::size_t i = 0; i < snapshot.prompts.size(); ++i) {
            compareScores(snapshot.prompts[i].before, edit.at("prompts").at(i).at("before"), kGiven);
            compareScores(snapshot.prompts[i].after, edit.at("prompts").at(i).at("after"), kGiven);
        }
        compareShares(snapshot.before, edit.at("before"));
        compareShares(snapshot.after, edit.at("after"));
    }

    void filesCarryTheEdit_data() { addEdits(); }
    void filesCarryTheEdit() {
        const Reference reference = referenceOfRow();
        const TemporaryFolder folder;
        const EditRequest request = givenRequest(reference);
        const auto snapshot = ask<EditSnapshot>(request);
        Delta delta{snapshot.u,      snapshot.v,          snapshot.tensor,      snapshot.firstRow,
                    snapshot.endRow, snapshot.transposed, snapshot.weightsHash, "{}"};
        writeDelta(folder / "edit", delta);
        writeEditedCheckpoint(snapshot.model, delta, folder / "out");

        PredictRequest predict;
        predict.model = request.model;
        predict.prompt.text = request.prompt.text;
        predict.logits = true;
        const auto before = ask<PredictSnapshot>(predict);
        QVERIFY(logitError(at::tensor(before.logits).unsqueeze(0),
                           reference.tensor("before").narrow(0, 0, 1)) < kLogitTolerance);
        predict.model.deltas = {(folder / "edit").string()};
        const at::Tensor wanted = reference.tensor("after").narrow(0, 0, 1);
        const auto after = ask<PredictSnapshot>(predict);
        QVERIFY(logitError(at::tensor(after.logits).unsqueeze(0), wanted) < kGiven);
        QVERIFY(after.model.fingerprint != before.model.fingerprint);
        predict.model.deltas.clear();
        QVERIFY(ask<PredictSnapshot>(predict).logits == before.logits); // to the bit, as if nothing had been
        predict.model.model = (folder / "out").string();
        const double stored = snapshot.model.weightDtype == "fp32" ? kGiven : kRounded;
        const double error =
            logitError(at::tensor(ask<PredictSnapshot>(predict).logits).unsqueeze(0), wanted);
        QVERIFY2(error < stored, qPrintable(QString::number(error)));

        // Of other weights: here those that have the edit already.
        predict.model.deltas = {(folder / "edit").string()};
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"other weights", (folder / "edit").string()},
                                    [&] { (void)ask<PredictSnapshot>(predict); }));
    }
};

QTEST_GUILESS_MAIN(TestRome)
#include "tst_rome.moc"
