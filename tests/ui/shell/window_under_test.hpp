// SPDX-License-Identifier: GPL-3.0-or-later
// A window over the fake backend, and what a user does to it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include <QSettings>
#include <QTemporaryDir>

#include "tests/support/fake_backend.hpp"
#include "ui/shell/main_window.hpp"

namespace mambascope::testing {

/// Answers file dialogs with paths that were set before.
class ScriptedFileChooser : public ui::FileChooser {
public:
    void ask(Ask what, QWidget* parent, Answer answer) override;
    void askUnsaved(QWidget* parent, const QString& file, std::function<void(Unsaved)> answer) override;

    std::map<Ask, QString> answers;
    std::vector<Ask> asked; ///< each question, in order
    Unsaved unsaved = Unsaved::Discard;
    QStringList unsavedFiles; ///< each time that it was asked, the file
};

class WindowUnderTest {
public:
    explicit WindowUnderTest(const std::string& prompt = "Beats Music is owned by", QSize size = {1440, 900});
    ~WindowUnderTest();

    /// Shows the window and waits for all results; false when they don't come.
    [[nodiscard]] bool start();
    /// Waits until everything that is wanted has come.
    [[nodiscard]] bool settle();
    void make();
    /// A small data set that both models have answered, and results of two models, in sight; false when they
    /// don't come.
    [[nodiscard]] bool openData();
    /// From now on windows have a theme, and with it the sizes of type.
    void useTheme() { theme = std::make_unique<ui::ThemeController>(); }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    void clickCell(ui::Side side, int query, int source, Qt::KeyboardModifiers modifiers = {});
    /// Right click, as the platform reports it.
    void rightClick(QWidget& widget, QPointF at);
    void dragCells(ui::Side side, ui::Cell from, ui::Cell to);
    void trigger(const char* action);
    /// Opens the Edit view and asks for an edit; settle() waits for its answer.
    void makeEdit(const QString& newObject = QStringLiteral("English"));
    /// Opens the docks of causal tracing and names the other run's subject.
    void traceWith(const QString& subject);
    /// Opens the docks of linear relations and of blocking.
    void showFacts();
    /// Types into the prompt field, which is cleared first.
    void typePrompt(const QString& text);

    [[nodiscard]] const ui::ExperimentState& state() const { return window->experiment().state(); }
    [[nodiscard]] double probability(ui::Side side) const;
    [[nodiscard]] double cleanProbability(ui::Side side) const;
    [[nodiscard]] int runsOn(const std::string& channel) const;

    QTemporaryDir folder;
    std::shared_ptr<FakeControl> control = std::make_shared<FakeControl>();
    std::shared_ptr<ScriptedFileChooser> files = std::make_shared<ScriptedFileChooser>();
    std::unique_ptr<QSettings> settings;      ///< the file
    std::shared_ptr<ui::SettingsStore> store; ///< read from it when the window is made
    std::unique_ptr<ui::ThemeController> theme;
    ui::ExperimentState initial = ui::defaultExperiment();
    std::vector<ui::GalleryEntry> gallery;
    ui::ModelLister::List
        models; ///< what the model menus offer; at first the two bundled ones and given folders
    std::vector<ui::ViewInfo> moreViews; ///< behind those of the registry
    QString recoveryFolder;              ///< empty: no copies are kept
    std::unique_ptr<ui::MainWindow> window;
    QSize size;
};

} // namespace mambascope::testing
