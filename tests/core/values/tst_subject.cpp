// SPDX-License-Identifier: GPL-3.0-or-later
// Where the subject stands: a wrong place gives wrong numbers without a word.
#include <QtTest>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/tokenizer/text_search.hpp"
#include "core/values/subject.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;

namespace {

/// A prompt of the relations data set, whose template says where the subject stands.
struct RelationPrompt {
    FilledTemplate filled;
    std::string subject;
};

std::vector<RelationPrompt> relationPrompts() {
    std::ifstream lines(MAMBASCOPE_SOURCE_DIR "/resources/data/relations.jsonl");
    std::vector<RelationPrompt> prompts;
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json relation = nlohmann::json::parse(line);
        for (const char* list : {"prompt_templates", "prompt_templates_zs"}) {
            for (const std::string text : relation.at(list)) {
                for (const nlohmann::json& sample : relation.at("samples")) {
                    const std::string subject = sample.at("subject");
                    prompts.push_back(
                        {fillTemplate(text, subject), std::string(withoutSpaceAround(subject))});
                }
            }
        }
    }
    return prompts;
}

std::string spanText(std::string_view prompt, ByteSpan span) {
    return std::string(prompt.substr(span.start, span.end - span.start));
}

} // namespace

class TestSubject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QByteArray>("note"); // words of it; empty: none
        const auto row = [](const char* name, const char* prompt, const char* subject, int start, int end,
                            const char* note = "") {
            QTest::newRow(name) << QByteArray(prompt) << QByteArray(subject) << start << end
                                << QByteArray(note);
        };
        // The prompts of the relations data set whose first matching bytes are another place.
        row("time in sentiment", "The sentiment of 'time' is", "time", 18, 22);
        row("time, asked", "Is the sentiment of the word 'time' positive, negative, or neutral? It is",
            "time", 30, 34);
        row("time after a list", "What is the sentiment (positive, negative, neutral) of 'time'? It is",
            "time", 56, 60);
        row("neutral after a list", "What is the sentiment (positive, negative, neutral) of 'neutral'? It is",
            "neutral", 56, 63, "2 times; the last one, at bytes 56-63");
        row("fish after a list",
            "What superclass (animal, bird, fish, vegetable, flower, fruit) is a fish? It is a", "fish", 68,
            72, "2 times");
        row("flower after a list",
            "What superclass (animal, bird, fish, vegetable, flower, fruit) is a flower? It is a", "flower",
            68, 74, "2 times");

        row("once", "Beats Music is owned by", "Beats Music", 0, 11);
        row("inside the text", "The mother tongue of Danielle Darrieux is", "Danielle Darrieux", 21, 38);
        row("accents", "Zoë lives in Zürich", "Zürich", 14, 21);
        row("last of several", "Rome, not Rome", "Rome", 10, 14, "2 times; the last one, at bytes 10-14");
        row("only inside a word", "The sentiment is", "time", 7, 11, "no word of its own");
        row("inside several words", "sentiment, sentimental", "time", 14, 18, "the last of 2 such places");
        row("number inside a number", "Boeing 7470 or 747", "747", 15, 18);
        row("decimals", "3.5 is more than 3 or 3.1", "3", 17, 18);
        row("underscore", "time_zone of time is", "time", 13, 17);
        row("plural", "cats and a cat and catsup", "cat", 11, 14);

        row("space around the subject", "The Louvre is in", " Louvre ", 4, 10);
        row("other space around it", "The Louvre is in", "\u00a0Louvre\n", 4, 10);
        row("space before it at the start", "Louvre is in", " Louvre", 0, 6);

        row("possessive", "Beyoncé's husband is", "Beyoncé", 0, 8);
        row("curly possessive", "Apple’s Apples are", "Apple", 0, 5);
        row("plural possessive", "the dogs' dog's house", "dog", 10, 13);
        row("elision", "la capitale de l'Allemagne est", "Allemagne", 17, 26);
        row("contraction comes second", "don and don't", "don", 0, 3);
        row("contraction alone", "I don't", "don", 2, 5);
        row("compound comes second", "Jean met Jean-Luc", "Jean", 0, 4);
        row("compounds alone", "Jean-Luc met Jean-Paul", "Jean", 13, 17, "2 times");
        row("second part of a compound", "Luc met Jean-Luc", "Luc", 0, 3);
        row("the whole compound", "Jean met Jean-Luc", "Jean-Luc", 9, 17);
        row("quoted", "The word 'a' in 'banana' is", "a", 10, 11);
        row("marks at its ends", "C, C++ and C are", "C++", 3, 6);
        row("begins with a mark", "Visual Basic .NET is", ".NET", 13, 17);
        row("ends in a mark", "Yahoo! was not yahoo", "Yahoo!", 0, 6);

        row("no spaces between words", "東京は日本の首都で、東京は", "東京", 30, 36,
            "2 times; the last one, at bytes 30-36");
        row("Han beside Latin", "in 東京tower", "東京", 3, 9);
        row("Katakana inside a word", "タイムはタイで", "タイ", 12, 18);
        row("Thai", "กรุงเทพเป็นเมืองหลวง", "กรุงเทพ", 0, 21);
        row("Thai, cut before a vowel's mark", "กีก", "ก", 6, 9);
        row("Korean with a particle", "서울은 한국의", "서울", 0, 6, "no word of its own");
        row("Hebrew word before one with a prefix", "ירושלים היא בירושלים", "ירושלים", 0, 14);
        row("Hebrew with a prefix alone", "הוא גר בירושלים", "ירושלים", 14, 28, "no word of its own");
        row("Arabic", "تقع القاهرة في", "القاهرة", 7, 21);
        row("emoji", "I like 👩‍💻 and 👩 more", "👩", 23, 27);
        row("emoji inside another one", "I like 👩‍💻", "👩", 7, 11, "no word of its own");
        row("flags", "🇫🇷 and 🇩🇪", "🇩🇪", 13, 21);
        row("a flag of two others' halves", "🇩🇪🇫🇷", "🇪🇫", 4, 12, "no word of its own");

        row("composed in a decomposed prompt", "Beyonce\xCC\x81 sings", "Beyoncé", 0, 9,
            "another Unicode form");
        row("decomposed in a composed prompt", "so Beyoncé sings", "Beyonce\xCC\x81", 3, 11,
            "another Unicode form");
        row("both forms in the prompt", "Beyoncé and Beyonce\xCC\x81", "Beyoncé", 13, 22,
            "2 times; the last one, at bytes 13-22, is the subject the prompt writes");
        row("Hangul letters", "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB is", "한", 0, 9, "another Unicode form");
        row("singletons", "\xE2\x84\xAB is", "Å", 0, 3, "another Unicode form");
        row("the plain letter is not the accented one", "Beyonce\xCC\x81, Beyonce", "Beyonce", 11, 18);
        row("broken bytes", "broken \xff\xfe here", "\xff\xfe", 7, 9);
        row("broken bytes are not each other", "\xfe and \xff", "\xff", 6, 7);
    }

    void places() {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, subject);
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QByteArray, note);
        const FoundSubject found = searchSubject(prompt.toStdString(), subject.toStdString());
        QCOMPARE(static_cast<int>(found.span.start), start);
        QCOMPARE(static_cast<int>(found.span.end), end);
        std::string notes;
        for (const std::string& line : found.notes) {
            QVERIFY(testing::isOneLine(line));
            notes += line + " ";
        }
        QVERIFY2(note.isEmpty() ? notes.empty() : QByteArray::fromStdString(notes).contains(note),
                 notes.c_str());
    }

    void missing() {
        const auto missing = [](const char* prompt, const char* subject) {
            EXPECT_ERROR(searchSubject(prompt, subject), ErrorCode::SubjectNotFound, {subject});
        };
        missing("Rome is in", "Paris");
        missing("Rome is in", "rome");
        missing("Rome is in", "");
        missing("Rome is in", "  ");
        missing("Rome is in", "\u00a0\t");
        missing("", "Rome");
        missing("Rome", "a\nb");
        missing("Beyonce\xCC\x81 sings", "Beyonce");
        missing("a \xfe b", "\xff");
        missing("a \xfe b", "\uFFFD");
    }

    /// The template decides, whatever else the prompt says; a search alone would be wrong in some rows, and
    /// says so.
    void templatesOfTheRelations() {
        int searchedWrong = 0;
        int firstBytesWrong = 0;
        const std::vector<RelationPrompt> prompts = relationPrompts();
        QVERIFY(prompts.size() > 30'000);
        for (const auto& [filled, subject] : prompts) {
            QCOMPARE(spanText(filled.prompt, filled.subject), subject);
            const std::size_t first = filled.prompt.find(subject);
            firstBytesWrong += first == filled.subject.start ? 0 : 1;
            if (first == filled.prompt.rfind(subject)) {
                continue; // one place alone
            }
            const FoundSubject found = searchSubject(filled.prompt, subject);
            QVERIFY(findSubject(filled.prompt, subject) == found.span);
            if (found.span != filled.subject) {
                ++searchedWrong;
                QCOMPARE(found.notes.size(), std::size_t{1});
            }
        }
        QCOMPARE(firstBytesWrong, 7);
        QCOMPARE(searchedWrong, 4); // "Is a fish a animal, bird, fish, …"
    }

    void templates() {
        const FilledTemplate filled = fillTemplate("Is a {} a bird, fish or fruit? A", " fish ");
        QCOMPARE(filled.prompt, std::string("Is a fish a bird, fish or fruit? A"));
        QVERIFY(filled.subject == (ByteSpan{5, 9}));
        QVERIFY(fillTemplate("{}", "x").subject == (ByteSpan{0, 1}));
        QVERIFY(fillTemplate("a {}", "{}").prompt == "a {}");
        const std::string expected = "one {} in place of the subject";
        EXPECT_ERROR(fillTemplate("no place", "x"), ErrorCode::InvalidArgument,
                     {"template", "no place", expected});
        EXPECT_ERROR(fillTemplate("{} and {}", "x"), ErrorCode::InvalidArgument,
                     {"template", "{} and {}", expected});
        EXPECT_ERROR(fillTemplate("{} is", " "), ErrorCode::SubjectNotFound, {" "});
    }

    void givenBytes() {
        const std::string prompt = "Zoë is"; // ë is bytes 2 and 3
        QVERIFY(subjectAt(prompt, {0, 4}).notes.empty());
        QVERIFY(subjectAt(prompt, {0, 7}).span == (ByteSpan{0, 7}));
        for (const ByteSpan cut : {ByteSpan{0, 3}, ByteSpan{3, 7}}) {
            QCOMPARE(subjectAt(prompt, cut).notes.size(), std::size_t{1});
        }
        const std::string expected = "START-END inside the prompt's 7 bytes, START below END";
        EXPECT_ERROR(subjectAt(prompt, {0, 8}), ErrorCode::InvalidArgument,
                     {"subject bytes", "0-8", expected});
        EXPECT_ERROR(subjectAt(prompt, {4, 4}), ErrorCode::InvalidArgument,
                     {"subject bytes", "4-4", expected});
        EXPECT_ERROR(subjectAt(prompt, {5, 4}), ErrorCode::InvalidArgument,
                     {"subject bytes", "5-4", expected});
        EXPECT_ERROR(subjectAt(prompt, {4'000'000'000, 4'000'000'001}), ErrorCode::InvalidArgument,
                     {"subject bytes", "4000000000-4000000001", expected});
        QVERIFY(subjectAt("a\xff\xfe", {1, 2}).notes.empty()); // each broken byte by itself
    }

    void spansAsText() {
        QVERIFY(spanFromText("3-9") == (ByteSpan{3, 9}));
        QVERIFY(spanFromText("0-4294967295") == (ByteSpan{0, 4'294'967'295}));
        for (const char* text : {"", "-", "3", "3-", "-9", "9-3", "3-3", "3--9", "3-9 ", " 3-9", "+3-9",
                                 "3-9-12", "a-b", "0-4294967296", "0x1-9"}) {
            QVERIFY2(!spanFromText(text), text);
        }
    }

    void bytesWinOverText() {
        QVERIFY(!locateSubject("Rome", std::nullopt, ""));
        QVERIFY(locateSubject("Rome, Rome", ByteSpan{0, 4}, "Rome")->span == (ByteSpan{0, 4}));
        QVERIFY(locateSubject("Rome, Rome", std::nullopt, "Rome")->span == (ByteSpan{6, 10}));
    }

    /// A long prompt that is nothing but places.
    void manyPlaces() {
        const FoundSubject found = searchSubject(std::string(100'000, 'a'), "a");
        QVERIFY(found.span == (ByteSpan{99'999, 100'000}));
        QVERIFY(found.notes.at(0).find("the last of 100000") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestSubject)
#include "tst_subject.moc"
