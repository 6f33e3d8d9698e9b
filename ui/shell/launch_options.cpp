// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/launch_options.hpp"

#include <QCommandLineParser>
#include <QLocale>
#include <QRegularExpression>

#include "core/base/build_info.hpp"
#include "core/base/error.hpp"
#include "core/values/subject.hpp"
#include "ui/exports/preset_state.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/export_options.hpp"
#include "ui/state/patches.hpp"
#include "ui/text/language.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kSmallest(1024, 700);
constexpr QSize kLargest(8192, 8192);

[[noreturn]] void refuse(const QString& argument, const QString& value, const QString& expected) {
    const QString line = value.isEmpty()
                             ? QStringLiteral("%1: expected %2").arg(argument, expected)
                             : QStringLiteral("%1 %2: expected %3").arg(argument, value, expected);
    throw Error(ErrorCode::InvalidArgument,
                {argument.toStdString(), value.toStdString(), expected.toStdString()}, line.toStdString());
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Live knockout explorer for Mamba-2 and transformer language models."));
    const auto add = [&](const char* name, const char* description, const char* value) {
        parser.addOption({QLatin1String(name), QLatin1String(description), QLatin1String(value)});
    };
    add("left", "Model of the left pane: demo-mamba2, demo-transformer or a folder.", "MODEL");
    add("right", "Model of the right pane.", "MODEL");
    add("prompt", "The prompt to start with.", "TEXT");
    add("subject", "What the prompt is about; must occur in it.", "TEXT");
    add("subject-bytes", "Its place instead: bytes of the prompt, from A to before B.", "A-B");
    add("corrupt-subject",
        "Another subject: causal tracing puts states of the prompt into the prompt with it.", "TEXT");
    add("session", "A saved session to start with.", "FILE");
    parser.addOption(
        {QStringLiteral("present"),
         QStringLiteral("Begin with the talk: the session's named states, one after the other.")});
    parser.addOption(
        {QStringLiteral("follow"),
         QStringLiteral("Show the session's file anew whenever somebody saves it: two people, one file.")});
    add("screenshot", "Render the window to a PNG once all results are there, and leave. Needs no display.",
        "FILE.png");
    add("theme", "light, dark or system.", "THEME");
    add("language", "Language of the window: en, de, fr, es, he or zh_CN.", "CODE");
    add("layout", "Arrangement of the window: explore, sweep, present, data or trace.", "NAME");
    add("size", "Size of the window in logical pixels, such as 1440x900.", "WxH");
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A session, as with --session."),
                                 QStringLiteral("[FILE]"));
    addExportOptions(parser);
    add("figure",
        "Draw a paper's figure over data sets from folders of results into the file of -o, and leave "
        "(mambascope-cli figure --help lists the presets).",
        "PRESET");
    parser.addHelpOption();
    parser.addVersionOption();
}

/// The option's value where it was given; it may not be empty.
std::optional<QString> textOf(const QCommandLineParser& parser, const char* name, const char* expected) {
    if (!parser.isSet(QLatin1String(name))) {
        return std::nullopt;
    }
    const QString value = parser.value(QLatin1String(name));
    if (value.trimmed().isEmpty()) {
        refuse(QStringLiteral("--%1").arg(QLatin1String(name)), {}, QLatin1String(expected));
    }
    return value;
}

ThemeMode themeFrom(const QString& name) {
    if (name == u"light") {
        return ThemeMode::Light;
    }
    if (name == u"dark") {
        return ThemeMode::Dark;
    }
    if (name == u"system") {
        return ThemeMode::System;
    }
    refuse(QStringLiteral("--theme"), name, QStringLiteral("light, dark or system"));
}

LayoutPreset layoutFrom(const QString& name) {
    if (const auto preset = valueNamed<LayoutPreset>(name.toStdString())) {
        return *preset;
    }
    refuse(QStringLiteral("--layout"), name, QString::fromStdString(namesOf<LayoutPreset>()));
}

/// Also what other programs call them: "zh-CN", "de_AT".
QString languageFrom(const QString& code) {
    QStringList codes;
    for (const Language& language : languages()) {
        codes.append(language.code);
    }
    const QString found = bestLanguage({code});
    if (QLocale(found).language() != QLocale(code).language()) {
        refuse(QStringLiteral("--language"), code,
               QStringLiteral("one of %1").arg(codes.join(QStringLiteral(", "))));
    }
    return found;
}

QSize sizeFrom(const QString& text) {
    static const QRegularExpression kPattern(QStringLiteral("^([0-9]{1,5})[x×]([0-9]{1,5})$"));
    const QRegularExpressionMatch match = kPattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.boundedTo(kSmallest) != kSmallest ||
        size.expandedTo(kLargest) != kLargest) {
        refuse(QStringLiteral("--size"), text, QStringLiteral("WIDTHxHEIGHT from 1024x700 to 8192x8192"));
    }
    return size;
}

} // namespace

