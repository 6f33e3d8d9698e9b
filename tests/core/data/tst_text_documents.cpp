// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_documents.hpp"

#include <QCryptographicHash>
#include <QTest>

#include "core/data/data_set.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::vector<std::string> documentsOf(const std::string& text) {
    const std::unique_ptr<TextDocuments> documents = openText(text);
    std::vector<std::string> all;
    while (std::optional<std::string> document = documents->next()) {
        all.push_back(*std::move(document));
    }
    return all;
}

} // namespace

class TestTextDocuments : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

private Q_SLOTS:
    void givesLines() {
        writeFile(m_folder / "t", "one\n\n  \t\r\ntwo words\r\n three");
        const std::unique_ptr<TextDocuments> documents = openText((m_folder / "t").string());
        QCOMPARE(*documents->next(), std::string("one"));
        QCOMPARE(documents->line(), std::int64_t{1});
        QCOMPARE(*documents->next(), std::string("two words"));
        QCOMPARE(documents->line(), std::int64_t{4});
        QCOMPARE(*documents->next(), std::string(" three")); // spaces are part of a document
        QVERIFY(!documents->next());
        QCOMPARE(documents->line(), std::int64_t{5});
    }

    void hashesTheBytes() {
        writeFile(m_folder / "h.txt", "one\ntwo");
        const TextSource source = describeText((m_folder / "h.txt").string());
        QCOMPARE(source.name, std::string("h.txt"));
        QCOMPARE(QByteArray::fromStdString(source.sha256),
                 QCryptographicHash::hash("one\ntwo", QCryptographicHash::Sha256).toHex());
    }

    void bundledIsCounterFact() {
        const std::vector<std::string> documents = documentsOf("bundled");
        QCOMPARE(documents.size(), std::size_t{21919});
        QCOMPARE(documents.front(), std::string("The mother tongue of Danielle Darrieux is French."));
        const TextSource source = describeText("bundled");
        QCOMPARE(source.name, std::string("bundled"));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const std::string& document : documents) {
            hash.addData(QByteArray::fromStdString(document + "\n"));
        }
        QCOMPARE(QByteArray::fromStdString(source.sha256), hash.result().toHex());
    }

    void refuses() {
        const std::string missing = (m_folder / "none").string();
        EXPECT_ERROR(describeText(missing), ErrorCode::FileMissing, {missing});
        writeFile(m_folder / "long", "short\n" + std::string((4 << 20) + 1, 'x') + "\n");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"long", "line 2", "4 MiB"},
                                    [&] { static_cast<void>(documentsOf((m_folder / "long").string())); }));
    }
};

QTEST_GUILESS_MAIN(TestTextDocuments)
#include "tst_text_documents.moc"
