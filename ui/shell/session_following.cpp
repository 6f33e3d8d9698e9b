// SPDX-License-Identifier: GPL-3.0-or-later
// Two people, one session file: what one saves, the other's window shows.
#include <QPointer>

#include "ui/shell/session_actions.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

void SessionActions::setFollowing(bool isFollowing) {
    if (isFollowing && path().isEmpty()) {
        Q_EMIT
        failed(tr("There is no session file to follow yet: open or save one first"));
    }
    m_follower.follow(isFollowing ? path() : QString());
    m_follow->setChecked(this->isFollowing());
    if (this->isFollowing()) {
        Q_EMIT
        said(tr("Following %1: it is shown anew whenever somebody saves it").arg(path()));
    }
}

void SessionActions::readFollowed(const QString& file) {
    if (!m_experiment.isClean()) {
        Q_EMIT
        failed(
            tr("%1 was saved elsewhere. It is not shown, because there are unsaved changes here").arg(file));
        return;
    }
    m_model.saver.open(file, [self = QPointer(this), file](const auto& session, const auto& failure) {
        if (self && failure) {
            Q_EMIT
            self->failed(errorText(*failure));
        } else if (self && self->m_follower.file() == file && self->m_experiment.isClean()) {
            self->showFollowed(file, *session);
        }
    });
}

/// Not as a step: the other's history, with its names, is ours from now on.
void SessionActions::showFollowed(const QString& file, const WindowSession& session) {
    m_model.stored.show(session.results, session.saved);
    m_isTaking = true;
    if (session.history) {
        m_experiment.restart(*session.history);
    } else {
        m_experiment.restart(session.state);
    }
    m_file.saved(file);
    m_isTaking = false;
    if (m_setViews) {
        m_setViews(session.views);
    }
    Q_EMIT
    pathChanged();
    Q_EMIT
    followed();
    tellStored(file, session);
}

} // namespace mambascope::ui
