// SPDX-License-Identifier: GPL-3.0-or-later
// Bars before and after a knockout: rows, texts, lengths, movement, choosing.
#include <QSignalSpy>
#include <QTest>

#include "tests/support/recording_painter.hpp"
#include "tests/support/widget_fixtures.hpp"
#include "ui/views/predictions/prediction_bars.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

TokenScore score(int id, const char* text, double probability, double clean = 0) {
    return {id, text, probability, 0, clean};
}

PredictSnapshot appleSnapshot() {
    PredictSnapshot snapshot;
    snapshot.target = {" Apple", 10, true, false};
    snapshot.clean.targetProbability = 0.996;
    snapshot.clean.top = {score(10, " Apple", 0.996, 0.996), score(11, " Renault", 0.002, 0.002),
                          score(12, " Sony", 0.001, 0.001)};
    VariantResult variant;
    variant.targetProbability = 0.149;
    variant.relativeChange = -0.85;
    variant.cleanTopNow = {0.149, 0.0001, 0.0002};
    variant.top = {score(20, " Microsoft", 0.85, 0.0003), score(10, " Apple", 0.149, 0.996),
                   score(21, "\xE6", 0.0004, 0.00001)};
    snapshot.variants = {variant};
    return snapshot;
}

} // namespace

class TestPredictionBars : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bars = std::make_unique<PredictionBars>();
        m_bars->setPalette(lightPalette());
        m_bars->setFont(theme::bodyFont());
        m_bars->setAnimated(false);
        m_bars->resize(420, 240);
        m_bars->setData(predictionData(appleSnapshot(), 0));
    }
    void cleanup() { m_bars.reset(); }

    void aLongAnswerIsSetSmallerBeforeItIsCutOff() {
        PredictionData data = predictionData(appleSnapshot(), 0);
        data.target = QStringLiteral("·Darrieux");
        data.current = 0.9951; // "−0.09 %" is longer than "−85 %"
        m_bars->setData(data);
        QCOMPARE(m_bars->answerChange(), QStringLiteral("\u22120.09\u00a0%"));
        for (const int width : {420, 300, 240}) {
            m_bars->resize(width, 240);
            QCOMPARE(m_bars->shownAnswerToken(), QStringLiteral("·Darrieux"));
        }
        m_bars->resize(170, 240);
        QVERIFY(m_bars->shownAnswerToken().endsWith(QChar(u'…')));
    }

    void anyTokenOfTheListsIsFollowed() {
        const PredictSnapshot snapshot = appleSnapshot();
        PredictionData data = predictionData(snapshot, 0);
        followToken(data, snapshot, 0, "\xE6"); // of the knockout's list alone
        QVERIFY(data.targetKnown);
        QCOMPARE(data.targetId, 21);
        QCOMPARE(data.target, QStringLiteral("⟨E6⟩"));
        QCOMPARE(data.clean, 0.00001);
        QCOMPARE(data.current, 0.0004);
        followToken(data, snapshot, 0, " Sony"); // of the clean list alone
        QCOMPARE(data.clean, 0.001);
        QCOMPARE(data.current, 0.0002);
        PredictionData clean = predictionData(snapshot, -1);
        followToken(clean, snapshot, -1, "\xE6");
        QVERIFY(!clean.targetKnown);
        QVERIFY(describePrediction(clean).contains(QStringLiteral("not among")));
        m_bars->setData(data);
        const QImage known = picture(*m_bars);
        m_bars->setData(clean);
        QVERIFY(picture(*m_bars) != known);
    }

    void rowsOfBothRuns() {
        const PredictionData data = predictionData(appleSnapshot(), 0, 3);
        QCOMPARE(data.target, QStringLiteral("·Apple"));
        QVERIFY(data.hasVariant);
        QCOMPARE(data.rows.size(), std::size_t{3});
        QCOMPARE(data.rows.at(0).display, QStringLiteral("·Apple")); // by the larger of the two probabilities
        QCOMPARE(data.rows.at(1).display, QStringLiteral("·Microsoft"));
        QCOMPARE(data.rows.at(2).display, QStringLiteral("·Renault"));
        QCOMPARE(data.rows.at(0).clean, 0.996);
        QCOMPARE(data.rows.at(0).current, 0.149);
        QCOMPARE(data.rows.at(1).clean, 0.0003);
        QVERIFY(data.rows.at(1).entered && !data.rows.at(1).left);
        QVERIFY(data.rows.at(2).left && !data.rows.at(2).entered);
        QVERIFY(!data.rows.at(0).entered && !data.rows.at(0).left);
        const PredictionData all = predictionData(appleSnapshot(), 0, 10);
        QCOMPARE(all.rows.size(), std::size_t{5});
        QVERIFY(!all.rows.back().entered); // too improbable to be news
    }

    void cleanRunAlone() {
        for (const int variant : {-1, 7}) { // 7: there is none
            const PredictionData data = predictionData(appleSnapshot(), variant);
            QVERIFY(!data.hasVariant);
            QCOMPARE(data.rows.size(), std::size_t{3});
            QCOMPARE(data.current, data.clean);
        }
        m_bars->setData(predictionData(appleSnapshot(), -1));
        QCOMPARE(m_bars->answerNumbers(), QStringLiteral("0.996"));
        QCOMPARE(m_bars->answerChange(), QString());
    }

    void answerIsWritten() {
        QCOMPARE(m_bars->answerToken(), QStringLiteral("·Apple"));
        QCOMPARE(m_bars->answerNumbers(), QStringLiteral("0.996 → 0.149"));
        QCOMPARE(m_bars->answerChange(), QStringLiteral("−85\u00a0%"));
        const QString words = m_bars->accessibleDescription();
        QVERIFY(words.startsWith(QStringLiteral("·Apple from 0.996 to 0.149, −85\u00a0%")));
        QVERIFY(words.contains(QStringLiteral("·Microsoft 0.850, +0.850, new")));
        QVERIFY(words.contains(QStringLiteral("dropped out")));
        // The sign is also said by colour.
        const QImage image = picture(*m_bars, 2);
        const auto answer = colorsIn(image, {0, 0, 420, 30});
        QVERIFY(answer.contains(color(m_bars->palette(), ThemeColor::Negative).rgb()));
        const auto microsoft = colorsIn(image, m_bars->rowRect(1));
        QVERIFY(microsoft.contains(color(m_bars->palette(), ThemeColor::Positive).rgb()));
        QVERIFY(!microsoft.contains(color(m_bars->palette(), ThemeColor::Negative).rgb()));
    }

    void barsAreAsLongAsProbabilities() {
        const double whole = m_bars->cleanBarRect(0).width() / 0.996;
        QVERIFY(std::abs(m_bars->currentBarRect(0).width() - 0.149 * whole) < 1e-6);
        QVERIFY(std::abs(m_bars->currentBarRect(1).width() - 0.85 * whole) < 1e-6);
        const QImage image = picture(*m_bars);
        QCOMPARE(pixelAt(image, m_bars->cleanBarRect(0).center()),
                 color(m_bars->palette(), ThemeColor::CleanBar).rgb());
        QCOMPARE(pixelAt(image, m_bars->currentBarRect(1).center()),
                 color(m_bars->palette(), ThemeColor::CurrentBar).rgb());
        const QRectF bar = m_bars->currentBarRect(0);
        QCOMPARE(pixelAt(image, {bar.right() + 3, bar.center().y()}),
                 color(m_bars->palette(), ThemeColor::Surface).rgb());
    }

    void barsMoveWhenAllowed() {
        m_bars->setAnimated(true);
        m_bars->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bars.get()));
        const double start = m_bars->currentBarRect(0).width();
        m_bars->setData(predictionData(appleSnapshot(), -1));
        QVERIFY(std::abs(m_bars->currentBarRect(0).width() - start) < 2); // still where it was
        const double whole = m_bars->cleanBarRect(0).width() / 0.996;
        QTRY_VERIFY(std::abs(m_bars->currentBarRect(0).width() - 0.996 * whole) < 1e-6);

        qputenv("MAMBASCOPE_REDUCED_MOTION", "1");
        m_bars->setData(predictionData(appleSnapshot(), 0));
        QVERIFY(std::abs(m_bars->currentBarRect(0).width() - 0.149 * whole) < 1e-6); // at once
        qunsetenv("MAMBASCOPE_REDUCED_MOTION");
        m_bars->setAnimated(false);
        m_bars->setData(predictionData(appleSnapshot(), -1));
        QVERIFY(std::abs(m_bars->currentBarRect(0).width() - 0.996 * whole) < 1e-6);
    }

    void rowsAreFollowed() {
        QSignalSpy chosen(m_bars.get(), &PredictionBars::targetChosen);
        click(*m_bars, m_bars->rowRect(1).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("Microsoft"));
        QCOMPARE(chosen.at(0).at(1).toInt(), 20);
        click(*m_bars, {10, 5}); // the answer itself
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(m_bars.get(), Qt::Key_Down);
        QTest::keyClick(m_bars.get(), Qt::Key_Return);
        QCOMPARE(chosen.at(1).at(0).toString(), QStringLiteral("Renault"));
        QTest::keyClick(m_bars.get(), Qt::Key_Home);
        QTest::keyClick(m_bars.get(), Qt::Key_Space);
        QCOMPARE(chosen.at(2).at(1).toInt(), 10);
    }

    /// Rows below the edge are not painted: neither keys nor the pointer get there.
    void onlyRowsInSightAreReached() {
        QSignalSpy chosen(m_bars.get(), &PredictionBars::targetChosen);
        QCOMPARE(m_bars->shownRows(), 5);
        m_bars->resize(m_bars->width(), static_cast<int>(m_bars->rowRect(1).bottom()) + 10);
        QCOMPARE(m_bars->shownRows(), 2);
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(m_bars.get(), Qt::Key_Down);
        }
        QTest::keyClick(m_bars.get(), Qt::Key_Return);
        QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("Microsoft"));
        QTest::keyClick(m_bars.get(), Qt::Key_Home);
        QTest::keyClick(m_bars.get(), Qt::Key_End);
        QTest::keyClick(m_bars.get(), Qt::Key_Return);
        QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("Microsoft"));
        const QString told = m_bars->statusText();
        hover(*m_bars, m_bars->rowRect(2).topLeft() + QPointF(40, 3));
        QCOMPARE(m_bars->statusText(), told);
        m_bars->resize(m_bars->width(), static_cast<int>(m_bars->rowRect(0).bottom()) + 10);
        QTest::keyClick(m_bars.get(), Qt::Key_Return); // the cursor came along
        QCOMPARE(chosen.last().at(1).toInt(), 10);
    }

    void figureIsWhatTheScreenShows() {
        const QImage screen = picture(*m_bars);
        QImage figure(m_bars->size(), QImage::Format_ARGB32_Premultiplied);
        figure.fill(color(m_bars->palette(), ThemeColor::Surface));
        QPainter painter(&figure);
        m_bars->draw(painter, QSizeF(m_bars->size()), screenStyle(*m_bars, 1));
        painter.end();
        for (int row = 0; row < 3; ++row) {
            const QPointF at = m_bars->currentBarRect(row).center();
            QCOMPARE(pixelAt(figure, at), pixelAt(screen, at));
        }
        QCOMPARE(figure.convertToFormat(QImage::Format_RGB32), screen.convertToFormat(QImage::Format_RGB32));
        const Drawn drawn = drawnBy({420, 240}, [&](QPainter& paper) {
            m_bars->draw(paper, {420, 240}, paperStyle(10));
        });
        QCOMPARE(drawn.images, 0);
        QCOMPARE(drawn.patternBrushes, 0);
        for (const QString& text :
             {QStringLiteral("Apple"), QStringLiteral("0.996 \u2192 0.149"), QStringLiteral("Microsoft"),
              QStringLiteral("+0.850"), QStringLiteral("before (grey)")}) {
            QVERIFY2(drawn.text.contains(text), qPrintable(drawn.text));
        }
    }

    void tableHoldsAllRows() {
        const ViewTable table = m_bars->table();
        QCOMPARE(table.rows.size(), m_bars->data().rows.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const PredictionRow& row = m_bars->data().rows.at(i);
            QCOMPARE(table.rows[i].size(), table.columns.size());
            QCOMPARE(std::get<qint64>(table.rows[i].at(0)), qint64{row.id});
            QCOMPARE(std::get<qint64>(table.rows[i].at(2)), qint64{row.id == 10 ? 1 : 0});
            QCOMPARE(std::get<double>(table.rows[i].at(3)), row.clean);
            QCOMPARE(std::get<double>(table.rows[i].at(4)), row.current);
        }
        PredictionData data = m_bars->data();
        data.targetId = 99; // followed, and not among the rows
        data.target = QStringLiteral("·Nokia");
        m_bars->setData(data);
        QCOMPARE(m_bars->table().rows.size(), data.rows.size() + 1);
        QCOMPARE(std::get<QString>(m_bars->table().rows.front().at(1)), QStringLiteral("·Nokia"));
        m_bars->clear();
        QVERIFY(m_bars->table().isEmpty());
    }

    void staleAndEmpty() {
        const QRgb fresh = pixelAt(picture(*m_bars), m_bars->currentBarRect(1).center());
        m_bars->setStale(true);
        QVERIFY(pixelAt(picture(*m_bars), m_bars->currentBarRect(1).center()) != fresh);
        m_bars->clear(QStringLiteral("The prompt is empty."));
        QVERIFY(colorsIn(picture(*m_bars), m_bars->rect()).size() > 1);
        QCOMPARE(m_bars->accessibleDescription(), QString());
        QTest::keyClick(m_bars.get(), Qt::Key_Return);
        click(*m_bars, {50, 80});
        hover(*m_bars, {50, 80});
    }

    void nothingIsCutOffWhenNarrow() {
        PredictionData data = predictionData(appleSnapshot(), 0);
        data.target = QStringLiteral("·a-very-long-token-that-does-not-fit-in-here");
        m_bars->resize(230, 240);
        m_bars->setData(data);
        const QImage image = picture(*m_bars);
        // Text that runs out of the widget would touch its right edge.
        const auto edge = colorsIn(image, {229, 0, 1, 30});
        QCOMPARE(edge.size(), std::size_t{1});
    }

private:
    std::unique_ptr<PredictionBars> m_bars;
};

QTEST_MAIN(TestPredictionBars)
#include "tst_prediction_bars.moc"
