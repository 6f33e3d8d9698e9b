// SPDX-License-Identifier: GPL-3.0-or-later
// The matplotlib script runs and its picture agrees with ours; the LaTeX sources compile. Each is skipped
// where its program isn't installed.
#include <QColor>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/views/results/results_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

/// A prompt with LaTeX's special characters, a formula's dollars, Hebrew and an emoji.
const char* const kHardPrompt = "100% of R&D_{x} $y$ \xd7\x90\xd7\x91 \xf0\x9f\x98\x80 ~ #1 is owned by";

/// Reads the script's figure: limits of its axes, colours in the middle of cells as they are drawn.
const char* const kLook = R"python(
import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import matplotlib
matplotlib.use("Agg")
import numpy as np
import figure
fig = figure.draw()
fig.set_dpi(400)
fig.canvas.draw()
pixels = np.asarray(fig.canvas.buffer_rgba())
out = {"size": list(fig.get_size_inches()), "panels": []}
def place(axes):
    box = axes.get_window_extent()
    return [box.width / pixels.shape[1], box.height / pixels.shape[0]]
for axes, panel in zip(fig.axes, figure.PANELS):
    one = {"place": place(axes),
           "dots": [{"at": c.get_offsets().tolist(), "sizes": c.get_sizes().tolist()} for c in axes.collections
                    if isinstance(c, matplotlib.collections.PathCollection)],
           "bars": [list(p.get_bbox().bounds) for p in axes.patches if panel["kind"] == "lines"],
           "x": list(axes.get_xlim()), "y": list(axes.get_ylim()), "cells": [],
           "labels": [t.get_text() for t in axes.get_xticklabels() + axes.get_yticklabels()],
           "lines": [{"color": matplotlib.colors.to_hex(l.get_color()), "width": l.get_linewidth(),
                      "y": [None if np.isnan(v) else float(v) for v in l.get_ydata()]} for l in axes.get_lines()]}
    if panel["kind"] == "heat map":
        for row in range(int(panel["y"]["high"] + 0.5)):
            for column in range(int(panel["x"]["high"] + 0.5)):
                x, y = axes.transData.transform((column, row))
                one["cells"].append(["%02x%02x%02x" % tuple(pixels[pixels.shape[0] - 1 - int(y), int(x)][:3]), row, column])
    out["panels"].append(one)
print(json.dumps(out))
)python";

