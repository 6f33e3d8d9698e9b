// SPDX-License-Identifier: GPL-3.0-or-later
// The papers' figures from folders of results: their numbers are the test's own means over the rows.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/papers/paper_presets.hpp"
#include "core/results/fact_summary_file.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/fact_samples.hpp"
#include "tests/support/result_folders.hpp"

using namespace mambascope;
using namespace mambascope::test;

namespace {

constexpr std::size_t kSubject = 1; // place in flowSettings()
constexpr std::size_t kContext = 4;

/// Mean of (p − p0)/p0 over the rows that `wanted` has; an empty set counts as 0 or is left out.
template <typename Wanted>
double meanChange(const std::vector<RowResult>& rows, std::size_t size, std::size_t curve, std::size_t window,
                  bool countsEmpty, Wanted&& wanted) {
    double sum = 0;
    int count = 0;
    for (const RowResult& row : rows) {
        const auto& numbers = row.windows[size].curves[curve];
        if (!wanted(row) || (!numbers && !countsEmpty)) {
            continue;
        }
        sum += numbers ? (numbers->probability[window] - row.baseProbability) / row.baseProbability : 0;
        ++count;
    }
    return sum / count;
}

bool any(const RowResult& /*row*/) {
    return true;
}

const PaperCurve& curveOf(const PaperFigure& figure, std::size_t panel, const std::string& name) {
    for (const PaperCurve& curve : std::get<PaperLines>(figure.panels.at(panel)).curves) {
        if (curve.name == name) {
            return curve;
        }
    }
    throw std::out_of_range(name);
}

} // namespace

class TstPaperFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void explainHasTheSubjectsMeans_data();
    void explainHasTheSubjectsMeans();
    void accuracyIsTheShareOfHits();
    void sourcesHaveAPanelEach();
    void emptySetsAreLeftOutOrCount();
    void publishedLimitsAndColours();
    void axesHoldWhatIsDrawn();
    void groupsAndWindowsMakeLines();
    void mapsShowTheChosenPrompts();
    void mapsShareOneRange();
    void pairedDifferencesArePromptByPrompt();
    void aMapForEachWindowSize();
    void numbersStandInTheCsv();
    void everyPresetMakesAFigure();
    void factsAreTheirSummarys();
    void texHasEveryPoint();
    void wrongFoldersAreRefused();

private:
    static const char* factsFor(PaperChart chart) {
        return chart == PaperChart::Paths       ? "path"
               : chart == PaperChart::Edits     ? "edit"
               : chart == PaperChart::Blocks    ? "block"
               : chart >= PaperChart::Relations ? "lre"
                                                : "trace";
    }
    [[nodiscard]] std::filesystem::path at(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] PaperFigure make(const char* preset, const std::vector<const char*>& folders,
                                   PaperOptions options = {}) const {
        std::vector<std::filesystem::path> paths;
        for (const char* folder : folders) {
            paths.push_back(at(folder));
        }
        return paperFigure(paperPreset(preset), paths, options);
    }

    QTemporaryDir m_folder;
    std::vector<RowResult> m_flow;
    std::vector<RowResult> m_other; ///< of another model, the first of the same prompts
};

void TstPaperFigures::initTestCase() {
    m_flow = writeResults(at("flow"), {"demo-mamba2", 24, flowSettings({9, 15})});
    writeSummary(at("flow"), summaryOf(at("flow")));
    m_other = writeResults(at("gpt2"), {"gpt2-xl", 16, flowSettings({9}), 10});
    writeResults(at("features"), {"demo-mamba2", 24, featureSettings(9)});
    writeResults(at("map"), {"demo-mamba2", 24, mapSettings(5), 6});
    writeResults(at("map9"), {"demo-mamba2", 24, mapSettings(9), 6});
    writeResults(at("shallow"), {"demo-transformer", 12, flowSettings({3}), 8, false});
    for (const auto& [sort, name] : EnumNames<FactSort>::kTable) {
        mambascope::testing::writeFacts(at(std::string(name).c_str()),
                                        mambascope::testing::factManifest(sort));
    }
}

void TstPaperFigures::explainHasTheSubjectsMeans_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("place"); // 0: any, 1: subject first, 2: later
    QTest::newRow("figure 1") << "ME1" << 0 << 0;
    QTest::newRow("figure 3") << "ME3" << 1 << 0;
    QTest::newRow("figure 4") << "ME4" << 0 << 1;
    QTest::newRow("figure 5") << "ME5" << 0 << 2;
}

