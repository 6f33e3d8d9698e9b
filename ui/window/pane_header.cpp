// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pane_header.hpp"

#include <array>
#include <utility>

#include <QActionGroup>
#include <QHBoxLayout>

#include "ui/theme/theme.hpp"
#include "ui/widgets/heatmap_data.hpp"

namespace mambascope::ui {
namespace {

constexpr std::array kViews{AttentionView::Normalized, AttentionView::Absolute, AttentionView::Signed,
                            AttentionView::Contribution};

TextButton* menuButton(TextButton::Weight weight, const QString& objectName, const QString& accessibleName,
                       QWidget* parent) {
    auto* button = new TextButton(weight, parent, weight == TextButton::Weight::Heading);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setObjectName(objectName + QStringLiteral("Menu"));
    menu->setAccessibleName(accessibleName);
    button->setMenu(menu);
    return button;
}

/// A label that shows its text only where there is room for all of it.
class RoomyLabel : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (sizeHint().width() <= width()) {
            QLabel::paintEvent(event);
        }
    }
};

QString withArrow(const QString& text) {
    return text + QStringLiteral(" ▾");
}

} // namespace

PaneHeader::PaneHeader(QWidget* parent)
    : QWidget(parent)
    , m_model(menuButton(TextButton::Weight::Heading, QStringLiteral("modelButton"), tr("Model"), this))
    , m_info(new RoomyLabel(this))
    , m_layer(new QLabel(this))
    , m_view(menuButton(TextButton::Weight::Muted, QStringLiteral("viewButton"), tr("What the matrix shows"),
                        this))
    , m_head(menuButton(TextButton::Weight::Muted, QStringLiteral("headButton"), tr("Head"), this)) {
    setObjectName(QStringLiteral("paneHeader"));
    setAccessibleName(tr("Model and view"));
    m_info->setObjectName(QStringLiteral("modelInfo"));
    m_info->setAccessibleName(tr("About the model"));
    m_info->setProperty("role", QStringLiteral("muted"));
    m_info->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layer->setObjectName(QStringLiteral("layerLabel"));
    m_layer->setAccessibleName(tr("Layer"));
    m_layer->setProperty("role", QStringLiteral("muted"));
    m_layer->setTextFormat(Qt::RichText);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_model);
    row->addSpacing(kGrid / 2);
    row->addWidget(m_info, 1);
    row->addWidget(m_layer);
    row->addWidget(m_view);
    row->addWidget(m_head);
    connect(m_model->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillModelMenu);
    connect(m_view->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillViewMenu);
    connect(m_head->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillHeadMenu);
}

void PaneHeader::setModelSource(ModelSource source) {
    m_source = std::move(source);
}

void PaneHeader::setModelName(const QString& name) {
    m_modelName = name;
    m_model->setText(withArrow(name.section(QLatin1Char('/'), -1)));
    m_model->setToolTip(name);
}

void PaneHeader::setModelInfo(const ModelInfo* info, const QString& instead) {
    m_headCount = info == nullptr ? 0 : info->heads;
    if (info == nullptr) {
        m_info->setText(instead);
    } else {
        m_info->setText(QStringLiteral("%1 · %2 · %3 · %4")
                            .arg(QString::fromStdString(info->architecture),
                                 tr("%1 layers").arg(info->layers),
                                 countText(static_cast<double>(info->parameters)),
                                 sizeText(static_cast<double>(info->weightBytes))));
        m_info->setToolTip(QString::fromStdString(info->path));
    }
}

void PaneHeader::setLayer(int layer, int layerCount) {
    m_layer->setText(layerCount > 0 ? tr("layer <b>%1</b> of %2").arg(layer).arg(layerCount) : QString());
}

void PaneHeader::setView(AttentionView view, std::optional<int> head, const ModelInfo* info) {
    m_shownView = view;
    m_shownHead = head;
    m_signedWeights = info == nullptr || info->hasConvolution; // the state-space families' weights have signs
    m_view->setText(withArrow(attentionViewName(view, head, m_signedWeights)));
    m_head->setText(withArrow(head ? tr("head: %1").arg(*head) : tr("head: mean")));
}

void PaneHeader::fillModelMenu() {
    QMenu& menu = *m_model->menu();
    menu.clear();
    for (const ModelChoice& choice : m_source ? m_source() : std::vector<ModelChoice>()) {
        QAction* action = menu.addAction(choice.detail.isEmpty()
                                             ? choice.title
                                             : QStringLiteral("%1   %2").arg(choice.title, choice.detail));
        action->setCheckable(true);
        action->setChecked(choice.model == m_modelName);
        action->setEnabled(choice.usable);
        connect(action, &QAction::triggered, this, [this, model = choice.model] {
            Q_EMIT
            modelChosen(model);
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Open folder…")), &QAction::triggered, this, &PaneHeader::folderRequested);
}

void PaneHeader::fillViewMenu() {
    QMenu& menu = *m_view->menu();
    menu.clear();
    for (const AttentionView view : kViews) {
        QAction* action = menu.addAction(attentionViewName(view, m_shownHead, m_signedWeights));
        action->setCheckable(true);
        action->setChecked(view == m_shownView);
        connect(action, &QAction::triggered, this, [this, view] {
            Q_EMIT
            viewChosen(view);
        });
    }
}

void PaneHeader::fillHeadMenu() {
    QMenu& menu = *m_head->menu();
    menu.clear();
    for (int head = -1; head < m_headCount; ++head) {
        QAction* action = menu.addAction(head < 0 ? tr("mean of all heads") : tr("head %1").arg(head));
        action->setCheckable(true);
        action->setChecked(head == m_shownHead.value_or(-1));
        connect(action, &QAction::triggered, this, [this, head] {
            Q_EMIT
            headChosen(head);
        });
    }
}

} // namespace mambascope::ui
