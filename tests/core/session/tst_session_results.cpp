// SPDX-License-Identifier: GPL-3.0-or-later
// Session files: what is written comes back with every bit, one rename replaces the old file, and version 1
// opens.
#include <cstring>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "core/io/npy_reader.hpp"
#include "core/io/zip_archive.hpp"
#include "tests/support/session_samples.hpp"

using namespace mambascope;
using namespace mambascope::testing;

class TestSessionResults : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void whatIsWrittenComesBack() {
        Session session = sampleSession();
        auto partial = std::make_shared<Snapshot>(attentionAnswer(9));
        partial->partial = true;
        session.results.push_back(partial);
        QCOMPARE(writeSession(session, path("s.mambascope")), std::size_t{0});
        const Session read = readSession(path("s.mambascope"));
        QVERIFY(read.experiment == session.experiment);
        QVERIFY(read.history == session.history);
        QVERIFY(read.views == session.views);
        QVERIFY(!read.program.empty() && !read.saved.empty());
        QCOMPARE(read.results.size(), std::size_t{2}); // a part of an answer is none
        const auto& attention = std::get<AttentionSnapshot>(read.results[0]->body);
        const auto& given = std::get<AttentionSnapshot>(session.results[0]->body);
        QCOMPARE(attention.values.size(), given.values.size());
        QVERIFY(std::memcmp(attention.values.data(), given.values.data(), given.values.size() * 4) == 0);
        QVERIFY(std::get<FlowSnapshot>(read.results[1]->body).probability ==
                std::get<FlowSnapshot>(session.results[1]->body).probability);
        QCOMPARE(attention.model.fingerprint, std::string("sha256:00"));
        QVERIFY(read.results[0]->request == session.results[0]->request);
        QCOMPARE(read.results[0]->provenance.library, std::string("LibTorch 2.11.0"));
    }

    void numbersStandInArraysOfTheirOwn() {
        (void)writeSession(sampleSession(), path("s.mambascope"));
        const std::string content = contentOf(path("s.mambascope"));
        const ZipRecords records = readZipDirectory(bytesOf(content), "s.mambascope");
        QCOMPARE(records.size(), std::size_t{3});
        const NpyArray values =
            readNpy(records.find("arrays/0.npy")->second.bytes, "s.mambascope", "arrays/0.npy");
        QCOMPARE(values.itemBytes, std::size_t{4});
        QCOMPARE(values.shape, std::vector<std::int64_t>{2 * 9 * 9});
        QCOMPARE(readNpy(records.find("arrays/1.npy")->second.bytes, "", "").itemBytes, std::size_t{8});
        for (const auto& [name, record] : records) {
            QVERIFY(intactBytes(name, record, "s.mambascope").size() == record.bytes.size());
        }
    }

    void editsAreNamedFromTheSessionsFolder() {
        Session session = sampleSession();
        auto edited = std::make_shared<Snapshot>(attentionAnswer(9));
        std::get<AttentionRequest>(edited->request.body).model.deltas = {"s.edits/a.safetensors", "/b"};
        session.results = {edited};
        (void)writeSession(session, path("s.mambascope"));
        const Session read = readSession(path("s.mambascope"));
        QCOMPARE(modelOf(read.results.at(0)->request.body).deltas,
                 (std::vector<std::string>{(path("s.edits") / "a.safetensors").string(), "/b"}));
    }

    void versionOneIsTheExperimentAlone() {
        const std::string old = R"({"schema": "mambascope.session/1", "prompt": "hello", "linked": true})";
        const Session read = readSession(bytesOf(old), "old.json");
        QVERIFY(read.experiment == nlohmann::json({{"prompt", "hello"}, {"linked", true}}));
        QVERIFY(read.results.empty());
        QVERIFY(read.history.is_null());
        QVERIFY(read.saved.empty());
    }

    void aFileThatCantBeWrittenLeavesTheOldOne() {
        (void)writeSession(sampleSession(), path("s.mambascope"));
        const std::string before = contentOf(path("s.mambascope"));
        Session large = sampleSession();
        large.history = std::string(kLargestSessionText, 'x');
        QVERIFY_EXCEPTION_THROWN((void)writeSession(large, path("s.mambascope")), Error);
        QVERIFY_EXCEPTION_THROWN((void)writeSession(sampleSession(), path("no/s.mambascope")), Error);
        QCOMPARE(contentOf(path("s.mambascope")), before);
    }

    void digestsAreThoseOfTheStandard() {
        Sha256 none;
        QCOMPARE(none.finish(),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        Sha256 abc;
        abc.add("abc");
        QCOMPARE(abc.finish(),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Sha256 parts; // a million times "a", in parts that don't fit blocks
        const std::string part(125, 'a');
        for (int i = 0; i < 8000; ++i) {
            parts.add(part);
        }
        QCOMPARE(parts.finish(),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        Sha256 edge; // the length needs a block of its own
        edge.add("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
        QCOMPARE(edge.finish(),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    }
};

QTEST_GUILESS_MAIN(TestSessionResults)
#include "tst_session_results.moc"
