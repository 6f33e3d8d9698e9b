// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: command line, theme, settings, engine, window.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSettings>
#include <QVariantAnimation>

#include "app/engine/engine_loader.hpp"
#include "app/engine/openmp_wait.hpp"
#include "app/gui/startup_times.hpp"
#include "app/gui/startup_watch.hpp"
#include "app/gui/timed_backend.hpp"
#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/catalogue/gpu_choice.hpp"
#include "ui/files/recovery_folder.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/export_run.hpp"
#include "ui/shell/figure_options.hpp"
#include "ui/shell/language_menu.hpp"
#include "ui/shell/launch_options.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/screenshot_run.hpp"
#include "ui/text/language.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

int complain(int exitCode, const QString& line) {
    std::fprintf(stderr, "mambascope: %s\n", line.simplified().toUtf8().constData());
    return exitCode;
}

/// Qt ends the program without a usable message where there is no display; so that is looked at before.
bool hasDisplay() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

bool wantsNoDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        for (const std::string_view plain :
             {"--screenshot", "--export", "--preset", "--figure", "--help", "-h", "--version", "-v"}) {
            if (argument == plain || argument.starts_with(std::string(plain) + "=")) {
                return true;
            }
        }
    }
    return false;
}

/// The shipped prompts; without them the gallery is empty, and the window says nothing about it.
std::vector<GalleryEntry> loadGallery() {
    try {
        const QDir folder(QString::fromStdString((resources::directory() / "gallery").string()));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QString problem;
            if (file.open(QIODevice::ReadOnly)) {
                auto entries = parseGallery(file.readAll(), &problem);
                if (!problem.isEmpty()) {
                    complain(0, file.fileName() + QStringLiteral(": ") + problem);
                }
                return entries;
            }
        }
    } catch (const Error&) {
    }
    return {};
}

/// Developers' measure of the start, where MAMBASCOPE_STARTUP_TIMES asks for it (mambascope(1)).
constexpr const char* kStartupFile = "MAMBASCOPE_STARTUP_TIMES";

/// `rank`: which of the GPUs by free memory, on a machine with several.
Engine::BackendFactory backendFactory(StartupTimes* times, std::size_t rank) {
    return [times, rank] {
        auto backend = loadTorchBackendOnGpu(rank);
        return times == nullptr ? std::move(backend) : timedBackend(std::move(backend), *times);
    };
}

/// The event loop until the run is over; its exit code.
int waitFor(QApplication& application, SettledRun& run) {
    QString problem;
    QObject::connect(&run, &SettledRun::finished, &application, [&](int exitCode, const QString& line) {
        problem = line;
        QApplication::exit(exitCode);
    });
    const int exitCode = application.exec();
    return exitCode == 0 ? 0 : complain(exitCode, problem);
}

int drawResultFigure() {
    for (const QString& note : writeResultFigure(parseFigureOptions(QApplication::arguments()))) {
        complain(0, note);
    }
    return 0;
}

