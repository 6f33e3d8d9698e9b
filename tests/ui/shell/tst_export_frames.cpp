// SPDX-License-Identifier: GPL-3.0-or-later
// Exports hold no click up.
#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <ctime>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/exports/export_job.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

/// The longest time, in milliseconds of the processor, that this thread worked in a turn of its loop.
class BusyTime {
public:
    BusyTime() {
        QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
        m_awake = QObject::connect(loop, &QAbstractEventDispatcher::awake, [this] {
            stop();
            m_start = now();
        });
    }
    BusyTime(const BusyTime&) = delete;
    BusyTime& operator=(const BusyTime&) = delete;
    ~BusyTime() { QObject::disconnect(m_awake); }
    void restart() {
        m_longest = 0;
        m_start = now();
    }
    void stop() { m_longest = std::max(m_longest, now() - m_start); }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    [[nodiscard]] static double now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QMetaObject::Connection m_awake;
    double m_start = now();
    double m_longest = 0;
};

} // namespace

class TestExportFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// While a figure is made, no turn of the window's loop works longer than a frame. Time of the processor
    /// counts, as other programs share it.
    void noFrameIsMissed() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer's own work takes longer");
#endif
        WindowUnderTest test;
        QVERIFY(test.start());
        test.traceWith(QStringLiteral("Paris"));
        test.showFacts();
        QVERIFY(test.openData());
        QVERIFY(test.settle());
        const FigureExport figures = test.window->figures();
        BusyTime busy;
        QTimer::singleShot(0, qApp, [] {
            QElapsedTimer time;
            time.start();
            while (time.elapsed() < 60) {
            }
        });
        QTest::qWait(80);
        QVERIFY(busy.longest() > 8); // it would see a frame that is missed, if it got a core for it
        for (const ExportView& view : figures.views()) {
            if (view.view->table().isEmpty()) {
                continue;
            }
            FigureRequest request{{view.id()}, paperFormat(QStringLiteral("icml-full"))};
            request.folder = test.folder.filePath(view.id());
            busy.restart();
            ExportJob job(figures.prepare(request), nullptr);
            QSignalSpy finished(&job, &ExportJob::finished);
            busy.stop();
            QVERIFY(finished.wait(20000));
            QVERIFY(!finished.front().front().value<ExportJob::Outcome>().failure);
            qInfo("%s: %.1f ms at most", view.info.id, busy.longest());
            QVERIFY2(busy.longest() < 16, view.info.id);
        }
    }
};

QTEST_MAIN(TestExportFrames)
#include "tst_export_frames.moc"
