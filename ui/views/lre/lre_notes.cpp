// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of linear relations says of its results: caption, trust, and what makes shares say little.
#include <QStringList>

#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/lre/lre_panel.hpp"

namespace mambascope::ui {
namespace {

/// Facts that the model knows: those that faithfulness counts.
int knownOf(const LreShown& shown) {
    return shown.result(0).known;
}

bool hasFew(const LreShown& shown) {
    return knownOf(shown) < kFewFacts;
}

} // namespace

void LrePanel::showNote() {
    QStringList notes;
    for (const LreShown& shown : m_view->sheet().models) {
        if (hasFew(shown)) {
            notes.append(tr("%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of "
                            "which a share says little")
                             .arg(shown.model)
                             .arg(knownOf(shown))
                             .arg(shown.result(0).tests.size()));
        }
        for (const std::string& note : shown.lre->notes) {
            notes.append(tr("%1: %2").arg(shown.model, withoutOptions(QString::fromStdString(note))));
        }
    }
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
}

QString LrePanel::caption() const {
    const std::vector<LreShown>& models = m_view->sheet().models;
    if (models.empty()) {
        return {};
    }
    const LreShown& first = models.front();
    const LreFacts& facts = first.lre->facts;
    QString caption =
        tr("%1 · “%2” · %3 facts, β %4")
            .arg(QString::fromStdString(facts.name), isolated(QString::fromStdString(facts.templateText)))
            .arg(facts.train.size())
            .arg(formatValue(first.result(0).beta));
    if (first.hasCausality()) {
        caption = tr("%1, rank %2").arg(caption).arg(first.rank());
    }
    return caption;
}

Trust LrePanel::badge() const {
    std::vector<Trust> parts;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        const auto answer = context().results.snapshot(m_sides[i], Channel::Relations);
        if (answer == nullptr) {
            continue;
        }
        parts.push_back(exactTrust(tr("Shares count real answers. J is the derivative itself, by its own "
                                      "columns, not an estimate.")));
        if (hasFew(m_view->sheet().models[i])) {
            parts.push_back({Trust::Level::Doubtful, tr("few facts"),
                             tr("Fewer than six of the tested facts are known to the model: the papers leave "
                                "out such relations.")});
        }
        parts.push_back(precisionTrust(answer->provenance));
        parts.push_back(
            storedTrust(context().results.isStored(m_sides[i], Channel::Relations), answer->provenance));
    }
    return joinedTrust(parts);
}

} // namespace mambascope::ui
