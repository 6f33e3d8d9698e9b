// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_parts.hpp"

namespace mambascope::ui {

using Json = nlohmann::json;

Json spanJson(ByteSpan span) {
    return {span.start, span.end};
}

ByteSpan readPart(const JsonNode& part, bool isAround, std::size_t promptBytes) {
    const bool isNothing = part.json() == Json::array({0, 0});
    return isAround && isNothing ? ByteSpan{} : readSpan(part, promptBytes);
}

Json layersJson(const LayerSpan& span) {
    if (span.all) {
        return {{"all", true}};
    }
    return {{"first", span.first}, {"last", span.last}, {"of", span.of}};
}

LayerSpan readLayers(const JsonNode& node) {
    LayerSpan span;
    span.all = node["first"].isMissing();
    if (!span.all) {
        readField(node, "first", span.first, 0);
        readField(node, "last", span.last, span.first);
        readField(node, "of", span.of, span.last + 1);
        node["first"].require(span.last >= span.first && span.of > span.last, "first ≤ last < of");
    }
    return span;
}

} // namespace mambascope::ui
