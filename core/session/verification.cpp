// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/verification.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {

void Verification::add(std::shared_ptr<const Snapshot> stored, const Snapshot& now) {
    VerifiedResult result;
    result.difference = compareAnswers(*stored, now);
    if (!result.difference->isEqual()) {
        result.reasons = likelyReasons(*stored, now);
    }
    result.stored = std::move(stored);
    results.push_back(std::move(result));
}

void Verification::addFailure(std::shared_ptr<const Snapshot> stored, const std::string& line) {
    VerifiedResult result;
    result.stored = std::move(stored);
    result.failure = line;
    results.push_back(std::move(result));
}

std::size_t Verification::equalCount() const {
    return static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [](const auto& result) {
        return result.difference && result.difference->isEqual();
    }));
}

std::size_t Verification::failureCount() const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](const auto& result) { return !result.difference; }));
}

const VerifiedResult* Verification::worst() const {
    const VerifiedResult* worst = nullptr;
    for (const VerifiedResult& result : results) {
        const bool differs = result.difference && result.difference->unequal > 0;
        if (differs && (worst == nullptr || result.difference->largest > worst->difference->largest)) {
            worst = &result;
        }
    }
    return worst;
}

std::vector<Reason> Verification::reasons() const {
    std::vector<Reason> all;
    for (const VerifiedResult& result : results) {
        for (const Reason& reason : result.reasons) {
            const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Reason& other) {
                return other.what == reason.what && other.stored == reason.stored && other.now == reason.now;
            });
            if (!isKnown) {
                all.push_back(reason);
            }
        }
    }
    return all;
}

} // namespace mambascope
