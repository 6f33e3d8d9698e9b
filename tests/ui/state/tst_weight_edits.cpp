// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that models have, as steps.
#include <QTest>

#include "ui/engine/edit_plan.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/weight_edits.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

AppliedEdit edit(const std::string& file) {
    return {file, Matrix::Wo, 3, "Danielle Darrieux", "English", true};
}

/// With a fact whose edit can be asked for.
ExperimentState factState() {
    ExperimentState state = defaultExperiment();
    state.prompt = "The mother tongue of Danielle Darrieux is ";
    state.edit.site = Matrix::Wo;
    state.edit.layer = 4;
    state.edit.newObject = " English ";
    return state;
}

constexpr ByteSpan kSubject{21, 38};

} // namespace

class TestWeightEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appliedOnAndOff() {
        ExperimentState state = withEdit(defaultExperiment(), Side::Left, edit("a"));
        state = withEdit(state, Side::Left, edit("b"));
        QCOMPARE(modelRef(state, Side::Left).deltas, (std::vector<std::string>{"a", "b"}));
        QVERIFY(modelRef(state, Side::Right).deltas.empty());
        state = withEditEnabled(state, Side::Left, 0, false);
        QCOMPARE(modelRef(state, Side::Left).deltas, std::vector<std::string>{"b"});
        QCOMPARE(withEdit(state, Side::Left, edit("a")).pane(Side::Left).edits.size(), std::size_t{2});
        QVERIFY(withEdit(state, Side::Left, edit("a")).pane(Side::Left).edits[0].enabled);
        QVERIFY(modelRef(withEditsEnabled(state, Side::Left, false), Side::Left).deltas.empty());
        QCOMPARE(withEditRemoved(state, Side::Left, 0).pane(Side::Left).edits[0].file, std::string("b"));
        QCOMPARE(withEditRemoved(state, Side::Left, 7), state);
        QVERIFY(withModel(state, Side::Left, "other").pane(Side::Left).edits.empty());
        QCOMPARE(activeEditsText(state.pane(Side::Left)),
                 QStringLiteral("W_o of layer 3: Danielle Darrieux → English"));
    }

    void besideTheOriginal() {
        ExperimentState state = defaultExperiment();
        state.pane(Side::Left).layer = 7;
        const ExperimentState beside = withEditBeside(state, Side::Left, edit("a"));
        QCOMPARE(beside.pane(Side::Left), state.pane(Side::Left));
        QCOMPARE(beside.pane(Side::Right).model, state.pane(Side::Left).model);
        QCOMPARE(beside.pane(Side::Right).layer, std::optional(7));
        QCOMPARE(modelRef(beside, Side::Right).deltas, std::vector<std::string>{"a"});
        QVERIFY(modelKey(modelRef(beside, Side::Left)) != modelKey(modelRef(beside, Side::Right)));
    }

    void whatIsAsked() {
        const ExperimentState state = withEdit(factState(), Side::Left, edit("a"));
        const auto set = editAsSet(state, kSubject);
        QVERIFY(set);
        QVERIFY(set->model.deltas.empty()); // of the original
        QCOMPARE(set->prompt.text, std::string("The mother tongue of Danielle Darrieux is"));
        QCOMPARE(set->newObject, std::string("English"));
        QVERIFY(!editAsSet(state, std::nullopt));
        ExperimentState without = state;
        without.edit.newObject = "  ";
        QVERIFY(!editAsSet(without, kSubject));
        without = state;
        without.edit.layer.reset();
        QVERIFY(!editAsSet(without, kSubject));
        without.prompt.clear();
        QVERIFY(!editAsSet(without, kSubject));
    }

    void onlyWhatWasAskedForIsWanted() {
        ExperimentState state = factState();
        const auto wanted = [&] { return plannedEdits({state, kSubject, {24, 12}}); };
        QCOMPARE(wanted().size(), std::size_t{1});
        QVERIFY(!wanted()[0].body);
        state.edit.asked = *editAsSet(state, kSubject);
        QVERIFY(wanted()[0].body && wanted()[0].channel == Channel::Edit);
        state.edit.layer = 5;
        QVERIFY(!wanted()[0].body);
        state.edit.swept = {*state.edit.asked};
        const auto swept = wanted();
        QCOMPARE(swept.size(), std::size_t{25});
        QCOMPARE(std::get<EditRequest>(*swept[8].body).layer, 7);
        QVERIFY(swept[8].channel == editLayerChannel(Matrix::Wo, 7));
        QVERIFY(!(swept[8].channel == swept[9].channel));
        state.edit.newObject = "Dutch";
        QCOMPARE(wanted().size(), std::size_t{1}); // of another fact
    }

    void placesByFamily() {
        ModelInfo mamba;
        mamba.architecture = "Mamba-2";
        mamba.layers = 24;
        QCOMPARE(editSites(mamba), (std::vector<Matrix>{Matrix::Wa, Matrix::Wg, Matrix::Wo}));
        EditState edit;
        QCOMPARE(editSite(edit, mamba), Matrix::Wo);
        edit.site = Matrix::Wdown; // of the other model
        QCOMPARE(editSite(edit, mamba), Matrix::Wo);
        edit.layer = 99;
        QCOMPARE(editLayer(edit, mamba.layers), 23);
        const ExperimentState other = withEditSide(factState(), Side::Right);
        QVERIFY(!other.edit.site && !other.edit.layer);
    }
};

QTEST_APPLESS_MAIN(TestWeightEdits)
#include "tst_weight_edits.moc"
