// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine_loader.hpp"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <string>
#include <sys/mman.h>
#include <system_error>

#include "app/engine/build_stamp.hpp"
#include "app/engine/engine_module.hpp"
#include "core/base/error.hpp"
#include "core/catalogue/gpu_choice.hpp"

namespace mambascope {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, const std::string& reason) {
    throw Error(ErrorCode::FileUnreadable, {file.string(), reason}, file.string() + ": " + reason);
}

template <typename Function>
Function* symbolIn(void* module, const char* name) {
    void* found = dlsym(module, name);
    if (found == nullptr) {
        refuse(engineModule(), std::string("is not Mambascope's engine: it has no ") + name);
    }
    return reinterpret_cast<Function*>(found);
}

[[noreturn]] void refuseForMemory(const std::string& reason) {
    throw Error(ErrorCode::OutOfMemory, {"cpu", "loading the engine"},
                "there is not enough memory to load the engine (" + reason +
                    "); close other programs, or raise the limit");
}

/// Whether so many bytes of addresses with these rights are left to the process.
bool canMap(std::size_t bytes, int rights) {
    void* const start = ::mmap(nullptr, bytes, rights, MAP_PRIVATE | MAP_ANONYMOUS, /*fd=*/-1, /*offset=*/0);
    if (start == MAP_FAILED) {
        return false;
    }
    ::munmap(start, bytes);
    return true;
}

/// LibTorch ends the program where memory runs out while it starts. So that is looked at before: as many
/// addresses as its file has bytes, and what it allocates for its operators.
void requireRoom() {
    constexpr std::size_t kOperators = std::size_t{32} << 20;
    constexpr std::size_t kAddresses = MAMBASCOPE_ENGINE_BYTES + kOperators;
    if (!canMap(kAddresses, PROT_NONE) || !canMap(kOperators, PROT_READ | PROT_WRITE)) {
        refuseForMemory("it takes " + std::to_string(kAddresses >> 20) + " MiB of addresses");
    }
}

void* loadModule() {
    const fs::path file = engineModule();
    requireRoom();
    // RTLD_GLOBAL: LibTorch's CUDA half is loaded later and finds the operators of the CPU half there.
    // Symbols are bound when first called; most of LibTorch's never are. Never closed: its threads outlive
    // any user.
    void* module = dlopen(file.c_str(), RTLD_LAZY | RTLD_GLOBAL);
    if (module == nullptr) {
        const char* told = dlerror();
        const std::string reason = told == nullptr ? "can't be loaded" : told;
        for (const char* memory : {"failed to map segment", "cannot allocate", "Cannot allocate"}) {
            if (reason.find(memory) != std::string::npos) {
                refuseForMemory(reason);
            }
        }
        refuse(file, reason);
    }
    const std::string stamp = symbolIn<BuildFunction>(module, kBuildSymbol)();
    if (stamp != buildStamp()) {
        refuse(file, "is of another build (" + stamp + ") than this program (" + buildStamp() +
                         "); install both together");
    }
    return module;
}

void* loadedModule() {
    static void* const module = loadModule(); // a failed attempt throws, and the next call tries again
    return module;
}

template <typename Function>
Function* engineFunction(const char* name) {
    return symbolIn<Function>(loadedModule(), name);
}

} // namespace

fs::path engineModule() {
    std::error_code ignored;
    const fs::path binary = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const fs::path beside = binary / MAMBASCOPE_ENGINE_FILE;
    if (fs::exists(beside, ignored)) {
        return beside;
    }
    fs::path installed = (binary / MAMBASCOPE_ENGINE_FROM_BINARY / MAMBASCOPE_ENGINE_FILE).lexically_normal();
    if (!fs::exists(installed, ignored)) {
        throw Error(ErrorCode::FileMissing, {installed.string()},
                    installed.string() +
                        ": the engine is neither there nor beside the program; install Mambascope again");
    }
    return installed;
}

std::unique_ptr<EngineBackend> loadTorchBackend(const BackendOptions& options) {
    return std::unique_ptr<EngineBackend>(engineFunction<MakeBackendFunction>(kMakeBackendSymbol)(options));
}

std::unique_ptr<EngineBackend> loadTorchBackendOnGpu(std::size_t rank) {
    BackendOptions options;
    options.autoDevice = gpuByFreeMemory(rank);
    return loadTorchBackend(options);
}

BenchReport runEngineBenchmark(const BenchRequest& request) {
    BenchReport report;
    engineFunction<BenchmarkFunction>(kBenchmarkSymbol)(request, report);
    return report;
}

void leaveProgram(int exitCode) {
    std::fflush(nullptr);
    std::quick_exit(exitCode);
}

} // namespace mambascope
