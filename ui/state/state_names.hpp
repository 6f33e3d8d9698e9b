// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the state's enumerations in session files; the same words as on the command line.
#pragma once

#include <optional>

#include <QString>
#include <QStringView>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

[[nodiscard]] QString deviceName(const DeviceChoice& device); ///< "auto", "cpu", "cuda:0"
[[nodiscard]] std::optional<DeviceChoice> deviceFromName(const QString& name);
[[nodiscard]] QString precisionName(Precision precision); ///< "fp32", "tf32", "bf16"
[[nodiscard]] std::optional<Precision> precisionFromName(QStringView name);
[[nodiscard]] QString bosName(BosChoice bos); ///< "auto", "on", "off"
[[nodiscard]] std::optional<BosChoice> bosFromName(QStringView name);
[[nodiscard]] QString viewName(AttentionView view); ///< "signed", "abs", "normalized", "contribution"
[[nodiscard]] std::optional<AttentionView> viewFromName(QStringView name);
[[nodiscard]] QString alignName(WindowAlign align); ///< "start", "center"
[[nodiscard]] std::optional<WindowAlign> alignFromName(QStringView name);
[[nodiscard]] QString scopeName(Scope scope); ///< "both", "left", "right"
[[nodiscard]] std::optional<Scope> scopeFromName(QStringView name);
[[nodiscard]] QString decayGroupName(DecayGroup group); ///< "slow", "middle", "fast"
[[nodiscard]] std::optional<DecayGroup> decayGroupFromName(QStringView name);

} // namespace mambascope::ui
