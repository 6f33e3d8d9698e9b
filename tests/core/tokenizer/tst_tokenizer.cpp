// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer against the reference library on prompts in many scripts, and its promises about offsets.
#include "core/base/utf8.hpp"
#include "core/tokenizer/tokenizer.hpp"
#include "tests/core/tokenizer/reference_cases.hpp"
#include "tests/support/error_check.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <random>
#include <thread>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::vector<std::int32_t> idsOf(const std::vector<Token>& tokens) {
    std::vector<std::int32_t> ids;
    for (const Token& token : tokens) {
        ids.push_back(token.id);
    }
    return ids;
}

std::vector<std::uint32_t> offsetsOf(const std::vector<Token>& tokens) {
    std::vector<std::uint32_t> offsets;
    for (const Token& token : tokens) {
        offsets.insert(offsets.end(), {token.start, token.end});
    }
    return offsets;
}

template <typename Number>
QString listText(const std::vector<Number>& numbers) {
    QString text;
    for (const Number number : numbers) {
        text += QString::number(number) + QLatin1Char(' ');
    }
    return text;
}

/// One line for each case that differs; at most ten.
template <typename Compare>
QString differences(const ReferenceTokenizer& reference, const Compare& compare) {
    const Tokenizer tokenizer = Tokenizer::load(reference.file);
    QString report;
    int count = 0;
    for (const ReferenceCase& expected : reference.cases) {
        const QString difference = compare(tokenizer, expected);
        if (!difference.isEmpty() && ++count <= 10) {
            const auto prompt = QByteArray::fromStdString(expected.prompt);
            report += QString::fromUtf8(prompt) + QStringLiteral(" [") + QString::fromLatin1(prompt.toHex()) +
                      QStringLiteral("]: ") + difference + QLatin1Char('\n');
        }
    }
    return count == 0 ? QString()
                      : report + QStringLiteral("%1 of %2").arg(count).arg(reference.cases.size());
}

