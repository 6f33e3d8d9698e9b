// SPDX-License-Identifier: GPL-3.0-or-later
// A long load shows how far it is and can be cancelled, after which the model before it answers again.
#include <QElapsedTimer>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/panes/load_bar.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

namespace {

constexpr const char* kLarge = "large-model";
constexpr int kSoonMs = 100;

void addLargeModel(WindowUnderTest& test) {
    ModelInfo model = *test.control->findModel("demo-mamba2");
    model.name = kLarge;
    model.weightBytes = 5'536'762'736;
    test.control->addModel(model);
    test.control->setLoadTime(30s);
}

void choose(WindowUnderTest& test, const char* model) {
    Q_EMIT
    test.window->pane(Side::Left).header().modelChosen(QString::fromLatin1(model));
}

QString model(const WindowUnderTest& test) {
    return QString::fromStdString(test.state().pane(Side::Left).model);
}

} // namespace

class TestLoadBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsHowFarALoadIs() {
        WindowUnderTest test;
        QVERIFY(test.start());
        addLargeModel(test);
        auto* bar = test.find<LoadBar>("loadBarLeft");
        QVERIFY(!bar->isVisible());
        choose(test, kLarge);
        QTRY_VERIFY(bar->isVisible());
        const QString text = test.find<QLabel>("loadTextLeft")->text();
        QVERIFY2(text.contains(QLatin1String(kLarge)) && text.contains(QStringLiteral("5.5 GB")),
                 qPrintable(text));
        const auto* progress = test.find<QProgressBar>("loadProgressLeft");
        const int before = progress->value();
        QTRY_VERIFY(progress->value() > before);
        QVERIFY(!test.find<LoadBar>("loadBarRight")->isVisible());
    }

    void cancelGoesBack_data() {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("button") << false;
    }
    void cancelGoesBack() {
        QFETCH(bool, byKey);
        WindowUnderTest test;
        QVERIFY(test.start());
        const double probability = test.probability(Side::Left);
        addLargeModel(test);
        choose(test, kLarge);
        auto* bar = test.find<LoadBar>("loadBarLeft");
        QTRY_VERIFY(bar->isVisible());
        QElapsedTimer timer;
        timer.start();
        if (byKey) {
            test.trigger("view.release");
        } else {
            QTest::mouseClick(test.find<QToolButton>("loadCancelLeft"), Qt::LeftButton);
        }
        QVERIFY(!bar->isVisible());
        QCOMPARE(model(test), QStringLiteral("demo-mamba2"));
        QVERIFY(timer.elapsed() < kSoonMs);
        QVERIFY(test.settle());
        QVERIFY(test.window->pane(Side::Left).error().isEmpty());
        QVERIFY(!test.window->runner().isStale(Side::Left, Channel::Attention));
        QCOMPARE(test.probability(Side::Left), probability);
        test.control->setLoadTime(0ms);
        test.trigger("edit.undo"); // of the cancelling: loads the large one after all
        QCOMPARE(model(test), QString::fromLatin1(kLarge));
        QVERIFY(test.settle());
    }

    void shortLoadsShowNothing() {
        WindowUnderTest test;
        QVERIFY(test.start());
        addLargeModel(test);
        test.control->setLoadTime(20ms);
        bool shown = false;
        QObject watch;
        connect(&test.window->runner(), &ExperimentRunner::updated, &watch,
                [&] { shown = shown || test.find<LoadBar>("loadBarLeft")->isVisible(); });
        choose(test, kLarge);
        QVERIFY(test.settle());
        QVERIFY(!shown);
    }

    void filesWithSurplusAreMarked() {
        WindowUnderTest test;
        QVERIFY(test.start());
        ModelInfo odd = *test.control->findModel("demo-mamba2");
        odd.name = "odd-model";
        odd.notes = {"model.safetensors holds 1 tensor that no part of the model uses: \"extra\""};
        test.control->addModel(odd);
        choose(test, "odd-model");
        QVERIFY(test.settle());
        const auto* info = test.find<QLabel>("modelInfoLeft");
        QVERIFY(info->text().startsWith(QStringLiteral("⚠")));
        QVERIFY(info->toolTip().contains(QStringLiteral("extra")));
    }
};

QTEST_MAIN(TestLoadBar)
#include "tst_load_bar.moc"
