// SPDX-License-Identifier: GPL-3.0-or-later
// Figures over data sets on paper: at every width all words are there, whole, inside the page and apart.
#include <QTemporaryDir>
#include <QTest>

#include "core/results/summary_file.hpp"
#include "tests/support/result_folders.hpp"
#include "tests/support/svg_reader.hpp"
#include "ui/exports/result_figure.hpp"
#include "ui/figures/figure_layout.hpp"
#include "ui/figures/paper_panels.hpp"
#include "ui/figures/pgfplots_source.hpp"

using namespace mambascope;
using namespace mambascope::test;
using namespace mambascope::ui;

namespace {

/// Texts that stand on each other.
QString overlap(const SvgContents& svg) {
    for (std::size_t i = 0; i < svg.texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF common = svg.texts[i].area & svg.texts[j].area;
            if (common.width() > 0.5 && common.height() > 0.5) {
                return svg.texts[i].text + QStringLiteral(" / ") + svg.texts[j].text;
            }
        }
    }
    return {};
}

QString beyond(const SvgContents& svg) {
    const QRectF page = QRectF(QPointF(0, 0), svg.size).adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const SvgTextPiece& piece : svg.texts) {
        if (!page.contains(piece.area)) {
            return piece.text;
        }
    }
    return {};
}

} // namespace

class TestPaperPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsFitAtEveryWidth_data();
    void wordsFitAtEveryWidth();
    void explainIsStackedInAColumn();
    void rowsOfPanelsAreEven();
    void titlesOfAxesStandOnceInARow();
    void numbersAreThoseOfTheFigure();
    void greyLinesHaveDashes();
    void bandsAreDrawn();

private:
    [[nodiscard]] PaperFigure make(const QString& preset) const {
        const QString id = preset;
        const std::filesystem::path folder(m_folder.path().toStdString());
        const bool isMap = id.endsWith(QStringLiteral("-map"));
        const bool isSeveral = id == QStringLiteral("MK1") || id == QStringLiteral("MK14");
        std::vector<std::filesystem::path> folders{folder / (isMap                         ? "map"
                                                             : id == QStringLiteral("MK6") ? "features"
                                                                                           : "flow")};
        if (isSeveral) {
            folders.push_back(folder / "other");
        }
        return paperFigure(paperPreset(id.toStdString()), folders, {});
    }

    QTemporaryDir m_folder;
};

void TestPaperPanels::initTestCase() {
    const std::filesystem::path folder(m_folder.path().toStdString());
    writeResults(folder / "flow", {"demo-mamba2", 24, flowSettings({9, 15}), 12});
    writeResults(folder / "other", {"state-spaces/mamba-2.8b-with-a-long-name", 64, flowSettings({9}), 6});
    writeResults(folder / "features", {"demo-mamba2", 24, featureSettings(9), 6});
    for (const char* name : {"flow", "other", "features"}) {
        writeSummary(folder / name, summaryOf(folder / name)); // once, not for each figure
    }
    writeResults(folder / "map", {"demo-mamba2", 24, mapSettings(9), 4});
}

void TestPaperPanels::wordsFitAtEveryWidth_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("venue");
    for (const char* preset : {"ME1", "ME-map", "MK1", "MK6", "MK8", "MK14", "MK-pipeline", "MK-map"}) {
        for (const char* venue : {"acl-column", "icml-full", "neurips", "slides"}) {
            QTest::addRow("%s, %s", preset, venue)
                << QString::fromLatin1(preset) << QString::fromLatin1(venue);
        }
    }
}

void TestPaperPanels::wordsFitAtEveryWidth() {
    QFETCH(QString, preset);
    QFETCH(QString, venue);
    const PaperFigure figure = make(preset);
    const SvgContents svg = readSvg(svgFile(resultDrawing(figure), paperFormat(venue), {}));
    QCOMPARE(svg.problem, QString());
    QCOMPARE(beyond(svg), QString());
    QCOMPARE(overlap(svg), QString());
    const QString words = svg.words().join(QLatin1Char(' '));
    for (const PaperPanel& panel : figure.panels) {
        if (const auto* lines = std::get_if<PaperLines>(&panel)) {
            QVERIFY(words.contains(QString::fromStdString(lines->x.title)));
            for (const QString& word : QString::fromStdString(lines->y.title).split(QLatin1Char(' '))) {
                QVERIFY2(words.contains(word), qPrintable(word));
            }
            for (const PaperCurve& curve : lines->curves) {
                QVERIFY2(words.contains(QString::fromStdString(curve.name)), curve.name.c_str());
            }
        }
    }
}

