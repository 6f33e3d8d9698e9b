// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads never compute in two modes at a time, and none waits for ever.
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include <QTest>

#include "core/base/error.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/precision_turn.hpp"

using namespace mambascope;
using namespace std::chrono_literals;

class TstPrecisionTurn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalModesShare();
    void theOtherModeWaits();
    void nestedTurnsComeBack();
    void whoWaitsIsLetIn();
    void aHoldRefuses();
    void manyThreadsAgree();
};

void TstPrecisionTurn::equalModesShare() {
    PrecisionTurn first;
    first.begin(Precision::Fp32);
    std::thread([] {
        PrecisionTurn second;
        second.begin(Precision::Bf16); // returns
        QVERIFY(!productsUseTf32());
    }).join();
}

void TstPrecisionTurn::theOtherModeWaits() {
    auto first = std::make_unique<PrecisionTurn>();
    first->begin(Precision::Fp32);
    std::atomic<bool> begun = false;
    std::thread other([&] {
        PrecisionTurn second;
        second.begin(Precision::Tf32);
        begun = true;
    });
    std::this_thread::sleep_for(30ms);
    QVERIFY(!begun && !productsUseTf32());
    first.reset();
    other.join();
    QVERIFY(begun);
}

void TstPrecisionTurn::nestedTurnsComeBack() {
    PrecisionTurn turn;
    turn.begin(Precision::Fp32);
    const auto before = turn.active();
    turn.begin(Precision::Tf32);
    QVERIFY(productsUseTf32());
    turn.goBack(before);
    QVERIFY(!productsUseTf32());
    QCOMPARE(turn.active(), std::optional(Precision::Fp32));
    turn.goBack(std::nullopt);
    QVERIFY(!turn.active());
}

void TstPrecisionTurn::whoWaitsIsLetIn() {
    PrecisionTurn sweep;
    sweep.begin(Precision::Fp32);
    std::atomic<bool> clicked = false;
    std::thread click([&] {
        PrecisionTurn turn;
        turn.begin(Precision::Tf32);
        clicked = productsUseTf32();
    });
    while (!clicked) {
        sweep.passOn(); // between chunks
        QVERIFY(!productsUseTf32());
    }
    click.join();
    sweep.passOn(); // nobody waits
    QCOMPARE(sweep.active(), std::optional(Precision::Fp32));
}

void TstPrecisionTurn::aHoldRefuses() {
    PrecisionTurn turn;
    turn.begin(Precision::Fp32);
    auto hold = std::make_unique<PrecisionHold>(Precision::Fp32);
    QVERIFY_EXCEPTION_THROWN(turn.begin(Precision::Tf32), Error);
    QCOMPARE(turn.active(), std::optional(Precision::Fp32));
    QVERIFY(!productsUseTf32());

    PrecisionTurn other;
    std::thread end([&] {
        std::this_thread::sleep_for(30ms);
        hold.reset();
    });
    turn.goBack(std::nullopt);
    other.goBack(Precision::Tf32); // waits for the hold
    QVERIFY(productsUseTf32() && !hold);
    end.join();
}

void TstPrecisionTurn::manyThreadsAgree() {
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&wrong, precision = i % 2 == 0 ? Precision::Fp32 : Precision::Tf32] {
            for (int round = 0; round < 200; ++round) {
                PrecisionTurn turn;
                turn.begin(precision);
                for (int chunk = 0; chunk < 3; ++chunk) {
                    wrong += productsUseTf32() != (precision == Precision::Tf32) ? 1 : 0;
                    turn.passOn();
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TstPrecisionTurn)
#include "tst_precision_turn.moc"
