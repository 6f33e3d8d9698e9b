// SPDX-License-Identifier: GPL-3.0-or-later
// Session files in the window: nothing unsaved goes without a question, and Save knows its file.
#include <algorithm>

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/session_io.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestSessions : public QObject {
    Q_OBJECT

private:
    using Ask = FileChooser::Ask;
    using Unsaved = FileChooser::Unsaved;

    static void toggleLink(WindowUnderTest& test) { test.trigger("edit.link"); }

    static int questions(const WindowUnderTest& test, Ask what) {
        return static_cast<int>(std::count(test.files->asked.begin(), test.files->asked.end(), what));
    }

private Q_SLOTS:
    void changesAreShownInTheTitle() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(test.window->windowTitle().contains(QStringLiteral("[*]")));
        QVERIFY(!test.window->isWindowModified());
        toggleLink(test);
        QVERIFY(test.window->isWindowModified());
        test.trigger("edit.undo");
        QVERIFY(!test.window->isWindowModified());
        ExperimentState next = test.state();
        next.prompt = "Is [*] a mark?" + std::string(5000, 'x');
        test.window->experiment().change(next, QStringLiteral("a long prompt"));
        QVERIFY(test.window->windowTitle().startsWith(QStringLiteral("Is [*][*] a mark?")));
        QVERIFY(test.window->windowTitle().size() < 120);
    }

    void closingAsksOnlyWhereSomethingWouldBeLost() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QVERIFY(test.window->close());
        QVERIFY(test.files->unsavedFiles.isEmpty());

        test.window->show();
        toggleLink(test);
        test.files->unsaved = Unsaved::Cancel;
        QVERIFY(!test.window->close());
        QCOMPARE(test.files->unsavedFiles, QStringList(QString()));
        QTest::qWait(20);
        QVERIFY(test.window->isVisible());

        test.files->unsaved = Unsaved::Discard;
        QVERIFY(!test.window->close());
        QTRY_VERIFY(!test.window->isVisible());
    }

    void saveBeforeClosing() {
        WindowUnderTest test;
        QVERIFY(test.start());
        toggleLink(test);
        test.files->unsaved = Unsaved::Save;
        QVERIFY(!test.window->close()); // no file is chosen: nothing is saved, so nothing is closed
        QTest::qWait(20);
        QVERIFY(test.window->isVisible());
        QCOMPARE(questions(test, Ask::SaveSession), 1);

        const QString file = test.folder.filePath(QStringLiteral("s.json"));
        test.files->answers[Ask::SaveSession] = file;
        QVERIFY(!test.window->close());
        QTRY_VERIFY(!test.window->isVisible());
        QCOMPARE(loadSession(file), test.state());
    }

    void aFileThatCantBeWrittenKeepsTheWindow() {
        WindowUnderTest test;
        QVERIFY(test.start());
        toggleLink(test);
        test.files->unsaved = Unsaved::Save;
        test.files->answers[Ask::SaveSession] = test.folder.filePath(QStringLiteral("no/such/folder.json"));
        QVERIFY(!test.window->close());
        QTRY_VERIFY(test.find<QLabel>("noticeText")->text().contains(QStringLiteral("folder.json")));
        QTest::qWait(20);
        QVERIFY(test.window->isVisible());
        QVERIFY(test.window->isWindowModified());
    }

    void saveAsksOnce() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString first = test.folder.filePath(QStringLiteral("first.json"));
        const QString second = test.folder.filePath(QStringLiteral("second.json"));
        test.files->answers[Ask::SaveSession] = first;
        test.trigger("file.save");
        QTRY_VERIFY(test.window->windowTitle().startsWith(QStringLiteral("first.json[*]")));
        toggleLink(test);
        QVERIFY(test.window->isWindowModified());
        test.trigger("file.save");
        QTRY_VERIFY(!test.window->isWindowModified());
        QCOMPARE(questions(test, Ask::SaveSession), 1);
        QCOMPARE(loadSession(first), test.state());
        QVERIFY(test.window->windowTitle().startsWith(QStringLiteral("first.json[*]")));
        test.files->answers[Ask::SaveSession] = second;
        toggleLink(test);
        test.trigger("file.saveAs");
        QTRY_VERIFY(!test.window->isWindowModified());
        QCOMPARE(questions(test, Ask::SaveSession), 2);
        toggleLink(test);
        test.trigger("file.save");
        QTRY_VERIFY(!test.window->isWindowModified());
        QCOMPARE(loadSession(second), test.state());
    }

    void whatChangesWhileItIsSavedStaysUnsaved() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString file = test.folder.filePath(QStringLiteral("s.mambascope"));
        test.files->answers[Ask::SaveSession] = file;
        toggleLink(test);
        const ExperimentState saved = test.state();
        test.trigger("file.save");
        test.trigger("edit.align"); // before the event loop hears that it is saved
        QTRY_VERIFY(test.window->windowTitle().startsWith(QStringLiteral("s.mambascope[*]")));
        QVERIFY(test.window->isWindowModified());
        QCOMPARE(loadSession(file), saved);
    }

    void anUndoneOpeningSavesToItsOwnFile() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString mine = test.folder.filePath(QStringLiteral("mine.json"));
        const QString other = test.folder.filePath(QStringLiteral("other.json"));
        ExperimentState foreign = test.state();
        foreign.prompt = "Paris is";
        saveSession(foreign, other);
        test.files->answers[Ask::SaveSession] = mine;
        test.trigger("file.save");
        QTRY_VERIFY(test.window->windowTitle().startsWith(QStringLiteral("mine.json")));
        toggleLink(test);
        const ExperimentState changed = test.state();
        test.window->openSession(other);
        QVERIFY(!test.window->isWindowModified());
        test.trigger("edit.undo");
        QVERIFY(test.window->isWindowModified());
        test.trigger("file.save");
        QTRY_VERIFY(!test.window->isWindowModified());
        QCOMPARE(loadSession(mine), changed);
        QCOMPARE(loadSession(other), foreign);
    }

    void theLastSessionComesBack() {
        WindowUnderTest test;
        test.make();
        QVERIFY(test.settings->value(QStringLiteral("sessions/recent")).toStringList().isEmpty());
        test.trigger("file.openLast");
        QVERIFY(test.find<QLabel>("noticeText")->text().contains(QStringLiteral("No session")));
        const QString file = test.folder.filePath(QStringLiteral("s.json"));
        test.files->answers[Ask::SaveSession] = file;
        toggleLink(test);
        test.trigger("file.save");
        const ExperimentState saved = test.state();
        QTRY_VERIFY(!test.window->isWindowModified());
        test.window.reset();

        test.make();
        QVERIFY(!(test.state() == saved));
        test.trigger("file.openLast");
        QCOMPARE(test.state(), saved);
        auto* recent = test.find<QMenu>("recentMenu");
        QVERIFY(recent != nullptr);
        Q_EMIT
        recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 1);
        QCOMPARE(recent->actions()[0]->toolTip(), file);
        test.trigger("edit.undo");
        recent->actions()[0]->trigger();
        QCOMPARE(test.state(), saved);
        QFile::remove(file);
        Q_EMIT
        recent->aboutToShow();
        QVERIFY(!recent->actions()[0]->isEnabled()); // what is gone is not offered
    }

    void theBoxItself_data() {
        QTest::addColumn<int>("button");
        QTest::addColumn<int>("answer");
        QTest::newRow("save") << int(QMessageBox::Save) << int(Unsaved::Save);
        QTest::newRow("discard") << int(QMessageBox::Discard) << int(Unsaved::Discard);
        QTest::newRow("cancel") << int(QMessageBox::Cancel) << int(Unsaved::Cancel);
        QTest::newRow("Esc") << 0 << int(Unsaved::Cancel);
    }
    void theBoxItself() {
        QFETCH(int, button);
        QFETCH(int, answer);
        QWidget window;
        window.show();
        std::vector<int> answers;
        FileChooser().askUnsaved(&window, QStringLiteral("/tmp/s.json"),
                                 [&](Unsaved given) { answers.push_back(int(given)); });
        auto* box = window.findChild<QMessageBox*>(QStringLiteral("unsavedBox"));
        QVERIFY(box != nullptr && box->isVisible());
        QVERIFY(box->text().contains(QStringLiteral("s.json")));
        if (button == 0) {
            QTest::keyClick(box, Qt::Key_Escape);
        } else {
            QTest::mouseClick(box->button(QMessageBox::StandardButton(button)), Qt::LeftButton);
        }
        QCOMPARE(answers, std::vector<int>{answer});
    }
};

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
