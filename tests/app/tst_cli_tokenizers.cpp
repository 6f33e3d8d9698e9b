// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli on a checkpoint without a tokenizer: found beside it, named, missing, unfit; and BOS in a
// knockout.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTokens = 45; // the fixture's vocabulary, before it was padded to 48 rows

/// "A" has the id 0, "B" the id 1, and so on.
QJsonObject letterIds(int count) {
    QJsonObject vocabulary;
    for (int id = 0; id < count; ++id) {
        vocabulary[id < 26 ? QString(QChar(u'A' + id)) : u"<token %1>"_s.arg(id)] = id;
    }
    return vocabulary;
}

/// A tokenizer.json with those; `bos` begins every prompt.
QByteArray letters(int count, bool bos = false) {
    const QJsonObject vocabulary = letterIds(count);
    QJsonObject root{
        {u"pre_tokenizer"_s, QJsonObject{{u"type"_s, u"ByteLevel"_s}, {u"add_prefix_space"_s, false}}},
        {u"model"_s,
         QJsonObject{{u"type"_s, u"BPE"_s}, {u"vocab"_s, vocabulary}, {u"merges"_s, QJsonArray()}}}};
    if (bos) {
        const QJsonObject special{{u"SpecialToken"_s, QJsonObject{{u"id"_s, u"Z"_s}, {u"type_id"_s, 0}}}};
        const QJsonObject prompt{{u"Sequence"_s, QJsonObject{{u"id"_s, u"A"_s}, {u"type_id"_s, 0}}}};
        const QJsonObject known{
            {u"id"_s, u"Z"_s}, {u"ids"_s, QJsonArray{25}}, {u"tokens"_s, QJsonArray{u"Z"_s}}};
        root[u"post_processor"_s] = QJsonObject{{u"type"_s, u"TemplateProcessing"_s},
                                                {u"single"_s, QJsonArray{special, prompt}},
                                                {u"special_tokens"_s, QJsonObject{{u"Z"_s, known}}}};
    }
    return QJsonDocument(root).toJson();
}

void write(const QString& path, const QByteArray& text) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

} // namespace

