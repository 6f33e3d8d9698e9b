// SPDX-License-Identifier: GPL-3.0-or-later
// What knockouts leave open: the note and the badge about a model's short convolution.
#include "ui/state/edits.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"

namespace mambascope::ui {
namespace {

/// The leak of a side's present knockouts, where it has been measured.
const ConvolutionLeak* measuredLeak(const ExperimentRunner& results, Side side) {
    const auto* measured = results.result<TrustSnapshot>(side, Channel::Measured);
    const bool isThere =
        measured != nullptr && !results.isStale(side, Channel::Measured) && measured->runs.size() == 1;
    return isThere && measured->runs.front().leak ? &*measured->runs.front().leak : nullptr;
}

} // namespace

Trust KnockoutPanel::badge() const {
    std::vector<Trust> parts;
    const ExperimentRunner& results = context().results;
    for (const Side side : kSides) {
        const ModelInfo* model = results.modelInfo(side);
        if (model == nullptr || activeKnockout(state(), side, model->layers).edges.empty()) {
            continue;
        }
        if (!model->hasConvolution) {
            parts.push_back(exactTrust(
                tr("%1: exactly these connections are cut; what is left of each row adds up to 1 again.")
                    .arg(QString::fromStdString(model->name))));
            continue;
        }
        QString words = leakWords(*model, strictDegree(state()));
        if (const ConvolutionLeak* leak = measuredLeak(results, side)) {
            const auto& target = results.result<TrustSnapshot>(side, Channel::Measured)->target.text;
            words += QLatin1Char('\n') + leakMeasured(target, *leak);
        } else if (!state().strict) {
            words += QLatin1Char('\n') + tr("The trust panel measures how much that is.");
        }
        parts.push_back(state().strict ? derivedTrust(tr("strict"), words)
                                       : Trust{Trust::Level::Doubtful, tr("leaks"), words});
    }
    return joinedTrust(parts);
}

/// Only of knockouts that leak: the rest is in the tool tip of the badge.
void KnockoutPanel::showLeak() {
    const Trust trust = badge();
    const bool leaks = trust.level == Trust::Level::Doubtful;
    QString note;
    for (const Side side : kSides) {
        const ModelInfo* model = leaks ? context().results.modelInfo(side) : nullptr;
        if (model == nullptr || !model->hasConvolution ||
            activeKnockout(state(), side, model->layers).edges.empty()) {
            continue;
        }
        const QString name = QString::fromStdString(model->name);
        const ConvolutionLeak* leak = measuredLeak(context().results, side);
        const QString line =
            leak == nullptr
                ? tr("What is cut still leaks through the convolution of %1; strict cuts that, too.")
                      .arg(name)
                : tr("Leaks through the convolution of %1: %2 of the answer's probability.")
                      .arg(name, formatSigned(leak->difference()));
        note += note.isEmpty() ? line : QLatin1Char('\n') + line;
    }
    const bool isOther = note != m_leak->text() || note.isEmpty() != m_leak->isHidden();
    m_leak->setText(note);
    m_leak->setToolTip(trust.words);
    m_leak->setVisible(!note.isEmpty());
    if (isOther && !m_lines.empty()) {
        showFindingsThatFit();
    }
    updateCaption();
}

} // namespace mambascope::ui
