// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the LibTorch engine into the program when it is wanted, and not before: starting LibTorch (it
// registers thousands of operators) takes several tenths of a second, which --help, --version and a mistyped
// option need not wait for, and which the window spends on the engine's thread while it builds itself.
#pragma once

#include <filesystem>
#include <memory>

#include "core/bench/benchmark.hpp"
#include "core/engine/backend.hpp"

namespace mambascope {

/// The engine's module: beside the program (a build folder), else where the installation puts it. Throws
/// Error FileMissing if it is in neither place.
[[nodiscard]] std::filesystem::path engineModule();

/// As makeTorchBackend, but out of the module, which is loaded at the first call and stays. Any thread.
/// Throws Error FileMissing, FileUnreadable (it can't be loaded, or is of another build), OutOfMemory (there
/// is no room to load it), and what makeTorchBackend throws.
[[nodiscard]] std::unique_ptr<EngineBackend> loadTorchBackend(const BackendOptions& options = {});

/// The same, whose device Auto is the GPU at this place by free memory (gpuByFreeMemory).
[[nodiscard]] std::unique_ptr<EngineBackend> loadTorchBackendOnGpu(std::size_t rank);

/// As runBenchmark, but out of the module.
[[nodiscard]] BenchReport runEngineBenchmark(const BenchRequest& request);

/// Ends the program at once, with everything printed. LibTorch takes two tenths of a second to destroy what
/// it registered, and nobody needs that. Everything of ours must be closed before.
[[noreturn]] void leaveProgram(int exitCode);

} // namespace mambascope
