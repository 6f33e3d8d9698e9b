// SPDX-License-Identifier: GPL-3.0-or-later
// Ids and offsets of 10,000 generated texts and all prompts of CounterFact, for each kind of tokenizer.
#include "core/tokenizer/tokenizer.hpp"
#include "tests/core/tokenizer/many_texts.hpp"
#include "tests/core/tokenizer/reference_cases.hpp"
#include "tests/support/error_check.hpp"

#include <QTest>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// What the product makes of a text, and how to see what the reference makes of it.
QString description(const QString& kind, const std::string& text, const std::vector<Token>& tokens) {
    QString line = QString::fromStdString(text) + QStringLiteral(" [") +
                   QString::fromLatin1(QByteArray::fromStdString(text).toHex()) + QStringLiteral("]: ");
    for (const Token& token : tokens) {
        line += QStringLiteral("%1@%2-%3 ").arg(token.id).arg(token.start).arg(token.end);
    }
    return line + QStringLiteral("(reference: make_tokenizer_fixtures.py --show %1 TEXT)\n").arg(kind);
}

} // namespace

class TestTokenizerMany : public QObject {
    Q_OBJECT

private:
    std::vector<std::string> m_texts;

private Q_SLOTS:
    void initTestCase() {
        m_texts = manyTexts();
        QCOMPARE(m_texts.size(), kGeneratedTexts + kCounterFactPrompts);
    }

    void tokensEqualTheReference_data() {
        QTest::addColumn<QString>("kind");
        for (const std::string& kind : tokenizerKinds()) {
            QTest::newRow(kind.c_str()) << QString::fromStdString(kind);
        }
    }
    void tokensEqualTheReference() {
        QFETCH(QString, kind);
        const std::filesystem::path file = tokenizerFixture(kind.toStdString());
        const Tokenizer tokenizer = Tokenizer::load(file);
        const ReferenceHashes expected = readHashes(std::filesystem::path(file).replace_extension("hashes"));
        QCOMPARE(expected.singles.size(), m_texts.size());
        std::uint64_t all = kFirstHash;
        QString report;
        int count = 0;
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            const std::vector<Token> tokens = tokenizer.encode(m_texts[i]);
            const std::uint64_t hash = hashOf(tokens);
            all = hashed(all, hash);
            if (hash >> 48U != expected.singles[i] && ++count <= 10) {
                report += description(kind, m_texts[i], tokens);
            }
        }
        QVERIFY2(count == 0, qPrintable(report + QStringLiteral("%1 texts differ").arg(count)));
        QCOMPARE(all, expected.all); // a difference that 16 bits hide
    }
};

QTEST_GUILESS_MAIN(TestTokenizerMany)
#include "tst_tokenizer_many.moc"
