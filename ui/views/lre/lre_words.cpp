// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer and a fact of linear relations say, in words.
#include <QCoreApplication>
#include <cmath>

#include "core/values/site.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/lre/lre_shown.hpp"

namespace mambascope::ui {
namespace {

struct LreWords {
    Q_DECLARE_TR_FUNCTIONS(LreWords)
};

QString answerWords(const LreAnswer& answer) {
    const QString token = isolated(tokenDisplay(answer.text));
    return answer.correct ? LreWords::tr("%1, right").arg(token) : LreWords::tr("%1, wrong").arg(token);
}

} // namespace

QString relationLayerWords(int layer) {
    return layer == kEmbeddingLayer ? LreWords::tr("the embeddings") : LreWords::tr("layer %1").arg(layer);
}

QString shareWords(LreShare share) {
    if (share.of == 0) {
        return LreWords::tr("none to count");
    }
    return LreWords::tr("%1 (%2 of %3)")
        .arg(percentText(formatFixed(100 * share.value(), 0)))
        .arg(share.right)
        .arg(share.of);
}

QString lreSentence(const LreShown& shown, int at) {
    QStringList parts{LreWords::tr("faithfulness %1").arg(shareWords(shown.faithfulness(at)))};
    if (shown.hasCausality()) {
        parts.append(LreWords::tr("causality %1").arg(shareWords(shown.causality(at))));
    }
    parts.append(LreWords::tr("by chance %1").arg(percentText(formatFixed(100 * shown.lre->random, 0))));
    return LreWords::tr("%1, %2: %3")
        .arg(shown.model, relationLayerWords(shown.result(at).layer), listed(parts));
}

QString factSentence(const LreShown& shown, int fact) {
    const LreResult& result = shown.result(shown.chosen());
    const LreTest& test = result.tests.at(static_cast<std::size_t>(fact));
    return LreWords::tr("%1 → %2: %3 says %4; linear from %5 %6, p = %7")
        .arg(isolated(QString::fromStdString(test.fact.subject)),
             isolated(QString::fromStdString(test.fact.object)), shown.model, answerWords(test.model),
             relationLayerWords(result.layer), answerWords(test.linear),
             formatProbability(test.linear.probability));
}

} // namespace mambascope::ui
