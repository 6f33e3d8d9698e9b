// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for type sizes and themes.
#include <QActionGroup>
#include <QCoreApplication>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {
namespace {

const QString kTextKey = QStringLiteral("textFactor");
constexpr double kSmallestText = 0.75;
constexpr double kLargestText = 2.0;

struct ThemeActions {
    Q_DECLARE_TR_FUNCTIONS(ThemeActions)
};

void remember(const WindowContext& context, const QString& key, const QVariant& value) {
    if (context.setup.settings != nullptr) {
        context.setup.settings->setValue(key, value);
    }
}

void useRememberedSize(const WindowContext& context) {
    if (context.setup.settings != nullptr) {
        const double size = context.setup.settings->value(kTextKey, 1.0).toDouble();
        context.setup.theme->setTextFactor(size >= kSmallestText && size <= kLargestText ? size : 1.0);
    }
}

void addSizes(WindowContext& context) {
    const auto add = [&context](const char* id, const QString& text, const char* key, auto&& next) {
        QObject::connect(context.actions.add(QLatin1String(id), text, keys(key)), &QAction::triggered,
                         &context.window, [&context, next] {
                             ThemeController& theme = *context.setup.theme;
                             theme.setTextFactor(
                                 qBound(kSmallestText, next(theme.textFactor()), kLargestText));
                             remember(context, kTextKey, theme.textFactor());
                         });
    };
    add("view.larger", ThemeActions::tr("&Larger type"), "Ctrl++",
        [](double factor) { return factor * 1.125; });
    add("view.smaller", ThemeActions::tr("S&maller type"), "Ctrl+-",
        [](double factor) { return factor / 1.125; });
    add("view.normalSize", ThemeActions::tr("Nor&mal type"), "Ctrl+0", [](double) { return 1.0; });
}

void addThemes(WindowContext& context) {
    auto* group = new QActionGroup(&context.actions);
    const std::tuple<const char*, QString, ThemeMode> themes[] = {
        {"theme.system", ThemeActions::tr("Theme of the s&ystem"), ThemeMode::System},
        {"theme.light", ThemeActions::tr("&Light theme"), ThemeMode::Light},
        {"theme.dark", ThemeActions::tr("&Dark theme"), ThemeMode::Dark}};
    for (const auto& [id, text, mode] : themes) {
        QAction* action = context.actions.add(QLatin1String(id), text);
        action->setCheckable(true);
        action->setChecked(context.setup.theme->mode() == mode);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &context.window, [&context, which = mode] {
            context.setup.theme->setMode(which);
            if (context.setup.settings != nullptr) {
                rememberTheme(*context.setup.settings, which);
            }
        });
    }
}

} // namespace

void addThemeActions(WindowContext& context) {
    if (context.setup.theme != nullptr) {
        useRememberedSize(context);
        addSizes(context);
        addThemes(context);
    }
}

} // namespace mambascope::ui
