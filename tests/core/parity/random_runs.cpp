// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/random_runs.hpp"

#include <numeric>
#include <set>

#include <nlohmann/json.hpp>

namespace mambascope::testing {
namespace {

std::vector<int> upTo(int count) {
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

const std::vector<std::string> kActivations{"gelu", "gelu_new", "gelu_fast", "relu", "silu"};

/// What every family calls the same.
nlohmann::json commonOf(Dice& dice, const std::string& family, int hidden) {
    return {{"model_type", family},
            {"vocab_size", dice.between(20, 400)},
            {"hidden_size", hidden},
            {"num_hidden_layers", dice.between(1, 5)},
            {"tie_word_embeddings", dice.once(2)}};
}

nlohmann::json mamba2(Dice& dice) {
    const int groups = dice.oneOf(std::vector<int>{1, 1, 2, 3});
    const int heads = groups * dice.between(1, 4);
    const int headSize = dice.oneOf(std::vector<int>{4, 8, 12, 64});
    const int expand = heads * headSize % 2 == 0 ? 2 : 1;
    nlohmann::json config = commonOf(dice, "mamba2", heads * headSize / expand);
    config["num_heads"] = heads;
    config["head_dim"] = headSize;
    config["expand"] = expand;
    config["n_groups"] = groups;
    config["state_size"] = dice.oneOf(std::vector<int>{4, 7, 16, 64, 128});
    config["conv_kernel"] = dice.between(2, 5);
    config["use_bias"] = dice.once(2);
    config["use_conv_bias"] = dice.once(2);
    if (dice.once(2)) {
        config["time_step_limit"] = {0.002 * dice.below(3), 0.05 * dice.between(1, 20)};
    }
    return config;
}

nlohmann::json mamba(Dice& dice, const std::string& family) {
    nlohmann::json config = commonOf(dice, family, dice.between(4, 40));
    config["expand"] = dice.between(1, 3);
    config["state_size"] = dice.oneOf(std::vector<int>{1, 4, 8, 16, 17});
    config["time_step_rank"] = dice.between(1, 6);
    config["conv_kernel"] = dice.between(2, 5);
    config["use_bias"] = dice.once(2);
    config["use_conv_bias"] = dice.once(2);
    return config;
}

nlohmann::json rope(Dice& dice) {
    switch (dice.below(5)) {
    case 3:
        return {{"rope_type", "llama3"},
                {"factor", 8.0},
                {"low_freq_factor", 1.0},
                {"high_freq_factor", 4.0},
                {"original_max_position_embeddings", 32}};
    case 0:
        return {{"rope_type", "linear"}, {"factor", 2.0}};
    case 1:
        return {{"rope_type", "dynamic"}, {"factor", 3.0}};
    case 2:
        return {{"rope_type", "yarn"}, {"factor", 4.0}, {"original_max_position_embeddings", 16}};
    default:
        return nullptr;
    }
}

nlohmann::json gptNeoX(Dice& dice) {
    const int heads = dice.between(1, 5);
    nlohmann::json config = commonOf(dice, "gpt_neox", heads * 8 * dice.between(1, 3));
    config["num_attention_heads"] = heads;
    config["intermediate_size"] = dice.between(5, 90);
    config["max_position_embeddings"] = dice.oneOf(std::vector<int>{64, 512});
    config["use_parallel_residual"] = dice.once(2);
    config["hidden_act"] = dice.oneOf(kActivations);
    config["rotary_pct"] = dice.oneOf(std::vector<double>{0.25, 0.5, 1.0});
    return config;
}

nlohmann::json gpt2(Dice& dice) {
    const int heads = dice.between(1, 5);
    return {{"model_type", "gpt2"},
            {"vocab_size", dice.between(20, 400)},
            {"n_embd", heads * dice.between(2, 20)},
            {"n_layer", dice.between(1, 5)},
            {"n_head", heads},
            {"n_inner", dice.between(5, 90)},
            {"n_positions", dice.oneOf(std::vector<int>{64, 512})},
            {"activation_function", dice.oneOf(kActivations)},
            {"scale_attn_weights", !dice.once(4)},
            {"scale_attn_by_inverse_layer_idx", dice.once(3)},
            {"tie_word_embeddings", dice.once(2)}};
}

nlohmann::json gptJ(Dice& dice) {
    const int heads = dice.between(1, 5);
    const int headSize = 2 * dice.between(2, 10);
    return {{"model_type", "gptj"},
            {"vocab_size", dice.between(20, 400)},
            {"n_embd", heads * headSize},
            {"n_layer", dice.between(1, 5)},
            {"n_head", heads},
            {"n_inner", dice.between(5, 90)},
            {"n_positions", dice.oneOf(std::vector<int>{64, 512})},
            {"rotary_dim", 2 * dice.between(1, headSize / 2)},
            {"activation_function", dice.oneOf(kActivations)}};
}

nlohmann::json llamaLike(Dice& dice, const std::string& family) {
    const int keyHeads = dice.between(1, 3);
    const int heads = keyHeads * dice.between(1, 3);
    const int headSize = 2 * dice.between(2, 16); // the dynamic stretch wants four channels
    nlohmann::json config = commonOf(dice, family, dice.between(6, 60));
    config["num_attention_heads"] = heads;
    config["num_key_value_heads"] = keyHeads;
    config["head_dim"] = headSize;
    config["intermediate_size"] = dice.between(5, 90);
    config["max_position_embeddings"] = dice.oneOf(std::vector<int>{64, 512});
    config["hidden_act"] = dice.oneOf(kActivations);
    config["rope_scaling"] = rope(dice);
    if (family == "llama") {
        config["attention_bias"] = dice.once(2);
        config["mlp_bias"] = dice.once(2);
    } else {
        config["sliding_window"] = dice.between(1, 30);
        const bool slides = dice.once(2) || family == "mistral";
        config["use_sliding_window"] = slides;
        config["max_window_layers"] = dice.below(3);
        if (slides && dice.once(3)) { // in turns, as it comes
            for (int layer = config["num_hidden_layers"]; layer > 0; --layer) {
                config["layer_types"].push_back(dice.once(2) ? "sliding_attention" : "full_attention");
            }
        }
    }
    return config;
}

} // namespace

std::vector<int> Dice::subset(int bound, int size) {
    std::set<int> chosen;
    for (int i = 0; i < size; ++i) {
        chosen.insert(below(bound));
    }
    return {chosen.begin(), chosen.end()};
}

std::vector<std::int32_t> randomTokens(Dice& dice, int vocabulary, int count) {
    std::vector<std::int32_t> tokens;
    for (int i = 0; i < count; ++i) {
        tokens.push_back(dice.below(vocabulary));
    }
    return tokens;
}

Knockout randomKnockout(Dice& dice, int tokens, int layers, bool strict) {
    Knockout knockout;
    knockout.strict = !strict ? Strict::Off : dice.once(2) ? Strict::Taps : Strict::Full;
    const int edges = 1 + dice.below(4);
    for (int i = 0; i < edges; ++i) {
        knockout.edges.push_back({dice.subset(tokens, 1 + dice.below(3)),
                                  dice.subset(tokens, 1 + dice.below(6)),
                                  dice.subset(layers, 1 + dice.below(layers))});
    }
    return knockout;
}

HeadSelection randomHeads(Dice& dice, int heads, bool hasDecay) {
    HeadSelection selection;
    if (dice.once(2)) {
        return selection;
    }
    if (hasDecay && dice.once(2)) {
        selection.groups.push_back(
            dice.oneOf(std::vector<DecayGroup>{DecayGroup::Slow, DecayGroup::Middle, DecayGroup::Fast}));
    }
    if (selection.groups.empty() || dice.once(2)) {
        const int first = dice.below(heads);
        selection.heads.push_back({first, dice.between(first, heads - 1)});
    }
    return selection;
}

Knockout anyKnockout(Dice& dice, int tokens, int layers, int heads, bool hasDecay) {
    Knockout knockout;
    const int query = dice.once(2) ? tokens - 1 : dice.below(tokens);
    switch (dice.below(6)) {
    case 0: // a window of a map
    {
        const int first = dice.below(layers);
        const std::vector<int> all = upTo(dice.between(first, layers - 1) + 1);
        knockout.edges.push_back({{query}, {dice.below(query + 1)}, {all.begin() + first, all.end()}});
        break;
    }
    case 1: // nothing is left to see
        knockout.edges.push_back({{query}, upTo(query + 1), dice.subset(layers, 2)});
        break;
    case 2: // itself
        knockout.edges.push_back({{query}, {query}, dice.subset(layers, 2)});
        break;
    case 3:
        return knockout;
    default:
        knockout = randomKnockout(dice, tokens, layers, false);
    }
    if (dice.once(4)) {
        knockout.strict = dice.once(2) ? Strict::Taps : Strict::Full; // all heads: they share the convolution
    } else {
        knockout.heads = randomHeads(dice, heads, hasDecay);
    }
    return knockout;
}

std::string randomConfig(Dice& dice) {
    switch (dice.below(9)) {
    case 0:
        return gptNeoX(dice).dump();
    case 1:
        return gpt2(dice).dump();
    case 2:
        return gptJ(dice).dump();
    case 3:
        return llamaLike(dice, "llama").dump();
    case 4:
        return llamaLike(dice, "mistral").dump();
    case 5:
        return llamaLike(dice, "qwen2").dump();
    case 6:
        return mamba(dice, "mamba").dump();
    case 7:
        return mamba(dice, "falcon_mamba").dump();
    default:
        return mamba2(dice).dump();
    }
}

} // namespace mambascope::testing
