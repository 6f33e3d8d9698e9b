// SPDX-License-Identifier: GPL-3.0-or-later
// Configs of Mamba-2 and GPT-NeoX: what transformers 4 and 5 write, its defaults, and configs that lie.
#include "core/config/activations.hpp"
#include "core/config/gpt_neox_config.hpp"
#include "core/config/mamba2_config.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/mutation.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <cmath>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

ConfigReader readerOf(const nlohmann::json& config) {
    return ConfigReader::parse(config.dump(), "m/config.json");
}

nlohmann::json smallMamba2() {
    return {{"model_type", "mamba2"},
            {"vocab_size", 50288},
            {"hidden_size", 768},
            {"num_hidden_layers", 24},
            {"num_heads", 24},
            {"head_dim", 64},
            {"state_size", 128},
            {"n_groups", 1},
            {"expand", 2},
            {"conv_kernel", 4},
            {"tie_word_embeddings", true}};
}

nlohmann::json smallNeoX() {
    return {{"model_type", "gpt_neox"},       {"vocab_size", 50304},       {"hidden_size", 768},
            {"num_hidden_layers", 12},        {"num_attention_heads", 12}, {"intermediate_size", 3072},
            {"max_position_embeddings", 2048}};
}

std::filesystem::path repositoryFile(const char* name) {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / name;
}

/// `base` with one field changed; the text of `value` is JSON, and "-" takes the field out.
nlohmann::json changed(nlohmann::json base, const std::string& field, const std::string& value) {
    if (value == "-") {
        base.erase(field);
    } else {
        base[field] = nlohmann::json::parse(value);
    }
    return base;
}

} // namespace

