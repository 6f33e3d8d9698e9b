// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_facts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

/// How far the convolution still passes a token on under a knockout that is not strict.
constexpr const char* kLeak =
    QT_TRANSLATE_N_NOOP("StatusText", "The convolution (width %1) still passes a token %n positions on");

QString colored(const QString& text, const QPalette& palette, ThemeColor role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color(palette, role).name(), text);
}

QString msText(double ms) {
    return formatFixed(ms, ms < 9.95 ? 1 : 0);
}

QString placeText(const Provenance& provenance) {
    return QStringLiteral("%1 · %2").arg(QString::fromStdString(provenance.device).toHtmlEscaped(),
                                         QString::fromStdString(provenance.precision));
}

} // namespace

QString runText(const StatusFacts& facts, const QPalette& palette) {
    QStringList parts;
    if (facts.leftPredict != nullptr && facts.rightPredict != nullptr) {
        const Provenance& left = facts.leftPredict->provenance;
        const Provenance& right = facts.rightPredict->provenance;
        if (left.device == right.device && left.precision == right.precision) {
            parts.append(StatusText::tr("%1 · %2 + %3 ms")
                             .arg(placeText(left), msText(left.durationMs), msText(right.durationMs)));
        }
    }
    if (parts.isEmpty()) {
        for (const Snapshot* run : {facts.leftPredict, facts.rightPredict}) {
            if (run != nullptr) {
                parts.append(StatusText::tr("%1 · %2 ms")
                                 .arg(placeText(run->provenance), msText(run->provenance.durationMs)));
            }
        }
    }
    return parts.isEmpty() ? QString()
                           : colored(QStringLiteral("●"), palette, ThemeColor::Success) + QLatin1Char(' ') +
                                 parts.join(QStringLiteral(" | "));
}

QString trustText(const StatusFacts& facts, const QPalette& palette) {
    double error = -1;
    bool isMeasured = true;
    for (const auto& [shown, trust] : {std::pair{facts.leftAttention, facts.leftTrust},
                                       std::pair{facts.rightAttention, facts.rightTrust}}) {
        if (shown == nullptr) {
            continue;
        }
        if (trust == nullptr || !trust->rebuildError) {
            isMeasured = false;
        } else {
            const double found = *trust->rebuildError;
            error = std::isnan(found)
                        ? found
                        : std::max(error, found); // std::max would keep a NaN only where it comes first
        }
    }
    if (!isMeasured) {
        return StatusText::tr("Weights rebuild the layer's output (error %1)").arg(QStringLiteral("…"));
    }
    if (error < 0) {
        return {};
    }
    const bool isTrusted = error <= kTrustedError;
    return StatusText::tr("Weights rebuild the layer's output (error %1)")
        .arg(colored(formatPower(error) + (isTrusted ? QStringLiteral(" ✓") : QStringLiteral(" ✗")), palette,
                     isTrusted ? ThemeColor::Success : ThemeColor::Error));
}

QString leakText(const StatusFacts& facts) {
    for (const AttentionSnapshot* shown : {facts.leftAttention, facts.rightAttention}) {
        if (shown != nullptr && shown->model.hasConvolution) {
            const int reach = shown->model.convolutionReach;
            return facts.strict
                       ? StatusText::tr("Strict: the convolution (width %1) is also cut").arg(reach + 1)
                       : counted("StatusText", kLeak,
                                 "The convolution (width %1) still passes a token 1 position on", reach)
                             .arg(reach + 1);
        }
    }
    return {};
}

} // namespace mambascope::ui
