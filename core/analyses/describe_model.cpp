// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

namespace mambascope {

ModelSnapshot analyse(const ModelRequest& /*request*/, AnalysisEnvironment& environment) {
    return {environment.model.info()};
}

} // namespace mambascope
