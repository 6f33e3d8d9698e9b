// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"
#include "core/base/error.hpp"

namespace mambascope {

EditSnapshot analyse(const EditRequest& /*request*/, AnalysisEnvironment& /*environment*/) {
    throw Error(ErrorCode::Internal, {"edit"}, "edit is not there yet");
}

} // namespace mambascope
