// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/files/session_io.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

std::string editFile(char digit) {
    return (editsFolder() / (std::string(32, digit) + ".safetensors")).string();
}

ExperimentState richState() {
    ExperimentState state = defaultExperiment();
    state.prompt = "Émile Zola\u00a0wrote in ";
    state.keepTrailingSpace = true;
    state.subject = ByteSpan{0, 11};
    state.target = "French";
    state.align = WindowAlign::Center;
    state.linked = false;
    state.strict = true;
    state.pane(Side::Left) = {
        "/models/a b", {DeviceKind::Cuda, 1}, Precision::Bf16, 3, 7, true, AttentionView::Contribution, 2};
    state.pane(Side::Right).view = AttentionView::Signed;
    state.pane(Side::Right).decayGroup = DecayGroup::Fast;
    KnockoutEntry entry;
    entry.id = 1;
    entry.query = {13, 18};
    entry.source = {0, 6};
    entry.scope = Scope::Right;
    entry.layers = {LayerSpan{false, 7, 15, 24}, LayerSpan{}};
    state.knockouts.push_back(entry);
    entry.id = 2;
    entry.scope = Scope::Both;
    entry.enabled = false;
    state.knockouts.push_back(entry);
    state.trace = {"Victor Hugo", NoiseSpec{2.5, true, {}, 4, 77}, BaseRun::Clean, 6};
    state.trace.more = {Site::A, Site::State};
    state.trace.value = PatchSource::Mean;
    state.trace.bothModels = true;
    state.trace.means = {"/statistics/left.safetensors", {}};
    state.patches = {{3, Site::State, {{0, 6}}, Side::Left, {false, 3, 8, 24}, true, PatchSource::Zero},
                     {4, Site::S, {{0, 6}}, Side::Left, {false, 3, 8, 24}, true},
                     {5, Site::Attn, {{}, true}, Side::Right, {}, false}};
    state.pane(Side::Left).edits = {{editFile('a'), Matrix::Wg, 4, "Émile Zola", "German", true},
                                    {editFile('0'), Matrix::Wo, 0, "x", "y", false}};
    EditState& edit = state.edit;
    edit.side = Side::Right;
    edit.site = Matrix::Wdown;
    edit.layer = 5;
    edit.steps = 7;
    edit.withMoments = true;
    edit.newObject = "German ";
    edit.trueObject = "French";
    edit.hasOwnPrompts = true;
    edit.paraphrases = {"Zola wrote in"};
    edit.neighbours = {"Hugo wrote in", "Ébène"};
    EditRequest asked;
    asked.model.model = "/models/a b";
    asked.prompt.text = "Émile Zola wrote in";
    asked.prompt.subjectSpan = ByteSpan{0, 11};
    asked.site = Matrix::Wdown;
    asked.layer = 5;
    asked.newObject = "German";
    asked.neighbours = edit.neighbours;
    edit.asked = asked;
    asked.layer = 0;
    edit.swept = {asked};
    state.relations = {"city country", "/facts/a b.json", 3, 20, 1.5, 12, false, false, {kEmbeddingLayer, 7}};
    state.blocking = {BlockMethod::Strict, Site::A, BlockOthers::Clean, 4, "/m.safetensors", "/t.txt"};
    return state;
}

/// The session with one field replaced; "panes.left.layer" names a nested one.
QByteArray withField(const QString& path, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    const QStringList names = path.split(QLatin1Char('.'));
    if (names.size() == 1) {
        root[path] = value;
    } else {
        QJsonObject panes = root[names[0]].toObject();
        QJsonObject pane = panes[names[1]].toObject();
        pane[names[2]] = value;
        panes[names[1]] = pane;
        root[names[0]] = panes;
    }
    return QJsonDocument(root).toJson();
}

QByteArray withKnockout(const QString& field, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    QJsonArray list = root[QStringLiteral("knockouts")].toArray();
    QJsonObject entry = list[0].toObject();
    entry[field] = value;
    list[0] = entry;
    root[QStringLiteral("knockouts")] = list;
    return QJsonDocument(root).toJson();
}

