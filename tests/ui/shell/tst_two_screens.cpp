// SPDX-License-Identifier: GPL-3.0-or-later
// A talk with a projector: the room's window and the speaker's stand on screens of their own, which X swaps.
// The offscreen platform is given two screens of different sizes.
#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/presentation.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

constexpr QRect kLaptop(0, 0, 1440, 900);
constexpr QRect kProjector(1440, 0, 1600, 900);

const char* const kScreens = R"({"screens": [
    {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900},
    {"name": "projector", "x": 1440, "y": 0, "width": 1600, "height": 900}]})";

} // namespace

class TestTwoScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsOwn() {
        QCOMPARE(QGuiApplication::screens().size(), 2);
        QCOMPARE(QGuiApplication::screens()[1]->geometry(), kProjector);
        WindowUnderTest test;
        QVERIFY(test.start());
        MainWindow& window = *test.window;
        const QRect before = window.geometry();
        window.experiment().setName(window.experiment().history().present().id, QStringLiteral("one"));
        window.present();
        const QWidget* speaker = window.findChild<Presentation*>()->speaker();
        QVERIFY(window.isFullScreen());
        QTRY_COMPARE(window.geometry(), kProjector);
        QVERIFY(speaker->isVisible());
        QVERIFY(kLaptop.contains(speaker->geometry().center()));

        QTest::keyClick(&window, Qt::Key_X);
        QTRY_COMPARE(window.geometry(), kLaptop);
        QVERIFY(window.isFullScreen() && speaker->isVisible());
        QVERIFY(kProjector.contains(speaker->geometry().center()));

        QTest::keyClick(const_cast<QWidget*>(speaker), Qt::Key_X); // the speaker's keys are the talk's, too
        QTRY_COMPARE(window.geometry(), kProjector);
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.isFullScreen());
        QTRY_COMPARE(window.size(), before.size());
        QVERIFY(kLaptop.contains(window.geometry().center()));
        QVERIFY(window.findChild<Presentation*>()->speaker() == nullptr);
    }
};

int main(int argc, char** argv) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(kScreens) < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    TestTwoScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_screens.moc"
