// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/state_parts.hpp"

#include <tuple>

#include "ui/state/edits.hpp"

namespace mambascope::ui {
namespace {

auto answerOf(const ExperimentState& state) {
    return std::tie(state.target, state.followedToken);
}
auto modelOf(const PaneState& pane) {
    return std::tie(pane.model, pane.device, pane.precision, pane.tokenizer, pane.bos, pane.edits);
}
auto viewOf(const PaneState& pane) {
    return std::tie(pane.layer, pane.view, pane.head, pane.decayGroup);
}
auto cutOf(const PaneState& pane) {
    return std::tie(pane.window, pane.allLayers, pane.cutHead, pane.cutGroup);
}

} // namespace

StateParts differences(const ExperimentState& a, const ExperimentState& b) {
    StateParts parts;
    parts.setFlag(StatePart::Prompt, a.prompt != b.prompt);
    parts.setFlag(StatePart::TrailingSpace, a.keepTrailingSpace != b.keepTrailingSpace);
    parts.setFlag(StatePart::Subject, a.subject != b.subject);
    parts.setFlag(StatePart::Answer, answerOf(a) != answerOf(b));
    parts.setFlag(StatePart::Knockouts, a.knockouts != b.knockouts);
    parts.setFlag(StatePart::Trace, a.trace != b.trace);
    parts.setFlag(StatePart::Patches, a.patches != b.patches);
    parts.setFlag(StatePart::Edit, a.edit != b.edit);
    parts.setFlag(StatePart::Relations, a.relations != b.relations);
    parts.setFlag(StatePart::Blocking, a.blocking != b.blocking);
    parts.setFlag(StatePart::Align, a.align != b.align);
    parts.setFlag(StatePart::Linked, a.linked != b.linked);
    parts.setFlag(StatePart::Strict, strictDegree(a) != strictDegree(b));
    for (const Side side : kSides) {
        parts.setFlag(modelPart(side), modelOf(a.pane(side)) != modelOf(b.pane(side)));
        parts.setFlag(viewPart(side), viewOf(a.pane(side)) != viewOf(b.pane(side)));
        parts.setFlag(cutPart(side), cutOf(a.pane(side)) != cutOf(b.pane(side)));
    }
    return parts;
}

} // namespace mambascope::ui
