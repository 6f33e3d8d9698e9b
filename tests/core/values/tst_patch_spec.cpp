// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <array>
#include <random>
#include <string>

#include "core/values/patch_spec.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;

namespace {

constexpr const char* kState = "a state (h, a, mix, c, s, g, o, attn, mlp, state or conv)";
constexpr const char* kPosition =
    "a token position such as 3 or 0-4, bytes such as b3-9, or one of last, "
    "first, subject, subject_last, after, relation, relation-with-last, context, all";
constexpr const char* kLayer = "a layer such as 12 or 10-18, or all (emb is a layer of h alone)";
constexpr const char* kLayerOfH = "a layer such as 12 or 10-18, emb, or all";
constexpr const char* kValue = "clean, corrupt, mean or zero";

std::uint32_t below(std::mt19937& random, std::uint32_t count) {
    return static_cast<std::uint32_t>(random() % count);
}

std::vector<PositionItem> randomPositions(std::mt19937& random) {
    std::vector<PositionItem> items;
    for (std::uint32_t i = 1 + below(random, 3); i > 0; --i) {
        const std::uint32_t start = below(random, 1U << 30U) >> below(random, 30);
        switch (below(random, 3)) {
        case 0:
            items.emplace_back(EnumNames<Role>::kTable[random() % EnumNames<Role>::kTable.size()].first);
            break;
        case 1:
            items.emplace_back(ByteSpan{start, start + 1 + below(random, 9)});
            break;
        default:
            items.emplace_back(
                IndexRange{static_cast<int>(start), static_cast<int>(start + below(random, 9))});
        }
    }
    return items;
}

PatchPart randomPart(std::mt19937& random) {
    PatchPart part;
    part.state = EnumNames<Site>::kTable[random() % EnumNames<Site>::kTable.size()].first;
    part.positions = randomPositions(random);
    part.value = EnumNames<PatchSource>::kTable[random() % EnumNames<PatchSource>::kTable.size()].first;
    part.allLayers = below(random, 3) == 0;
    if (part.allLayers) {
        return part;
    }
    part.embedding = part.state == Site::H && below(random, 2) == 0;
    for (std::uint32_t i = below(random, 3) + (part.embedding ? 0 : 1); i > 0; --i) {
        const int first = static_cast<int>(random() % 64);
        part.layers.push_back({first, first + static_cast<int>(random() % 9)});
    }
    return part;
}

} // namespace

class TestPatchSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("h:subject_last@3=clean", "h:subject_last@3=clean");
        row("h:5@0;s:last@all", "h:5@0;s:last@all");
        row("h:all@emb;o:all@0-4", "h:all@emb;o:all@0-4");
        row("h:after@emb,2-3=zero", "h:after@emb,2-3=zero");
        row("h:0@3,emb", "h:0@emb,3");
        row("mix:b3-9,relation@10-18=mean", "mix:b3-9,relation@10-18=mean");
        row("state:1@all;conv:1@all=corrupt", "state:1@all;conv:1@all=corrupt");
        row("attn:7-7@5-5", "attn:7@5");
        row(" a : 1 - 2 , last @ 0 , 3 - 4 = clean ;\n g:0@all = mean ",
            "a:1-2,last@0,3-4=clean;g:0@all=mean");
        row("c:001@007", "c:1@7");
    }

    void good() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const PatchSpec patch = parsePatchSpec(text.toStdString());
        QCOMPARE(patch.label, text.toStdString());
        QCOMPARE(formatPatchSpec(patch), canonical.toStdString());
        QVERIFY(parsePatchSpec(canonical.toStdString()).parts == patch.parts);
    }

    void meaning() {
        const PatchSpec patch = parsePatchSpec("h:subject_last,b3-9@emb,10-18=corrupt;mlp:2-4@all");
        QCOMPARE(patch.parts.size(), std::size_t{2});
        const PatchPart& h = patch.parts[0];
        QVERIFY(h.state == Site::H && h.embedding && !h.allLayers && h.value == PatchSource::Corrupt);
        QVERIFY(h.positions == (std::vector<PositionItem>{Role::SubjectLast, ByteSpan{3, 9}}));
        QVERIFY(h.layers == (std::vector<IndexRange>{{10, 18}}));
        const PatchPart& mlp = patch.parts[1];
        QVERIFY(mlp.state == Site::Mlp && mlp.allLayers && mlp.layers.empty() && !mlp.embedding);
        QVERIFY(mlp.value == PatchSource::Other);
        QVERIFY(mlp.positions == (std::vector<PositionItem>{IndexRange{2, 4}}));
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, int position, const char* expected) {
            QTest::newRow(text) << QByteArray(text) << position << QByteArray(expected);
        };
        row("", 1, kState);
        row("  ", 3, kState);
        row(";", 1, kState);
        row("H:0@0", 1, kState);
        row("x:0@0", 1, kState);
        row("hh:0@0", 1, kState);
        row("h", 2, "':' and the positions");
        row("h@3", 2, "':' and the positions");
        row("h:", 3, kPosition);
        row("h:@3", 3, kPosition);
        row("h:Last@3", 3, kPosition);
        row("h:5", 4, "',' or '@' and the layers");
        row("h:5 6@1", 5, "',' or '@' and the layers");
        row("h:5-3@1", 5, "a number that is not below 5");
        row("h:5@", 5, kLayerOfH);
        row("h:5@embx", 5, kLayerOfH);
        row("h:5@emb,", 9, "a layer such as 12 or 10-18");
        row("s:5@", 5, kLayer);
        row("s:5@emb", 5, kLayer);
        row("s:5@last", 5, kLayer);
        row("s:5@3,emb", 7, "a layer such as 12 or 10-18");
        row("h:5@all,emb", 8, "'=' and a value, ';' or the end");
        row("h:5@all,3", 8, "'=' and a value, ';' or the end");
        row("h:5@3 4", 7, "',' or '=' and a value, ';' or the end");
        row("h:5@3=", 7, kValue);
        row("h:5@3=other", 7, kValue);
        row("h:5@3=cleaner", 7, kValue);
        row("h:5@3=clean,4", 12, "';' or the end");
        row("h:5@3;", 7, kState);
        row("h:5@3;;s:1@1", 7, kState);
        row("h:5@99999999999", 5, "a number up to 2147483647");
        row("last<-0@1", 1, kState);
        row("\xFF", 1, kState);
    }

    void bad() {
        QFETCH(QByteArray, text);
        QFETCH(int, position);
        QFETCH(QByteArray, expected);
        EXPECT_ERROR(parsePatchSpec(text.toStdString()), ErrorCode::SpecSyntax,
                     {text.toStdString(), std::to_string(position), expected.toStdString(), "patch"});
    }

    void messagesSayThatItIsAPatch() {
        const auto error = testing::errorOf([] { static_cast<void>(parsePatchSpec("h:5@")); });
        QVERIFY(error.has_value());
        QVERIFY2(std::string(error->what()).starts_with("patch \"h:5@\": expected a layer"), error->what());
    }

    void everyPatchComesBack() {
        std::mt19937 random(17);
        for (int i = 0; i < 2000; ++i) {
            PatchSpec patch;
            for (std::uint32_t parts = 1 + below(random, 3); parts > 0; --parts) {
                patch.parts.push_back(randomPart(random));
            }
            const std::string text = formatPatchSpec(patch);
            QVERIFY2(parsePatchSpec(text).parts == patch.parts, text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestPatchSpec)
#include "tst_patch_spec.moc"
