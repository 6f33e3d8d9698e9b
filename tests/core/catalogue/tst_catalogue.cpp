// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <cstring>
#include <functional>
#include <numeric>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr const char* kNeoX =
    R"({"model_type":"gpt_neox","hidden_size":8,"num_attention_heads":2,"num_hidden_layers":3,)"
    R"("vocab_size":40,"intermediate_size":10})";

/// A weights file whose header is right and whose data is all zeros.
std::string weights(const std::string& entries, std::size_t dataBytes) {
    const std::string header = "{" + entries + "}";
    const std::uint64_t length = header.size();
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes + header + std::string(dataBytes, '\0');
}

std::int64_t count(const std::vector<std::int64_t>& shape) {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

/// A header's entries, each tensor behind the last one.
class Entries {
public:
    void add(const std::string& name, const char* dtype, const std::vector<std::int64_t>& shape, int size) {
        const std::int64_t end = m_bytes + size * count(shape);
        m_text += (m_text.empty() ? "" : ",") + ("\"" + name + "\":{\"dtype\":\"" + dtype) +
                  "\",\"shape\":" + shapeText(shape) + ",\"data_offsets\":[" + std::to_string(m_bytes) + "," +
                  std::to_string(end) + "]}";
        m_bytes = end;
    }
    [[nodiscard]] std::string file() const { return weights(m_text, static_cast<std::size_t>(m_bytes)); }

private:
    std::string m_text;
    std::int64_t m_bytes = 0;
};

const ModelFamily& neoX() {
    return familyOf(ConfigReader::parse(kNeoX, "config.json"), builtInFamilies());
}

/// Every tensor that the config needs, in fp16, and what older files have beside them; without one where
/// `left` names it.
std::string neoXWeights(const std::string& left = {}) {
    Entries entries;
    const ConfigFacts facts = neoX().checkConfig(ConfigReader::parse(kNeoX, "config.json"));
    for (const NeededTensor& tensor : facts.weights) {
        if (tensor.name != left) {
            entries.add(tensor.name, "F16", tensor.shape, 2);
        }
    }
    entries.add("embed_out.weight", "F32", facts.weights.front().shape, 4);
    entries.add("gpt_neox.layers.0.attention.bias", "F32", {1, 1, 2, 2}, 4);
    entries.add("gpt_neox.layers.0.attention.masked_bias", "F32", {}, 4);
    entries.add("gpt_neox.layers.0.attention.rotary_emb.inv_freq", "F32", {2}, 4);
    entries.add("mask", "BOOL", {4}, 1);
    return entries.file();
}

/// Learnt numbers among them.
std::int64_t neoXParameters() {
    const ConfigFacts facts = neoX().checkConfig(ConfigReader::parse(kNeoX, "config.json"));
    std::int64_t parameters = count(facts.weights.front().shape); // the head
    for (const NeededTensor& tensor : facts.weights) {
        parameters += count(tensor.shape);
    }
    return parameters;
}

void writeModel(const std::filesystem::path& folder, const char* config = kNeoX) {
    std::filesystem::create_directories(folder);
    writeFile(folder / "config.json", config);
    writeFile(folder / "tokenizer.json", "{}");
    writeFile(folder / "model.safetensors", neoXWeights());
}

std::vector<std::string> namesOf(const std::vector<ModelEntry>& entries) {
    std::vector<std::string> names;
    for (const ModelEntry& entry : entries) {
        names.push_back(entry.name);
    }
    return names;
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesTheBundledPair() {
        QElapsedTimer timer;
        timer.start();
        const std::vector<ModelEntry> models = listModels(
            {std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "resources/models", {}}, builtInFamilies());
        qInfo("listed in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(namesOf(models), (std::vector<std::string>{"demo-mamba2", "demo-transformer"}));
        for (const ModelEntry& model : models) {
            QVERIFY2(model.usable, model.reason.c_str());
            QVERIFY(model.reason.empty());
            QVERIFY(model.bundled);
            QCOMPARE(model.dtype, std::string("fp16"));
            QVERIFY(model.parameters > 6'000'000 && model.parameters < 8'000'000);
            QVERIFY(model.weightBytes > 2 * static_cast<std::uint64_t>(model.parameters));
            QVERIFY(model.weightBytes < 16'000'000);
        }
        QCOMPARE(models[0].architecture, std::string("Mamba-2"));
        QCOMPARE(models[0].family, std::string("mamba2"));
        QCOMPARE(models[0].layers, std::int64_t{24});
        QCOMPARE(models[1].architecture, std::string("GPT-NeoX"));
        QCOMPARE(models[1].layers, std::int64_t{12});
    }

    void countsParameters() {
        const TemporaryFolder folder;
        writeModel(folder / "m");
        const ModelEntry entry = describeModel(folder / "m", builtInFamilies());
        QVERIFY2(entry.usable, entry.reason.c_str());
        QCOMPARE(entry.parameters, neoXParameters()); // no masks, no rotary table
        QCOMPARE(entry.dtype, std::string("fp16"));   // of most parameters
        QCOMPARE(entry.weightBytes,
                 std::uint64_t{std::filesystem::file_size(folder / "m/model.safetensors")});
        QCOMPARE(entry.layers, std::int64_t{3});
        QCOMPARE(entry.name, std::string("m"));
        QCOMPARE(entry.path, folder / "m");
        QVERIFY(!entry.bundled);
        QCOMPARE(describeModel(folder.path().string() + "/m/", builtInFamilies()).name, std::string("m"));
    }

    void saysWhyAModelCannotBeUsed() {
        const TemporaryFolder folder;
        const auto reasonOf = [&] {
            const ModelEntry entry = describeModel(folder / "m", builtInFamilies());
            return entry.usable ? std::string() : entry.reason;
        };
        const auto contains = [](const std::string& line, const char* word) {
            return line.find(word) != std::string::npos && line.find('\n') == std::string::npos;
        };
        QVERIFY(contains(reasonOf(), "config.json"));
        writeModel(folder / "m", R"({"model_type":"bert"})");
        QVERIFY(contains(reasonOf(), "bert"));
        for (const ModelFamily& family : builtInFamilies()) {
            QVERIFY(contains(reasonOf(), family.family.c_str()));
        }
        QCOMPARE(describeModel(folder / "m", builtInFamilies()).architecture, std::string("bert"));
        QCOMPARE(describeModel(folder / "m", builtInFamilies()).parameters, neoXParameters()); // still told
        writeModel(folder / "m", R"({"model_type":"gpt_neox","hidden_size":64,"num_attention_heads":5})");
        QVERIFY(contains(reasonOf(), "num_attention_heads"));
        writeModel(
            folder / "m",
            R"({"model_type":"gpt_neox","hidden_size":64,"num_attention_heads":4,"num_hidden_layers":3,)"
            R"("quantization_config":{"quant_method":"gptq","bits":4}})");
        QVERIFY(contains(reasonOf(), "gptq"));
        writeModel(
            folder / "m",
            R"({"model_type":"gpt_neox","hidden_size":64,"num_attention_heads":4,"num_hidden_layers":3,)"
            R"("quantization_config":{"load_in_8bit":true}})");
        QVERIFY(contains(reasonOf(), "quantization_config"));
        writeModel(folder / "m", "{");
        QVERIFY(contains(reasonOf(), "JSON"));
        writeModel(folder / "m");
        std::filesystem::remove(folder / "m/tokenizer.json");
        QVERIFY(contains(reasonOf(), "tokenizer.json"));
        writeModel(folder / "m");
        writeFile(folder / "m/model.safetensors", neoXWeights("gpt_neox.layers.2.mlp.dense_h_to_4h.weight"));
        QVERIFY(contains(reasonOf(), "\"gpt_neox.layers.2.mlp.dense_h_to_4h.weight\" of shape [10, 8]"));
        writeFile(folder / "m/model.safetensors", "short");
        QVERIFY(contains(reasonOf(), "header length"));
        std::filesystem::remove(folder / "m/model.safetensors");
        QVERIFY(contains(reasonOf(), "model.safetensors"));
    }

    void findsModels() {
        const TemporaryFolder folder;
        writeModel(folder / "bundled/demo");
        std::filesystem::create_directories(folder / "bundled/training"); // no config.json: no model
        writeModel(folder / "mine/b");
        writeModel(folder / "mine/a");
        writeFile(folder / "mine/notes.txt", "x");
        writeModel(folder / "single");
        const std::filesystem::path snapshots = folder / "hub/models--state-spaces--mamba--x/snapshots";
        writeModel(snapshots / "new");
        std::filesystem::create_directories(snapshots / "unfinished");
        std::filesystem::create_directories(snapshots.parent_path() / "refs");
        writeFile(snapshots.parent_path() / "refs/main", "new");

        const ModelFolders folders{folder / "bundled",
                                   {folder / "single", folder / "mine", folder / "absent", folder / "hub"}};
        const std::vector<ModelEntry> models = listModels(folders, builtInFamilies());
        QCOMPARE(namesOf(models),
                 (std::vector<std::string>{"demo", "a", "b", "single", "state-spaces/mamba--x"}));
        QVERIFY(models[0].bundled && !models[1].bundled);
        QCOMPARE(models[4].path, snapshots / "new");

        QCOMPARE(resolveModel("demo", folders).folder, folder / "bundled/demo");
        QCOMPARE(resolveModel("b", folders).folder, folder / "mine/b");
        QCOMPARE(resolveModel("state-spaces/mamba--x", folders).folder, snapshots / "new");
        QCOMPARE(resolveModel((folder / "mine/a").string(), folders).folder, folder / "mine/a");
        QCOMPARE(resolveModel((folder / "mine/a/model.safetensors").string(), folders).folder,
                 folder / "mine/a");
    }

    void bundledNamesWin() {
        const TemporaryFolder folder;
        writeModel(folder / "bundled/demo");
        writeModel(folder / "mine/demo");
        QCOMPARE(resolveModel("demo", {folder / "bundled", {folder / "mine"}}).folder,
                 folder / "bundled/demo");
    }

    void tellsWhatWasLookedFor() {
        const TemporaryFolder folder;
        writeModel(folder / "bundled/demo-a");
        writeModel(folder / "bundled/demo-b");
        std::filesystem::create_directories(folder / "no-model");
        const ModelFolders folders{folder / "bundled", {}};
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"\"demo\"", "demo-a, demo-b"},
                                    [&] { (void)resolveModel("demo", folders); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"no-model", "config.json"},
                                    [&] { (void)resolveModel((folder / "no-model").string(), folders); }));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::ModelNotFound, {"\"\""}, [&] { (void)resolveModel("", folders); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelNotFound, {"xxx"},
                                    [&] { (void)resolveModel(std::string(5000, 'x'), folders); }));
        QVERIFY(listModels({}, builtInFamilies()).empty());
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