void addTokenizerRows() {
    QTest::addColumn<QString>("name");
    for (const std::string& name : tokenizerKinds()) {
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private:
    std::map<std::string, ReferenceTokenizer> m_references;

    const ReferenceTokenizer& reference() const {
        QFETCH(QString, name);
        return m_references.at(name.toStdString());
    }

private Q_SLOTS:
    void initTestCase() {
        m_references = loadReferenceTokenizers();
        QCOMPARE(m_references.size(), tokenizerKinds().size());
        QVERIFY(m_references.at("gpt2").cases.size() > 450);
    }

    void idsEqualTheReference_data() { addTokenizerRows(); }
    void idsEqualTheReference() {
        NO_COMPLAINT(differences(reference(), [](const Tokenizer& tokenizer, const ReferenceCase& expected) {
            const std::vector<std::int32_t> ids = idsOf(tokenizer.encode(expected.prompt));
            return ids == expected.ids ? QString()
                                       : listText(ids) + QStringLiteral("≠ ") + listText(expected.ids);
        }));
    }

    void offsetsEqualTheReference_data() { addTokenizerRows(); }
    void offsetsEqualTheReference() {
        NO_COMPLAINT(differences(reference(), [](const Tokenizer& tokenizer, const ReferenceCase& expected) {
            const std::vector<std::uint32_t> offsets = offsetsOf(tokenizer.encode(expected.prompt));
            return offsets == expected.offsets
                       ? QString()
                       : listText(offsets) + QStringLiteral("≠ ") + listText(expected.offsets);
        }));
    }

    void decodingEqualsTheReference_data() { addTokenizerRows(); }
    void decodingEqualsTheReference() {
        NO_COMPLAINT(differences(reference(), [](const Tokenizer& tokenizer, const ReferenceCase& expected) {
            const std::string decoded = toValidUtf8(tokenizer.decode(expected.ids));
            return decoded == expected.decoded ? QString() : QString::fromStdString(decoded);
        }));
    }

    /// Whatever the prompt: offsets stay inside, never step back, and leave no byte out.
    void offsetsCoverThePrompt_data() { addTokenizerRows(); }
    void offsetsCoverThePrompt() {
        NO_COMPLAINT(differences(reference(), [](const Tokenizer& tokenizer, const ReferenceCase& expected) {
            std::uint32_t covered = 0;
            std::uint32_t lastStart = 0;
            for (const Token& token : tokenizer.encode(expected.prompt, SpecialTokens::Omit)) {
                if (token.start < lastStart || token.start > covered || token.end < token.start ||
                    token.end < covered) {
                    return QStringLiteral("gap or step back at byte %1").arg(token.start);
                }
                lastStart = token.start;
                covered = token.end;
            }
            return covered == expected.prompt.size() ? QString() : QStringLiteral("ends at %1").arg(covered);
        }));
    }

    /// Without normalization, a token's text is the prompt's bytes that it covers.
    void textsAreTheCoveredBytes() {
        NO_COMPLAINT(differences(
            m_references.at("gpt2"), [](const Tokenizer& tokenizer, const ReferenceCase& expected) {
                if (!isValidUtf8(expected.prompt)) {
                    return QString();
                }
                std::string whole;
                for (const Token& token : tokenizer.encode(expected.prompt)) {
                    if (token.text != expected.prompt.substr(token.start, token.end - token.start) ||
                        token.text != tokenizer.tokenText(token.id)) {
                        return QStringLiteral("token %1 at %2").arg(token.id).arg(token.start);
                    }
                    whole += token.text;
                }
                return whole == expected.prompt ? QString() : QStringLiteral("texts don't add up");
            }));
    }

    void vocabularySizes_data() { addTokenizerRows(); }
    void vocabularySizes() {
        const Tokenizer tokenizer = Tokenizer::load(reference().file);
        QCOMPARE(tokenizer.vocabularySize(), reference().vocabulary);
        QCOMPARE(tokenizer.tokenText(-1), std::string());
        QCOMPARE(tokenizer.tokenText(tokenizer.vocabularySize()), std::string());
        QVERIFY(!tokenizer.tokenText(tokenizer.vocabularySize() - 1).empty());
    }

    void templateTokens() {
        const Tokenizer llama = Tokenizer::load(tokenizerFixture("llama3"));
        const std::vector<Token> with = llama.encode("x");
        const std::vector<Token> without = llama.encode("x", SpecialTokens::Omit);
        QCOMPARE(with.size(), without.size() + 1);
        QCOMPARE(with.front(), (Token{0, "<|begin_of_text|>", 0, 0, true}));
        QCOMPARE(with.back(), without.back());

        const std::vector<Token> mistral = Tokenizer::load(tokenizerFixture("mistral")).encode("a");
        QCOMPARE(mistral.front(), (Token{1, "<s>", 0, 0, true}));
        QCOMPARE(mistral.back().text, std::string(" a"));
        QCOMPARE(mistral.back().end, 1U); // the space in front was not typed

        const std::vector<Token> ended = Tokenizer::load(tokenizerFixture("prefix")).encode("ab");
        QCOMPARE(ended.back(), (Token{0, "</s>", 2, 2, true}));
    }

    void firstTokens() {
        const Tokenizer tokenizer = Tokenizer::load(tokenizerFixture("llama3"));
        const std::optional<FirstToken> one = tokenizer.firstTokenOf(" the");
        QVERIFY(one);
        QCOMPARE(one->text, std::string(" the"));
        QCOMPARE(one->count, std::size_t{1});
        const std::optional<FirstToken> several = tokenizer.firstTokenOf(" Ouagadougou");
        QVERIFY(several);
        QVERIFY(several->count > 1);
        QCOMPARE(several->id, tokenizer.encode(" Ouagadougou", SpecialTokens::Omit).front().id);
        QVERIFY(!tokenizer.firstTokenOf(""));
    }

    /// " of" is one token of each, whether the tokenizer puts a space in front or not.
    void firstTokensAfterASpace_data() { addTokenizerRows(); }
    void firstTokensAfterASpace() {
        const Tokenizer tokenizer = Tokenizer::load(reference().file);
        const std::optional<FirstToken> first = tokenizer.firstTokenOf(" of");
        QVERIFY(first);
        QCOMPARE(first->text, std::string(" of"));
        QCOMPARE(first->count, std::size_t{1});
        QCOMPARE(first->id, tokenizer.encode("capital of", SpecialTokens::Omit).back().id);
    }

    /// One handle, several threads.
    void threadsAgree() {
        const ReferenceTokenizer& reference = m_references.at("qwen2");
        const Tokenizer tokenizer = Tokenizer::load(reference.file);
        std::vector<std::size_t> wrong(4, 0);
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < wrong.size(); ++t) {
                threads.emplace_back([&, t] {
                    const Tokenizer copy = tokenizer; // NOLINT(performance-unnecessary-copy-initialization)
                    for (const ReferenceCase& expected : reference.cases) {
                        wrong[t] += idsOf(copy.encode(expected.prompt)) == expected.ids ? 0U : 1U;
                    }
                });
            }
        }
        QCOMPARE(std::accumulate(wrong.begin(), wrong.end(), std::size_t{0}), std::size_t{0});
    }

    void longPrompts_data() {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("words") << QByteArray("The capital of France is Paris, isn't it? ");
        QTest::newRow("one letter") << QByteArray("a");
        QTest::newRow("spaces") << QByteArray(" ");
        QTest::newRow("newlines") << QByteArray("\n ");
        QTest::newRow("marks") << QByteArray("\u0323\u0301");
        QTest::newRow("jamo") << QByteArray("\u1112\u1161\u11ab");
        QTest::newRow("chinese") << QByteArray("法国的首都是巴黎。");
        QTest::newRow("emoji") << QByteArray("👩‍👩‍👧‍👦");
        QTest::newRow("broken") << QByteArray("\xff\xe2\x82");
        QTest::newRow("almost specials") << QByteArray("<|im_<|endoftext");
    }
    /// 100 KB in far less than a second, whatever it is made of: no step is quadratic.
    void longPrompts() {
        QFETCH(QByteArray, unit);
        const QByteArray prompt = unit.repeated(100'000 / static_cast<int>(unit.size()));
        for (const char* name : {"qwen2", "neox", "gpt2", "falcon", "llama", "mistral", "words"}) {
            const Tokenizer tokenizer = Tokenizer::load(tokenizerFixture(name));
            QElapsedTimer timer;
            timer.start();
            const std::vector<Token> tokens = tokenizer.encode(prompt.toStdString());
            const qint64 milliseconds = timer.elapsed();
            QVERIFY2(milliseconds < 2000, qPrintable(QString::number(milliseconds)));
            QCOMPARE(static_cast<qsizetype>(tokens.back().end), prompt.size());
        }
    }

    void refusesHugePrompts() {
        const Tokenizer tokenizer = Tokenizer::load(tokenizerFixture("gpt2"));
        const std::string huge(std::size_t{64} << 20, ' ');
        NO_COMPLAINT(
            complaintAbout(ErrorCode::InvalidArgument, {"prompt"}, [&] { (void)tokenizer.encode(huge); }));
    }

    /// Random bytes may give any tokens, but always cover the prompt.
    void randomBytes() {
        std::mt19937 random(20240601);
        for (const std::string& name : tokenizerKinds()) {
            const Tokenizer tokenizer = Tokenizer::load(tokenizerFixture(name));
            for (int round = 0; round < 1000; ++round) {
                std::string prompt(random() % 40, '\0');
                for (char& byte : prompt) {
                    byte = static_cast<char>(random() % 256);
                }
                const std::vector<Token> tokens = tokenizer.encode(prompt, SpecialTokens::Omit);
                QCOMPARE(tokens.empty(), prompt.empty());
                if (!tokens.empty()) {
                    QCOMPARE(tokens.front().start, 0U);
                    QCOMPARE(static_cast<std::size_t>(tokens.back().end), prompt.size());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
