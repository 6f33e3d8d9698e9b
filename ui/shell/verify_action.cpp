// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/verify_action.hpp"

#include <utility>

#include <QAction>
#include <QMessageBox>
#include <QPointer>

#include "ui/shell/verify_text.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

VerifyAction::VerifyAction(QWidget& window, WindowModel& model, ActionRegistry& registry,
                           std::function<QString()> path, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_verifier(model.verifier)
    , m_files(model.saver)
    , m_path(std::move(path)) {
    setObjectName(QStringLiteral("verifyAction"));
    QAction* action = registry.add(QStringLiteral("file.verify"), tr("&Verify session"),
                                   {QKeySequence(QStringLiteral("Ctrl+Shift+V"))});
    connect(action, &QAction::triggered, this, &VerifyAction::start);
    connect(&m_verifier, &SessionVerifier::progressed, this, [this] {
        Q_EMIT
        said(tr("Verifying: %1 of %2 results")
                 .arg(m_verifier.verification().results.size())
                 .arg(m_verifier.total()));
    });
    connect(&m_verifier, &SessionVerifier::finished, this, &VerifyAction::showResult);
}

void VerifyAction::start() {
    if (m_path().isEmpty()) {
        Q_EMIT
        failed(tr("There is no session file yet: save the session first, then it can be verified"));
        return;
    }
    m_files.open(m_path(), [self = QPointer(this)](const auto& session, const auto& failure) {
        if (self && failure) {
            Q_EMIT
            self->failed(errorText(*failure));
        } else if (self) {
            self->m_verifier.start(session->results);
        }
    });
}

void VerifyAction::showResult() {
    Q_EMIT
    said({});
    const Verification& verification = m_verifier.verification();
    auto* box =
        new QMessageBox(verification.isEqual() ? QMessageBox::Information : QMessageBox::Warning,
                        tr("Verify session"), verifySummary(verification), QMessageBox::Ok, &m_window);
    box->setObjectName(QStringLiteral("verifyBox"));
    box->setAccessibleName(tr("Verify session"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(verifyReasons(verification));
    if (!verification.results.empty()) {
        box->setDetailedText(verifyDetails(verification));
    }
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace mambascope::ui
