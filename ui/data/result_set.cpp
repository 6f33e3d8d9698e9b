// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/result_set.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <system_error>
#include <utility>

#include "core/base/error.hpp"
#include "core/results/summary_builder.hpp"
#include "core/results/summary_file.hpp"

namespace mambascope::ui {
namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

void checkStop(const std::atomic<bool>& stop) {
    if (stop) {
        throw Error(ErrorCode::Cancelled, {});
    }
}

/// One prompt's curves by the same rules as the means: what its set of tokens counts as when it is empty, and
/// how a map's tokens are put together.
SummaryPart ownCurves(const RowResult& row, const Manifest& manifest) {
    SummaryBuilder one(manifest.settings, manifest.model.layers);
    one.add(row);
    return one.summary(0).all;
}

std::vector<RelationPart> relationParts(std::map<std::string, SummaryBuilder>& builders) {
    std::vector<RelationPart> parts;
    for (auto& [name, builder] : builders) {
        if (!name.empty()) {
            parts.push_back({name, builder.summary(0)});
        }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const RelationPart& a, const RelationPart& b) {
        return a.summary.all.prompts > b.summary.all.prompts;
    });
    return parts;
}

} // namespace

std::shared_ptr<const ResultSet> ResultSet::running(Manifest manifest, ExperimentSummary summary,
                                                    const std::shared_ptr<const ResultSet>& before) {
    auto set = std::make_shared<ResultSet>();
    set->m_manifest = std::move(manifest);
    set->m_summary = std::move(summary);
    set->layOut();
    if (before != nullptr && before->m_starts == set->m_starts && before->m_stride == set->m_stride) {
        if (!before->m_folder.empty()) { // it was read, with all that its manifest says
            set->m_folder = before->m_folder;
            set->m_manifest = before->m_manifest;
        }
        set->m_prompts = before->m_prompts;
    }
    return set;
}

std::shared_ptr<const ResultSet> ResultSet::read(const std::filesystem::path& folder,
                                                 const std::atomic<bool>& stop) {
    auto set = std::make_shared<ResultSet>();
    RowReader reader(folder);
    set->m_folder = folder;
    set->m_manifest = reader.manifest();
    const Manifest& manifest = set->m_manifest;
    SummaryBuilder all(manifest.settings, manifest.model.layers);
    set->m_summary = all.summary(0);
    set->layOut();
    std::map<std::string, SummaryBuilder> relations;
    const auto prompts = std::make_shared<Prompts>();
    while (const std::optional<RowResult> row = reader.next()) {
        checkStop(stop);
        all.add(*row);
        relations.try_emplace(row->relation, manifest.settings, manifest.model.layers)
            .first->second.add(*row);
        set->add(*prompts, *row, ownCurves(*row, manifest));
    }
    prompts->skipped = readSkipped(folder);
    checkStop(stop);
    std::error_code missing;
    if (std::filesystem::exists(folder / kSummaryFile, missing)) {
        set->m_summary = readSummary(folder);
    }
    // A run may have gone on since its summary was written.
    if (set->m_summary.all.prompts != all.rows()) {
        set->m_summary = all.summary();
        set->m_summary.skipped = static_cast<std::int64_t>(prompts->skipped.size());
    }
    prompts->relations = relationParts(relations);
    set->m_prompts = prompts;
    return set;
}

/// Where each curve's values are within those of a row.
void ResultSet::layOut() {
    m_starts.clear();
    m_stride = 0;
    for (const WindowSummary& window : m_summary.all.windows) {
        std::vector<std::size_t>& starts = m_starts.emplace_back();
        for (std::size_t i = 0; i < window.sources.size(); ++i) {
            starts.push_back(m_stride);
            m_stride += window.ranges.size();
        }
    }
}

void ResultSet::add(Prompts& prompts, const RowResult& row, const SummaryPart& own) const {
    prompts.rows.push_back({row.row, row.prompt, row.subject, row.answer, row.relation, row.subjectBytes,
                            row.subjectFirst(), static_cast<float>(row.baseProbability)});
    for (const WindowSummary& window : own.windows) {
        for (const SourceSummary& source : window.sources) {
            for (std::size_t i = 0; i < window.ranges.size(); ++i) {
                const bool isThere = i < source.difference.mean.size();
                prompts.differences.push_back(isThere ? static_cast<float>(source.difference.mean[i])
                                                      : kNothing);
                prompts.accuracies.push_back(
                    i < source.accuracy.mean.size() ? static_cast<float>(source.accuracy.mean[i]) : kNothing);
            }
        }
    }
    prompts.differences.resize(prompts.rows.size() * m_stride, kNothing);
    prompts.accuracies.resize(prompts.rows.size() * m_stride, kNothing);
}

const SummaryPart& partOf(const ExperimentSummary& summary, SubjectPlace place) {
    switch (place) {
    case SubjectPlace::First:
        return summary.subjectFirst;
    case SubjectPlace::Later:
        return summary.subjectLater;
    case SubjectPlace::Any:
        break;
    }
    return summary.all;
}

const SummaryPart* ResultSet::part(SubjectPlace place, const std::string& relation) const {
    if (relation.empty()) {
        return &partOf(m_summary, place);
    }
    const auto found = std::find_if(m_prompts->relations.begin(), m_prompts->relations.end(),
                                    [&](const RelationPart& part) { return part.name == relation; });
    return found == m_prompts->relations.end() ? nullptr : &partOf(found->summary, place);
}

std::size_t ResultSet::place(std::size_t row, const CurveKey& key, std::size_t window) const {
    return row * m_stride + m_starts.at(key.size).at(key.source) + window;
}

double ResultSet::value(std::size_t row, const CurveKey& key, std::size_t window,
                        SummaryMetric metric) const {
    const std::size_t at = place(row, key, window);
    const double difference = double{m_prompts->differences.at(at)};
    const double base = double{m_prompts->rows.at(row).baseProbability};
    if (std::isnan(difference)) {
        return difference;
    }
    switch (metric) {
    case SummaryMetric::RelativeChange:
        return base > 0 ? difference / base : double{kNothing};
    case SummaryMetric::Accuracy:
        return double{m_prompts->accuracies[at]};
    case SummaryMetric::Difference:
        break;
    }
    return difference;
}

std::size_t ResultSet::windowCount(const CurveKey& key) const {
    return m_summary.all.windows.at(key.size).ranges.size();
}

std::optional<CurveKey> ResultSet::find(std::size_t size, const std::string& group,
                                        const std::string& source) const {
    if (size >= m_summary.all.windows.size()) {
        return std::nullopt;
    }
    const std::vector<SourceSummary>& sources = m_summary.all.windows[size].sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].group == group && sources[i].source == source) {
            return CurveKey{size, i};
        }
    }
    return std::nullopt;
}

std::vector<std::filesystem::path> resultFoldersIn(const std::filesystem::path& path) {
    if (hasManifest(path)) {
        return {path};
    }
    std::vector<std::filesystem::path> folders;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(path, unreadable)) {
        std::error_code gone;
        if (entry.is_directory(gone) && hasManifest(entry.path())) {
            folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace mambascope::ui
