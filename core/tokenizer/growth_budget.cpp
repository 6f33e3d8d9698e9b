// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/growth_budget.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <string>

namespace mambascope {

namespace {

constexpr std::size_t kTimes = 64;
constexpr std::size_t kAlways = std::size_t{64} << 10;
constexpr std::size_t kMostOfFile = std::size_t{256} << 20; // as a whole tokenizer.json

} // namespace

GrowthBudget::GrowthBudget(std::size_t promptBytes)
    : m_most(kTimes * promptBytes + kAlways) {}

GrowthBudget::GrowthBudget(std::size_t fileBytes, const JsonNode& place)
    : m_most(std::min(kTimes * fileBytes + kAlways, kMostOfFile))
    , m_place(place) {}

void GrowthBudget::spend(std::size_t step, std::size_t bytes) {
    if (m_made.size() <= step) {
        m_made.resize(step + 1);
    }
    if (bytes > m_most - m_made[step]) {
        fail(m_made[step] + bytes);
    }
    m_made[step] += bytes;
}

void GrowthBudget::fail(std::size_t made) const {
    const std::string most = std::to_string(m_most) + " bytes";
    if (m_place) {
        m_place->fail("texts that the tokenizer's own steps don't make longer than " + most);
    }
    const std::string expected = "a prompt that the tokenizer's own steps don't make longer than " + most;
    throw Error(ErrorCode::InvalidArgument, {"prompt", std::to_string(made) + " bytes", expected},
                "prompt: expected " + expected + ", found " + std::to_string(made));
}

} // namespace mambascope
