// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of a knockout, with positions and layers as in place_parser.hpp:
//
//   spec = edge { ";" edge }
//   edge = positions "<-" positions "@" layers
#include "core/values/intervention.hpp"
#include "core/values/place_parser.hpp"

namespace mambascope {
namespace {

constexpr const char* kLayerExpected = "a layer such as 12 or 10-18, or all";

EdgeSpec edge(PlaceParser& parser) {
    EdgeSpec result;
    result.targets = parser.positions();
    if (!parser.accept("<-")) {
        parser.fail("',' or '<-' and the sources");
    }
    result.sources = parser.positions();
    if (!parser.accept("@")) {
        parser.fail("',' or '@' and the layers");
    }
    result.layers = parser.layers(false, kLayerExpected).ranges;
    return result;
}

} // namespace

KnockoutSpec parseKnockoutSpec(std::string_view text) {
    PlaceParser parser(text);
    KnockoutSpec spec;
    do {
        spec.edges.push_back(edge(parser));
    } while (parser.accept(";"));
    if (!parser.atEnd()) {
        parser.fail(spec.edges.back().layers.empty() ? "';' or the end" : "',' or ';' or the end");
    }
    return spec;
}

} // namespace mambascope
