// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/io/json_reader.hpp"
#include "core/wire/json.hpp"
#include "tests/core/wire/sample_snapshots.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/sample_requests.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

/// Through text and back.
json throughText(const json& value) {
    return parseJson(value.dump(), "test");
}

/// Through the binary form and back.
json throughCbor(const json& value) {
    const std::vector<std::uint8_t> bytes = json::to_cbor(value);
    return parseCbor(std::as_bytes(std::span(bytes)), "test");
}

Failure failureOf(const RequestId& request, ErrorCode code, const std::string& detail) {
    Failure failure;
    failure.request = request;
    failure.code = code;
    failure.detail = detail;
    return failure;
}

} // namespace

class TestJsonRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests() {
        for (const RequestBody& body : sampleBodies()) {
            const Request request{"left/predict", 42, body};
            QVERIFY(requestFromJson(toJson(request), "test") == request);
            QVERIFY(requestFromJson(throughText(toJson(request)), "test") == request);
            QVERIFY(requestFromJson(throughCbor(toJson(request)), "test") == request);
        }
    }

    void defaultRequests() {
        for (const RequestBody& body :
             {RequestBody(ModelRequest{}), RequestBody(PredictRequest{}), RequestBody(AttentionRequest{}),
              RequestBody(MapRequest{}), RequestBody(FlowRequest{})}) {
            const Request request{{}, 0, body};
            QVERIFY(requestFromJson(throughText(toJson(request)), "test") == request);
        }
    }

    /// Fields that came later are left out while they have their default, and may be missing.
    void laterFieldsAreOptional() {
        Request request{"left/predict", 42, sampleBodies()[1]};
        auto& knockout = std::get<PredictRequest>(request.body).knockouts.front();
        QVERIFY(!knockout.heads.all());
        json document = toJson(request);
        QVERIFY(document.at("body").at("knockouts").at(0).contains("heads"));
        document.at("body").at("knockouts").at(0).erase("heads");
        knockout.heads = {};
        QVERIFY(requestFromJson(document, "test") == request);
        QVERIFY(toJson(request) == document);
    }

    void bosIsCarried() {
        PredictRequest body{kMamba, kTonguePrompt, {}, 5, false};
        QVERIFY(!toJson(Request{"a", 1, body}).at("body").at("prompt").contains("bos"));
        for (const BosChoice bos : {BosChoice::On, BosChoice::Off}) {
            body.prompt.bos = bos;
            const Request request{"a", 1, body};
            QVERIFY(!(request == Request{"a", 1, predictRequest()}));
            QVERIFY(requestFromJson(throughText(toJson(request)), "test") == request);
        }
        json document = toJson(Request{"a", 1, body});
        document["body"]["prompt"]["bos"] = "maybe";
        QVERIFY_EXCEPTION_THROWN((void)requestFromJson(document, "test"), Error);
    }

    void snapshots() {
        for (const Snapshot& snapshot : sampleSnapshots()) {
            const std::string kind(kindName(snapshot.body));
            QVERIFY2(snapshotFromJson(toJson(snapshot), "test") == snapshot, kind.c_str());
            QVERIFY2(snapshotFromJson(throughText(toJson(snapshot)), "test") == snapshot, kind.c_str());
            QVERIFY2(snapshotFromJson(throughCbor(toJson(snapshot)), "test") == snapshot, kind.c_str());
        }
    }

    void answersOfABackend() {
        FakeBackend backend(std::make_shared<FakeControl>());
        PlainRunContext context;
        for (const RequestBody& body :
             {RequestBody(ModelRequest{kMamba}), RequestBody(predictRequest("last<-subject@all")),
              RequestBody(AttentionRequest{kMamba, kTonguePrompt, {}, {}, {}}), RequestBody(mapRequest()),
              RequestBody(FlowRequest{kTransformer, kTonguePrompt, 3, {}, {Role::Last}}),
              RequestBody(TrustRequest{kMamba, kTonguePrompt, {parseKnockoutSpec("last<-subject@all")}})}) {
            const Snapshot snapshot = backend.run({"a", 1, body}, context);
            QVERIFY(snapshotFromJson(throughText(toJson(snapshot)), "test") == snapshot);
        }
    }

    void cellsThatAreNotThereYet() {
        Snapshot snapshot = sampleSnapshots()[3];
        auto& cells = std::get<MapSnapshot>(snapshot.body).probability;
        cells[1] = cells[4] = std::numeric_limits<float>::quiet_NaN();
        const json written = toJson(snapshot);
        QVERIFY(written["body"]["probability"][1].is_null());
        for (const json& value : {throughText(written), throughCbor(written)}) {
            const Snapshot read = snapshotFromJson(value, "test");
            const auto& cellsRead = std::get<MapSnapshot>(read.body).probability;
            QCOMPARE(cellsRead.size(), cells.size());
            for (std::size_t i = 0; i < cells.size(); ++i) {
                QCOMPARE(std::isnan(cellsRead[i]), i == 1 || i == 4);
                QVERIFY(std::isnan(cells[i]) || cellsRead[i] == cells[i]);
            }
        }
    }

    void minusZeroStays() {
        Snapshot snapshot = sampleSnapshots()[2];
        const Snapshot read = snapshotFromJson(throughText(toJson(snapshot)), "test");
        QVERIFY(std::signbit(std::get<AttentionSnapshot>(read.body).values[3]));
    }

    void failures() {
        Failure failure = failureOf({"a", 2}, ErrorCode::WindowOutOfRange, "too wide");
        failure.arguments = {"99", "24"};
        QVERIFY(failureFromJson(throughText(toJson(failure)), "test") == failure);
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const Failure each = failureOf({}, static_cast<ErrorCode>(i), {});
            QVERIFY(failureFromJson(throughText(toJson(each)), "test") == each);
        }
    }

    void progress() {
        const Progress report{{"a", 2}, "sweep", 1'000'000'000'000, -1};
        QVERIFY(progressFromJson(throughText(toJson(report)), "test") == report);
    }

    /// Version 1 of failures and progress held the whole request.
    void olderVersionsAreRead() {
        json document =
            json::parse(R"({"schema": "mambascope.failure/1", "code": "PromptEmpty", "arguments": [],
            "detail": "empty", "request": {"channel": "left/map", "generation": 3, "kind": "model", "body": {}}})");
        const Failure failure = failureOf({"left/map", 3}, ErrorCode::PromptEmpty, "empty");
        QVERIFY(failureFromJson(document, "test") == failure);
        QVERIFY(toJson(failure)["request"] == json::parse(R"({"channel": "left/map", "generation": 3})"));
        document = json::parse(R"({"schema": "mambascope.progress/1", "stage": "load", "done": 1, "total": 2,
            "request": {"channel": "a", "generation": 1, "kind": "model", "body": {}}})");
        QVERIFY(progressFromJson(document, "test") == (Progress{{"a", 1}, "load", 1, 2}));
    }

    void otherVersions() {
        for (const char* schema : {"mambascope.snapshot/0", "mambascope.snapshot/", "mambascope.snapshot/1x",
                                   "mambascope.snapshot/-1", "mambascope.request/1", ""}) {
            json document = toJson(sampleSnapshots()[0]);
            document["schema"] = schema;
            EXPECT_ERROR(snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                         {"f", "schema", "\"mambascope.snapshot/1\""});
        }
    }

    void newerVersions() {
        for (const char* schema : {"mambascope.snapshot/2", "mambascope.snapshot/18446744073709551615"}) {
            json document = toJson(sampleSnapshots()[0]);
            document["schema"] = schema;
            EXPECT_ERROR(
                snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                {"f", "schema",
                 "\"mambascope.snapshot/1\" or older: a newer Mambascope wrote this, and only a newer "
                 "one can read it"});
        }
    }

    void noSchema() {
        json document = toJson(sampleSnapshots()[0]);
        document.erase("schema");
        EXPECT_ERROR(snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "schema", "this field"});
        document["schema"] = 1;
        EXPECT_ERROR(snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "schema", "\"mambascope.snapshot/1\""});
    }

    void parts() {
        const ModelRef model{"m", {DeviceKind::Cuda, 1}, Precision::Tf32};
        QVERIFY(modelRefFromJson(throughText(toJson(model)), "test") == model);
        QVERIFY(promptFromJson(throughText(toJson(kTonguePrompt)), "test") == kTonguePrompt);
        QVERIFY(knockoutFromJson(throughText(toJson(sampleKnockout())), "test") == sampleKnockout());
    }

    void anyBytesInText() {
        std::string bytes;
        for (int i = 0; i < 256; ++i) {
            bytes += static_cast<char>(i);
        }
        for (const std::string& text :
             {bytes, std::string("\0", 1), std::string("日本語 😀"), std::string("\xED\xA0\x80"),
              std::string("\xC0\x80"), std::string("\xF4\x90\x80\x80"), std::string("{\"hex\":\"00\"}"),
              bytes.substr(0, 128)}) {
            const PromptSpec prompt{text, std::nullopt, text, text};
            QVERIFY(promptFromJson(throughText(toJson(prompt)), "test") == prompt);
            QVERIFY(promptFromJson(throughCbor(toJson(prompt)), "test") == prompt);
        }
    }

    void unknownFieldsAreIgnored() {
        json value = toJson(Request{"a", 1, mapRequest()});
        value["later"] = {{"x", 1}};
        value["body"]["prompt"]["later"] = 5;
        QVERIFY(requestFromJson(value, "test") == (Request{"a", 1, mapRequest()}));
    }

    // The form is a contract: a change here needs a new schema number and a reader for the old one.
    void formIsFixed() {
        KnockoutSpec knockout = parseKnockoutSpec("last,0-2<-subject,b3-9@10-18,20;0<-0@all");
        knockout.label = "x";
        const Request request{
            "left/predict", 7,
            PredictRequest{kMamba, {"h\xFF", ByteSpan{0, 1}, "", "t"}, {knockout}, 5, false}};
        const json expected = json::parse(R"({
            "schema": "mambascope.request/1", "channel": "left/predict", "generation": 7, "kind": "predict",
            "body": {
                "model": {"model": "demo-mamba2", "device": {"kind": "auto", "index": 0}, "precision": "fp32"},
                "prompt": {"text": {"hex": "68ff"}, "subject_span": {"bytes": [0, 1]}, "subject": "", "target": "t"},
                "knockouts": [{"edges": [
                    {"targets": ["last", [0, 2]], "sources": ["subject", {"bytes": [3, 9]}], "layers": [[10, 18], [20, 20]]},
                    {"targets": [[0, 0]], "sources": [[0, 0]], "layers": []}], "strict": "off", "label": "x"}],
                "top_k": 5, "logits": false}})");
        QVERIFY2(toJson(request) == expected, toJson(request).dump(1).c_str());
        QVERIFY(requestFromJson(expected, "test") == request);
    }

    /// Documents from before there were two degrees: true meant the taps.
    void oldStrictWords() {
        json document = toJson(Request{"left/predict", 7, PredictRequest{kMamba, {"a b", {}, "", ""}, {{}}}});
        const auto read = [&](const json& word) {
            document["body"]["knockouts"][0]["strict"] = word;
            return std::get<PredictRequest>(requestFromJson(document, "test").body).knockouts[0].strict;
        };
        QVERIFY(read(false) == Strict::Off);
        QVERIFY(read(true) == Strict::Taps);
        QVERIFY(read("full") == Strict::Full);
    }

    void schemasAndKinds() {
        const auto snapshots = sampleSnapshots();
        const std::array kinds{"model", "predict",  "attention",  "map",   "flow",
                               "trust", "evaluate", "experiment", "trace", "path",
                               "block", "stats",    "lre",        "edit",  "facts"};
        QCOMPARE(snapshots.size(), kinds.size());
        for (std::size_t i = 0; i < snapshots.size(); ++i) {
            QVERIFY(toJson(snapshots[i])["kind"] == kinds[i]);
            QVERIFY(toJson(snapshots[i])["request"]["kind"] == kinds[i]);
        }
        QVERIFY(toJson(snapshots[0])["schema"] == "mambascope.snapshot/1");
        QVERIFY(toJson(Failure{})["schema"] == "mambascope.failure/2");
        QVERIFY(toJson(Progress{})["schema"] == "mambascope.progress/2");
    }
};

QTEST_APPLESS_MAIN(TestJsonRoundTrip)
#include "tst_json_round_trip.moc"