int runWindow(QApplication& application, StartupTimes* times) {
    const LaunchRequest request = parseLaunchOptions(QApplication::arguments());
    if (!request.answer.isEmpty()) {
        std::fputs(request.answer.toUtf8().constData(), stdout);
        return 0;
    }
    const LaunchOptions& options = request.options;
    const bool isPicture = !options.screenshot.isEmpty() || options.figure;
    QSettings file;
    // A picture depends on its options alone.
    const auto store = std::make_shared<SettingsStore>(isPicture ? nullptr : &file);
    const Settings& settings = store->settings();
    setLanguage(options.language.value_or(isPicture ? QStringLiteral("en") : startingLanguage(settings)));
    ThemeController theme;
    theme.setMode(options.theme.value_or(settings.theme));
    WindowSetup setup;
    setup.backend = backendFactory(times, 0);
    if (times == nullptr && hasSeveralGpus()) { // the measured start has one engine
        setup.rightBackend = backendFactory(times, 1);
    }
    setup.gallery = loadGallery();
    StartingPoint start = startingPoint(options, setup.gallery, settings);
    setup.state = std::move(start.state);
    setup.sessionFile = options.session.value_or(QString());
    setup.isSessionChanged = start.isSessionChanged;
    setup.session = std::move(start.session);
    setup.recoveryFolder = isPicture ? QString() : recoveryFolder();
    setup.models = listModelChoices;
    setup.settings = store;
    setup.theme = &theme;
    MainWindow window(std::move(setup));
    if (options.size) {
        window.resize(*options.size);
    }
    if (options.layout) {
        window.setLayout(*options.layout);
    }
    std::optional<StartupWatch> watch;
    if (times != nullptr) {
        watch.emplace(window, *times, qEnvironmentVariable(kStartupFile));
    }
    window.show();
    if (options.follow) {
        window.follow();
    }
    if (options.present) {
        window.present();
    }
    if (!isPicture) {
        return application.exec();
    }
    if (options.figure) {
        ExportRun run(window, *options.figure);
        const int exitCode = waitFor(application, run);
        for (const QString& note : run.notes()) {
            complain(0, note);
        }
        return exitCode;
    }
    ScreenshotRun run(window, options.screenshot);
    return waitFor(application, run);
}

/// While the engine is being loaded, whoever needs the dynamic linker waits for it. So what the window needs
/// of it comes before: Qt's image plugins, and the animation timer, whose thread-local object is noted with
/// it.
void useDynamicLinkerNow() {
    (void)QImageReader::supportedImageFormats();
    QVariantAnimation animation;
    animation.setStartValue(0.0);
    animation.setEndValue(1.0);
    animation.start();
}

/// The command line with "--session FILE" in one word: as two, Qt takes it for its own option of that name,
/// which X11's session management uses.
std::vector<std::string> withoutQtsSession(int argc, char** argv) {
    std::vector<std::string> arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.emplace_back(argv[i]);
        if (arguments.back() == "--session" && i + 1 < argc) {
            arguments.back() += std::string("=") + argv[++i];
        }
    }
    return arguments;
}

int runProgram(int argc, char** argv) {
    std::optional<StartupTimes> times;
    if (!qEnvironmentVariableIsEmpty(kStartupFile)) {
        times.emplace().reach(StartupStep::MainEntered);
    }
    if (!hasDisplay()) {
        if (!wantsNoDisplay(argc, argv)) {
            return complain(static_cast<int>(ErrorKind::Device),
                            QStringLiteral("there is no display (DISPLAY and WAYLAND_DISPLAY are not set); "
                                           "--screenshot FILE.png and --export VIEW work without one"));
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    std::vector<std::string> arguments = withoutQtsSession(argc, argv);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) {
        pointers.push_back(argument.data());
    }
    auto count = static_cast<int>(pointers.size());
    pointers.push_back(nullptr);
    QApplication application(count, pointers.data()); // keeps references to both
    useDynamicLinkerNow();
    QApplication::setApplicationName(QStringLiteral("mambascope"));
    QApplication::setOrganizationName(QStringLiteral("mambascope"));
    QApplication::setDesktopFileName(QStringLiteral("org.mambascope.Mambascope")); // without ".desktop"
    try {
        return wantsResultFigure(QApplication::arguments())
                   ? drawResultFigure()
                   : runWindow(application, times ? &*times : nullptr);
    } catch (const Error& error) {
        return complain(static_cast<int>(error.kind()), QString::fromUtf8(error.what()));
    } catch (const std::bad_alloc&) {
        return complain(static_cast<int>(ErrorKind::Device),
                        QStringLiteral("memory: there is not enough of it for the window"));
    }
}

} // namespace

int main(int argc, char** argv) {
    limitOpenMpSpinning(argv);
    leaveProgram(runProgram(argc, argv));
}
