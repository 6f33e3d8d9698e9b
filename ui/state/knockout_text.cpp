// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/knockout_text.hpp"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr qsizetype kLongestText = 28;

struct KnockoutText {
    Q_DECLARE_TR_FUNCTIONS(KnockoutText)
};

QString pairsText(int count) {
    return counted("KnockoutText", QT_TRANSLATE_N_NOOP("KnockoutText", "%n pairs"), "1 pair", count);
}

QString layerNumbers(const LayerSpan& span, int layerCount) {
    if (span.all) {
        return KnockoutText::tr("all layers");
    }
    const int count = layerCount > 0 ? layerCount : span.of;
    const IndexRange range = layersIn(span, count);
    return KnockoutText::tr("%1 of %2").arg(layersRange(range)).arg(count);
}

bool isOneLayer(const LayerSpan& span, int layerCount) {
    const IndexRange range = layersIn(span, layerCount > 0 ? layerCount : span.of);
    return !span.all && range.first == range.last;
}

/// "layer 3 of 12", "layers 7–15 of 24 · 0–4 of 12"
QString namedLayers(const QString& numbers, bool isOne) {
    return isOne ? KnockoutText::tr("layer %1").arg(numbers) : KnockoutText::tr("layers %1").arg(numbers);
}

QString layersText(const KnockoutEntry& entry, const std::array<ModelFacts, 2>& facts) {
    QStringList parts;
    bool isOne = true; // in each of the models
    for (const Side side : kSides) {
        if (actsOn(entry.scope, side)) {
            const LayerSpan& span = entry.layers[indexOf(side)];
            const int count = facts[indexOf(side)].layerCount;
            parts.append(layerNumbers(span, count));
            isOne = isOne && isOneLayer(span, count);
        }
    }
    parts.removeDuplicates();
    const QString text = parts.join(QStringLiteral(" · "));
    return parts == QStringList(KnockoutText::tr("all layers")) ? text : namedLayers(text, isOne);
}

/// What is cut of the heads where it is not all of them, and of which model where they differ.
QString headsText(const KnockoutEntry& entry, const std::array<ModelFacts, 2>& facts) {
    const QString left = actsOn(entry.scope, Side::Left) ? facts[indexOf(Side::Left)].heads : QString();
    const QString right = actsOn(entry.scope, Side::Right) ? facts[indexOf(Side::Right)].heads : QString();
    if (left == right || entry.scope != Scope::Both) {
        return left.isEmpty() ? right : left;
    }
    QStringList parts;
    if (!left.isEmpty()) {
        parts.append(KnockoutText::tr("%1 (left)").arg(left));
    }
    if (!right.isEmpty()) {
        parts.append(KnockoutText::tr("%1 (right)").arg(right));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString layersText(const LayerSpan& span, int layerCount) {
    const QString numbers = layerNumbers(span, layerCount);
    return span.all ? numbers : namedLayers(numbers, isOneLayer(span, layerCount));
}

QString spanText(std::string_view prompt, ByteSpan span) {
    const std::size_t start = std::min<std::size_t>(span.start, prompt.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, start, prompt.size());
    const QString text = tokenDisplay(prompt.substr(start, end - start));
    if (text.size() <= kLongestText) {
        return text;
    }
    const qsizetype part = (kLongestText - 1) / 2;
    return text.left(part) + QStringLiteral("…") + text.right(part);
}

QString partText(std::string_view prompt, const PromptPart& part) {
    const QString bytes = part.bytes.start < part.bytes.end ? spanText(prompt, part.bytes) : QString();
    return (part.begin ? KnockoutText::tr("⟨start⟩") : QString()) + bytes +
           (part.end ? KnockoutText::tr("⟨end⟩") : QString());
}

QString knockoutTitle(std::string_view prompt, const KnockoutEntry& entry) {
    return QStringLiteral("%1 ← %2").arg(partText(prompt, entry.queryPart()),
                                         partText(prompt, entry.sourcePart()));
}

QString knockoutDetail(const KnockoutEntry& entry, const std::array<ModelFacts, 2>& facts) {
    QStringList parts{layersText(entry, facts), headsText(entry, facts)};
    parts.removeAll(QString());
    const Side counted = entry.scope == Scope::Right ? Side::Right : Side::Left;
    const std::vector<Token>& tokens = facts[indexOf(counted)].tokens;
    if (!tokens.empty()) {
        parts.append(pairsText(pairCount(entry, tokens)));
    }
    if (entry.scope != Scope::Both) {
        parts.append(entry.scope == Scope::Left ? KnockoutText::tr("left model only")
                                                : KnockoutText::tr("right model only"));
    }
    if (!entry.enabled) {
        parts.append(KnockoutText::tr("off"));
    }
    return parts.join(QStringLiteral(" · "));
}

int pairCount(const KnockoutEntry& entry, const std::vector<Token>& tokens) {
    int pairs = 0;
    for (const IndexRange& queries : tokensOf(tokens, entry.queryPart())) {
        for (const IndexRange& sources : tokensOf(tokens, entry.sourcePart())) {
            for (int query = queries.first; query <= queries.last; ++query) {
                pairs += std::max(0, std::min(query, sources.last) - sources.first + 1);
            }
        }
    }
    return pairs;
}

} // namespace mambascope::ui
