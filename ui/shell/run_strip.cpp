// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_strip.hpp"

#include <cmath>

#include <QAction>
#include <QHBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {
namespace {

constexpr int kBarWidth = 180;
constexpr int kSteps = 1000;

QString partWords(const ExperimentRun::Part& part) {
    if (part.failure) {
        return RunStrip::tr("%1: %2").arg(
            part.model, errorText(part.failure->code, part.failure->arguments, part.failure->detail));
    }
    QStringList words;
    if (part.total > 0) {
        words.append(RunStrip::tr("%1 of %2 prompts").arg(countText(part.done), countText(part.total)));
    } else {
        words.append(RunStrip::tr("waiting"));
    }
    if (part.skipped > 0) {
        words.append(RunStrip::tr("%1 left out").arg(countText(part.skipped)));
    }
    if (part.rowsPerSecond > 0 && !part.isOver) {
        words.append(RunStrip::tr("%1 a second")
                         .arg(formatFixed(part.rowsPerSecond, part.rowsPerSecond < 10 ? 1 : 0)));
    }
    return RunStrip::tr("%1: %2").arg(part.model, listed(words));
}

QString timeWords(double seconds) {
    const int whole = static_cast<int>(std::ceil(seconds));
    if (whole < 90) {
        return RunStrip::tr("%1 s left").arg(whole);
    }
    return whole < 5400 ? RunStrip::tr("%1 min left").arg((whole + 30) / 60)
                        : RunStrip::tr("%1 h left").arg(formatFixed(whole / 3600.0, 1));
}

} // namespace

QString runWords(const ExperimentRun& run) {
    QStringList words;
    for (const ExperimentRun::Part& part : run.parts()) {
        words.append(partWords(part));
    }
    if (run.state() == ExperimentRun::State::Paused) {
        words.append(RunStrip::tr("paused"));
    } else if (run.state() == ExperimentRun::State::Done) {
        words.append(RunStrip::tr("done: %1").arg(run.folder()));
    } else if (const std::optional<double> seconds = run.remainingSeconds()) {
        words.append(timeWords(*seconds));
    }
    return words.join(QStringLiteral(" · "));
}

RunStrip::RunStrip(ExperimentRun& run, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this)) {
    setObjectName(QStringLiteral("runStrip"));
    setAccessibleName(tr("Experiment"));
    m_words->setObjectName(QStringLiteral("runWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setObjectName(QStringLiteral("runBar"));
    m_bar->setAccessibleName(tr("How far the experiment is"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, 4, kGutter, 4);
    row->setSpacing(kGutter);
    row->addWidget(m_bar);
    row->addWidget(m_words, 1);
    for (QAction* action : actions) {
        if (action != nullptr) {
            auto* button = new TextButton(
                action, action->objectName().section(QLatin1Char('.'), -1) + QStringLiteral("RunButton"),
                this);
            // A run that is over can be neither paused nor ended.
            connect(action, &QAction::enabledChanged, button, &QWidget::setVisible);
            button->setVisible(action->isEnabled());
            row->addWidget(button);
        }
    }
    m_bar->setFixedSize(kBarWidth, 8);
    connect(&run, &ExperimentRun::changed, this, &RunStrip::show);
    show();
}

void RunStrip::show() {
    setVisible(m_run.state() != ExperimentRun::State::Idle);
    m_words->setText(runWords(m_run));
    m_words->setToolTip(m_words->text());
    m_words->setAccessibleName(m_words->text());
    m_bar->setValue(static_cast<int>(std::lround(kSteps * m_run.done())));
}

} // namespace mambascope::ui
