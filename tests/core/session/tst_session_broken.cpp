// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no sessions, or broken ones: each gets one line that says what is wrong, and nothing is read
// of them.
#include <fstream>
#include <functional>
#include <map>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/npy_writer.hpp"
#include "core/io/zip_archive.hpp"
#include "core/io/zip_writer.hpp"
#include "tests/support/session_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Records = std::map<std::string, std::string>;

std::string npy(std::size_t values, std::size_t itemBytes = 4) {
    const std::array<std::int64_t, 1> shape{static_cast<std::int64_t>(values)};
    return npyHeader(shape, values, itemBytes) + std::string(values * itemBytes, '\0');
}

} // namespace

class TestSessionBroken : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    [[nodiscard]] Records goodRecords() const {
        const std::string content = contentOf(sampleSession(), path("").parent_path());
        Records records;
        for (const auto& [name, record] : readZipDirectory(bytesOf(content), "good")) {
            records[name].assign(reinterpret_cast<const char*>(record.bytes.data()), record.bytes.size());
        }
        return records;
    }

    [[nodiscard]] std::string zipped(const Records& records) const {
        AtomicFile file(path("zipped"));
        ZipWriter zip(file);
        for (const auto& [name, text] : records) {
            zip.add(name, {bytesOf(text)});
        }
        zip.finish();
        file.commit();
        return contentOf(path("zipped"));
    }

    /// Fails the test unless the bytes are refused with one line that names the file and `word`.
    static void refuse(const std::string& content, const char* word) {
        try {
            (void)readSession(bytesOf(content), "x.mambascope");
            QFAIL(word);
        } catch (const Error& error) {
            const QString line = QString::fromUtf8(error.what());
            QVERIFY2(error.code() == ErrorCode::FileMalformed, qPrintable(line));
            QVERIFY2(line.startsWith(QStringLiteral("x.mambascope")) && line.contains(QLatin1String(word)) &&
                         !line.contains(QLatin1Char('\n')),
                     qPrintable(line));
        }
    }

    void refuseRecords(const std::function<void(Records&)>& change, const char* word) const {
        Records records = goodRecords();
        change(records);
        refuse(zipped(records), word);
    }

    /// The session.json with a change.
    void refuseText(const std::function<void(nlohmann::json&)>& change, const char* word) const {
        Records records = goodRecords();
        nlohmann::json json = parseJson(records["session.json"], "good");
        change(json);
        records["session.json"] = json.dump();
        refuse(zipped(records), word);
    }

