// SPDX-License-Identifier: GPL-3.0-or-later
// What a random user does beside a prompt: facts are edited, data sets are read, docks come, go and move,
// sessions are saved and opened, talks are given.
#include <iterator>

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHoverEvent>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/random_user.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

namespace {

void clickIfEnabled(QAbstractButton* button) {
    if (button != nullptr && button->isEnabled()) {
        button->click();
    }
}

void triggerIfEnabled(const WindowUnderTest& test, const char* action) {
    QAction* found = test.window->actionRegistry().find(QLatin1String(action));
    if (found->isEnabled()) {
        found->trigger();
    }
}

} // namespace

QWidget* RandomUser::someChild(QWidget& parent) {
    QWidgetList widgets;
    for (QWidget* widget : parent.findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->isWindow() && widget->isEnabled()) {
            widgets.append(widget);
        }
    }
    return widgets.isEmpty() ? &parent : widgets[below(static_cast<int>(widgets.size()))];
}

void RandomUser::clickInto(const char* dock) {
    auto* found = m_test.find<QDockWidget>(dock);
    found->show();
    const QPointer<QWidget> widget = someChild(*found);
    const QPoint at = somePoint(*widget);
    if (oneIn(3)) {
        QTest::keyClick(widget, oneIn(2) ? Qt::Key_Down : Qt::Key_Return);
    } else if (oneIn(4)) {
        QTest::mouseDClick(widget, Qt::LeftButton, someModifiers(), at);
    } else {
        QTest::mouseClick(widget, Qt::LeftButton, someModifiers(), at);
    }
}

void RandomUser::editFact() {
    m_test.find<QDockWidget>("editDock")->show();
    static const char* const kObjects[] = {"English", "Dutch", "Rome", "", "…"};
    static const char* const kButtons[] = {
        "editRun",         "editRun",          "editRun",      "editSweep",       "editApply",   "editApply",
        "editApplyBeside", "editedSwitchLeft", "editSite_W_o", "editSite_W_down", "editSite_W_g"};
    switch (below(8)) {
    case 0:
        m_test.find<QLineEdit>("editNewEdit")
            ->setText(QString::fromUtf8(kObjects[below(static_cast<int>(std::size(kObjects)))]));
        break;
    case 1:
        m_test.find<QSlider>("editLayer")->setValue(below(24));
        break;
    case 2: {
        auto* side = m_test.find<QComboBox>("editSide");
        side->setCurrentIndex(below(2));
        Q_EMIT
        side->activated(side->currentIndex());
        break;
    }
    case 3:
        clickIfEnabled(m_test.find<QCheckBox>(oneIn(2) ? "appliedEdit_left_0" : "appliedEdit_right_0"));
        clickIfEnabled(oneIn(2) ? m_test.find<QToolButton>("removeEdit_left_0") : nullptr);
        break;
    case 4:
        clickInto("editDock");
        break;
    default:
        clickIfEnabled(m_test.find<QToolButton>(kButtons[below(static_cast<int>(std::size(kButtons)))]));
    }
}

void RandomUser::readData() {
    static const char* const kFilters[] = {"", "relation = P17", "Paris", "p >", "source = a"};
    switch (below(6)) {
    case 0:
        triggerIfEnabled(m_test, oneIn(2) ? "data.evaluate" : "data.allRows");
        break;
    case 1:
        m_test.find<QLineEdit>("datasetFilter")
            ->setText(QString::fromLatin1(kFilters[below(static_cast<int>(std::size(kFilters)))]));
        break;
    case 2:
        clickInto("resultsDock");
        break;
    default:
        clickInto("datasetDock");
    }
}

void RandomUser::moveDocks() {
    QList<QDockWidget*> docks = m_test.window->findChildren<QDockWidget*>();
    QDockWidget* dock = docks[below(static_cast<int>(docks.size()))];
    auto* area = qobject_cast<QMainWindow*>(dock->parentWidget());
    QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF()); // as the pointer has
    QCoreApplication::sendEvent(area, &leave);
    switch (below(7)) {
    case 0:
        dock->show();
        break;
    case 1:
    case 2:
    case 3:
        dock->close();
        break;
    case 4:
        dock->setFloating(!dock->isFloating());
        break;
    case 5: {
        static constexpr Qt::DockWidgetArea kAreas[] = {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea,
                                                        Qt::TopDockWidgetArea, Qt::BottomDockWidgetArea};
        area->addDockWidget(kAreas[below(4)], dock); // as dragging ends
        break;
    }
    default:
        if (QDockWidget* other = docks[below(static_cast<int>(docks.size()))]; other != dock) {
            area->tabifyDockWidget(other, dock);
        }
    }
}

void RandomUser::keepSession() {
    static constexpr FileChooser::Unsaved kAnswers[] = {
        FileChooser::Unsaved::Cancel, FileChooser::Unsaved::Discard, FileChooser::Unsaved::Save};
    m_test.files->unsaved = kAnswers[below(3)];
    switch (below(3)) {
    case 0:
        triggerIfEnabled(m_test, "file.open");
        break;
    case 1:
        m_test.window->openSession(m_test.folder.filePath(QStringLiteral("random.json")));
        break;
    default:
        triggerIfEnabled(m_test, oneIn(2) ? "file.save" : "file.saveAs");
    }
    m_test.files->unsaved = FileChooser::Unsaved::Cancel;
}

void RandomUser::giveTalk() {
    triggerIfEnabled(m_test, "view.present");
    static constexpr Qt::Key kKeys[] = {Qt::Key_Right, Qt::Key_Left, Qt::Key_Home, Qt::Key_End, Qt::Key_B,
                                        Qt::Key_S,     Qt::Key_X,    Qt::Key_1,    Qt::Key_2,   Qt::Key_0};
    for (int i = below(8); i >= 0; --i) {
        QTest::keyClick(m_test.window.get(), kKeys[below(static_cast<int>(std::size(kKeys)))]);
        if (oneIn(3)) {
            QCoreApplication::processEvents();
        }
        if (oneIn(6)) {
            point();
        }
    }
    if (!oneIn(8)) { // now and then it goes on
        QTest::keyClick(m_test.window.get(), Qt::Key_Escape);
    }
}

} // namespace mambascope::testing
