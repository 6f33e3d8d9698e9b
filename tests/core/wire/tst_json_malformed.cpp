// SPDX-License-Identifier: GPL-3.0-or-later
// What others may write: every field missing, of another type, in contradiction to another. One clear line
// each.
#include <QtTest>

#include <optional>
#include <set>
#include <string>

#include "core/io/json_reader.hpp"
#include "core/wire/json.hpp"
#include "tests/core/wire/json_places.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

/// Fields that came after the schema's first version: left out while they have their default.
bool isOptional(const json& document, const Place& place) {
    static const std::set<std::string> kOptional{
        "has_decay",     "heads_are_channels", "enclosing",  "tokenizer", "bos",     "check",
        "measure_error", "fingerprint",        "revision",   "program",   "library", "processor",
        "time",          "embedding",          "all_layers", "means",     "pad"};
    const std::string& key = place.pointer.back();
    // Of experiments and evaluations, which are newer than the schema.
    static const std::set<std::string> kOfDataSets{"request.body.shard",
                                                   "request.body.devices",
                                                   "request.body.every_gpu",
                                                   "request.body.settings.groups",
                                                   "request.body.settings.strict",
                                                   "request.body.settings.devices",
                                                   "request.body.settings.every_gpu",
                                                   "request.body.settings.means",
                                                   "request.body.settings.notes",
                                                   "request.body.settings.shard",
                                                   "request.body.settings.stats",
                                                   "request.body.settings.stats_text",
                                                   "request.body.settings.text",
                                                   "request.body.model.deltas",
                                                   "request.body.corruption.prompt",
                                                   "request.body.corruption.noise.file",
                                                   "request.body.text",
                                                   "request.body.stats",
                                                   "request.body.stats_text",
                                                   "request.body.u",
                                                   "request.body.value",
                                                   "request.body.jacobian",
                                                   "request.body.strict",
                                                   "body.notes"};
    const bool isNewer = kOfDataSets.contains(place.name) || key == "parts" || key == "rival" ||
                         place.name.starts_with("request.body.selection.");
    return isNewer || kOptional.contains(key) || place.name.ends_with("model.notes") ||
           (key == "heads" && document.at(place.pointer).is_object());
}

std::optional<Error> readError(const json& document) {
    return errorOf([&] { static_cast<void>(snapshotFromJson(document, "file.json")); });
}

} // namespace

