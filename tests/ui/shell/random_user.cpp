// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/random_user.hpp"

#include <iterator>

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>

#include "ui/shell/prompt/prompt_edit.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;
using namespace std::chrono_literals;

RandomUser::RandomUser(WindowUnderTest& test, std::uint32_t seed)
    : m_test(test)
    , m_random(seed) {
    m_attendant.setInterval(2);
    QObject::connect(&m_attendant, &QTimer::timeout, [this] { attendPopups(); });
    m_attendant.start();
    m_test.files->answers = {
        {FileChooser::Ask::SaveSession, m_test.folder.filePath(QStringLiteral("random.json"))},
        {FileChooser::Ask::OpenSession, m_test.folder.filePath(QStringLiteral("random.json"))},
        {FileChooser::Ask::SavePicture, m_test.folder.filePath(QStringLiteral("random.png"))},
        {FileChooser::Ask::ModelFolder, m_test.folder.path()},
        {FileChooser::Ask::OpenStatistics, m_test.folder.filePath(QStringLiteral("means.safetensors"))},
        {FileChooser::Ask::Tokenizer, m_test.folder.filePath(QStringLiteral("tokenizer.json"))}};
    m_test.files->unsaved = FileChooser::Unsaved::Cancel;
}

int RandomUser::below(int limit) {
    return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); // the same on every platform
}

void RandomUser::act() {
    using Act = void (RandomUser::*)();
    static constexpr Act kActs[] = {&RandomUser::type,
                                    &RandomUser::type,
                                    &RandomUser::type,
                                    &RandomUser::paste,
                                    &RandomUser::point,
                                    &RandomUser::point,
                                    &RandomUser::point,
                                    &RandomUser::point,
                                    &RandomUser::drag,
                                    &RandomUser::drag,
                                    &RandomUser::pressKey,
                                    &RandomUser::pressKey,
                                    &RandomUser::pressKey,
                                    &RandomUser::undoOrRedo,
                                    &RandomUser::undoOrRedo,
                                    &RandomUser::turnWheel,
                                    &RandomUser::openContextMenu,
                                    &RandomUser::triggerAction,
                                    &RandomUser::triggerAction,
                                    &RandomUser::chooseModel,
                                    &RandomUser::chooseView,
                                    &RandomUser::disturbEngine,
                                    &RandomUser::resizeWindow,
                                    &RandomUser::trace,
                                    &RandomUser::trace,
                                    &RandomUser::patch,
                                    &RandomUser::patch,
                                    &RandomUser::patchAndUndo,
                                    &RandomUser::editFact,
                                    &RandomUser::editFact,
                                    &RandomUser::readData,
                                    &RandomUser::moveDocks,
                                    &RandomUser::keepSession,
                                    &RandomUser::giveTalk,
                                    &RandomUser::tryToClose};
    (this->*kActs[below(static_cast<int>(std::size(kActs)))])();
    QCoreApplication::processEvents();
    attendPopups();
}

QString RandomUser::someText() {
    static const char* const kTexts[] = {"Paris is the capital of",
                                         "The mother tongue of Danielle Darrieux is",
                                         "a",
                                         " ",
                                         "two  spaces ",
                                         "one\ntwo\r\nthree",
                                         "שלום עולם",
                                         "日本の首都は",
                                         "😀👩‍👩‍👧 is",
                                         "x\xc2\xa0y\xe2\x80\x8bz",
                                         "<b>bold</b> & [*] %1"};
    const QString text = QString::fromUtf8(kTexts[below(static_cast<int>(std::size(kTexts)))]);
    return oneIn(20) ? QString(5000, QLatin1Char('x')) : text; // longer than a prompt can be, and one token
}

/// Mostly a picture of results, sometimes anything that is there.
QWidget* RandomUser::someWidget() {
    QWidgetList widgets;
    for (QWidget* widget : m_test.window->findChildren<QWidget*>()) {
        const bool isView = qobject_cast<ResultView*>(widget) != nullptr;
        if (widget->isVisible() && !widget->isWindow() && widget->isEnabled() && (isView || oneIn(4))) {
            widgets.append(widget);
        }
    }
    return widgets.isEmpty() ? m_test.window.get() : widgets[below(static_cast<int>(widgets.size()))];
}

