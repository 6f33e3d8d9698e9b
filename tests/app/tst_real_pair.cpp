// SPDX-License-Identifier: GPL-3.0-or-later
// The product's main job on the real engine and both bundled models: type a prompt, see both heatmaps, click
// a pair, see the answer move in both panes, undo.
#include <QAction>
#include <QImage>
#include <QSet>
#include <QtTest>
#include <cmath>

#include "core/base/resources.hpp"
#include "core/bench/token_run.hpp"
#include "core/engine/backend.hpp"
#include "ui/actions/action_registry.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/panes/model_pane.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;
const QString kPrompt = u"Beats Music is owned by"_s;

qsizetype colorsOf(const QImage& picture) {
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            colors.insert(picture.pixel(x, y));
        }
    }
    return colors.size();
}

} // namespace

class TstRealPair : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void typingFillsBothPanes();
    void clickingAPairMovesBothAnswers();
    void undoRestores();
    void cleanupTestCase() { m_window.reset(); }

private:
    [[nodiscard]] bool settle() const {
        return QTest::qWaitFor([this] { return m_window->runner().isSettled(); }, kTimeoutMs);
    }
    [[nodiscard]] const PredictionData& bars(Side side) const { return m_window->pane(side).bars().data(); }
    [[nodiscard]] QImage picture(QWidget& view) const { return view.grab().toImage(); }
    void click(Side side, int query, int source) {
        HeatmapView& heatmap = m_window->pane(side).heatmap();
        QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellRect({query, source}).center().toPoint());
    }
    [[nodiscard]] double fromScratch(Side side) const;

    std::unique_ptr<MainWindow> m_window;
    std::array<QImage, 2> m_cleanBars;
};

void TstRealPair::initTestCase() {
    WindowSetup setup;
    setup.backend = [] { return makeTorchBackend(); };
    m_window = std::make_unique<MainWindow>(std::move(setup));
    for (const Side side : kSides) {
        m_window->pane(side).bars().setAnimated(false);
    }
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TstRealPair::typingFillsBothPanes() {
    auto* edit = m_window->findChild<QWidget*>(u"promptEdit"_s);
    QVERIFY(edit != nullptr);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, kPrompt);
    QVERIFY(settle());
    for (const Side side : kSides) {
        ModelPane& pane = m_window->pane(side);
        QVERIFY2(pane.error().isEmpty(), qPrintable(pane.error()));
        QVERIFY(!m_window->runner().isStale(side, Channel::Attention));
        QString shown;
        for (const TokenLabel& token : pane.heatmap().data().tokens) {
            shown += token.display;
        }
        QCOMPARE(shown.replace(u'·', u' '), kPrompt);
        QVERIFY(colorsOf(picture(pane.heatmap())) > 100);
        QCOMPARE(bars(side).target, u"·Apple"_s);
        QVERIFY(bars(side).clean > 0.5);
        QVERIFY(!bars(side).hasVariant);
        m_cleanBars[indexOf(side)] = picture(pane.bars());
    }
}

/// The answer's probability under the window's knockout by one full forward, without partial recompute.
double TstRealPair::fromScratch(Side side) const {
    const auto* shown = m_window->runner().result<PredictSnapshot>(side, Channel::Predict);
    TokenRun run((resources::directory() / "models" / shown->model.name).string(), {}, Precision::Fp32,
                 TokenRun::Kernels::Reference);
    std::vector<std::int32_t> ids;
    for (const Token& token : shown->prompt.tokens) {
        ids.push_back(token.id);
    }
    return run.probabilityFromScratch(ids, Knockout{shown->variants.at(0).edges, Strict::Off},
                                      shown->target.id);
}

void TstRealPair::clickingAPairMovesBothAnswers() {
    m_window->actionRegistry().find(u"edit.allLayers"_s)->trigger();
    click(Side::Left, 5, 2); // by ← Music, the end of the subject
    QVERIFY(settle());
    QCOMPARE(m_window->experiment().state().knockouts.size(), std::size_t(1));
    for (const Side side : kSides) {
        const PredictionData& shown = bars(side);
        QVERIFY(shown.hasVariant);
        QCOMPARE(shown.target, u"·Apple"_s);
        QVERIFY2(std::abs(shown.current - shown.clean) > 0.01 * shown.clean,
                 qPrintable(QString::number(shown.current) + u" of "_s + QString::number(shown.clean)));
        const double reference = fromScratch(side);
        QVERIFY2(std::abs(shown.current - reference) <= 1e-4 * reference,
                 qPrintable(QString::number(shown.current) + u" and "_s + QString::number(reference)));
        QVERIFY(picture(m_window->pane(side).bars()) != m_cleanBars[indexOf(side)]);
    }
}

void TstRealPair::undoRestores() {
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->experiment().state().knockouts.empty());
    QVERIFY(settle());
    for (const Side side : kSides) {
        QVERIFY(!bars(side).hasVariant);
        QCOMPARE(bars(side).current, bars(side).clean);
        QCOMPARE(picture(m_window->pane(side).bars()), m_cleanBars[indexOf(side)]);
    }
}

QTEST_MAIN(TstRealPair)
#include "tst_real_pair.moc"