void TstPaperFigures::explainHasTheSubjectsMeans() {
    QFETCH(QString, preset);
    QFETCH(int, size);
    QFETCH(int, place);
    const PaperFigure figure = make(preset.toUtf8().constData(), {"flow"});
    QCOMPARE(figure.panels.size(), std::size_t{2});
    const PaperCurve& curve = curveOf(figure, 0, "subject");
    QCOMPARE(curve.points.size(), std::size_t(24 - (size == 0 ? 9 : 15) + 1));
    const auto wanted = [&](const RowResult& row) {
        return place == 0 || (place == 1) == (row.subjectTokens.first == 0);
    };
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const double mean = meanChange(m_flow, static_cast<std::size_t>(size), kSubject, i, false, wanted);
        QVERIFY(std::abs(curve.points[i].value - mean) < 1e-12);
        QCOMPARE(curve.points[i].x, double(i)); // the window's first layer
        QVERIFY(curve.points[i].low <= mean && mean <= curve.points[i].high);
    }
}

void TstPaperFigures::accuracyIsTheShareOfHits() {
    const PaperFigure figure = make("ME1", {"flow"});
    const PaperCurve& curve = curveOf(figure, 1, "subject");
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        int hits = 0;
        for (const RowResult& row : m_flow) {
            hits += row.windows[0].curves[kSubject]->rank[i] == 1;
        }
        QCOMPARE(curve.points[i].value, hits / double(m_flow.size()));
    }
}

void TstPaperFigures::sourcesHaveAPanelEach() {
    const PaperFigure figure = make("MK1", {"flow", "gpt2"});
    const std::vector<std::string> titles{"subject", "relation", "last", "first", "context"};
    QCOMPARE(figure.panels.size(), titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto& panel = std::get<PaperLines>(figure.panels[i]);
        QCOMPARE(panel.title, titles[i]);
        QCOMPARE(panel.curves.size(), std::size_t{2});
        QCOMPARE(panel.curves[0].name, std::string("demo-mamba2"));
        QCOMPARE(panel.curves[0].points.back().x, 100.0);
        QCOMPARE(panel.curves[1].points.back().x, 100.0);
        QCOMPARE(panel.curves[0].look.color, 0x0f710fU); // Mamba-2's
        QCOMPARE(panel.curves[1].look.color, 0xa41908U); // GPT-2's
    }
}

void TstPaperFigures::emptySetsAreLeftOutOrCount() {
    const PaperFigure sound = make("MK1", {"flow"});
    const PaperFigure published = make("MK1", {"flow"}, {PaperChoices::Published, {}, {}});
    const PaperCurve& without = curveOf(sound, 4, "demo-mamba2");
    const PaperCurve& with = curveOf(published, 4, "demo-mamba2");
    QCOMPARE(without.empty, std::int64_t{14});
    QCOMPARE(without.prompts, std::int64_t{6});
    QCOMPARE(with.prompts, std::int64_t{20});
    for (std::size_t i = 0; i < without.points.size(); ++i) {
        QVERIFY(std::abs(without.points[i].value - meanChange(m_flow, 0, kContext, i, false, any)) < 1e-12);
        QVERIFY(std::abs(with.points[i].value - meanChange(m_flow, 0, kContext, i, true, any)) < 1e-12);
    }
    QVERIFY(sound.caption.find("left out") != std::string::npos);
    QVERIFY(published.caption.find("count as a change of 0") != std::string::npos);
}

void TstPaperFigures::publishedLimitsAndColours() {
    const PaperOptions published{PaperChoices::Published, {}, {}};
    const auto panel = std::get<PaperLines>(make("MK1", {"flow"}, published).panels[0]);
    QCOMPARE(panel.y.low, -70.0);
    QCOMPARE(panel.y.high, 40.0);
    QVERIFY(panel.curves[0].look.dashes.empty());
    QVERIFY(std::isfinite(panel.curves[0].points[3].low)); // MK has bands
    const auto explain = std::get<PaperLines>(make("ME1", {"flow"}, published).panels[0]);
    QVERIFY(std::isnan(explain.curves[0].points[3].low)); // ME has none
    QCOMPARE(std::get<PaperMap>(make("MK-map", {"map9"}, published).panels[0]).colorName,
             std::string("RdYlGn"));
    QCOMPARE(std::get<PaperMap>(make("MK-map", {"map9"}).panels[0]).colorName, std::string("PRGn"));
}

