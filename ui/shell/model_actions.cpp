// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for models: which ones, on what, with which tokenizer; computing again and checking.
#include <QActionGroup>
#include <QCoreApplication>

#include <tuple>

#include "ui/shell/model_changes.hpp"
#include "ui/shell/window_context.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

struct ModelActions {
    Q_DECLARE_TR_FUNCTIONS(ModelActions)
};

/// `show` is called now, and whenever the experiment or the pane that is worked in is another one.
template <typename Show>
void follow(WindowContext& context, QAction* action, Show&& show) {
    QObject::connect(&context.model.experiment, &Experiment::changed, action, show);
    QObject::connect(&context.active, &ActiveSide::changed, action, show);
    show();
}

template <typename Value>
struct PaneChoice {
    const char* id;
    const char* key;
    const char* text; ///< one of ModelActions'
    Value value;
};

/// One action of a group for each choice; all of them show the active pane's, and set both panes'.
template <typename Value>
void addPaneChoices(WindowContext& context, const std::vector<PaneChoice<Value>>& choices,
                    Value PaneState::*field) {
    auto* group = new QActionGroup(&context.actions);
    for (const auto& [id, key, text, value] : choices) {
        QAction* action = context.actions.add(QLatin1String(id), ModelActions::tr(text), keys(key));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &context.window,
                         [&context, field, wanted = value, title = text] {
                             ExperimentState next = context.state();
                             for (PaneState& pane : next.panes) {
                                 pane.*field = wanted;
                             }
                             context.model.experiment.change(next, [title] {
                                 return ModelActions::tr("compute with %1").arg(ModelActions::tr(title));
                             });
                         });
        follow(context, action, [&context, action, field, wanted = value] {
            action->setChecked(context.state().pane(context.active.side()).*field == wanted);
        });
    }
}

/// Of the pane that is worked in: the other one's model has another tokenizer.
void addBos(WindowContext& context) {
    auto* group = new QActionGroup(&context.actions);
    const std::tuple<BosChoice, QString, const char*> choices[] = {
        {BosChoice::Auto, ModelActions::tr("Begin prompts &as the tokenizer says"), "Ctrl+Alt+B"},
        {BosChoice::On, ModelActions::tr("Begin prompts with a &BOS token"), "Ctrl+B"},
        {BosChoice::Off, ModelActions::tr("Begin prompts with &nothing before them"), "Ctrl+Shift+B"}};
    for (const auto& [bos, text, key] : choices) {
        QAction* action = context.actions.add(QStringLiteral("bos.") + bosName(bos), text, keys(key));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &context.window,
                         [&context, wanted = bos] { context.models.setBos(context.active.side(), wanted); });
        follow(context, action, [&context, action, wanted = bos] {
            action->setChecked(context.state().pane(context.active.side()).bos == wanted);
        });
    }
}

void addOpening(WindowContext& context) {
    const auto add = [&context](const char* id, const char* key, const QString& text, Side side,
                                void (ModelChanges::*ask)(Side)) {
        QObject::connect(context.actions.add(QLatin1String(id), text, keys(key)), &QAction::triggered,
                         &context.models, [&context, side, ask] { (context.models.*ask)(side); });
    };
    add("models.openLeft", "Ctrl+M, L", ModelActions::tr("Open &left model's folder…"), Side::Left,
        &ModelChanges::askFolder);
    add("models.openRight", "Ctrl+M, R", ModelActions::tr("Open &right model's folder…"), Side::Right,
        &ModelChanges::askFolder);
    add("models.tokenizerLeft", "Ctrl+M, Shift+L", ModelActions::tr("Choose l&eft model's tokenizer…"),
        Side::Left, &ModelChanges::askTokenizer);
    add("models.tokenizerRight", "Ctrl+M, Shift+R", ModelActions::tr("Choose r&ight model's tokenizer…"),
        Side::Right, &ModelChanges::askTokenizer);
}

} // namespace

void addModelActions(WindowContext& context) {
    addOpening(context);
    addPaneChoices<DeviceChoice>(
        context,
        {{"device.auto",
          "Ctrl+D, A",
          QT_TRANSLATE_NOOP("ModelActions", "the fastest device"),
          {DeviceKind::Auto, 0}},
         {"device.cpu", "Ctrl+D, C", QT_TRANSLATE_NOOP("ModelActions", "the CPU"), {DeviceKind::Cpu, 0}},
         {"device.cuda:0",
          "Ctrl+D, G",
          QT_TRANSLATE_NOOP("ModelActions", "the first GPU"),
          {DeviceKind::Cuda, 0}},
         {"device.cuda:1",
          "Ctrl+D, 2",
          QT_TRANSLATE_NOOP("ModelActions", "the second GPU"),
          {DeviceKind::Cuda, 1}}},
        &PaneState::device);
    addPaneChoices<Precision>(
        context,
        {{"precision.fp32", "Ctrl+D, F", QT_TRANSLATE_NOOP("ModelActions", "fp32 (exact)"), Precision::Fp32},
         {"precision.tf32", "Ctrl+D, T",
          QT_TRANSLATE_NOOP("ModelActions", "tf32 (probabilities within 0.6 %)"), Precision::Tf32},
         {"precision.bf16", "Ctrl+D, B", QT_TRANSLATE_NOOP("ModelActions", "bf16 (probabilities within 9 %)"),
          Precision::Bf16}},
        &PaneState::precision);
    addBos(context);
    QObject::connect(context.actions.add(QStringLiteral("models.repeat"), ModelActions::tr("&Compute again"),
                                         keys("Ctrl+F5")),
                     &QAction::triggered, &context.window, [&context] { context.model.runner.repeat(); });
    QAction* check = context.actions.add(QStringLiteral("models.check"),
                                         ModelActions::tr("Chec&k against float64"), keys("Shift+F5"));
    check->setIconText(ModelActions::tr("float64"));
    QObject::connect(check, &QAction::triggered, &context.window,
                     [&context] { context.model.checks.start(); });
}

} // namespace mambascope::ui
