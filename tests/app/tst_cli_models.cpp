// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli on models as users come by them: where they are found, what memory they need, and the clear
// line that each broken one gives.
#include <QJsonArray>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "tests/app/cli_process.hpp"
#include "tests/support/bad_models.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

QJsonObject find(const QJsonArray& models, const QString& name) {
    for (const QJsonValue model : models) {
        if (model[u"name"].toString() == name) {
            return model.toObject();
        }
    }
    return {};
}

QString text(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// Mamba-2 of one enormous layer whose weights are a hole in a file; false where that can't be.
bool writeHugeModel(const std::filesystem::path& folder) {
    const std::string mixer = "backbone.layers.0.mixer.";
    const std::vector<std::pair<std::string, std::vector<std::uint64_t>>> tensors{
        {"backbone.embeddings.weight", {8192, 1 << 20}},
        {"backbone.layers.0.norm.weight", {1 << 20}},
        {mixer + "in_proj.weight", {(2 << 20) + 32 + (1 << 14), 1 << 20}},
        {mixer + "conv1d.weight", {(1 << 20) + 32, 1, 4}},
        {mixer + "conv1d.bias", {(1 << 20) + 32}},
        {mixer + "dt_bias", {1 << 14}},
        {mixer + "A_log", {1 << 14}},
        {mixer + "D", {1 << 14}},
        {mixer + "norm.weight", {1 << 20}},
        {mixer + "out_proj.weight", {1 << 20, 1 << 20}},
        {"backbone.norm_f.weight", {1 << 20}},
    };
    nlohmann::json header;
    std::uint64_t offset = 0;
    for (const auto& [name, shape] : tensors) {
        std::uint64_t bytes = 2;
        for (const std::uint64_t axis : shape) {
            bytes *= axis;
        }
        header[name] = {{"dtype", "BF16"}, {"shape", shape}, {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    const std::string written = header.dump();
    const std::uint64_t length = written.size();
    std::string start(sizeof length, '\0');
    std::memcpy(start.data(), &length, sizeof length);
    std::filesystem::create_directories(folder);
    writeFile(folder / "model.safetensors", start + written);
    writeFile(
        folder / "config.json",
        R"({"model_type":"mamba2","vocab_size":8192,"hidden_size":1048576,"num_hidden_layers":1,"expand":1,)"
        R"("num_heads":16384,"head_dim":64,"state_size":16,"n_groups":1,"tie_word_embeddings":true})");
    std::filesystem::copy_file(std::filesystem::path(MAMBASCOPE_SOURCE_DIR) /
                                   "resources/models/demo-mamba2/tokenizer.json",
                               folder / "tokenizer.json");
    std::error_code failed;
    std::filesystem::resize_file(folder / "model.safetensors", start.size() + written.size() + offset,
                                 failed);
    return !failed;
}

} // namespace

class TstCliModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenModelsGiveOneLine_data();
    void brokenModelsGiveOneLine();
    void hubCacheIsFound_data();
    void hubCacheIsFound();
    void placesAreExpanded();
    void revisionsAreChosenAndNamed();
    void memoryIsTold();
    void aLoadedModelIsDescribed();
    void tooLargeModelsAreRefused();
    void unusedTensorsAreNoted();
    void torchFilesLoad();
};

void TstCliModels::brokenModelsGiveOneLine_data() {
    QTest::addColumn<int>("row");
    const std::vector<BadModel> table = badModels();
    for (std::size_t row = 0; row < table.size(); ++row) {
        QTest::newRow(table[row].name.c_str()) << static_cast<int>(row);
    }
}

void TstCliModels::brokenModelsGiveOneLine() {
    QFETCH(int, row);
    const BadModel bad = badModels()[static_cast<std::size_t>(row)];
    const TemporaryFolder folder;
    copyGoodModel(folder / "model");
    bad.damage(folder / "model");
    const CliResult result = runCli(
        {u"predict"_s, u"--model"_s, text(folder / "model"), u"--prompt"_s, u"x"_s, u"--device"_s, u"cpu"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.output.isEmpty());
    QCOMPARE(result.error.count('\n'), 1);
    for (const std::string& word : bad.words) {
        QVERIFY2(result.error.contains(word.c_str()), result.error.constData());
    }
}

void TstCliModels::hubCacheIsFound_data() {
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cache");
    QTest::newRow("HF_HUB_CACHE") << u"HF_HUB_CACHE"_s << u"anywhere"_s << u"anywhere"_s;
    QTest::newRow("HF_HOME") << u"HF_HOME"_s << u"home"_s << u"home/hub"_s;
    QTest::newRow("XDG_CACHE_HOME") << u"XDG_CACHE_HOME"_s << u"cache"_s << u"cache/huggingface/hub"_s;
    QTest::newRow("HUGGINGFACE_HUB_CACHE") << u"HUGGINGFACE_HUB_CACHE"_s << u"old"_s << u"old"_s;
    QTest::newRow("the default place") << u"HOME"_s << u"user"_s << u"user/.cache/huggingface/hub"_s;
}

void TstCliModels::hubCacheIsFound() {
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, cache);
    const TemporaryFolder folder;
    // As huggingface_hub lays it out: snapshots of links to blobs.
    const std::filesystem::path repository = folder / cache.toStdString() / "models--someone--small-mamba";
    copyGoodModel(repository / "blobs");
    const std::filesystem::path snapshot = repository / "snapshots/0123abcd";
    std::filesystem::create_directories(snapshot);
    std::filesystem::create_directories(repository / "refs");
    writeFile(repository / "refs/main", "0123abcd");
    for (const char* file : {"config.json", "tokenizer.json", "model.safetensors"}) {
        std::filesystem::create_symlink(std::filesystem::path("../../blobs") / file, snapshot / file);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* other : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"}) {
        environment.remove(QString::fromLatin1(other));
    }
    environment.insert(variable, text(folder / value.toStdString()));
    const QJsonObject model =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"someone/small-mamba"_s);
    QVERIFY2(model[u"usable"].toBool(), qPrintable(model[u"reason"].toString()));
    const CliResult used = runCli(
        {u"predict"_s, u"--model"_s, u"someone/small-mamba"_s, u"--prompt"_s, u"Beats Music is owned by"_s},
        environment);
    QCOMPARE(used.exitCode, 0);
    // An unfinished download stays in the list, with the reason.
    std::filesystem::rename(repository / "blobs/model.safetensors",
                            repository / "blobs/model.safetensors.incomplete");
    const QJsonObject unfinished =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"someone/small-mamba"_s);
    QVERIFY(!unfinished[u"usable"].toBool(true));
    QVERIFY(unfinished[u"reason"].toString().contains(u"unfinished"_s));
}

