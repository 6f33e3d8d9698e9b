// SPDX-License-Identifier: GPL-3.0-or-later
// Configs of the transformer families beside GPT-NeoX and of Mamba-1: fields that checkpoints leave out, both
// spellings of rotary positions, state-spaces' own layout, and configs that lie.
#include "core/catalogue/family_table.hpp"
#include "core/config/gpt2_config.hpp"
#include "core/config/gptj_config.hpp"
#include "core/config/llama_config.hpp"
#include "core/config/mamba2_config.hpp"
#include "core/config/mamba_config.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/mutation.hpp"

#include <QTest>

#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

ConfigReader readerOf(const std::string& json) {
    return ConfigReader::parse(json, "m/config.json");
}

LlamaConfig llama(const std::string& fields) {
    return readLlamaConfig(
        readerOf(R"({"model_type":"llama","hidden_size":64,"num_attention_heads":4)" + fields + "}"));
}

/// Reads a config by its family's own reader; the number of layers.
std::int64_t readAny(const ConfigReader& config) {
    const std::string family = modelFamily(config);
#define MAMBASCOPE_ROW(type, architecture, readConfig, load, names)                                          \
    if (family == (type)) {                                                                                  \
        return readConfig(config).layers;                                                                    \
    }
    MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)
#undef MAMBASCOPE_ROW
    return 0;
}

ConfigNotes notesOf(const ConfigReader& config) {
    const std::string family = modelFamily(config);
#define MAMBASCOPE_ROW(type, architecture, readConfig, load, names)                                          \
    if (family == (type)) {                                                                                  \
        return readConfig(config).notes;                                                                     \
    }
    MAMBASCOPE_MODEL_FAMILIES(MAMBASCOPE_ROW)
#undef MAMBASCOPE_ROW
    return {};
}

constexpr const char* kLlama32 =
    R"({"model_type":"llama","architectures":["LlamaForCausalLM"],"attention_bias":false,
    "head_dim":64,"hidden_act":"silu","hidden_size":2048,"intermediate_size":8192,"max_position_embeddings":131072,
    "mlp_bias":false,"num_attention_heads":32,"num_hidden_layers":16,"num_key_value_heads":8,"rms_norm_eps":1e-05,
    "rope_scaling":{"factor":32.0,"high_freq_factor":4.0,"low_freq_factor":1.0,
    "original_max_position_embeddings":8192,"rope_type":"llama3"},"rope_theta":500000.0,"tie_word_embeddings":true,
    "torch_dtype":"bfloat16","transformers_version":"4.45.0","vocab_size":128256})";
constexpr const char* kMamba = R"({"d_model":768,"n_layer":24,"vocab_size":50277,"ssm_cfg":{},"rms_norm":true,
    "residual_in_fp32":true,"fused_add_norm":true,"pad_vocab_size_multiple":8})";
constexpr const char* kMamba2 = R"({"d_model":768,"d_intermediate":0,"n_layer":24,"vocab_size":50277,
    "ssm_cfg":{"layer":"Mamba2"},"attn_layer_idx":[],"attn_cfg":{},"rms_norm":true,"residual_in_fp32":true,
    "fused_add_norm":true,"pad_vocab_size_multiple":16,"tie_embeddings":true})";

} // namespace

