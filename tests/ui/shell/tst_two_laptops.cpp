// SPDX-License-Identifier: GPL-3.0-or-later
// A talk from stored results, without any model; and two windows on one session file: what one saves, the
// other shows.
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/file_follower.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/presentation.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

/// Whoever prepares the talk: two named states, saved with their results.
class Speaker : public WindowUnderTest {
public:
    [[nodiscard]] bool prepare(const QString& file) {
        files->answers[FileChooser::Ask::SaveSession] = file;
        if (!start()) {
            return false;
        }
        name("the prompt");
        clickCell(Side::Left, 4, 1);
        name("without Music");
        return settle() && save();
    }
    void name(const char* text) const {
        window->experiment().setName(window->experiment().history().present().id, QString::fromLatin1(text));
    }
    [[nodiscard]] bool save() {
        QTest::qWait(10); // a file system's clock may be coarse
        trigger("file.save");
        return QTest::qWaitFor([&] { return !window->isWindowModified(); });
    }
    /// To a named state, saved there.
    [[nodiscard]] bool show(int step) {
        window->experiment().goTo(window->experiment().history().named()[static_cast<std::size_t>(step)]);
        return settle() && save();
    }
};

/// A window on another machine: it has the file, and no model.
class Follower : public WindowUnderTest {
public:
    Follower()
        : WindowUnderTest("nothing of it") {}

    [[nodiscard]] bool open(const QString& file) {
        control->failAlways(Error(ErrorCode::ModelNotFound, {"demo-mamba2", "a folder of that name"}));
        make();
        window->resize(size);
        window->show();
        window->openSession(file);
        window->follow();
        auto* follower = window->actionRegistry().findChild<FileFollower*>();
        if (follower != nullptr) {
            follower->setInterval(20);
        }
        return follower != nullptr && QTest::qWaitForWindowExposed(window.get());
    }
    [[nodiscard]] bool showsResults() const {
        const ExperimentRunner& runner = window->runner();
        return std::all_of(kSides.begin(), kSides.end(), [&](Side side) {
            return runner.resultState(side, Channel::Attention) == ResultState::Fresh &&
                   runner.resultState(side, Channel::Predict) == ResultState::Fresh &&
                   runner.isStored(side, Channel::Predict);
        });
    }
    [[nodiscard]] QString stateName() const { return window->experiment().history().present().name; }
    [[nodiscard]] Presentation& presentation() const { return *window->findChild<Presentation*>(); }
    void press(Qt::Key key) const {
        QWidget* focus = window->focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), key);
    }
};

} // namespace

class TestTwoLaptops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As `mambascope --session S --present` on a machine that has none of the models.
    void aTalkWithoutAModel() {
        Speaker speaker;
        const QString file = speaker.folder.filePath(QStringLiteral("talk.mambascope"));
        QVERIFY(speaker.prepare(file));
        Follower other;
        QVERIFY(other.open(file));
        other.window->present();
        other.press(Qt::Key_Home);
        QCOMPARE(other.stateName(), QStringLiteral("the prompt"));
        QTRY_VERIFY(other.showsResults());
        QCOMPARE(other.probability(Side::Left), other.cleanProbability(Side::Left));
        other.press(Qt::Key_Right);
        QCOMPARE(other.stateName(), QStringLiteral("without Music"));
        QTRY_VERIFY(other.showsResults());
        QCOMPARE(other.probability(Side::Left), speaker.probability(Side::Left));
        other.press(Qt::Key_Escape);
        QVERIFY(!other.presentation().isRunning() && !other.window->isWindowModified());
    }

    void oneSavesAndTheOtherShows() {
        Speaker speaker;
        const QString file = speaker.folder.filePath(QStringLiteral("talk.mambascope"));
        QVERIFY(speaker.prepare(file));
        Follower other;
        QVERIFY(other.open(file));
        for (const int step : {0, 1, 0}) {
            QVERIFY(speaker.show(step));
            QTRY_COMPARE(other.state(), speaker.state());
            QTRY_VERIFY(other.showsResults());
            QVERIFY(!other.window->isWindowModified());
        }
        // A new state with a name, which nobody had before; names are not doubled by following.
        speaker.clickCell(Side::Left, 3, 0);
        speaker.name("something else");
        QVERIFY(speaker.settle() && speaker.save());
        QTRY_COMPARE(other.stateName(), QStringLiteral("something else"));
        QCOMPARE(other.window->experiment().history().named().size(), std::size_t{3});
    }

    void aTalkFollows() {
        Speaker speaker;
        const QString file = speaker.folder.filePath(QStringLiteral("talk.mambascope"));
        QVERIFY(speaker.prepare(file));
        Follower other;
        QVERIFY(other.open(file));
        other.window->present();
        QVERIFY(speaker.show(0));
        QTRY_COMPARE(other.presentation().talk().index(), 0);
        QVERIFY(speaker.show(1));
        QTRY_COMPARE(other.presentation().talk().index(), 1);
        QVERIFY(other.presentation().isRunning() && !other.presentation().talk().isAside());
        other.press(Qt::Key_Escape);
        QCOMPARE(other.state(), speaker.state());
    }

    void whatIsNotSavedHereStays() {
        Speaker speaker;
        const QString file = speaker.folder.filePath(QStringLiteral("talk.mambascope"));
        QVERIFY(speaker.prepare(file));
        Follower other;
        QVERIFY(other.open(file));
        ExperimentState own = other.state();
        own.strict = true;
        other.window->experiment().change(own, QStringLiteral("strict"));
        QVERIFY(speaker.show(0));
        auto* notice = other.find<QLabel>("noticeText");
        QTRY_VERIFY(notice->text().contains(QStringLiteral("unsaved changes")));
        QCOMPARE(other.state(), own);
    }

    /// A file that is being copied, or is broken, changes nothing here.
    void aBrokenFile() {
        Speaker speaker;
        const QString file = speaker.folder.filePath(QStringLiteral("talk.mambascope"));
        QVERIFY(speaker.prepare(file));
        Follower other;
        QVERIFY(other.open(file));
        const ExperimentState before = other.state();
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("half of it") > 0);
        broken.close();
        auto* notice = other.find<QLabel>("noticeText");
        QTRY_VERIFY(notice->text().contains(QStringLiteral("talk.mambascope")));
        QCOMPARE(other.state(), before);
        QVERIFY(QFile::remove(file)); // gone: nothing is told, and the next one is shown
        QVERIFY(speaker.show(0));
        QTRY_COMPARE(other.state(), speaker.state());
    }

    void thereMustBeAFile() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("file.follow");
        QVERIFY(test.find<QLabel>("noticeText")->text().contains(QStringLiteral("follow")));
        QVERIFY(!test.window->actionRegistry().find(QStringLiteral("file.follow"))->isChecked());
    }
};

QTEST_MAIN(TestTwoLaptops)
#include "tst_two_laptops.moc"
