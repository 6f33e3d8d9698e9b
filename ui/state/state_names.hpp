// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the state's enumerations as Qt texts: those of the command line and of session files.
#pragma once

#include <optional>

#include <QString>
#include <QStringView>

#include "core/values/device_text.hpp"
#include "core/values/enum_names.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope {

template <>
struct EnumNames<ui::Scope> {
    static constexpr NameTable<ui::Scope, 3> kTable{
        {{ui::Scope::Both, "both"}, {ui::Scope::Left, "left"}, {ui::Scope::Right, "right"}}};
};

namespace ui {

/// "fp32"
template <NamedEnum Enum>
[[nodiscard]] QString wordOf(Enum value) {
    const std::string_view word = nameOf(value);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

template <NamedEnum Enum>
[[nodiscard]] std::optional<Enum> fromWord(QStringView word) {
    return valueNamed<Enum>(word.toUtf8().toStdString());
}

[[nodiscard]] inline QString bosName(BosChoice bos) {
    return wordOf(bos);
}
[[nodiscard]] inline QString decayGroupName(DecayGroup group) {
    return wordOf(group);
}
/// "auto", "cpu", "cuda:0"
[[nodiscard]] inline QString deviceName(const DeviceChoice& device) {
    return QString::fromStdString(deviceText(device));
}
[[nodiscard]] inline std::optional<DeviceChoice> deviceFromName(const QString& name) {
    return deviceFromText(name.toStdString());
}

} // namespace ui
} // namespace mambascope