void TestPaperPanels::explainIsStackedInAColumn() {
    const FigureStyle style = styleOf(paperFormat(QStringLiteral("acl-column")));
    const PaperFigure figure = make(QStringLiteral("ME1"));
    const auto units = [&](const char* venue) {
        return paperFormat(QString::fromLatin1(venue)).width * style.unitsPerPoint;
    };
    const FigureData column = paperPanels(figure, units("acl-column"), style);
    QCOMPARE(column.rowCount(), std::size_t{2});
    QCOMPARE(paperPanels(figure, units("icml-full"), style).rowCount(), std::size_t{1});
    const FigureLayout layout = figureLayout(units("acl-column"), style, column);
    for (const PlacedPanel& panel : layout.panels) {
        QVERIFY(panel.area.width() > 0.98 * units("acl-column"));
        QVERIFY(panel.area.height() > 110 * style.factor());
    }
}

void TestPaperPanels::rowsOfPanelsAreEven() {
    const FigureStyle style = styleOf(paperFormat(QStringLiteral("icml-full")));
    const double width = paperFormat(QStringLiteral("icml-full")).width * style.unitsPerPoint;
    const FigureData figure = paperPanels(make(QStringLiteral("MK1")), width, style);
    QCOMPARE(figure.panels.size(), std::size_t{5});
    QCOMPARE(figure.columnCount(), std::size_t{3});
    QCOMPARE(figure.rowCount(), std::size_t{2});
}

void TestPaperPanels::titlesOfAxesStandOnceInARow() {
    const SvgContents svg = readSvg(
        svgFile(resultDrawing(make(QStringLiteral("MK1"))), paperFormat(QStringLiteral("icml-full")), {}));
    QCOMPARE(svg.words().filter(QStringLiteral("probability")).size(), 2); // rows
    QCOMPARE(svg.words().filter(QStringLiteral("Layer depth")).size(), 5); // panels
    QCOMPARE(svg.words().filter(QStringLiteral("demo-mamba2")).size(), 1); // legend
}

void TestPaperPanels::numbersAreThoseOfTheFigure() {
    const PaperFigure figure = make(QStringLiteral("MK1"));
    const ViewTable table = paperViewTable(figure);
    const FigureStyle style = styleOf(paperFormat(QStringLiteral("icml-full")));
    const FigureData data = paperPanels(figure, 700, style);
    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const auto& drawn = std::get<LinesPanel>(data.panels[i]);
        const auto& panel = std::get<PaperLines>(figure.panels[i]);
        for (std::size_t j = 0; j < drawn.series.size(); ++j) {
            const std::vector<double> x = numbersOf(drawn.series[j].rows, drawn.series[j].x, table);
            const std::vector<double> y = numbersOf(drawn.series[j].rows, drawn.series[j].y, table);
            const std::vector<double> low = numbersOf(drawn.series[j].rows, drawn.series[j].low, table);
            QCOMPARE(x.size(), panel.curves[j].points.size());
            for (std::size_t k = 0; k < x.size(); ++k) {
                QCOMPARE(x[k], panel.curves[j].points[k].x);
                QCOMPARE(y[k], 100 * panel.curves[j].points[k].value);
                QCOMPARE(low[k], 100 * panel.curves[j].points[k].low);
            }
        }
    }
    const PaperFigure maps = make(QStringLiteral("MK-map"));
    const FigureData drawn = paperPanels(maps, 700, style);
    const auto& last = std::get<HeatMapPanel>(drawn.panels.back());
    const auto& map = std::get<PaperMap>(maps.panels.back());
    const std::vector<MatrixCell> cells = matrixOf(last, paperViewTable(maps));
    for (std::size_t row = 0; row < map.tokens.size(); ++row) {
        for (std::size_t column = 0; column < map.windows.size(); ++column) {
            QCOMPARE(cells[row * map.windows.size() + column].value, map.probability[row][column] - map.base);
        }
    }
}

void TestPaperPanels::greyLinesHaveDashes() {
    PaperFormat format = paperFormat(QStringLiteral("icml-full"));
    format.greySafe = true;
    const FigureData figure = paperPanels(make(QStringLiteral("MK8")), 700, styleOf(format));
    const auto& series = std::get<LinesPanel>(figure.panels[0]).series;
    QVERIFY(series[0].line.dashes != series[1].line.dashes);
    for (const FigureSeries& each : series) {
        QCOMPARE(qRed(each.line.color), qBlue(each.line.color));
    }
}

void TestPaperPanels::bandsAreDrawn() {
    const PaperFigure figure = make(QStringLiteral("MK6"));
    const QByteArray svg = svgFile(resultDrawing(figure), paperFormat(QStringLiteral("icml-full")), {});
    QCOMPARE(svg.count("fill-opacity"), 3); // a band for each group
    const FigureData data = paperPanels(figure, 700, styleOf(paperFormat(QStringLiteral("icml-full"))));
    QCOMPARE(pgfplotsBody(data, paperViewTable(figure), {400, 200, 7}).count("fill opacity=0.2"), 3);
}

QTEST_MAIN(TestPaperPanels)
#include "tst_paper_panels.moc"
