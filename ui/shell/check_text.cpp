// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/check_text.hpp"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

using Measure = std::optional<CheckDifference> CheckReport::*;

/// The largest of one measure over all reports; negative where none has it.
double largestOf(const std::vector<RunningCheck>& checks, Measure measure) {
    double largest = -1;
    for (const RunningCheck& check : checks) {
        if (check.report && (*check.report).*measure) {
            largest = std::max(largest, ((*check.report).*measure)->largest);
        }
    }
    return largest;
}

QString resultName(Channel channel) {
    if (channel == Channel::Predict) {
        return CheckText::tr("predictions");
    }
    if (channel == Channel::Map) {
        return CheckText::tr("knockout map");
    }
    return channel == Channel::Flow ? CheckText::tr("information flow") : CheckText::tr("attention");
}

/// A place of a report in the answer's own words.
struct PlaceText {
    const std::vector<int>& where;

    [[nodiscard]] std::size_t at(std::size_t i) const { return static_cast<std::size_t>(where[i]); }
    QString operator()(const PredictSnapshot& /*snapshot*/) const {
        return where[0] == 0 ? CheckText::tr("clean run, token %1").arg(where[1])
                             : CheckText::tr("knockout %1, token %2").arg(where[0]).arg(where[1]);
    }
    QString operator()(const AttentionSnapshot& snapshot) const {
        return CheckText::tr("layer %1, %2 ← %3")
            .arg(snapshot.layers[at(0)])
            .arg(tokenDisplay(snapshot.prompt.tokens[at(1)].text),
                 tokenDisplay(snapshot.prompt.tokens[at(2)].text));
    }
    QString operator()(const MapSnapshot& snapshot) const {
        return where.empty() ? CheckText::tr("clean run")
                             : CheckText::tr("%1, %2").arg(tokenDisplay(snapshot.prompt.tokens[at(0)].text),
                                                           layersWords(snapshot.windows[at(1)]));
    }
    QString operator()(const FlowSnapshot& snapshot) const {
        return where.empty()
                   ? CheckText::tr("clean run")
                   : CheckText::tr("%1, %2").arg(QString::fromUtf8(roleName(snapshot.sources[at(0)]).data()),
                                                 layersWords(snapshot.windows[at(1)]));
    }
    /// Kinds without a check.
    template <typename Other>
    QString operator()(const Other& /*snapshot*/) const {
        return {};
    }
};

QString differenceText(const RunningCheck& check, const CheckDifference& difference, const QString& text) {
    return text.arg(formatPower(difference.largest),
                    std::visit(PlaceText{difference.where}, check.snapshot->body));
}

QString reportText(const RunningCheck& check) {
    const CheckReport& report = *check.report;
    QStringList parts;
    if (report.logit) {
        parts.append(differenceText(check, *report.logit, CheckText::tr("logits %1 σ (%2)")));
    }
    if (report.probability) {
        parts.append(differenceText(check, *report.probability, CheckText::tr("probabilities %1 (%2)")));
    }
    if (report.relative) {
        parts.append(differenceText(check, *report.relative, CheckText::tr("relative %1 (%2)")));
    }
    if (report.attention) {
        parts.append(
            differenceText(check, *report.attention, CheckText::tr("%1 of the layer's largest (%2)")));
    }
    const QString share = report.checked < report.total ? CheckText::tr("%1 of %2, drawn with seed %3")
                                                              .arg(report.checked)
                                                              .arg(report.total)
                                                              .arg(report.seed)
                                                        : CheckText::tr("all %1").arg(report.total);
    return CheckText::tr("%1; %2").arg(share, parts.join(QStringLiteral("; ")));
}

QString inColor(const QString& text, const QPalette& palette, ThemeColor role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color(palette, role).name(), text);
}

} // namespace

QString checkText(const std::vector<RunningCheck>& checks, const QPalette& palette) {
    if (checks.empty()) {
        return {};
    }
    double done = 0;
    for (const RunningCheck& check : checks) {
        if (check.failure) {
            const QString reason =
                errorText(check.failure->code, check.failure->arguments, check.failure->detail);
            return CheckText::tr("float64: %1")
                .arg(inColor(reason.toHtmlEscaped(), palette, ThemeColor::Error));
        }
        done += check.isOver() ? 1 : check.done;
    }
    const auto over =
        std::all_of(checks.begin(), checks.end(), [](const RunningCheck& check) { return check.isOver(); });
    if (!over) {
        return CheckText::tr("checking against float64… %1 %")
            .arg(static_cast<int>(100 * done / static_cast<double>(checks.size())));
    }
    QStringList parts;
    const auto add = [&](Measure measure, const QString& text) {
        const double largest = largestOf(checks, measure);
        if (largest >= 0) {
            parts.append(text.arg(formatPower(largest)));
        }
    };
    add(&CheckReport::logit, CheckText::tr("logits %1 σ"));
    add(&CheckReport::relative, CheckText::tr("probabilities %1"));
    add(&CheckReport::attention, CheckText::tr("attention %1"));
    const bool holds = std::all_of(checks.begin(), checks.end(),
                                   [](const RunningCheck& check) { return check.report->holds(); });
    const QString mark = holds ? QStringLiteral("✓") : QStringLiteral("✗");
    return CheckText::tr("float64: %1")
        .arg(inColor(parts.join(QStringLiteral(" · ")) + QLatin1Char(' ') + mark, palette,
                     holds ? ThemeColor::Success : ThemeColor::Error));
}

QString checkDetails(const std::vector<RunningCheck>& checks) {
    QStringList lines;
    for (const RunningCheck& check : checks) {
        const QString side =
            check.side == Side::Left ? CheckText::tr("Left model") : CheckText::tr("Right model");
        QString state = CheckText::tr("running");
        if (check.failure) {
            state = errorText(check.failure->code, check.failure->arguments, check.failure->detail);
        } else if (check.report) {
            state = reportText(check);
        }
        lines.append(CheckText::tr("%1, %2: %3").arg(side, resultName(check.channel), state));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace mambascope::ui
