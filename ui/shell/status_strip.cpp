// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <utility>

#include "ui/shell/status_facts.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/style/theme.hpp"
#include "ui/widgets/fixed_order.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {
namespace {

QLabel* factLabel(const QString& objectName, const QString& purpose, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setAccessibleDescription(purpose);
    label->setProperty("role", QStringLiteral("hint"));
    label->setTextFormat(Qt::RichText);
    return label;
}

/// The sentence that a window box makes, with %1 for its own number. The right box stands beside the left
/// one.
QString windowWords(Side side, int layerCount) {
    if (layerCount == 0) {
        return side == Side::Left ? StatusStrip::tr("window %1") : QStringLiteral("%1");
    }
    QString words = side == Side::Left ? StatusStrip::tr("window %1 of %2") : StatusStrip::tr("%1 of %2");
    return words.replace(QStringLiteral("%2"), QString::number(layerCount));
}

/// What stands before and after the number.
std::pair<QString, QString> aroundNumber(const QString& words) {
    const QString number = QStringLiteral("%1");
    const qsizetype at = words.indexOf(number);
    return at < 0 ? std::pair(QString(), QString())
                  : std::pair(words.left(at), words.mid(at + number.size()));
}

} // namespace

StatusStrip::StatusStrip(Experiment& experiment, const ExperimentRunner& runner, const Actions& actions,
                         QWidget* parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_stack(new QStackedWidget(this))
    , m_facts(new QWidget(m_stack))
    , m_run(factLabel(QStringLiteral("statusRun"), tr("Device and time of the last runs"), m_facts))
    , m_trust(factLabel(QStringLiteral("statusTrust"), tr("Check of the shown weights"), m_facts))
    , m_check(factLabel(QStringLiteral("statusCheck"), tr("Check against float64"), m_facts))
    , m_leak(factLabel(QStringLiteral("statusLeak"), tr("What knockouts do not remove"), m_facts))
    , m_message(
          factLabel(QStringLiteral("statusMessage"), tr("What the pointer or the cursor is on"), m_stack))
    , m_windows{new QSpinBox(this), new QSpinBox(this)} {
    setObjectName(QStringLiteral("statusStrip"));
    setAccessibleName(tr("Status"));
    m_facts->setObjectName(QStringLiteral("statusFacts"));
    m_facts->setAccessibleName(tr("Where the numbers come from"));
    m_stack->setObjectName(QStringLiteral("statusStack"));
    m_stack->setAccessibleName(tr("Status text"));
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_message->setTextFormat(Qt::PlainText);
    auto* facts = new QHBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(2 * kGutter);
    facts->addWidget(m_run);
    facts->addWidget(m_trust);
    facts->addWidget(m_check);
    facts->addWidget(m_leak);
    facts->addStretch(1);
    m_stack->addWidget(m_facts);
    m_stack->addWidget(m_message);
    m_stack->installEventFilter(this);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, 2, kGutter, 2);
    row->setSpacing(4);
    row->addWidget(m_stack, 1);
    row->addSpacing(kGutter);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(row->spacing());
    keepLeftToRight(*boxes, *this);
    row->addLayout(boxes);
    for (const Side side : kSides) {
        QSpinBox* box = m_windows[indexOf(side)];
        const bool isLeft = side == Side::Left;
        box->setObjectName(isLeft ? QStringLiteral("windowSizeLeft") : QStringLiteral("windowSizeRight"));
        box->setAccessibleName(isLeft ? tr("Layers per knockout, left model")
                                      : tr("Layers per knockout, right model"));
        box->setProperty("flat", true);
        box->setKeyboardTracking(false);
        box->setFrame(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(box, &QSpinBox::valueChanged, this, [this, side](int size) {
            Q_EMIT
            windowChosen(side, size);
        });
        boxes->addWidget(box);
    }
    const std::pair<QAction*, QString> buttons[] = {{actions.allLayers, QStringLiteral("allLayersButton")},
                                                    {actions.align, QStringLiteral("alignButton")},
                                                    {actions.link, QStringLiteral("linkButton")}};
    for (const auto& [action, name] : buttons) {
        row->addWidget(new TextButton(action, name, this));
    }
    connect(&experiment, &Experiment::changed, this, &StatusStrip::refresh);
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        const bool isSweep = change.channel.urgency == Urgency::Sweep;
        if (!change.isProgressOnly && !isSweep) {
            refresh();
        }
    });
    dressBoxes();
    refresh();
}

