// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and numbers as text; positions between UTF-8 and UTF-16.
#include <QTest>

#include "tests/support/widget_fixtures.hpp"
#include "ui/charts/cells.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestTokenText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void display_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("space") << QByteArray(" is") << QStringLiteral("·is");
        QTest::newRow("spaces") << QByteArray("  ") << QStringLiteral("··");
        QTest::newRow("newline") << QByteArray("\n") << QStringLiteral("⏎");
        QTest::newRow("tab") << QByteArray("a\tb") << QStringLiteral("a⇥b");
        QTest::newRow("carriage return") << QByteArray("\r") << QStringLiteral("⟨U+000D⟩");
        QTest::newRow("nul") << QByteArray(1, '\0') << QStringLiteral("⟨U+0000⟩");
        QTest::newRow("fragment") << QByteArray("\xE6") << QStringLiteral("⟨E6⟩");
        QTest::newRow("fragment after a character") << QByteArray(" \xE6\x97") << QStringLiteral("·⟨E6⟩⟨97⟩");
        QTest::newRow("continuation alone") << QByteArray("\x97") << QStringLiteral("⟨97⟩");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QStringLiteral("⟨C0⟩⟨AF⟩");
        QTest::newRow("overlong, 3 bytes") << QByteArray("\xE0\x80\xAF") << QStringLiteral("⟨E0⟩⟨80⟩⟨AF⟩");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QStringLiteral("⟨ED⟩⟨A0⟩⟨80⟩");
        QTest::newRow("beyond Unicode")
            << QByteArray("\xF4\x90\x80\x80") << QStringLiteral("⟨F4⟩⟨90⟩⟨80⟩⟨80⟩");
        QTest::newRow("emoji") << QByteArray("\xF0\x9F\x8E\xB5") << QStringLiteral("🎵");
        QTest::newRow("hebrew") << QByteArray(" \xD7\xA9") << QStringLiteral("·ש");
        QTest::newRow("direction mark") << QByteArray("\xE2\x80\x8F") << QStringLiteral("⟨U+200F⟩");
        QTest::newRow("no-break space") << QByteArray("\xC2\xA0") << QStringLiteral("⟨U+00A0⟩");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("⟨⟩");
    }
    void display() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(tokenDisplay({bytes.constData(), static_cast<std::size_t>(bytes.size())}), shown);
    }

    void repeatedTokensAreToldApart() {
        const auto labels = tokenLabels(test::tokensOf(
            {QStringLiteral("From"), QStringLiteral(" to"), QStringLiteral(" here"), QStringLiteral(" to")}));
        QCOMPARE(labels.at(0), (TokenLabel{QStringLiteral("From"), QStringLiteral("From")}));
        QCOMPARE(labels.at(1), (TokenLabel{QStringLiteral("·to"), QStringLiteral("·to·1")}));
        QCOMPARE(labels.at(3), (TokenLabel{QStringLiteral("·to"), QStringLiteral("·to·2")}));
    }

    void visiblePrompt() {
        QCOMPARE(visibleText(QStringLiteral("Beats Music is ")), QStringLiteral("Beats·Music·is·"));
        QCOMPARE(visibleText(QString()), QString());
    }

    void pairsKeepTheirOrder() {
        QCOMPARE(pairText(QStringLiteral("·is"), QStringLiteral("·Darrieux")),
                 QStringLiteral("·is ← ·Darrieux"));
        const QString mixed = pairText(QStringLiteral("·is"), QStringLiteral("·שלום"));
        QVERIFY(mixed.startsWith(QChar(0x2066)) && mixed.endsWith(QChar(0x2069)));
        QCOMPARE(isolated(QStringLiteral("·is")), QStringLiteral("·is"));
    }

    void offsets() {
        const QString text = QStringLiteral("aé€🎵z");
        const Utf8Offsets map(text);
        QCOMPARE(map.byteCount(), static_cast<std::uint32_t>(text.toUtf8().size()));
        const std::vector<std::uint32_t> bytes{0, 1, 3, 6, 6, 10, 11};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            QCOMPARE(map.toByte(static_cast<qsizetype>(i)), bytes[i]);
        }
        const std::vector<qsizetype> positions{0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6, 6};
        for (std::size_t i = 0; i < positions.size(); ++i) {
            QCOMPARE(map.toUtf16(static_cast<std::uint32_t>(i)), positions[i]);
        }
        QCOMPARE(map.toByte(-3), 0U);
        QCOMPARE(map.toByte(99), 11U);
        QCOMPARE(Utf8Offsets(QString()).toUtf16(5), 0);
        const QString lone(QChar(0xd800)); // toUtf8 writes a question mark
        QCOMPARE(Utf8Offsets(lone).byteCount(), static_cast<std::uint32_t>(lone.toUtf8().size()));
    }

    void numbers() {
        QCOMPARE(formatProbability(0.149), QStringLiteral("0.149"));
        QCOMPARE(formatProbability(0), QStringLiteral("0.000"));
        QCOMPARE(formatProbability(0.0000421), QStringLiteral("4.2e−5"));
        QCOMPARE(formatSigned(-0.847), QStringLiteral("−0.847"));
        QCOMPARE(formatSigned(0.85), QStringLiteral("+0.850"));
        QCOMPARE(formatSigned(-0.0001), QStringLiteral("0.000"));
        QCOMPARE(formatPercent(-0.8504), QStringLiteral("−85\u00a0%"));
        QCOMPARE(formatPercent(11), QStringLiteral("×\u00a012"));
        QCOMPARE(formatPercent(0.014), QStringLiteral("+1\u00a0%"));
        QCOMPARE(formatPercent(-0.0096), QStringLiteral("−1\u00a0%"));
        QCOMPARE(formatPercent(-0.0094), QStringLiteral("−0.9\u00a0%"));
        QCOMPARE(formatRelativeChange(0.807, 0.806), QStringLiteral("−0.1\u00a0%"));
        QCOMPARE(formatPercent(0.00094), QStringLiteral("+0.09\u00a0%"));
        QCOMPARE(formatPercent(-0.00096), QStringLiteral("−0.1\u00a0%"));
        QCOMPARE(formatPercent(-0.00004), QStringLiteral("<\u00a00.01\u00a0%"));
        QCOMPARE(formatPercent(0.00004), QStringLiteral("<\u00a00.01\u00a0%"));
        QCOMPARE(formatPercent(-0.000009), QStringLiteral("0\u00a0%")); // rounding
        QCOMPARE(formatRelativeChange(0.996, 0.149), QStringLiteral("−85\u00a0%"));
        QCOMPARE(formatRelativeChange(0, 0.149), QStringLiteral("new"));
        QCOMPARE(formatRelativeChange(0, 0), QStringLiteral("0\u00a0%"));
        for (const double change : {-0.5, -0.0001, -0.00001, -0.000001, 0.0, 0.00001, 0.02, 40.0}) {
            const QString text = formatPercent(change);
            const int sign = std::abs(change) < 0.00005 ? 0 : change < 0 ? -1 : 1;
            QVERIFY2(shownSign(text) == sign, qPrintable(text));
        }
        QCOMPARE(shownSign(formatRelativeChange(0, 0.5)), 1);
        QCOMPARE(shownSign(formatSigned(-0.0004)), 0);
        QCOMPARE(shownSign(formatSigned(-0.0006)), -1);
        QCOMPARE(formatValue(0.314), QStringLiteral("0.31"));
        QCOMPARE(formatValue(-0.0042), QStringLiteral("−0.0042"));
        QCOMPARE(formatValue(1), QStringLiteral("1.00"));
        QCOMPARE(formatValue(1234.6), QStringLiteral("1235"));
        QCOMPARE(formatValue(0.000012), QStringLiteral("1.2e−5"));
        QCOMPARE(formatValue(std::nan("")), QStringLiteral("no value"));
    }

    void cellsOfKnockouts() {
        const std::vector<Edge> edges{{{5, 1}, {0, 2}, {3, 4}}, {{5}, {0}, {4}}, {{0}, {4}, {7}}};
        QCOMPARE(knockedCells(edges, 4), (std::vector<Cell>{{1, 0}, {5, 0}, {5, 2}}));
        QVERIFY(knockedCells(edges, 5).empty());
        QVERIFY(knockedCells(edges, 7).empty()); // nothing causal
        QCOMPARE(knockedLayers(edges), (std::vector<int>{3, 4}));
    }
};

QTEST_GUILESS_MAIN(TestTokenText)
#include "tst_token_text.moc"
