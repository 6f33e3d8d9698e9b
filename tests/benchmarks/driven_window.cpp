// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/driven_window.hpp"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <stdexcept>
#include <vector>

#include "app/engine/engine_loader.hpp"
#include "core/base/resources.hpp"
#include "core/catalogue/gpu_choice.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "ui/exports/figure_dialog.hpp"
#include "ui/files/picture_export.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::bench {

using namespace ui;

namespace {

constexpr int kLoadMs = 240'000;
constexpr int kAnswerMs = 60'000;
constexpr int kStatusMs = 10'000;
/// 20 tokens end in "owned by", where both models of the bundled pair have something to lose.
constexpr const char* kText =
    "The mother tongue of Danielle Darrieux is French. Now Beats Music, is owned by Apple. "
    "The capital of France is Paris. Toko Yasuda, the guitar of the band, is from Japan. ";

/// Sessions go where they are told to.
class SetChooser final : public FileChooser {
public:
    explicit SetChooser(QString file)
        : m_file(std::move(file)) {}
    void ask(Ask /*what*/, QWidget* /*parent*/, Answer answer) override { answer(m_file); }
    void askUnsaved(QWidget* /*parent*/, const QString& /*file*/,
                    std::function<void(Unsaved)> answer) override {
        answer(Unsaved::Discard);
    }

private:
    QString m_file;
};

/// The start of kText, over and over, with that many tokens.
std::string promptOf(int tokens) {
    const auto file = resources::directory() / "models" / "demo-mamba2" / "tokenizer.json";
    const Tokenizer tokenizer = Tokenizer::load(file);
    std::string text;
    std::vector<Token> found;
    while (static_cast<int>(found.size()) <= tokens) { // one more: the cut must not lie in the last token
        text += kText;
        found = tokenizer.encode(text);
    }
    text.resize(found.at(static_cast<std::size_t>(tokens) - 1).end);
    return text;
}

} // namespace

DrivenWindow::DrivenWindow(TimedApplication& application, const DrivenWindowSetup& setup)
    : m_device(setup.device.kind) {
    WindowSetup window;
    const auto onGpu = [this, least = setup.leastRun](std::size_t rank) {
        return [this, least, rank] { return watchedBackend(loadTorchBackendOnGpu(rank), m_runs, least); };
    };
    window.backend = onGpu(0);
    const bool hasTwo = setup.device.kind == DeviceKind::Auto && hasSeveralGpus();
    if (setup.engines ? *setup.engines == 2 : hasTwo) {
        window.rightBackend = onGpu(1);
    }
    window.theme = &m_theme;
    window.files = std::make_shared<SetChooser>(m_folder.filePath(QStringLiteral("session.mambascope")));
    window.recoveryFolder = m_folder.filePath(QStringLiteral("copies"));
    Settings settings = window.settings->settings();
    settings.autosaveSeconds = 1;
    window.settings->set(settings);
    window.state.prompt = promptOf(setup.tokens);
    for (const Side side : kSides) {
        PaneState& pane = window.state.pane(side);
        pane.model = setup.models[indexOf(side)];
        pane.device = setup.device;
        pane.precision = setup.precision;
        pane.layer = 0; // windows start there: a knockout from the first layer on is the most to compute
    }
    m_window = std::make_unique<MainWindow>(std::move(window));
    for (const Side side : kSides) {
        m_window->pane(side).bars().setAnimated(false); // the first paint is to show the answer
    }
    m_watch = std::make_unique<PaintWatch>(application, *m_window);
}

DrivenWindow::~DrivenWindow() = default;

