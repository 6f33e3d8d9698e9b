// SPDX-License-Identifier: GPL-3.0-or-later
// Curves, dots, differences and outliers, held against arithmetic of their own.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>

#include "tests/support/data_samples.hpp"
#include "ui/data/result_picture.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

class TestResultPicture : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::atomic<bool> m_go{false};
    std::shared_ptr<const ResultSet> m_first;
    std::shared_ptr<const ResultSet> m_second;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] ResultPicture both(const ResultChoice& choice) const {
        return resultPicture({m_first, m_second}, choice, m_go);
    }

private Q_SLOTS:
    void initTestCase() {
        writeResults(path("first"), "demo-mamba2", 8, 300, 1, 400);
        writeResults(path("second"), "demo-transformer", 5, 40, 0.5);
        m_first = ResultSet::read(path("first"), m_go);
        m_second = ResultSet::read(path("second"), m_go);
    }

    void curvesAreTheSummarys() {
        ResultChoice choice;
        const ResultPicture picture = both(choice);
        QCOMPARE(picture.curves.size(), std::size_t{4}); // two sources in each
        const ResultCurve& subject = picture.curves[0];
        const SourceSummary& summary = m_first->summary().all.windows[0].sources[0];
        QCOMPARE(subject.points.size(), std::size_t{7});
        for (std::size_t i = 0; i < 7; ++i) {
            QCOMPARE(subject.points[i].mean, summary.relativeChange.mean[i]);
            QCOMPARE(subject.points[i].low, summary.relativeChange.t95[i].low);
            QCOMPARE(subject.points[i].x, double(i));
            QCOMPARE(subject.points[i].layers.last, int(i) + 1);
        }
        choice.band = BandKind::Bootstrap;
        choice.isByDepth = true;
        const ResultPicture other = both(choice);
        QCOMPARE(other.curves[0].points[0].high, summary.relativeChange.bootstrap95[0].high);
        QCOMPARE(other.curves[0].points[6].x, 100.0);
        QCOMPARE(other.curves[2].points[3].x, 100.0); // of the model with fewer layers
    }

    void partsOfThePrompts() {
        ResultChoice choice;
        choice.place = SubjectPlace::First;
        const ResultPicture picture = both(choice);
        QCOMPARE(picture.curves[0].points[0].mean,
                 m_first->summary().subjectFirst.windows[0].sources[0].relativeChange.mean[0]);
        QCOMPARE(picture.strips[0].prompts, std::size_t{75});
        QCOMPARE(picture.relations.size(), std::size_t{2});
    }

    void oneRelationAlone() {
        ResultChoice choice;
        choice.relation = "P36"; // rows with odd numbers
        const ResultPicture picture = both(choice);
        QCOMPARE(picture.curves.size(), std::size_t{4});
        QCOMPARE(picture.curves[0].prompts, std::int64_t{150});
        QCOMPARE(picture.strips[0].prompts, std::size_t{150});
        QCOMPARE(picture.difference->prompts, std::int64_t{20});
        double sum = 0;
        for (int row = 3; row < 300; row += 6) {
            sum -= row / 400.0;
        }
        QVERIFY(std::abs(picture.curves[0].points[0].mean - sum / 150) < 1e-6);
        for (const Outlier& outlier : picture.outliers) {
            QCOMPARE(picture.sets[outlier.set]->rows()[outlier.row].relation, std::string("P36"));
        }
        choice.relation = "P999";
        QVERIFY(both(choice).curves.empty());
    }

    void dotsKeepBothEnds() {
        const ResultPicture picture = both({});
        const DotStrip& strip = picture.strips.front();
        QCOMPARE(strip.prompts, std::size_t{300});
        for (const std::vector<ResultDot>& dots : strip.dots) {
            QCOMPARE(dots.size(), DotStrip::kMostDots);
            std::set<std::size_t> rows;
            for (const ResultDot& dot : dots) {
                rows.insert(dot.row);
            }
            QCOMPARE(rows.size(), dots.size()); // each prompt once
        }
        QCOMPARE(strip.dots[0].front().row, std::size_t{297}); // of those that lose in window 0 the worst
        QVERIFY(std::abs(strip.dots[0].front().value + 297 / 400.0) < 1e-5);
        QVERIFY(std::abs(strip.dots[0].back().value) < 1e-6);
        QCOMPARE(picture.strips[1].dots[0].size(), std::size_t{40}); // few are all there
    }

    /// As core/results computes it from the files.
    void differencesAreTheFolders() {
        for (const SummaryMetric metric :
             {SummaryMetric::RelativeChange, SummaryMetric::Difference, SummaryMetric::Accuracy}) {
            ResultChoice choice;
            choice.metric = metric;
            const ResultPicture picture = both(choice);
            QVERIFY(picture.difference.has_value());
            const PairedDifference paired = pairedDifference(
                path("first"), path("second"), {2, 2, "", "subject", metric, SubjectPlace::Any}, 1, 10);
            QCOMPARE(picture.difference->prompts, paired.prompts);
            QCOMPARE(picture.difference->prompts, std::int64_t{40});
            QCOMPARE(picture.difference->points.size(), paired.depth.size());
            for (std::size_t i = 0; i < paired.depth.size(); ++i) {
                QCOMPARE(picture.difference->points[i].x, paired.depth[i]);
                QVERIFY(std::abs(picture.difference->points[i].mean - paired.curve.mean[i]) < 1e-6);
                QVERIFY(std::abs(picture.difference->points[i].low - paired.curve.t95[i].low) < 1e-6);
            }
        }
    }

    void outliersLieBeyondTheFences() {
        const ResultPicture picture = both({});
        QVERIFY(!picture.outliers.empty());
        double before = std::numeric_limits<double>::infinity();
        for (const Outlier& outlier : picture.outliers) {
            QVERIFY(outlier.distance > 1.5 && outlier.distance <= before);
            before = outlier.distance;
            const ResultSet& set = *picture.sets[outlier.set];
            const CurveKey key = chosenCurve(set, picture.choice).value();
            QCOMPARE(set.value(outlier.row, key, outlier.window, SummaryMetric::RelativeChange),
                     outlier.value);
        }
        // Whoever lies far out lost something in that window.
        QCOMPARE(picture.outliers.front().window, picture.outliers.front().row % 3);
    }

    void whatASetLacksIsItsFirst() {
        ResultChoice choice;
        choice.window = 17;
        choice.source = "context";
        QCOMPARE(chosenSize(*m_first, choice), std::size_t{0});
        QCOMPARE(chosenCurve(*m_first, choice).value(), (CurveKey{0, 0}));
        choice.source = "last";
        QCOMPARE(chosenCurve(*m_first, choice).value(), (CurveKey{0, 1}));
    }

    void meansWithoutPrompts() {
        const auto running = ResultSet::running(m_first->manifest(), m_first->summary());
        const ResultPicture picture = resultPicture({running}, {}, m_go);
        QCOMPARE(picture.curves.size(), std::size_t{2});
        QVERIFY(picture.strips.empty() && picture.outliers.empty() && !picture.difference);
        QVERIFY(resultPicture({}, {}, m_go).curves.empty());
    }

    /// While a run goes on its means are the newest, and its dots those that were read last.
    void meansWithThePromptsReadBefore() {
        ExperimentSummary newer = m_first->summary();
        newer.all.windows[0].sources[0].relativeChange.mean[1] = -0.625;
        Manifest told = m_first->manifest();
        told.data.sha256.clear(); // a run's words don't have it
        const auto running = ResultSet::running(told, newer, m_first);
        const ResultPicture picture = resultPicture({running, m_second}, {}, m_go);
        QCOMPARE(picture.curves[0].points[1].mean, -0.625);
        QCOMPARE(picture.strips[0].prompts, std::size_t{300});
        QVERIFY(!picture.outliers.empty() && picture.difference);
        QCOMPARE(picture.relations.size(), std::size_t{2});
        // Of other windows nothing can be taken over.
        newer.all.windows[0].ranges.pop_back();
        QVERIFY(ResultSet::running(told, newer, m_first)->rows().empty());
    }
};

QTEST_MAIN(TestResultPicture)
#include "tst_result_picture.moc"
