// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/speaker_window.hpp"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <utility>

#include "ui/presenter/state_words.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kTickMs = 1000;
constexpr int kMinute = 60;
constexpr QSize kFirstSize(960, 760);

} // namespace

SpeakerWindow::SpeakerWindow(const Talk& talk, StepPreview::Draw draw)
    : QWidget(nullptr, Qt::Window)
    , m_talk(talk)
    , m_notes(new QPlainTextEdit(this))
    , m_nextPicture(new StepPreview(std::move(draw), this)) {
    setObjectName(QStringLiteral("speakerWindow"));
    setWindowTitle(tr("Speaker – Mambascope"));
    setAccessibleName(tr("Speaker's notes"));
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(kFirstSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGutter, 2 * kGutter, 2 * kGutter, kGutter);
    column->setSpacing(kGutter);
    auto* head = new QHBoxLayout;
    m_place = addLabel(*column, "speakerPlace", "muted");
    m_time = addLabel(*column, "speakerTime", "muted");
    column->removeWidget(m_place);
    column->removeWidget(m_time);
    m_place->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(m_place, 1);
    head->addWidget(m_time);
    column->addLayout(head);
    m_name = addLabel(*column, "speakerName", "heading");
    m_notes->setObjectName(QStringLiteral("speakerNotes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setReadOnly(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_notes, 1);
    m_next = addLabel(*column, "speakerNext", "heading");
    column->addWidget(m_nextPicture, 1);
    m_nextWords = addLabel(*column, "speakerNextWords", "muted");
    m_keys = addLabel(*column, "speakerKeys", "hint");
    m_keys->setText(
        tr("Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · "
           "X: swap screens · S: this window · Esc: end"));
    for (QLabel* large : {m_name, m_next}) {
        QFont font = theme::answerFont(large->font());
        font.setBold(true);
        large->setFont(font);
    }
    QFont notes = m_notes->font();
    notes.setPixelSize(theme::answerFont(notes).pixelSize());
    m_notes->setFont(notes);
    connect(&talk, &Talk::changed, this, &SpeakerWindow::showTalk);
    connect(&m_tick, &QTimer::timeout, this, &SpeakerWindow::showTime);
    m_tick.start(kTickMs);
    m_since.start();
    showTime();
    showTalk();
}

QLabel* SpeakerWindow::addLabel(QVBoxLayout& column, const char* name, const char* role) {
    auto* label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

QString SpeakerWindow::placeText() const {
    if (m_talk.count() == 0) {
        return tr("No state has a name: the talk has no steps");
    }
    const QString place = m_talk.index() < 0
                              ? tr("Before the first of %1 steps").arg(m_talk.count())
                              : tr("Step %1 of %2").arg(m_talk.index() + 1).arg(m_talk.count());
    if (m_isBlank) {
        return tr("%1 · the room sees a blank screen").arg(place);
    }
    return m_talk.isAside() ? tr("%1 · something was clicked since").arg(place) : place;
}

void SpeakerWindow::showTalk() {
    const HistoryNode* now = m_talk.step(m_talk.index());
    const HistoryNode* next = m_talk.step(m_talk.index() + 1);
    m_place->setText(placeText());
    m_name->setText(now == nullptr ? QString() : now->name);
    const QString notes = now == nullptr ? QString() : now->notes;
    if (m_notes->toPlainText() != notes) {
        m_notes->setPlainText(notes);
    }
    m_next->setText(next == nullptr ? tr("This is the last step") : tr("Next: %1").arg(next->name));
    m_nextWords->setText(next == nullptr ? QString()
                                         : stateWords(next->kept.state()).join(QLatin1Char('\n')));
    m_nextPicture->setState(next == nullptr ? std::nullopt : std::optional(next->kept.state()),
                            m_nextWords->text());
    for (QLabel* label : {m_place, m_name, m_next, m_nextWords}) {
        label->setAccessibleName(label->text());
    }
}

void SpeakerWindow::showTime() {
    const qint64 seconds = m_since.elapsed() / kTickMs;
    m_time->setText(
        QStringLiteral("%1:%2").arg(seconds / kMinute).arg(seconds % kMinute, 2, 10, QLatin1Char('0')));
    m_time->setAccessibleName(tr("Since the start: %1").arg(m_time->text()));
}

void SpeakerWindow::setBlank(bool isBlank) {
    m_isBlank = isBlank;
    showTalk();
}

void SpeakerWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT
    closed();
}

} // namespace mambascope::ui