void DrivenWindow::wait(const char* what, int milliseconds, const std::function<bool()>& isMet) {
    QTimer end; // wakes the loop when time is up
    end.setSingleShot(true);
    end.start(milliseconds);
    while (!isMet()) {
        checkFailures();
        if (!end.isActive()) {
            throw std::runtime_error(std::string(what) + " within " + std::to_string(milliseconds / 1000) +
                                     " s");
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    checkFailures(); // what has failed counts as settled, too
}

void DrivenWindow::checkFailures() const {
    for (const Side side : kSides) {
        for (const Channel channel : kChannels) {
            if (const auto& failure = m_window->runner().failure(side, channel)) {
                throw std::runtime_error(channelName(side, channel) + ": " + failure->detail);
            }
        }
    }
}

void DrivenWindow::settle(int milliseconds) {
    wait("the window's answers did not all come", milliseconds,
         [this] { return m_window->runner().isSettled(); });
    QCoreApplication::processEvents(); // what is to be painted still
}

void DrivenWindow::show() {
    m_window->resize(1440, 900);
    m_window->show();
    settle(kLoadMs);
}

int DrivenWindow::tokenCount() const {
    return static_cast<int>(result<AttentionSnapshot>(Side::Left, Channel::Attention).prompt.tokens.size());
}

/// The painted answer is of a knockout of that very cell, and says so.
void DrivenWindow::checkAnswer(Side side, Cell cell) const {
    const auto& shown = result<PredictSnapshot>(side, Channel::Predict);
    const PredictionData& bars = m_window->pane(side).bars().data();
    const bool isOfCell =
        shown.variants.size() == 1 &&
        std::any_of(shown.variants[0].edges.begin(), shown.variants[0].edges.end(), [&](const Edge& edge) {
            return edge.targets == std::vector<int>{cell.query} &&
                   edge.sources == std::vector<int>{cell.source};
        });
    if (!isOfCell || !bars.hasVariant || bars.current != shown.variants[0].targetProbability ||
        !(bars.current >= 0 && bars.current <= 1)) {
        throw std::runtime_error(std::string(sideName(side)) +
                                 ": the bars show another answer than that to " + std::to_string(cell.query) +
                                 " <- " + std::to_string(cell.source));
    }
}

HeatmapView& DrivenWindow::leftmostMatrix() const {
    return m_window->pane(m_window->pane(Side::Left).isHidden() ? Side::Right : Side::Left).heatmap();
}

void DrivenWindow::showOnly(std::optional<Side> side) {
    m_window->body().arrangement().showPanes(side != Side::Right, side != Side::Left);
    settle(kLoadMs);
}

AnswerSteps DrivenWindow::steps(Side side, Channel channel) const {
    const auto since = [this](RunWatch::Clock::time_point time) {
        return std::chrono::duration<double, std::milli>(time - m_watch->began()).count();
    };
    const RunWatch::Span run = m_runs.newest(channelName(side, channel));
    return {since(run.begin), since(run.end), m_watch->painted(side).value()};
}

void DrivenWindow::clickCell(Cell cell) {
    HeatmapView& heatmap = leftmostMatrix();
    const QPoint point = heatmap.cellRect(cell).center().toPoint();
    cell = heatmap.causalCellAt(point).value_or(cell); // in an overview a block stands for one of its cells
    QTest::mouseMove(&heatmap, point); // before the clock: the pointer is there when a user presses
    QCoreApplication::processEvents();
    m_window->runner().forgetStored(); // what is measured is computed
    m_watch->start(Channel::Predict);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, point);
    wait("no bars were painted after a click", kAnswerMs, [this] { return m_watch->isComplete(); });
    for (const Side side : kSides) {
        if (!m_window->pane(side).isHidden()) {
            checkAnswer(side, cell);
        }
    }
    settle(kAnswerMs);
}

void DrivenWindow::undo() {
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    settle(kAnswerMs);
    if (!m_window->experiment().state().knockouts.empty()) {
        throw std::runtime_error("undo left a knockout");
    }
}

void DrivenWindow::askForMaps() {
    auto* button = m_window->findChild<QWidget*>(QStringLiteral("alignButton"));
    if (button == nullptr) {
        throw std::logic_error("the window has no alignButton");
    }
    m_window->runner().forgetStored();
    m_watch->start(Channel::Map);
    QTest::mouseClick(button, Qt::LeftButton);
    wait("no maps were painted", kLoadMs, [this] { return m_watch->isComplete(); });
    settle(kLoadMs);
}

void DrivenWindow::stepLayers() {
    HeatmapView& heatmap = m_window->pane(Side::Left).heatmap();
    const int before = heatmap.data().layer;
    heatmap.setFocus();
    QTest::keyClick(&heatmap, Qt::Key_BracketRight);
    settle(kLoadMs);
    if (heatmap.data().layer == before) {
        throw std::runtime_error("the key did not change the layer");
    }
    QTest::keyClick(&heatmap, Qt::Key_BracketLeft);
    settle(kLoadMs);
}

void DrivenWindow::turnWheel(QWidget& widget, QPoint angle, Qt::KeyboardModifiers modifiers, int notches) {
    const QPointF at = QRectF(widget.rect()).center();
    for (int i = 0; i < notches; ++i) {
        QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&widget, &event);
        QCoreApplication::processEvents(); // paints
    }
}

void DrivenWindow::scrollMatrices() {
    constexpr int kZoomNotches = 14;
    constexpr int kNotches = 60;
    constexpr int kKeys = 30;
    for (ZoomableView* view : m_window->findChildren<ZoomableView*>()) {
        if (!view->isVisible() || view->port().isEmpty()) {
            continue;
        }
        view->setFocus();
        turnWheel(*view, {0, 120}, Qt::ControlModifier, kZoomNotches);
        for (const QPoint angle : {QPoint(0, -120), QPoint(-120, 0), QPoint(0, 120), QPoint(120, 0)}) {
            turnWheel(*view, angle, Qt::NoModifier, kNotches);
        }
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Up}) {
            for (int i = 0; i < kKeys; ++i) {
                QTest::keyClick(view, key);
                QCoreApplication::processEvents();
            }
        }
        QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCoreApplication::processEvents();
        if (view->isZoomed()) {
            throw std::runtime_error("the key did not bring the whole matrix back");
        }
    }
    settle(kLoadMs);
}

