// SPDX-License-Identifier: GPL-3.0-or-later
// What others may write: never a crash, an index out of bounds or an exception of another kind.
#include <QtTest>

#include <random>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "core/io/json_reader.hpp"
#include "core/wire/json.hpp"
#include "tests/core/wire/sample_snapshots.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

struct Place {
    std::string name; ///< as an error names it
    json::json_pointer pointer;
    bool isMember = false; ///< of an object
    bool isLeaf = false;
};

/// Every value inside the document, the document itself left out.
void collect(const json& value, const std::string& name, const json::json_pointer& pointer,
             std::vector<Place>& places) {
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            const std::string childName = name.empty() ? key : name + "." + key;
            places.push_back({childName, pointer / key, true, !child.is_structured() || child.empty()});
            collect(child, childName, pointer / key, places);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string childName = name + "[" + std::to_string(i) + "]";
            places.push_back({childName, pointer / i, false, !value[i].is_structured()});
            collect(value[i], childName, pointer / i, places);
        }
    }
}

std::vector<Place> placesOf(const json& document) {
    std::vector<Place> places;
    collect(document, {}, json::json_pointer(), places);
    return places;
}

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

json& parentOf(json& document, const Place& place) {
    return document[place.pointer.parent_pointer()];
}

std::vector<json> documents() {
    std::vector<json> result;
    for (const Snapshot& snapshot : sampleSnapshots()) {
        result.push_back(toJson(snapshot));
    }
    return result;
}

std::optional<Error> readError(const json& document) {
    return errorOf([&] { static_cast<void>(snapshotFromJson(document, "file.json")); });
}

/// Uses what was read as a view would.
double touch(const Snapshot& snapshot) {
    double sum = 0;
    if (const auto* attention = std::get_if<AttentionSnapshot>(&snapshot.body)) {
        const std::size_t cells = attention->prompt.tokens.size() * attention->prompt.tokens.size();
        for (std::size_t i = 0; i < attention->layers.size(); ++i) {
            for (std::size_t cell = 0; cell < cells; ++cell) {
                sum += static_cast<double>(attention->layerValues(i)[cell]);
            }
        }
    } else if (const auto* map = std::get_if<MapSnapshot>(&snapshot.body)) {
        for (std::size_t i = 0; i < map->prompt.tokens.size() * map->windows.size(); ++i) {
            sum += static_cast<double>(map->probability[i]);
        }
        sum += map->prompt.tokens[static_cast<std::size_t>(map->query)].id;
    } else if (const auto* flow = std::get_if<FlowSnapshot>(&snapshot.body)) {
        for (std::size_t i = 0; i < flow->sources.size(); ++i) {
            for (std::size_t window = 0; window < flow->windows.size(); ++window) {
                sum += flow->probability[i][window];
            }
        }
    } else if (const auto* trace = std::get_if<TraceSnapshot>(&snapshot.body)) {
        for (const AlignedPair& row : trace->rows) {
            sum += trace->prompt.tokens[static_cast<std::size_t>(row.clean)].id;
            sum += trace->corrupt.tokens[static_cast<std::size_t>(row.corrupt)].id;
        }
        for (const TraceMap& one : trace->maps) {
            for (std::size_t i = 0; i < trace->rows.size() * one.windows.size(); ++i) {
                sum += static_cast<double>(one.probability[i]);
            }
        }
    } else if (const auto* path = std::get_if<PathSnapshot>(&snapshot.body)) {
        for (const PathPosition& position : path->positions) {
            sum += path->corrupt.tokens[static_cast<std::size_t>(position.tokens.corrupt)].id;
            sum += path->prompt.tokens[static_cast<std::size_t>(position.tokens.clean)].id;
            for (const PathCurve& curve : position.curves) {
                for (int layer = 0; layer < path->model.layers; ++layer) {
                    sum += curve.probability[static_cast<std::size_t>(layer)];
                }
            }
        }
    } else if (const auto* predict = std::get_if<PredictSnapshot>(&snapshot.body)) {
        for (const VariantResult& variant : predict->variants) {
            for (std::size_t i = 0; i < predict->clean.top.size(); ++i) {
                sum += variant.cleanTopNow[i];
            }
            for (const Edge& edge : variant.edges) {
                for (const int target : edge.targets) {
                    sum += predict->prompt.tokens[static_cast<std::size_t>(target)].id;
                }
            }
        }
    }
    return sum;
}