void TstPaperFigures::axesHoldWhatIsDrawn() {
    for (const char* preset : {"ME1", "MK1", "MK14", "MK8", "MK-pipeline"}) {
        const PaperFigure figure = make(preset, {"flow"});
        for (const PaperPanel& panel : figure.panels) {
            const auto& lines = std::get<PaperLines>(panel);
            QVERIFY(lines.y.ticks.size() >= 3 && lines.y.ticks.size() <= 12);
            for (const PaperCurve& curve : lines.curves) {
                for (const PaperPoint& point : curve.points) {
                    QVERIFY(point.x >= lines.x.low && point.x <= lines.x.high);
                    QVERIFY(100 * point.low >= lines.y.low && 100 * point.high <= lines.y.high);
                }
            }
        }
    }
}

void TstPaperFigures::groupsAndWindowsMakeLines() {
    const auto groups = std::get<PaperLines>(make("MK6", {"features"}).panels.at(0));
    QCOMPARE(groups.curves.size(), std::size_t{3});
    QCOMPARE(groups.curves[1].name, std::string("context-dependent"));
    QCOMPARE(groups.curves[1].look.color, 0x0f710fU);
    const auto windows = std::get<PaperLines>(make("MK8", {"flow"}).panels.at(0));
    QCOMPARE(windows.curves.size(), std::size_t{2});
    QCOMPARE(windows.curves[0].name, std::string("9 layers"));
    QCOMPARE(windows.curves[0].look.color, 0xbce6ffU);
    QCOMPARE(windows.curves[1].look.color, 0x042652U);
}

void TstPaperFigures::mapsShowTheChosenPrompts() {
    const PaperFigure first = make("ME-map", {"map"});
    QCOMPARE(first.panels.size(), std::size_t{4});
    const PaperFigure chosen = make("ME-map", {"map"}, {PaperChoices::Sound, {}, {5, 2}});
    QCOMPARE(chosen.panels.size(), std::size_t{2});
    const auto& map = std::get<PaperMap>(chosen.panels[0]);
    QCOMPARE(map.row, std::int64_t{2});
    QCOMPARE(map.tokens.front(), std::string("The"));
    QCOMPARE(map.tokens.back(), std::string(" is*"));
    QCOMPARE(map.probability.size(), std::size_t{5});
    QCOMPARE(map.windows.size(), std::size_t{20});
    QVERIFY(mambascope::testing::errorOf([&] {
                (void)make("ME-map", {"map"}, {PaperChoices::Sound, {}, {99}});
            }).has_value());
}

void TstPaperFigures::mapsShareOneRange() {
    const PaperFigure sound = make("ME-map", {"map"});
    const auto& a = std::get<PaperMap>(sound.panels[0]);
    const auto& b = std::get<PaperMap>(sound.panels[3]);
    QCOMPARE(a.low, b.low);
    QCOMPARE(a.high, b.high);
    const PaperFigure published = make("ME-map", {"map"}, {PaperChoices::Published, {}, {}});
    QVERIFY(std::get<PaperMap>(published.panels[0]).high != std::get<PaperMap>(published.panels[3]).high);
}

void TstPaperFigures::pairedDifferencesArePromptByPrompt() {
    const PaperFigure figure = make("paired", {"flow", "gpt2"});
    const auto change = [](const RowResult& row, std::size_t window) {
        return row.windows[0].curves[kSubject]->probability[window] / row.baseProbability - 1;
    };
    double first = 0;
    double last = 0;
    for (std::size_t i = 0; i < m_other.size(); ++i) { // the ends of both models' depths
        first += change(m_flow[i], 0) - change(m_other[i], 0);
        last += change(m_flow[i], 15) - change(m_other[i], 7);
    }
    const auto count = static_cast<double>(m_other.size());
    for (const PaperPanel& panel : figure.panels) {
        const PaperCurve& curve = std::get<PaperLines>(panel).curves.front();
        if (curve.source == "subject") {
            QCOMPARE(curve.prompts, std::ssize(m_other));
            QCOMPARE(curve.points.size(), std::size_t{16});
            QVERIFY(std::abs(curve.points.front().value - first / count) < 1e-9);
            QVERIFY(std::abs(curve.points.back().value - last / count) < 1e-9);
            QCOMPARE(curve.points.back().x, 100.0);
            QVERIFY(curve.points.front().low <= curve.points.front().value);
        }
    }
    QCOMPARE(figure.panels.size(), m_flow.front().windows[0].curves.size());
    QVERIFY(paperCsv(figure).find(",,,100,relative_change,") != std::string::npos); // no layers at a depth
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("paired", {"flow"}); }).has_value());
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("paired", {"flow", "map"}); }).has_value());
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("paired", {"flow", "features"}); }).has_value());
}

