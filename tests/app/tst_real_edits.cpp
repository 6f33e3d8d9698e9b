// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in the window over the real engine: given to a model and taken back, which leaves it to the bit as it
// was; exported in every form, and refused with one line where nothing can be written.
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <map>

#include <sys/resource.h>

#include "core/base/resources.hpp"
#include "core/editing/delta_file.hpp"
#include "core/wire/json.hpp"
#include "tests/app/real_window.hpp"
#include "tests/support/test_files.hpp"
#include "ui/data/related_facts.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/views/edit/edit_panel.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

namespace fs = std::filesystem;
using Ask = FileChooser::Ask;

const std::string kPrompt = "The mother tongue of Danielle Darrieux is";
const std::string kOtherPrompt = "The capital of France is";

/// Finds the edit to English and waits for it.
void edit(RealWindow& test) {
    test.find<QDockWidget>("editDock")->show();
    QVERIFY(QTest::qWaitFor([&] { return test.find<QComboBox>("editNew")->count() > 0; }, 20000));
    test.find<QLineEdit>("editNewEdit")->setText(QStringLiteral("English"));
    const auto* related = test.window->findChild<ui::RelatedFacts*>();
    QVERIFY(QTest::qWaitFor([&] { return !related->isBusy(); }, 20000));
    test.find<QToolButton>("editRun")->click();
    QVERIFY(test.settle());
    QVERIFY(test.find<QToolButton>("editApply")->isEnabled());
}

void ask(RealWindow& test, const std::string& prompt) {
    ExperimentState next = test.state();
    next.prompt = prompt;
    next.subject.reset();
    test.window->experiment().change(next, QStringLiteral("prompt"));
    QVERIFY(test.settle());
}

/// The numbers of an answer, each digit of them.
std::string numbersOf(const Snapshot& snapshot) {
    auto json = toJson(snapshot);
    return json.at("body").dump();
}

std::string shownNumbers(const RealWindow& test, Channel channel) {
    return numbersOf(*test.window->runner().snapshot(Side::Left, channel));
}

/// What an engine that never heard of the edit says to the same request.
std::string numbersAnew(const RealWindow& test, Channel channel) {
    return numbersOf(answerAnew(test.window->runner().snapshot(Side::Left, channel)->request.body));
}

PredictRequest predict(const std::string& model, const std::string& prompt,
                       std::vector<std::string> deltas = {}) {
    PredictRequest request;
    request.model.model = model;
    request.model.deltas = std::move(deltas);
    request.prompt.text = prompt;
    request.logits = true;
    return request;
}

std::vector<float> logitsOf(const PredictRequest& request) {
    return std::get<PredictSnapshot>(answerAnew(request).body).logits;
}

/// ‖a − b‖ / ‖b − their mean‖
double apart(const std::vector<float>& a, const std::vector<float>& b) {
    double mean = 0;
    double off = 0;
    double size = 0;
    for (const float each : b) {
        mean += static_cast<double>(each) / static_cast<double>(b.size());
    }
    for (std::size_t i = 0; i < b.size(); ++i) {
        const double other = a.at(i);
        const double own = b[i];
        off += (other - own) * (other - own);
        size += (own - mean) * (own - mean);
    }
    return std::sqrt(off / size);
}

std::map<std::string, std::string> bytesIn(const fs::path& folder) {
    std::map<std::string, std::string> found;
    for (const auto& each : fs::directory_iterator(folder)) {
        found[each.path().filename().string()] = readFile(each.path());
    }
    return found;
}

/// Nothing larger than this can be written while one of these lives: as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    struct rlimit m_before {};
};

/// Exports to a path; what the window says when it is over, in the status line or across it.
QString saidOf(RealWindow& test, const char* action, Ask what, const QString& path) {
    test.files->answers[what] = path;
    test.trigger(action);
    const QString begun = QStringLiteral("Writing %1…").arg(path);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(test.message() != begun, 30000); }();
    return test.message() + test.warning();
}

} // namespace

class TestRealEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoIsTheModelAsItWas() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        const std::string before = shownNumbers(test, Channel::Predict);
        edit(test);
        test.find<QToolButton>("editApply")->click();
        QVERIFY(QTest::qWaitFor([&] { return !test.state().pane(Side::Left).edits.empty(); }));
        QVERIFY(test.settle());
        const auto* edited = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        QCOMPARE(edited->clean.top.at(0).text, std::string(" English"));
        QVERIFY(shownNumbers(test, Channel::Predict) != before);
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(shownNumbers(test, Channel::Predict), before); // which the window may have kept
        // A prompt that was never asked: the loaded matrices themselves answer, in every view.
        ask(test, kOtherPrompt);
        for (const Channel& channel : {Channel::Predict, Channel::Attention, Channel::Map}) {
            if (test.window->runner().snapshot(Side::Left, channel) != nullptr) {
                QVERIFY2(shownNumbers(test, channel) == numbersAnew(test, channel),
                         std::string(channel.name).c_str());
            }
        }
    }

    void everyFormIsTheSameEdit() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        edit(test);
        const fs::path original = resources::directory() / "models" / "demo-mamba2";
        const auto files = bytesIn(original);
        const QString delta = test.folder.filePath(QStringLiteral("edit.safetensors"));
        const QString checkpoint = test.folder.filePath(QStringLiteral("edited"));
        const QString adapter = test.folder.filePath(QStringLiteral("adapter"));
        QCOMPARE(saidOf(test, "edit.exportDelta", Ask::SaveDelta, delta), QStringLiteral("Saved ") + delta);
        QCOMPARE(saidOf(test, "edit.exportCheckpoint", Ask::CheckpointFolder, checkpoint),
                 QStringLiteral("Saved ") + checkpoint);
        QCOMPARE(saidOf(test, "edit.exportAdapter", Ask::AdapterFolder, adapter),
                 QStringLiteral("Saved ") + adapter);

        const std::vector<float> with = logitsOf(predict("demo-mamba2", kPrompt, {delta.toStdString()}));
        QVERIFY(apart(with, logitsOf(predict("demo-mamba2", kPrompt))) > 0.1);
        // The checkpoint's numbers are rounded to the type that it stores.
        QVERIFY(apart(logitsOf(predict(checkpoint.toStdString(), kPrompt)), with) < 0.02);
        const auto& shown = *test.find<EditPanel>("editPanel")->view().sheet().shown.edit;
        const Delta written = readDelta(delta.toStdString());
        QCOMPARE(written.u, shown.u);
        QCOMPARE(written.v, shown.v);
        const auto inAdapter = bytesIn(adapter.toStdString());
        QVERIFY(inAdapter.contains("adapter_config.json") && inAdapter.contains("adapter_model.safetensors"));
        QVERIFY(bytesIn(original) == files);
    }

    void whereNothingCanBeWritten() {
        RealWindow test(kPrompt);
        QVERIFY(test.start());
        edit(test);
        const std::string before = shownNumbers(test, Channel::Predict);
        const fs::path original = resources::directory() / "models" / "demo-mamba2";
        const auto files = bytesIn(original);
        writeFile(test.folder.filePath(QStringLiteral("file")).toStdString(), "here");
        const QString below = test.folder.filePath(QStringLiteral("file/below"));
        struct Form {
            const char* action;
            Ask ask;
        };
        const std::array forms{Form{"edit.exportDelta", Ask::SaveDelta},
                               Form{"edit.exportCheckpoint", Ask::CheckpointFolder},
                               Form{"edit.exportAdapter", Ask::AdapterFolder}};
        const auto refused = [&](const QString& said, const QString& path) {
            QVERIFY2(said.contains(path) && !said.startsWith(QStringLiteral("Saved")) &&
                         !said.contains(QLatin1Char('\n')),
                     qPrintable(said));
        };
        for (const Form& form : forms) {
            refused(saidOf(test, form.action, form.ask, below), below);
            if (form.ask != Ask::SaveDelta) { // a folder that is there, the original's own first of all
                const QString there = QString::fromStdString(original.string());
                refused(saidOf(test, form.action, form.ask, there), there);
            }
            const QString full = test.folder.filePath(QStringLiteral("full"));
            {
                const FullDisk disk(256);
                refused(saidOf(test, form.action, form.ask, full), full);
            }
            QVERIFY(!fs::exists(full.toStdString()));
        }
        // Nothing half-written, and the model is as before: a new prompt is answered as by another engine.
        QCOMPARE(bytesIn(original), files);
        QDir folder(test.folder.path());
        for (const QString& name :
             folder.entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot)) {
            QVERIFY2(name == QStringLiteral("file") || name == QStringLiteral("state"), qPrintable(name));
        }
        QCOMPARE(shownNumbers(test, Channel::Predict), before);
        QVERIFY(test.find<QToolButton>("editApply")->isEnabled());
        ask(test, kOtherPrompt);
        QCOMPARE(shownNumbers(test, Channel::Predict), numbersAnew(test, Channel::Predict));
    }
};

QTEST_MAIN(TestRealEdits)
#include "tst_real_edits.moc"