QByteArray withTrace(const QString& field, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    QJsonObject trace = root[QStringLiteral("trace")].toObject();
    trace[field] = value;
    root[QStringLiteral("trace")] = trace;
    return QJsonDocument(root).toJson();
}

/// A field of "relations" or "blocking".
QByteArray withFact(const char* part, const char* field, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    QJsonObject own = root[QLatin1String(part)].toObject();
    own[QLatin1String(field)] = value;
    root[QLatin1String(part)] = own;
    return QJsonDocument(root).toJson();
}

QByteArray withPatch(const QString& field, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    QJsonArray list = root[QStringLiteral("patches")].toArray();
    QJsonObject entry = list[0].toObject();
    entry[field] = value;
    list[0] = entry;
    root[QStringLiteral("patches")] = list;
    return QJsonDocument(root).toJson();
}

QByteArray withEdit(const QString& field, const QJsonValue& value) {
    QJsonObject root = QJsonDocument::fromJson(toJson(richState())).object();
    QJsonObject edit = root[QStringLiteral("edit")].toObject();
    edit[field] = value;
    root[QStringLiteral("edit")] = edit;
    return QJsonDocument(root).toJson();
}

/// The first edit that the left model has, with another file.
QByteArray withEditFile(const QString& file) {
    return withField(QStringLiteral("panes.left.edits"),
                     QJsonArray{QJsonObject{{QStringLiteral("file"), file},
                                            {QStringLiteral("site"), QStringLiteral("W_o")}}});
}

} // namespace

class TestExperimentJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip() {
        for (const ExperimentState& state : {defaultExperiment(), richState()}) {
            QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        }
    }

    void missingFieldsKeepTheirDefault() {
        const QByteArray little = R"({"schema":"mambascope.session/1","prompt":"hello"})";
        ExperimentState expected = defaultExperiment();
        expected.prompt = "hello";
        QCOMPARE(experimentFromJson(little, QStringLiteral("x.json")), expected);
    }

    /// Files from before there was causal tracing have no field of it, and neither have new ones without it.
    void whatIsNotTracedIsNotWritten() {
        const QJsonObject plain = QJsonDocument::fromJson(toJson(defaultExperiment())).object();
        QVERIFY(!plain.contains(QStringLiteral("trace")) && !plain.contains(QStringLiteral("patches")));
        const QJsonObject rich = QJsonDocument::fromJson(toJson(richState())).object();
        QVERIFY(rich.contains(QStringLiteral("trace")) && rich.contains(QStringLiteral("patches")));
        QVERIFY(!plain.contains(QStringLiteral("relations")) && !plain.contains(QStringLiteral("blocking")));
        QVERIFY(rich.contains(QStringLiteral("relations")) && rich.contains(QStringLiteral("blocking")));
    }

    void filesAreReadAndWritten() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.json"));
        saveSession(richState(), file);
        QCOMPARE(loadSession(file), richState());
        QVERIFY_EXCEPTION_THROWN(saveSession(richState(), folder.filePath(QStringLiteral("no/s.json"))),
                                 Error);
    }

    void brokenSessions_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field"); // that the message names
        const auto row = [](const char* name, const QByteArray& json, const char* field) {
            QTest::newRow(name) << json << QString::fromLatin1(field);
        };
        row("empty", "", "JSON");
        row("no JSON", "hello", "JSON");
        row("truncated", toJson(richState()).chopped(40), "JSON");
        row("list", "[]", "an object");
        row("no schema", "{}", "schema");
        row("newer schema", withField(QStringLiteral("schema"), QStringLiteral("mambascope.session/2")),
            "schema");
        row("other schema", withField(QStringLiteral("schema"), 1), "schema");
        row("prompt a number", withField(QStringLiteral("prompt"), 5), "prompt");
        row("linked a word", withField(QStringLiteral("linked"), QStringLiteral("yes")), "linked");
        row("subject backwards", withField(QStringLiteral("subject"), QJsonArray{4, 2}), "subject");
        row("subject negative", withField(QStringLiteral("subject"), QJsonArray{-1, 2}), "subject");
        row("subject too far", withField(QStringLiteral("subject"), QJsonArray{0, 2000}), "subject");
        row("subject broken number", withField(QStringLiteral("subject"), QJsonArray{0.5, 2}), "subject");
        row("subject three numbers", withField(QStringLiteral("subject"), QJsonArray{0, 1, 2}), "subject");
        row("panes a list", withField(QStringLiteral("panes"), QJsonArray{}), "panes");
        row("relations a list", withField(QStringLiteral("relations"), QJsonArray{}), "relations");
        row("no training fact", withFact("relations", "train", 0), "relations.train");
        row("beta a word", withFact("relations", "beta", QStringLiteral("big")), "relations.beta");
        row("rank zero", withFact("relations", "rank", 0), "relations.rank");
        row("one layer for two models", withFact("relations", "layers", QJsonArray{1}), "relations.layers");
        row("layer below the embeddings", withFact("relations", "layers", QJsonArray{-2, 1}),
            "relations.layers[0]");
        row("half a layer", withFact("relations", "layers", QJsonArray{1, 0.5}), "relations.layers[1]");
        row("no way of blocking", withFact("blocking", "how", QStringLiteral("hard")), "blocking.how");
        row("state of no means", withFact("blocking", "state", QStringLiteral("h")), "blocking.state");
        row("window of none", withFact("blocking", "window", 0), "blocking.window");
        row("no model", withField(QStringLiteral("panes.left.model"), QString()), "panes.left.model");
        row("device", withField(QStringLiteral("panes.left.device"), QStringLiteral("cuda:-1")),
            "panes.left.device");
        row("precision", withField(QStringLiteral("panes.right.precision"), QStringLiteral("fp64")),
            "panes.right.precision");
        row("layer", withField(QStringLiteral("panes.right.layer"), -3), "panes.right.layer");
        row("layer huge", withField(QStringLiteral("panes.right.layer"), 1e18), "panes.right.layer");
        row("window", withField(QStringLiteral("panes.right.window"), 0), "panes.right.window");
        row("view", withField(QStringLiteral("panes.right.view"), QStringLiteral("pretty")),
            "panes.right.view");
        row("decay group", withField(QStringLiteral("panes.right.decayGroup"), QStringLiteral("quick")),
            "panes.right.decayGroup");
        row("decay group a number", withField(QStringLiteral("panes.right.decayGroup"), 1),
            "panes.right.decayGroup");
        row("head and group", withField(QStringLiteral("panes.left.decayGroup"), QStringLiteral("slow")),
            "panes.left.decayGroup");
        row("cut group", withField(QStringLiteral("panes.left.cutDecayGroup"), QStringLiteral("quick")),
            "panes.left.cutDecayGroup");
        row("cut head negative", withField(QStringLiteral("panes.left.cutHead"), -1), "panes.left.cutHead");
        row("tokenizer a number", withField(QStringLiteral("panes.left.tokenizer"), 1),
            "panes.left.tokenizer");
        row("bos", withField(QStringLiteral("panes.right.bos"), QStringLiteral("yes")), "panes.right.bos");
        row("begin a word", withKnockout(QStringLiteral("queryBegin"), QStringLiteral("yes")),
            "knockouts[0].queryBegin");
        row("align", withField(QStringLiteral("align"), QStringLiteral("end")), "align");
        row("knockouts an object", withField(QStringLiteral("knockouts"), QJsonObject{}), "knockouts");
        row("knockout a number", withField(QStringLiteral("knockouts"), QJsonArray{1}), "knockouts[0]");
        row("query", withKnockout(QStringLiteral("query"), QJsonArray{3, 3}), "knockouts[0].query");
        row("source missing", withKnockout(QStringLiteral("source"), QJsonValue()), "knockouts[0].source");
        row("scope", withKnockout(QStringLiteral("scope"), QStringLiteral("all")), "knockouts[0].scope");
        row("layers backwards",
            withKnockout(QStringLiteral("left"), QJsonObject{{QStringLiteral("first"), 9},
                                                             {QStringLiteral("last"), 3},
                                                             {QStringLiteral("of"), 24}}),
            "knockouts[0].left.last");
        row("trace a list", withField(QStringLiteral("trace"), QJsonArray{}), "trace");
        row("noise a number", withTrace(QStringLiteral("noise"), 3), "trace.noise");
        row("noise of nothing",
            withTrace(QStringLiteral("noise"), QJsonObject{{QStringLiteral("amount"), 0}}),
            "trace.noise.amount");
        row("into", withTrace(QStringLiteral("into"), QStringLiteral("both")), "trace.into");
        row("trace window", withTrace(QStringLiteral("window"), 0), "trace.window");
        row("more states", withTrace(QStringLiteral("moreStates"), QJsonArray{QStringLiteral("s")}),
            "trace.moreStates[0]");
        row("a state twice",
            withTrace(QStringLiteral("moreStates"),
                      QJsonArray{QStringLiteral("state"), QStringLiteral("state")}),
            "trace.moreStates[1]");
        row("value", withTrace(QStringLiteral("value"), QStringLiteral("clean")), "trace.value");
        row("means a word", withTrace(QStringLiteral("means"), QStringLiteral("x")), "trace.means");
        row("patch of no value", withPatch(QStringLiteral("value"), 0), "patches[0].value");
        row("patches an object", withField(QStringLiteral("patches"), QJsonObject{}), "patches");
        row("patch a number", withField(QStringLiteral("patches"), QJsonArray{1}), "patches[0]");
        row("patch of no state", withPatch(QStringLiteral("state"), QStringLiteral("z")), "patches[0].state");
        row("patch beyond the prompt", withPatch(QStringLiteral("token"), QJsonArray{3, 999}),
            "patches[0].token");
        row("patch of no side", withPatch(QStringLiteral("side"), QStringLiteral("both")), "patches[0].side");
        row("edit a list", withField(QStringLiteral("edit"), QJsonArray{}), "edit");
        row("edit of no side", withEdit(QStringLiteral("side"), QStringLiteral("both")), "edit.side");
        row("edit of no matrix", withEdit(QStringLiteral("site"), QStringLiteral("W_x")), "edit.site");
        row("edit of a negative layer", withEdit(QStringLiteral("layer"), -1), "edit.layer");
        row("edit without steps", withEdit(QStringLiteral("steps"), 0), "edit.steps");
        row("paraphrases a text", withEdit(QStringLiteral("paraphrases"), QStringLiteral("x")),
            "edit.paraphrases");
        row("neighbour a number", withEdit(QStringLiteral("neighbours"), QJsonArray{1}),
            "edit.neighbours[0]");
        row("asked a number", withEdit(QStringLiteral("asked"), 1), "edit.asked");
        row("asked for something else",
            withEdit(QStringLiteral("asked"),
                     QJsonObject{{QStringLiteral("schema"), QStringLiteral("mambascope.request/1")}}),
            "edit.asked");
        row("swept an object", withEdit(QStringLiteral("swept"), QJsonObject{}), "edit.swept");
        row("edits an object", withField(QStringLiteral("panes.left.edits"), QJsonObject{}),
            "panes.left.edits");
        row("edit in a folder",
            withEditFile(QStringLiteral("../%1.safetensors").arg(QString(29, QLatin1Char('a')))),
            "panes.left.edits[0].file");
        row("edit of another name", withEditFile(QStringLiteral("x.safetensors")),
            "panes.left.edits[0].file");
        row("layers without a depth",
            withKnockout(QStringLiteral("left"),
                         QJsonObject{{QStringLiteral("first"), 1}, {QStringLiteral("last"), 3}}),
            "knockouts[0].left.first");
    }
    void brokenSessions() {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        try {
            (void)experimentFromJson(json, QStringLiteral("x.json"));
            QFAIL("a broken session was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileMalformed);
            const QString line = QString::fromUtf8(error.what());
            QVERIFY2(line.startsWith(QStringLiteral("x.json: ")) && line.contains(field) &&
                         !line.contains(QLatin1Char('\n')),
                     qPrintable(line));
        }
    }

    void cutHeadsAndTokenizersAreKept() {
        ExperimentState state = richState();
        state.strict = false;
        state.pane(Side::Left).cutHead = 4;
        state.pane(Side::Left).tokenizer = "/models/gpt-neox-20b/tokenizer.json";
        state.pane(Side::Left).bos = BosChoice::Off;
        state.pane(Side::Right).bos = BosChoice::On;
        state.pane(Side::Right).cutGroup = DecayGroup::Slow;
        state.knockouts[0].sourceBegin = true;
        state.knockouts[1].queryBegin = true;
        state.knockouts[0].queryEnd = true;
        state.knockouts[1].setSource({{}, true}); // only what stands before the prompt
        QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        state.knockouts[1].setSource({{}, false, true}); // or behind it
        QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        state.strict = true;
        QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(toJson(state), QStringLiteral("x.json")), Error);
    }

    void strictHasADegree() {
        ExperimentState state = richState();
        QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        state.tapsOnly = true;
        QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        QByteArray old = toJson(state); // from before there were two degrees
        old.replace("\"strictDegree\": \"taps\"", "\"x\": 0");
        QCOMPARE(experimentFromJson(old, QStringLiteral("x.json")), state);
        for (const char* wrong : {"\"off\"", "\"very\"", "true"}) {
            QByteArray json = toJson(state);
            json.replace("\"taps\"", wrong);
            QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(json, QStringLiteral("x.json")), Error);
        }
    }

    void aFollowedTokenMayBePartOfACharacter() {
        ExperimentState state = richState();
        state.target.clear();
        state.followedToken = std::string("\xd7\0,", 3);
        QCOMPARE(experimentFromJson(toJson(state), QStringLiteral("x.json")), state);
        for (const char* wrong : {"d", "xy", "d7 "}) {
            QByteArray json = toJson(state);
            json.replace("d7002c", wrong);
            QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(json, QStringLiteral("x.json")), Error);
        }
        QByteArray number = toJson(state);
        number.replace("\"d7002c\"", "7");
        QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(number, QStringLiteral("x.json")), Error);
        state.target = "both"; // an answer and a token
        QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(toJson(state), QStringLiteral("x.json")), Error);
    }

    void everyTruncationIsRefusedOrWhole() {
        const QByteArray json = toJson(richState());
        for (qsizetype length = 0; length + 2 < json.size(); length += 7) {
            QVERIFY_EXCEPTION_THROWN((void)experimentFromJson(json.left(length), QStringLiteral("x.json")),
                                     Error);
        }
    }

    void filesThatCannotBeRead() {
        QTemporaryDir folder;
        const auto codeOf = [](const QString& file) {
            try {
                (void)loadSession(file);
            } catch (const Error& error) {
                return error.code();
            }
            return ErrorCode::Internal;
        };
        QCOMPARE(codeOf(folder.filePath(QStringLiteral("none.json"))), ErrorCode::FileMissing);
        QCOMPARE(codeOf(folder.path()), ErrorCode::FileUnreadable);
        QFile large(folder.filePath(QStringLiteral("large.json")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(5 << 20));
        QCOMPARE(codeOf(large.fileName()), ErrorCode::FileMalformed);
    }
};

QTEST_GUILESS_MAIN(TestExperimentJson)
#include "tst_experiment_json.moc"