/// Boxes in the size and ink of the texts beside them.
void StatusStrip::dressBoxes() {
    for (QSpinBox* box : m_windows) {
        QPalette inks = palette();
        inks.setColor(QPalette::Text, color(palette(), ThemeColor::TextMuted));
        box->setPalette(inks);
        const QFont label = theme::labelFont(font());
        box->setFont(label);
        if (auto* text = box->findChild<QLineEdit*>()) {
            text->setFont(label); // a style sheet cuts it off from the box's
        }
    }
}

void StatusStrip::setMessage(const QString& text) {
    m_message->setText(text);
    m_stack->setCurrentWidget(text.isEmpty() ? m_facts : static_cast<QWidget*>(m_message));
}

void StatusStrip::setCheck(const QString& text, const QString& details) {
    m_check->setText(text);
    m_check->setToolTip(details);
    m_check->setAccessibleDescription(details.isEmpty() ? tr("Check against float64") : details);
    showWhatFits();
}

void StatusStrip::setSideVisible(Side side, bool visible) {
    m_windows[indexOf(side)]->setVisible(visible);
}

const AttentionSnapshot* StatusStrip::trustOf(Side side) const {
    return m_runner.isStale(side, Channel::Trust) ? nullptr
                                                  : m_runner.result<AttentionSnapshot>(side, Channel::Trust);
}

void StatusStrip::refresh() {
    const auto left = m_runner.snapshot(Side::Left, Channel::Predict);
    const auto right = m_runner.snapshot(Side::Right, Channel::Predict);
    StatusFacts facts;
    facts.leftPredict = left.get();
    facts.rightPredict = right.get();
    facts.leftAttention = m_runner.result<AttentionSnapshot>(Side::Left, Channel::Attention);
    facts.rightAttention = m_runner.result<AttentionSnapshot>(Side::Right, Channel::Attention);
    facts.leftTrust = trustOf(Side::Left);
    facts.rightTrust = trustOf(Side::Right);
    facts.strict = m_experiment.state().strict;
    const std::array texts{runText(facts, palette()), trustText(facts, palette()), leakText(facts)};
    showWindows();
    if (texts != std::array{m_run->text(), m_trust->text(), m_leak->text()}) {
        m_run->setText(texts[0]);
        m_trust->setText(texts[1]);
        m_leak->setText(texts[2]);
        showWhatFits();
    }
}

void StatusStrip::showWindows() {
    const ExperimentState& state = m_experiment.state();
    for (const Side side : kSides) {
        QSpinBox* box = m_windows[indexOf(side)];
        const int count = m_runner.layerCount(side);
        const QSignalBlocker blocker(box);
        const int most = qMax(1, count);
        const int window = chosenWindow(state.pane(side), count);
        if (box->maximum() != most || box->value() != window) {
            box->setRange(1, most);
            box->setValue(window);
        }
        const auto [prefix, suffix] = aroundNumber(windowWords(side, count));
        if (prefix != box->prefix() || suffix != box->suffix()) { // either lays the window out again
            box->setPrefix(prefix);
            box->setSuffix(suffix);
        }
        box->setEnabled(count > 0 && !state.pane(side).allLayers);
        // The style sheet's idea of the box's font is not the one that its text has.
        const QFontMetrics metrics(theme::labelFont(font()));
        const QString longest = box->prefix() + QString::number(box->maximum()) + box->suffix();
        box->setFixedSize(metrics.horizontalAdvance(longest) + 2 * kGutter, metrics.height() + kGrid);
    }
}

void StatusStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        dressBoxes();
        refresh();
    }
}

bool StatusStrip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_stack && event->type() == QEvent::Resize) {
        showWhatFits();
    }
    return QWidget::eventFilter(watched, event);
}

/// In a narrow window the facts that matter least go first.
void StatusStrip::showWhatFits() {
    int room = m_stack->width() - m_run->sizeHint().width();
    const auto place = [&room](QLabel* label) {
        room -= label->sizeHint().width() + 2 * kGutter;
        label->setVisible(room >= 0);
    };
    if (m_check->text().isEmpty()) {
        m_check->hide();
    } else {
        place(m_check); // someone asked for it
    }
    for (QLabel* label : {m_trust, m_leak}) {
        place(label);
        label->setToolTip(label->text());
    }
}

} // namespace mambascope::ui
