// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_bench.hpp"

#include <QDeadlineTimer>
#include <QLabel>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "app/engine/engine_loader.hpp"
#include "core/base/resources.hpp"
#include "core/engine/timing.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "tests/benchmarks/paint_watch.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/model_pane.hpp"
#include "ui/window/picture_export.hpp"

namespace mambascope::bench {
namespace {

using namespace ui;
using Json = nlohmann::ordered_json;

constexpr int kLoadMs = 240'000;
constexpr int kAnswerMs = 60'000;
/// 20 tokens end in "owned by", where both models of the bundled pair have something to lose.
constexpr const char* kText =
    "The mother tongue of Danielle Darrieux is French. Now Beats Music, is owned by Apple. "
    "The capital of France is Paris. Toko Yasuda, the guitar of the band, is from Japan. ";

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

/// Columns of times, one entry per repetition.
struct Times {
    std::vector<double> first; ///< until the first of both panes was painted
    std::vector<double> both;
    std::vector<double> engine; ///< both answers' time on the engine's thread
    std::vector<double> beyond; ///< what the rest took: window, hand-over, painting

    [[nodiscard]] Json json() const {
        return {{"to_first_pane", toJson(summary(first))},
                {"to_both_panes", toJson(summary(both))},
                {"engine", toJson(summary(engine))},
                {"beyond_engine", toJson(summary(beyond))}};
    }
};

class WindowBench {
public:
    WindowBench(TimedApplication& application, const WindowBenchOptions& options);
    [[nodiscard]] Json run();

private:
    template <typename Condition>
    void wait(const char* what, int milliseconds, Condition isMet);
    void settle(int milliseconds = kAnswerMs);
    void checkFailures() const;
    [[nodiscard]] int tokenCount() const;
    void note(Times& times, Channel channel) const;
    void clickCell(Cell cell, Times& times);
    void checkAnswer(Side side, Cell cell) const;
    void undo();
    void askForMaps(Times& times);
    [[nodiscard]] Json clicks(bool onLastQuery);
    [[nodiscard]] Json maps();
    [[nodiscard]] std::string statusBar() const;
    [[nodiscard]] Json modelJson(Side side) const;

