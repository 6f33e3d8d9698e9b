// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/state/layer_window.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestLayerWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThreeEighthsOfTheDepth() {
        QCOMPARE(defaultWindow(24), 9);
        QCOMPARE(defaultWindow(12), 5);
        QCOMPARE(defaultWindow(64), 24);
        QCOMPARE(defaultWindow(1), 1);
        QCOMPARE(defaultWindow(2), 1);
        for (int layers = 1; layers <= 80; ++layers) {
            const IndexRange window =
                layerWindow(defaultLayer(layers), defaultWindow(layers), layers, WindowAlign::Start);
            QVERIFY(window.first >= 0 && window.last < layers);
            QCOMPARE(window.first, defaultLayer(layers)); // nothing had to be shifted
        }
    }

    void startAlignedWindowsShiftToFit() {
        QCOMPARE(layerWindow(7, 9, 24, WindowAlign::Start), (IndexRange{7, 15}));
        QCOMPARE(layerWindow(15, 9, 24, WindowAlign::Start), (IndexRange{15, 23}));
        QCOMPARE(layerWindow(16, 9, 24, WindowAlign::Start), (IndexRange{15, 23}));
        QCOMPARE(layerWindow(23, 9, 24, WindowAlign::Start), (IndexRange{15, 23}));
        QCOMPARE(layerWindow(3, 99, 12, WindowAlign::Start), (IndexRange{0, 11}));
        QCOMPARE(layerWindow(99, 1, 12, WindowAlign::Start), (IndexRange{11, 11}));
    }

    void centredWindowsAreThoseOfTheCore() {
        for (const int layers : {1, 2, 12, 24}) {
            for (int size = 1; size <= layers; ++size) {
                const std::vector<IndexRange> expected = layerWindows(layers, size, WindowAlign::Center);
                for (int layer = 0; layer < layers; ++layer) {
                    QCOMPARE(layerWindow(layer, size, layers, WindowAlign::Center),
                             expected[static_cast<std::size_t>(layer)]);
                }
            }
        }
    }

    void aPaneFillsInWhatIsAutomatic() {
        PaneState pane;
        QCOMPARE(chosenWindow(pane, 24), 9);
        QCOMPARE(chosenLayer(pane, 24), 7);
        QCOMPARE(chosenLayers(pane, 24, WindowAlign::Start), (IndexRange{7, 15}));
        pane.layer = 30; // chosen in a deeper model
        pane.window = 2;
        QCOMPARE(chosenLayers(pane, 12, WindowAlign::Start), (IndexRange{10, 11}));
        pane.allLayers = true;
        QCOMPARE(chosenLayers(pane, 12, WindowAlign::Start), (IndexRange{0, 11}));
    }

    void spansKeepTheirDepthInAnotherModel() {
        const LayerSpan span{false, 6, 11, 24};
        QCOMPARE(layersIn(span, 24), (IndexRange{6, 11}));
        QCOMPARE(layersIn(span, 12), (IndexRange{3, 5}));
        QCOMPARE(layersIn(span, 48), (IndexRange{12, 23}));
        QCOMPARE(layersIn({false, 5, 5, 24}, 2), (IndexRange{0, 0}));
        QCOMPARE(layersIn({false, 23, 23, 24}, 1), (IndexRange{0, 0}));
        QCOMPARE(layersIn({}, 12), (IndexRange{0, 11}));
        for (int layers = 1; layers <= 70; ++layers) {
            for (int first = 0; first < 24; ++first) {
                const IndexRange range = layersIn({false, first, 23, 24}, layers);
                QVERIFY(range.first >= 0 && range.first <= range.last && range.last < layers);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLayerWindow)
#include "tst_layer_window.moc"
