// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/normalizer.hpp"

#include "core/base/message_text.hpp"
#include "core/tokenizer/json_pattern.hpp"
#include "core/tokenizer/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace mambascope {

namespace {

constexpr const char* kSupported = "none, NFC, Prepend, Replace, Sequence of them";

/// Asked for the size of what a step is about to make.
using Spend = std::function<void(std::size_t bytes)>;

AlignedText applied(const NfcStep& /*step*/, const AlignedText& text, const Spend& /*spend*/) {
    return unicode::composed(text, {0, text.text().size()});
}

AlignedText applied(const PrependStep& step, const AlignedText& text, const Spend& spend) {
    spend(text.text().size() + step.text.size());
    return text.withPrefix(step.text, {0, text.text().size()});
}

AlignedText applied(const ReplaceStep& step, const AlignedText& text, const Spend& spend) {
    const std::vector<TextRange> matches = step.pattern.matches(text.text());
    if (matches.empty()) {
        return text;
    }
    spend(text.text().size() + matches.size() * step.content.size());
    AlignedText result;
    std::size_t end = 0;
    for (const TextRange& match : matches) {
        result.appendUnchanged(text, {end, match.begin});
        result.appendChanged(step.content, text.origin(match));
        end = match.end;
    }
    result.appendUnchanged(text, {end, text.text().size()});
    return result;
}

NormalizerStep readStep(const JsonNode& node) {
    const std::string type = node["type"].text();
    if (type == "NFC") {
        return NfcStep{};
    }
    if (type == "Prepend") {
        return PrependStep{node["prepend"].text()};
    }
    if (type == "Replace") {
        return ReplaceStep{readPattern(node["pattern"]), node["content"].text()};
    }
    refuse(node, "the normalizer " + quotedForMessage(type), kSupported);
}

} // namespace

AlignedText Normalizer::apply(const AlignedText& text, TextRange range, GrowthBudget& budget) const {
    AlignedText result = AlignedText::slice(text, range);
    for (std::size_t step = 0; step < steps.size() && !result.text().empty(); ++step) {
        const Spend spend = [&](std::size_t bytes) { budget.spend(step, bytes); };
        result = std::visit([&](const auto& known) { return applied(known, result, spend); }, steps[step]);
    }
    return result;
}

bool Normalizer::prepends() const {
    return std::any_of(steps.begin(), steps.end(),
                       [](const NormalizerStep& step) { return std::holds_alternative<PrependStep>(step); });
}

Normalizer readNormalizer(const JsonNode& normalizer) {
    Normalizer result;
    if (!normalizer.isNull()) {
        for (const JsonNode& part : flattenSequence(normalizer, "normalizers")) {
            result.steps.push_back(readStep(part));
        }
    }
    return result;
}

} // namespace mambascope
