// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: which clash, which count in a view, and what a table of them does when one is changed.
#include <QSignalSpy>
#include <QTest>

#include "ui/actions/action_registry.hpp"
#include "ui/actions/key_bindings.hpp"
#include "ui/actions/key_table.hpp"
#include "ui/actions/view_keys.hpp"

using namespace mambascope::ui;

namespace {

QKeySequence key(const char* text) {
    return QKeySequence(QLatin1String(text), QKeySequence::PortableText);
}

std::size_t rowOf(const KeyTable& table, const char* id) {
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
        if (table.rows()[i].id == QLatin1String(id)) {
            return i;
        }
    }
    qFatal("%s is no row", id);
}

QKeyEvent press(int key, Qt::KeyboardModifiers modifiers = {}, const char* text = "") {
    return {QEvent::KeyPress, key, modifiers, QString::fromUtf8(text)};
}

} // namespace

class TestKeyBindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { keyBindings().setChanged({}); }

    void someKeysClash_data() {
        QTest::addColumn<QKeySequence>("a");
        QTest::addColumn<QKeySequence>("b");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("equal") << key("Ctrl+K") << key("Ctrl+K") << true;
        QTest::newRow("other modifier") << key("Ctrl+K") << key("Ctrl+Shift+K") << false;
        QTest::newRow("begins the other") << key("Ctrl+K") << key("Ctrl+K, L") << true;
        QTest::newRow("one beginning") << key("Ctrl+K, M") << key("Ctrl+K, L") << false;
        QTest::newRow("no key") << QKeySequence() << QKeySequence() << false;
    }
    void someKeysClash() {
        QFETCH(QKeySequence, a);
        QFETCH(QKeySequence, b);
        QFETCH(bool, wanted);
        QCOMPARE(clash(a, b), wanted);
        QCOMPARE(clash(b, a), wanted);
    }

    void viewsMeetWhereTheyShareAView() {
        QVERIFY(meet(QStringLiteral("edit.undo"), QStringLiteral("file.open")));
        QVERIFY(meet(QStringLiteral("edit.undo"), QStringLiteral("keys.subject")));
        QVERIFY(meet(QStringLiteral("keys.choose"), QStringLiteral("keys.subject")));
        QVERIFY(!meet(QStringLiteral("keys.knockToken"), QStringLiteral("keys.removeKnockout")));
        QVERIFY(!meet(QStringLiteral("edit.knockCell"), QStringLiteral("keys.choose")));
        QVERIFY(!meet(QStringLiteral("talk.blank"), QStringLiteral("history.flip"))); // a talk has its own
        QVERIFY(meet(QStringLiteral("talk.blank"), QStringLiteral("talk.speaker")));
    }

    void defaultsOfViewsDoNotClash() {
        const auto& keys = viewKeys();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            QVERIFY(!keys[i].shownTitle().isEmpty() && !keys[i].keys.isEmpty());
            for (const QKeySequence& own : keys[i].keys) {
                QCOMPARE(own.count(), 1);
                for (std::size_t j = 0; j < i; ++j) {
                    for (const QKeySequence& other : keys[j].keys) {
                        QVERIFY2(!meet(keys[i].id, keys[j].id) || !clash(own, other),
                                 qPrintable(keys[i].id + QLatin1Char(' ') + keys[j].id));
                    }
                }
            }
        }
    }

    void viewsTakeTheirKeys() {
        const QString choose = QStringLiteral("keys.choose");
        QVERIFY(isKey(press(Qt::Key_Space, {}, " "), choose));
        QVERIFY(!isKey(press(Qt::Key_Space, Qt::ShiftModifier, " "), choose));
        QVERIFY(isKey(press(Qt::Key_Space, Qt::ShiftModifier, " "), choose, Qt::ShiftModifier));
        QVERIFY(!isKey(press(Qt::Key_S, Qt::ShiftModifier, "S"), QStringLiteral("keys.subject")));
        keyBindings().declare(QStringLiteral("test.next"), {key("]"), key("+")});
        QVERIFY(isKey(press(Qt::Key_BracketRight, {}, "]"), QStringLiteral("test.next")));
        QVERIFY(isKey(press(Qt::Key_Plus, Qt::ShiftModifier, "+"), QStringLiteral("test.next"))); // above =
        QVERIFY(isKey(press(Qt::Key_Plus, Qt::KeypadModifier, "+"), QStringLiteral("test.next")));
        QVERIFY(isKey(press(Qt::Key_9, Qt::GroupSwitchModifier, "]"), QStringLiteral("test.next"))); // AltGr
        QVERIFY(!isKey(press(Qt::Key_9, {}, "9"), QStringLiteral("test.next")));
        keyBindings().setChanged({{choose, {key("Ctrl+Space")}}, {QStringLiteral("keys.subject"), {}}});
        QVERIFY(isKey(press(Qt::Key_Space, Qt::ControlModifier), choose));
        QVERIFY(!isKey(press(Qt::Key_Space, {}, " "), choose));
        QVERIFY(!isKey(press(Qt::Key_Space, {}, " "), choose, Qt::ControlModifier)); // Ctrl is its own
        QVERIFY(!isKey(press(Qt::Key_S, {}, "s"), QStringLiteral("keys.subject")));
    }

    void aRegistryFollows() {
        QWidget window;
        ActionRegistry registry(window);
        QAction* a = registry.add(QStringLiteral("a"), QStringLiteral("&A"), {key("Ctrl+K"), key("Ctrl+J")});
        QAction* b = registry.add(QStringLiteral("b"), QStringLiteral("B"), {key("Ctrl+L")});
        keyBindings().setChanged({{QStringLiteral("b"), {key("Ctrl+K")}}});
        QCOMPARE(a->shortcuts(), QList<QKeySequence>{key("Ctrl+J")}); // what the user gave away is gone
        QCOMPARE(b->shortcuts(), QList<QKeySequence>{key("Ctrl+K")});
        QCOMPARE(textWithKeys(*b), QStringLiteral("B (Ctrl+K)"));
        keyBindings().setChanged(
            {{QStringLiteral("a"), {key("Ctrl+L")}}, {QStringLiteral("b"), {key("Ctrl+J")}}});
        QCOMPARE(a->shortcuts(), QList<QKeySequence>{key("Ctrl+L")}); // an exchange
        QCOMPARE(b->shortcuts(), QList<QKeySequence>{key("Ctrl+J")});
        QVERIFY(registry.conflicts().isEmpty());
        // Made later, as in another language, or by a later version with a default that is taken.
        QAction* c =
            registry.add(QStringLiteral("c"), QStringLiteral("C"), {key("Ctrl+L, X"), key("Ctrl+M")});
        QCOMPARE(c->shortcuts(), QList<QKeySequence>{key("Ctrl+M")});
        keyBindings().setChanged({});
        QCOMPARE(a->shortcuts(), (QList<QKeySequence>{key("Ctrl+K"), key("Ctrl+J")}));
        QCOMPARE(b->shortcuts(), QList<QKeySequence>{key("Ctrl+L")});
        QCOMPARE(textWithKeys(*a), QStringLiteral("A (Ctrl+K or Ctrl+J)"));
    }

    void keysReadFromLeftToRight() {
        QCOMPARE(keysForPeople({key("Ctrl++"), key("]")}), QStringLiteral("Ctrl++ or ]"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(keysForPeople({key("Ctrl++")}), QStringLiteral("\u2066Ctrl++\u2069"));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(keysForPeople({}), QString());
    }

    void takingAKeyTakesItFromTheOther() {
        QWidget window;
        ActionRegistry registry(window);
        registry.add(QStringLiteral("a"), QStringLiteral("A"), {key("Ctrl+K"), key("Ctrl+J")});
        registry.add(QStringLiteral("b"), QStringLiteral("B"), {key("Ctrl+L")});
        KeyTable table(registry, {{QStringLiteral("elsewhere"), {key("F7")}}});
        const std::size_t a = rowOf(table, "a");
        const std::size_t b = rowOf(table, "b");
        QCOMPARE(table.conflicts(b, key("Ctrl+K, X")), std::vector<std::size_t>{a});
        QVERIFY(table.mayHave(b, key("Ctrl+K")));
        table.set(b, {key("Ctrl+K")});
        QCOMPARE(table.rows()[a].keys, QList<QKeySequence>{key("Ctrl+J")});
        QCOMPARE(table.changed().value(QStringLiteral("b")), QList<QKeySequence>{key("Ctrl+K")});
        QVERIFY(table.changed().contains(QStringLiteral("a")));
        QVERIFY(table.changed().contains(QStringLiteral("elsewhere"))); // of a view that is not here
        table.reset(a); // its own again, also what b had taken
        QCOMPARE(table.rows()[b].keys, QList<QKeySequence>());
        table.resetAll();
        QCOMPARE(table.changed().keys(), QStringList{QStringLiteral("elsewhere")});
    }

    void fixedKeysStay() {
        QWidget window;
        ActionRegistry registry(window);
        registry.add(QStringLiteral("a"), QStringLiteral("A"), {key("Ctrl+K")});
        KeyTable table(registry, {});
        const std::size_t a = rowOf(table, "a");
        QVERIFY(!table.mayHave(a, key("Left")) && !table.mayHave(a, key("Return")) &&
                !table.mayHave(a, key("Tab")) && !table.mayHave(a, QKeySequence()));
        table.set(a, {key("F7"), key("Home")}); // not even the first of them
        QCOMPARE(table.rows()[a].keys, QList<QKeySequence>{key("Ctrl+K")});
        const std::size_t arrows = rowOf(table, "keys.arrows");
        QVERIFY(!table.mayHave(arrows, key("F7")));
        table.set(arrows, {});
        QVERIFY(!table.rows()[arrows].isChanged());
        const std::size_t subject = rowOf(table, "keys.subject");
        QVERIFY(!table.mayHave(subject, key("Ctrl+S, S"))); // views see one key at a time
        QVERIFY(table.mayHave(subject, key("Del")));        // from its neighbour in the strip
        table.set(subject, {key("Del")});
        QCOMPARE(table.rows()[rowOf(table, "keys.knockToken")].keys, QList<QKeySequence>());
        QCOMPARE(table.rows()[rowOf(table, "keys.removeKnockout")].keys.size(), qsizetype(2)); // elsewhere
    }
};

QTEST_MAIN(TestKeyBindings)
#include "tst_key_bindings.moc"