class TestModelConfigs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mamba2() {
        nlohmann::json json = smallMamba2();
        json.update({{"use_bias", true},
                     {"use_conv_bias", false},
                     {"layer_norm_epsilon", 2e-3},
                     {"rms_norm", false},
                     {"residual_in_fp32", false},
                     {"hidden_act", "silu"},
                     {"norm_before_gate", false},
                     {"time_step_limit", {0.01, 0.3}}});
        const Mamba2Config config = readMamba2Config(readerOf(json));
        QCOMPARE(config.vocabularySize, std::int64_t{50288});
        QCOMPARE(config.hiddenSize, std::int64_t{768});
        QCOMPARE(config.layers, std::int64_t{24});
        QCOMPARE(config.heads, std::int64_t{24});
        QCOMPARE(config.headSize, std::int64_t{64});
        QCOMPARE(config.stateSize, std::int64_t{128});
        QCOMPARE(config.groups, std::int64_t{1});
        QCOMPARE(config.convWidth, std::int64_t{4});
        QCOMPARE(config.innerSize(), std::int64_t{1536});
        QCOMPARE(config.convChannels(), std::int64_t{1792});
        QCOMPARE(config.projectionSize(), std::int64_t{3352});
        QCOMPARE(config.normEpsilon, 2e-3);
        QVERIFY(config.projectionBias);
        QVERIFY(!config.convBias);
        QVERIFY(config.gatedNorm); // transformers normalises whatever rms_norm says
        QCOMPARE(config.notes.size(), std::size_t{1});
        QVERIFY(config.notes[0].find("rms_norm is false") != std::string::npos);
        QVERIFY(!config.residualInFp32);
        QVERIFY(config.tieEmbeddings);
        QCOMPARE(config.timeStepMin, 0.01);
        QCOMPARE(config.timeStepMax, 0.3);
    }

    /// What transformers 5.23 takes for fields that a file leaves out.
    void mamba2Defaults() {
        const Mamba2Config config = readMamba2Config(readerOf({{"model_type", "mamba2"}}));
        QCOMPARE(config.vocabularySize, std::int64_t{32768});
        QCOMPARE(config.hiddenSize, std::int64_t{4096});
        QCOMPARE(config.layers, std::int64_t{64});
        QCOMPARE(config.heads, std::int64_t{128});
        QCOMPARE(config.headSize, std::int64_t{64});
        QCOMPARE(config.stateSize, std::int64_t{128});
        QCOMPARE(config.groups, std::int64_t{8});
        QCOMPARE(config.convWidth, std::int64_t{4});
        QCOMPARE(config.normEpsilon, 1e-5);
        QVERIFY(!config.projectionBias && config.convBias && config.gatedNorm && config.residualInFp32 &&
                !config.tieEmbeddings);
        QCOMPARE(config.timeStepMin, 0.0);
        QVERIFY(std::isinf(config.timeStepMax));
    }

    void neox() {
        nlohmann::json json = smallNeoX();
        json.update({{"hidden_act", "gelu_new"},
                     {"rotary_pct", 0.5},
                     {"rotary_emb_base", 700},
                     {"layer_norm_eps", 3e-3},
                     {"use_parallel_residual", false},
                     {"attention_bias", false},
                     {"tie_word_embeddings", true}});
        const GptNeoXConfig config = readGptNeoXConfig(readerOf(json));
        QCOMPARE(config.vocabularySize, std::int64_t{50304});
        QCOMPARE(config.hiddenSize, std::int64_t{768});
        QCOMPARE(config.layers, std::int64_t{12});
        QCOMPARE(config.heads, std::int64_t{12});
        QCOMPARE(config.headSize(), std::int64_t{64});
        QCOMPARE(config.intermediateSize, std::int64_t{3072});
        QCOMPARE(config.maxPositions, std::int64_t{2048});
        QCOMPARE(config.activation, std::string("gelu_new"));
        QCOMPARE(config.rotary.size, std::int64_t{32});
        QCOMPARE(config.rotary.base, 700.0);
        QCOMPARE(config.normEpsilon, 3e-3);
        QVERIFY(!config.parallelResidual && !config.attentionBias && config.tieEmbeddings);
    }

    void neoxDefaults() {
        const GptNeoXConfig config = readGptNeoXConfig(readerOf({{"model_type", "gpt_neox"}}));
        QCOMPARE(config.vocabularySize, std::int64_t{50432});
        QCOMPARE(config.hiddenSize, std::int64_t{6144});
        QCOMPARE(config.layers, std::int64_t{44});
        QCOMPARE(config.heads, std::int64_t{64});
        QCOMPARE(config.intermediateSize, std::int64_t{24576});
        QCOMPARE(config.maxPositions, std::int64_t{2048});
        QCOMPARE(config.activation, std::string("gelu"));
        QCOMPARE(config.rotary.size, std::int64_t{24}); // a quarter of 96
        QCOMPARE(config.rotary.base, 10000.0);
        QCOMPARE(config.normEpsilon, 1e-5);
        QVERIFY(config.parallelResidual && config.attentionBias && !config.tieEmbeddings);
    }

    void rotarySpellings_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("base");
        QTest::newRow("transformers 4")
            << QByteArray(R"({"rotary_pct":0.5,"rotary_emb_base":500})") << 32 << 500.0;
        QTest::newRow("transformers 5")
            << QByteArray(
                   R"({"rope_parameters":{"rope_theta":500,"partial_rotary_factor":0.5,"rope_type":"default"}})")
            << 32 << 500.0;
        QTest::newRow("both: the new one counts")
            << QByteArray(
                   R"({"rotary_pct":1,"rotary_emb_base":9,"rope_parameters":{"rope_theta":500.0,"partial_rotary_factor":0.5}})")
            << 32 << 500.0;
        QTest::newRow("new one in part")
            << QByteArray(R"({"rotary_pct":0.5,"rope_parameters":{"rope_theta":500}})") << 32 << 500.0;
        QTest::newRow("rope_scaling null")
            << QByteArray(R"({"rotary_pct":0.5,"rope_scaling":null})") << 32 << 10000.0;
        QTest::newRow("rope_scaling default")
            << QByteArray(
                   R"({"rope_scaling":{"type":"default"},"rotary_pct":0.5,"rope_parameters":{"rope_theta":5}})")
            << 32 << 10000.0;
        QTest::newRow("rope_scaling empty")
            << QByteArray(R"({"rope_scaling":{},"rope_parameters":{"rope_theta":5}})") << 16 << 5.0;
        QTest::newRow("rounds down") << QByteArray(R"({"rotary_pct":0.04})") << 2 << 10000.0;
        QTest::newRow("3 of 64, and so 4") << QByteArray(R"({"rotary_pct":0.05})") << 4 << 10000.0;
        QTest::newRow("all") << QByteArray(R"({"rotary_pct":1})") << 64 << 10000.0;
        QTest::newRow("none") << QByteArray(R"({"rotary_pct":0})") << 0 << 10000.0;
    }
    void rotarySpellings() {
        QFETCH(QByteArray, fields);
        QFETCH(int, size);
        QFETCH(double, base);
        nlohmann::json json = smallNeoX();
        json.update(nlohmann::json::parse(fields.toStdString()));
        const GptNeoXConfig config = readGptNeoXConfig(readerOf(json));
        QCOMPARE(config.rotary.size, std::int64_t{size});
        QCOMPARE(config.rotary.base, base);
    }

    void activations() {
        for (const std::string_view name : kActivations) {
            QCOMPARE(readGptNeoXConfig(
                         readerOf(changed(smallNeoX(), "hidden_act", "\"" + std::string(name) + "\"")))
                         .activation,
                     std::string(name));
        }
    }

    void refusesMamba2_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("word");
        int row = 0;
        const auto add = [&row](const char* field, const char* value, const char* word) {
            QTest::addRow("%d %s %s", row++, field, value)
                << QByteArray(field) << QByteArray(value) << QByteArray(word);
        };
        for (const char* size : {"vocab_size", "hidden_size", "num_hidden_layers", "num_heads", "head_dim",
                                 "state_size", "n_groups", "expand", "conv_kernel"}) {
            add(size, "0", size);
            add(size, "-1", size);
            add(size, "1e3", size);
            add(size, "9223372036854775807", size);
            add(size, "\"768\"", size);
        }
        add("num_heads", "23", "expand × hidden_size");
        add("hidden_size", "770", "1540");
        add("head_dim", "32", "24 × 32");
        add("expand", "3", "2304");
        add("n_groups", "5", "divisor of num_heads");
        add("n_groups", "48", "divisor of num_heads");
        add("num_hidden_layers", "5000", "4096");
        add("layer_norm_epsilon", "-1e-5", "layer_norm_epsilon");
        add("layer_norm_epsilon", "\"small\"", "layer_norm_epsilon");
        add("hidden_act", "\"gelu\"", "silu");
        add("norm_before_gate", "\"no\"", "norm_before_gate");
        add("per_layer_config", R"({"1":{"num_heads":2}})", "per_layer_config");
        add("configuration_files", R"(["config.4.0.json"])", "configuration_files");
        add("time_step_limit", "[0.3, 0.01]", "time_step_limit");
        add("time_step_limit", "[-1, 1]", "time_step_limit");
        add("time_step_limit", "[\"inf\", \"inf\"]", "time_step_limit");
        add("time_step_limit", "0.1", "time_step_limit");
        add("time_step_limit", "[0]", "time_step_limit");
        add("use_bias", "1", "use_bias");
        add("use_conv_bias", "\"no\"", "use_conv_bias");
        add("rms_norm", "0", "rms_norm");
        add("tie_word_embeddings", "[]", "tie_word_embeddings");
        add("model_type", "-", "model_type");
    }
    void refusesMamba2() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, word);
        const nlohmann::json json = changed(smallMamba2(), field.toStdString(), value.toStdString());
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"m/config.json", word.toStdString()},
                                    [&] { (void)readMamba2Config(readerOf(json)); }));
    }

    void refusesNeoX_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("word");
        int row = 0;
        const auto add = [&row](const char* field, const char* value, const char* word) {
            QTest::addRow("%d %s %s", row++, field, value)
                << QByteArray(field) << QByteArray(value) << QByteArray(word);
        };
        for (const char* size : {"vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads",
                                 "intermediate_size", "max_position_embeddings"}) {
            add(size, "0", size);
            add(size, "-12", size);
            add(size, "12.5", size);
            add(size, "9223372036854775807", size);
            add(size, "true", size);
        }
        add("num_attention_heads", "7", "divisor of hidden_size");
        add("num_attention_heads", "1024", "divisor of hidden_size");
        add("head_dim", "32", "head_dim");
        add("hidden_act", "\"relu6\"", "relu6");
        add("hidden_act", "null5", "hidden_act");
        add("rotary_pct", "1.5", "rotary_pct");
        add("rotary_pct", "-0.1", "rotary_pct");
        add("is_causal", "false", "is_causal");
        add("rotary_emb_base", "0", "rotary_emb_base");
        add("rotary_emb_base", "\"x\"", "rotary_emb_base");
        add("rope_parameters", R"({"rope_type":"axial"})", "rope_parameters.rope_type is \"axial\"");
        add("rope_parameters", R"({"rope_type":"longrope"})", "rope_parameters.short_factor is left out");
        add("rope_parameters", R"({"full_attention":{"rope_theta":5}})", "rope_parameters.full_attention");
        add("rope_parameters", R"({"rope_type":"yarn","factor":4,"partial_rotary_factor":0.05})",
            "even number");
        add("rope_parameters", R"({"rope_type":"linear"})", "rope_parameters.factor is left out");
        add("rope_parameters", R"({"rope_type":"linear","factor":0})", "rope_parameters.factor");
        add("rope_parameters", R"({"rope_type":"llama3","factor":8,"low_freq_factor":1})",
            "high_freq_factor");
        add("rope_parameters",
            R"({"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":4})",
            "above low_freq_factor");
        add("rope_parameters", R"({"rope_theta":-1})", "rope_parameters.rope_theta");
        add("rope_parameters", R"({"partial_rotary_factor":2})", "rope_parameters.partial_rotary_factor");
        add("rope_parameters", "[]", "rope_parameters");
        add("rope_scaling", R"({"type":"su","factor":4.0})", "rope_scaling.type is \"su\"");
        add("rope_scaling", R"({"type":"dynamic","factor":"4"})", "rope_scaling.factor");
        add("layer_norm_eps", "2", "layer_norm_eps");
        add("use_parallel_residual", "\"yes\"", "use_parallel_residual");
        add("attention_bias", "1", "attention_bias");
        add("model_type", "-", "model_type");
    }
    void refusesNeoX() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, word);
        const std::string text = value == "null5" ? "5" : value.toStdString();
        const nlohmann::json json = changed(smallNeoX(), field.toStdString(), text);
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"m/config.json", word.toStdString()},
                                    [&] { (void)readGptNeoXConfig(readerOf(json)); }));
    }

    void refusesOtherFamilies() {
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelUnsupported, {"gpt_neox", "mamba2"},
                                    [] { (void)readMamba2Config(readerOf(smallNeoX())); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelUnsupported, {"gpt_neox", "mamba2"},
                                    [] { (void)readGptNeoXConfig(readerOf(smallMamba2())); }));
    }

    /// transformers' own files, in the spelling of both versions, describe the same model.
    void transformersFiles_data() {
        QTest::addColumn<QByteArray>("folder");
        for (const char* name :
             {"mamba2-plain", "mamba2-groups", "mamba2-sharded", "neox-parallel", "neox-sequential"}) {
            QTest::newRow(name) << QByteArray("tests/fixtures/models/") + name;
        }
    }
    void transformersFiles() {
        QFETCH(QByteArray, folder);
        const std::filesystem::path path = repositoryFile(folder.constData());
        const ConfigReader five = ConfigReader::open(path);
        const ConfigReader four =
            ConfigReader::parse(readFile(path / "config-transformers4.json"), path / "config.json");
        if (modelFamily(five) == "mamba2") {
            const Mamba2Config a = readMamba2Config(five);
            const Mamba2Config b = readMamba2Config(four);
            QCOMPARE(a.projectionSize(), b.projectionSize());
            QCOMPARE(a.layers, b.layers);
            QCOMPARE(a.normEpsilon, b.normEpsilon);
            QCOMPARE(a.timeStepMin, b.timeStepMin);
            QVERIFY(a.timeStepMax == b.timeStepMax);
            QCOMPARE(a.tieEmbeddings, b.tieEmbeddings);
        } else {
            const GptNeoXConfig a = readGptNeoXConfig(five);
            const GptNeoXConfig b = readGptNeoXConfig(four);
            QCOMPARE(a.rotary.size, b.rotary.size);
            QCOMPARE(a.rotary.base, b.rotary.base);
            QCOMPARE(a.attentionBias, b.attentionBias);
            QCOMPARE(a.parallelResidual, b.parallelResidual);
            QCOMPARE(a.activation, b.activation);
            QCOMPARE(a.normEpsilon, b.normEpsilon);
        }
    }

    void bundledModels() {
        QCOMPARE(readMamba2Config(ConfigReader::open(repositoryFile("resources/models/demo-mamba2"))).layers,
                 std::int64_t{24});
        QCOMPARE(
            readGptNeoXConfig(ConfigReader::open(repositoryFile("resources/models/demo-transformer"))).layers,
            std::int64_t{12});
    }

    void damagedConfigs() {
        nlohmann::json mamba = smallMamba2();
        mamba["time_step_limit"] = {0.0, {{"__float__", "Infinity"}}};
        nlohmann::json neox = smallNeoX();
        neox["rope_parameters"] = {
            {"rope_theta", 10000}, {"partial_rotary_factor", 0.25}, {"rope_type", "default"}};
        Mutator mutator(3);
        int read = 0;
        for (int round = 0; round < 8000; ++round) {
            const std::string text = mutator.damage((round % 2 == 0 ? mamba : neox).dump());
            NO_COMPLAINT(complaintAboutAnythingButError([&] {
                const ConfigReader config = ConfigReader::parse(text, "m/config.json");
                if (modelFamily(config) == "mamba2") {
                    const Mamba2Config parsed = readMamba2Config(config);
                    read += parsed.projectionSize() > 0 ? 1 : 0;
                } else {
                    const GptNeoXConfig parsed = readGptNeoXConfig(config);
                    read += parsed.headSize() * parsed.heads == parsed.hiddenSize ? 1 : 0;
                }
            }));
        }
        QVERIFY2(read > 10 && read < 7000,
                 qPrintable(QString::number(read))); // some damage is harmless, most isn't
    }
};

QTEST_GUILESS_MAIN(TestModelConfigs)
#include "tst_model_configs.moc"
