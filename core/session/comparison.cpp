// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/comparison.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/values/snapshot_model.hpp"
#include "core/wire/json.hpp"

namespace mambascope {
namespace {

using Json = nlohmann::json;

bool isReal(const Json& value) {
    return value.is_number_float() || value.is_null() || value == "inf" || value == "-inf";
}

/// A real as the wire has it (core/wire/json.hpp).
double realOf(const Json& value) {
    if (value.is_number_float()) {
        return value.get<double>();
    }
    const double infinity = std::numeric_limits<double>::infinity();
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value == "inf" ? infinity : -infinity;
}

class Comparer {
public:
    Comparer(const NumberArrays& stored, const NumberArrays& now)
        : m_stored(stored)
        , m_now(now) {}

    void compare(const Json& stored, const Json& now, const std::string& place) {
        const bool bothReal = isReal(stored) && isReal(now);
        if (bothReal && (stored.is_number_float() || now.is_number_float())) {
            compareReals(realOf(stored), realOf(now), place);
        } else if (stored.is_object() && stored.contains("array") && now.is_object() &&
                   now.contains("array")) {
            compareArrays(m_stored[stored["array"].get<std::size_t>()],
                          m_now[now["array"].get<std::size_t>()], place);
        } else if (stored.is_object() && now.is_object()) {
            compareObjects(stored, now, place);
        } else if (stored.is_array() && now.is_array() && stored.size() == now.size()) {
            for (std::size_t i = 0; i < stored.size(); ++i) {
                compare(stored[i], now[i], place + "[" + std::to_string(i) + "]");
            }
        } else if (stored != now) {
            noteOther(place);
        }
    }

    ResultDifference m_difference;

private:
    void compareObjects(const Json& stored, const Json& now, const std::string& place) {
        const std::string front = place.empty() ? place : place + ".";
        for (const auto& [key, value] : stored.items()) {
            const auto other = now.find(key);
            other == now.end() ? noteOther(front + key) : compare(value, *other, front + key);
        }
        for (const auto& [key, value] : now.items()) {
            if (!stored.contains(key)) {
                noteOther(front + key);
            }
        }
    }

    template <typename Number>
    void compareNumbers(const NumberArray& stored, const NumberArray& now, const std::string& place) {
        m_difference.numbers += stored.count();
        if (std::memcmp(stored.bytes.data(), now.bytes.data(), stored.bytes.size()) == 0) {
            return;
        }
        m_difference.numbers -= stored.count(); // each is counted below
        for (std::size_t i = 0; i < stored.count(); ++i) {
            Number a = 0;
            Number b = 0;
            std::memcpy(&a, stored.bytes.data() + i * sizeof a, sizeof a);
            std::memcpy(&b, now.bytes.data() + i * sizeof b, sizeof b);
            compareReals(static_cast<double>(a), static_cast<double>(b), place, i);
        }
    }

    void compareArrays(const NumberArray& stored, const NumberArray& now, const std::string& place) {
        if (stored.type != now.type || stored.bytes.size() != now.bytes.size()) {
            noteOther(place);
        } else if (stored.type == NumberArray::Type::Float32) {
            compareNumbers<float>(stored, now, place);
        } else {
            compareNumbers<double>(stored, now, place);
        }
    }

    static constexpr std::size_t kNoIndex = std::numeric_limits<std::size_t>::max();

    void compareReals(double a, double b, const std::string& place, std::size_t index = kNoIndex) {
        ++m_difference.numbers;
        const bool bothNan = std::isnan(a) && std::isnan(b);
        if (bothNan || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b)) {
            return;
        }
        ++m_difference.unequal;
        const double apart = a == b ? 0 : std::abs(a - b);
        const bool isFinite = std::isfinite(apart);
        const double infinity = std::numeric_limits<double>::infinity();
        const double share = apart == 0 ? 0
                             : isFinite ? apart / std::max(std::abs(a), std::abs(b))
                                        : infinity;
        m_difference.relative = std::max(m_difference.relative, share);
        if (m_difference.place.empty() || (isFinite ? apart : infinity) > m_difference.largest) {
            m_difference.largest = isFinite ? apart : infinity;
            m_difference.place = index == kNoIndex ? place : place + "[" + std::to_string(index) + "]";
        }
    }

    void noteOther(const std::string& place) {
        if (m_difference.otherPlace.empty()) {
            m_difference.otherPlace = place;
        }
    }

    const NumberArrays& m_stored;
    const NumberArrays& m_now;
};

void addReason(std::vector<Reason>& reasons, Reason::What what, const std::string& stored,
               const std::string& now) {
    if (!stored.empty() && !now.empty() && stored != now) {
        reasons.push_back({what, stored, now});
    }
}

} // namespace

ResultDifference compareAnswers(const Snapshot& stored, const Snapshot& now) {
    if (stored.body.index() != now.body.index()) {
        ResultDifference difference;
        difference.otherPlace = "kind";
        return difference;
    }
    NumberArrays storedArrays;
    NumberArrays nowArrays;
    Json a = toJson(stored, storedArrays)["body"];
    Json b = toJson(now, nowArrays)["body"];
    a.erase("model");
    b.erase("model");
    Comparer comparer(storedArrays, nowArrays);
    comparer.compare(a, b, {});
    return comparer.m_difference;
}

std::vector<Reason> likelyReasons(const Snapshot& stored, const Snapshot& now) {
    std::vector<Reason> reasons;
    const Provenance& a = stored.provenance;
    const Provenance& b = now.provenance;
    addReason(reasons, Reason::What::Model, modelIn(stored.body).fingerprint, modelIn(now.body).fingerprint);
    addReason(reasons, Reason::What::Precision, a.precision, b.precision);
    addReason(reasons, Reason::What::Device, a.device, b.device);
    addReason(reasons, Reason::What::Processor, a.processor, b.processor);
    addReason(reasons, Reason::What::Library, a.library, b.library);
    addReason(reasons, Reason::What::Program, a.program, b.program);
    return reasons;
}

const char* reasonWord(Reason::What what) {
    switch (what) {
    case Reason::What::Model:
        return "model files";
    case Reason::What::Precision:
        return "precision";
    case Reason::What::Device:
        return "device";
    case Reason::What::Processor:
        return "processor";
    case Reason::What::Library:
        return "library";
    case Reason::What::Program:
        return "program";
    }
    return "";
}

} // namespace mambascope
