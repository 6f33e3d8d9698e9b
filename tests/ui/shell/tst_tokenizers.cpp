// SPDX-License-Identifier: GPL-3.0-or-later
// Two models with different tokenizers: what is pointed at and cut in one is found in the other by its
// characters. And a model without a tokenizer, for which one is chosen.
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/token_mapping.hpp"
#include "ui/widgets/text_button.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestTokenizers : public QObject {
    Q_OBJECT

private:
    /// Left: "Beats", " Music", " is", " owned", " by". Right: "<s>", then pieces of up to three bytes:
    /// "Bea", "ts", " Mu", "sic", " is", " ow", "ned", " by".
    static void show(WindowUnderTest& test) {
        ModelInfo info = *test.control->findModel("demo-transformer");
        info.name = "pieces";
        info.vocabularySize = 300;
        test.control->addModel(info);
        test.initial.pane(Side::Right).model = "pieces";
        QVERIFY(test.start());
        QCOMPARE(test.window->pane(Side::Left).tokenStrip().tokenCount(), 5);
        QCOMPARE(test.window->pane(Side::Right).tokenStrip().tokenCount(), 9);
    }
    static QImage imageOf(QWidget& widget) { return widget.grab().toImage(); }
    static QImage chipsOf(TokenStrip& strip, int first, int last) {
        return strip.grab(strip.chipRect(first).united(strip.chipRect(last)).toAlignedRect()).toImage();
    }
    static std::vector<Edge> edgesOf(WindowUnderTest& test, Side side) {
        const auto* shown = test.window->runner().result<PredictSnapshot>(side, Channel::Predict);
        return shown->variants.empty() ? std::vector<Edge>() : shown->variants.front().edges;
    }
    static QString status(WindowUnderTest& test) { return test.find<StatusStrip>("statusStrip")->message(); }
    /// Not by QTest::mouseMove: that moves the platform's pointer, which can't leave its screen, and at a
    /// scale of 2 the right pane lies beyond it.
    static void hover(TokenStrip& strip, int token) {
        const QPointF at = strip.chipRect(token).center();
        QMouseEvent event(QEvent::MouseMove, at, strip.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&strip, &event);
    }
    static QString titleOf(WindowUnderTest& test, int row) {
        return test.find<QListView>("knockoutList")->model()->index(row, 0).data().toString();
    }

