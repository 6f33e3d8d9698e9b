// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that can be set is told as the part that it belongs to, and never as none.
#include <functional>

#include <QTest>

#include "core/values/device_text.hpp"
#include "ui/state/state_parts.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestStateParts : public QObject {
    Q_OBJECT

private:
    using Set = std::function<void(ExperimentState&)>;
    static void pane(const char* name, StatePart left, StatePart right,
                     const std::function<void(PaneState&)>& set) {
        QTest::addRow("left %s", name) << left << Set([set](ExperimentState& s) { set(s.pane(Side::Left)); });
        QTest::addRow("right %s", name)
            << right << Set([set](ExperimentState& s) { set(s.pane(Side::Right)); });
    }

private Q_SLOTS:
    void eachFieldIsTold_data() {
        QTest::addColumn<StatePart>("part");
        QTest::addColumn<Set>("set");
        const auto add = [](const char* name, StatePart part, const Set& set) {
            QTest::newRow(name) << part << set;
        };
        add("prompt", StatePart::Prompt, [](auto& s) { s.prompt = "x"; });
        add("space", StatePart::TrailingSpace, [](auto& s) { s.keepTrailingSpace = true; });
        add("subject", StatePart::Subject, [](auto& s) { s.subject = ByteSpan{0, 1}; });
        add("target", StatePart::Answer, [](auto& s) { s.target = "x"; });
        add("token", StatePart::Answer, [](auto& s) { s.followedToken = "x"; });
        add("align", StatePart::Align, [](auto& s) { s.align = WindowAlign::Center; });
        add("linked", StatePart::Linked, [](auto& s) { s.linked = false; });
        add("strict", StatePart::Strict, [](auto& s) { s.strict = true; });
        add("taps alone", StatePart::Strict, [](auto& s) { s.strict = s.tapsOnly = true; });
        add("knockout", StatePart::Knockouts, [](auto& s) { s.knockouts.emplace_back(); });
        add("other subject", StatePart::Trace, [](auto& s) { s.trace.otherSubject = "x"; });
        add("noise", StatePart::Trace, [](auto& s) { s.trace.noise = NoiseSpec{3, true}; });
        add("base run", StatePart::Trace, [](auto& s) { s.trace.into = BaseRun::Clean; });
        add("trace window", StatePart::Trace, [](auto& s) { s.trace.window = 3; });
        add("relation", StatePart::Relations, [](auto& s) { s.relations.relation = "x"; });
        add("relation's layer", StatePart::Relations, [](auto& s) { s.relations.layers[1] = 3; });
        add("blocking", StatePart::Blocking, [](auto& s) { s.blocking.how = BlockMethod::Strict; });
        add("means", StatePart::Blocking, [](auto& s) { s.blocking.means = "x"; });
        add("patch", StatePart::Patches, [](auto& s) { s.patches.emplace_back(); });
        add("new object", StatePart::Edit, [](auto& s) { s.edit.newObject = "x"; });
        using enum StatePart;
        pane("model", LeftModel, RightModel, [](auto& p) { p.model = "x"; });
        pane("device", LeftModel, RightModel, [](auto& p) { p.device = *deviceFromText("cuda:1"); });
        pane("precision", LeftModel, RightModel, [](auto& p) { p.precision = Precision::Bf16; });
        pane("tokenizer", LeftModel, RightModel, [](auto& p) { p.tokenizer = "x"; });
        pane("bos", LeftModel, RightModel, [](auto& p) { p.bos = BosChoice::On; });
        pane("edit", LeftModel, RightModel, [](auto& p) { p.edits.emplace_back(); });
        pane("layer", LeftView, RightView, [](auto& p) { p.layer = 2; });
        pane("view", LeftView, RightView, [](auto& p) { p.view = AttentionView::Signed; });
        pane("head", LeftView, RightView, [](auto& p) { p.head = 2; });
        pane("group", LeftView, RightView, [](auto& p) { p.decayGroup = DecayGroup::Slow; });
        pane("window", LeftCut, RightCut, [](auto& p) { p.window = 2; });
        pane("all layers", LeftCut, RightCut, [](auto& p) { p.allLayers = true; });
        pane("cut head", LeftCut, RightCut, [](auto& p) { p.cutHead = 2; });
        pane("cut group", LeftCut, RightCut, [](auto& p) { p.cutGroup = DecayGroup::Slow; });
    }
    void eachFieldIsTold() {
        QFETCH(StatePart, part);
        QFETCH(Set, set);
        const ExperimentState before = defaultExperiment();
        ExperimentState after = before;
        set(after);
        QVERIFY(after != before);
        QCOMPARE(differences(before, after), StateParts(part));
        QCOMPARE(differences(after, after), StateParts());
    }
};

QTEST_APPLESS_MAIN(TestStateParts)
#include "tst_state_parts.moc"