struct Ran {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Ran runIn(const QString& folder, const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A Python that has matplotlib; empty: none. Run in a folder without modules of somebody's own.
QString pythonWithMatplotlib(const QString& folder) {
    for (const QString& name : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
        if (runIn(folder, name, {QStringLiteral("-c"), QStringLiteral("import matplotlib")}).exitCode == 0) {
            return name;
        }
    }
    return {};
}

/// A folder of its own each time.
QString exported(WindowUnderTest& test, const QString& view,
                 const QString& venue = QStringLiteral("neurips")) {
    static int number = 0;
    FigureRequest request{{view}, paperFormat(venue)};
    request.folder = test.folder.filePath(QStringLiteral("%1-%2").arg(view).arg(++number));
    test.window->figures().write(request);
    return request.folder;
}

nlohmann::json jsonOf(const QString& folder) {
    QFile file(QDir(folder).filePath(QStringLiteral("figure.json")));
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                          : nlohmann::json();
}

/// A word of the compiled figure that is not wholly on its page; empty: none, or no program to tell.
QString wordOutside(const QString& folder) {
    const Ran ran =
        runIn(folder, QStringLiteral("pdftotext"),
              {QStringLiteral("-bbox"), QStringLiteral("figure-pgfplots.pdf"), QStringLiteral("-")});
    const QString text = QString::fromUtf8(ran.output);
    static const QRegularExpression kPage(QStringLiteral("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\""));
    static const QRegularExpression kWord(QStringLiteral(
        "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">([^<]*)"));
    const QRegularExpressionMatch page = kPage.match(text);
    constexpr double kSpread = 1; // a letter's box is larger than its ink
    for (auto found = kWord.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch word = found.next();
        const auto at = [&word](int part) { return word.captured(part).toDouble(); };
        if (at(1) < -kSpread || at(2) < -2 * kSpread || at(3) > page.captured(1).toDouble() + kSpread ||
            at(4) > page.captured(2).toDouble() + 2 * kSpread) {
            return word.captured(0);
        }
    }
    return {};
}

/// The largest difference of two colours' parts.
int distance(const std::string& a, QRgb b) {
    const QRgb first = QColor(QLatin1Char('#') + QString::fromStdString(a)).rgb();
    return std::max({std::abs(qRed(first) - qRed(b)), std::abs(qGreen(first) - qGreen(b)),
                     std::abs(qBlue(first) - qBlue(b))});
}

} // namespace

class TestFigureSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_test.emplace(kHardPrompt);
        QVERIFY(m_test->start());
        m_test->traceWith(QStringLiteral("Steve Jobs"));
        m_test->showFacts();
        m_test->makeEdit();
        m_test->trigger("history.markA");
        m_test->clickCell(Side::Left, 4, 1);
        m_test->trigger("history.markB");
        m_test->trigger("view.comparison"); // closed at first
        QVERIFY(m_test->openData());
        QVERIFY(m_test->settle());
        m_python = pythonWithMatplotlib(m_test->folder.path());
    }
    void cleanupTestCase() { m_test.reset(); }

    void everyScriptRuns_data() { views(); }
    void everyScriptRuns() {
        QFETCH(QString, view);
        if (m_python.isEmpty()) {
            QSKIP("no Python with matplotlib");
        }
        const QString folder = exported(*m_test, view);
        const Ran ran = runIn(folder, m_python, {QStringLiteral("figure.py")});
        QVERIFY2(ran.exitCode == 0, ran.errors.constData());
        QFile pdf(QDir(folder).filePath(QStringLiteral("figure-matplotlib.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void itsPictureAgreesWithOurs_data() {
        QTest::addColumn<QString>("view");
        QTest::newRow("map") << QStringLiteral("map");
        QTest::newRow("attention") << QStringLiteral("attention-left");
        QTest::newRow("flow") << QStringLiteral("flow");
        QTest::newRow("bars of paths") << QStringLiteral("paths");
        QTest::newRow("curves of results") << QStringLiteral("results");
        QTest::newRow("a dot a prompt") << QStringLiteral("dots");
    }
    void itsPictureAgreesWithOurs() {
        QFETCH(QString, view);
        if (m_python.isEmpty()) {
            QSKIP("no Python with matplotlib");
        }
        WindowUnderTest& test = *m_test;
        if (view == QLatin1String("dots")) {
            view = QStringLiteral("results");
            showResults(ResultForm::Dots);
        }
        const QString folder = exported(test, view);
        const nlohmann::json drawn = lookAt(folder);
        const auto told = jsonOf(folder);
        QVERIFY(std::abs(drawn.at("size").at(0).get<double>() * 72 -
                         told.at("size").at("width").get<double>()) < 0.1);
        const FigureStyle style = styleOf(paperFormat(QStringLiteral("neurips")));
        const QSizeF size(told.at("size").at("width").get<double>(),
                          told.at("size").at("height").get<double>());
        FigureData figure;
        ViewTable table;
        for (const ExportView& each : test.window->figures().find(view)) {
            figure = each.view->figure(size * style.unitsPerPoint, style);
            table = each.view->table();
        }
        QCOMPARE(drawn.at("panels").size(), figure.panels.size());
        for (std::size_t i = 0; i < figure.panels.size(); ++i) {
            if (const auto* map = std::get_if<HeatMapPanel>(&figure.panels[i])) {
                compareMap(*map, table, drawn.at("panels").at(i));
            } else if (const auto* lines = std::get_if<LinesPanel>(&figure.panels[i])) {
                compareLines(*lines, table, drawn.at("panels").at(i));
            }
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    /// Two maps in a column: what stands around the cells leaves them most of it.
    void narrowMapsHaveCells() {
        if (m_python.isEmpty()) {
            QSKIP("no Python with matplotlib");
        }
        const QString folder = exported(*m_test, QStringLiteral("map"), QStringLiteral("acl-column"));
        double width = 0;
        const nlohmann::json drawn = lookAt(folder);
        for (const auto& panel : drawn.at("panels")) {
            width += panel.at("place").at(0).get<double>();
            QVERIFY(panel.at("place").at(1).get<double>() > 0.35);
        }
        QVERIFY2(width > 0.5, QByteArray::number(width).constData());
    }

    void latexCompiles_data() { views(); }
    void latexCompiles() {
        QFETCH(QString, view);
        const QString latex = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
        const bool hasPgfplots = runIn(QDir::tempPath(), QStringLiteral("kpsewhich"),
                                       {QStringLiteral("pgfplots.sty"), QStringLiteral("booktabs.sty")})
                                     .output.count('\n') == 2;
        if (latex.isEmpty() || !hasPgfplots) {
            QSKIP("no pdflatex with pgfplots and booktabs");
        }
        const QString folder = exported(*m_test, view);
        const QStringList quiet{QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error")};
        if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("figure-pgfplots.tex")))) {
            const Ran ran = runIn(folder, latex, quiet + QStringList{QStringLiteral("figure-pgfplots.tex")});
            QVERIFY2(ran.exitCode == 0, ran.output.constData());
            QVERIFY2(ran.output.contains("(1 page,"), ran.output.constData());
            const QString outside = wordOutside(folder);
            QVERIFY2(outside.isEmpty(), qPrintable(outside));
        }
        const bool hasTable = QFileInfo::exists(QDir(folder).filePath(QStringLiteral("table.tex")));
        QFile paper(QDir(folder).filePath(QStringLiteral("paper.tex")));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write(
            "\\documentclass{article}\\usepackage[utf8]{inputenc}\\usepackage{graphicx}\\usepackage{booktabs}"
            "\\begin{document}\\begin{figure}\\includegraphics{figure.pdf}\\input{caption}\\end{figure}\n");
        paper.write(hasTable ? "\\begin{table}\\tiny\\input{table}\\end{table}\n" : "x\n");
        paper.write("\\end{document}\n");
        paper.close();
        const Ran ran = runIn(folder, latex, quiet + QStringList{QStringLiteral("paper.tex")});
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }

private:
    /// What the script in a folder draws.
    nlohmann::json lookAt(const QString& folder) const {
        const Ran ran = runIn(folder, m_python,
                              {QStringLiteral("-B"), QStringLiteral("-c"), QLatin1String(kLook), folder});
        if (ran.exitCode != 0) {
            qWarning("%s", ran.errors.constData());
        }
        return nlohmann::json::parse(ran.output.toStdString());
    }

    void showResults(ResultForm form) {
        qobject_cast<ResultsPanel*>(m_test->window->body().views().find("results"))->bar().setForm(form);
        QVERIFY(m_test->settle());
    }

    static void views() {
        QTest::addColumn<QString>("view");
        for (const ViewInfo& info : viewRegistry()) {
            const QString id = QLatin1String(info.id) + (info.isDock() ? QString() : QStringLiteral("-left"));
            QTest::addRow("%s", info.id) << id;
        }
    }

    static void compareMap(const HeatMapPanel& panel, const ViewTable& table, const nlohmann::json& drawn) {
        QVERIFY(drawn.at("x") == nlohmann::json({panel.x.low, panel.x.high}));
        QVERIFY(drawn.at("y") == nlohmann::json({panel.y.high, panel.y.low}));
        const std::vector<MatrixCell> cells = matrixOf(panel, table);
        QCOMPARE(drawn.at("cells").size(), cells.size());
        int compared = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].isHatched || std::isnan(cells[i].value)) {
                continue;
            }
            const auto color = drawn.at("cells").at(i).at(0).get<std::string>();
            const QRgb wanted = cells[i].isThere ? panel.colors.of(cells[i].value) : 0xffffffff;
            QVERIFY2(distance(color, wanted) <= 1, (color + " at " + std::to_string(i)).c_str());
            ++compared;
        }
        QVERIFY(compared > 10);
    }

    static void compareLines(const LinesPanel& panel, const ViewTable& table, const nlohmann::json& drawn) {
        QVERIFY(drawn.at("x") == nlohmann::json({panel.x.low, panel.x.high}));
        // Ticks that rounding puts beyond an end widen matplotlib's axes by as much.
        QVERIFY(std::abs(drawn.at("y").at(0).get<double>() - panel.y.low) < 1e-9);
        QVERIFY(std::abs(drawn.at("y").at(1).get<double>() - panel.y.high) < 1e-9);
        std::size_t lines = 0; // the base line is the first one
        std::size_t bars = 0;
        for (const FigureSeries& series : panel.series) {
            if (series.barWidth > 0) {
                compareBars(series, panel.base, table, drawn.at("bars"), bars);
                bars += series.rows.count;
                continue;
            }
            const auto& line = drawn.at("lines").at(++lines);
            QCOMPARE(QString::fromStdString(line.at("color").get<std::string>()),
                     QColor::fromRgb(series.line.color).name());
            const std::vector<double> y = numbersOf(series.rows, series.y, table);
            for (std::size_t k = 0; k < y.size(); ++k) {
                QVERIFY(line.at("y").at(k).is_null()
                            ? std::isnan(y[k])
                            : std::abs(line.at("y").at(k).get<double>() - y[k]) < 1e-9);
            }
        }
        QCOMPARE(drawn.at("lines").size(), lines + 1);
        QCOMPARE(drawn.at("bars").size(), bars);
        compareDots(panel, table, drawn.at("dots"));
    }

    static void compareBars(const FigureSeries& series, double base, const ViewTable& table,
                            const nlohmann::json& drawn, std::size_t first) {
        const std::vector<double> x = numbersOf(series.rows, series.x, table);
        const std::vector<double> y = numbersOf(series.rows, series.y, table);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const auto box = drawn.at(first + i).get<std::vector<double>>(); // x, y, width, height
            QVERIFY(std::abs(box[0] + box[2] / 2 - x[i] - series.barShift) < 1e-9);
            QVERIFY(std::abs(box[2] - series.barWidth) < 1e-9);
            QVERIFY(std::abs(box[1] - base) < 1e-9 && std::abs(box[1] + box[3] - y[i]) < 1e-9);
        }
    }

    static void compareDots(const LinesPanel& panel, const ViewTable& table, const nlohmann::json& drawn) {
        QCOMPARE(drawn.size(), panel.dots.size());
        for (std::size_t i = 0; i < panel.dots.size(); ++i) {
            const FigureDots& dots = panel.dots[i];
            QVERIFY(dots.rows.count > 10);
            const std::vector<double> x = numbersOf(dots.rows, dots.x, table);
            const std::vector<double> y = numbersOf(dots.rows, dots.y, table);
            QCOMPARE(drawn.at(i).at("at").size(), x.size());
            for (std::size_t k = 0; k < x.size(); ++k) {
                const auto at = drawn.at(i).at("at").at(k).get<std::vector<double>>();
                QVERIFY(std::abs(at[0] - x[k]) < 1e-9 && std::abs(at[1] - y[k]) < 1e-9);
            }
            const double size = drawn.at(i).at("sizes").at(0).get<double>(); // of the square around it
            QVERIFY(size > 1 && size < 16);
        }
    }

    std::optional<WindowUnderTest> m_test;
    QString m_python;
};

QTEST_MAIN(TestFigureSources)
#include "tst_figure_sources.moc"
