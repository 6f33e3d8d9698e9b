// SPDX-License-Identifier: GPL-3.0-or-later
// A new kind of request is its own file and one row (core/values/kinds.hpp): its JSON form, the engine and
// its command follow. Everything here is compiled with a list that holds such a kind.
#include <QtTest>

#include <nlohmann/json.hpp>

#include "app/cli/generic_command.hpp"
#include "core/base/resources.hpp"
#include "core/engine/engine.hpp"
#include "core/io/json_reader.hpp"
#include "core/values/request_prompt.hpp"
#include "core/wire/json.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/recording_listener.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

CountRequest request() {
    CountRequest request;
    request.model = {"demo-transformer", {DeviceKind::Cpu, 0}, Precision::Fp32};
    request.prompt = {"Beats Music is owned by", {}, "Beats Music", ""};
    request.times = 3;
    request.weights = {1, 0.25};
    return request;
}

/// Answered by the LibTorch engine on the engine's thread.
std::shared_ptr<const Snapshot> answerOf(const RequestBody& body) {
    RecordingListener listener;
    Engine engine([] { return makeTorchBackend(); }, listener);
    const std::uint64_t generation = engine.submit("left/count", body);
    if (!listener.waitForFinal("left/count", generation)) {
        return nullptr;
    }
    return listener.records().finalOf("left/count").back();
}

} // namespace

// What mambascope-cli asks, without the module that holds its engine.
namespace mambascope::cli {

Snapshot answer(RequestBody body) {
    const auto snapshot = answerOf(body);
    return snapshot ? *snapshot : Snapshot{};
}

} // namespace mambascope::cli

class TestNewKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsInTheList() {
        QCOMPARE(kindName(RequestBody(request())), std::string_view("count"));
        QVERIFY(isSweep(request()));
        QVERIFY(!isSweep(CountRequest{}));
        QCOMPARE(modelOf(request()).model, std::string("demo-transformer"));
        QCOMPARE(promptOf(request())->subject, std::string("Beats Music"));
    }

    void requestGoesThroughJson() {
        const Request asked{"left/count", 4, request()};
        const json document = toJson(asked);
        QVERIFY(document.at("kind") == "count");
        QVERIFY(requestFromJson(parseJson(document.dump(), "test"), "test") == asked);
        json wrong = document;
        wrong["body"]["align"] = "middle";
        EXPECT_ERROR(requestFromJson(wrong, "f"), ErrorCode::FileMalformed,
                     {"f", "body.align", "start or center"});
        wrong["kind"] = "map"; // is not in this list
        EXPECT_ERROR(requestFromJson(wrong, "f"), ErrorCode::FileMalformed,
                     {"f", "kind", "one of \"model\", \"count\""});
    }

    void engineAnswersAndTheAnswerGoesThroughJson() {
        const auto snapshot = answerOf(request());
        QVERIFY(snapshot);
        const auto& counted = std::get<CountSnapshot>(snapshot->body);
        QCOMPARE(counted.model.layers, 12);
        QCOMPARE(counted.tokens, static_cast<std::int64_t>(3 * counted.prompt.tokens.size()));
        QVERIFY(counted.prompt.subject.has_value());

        json document = toJson(*snapshot);
        QVERIFY(toJson(snapshotFromJson(document, "test")) == document);
        document["body"]["count"] = 1;
        EXPECT_ERROR(snapshotFromJson(document, "f"), ErrorCode::FileMalformed,
                     {"f", "body.count", "the number of tokens"});
    }

    void failureOfTheAnalysisIsTold() {
        CountRequest bad = request();
        bad.prompt.subject = "Paris";
        RecordingListener listener;
        Engine engine([] { return makeTorchBackend(); }, listener);
        engine.submit("left/count", bad);
        QVERIFY(listener.waitFor([](const auto& records) { return records.failures.size() == 1; }));
        const Failure failure = listener.records().failures.front();
        QVERIFY(failure.code == ErrorCode::SubjectNotFound);
        QVERIFY(failure.request == (RequestId{"left/count", 1}));
    }

    void commandHasItsFieldsAsOptions() {
        const cli::Command command = cli::genericCommand<CountKind>();
        QCOMPARE(command.name, std::string_view("count"));
        std::vector<std::string> names;
        for (const cli::OptionSpec& option : command.options) {
            names.push_back(option.name);
        }
        for (const char* name : {"--model", "--device", "--prompt", "--subject", "--times", "--backwards",
                                 "--align", "--token-weights", "--heads", "--json", "--help"}) {
            QVERIFY2(std::find(names.begin(), names.end(), name) != names.end(), name);
        }
    }

    void commandAnswers() {
        const cli::Command command = cli::genericCommand<CountKind>();
        const std::vector<std::string> arguments{"--model",  "demo-transformer", "--device",    "cpu",
                                                 "--prompt", "Rome is in",       "--times",     "2",
                                                 "--align",  "center",           "--backwards", "--heads",
                                                 "0-2",      "--token-weights",  "[1, 2.5]"};
        const cli::Answer answer = command.run(cli::Options(command.options, arguments));
        QVERIFY(answer.json.at("schema") == "mambascope.count/1");
        QVERIFY(answer.json.at("count") == 2 * answer.json.at("tokens").size());
        QVERIFY(answer.json.at("layers").front() == 11);
        QVERIFY(answer.table.find("·in") != std::string::npos); // a token of the prompt
        QVERIFY(answer.table.find("count") != std::string::npos);
    }

    void commandRefusesBadValues() {
        const cli::Command command = cli::genericCommand<CountKind>();
        const auto run = [&](const std::string& option, const std::string& value) {
            const std::vector<std::string> arguments{"--model", "demo-transformer", "--prompt", "x", option,
                                                     value};
            return errorOf([&] { static_cast<void>(command.run(cli::Options(command.options, arguments))); });
        };
        for (const auto& [option, value] :
             std::initializer_list<std::pair<std::string, std::string>>{{"--times", "many"},
                                                                        {"--align", "middle"},
                                                                        {"--token-weights", "[1, \"x\"]"},
                                                                        {"--token-weights", "["},
                                                                        {"--heads", "few"},
                                                                        {"--weight", "1"}}) {
            const auto error = run(option, value);
            QVERIFY2(error.has_value(), option.c_str());
            QVERIFY2(QByteArray(error->what()).startsWith(option.c_str()), error->what());
        }
    }
};

QTEST_APPLESS_MAIN(TestNewKind)
#include "tst_new_kind.moc"
