// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/model_pane.hpp"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/shell/panes/badge_label.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLargestCell = 52;   // of a matrix, at the usual type size
constexpr int kLargestShown = 160; // the same before an audience
constexpr int kShownRows = 4;      // of the bars, where they stand below the matrix
constexpr int kLabels = 80;        // what its query labels take
constexpr int kBars = 300;         // what the bars need for an answer in large type
constexpr double kAboutAsLarge = 0.85;

/// Where views of one area stand, below each other.
QWidget* viewArea(const QString& objectName, const QString& accessibleName, QWidget* parent) {
    auto* area = new QWidget(parent);
    area->setObjectName(objectName);
    area->setAccessibleName(accessibleName);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    return area;
}

} // namespace

ModelPane::ModelPane(Side side, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
    , m_header(new PaneHeader(this))
    , m_error(new ErrorLabel(side == Side::Left ? QStringLiteral("paneErrorLeft")
                                                : QStringLiteral("paneErrorRight"),
                             tr("What is wrong with this model"), this))
    , m_remedy(new QPushButton(this))
    , m_load(new LoadBar(side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right"), this))
    , m_tokens(new TokenStrip(this))
    , m_layers(new LayerStrip(this))
    , m_matrixArea(viewArea(QStringLiteral("matrixArea"), tr("Matrix"), this))
    , m_barsArea(viewArea(QStringLiteral("barsArea"), tr("Predictions"), this))
    , m_split(new QHBoxLayout) {
    const QString suffix = side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right");
    setObjectName(QStringLiteral("modelPane") + suffix);
    setAccessibleName(side == Side::Left ? tr("Left model") : tr("Right model"));
    for (QWidget* child :
         std::initializer_list<QWidget*>{m_header, m_tokens, m_layers, m_matrixArea, m_barsArea}) {
        child->setObjectName(child->objectName() + suffix);
    }
    for (QWidget* child : m_header->findChildren<QWidget*>()) {
        child->setObjectName(child->objectName() + suffix);
    }
    m_remedy->setObjectName(QStringLiteral("paneRemedy") + suffix);
    m_remedy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_remedy, &QPushButton::clicked, this, &ModelPane::remedyChosen);
    setRemedy({});
    m_split->setSpacing(kGutter);
    m_split->addWidget(m_matrixArea, 1);
    m_split->addWidget(m_barsArea, 1);
    m_matrixArea->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, kGrid, kGutter, kGrid);
    column->setSpacing(6);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_remedy);
    column->addWidget(m_load);
    column->addWidget(m_tokens);
    column->addWidget(m_layers);
    column->addLayout(m_split, 1);
}

void ModelPane::addView(ViewArea area, View& view) {
    QWidget* const place = area == ViewArea::Matrix ? m_matrixArea : m_barsArea;
    place->layout()->addWidget(&view);
    place->layout()->addWidget(new BadgeLabel(view, place));
    if (auto* heatmap = view.findChild<HeatmapView*>()) {
        m_heatmap = heatmap;
    }
    if (auto* bars = view.findChild<PredictionBars*>()) {
        m_bars = bars;
    }
}

void ModelPane::setRemedy(const QString& text) {
    m_remedy->setText(text);
    m_remedy->setAccessibleName(text.isEmpty() ? tr("Suggested fix") : text);
    m_remedy->setVisible(!text.isEmpty());
}

void ModelPane::setTokenCount(int count) {
    m_tokenCount = count;
    shareWidth();
}

void ModelPane::setMatrixShown(bool isShown) {
    m_layers->setVisible(isShown);
    m_matrixArea->setVisible(isShown);
}

void ModelPane::setPresenting(bool isPresenting) {
    m_isPresenting = isPresenting;
    m_heatmap->setLargestCell(isPresenting ? std::optional<double>(kLargestShown) : std::nullopt);
    for (BadgeLabel* badge : findChildren<BadgeLabel*>()) {
        auto* column = static_cast<QVBoxLayout*>(badge->parentWidget()->layout());
        column->removeWidget(badge);
        column->insertWidget(isPresenting ? 0 : -1, badge);
    }
    shareWidth();
}

/// A low pane spends its height on the matrix; the token strip scrolls then.
void ModelPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const double unit = theme::textFactor(font());
    m_tokens->setMaximumRows(height() < 430 * unit ? 2 : height() < 560 * unit ? 3 : 4);
    shareWidthLater();
}

/// Queued: the layout that resizes the pane now would not see new stretches. Still before the next repaint.
void ModelPane::shareWidthLater() {
    QMetaObject::invokeMethod(this, &ModelPane::shareWidth, Qt::QueuedConnection);
}

bool ModelPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_matrixArea && event->type() == QEvent::Resize) {
        shareWidthLater();
    }
    return QWidget::eventFilter(watched, event);
}

/// Before an audience the bars stand below the matrix where it is about as large then: half of a wide screen
/// is a tall pane, of which they would leave half empty.
bool ModelPane::stackBars() {
    const QSize whole = m_split->geometry().size();
    const double unit = theme::textFactor(font());
    const int bars = qRound((PredictionDrawing::heightOf(kShownRows) + 2 * kGutter) * unit);
    const int below = qMin(whole.width(), whole.height() - bars);
    const int beside = qMin(whole.height(), qMax(whole.width() / 2, whole.width() - qRound(kBars * unit)));
    if (!m_isPresenting || below <= kAboutAsLarge * beside) {
        return false;
    }
    m_split->setDirection(QBoxLayout::TopToBottom);
    m_split->setStretch(0, whole.height() - bars);
    m_split->setStretch(1, bars);
    return true;
}

/// A square matrix can't use more width than its height; the bars take what it leaves, and at least as much
/// as they need to be read.
void ModelPane::shareWidth() {
    if (stackBars()) {
        return;
    }
    m_split->setDirection(QBoxLayout::LeftToRight);
    const int whole = m_matrixArea->width() + m_barsArea->width();
    const int largest = m_isPresenting ? kLargestShown : kLargestCell;
    const int cells = qRound((m_tokenCount * largest + kLabels) * theme::textFactor(font()));
    const int useful = qMin(m_matrixArea->height() + kGrid, cells);
    const int least = whole / 2;
    const int most = qMax(least, whole - qRound(kBars * theme::textFactor(font())));
    const int matrix = qBound(least, useful, most);
    if (m_split->stretch(0) != matrix) {
        m_split->setStretch(0, matrix);
        m_split->setStretch(1, whole - matrix);
    }
}

} // namespace mambascope::ui
