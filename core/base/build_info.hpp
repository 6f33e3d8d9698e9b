// SPDX-License-Identifier: GPL-3.0-or-later
// What this binary was built from: shown by --version, in the about box and in every exported figure.
#pragma once

#include <string_view>

namespace mambascope {

struct BuildInfo {
    std::string_view version;             ///< "0.1.0"
    std::string_view gitRevision;         ///< 12 hex digits, or "unknown" outside a checkout
    std::string_view buildType;           ///< "Release"
    std::string_view compiler;            ///< "GNU 12.2.0"
    std::string_view sanitizers;          ///< "" or "address;undefined"
    std::string_view sourceDirectory;     ///< the checkout that was built
    std::string_view resourcesFromBinary; ///< installed resources, relative to the binary's folder
};

/// Any thread; the views are valid for the program's life.
[[nodiscard]] const BuildInfo& buildInfo();

} // namespace mambascope