void TstPaperFigures::aMapForEachWindowSize() {
    ExperimentSettings settings = mapSettings(5);
    settings.windows = {5, 9};
    writeResults(at("sizes"), {"demo-mamba2", 24, settings, 6});
    const PaperFigure figure = make("MK-map-windows", {"sizes"}, {PaperChoices::Sound, {}, {2, 3}});
    QCOMPARE(figure.panels.size(), std::size_t{4});
    const auto& narrow = std::get<PaperMap>(figure.panels[0]);
    const auto& wide = std::get<PaperMap>(figure.panels[1]);
    QCOMPARE(narrow.row, wide.row);
    QCOMPARE(narrow.windowSize, 5);
    QCOMPARE(wide.windowSize, 9);
    QCOMPARE(wide.windows.size(), std::size_t{16});
    QVERIFY(wide.title.ends_with(", 9 layers"));
    QCOMPARE(narrow.low, wide.low);
    QVERIFY(figure.caption.find("a window of 5, 9 layers") != std::string::npos);
    // One size by name, as with every other preset.
    QCOMPARE(make("MK-map-windows", {"sizes"}, {PaperChoices::Sound, 9, {2}}).panels.size(), std::size_t{1});
}

void TstPaperFigures::numbersStandInTheCsv() {
    const PaperFigure figure = make("ME1", {"flow"});
    const QStringList lines =
        QString::fromStdString(paperCsv(figure)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 2 * 3 * 16);
    QCOMPARE(lines[0].split(QLatin1Char(',')).indexOf(QStringLiteral("mean")), 9);
    const PaperCurve& curve = std::get<PaperLines>(figure.panels[0]).curves[0];
    QCOMPARE(lines[1].split(QLatin1Char(','))[9].toDouble(), curve.points[0].value);
    const QString maps = QString::fromStdString(paperCsv(make("MK-map", {"map9"})));
    QCOMPARE(maps.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts).size(), 1 + 4 * 5 * 16);
}

void TstPaperFigures::everyPresetMakesAFigure() {
    for (const PaperPreset& preset : paperPresets()) {
        const char* folder = isOfFacts(preset.chart)                  ? factsFor(preset.chart)
                             : preset.chart == PaperChart::Features   ? "features"
                             : preset.chart == PaperChart::ExplainMap ? "map"
                             : preset.chart == PaperChart::ChangeMap  ? "map9"
                                                                      : "flow";
        for (const PaperChoices choices : {PaperChoices::Sound, PaperChoices::Published}) {
            std::vector<const char*> folders{folder};
            if (preset.chart == PaperChart::Paired) {
                folders.push_back("gpt2");
            }
            const PaperFigure figure = make(std::string(preset.id).c_str(), folders, {choices, {}, {}});
            QVERIFY(!figure.panels.empty());
            QVERIFY(!figure.caption.empty());
            QVERIFY(!paperCsv(figure).empty());
            QVERIFY(paperTex(figure, true).find("\\end{tikzpicture}") != std::string::npos);
        }
    }
}

