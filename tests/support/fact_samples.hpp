// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and manifests of experiments on facts that nobody ran, for tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>

#include "core/results/result_writer.hpp"
#include "tests/support/result_samples.hpp"

namespace mambascope::testing {

inline FactManifest factManifest(FactSort sort = FactSort::Trace, std::int64_t rows = 41) {
    const Manifest other = sampleManifest();
    FactManifest manifest;
    manifest.model = other.model;
    manifest.data = {"facts.csv", std::string(64, 'b'), rows};
    manifest.rows = RowRanges(0, rows - 1);
    manifest.dtype = "fp32";
    manifest.version = other.version;
    manifest.device = "cpu";
    manifest.started = other.started;
    manifest.settings.setSort(sort);
    if (auto* const trace = std::get_if<TraceFacts>(&manifest.settings.what)) {
        trace->states = {Site::H, Site::S};
        trace->window = 3;
    } else if (auto* const path = std::get_if<PathFacts>(&manifest.settings.what)) {
        path->sever = {Site::S, Site::O};
    } else if (auto* const block = std::get_if<BlockFacts>(&manifest.settings.what)) {
        block->window = 2;
        block->text = "bundled";
    } else if (auto* const edit = std::get_if<EditFacts>(&manifest.settings.what)) {
        edit->sites = {Matrix::Wo};
        edit->layers = {1, 3};
    } else if (auto* const lre = std::get_if<LreFactsRun>(&manifest.settings.what)) {
        lre->layers = {kEmbeddingLayer, 2};
    }
    return manifest;
}

/// A line whose numbers follow from its own number alone. Every seventh fact lacks the second series.
inline FactRow factRow(std::int64_t number, const FactManifest& manifest) {
    const FactLayout layout = layoutOf(manifest.settings, manifest.model.layers);
    const RowResult head = sampleRow(number, sampleManifest());
    std::mt19937_64 random(static_cast<std::uint64_t>(number) + 71);
    const auto uniform = [&] { return asStored(static_cast<double>(random() >> 11U) * 0x1.0p-53); };
    FactRow row;
    static_cast<RowHead&>(row) = head;
    row.baseProbability = asStored(0.5 + 0.5 * uniform());
    if (layout.hasCorruption()) {
        row.corrupt =
            FactCorruption{number + 1, "Bob \xC3\xA9", "Oslo", 6, {2, 2}, asStored(0.4 * uniform())};
    }
    row.texts = {{"new", {"Oslo \"x\""}}};
    row.numbers = {{"known", 3}};
    for (const FactPanel& panel : layout.panels) {
        auto& own = row.values.emplace_back();
        for (std::size_t series = 0; series < panel.series.size(); ++series) {
            own.emplace_back();
            if (series == 1 && number % 7 == 0) {
                continue;
            }
            own.back().emplace();
            for (std::size_t point = 0; point < panel.points.size(); ++point) {
                own.back()->push_back(uniform());
            }
        }
    }
    return row;
}

/// A whole folder, or a shard of it; row 4 is left out.
inline std::filesystem::path writeFacts(const std::filesystem::path& folder, FactManifest manifest,
                                        Shard shard = {}) {
    manifest.shard = shard;
    FactWriter writer(folder, manifest, {});
    for (const std::int64_t row : rowsFrom(0, manifest.data.rows)) {
        if (shard.has(row) && row != 4) {
            writer.add(factRow(row, manifest));
        }
    }
    if (shard.has(4)) {
        writer.skip({4, 6, "gap: p - p* is 0.02, below 0.1: \"x\""});
    }
    writer.finish(writer.summary(500));
    return folder;
}

} // namespace mambascope::testing