/// As huggingface_hub expands them.
void TstCliModels::placesAreExpanded() {
    const TemporaryFolder folder;
    copyGoodModel(folder / "caches/hub/models--someone--small-mamba/snapshots/0123abcd");
    const std::pair<const char*, QString> places[] = {{"HF_HUB_CACHE", u"~/caches/hub"_s},
                                                      {"HUGGINGFACE_HUB_CACHE", u"$PLACE/hub"_s},
                                                      {"HF_HOME", u"${PLACE}"_s}};
    for (const auto& [variable, value] : places) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* other : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"}) {
            environment.remove(QString::fromLatin1(other));
        }
        environment.insert(u"HOME"_s, text(folder.path()));
        environment.insert(u"PLACE"_s, text(folder / "caches"));
        environment.insert(QString::fromLatin1(variable), value);
        const QJsonArray models = runCli({u"models"_s}, environment).json()[u"models"].toArray();
        QVERIFY2(find(models, u"someone/small-mamba@0123abc"_s)[u"usable"].toBool(), variable);
    }
}

void TstCliModels::revisionsAreChosenAndNamed() {
    const TemporaryFolder folder;
    const std::filesystem::path repository = folder / "models--someone--small-mamba";
    copyGoodModel(repository / "snapshots/1111aaaa");
    copyGoodModel(repository / "snapshots/2222bbbb"); // the newest, but not main
    std::filesystem::create_directories(repository / "refs");
    writeFile(repository / "refs/main", "1111aaaa");
    writeFile(repository / "refs/step9", "2222bbbb");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HF_HUB_CACHE"_s, text(folder.path()));
    const auto predict = [&](const QString& model) {
        return runCli({u"predict"_s, u"--model"_s, model, u"--prompt"_s, u"x"_s, u"--device"_s, u"cpu"_s},
                      environment);
    };
    const auto nameOf = [&](const QString& model) {
        return predict(model).json()[u"model"][u"name"].toString();
    };
    QCOMPARE(nameOf(u"someone/small-mamba"_s), u"someone/small-mamba"_s);
    QCOMPARE(nameOf(u"someone/small-mamba@2222"_s), u"someone/small-mamba@step9"_s);
    QCOMPARE(nameOf(text(repository / "snapshots/2222bbbb")), u"someone/small-mamba@step9"_s);
    const CliResult unknown = predict(u"someone/small-mamba@step1"_s);
    QCOMPARE(unknown.exitCode, 3);
    QCOMPARE(unknown.error.count('\n'), 1);
    QVERIFY2(unknown.error.contains("main (1111aaa), step9 (2222bbb)"), unknown.error.constData());
    std::filesystem::remove(repository / "snapshots/1111aaaa/model.safetensors");
    const CliResult other = predict(u"someone/small-mamba"_s);
    QCOMPARE(other.json()[u"model"][u"name"].toString(), u"someone/small-mamba@step9"_s);
    QVERIFY2(other.json()[u"notes"][0].toString().contains(u"main revision (1111aaa) has no weights"_s),
             other.output.constData());
    const QJsonObject listed =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"someone/small-mamba@step9"_s);
    QVERIFY(listed[u"usable"].toBool());
    QVERIFY(listed[u"notes"][0].toString().contains(u"has no weights"_s));
}

