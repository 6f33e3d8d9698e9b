// SPDX-License-Identifier: GPL-3.0-or-later
// Disks are read on another thread than the window's.
#include <atomic>
#include <semaphore>
#include <stdexcept>

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "ui/engine/model_lister.hpp"

using namespace mambascope::ui;

class TestModelLister : public QObject {
    Q_OBJECT

private:
    static std::vector<ModelChoice> oneModel(const QString& name) { return {{name, name, {}, true}}; }

private Q_SLOTS:
    void looksOnAThreadOfItsOwn() {
        std::atomic<QThread*> worker = nullptr;
        std::binary_semaphore mayEnd(0);
        ModelLister lister(
            [&](const ModelLister::Folders& folders) {
                worker = QThread::currentThread();
                mayEnd.acquire(); // a disk that sleeps
                return oneModel(QString::fromStdString(folders.at(0)));
            },
            [] { return ModelLister::Folders{"/models"}; });
        QSignalSpy changed(&lister, &ModelLister::changed);
        lister.refresh(); // returns at once
        QVERIFY(!lister.choices());
        QTRY_VERIFY(worker != nullptr);
        QVERIFY(worker != QThread::currentThread());
        mayEnd.release();
        QVERIFY(changed.wait());
        QCOMPARE(lister.choices()->at(0).title, QStringLiteral("/models"));
    }

    void saysOnlyWhatIsNew() {
        QString name = QStringLiteral("a");
        ModelLister lister([&](const ModelLister::Folders&) { return oneModel(name); },
                           [] { return ModelLister::Folders{}; });
        QSignalSpy changed(&lister, &ModelLister::changed);
        lister.refresh();
        QVERIFY(changed.wait());
        lister.refresh();
        QVERIFY(!changed.wait(50));
        name = QStringLiteral("b");
        lister.refresh();
        QVERIFY(changed.wait());
        QCOMPARE(lister.choices()->at(0).title, QStringLiteral("b"));
    }

    void asksAgainForWhatCameMeanwhile() {
        std::binary_semaphore mayEnd(0);
        std::atomic<int> runs = 0;
        std::string folder = "one";
        ModelLister lister(
            [&](const ModelLister::Folders& folders) {
                if (++runs == 1) {
                    mayEnd.acquire();
                }
                return oneModel(QString::fromStdString(folders.at(0)));
            },
            [&] { return ModelLister::Folders{folder}; });
        lister.refresh();
        folder = "two";
        lister.refresh();
        lister.refresh();
        mayEnd.release();
        QTRY_VERIFY(lister.choices() && lister.choices()->at(0).title == QStringLiteral("two"));
        QCOMPARE(runs.load(), 2);
    }

    void aFolderThatFailsIsNoModels() {
        ModelLister lister(
            [](const ModelLister::Folders&) -> std::vector<ModelChoice> { throw std::runtime_error("gone"); },
            [] { return ModelLister::Folders{}; });
        QSignalSpy changed(&lister, &ModelLister::changed);
        lister.refresh();
        QVERIFY(changed.wait());
        QVERIFY(lister.choices()->empty());
    }

    void mayGoWhileItLooks() {
        std::atomic<bool> hasEnded = false;
        {
            ModelLister lister(
                [&](const ModelLister::Folders&) {
                    QThread::msleep(30);
                    hasEnded = true;
                    return oneModel(QStringLiteral("late"));
                },
                [] { return ModelLister::Folders{}; });
            lister.refresh();
        }
        QVERIFY(hasEnded);
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestModelLister)
#include "tst_model_lister.moc"
