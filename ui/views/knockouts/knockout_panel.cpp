// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_panel.hpp"

#include <algorithm>
#include <utility>

#include <QKeyEvent>

#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/knockouts/knockout_delegate.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

KnockoutPanel::KnockoutPanel(KnockoutListModel& model, QAction* clearAction, QWidget* parent)
    : Panel(QStringLiteral("knockoutPanel"), tr("Knockouts"), parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("Click a cell of a matrix to cut that connection; drag for several. "
                            "Double-click a token to cut it from all later ones."),
                         this))
    , m_findingsHeading(new QLabel(tr("What matters most here"), this)) {
    headingRow().addWidget(new TextButton(clearAction, QStringLiteral("clearKnockoutsButton"), this));

    auto* delegate = new KnockoutDelegate(m_list);
    m_list->setObjectName(QStringLiteral("knockoutList"));
    m_list->setAccessibleName(tr("Knockouts"));
    m_list->setModel(&model);
    m_list->setItemDelegate(delegate);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    connect(delegate, &KnockoutDelegate::removeRequested, this,
            [this](int row) { m_model.removeRows(row, 1); });

    m_empty->setObjectName(QStringLiteral("knockoutEmptyNote"));
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_findingsHeading->setObjectName(QStringLiteral("findingsHeading"));
    m_findingsHeading->setProperty("role", QStringLiteral("heading"));

    body().addWidget(m_empty, 1);
    body().addWidget(m_list, 1);
    body().addWidget(m_findingsHeading);
    for (std::size_t i = 0; i < kMostFindings; ++i) {
        auto* line = new QLabel(this);
        line->setObjectName(QStringLiteral("finding%1").arg(i));
        line->setAccessibleDescription(tr("Finding %1").arg(i + 1));
        line->setProperty("role", QStringLiteral("hint"));
        line->setTextFormat(Qt::RichText);
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(line, &QLabel::linkActivated, this, [this, i] {
            if (i < m_findings.size()) {
                Q_EMIT
                findingChosen(m_findings[i]);
            }
        });
        body().addWidget(line);
        m_lines.push_back(line);
    }
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&model, signal, this, &KnockoutPanel::showEmptyNote);
    }
    showFindingsThatFit();
    showEmptyNote();
}

void KnockoutPanel::setFindings(std::vector<Finding> findings, std::vector<FindingText> texts) {
    if (findings == m_findings && texts == m_texts) {
        return; // asked at each step; few of them change what the maps say
    }
    m_findings = std::move(findings);
    m_texts = std::move(texts);
    showFindingsThatFit();
}

/// "1. ·by ← Be, layers 0–4: −94 % (GPT-NeoX)"; brief where the panel is narrow.
QString KnockoutPanel::findingText(std::size_t i, bool brief) const {
    const Finding& finding = m_findings[i];
    const QString tokens =
        QStringLiteral("<a href=\"#\" style=\"color:%1; text-decoration:none; font-family:'%2'\">%3</a>")
            .arg(color(palette(), ThemeColor::Text).name(), theme::tokenFont(font()).family(),
                 m_texts[i].tokens.toHtmlEscaped());
    const QString layers = QStringLiteral("%1–%2").arg(finding.layers.first).arg(finding.layers.last);
    const QString change =
        QStringLiteral("<b style=\"color:%1\">%2</b>")
            .arg(color(palette(), ThemeColor::Negative).name(), formatPercent(finding.relativeChange));
    if (brief) {
        return QStringLiteral("%1, %2: %3").arg(tokens, layers, change);
    }
    return tr("%1. %2, layers %3: %4 (%5)")
        .arg(QString::number(i + 1), tokens, layers, change, m_texts[i].model.toHtmlEscaped());
}

/// The list keeps room for two knockouts; findings take what is left.
void KnockoutPanel::showFindingsThatFit() {
    const int line = m_lines.front()->sizeHint().height() + body().spacing();
    const int row = m_list->fontMetrics().height() * 2 + kGutter;
    const int head = m_findingsHeading->sizeHint().height() + line * 2; // both headings and the margins
    const int room = (height() - head - 2 * row) / qMax(1, line);
    const auto fit = static_cast<std::size_t>(qMax(0, room));
    const std::size_t shown = std::min({fit, m_findings.size(), m_lines.size()});
    m_findingsHeading->setVisible(shown > 0);
    for (const bool brief : {false, true}) {
        int widest = 0;
        for (std::size_t i = 0; i < shown; ++i) {
            m_lines[i]->setText(findingText(i, brief));
            m_lines[i]->setToolTip(
                tr("%1 – click to knock it out, click again to restore it").arg(findingText(i, false)));
            widest = qMax(widest, m_lines[i]->sizeHint().width());
        }
        if (widest <= width() - 2 * kGutter) {
            break;
        }
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(i < shown);
    }
}

void KnockoutPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showFindingsThatFit(); // their colours are in their texts
    }
}

void KnockoutPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    showFindingsThatFit();
}

bool KnockoutPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::Resize) {
        // Rows are as high as their words need in this width.
        QMetaObject::invokeMethod(m_list, &QListView::doItemsLayout, Qt::QueuedConnection);
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex current = m_list->currentIndex();
        if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && current.isValid()) {
            m_model.removeRows(current.row(), 1);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void KnockoutPanel::showEmptyNote() {
    const bool isEmpty = m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

} // namespace mambascope::ui
