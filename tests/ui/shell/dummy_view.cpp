// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/dummy_view.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

namespace {

constexpr Channel kDummy{"dummy", Urgency::Sweep};

View* make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new DummyView(info, context, parent);
}

} // namespace

DummyView::DummyView(const ViewInfo& info, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("dummyPanel"), info.plainTitle(), context, parent) {}

/// One head of the first layer of the left model.
std::vector<Wanted> DummyView::wants(const PlanFacts& facts) const {
    AttentionRequest request;
    request.model = modelRef(facts.state, Side::Left);
    request.prompt.text = modelPrompt(facts.state);
    request.head = 0;
    request.layers = {{0, 0}};
    return {{Side::Left, kDummy, request}};
}

std::vector<Channel> DummyView::hears() const {
    return {kDummy};
}

void DummyView::resultsChanged(std::span<const ResultChange> changes) {
    for (const ResultChange& change : changes) {
        heard.append(change.state);
    }
}

void DummyView::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    painter.fillRect(QRectF(QPointF(0, 0), size), style.ink(ThemeColor::Surface));
}

ViewInfo dummyViewInfo() {
    return {"dummy", "&Dummy", ViewArea::Bottom, 100, 100, &make};
}

} // namespace mambascope::testing
