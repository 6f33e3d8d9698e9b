// SPDX-License-Identifier: GPL-3.0-or-later
// The command line and the picture that it asks for.
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "core/base/error.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/files/session_io.hpp"
#include "ui/shell/launch_options.hpp"
#include "ui/shell/screenshot_run.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

class TestLaunchOptions : public QObject {
    Q_OBJECT

private:
    static LaunchRequest parse(const QStringList& arguments) {
        return parseLaunchOptions(QStringList(QStringLiteral("mambascope")) + arguments);
    }

private Q_SLOTS:
    void everyOption() {
        const LaunchOptions options =
            parse({QStringLiteral("--left"), QStringLiteral("a"), QStringLiteral("--right=b"),
                   QStringLiteral("--prompt"), QStringLiteral("x y"), QStringLiteral("--subject=x"),
                   QStringLiteral("--session"), QStringLiteral("s.json"),
                   QStringLiteral("--screenshot=p.png"), QStringLiteral("--theme=dark"),
                   QStringLiteral("--size=1280x800"), QStringLiteral("--language=zh-CN"),
                   QStringLiteral("--present"), QStringLiteral("--layout=trace"),
                   QStringLiteral("--corrupt-subject=z")})
                .options;
        QCOMPARE(*options.left, QStringLiteral("a"));
        QCOMPARE(*options.right, QStringLiteral("b"));
        QCOMPARE(*options.prompt, QStringLiteral("x y"));
        QCOMPARE(*options.subject, QStringLiteral("x"));
        QCOMPARE(*options.session, QStringLiteral("s.json"));
        QCOMPARE(options.screenshot, QStringLiteral("p.png"));
        QVERIFY(options.present && !parse({}).options.present);
        QCOMPARE(*options.theme, ThemeMode::Dark);
        QCOMPARE(*options.size, QSize(1280, 800));
        QCOMPARE(*options.language, QStringLiteral("zh_CN"));
        QCOMPARE(*options.layout, LayoutPreset::Trace);
        QCOMPARE(*options.otherSubject, QStringLiteral("z"));
    }

    void figures() {
        const FigureRequest request =
            *parse({QStringLiteral("--export=map,attention-left"), QStringLiteral("--export"),
                    QStringLiteral("flow"), QStringLiteral("-o"), QStringLiteral("fig"),
                    QStringLiteral("--force"), QStringLiteral("--format-venue=neurips"),
                    QStringLiteral("--grey"), QStringLiteral("--dpi=600")})
                 .options.figure;
        QCOMPARE(request.views, (QStringList{QStringLiteral("map"), QStringLiteral("attention-left"),
                                             QStringLiteral("flow")}));
        QCOMPARE(request.folder, QStringLiteral("fig"));
        QVERIFY(request.ifThere == IfThere::Replace && request.format.greySafe);
        QCOMPARE(request.format.id, QStringLiteral("neurips"));
        QCOMPARE(request.dpi, 600.0);
        const FigureRequest own = *parse({QStringLiteral("--export=map"), QStringLiteral("-o=fig"),
                                          QStringLiteral("--format-width=3in")})
                                       .options.figure;
        QVERIFY(std::abs(own.format.width - 216) < 1e-9 && own.ifThere == IfThere::Refuse);
        QVERIFY(!parse({}).options.figure);
    }

    void presetsSetTheirWindows() {
        const LaunchOptions options =
            parse({QStringLiteral("--preset=ME-map-grieg"), QStringLiteral("-o"), QStringLiteral("fig")})
                .options;
        QCOMPARE(options.figure->views, QStringList{QStringLiteral("map")});
        const ExperimentState state = startingPoint(options, {}).state;
        QCOMPARE(state.prompt, std::string("Edvard Grieg, playing the"));
        for (const Side side : kSides) {
            QCOMPARE(state.pane(side).window.value(), 5);
        }
        QVERIFY(state.align == WindowAlign::Start);
    }

    void helpAndVersionAreAnswers() {
        QVERIFY(parse({QStringLiteral("--help")}).answer.contains(QStringLiteral("--screenshot")));
        QVERIFY(parse({QStringLiteral("--version")}).answer.startsWith(QStringLiteral("mambascope ")));
        QVERIFY(parse({}).answer.isEmpty());
    }

