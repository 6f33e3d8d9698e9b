// SPDX-License-Identifier: GPL-3.0-or-later
// Published configs of every family, and small ones with fields that can be read in two ways
// (tests/fixtures/make_published_fixtures.py): each is read, its tensors hold the known number of parameters,
// and a small random model of its proportions gives transformers' logits.
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/catalogue/catalogue.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/weight_names.hpp"
#include "core/models/registry.hpp"
#include "tests/core/parity/comparison.hpp"
#include "tests/core/parity/random_tensors.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::size_t kJsonLimit = 1U << 22;

const nlohmann::json& document() {
    static const nlohmann::json kDocument = readJsonFile(
        std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/published.json", kJsonLimit);
    return kDocument;
}

const nlohmann::json& modelNamed(const std::string& name) {
    for (const nlohmann::json& model : document().at("models")) {
        if (model.at("name") == name) {
            return model;
        }
    }
    throw std::runtime_error("no model " + name);
}

/// "a.layers.17.b" to "a.layers.#.b": published models have more layers than the small ones.
std::string withoutNumbers(const std::string& name) {
    std::string result;
    for (const char letter : name) {
        const bool digit = letter >= '0' && letter <= '9';
        if (!digit || (!result.empty() && result.back() == '.')) {
            result += digit ? '#' : letter;
        }
    }
    return result;
}

/// Hands out tensors without numbers and counts them.
class CountingLoader : public WeightLoader {
public:
    CountingLoader(const nlohmann::json& tensors, const WeightNames& names)
        : WeightLoader(at::Device(at::kMeta), Precision::Fp32) {
        for (const nlohmann::json& tensor : tensors) {
            m_known.insert(withoutNumbers(names.modelName(tensor.at(0).get<std::string>())));
        }
    }
    [[nodiscard]] bool hasOwnHead() const override { return m_known.contains(std::string(kHeadName)); }
    [[nodiscard]] std::int64_t parameters() const {
        std::int64_t sum = 0;
        for (const auto& [name, count] : m_counts) {
            sum += count;
        }
        return sum;
    }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override {
        if (!m_known.contains(withoutNumbers(name))) {
            throw std::runtime_error("transformers has no tensor " + name);
        }
        at::Tensor tensor = at::empty(shape, at::TensorOptions(at::kFloat).device(device()));
        m_counts[name] = tensor.numel();
        return tensor;
    }

private:
    std::set<std::string> m_known;
    std::map<std::string, std::int64_t> m_counts; ///< a tied head is read twice, and counts once
};

/// [T, V] of the fixture.
at::Tensor logitsOf(const nlohmann::json& model) {
    const auto rows = model.at("logits").get<std::vector<std::vector<double>>>();
    std::vector<at::Tensor> tensors;
    for (const std::vector<double>& row : rows) {
        tensors.push_back(at::tensor(row, at::kDouble));
    }
    return at::stack(tensors);
}

class PublishedConfigs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parameters_data();
    void parameters();
    void logits_data();
    void logits();
};

void PublishedConfigs::parameters_data() {
    QTest::addColumn<QString>("name");
    for (const nlohmann::json& model : document().at("models")) {
        const std::string name = model.at("name");
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

void PublishedConfigs::parameters() {
    QFETCH(QString, name);
    const nlohmann::json& model = modelNamed(name.toStdString());
    const std::string small = model.value("small_as", name.toStdString());
    const ConfigReader config = ConfigReader::parse(model.at("config").dump(), "m/config.json");
    CountingLoader loader(modelNamed(small).at("tensors"), *familyOf(config, builtInFamilies()).names);
    const std::unique_ptr<LanguageModel> shell = familyOf(config).load(config, loader);
    QCOMPARE(loader.parameters(), model.at("parameters").get<std::int64_t>());

    const nlohmann::json& fields = model.at("config");
    const auto number = [&](std::initializer_list<const char*> names) { // the last name that is there counts
        std::int64_t value = -1;
        for (const char* field : names) {
            value = fields.contains(field) ? fields.at(field).get<std::int64_t>() : value;
        }
        return value;
    };
    QCOMPARE(shell->layerCount(), static_cast<int>(number({"n_layer", "num_hidden_layers"})));
    QCOMPARE(shell->info().hiddenSize, static_cast<int>(number({"d_model", "n_embd", "hidden_size"})));
    if (const std::int64_t heads = number({"n_head", "num_attention_heads", "num_heads"}); heads > 0) {
        QCOMPARE(shell->info().heads, static_cast<int>(heads));
    }
}

void PublishedConfigs::logits_data() {
    std::vector<std::string> names;
    for (const nlohmann::json& model : document().at("models")) {
        if (model.contains("small")) {
            names.push_back(model.at("name"));
        }
    }
    addNamedRows(names);
}

void PublishedConfigs::logits() {
    const nlohmann::json& model = modelNamed(modelOfRow());
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    writeFile(path / "config.json", model.at("small").dump());
    writeFile(path / "model.safetensors", randomWeights(model.at("tensors")));

    const auto tokens = document().at("tokens").get<std::vector<std::int32_t>>();
    const at::Tensor expected = logitsOf(model);
    TokenRun run = runOfRow(path.string());
    const at::Tensor full = fullLogits(run, tokens);
    QCOMPARE(full.sizes(), expected.sizes());
    QCOMPARE_LE(logitError(full, expected), kLogitTolerance);
    const at::Tensor traced = toTensor(run.clean(tokens).logits);
    QCOMPARE_LE(logitError(traced, expected), kLogitTolerance);

    const ConfigReader config = ConfigReader::open(path);
    // Every tensor is used, and so there are no notes but the config's.
    QVERIFY(run.info().notes == familyOf(config, builtInFamilies()).checkConfig(config).notes);
}

} // namespace

QTEST_GUILESS_MAIN(PublishedConfigs)
#include "tst_published_configs.moc"
