// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/state/place.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

std::vector<Token> wordsOf(const std::string& text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at + 1), text.size());
        Token token;
        token.text = text.substr(at, end - at);
        token.start = static_cast<std::uint32_t>(at);
        token.end = static_cast<std::uint32_t>(end);
        tokens.push_back(token);
        at = end;
    }
    return tokens;
}

const std::string kPrompt = "Beats Music is owned by";

} // namespace

class TestPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPairIsTwoPartsOfThePrompt() {
        const auto place = placeOf(kPrompt, Side::Right, wordsOf(kPrompt), 4, 1);
        QVERIFY(place.has_value());
        QCOMPARE(place->prompt, kPrompt);
        QVERIFY(place->side == Side::Right);
        QVERIFY(place->query->bytes == (ByteSpan{20, 23}) && place->source->bytes == (ByteSpan{5, 11}));
        QVERIFY(!place->layers && !place->head);
    }

    void whatIsNoTokenIsNoPlace() {
        const auto tokens = wordsOf(kPrompt);
        for (const auto& [query, source] : {std::pair(-1, 0), {0, -1}, {5, 0}, {0, 5}}) {
            QVERIFY(!placeOf(kPrompt, Side::Left, tokens, query, source));
        }
    }

    void placesStayOnTheirCharacters() {
        const Place place = placeOf(kPrompt, Side::Left, wordsOf(kPrompt), 4, 1).value();
        QVERIFY(movedPlace(place, kPrompt) == place);
        const auto moved = movedPlace(place, "The " + kPrompt);
        QVERIFY(moved.has_value());
        QCOMPARE(moved->prompt, "The " + kPrompt);
        QVERIFY(moved->query->bytes == (ByteSpan{24, 27}) && moved->source->bytes == (ByteSpan{9, 15}));
    }

    void placesOfDeletedCharactersAreRefused() {
        const Place place = placeOf(kPrompt, Side::Left, wordsOf(kPrompt), 4, 1).value();
        QVERIFY(!movedPlace(place, "Beats is owned by"));
        QVERIFY(!movedPlace(place, "Paris"));
        QVERIFY(!movedPlace(place, ""));
    }

    void aPlaceWithoutEndsGoesAnywhere() {
        Place window;
        window.prompt = kPrompt;
        window.layers = IndexRange{3, 11};
        const auto moved = movedPlace(window, "Paris");
        QVERIFY(moved && moved->layers == window.layers && moved->prompt == "Paris");
    }
};

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
