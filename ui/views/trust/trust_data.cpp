// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trust/trust_data.hpp"

#include <QCoreApplication>

#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct TrustWords {
    Q_DECLARE_TR_FUNCTIONS(TrustWords)
};

constexpr qsizetype kShownDigits = 12; // of a fingerprint and a commit

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

TrustCell plain(const QString& shown, const QString& words) {
    TrustCell cell;
    cell.text = shown.isEmpty() ? QStringLiteral("…") : shown;
    cell.words = words;
    return cell;
}

QString shortened(const QString& digits) {
    const qsizetype colon = digits.indexOf(QLatin1Char(':'));
    return digits.size() - colon - 1 > kShownDigits
               ? digits.left(colon + 1 + kShownDigits) + QStringLiteral("…")
               : digits;
}

TrustCell family(const TrustFacts& facts) {
    if (facts.info == nullptr) {
        return plain({}, TrustWords::tr("%1 is not loaded yet").arg(facts.model));
    }
    const QString shown = text(facts.info->architecture);
    return plain(shown, TrustWords::tr("%1 is a model of the family %2").arg(facts.model, shown));
}

TrustCell fingerprint(const TrustFacts& facts) {
    const QString whole = facts.info == nullptr ? QString() : text(facts.info->fingerprint);
    if (facts.info != nullptr && whole.isEmpty()) {
        return plain(TrustWords::tr("none"),
                     TrustWords::tr("The files of %1 have no fingerprint").arg(facts.model));
    }
    return plain(shortened(whole), TrustWords::tr("The files of %1 have the fingerprint %2; other files have "
                                                  "another one")
                                       .arg(facts.model, whole.isEmpty() ? QStringLiteral("…") : whole));
}

TrustCell revision(const TrustFacts& facts) {
    const QString whole = facts.info == nullptr ? QString() : text(facts.info->revision);
    if (facts.info != nullptr && whole.isEmpty()) {
        return plain(
            TrustWords::tr("none"),
            TrustWords::tr("%1 does not come from a hub cache, so it has no revision").arg(facts.model));
    }
    return plain(
        shortened(whole),
        TrustWords::tr("%1 is revision %2").arg(facts.model, whole.isEmpty() ? QStringLiteral("…") : whole));
}

TrustCell weights(const TrustFacts& facts) {
    if (facts.info == nullptr) {
        return plain({}, TrustWords::tr("%1 is not loaded yet").arg(facts.model));
    }
    const QString shown = TrustWords::tr("%1, %2 M parameters")
                              .arg(text(facts.info->weightDtype),
                                   formatFixed(static_cast<double>(facts.info->parameters) / 1e6, 1));
    return plain(shown, TrustWords::tr("The weights of %1 are stored as %2").arg(facts.model, shown));
}

TrustCell device(const TrustFacts& facts) {
    if (facts.computed == nullptr) {
        return plain({}, TrustWords::tr("%1 has computed nothing yet").arg(facts.model));
    }
    const QString shown =
        QStringLiteral("%1 · %2").arg(text(facts.computed->device), text(facts.computed->precision));
    TrustCell cell = plain(shown, TrustWords::tr("%1 was computed on %2").arg(facts.model, shown));
    const Trust precision = precisionTrust(*facts.computed);
    cell.level = precision.level;
    if (!precision.words.isEmpty()) {
        cell.words += QStringLiteral(". ") + precision.words;
    }
    return cell;
}

TrustCell program(const TrustFacts& facts) {
    if (facts.computed == nullptr) {
        return plain({}, TrustWords::tr("%1 has computed nothing yet").arg(facts.model));
    }
    const QString version = text(facts.computed->program);
    const QString library = text(facts.computed->library);
    const QString shown = version.isEmpty() || library.isEmpty()
                              ? version + library
                              : QStringLiteral("%1 · %2").arg(version, library);
    return shown.isEmpty() ? plain(TrustWords::tr("not known"),
                                   TrustWords::tr("What computed %1 is not known").arg(facts.model))
                           : plain(shown, TrustWords::tr("%1 was computed by Mambascope %2 with %3")
                                              .arg(facts.model, version, library));
}

/// What stands in place of a measurement that isn't there.
TrustCell missing(const TrustFacts& facts) {
    return facts.failure.isEmpty()
               ? plain(TrustWords::tr("measuring…"), TrustWords::tr("%1 is being measured").arg(facts.model))
               : plain(facts.failure,
                       TrustWords::tr("%1 could not be measured: %2").arg(facts.model, facts.failure));
}

TrustCell measured(const TrustFacts& facts, double error, double bound, const QString& shown,
                   const QString& words) {
    TrustCell cell = plain(shown, QStringLiteral("%1: %2").arg(facts.model, words));
    cell.isMeasured = true;
    cell.number = error;
    if (facts.measuredBy->precision == "fp32") {
        cell.bound = bound;
    }
    const bool holds = error <= cell.bound.value_or(error);
    cell.level = !holds ? Trust::Level::Bad : cell.bound ? Trust::Level::Exact : Trust::Level::Unknown;
    if (!holds) {
        cell.text = TrustWords::tr("%1, more than rounding (%2)").arg(shown, formatPower(bound));
        cell.words +=
            QLatin1Char(' ') + TrustWords::tr("That is more than rounding explains (%1): don't rely on "
                                              "these numbers.")
                                   .arg(formatPower(bound));
    }
    return cell;
}