void TstCliModels::memoryIsTold() {
    const QJsonObject answer = runCli({u"models"_s, u"--device"_s, u"cpu"_s}).json();
    QCOMPARE(answer[u"device"][u"name"].toString(), u"CPU"_s);
    QVERIFY(answer[u"device"][u"free_bytes"].toDouble() > 1e8);
    const QJsonObject demo = find(answer[u"models"].toArray(), u"demo-mamba2"_s);
    QCOMPARE(demo[u"family"].toString(), u"mamba2"_s);
    const double parameters = demo[u"parameters"].toDouble();
    constexpr double kHead = 8192.0 * 192; // tied, and packed beside its table
    QCOMPARE(demo[u"memory"][u"weights_bytes"].toDouble(), 4 * (parameters + kHead));
    QVERIFY(demo[u"memory"][u"needed_bytes"].toDouble() > demo[u"memory"][u"weights_bytes"].toDouble());
    QVERIFY(demo[u"memory"][u"fits"].toBool());
    const QJsonObject half = find(
        runCli({u"models"_s, u"--device"_s, u"cpu"_s, u"--dtype"_s, u"bf16"_s}).json()[u"models"].toArray(),
        u"demo-mamba2"_s);
    QVERIFY(half[u"memory"][u"weights_bytes"].toDouble() < 4 * parameters);
    const QByteArray table = runCli({u"models"_s, u"--table"_s, u"--device"_s, u"cpu"_s}).output;
    QVERIFY(table.contains("memory") && table.contains(" free"));
}

