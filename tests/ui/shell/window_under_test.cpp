// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_under_test.hpp"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include "tests/support/data_samples.hpp"
#include "ui/data/related_facts.hpp"
#include "ui/shell/prompt/prompt_edit.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/state/patches.hpp"
#include "ui/views/dataset/dataset_panel.hpp"
#include "ui/views/results/results_panel.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

void ScriptedFileChooser::ask(Ask what, QWidget*, Answer answer) {
    asked.push_back(what);
    if (answers.contains(what)) {
        answer(answers[what]);
    }
}

void ScriptedFileChooser::askUnsaved(QWidget*, const QString& file, std::function<void(Unsaved)> answer) {
    unsavedFiles.append(file);
    answer(unsaved);
}

WindowUnderTest::WindowUnderTest(const std::string& prompt, QSize windowSize)
    : settings(
          std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat))
    , size(windowSize) {
    initial.prompt = prompt;
    models = [](const ModelLister::Folders& folders) {
        std::vector<ModelChoice> choices{
            {QStringLiteral("demo-mamba2"), QStringLiteral("demo-mamba2"), {}, true},
            {QStringLiteral("demo-transformer"), QStringLiteral("demo-transformer"), {}, true}};
        for (const std::string& path : folders) {
            choices.push_back({QString::fromStdString(path), QString::fromStdString(path), {}, true});
        }
        return choices;
    };
    gallery.push_back({QStringLiteral("Beats Music is owned by"), QStringLiteral("Beats Music"),
                       QStringLiteral("Apple"), QStringLiteral("P127"), QStringLiteral("owned by")});
    gallery.push_back({QStringLiteral("The mother tongue of Danielle Darrieux is"),
                       QStringLiteral("Danielle Darrieux"), QStringLiteral("French"), QStringLiteral("P103"),
                       QStringLiteral("native language")});
}

WindowUnderTest::~WindowUnderTest() {
    window.reset();
}

void WindowUnderTest::make() {
    WindowSetup setup;
    setup.backend = FakeBackend::factory(control);
    setup.state = initial;
    setup.gallery = gallery;
    store = std::make_shared<SettingsStore>(settings.get());
    setup.settings = store;
    setup.files = files;
    setup.theme = theme.get();
    setup.models = models;
    setup.recoveryFolder = recoveryFolder;
    setup.views.insert(setup.views.end(), moreViews.begin(), moreViews.end());
    window = std::make_unique<MainWindow>(std::move(setup));
    for (const Side side : kSides) {
        window->pane(side).bars().setAnimated(false);
    }
}

bool WindowUnderTest::start() {
    make();
    window->resize(size);
    window->show();
    return QTest::qWaitForWindowExposed(window.get()) && settle();
}

bool WindowUnderTest::settle() {
    return QTest::qWaitFor([this] { return window->runner().isSettled(); }, 20000);
}

bool WindowUnderTest::openData() {
    const std::filesystem::path where(folder.path().toStdString());
    ViewHost& views = window->body().views();
    DataBench& data = qobject_cast<DatasetPanel*>(views.find("dataset"))->bench();
    ResultBench& results = qobject_cast<ResultsPanel*>(views.find("results"))->bench();
    for (const char* dock : {"datasetDock", "resultsDock"}) {
        find<QDockWidget>(dock)->show();
    }
    if (data.path().isEmpty()) {
        writeResults(where / "opened" / "a", "elsewhere-2.7b", 8, 40);
        writeResults(where / "opened" / "b", "elsewhere-160m", 5, 40);
        data.open(QString::fromStdString(writeCsv(where).string()));
        results.open(QString::fromStdString((where / "opened").string()));
    }
    return QTest::qWaitFor(
        [&] {
            return data.isSettled() && data.evaluator().isDone(Side::Left) &&
                   data.evaluator().isDone(Side::Right) && results.picture().sets.size() == 2 &&
                   results.isSettled();
        },
        20000);
}

void WindowUnderTest::clickCell(Side side, int query, int source, Qt::KeyboardModifiers modifiers) {
    HeatmapView& heatmap = window->pane(side).heatmap();
    QTest::mouseClick(&heatmap, Qt::LeftButton, modifiers,
                      heatmap.cellRect({query, source}).center().toPoint());
}

void WindowUnderTest::rightClick(QWidget& widget, QPointF at) {
    const QPoint position = at.toPoint();
    QContextMenuEvent event(QContextMenuEvent::Mouse, position, widget.mapToGlobal(position));
    QApplication::sendEvent(&widget, &event);
}

void WindowUnderTest::dragCells(Side side, Cell from, Cell to) {
    HeatmapView& heatmap = window->pane(side).heatmap();
    const QPoint start = heatmap.cellRect(from).center().toPoint();
    const QPoint end = heatmap.cellRect(to).center().toPoint();
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, start);
    QTest::mouseMove(&heatmap, (start + end) / 2);
    QTest::mouseMove(&heatmap, end);
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, end);
}

void WindowUnderTest::trigger(const char* action) {
    QAction* found = window->actionRegistry().find(QLatin1String(action));
    QVERIFY2(found != nullptr && found->isEnabled(), action);
    found->trigger();
}

void WindowUnderTest::traceWith(const QString& subject) {
    for (const char* dock : {"traceDock", "pathsDock"}) {
        find<QDockWidget>(dock)->show();
    }
    window->experiment().change(withOtherSubject(state(), subject.toStdString()), QStringLiteral("trace"));
}

void WindowUnderTest::showFacts() {
    for (const char* dock : {"lreDock", "blockDock"}) {
        find<QDockWidget>(dock)->show();
    }
}

void WindowUnderTest::makeEdit(const QString& newObject) {
    find<QDockWidget>("editDock")->show();
    find<QLineEdit>("editNewEdit")->setText(newObject);
    auto* run = find<QToolButton>("editRun");
    QVERIFY(QTest::qWaitFor([&] { return run->isEnabled(); }));
    run->click();
    const auto* related = window->findChild<ui::RelatedFacts*>(); // the edit begins once the data is read
    QVERIFY(QTest::qWaitFor([&] { return !related->isBusy(); }, 20000));
}

void WindowUnderTest::typePrompt(const QString& text) {
    auto* edit = find<PromptEdit>("promptEdit");
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

double WindowUnderTest::probability(Side side) const {
    const auto* shown = window->runner().result<PredictSnapshot>(side, Channel::Predict);
    if (shown == nullptr) {
        return -1;
    }
    return shown->variants.empty() ? shown->clean.targetProbability
                                   : shown->variants.front().targetProbability;
}

double WindowUnderTest::cleanProbability(Side side) const {
    const auto* shown = window->runner().result<PredictSnapshot>(side, Channel::Predict);
    return shown == nullptr ? -1 : shown->clean.targetProbability;
}

int WindowUnderTest::runsOn(const std::string& channel) const {
    const std::vector<Request> begun = control->begunRequests();
    return static_cast<int>(std::count_if(
        begun.begin(), begun.end(), [&](const Request& request) { return request.channel == channel; }));
}

} // namespace mambascope::testing
