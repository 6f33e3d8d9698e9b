// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/patch_spec.hpp"

#include "core/base/error.hpp"

namespace mambascope {

PatchSpec parsePatchSpec(std::string_view text) {
    throw Error(ErrorCode::SpecSyntax, {std::string(text), "1", "not there yet"});
}

std::string formatPatchSpec(const PatchSpec& patch) {
    return patch.label;
}

} // namespace mambascope