void TstCliModels::aLoadedModelIsDescribed() {
    const QStringList arguments{u"model"_s, u"--model"_s, u"demo-transformer"_s, u"--device"_s, u"cpu"_s};
    const QJsonObject answer = runCli(arguments).json();
    QCOMPARE(answer[u"schema"].toString(), u"mambascope.model/1"_s);
    QCOMPARE(answer[u"model"][u"name"].toString(), u"demo-transformer"_s);
    QCOMPARE(answer[u"model"][u"layers"].toInt(), 12);
    QCOMPARE(answer[u"model"][u"hidden_size"].toInt(), 192);
    QCOMPARE(answer[u"dtype"].toString(), u"fp32"_s);
    const QByteArray table = runCli(arguments + QStringList{u"--table"_s}).output;
    QVERIFY2(table.startsWith("model     demo-transformer (GPT-NeoX, 12 layers"), table.constData());
    QVERIFY2(table.contains("vocabulary_size") && table.contains("8192"), table.constData());
    QCOMPARE(runCli({u"model"_s}).exitCode, 2);
}

/// A checkpoint of 6.6 TB: sparse files hold what no disk does.
void TstCliModels::tooLargeModelsAreRefused() {
    const TemporaryFolder folder;
    if (!writeHugeModel(folder / "huge")) {
        QSKIP("this file system has no files of that size");
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAMBASCOPE_MODELS"_s, text(folder.path()));
    const QJsonObject huge = find(
        runCli({u"models"_s, u"--device"_s, u"cpu"_s}, environment).json()[u"models"].toArray(), u"huge"_s);
    QVERIFY2(huge[u"usable"].toBool(), qPrintable(huge[u"reason"].toString()));
    QVERIFY(!huge[u"memory"][u"fits"].toBool(true));
    const CliResult result = runCli(
        {u"predict"_s, u"--model"_s, u"huge"_s, u"--prompt"_s, u"x"_s, u"--device"_s, u"cpu"_s}, environment);
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.error.count('\n'), 1);
    for (const char* word : {"huge needs 6", " GB of memory on cpu", " are free; try ", "a smaller model"}) {
        QVERIFY2(result.error.contains(word), result.error.constData());
    }
}

void TstCliModels::unusedTensorsAreNoted() {
    const TemporaryFolder folder;
    copyGoodModel(folder / "model");
    replaceInFile(folder / "model/config.json", R"("num_hidden_layers": 24)", R"("num_hidden_layers": 23)");
    const QStringList predict{u"predict"_s,  u"--model"_s, text(folder / "model"), u"--prompt"_s, u"x"_s,
                              u"--device"_s, u"cpu"_s};
    const CliResult result = runCli(predict);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.error.isEmpty());
    const QJsonArray notes = result.json()[u"notes"].toArray();
    QCOMPARE(notes.size(), 1);
    const QString note = notes[0].toString();
    QVERIFY2(note.contains(u"backbone.layers.23."_s) && note.contains(u"no part of the model uses"_s),
             qPrintable(note));
    QVERIFY(runCli(predict + QStringList{u"--table"_s}).output.contains("note      model.safetensors holds"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAMBASCOPE_MODELS"_s, text(folder.path()));
    const QJsonObject listed =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"model"_s);
    QVERIFY(listed[u"usable"].toBool());
    QCOMPARE(listed[u"notes"].toArray(), notes);
}

void TstCliModels::torchFilesLoad() {
    const TemporaryFolder folder;
    std::filesystem::copy(torchFixture("mamba2-bf16"), folder / "original");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAMBASCOPE_MODELS"_s, text(folder.path()));
    std::filesystem::remove(folder / "original/twin.safetensors");
    const QJsonObject model =
        find(runCli({u"models"_s}, environment).json()[u"models"].toArray(), u"original"_s);
    QCOMPARE(model[u"dtype"].toString(), u"bf16"_s);
    QCOMPARE(model[u"architecture"].toString(), u"Mamba-2"_s);
    QVERIFY(model[u"parameters"].toDouble() > 1000);
}

QTEST_GUILESS_MAIN(TstCliModels)
#include "tst_cli_models.moc"
