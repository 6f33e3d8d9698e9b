// SPDX-License-Identifier: GPL-3.0-or-later
// Model folders as people have them (tests/fixtures/field): the ids and the numbers of transformers, or one
// line that says why not; and the list of models knows which of the two it will be.
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/standard_folders.hpp"
#include "core/engine/backend.hpp"
#include "core/io/json_reader.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/file_logits.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::size_t kLongestCase = 1U << 20;
constexpr const char* kExpected = "expected.json";
constexpr const char* kTokenizer = "tokenizer.json";

std::filesystem::path fieldFolder() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/field";
}

std::string placed(std::string text, const std::filesystem::path& here) {
    constexpr std::string_view kHere = "{here}";
    if (const std::size_t place = text.find(kHere); place != std::string::npos) {
        text.replace(place, kHere.size(), here.string());
    }
    return text;
}

/// A case's files, with the tokenizer that most of them share, and its environment while the object lives.
class FieldCase {
public:
    explicit FieldCase(const std::string& name)
        : m_expected(readJsonFile(fieldFolder() / name / kExpected, kLongestCase)) {
        const std::filesystem::path from = fieldFolder() / name;
        std::filesystem::create_directory(folder());
        for (const auto& entry : std::filesystem::directory_iterator(from)) {
            if (entry.path().filename() != kExpected) {
                std::filesystem::create_symlink(entry.path(), folder() / entry.path().filename());
            }
        }
        if (!std::filesystem::exists(from / kTokenizer) && !std::filesystem::exists(from / "vocab.json")) {
            std::filesystem::create_symlink(fieldFolder() / kTokenizer, folder() / kTokenizer);
        }
        for (const auto& [variable, value] : environment()) {
            m_before.emplace_back(variable, qgetenv(variable.c_str()));
            qputenv(variable.c_str(), placed(value, folder()).c_str());
        }
    }
    ~FieldCase() {
        for (const auto& [variable, value] : m_before) {
            value.isNull() ? qunsetenv(variable.c_str()) : qputenv(variable.c_str(), value);
        }
    }
    FieldCase(const FieldCase&) = delete;
    FieldCase& operator=(const FieldCase&) = delete;

    /// What the program is asked for: the folder, unless the case says otherwise.
    [[nodiscard]] std::string model() const { return m_expected.value("model", folder().string()); }
    [[nodiscard]] std::filesystem::path modelFolder() const {
        return resolveModel(model(), standardModelFolders()).folder;
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_place / "model"; }
    [[nodiscard]] const nlohmann::json& expected() const { return m_expected; }
    [[nodiscard]] std::vector<std::string> words(const char* field) const {
        return m_expected.value(field, std::vector<std::string>{});
    }

private:
    [[nodiscard]] std::map<std::string, std::string> environment() const {
        return m_expected.value("environment", std::map<std::string, std::string>{});
    }

    TemporaryFolder m_place;
    nlohmann::json m_expected;
    std::vector<std::pair<std::string, QByteArray>> m_before;
};

/// Logits [1, V] as a tensor.
at::Tensor row(const std::vector<float>& logits) {
    return at::tensor(logits).to(at::kDouble).view({1, -1});
}

at::Tensor expectedLogits(const nlohmann::json& answer) {
    return at::tensor(answer.at("logits").get<std::vector<double>>(), at::kDouble).view({1, -1});
}

PredictSnapshot predict(EngineBackend& backend, const std::string& model, const std::string& prompt,
                        DeviceKind device) {
    PredictRequest request;
    request.model = {model, {device, 0}, Precision::Fp32};
    request.prompt.text = prompt;
    request.logits = true;
    PlainRunContext context;
    return std::get<PredictSnapshot>(backend.run({"left/predict", 1, request}, context).body);
}

/// The first of `words` that no line holds; empty where all are there.
std::string missingIn(const std::vector<std::string>& lines, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (std::none_of(lines.begin(), lines.end(),
                         [&](const std::string& line) { return line.find(word) != std::string::npos; })) {
            return "\"" + word + "\" in: " + nlohmann::json(lines).dump();
        }
    }
    return {};
}

bool hasGpu() {
    return !resolveDevice({DeviceKind::Auto, 0}, Precision::Fp32).is_cpu();
}

void addCases(const char* field) {
    QTest::addColumn<QString>("name");
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(fieldFolder())) {
        if (entry.is_directory() && readJsonFile(entry.path() / kExpected, kLongestCase).contains(field)) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
    }
}

} // namespace

class TestFieldCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void giveTheReferencesNumbers_data() { addCases("cases"); }
    void giveTheReferencesNumbers();
    void giveThemFromTheirFiles_data() { addCases("cases"); }
    void giveThemFromTheirFiles();
    void areRefusedInOneLine_data() { addCases("refusal"); }
    void areRefusedInOneLine();
    void promptsAreRefused_data() { addCases("refused_prompt"); }
    void promptsAreRefused();
    void areTold();

private:
    const c10::InferenceMode m_inference;
    std::unique_ptr<EngineBackend> m_backend = makeTorchBackend();
};

/// What this machine says of its models is none of a case's business.
void TestFieldCases::initTestCase() {
    for (const char* variable : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "MAMBASCOPE_MODELS"}) {
        qunsetenv(variable);
    }
}

void TestFieldCases::giveTheReferencesNumbers() {
    QFETCH(QString, name);
    const FieldCase field(name.toStdString());
    const ModelEntry entry = describeModel(field.modelFolder(), builtInFamilies());
    QVERIFY2(entry.usable, entry.reason.c_str());
    for (const DeviceKind device : {DeviceKind::Cpu, DeviceKind::Cuda}) {
        if (device == DeviceKind::Cuda && !hasGpu()) {
            continue;
        }
        for (const nlohmann::json& answer : field.expected().at("cases")) {
            const PredictSnapshot found = predict(*m_backend, field.model(), answer.at("prompt"), device);
            QCOMPARE(idsOf(found.prompt), answer.at("ids").get<std::vector<std::int32_t>>());
            const at::Tensor logits = row(found.logits);
            const double error = logitError(logits, expectedLogits(answer));
            QVERIFY2(error <= kLogitTolerance, number(error).c_str());
            QVERIFY(sameTopFive(logits, expectedLogits(answer)));
            QCOMPARE(found.clean.top.front().id, answer.at("top").at(0).at(0).get<std::int32_t>());
            QCOMPARE(missingIn(found.model.notes, field.words("notes")), std::string());
            QCOMPARE(missingIn(found.model.notes, entry.notes), std::string());
            QCOMPARE(found.model.notes.empty(), field.words("notes").empty());
        }
    }
}

/// The path of large models, whose matrices are widened in each product.
void TestFieldCases::giveThemFromTheirFiles() {
    QFETCH(QString, name);
    const FieldCase field(name.toStdString());
    const nlohmann::json& answer = field.expected().at("cases").at(0);
    const at::Tensor found = logitsOfFiles(field.modelFolder(), true, Precision::Fp32,
                                           answer.at("ids").get<std::vector<std::int32_t>>());
    const double error = logitError(found.view({1, -1}), expectedLogits(answer));
    QVERIFY2(error <= kLogitTolerance, number(error).c_str());
}

void TestFieldCases::areRefusedInOneLine() {
    QFETCH(QString, name);
    const FieldCase field(name.toStdString());
    const std::optional<Error> thrown =
        errorOf([&] { (void)predict(*m_backend, field.model(), "Beats", DeviceKind::Cpu); });
    QVERIFY(thrown);
    const std::string line = thrown->what();
    QVERIFY2(isOneLine(line), line.c_str());
    QCOMPARE(thrown->kind(), ErrorKind::File);
    QCOMPARE(missingIn({line}, field.words("refusal")), std::string());
    const ModelEntry entry = describeModel(field.folder(), builtInFamilies());
    QVERIFY(!entry.usable);
    QCOMPARE(entry.reason, line);
}

/// Tokens that the tokenizer has and the model hasn't.
void TestFieldCases::promptsAreRefused() {
    QFETCH(QString, name);
    const FieldCase field(name.toStdString());
    const nlohmann::json& refused = field.expected().at("refused_prompt");
    const std::optional<Error> thrown =
        errorOf([&] { (void)predict(*m_backend, field.model(), refused.at("prompt"), DeviceKind::Cpu); });
    QVERIFY(thrown);
    const std::string line = thrown->what();
    QVERIFY2(isOneLine(line), line.c_str());
    QCOMPARE(thrown->kind(), ErrorKind::Usage);
    QCOMPARE(missingIn({line}, refused.at("words").get<std::vector<std::string>>()), std::string());
}

/// Every folder has its expectation, and the README names its row.
void TestFieldCases::areTold() {
    const std::string readme = readFile(fieldFolder().parent_path() / "README.md");
    for (const auto& entry : std::filesystem::directory_iterator(fieldFolder())) {
        if (entry.is_directory()) {
            QVERIFY(std::filesystem::exists(entry.path() / kExpected));
            const std::string name = entry.path().filename().string();
            const std::string rowName = name.substr(0, name.find('-'));
            QVERIFY2(readme.find("| " + rowName + " |") != std::string::npos, name.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestFieldCases)
#include "tst_field_cases.moc"