    TimedApplication& m_application;
    const WindowBenchOptions& m_options;
    ThemeController m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PaintWatch> m_watch;
};

WindowBench::WindowBench(TimedApplication& application, const WindowBenchOptions& options)
    : m_application(application)
    , m_options(options) {
    WindowSetup setup;
    setup.backend = [] { return loadTorchBackend(); };
    setup.theme = &m_theme;
    setup.state.prompt = promptOf(options.tokens);
    for (const Side side : kSides) {
        PaneState& pane = setup.state.pane(side);
        pane.model = options.models[indexOf(side)];
        pane.device = options.device;
        pane.precision = options.precision;
        pane.layer = 0; // windows start there: a knockout from the first layer on is the most to compute
    }
    m_window = std::make_unique<MainWindow>(std::move(setup));
    for (const Side side : kSides) {
        m_window->pane(side).bars().setAnimated(false); // the first paint is to show the answer
    }
    m_watch = std::make_unique<PaintWatch>(application, *m_window);
}

template <typename Condition>
void WindowBench::wait(const char* what, int milliseconds, Condition isMet) {
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
}

void WindowBench::checkFailures() const {
    for (const Side side : kSides) {
        for (const Channel channel : kChannels) {
            if (const auto& failure = m_window->runner().failure(side, channel)) {
                throw std::runtime_error(channelName(side, channel) + ": " + failure->detail);
            }
        }
    }
}

void WindowBench::settle(int milliseconds) {
    wait("the window's answers did not all come", milliseconds,
         [this] { return m_window->runner().isSettled(); });
    QCoreApplication::processEvents(); // what is to be painted still
}

int WindowBench::tokenCount() const {
    const auto* shown = m_window->runner().result<AttentionSnapshot>(Side::Left, Channel::Attention);
    return static_cast<int>(shown->prompt.tokens.size());
}

void WindowBench::note(Times& times, Channel channel) const {
    const double left = m_watch->painted(Side::Left).value();
    const double right = m_watch->painted(Side::Right).value();
    double engine = 0;
    for (const Side side : kSides) {
        engine += m_window->runner().snapshot(side, channel)->provenance.durationMs;
    }
    times.first.push_back(std::min(left, right));
    times.both.push_back(std::max(left, right));
    times.engine.push_back(engine);
    times.beyond.push_back(std::max(left, right) - engine);
}

/// The painted answer is of a knockout of that very cell, and says so.
void WindowBench::checkAnswer(Side side, Cell cell) const {
    const auto* shown = m_window->runner().result<PredictSnapshot>(side, Channel::Predict);
    const PredictionData& bars = m_window->pane(side).bars().data();
    const bool isOfCell =
        shown->variants.size() == 1 &&
        std::any_of(shown->variants[0].edges.begin(), shown->variants[0].edges.end(), [&](const Edge& edge) {
            return edge.targets == std::vector<int>{cell.query} &&
                   edge.sources == std::vector<int>{cell.source};
        });
    if (!isOfCell || !bars.hasVariant || bars.current != shown->variants[0].targetProbability ||
        !(bars.current >= 0 && bars.current <= 1)) {
        throw std::runtime_error(std::string(sideName(side)) +
                                 ": the bars show another answer than that to " + std::to_string(cell.query) +
                                 " <- " + std::to_string(cell.source));
    }
}

void WindowBench::clickCell(Cell cell, Times& times) {
    HeatmapView& heatmap = m_window->pane(Side::Left).heatmap();
    const QPoint point = heatmap.cellRect(cell).center().toPoint();
    QTest::mouseMove(&heatmap, point); // before the clock: the pointer is there when a user presses
    QCoreApplication::processEvents();
    m_watch->start(Channel::Predict);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, point);
    wait("no bars were painted after a click", kAnswerMs, [this] { return m_watch->isComplete(); });
    note(times, Channel::Predict);
    for (const Side side : kSides) {
        checkAnswer(side, cell);
    }
    settle();
}

void WindowBench::undo() {
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    settle();
    if (!m_window->experiment().state().knockouts.empty()) {
        throw std::runtime_error("undo left a knockout");
    }
}

/// Each click is a new knockout of one pair in both models, from layer 0, on a window without any other.
Json WindowBench::clicks(bool onLastQuery) {
    const int tokens = tokenCount();
    Times times;
    for (int i = -1; i < m_options.clicks; ++i) { // the first one warms up
        const int query = onLastQuery ? tokens - 1 : 1 + (7 * (i + 1)) % (tokens - 1);
        const int source = (3 * (i + 1) + 1) % query;
        Times warmUp;
        clickCell({query, source}, i < 0 ? warmUp : times);
        if (i + 1 < m_options.clicks || onLastQuery) {
            undo();
        }
    }
    return times.json();
}

/// By the button that moves the windows; it asks for both maps again, and for the flow.
void WindowBench::askForMaps(Times& times) {
    auto* button = m_window->findChild<QWidget*>(QStringLiteral("alignButton"));
    if (button == nullptr) {
        throw std::logic_error("the window has no alignButton");
    }
    m_watch->start(Channel::Map);
    QTest::mouseClick(button, Qt::LeftButton);
    wait("no maps were painted", kLoadMs, [this] { return m_watch->isComplete(); });
    note(times, Channel::Map);
    settle(kLoadMs);
}

Json WindowBench::maps() {
    Times times;
    Times others; // with centred windows there are more of them
    for (int i = -1; i < m_options.maps; ++i) {
        askForMaps(others);
        askForMaps(i < 0 ? others : times);
    }
    Json json = times.json();
    for (const Side side : kSides) {
        const auto* map = m_window->runner().result<MapSnapshot>(side, Channel::Map);
        json["variants"].push_back(map->windows.size() * map->prompt.tokens.size());
    }
    return json;
}

/// What the status bar says of the last runs; it must name the device that answered, and the one asked for.
std::string WindowBench::statusBar() const {
    const auto* label = m_window->findChild<QLabel*>(QStringLiteral("statusRun"));
    const QString text =
        label == nullptr ? QString() : QTextDocumentFragment::fromHtml(label->text()).toPlainText();
    for (const Side side : kSides) {
        const std::string& device = m_window->runner().snapshot(side, Channel::Predict)->provenance.device;
        if (!text.contains(QString::fromStdString(device))) {
            throw std::runtime_error("the status bar says \"" + text.toStdString() + "\", not " + device);
        }
        const bool isCpu = device.starts_with("CPU");
        if (m_options.device.kind != DeviceKind::Auto &&
            isCpu != (m_options.device.kind == DeviceKind::Cpu)) {
            throw std::runtime_error("the engine answered on " + device);
        }
    }
    return text.toStdString();
}

Json WindowBench::modelJson(Side side) const {
    const auto snapshot = m_window->runner().snapshot(side, Channel::Predict);
    const ModelInfo& model = std::get<PredictSnapshot>(snapshot->body).model;
    return {{"name", model.name},
            {"architecture", model.architecture},
            {"layers", model.layers},
            {"parameters", model.parameters},
            {"stored", model.weightDtype}};
}

Json WindowBench::run() {
    Json json{{"schema", "mambascope.bench_window/1"}};
    const double firstResults = milliseconds([this] {
        m_window->resize(1440, 900);
        m_window->show();
        settle(kLoadMs);
    });
    for (const Side side : kSides) {
        json["models"].push_back(modelJson(side));
    }
    const Provenance& provenance = m_window->runner().snapshot(Side::Left, Channel::Predict)->provenance;
    json["device"] = provenance.device;
    json["dtype"] = provenance.precision;
    json["tokens"] = tokenCount();
    json["clicks"] = m_options.clicks;
    json["maps"] = m_options.maps;
    json["first_results_ms"] = firstResults;
    json["ui_thread"]["start"] = m_application.report();
    m_application.restart();
    json["map"] = maps();
    json["ui_thread"]["maps"] = m_application.report();
    m_application.restart();
    json["click_on_last_query"] = clicks(true);
    json["click_on_any_query"] = clicks(false); // leaves the last one
    json["ui_thread"]["clicks"] = m_application.report();
    json["status_bar"] = statusBar();
    if (!m_options.picture.isEmpty()) {
        savePicture(*m_window, m_options.picture);
    }
    return json;
}

} // namespace

Json benchWindow(TimedApplication& application, const WindowBenchOptions& options) {
    return WindowBench(application, options).run();
}

} // namespace mambascope::bench
