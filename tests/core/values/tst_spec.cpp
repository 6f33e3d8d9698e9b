// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <array>
#include <optional>
#include <random>
#include <string>

#include "core/values/intervention.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;

namespace {

constexpr const char* kPosition =
    "a token position such as 3 or 0-4, bytes such as b3-9, or one of last, "
    "first, subject, subject_last, after, relation, relation-with-last, context, all";
constexpr const char* kLayer = "a layer such as 12 or 10-18, or all";

/// From 0 to count - 1.
std::uint32_t below(std::mt19937& random, std::uint32_t count) {
    return static_cast<std::uint32_t>(random() % count);
}

std::vector<PositionItem> randomPositions(std::mt19937& random) {
    constexpr std::array kRoles{Role::Last, Role::First, Role::Subject, Role::Relation,    Role::Context,
                                Role::All,  Role::Begin, Role::End,     Role::SubjectLast, Role::After};
    std::vector<PositionItem> items;
    for (std::uint32_t i = 1 + below(random, 4); i > 0; --i) {
        const std::uint32_t start = below(random, 1U << 31U) >> below(random, 31);
        const std::uint32_t length = below(random, 50);
        switch (below(random, 3)) {
        case 0:
            items.emplace_back(kRoles[random() % kRoles.size()]);
            break;
        case 1:
            items.emplace_back(ByteSpan{start, start + length + 1});
            break;
        default: {
            const int first = static_cast<int>(start / 2);
            items.emplace_back(IndexRange{first, first + static_cast<int>(length)});
        }
        }
    }
    return items;
}

KnockoutSpec randomSpec(std::mt19937& random) {
    KnockoutSpec spec;
    for (std::uint32_t i = 1 + below(random, 3); i > 0; --i) {
        EdgeSpec edge{randomPositions(random), randomPositions(random), {}};
        for (std::uint32_t j = below(random, 3); j > 0; --j) {
            const int first = static_cast<int>(random() % 64);
            edge.layers.push_back({first, first + static_cast<int>(random() % 9)});
        }
        spec.edges.push_back(edge);
    }
    return spec;
}

} // namespace

class TestSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("last<-subject@10-18", "last<-subject@10-18");
        row("3<-0-2@all", "3<-0-2@all");
        row("last<-subject@10-18;3<-0-2@all", "last<-subject@10-18;3<-0-2@all");
        row("2,5-7<-first@12", "2,5-7<-first@12");
        row("all<-context,relation,last@1,3-4,9", "all<-context,relation,last@1,3-4,9");
        row("last<-b3-9@0", "last<-b3-9@0");
        row("last,0<-b0-1,4,subject@0", "last,0<-b0-1,4,subject@0");
        row("7-7<-0@5-5", "7<-0@5");
        row("007<-00@010", "7<-0@10");
        row("  last <- subject\t@ 10 - 18 ;\n 3 , 4 <- b3 - 9 @ all ", "last<-subject@10-18;3,4<-b3-9@all");
        row("2147483647<-b0-4294967295@0", "2147483647<-b0-4294967295@0");
        row("5<-5@5;5<-5@5", "5<-5@5;5<-5@5");
        row("subject_last<-after@0", "subject_last<-after@0");
    }

    void good() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const KnockoutSpec spec = parseKnockoutSpec(text.toStdString());
        QCOMPARE(formatKnockoutSpec(spec), canonical.toStdString());
        QVERIFY(parseKnockoutSpec(canonical.toStdString()) == spec);
    }

    void meaning() {
        const KnockoutSpec spec = parseKnockoutSpec("last,2-4<-b3-9,subject@10-18,20;0<-1@all");
        QCOMPARE(spec.edges.size(), std::size_t{2});
        const EdgeSpec& edge = spec.edges[0];
        QVERIFY(edge.targets == (std::vector<PositionItem>{Role::Last, IndexRange{2, 4}}));
        QVERIFY(edge.sources == (std::vector<PositionItem>{ByteSpan{3, 9}, Role::Subject}));
        QVERIFY(edge.layers == (std::vector<IndexRange>{{10, 18}, {20, 20}}));
        QVERIFY(spec.edges[1].layers.empty());
        QVERIFY(spec.strict == Strict::Off);
        QVERIFY(spec.label.empty());
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, int position, const char* expected) {
            QTest::newRow(text) << QByteArray(text) << position << QByteArray(expected);
        };
        row("", 1, kPosition);
        row("   ", 4, kPosition);
        row(";", 1, kPosition);
        row("last", 5, "',' or '<-' and the sources");
        row("last<", 5, "',' or '<-' and the sources");
        row("last < -0@1", 6, "',' or '<-' and the sources");
        row("last<-", 7, kPosition);
        row("<-subject@3", 1, kPosition);
        row("last<-@3", 7, kPosition);
        row("last<-subject", 14, "',' or '@' and the layers");
        row("last<-subject@", 15, kLayer);
        row("last<-subject@last", 15, kLayer);
        row("last<-subject@allx", 15, kLayer);
        row("last<-subject@all,3", 18, "';' or the end");
        row("last<-subject@3,all", 17, "a layer such as 12 or 10-18");
        row("last<-subject@3,", 17, "a layer such as 12 or 10-18");
        row("last<-subject@3;", 17, kPosition);
        row("last<-subject@3;;3<-1@1", 17, kPosition);
        row("last<-subject@3 4", 17, "',' or ';' or the end");
        row("last<-subject@3@4", 16, "',' or ';' or the end");
        row("Last<-0@1", 1, kPosition);
        row("lastly<-0@1", 1, kPosition);
        row("subject-last<-0@1", 1, kPosition);
        row("afterwards<-0@1", 1, kPosition);
        row("last,<-0@1", 6, kPosition);
        row(",last<-0@1", 1, kPosition);
        row("3 4<-0@1", 3, "',' or '<-' and the sources");
        row("-3<-0@1", 1, kPosition);
        row("3.5<-0@1", 2, "',' or '<-' and the sources");
        row("0x3<-0@1", 2, "',' or '<-' and the sources");
        row("3-<-0@1", 3, "the number that ends the range");
        row("3-x<-0@1", 3, "the number that ends the range");
        row("5-3<-0@1", 3, "a number that is not below 5");
        row("last<-0@18-10", 12, "a number that is not below 18");
        row("2147483648<-0@1", 1, "a number up to 2147483647");
        row("3-99999999999999999999999<-0@1", 3, "a number up to 2147483647");
        row("last<-0@99999999999", 9, "a number up to 2147483647");
        row("b3<-0@1", 3, "'-' and the byte after the last one");
        row("b3-<-0@1", 4, "the number that ends the range");
        row("b3-3<-0@1", 4, "a number above 3");
        row("b9-3<-0@1", 4, "a number above 9");
        row("b0-4294967296<-0@1", 4, "a number up to 4294967295");
        row("b<-0@1", 1, kPosition);
        row("b-3<-0@1", 1, kPosition);
        row("last->0@1", 5, "',' or '<-' and the sources");
        row("last\xE2\x86\x90subject@1", 5, "',' or '<-' and the sources");
        row("\xFF", 1, kPosition);
    }

    void bad() {
        QFETCH(QByteArray, text);
        QFETCH(int, position);
        QFETCH(QByteArray, expected);
        EXPECT_ERROR(parseKnockoutSpec(text.toStdString()), ErrorCode::SpecSyntax,
                     {text.toStdString(), std::to_string(position), expected.toStdString()});
    }

    void zeroBytesAreNoEnd() {
        const std::string text("3<-0@1\0;", 8);
        EXPECT_ERROR(parseKnockoutSpec(text), ErrorCode::SpecSyntax, {text, "7", "',' or ';' or the end"});
    }

    void messageNamesThePlace() {
        const auto error = testing::errorOf([] { static_cast<void>(parseKnockoutSpec("last<-subject")); });
        QVERIFY(error.has_value());
        const QByteArray line(error->what());
        QVERIFY2(line.contains("last<-subject") && line.contains("byte 14") && line.contains("'@'"), line);
    }

    void longTextsAreShownShort() {
        const auto error =
            testing::errorOf([] { static_cast<void>(parseKnockoutSpec(std::string(1 << 20, 'x'))); });
        QVERIFY(error.has_value());
        QVERIFY(std::string(error->what()).size() < 500);
    }

    void randomSpecsRoundTrip() {
        std::mt19937 random(20);
        for (int round = 0; round < 5000; ++round) {
            const KnockoutSpec spec = randomSpec(random);
            const std::string text = formatKnockoutSpec(spec);
            QVERIFY2(parseKnockoutSpec(text) == spec, text.c_str());
        }
    }

    // Whatever is typed: either an error that points into the text, or a specification that survives.
    void mutatedSpecsNeverSurprise() {
        std::mt19937 random(21);
        const std::string alphabet = "lastsubjecb0123456789-<@;, \t\n";
        int parsed = 0;
        for (int round = 0; round < 20000; ++round) {
            std::string text = formatKnockoutSpec(randomSpec(random));
            for (std::uint32_t i = below(random, 4); i > 0; --i) {
                const std::size_t at = random() % text.size();
                switch (below(random, 3)) {
                case 0:
                    text.erase(at, 1 + random() % 3);
                    break;
                case 1:
                    text[at] = alphabet[random() % alphabet.size()];
                    break;
                default:
                    text.insert(at, 1, alphabet[random() % alphabet.size()]);
                }
                text += text.empty() ? "," : "";
            }
            std::optional<KnockoutSpec> spec;
            const auto error = testing::errorOf([&] { spec = parseKnockoutSpec(text); });
            if (error) {
                QVERIFY(error->code() == ErrorCode::SpecSyntax);
                const auto position = std::stoul(error->arguments().at(1));
                QVERIFY2(position >= 1 && position <= text.size() + 1, text.c_str());
            } else {
                QVERIFY2(parseKnockoutSpec(formatKnockoutSpec(*spec)) == *spec, text.c_str());
                ++parsed;
            }
        }
        QVERIFY(parsed > 1000);
    }
};

QTEST_APPLESS_MAIN(TestSpec)
#include "tst_spec.moc"
