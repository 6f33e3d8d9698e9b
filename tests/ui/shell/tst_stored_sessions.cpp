// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions with their results in the window: shown without a model, never mixed with another model's,
// verified, copied while they are not saved, and dropped onto the window.
#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include "tests/support/session_samples.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/recovery_folder.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/autosave.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestStoredSessions : public QObject {
    Q_OBJECT

private:
    using Ask = FileChooser::Ask;

    static void setFingerprint(WindowUnderTest& test, const std::string& fingerprint) {
        for (const char* name : {"demo-mamba2", "demo-transformer"}) {
            ModelInfo info = *test.control->findModel(name);
            info.fingerprint = fingerprint;
            test.control->addModel(info);
        }
    }

    /// A session as a window over the fake backend saves it, with all results of its state.
    static QString savedSession(QTemporaryDir& folder, const std::string& fingerprint = {}) {
        WindowUnderTest test;
        setFingerprint(test, fingerprint);
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        test.files->answers[Ask::SaveSession] = file;
        if (test.start()) {
            test.clickCell(Side::Left, 4, 1);
            (void)test.settle();
            test.trigger("file.save");
            (void)QTest::qWaitFor([&] { return !test.window->isWindowModified() && QFile::exists(file); });
        }
        return file;
    }

    static QString noticeOf(const WindowUnderTest& test) { return test.find<QLabel>("noticeText")->text(); }

    static void drop(WindowUnderTest& test, const QString& path, QPointF at) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(test.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(test.window.get(), &event);
        QVERIFY(event.isAccepted());
    }

