// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/step_preview.hpp"

#include <QPainter>
#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kUsual(720, 260);
constexpr QSize kLeast(320, 120);

} // namespace

StepPreview::StepPreview(Draw draw, QWidget* parent)
    : QWidget(parent)
    , m_draw(std::move(draw)) {
    setObjectName(QStringLiteral("speakerNextPicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setState(std::nullopt, {});
}

void StepPreview::setState(const std::optional<ExperimentState>& state, const QString& words) {
    m_state = state;
    setAccessibleName(state ? tr("Picture of the next step") : tr("There is no next step"));
    setAccessibleDescription(words);
    update();
}

QSize StepPreview::sizeHint() const {
    return kUsual * theme::textFactor(font());
}

QSize StepPreview::minimumSizeHint() const {
    return kLeast;
}

void StepPreview::paintEvent(QPaintEvent* /*event*/) {
    m_isShown = false;
    if (!m_state) {
        return;
    }
    QPainter painter(this);
    const FigureStyle style = screenStyle(*this, devicePixelRatioF());
    m_isShown = m_draw && m_draw(painter, size(), style, *m_state);
    if (!m_isShown) {
        painter.setPen(style.ink(ThemeColor::TextMuted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No picture yet: this step was not computed"));
    }
}

} // namespace mambascope::ui