/// Also a little outside.
QPoint RandomUser::somePoint(const QWidget& widget) {
    return {below(widget.width() + 10) - 5, below(widget.height() + 10) - 5};
}

Qt::KeyboardModifiers RandomUser::someModifiers() {
    return oneIn(3) ? (oneIn(2) ? Qt::ShiftModifier : Qt::ControlModifier) : Qt::NoModifier;
}

void RandomUser::type() {
    auto* edit = m_test.find<PromptEdit>("promptEdit");
    edit->setFocus();
    static constexpr Qt::Key kKeys[] = {Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left,
                                        Qt::Key_Right,     Qt::Key_Return, Qt::Key_Home};
    if (oneIn(2)) {
        QTest::keyClick(edit, kKeys[below(static_cast<int>(std::size(kKeys)))], someModifiers());
    } else {
        QTest::keyClick(edit, static_cast<char>('a' + below(26)));
        QTest::keyClick(edit, oneIn(4) ? ' ' : static_cast<char>('a' + below(26)));
    }
}

void RandomUser::paste() {
    auto* edit = m_test.find<PromptEdit>("promptEdit");
    edit->setFocus();
    QGuiApplication::clipboard()->setText(someText());
    constexpr std::size_t kEnough = 300; // thousands of tokens would only make it slow
    if (oneIn(2) || m_test.state().prompt.size() > kEnough) {
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    }
    QTest::keyClick(edit, oneIn(10) ? Qt::Key_X : Qt::Key_V, Qt::ControlModifier);
}

void RandomUser::point() {
    const QPointer<QWidget> widget = someWidget();
    const QPoint at = somePoint(*widget);
    QTest::mouseMove(widget, at);
    if (widget != nullptr && oneIn(6)) {
        QTest::mouseDClick(widget, Qt::LeftButton, someModifiers(), at);
    } else if (widget != nullptr && !oneIn(3)) {
        QTest::mouseClick(widget, Qt::LeftButton, someModifiers(), at);
    }
    if (widget != nullptr && oneIn(8)) {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(widget, &leave);
    }
}

void RandomUser::drag() {
    const QPointer<QWidget> widget = someWidget();
    const Qt::KeyboardModifiers modifiers = someModifiers();
    QTest::mousePress(widget, Qt::LeftButton, modifiers, somePoint(*widget));
    for (int i = below(4); i >= 0 && widget != nullptr; --i) {
        QMouseEvent move(QEvent::MouseMove, somePoint(*widget), widget->mapToGlobal(QPointF(1, 1)),
                         Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(widget, &move);
        if (oneIn(3)) {
            QCoreApplication::processEvents(); // results may arrive in the middle of it
        }
    }
    if (widget != nullptr) {
        QTest::mouseRelease(widget, Qt::LeftButton, modifiers, somePoint(*widget));
    }
}

void RandomUser::openContextMenu() {
    QWidget* widget = someWidget();
    m_test.rightClick(*widget, somePoint(*widget));
}

void RandomUser::pressKey() {
    static constexpr Qt::Key kKeys[] = {
        Qt::Key_Left,         Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Home,
        Qt::Key_End,          Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape,   Qt::Key_Tab,
        Qt::Key_Delete,       Qt::Key_S,     Qt::Key_Plus,   Qt::Key_Minus,    Qt::Key_BracketLeft,
        Qt::Key_BracketRight, Qt::Key_A,     Qt::Key_L,      Qt::Key_PageDown, Qt::Key_Backtab};
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || oneIn(5)) {
        focus = someWidget();
        focus->setFocus();
    }
    QTest::keyClick(focus, kKeys[below(static_cast<int>(std::size(kKeys)))], someModifiers());
}

void RandomUser::turnWheel() {
    QWidget* widget = someWidget();
    const QPointF at = somePoint(*widget);
    QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, oneIn(2) ? 120 : -120}, Qt::NoButton,
                      someModifiers(), Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &wheel);
}