class TstCliTokenizers : public QObject {
    Q_OBJECT

private:
    /// state-spaces' own layout, in a folder of its own.
    static QString model(const QTemporaryDir& folder) {
        const QString target = folder.filePath(u"models/mamba-130m"_s);
        const QString source = QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/models/mamba-original/");
        QDir().mkpath(target);
        for (const QString& name : {u"config.json"_s, u"model.safetensors"_s}) {
            QFile::copy(source + name, target + u'/' + name);
        }
        return target;
    }
    /// No hub cache of this machine.
    static CliResult predict(const QTemporaryDir& folder, const QString& modelFolder,
                             const QStringList& extra = {}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HF_HUB_CACHE"_s, folder.filePath(u"hub"_s));
        return runCli(QStringList{u"predict"_s, u"--model"_s, modelFolder, u"--prompt"_s, u"CAB"_s,
                                  u"--device"_s, u"cpu"_s} +
                          extra,
                      environment);
    }
    static QList<int> idsOf(const CliResult& result) {
        QList<int> ids;
        for (const QJsonValue token : result.json()[u"tokens"].toArray()) {
            ids << token[u"id"].toInt();
        }
        return ids;
    }

private Q_SLOTS:
    void foundBesideTheModelOrInTheCache() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        write(folder.filePath(u"hub/models--EleutherAI--gpt-neox-20b/snapshots/x/tokenizer.json"_s),
              letters(kTokens));
        CliResult result = predict(folder, mamba);
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QCOMPARE(idsOf(result), (QList<int>{2, 0, 1}));
        write(folder.filePath(u"models/gpt-neox-20b/tokenizer.json"_s), letters(kTokens, true));
        result = predict(folder, mamba); // what lies beside it comes first
        QCOMPARE(idsOf(result), (QList<int>{25, 2, 0, 1}));
        QCOMPARE(result.json()[u"tokens"][0][u"end"].toInt(), 0);
    }

    void namedOrMissing() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        const CliResult missing = predict(folder, mamba);
        QCOMPARE(missing.exitCode, 3);
        QCOMPARE(missing.error.count('\n'), 1);
        QVERIFY2(missing.error.contains("no tokenizer.json") && missing.error.contains("--tokenizer"),
                 missing.error.constData());
        write(folder.filePath(u"elsewhere/tokenizer.json"_s), letters(kTokens));
        for (const QString& named : {u"elsewhere"_s, u"elsewhere/tokenizer.json"_s}) {
            const CliResult result = predict(folder, mamba, {u"--tokenizer"_s, folder.filePath(named)});
            QVERIFY2(result.exitCode == 0, result.error.constData());
            QCOMPARE(idsOf(result), (QList<int>{2, 0, 1}));
        }
        write(folder.filePath(u"large.json"_s), letters(2000));
        const CliResult unfit = predict(folder, mamba, {u"--tokenizer"_s, folder.filePath(u"large.json"_s)});
        QCOMPARE(unfit.exitCode, 3);
        QVERIFY2(
            unfit.error.contains("large.json: vocabulary has 2000 tokens; expected about the model's 48"),
            unfit.error.constData());
    }

    /// A tokenizer with a few tokens more than the embedding has rows: only prompts and targets with those
    /// are refused.
    void tokensThatTheModelLacks() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        QJsonObject root = QJsonDocument::fromJson(letters(48)).object();
        const auto added = [](int id, const QString& content) {
            return QJsonObject{
                {u"id"_s, id}, {u"content"_s, content}, {u"special"_s, true}, {u"normalized"_s, false}};
        };
        root[u"added_tokens"_s] = QJsonArray{added(48, u"<pad>"_s), added(60, u"<late>"_s)};
        write(mamba + u"/tokenizer.json"_s, QJsonDocument(root).toJson());
        QCOMPARE(idsOf(predict(folder, mamba)), (QList<int>{2, 0, 1}));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MAMBASCOPE_MODELS"_s, mamba);
        const QJsonArray models = runCli({u"models"_s}, environment).json()[u"models"].toArray();
        QVERIFY(std::any_of(models.begin(), models.end(), [](const QJsonValue& entry) {
            return entry[u"name"].toString() == u"mamba-130m"_s && entry[u"usable"].toBool();
        }));
        for (const QString& command : {u"predict"_s, u"map"_s, u"flow"_s, u"attention"_s}) {
            QStringList arguments{command,       u"--model"_s,  mamba,   u"--prompt"_s,
                                  u"CA<pad>B"_s, u"--device"_s, u"cpu"_s};
            arguments += command == u"attention"_s ? QStringList{u"--layer"_s, u"0"_s}
                         : command == u"predict"_s
                             ? QStringList()
                             : QStringList{u"--window"_s, u"1"_s, u"--subject"_s, u"C"_s};
            const CliResult refused = runCli(arguments);
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.error.count('\n'), 1);
            QVERIFY2(
                refused.error.contains("prompt: has the token \"<pad>\" (id 48); expected tokens below 48"),
                refused.error.constData());
        }
        const CliResult target = predict(folder, mamba, {u"--target"_s, u"<late>"_s});
        QCOMPARE(target.exitCode, 2);
        QVERIFY2(target.error.contains("target: has the token \"<late>\" (id 60)"), target.error.constData());
    }

    /// vocab.json and merges.txt, GPT-2's form.
    void inTwoFiles() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        write(folder.filePath(u"two/vocab.json"_s), QJsonDocument(letterIds(kTokens)).toJson());
        write(folder.filePath(u"two/merges.txt"_s), "#version: 0.2\n");
        write(folder.filePath(u"two/tokenizer_config.json"_s), R"({"tokenizer_class":"GPT2Tokenizer"})");
        for (const QString& named : {u"two"_s, u"two/vocab.json"_s}) {
            const CliResult result = predict(folder, mamba, {u"--tokenizer"_s, folder.filePath(named)});
            QVERIFY2(result.exitCode == 0, result.error.constData());
            QCOMPARE(idsOf(result), (QList<int>{2, 0, 1}));
        }
    }

    void bosIsChosen() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        write(mamba + u"/tokenizer.json"_s, letters(kTokens));
        const CliResult unknown = predict(folder, mamba, {u"--bos"_s, u"on"_s});
        QCOMPARE(unknown.exitCode, 2);
        QCOMPARE(unknown.error.count('\n'), 1);
        QVERIFY2(unknown.error.contains("name no BOS token"), unknown.error.constData());
        write(mamba + u"/tokenizer_config.json"_s, R"({"add_bos_token":true,"bos_token":"Z"})");
        const CliResult plain = predict(folder, mamba);
        QCOMPARE(idsOf(plain), (QList<int>{2, 0, 1}));
        QVERIFY(plain.json()[u"notes"][0].toString().contains(u"published numbers of such models have it"_s));
        const CliResult begun =
            predict(folder, mamba, {u"--bos"_s, u"on"_s, u"--knockout"_s, u"last<-begin@all"_s});
        QCOMPARE(idsOf(begun), (QList<int>{25, 2, 0, 1}));
        QVERIFY(begun.json()[u"notes"].toArray().isEmpty());
        QVERIFY(begun.json()[u"variants"][0][u"relative_change"].toDouble() != 0.0);
        const double p = begun.json()[u"clean"][u"target_probability"].toDouble();
        QVERIFY(p != plain.json()[u"clean"][u"target_probability"].toDouble());
        write(mamba + u"/tokenizer.json"_s, letters(kTokens, true)); // the same by a template
        QCOMPARE(predict(folder, mamba).json()[u"clean"][u"target_probability"].toDouble(), p);
        QCOMPARE(idsOf(predict(folder, mamba, {u"--bos"_s, u"off"_s})), (QList<int>{2, 0, 1}));
        const CliResult wrong = predict(folder, mamba, {u"--bos"_s, u"maybe"_s});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.error.contains("--bos") && wrong.error.contains("on or off"), wrong.error.constData());
    }

    void theStartIsARole() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        write(folder.filePath(u"bos.json"_s), letters(kTokens, true));
        write(folder.filePath(u"plain.json"_s), letters(kTokens));
        const auto changeOf = [&](const QString& tokenizer, const QString& spec) {
            const CliResult result =
                predict(folder, mamba, {u"--tokenizer"_s, folder.filePath(tokenizer), u"--knockout"_s, spec});
            return result.json()[u"variants"][0][u"relative_change"].toDouble(1e9);
        };
        const double byRole = changeOf(u"bos.json"_s, u"last<-begin@all"_s);
        QVERIFY(byRole != 0.0 && byRole < 1e8);
        QCOMPARE(byRole, changeOf(u"bos.json"_s, u"last<-0@all"_s));
        QCOMPARE(changeOf(u"plain.json"_s, u"last<-begin@all"_s), 0.0); // there is nothing to cut
    }

    /// Mamba-1's heads are channels, and are called so.
    void channelsAreCalledChannels() {
        const QTemporaryDir folder;
        const QString mamba = model(folder);
        write(folder.filePath(u"models/gpt-neox-20b/tokenizer.json"_s), letters(kTokens));
        const CliResult result =
            predict(folder, mamba, {u"--knockout"_s, u"last<-first@all"_s, u"--heads"_s, u"20"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains("channel 20: the model has 20 channels"), result.error.constData());
    }
};

QTEST_GUILESS_MAIN(TstCliTokenizers)
#include "tst_cli_tokenizers.moc"
