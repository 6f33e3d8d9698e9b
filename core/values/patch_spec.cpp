// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of a patch, with positions and layers as in place_parser.hpp; layers of h may be "emb", too:
//
//   patch = part { ";" part }
//   part  = state ":" positions "@" layers [ "=" value ]
//   value = "clean" | "corrupt" | "mean" | "zero"
#include "core/values/patch_spec.hpp"

#include "core/values/place_format.hpp"
#include "core/values/place_parser.hpp"

namespace mambascope {
namespace {

constexpr const char* kLayerExpected = "a layer such as 12 or 10-18, or all (emb is a layer of h alone)";
constexpr const char* kLayerOfHExpected = "a layer such as 12 or 10-18, emb, or all";
constexpr const char* kValueExpected = "clean, corrupt, mean or zero";

Site stateOf(PlaceParser& parser) {
    parser.skipSpaces();
    const std::string_view word = parser.peekWord();
    const std::optional<Site> state = siteFromName(word);
    if (!state) {
        parser.fail("a state (" + namesOf<Site>() + ")");
    }
    parser.skip(word.size());
    return *state;
}

PatchSource valueOf(PlaceParser& parser) {
    parser.skipSpaces();
    const std::string_view word = parser.peekWord();
    const std::optional<PatchSource> value = valueNamed<PatchSource>(word);
    if (!value || *value == PatchSource::Other) { // which is said by leaving it out
        parser.fail(kValueExpected);
    }
    parser.skip(word.size());
    return *value;
}

PatchPart part(PlaceParser& parser) {
    PatchPart result;
    result.state = stateOf(parser);
    if (!parser.accept(":")) {
        parser.fail("':' and the positions");
    }
    result.positions = parser.positions();
    if (!parser.accept("@")) {
        parser.fail("',' or '@' and the layers");
    }
    const bool isResidual = result.state == Site::H;
    WrittenLayers layers = parser.layers(isResidual, isResidual ? kLayerOfHExpected : kLayerExpected);
    result.allLayers = layers.all;
    result.embedding = layers.embedding;
    result.layers = std::move(layers.ranges);
    if (parser.accept("=")) {
        result.value = valueOf(parser);
    }
    return result;
}

/// What may follow the last part.
std::string expectedBehind(const PatchPart& last) {
    if (last.value != PatchSource::Other) {
        return "';' or the end";
    }
    return std::string(last.allLayers ? "" : "',' or ") + "'=' and a value, ';' or the end";
}

std::string format(const PatchPart& part) {
    std::string layers = part.embedding ? "emb" : "";
    if (part.allLayers) {
        layers = "all";
    } else if (!part.layers.empty()) {
        layers += (layers.empty() ? "" : ",") + formatRanges(part.layers);
    }
    std::string text =
        std::string(siteName(part.state)) + ":" + formatPositions(part.positions) + "@" + layers;
    if (part.value != PatchSource::Other) {
        text += "=" + std::string(nameOf(part.value));
    }
    return text;
}

} // namespace

PatchSpec parsePatchSpec(std::string_view text) {
    PlaceParser parser(text, "patch");
    PatchSpec patch;
    do {
        patch.parts.push_back(part(parser));
    } while (parser.accept(";"));
    if (!parser.atEnd()) {
        parser.fail(expectedBehind(patch.parts.back()));
    }
    patch.label = std::string(text);
    return patch;
}

std::string formatPatchSpec(const PatchSpec& patch) {
    std::string text;
    for (const PatchPart& one : patch.parts) {
        text += (text.empty() ? "" : ";") + format(one);
    }
    return text;
}

} // namespace mambascope
