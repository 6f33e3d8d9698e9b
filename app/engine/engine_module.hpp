// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine's module exports. C names, so that the loader can look them up; the values behind them are
// C++ of the same build on both sides, which engineModuleBuild() lets the loader check.
#pragma once

#include "core/bench/benchmark.hpp"
#include "core/engine/backend.hpp"

namespace mambascope {

inline constexpr const char* kMakeBackendSymbol = "mambascopeMakeBackend";
inline constexpr const char* kBenchmarkSymbol = "mambascopeRunBenchmark";
inline constexpr const char* kBuildSymbol = "mambascopeEngineBuild";

/// Releases what it made to the caller; throws Error.
using MakeBackendFunction = EngineBackend*(const BackendOptions&);
/// As runBenchmark, but fills the given report: a function with a C name can't return one. Throws Error.
using BenchmarkFunction = void(const BenchRequest&, BenchReport&);
/// Version and revision that the module was built from.
using BuildFunction = const char*();

} // namespace mambascope
