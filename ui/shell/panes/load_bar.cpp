// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/load_bar.hpp"

#include <QHBoxLayout>

#include "ui/actions/key_bindings.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kMomentMs = 200;
constexpr int kSteps = 1000;
constexpr int kBarHeight = 6;

} // namespace

LoadBar::LoadBar(const QString& suffix, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new TextButton(TextButton::Weight::Muted, this)) {
    setObjectName(QStringLiteral("loadBar") + suffix);
    setAccessibleName(tr("Loading the model"));
    m_text->setObjectName(QStringLiteral("loadText") + suffix);
    m_text->setAccessibleDescription(tr("What is being loaded"));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_bar->setObjectName(QStringLiteral("loadProgress") + suffix);
    m_bar->setAccessibleName(tr("Share of the weights that is loaded"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_cancel->setObjectName(QStringLiteral("loadCancel") + suffix);
    m_cancel->setAccessibleName(tr("Cancel loading"));
    m_cancel->setText(tr("Cancel"));
    const auto showKey = [this] {
        const QString keys = keysForPeople(keyBindings().keys(QStringLiteral("view.release")));
        m_cancel->setToolTip(keys.isEmpty()
                                 ? tr("Stop loading and go back to the model before")
                                 : tr("Stop loading and go back to the model before (%1)").arg(keys));
    };
    showKey();
    connect(&keyBindings(), &KeyBindings::keysChanged, this, showKey);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGutter);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kMomentMs);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, &LoadBar::cancelRequested);
    hide();
}

void LoadBar::setProgress(const QString& model, const std::optional<LoadProgress>& progress) {
    if (!progress) {
        m_delay.stop();
        hide();
        return;
    }
    m_text->setText(
        tr("Loading %1: %2 of %3").arg(model, sizeText(progress->done), sizeText(progress->total)));
    m_bar->setValue(progress->total > 0 ? qRound(kSteps * progress->done / progress->total) : 0);
    if (!isVisibleTo(parentWidget()) && !m_delay.isActive()) {
        m_delay.start();
    }
}

} // namespace mambascope::ui