private Q_SLOTS:
    void goodRecordsAreTaken() {
        QCOMPARE(readSession(bytesOf(zipped(goodRecords())), "x").results.size(), std::size_t{2});
    }

    void cutShortAnywhere() {
        const std::string content = contentOf(sampleSession(), path("").parent_path());
        for (std::size_t size = 0; size < content.size(); size += 1 + size / 300) {
            QVERIFY_EXCEPTION_THROWN((void)readSession(bytesOf(content.substr(0, size)), "x"), Error);
        }
    }

    void aFlippedBitIsFound() {
        std::string content = contentOf(sampleSession(), path("").parent_path());
        const std::size_t number = content.find("NUMPY") + 200; // in the middle of numbers
        content[number] = static_cast<char>(content[number] ^ 1);
        refuse(content, "damaged");
        content[number] = static_cast<char>(content[number] ^ 1);
        const std::size_t letter = content.find("\"experiment\"") + 2;
        content[letter] = static_cast<char>(content[letter] ^ 1);
        refuse(content, "damaged");
    }

    void otherRecords() {
        const auto add = [](const char* name) {
            return [name](Records& records) { records[name] = npy(3); };
        };
        refuseRecords(add("../evil.npy"), "evil.npy");
        refuseRecords(add("/etc/passwd"), "passwd");
        refuseRecords(add("notes.txt"), "notes.txt");
        refuseRecords(add("arrays/../../x.npy"), "arrays/2.npy");
        refuseRecords(add("arrays/02.npy"), "arrays/2.npy");
        refuseRecords(add("arrays/9.npy"), "arrays/2.npy");
        refuseRecords([](Records& records) { records.erase("arrays/0.npy"); }, "arrays/0.npy");
        refuseRecords([](Records& records) { records.erase("arrays/1.npy"); }, "array");
        refuseRecords([](Records& records) { records.erase("session.json"); }, "session.json");
    }

    void arraysThatDontFit() {
        const auto set = [](const char* name, const std::string& content) {
            return [name, content](Records& records) { records[name] = content; };
        };
        refuseRecords(set("arrays/0.npy", npy(161)), "values");
        refuseRecords(set("arrays/0.npy", npy(163)), "values");
        refuseRecords(set("arrays/0.npy", npy(162, 8)), "float32");
        refuseRecords(set("arrays/1.npy", npy(80, 4)), "float64");
        refuseRecords(set("arrays/1.npy", npy(79, 8)), "probability");
        refuseRecords(set("arrays/0.npy", npy(162).substr(0, 300)), "shape");
        refuseRecords(set("arrays/0.npy", "hello, this is no array"), "npy");
        std::string fortran = npy(162);
        fortran.replace(fortran.find("False"), 5, "True ");
        refuseRecords(set("arrays/0.npy", fortran), "C order");
        std::string whole = npy(162);
        whole.replace(whole.find("<f4"), 3, "<i4");
        refuseRecords(set("arrays/0.npy", whole), "<f4");
        std::string huge = npy(162);
        huge.replace(huge.find("(162,)"), 6, "(9999999999999999999,)");
        refuseRecords(set("arrays/0.npy", huge), "shape");
    }

    void textsThatAreNone() {
        using Json = nlohmann::json;
        refuseText([](Json& json) { json["schema"] = "mambascope.session/3"; }, "newer");
        refuseText([](Json& json) { json["schema"] = "mambascope.snapshot/1"; }, "schema");
        refuseText([](Json& json) { json.erase("experiment"); }, "experiment");
        refuseText([](Json& json) { json["experiment"] = 3; }, "experiment");
        refuseText([](Json& json) { json["results"] = 3; }, "results");
        refuseText([](Json& json) { json["results"][0] = 3; }, "results[0]");
        refuseText([](Json& json) { json["results"][0]["partial"] = true; }, "results[0]");
        refuseText([](Json& json) { json["results"][0]["body"]["values"]["array"] = 7; }, "array");
        refuseText([](Json& json) { json["results"][0]["body"]["values"]["array"] = -1; }, "array");
        refuseText([](Json& json) { json["results"][0]["body"]["values"]["array"] = "../x"; }, "array");
        refuseText([](Json& json) { json["results"][0]["kind"] = "map"; }, "results[0]");
        refuseText([](Json& json) { json["results"][0]["request"]["kind"] = "map"; }, "results[0]");
        refuse("{\"schema\": \"mambascope.session/3\"}", "newer");
    }

    void largeFilesAreRefusedAtOnce() {
        const auto large = [this](const char* name, const std::string& start, const std::string& word) {
            {
                std::ofstream file(path(name), std::ios::binary);
                file << start;
            }
            std::filesystem::resize_file(path(name), std::size_t{500} << 20); // a hole: it takes no room
            try {
                (void)readSession(path(name));
                QFAIL("taken");
            } catch (const Error& error) {
                QVERIFY2(std::string(error.what()).find(word) != std::string::npos, error.what());
            }
            std::filesystem::remove(path(name));
        };
        large("zeros", "", "first bytes");
        large("text", "{\"schema\": \"mambascope.session/1\"", "4 MiB");
        large("zip", "PK\x03\x04", "directory");
        std::ofstream(path("huge"), std::ios::binary) << "PK\x03\x04";
        std::filesystem::resize_file(path("huge"), kLargestSession + 1);
        QVERIFY_EXCEPTION_THROWN((void)readSession(path("huge")), Error);
        std::filesystem::remove(path("huge"));
    }

    void filesThatArentThere() {
        QVERIFY_EXCEPTION_THROWN((void)readSession(path("none.mambascope")), Error);
        QVERIFY_EXCEPTION_THROWN((void)readSession(path("")), Error);
    }
};

QTEST_GUILESS_MAIN(TestSessionBroken)
#include "tst_session_broken.moc"