class TestJsonMalformed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldMustBeThere() {
        int fields = 0;
        for (const json& document : sampleDocuments()) {
            for (const Place& place : placesOf(document)) {
                if (!place.isMember || place.name.ends_with(".hex") || isOptional(document, place)) {
                    continue;
                }
                json damaged = document;
                parentOf(damaged, place).erase(place.pointer.back());
                const auto error = readError(damaged);
                QVERIFY2(error.has_value(), place.name.c_str());
                QVERIFY(error->code() == ErrorCode::FileMalformed);
                QCOMPARE(error->arguments().at(0), std::string("file.json"));
                QCOMPARE(error->arguments().at(1), place.name);
                QCOMPARE(error->arguments().at(2), std::string("this field"));
                ++fields;
            }
        }
        QVERIFY(fields > 300);
    }

    void everyValueHasItsType() {
        int leaves = 0;
        for (const json& document : sampleDocuments()) {
            for (const Place& place : placesOf(document)) {
                if (!place.isLeaf) {
                    continue;
                }
                json damaged = document;
                damaged[place.pointer] = {{"surprise", json::array({1, "x"})}};
                const auto error = readError(damaged);
                QVERIFY2(error.has_value(), place.name.c_str());
                QVERIFY(error->code() == ErrorCode::FileMalformed);
                ++leaves;
            }
        }
        QVERIFY(leaves > 300);
    }

    void messageNamesSourceFieldAndExpectation() {
        json document = sampleDocuments()[1];
        document["body"]["variants"][0]["knockout"]["edges"][0]["layers"][1] = "ten";
        const auto error = readError(document);
        QVERIFY(error.has_value());
        QCOMPARE(QByteArray(error->what()),
                 QByteArray(
                     "file.json: body.variants[0].knockout.edges[0].layers[1] is \"ten\", expected a list"));
    }

    void otherKinds() {
        json document = sampleDocuments()[0];
        document["kind"] = "patch";
        EXPECT_ERROR(
            snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
            {"f", "kind",
             "one of \"model\", \"predict\", \"attention\", \"map\", \"flow\", \"trace\", \"path\", "
             "\"block\", \"edit\", \"lre\", \"stats\", \"trust\", \"evaluate\", \"experiment\", \"facts\""});
    }

    void otherWords() {
        json document = toJson(ModelRef{});
        document["precision"] = "fp8";
        EXPECT_ERROR(modelRefFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "precision", "fp32, tf32 or bf16"});
    }

    void noObjectAtAll() {
        for (const json& document : {json(), json(3), json("text"), json::array(), json::array({1, 2})}) {
            EXPECT_ERROR(requestFromJson(document, "f"), ErrorCode::FileMalformed,
                         {"f", "content", "an object"});
        }
    }

    void integers_data() {
        QTest::addColumn<QByteArray>("value");
        for (const char* value :
             {"1.5", "2147483648", "-2147483649", "18446744073709551615", "true", "\"3\"", "1e3"}) {
            QTest::newRow(value) << QByteArray(value);
        }
    }

    void integers() {
        QFETCH(QByteArray, value);
        json document = toJson(Request{"a", 1, MapRequest{}});
        document["body"]["window"] = json::parse(value.toStdString());
        EXPECT_ERROR(requestFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "body.window", "a whole number from -2147483648 to 2147483647"});
    }

    void generationsAreNotNegative() {
        json document = toJson(Request{"a", 1, MapRequest{}});
        document["generation"] = -1;
        EXPECT_ERROR(requestFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "generation", "a whole number from 0 to 18446744073709551615"});
    }

    void hexMustBeHex() {
        for (const char* hex : {"0", "0g", "0G", "abc", "AB", " 0"}) {
            json document = toJson(PromptSpec{});
            document["text"] = {{"hex", hex}};
            const auto error = errorOf([&] { static_cast<void>(promptFromJson(document, "f")); });
            QVERIFY2(error && error->arguments().at(1) == "text", hex);
        }
    }

    void floatsMustFit() {
        json document = sampleDocuments()[2];
        document["body"]["values"][0] = 1e39;
        EXPECT_ERROR(snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "body.values[0]", "a number in the range of 32-bit floats"});
    }

    void contradictions_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* name, int kind, const char* pointer, const char* value,
                            const char* place) {
            QTest::newRow(name) << kind << QByteArray(pointer) << QByteArray(value) << QByteArray(place);
        };
        row("negative layers", 0, "/body/model/layers", "-1", "body.model");
        row("token ends before its start", 1, "/body/prompt/tokens/2/end", "0", "body.prompt.tokens[2]");
        row("token beyond the prompt", 1, "/body/prompt/tokens/2/end", "12", "body.prompt.tokens[2]");
        row("token far beyond the prompt", 3, "/body/prompt/tokens/2/end", "4294967295",
            "body.prompt.tokens[2]");
        row("token beyond the vocabulary", 2, "/body/prompt/tokens/1/id", "3", "body.prompt.tokens[1].id");
        row("token before the vocabulary", 4, "/body/prompt/tokens/1/id", "-1", "body.prompt.tokens[1].id");
        row("target beyond the vocabulary", 1, "/body/target/id", "3", "body.target.id");
        row("map's target beyond the vocabulary", 3, "/body/target/id", "-2", "body.target.id");
        row("prediction beyond the vocabulary", 1, "/body/clean/top/1/id", "2147483647",
            "body.clean.top[1].id");
        row("variant's prediction beyond the vocabulary", 1, "/body/variants/0/top/0/id", "3",
            "body.variants[0].top[0].id");
        row("fewer variants than knockouts", 1, "/request/body/knockouts", "[]", "body.variants");
        row("other sources than asked for", 4, "/body/sources/0", "\"last\"", "body.sources");
        row("layers of a request reversed", 2, "/request/body/layers/0", "[3, 0]", "request.body.layers[0]");
        row("layers of a knockout reversed", 1, "/request/body/knockouts/0/edges/0/layers/0", "[3, 0]",
            "request.body.knockouts[0].edges[0].layers[0]");
        row("subject beyond the prompt", 1, "/body/prompt/subject", "[1, 3]", "body.prompt.subject");
        row("subject reversed", 1, "/body/prompt/subject", "[2, 1]", "body.prompt.subject");
        row("subject negative", 1, "/body/prompt/subject", "[-1, 1]", "body.prompt.subject");
        row("too few current values", 1, "/body/variants/0/clean_top_now", "[0.5]",
            "body.variants[0].clean_top_now");
        row("edge beyond the prompt", 1, "/body/variants/0/edges/0/targets", "[0, 3]",
            "body.variants[0].edges");
        row("edge before the prompt", 1, "/body/variants/0/edges/0/sources", "[-1]",
            "body.variants[0].edges");
        row("edge beyond the model", 1, "/body/variants/0/edges/0/layers", "[4]", "body.variants[0].edges");
        row("edge not sorted", 1, "/body/variants/0/edges/0/targets", "[2, 0]", "body.variants[0].edges");
        row("edge twice", 1, "/body/variants/0/edges/0/targets", "[2, 2]", "body.variants[0].edges");
        row("too few logits", 1, "/body/logits", "[1, 2, 3]", "body.logits");
        row("too few attention values", 2, "/body/values", "[1, 2, 3]", "body.values");
        row("layer beyond the model", 2, "/body/layers", "[0, 4]", "body.layers");
        row("head beyond the model", 2, "/body/head", "2", "body.head");
        row("query beyond the prompt", 3, "/body/query", "3", "body.query");
        row("query negative", 3, "/body/query", "-1", "body.query");
        row("window beyond the model", 3, "/body/windows/1", "[1, 4]", "body.windows");
        row("windows without cells", 3, "/body/windows", "[[0, 2], [1, 3], [2, 3]]", "body.probability");
        row("flow window reversed", 4, "/body/windows/0", "[2, 0]", "body.windows[0]");
        row("flow row missing", 4, "/body/probability", "[[1, 2], [1, 2]]", "body.probability");
        row("flow row short", 4, "/body/probability/1", "[1]", "body.probability");
    }

    void contradictions() {
        QFETCH(int, kind);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, place);
        json document = sampleDocuments()[static_cast<std::size_t>(kind)];
        document[json::json_pointer(pointer.toStdString())] = json::parse(value.toStdString());
        const auto error = readError(document);
        QVERIFY(error.has_value());
        QVERIFY(error->code() == ErrorCode::FileMalformed);
        QCOMPARE(error->arguments().at(1), place.toStdString());
    }

    /// A snapshot answers its own request: views read both.
    void kindsOfAnotherRequest() {
        const std::vector<json> all = sampleDocuments();
        for (std::size_t kind = 0; kind < all.size(); ++kind) {
            for (std::size_t other = 0; other < all.size(); ++other) {
                json document = all[kind];
                document["request"] = all[other]["request"];
                const auto error = readError(document);
                QCOMPARE(error.has_value(), kind != other);
                QVERIFY(!error || error->arguments().at(1) == "kind");
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestJsonMalformed)
#include "tst_json_malformed.moc"
