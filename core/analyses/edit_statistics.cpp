// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/edit_statistics.hpp"

#include <utility>

#include "core/analyses/text_statistics.hpp"
#include "core/passes/variant_check.hpp"

namespace mambascope {
namespace {

std::int64_t keySize(const MatrixPlace& place, const AnalysisEnvironment& environment) {
    return checkMatrix(environment.model.model(), place.matrix, place.layer, "statistics").key;
}

FoundStatistics statisticsFor(const EditRequest& request, std::vector<MatrixPlace> places,
                              AnalysisEnvironment& environment) {
    NeededStatistics needed;
    needed.moments = std::move(places);
    return request.stats.empty() ? textStatistics(request.statsText, needed, request.model, environment)
                                 : fileStatistics(request.stats, needed, request.model, environment);
}

std::shared_ptr<KeyFactor> factorFrom(FoundStatistics& found, const MatrixPlace& place, std::int64_t size,
                                      double ridge) {
    const SecondMoment moment{std::move(found.statistics.moments.at({place.matrix, place.layer})),
                              found.statistics.source.tokens};
    auto made = std::make_shared<KeyFactor>();
    made->factor = factorOf(moment, size, ridge);
    made->statistics = statisticsOf(moment, size);
    made->notes = found.notes;
    return made;
}

bool namesStatistics(const EditRequest& request) {
    return !request.stats.empty() || !request.statsText.empty();
}

} // namespace

KeyFactors::Factor KeyFactors::keep(const Place& place, std::shared_ptr<KeyFactor> made) {
    ++m_made;
    const std::size_t bytes = made->factor.nbytes();
    if (m_bytes + bytes <= m_mostBytes) {
        m_bytes += bytes;
        m_kept.emplace(place, made);
    }
    return made;
}

std::shared_ptr<const KeyFactor> KeyFactors::find(const EditRequest& request, std::int64_t size,
                                                  AnalysisEnvironment& environment) {
    if (!namesStatistics(request)) {
        return nullptr;
    }
    const Place place{request.stats, request.statsText, request.site, request.layer, request.ridge};
    const std::lock_guard lock(m_mutex);
    if (const auto kept = m_kept.find(place); kept != m_kept.end()) {
        return kept->second;
    }
    const MatrixPlace where{request.site, request.layer};
    FoundStatistics found = statisticsFor(request, {where}, environment);
    return keep(place, factorFrom(found, where, size, request.ridge));
}

void KeyFactors::prepare(const EditRequest& request, const std::vector<MatrixPlace>& places,
                         AnalysisEnvironment& environment) {
    if (!namesStatistics(request) || places.empty()) {
        return;
    }
    std::vector<MatrixPlace> together;
    std::size_t bytes = 0;
    for (const MatrixPlace& place : places) {
        const std::int64_t size = keySize(place, environment);
        const std::size_t own = static_cast<std::size_t>(size * size) * sizeof(double);
        if (!together.empty() && bytes + own > m_mostBytes) {
            prepareTogether(request, together, environment);
            together.clear();
            bytes = 0;
        }
        together.push_back(place);
        bytes += own;
    }
    prepareTogether(request, together, environment);
}

void KeyFactors::prepareTogether(const EditRequest& request, const std::vector<MatrixPlace>& places,
                                 AnalysisEnvironment& environment) {
    const std::lock_guard lock(m_mutex);
    FoundStatistics found = statisticsFor(request, places, environment);
    for (const MatrixPlace& place : places) {
        const Place key{request.stats, request.statsText, place.matrix, place.layer, request.ridge};
        if (!m_kept.contains(key)) {
            const std::int64_t size = keySize(place, environment);
            static_cast<void>(keep(key, factorFrom(found, place, size, request.ridge)));
        }
    }
}

} // namespace mambascope
