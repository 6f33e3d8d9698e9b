// SPDX-License-Identifier: GPL-3.0-or-later
// From an open prompt to a folder that goes into a paper: played in a window, and looked at file by file.
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <nlohmann/json.hpp>

#include "tests/support/error_check.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/exports/figure_dialog.hpp"
#include "ui/figures/figure_json.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray contentOf(const QString& folder, const char* name) {
    QFile file(QDir(folder).filePath(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FigureExport figuresOf(WindowUnderTest& test) {
    return test.window->figures();
}

FigureDialog* openDialog(WindowUnderTest& test) {
    test.trigger("file.exportFigure");
    return test.find<FigureDialog>("figureDialog");
}

/// Texts of the SVG, one after another.
QString textOf(const QByteArray& svg) {
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression kElement(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    QString out;
    for (auto found = kElement.globalMatch(text); found.hasNext();) {
        out += found.next().captured(1) + QLatin1Char('\n');
    }
    return out;
}

} // namespace

class TestFigureExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourActions() {
        WindowUnderTest test;
        QVERIFY(test.start());
        QDir(test.folder.path()).mkdir(QStringLiteral("figures"));
        const QString in = test.folder.filePath(QStringLiteral("figures"));
        Settings settings = test.store->settings();
        settings.figureFolder = in;
        test.store->set(settings);
        FigureDialog* dialog = openDialog(test); // 1: the key
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto* venue = dialog->findChild<QComboBox*>(QStringLiteral("figureVenue"));
        venue->setCurrentIndex(venue->findData(QStringLiteral("neurips"))); // 2: the venue
        QTest::keyClick(dialog, Qt::Key_Return);                            // 3: done
        QTRY_COMPARE(namesIn(in), QStringList{QStringLiteral("map-beats-music-is-owned-by")});
        const QString folder = QDir(in).filePath(namesIn(in).front());
        QCOMPARE(namesIn(folder),
                 (QStringList{QStringLiteral("caption.tex"), QStringLiteral("figure-1.npy"),
                              QStringLiteral("figure-2.npy"), QStringLiteral("figure-pgfplots-body.tex"),
                              QStringLiteral("figure-pgfplots.tex"), QStringLiteral("figure.csv"),
                              QStringLiteral("figure.json"), QStringLiteral("figure.pdf"),
                              QStringLiteral("figure.png"), QStringLiteral("figure.py"),
                              QStringLiteral("figure.svg"), QStringLiteral("session.mambascope")}));
        for (const QString& name : namesIn(folder)) {
            QVERIFY2(!contentOf(folder, qPrintable(name)).isEmpty(), qPrintable(name));
        }
        QTRY_VERIFY(test.find<FigureDialog>("figureDialog") == nullptr);
        dialog = openDialog(test); // the venue is remembered, and the next folder has a name of its own
        QCOMPARE(dialog->choices().venue, QStringLiteral("neurips"));
        QVERIFY(dialog->request().folder.endsWith(QStringLiteral("owned-by-2")));
    }

    void everyViewHasItsFolder() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.trigger("history.markA");
        test.clickCell(Side::Left, 4, 1);
        test.trigger("history.markB");
        test.trigger("view.comparison"); // closed at first
        test.trigger("view.trace");      // shows nothing without another run
        test.trigger("view.paths");
        test.showFacts();
        test.makeEdit();
        QTest::keyClicks(test.find<QComboBox>("traceOther")->lineEdit(), QStringLiteral("Paris"));
        QVERIFY(test.openData());
        QVERIFY(test.settle());
        const FigureExport figures = figuresOf(test);
        for (const ExportView& view : figures.views()) {
            FigureRequest request{{view.id()}, paperFormat(QStringLiteral("icml-full"))};
            request.folder = test.folder.filePath(view.id());
            const QStringList notes = figures.write(request);
            QVERIFY2(notes.isEmpty(), qPrintable(notes.join(QLatin1Char('\n'))));
            const QByteArray pdf = contentOf(request.folder, "figure.pdf");
            QVERIFY2(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image") && !pdf.contains("/Type3"),
                     view.info.id);
            QVERIFY2(!contentOf(request.folder, "figure.svg").contains("<image"), view.info.id);
            QCOMPARE(contentOf(request.folder, "figure.csv"), toCsv(view.view->table()));
            const auto json = nlohmann::json::parse(contentOf(request.folder, "figure.json").toStdString());
            QCOMPARE(json.at("table").at("rows").size(), view.view->table().rows.size());
            QCOMPARE(json.at("asked").at("prompt").get<std::string>(), test.state().prompt);
            const bool isOfBoth = view.info.isDock() && view.info.id != std::string("edit");
            QVERIFY2(json.at("asked").at("models").size() == (isOfBoth ? 2 : 1), view.info.id);
            QVERIFY2(!json.at("panels").empty(), view.info.id);
            QVERIFY2(contentOf(request.folder, "caption.tex").contains("\\caption{"), view.info.id);
        }
    }

    /// What the figure says at its axes and its colour bar is what is drawn.
    void labelsAreThoseOfTheDrawing() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const FigureExport figures = figuresOf(test);
        for (const char* id : {"map", "attention-left", "flow"}) {
            FigureRequest request{{QLatin1String(id)}, paperFormat(QStringLiteral("icml-full"))};
            request.folder = test.folder.filePath(QLatin1String(id));
            QVERIFY(figures.write(request).isEmpty());
            const QString text = textOf(contentOf(request.folder, "figure.svg"))
                                     .remove(QRegularExpression(QStringLiteral("[\\x{2066}-\\x{2069}]")));
            const auto json = nlohmann::json::parse(contentOf(request.folder, "figure.json").toStdString());
            int labels = 0;
            for (const auto& panel : json.at("panels")) {
                for (const char* axis : {"x", "y"}) {
                    for (const auto& tick : panel.at(axis).at("ticks")) {
                        const QString label = QString::fromStdString(tick.at("text").get<std::string>());
                        QVERIFY2(text.contains(label), qPrintable(label + QStringLiteral(" in ") + text));
                        labels += label.isEmpty() ? 0 : 1;
                    }
                }
            }
            QVERIFY2(labels >= 4, id);
        }
    }

    void severalViewsAreOneFigure() {
        WindowUnderTest test;
        QVERIFY(test.start());
        FigureRequest request{{QStringLiteral("attention"), QStringLiteral("flow")},
                              paperFormat(QStringLiteral("acl-full"))};
        request.folder = test.folder.filePath(QStringLiteral("page"));
        QVERIFY(figuresOf(test).write(request).isEmpty());
        const QStringList names = namesIn(request.folder);
        for (const char* name :
             {"figure.pdf", "figure-a.csv", "figure-b.npy", "figure-c.py", "table-c.tex"}) {
            QVERIFY2(names.contains(QLatin1String(name)), qPrintable(names.join(QLatin1Char(' '))));
        }
        const QString text = textOf(contentOf(request.folder, "figure.svg"));
        QVERIFY2(text.contains(QStringLiteral("(a)")) && text.contains(QStringLiteral("(c)")),
                 qPrintable(text));
        QVERIFY(contentOf(request.folder, "caption.tex").contains("(b)"));
    }

    void aFolderThatExistsIsAskedAbout() {
        WindowUnderTest test;
        QVERIFY(test.start());
        FigureDialog* dialog = openDialog(test);
        auto* folder = dialog->findChild<QLineEdit*>(QStringLiteral("figureFolder"));
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("figureExport"));
        auto* problem = dialog->findChild<ErrorLabel*>(QStringLiteral("figureProblem"));
        const QString path = test.folder.filePath(QStringLiteral("mine"));
        QVERIFY(QDir().mkdir(path));
        QFile old(QDir(path).filePath(QStringLiteral("figure.csv")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.close();
        folder->setText(path);
        button->click();
        QVERIFY(!problem->error().isEmpty() && dialog->isVisible());
        QCOMPARE(button->text(), QStringLiteral("&Replace"));
        QCOMPARE(namesIn(path).size(), 1);
        folder->setText(path + QLatin1Char('x')); // another name: it is asked anew
        QVERIFY(problem->error().isEmpty());
        folder->setText(path);
        button->click();
        button->click();
        QTRY_VERIFY(namesIn(path).contains(QStringLiteral("figure.pdf")));
        QTRY_VERIFY(test.find<FigureDialog>("figureDialog") == nullptr);
    }

    /// What another thread makes is what this one makes, of every view.
    void besideTheWindow() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const FigureExport figures = figuresOf(test);
        for (const ExportView& view : figures.views()) {
            FigureRequest request{{view.id()}, paperFormat(QStringLiteral("acl-full"))};
            request.folder = test.folder.filePath(QStringLiteral("here-") + view.id());
            if (view.view->table().isEmpty()) {
                continue; // the two states that are compared: none is marked
            }
            figures.write(request);
            const QString here = request.folder;
            request.folder = test.folder.filePath(QStringLiteral("beside-") + view.id());
            ExportJob job(figures.prepare(request), nullptr);
            QSignalSpy finished(&job, &ExportJob::finished);
            int most = 0;
            connect(&job, &ExportJob::progressed, this, [&most](int done, int steps) {
                QVERIFY(done >= most && done < steps);
                most = done;
            });
            QVERIFY(finished.wait());
            const auto outcome = finished.front().front().value<ExportJob::Outcome>();
            QVERIFY2(!outcome.failure && !outcome.isCancelled, view.info.id);
            QVERIFY(most >= 4);
            QCOMPARE(namesIn(request.folder), namesIn(here));
            for (const QString& name : namesIn(here)) {
                if (!name.startsWith(QStringLiteral("session"))) { // it says when it was written
                    QVERIFY2(contentOf(here, qPrintable(name)) == contentOf(request.folder, qPrintable(name)),
                             qPrintable(view.id() + QLatin1Char('/') + name));
                }
            }
        }
    }

    /// At whatever moment: nothing of it is left, and nothing that was there is lost.
    void cancelledExports() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString in = test.folder.filePath(QStringLiteral("figures"));
        QVERIFY(QDir().mkdir(in));
        const FigureExport figures = figuresOf(test);
        FigureRequest request{{QStringLiteral("attention"), QStringLiteral("flow")},
                              paperFormat(QStringLiteral("acl-full"))};
        request.folder = QDir(in).filePath(QStringLiteral("page"));
        for (int step = 0; step < 8; ++step) {
            ExportJob job(figures.prepare(request), nullptr);
            QSignalSpy finished(&job, &ExportJob::finished);
            connect(&job, &ExportJob::progressed, this, [&job, step](int done) {
                if (done >= step) {
                    job.cancel();
                }
            });
            QVERIFY(finished.wait());
            const bool isCancelled = finished.front().front().value<ExportJob::Outcome>().isCancelled;
            QCOMPARE(namesIn(in), isCancelled ? QStringList() : QStringList{QStringLiteral("page")});
            QDir(request.folder).removeRecursively();
        }
        { const ExportJob left(figures.prepare(request), nullptr); } // the window goes while it is being made
        QVERIFY(namesIn(in).size() <= 1 &&
                !namesIn(in).join(QLatin1Char(' ')).contains(QStringLiteral("part")));
    }

    /// Escape ends the export, and another one the dialog.
    void cancelInTheDialog() {
        WindowUnderTest test;
        QVERIFY(test.start());
        FigureDialog* dialog = openDialog(test);
        const QString path = test.folder.filePath(QStringLiteral("mine"));
        dialog->findChild<QLineEdit*>(QStringLiteral("figureFolder"))->setText(path);
        dialog->findChild<QPushButton*>(QStringLiteral("figureExport"))->click();
        QVERIFY(dialog->findChild<QProgressBar*>(QStringLiteral("figureProgress"))->isVisible());
        QVERIFY(!dialog->findChild<QComboBox*>(QStringLiteral("figureVenue"))->isEnabled());
        dialog->reject();
        auto* problem = dialog->findChild<ErrorLabel*>(QStringLiteral("figureProblem"));
        QTRY_VERIFY(problem->error().contains(QStringLiteral("cancelled")));
        QVERIFY(dialog->isVisible() && !QFileInfo::exists(path));
        QVERIFY(dialog->findChild<QComboBox*>(QStringLiteral("figureVenue"))->isEnabled());
        dialog->reject();
        QTRY_VERIFY(test.find<FigureDialog>("figureDialog") == nullptr);
    }

    void partsOfThePageAreChosenInTheDialog() {
        WindowUnderTest test;
        QVERIFY(test.start());
        FigureDialog* dialog = openDialog(test);
        auto* view = dialog->findChild<QComboBox*>(QStringLiteral("figureView"));
        auto* add = dialog->findChild<QPushButton*>(QStringLiteral("figureAddPart"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("figurePartList"));
        for (const char* id : {"attention", "map", "flow"}) {
            view->setCurrentIndex(view->findData(QLatin1String(id)));
            add->click();
        }
        QCOMPARE(list->count(), 3);
        QVERIFY2(list->item(0)->text().startsWith(QStringLiteral("(a, b) ")),
                 qPrintable(list->item(0)->text()));
        QVERIFY2(list->item(2)->text().startsWith(QStringLiteral("(d) ")), qPrintable(list->item(2)->text()));
        list->setCurrentRow(1);
        dialog->findChild<QPushButton*>(QStringLiteral("figureRemovePart"))->click();
        QVERIFY2(list->item(1)->text().startsWith(QStringLiteral("(c) ")), qPrintable(list->item(1)->text()));
        QCOMPARE(dialog->request().views, (QStringList{QStringLiteral("attention"), QStringLiteral("flow")}));
        QVERIFY2(dialog->request().folder.contains(QStringLiteral("page-")),
                 qPrintable(dialog->request().folder));
    }

    /// A paper's figure sets its windows as a step that can be undone.
    void presetsAreChosenInTheDialog() {
        WindowUnderTest test;
        QVERIFY(test.start());
        FigureDialog* dialog = openDialog(test);
        auto* preset = dialog->findChild<QComboBox*>(QStringLiteral("figurePreset"));
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("figureExport"));
        const ExperimentState before = test.state();
        preset->setCurrentIndex(preset->findData(QStringLiteral("ME-map-grieg")));
        QCOMPARE(test.state().prompt, replicaPreset(QStringLiteral("ME-map-grieg")).prompt);
        QCOMPARE(test.state().pane(Side::Left).window, std::optional(5));
        QVERIFY(!button->isEnabled()); // until the map is there
        QVERIFY(test.settle());
        QTRY_VERIFY(button->isEnabled());
        const QString path = test.folder.filePath(QStringLiteral("grieg"));
        dialog->findChild<QLineEdit*>(QStringLiteral("figureFolder"))->setText(path);
        button->click();
        QTRY_VERIFY(contentOf(path, "caption.tex").contains("MAMBA Explain"));
        test.window->experiment().undo();
        QCOMPARE(test.state(), before);
    }

    void presetsOfCausalTracing_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("panels");
        QTest::addColumn<QString>("state");
        QTest::newRow("h alone") << QStringLiteral("RO2b") << 2 << QStringLiteral("h");
        QTest::newRow("the other states") << QStringLiteral("RO3") << 5 << QStringLiteral("s");
        QTest::newRow("paths") << QStringLiteral("RO5") << 4 << QString();
    }
    void presetsOfCausalTracing() {
        QFETCH(QString, preset);
        QFETCH(int, panels);
        QFETCH(QString, state);
        WindowUnderTest test("The mother tongue of Danielle Darrieux is");
        QVERIFY(test.start());
        FigureRequest request{{}, paperFormat(QStringLiteral("acl-full"))};
        request.replica = replicaPreset(preset);
        request.views = {request.replica->view};
        request.folder = test.folder.filePath(preset);
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"another subject"},
                                    [&] { figuresOf(test).write(request); })); // no other run yet
        test.traceWith(QStringLiteral("Steve Jobs"));
        test.find<QSpinBox>("traceWindow")->setValue(3);
        FigureDialog* dialog = openDialog(test);
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("figurePreset"));
        box->setCurrentIndex(box->findData(preset));
        QCOMPARE(test.state().trace.window, 10);
        QVERIFY(test.settle());
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("figureExport"));
        QTRY_VERIFY(button->isEnabled());
        dialog->findChild<QLineEdit*>(QStringLiteral("figureFolder"))->setText(request.folder);
        button->click();
        QTRY_VERIFY(contentOf(request.folder, "caption.tex").contains("ROMBA"));
        const auto json = nlohmann::json::parse(contentOf(request.folder, "figure.json").toStdString());
        QCOMPARE(static_cast<int>(json.at("panels").size()), panels);
        const auto& first = json.at("panels").at(0);
        if (preset == QStringLiteral("RO5")) {
            QVERIFY(first.at("series").size() == 4); // recovery, s, g, o
            QCOMPARE(first.at("series").at(0).at("line").at("color").get<std::string>(),
                     std::string("#730099"));
        } else {
            QVERIFY(QString::fromStdString(first.at("title").get<std::string>())
                        .endsWith(QStringLiteral(": ") + state));
        }
        const QByteArray pdf = contentOf(request.folder, "figure.pdf");
        QVERIFY(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image"));
    }

    void badInput() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const FigureExport figures = figuresOf(test);
        FigureRequest request{{QStringLiteral("map")}, paperFormat(QStringLiteral("neurips"))};
        request.folder = test.folder.filePath(QStringLiteral("no/such/place"));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileWriteFailed, {"no/such"}, [&] { figures.write(request); }));
        request.folder = test.folder.filePath(QStringLiteral("fig"));
        request.views = {QStringLiteral("maps")};
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"maps", "attention"},
                                    [&] { figures.write(request); }));
        request.views = {QStringLiteral("map")};
        request.format.width = 0;
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"width"}, [&] { figures.write(request); }));
        test.typePrompt(QStringLiteral("Another prompt"));
        request.format = paperFormat(QStringLiteral("neurips"));
        NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"map", "up to date"},
                                    [&] { figures.write(request); }));
        QVERIFY(!QFileInfo::exists(request.folder));
    }
};

QTEST_MAIN(TestFigureExport)
#include "tst_figure_export.moc"