namespace {

/// The user's own models, device and precision.
ExperimentState usualExperiment(const Settings& settings) {
    ExperimentState state = defaultExperiment();
    const std::array models{settings.leftModel, settings.rightModel};
    for (const Side side : kSides) {
        PaneState& pane = state.pane(side);
        if (const QString& model = models[indexOf(side)]; !model.isEmpty()) {
            pane.model = model.toStdString();
        }
        pane.device = settings.device;
        pane.precision = settings.precision;
    }
    return state;
}

} // namespace

LaunchRequest parseLaunchOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        const QString problem = parser.errorText();
        throw Error(ErrorCode::InvalidArgument, {problem.toStdString()}, problem.toStdString());
    }
    LaunchRequest request;
    if (parser.isSet(QStringLiteral("help"))) {
        request.answer = parser.helpText();
        return request;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        request.answer =
            QStringLiteral("mambascope %1\n").arg(QString::fromStdString(std::string(buildInfo().version)));
        return request;
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1 || (!files.isEmpty() && parser.isSet(QStringLiteral("session")))) {
        refuse(files.back(), {}, QStringLiteral("one session file at most (see --help)"));
    }
    LaunchOptions& options = request.options;
    options.left = textOf(parser, "left", "a model's name or folder");
    options.right = textOf(parser, "right", "a model's name or folder");
    options.prompt = textOf(parser, "prompt", "some text");
    options.subject = textOf(parser, "subject", "some text of the prompt");
    if (const auto bytes = textOf(parser, "subject-bytes", "A-B, bytes of the prompt")) {
        options.subjectBytes = spanFromText(bytes->toStdString());
        if (!options.subjectBytes || options.subject) {
            refuse(QStringLiteral("--subject-bytes"), *bytes,
                   QStringLiteral("A-B, bytes of the prompt with A below B, and no --subject"));
        }
    }
    options.session = textOf(parser, "session", "a session file");
    if (!files.isEmpty()) {
        options.session = files.front(); // as file managers call it
    }
    options.present = parser.isSet(QStringLiteral("present"));
    options.follow = parser.isSet(QStringLiteral("follow"));
    if (options.follow && !options.session) {
        refuse(QStringLiteral("--follow"), {}, QStringLiteral("a session file beside it"));
    }
    options.screenshot = textOf(parser, "screenshot", "a file to write").value_or(QString());
    if (const auto theme = textOf(parser, "theme", "light, dark or system")) {
        options.theme = themeFrom(*theme);
    }
    if (const auto language = textOf(parser, "language", "the code of a language")) {
        options.language = languageFrom(*language);
    }
    if (const auto size = textOf(parser, "size", "WIDTHxHEIGHT")) {
        options.size = sizeFrom(*size);
    }
    if (const auto layout = textOf(parser, "layout", "the name of an arrangement")) {
        options.layout = layoutFrom(*layout);
    }
    options.otherSubject = textOf(parser, "corrupt-subject", "some text");
    options.figure = exportRequest(parser);
    if (options.figure && !options.screenshot.isEmpty()) {
        refuse(QStringLiteral("--export"), options.figure->views.front(),
               QStringLiteral("no --screenshot beside it"));
    }
    return request;
}

StartingPoint startingPoint(const LaunchOptions& options, const std::vector<GalleryEntry>& gallery,
                            const Settings& settings) {
    StartingPoint start{usualExperiment(settings)};
    if (options.session) {
        start.session = openSession(*options.session);
        start.state = start.session.state;
    }
    ExperimentState& state = start.state;
    if (!options.session && !gallery.empty()) {
        state.prompt = gallery.front().prompt.toStdString();
    }
    if (options.figure && options.figure->replica) {
        ReplicaPreset preset = *options.figure->replica;
        if (options.session) {
            preset.prompt.clear(); // the session's is what is asked for
        }
        state = withPreset(std::move(state), preset);
    }
    if (options.prompt) {
        state = withPrompt(std::move(state), options.prompt->toStdString());
    }
    if (options.subject) {
        state.subject = findSubject(state.prompt, options.subject->toStdString());
    }
    if (options.subjectBytes) {
        state.subject = subjectAt(state.prompt, *options.subjectBytes).span;
    }
    if (options.otherSubject) {
        state = withOtherSubject(state, options.otherSubject->toStdString());
    }
    if (options.left) {
        state.pane(Side::Left).model = options.left->toStdString();
    }
    if (options.right) {
        state.pane(Side::Right).model = options.right->toStdString();
    }
    start.isSessionChanged = options.session && state != start.session.state;
    return start;
}

} // namespace mambascope::ui
