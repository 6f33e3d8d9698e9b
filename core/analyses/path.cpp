// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/base/error.hpp"

namespace mambascope {

PathSnapshot analyse(const PathRequest& /*request*/, AnalysisEnvironment& /*environment*/) {
    throw Error(ErrorCode::Internal, {"path"}, "path is not there yet");
}

} // namespace mambascope
