// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/edit_check.hpp"

#include <cmath>
#include <string>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

void require(bool holds, const char* option, double value, const char* expected) {
    if (!holds) {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        throw Error(ErrorCode::InvalidArgument, {option, text, expected});
    }
}

} // namespace

void checkNumbers(const EditOptimiser& settings, double ridge) {
    const auto notNegative = [](double value) { return std::isfinite(value) && value >= 0; };
    require(settings.steps >= 1, "steps", settings.steps, "at least 1");
    require(std::isfinite(settings.rate) && settings.rate > 0, "rate", settings.rate, "more than 0");
    require(notNegative(settings.kl), "kl", settings.kl, "0 or more");
    require(notNegative(settings.decay), "decay", settings.decay, "0 or more");
    require(std::isfinite(settings.clamp) && settings.clamp > 0, "clamp", settings.clamp, "more than 0");
    require(notNegative(ridge), "ridge", ridge, "0 or more");
}

} // namespace mambascope
