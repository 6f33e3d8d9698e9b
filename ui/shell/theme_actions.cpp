// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for type sizes and themes.
#include <QActionGroup>
#include <QCoreApplication>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {
namespace {

struct ThemeActions {
    Q_DECLARE_TR_FUNCTIONS(ThemeActions)
};

template <typename Value>
void set(const WindowContext& context, Value Settings::*field, Value value) {
    Settings next = context.setup.settings->settings();
    next.*field = value;
    context.setup.settings->set(next);
}

void addSizes(WindowContext& context) {
    const auto add = [&context](const char* id, const QString& text, const char* key, auto&& next) {
        QObject::connect(context.actions.add(QLatin1String(id), text, keys(key)), &QAction::triggered,
                         &context.window, [&context, next] {
                             ThemeController& theme = *context.setup.theme;
                             theme.setTextFactor(
                                 qBound(kSmallestText, next(theme.textFactor()), kLargestText));
                             set(context, &Settings::textFactor, theme.textFactor());
                         });
    };
    add("view.larger", ThemeActions::tr("Larger type"), "Ctrl++",
        [](double factor) { return factor * 1.125; });
    add("view.smaller", ThemeActions::tr("Smaller type"), "Ctrl+-",
        [](double factor) { return factor / 1.125; });
    add("view.normalSize", ThemeActions::tr("Normal type"), "Ctrl+0", [](double) { return 1.0; });
}

void addThemes(WindowContext& context) {
    auto* group = new QActionGroup(&context.actions);
    const std::tuple<const char*, const char*, QString, ThemeMode> themes[] = {
        {"theme.system", "Ctrl+H, S", ThemeActions::tr("Theme of the s&ystem"), ThemeMode::System},
        {"theme.light", "Ctrl+H, L", ThemeActions::tr("L&ight theme"), ThemeMode::Light},
        {"theme.dark", "Ctrl+H, D", ThemeActions::tr("Dark th&eme"), ThemeMode::Dark}};
    for (const auto& [id, key, text, mode] : themes) {
        QAction* action = context.actions.add(QLatin1String(id), text, keys(key));
        action->setCheckable(true);
        action->setChecked(context.setup.theme->mode() == mode);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &context.window, [&context, which = mode] {
            context.setup.theme->setMode(which);
            set(context, &Settings::theme, which);
        });
    }
}

} // namespace

void addThemeActions(WindowContext& context) {
    if (context.setup.theme != nullptr) {
        addSizes(context);
        addThemes(context);
    }
}

} // namespace mambascope::ui
