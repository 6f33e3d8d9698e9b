// SPDX-License-Identifier: GPL-3.0-or-later
// The window before an audience: what it shows, and the keys of the talk.
#include <QDockWidget>
#include <QMenuBar>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/presentation.hpp"
#include "ui/shell/step_picture.hpp"
#include "ui/shell/window_body.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

class TalkUnderTest : public WindowUnderTest {
public:
    /// Three named states: the start, one with a knockout, one in another layer.
    [[nodiscard]] bool prepare() {
        useTheme();
        if (!start()) {
            return false;
        }
        name("the prompt");
        clickCell(Side::Left, 4, 1);
        name("without Music");
        ExperimentState next = state();
        next.pane(Side::Left).layer = 2;
        window->experiment().change(next, QStringLiteral("show layer 2"));
        name("another layer");
        return settle();
    }
    void name(const char* text) const {
        window->experiment().setName(window->experiment().history().present().id, QString::fromLatin1(text));
    }
    [[nodiscard]] ExperimentState stateOf(int step) const {
        const HistoryTree& history = window->experiment().history();
        return history.find(history.named()[static_cast<std::size_t>(step)])->kept.state();
    }
    [[nodiscard]] Presentation& presentation() const { return *window->findChild<Presentation*>(); }
    void press(Qt::Key key) const {
        QWidget* focus = window->focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), key);
    }
};

} // namespace

class TestPresentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysStepThroughTheTalk() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        const ExperimentState before = test.state();
        test.window->experiment().setClean();
        const std::uint64_t runs = test.control->runCount();
        test.trigger("view.present");
        QVERIFY(test.presentation().isRunning());
        QCOMPARE(test.presentation().talk().index(), 2); // where the window stood
        test.press(Qt::Key_Home);
        QCOMPARE(test.state(), test.stateOf(0));
        test.press(Qt::Key_PageDown);
        QCOMPARE(test.state(), test.stateOf(1));
        test.press(Qt::Key_Right);
        QCOMPARE(test.state(), test.stateOf(2));
        test.press(Qt::Key_PageUp);
        QCOMPARE(test.state(), test.stateOf(1));
        test.press(Qt::Key_End);
        QCOMPARE(test.state(), test.stateOf(2));
        QVERIFY(test.settle());
        QCOMPARE(test.control->runCount(), runs); // all of it was stored
        test.press(Qt::Key_Home);
        test.press(Qt::Key_Escape);
        QVERIFY(!test.presentation().isRunning());
        QCOMPARE(test.state(), before);
        QVERIFY(!test.window->isWindowModified()); // a talk leaves nothing to save
    }

    void theRoomSeesTheModelsAlone() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        WindowBody& body = test.window->body();
        const QList<QDockWidget*> docks = test.window->findChildren<QDockWidget*>();
        std::vector<bool> wereShown;
        for (const QDockWidget* dock : docks) {
            wereShown.push_back(dock->isVisible());
        }
        const int type = body.pane(Side::Left).font().pixelSize();
        test.trigger("view.present");
        QVERIFY(test.window->isFullScreen());
        QVERIFY(!test.window->menuBar()->isVisible() && !body.prompt().isVisible());
        QVERIFY(!test.find<StatusStrip>("statusStrip")->isVisible());
        for (const QDockWidget* dock : docks) {
            QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
        }
        QVERIFY(body.pane(Side::Left).isVisible() && body.pane(Side::Right).isVisible());
        QCOMPARE(body.pane(Side::Left).font().pixelSize(), qRound(type * 1.5));
        test.press(Qt::Key_1);
        QVERIFY(body.pane(Side::Left).isVisible() && !body.pane(Side::Right).isVisible());
        test.press(Qt::Key_2);
        QVERIFY(!body.pane(Side::Left).isVisible() && body.pane(Side::Right).isVisible());
        test.press(Qt::Key_0);
        QVERIFY(body.pane(Side::Left).isVisible() && body.pane(Side::Right).isVisible());
        test.press(Qt::Key_Escape);
        QVERIFY(!test.window->isFullScreen());
        QVERIFY(test.window->menuBar()->isVisible() && body.prompt().isVisible());
        QCOMPARE(body.pane(Side::Left).font().pixelSize(), type);
        QCOMPARE(body.arrangement().preset(), LayoutPreset::Explore);
        for (qsizetype i = 0; i < docks.size(); ++i) {
            QCOMPARE(docks[i]->isVisible(), static_cast<bool>(wereShown[static_cast<std::size_t>(i)]));
        }
        QVERIFY(test.settle());
    }

    void clicksAreLeftBehind() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        test.trigger("view.present");
        test.press(Qt::Key_Home);
        QVERIFY(test.settle());
        test.clickCell(Side::Left, 3, 0);
        QVERIFY(test.state() != test.stateOf(0));
        QVERIFY(test.presentation().talk().isAside());
        test.press(Qt::Key_Right);
        QCOMPARE(test.state(), test.stateOf(1));
        test.press(Qt::Key_Left);
        QCOMPARE(test.state(), test.stateOf(0));
        QVERIFY(test.settle());
    }

    /// The next step as it will look, without going there and without computing anything.
    void theSpeakerSeesTheNextStep() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        test.trigger("view.present");
        test.press(Qt::Key_Home);
        test.press(Qt::Key_S);
        QVERIFY(test.settle());
        const std::uint64_t runs = test.control->runCount();
        SpeakerWindow* speaker = test.presentation().speaker();
        auto* picture = speaker->findChild<StepPreview*>(QStringLiteral("speakerNextPicture"));
        const QImage first = picture->grab().toImage();
        QVERIFY(picture->isShown());
        QVERIFY(picture->accessibleDescription().contains(QStringLiteral("Music")));
        test.press(Qt::Key_Right);
        const QImage second = picture->grab().toImage();
        QVERIFY(picture->isShown() && first != second);
        test.press(Qt::Key_End); // nothing comes next
        (void)picture->grab();
        QVERIFY(!picture->isShown());
        QCOMPARE(test.control->runCount(), runs);
        // A state that was never computed has no picture.
        const StepPreview::Draw draw = [&](QPainter& painter, QSizeF size, const FigureStyle& style,
                                           const ExperimentState& state) {
            return drawStep(painter, size, style, state, test.window->runner());
        };
        StepPreview other(draw, nullptr);
        ExperimentState unknown = test.state();
        unknown.prompt = "Nobody has asked this";
        other.setState(unknown, {});
        (void)other.grab();
        QVERIFY(!other.isShown());
    }

    /// On a projector the matrix fills the height that its pane has; afterwards all is as it was.
    void matricesFillTheRoom() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        HeatmapView& heatmap = test.window->body().pane(Side::Left).heatmap();
        const QSize area = heatmap.port().area.size().toSize();
        test.trigger("view.present");
        test.window->showNormal();
        test.window->resize(1600, 900);
        test.press(Qt::Key_1);
        QVERIFY(test.settle());
        QTRY_VERIFY2(
            heatmap.port().area.height() > 0.7 * heatmap.height(),
            qPrintable(QStringLiteral("%1 of %2").arg(heatmap.port().area.height()).arg(heatmap.height())));
        test.press(Qt::Key_Escape);
        test.window->resize(test.size);
        QTRY_COMPARE(heatmap.port().area.size().toSize(), area);
    }

    void aBlankScreen() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        test.trigger("view.present");
        auto* cover = test.find<BlankCover>("blankCover");
        test.press(Qt::Key_B);
        QVERIFY(cover->isVisible());
        QCOMPARE(cover->geometry(), test.window->rect());
        const QImage seen = test.window->grab().toImage();
        QCOMPARE(seen.pixelColor(seen.rect().center()), QColor(Qt::black));
        test.press(Qt::Key_Period);
        QVERIFY(!cover->isVisible());
        test.press(Qt::Key_B);
        test.press(Qt::Key_Escape); // ends, and takes the cover along
        QVERIFY(!cover->isVisible());
    }

    void theSpeakersWindow() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        test.trigger("view.present");
        SpeakerWindow* speaker = test.presentation().speaker();
        QVERIFY(speaker != nullptr && !speaker->isVisible()); // there is one screen
        test.press(Qt::Key_S);
        QVERIFY(speaker->isVisible());
        QTest::keyClick(speaker, Qt::Key_Home); // the keys work there, too
        QCOMPARE(test.state(), test.stateOf(0));
        QTest::keyClick(speaker, Qt::Key_S);
        QVERIFY(!speaker->isVisible());
        test.trigger("view.present"); // runs already
        test.press(Qt::Key_X);        // one screen: nothing to swap
        QVERIFY(test.window->isFullScreen());
        test.press(Qt::Key_Escape);
        test.press(Qt::Key_Home); // means what it always means
        QVERIFY(!test.presentation().isRunning());
    }

    void closingTheWindowEndsIt() {
        TalkUnderTest test;
        QVERIFY(test.prepare());
        test.window->experiment().setClean();
        test.trigger("view.present");
        test.press(Qt::Key_Home);
        QVERIFY(test.window->close());
        QVERIFY(!test.presentation().isRunning());
    }
};

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
