// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message_text.hpp"
#include "core/base/utf8.hpp"
#include "core/io/json_reader.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <cstdint>
#include <span>
#include <vector>

#include <nlohmann/json.hpp>

using namespace mambascope;
using namespace mambascope::testing;

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTree() {
        const std::string text =
            R"({"a":[1,-2,3.5,true,false,null,"x\u00e9\n",[],{}],"b":{"c":{"d":18446744073709551615}}})";
        QVERIFY(parseJson(text, "f") == nlohmann::json::parse(text));
        QVERIFY(parseJson(" 7 ", "f") == 7);
        QVERIFY(parseJson("\xef\xbb\xbf[1]", "f") == nlohmann::json({1})); // a byte order mark is harmless
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("empty") << QByteArray() << QByteArray("byte");
        QTest::newRow("cut") << QByteArray(R"({"a":)") << QByteArray("byte 6");
        QTest::newRow("trailing") << QByteArray("{} x") << QByteArray("byte 4");
        QTest::newRow("comma") << QByteArray("[1,]") << QByteArray("byte 4");
        QTest::newRow("comment") << QByteArray("{} // x") << QByteArray("byte");
        QTest::newRow("single quotes") << QByteArray("{'a':1}") << QByteArray("byte 2");
        QTest::newRow("broken UTF-8") << QByteArray("\"\xff\"") << QByteArray("byte");
        QTest::newRow("lone surrogate") << QByteArray("\"\\ud800\"") << QByteArray("byte");
        QTest::newRow("raw newline in a text") << QByteArray("\"a\nb\"") << QByteArray("byte");
        QTest::newRow("number too large") << QByteArray("1e999") << QByteArray("byte");
        QTest::newRow("twice") << QByteArray(R"({"a":1,"a":2})") << QByteArray("\"a\"");
        QTest::newRow("twice inside")
            << QByteArray(R"([{"x":{"key\n":1,"key\n":1}}])") << QByteArray("\"key?\"");
        QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("nesting");
        QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(1000) << QByteArray("nesting");
        QTest::newRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\n")
                             << QByteArray("Git LFS");
        QTest::newRow("bare Infinity") << QByteArray("[Infinity]") << QByteArray("byte");
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"some/file.json", word.toStdString()},
                                    [&] { (void)parseJson(text.toStdString(), "some/file.json"); }));
    }

    /// A message quotes at most a little of the file, and stays valid UTF-8.
    void messagesStayShort() {
        const std::string name = std::string(1000, 'k') + "é";
        try {
            (void)parseJson("{\"" + name + "\":1,\"" + name + "\":1}", "f");
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).size() < 200);
        }
        std::string multibyte = "x";
        for (int i = 0; i < 100; ++i) {
            multibyte += "é";
        }
        QVERIFY(isValidUtf8(quotedForMessage(multibyte)));
        QCOMPARE(quotedForMessage("a\tb"), std::string("\"a?b\""));
    }

    /// What a file holds may be no UTF-8, and may be made to move a terminal's cursor.
    void messagesAreOneLineOfUtf8() {
        const auto plain = [](const std::string& line) {
            return isValidUtf8(line) && line.find_first_of("\n\r\x1b") == std::string::npos;
        };
        QCOMPARE(quotedForMessage("\xff\xe6x\xc3\xa9"), std::string("\"\uFFFD\uFFFDx\u00E9\""));
        QCOMPARE(quotedForMessage("a\n\x1b[2J\x7f\xc2\x9b"
                                  "2J\xe2\x80\xa8"),
                 std::string("\"a??[2J??2J?\""));
        QVERIFY(plain(quotedForMessage(std::string(200, '\x80'))));
        QVERIFY(quotedForMessage(std::string(200, '\x80')).size() < 300);
    }

    void readsCbor() {
        const nlohmann::json value = nlohmann::json::parse(
            R"({"a":[1,-2,3.5,true,false,null,"x\u00e9\n",[],{}],"b":{"c":{"d":18446744073709551615}}})");
        const std::vector<std::uint8_t> bytes = nlohmann::json::to_cbor(value);
        QVERIFY(parseCbor(std::as_bytes(std::span(bytes)), "f") == value);
    }

    void refusesCbor_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("empty") << QByteArray() << QByteArray("CBOR");
        QTest::newRow("cut") << QByteArray("\x82\x01") << QByteArray("CBOR");
        QTest::newRow("trailing") << QByteArray("\x01\x01") << QByteArray("CBOR");
        QTest::newRow("long text that is not there")
            << QByteArray("\x7b\x7f\xff\xff\xff\xff\xff\xff\xff") << QByteArray("CBOR");
        QTest::newRow("byte string") << QByteArray("\x41x") << QByteArray("byte string");
        QTest::newRow("tag") << QByteArray("\xc0\x61x") << QByteArray("CBOR");
        QTest::newRow("key that is a number") << QByteArray("\xa1\x01\x02") << QByteArray("CBOR");
        QTest::newRow("twice") << QByteArray("\xa2\x61k\x01\x61k\x02") << QByteArray("\"k\"");
        QTest::newRow("deep") << QByteArray(100'000, '\x81') << QByteArray("nesting");
        QTest::newRow("deep objects") << QByteArray("\xa1\x61k").repeated(100'000) << QByteArray("nesting");
        QTest::newRow("many that are not there")
            << QByteArray("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff") << QByteArray("CBOR");
    }
    void refusesCbor() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, word);
        const std::string text = bytes.toStdString();
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"some/wire", word.toStdString()},
                                    [&] { (void)parseCbor(std::as_bytes(std::span(text)), "some/wire"); }));
    }

    void readsPythonsNumbers() {
        const std::string text = "{\"limit\":[0.0, Infinity],\"low\":-Infinity,\"n\":NaN,\"name\":\"Infinity "
                                 "\\\"NaN\\\" -Infinity\"}";
        const nlohmann::json parsed = parseJson(text, "f", JsonDialect::Python);
        const auto tagged = [](const char* word) { return nlohmann::json{{"__float__", word}}; };
        QVERIFY(parsed["limit"] == nlohmann::json::array({0.0, tagged("Infinity")}));
        QVERIFY(parsed["low"] == tagged("-Infinity"));
        QVERIFY(parsed["n"] == tagged("NaN"));
        QCOMPARE(parsed["name"].get<std::string>(), std::string("Infinity \"NaN\" -Infinity"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"f"},
                                    [] { (void)parseJson("{\"a\": Infinite}", "f", JsonDialect::Python); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"f"},
                                    [] { (void)parseJson("\"Infinity", "f", JsonDialect::Python); }));
    }

    void readsFiles() {
        const TemporaryFolder folder;
        writeFile(folder / "a.json", "[1]");
        QVERIFY(readJsonFile(folder / "a.json", 3) == nlohmann::json({1}));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"a.json", "at most 2"},
                                    [&] { (void)readJsonFile(folder / "a.json", 2); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"b.json"},
                                    [&] { (void)readJsonFile(folder / "b.json", 9); }));
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
