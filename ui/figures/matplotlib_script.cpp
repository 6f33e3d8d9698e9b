// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/matplotlib_script.hpp"

#include "ui/figures/figure_json.hpp"

namespace mambascope::ui {
namespace {

/// A Python string: JSON's are the same, and characters stay as they are.
QString pythonText(const QString& text) {
    return QString::fromStdString(
        nlohmann::json(text.toStdString()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Python reads JSON that has neither true, false nor null.
QString pythonValue(const nlohmann::json& value) {
    return QString::fromStdString(value.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Inside a docstring.
QString docText(QString text) {
    return text.simplified()
        .replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1Char('\''));
}

QString inches(double points) {
    return exactNumber(points / 72);
}

} // namespace

QByteArray matplotlibScript(const FigureData& figure, const FigureSheetSize& size, const QString& csv,
                            const QString& caption) {
    QString script =
        QStringLiteral("#!/usr/bin/env python3\n"
                       "\"\"\"%1\n\n"
                       "Draws the figure anew from the CSV file beside it: python3 figure.py [FILE]\n"
                       "Needs numpy and matplotlib, and python-bidi where a text runs from right to left.\n"
                       "\"\"\"\n"
                       "import csv\n"
                       "import sys\n"
                       "from pathlib import Path\n\n"
                       "import matplotlib.pyplot as plt\n"
                       "import numpy as np\n"
                       "from matplotlib.colors import ListedColormap, Normalize\n"
                       "from matplotlib.lines import Line2D\n"
                       "from matplotlib.patches import Rectangle\n\n"
                       "HERE = Path(__file__).resolve().parent\n")
            .arg(docText(caption));
    script += QStringLiteral("CSV = %1\n").arg(pythonText(csv));
    script +=
        QStringLiteral("WIDTH, HEIGHT = %1, %2  # inches\n").arg(inches(size.width), inches(size.height));
    script += QStringLiteral("TYPE = %1  # points\n").arg(exactNumber(size.typeSize));
    script += QStringLiteral("# What is drawn of the table's rows and columns, and how.\nPANELS = ");
    nlohmann::json panels = nlohmann::json::array();
    for (const FigurePanel& panel : figure.panels) {
        panels.push_back(panelJson(panel));
    }
    script += pythonValue(panels);
    script += QStringLiteral("\nACROSS = %1  # panels in a row\n").arg(figure.columnCount());
    script +=
        QStringLiteral("# What stands above all panels, in columns.\nLEGEND = %1\nLEGEND_COLUMNS = %2\n")
            .arg(pythonValue(keysJson(keysOf(figure, false))))
            .arg(figure.legendColumns);
    return script.toUtf8() + kMatplotlibFunctions;
}

} // namespace mambascope::ui
