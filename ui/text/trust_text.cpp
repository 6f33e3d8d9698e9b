// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/trust_text.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>

#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct TrustText {
    Q_DECLARE_TR_FUNCTIONS(TrustText)
};

constexpr const char* kLeaks =
    QT_TRANSLATE_N_NOOP("TrustText", "%1: the short convolution (width %2) still brings a cut token to its "
                                     "%n right neighbours, and with them to the query.");

void appendOnce(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text)) {
        list.append(text);
    }
}

} // namespace

Trust joinedTrust(const std::vector<Trust>& parts) {
    Trust joined;
    for (const Trust& part : parts) {
        joined.level = std::max(joined.level, part.level);
    }
    QStringList marks;
    QStringList words;
    for (const Trust& part : parts) {
        if (part.level != Trust::Level::Exact || joined.level == Trust::Level::Exact) {
            appendOnce(marks, part.mark);
        }
        appendOnce(words, part.words);
    }
    joined.mark = marks.join(QStringLiteral(" · "));
    joined.words = words.join(QLatin1Char('\n'));
    return joined;
}

Trust exactTrust(const QString& words) {
    return {Trust::Level::Exact, TrustText::tr("exact"), words};
}

Trust derivedTrust(const QString& mark, const QString& words) {
    return {Trust::Level::Derived, mark, words};
}

Trust precisionTrust(const Provenance& provenance) {
    const QString precision = QString::fromStdString(provenance.precision);
    if (precision.isEmpty() || precision == QStringLiteral("fp32")) {
        return {}; // a partial answer doesn't tell it yet
    }
    const QString change = percentText(formatFixed(precision == QStringLiteral("tf32") ? 0.6 : 9,
                                                   precision == QStringLiteral("tf32") ? 1 : 0));
    return {
        Trust::Level::Doubtful, TrustText::tr("approximate (%1)").arg(precision),
        TrustText::tr("Computed in %1, which has changed probabilities by up to %2 where it was measured; "
                      "fp32 is exact to rounding.")
            .arg(precision, change)};
}

Trust storedTrust(bool isStored, const Provenance& provenance) {
    if (!isStored) {
        return {};
    }
    const auto known = [](const std::string& text) {
        return text.empty() ? TrustText::tr("not known") : QString::fromStdString(text);
    };
    return {Trust::Level::Doubtful, TrustText::tr("stored"),
            TrustText::tr("From a session file, not computed here: device %1, program %2, time %3.")
                .arg(known(provenance.device), known(provenance.program), known(provenance.time))};
}

Trust overviewTrust(const QString& shortNote, const QString& note) {
    return note.isEmpty()
               ? Trust()
               : derivedTrust(shortNote,
                              TrustText::tr("There is no room to draw every cell: %1. The largest magnitude "
                                            "is shown, with its sign; zoom in to see each cell.")
                                  .arg(note));
}

Trust measuredTrust(double error, double bound, const QString& what) {
    const QString text = what.arg(formatPower(error));
    return error <= bound ? Trust{Trust::Level::Unknown, {}, text}
                          : Trust{Trust::Level::Bad, TrustText::tr("doubtful"),
                                  TrustText::tr("%1 That is more than rounding explains (%2): don't rely on "
                                                "these numbers.")
                                      .arg(text, formatPower(bound))};
}

Trust recomputeTrust(const TrustSnapshot& measured, const Provenance& provenance) {
    const bool hasBound = provenance.precision == "fp32";
    return measuredTrust(
        measured.recomputeError(),
        hasBound ? TrustSnapshot::kRecomputeBound : std::numeric_limits<double>::infinity(),
        TrustText::tr("Measured on this prompt: a full run gives the same probabilities to a "
                      "relative error of %1."));
}

QString leakWords(const ModelInfo& model, Strict strict) {
    if (!model.hasConvolution) {
        return {};
    }
    const QString name = QString::fromStdString(model.name);
    if (strict == Strict::Off) {
        return counted("TrustText", kLeaks,
                       "%1: the short convolution (width %2) still brings a cut token to its right "
                       "neighbour, and with it to the query.",
                       model.convolutionReach)
            .arg(name)
            .arg(model.convolutionReach + 1);
    }
    if (model.headsAreChannels) {
        return TrustText::tr("%1: strict also cuts what the short convolution brings of a cut token.")
            .arg(name);
    }
    return strict == Strict::Full
               ? TrustText::tr(
                     "%1: strict also cuts what the short convolution brings of a cut token, and its "
                     "own step: nothing of it reaches the query in these layers.")
                     .arg(name)
               : TrustText::tr("%1: strict also cuts what the short convolution brings of a cut token; the "
                               "cut token's own step still sets how much of earlier ones is left.")
                     .arg(name);
}

QString leakMeasured(const std::string& target, const ConvolutionLeak& leak) {
    return TrustText::tr("Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with "
                         "strict, a difference of %4.")
        .arg(isolated(tokenDisplay(target)), formatProbability(leak.open), formatProbability(leak.strict),
             formatSigned(leak.difference()));
}

} // namespace mambascope::ui
