// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/place.hpp"

namespace mambascope::ui {
namespace {

bool moveInto(std::optional<PromptPart>& part, const TextChange& change) {
    if (part) {
        part = movedPart(*part, change);
        return part.has_value();
    }
    return true;
}

} // namespace

std::optional<Place> placeOf(const std::string& prompt, Side side, const std::vector<Token>& tokens,
                             int query, int source) {
    const int count = static_cast<int>(tokens.size());
    if (query < 0 || source < 0 || query >= count || source >= count) {
        return std::nullopt;
    }
    Place place;
    place.prompt = prompt;
    place.side = side;
    place.query = partOf(tokens, {query, query});
    place.source = partOf(tokens, {source, source});
    return place;
}

std::optional<Place> movedPlace(const Place& place, const std::string& prompt) {
    Place moved = place;
    if (moved.prompt == prompt) {
        return moved;
    }
    const TextChange change = differenceBetween(place.prompt, prompt);
    moved.prompt = prompt;
    if (!moveInto(moved.query, change) || !moveInto(moved.source, change)) {
        return std::nullopt;
    }
    return moved;
}

} // namespace mambascope::ui
