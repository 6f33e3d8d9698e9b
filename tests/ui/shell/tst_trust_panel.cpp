// SPDX-License-Identifier: GPL-3.0-or-later
// The trust panel: what was measured of the prompt, with words where it is more than rounding, and what leaks
// through the convolution. And the badges: what kind of numbers each view shows.
#include <QDockWidget>
#include <QLabel>
#include <QTest>
#include <limits>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/state/edits.hpp"
#include "ui/views/attention/attention_trust.hpp"
#include "ui/views/trust/trust_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

const TrustPanel& panelOf(const WindowUnderTest& test) {
    return *qobject_cast<TrustPanel*>(test.window->body().views().find("trust"));
}

const TrustCell& cellOf(const WindowUnderTest& test, const char* name, Side side) {
    static const TrustCell none;
    for (const TrustRow& row : panelOf(test).sheet().data().rows) {
        if (row.name == name) {
            return row.cells[indexOf(side)];
        }
    }
    return none;
}

Trust badgeOf(const WindowUnderTest& test, const char* view, Side side = Side::Left) {
    return test.window->body().views().find(view, side)->badge();
}

bool open(WindowUnderTest& test) {
    test.trigger("view.trust");
    return test.settle();
}

} // namespace

class TestTrustPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Nothing is measured before somebody looks.
    void isOpenedFromTheViewMenu() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(!test.find<QDockWidget>("trustDock")->isVisible());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/measured"), 0);
        QVERIFY(open(test));
        QVERIFY(test.find<QDockWidget>("trustDock")->isVisible());
        QCOMPARE(test.runsOn("left/measured"), 1);
        QCOMPARE(test.runsOn("right/measured"), 1);
        test.trigger("view.trust");
        test.clickCell(Side::Left, 3, 1);
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/measured"), 1);
    }

    void saysWhatWasMeasured() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(open(test));
        const TrustCell& form = cellOf(test, "rebuild_error", Side::Left);
        QCOMPARE(form.number, 3e-7);
        QCOMPARE(form.bound, TrustSnapshot::kRebuildBound);
        QVERIFY2(form.text.contains(QStringLiteral("3·10⁻⁷")), qPrintable(form.text));
        QVERIFY(form.text.contains(QStringLiteral("layer 12"))); // the fake's worst one
        QCOMPARE(form.layers.size(), 24U);
        QCOMPARE(cellOf(test, "rebuild_error", Side::Right).layers.size(), 12U);
        const TrustCell& partial = cellOf(test, "recompute_error", Side::Right);
        QCOMPARE(partial.number, 2e-7);
        QVERIFY2(partial.text.contains(QStringLiteral("probe")), qPrintable(partial.text));
        QCOMPARE(panelOf(test).badge().mark, QStringLiteral("exact"));
        QVERIFY(cellOf(test, "device", Side::Left).text.contains(QStringLiteral("fp32")));
        // All of it is in the table, and each layer has a row.
        const ViewTable table = panelOf(test).table();
        QCOMPARE(table.rows.size(), 2 * panelOf(test).sheet().data().rows.size() + 24 + 12);
        // With knockouts it is they that are measured.
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        QVERIFY(!cellOf(test, "recompute_error", Side::Left).text.contains(QStringLiteral("probe")));
        QVERIFY(
            cellOf(test, "recompute_error", Side::Left).words.contains(QStringLiteral("present knockouts")));
    }

    void badErrorsAreSaid_data() {
        QTest::addColumn<double>("rebuild");
        QTest::addColumn<double>("recompute");
        const double inf = std::numeric_limits<double>::infinity();
        QTest::newRow("attention form") << 1e-2 << 2e-7;
        QTest::newRow("partial recompute") << 3e-7 << 1.1e-5;
        QTest::newRow("both, not a number") << inf << inf;
    }
    void badErrorsAreSaid() {
        QFETCH(double, rebuild);
        QFETCH(double, recompute);
        const bool isFormBad = rebuild > TrustSnapshot::kRebuildBound;
        const bool isPartialBad = recompute > TrustSnapshot::kRecomputeBound;
        WindowUnderTest test;
        test.control->setErrors(rebuild, recompute);
        QVERIFY(test.start());
        QVERIFY(open(test));
        for (const Side side : kSides) {
            const TrustCell& form = cellOf(test, "rebuild_error", side);
            QCOMPARE(form.level == Trust::Level::Bad, isFormBad);
            QCOMPARE(form.text.contains(QStringLiteral("more than rounding")), isFormBad);
            QCOMPARE(form.words.contains(QStringLiteral("don't rely on")), isFormBad);
            const TrustCell& partial = cellOf(test, "recompute_error", side);
            QCOMPARE(partial.level == Trust::Level::Bad, isPartialBad);
            QCOMPARE(partial.words.contains(QStringLiteral("don't rely on")), isPartialBad);
            // The views whose numbers these are say so, too.
            QCOMPARE(badgeOf(test, "attention", side).level == Trust::Level::Bad, isFormBad);
            QCOMPARE(badgeOf(test, "predictions", side).level == Trust::Level::Bad, isPartialBad);
        }
        const Trust badge = panelOf(test).badge();
        QCOMPARE(badge.level, Trust::Level::Bad);
        QCOMPARE(badge.mark, QStringLiteral("doubtful"));
        const auto* label = test.find<QLabel>("trustPanelBadge");
        QCOMPARE(label->text(), badge.mark);
        QCOMPARE(label->property("role").toString(), QStringLiteral("error"));
        QVERIFY(label->toolTip().contains(QStringLiteral("don't rely on")));
        QCOMPARE(label->accessibleDescription(), label->toolTip());
    }

    /// Under bf16 nothing is exact, and there is no bound that would make it so.
    void coarsePrecisionIsNeverExact() {
        WindowUnderTest test;
        for (PaneState& pane : test.initial.panes) {
            pane.precision = Precision::Bf16;
            pane.view = AttentionView::Signed;
            pane.head = 0;
        }
        QVERIFY(test.start());
        QVERIFY(open(test));
        QVERIFY(!cellOf(test, "rebuild_error", Side::Left).bound);
        int marked = 0;
        for (const HostedView& hosted : test.window->body().views().views()) {
            const Trust badge = hosted.view->badge();
            if (badge.level == Trust::Level::Unknown) {
                continue; // it shows no numbers
            }
            ++marked;
            QVERIFY2(!badge.mark.contains(QStringLiteral("exact")), hosted.info.id);
            QVERIFY2(badge.mark.contains(QStringLiteral("approximate (bf16)")), qPrintable(badge.mark));
            QCOMPARE(badge.level, Trust::Level::Doubtful);
        }
        QCOMPARE(marked, 7); // two matrices, two sets of bars, map, flow, trust
    }

    void theLeakIsNamedAndMeasured() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* note = test.find<QLabel>("knockoutLeakNote");
        QVERIFY(!note->isVisible());
        QVERIFY(badgeOf(test, "knockouts").mark.isEmpty());
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        // Named at once …
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("demo-mamba2")), qPrintable(note->text()));
        QVERIFY(!note->text().contains(QStringLiteral("demo-transformer")));
        QCOMPARE(badgeOf(test, "knockouts").mark, QStringLiteral("leaks"));
        QVERIFY(badgeOf(test, "knockouts").words.contains(QStringLiteral("width 4")));
        QVERIFY(badgeOf(test, "knockouts").words.contains(QStringLiteral("3 right neighbours")));
        const double isOpen = test.probability(Side::Left);
        // … and measured where the panel is open.
        QVERIFY(open(test));
        const TrustCell leak = cellOf(test, "leak", Side::Left);
        QVERIFY(leak.number.has_value() && *leak.number != 0);
        QVERIFY2(badgeOf(test, "knockouts").words.contains(QStringLiteral("Measured on this prompt")),
                 qPrintable(badgeOf(test, "knockouts").words));
        QVERIFY(cellOf(test, "leak", Side::Right).text.contains(QStringLiteral("no convolution")));
        test.trigger("edit.strict");
        QVERIFY(test.settle());
        QVERIFY(qAbs(isOpen - test.probability(Side::Left) - *leak.number) < 1e-12);
        QCOMPARE(cellOf(test, "leak", Side::Left).number, leak.number); // the same two modes
        QVERIFY(!note->isVisible());
        QCOMPARE(badgeOf(test, "knockouts").mark, QStringLiteral("strict"));
        // Strict is not defined for some heads.
        test.window->experiment().change(withCutHeads(test.state(), Side::Left, 0), QStringLiteral("head 0"));
        QVERIFY(test.settle());
        QVERIFY(cellOf(test, "leak", Side::Left).text.contains(QStringLiteral("not defined")));
        QVERIFY(!cellOf(test, "leak", Side::Left).number);
    }

    /// Measuring waits for all else, and gives way to what is asked for meanwhile.
    void measuringHoldsNothingUp() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(open(test));
        test.clickCell(Side::Left, 4, 1);
        QVERIFY(test.settle());
        const std::vector<Request> begun = test.control->begunRequests();
        const auto lastOf = [&](const std::string& channel) {
            std::ptrdiff_t last = -1;
            for (std::size_t i = 0; i < begun.size(); ++i) {
                last = begun[i].channel == channel ? static_cast<std::ptrdiff_t>(i) : last;
            }
            return last;
        };
        for (const char* channel : {"left/predict", "right/predict", "left/map", "right/flow"}) {
            QVERIFY2(lastOf(channel) < lastOf("left/measured"), channel);
        }
        QVERIFY(isSweep(begun[static_cast<std::size_t>(lastOf("left/measured"))].body));
    }

    void failuresAreTold() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.control->failNext(Error(ErrorCode::MemoryTooSmall,
                                     {"big-model", "22 GB", "cpu", "3 GB", "a smaller model"},
                                     "big-model: too large"));
        QVERIFY(open(test));
        QVERIFY2(
            cellOf(test, "rebuild_error", Side::Left).text.contains(QStringLiteral("big-model needs 22 GB")),
            qPrintable(cellOf(test, "rebuild_error", Side::Left).text));
        QCOMPARE(cellOf(test, "rebuild_error", Side::Right).number, 3e-7);
    }

    void isReadByTheKeyboard() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(open(test));
        auto* sheet = test.find<TrustSheet>("trustSheet");
        QTRY_VERIFY(sheet->height() >= sheet->heightForWidth(sheet->width())); // all rows have their room
        sheet->setFocus();
        for (int row = 0; row < sheet->tableRows(); ++row) {
            QTest::keyClick(sheet, row == 0 ? Qt::Key_Home : Qt::Key_Down);
            QCOMPARE(sheet->tableCursor(), std::optional(TablePlace{row, 0}));
            QCOMPARE(sheet->statusText(), sheet->tableCell({row, 0}));
            QVERIFY(sheet->statusText().contains(QStringLiteral("demo-mamba2")));
            QVERIFY(!sheet->tableRowTitle(row).isEmpty());
            // The area scrolls with the cursor.
            const QPoint at =
                sheet->mapTo(sheet->parentWidget(), sheet->tableCellArea({row, 0}).topLeft().toPoint());
            QVERIFY(sheet->parentWidget()->rect().adjusted(0, -1, 0, 1).contains(at));
        }
    }

    void fingerprintsAreShortAndWhole() {
        WindowUnderTest test;
        ModelInfo model = *test.control->findModel("demo-mamba2");
        model.fingerprint = "sha256:" + std::string(64, 'a');
        model.revision = std::string(40, 'b');
        test.control->addModel(model);
        QVERIFY(test.start());
        QVERIFY(open(test));
        QCOMPARE(cellOf(test, "fingerprint", Side::Left).text, QStringLiteral("sha256:aaaaaaaaaaaa…"));
        QVERIFY(cellOf(test, "fingerprint", Side::Left)
                    .words.contains(QString::fromStdString(model.fingerprint)));
        QVERIFY(cellOf(test, "revision", Side::Left).words.contains(QString::fromStdString(model.revision)));
        QCOMPARE(cellOf(test, "revision", Side::Right).text, QStringLiteral("none"));
    }

    /// "Exact" is said of single heads' own weights alone.
    void badgesOfMatrices() {
        for (const bool isStateSpace : {true, false}) {
            for (const AttentionView view : {AttentionView::Signed, AttentionView::Absolute,
                                             AttentionView::Normalized, AttentionView::Contribution}) {
                for (const std::optional<int> head : {std::optional<int>(), std::optional(0)}) {
                    AttentionSnapshot snapshot;
                    snapshot.model.hasConvolution = isStateSpace;
                    snapshot.view = view;
                    snapshot.head = head;
                    const Trust trust = attentionTrust(snapshot);
                    const bool areWeights =
                        isStateSpace ? view == AttentionView::Signed : view != AttentionView::Contribution;
                    QCOMPARE(trust.level == Trust::Level::Exact, areWeights && head.has_value());
                    QCOMPARE(trust.mark == QStringLiteral("exact"), areWeights && head.has_value());
                    QCOMPARE(trust.mark == QStringLiteral("normalised"),
                             isStateSpace && view == AttentionView::Normalized);
                    QVERIFY(!trust.mark.isEmpty() && !trust.words.isEmpty());
                }
            }
        }
    }

    void badgesStandInTheWindow() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const std::pair<const char*, QString> labels[] = {
            {"attentionPanelLeftBadge", QStringLiteral("normalised")},
            {"attentionPanelRightBadge", QStringLiteral("mean")},
            {"predictionPanelLeftBadge", QStringLiteral("exact")},
            {"predictionPanelRightBadge", QStringLiteral("exact")},
            {"mapPanelBadge", QStringLiteral("exact")},
            {"flowPanelBadge", QStringLiteral("exact")}};
        for (const auto& [name, mark] : labels) {
            const auto* label = test.find<QLabel>(name);
            QVERIFY2(label != nullptr && label->isVisible(), name);
            QCOMPARE(label->text(), mark);
            QVERIFY2(label->toolTip().size() > 20, name);
            QCOMPARE(label->accessibleDescription(), label->toolTip());
        }
        QVERIFY(badgeOf(test, "attention").words.contains(QStringLiteral("3·10⁻⁷")));
    }

    /// In an overview a cell stands for several: the badge says so, and no longer once each is seen.
    void overviewsAreNotExact() {
        std::string prompt = "Beats";
        for (int i = 0; i < 499; ++i) {
            prompt += " a";
        }
        WindowUnderTest test(prompt);
        for (const char* model : {"demo-mamba2", "demo-transformer"}) {
            ModelInfo info = *test.control->findModel(model);
            info.maxPositions.reset();
            test.control->addModel(info);
        }
        QVERIFY(test.start());
        QTRY_VERIFY2(test.find<QLabel>("mapPanelBadge")->text().startsWith(QStringLiteral("largest of")),
                     qPrintable(test.find<QLabel>("mapPanelBadge")->text()));
        QTRY_VERIFY2(
            test.find<QLabel>("attentionPanelLeftBadge")->text().contains(QStringLiteral("largest of")),
            qPrintable(test.find<QLabel>("attentionPanelLeftBadge")->text()));
        for (int i = 0; i < 8; ++i) {
            test.window->pane(Side::Left).heatmap().zoomIn();
        }
        QCOMPARE(test.find<QLabel>("attentionPanelLeftBadge")->text(), QStringLiteral("normalised"));
    }
};

QTEST_MAIN(TestTrustPanel)
#include "tst_trust_panel.moc"