json randomValue(std::mt19937& random) {
    switch (random() % 12) {
    case 0:
        return nullptr;
    case 1:
        return true;
    case 2:
        return -1;
    case 3:
        return static_cast<std::int64_t>(random()) << 32U;
    case 4:
        return std::numeric_limits<std::uint64_t>::max();
    case 5:
        return 1e300;
    case 6:
        return "subject";
    case 7:
        return json::array();
    case 8:
        return json::object();
    case 9:
        return json::array({3, 1});
    case 10:
        return {{"hex", "0"}};
    default:
        return static_cast<int>(random() % 8);
    }
}

/// One change at one of the places, as far as an earlier change has left it there.
void mutate(json& document, const std::vector<Place>& places, std::mt19937& random) {
    const Place& place = places[random() % places.size()];
    const Place& other = places[random() % places.size()];
    if (!document.contains(place.pointer) || !document.contains(other.pointer)) {
        return;
    }
    const json copied = document[other.pointer];
    switch (random() % 3) {
    case 0:
        document[place.pointer] = randomValue(random);
        break;
    case 1:
        document[place.pointer] = copied;
        break;
    default:
        if (json& parent = parentOf(document, place); parent.is_array()) {
            parent.push_back(copied);
        }
    }
}

/// Either a good snapshot or one clear line.
void readAndUse(const json& document, int& good, int& bad) {
    std::optional<Snapshot> snapshot;
    const auto error = errorOf([&] { snapshot = snapshotFromJson(document, "file.json"); });
    if (error) {
        ++bad;
        QVERIFY(error->code() == ErrorCode::FileMalformed);
        QCOMPARE(error->arguments().size(), std::size_t{3});
        QVERIFY(isOneLine(error->what()));
    } else {
        ++good;
        static_cast<void>(touch(*snapshot));
        static_cast<void>(toJson(*snapshot).dump());
    }
}

} // namespace

class TestJsonMalformed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldMustBeThere() {
        int fields = 0;
        for (const json& document : documents()) {
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
        for (const json& document : documents()) {
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
        json document = documents()[1];
        document["body"]["variants"][0]["knockout"]["edges"][0]["layers"][1] = "ten";
        const auto error = readError(document);
        QVERIFY(error.has_value());
        QCOMPARE(QByteArray(error->what()),
                 QByteArray(
                     "file.json: body.variants[0].knockout.edges[0].layers[1] is \"ten\", expected a list"));
    }

    void otherKinds() {
        json document = documents()[0];
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
        json document = documents()[2];
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
        json document = documents()[static_cast<std::size_t>(kind)];
        document[json::json_pointer(pointer.toStdString())] = json::parse(value.toStdString());
        const auto error = readError(document);
        QVERIFY(error.has_value());
        QVERIFY(error->code() == ErrorCode::FileMalformed);
        QCOMPARE(error->arguments().at(1), place.toStdString());
    }

    /// A snapshot answers its own request: views read both.
    void kindsOfAnotherRequest() {
        const std::vector<json> all = documents();
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

    void mutatedDocuments() {
        std::mt19937 random(3);
        int good = 0;
        int bad = 0;
        const std::vector<json> originals = documents();
        std::vector<std::vector<Place>> places;
        for (const json& original : originals) {
            places.push_back(placesOf(original));
        }
        for (int round = 0; round < 4000; ++round) {
            const std::size_t which = random() % originals.size();
            json document = originals[which];
            for (std::uint64_t i = 1 + random() % 3; i > 0; --i) {
                mutate(document, places[which], random);
            }
            readAndUse(document, good, bad);
        }
        QVERIFY(good > 50);
        QVERIFY(bad > 1000);
    }

    void mutatedText() {
        std::mt19937 random(4);
        int good = 0;
        int bad = 0;
        const std::vector<json> originals = documents();
        const std::string alphabet = "0123456789-+.eE[]{},:\"\\ntrufals\xFF ";
        for (int round = 0; round < 4000; ++round) {
            std::string text = originals[random() % originals.size()].dump();
            for (std::uint64_t i = 1 + random() % 3; i > 0; --i) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 1:
                    text[at] = alphabet[random() % alphabet.size()];
                    break;
                case 2:
                    text.insert(at, 1, alphabet[random() % alphabet.size()]);
                    break;
                default:
                    text.resize(at + 1);
                }
                text += text.empty() ? "0" : "";
            }
            std::optional<json> document;
            const auto error = errorOf([&] { document = parseJson(text, "file.json"); });
            if (error) {
                QVERIFY(error->code() == ErrorCode::FileMalformed);
            } else {
                readAndUse(*document, good, bad);
            }
        }
        QVERIFY(good > 50);
        QVERIFY(bad > 50);
    }
};

QTEST_APPLESS_MAIN(TestJsonMalformed)
#include "tst_json_malformed.moc"