void DrivenWindow::waitForWork(const char* what, const std::function<bool()>& isMet) {
    QTimer look; // files don't wake the event loop
    look.start(5);
    wait(what, kLoadMs, isMet);
}

void DrivenWindow::saveSessions() {
    constexpr int kSaves = 5;
    const QString file = m_folder.filePath(QStringLiteral("session.mambascope"));
    for (int i = 0; i < kSaves; ++i) {
        const int query = 1 + (5 * i) % (tokenCount() - 1);
        clickCell({query, (2 * i) % query});
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        waitForWork("the session was not saved",
                    [&] { return QFileInfo::exists(file) && !m_window->isWindowModified(); });
        undo();
    }
    const QDir copies(m_folder.filePath(QStringLiteral("copies")));
    clickCell({1, 0});
    waitForWork("no copy was kept", [&] {
        return !copies.entryList({QStringLiteral("*.mambascope")}, QDir::Files | QDir::Hidden).isEmpty();
    });
}

void DrivenWindow::exportFigure(const QStringList& views) {
    m_window->activateWindow(); // the last dialog was in front
    waitForWork("the window is not active", [this] { return m_window->isActiveWindow(); });
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<FigureDialog> dialog = m_window->findChild<FigureDialog*>(QStringLiteral("figureDialog"));
    if (dialog == nullptr) {
        throw std::runtime_error("the key opened no dialog");
    }
    auto* view = dialog->findChild<QComboBox*>(QStringLiteral("figureView"));
    for (const QString& id : views) {
        view->setCurrentIndex(view->findData(id));
        if (views.size() > 1) {
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("figureAddPart")),
                              Qt::LeftButton);
        }
    }
    const QString folder = m_folder.filePath(views.join(QLatin1Char('-')));
    dialog->findChild<QLineEdit*>(QStringLiteral("figureFolder"))->setText(folder);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("figureExport")), Qt::LeftButton);
    waitForWork("the figure was not exported", [&] {
        const auto* problem =
            dialog ? dialog->findChild<ErrorLabel*>(QStringLiteral("figureProblem")) : nullptr;
        if (problem != nullptr && !problem->error().isEmpty()) {
            throw std::runtime_error(problem->error().toStdString());
        }
        return dialog == nullptr;
    });
    if (!QFileInfo::exists(QDir(folder).filePath(QStringLiteral("figure.pdf")))) {
        throw std::runtime_error("the folder has no figure: " + folder.toStdString());
    }
}

void DrivenWindow::exportFigures() {
    QStringList panes;
    for (const HostedView& hosted : m_window->body().views().views()) {
        if (hosted.view->isVisible() && !hosted.view->table().isEmpty()) {
            const QString id = QLatin1String(hosted.info.id);
            if (hosted.info.isDock()) {
                exportFigure({id});
            } else if (!panes.contains(id)) {
                panes.append(id);
            }
        }
    }
    for (const QString& id : panes) {
        exportFigure({id});
    }
    exportFigure(panes);
}

void DrivenWindow::computeAgain() {
    const ExperimentRunner& runner = m_window->runner();
    std::vector<std::shared_ptr<const Snapshot>> before; // held, so that no new one has its address
    for (const Channel channel : kChannels) {
        for (const Side side : kSides) {
            before.push_back(runner.snapshot(side, channel));
        }
    }
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ControlModifier);
    wait("not everything came anew", kLoadMs, [&] {
        auto old = before.begin();
        for (const Channel channel : kChannels) {
            for (const Side side : kSides) {
                const auto now = runner.snapshot(side, channel);
                if (now == *old++ || now->partial) {
                    return false;
                }
            }
        }
        return true;
    });
    settle(kLoadMs);
}

std::string DrivenWindow::statusBar() {
    // As long as the pointer or the focus is on a cell, the status bar tells of that.
    if (auto* prompt = m_window->findChild<QWidget*>(QStringLiteral("promptEdit"))) {
        prompt->setFocus();
    }
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_window->pane(Side::Left).heatmap(), &leave);
    const auto* label = m_window->findChild<QLabel*>(QStringLiteral("statusRun"));
    if (label == nullptr) {
        throw std::logic_error("the window has no statusRun");
    }
    wait("the status bar shows no device", kStatusMs, [label] { return label->isVisible(); });
    const QString text = QTextDocumentFragment::fromHtml(label->text()).toPlainText();
    for (const Side side : kSides) {
        const std::string& device = provenance(side, Channel::Predict).device;
        if (!text.contains(QString::fromStdString(device))) {
            throw std::runtime_error("the status bar says \"" + text.toStdString() + "\", not " + device);
        }
        const bool isCpu = device.starts_with("CPU");
        if (m_device != DeviceKind::Auto && isCpu != (m_device == DeviceKind::Cpu)) {
            throw std::runtime_error("the engine answered on " + device);
        }
    }
    return text.toStdString();
}

void DrivenWindow::savePicture(const QString& file) const {
    ui::savePicture(*m_window, file);
}

} // namespace mambascope::bench
