// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to LibTorch: private headers and sources of core include this and nothing else of it.
// It is precompiled (core/CMakeLists.txt); without that each file costs seconds.
#pragma once

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