private Q_SLOTS:
    void resultsAreSavedWithTheState() {
        QTemporaryDir folder;
        const WindowSession session = openSession(savedSession(folder));
        QCOMPARE(session.state.knockouts.size(), std::size_t{1});
        QVERIFY(session.results.size() >= 4); // attention and predictions of both sides
    }

    void theyAreShownWithoutAModel() {
        QTemporaryDir folder;
        const QString file = savedSession(folder);
        const WindowSession session = openSession(file);
        WindowUnderTest test("nothing of it");
        test.control->failAlways(Error(ErrorCode::ModelNotFound, {"demo-mamba2", "a folder of that name"}));
        test.make();
        test.window->show();
        test.window->openSession(file);
        QCOMPARE(test.state(), session.state);
        const ExperimentRunner& runner = test.window->runner();
        for (const Side side : kSides) {
            for (const Channel channel : {Channel::Attention, Channel::Predict}) {
                QVERIFY(runner.isStored(side, channel));
                QVERIFY(runner.resultState(side, channel) == ResultState::Fresh);
            }
        }
        QTRY_VERIFY(noticeOf(test).contains(QStringLiteral("stored results of")));
        QVERIFY(noticeOf(test).contains(QStringLiteral("demo-")));
        QVERIFY(runner.resultState(Side::Left, Channel::Attention) == ResultState::Fresh);
    }

    void theSameModelTakesThemOver() {
        QTemporaryDir folder;
        const QString file = savedSession(folder, "sha256:aa");
        WindowUnderTest test("another prompt");
        setFingerprint(test, "sha256:aa");
        QVERIFY(test.start());
        const int before = test.runsOn("left/attention");
        test.window->openSession(file);
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/attention"), before); // nothing was computed again
        QVERIFY(test.window->runner().isStored(Side::Left, Channel::Attention));
        QTest::qWait(50);
        QVERIFY(noticeOf(test).isEmpty());
    }

    void anotherModelsResultsAreNotShown() {
        QTemporaryDir folder;
        const QString file = savedSession(folder, "sha256:aa");
        WindowUnderTest test("another prompt");
        setFingerprint(test, "sha256:bb");
        test.make();
        test.window->show();
        test.window->openSession(file); // before the engine has a model
        QTRY_VERIFY(noticeOf(test).contains(QStringLiteral("not the model that the session was made with")));
        QVERIFY(test.settle());
        for (const Side side : kSides) {
            QVERIFY(!test.window->runner().isStored(side, Channel::Attention));
            QCOMPARE(test.window->runner().modelInfo(side)->fingerprint, std::string("sha256:bb"));
        }
        const int before = test.runsOn("left/attention");
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        test.window->openSession(file); // now it is known at once
        QVERIFY(test.settle());
        QVERIFY(!test.window->runner().isStored(Side::Left, Channel::Attention));
        QVERIFY(test.runsOn("left/attention") >= before);
    }

    void historyAndNamedStatesComeAlong() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        ExperimentState named;
        {
            WindowUnderTest test;
            test.files->answers[Ask::SaveSession] = file;
            QVERIFY(test.start());
            test.clickCell(Side::Left, 4, 1);
            QVERIFY(test.settle());
            named = test.state();
            Experiment& experiment = test.window->experiment();
            QVERIFY(experiment.setName(experiment.history().present().id, QStringLiteral("the cut")));
            test.typePrompt(QStringLiteral("Paris is the capital of"));
            QVERIFY(test.settle());
            test.trigger("file.save");
            QTRY_VERIFY(QFile::exists(file) && !test.window->isWindowModified());
        }
        const WindowSession session = openSession(file);
        QVERIFY(session.history.has_value());
        QVERIFY(session.history->nodes().size() >= 3);
        QCOMPARE(session.history->named().size(), std::size_t{1});

        WindowUnderTest test("a new start");
        test.control->failAlways(Error(ErrorCode::ModelNotFound, {"demo-mamba2", "a folder of that name"}));
        test.make();
        test.window->show();
        test.window->openSession(file);
        QCOMPARE(test.state(), session.state);
        Experiment& experiment = test.window->experiment();
        QCOMPARE(experiment.history().named().size(), std::size_t{1});
        QVERIFY(experiment.goTo(experiment.history().named().front()));
        QCOMPARE(test.state(), named);
        QVERIFY(test.window->runner().isStored(Side::Right, Channel::Predict)); // its results are there, too
        QVERIFY(test.window->runner().resultState(Side::Right, Channel::Predict) == ResultState::Fresh);
        test.trigger("edit.undo");
        QVERIFY(!(test.state() == named));
    }

    void largeSessionsAreReadMeanwhile() {
        QTemporaryDir folder;
        const QString file = savedSession(folder);
        WindowSession session = openSession(file);
        auto large = std::make_shared<Snapshot>(attentionAnswer(500)); // 2 MB of numbers
        session.results.push_back(large);
        saveSession(session, file);
        WindowUnderTest test("another prompt");
        QVERIFY(test.start());
        test.window->openSession(file);
        QVERIFY(!(test.state() == session.state)); // not yet
        QTRY_VERIFY(test.state() == session.state);
        QVERIFY(!test.window->isWindowModified());
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() - 7));
        test.window->openSession(file);
        QTRY_VERIFY(noticeOf(test).contains(QStringLiteral("s.mambascope")));
        QCOMPARE(test.state(), session.state);
    }

    void verifyingSaysWhatDiffers() {
        QTemporaryDir folder;
        const QString file = savedSession(folder);
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("file.verify");
        QVERIFY(noticeOf(test).contains(QStringLiteral("save the session first")));
        test.window->openSession(file);
        test.trigger("file.verify");
        QTRY_VERIFY(test.find<QMessageBox>("verifyBox") != nullptr);
        QVERIFY(test.find<QMessageBox>("verifyBox")->text().contains(QStringLiteral("the same")));
        delete test.find<QMessageBox>("verifyBox");

        WindowSession changed = openSession(file);
        auto result = std::make_shared<Snapshot>(*changed.results.front());
        auto* attention = std::get_if<AttentionSnapshot>(&result->body);
        QVERIFY(attention != nullptr);
        attention->values[0] += 0.5F;
        result->provenance.library = "LibTorch 1.0";
        changed.results.front() = result;
        saveSession(changed, file);
        test.trigger("file.verify");
        QTRY_VERIFY(test.find<QMessageBox>("verifyBox") != nullptr);
        auto* box = test.find<QMessageBox>("verifyBox");
        QVERIFY2(box->text().contains(QStringLiteral("0.5")), qPrintable(box->text()));
        QVERIFY(box->detailedText().contains(QStringLiteral("values[0]")));
    }

    void aCrashedWindowsCopyIsOffered() {
        QTemporaryDir folder;
        QTemporaryDir recovery;
        ExperimentState lost;
        {
            WindowUnderTest test;
            test.recoveryFolder = recovery.path();
            QVERIFY(test.start());
            test.clickCell(Side::Left, 4, 1);
            QVERIFY(test.settle());
            lost = test.state();
            test.window->findChild<Autosave*>(QStringLiteral("autosave"))->saveNow();
            QTRY_VERIFY(!QDir(recovery.path()).entryList({QStringLiteral("*.mambascope")}).isEmpty());
            // What a crash would leave: the copy, without its window.
            const QString copy = QDir(recovery.path()).entryList({QStringLiteral("*.mambascope")}).front();
            QVERIFY(QFile::copy(recovery.filePath(copy), folder.filePath(QStringLiteral("left.mambascope"))));
        }
        QVERIFY(QDir(recovery.path()).entryList({QStringLiteral("*.mambascope")}).isEmpty()); // orderly
        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("left.mambascope")),
                            recovery.filePath(QStringLiteral("left.mambascope"))));
        WindowUnderTest test("a new start");
        test.recoveryFolder = recovery.path();
        QVERIFY(test.start());
        auto* bar = test.find<QWidget>("offerBar");
        QVERIFY(bar != nullptr && bar->isVisible());
        test.find<TextButton>("offerAccept")->click();
        QVERIFY(!bar->isVisible());
        QCOMPARE(test.state(), lost);
        QVERIFY(test.window->isWindowModified());
        QVERIFY(test.window->runner().isStored(Side::Left, Channel::Attention));
        test.window.reset();
        QVERIFY(QDir(recovery.path()).entryList({QStringLiteral("*.mambascope")}).isEmpty());

        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("left.mambascope")),
                            recovery.filePath(QStringLiteral("left.mambascope"))));
        WindowUnderTest other("a new start");
        other.recoveryFolder = recovery.path();
        QVERIFY(other.start());
        other.find<TextButton>("offerDecline")->click();
        QVERIFY(!QFile::exists(recovery.filePath(QStringLiteral("left.mambascope"))));
        QCOMPARE(other.state().prompt, std::string("a new start"));
    }

    void copiesAreMadeByThemselvesAndOnlyOfChanges() {
        QTemporaryDir recovery;
        WindowUnderTest test;
        test.recoveryFolder = recovery.path();
        QVERIFY(test.start());
        auto* autosave = test.window->findChild<Autosave*>(QStringLiteral("autosave"));
        QVERIFY(autosave != nullptr);
        const auto copies = [&] {
            return QDir(recovery.path()).entryList({QStringLiteral("*.mambascope")}).size();
        };
        autosave->saveNow();
        QTest::qWait(20);
        QCOMPARE(copies(), 0); // nothing would be lost
        autosave->setInterval(1);
        test.trigger("edit.link");
        QTRY_COMPARE(copies(), 1);
        test.trigger("edit.undo");
        QTRY_COMPARE(copies(), 0);
    }

    void whatIsDroppedIsOpened() {
        QTemporaryDir folder;
        const QString file = savedSession(folder);
        WindowUnderTest test("another prompt");
        QVERIFY(test.start());
        drop(test, file, QPointF(300, 300));
        QCOMPARE(test.state(), loadSession(file));
        QDir(folder.path()).mkdir(QStringLiteral("model"));
        const QString model = folder.filePath(QStringLiteral("model"));
        drop(test, model, QPointF(300, 300));
        QVERIFY(noticeOf(test).contains(QStringLiteral("config.json")));
        QFile config(model + QStringLiteral("/config.json"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QWidget& right = test.window->pane(Side::Right);
        drop(test, model, right.mapTo(test.window.get(), right.rect().center()));
        QCOMPARE(QString::fromStdString(test.state().pane(Side::Right).model), model);
        QVERIFY(QString::fromStdString(test.state().pane(Side::Left).model) != model);
        drop(test, folder.filePath(QStringLiteral("none.mambascope")), QPointF(300, 300));
        QVERIFY(noticeOf(test).contains(QStringLiteral("none.mambascope")));
    }
};

QTEST_MAIN(TestStoredSessions)
#include "tst_stored_sessions.moc"