class TestFamilyConfigs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void llama32AsPublished() {
        const LlamaConfig config = readLlamaConfig(readerOf(kLlama32));
        QCOMPARE(config.heads, std::int64_t{32});
        QCOMPARE(config.keyHeads, std::int64_t{8});
        QCOMPARE(config.headSize, std::int64_t{64});
        QCOMPARE(config.maxPositions, std::int64_t{131072});
        QVERIFY(config.tieEmbeddings && !config.queryKeyValueBias && !config.attentionOutBias &&
                !config.mlpBias);
        QVERIFY(config.rotary.scaling == RotaryScaling::Llama3);
        QCOMPARE(config.rotary.base, 500000.0);
        QCOMPARE(config.rotary.size, std::int64_t{64});
        QCOMPARE(config.rotary.factor, 32.0);
        QCOMPARE(config.rotary.originalPositions, std::int64_t{8192});
        QVERIFY(config.windows.empty());
    }

    void llamaDefaults() {
        const LlamaConfig config = readLlamaConfig(readerOf(R"({"model_type":"llama"})"));
        QCOMPARE(config.vocabularySize, std::int64_t{32000});
        QCOMPARE(config.hiddenSize, std::int64_t{4096});
        QCOMPARE(config.intermediateSize, std::int64_t{11008});
        QCOMPARE(config.layers, std::int64_t{32});
        QCOMPARE(config.keyHeads, config.heads);
        QCOMPARE(config.headSize, std::int64_t{128});
        QCOMPARE(config.normEpsilon, 1e-6);
        QCOMPARE(config.rotary.base, 10000.0);
        QVERIFY(config.rotary.longestPrompt() == 2048);
    }

    void mistralDefaultsAndWindow() {
        const LlamaConfig first = readMistralConfig(readerOf(R"({"model_type":"mistral"})"));
        QCOMPARE(first.keyHeads, std::int64_t{8});
        QCOMPARE(first.intermediateSize, std::int64_t{14336});
        QCOMPARE(first.windowOf(0), std::int64_t{4096});
        QCOMPARE(
            readMistralConfig(readerOf(R"({"model_type":"mistral","sliding_window":null})")).windowOf(31),
            std::int64_t{0});
        QCOMPARE(readMistralConfig(readerOf(R"({"model_type":"mistral","sliding_window":7})")).windowOf(31),
                 std::int64_t{7});
    }

    void qwen2DefaultsAndWindows() {
        const LlamaConfig plain = readQwen2Config(readerOf(R"({"model_type":"qwen2","sliding_window":7})"));
        QVERIFY(plain.queryKeyValueBias && !plain.attentionOutBias && !plain.mlpBias);
        QCOMPARE(plain.vocabularySize, std::int64_t{151936});
        QCOMPARE(plain.windowOf(31), std::int64_t{0}); // use_sliding_window is false
        const std::string head = R"({"model_type":"qwen2","num_hidden_layers":3,"use_sliding_window":true,)";
        const LlamaConfig byDepth =
            readQwen2Config(readerOf(head + R"("sliding_window":7,"max_window_layers":2})"));
        QCOMPARE(byDepth.windowOf(1), std::int64_t{0});
        QCOMPARE(byDepth.windowOf(2), std::int64_t{7});
        const LlamaConfig byType = readQwen2Config(
            readerOf(head + R"("layer_types":["full_attention","sliding_attention","sliding_attention"]})"));
        QCOMPARE(byType.windowOf(0), std::int64_t{0});
        QCOMPARE(byType.windowOf(1), std::int64_t{4096});
        const LlamaConfig inTurns = readQwen2Config(readerOf(
            head +
            R"("sliding_window":7,"layer_types":["sliding_attention","full_attention","sliding_attention"]})"));
        QVERIFY((inTurns.windows == std::vector<std::int64_t>{7, 0, 7}));
        for (const char* types :
             {R"(["full_attention"])", R"([])", R"(["full_attention","other","other"])", "3", "[1,2,3]"}) {
            NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"layer_types"}, [&] {
                (void)readQwen2Config(readerOf(head + R"("layer_types":)" + types + "}"));
            }));
        }
    }

    /// transformers 4's rope_theta and rope_scaling, and transformers 5's rope_parameters.
    void rotarySpellings() {
        for (const char* fields :
             {R"(,"rope_theta":500,"rope_scaling":{"type":"linear","factor":2.5})",
              R"(,"rope_theta":500,"rope_scaling":{"rope_type":"linear","factor":2.5})",
              R"(,"rope_parameters":{"rope_theta":500.0,"rope_type":"linear","factor":2.5})",
              R"(,"rope_theta":7,"rope_parameters":{"rope_theta":500,"rope_type":"linear","factor":2.5})"}) {
            const RotaryConfig rotary = llama(fields).rotary;
            QVERIFY(rotary.scaling == RotaryScaling::Linear);
            QCOMPARE(rotary.base, 500.0);
            QCOMPARE(rotary.factor, 2.5);
        }
        QVERIFY(llama(R"(,"rope_scaling":null)").rotary.scaling == RotaryScaling::None);
        QVERIFY(!llama(R"(,"rope_scaling":{"type":"dynamic","factor":2})").rotary.longestPrompt());
    }

    void yarn() {
        const RotaryConfig plain =
            llama(R"(,"rope_scaling":{"type":"yarn","factor":4.0,"original_max_position_embeddings":32})")
                .rotary;
        QCOMPARE(plain.originalPositions, std::int64_t{32});
        QVERIFY(std::abs(plain.amplitude - (0.1 * std::log(4.0) + 1)) < 1e-15);
        const RotaryConfig given =
            llama(R"(,"rope_scaling":{"type":"yarn","factor":4.0,"attention_factor":1.5,"beta_fast":16})")
                .rotary;
        QCOMPARE(given.amplitude, 1.5);
        QCOMPARE(given.betaFast, 16.0);
        QCOMPARE(given.originalPositions, std::int64_t{2048});
        const RotaryConfig even =
            llama(R"(,"rope_scaling":{"type":"yarn","factor":4.0,"mscale":0.7,"mscale_all_dim":0.7})").rotary;
        QCOMPARE(even.amplitude, 1.0);
    }

    /// null key heads are as many as heads, a field left out is the family's number.
    void keyHeads() {
        const std::string mistral = R"({"model_type":"mistral","num_attention_heads":16)";
        QCOMPARE(readMistralConfig(readerOf(mistral + "}")).keyHeads, std::int64_t{8});
        QCOMPARE(readMistralConfig(readerOf(mistral + R"(,"num_key_value_heads":null})")).keyHeads,
                 std::int64_t{16});
        const std::string qwen2 =
            R"({"model_type":"qwen2","num_attention_heads":64,"num_key_value_heads":null})";
        QCOMPARE(readQwen2Config(readerOf(qwen2)).keyHeads, std::int64_t{64});
    }

    /// What can be read in two ways, and which way was taken.
    void notes_data() {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("note"); ///< empty: none
        const auto row = [](const char* config, const char* note) {
            QTest::newRow(config) << QByteArray(config) << QByteArray(note);
        };
        row(R"({"model_type":"llama","rope_scaling":null})", "");
        row(R"({"model_type":"llama","partial_rotary_factor":0.5})", "partial_rotary_factor isn't computed");
        row(R"({"model_type":"llama","residual_multiplier":0.22,"logits_scaling":1})", "residual_multiplier");
        row(R"({"model_type":"llama","auto_map":{"AutoModel":"modeling.Model"}})", "auto_map");
        row(R"({"model_type":"llama","num_hidden_layers":1,"layer_types":["sliding_attention"]})",
            "sees the whole prompt");
        row(R"({"model_type":"llama","rope_scaling":{"type":"linear","rope_type":"dynamic","factor":2}})",
            "rope_scaling.rope_type counts");
        row(R"({"model_type":"llama","rope_scaling":{"type":"linear","factor":2},"rope_parameters":{"rope_theta":5}})",
            "rope_scaling counts");
        row(R"({"model_type":"llama","original_max_position_embeddings":64,
                "rope_scaling":{"type":"yarn","factor":2,"original_max_position_embeddings":32}})",
            "original_max_position_embeddings (64) counts");
        row(R"({"model_type":"llama","rope_scaling":{"type":"yarn","original_max_position_embeddings":512}})",
            "rope_scaling.factor is left out: it is 4");
        row(R"({"model_type":"gpt2","n_embd":64,"n_head":2,"hidden_size":32})", "hidden_size counts");
        row(R"({"model_type":"gpt2","n_embd":64,"n_head":2,"hidden_size":64})", "");
        row(R"({"model_type":"gptj","rope_scaling":{"type":"linear","factor":2}})",
            "rope_scaling isn't computed");
        row(R"({"model_type":"falcon_mamba","hidden_size":4096,"expand":16,"intermediate_size":8192})",
            "intermediate_size (8192) counts");
        row(R"({"model_type":"mamba","hidden_size":64,"expand":2,"intermediate_size":128})", "");
        row(R"({"model_type":"mamba2","norm_before_gate":true})", "norm_before_gate is true");
        row(R"({"model_type":"mamba2","intermediate_size":4096})", "expand × hidden_size (8192) counts");
    }
    void notes() {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, note);
        const ConfigNotes found = notesOf(readerOf(config.toStdString()));
        QCOMPARE(found.size(), std::size_t{note.isEmpty() ? 0U : 1U});
        if (!note.isEmpty()) {
            QVERIFY2(found[0].find(note.toStdString()) != std::string::npos, found[0].c_str());
        }
    }

    void explicitInnerSize() {
        const std::string sizes = R"("hidden_size":32,"expand":16,"intermediate_size":64})";
        QCOMPARE(readMambaConfig(readerOf(R"({"model_type":"mamba",)" + sizes)).innerSize, std::int64_t{64});
        QCOMPARE(readFalconMambaConfig(readerOf(R"({"model_type":"falcon_mamba",)" + sizes)).innerSize,
                 std::int64_t{64});
    }

    void gpt2() {
        const Gpt2Config config = readGpt2Config(readerOf(R"({"model_type":"gpt2","n_inner":null})"));
        QCOMPARE(config.vocabularySize, std::int64_t{50257});
        QCOMPARE(config.intermediateSize, std::int64_t{3072});
        QCOMPARE(config.maxPositions, std::int64_t{1024});
        QCOMPARE(config.activation, std::string("gelu_new"));
        QVERIFY(config.tieEmbeddings && config.scaleScores && !config.scaleByLayer);
    }

    void gptJ() {
        const GptJConfig config = readGptJConfig(readerOf(R"({"model_type":"gptj"})"));
        QCOMPARE(config.headSize(), std::int64_t{256});
        QCOMPARE(config.rotary.size, std::int64_t{64});
        QVERIFY(config.rotary.interleaved && !config.tieEmbeddings);
        QVERIFY(config.rotary.longestPrompt() == 2048);
    }

    void mambaAsPublished() {
        const MambaConfig original = readMambaConfig(readerOf(kMamba));
        QCOMPARE(original.vocabularySize, std::int64_t{50280}); // padded
        QCOMPARE(original.innerSize, std::int64_t{1536});
        QCOMPARE(original.stateSize, std::int64_t{16});
        QCOMPARE(original.timeStepRank, std::int64_t{48});
        QVERIFY(original.tieEmbeddings && original.convBias && !original.projectionBias &&
                !original.mixerNorm);
        const Mamba2Config second = readMamba2Config(readerOf(kMamba2));
        QCOMPARE(second.vocabularySize, std::int64_t{50288});
        QCOMPARE(second.heads, std::int64_t{24});
        QCOMPARE(second.groups, std::int64_t{1});
        QCOMPARE(second.stateSize, std::int64_t{128});
        QVERIFY(second.tieEmbeddings && second.gatedNorm && std::isinf(second.timeStepMax));
    }

    void mambaDefaults() {
        const MambaConfig config = readMambaConfig(readerOf(R"({"model_type":"mamba","hidden_size":770})"));
        QCOMPARE(config.timeStepRank, std::int64_t{49}); // rounded up
        QCOMPARE(config.layers, std::int64_t{32});
        QVERIFY(config.tieEmbeddings);
        const MambaConfig falcon = readFalconMambaConfig(readerOf(R"({"model_type":"falcon_mamba"})"));
        QVERIFY(falcon.mixerNorm);
        QCOMPARE(falcon.mixerNormEpsilon, 1e-6);
        QCOMPARE(readMambaConfig(readerOf(R"({"model_type":"mamba","time_step_rank":5})")).timeStepRank,
                 std::int64_t{5});
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char* config, const char* word) {
            QTest::newRow(config) << QByteArray(config) << QByteArray(word);
        };
        row(R"({"model_type":"llama","num_key_value_heads":5})", "num_key_value_heads");
        row(R"({"model_type":"llama","hidden_size":100,"num_attention_heads":3})", "num_attention_heads");
        row(R"({"model_type":"llama","head_dim":7})", "even number");
        row(R"({"model_type":"llama","partial_rotary_factor":0.5,"rope_scaling":{"type":"linear","factor":2}})",
            "partial_rotary_factor");
        row(R"({"model_type":"llama","is_causal":false})", "is_causal");
        row(R"({"model_type":"qwen2","num_hidden_layers":1,"layer_types":["sliding_attention"]})",
            "no sliding_window"); // use_sliding_window is false: transformers stops there, too
        row(R"({"model_type":"mistral","num_hidden_layers":1,"sliding_window":null,
               "layer_types":["sliding_attention"]})",
            "no sliding_window");
        row(R"({"model_type":"llama","hidden_act":"relu6"})", "hidden_act");
        row(R"({"model_type":"llama","rope_scaling":{"type":"linear"}})", "rope_scaling.factor");
        row(R"({"model_type":"llama","rope_scaling":{"rope_type":"longrope"}})", "short_factor");
        row(R"({"model_type":"llama","head_dim":2,"rope_scaling":{"type":"dynamic","factor":2}})", "dynamic");
        row(R"({"model_type":"mistral","sliding_window":0})", "sliding_window");
        row(R"({"model_type":"qwen2","use_sliding_window":1})", "use_sliding_window");
        row(R"({"model_type":"gpt2","n_head":7})", "n_head");
        row(R"({"model_type":"gpt2","add_cross_attention":true})", "add_cross_attention");
        row(R"({"model_type":"gptj","rotary_dim":63})", "rotary_dim");
        row(R"({"model_type":"gptj","n_embd":64,"n_head":2,"rotary_dim":34})", "rotary_dim");
        row(R"({"model_type":"gptj","rotary_dim":null})", "rotary_dim");
        row(R"({"model_type":"gptj","rotary_dim":0})", "rotary_dim");
        row(R"({"model_type":"gptj","n_embd":64,"n_head":2})",
            "rotary_dim"); // the default is larger than a head
        row(R"({"model_type":"mamba","time_step_rank":"many"})", "time_step_rank");
        row(R"({"model_type":"mamba","hidden_act":"gelu"})", "hidden_act");
        row(R"({"d_model":64,"vocab_size":50})", "n_layer");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"rms_norm":false})", "rms_norm");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"headdim":64}})", "headdim");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba2","norm_before_gate":true}})",
            "norm_before_gate");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba3"}})", "Mamba3");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"d_intermediate":8})", "d_intermediate");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"attn_layer_idx":[1]})", "attn_layer_idx");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba2","headdim":48}})",
            "headdim");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba2","ngroups":3}})",
            "ngroups");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba2","D_has_hdim":true}})",
            "D_has_hdim");
        row(R"({"d_model":64,"n_layer":2,"vocab_size":50,"ssm_cfg":{"layer":"Mamba2","d_ssm":64}})", "d_ssm");
    }
    void refuses() {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, word);
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"m/config.json", word.toStdString()},
                                    [&] { (void)readAny(readerOf(config.toStdString())); }));
    }

    void damagedConfigs() {
        const std::vector<std::string> originals{
            kLlama32,
            kMamba,
            kMamba2,
            R"({"model_type":"qwen2","num_hidden_layers":3,"use_sliding_window":true,"max_window_layers":1,
                "rope_parameters":{"rope_theta":10000,"rope_type":"yarn","factor":4,"beta_fast":32}})",
            R"({"model_type":"gptj","n_embd":64,"n_head":2,"rotary_dim":32,"n_positions":99})",
            R"({"model_type":"gpt2","n_embd":64,"n_head":2,"n_layer":3,"scale_attn_weights":false})",
            R"({"model_type":"falcon_mamba","hidden_size":64,"time_step_rank":"auto","mixer_rms_eps":1e-6})"};
        Mutator mutator(5);
        int read = 0;
        for (std::size_t round = 0; round < 7000; ++round) {
            const std::string text = mutator.damage(originals[round % originals.size()]);
            NO_COMPLAINT(
                complaintAboutAnythingButError([&] { read += readAny(readerOf(text)) > 0 ? 1 : 0; }));
        }
        QVERIFY2(read > 10 && read < 6000, qPrintable(QString::number(read)));
    }
};

QTEST_GUILESS_MAIN(TestFamilyConfigs)
#include "tst_family_configs.moc"
