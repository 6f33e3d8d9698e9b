// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the Edit view do.
#include <utility>

#include <nlohmann/json.hpp>

#include "core/wire/json.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/engine/edit_plan.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/edit/edit_panel.hpp"
#include "ui/views/edit/edit_prompts_dialog.hpp"

namespace mambascope::ui {
namespace {

/// "French → English"
QString objectsText(const EditRequest& request) {
    return isolated(QString::fromStdString(request.newObject));
}

} // namespace

std::optional<ExperimentState> EditPanel::prepared() const {
    ExperimentState next = state();
    EditState& edit = next.edit;
    if (!edit.hasOwnPrompts) {
        const bool isKnown = m_related != nullptr && m_related->prompts();
        edit.paraphrases = isKnown ? m_related->prompts()->paraphrases : std::vector<std::string>();
        edit.neighbours = isKnown ? m_related->prompts()->neighbours : std::vector<std::string>();
    }
    const auto set = asSet(next);
    if (!set) {
        return std::nullopt;
    }
    edit.site = set->site;
    edit.layer = set->layer;
    return next;
}

void EditPanel::withPrompts(std::function<void()> then) {
    if (m_related != nullptr && m_related->isBusy() && !state().edit.hasOwnPrompts) {
        m_then = std::move(then);
    } else {
        then();
    }
}

void EditPanel::relatedChanged() {
    showBar();
    if (m_then && !m_related->isBusy()) {
        std::exchange(m_then, nullptr)();
    }
}

void EditPanel::run() {
    std::optional<ExperimentState> next = prepared();
    const auto set = next ? asSet(*next) : std::nullopt;
    if (set) {
        next->edit.asked = *set;
        context().experiment.change(*next, [words = objectsText(*set), site = set->site, layer = set->layer] {
            return tr("edit %1 of layer %2: %3").arg(siteText(site), QString::number(layer), words);
        });
    }
}

void EditPanel::stop() {
    ExperimentState next = state();
    next.edit.asked.reset();
    context().experiment.change(next, [] { return tr("stop the edit"); });
}

void EditPanel::sweep() {
    std::optional<ExperimentState> next = prepared();
    const auto set = next ? asSet(*next) : std::nullopt;
    if (!set) {
        return;
    }
    auto& swept = next->edit.swept;
    std::erase_if(swept,
                  [&](const EditRequest& old) { return !isSameFact(old, *set) || old.site == set->site; });
    swept.push_back(*set);
    swept.back().layer = 0;
    context().experiment.change(*next, [words = objectsText(*set), site = set->site] {
        return tr("edit %1 of every layer: %2").arg(siteText(site), words);
    });
}

void EditPanel::stopSweep() {
    ExperimentState next = state();
    const auto set = asSet(next);
    std::erase_if(next.edit.swept, [&](const EditRequest& old) { return set && old.site == set->site; });
    context().experiment.change(next, [] { return tr("stop editing every layer"); });
}

void EditPanel::openPrompts() {
    const auto ready = prepared();
    const EditState& edit = ready ? ready->edit : state().edit;
    std::optional<ScoredPrompts> fromData;
    if (m_related != nullptr && m_related->prompts()) {
        fromData = {m_related->prompts()->paraphrases, m_related->prompts()->neighbours};
    }
    auto* dialog = new EditPromptsDialog({edit.paraphrases, edit.neighbours}, fromData, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, fromData] {
        const ScoredPrompts prompts = dialog->prompts();
        ExperimentState next = state();
        next.edit.hasOwnPrompts = prompts != fromData.value_or(ScoredPrompts());
        next.edit.paraphrases = prompts.paraphrases;
        next.edit.neighbours = prompts.neighbours;
        context().experiment.change(next, [] { return tr("prompts that the edit is scored on"); });
    });
    dialog->open();
}

/// The file is written on a thread of its own, before any pane names it.
void EditPanel::apply(Where where) {
    const auto shown = answer();
    const auto* edit = context().results.result<EditSnapshot>(side(), Channel::Edit);
    if (edit == nullptr || context().results.resultState(side(), Channel::Edit) != ResultState::Fresh) {
        return;
    }
    const auto& request = std::get<EditRequest>(shown->request.body);
    const ByteSpan span = request.prompt.subjectSpan.value_or(ByteSpan());
    AppliedEdit applied;
    applied.site = edit->site;
    applied.layer = edit->layer;
    applied.subject = request.prompt.text.substr(span.start, span.end - span.start);
    applied.newObject = request.newObject;
    m_writing.start([this, shown, applied, side = side(), where](const std::atomic<bool>& /*stop*/) {
        AppliedEdit written = applied;
        std::optional<Error> failure;
        try {
            written.file =
                keepEdit(deltaOf(std::get<EditSnapshot>(shown->body), toJson(shown->request).dump()));
        } catch (const Error& error) {
            failure = error;
        }
        return LatestJob::Then([this, written, failure, side, where] {
            show();
            if (failure) {
                m_error->setError(errorText(*failure));
                return;
            }
            const bool isHere = where == Where::Here;
            context().experiment.change(
                isHere ? withEdit(state(), side, written) : withEditBeside(state(), side, written),
                [title = editTitle(written), isHere] {
                    return isHere ? tr("apply %1").arg(title) : tr("apply beside the original %1").arg(title);
                });
        });
    });
    show();
}

} // namespace mambascope::ui
