// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/result_store.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mambascope::ui {
namespace {

constexpr std::size_t kFixedBytes = 4096; // request, names and numbers of any snapshot

std::size_t promptBytes(const PromptInfo& prompt) {
    return prompt.tokens.size() * (sizeof(Token) + 16);
}

template <typename Value>
std::size_t vectorBytes(const std::vector<Value>& values) {
    return values.size() * sizeof(Value);
}

struct BodyBytes {
    /// Kinds that no window asks for, and models, which are few.
    template <typename Other>
    std::size_t operator()(const Other& /*body*/) const {
        return 0;
    }
    std::size_t operator()(const AttentionSnapshot& body) const {
        return promptBytes(body.prompt) + vectorBytes(body.values);
    }
    std::size_t operator()(const MapSnapshot& body) const {
        return promptBytes(body.prompt) + vectorBytes(body.probability) + vectorBytes(body.windows);
    }
    std::size_t operator()(const FlowSnapshot& body) const {
        std::size_t bytes = promptBytes(body.prompt) + vectorBytes(body.windows);
        for (const auto& curve : body.probability) {
            bytes += vectorBytes(curve);
        }
        return bytes;
    }
    std::size_t operator()(const TrustSnapshot& body) const {
        return promptBytes(body.prompt) + vectorBytes(body.rebuildErrors) + vectorBytes(body.runs);
    }
    std::size_t operator()(const TraceSnapshot& body) const {
        std::size_t bytes = promptBytes(body.prompt) + promptBytes(body.corrupt) +
                            vectorBytes(body.alignment) + vectorBytes(body.rows) + vectorBytes(body.logits);
        for (const TraceVariant& variant : body.variants) {
            bytes += vectorBytes(variant.top) + vectorBytes(variant.patch.parts);
        }
        for (const TraceMap& map : body.maps) {
            bytes += vectorBytes(map.probability) + vectorBytes(map.windows);
        }
        return bytes;
    }
    std::size_t operator()(const PathSnapshot& body) const {
        std::size_t bytes = promptBytes(body.prompt) + promptBytes(body.corrupt);
        for (const PathPosition& position : body.positions) {
            for (const PathCurve& curve : position.curves) {
                bytes += vectorBytes(curve.probability);
            }
        }
        return bytes;
    }
    std::size_t operator()(const LreSnapshot& body) const {
        std::size_t bytes = vectorBytes(body.weight) + vectorBytes(body.bias) +
                            vectorBytes(body.facts.train) + vectorBytes(body.facts.test) +
                            vectorBytes(body.facts.edits);
        for (const LreResult& result : body.results) {
            bytes += vectorBytes(result.tests);
            for (const LreCausality& causality : result.causality) {
                bytes += vectorBytes(causality.edits);
            }
        }
        return bytes;
    }
    std::size_t operator()(const BlockSnapshot& body) const {
        std::size_t bytes = promptBytes(body.prompt) + vectorBytes(body.windows);
        for (const auto& curve : body.probability) {
            bytes += vectorBytes(curve);
        }
        return bytes;
    }
    std::size_t operator()(const EvaluateSnapshot& body) const { return vectorBytes(body.prompts); }
    /// Its numbers are in the folder; the means are few.
    std::size_t operator()(const ExperimentSnapshot&) const { return 0; }
    std::size_t operator()(const FactsSnapshot&) const { return 0; }
    std::size_t operator()(const PredictSnapshot& body) const {
        std::size_t bytes = promptBytes(body.prompt) + vectorBytes(body.clean.top) + vectorBytes(body.logits);
        for (const VariantResult& variant : body.variants) {
            bytes += vectorBytes(variant.top) + vectorBytes(variant.cleanTopNow);
            for (const Edge& edge : variant.edges) {
                bytes += vectorBytes(edge.targets) + vectorBytes(edge.sources) + vectorBytes(edge.layers);
            }
        }
        return bytes;
    }
};

} // namespace

std::size_t bytesOf(const Snapshot& snapshot) {
    return kFixedBytes + std::visit(BodyBytes(), snapshot.body);
}

ResultStore::ResultStore(std::size_t mostBytes, std::size_t mostEntries)
    : m_mostBytes(mostBytes)
    , m_mostEntries(mostEntries) {}

void ResultStore::keep(std::shared_ptr<const Snapshot> snapshot) {
    if (snapshot == nullptr || snapshot->partial) {
        return;
    }
    const auto older = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.snapshot->request.body == snapshot->request.body;
    });
    if (older != m_entries.end()) {
        remove(older);
    }
    const std::size_t size = bytesOf(*snapshot);
    if (size > m_mostBytes || m_mostEntries == 0) {
        return;
    }
    m_entries.push_front({std::move(snapshot), size});
    m_bytes += size;
    removeSurplus();
}

void ResultStore::setLimits(std::size_t mostBytes, std::size_t mostEntries) {
    m_mostBytes = mostBytes;
    m_mostEntries = mostEntries;
    removeSurplus();
}

void ResultStore::removeSurplus() {
    while (m_entries.size() > m_mostEntries || m_bytes > m_mostBytes) {
        remove(std::prev(m_entries.end()));
    }
}

std::shared_ptr<const Snapshot> ResultStore::find(const RequestBody& body) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.snapshot->request.body == body; });
    if (found == m_entries.end()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, found);
    return found->snapshot;
}

void ResultStore::clear() {
    m_entries.clear();
    m_bytes = 0;
}

void ResultStore::removeIf(const std::function<bool(const std::shared_ptr<const Snapshot>&)>& isGone) {
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto present = entry++;
        if (isGone(present->snapshot)) {
            remove(present);
        }
    }
}

void ResultStore::remove(std::list<Entry>::iterator entry) {
    m_bytes -= entry->bytes;
    m_entries.erase(entry);
}

} // namespace mambascope::ui
