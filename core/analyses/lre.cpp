// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/base/error.hpp"

namespace mambascope {

LreSnapshot analyse(const LreRequest& /*request*/, AnalysisEnvironment& /*environment*/) {
    throw Error(ErrorCode::Internal, {"lre"}, "lre is not there yet");
}

} // namespace mambascope
