// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own files: every form, and everything that may be wrong with a row. The rest must be read.
#include <QtTest>

#include "tests/core/data/data_files.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr const char* kHeader = "prompt,subject,answer\n";
constexpr const char* kParis = "Paris is the capital of,Paris,France\n";
constexpr const char* kRome = "Rome is the capital of,Rome,Italy\n";

std::string utf16(const std::u16string& text, bool bigEndian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TestDataFiles : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    ReadRows read(const std::string& content, const std::string& name = "data.csv") const {
        writeFile(m_folder / name, content);
        return readAll(openData((m_folder / name).string()));
    }

private Q_SLOTS:
    /// The same two rows in every form.
    void forms_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char* tag, const char* name, const std::string& content) {
            QTest::newRow(tag) << QByteArray(name) << QByteArray::fromStdString(content);
        };
        const std::string csv = std::string(kHeader) + kParis + kRome;
        row("csv", "a.csv", csv);
        row("csv by another name", "a.txt", csv);
        row("BOM", "a.csv", "\xEF\xBB\xBF" + csv);
        row("CRLF", "a.csv",
            "prompt,subject,answer\r\nParis is the capital of,Paris,France\r\nRome is the capital "
            "of,Rome,Italy\r\n");
        row("CR alone", "a.csv",
            "prompt,subject,answer\rParis is the capital of,Paris,France\rRome is the capital of,Rome,Italy");
        row("no last line end", "a.csv", csv.substr(0, csv.size() - 1));
        row("quotes", "a.csv",
            "\"prompt\",\"subject\",answer\n\"Paris is the capital of\",Paris,\"France\"\n"
            "Rome is the capital of,\"Rome\",Italy\n");
        row("semicolons", "a.csv",
            "prompt;subject;answer\nParis is the capital of;Paris;France\nRome is the capital "
            "of;Rome;Italy\n");
        row("tsv", "a.tsv",
            "prompt\tsubject\tanswer\nParis is the capital of\tParis\tFrance\nRome is the capital "
            "of\tRome\tItaly\n");
        row("tsv named csv", "a.csv",
            "prompt\tsubject\tanswer\nParis is the capital of\tParis\tFrance\nRome is the capital "
            "of\tRome\tItaly\n");
        row("capitals, order, target_true", "a.csv",
            "Target_True, SUBJECT ,Prompt\nFrance,Paris,Paris is the capital of\nItaly,Rome,Rome is the "
            "capital of\n");
        row("template without prompt", "a.csv",
            "template,subject,target\n{} is the capital of,Paris,France\n{} is the capital of,Rome,Italy\n");
        const std::string jsonl =
            R"({"prompt":"Paris is the capital of","subject":"Paris","answer":"France"})"
            "\n"
            R"({"answer":"Italy","subject":"Rome","prompt":"Rome is the capital of"})";
        row("jsonl", "a.jsonl", jsonl + "\n");
        row("jsonl named csv", "a.csv", jsonl);
        row("jsonl with CRLF and empty lines", "a.jsonl",
            "\r\n" + jsonl.substr(0, jsonl.find('\n')) + "\r\n\r\n" + jsonl.substr(jsonl.find('\n') + 1) +
                "\r\n");
        row("UTF-16 little", "a.csv",
            "\xFF\xFE" + utf16(u"prompt,subject,answer\nParis is the capital of,Paris,France\n"
                               u"Rome is the capital of,Rome,Italy\n",
                               false));
        row("UTF-16 big", "a.txt",
            "\xFE\xFF" + utf16(u"prompt\tsubject\tanswer\r\nParis is the capital of\tParis\tFrance\r\n"
                               u"Rome is the capital of\tRome\tItaly\r\n",
                               true));
        row("UTF-16 without a mark", "a.txt",
            utf16(u"prompt,subject,answer\nParis is the capital of,Paris,France\nRome is the capital "
                  u"of,Rome,Italy",
                  false));
    }
    void forms() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        const ReadRows all = read(content.toStdString(), name.toStdString());
        QCOMPARE(listed(all.skipped), std::string());
        QCOMPARE(all.rows.size(), std::size_t{2});
        QCOMPARE(all.rows[0].prompt, std::string("Paris is the capital of"));
        QCOMPARE(all.rows[0].subject, std::string("Paris"));
        QCOMPARE(all.rows[0].answer, std::string("France"));
        QCOMPARE(all.rows[1].subject, std::string("Rome"));
        QCOMPARE(all.rows[1].answer, std::string("Italy"));
        QCOMPARE(all.rows[1].row, std::int64_t{1});
        QVERIFY(spanHoldsSubject(all.rows[0]));
        QVERIFY(spanHoldsSubject(all.rows[1]));
        QCOMPARE(all.totals.sha256,
                 QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString());
    }

    /// A bad row in the middle: it is told with its line, and the others are read.
    void badRows_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("told"); // words of the reason
        QTest::addColumn<int>("lines");       // that it takes
        const auto csv = [](const char* tag, const char* bad, const char* told, int lines = 1) {
            QTest::newRow(tag) << QByteArray("b.csv") << QByteArray(bad) << QByteArray(told) << lines;
        };
        csv("no subject", "Rome is the capital of,,Italy", "no subject");
        csv("blank subject", "Rome is the capital of, \t,Italy", "no subject");
        csv("no answer", "Rome is the capital of,Rome,", "no answer");
        csv("no prompt", ",Rome,Italy", "neither a prompt nor a template");
        csv("subject elsewhere", "Rome is the capital of,Milan,Italy", "\"Milan\" is not in the prompt");
        csv("subject twice", "Rome and Rome are in,Rome,Italy", "several places");
        csv("duplicate", "Paris is the capital of,Paris,France",
            "the same prompt, subject and answer as line 2");
        csv("too few fields", "Rome is the capital of,Rome", "2 fields where the header has 3");
        csv("too many fields", "Rome, is the capital of,Rome,Italy", "4 fields where the header has 3");
        csv("open quote", "\"Rome is the capital of,Rome,Italy",
            "a quote opens in this line and never closes");
        csv("text behind a quote", "\"Rome\" is the capital of,Rome,Italy",
            "goes on behind its closing quote");
        csv("Latin-1", "S\xE3o Paulo is in,Paulo,Brazil", "byte 2 of the row is E3");
        const auto json = [](const char* tag, const char* bad, const char* told) {
            QTest::newRow(tag) << QByteArray("b.jsonl") << QByteArray(bad) << QByteArray(told) << 1;
        };
        json("broken JSON", "{\"prompt\":\"Rome", "expected");
        json("a list", R"(["Rome"])", "no JSON object");
        json("null subject", R"({"prompt":"Rome is","subject":null,"answer":"Italy"})", "no subject");
        json("a key twice", R"({"prompt":"a","prompt":"b","subject":"a","answer":"c"})", "prompt");
        json("Latin-1 in JSON", "{\"prompt\":\"S\xE3o\",\"subject\":\"o\",\"answer\":\"c\"}", "is E3");
        json("another prompt than the template's",
             R"({"prompt":"Rome is","template":"{} was","subject":"Rome","answer":"a"})",
             "not the template \"{} was\"");
        json("template without a place", R"({"template":"It is","subject":"Rome","answer":"a"})",
             "does not have {} exactly once");
        json("template with two places", R"({"template":"{} is {}","subject":"Rome","answer":"a"})",
             "does not have {} exactly once");
    }
    void badRows() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, told);
        const bool json = name.endsWith("jsonl");
        const std::string first =
            json ? R"({"prompt":"Paris is the capital of","subject":"Paris","answer":"France"})"
                   "\n"
                 : std::string(kHeader) + kParis;
        const std::string last = json ? R"({"prompt":"Oslo is in","subject":"Oslo","answer":"Norway"})"
                                        "\n"
                                      : "Oslo is in,Oslo,Norway\n";
        const ReadRows all = read(first + bad.toStdString() + "\n" + last, name.toStdString());
        QCOMPARE(all.rows.size(), std::size_t{2});
        QCOMPARE(all.rows[1].subject, std::string("Oslo"));
        QCOMPARE(all.rows[1].row, std::int64_t{2});
        QCOMPARE(all.rows[1].line, std::int64_t{json ? 3 : 4});
        QCOMPARE(all.skipped.size(), std::size_t{1});
        QCOMPARE(all.skipped[0].row, std::int64_t{1});
        QCOMPARE(all.skipped[0].line, std::int64_t{json ? 2 : 3});
        const std::string reason = skipText(all.skipped[0]);
        QVERIFY2(reason.find(told.toStdString()) != std::string::npos, reason.c_str());
        QVERIFY(isOneLine(reason));
        QCOMPARE(all.totals.skipped, std::int64_t{1});
        QCOMPARE(all.totals.rows, std::int64_t{3});
    }

    void quotedFieldsHoldAnything() {
        const ReadRows all =
            read("prompt,subject,answer,note\n"
                 "\"A \"\"great\"\" city, said\nthe man, is Oslo\",Oslo,Norway,\"one\r\ntwo\"\n"
                 "5\" of snow fell in Oslo,Oslo,Norway,x\n");
        QCOMPARE(listed(all.skipped), std::string());
        QCOMPARE(all.rows.size(), std::size_t{2});
        QCOMPARE(all.rows[0].prompt, std::string("A \"great\" city, said\nthe man, is Oslo"));
        QCOMPARE(*all.rows[0].column("note"), std::string("one\r\ntwo"));
        QCOMPARE(all.rows[1].line, std::int64_t{5});
        QCOMPARE(all.rows[1].prompt, std::string("5\" of snow fell in Oslo"));
    }

    void otherColumnsAreKept() {
        const ReadRows all =
            read(R"({"prompt":"1984 is by","subject":1984,"answer":"Orwell","year":1949,"tags":["a","b"],)"
                 R"("read":true,"relation_id":"P50","relation":"author","gone":null})",
                 "a.jsonl");
        QCOMPARE(listed(all.skipped), std::string());
        const DataRow& row = all.rows.at(0);
        QCOMPARE(row.subject, std::string("1984"));
        QCOMPARE(row.relation, std::string("P50"));
        QCOMPARE(*row.column("year"), std::string("1949"));
        QCOMPARE(*row.column("tags"), std::string("[\"a\",\"b\"]"));
        QCOMPARE(*row.column("read"), std::string("true"));
        QCOMPARE(*row.column("relation"), std::string("author"));
        QVERIFY(row.column("gone") == nullptr);
    }

    /// A template tells which of two places is meant; without it the row is left out.
    void theTemplateDecides() {
        const ReadRows all = read("template,subject,answer\n\"Rome, not Rome: {}\",Rome,Italy\n");
        QCOMPARE(listed(all.skipped), std::string());
        QCOMPARE(all.rows.at(0).subjectSpan.start, std::uint32_t{16});
    }

    void whatNeverWasData_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("empty") << QByteArray() << QByteArray("empty");
        QTest::newRow("blank") << QByteArray("\n \n") << QByteArray("empty");
        QTest::newRow("binary") << QByteArray("PK\3\4\0\0\0\0abc", 11) << QByteArray("no text");
        QTest::newRow("a JSON list") << QByteArray("[{\"prompt\":\"a\"}]")
                                     << QByteArray("one JSON object a line");
        QTest::newRow("no subject column")
            << QByteArray("prompt,answer\na,b\n") << QByteArray("missing: subject");
        QTest::newRow("no columns") << QByteArray("Paris is,Paris,France\n") << QByteArray("missing: prompt");
        QTest::newRow("a column twice")
            << QByteArray("prompt,subject,answer,prompt\na,b,c,d\n") << QByteArray("\"prompt\" stands twice");
        QTest::newRow("spread JSON") << QByteArray("{\n\"prompt\": 1\n}\n")
                                     << QByteArray("one JSON object a line");
        QTest::newRow("cut gzip") << QByteArray::fromHex("1f8b0800000000000003")
                                  << QByteArray("compressed data");
        QTest::newRow("selection") << QByteArray("{\"schema\":\"mambascope.selection/1\"}")
                                   << QByteArray("selection");
    }
    void whatNeverWasData() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, told);
        const std::string file = (m_folder / "never.csv").string();
        writeFile(file, content.toStdString());
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {file, told.toStdString()},
                                    [&] { (void)openData(file); }));
    }

    void noFiles() {
        NO_COMPLAINT(complaintAbout(ErrorCode::FileUnreadable, {"folder"},
                                    [&] { (void)openData(m_folder.path().string()); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMissing, {"gone.csv"},
                                    [&] { (void)openData((m_folder / "gone.csv").string()); }));
    }

    void aHeaderAloneHasNoRows() {
        const ReadRows all = read(kHeader);
        QCOMPARE(all.rows.size(), std::size_t{0});
        QCOMPARE(all.totals.rows, std::int64_t{0});
    }

    /// A quote that never closes takes its own line alone, in a file of any length and behind good rows.
    void openQuotesInALongFile() {
        std::string content = kHeader;
        const int rows = 30000;
        for (int i = 0; i < rows; ++i) {
            const std::string city = "City" + std::to_string(i);
            content += (i == 100 ? "\"" : "") + city + std::string(200, '.') + " is in," + city + ",X\n";
        }
        QVERIFY(content.size() > (std::size_t{5} << 20)); // beyond what is read of one row
        const ReadRows all = read(content);
        QCOMPARE(listed(all.skipped), std::string("100:102 a quote opens in this line and never closes"));
        QCOMPARE(all.rows.size(), std::size_t{rows - 1});
        QCOMPARE(all.rows.back().line, std::int64_t{rows + 1});
    }

    void aLongRowIsLeftOut() {
        const std::string longRow(std::size_t{6} << 20, 'a');
        for (const char* name : {"a.csv", "a.jsonl"}) {
            const bool json = std::string(name) == "a.jsonl";
            const std::string good = R"({"prompt":"Oslo is in","subject":"Oslo","answer":"Norway"})";
            const ReadRows all =
                json ? read(good + "\n{\"prompt\":\"" + longRow + "\"}\n" +
                                R"({"prompt":"Rome is in","subject":"Rome","answer":"Italy"})",
                            name)
                     : read(std::string(kHeader) + kParis + longRow + ",a,b\n" + kRome, name);
            QCOMPARE(all.rows.size(), std::size_t{2});
            QCOMPARE(all.skipped.size(), std::size_t{1});
            QCOMPARE(all.skipped[0].reason, SkipReason::TooLong);
        }
    }

    void aChangedFileIsRefused() {
        const std::string file = (m_folder / "changing.csv").string();
        writeFile(file, std::string(kHeader) + kParis);
        const DataSet data = openData(file);
        QCOMPARE(readAll(data).rows.size(), std::size_t{1});
        const std::unique_ptr<DataReader> reader = data.read();
        writeFile(file, std::string(kHeader) + kParis + kRome);
        NO_COMPLAINT(complaintAbout(ErrorCode::FileVanished, {file, "changed"}, [&] {
            while (reader->next()) {
            }
        }));
        NO_COMPLAINT(
            complaintAbout(ErrorCode::FileVanished, {file, "open it again"}, [&] { (void)data.read(); }));
    }

    /// Joined words and marks: the one place that fits best is taken.
    void aWholeWordCounts() {
        const ReadRows all = read("prompt,subject,answer\nThe art of the artist Art is,Art,a\n"
                                  "Mesopotamia's and Meso is,Meso,b\nGermanys capital is,Germany,c\n");
        QCOMPARE(listed(all.skipped), std::string());
        QCOMPARE(all.rows[0].subjectSpan.start, std::uint32_t{22});
        QCOMPARE(all.rows[1].subjectSpan.start, std::uint32_t{18});
        QCOMPARE(all.rows[2].subjectSpan.start, std::uint32_t{0});
    }
};

QTEST_GUILESS_MAIN(TestDataFiles)
#include "tst_data_files.moc"
