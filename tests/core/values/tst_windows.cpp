// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/values/intervention.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using Windows = std::vector<IndexRange>;

class TestWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startIsNeverClipped() {
        QVERIFY(layerWindows(5, 3, WindowAlign::Start) == (Windows{{0, 2}, {1, 3}, {2, 4}}));
        QVERIFY(layerWindows(5, 5, WindowAlign::Start) == (Windows{{0, 4}}));
        QVERIFY(layerWindows(3, 1, WindowAlign::Start) == (Windows{{0, 0}, {1, 1}, {2, 2}}));
        QCOMPARE(layerWindows(24, 9, WindowAlign::Start).size(), std::size_t{16});
        QCOMPARE(layerWindows(64, 15, WindowAlign::Start).size(), std::size_t{50});
    }

    void centerIsClippedAtTheEnds() {
        QVERIFY(layerWindows(5, 3, WindowAlign::Center) == (Windows{{0, 1}, {0, 2}, {1, 3}, {2, 4}, {3, 4}}));
        // Even: one more layer below than above.
        QVERIFY(layerWindows(4, 2, WindowAlign::Center) == (Windows{{0, 0}, {0, 1}, {1, 2}, {2, 3}}));
        QVERIFY(layerWindows(3, 3, WindowAlign::Center) == (Windows{{0, 1}, {0, 2}, {1, 2}}));
        QVERIFY(layerWindows(2, 1, WindowAlign::Center) == (Windows{{0, 0}, {1, 1}}));
    }

    void centerHasOneWindowPerLayer() {
        for (int size = 1; size <= 12; ++size) {
            const Windows windows = layerWindows(12, size, WindowAlign::Center);
            QCOMPARE(windows.size(), std::size_t{12});
            for (int layer = 0; layer < 12; ++layer) {
                const IndexRange& window = windows[static_cast<std::size_t>(layer)];
                QVERIFY(window.first >= 0 && window.last < 12);
                QVERIFY(window.first <= layer && layer <= window.last);
                QVERIFY(window.last - window.first < size);
            }
        }
    }

    void sizeMustFit() {
        for (const WindowAlign align : {WindowAlign::Start, WindowAlign::Center}) {
            EXPECT_ERROR(layerWindows(12, 13, align), ErrorCode::WindowOutOfRange, {"13", "12"});
            EXPECT_ERROR(layerWindows(12, 0, align), ErrorCode::WindowOutOfRange, {"0", "12"});
            EXPECT_ERROR(layerWindows(12, -4, align), ErrorCode::WindowOutOfRange, {"-4", "12"});
            EXPECT_ERROR(layerWindows(0, 1, align), ErrorCode::WindowOutOfRange, {"1", "0"});
        }
    }
};

QTEST_APPLESS_MAIN(TestWindows)
#include "tst_windows.moc"
