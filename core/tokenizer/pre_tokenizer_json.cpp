// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message_text.hpp"
#include "core/tokenizer/json_pattern.hpp"
#include "core/tokenizer/tokenizer_parts.hpp"

#include <array>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupported = "ByteLevel, Metaspace, Split, Digits, Punctuation, Sequence of them";

SplitBehavior readBehavior(const JsonNode& node) {
    constexpr std::array<std::pair<std::string_view, SplitBehavior>, 5> kBehaviors{{
        {"Removed", SplitBehavior::Removed},
        {"Isolated", SplitBehavior::Isolated},
        {"MergedWithPrevious", SplitBehavior::MergedWithPrevious},
        {"MergedWithNext", SplitBehavior::MergedWithNext},
        {"Contiguous", SplitBehavior::Contiguous},
    }};
    const std::string name = node.text();
    for (const auto& [known, behavior] : kBehaviors) {
        if (name == known) {
            return behavior;
        }
    }
    node.fail("Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous");
}

SplitStep readSplit(const JsonNode& node) {
    return {readPattern(node["pattern"]), readBehavior(node["behavior"]), node["invert"].flag(false)};
}

SplitStep readDigits(const JsonNode& node) {
    const bool individual = node["individual_digits"].flag(false);
    return {Regex("\\p{N}"), individual ? SplitBehavior::Isolated : SplitBehavior::Contiguous, false};
}

/// ASCII's own punctuation marks and symbols, and Unicode's punctuation.
SplitStep readPunctuation(const JsonNode& node) {
    const JsonNode behavior = node["behavior"];
    return {Regex(R"([!-\/:-@\x5B-`\x7B-~\p{P}])"),
            behavior.isNull() ? SplitBehavior::Isolated : readBehavior(behavior), false};
}

ByteLevelStep readByteLevel(const JsonNode& node) {
    ByteLevelStep step;
    step.addPrefixSpace = node["add_prefix_space"].flag();
    if (node["use_regex"].flag(true)) {
        step.pattern.emplace(kGpt2Pattern);
    }
    return step;
}

/// Files from before 2024 say add_prefix_space instead of prepend_scheme.
PrependScheme readScheme(const JsonNode& node) {
    const JsonNode scheme = node["prepend_scheme"];
    const JsonNode addPrefix = node["add_prefix_space"];
    const std::string name = scheme.isNull() ? "always" : scheme.text();
    if (!addPrefix.flag(true) && name != "never") { // as the reference has it
        addPrefix.fail("true, or prepend_scheme \"never\" beside it");
    }
    constexpr std::array<std::pair<std::string_view, PrependScheme>, 3> kSchemes{{
        {"always", PrependScheme::Always},
        {"first", PrependScheme::First},
        {"never", PrependScheme::Never},
    }};
    for (const auto& [known, value] : kSchemes) {
        if (name == known) {
            return value;
        }
    }
    scheme.fail("always, first or never");
}

MetaspaceStep readMetaspace(const JsonNode& node) {
    const std::string mark = node["replacement"].text();
    if (mark.empty()) {
        node["replacement"].fail("one character");
    }
    MetaspaceStep step{mark, readScheme(node), std::nullopt};
    if (node["split"].flag(true)) {
        step.split =
            SplitStep{compilePattern(node, escapedPattern(mark)), SplitBehavior::MergedWithNext, false};
    }
    return step;
}

PreTokenizerStep readStep(const JsonNode& node) {
    const std::string type = node["type"].text();
    if (type == "Split") {
        return readSplit(node);
    }
    if (type == "Digits") {
        return readDigits(node);
    }
    if (type == "Punctuation") {
        return readPunctuation(node);
    }
    if (type == "ByteLevel") {
        return readByteLevel(node);
    }
    if (type == "Metaspace") {
        return readMetaspace(node);
    }
    refuse(node, "the pre-tokenizer " + quotedForMessage(type), kSupported);
}

} // namespace

PreTokenizer readPreTokenizer(const JsonNode& preTokenizer) {
    PreTokenizer result;
    if (preTokenizer.isNull()) {
        return result;
    }
    for (const JsonNode& part : flattenSequence(preTokenizer, "pretokenizers")) {
        PreTokenizerStep step = readStep(part);
        if (std::holds_alternative<ByteLevelStep>(step) && result.spellsBytes()) {
            refuse(part, "a second ByteLevel pre-tokenizer", kSupported);
        }
        result.steps.push_back(std::move(step));
    }
    return result;
}

} // namespace mambascope
