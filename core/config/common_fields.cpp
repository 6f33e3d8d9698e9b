// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/common_fields.hpp"

#include <optional>

namespace mambascope {
namespace {

/// Fields of Granite, Gemma, Cohere, MiniCPM, OLMo, Falcon and others. Files of theirs that were renamed to a
/// family here would give other numbers in their own code.
constexpr std::string_view kOtherFamilies[] = {
    "alibi",
    "attention_multiplier",
    "attn_logit_softcapping",
    "clip_qkv",
    "embedding_multiplier",
    "final_logit_softcapping",
    "logit_scale",
    "logits_scaling",
    "no_rope_layers",
    "qk_layernorm",
    "query_pre_attn_scalar",
    "residual_multiplier",
    "scale_depth",
    "scale_emb",
    "use_qk_norm",
};

} // namespace

void addNote(ConfigNotes& notes, const std::string& text) {
    notes.push_back("config.json: " + text);
}

void readCommonFields(const ConfigReader& config, ConfigNotes& notes) {
    if (!config.boolean("is_causal", true)) {
        config.fail("is_causal", "true (attention to later tokens is not supported)");
    }
    if (!config.isNeutral("per_layer_config")) {
        config.fail("per_layer_config", "no such field (all layers have one form)");
    }
    if (!config.isEmptyList("configuration_files")) {
        config.fail("configuration_files", "an empty list (one config.json for all versions)");
    }
    if (!config.isNeutral("auto_map")) {
        addNote(notes, "auto_map names code that comes with the model; it isn't run, the numbers are those "
                       "of transformers' own " +
                           modelFamily(config));
    }
    std::string unread;
    for (const std::string_view field : kOtherFamilies) {
        if (!config.isNeutral(field)) {
            unread += (unread.empty() ? "" : ", ") + std::string(field);
        }
    }
    if (!unread.empty()) {
        addNote(notes,
                unread + " isn't computed, as transformers' " + modelFamily(config) + " doesn't read it");
    }
}

std::string_view nameThatCounts(const ConfigReader& config, std::string_view name, std::string_view alias,
                                ConfigNotes& notes) {
    if (!config.has(alias)) {
        return name;
    }
    if (config.has(name) && !config.sameValue(name, alias)) {
        addNote(notes, std::string(alias) + " counts, not " + std::string(name) + ", as in transformers");
    }
    return alias;
}

} // namespace mambascope
