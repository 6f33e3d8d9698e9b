// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/io/json_node.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using nlohmann::json;

namespace {

const std::filesystem::path kFile = "f.json";

QByteArray lineOf(const std::function<void()>& call) {
    const auto error = errorOf(call);
    return error ? QByteArray(error->what()) : QByteArray();
}

} // namespace

class TestJsonNode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreNamed() {
        const json document = json::parse(R"({"a": {"list": [1, {"b": "on"}]}, "none": null})");
        const JsonNode root(document, kFile);
        QCOMPARE(root.place(), std::string());
        const JsonNode b = root["a"]["list"].element(1).member("b"); // outlives the nodes on the way
        QCOMPARE(b.place(), std::string("a.list[1].b"));
        QCOMPARE(b.text(), std::string("on"));
        QCOMPARE(root["a"]["list"].items().at(1)["b"].place(), std::string("a.list[1].b"));
        QCOMPARE(JsonNode(document["a"], kFile, "model")["list"].place(), std::string("model.list"));
    }

    /// A field may be named by the file itself.
    void placesAreClean() {
        const json document = json::object();
        const JsonNode root(document, kFile);
        QCOMPARE(root["a\tb\x1b"].place(), std::string("a?b?"));
        QCOMPARE(root[std::string(5000, 'k')].place(), std::string(80, 'k') + "…");
    }

    void missingIsNotNull() {
        const json document = json::parse(R"({"none": null})");
        const JsonNode root(document, kFile);
        QVERIFY(root["none"].isNull() && !root["none"].isMissing());
        QVERIFY(root["gone"].isNull() && root["gone"].isMissing());
        QVERIFY(root["gone"].flag(true));
        QVERIFY(root.member("none").isNull());
    }

    void complaintsNamePlaceFoundAndExpected() {
        const json document = json::parse(R"({"n": 3, "t": "on", "l": [[], {}], "none": null})");
        const JsonNode root(document, kFile);
        QCOMPARE(lineOf([&] { (void)root.member("gone"); }),
                 QByteArray("f.json: gone is left out, expected this field"));
        QCOMPARE(lineOf([&] { (void)root["n"].text(); }), QByteArray("f.json: n is 3, expected a text"));
        QCOMPARE(lineOf([&] { (void)root["t"].flag(); }),
                 QByteArray("f.json: t is \"on\", expected true or false"));
        QCOMPARE(lineOf([&] { (void)root["none"].items(); }),
                 QByteArray("f.json: none is null, expected a list"));
        QCOMPARE(lineOf([&] { (void)root["l"].element(0)["x"]; }),
                 QByteArray("f.json: l[0] is a list, expected an object"));
        QCOMPARE(lineOf([&] { (void)root["l"].element(1).text(); }),
                 QByteArray("f.json: l[1] is an object, expected a text"));
        QCOMPARE(lineOf([&] { (void)JsonNode(document["l"], kFile)["x"]; }),
                 QByteArray("f.json: content is a list, expected an object"));
        EXPECT_ERROR(root["n"].text(), ErrorCode::FileMalformed, {"f.json", "n", "a text"});
    }
};

QTEST_APPLESS_MAIN(TestJsonNode)
#include "tst_json_node.moc"