TrustCell attentionForm(const TrustFacts& facts) {
    if (facts.measured == nullptr) {
        return missing(facts);
    }
    const double error = facts.measured->rebuildError();
    const auto worst = static_cast<int>(facts.measured->worstLayer());
    TrustCell cell =
        measured(facts, error, TrustSnapshot::kRebuildBound,
                 TrustWords::tr("error %1, largest in layer %2").arg(formatPower(error)).arg(worst),
                 TrustWords::tr(
                     "the weights of the attention form rebuild what the recurrence (in a transformer: plain "
                     "attention) gives, to a relative error of %1 at most, in layer %2.")
                     .arg(formatPower(error))
                     .arg(worst));
    cell.layers = facts.measured->rebuildErrors;
    return cell;
}

TrustCell partialRecompute(const TrustFacts& facts) {
    if (facts.measured == nullptr) {
        return missing(facts);
    }
    const double error = facts.measured->recomputeError();
    const QString of = facts.probe.isEmpty() ? TrustWords::tr("the present knockouts") : facts.probe;
    return measured(
        facts, error, TrustSnapshot::kRecomputeBound,
        facts.probe.isEmpty() ? TrustWords::tr("error %1").arg(formatPower(error))
                              : TrustWords::tr("error %1 (%2)").arg(formatPower(error), facts.probe),
        TrustWords::tr("computing only what changes gives the probabilities of a full run to a relative "
                       "error of %1, clean and under %2.")
            .arg(formatPower(error), of));
}

TrustCell leak(const TrustFacts& facts) {
    if (facts.info != nullptr && !facts.info->hasConvolution) {
        return plain(
            TrustWords::tr("no convolution"),
            TrustWords::tr("%1 has no short convolution, so nothing leaks past a cut").arg(facts.model));
    }
    if (!facts.probe.isEmpty()) {
        return plain(TrustWords::tr("nothing is knocked out"),
                     TrustWords::tr("Nothing is knocked out in %1, so nothing leaks").arg(facts.model));
    }
    if (facts.measured == nullptr) {
        return missing(facts);
    }
    const auto& leak = facts.measured->runs.front().leak;
    if (!leak) {
        return plain(
            TrustWords::tr("not defined for some heads"),
            TrustWords::tr("%1: all heads share the convolution, so strict, and with it what leaks, is "
                           "only defined where knockouts cut all heads")
                .arg(facts.model));
    }
    const QString target = isolated(tokenDisplay(facts.measured->target.text));
    TrustCell cell = plain(TrustWords::tr("p(%1) %2, strict %3: %4")
                               .arg(target, formatProbability(leak->open), formatProbability(leak->strict),
                                    formatSigned(leak->difference())),
                           leakWords(*facts.info, Strict::Off) + QLatin1Char(' ') +
                               leakMeasured(facts.measured->target.text, *leak));
    cell.number = leak->difference();
    return cell;
}

} // namespace

TrustData trustData(const std::array<TrustFacts, 2>& facts) {
    TrustData data;
    for (const Side side : kSides) {
        data.models[indexOf(side)] = facts[indexOf(side)].model;
    }
    const auto add = [&](const char* name, const QString& title, TrustCell (*make)(const TrustFacts&)) {
        data.rows.push_back({name, title, {make(facts[0]), make(facts[1])}});
    };
    add("family", TrustWords::tr("Family"), family);
    add("rebuild_error", TrustWords::tr("Attention form"), attentionForm);
    add("recompute_error", TrustWords::tr("Partial recompute"), partialRecompute);
    add("leak", TrustWords::tr("Convolution leak"), leak);
    add("device", TrustWords::tr("Computed on"), device);
    add("weights", TrustWords::tr("Weights"), weights);
    add("fingerprint", TrustWords::tr("Fingerprint"), fingerprint);
    add("revision", TrustWords::tr("Revision"), revision);
    add("program", TrustWords::tr("Program"), program);
    return data;
}

Trust trustOf(const std::array<TrustFacts, 2>& facts) {
    std::vector<Trust> parts;
    for (const TrustFacts& each : facts) {
        if (each.measured == nullptr) {
            continue;
        }
        for (const TrustCell& cell : {attentionForm(each), partialRecompute(each)}) {
            parts.push_back({cell.level,
                             cell.level == Trust::Level::Bad     ? TrustWords::tr("doubtful")
                             : cell.level == Trust::Level::Exact ? TrustWords::tr("exact")
                                                                 : QString(),
                             cell.words});
        }
        parts.push_back(precisionTrust(*each.measuredBy));
        parts.push_back(storedTrust(each.isStored, *each.measuredBy));
    }
    return joinedTrust(parts);
}

} // namespace mambascope::ui
