// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/config_reader.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <array>
#include <limits>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

ConfigReader reader(std::string_view text) {
    return ConfigReader::parse(text, "folder/config.json");
}

} // namespace

class TestConfigReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTypedFields() {
        const ConfigReader config =
            reader(R"({"n":7,"x":0.25,"b":true,"t":"gelu","none":null,"whole":2,"o":{"y":3}})");
        QVERIFY(config.has("n"));
        QVERIFY(!config.has("none")); // null is as good as left out
        QVERIFY(!config.has("absent"));
        QCOMPARE(config.integer("n", {1, 9}), std::int64_t{7});
        QCOMPARE(config.integer("absent", {1, 9}, 100), std::int64_t{100});
        QCOMPARE(config.integer("none", {1, 9}, 100), std::int64_t{100});
        QCOMPARE(config.real("x", {0, 1}, 9), 0.25);
        QCOMPARE(config.real("whole", {0, 3}, 9), 2.0);
        QCOMPARE(config.real("absent", {0, 1}, 9), 9.0);
        QCOMPARE(config.boolean("b", false), true);
        QCOMPARE(config.boolean("absent", true), true);
        QCOMPARE(config.text("t"), std::string("gelu"));
        QCOMPARE(config.text("absent", "relu"), std::string("relu"));
        const std::array<std::string_view, 2> allowed{"relu", "gelu"};
        QCOMPARE(config.choice("t", allowed, "relu"), std::string("gelu"));
        QCOMPARE(config.choice("absent", allowed, "relu"), std::string("relu"));
        QCOMPARE(config.object("o")->integer("y", {0, 9}), std::int64_t{3});
        QVERIFY(!config.object("absent"));
        QVERIFY(!config.isEmpty());
    }

    void nestedReadersOutliveTheirParent() {
        std::optional<ConfigReader> nested;
        { nested = reader(R"({"o":{"p":{"y":3}}})").object("o")->object("p"); }
        QCOMPARE(nested->integer("y", {0, 9}), std::int64_t{3});
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"folder/config.json", "o.p.z", "left out"},
                                    [&] { (void)nested->text("z"); }));
    }

    void readsInfinitiesInAllSpellings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Python") << QByteArray(R"([0.0, Infinity])");
        QTest::newRow("transformers 5") << QByteArray(R"([0, {"__float__": "Infinity"}])");
        QTest::newRow("a word") << QByteArray(R"(["0" , "Infinity"])").replace("\"0\"", "0");
        QTest::newRow("short") << QByteArray(R"([0, "inf"])");
    }
    void readsInfinitiesInAllSpellings() {
        QFETCH(QByteArray, text);
        const auto pair =
            reader(R"({"limit":)" + text.toStdString() + "}").realPair("limit", {0, kInfinity}, {1, 2});
        QCOMPARE(pair.first, 0.0);
        QCOMPARE(pair.second, kInfinity);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("word");
        int row = 0;
        const auto add = [&row](const char* value, const char* kind, const char* word) {
            QTest::addRow("%d %s %s", row++, kind, value)
                << QByteArray(value) << QByteArray(kind) << QByteArray(word);
        };
        add("0", "integer", "from 1 to 100");
        add("101", "integer", "101");
        add("-5", "integer", "-5");
        add("7.0", "integer", "7.0");
        add("true", "integer", "true");
        add("\"7\"", "integer", "\"7\"");
        add("[7]", "integer", "a list");
        add("null", "integer", "left out");
        add("9223372036854775808", "integer", "9223372036854775808");
        add("18446744073709551615", "integer", "18446744073709551615");
        add("-9223372036854775808", "integer", "-9223372036854775808");
        add("99999999999999999999", "integer", "whole number");
        add("1.5", "real", "from 0 to 1");
        add("-0.1", "real", "-0.1");
        add("NaN", "real", "from 0 to 1");
        add("Infinity", "real", "from 0 to 1");
        add("\"x\"", "real", "\"x\"");
        add("{\"__float__\":\"NaN\"}", "real", "object");
        add("{\"__float__\":1}", "real", "object");
        add("1", "boolean", "true or false");
        add("\"true\"", "boolean", "true or false");
        add("7", "text", "a text");
        add("\"mish\"", "choice", "one of relu, gelu");
        add("7", "choice", "7");
        add("7", "object", "an object");
        add("[]", "object", "an object");
        add("0", "pair", "two numbers");
        add("[1]", "pair", "two numbers");
        add("[1,2,3]", "pair", "two numbers");
        add("[0,\"x\"]", "pair", "a number from 0");
        add("[-1,2]", "pair", "a number from 0");
        add("[0,NaN]", "pair", "a number from 0");
    }
    void refuses() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, word);
        const ConfigReader config = reader(R"({"field":)" + value.toStdString() + "}");
        const std::array<std::string_view, 2> allowed{"relu", "gelu"};
        NO_COMPLAINT(
            complaintAbout(ErrorCode::ConfigField, {"folder/config.json", "field", word.toStdString()}, [&] {
                if (kind == "integer") {
                    (void)config.integer("field", {1, 100});
                } else if (kind == "real") {
                    (void)config.real("field", {0, 1}, 0);
                } else if (kind == "boolean") {
                    (void)config.boolean("field", false);
                } else if (kind == "text") {
                    (void)config.text("field", "x");
                } else if (kind == "choice") {
                    (void)config.choice("field", allowed, "relu");
                } else if (kind == "object") {
                    (void)config.object("field");
                } else {
                    (void)config.realPair("field", {0, kInfinity}, {0, 0});
                }
            }));
    }

    /// Keys come from the file, too.
    void hostileNamesStayOneCleanLine() {
        const auto nested = [](const std::string& key) {
            const ConfigReader config = reader(R"({"outer":{")" + key + R"(":[0]}})");
            const ConfigReader inner = *config.object("outer");
            return errorOf([&] { inner.fail(inner.fields().front(), "no such field"); });
        };
        const std::optional<Error> tab = nested(R"(dt_te\turlimit\u001b\u202e)");
        QVERIFY(tab);
        QCOMPARE(tab->arguments()[1], std::string("outer.dt_te?urlimit??"));
        QVERIFY(
            std::string(tab->what()).ends_with("outer.dt_te?urlimit?? is a list, expected no such field"));
        const std::optional<Error> shortened = nested(std::string(5000, 'k'));
        QVERIFY(shortened && std::string(shortened->what()).size() < 300);
    }

    void refusesOtherFiles() {
        const TemporaryFolder folder;
        const auto opening = [&] { (void)ConfigReader::open(folder.path()); };
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"config.json"}, opening));
        for (const char* text : {"", "[]", "7", "{", R"({"a":1,"a":2})", "\xff",
                                 "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"}) {
            writeFile(folder / "config.json", text);
            NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"config.json"}, opening));
        }
        writeFile(folder / "config.json", std::string((4 << 20) + 1, ' '));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"config.json", "at most"}, opening));
    }

    void namesTheFamily() {
        QCOMPARE(modelFamily(reader(R"({"model_type":"mamba2"})")), std::string("mamba2"));
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"model_type", "left out"},
                                    [] { (void)modelFamily(reader("{}")); }));
        // state-spaces' own layout has no model_type.
        QCOMPARE(modelFamily(reader(R"({"d_model":768,"ssm_cfg":{"layer":"Mamba2"}})")),
                 std::string("mamba2"));
        QCOMPARE(modelFamily(reader(R"({"d_model":768,"ssm_cfg":{}})")), std::string("mamba"));
        QCOMPARE(modelFamily(reader(R"({"d_model":768})")), std::string("mamba"));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::ConfigField, {"ssm_cfg.layer", "Mamba3", "Mamba1, Mamba2"}, [] {
                (void)modelFamily(reader(R"({"d_model":768,"ssm_cfg":{"layer":"Mamba3"}})"));
            }));
        NO_COMPLAINT(complaintAbout(ErrorCode::ConfigField, {"model_type", "7"},
                                    [] { (void)modelFamily(reader(R"({"model_type":7})")); }));
        requireFamily(reader(R"({"model_type":"mamba2"})"), "mamba2");
        NO_COMPLAINT(complaintAbout(ErrorCode::ModelUnsupported, {"config.json", "llama", "mamba2"},
                                    [] { requireFamily(reader(R"({"model_type":"llama"})"), "mamba2"); }));
    }
};

QTEST_GUILESS_MAIN(TestConfigReader)
#include "tst_config_reader.moc"
