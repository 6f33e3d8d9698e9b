// SPDX-License-Identifier: GPL-3.0-or-later
// A figure says the same numbers in all its formats, and its colours are those that are drawn.
#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>

#include <nlohmann/json.hpp>

#include "tests/support/map_fixtures.hpp"
#include "tests/support/widget_fixtures.hpp"
#include "ui/figures/caption_tex.hpp"
#include "ui/figures/figure_json.hpp"
#include "ui/figures/figure_npy.hpp"
#include "ui/figures/latex_table.hpp"
#include "ui/figures/matplotlib_script.hpp"
#include "ui/figures/pgfplots_source.hpp"
#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/flow/flow_view.hpp"
#include "ui/views/map/knockout_map_view.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

constexpr QSizeF kSize(400, 300);
const FigureSheetSize kSheet{234, 170, 7};

struct Told {
    FigureData figure;
    ViewTable table;
};

Told heatmap(const QStringList& texts, bool isMissing = false) {
    HeatmapView view;
    HeatmapData data = heatmapData(*attention(texts, 1), 0);
    if (isMissing) {
        data.values[static_cast<std::size_t>(texts.size()) + 1] = std::numeric_limits<float>::quiet_NaN();
    }
    view.setData(data);
    view.setLimits({0, 0.5}); // some values lie beyond it
    view.setKnockedCells({{4, 2}});
    return {view.figure(kSize, paperStyle()), view.table()};
}

FigureData figureOf(const KnockoutMapView& view, const FigureStyle& style) {
    return mapFigure(kSize, view.kept()->picture(style));
}

Told map() {
    KnockoutMapView view;
    view.setMap(mapOf(beatsMusic(), 16));
    view.setLimits({-0.25, 0.25});
    return {figureOf(view, paperStyle()), view.table()};
}

Told flow() {
    auto snapshot = std::make_shared<FlowSnapshot>();
    snapshot->prompt.tokens = tokensOf(beatsMusic());
    snapshot->baseProbability = 0.8;
    snapshot->sources = {Role::Subject, Role::Relation};
    for (int w = 0; w < 5; ++w) {
        snapshot->windows.push_back({w, w + 8});
    }
    snapshot->probability = {{0.8, 0.7, 0.1, 0.3, 0.75}, {0.8, 0.5, 0.6, std::nan(""), 0.8}};
    FlowView view;
    view.setTitles(QStringLiteral("left_50%"), QStringLiteral("right"));
    view.setFlows(snapshot, snapshot);
    return {view.figure(kSize, paperStyle()), view.table()};
}

std::vector<double> npyNumbers(const QByteArray& file) {
    const auto header =
        static_cast<qsizetype>(static_cast<uchar>(file[8]) | static_cast<uchar>(file[9]) << 8);
    const QByteArray body = file.mid(10 + header);
    std::vector<double> numbers(static_cast<std::size_t>(body.size()) / sizeof(double));
    std::memcpy(numbers.data(), body.constData(), numbers.size() * sizeof(double));
    return numbers;
}

/// Numbers of a column as the CSV writes them.
QStringList csvColumn(const ViewTable& table, const std::string& name) {
    const QList<QByteArray> lines = toCsv(table).split('\n');
    QStringList out;
    const auto at = static_cast<qsizetype>(columnAt(table, name));
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        out.append(QString::fromUtf8(lines[i].trimmed().split(',').value(at)));
    }
    return out;
}

} // namespace

class TestFigureFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeatMapSaysItsNumbers() {
        const Told told = heatmap(beatsMusic());
        const auto& panel = std::get<HeatMapPanel>(told.figure.panels.front());
        QCOMPARE(panel.rowCount(), 6);
        QCOMPARE(panel.columnCount(), 6);
        QVERIFY(panel.colors.isClipped);
        const std::vector<MatrixCell> cells = matrixOf(panel, told.table);
        const std::vector<double> array = npyNumbers(matrixNpy(panel, told.table));
        const auto json =
            nlohmann::json::parse(figureJson(told.figure, told.table, {}, kSheet).toStdString());
        const QStringList csv = csvColumn(told.table, "value");
        QCOMPARE(json.at("schema").get<std::string>(), std::string(kFigureSchema));
        std::size_t row = 0;
        for (int q = 0; q < 6; ++q) {
            for (int k = 0; k < 6; ++k) {
                const auto at = static_cast<std::size_t>(q * 6 + k);
                QCOMPARE(cells[at].isThere, k <= q);
                if (k > q) {
                    QVERIFY(std::isnan(array[at]));
                    continue;
                }
                const double value = double{cellValue(0, q, k, 6)};
                QVERIFY(cells[at].value == value && array[at] == value);
                QCOMPARE(cells[at].isHatched, q == 4 && k == 2);
                QVERIFY(json.at("table").at("rows").at(row).at(5).get<double>() == value);
                QVERIFY(csv[static_cast<qsizetype>(row)].toDouble() == value);
                ++row;
            }
        }
        QCOMPARE(row, told.table.rows.size());
    }

    /// Scripts and sources colour a value as the drawing does.
    void coloursAreTheScales() {
        for (const Told& told : {heatmap(beatsMusic()), map()}) {
            const auto& panel = std::get<HeatMapPanel>(told.figure.panels.front());
            const bool isSigned = panel.colors.low < 0;
            const ColorScale scale(isSigned ? ScaleKind::Diverging : ScaleKind::Sequential,
                                   {panel.colors.low, panel.colors.high});
            QCOMPARE(panel.colors.colors.size(), std::size_t{isSigned ? 255U : 256U});
            for (int i = -1300; i <= 1300; ++i) {
                const double value = i * 1.1e-3 * panel.colors.high;
                QCOMPARE(panel.colors.of(value), scale.color(value, false));
            }
        }
    }

    void greysMarkWhatRises() {
        KnockoutMapView view;
        view.setMap(mapOf(beatsMusic(), 16));
        view.setLimits({-0.25, 0.25});
        FigureStyle style = paperStyle();
        style.greySafe = true;
        const FigureData figure = figureOf(view, style);
        const FigureColors& colors = std::get<HeatMapPanel>(figure.panels.front()).colors;
        QVERIFY(colors.isRaised(0.2) && !colors.isRaised(-0.2) && !colors.isRaised(0));
        QCOMPARE(colors.of(0.2), colors.of(-0.2));
    }

    void aMapSaysItsNumbers() {
        const Told told = map();
        const auto& panel = std::get<HeatMapPanel>(told.figure.panels.front());
        const auto snapshot = mapOf(beatsMusic(), 16);
        const std::vector<double> array = npyNumbers(matrixNpy(panel, told.table));
        QCOMPARE(array.size(), std::size_t{6 * 16});
        for (std::size_t i = 0; i < array.size(); ++i) {
            QVERIFY(array[i] == double{snapshot->probability[i]} - snapshot->baseProbability);
        }
    }

    void linesSayTheirNumbers() {
        const Told told = flow();
        const auto& panel = std::get<LinesPanel>(told.figure.panels.front());
        QCOMPARE(panel.series.size(), std::size_t{4});
        const FigureSeries& top = panel.series.back(); // the left model's subject
        QCOMPARE(top.name, QStringLiteral("left_50%: subject"));
        const std::vector<double> y = numbersOf(top.rows, top.y, told.table);
        QCOMPARE(y.size(), std::size_t{5});
        QCOMPARE(y[2], (0.1 - 0.8) / 0.8 * 100);
        QCOMPARE(numbersOf(top.rows, top.x, told.table), (std::vector<double>{0, 25, 50, 75, 100}));
        const std::vector<double> relation = numbersOf(panel.series[2].rows, panel.series[2].y, told.table);
        QVERIFY(std::isnan(relation[3]));
        QVERIFY(top.line.dashes.empty() && !panel.series[2].line.dashes.empty());
        QVERIFY(top.line.width > panel.series[0].line.width);
    }

    void latexHoldsEveryNumber() {
        const Told told = flow();
        const QString body = QString::fromUtf8(pgfplotsBody(told.figure, told.table, kSheet));
        for (const QString& number :
             {QStringLiteral("(25,"), QStringLiteral("nan)"), QStringLiteral("left\\_50\\%")}) {
            QVERIFY2(body.contains(number), qPrintable(body));
        }
        const QString table = QString::fromUtf8(latexTable(told.figure, told.table));
        QVERIFY2(table.contains(QStringLiteral("left\\_50\\%: subject")), qPrintable(table));
        QCOMPARE(table.count(QStringLiteral("\\\\\n")), 6);
        const Told matrix = heatmap(beatsMusic(), true);
        const QString cells = QString::fromUtf8(pgfplotsBody(matrix.figure, matrix.table, kSheet));
        QCOMPARE(cells.count(QRegularExpression(QStringLiteral("^[0-5] [0-5] [0-9.e-]+$"),
                                                QRegularExpression::MultilineOption)),
                 20);
        QVERIFY(cells.contains(QStringLiteral("1 1 nan")));
    }

    void whatTexCantHoldIsNotWritten() {
        QVERIFY(canBePgfplots(heatmap(numberedTokens(60)).figure));
        QVERIFY(!canBePgfplots(heatmap(numberedTokens(120)).figure));
        QVERIFY(!canBePgfplots({}));
        QVERIFY(latexTable(heatmap(numberedTokens(60)).figure, heatmap(numberedTokens(60)).table).isEmpty());
    }

    void captionsHoldWhatWasAsked() {
        FigureFacts facts;
        facts.viewTitle = QStringLiteral("Knockout map");
        facts.prompt = "100 % of R&D {\xd7\x90} \xff";
        facts.program = QStringLiteral("Mambascope 9");
        facts.build = QStringLiteral("abc");
        facts.windows = {QStringLiteral("0\u20138 of 24")};
        facts.models = {{QStringLiteral("left"),
                         "demo_a",
                         "Mamba-2",
                         "rev1",
                         "sha256:0123456789abcdef",
                         24,
                         "fp16",
                         "cpu",
                         "fp32",
                         {},
                         " Apple",
                         0.5,
                         {}}};
        const QString caption = QString::fromUtf8(captionTex({{facts, {}}}));
        for (const char* text :
             {"\\caption{Knockout map of demo\\_a.", "Model: demo\\_a", "100 \\% of R\\&D \\{", "demo\\_a",
              "revision rev1", "fp32 on cpu", "0--8 of 24", "= 0.5 with nothing cut", "Mambascope 9 (abc)"}) {
            QVERIFY2(caption.contains(QString::fromUtf8(text)), qPrintable(caption));
        }
    }

    /// A part of one model says which; what is cut in one part is said of that part alone.
    void captionsOfPartsNameTheirModels() {
        FigureModel left;
        left.side = QStringLiteral("left");
        left.name = "one";
        FigureModel right = left;
        right.side = QStringLiteral("right");
        right.name = "two";
        FigureFacts map;
        map.viewTitle = QStringLiteral("Knockout map");
        map.prompt = "%1 and %2";
        map.models = {left, right};
        FigureFacts bars = map;
        bars.viewTitle = QStringLiteral("Predictions");
        bars.models = {right};
        bars.knockouts = {QStringLiteral("a \u2190 b")};
        const QString caption = captionText({{map, {}}, {bars, {}}});
        for (const char* text :
             {"(a) Knockout map.", "(b) Predictions of two.", "Prompt: \u201c%1 and %2\u201d.",
              "Models: one (", "; two (", "Knocked out in (b): a \u2190 b."}) {
            QVERIFY2(caption.contains(QString::fromUtf8(text)), qPrintable(caption));
        }
        QCOMPARE(caption.count(QStringLiteral("two (")), 1);
    }
};

QTEST_MAIN(TestFigureFormats)
#include "tst_figure_formats.moc"
