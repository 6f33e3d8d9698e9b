// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/build_info.hpp"

namespace mambascope {

/// Equal on both sides of the module's border where both come from one build.
[[nodiscard]] inline std::string buildStamp() {
    const BuildInfo& info = buildInfo();
    std::string stamp;
    for (const std::string_view part :
         {info.version, info.gitRevision, info.buildType, info.compiler, info.sanitizers}) {
        stamp.append(part).append(1, ' ');
    }
    return stamp;
}

} // namespace mambascope