private Q_SLOTS:
    void oneTokenLightsUpAllThatItCovers() {
        WindowUnderTest test;
        show(test);
        TokenStrip& left = test.window->pane(Side::Left).tokenStrip();
        TokenStrip& right = test.window->pane(Side::Right).tokenStrip();
        const QImage pieces = chipsOf(right, 3, 4);
        const QImage others = chipsOf(right, 5, 8);
        hover(left, 1); // ·Music is ·Mu and sic
        QVERIFY(chipsOf(right, 3, 4) != pieces);
        QCOMPARE(chipsOf(right, 5, 8), others);
        QVERIFY2(status(test).contains(QStringLiteral("2 tokens in pieces: ·Mu|sic")),
                 qPrintable(status(test)));
        hover(left, 2); // ·is is the same token in both
        QVERIFY2(!status(test).contains(QStringLiteral("pieces")), qPrintable(status(test)));
        QCOMPARE(chipsOf(right, 3, 4), pieces);
        const QImage whole = chipsOf(left, 1, 1);
        hover(right, 4);
        QVERIFY(chipsOf(left, 1, 1) != whole);
        QVERIFY2(status(test).contains(QStringLiteral("part of ·Music in demo-mamba2")),
                 qPrintable(status(test)));
    }

    /// The first token of a model that has none like it in the other.
    void theStartTokenHasNoCounterpart() {
        WindowUnderTest test;
        show(test);
        TokenStrip& left = test.window->pane(Side::Left).tokenStrip();
        TokenStrip& right = test.window->pane(Side::Right).tokenStrip();
        const QImage quiet = imageOf(left);
        const QImage start = chipsOf(right, 0, 0);
        hover(right, 0);
        QVERIFY(chipsOf(right, 0, 0) != start);
        QCOMPARE(imageOf(left), quiet);
        QVERIFY2(status(test).contains(QStringLiteral("<s>, added by the tokenizer")),
                 qPrintable(status(test)));
        QVERIFY2(status(test).contains(QStringLiteral("demo-mamba2 has no such token")),
                 qPrintable(status(test)));
    }

    void aClickCutsTheSameCharacters() {
        WindowUnderTest test;
        show(test);
        test.clickCell(Side::Left, 4, 1); // ·by ← ·Music
        QVERIFY(test.settle());
        QCOMPARE(edgesOf(test, Side::Left).at(0).targets, std::vector<int>{4});
        QCOMPARE(edgesOf(test, Side::Left).at(0).sources, std::vector<int>{1});
        QCOMPARE(edgesOf(test, Side::Right).at(0).targets, std::vector<int>{8});
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, (std::vector<int>{3, 4}));
        QVERIFY(test.probability(Side::Right) < test.cleanProbability(Side::Right));
        // One of the pieces restored: the whole token is in the other model, for it overlaps.
        test.clickCell(Side::Right, 8, 3);
        QVERIFY(test.settle());
        QCOMPARE(titleOf(test, 0), QStringLiteral("·by ← sic"));
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, std::vector<int>{4});
        QCOMPARE(edgesOf(test, Side::Left).at(0).sources, std::vector<int>{1});
        test.trigger("edit.undo");
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(edgesOf(test, Side::Left).empty() && edgesOf(test, Side::Right).empty());
    }

    void theStartIsCutWhereThereIsOne() {
        WindowUnderTest test;
        show(test);
        test.clickCell(Side::Right, 8, 0);
        QVERIFY(test.settle());
        QCOMPARE(titleOf(test, 0), QStringLiteral("·by ← ⟨start⟩"));
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, std::vector<int>{0});
        QVERIFY(test.probability(Side::Right) < test.cleanProbability(Side::Right));
        QCOMPARE(test.probability(Side::Left), test.cleanProbability(Side::Left)); // it has none
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        test.clickCell(Side::Right, 8, 0);
        QVERIFY(test.settle());
        QVERIFY(test.state().knockouts.empty());

        // All sources of a query, the start among them, from the cell's menu.
        HeatmapView& heatmap = test.window->pane(Side::Right).heatmap();
        test.rightClick(heatmap, heatmap.cellRect({2, 1}).center());
        auto* menu = test.find<QMenu>("cellMenu");
        menu->findChild<QAction*>(QStringLiteral("knockQuery"))->trigger();
        menu->close();
        QVERIFY(test.settle());
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, (std::vector<int>{0, 1, 2}));
        QCOMPARE(edgesOf(test, Side::Left).at(0).sources, std::vector<int>{0});
        QCOMPARE(titleOf(test, 0), QStringLiteral("ts ← ⟨start⟩Beats"));
    }

    /// The right model's last token is one that its tokenizer puts behind the prompt.
    void theEndIsCutWhereThereIsOne() {
        WindowUnderTest test;
        ModelInfo info = *test.control->findModel("demo-transformer");
        info.name = "closed";
        info.vocabularySize = 150;
        test.control->addModel(info);
        test.initial.pane(Side::Right).model = "closed";
        QVERIFY(test.start());
        QCOMPARE(test.window->pane(Side::Right).tokenStrip().tokenCount(), 10);
        test.clickCell(Side::Right, 9, 3); // </s> ← ·Mu
        QVERIFY(test.settle());
        QCOMPARE(titleOf(test, 0), QStringLiteral("⟨end⟩ ← ·Mu"));
        QCOMPARE(edgesOf(test, Side::Right).at(0).targets, std::vector<int>{9});
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, std::vector<int>{3});
        QVERIFY(test.probability(Side::Right) < test.cleanProbability(Side::Right));
        QCOMPARE(test.probability(Side::Left), test.cleanProbability(Side::Left)); // it has none
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        test.clickCell(Side::Right, 9, 3);
        QVERIFY(test.settle());
        QVERIFY(test.state().knockouts.empty());

        test.dragCells(Side::Right, {8, 7}, {9, 9}); // ·by and the end, from ned to the end
        QVERIFY(test.settle());
        QCOMPARE(titleOf(test, 0), QStringLiteral("·by⟨end⟩ ← ned·by⟨end⟩"));
        QCOMPARE(edgesOf(test, Side::Right).at(0).targets, (std::vector<int>{8, 9}));
        QCOMPARE(edgesOf(test, Side::Right).at(0).sources, (std::vector<int>{7, 8, 9}));
    }

    void theSubjectIsTheSameCharacters() {
        WindowUnderTest test;
        show(test);
        TokenStrip& right = test.window->pane(Side::Right).tokenStrip();
        QCOMPARE(right.subject(), std::optional(IndexRange{1, 4})); // Beats Music
    }

    void mappingInWords() {
        std::vector<Token> one{{0, "ab", 0, 2}, {1, " c", 2, 4}};
        std::vector<Token> other{{0, "<s>", 0, 0, true}, {1, "a", 0, 1}, {2, "b c", 1, 4}};
        QCOMPARE(tokenNotes(one, other, QStringLiteral("x")),
                 (std::vector<QString>{QStringLiteral("2 tokens in x: a|b·c"),
                                       QStringLiteral("part of b·c in x")}));
        QCOMPARE(
            tokenNotes(other, one, QStringLiteral("y")),
            (std::vector<QString>{QStringLiteral("y has no such token"), QStringLiteral("part of ab in y"),
                                  QStringLiteral("2 tokens in y: ab|·c")}));
        QCOMPARE(tokenNotes(one, one, QStringLiteral("x")), std::vector<QString>(2));
    }

    /// The pane says what is missing; its button asks for a file, which is remembered for that model.
    void aMissingTokenizerIsChosen() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* remedy = test.find<QPushButton>("paneRemedyLeft");
        QVERIFY(!remedy->isVisible());
        test.control->failAlways(Error(ErrorCode::TokenizerMissing, {"models/mamba-130m", "a tokenizer"},
                                       "models/mamba-130m: has no tokenizer.json"));
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("demo-transformer"));
        test.window->runner().repeat(); // the other pane has this model's answers already
        QTRY_VERIFY(remedy->isVisible());
        QVERIFY(test.window->pane(Side::Left).error().contains(QStringLiteral("no tokenizer.json")));
        QCOMPARE(remedy->text(), QStringLiteral("Choose a tokenizer…"));

        test.control->failAlways(std::nullopt);
        test.files->answers[FileChooser::Ask::Tokenizer] = QStringLiteral("/neox/tokenizer.json");
        QTest::mouseClick(remedy, Qt::LeftButton);
        QVERIFY(test.settle());
        QVERIFY(!remedy->isVisible() && test.window->pane(Side::Left).error().isEmpty());
        const auto request = test.window->runner().snapshot(Side::Left, Channel::Attention)->request;
        QCOMPARE(modelOf(request.body).tokenizer, std::string("/neox/tokenizer.json"));
        QCOMPARE(test.window->experiment().history().undoText(),
                 QStringLiteral("choose the tokenizer tokenizer.json"));

        // Another model and back, and another window: it is still known.
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("demo-mamba2"));
        QVERIFY(test.state().pane(Side::Left).tokenizer.empty());
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("demo-transformer"));
        QCOMPARE(test.state().pane(Side::Left).tokenizer, std::string("/neox/tokenizer.json"));
        test.make();
        QCOMPARE(test.state().pane(Side::Right).tokenizer, std::string("/neox/tokenizer.json"));
    }

    void theModelMenuOffersTokenizers() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.files->answers[FileChooser::Ask::Tokenizer] = QStringLiteral("/t.json");
        auto* button = test.window->pane(Side::Right)
                           .header()
                           .findChild<TextButton*>(QStringLiteral("modelButtonRight"));
        button->menu()->popup(QPoint());
        button->menu()->findChild<QAction*>(QStringLiteral("chooseTokenizer"))->trigger();
        button->menu()->close();
        QCOMPARE(test.state().pane(Side::Right).tokenizer, std::string("/t.json"));
        test.trigger("edit.undo");
        QVERIFY(test.state().pane(Side::Right).tokenizer.empty());
        test.trigger("edit.redo");
        Q_EMIT
        test.window->pane(Side::Right).header().ownTokenizerRequested();
        QVERIFY(test.state().pane(Side::Right).tokenizer.empty());
        test.make();
        QVERIFY(test.state().pane(Side::Right).tokenizer.empty()); // forgotten, too
        test.trigger("models.tokenizerLeft");
        QCOMPARE(test.state().pane(Side::Left).tokenizer, std::string("/t.json"));
    }

    /// BOS of the pane that is worked in, from the menu bar, from the pane's own menu, and back.
    void bosIsChosenForOnePane() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const auto asked = [&](Side side) {
            const auto snapshot = test.window->runner().snapshot(side, Channel::Predict);
            return std::get<PredictRequest>(snapshot->request.body).prompt.bos;
        };
        test.window->pane(Side::Right).heatmap().setFocus();
        QVERIFY(test.find<QAction>("bos.auto")->isChecked());
        test.trigger("bos.on");
        QVERIFY(test.settle());
        QVERIFY(asked(Side::Right) == BosChoice::On && asked(Side::Left) == BosChoice::Auto);
        QVERIFY(test.find<QAction>("bos.on")->isChecked());
        test.window->pane(Side::Left).heatmap().setFocus();
        QVERIFY(test.find<QAction>("bos.auto")->isChecked()); // the left one's own
        QCOMPARE(test.window->experiment().history().undoText(),
                 QStringLiteral("begin prompts of demo-transformer with a BOS token"));
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QVERIFY(asked(Side::Right) == BosChoice::Auto);

        auto* button =
            test.window->pane(Side::Left).header().findChild<TextButton*>(QStringLiteral("modelButtonLeft"));
        button->menu()->popup(QPoint());
        button->menu()->findChild<QAction*>(QStringLiteral("bos_off"))->trigger();
        button->menu()->close();
        QVERIFY(test.settle());
        QVERIFY(asked(Side::Left) == BosChoice::Off && asked(Side::Right) == BosChoice::Auto);
        QVERIFY(test.find<QAction>("bos.off")->isChecked());
        Q_EMIT
        test.window->pane(Side::Left).header().modelChosen(QStringLiteral("demo-transformer"));
        QVERIFY(test.state().pane(Side::Left).bos == BosChoice::Auto); // another model, another tokenizer
    }
};

QTEST_MAIN(TestTokenizers)
#include "tst_tokenizers.moc"
