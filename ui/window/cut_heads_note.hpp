// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel's subtitle says of the heads that its results cut.
#pragma once

#include <QRegularExpression>
#include <QStringList>

#include "ui/session/experiment_runner.hpp"
#include "ui/state/cut_heads.hpp"

namespace mambascope::ui {

/// The words of both models' shown results, once where they are the same; empty where all heads are cut.
/// `Request` is the one of the channel: MapRequest or FlowRequest.
template <typename Request>
[[nodiscard]] QString cutHeadsOfBoth(const ExperimentRunner& runner, Channel channel) {
    QStringList words;
    for (const Side side : kSides) {
        const ModelInfo* info = runner.modelInfo(side);
        if (const auto snapshot = runner.snapshot(side, channel); snapshot && info != nullptr) {
            words.append(
                cutHeadsWords(std::get<Request>(snapshot->request.body).heads, info->headsAreChannels));
        }
    }
    if (words.count(QString()) == words.size()) {
        return {};
    }
    words.removeDuplicates();
    words.replaceInStrings(QRegularExpression(QStringLiteral("^$")),
                           cutHeadsWords(std::nullopt, std::nullopt, false));
    return words.join(QStringLiteral(" | "));
}

} // namespace mambascope::ui