void RandomUser::undoOrRedo() {
    Experiment& experiment = m_test.window->experiment();
    const bool isUndo = !oneIn(3);
    for (int i = below(4); i >= 0; --i) {
        isUndo ? experiment.undo() : experiment.redo();
    }
    if (oneIn(4)) {
        const auto& nodes = experiment.history().nodes();
        experiment.goTo(nodes[static_cast<std::size_t>(below(static_cast<int>(nodes.size())))].id);
    }
}

void RandomUser::triggerAction() {
    const QList<QAction*> actions = m_test.window->actionRegistry().actions();
    QAction* action = actions[below(static_cast<int>(actions.size()))];
    const QString id = action->objectName();
    const bool isSlow = id == QStringLiteral("file.exportPicture") || id.startsWith(QStringLiteral("theme."));
    if (action->isEnabled() && id != QStringLiteral("file.quit") && (!isSlow || oneIn(10))) {
        action->trigger();
    }
}

void RandomUser::chooseModel() {
    static const char* const kModels[] = {"demo-mamba2", "demo-transformer", "no-such-model"};
    Q_EMIT
    m_test.window->pane(oneIn(2) ? Side::Left : Side::Right)
        .header()
        .modelChosen(QString::fromLatin1(kModels[oneIn(4) ? 2 : below(2)]));
}

void RandomUser::chooseView() {
    PaneHeader& header = m_test.window->pane(oneIn(2) ? Side::Left : Side::Right).header();
    static constexpr AttentionView kViews[] = {AttentionView::Normalized, AttentionView::Absolute,
                                               AttentionView::Signed, AttentionView::Contribution};
    switch (below(4)) {
    case 0:
        Q_EMIT
        header.viewChosen(kViews[below(4)]);
        break;
    case 1:
        Q_EMIT
        header.headChosen(below(8) - 1); // the demo models have six
        break;
    case 2:
        Q_EMIT
        header.cutHeadChosen(below(7) - 1);
        break;
    default:
        Q_EMIT
        header.decayGroupChosen(oneIn(2) ? DecayGroup::Slow : DecayGroup::Fast);
        break;
    }
}

void RandomUser::resizeWindow() {
    m_test.window->resize(1024 + below(900), 700 + below(500));
}

void RandomUser::disturbEngine() {
    switch (below(4)) {
    case 0:
        m_test.control->setDelay(std::chrono::milliseconds(below(4)));
        break;
    case 1:
        m_test.control->failNext(Error(ErrorCode::OutOfMemory, {"cpu", "tracing"}, "cpu: out of memory"));
        break;
    case 2:
        m_test.control->setSweepChunk(1 + below(8));
        break;
    default:
        m_test.window->runner().repeat();
        break;
    }
}

/// With Cancel as the answer, or where nothing is unsaved, in which case the window comes back.
void RandomUser::tryToClose() {
    m_test.window->close();
    m_test.window->show();
}

void RandomUser::attendPopups() {
    for (int i = 0; i < 8 && QApplication::activePopupWidget() != nullptr; ++i) {
        QWidget* popup = QApplication::activePopupWidget();
        auto* menu = qobject_cast<QMenu*>(popup);
        const QList<QAction*> items = menu == nullptr ? QList<QAction*>() : menu->actions();
        QAction* item = items.isEmpty() || oneIn(2) ? nullptr : items[below(static_cast<int>(items.size()))];
        popup->close();
        if (item != nullptr && item->isEnabled() && item->menu() == nullptr && !item->isSeparator() &&
            item->objectName() != QStringLiteral("file.quit")) {
            item->trigger();
        }
    }
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(widget);
        if (dialog != nullptr && dialog->isVisible()) {
            auto* input = qobject_cast<QInputDialog*>(dialog);
            if (input != nullptr && oneIn(2)) {
                input->setTextValue(someText());
                input->accept();
            } else {
                dialog->reject();
            }
        }
    }
}

} // namespace mambascope::testing
