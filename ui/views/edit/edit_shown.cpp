// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_shown.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/state/weight_edits.hpp"
#include "ui/text/change_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct EditShownWords {
    Q_DECLARE_TR_FUNCTIONS(EditShownWords)
};

double orNothing(const std::optional<double>& value) {
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString shareText(double share) {
    return std::isnan(share) ? QStringLiteral("–") : formatFixed(100 * share, 0);
}

QString objectText(const EditObject& object) {
    return isolated(tokenDisplay(object.text));
}

} // namespace

QString probabilityChange(double nllBefore, double nllAfter) {
    return changeText(formatProbability(objectProbability(nllBefore)),
                      formatProbability(objectProbability(nllAfter)));
}

QString scoreName(EditScore score) {
    switch (score) {
    case EditScore::Efficacy:
        return QStringLiteral("ES");
    case EditScore::Paraphrase:
        return QStringLiteral("PS");
    case EditScore::Neighbourhood:
        return QStringLiteral("NS");
    case EditScore::Harmonic:
        return QStringLiteral("S");
    }
    return {};
}

double scoreOf(const EditScores& scores, EditScore score) {
    switch (score) {
    case EditScore::Efficacy:
        return scores.es;
    case EditScore::Paraphrase:
        return orNothing(scores.ps);
    case EditScore::Neighbourhood:
        return orNothing(scores.ns);
    case EditScore::Harmonic:
        return orNothing(scores.s);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

int EditSweep::doneCount() const {
    return static_cast<int>(
        std::count_if(layers.begin(), layers.end(), [](const auto& layer) { return layer != nullptr; }));
}

int EditShown::promptCount() const {
    return edit ? static_cast<int>(edit->prompts.size()) : 0;
}

const EditedPrompt& EditShown::prompt(int row) const {
    return edit->prompts.at(static_cast<std::size_t>(row));
}

int EditShown::layerCount() const {
    std::size_t most = 0;
    for (const EditSweep& sweep : sweeps) {
        most = std::max(most, sweep.layers.size());
    }
    return static_cast<int>(most);
}

const EditSnapshot& EditShown::any() const {
    if (edit != nullptr) {
        return *edit;
    }
    const auto& layers = sweeps.front().layers;
    return **std::find_if(layers.begin(), layers.end(), [](const auto& layer) { return layer != nullptr; });
}

double objectProbability(double nll) {
    return std::exp(-nll);
}

double magnitudeOf(const EditSnapshot& edit, EditedPromptKind kind, bool isAfter) {
    double sum = 0;
    int count = 0;
    for (const EditedPrompt& prompt : edit.prompts) {
        if (prompt.kind == kind) {
            const ObjectScores& scores = isAfter ? prompt.after : prompt.before;
            sum += objectProbability(scores.nllNew) - objectProbability(scores.nllTrue);
            ++count;
        }
    }
    const double sign = kind == EditedPromptKind::Neighbour ? -1 : 1;
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sign * sum / count;
}

QString magnitudeName(EditedPromptKind kind) {
    switch (kind) {
    case EditedPromptKind::Rewrite:
        return QStringLiteral("EM");
    case EditedPromptKind::Paraphrase:
        return QStringLiteral("PM");
    case EditedPromptKind::Neighbour:
        return QStringLiteral("NM");
    }
    return {};
}

QString promptKindText(EditedPromptKind kind) {
    switch (kind) {
    case EditedPromptKind::Rewrite:
        return EditShownWords::tr("rewrite");
    case EditedPromptKind::Paraphrase:
        return EditShownWords::tr("paraphrase");
    case EditedPromptKind::Neighbour:
        return EditShownWords::tr("neighbour");
    }
    return {};
}

QString promptSentence(const EditShown& shown, int row) {
    const EditedPrompt& prompt = shown.prompt(row);
    const QString end = prompt.after.correct == prompt.before.correct ? QString()
                        : prompt.after.correct ? EditShownWords::tr("; now it is the top answer")
                                               : EditShownWords::tr("; it is no longer the top answer");
    return EditShownWords::tr("%1 “%2”: %3 %4, %5 %6%7")
        .arg(promptKindText(prompt.kind), isolated(QString::fromStdString(prompt.prompt)),
             objectText(shown.edit->newObject), probabilityChange(prompt.before.nllNew, prompt.after.nllNew),
             objectText(shown.edit->trueObject),
             probabilityChange(prompt.before.nllTrue, prompt.after.nllTrue), end);
}

QString scoresSentence(const EditSnapshot& edit) {
    QStringList parts;
    for (const EditScore score : kEditScores) {
        parts.append(EditShownWords::tr("%1 %2 → %3")
                         .arg(scoreName(score), shareText(scoreOf(edit.before, score)),
                              shareText(scoreOf(edit.after, score))));
    }
    return parts.join(QStringLiteral(" · "));
}

QString magnitudesSentence(const EditSnapshot& edit) {
    QStringList parts;
    for (const EditedPromptKind kind : kPromptKinds) {
        const double before = magnitudeOf(edit, kind, false);
        if (!std::isnan(before)) {
            parts.append(EditShownWords::tr("%1 %2 → %3")
                             .arg(magnitudeName(kind), formatSigned(before, 2),
                                  formatSigned(magnitudeOf(edit, kind, true), 2)));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString layerSentence(const EditShown& shown, int layer) {
    QStringList sites;
    for (const EditSweep& sweep : shown.sweeps) {
        const auto at = static_cast<std::size_t>(layer);
        const auto answer = at < sweep.layers.size() ? sweep.layers[at] : nullptr;
        if (answer == nullptr) {
            continue;
        }
        QStringList scores;
        for (const EditScore score : kEditScores) {
            scores.append(
                QStringLiteral("%1 %2").arg(scoreName(score), shareText(scoreOf(answer->after, score))));
        }
        sites.append(
            EditShownWords::tr("%1 %2").arg(siteText(sweep.site), scores.join(QStringLiteral(", "))));
    }
    const QString values =
        sites.isEmpty() ? EditShownWords::tr("no value yet") : sites.join(QStringLiteral("; "));
    return EditShownWords::tr("%1, edited in layer %2: %3").arg(shown.model, QString::number(layer), values);
}

QString editHeadline(const EditShown& shown) {
    if (shown.isEmpty()) {
        return {};
    }
    const EditSnapshot& any = shown.any();
    const QString place =
        shown.edit ? EditShownWords::tr("%1 of layer %2").arg(siteText(any.site), QString::number(any.layer))
                   : EditShownWords::tr("every layer");
    return EditShownWords::tr("%1 · %2 · %3 → %4")
        .arg(shown.model, place, objectText(any.trueObject), objectText(any.newObject));
}

} // namespace mambascope::ui