    void badArguments_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const QStringList& arguments, const char* named) {
            QTest::newRow(name) << arguments << QString::fromLatin1(named);
        };
        row("unknown", {QStringLiteral("--colour")}, "colour");
        row("no value", {QStringLiteral("--prompt")}, "prompt");
        const QString map = QStringLiteral("--export=map");
        const QString folder = QStringLiteral("--output=fig");
        row("no such view", {QStringLiteral("--export=maps"), folder}, "maps");
        row("no folder for a figure", {map}, "--output");
        row("an empty folder for a figure", {map, QStringLiteral("--output= ")}, "--output");
        row("no such venue", {map, folder, QStringLiteral("--format-venue=nature")}, "nature");
        row("a width of nothing", {map, folder, QStringLiteral("--format-width=0in")}, "--format-width");
        row("no width", {map, folder, QStringLiteral("--format-width=wide")}, "--format-width");
        row("a width of miles", {map, folder, QStringLiteral("--format-width=900in")}, "--format-width");
        row("no type size", {map, folder, QStringLiteral("--format-type=large")}, "--format-type");
        row("type that nobody can read", {map, folder, QStringLiteral("--format-type=1pt")}, "--format-type");
        row("type for another width",
            {map, folder, QStringLiteral("--format-width=2in"), QStringLiteral("--format-type=60pt")},
            "--format-type");
        row("dots that are too few", {map, folder, QStringLiteral("--dpi=1")}, "--dpi");
        row("venue and width",
            {map, folder, QStringLiteral("--format-venue=acl-full"), QStringLiteral("--format-width=3in")},
            "--format-venue");
        row("dpi", {map, folder, QStringLiteral("--dpi=nan")}, "--dpi");
        row("no such preset", {QStringLiteral("--preset=ME9"), folder}, "ME9");
        row("preset and view", {map, QStringLiteral("--preset=ME1"), folder}, "--preset");
        row("a folder alone", {folder}, "--output");
        row("two things at once", {map, folder, QStringLiteral("--screenshot=p.png")}, "--export");
        row("empty prompt", {QStringLiteral("--prompt"), QString()}, "--prompt");
        row("blank prompt", {QStringLiteral("--prompt"), QStringLiteral("  ")}, "--prompt");
        row("empty model", {QStringLiteral("--left=")}, "--left");
        row("theme", {QStringLiteral("--theme=pink")}, "--theme");
        row("language", {QStringLiteral("--language=sv")}, "--language");
        row("no language", {QStringLiteral("--language=12")}, "--language");
        row("subject bytes", {QStringLiteral("--subject-bytes=9-3")}, "--subject-bytes");
        row("subject twice", {QStringLiteral("--subject=a"), QStringLiteral("--subject-bytes=0-1")},
            "--subject-bytes");
        row("size", {QStringLiteral("--size=big")}, "--size");
        row("size too small", {QStringLiteral("--size=200x100")}, "--size");
        row("size too large", {QStringLiteral("--size=20000x900")}, "--size");
        row("no such layout", {QStringLiteral("--layout=large")}, "explore, sweep, present, data or trace");
        row("empty subject of the other run", {QStringLiteral("--corrupt-subject=")}, "--corrupt-subject");
        row("nothing to follow", {QStringLiteral("--follow")}, "--follow");
        row("two files", {QStringLiteral("one"), QStringLiteral("two")}, "two");
        row("session twice", {QStringLiteral("--session=one"), QStringLiteral("two")}, "two");
    }
    void badArguments() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        try {
            (void)parse(arguments);
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(static_cast<int>(error.kind()), 2);
            const QString line = QString::fromUtf8(error.what());
            QVERIFY2(line.contains(named) && !line.contains(QLatin1Char('\n')), qPrintable(line));
        }
    }

    void theStartingExperiment() {
        const std::vector<GalleryEntry> gallery{{QStringLiteral("Beats Music is owned by"),
                                                 QStringLiteral("Beats Music"),
                                                 QStringLiteral("Apple"),
                                                 {},
                                                 {}}};
        QCOMPARE(startingPoint({}, gallery).state.prompt, std::string("Beats Music is owned by"));
        QCOMPARE(startingPoint({}, {}).state, defaultExperiment());
        Settings settings;
        settings.leftModel = QStringLiteral("/models/a");
        settings.rightModel.clear(); // the usual one
        settings.device = {DeviceKind::Cpu, 0};
        settings.precision = Precision::Bf16;
        LaunchOptions left;
        left.left = QStringLiteral("demo-mamba2");
        for (const Side side : kSides) {
            const PaneState pane = startingPoint({}, {}, settings).state.pane(side);
            QCOMPARE(pane.model,
                     side == Side::Left ? std::string("/models/a") : std::string("demo-transformer"));
            QCOMPARE(pane.device.kind, DeviceKind::Cpu);
            QCOMPARE(pane.precision, Precision::Bf16);
        }
        QCOMPARE(startingPoint(left, {}, settings).state.pane(Side::Left).model, std::string("demo-mamba2"));
        LaunchOptions options;
        options.prompt = QStringLiteral("Paris is in France");
        options.subject = QStringLiteral(" Paris");
        options.right = QStringLiteral("folder");
        const ExperimentState state = startingPoint(options, gallery).state;
        QCOMPARE(state.prompt, std::string("Paris is in France"));
        QCOMPARE(state.subject, std::optional(ByteSpan{0, 5}));
        QCOMPARE(state.pane(Side::Right).model, std::string("folder"));
        QVERIFY(!state.trace.isOn());
        options.otherSubject = QStringLiteral("Rome");
        QCOMPARE(startingPoint(options, gallery).state.trace.otherSubject, std::string("Rome"));
        options.otherSubject.reset();
        options.subject.reset();
        options.subjectBytes = parse({QStringLiteral("--subject-bytes=9-11")}).options.subjectBytes;
        QCOMPARE(startingPoint(options, gallery).state.subject, std::optional(ByteSpan{9, 11}));
        options.subjectBytes = ByteSpan{9, 99};
        QVERIFY_EXCEPTION_THROWN((void)startingPoint(options, gallery).state, Error);
        options.subjectBytes.reset();
        options.subject = QStringLiteral("Rome");
        try {
            (void)startingPoint(options, gallery).state;
            QFAIL("a subject that is not there was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::SubjectNotFound);
        }
    }

    void sessionsComeFirstAndOptionsOnTop() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.json"));
        ExperimentState saved = defaultExperiment();
        saved.prompt = "Beats Music is owned by";
        saved.linked = false;
        KnockoutEntry entry;
        entry.id = 1;
        entry.query = {20, 23};
        entry.source = {0, 5};
        saved.knockouts.push_back(entry);
        saveSession(saved, file);
        LaunchOptions options;
        options.session = file;
        QCOMPARE(startingPoint(options, {}).state, saved);
        options.prompt = QStringLiteral("Paris is");
        const ExperimentState other = startingPoint(options, {}).state;
        QVERIFY(!other.linked && other.knockouts.empty());
        options.session = folder.filePath(QStringLiteral("none.json"));
        QVERIFY_EXCEPTION_THROWN((void)startingPoint(options, {}).state, Error);
    }

    void aPictureOfTheFinishedWindow() {
        WindowUnderTest test;
        test.control->setDelay(5ms);
        test.make();
        test.window->resize(1280, 800);
        test.window->show();
        const QString file = test.folder.filePath(QStringLiteral("p.png"));
        ScreenshotRun run(*test.window, file);
        QSignalSpy finished(&run, &ScreenshotRun::finished);
        QVERIFY(finished.wait(20000));
        QCOMPARE(finished.at(0).at(0).toInt(), 0);
        QCOMPARE(QImage(file).size(), QSize(1280, 800));
        for (const Side side : kSides) {
            for (const Channel channel : kChannels) {
                QVERIFY(!test.window->runner().isStale(side, channel));
            }
        }
    }

    void picturesThatCannotBeMade() {
        const auto outcome = [](WindowUnderTest& test, const QString& file, int timeoutMs) {
            test.make();
            test.window->show();
            ScreenshotRun run(*test.window, file, timeoutMs);
            QSignalSpy finished(&run, &ScreenshotRun::finished);
            finished.wait(20000);
            return finished.isEmpty() ? -1 : finished.at(0).at(0).toInt();
        };
        {
            WindowUnderTest test;
            test.initial.pane(Side::Right).model = "no-such-model";
            const QString file = test.folder.filePath(QStringLiteral("p.png"));
            QCOMPARE(outcome(test, file, 20000), 3);
            QVERIFY(!QFile::exists(file));
        }
        {
            WindowUnderTest test;
            test.control->failAlways(Error(ErrorCode::DeviceUnavailable, {"cuda:0", "none"}, "no GPU"));
            QCOMPARE(outcome(test, test.folder.filePath(QStringLiteral("p.png")), 20000), 4);
        }
        {
            WindowUnderTest test("");
            QCOMPARE(outcome(test, test.folder.filePath(QStringLiteral("p.png")), 20000), 2);
        }
        {
            WindowUnderTest test;
            test.control->hold();
            QCOMPARE(outcome(test, test.folder.filePath(QStringLiteral("p.png")), 200), 4);
        }
        {
            WindowUnderTest test;
            QCOMPARE(outcome(test, QStringLiteral("/no/such/folder/p.png"), 20000), 3);
        }
    }
};

QTEST_MAIN(TestLaunchOptions)
#include "tst_launch_options.moc"
