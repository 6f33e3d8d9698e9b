// SPDX-License-Identifier: GPL-3.0-or-later
// The list of kinds with one row more.
#pragma once

#include "core/values/model_kind.hpp"
#include "tests/core/kinds/count_kind.hpp"

#define MAMBASCOPE_KINDS KindList<ModelKind, CountKind>
