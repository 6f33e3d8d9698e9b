// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/base/error.hpp"

namespace mambascope {

StatsSnapshot analyse(const StatsRequest& /*request*/, AnalysisEnvironment& /*environment*/) {
    throw Error(ErrorCode::Internal, {"stats"}, "stats is not there yet");
}

} // namespace mambascope
