// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/real_window.hpp"

#include <QAction>

#include "ui/actions/action_registry.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/widgets/notice_bar.hpp"

namespace mambascope::testing {

using namespace mambascope::ui;

namespace {

constexpr int kTimeoutMs = 120'000;

} // namespace

void SetPaths::ask(Ask what, QWidget*, Answer answer) {
    if (answers.contains(what)) {
        answer(answers[what]);
    }
}

void SetPaths::askUnsaved(QWidget*, const QString&, std::function<void(Unsaved)> answer) {
    answer(Unsaved::Discard);
}

RealWindow::RealWindow(const std::string& prompt) {
    qputenv("XDG_STATE_HOME", folder.filePath(QStringLiteral("state")).toUtf8());
    initial.prompt = prompt;
}

RealWindow::~RealWindow() {
    window.reset();
}

bool RealWindow::start() {
    WindowSetup setup;
    setup.backend = [] { return makeTorchBackend(); };
    setup.state = initial;
    setup.files = files;
    window = std::make_unique<MainWindow>(std::move(setup));
    for (const Side side : kSides) {
        window->pane(side).bars().setAnimated(false);
    }
    window->resize(1440, 900);
    window->show();
    return QTest::qWaitForWindowExposed(window.get()) && settle();
}

bool RealWindow::settle() {
    return QTest::qWaitFor([this] { return window->runner().isSettled(); }, kTimeoutMs);
}

void RealWindow::trigger(const char* action) {
    QAction* found = window->actionRegistry().find(QLatin1String(action));
    QVERIFY2(found != nullptr && found->isEnabled(), action);
    found->trigger();
}

QString RealWindow::message() const {
    return find<StatusStrip>("statusStrip")->message();
}

QString RealWindow::warning() const {
    return window->findChild<NoticeBar*>()->text();
}

Snapshot answerAnew(const RequestBody& body) {
    const std::unique_ptr<EngineBackend> engine = makeTorchBackend();
    engine->attachToThread();
    PlainRunContext context;
    return engine->run({"test", 0, body}, context);
}

} // namespace mambascope::testing
