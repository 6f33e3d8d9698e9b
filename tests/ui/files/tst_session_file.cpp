// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is saved to, after opening, undoing and a full history.
#include <QTest>
#include <QUndoCommand>

#include "ui/files/session_file.hpp"

using namespace mambascope::ui;

class TestSessionFile : public QObject {
    Q_OBJECT

private:
    static void step(QUndoStack& stack) { stack.push(new QUndoCommand(QStringLiteral("step"))); }

    static void open(QUndoStack& stack, SessionFile& file, const QString& path) {
        step(stack);
        file.opened(path, true);
    }

private Q_SLOTS:
    void undoGoesBackToTheFileBefore() {
        QUndoStack stack;
        SessionFile file(stack);
        QCOMPARE(file.path(), QString());
        step(stack);
        file.saved(QStringLiteral("a"));
        QVERIFY(stack.isClean());
        step(stack);
        open(stack, file, QStringLiteral("b"));
        QVERIFY(stack.isClean());
        step(stack);
        QCOMPARE(file.path(), QStringLiteral("b"));
        stack.undo();
        stack.undo();
        QCOMPARE(file.path(), QStringLiteral("a")); // saving here must not overwrite b
        QVERIFY(!stack.isClean());
        stack.redo();
        QCOMPARE(file.path(), QStringLiteral("b"));
        QVERIFY(stack.isClean());
        file.saved(QStringLiteral("c"));
        QCOMPARE(file.path(), QStringLiteral("c"));
        stack.undo();
        QCOMPARE(file.path(), QStringLiteral("a"));
    }

    void anotherStepAfterUndoForgetsTheOpening() {
        QUndoStack stack;
        SessionFile file(stack);
        file.saved(QStringLiteral("a"));
        open(stack, file, QStringLiteral("b"));
        stack.undo();
        step(stack); // in place of the opening
        QCOMPARE(file.path(), QStringLiteral("a"));
        step(stack);
        QCOMPARE(file.path(), QStringLiteral("a"));
    }

    void aFullHistoryKeepsTheFile() {
        QUndoStack stack;
        stack.setUndoLimit(3);
        SessionFile file(stack);
        file.saved(QStringLiteral("a"));
        open(stack, file, QStringLiteral("b"));
        for (int i = 0; i < 5; ++i) {
            step(stack);
            QCOMPARE(file.path(), QStringLiteral("b"));
        }
        while (stack.canUndo()) {
            stack.undo();
        }
        QCOMPARE(file.path(), QStringLiteral("b")); // the opening itself is no longer in the history
    }

    void openingWhatIsThereAlreadyIsNoStep() {
        QUndoStack stack;
        SessionFile file(stack);
        step(stack);
        file.opened(QStringLiteral("a"), false);
        QVERIFY(stack.isClean());
        stack.undo();
        QCOMPARE(file.path(), QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
