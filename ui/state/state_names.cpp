// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/state_names.hpp"

#include <array>
#include <utility>

namespace mambascope::ui {
namespace {

template <typename Value>
struct Name {
    Value value;
    const char16_t* text;
};
template <typename Value>
Name(Value, const char16_t*) -> Name<Value>; // clang 14 deduces nothing from aggregates

constexpr std::array kPrecisions{Name{Precision::Fp32, u"fp32"}, Name{Precision::Tf32, u"tf32"},
                                 Name{Precision::Bf16, u"bf16"}};
constexpr std::array kBosChoices{Name{BosChoice::Auto, u"auto"}, Name{BosChoice::On, u"on"},
                                 Name{BosChoice::Off, u"off"}};
constexpr std::array kViews{Name{AttentionView::Signed, u"signed"}, Name{AttentionView::Absolute, u"abs"},
                            Name{AttentionView::Normalized, u"normalized"},
                            Name{AttentionView::Contribution, u"contribution"}};
constexpr std::array kAligns{Name{WindowAlign::Start, u"start"}, Name{WindowAlign::Center, u"center"}};
constexpr std::array kScopes{Name{Scope::Both, u"both"}, Name{Scope::Left, u"left"},
                             Name{Scope::Right, u"right"}};
constexpr std::array kDecayGroups{Name{DecayGroup::Slow, u"slow"}, Name{DecayGroup::Middle, u"middle"},
                                  Name{DecayGroup::Fast, u"fast"}};

template <typename Names, typename Value>
QString textOf(const Names& names, Value value) {
    for (const auto& name : names) {
        if (name.value == value) {
            return QString::fromUtf16(name.text);
        }
    }
    return {};
}

template <typename Names>
auto valueOf(const Names& names, QStringView text) -> std::optional<decltype(names.front().value)> {
    for (const auto& name : names) {
        if (text == QStringView(name.text)) {
            return name.value;
        }
    }
    return std::nullopt;
}

} // namespace

QString deviceName(const DeviceChoice& device) {
    switch (device.kind) {
    case DeviceKind::Auto:
        return QStringLiteral("auto");
    case DeviceKind::Cpu:
        return QStringLiteral("cpu");
    case DeviceKind::Cuda:
        break;
    }
    return QStringLiteral("cuda:%1").arg(device.index);
}

std::optional<DeviceChoice> deviceFromName(const QString& name) {
    if (name == u"auto") {
        return DeviceChoice{DeviceKind::Auto, 0};
    }
    if (name == u"cpu") {
        return DeviceChoice{DeviceKind::Cpu, 0};
    }
    if (name == u"cuda") {
        return DeviceChoice{DeviceKind::Cuda, 0};
    }
    bool isNumber = false;
    const int index = name.startsWith(u"cuda:") ? name.mid(5).toInt(&isNumber) : -1;
    if (!isNumber || index < 0) {
        return std::nullopt;
    }
    return DeviceChoice{DeviceKind::Cuda, index};
}

QString precisionName(Precision precision) {
    return textOf(kPrecisions, precision);
}
std::optional<Precision> precisionFromName(QStringView name) {
    return valueOf(kPrecisions, name);
}
QString bosName(BosChoice bos) {
    return textOf(kBosChoices, bos);
}
std::optional<BosChoice> bosFromName(QStringView name) {
    return valueOf(kBosChoices, name);
}
QString viewName(AttentionView view) {
    return textOf(kViews, view);
}
std::optional<AttentionView> viewFromName(QStringView name) {
    return valueOf(kViews, name);
}
QString alignName(WindowAlign align) {
    return textOf(kAligns, align);
}
std::optional<WindowAlign> alignFromName(QStringView name) {
    return valueOf(kAligns, name);
}
QString scopeName(Scope scope) {
    return textOf(kScopes, scope);
}
std::optional<Scope> scopeFromName(QStringView name) {
    return valueOf(kScopes, name);
}
QString decayGroupName(DecayGroup group) {
    return textOf(kDecayGroups, group);
}
std::optional<DecayGroup> decayGroupFromName(QStringView name) {
    return valueOf(kDecayGroups, name);
}

} // namespace mambascope::ui
