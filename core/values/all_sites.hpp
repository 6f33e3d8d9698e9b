// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/values/site.hpp"

namespace mambascope {

inline constexpr std::array kSites{Site::H, Site::A, Site::Mix,  Site::C,  Site::S,
                                   Site::G, Site::O, Site::Attn, Site::Mlp};
inline constexpr std::array kMatrices{Matrix::Wa, Matrix::Wg, Matrix::Wo, Matrix::Wdown};

} // namespace mambascope