void TstPaperFigures::factsAreTheirSummarys() {
    const FactSummary trace = readFactSummary(at("trace"));
    const PaperFigure residual = make("RO2b", {"trace"});
    QCOMPARE(residual.panels.size(), std::size_t{1});
    const auto& map = std::get<PaperMap>(residual.panels.front());
    QCOMPARE(map.state, std::string("h"));
    QCOMPARE(map.tokens.size(), trace.groups[0].series.size());
    for (std::size_t role = 0; role < map.tokens.size(); ++role) {
        QCOMPARE(map.tokens[role], trace.groups[0].series[role].name);
        QCOMPARE(map.facts[role], trace.groups[0].series[role].facts);
        QVERIFY(map.probability[role] == trace.groups[0].series[role].curve.mean);
    }
    QVERIFY(paperCsv(residual).starts_with("panel,model,state,source,role,n,"));
    QCOMPARE(std::get<PaperMap>(make("RO3", {"trace"}).panels.front()).state, std::string("s"));

    const PaperFigure relations = make("RO7", {"lre"});
    const auto& shares = std::get<PaperMap>(relations.panels.front());
    const PaperFigure each = make("RO13", {"lre"});
    QVERIFY(relations.caption.find(" Relations (") != std::string::npos);
    QVERIFY(make("RO12", {"lre"}).caption.find("Means over relations (") != std::string::npos);
    FactReader relationRows(at("lre"));
    std::size_t seen = 0;
    double before = 2;
    for (std::size_t row = 0; row < shares.tokens.size(); ++row) {
        const double best = *std::max_element(shares.probability[row].begin(), shares.probability[row].end());
        QVERIFY(best <= before);
        before = best;
    }
    while (const std::optional<FactRow> row = relationRows.next()) {
        QVERIFY(std::find(shares.probability.begin(), shares.probability.end(), *row->values[0][0]) !=
                shares.probability.end());
        bool isDrawn = false;
        for (const PaperPanel& panel : each.panels) {
            const auto& own = std::get<PaperLines>(panel);
            for (const PaperCurve& curve : own.curves) {
                isDrawn = isDrawn || (own.title == row->relation && curve.source == "faithfulness" &&
                                      curve.points[1].value == (*row->values[0][0])[1]);
            }
        }
        QVERIFY(isDrawn);
        ++seen;
    }
    QCOMPARE(seen, shares.tokens.size());

    const FactSummary path = readFactSummary(at("path"));
    const PaperFigure paths = make("RO5", {"path"});
    QCOMPARE(paths.panels.size(), path.groups.size());
    for (std::size_t panel = 0; panel < paths.panels.size(); ++panel) {
        const auto& lines = std::get<PaperLines>(paths.panels[panel]);
        QCOMPARE(lines.curves.size(), path.groups[panel].series.size());
        for (std::size_t i = 0; i < lines.curves.size(); ++i) {
            const SummaryCurve& curve = path.groups[panel].series[i].curve;
            for (std::size_t point = 0; point < curve.mean.size(); ++point) {
                QCOMPARE(lines.curves[i].points[point].value, curve.mean[point]);
                QCOMPARE(lines.curves[i].points[point].low, curve.bootstrap95[point].low);
            }
        }
    }
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("RO5", {"trace"}); }).has_value());
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("RO5", {"flow"}); }).has_value());
    QVERIFY(mambascope::testing::errorOf([&] { (void)make("ME1", {"trace"}); }).has_value());
}

void TstPaperFigures::texHasEveryPoint() {
    const PaperFigure figure = make("MK1", {"flow", "gpt2"});
    const QString tex = QString::fromStdString(paperTex(figure, false));
    std::size_t points = 0;
    for (const PaperPanel& panel : figure.panels) {
        for (const PaperCurve& curve : std::get<PaperLines>(panel).curves) {
            points += 3 * curve.points.size(); // the mean, and both lines of the band
        }
    }
    qsizetype found = 0;
    for (const QString& line : tex.split(QLatin1Char('\n'))) {
        found += line.startsWith(QLatin1String("\\addplot")) ? line.count(QLatin1Char('(')) : 0;
    }
    QCOMPARE(found, qsizetype(points));
    QCOMPARE(tex.count(QLatin1String("\\nextgroupplot")), 5);
    QCOMPARE(tex.count(QLatin1String("\\addlegendentry")), 2);
}

void TstPaperFigures::wrongFoldersAreRefused() {
    const auto refused = [](const std::function<void()>& action, const char* word) {
        const std::optional<Error> error = mambascope::testing::errorOf(action);
        QVERIFY(error.has_value());
        QCOMPARE(error->code(), ErrorCode::InvalidArgument);
        QVERIFY(mambascope::testing::isOneLine(error->what()));
        QVERIFY2(QByteArray(error->what()).contains(word), error->what());
    };
    refused([&] { (void)make("ME1", {"features"}); }, "features");
    refused([&] { (void)make("MK6", {"flow"}); }, "experiment features");
    refused([&] { (void)make("ME-map", {"flow"}); }, "experiment map");
    refused([&] { (void)make("ME1", {"nowhere"}); }, "nowhere");
    refused([&] { (void)make("ME1", {"flow"}, {PaperChoices::Sound, 7, {}}); }, "9, 15");
    refused([] { (void)paperPreset("ME2"); }, "MK-pipeline");
    // One size only is taken for the paper's: shallow models have no windows of 9.
    QCOMPARE(curveOf(make("ME1", {"shallow"}), 0, "subject").windowSize, 3);
}

QTEST_APPLESS_MAIN(TstPaperFigures)
#include "tst_paper_figures.moc"
