// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/base/error.hpp"

namespace mambascope {

TraceSnapshot analyse(const TraceRequest& /*request*/, AnalysisEnvironment& /*environment*/) {
    throw Error(ErrorCode::Internal, {"trace"}, "trace is not there yet");
}

} // namespace mambascope
