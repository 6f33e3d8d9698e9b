// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cuda/fake_runtime.hpp"

#include <algorithm>
#include <cstdlib>
#include <cuda.h>
#include <cuda_runtime.h>
#include <cxxabi.h>
#include <map>
#include <memory>

using mambascope::testing::FakeCall;

namespace {

constexpr int kDevices = 3;
constexpr std::size_t kUsualShared = 48 * 1024; ///< bytes that every kernel may take

struct State {
    int device = 0;
    std::vector<FakeCall> calls;
    std::map<const void*, std::string> kernelNames;
    std::map<std::pair<const void*, int>, std::size_t> allowed; ///< by kernel and GPU
    std::string failing;
};

State& state() {
    static State all;
    return all;
}

/// "normRowsKernel" of "void mambascope::cuda::(anonymous namespace)::normRowsKernel<1>(…)".
std::string functionOf(const char* mangled) {
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(abi::__cxa_demangle(mangled, nullptr, nullptr, &status),
                                                      std::free);
    std::string name = status == 0 ? text.get() : mangled;
    const std::string space = "(anonymous namespace)::";
    if (const std::size_t at = name.find(space); at != std::string::npos) {
        name.erase(0, at + space.size());
    }
    name.resize(std::min(name.size(), name.find_first_of("<(")));
    const std::size_t scope = name.rfind("::");
    return scope == std::string::npos ? name : name.substr(scope + 2);
}

cudaError_t note(const std::string& what, void* stream, bool allowed = true) {
    state().calls.push_back({what, state().device, stream, allowed});
    return state().failing == what ? cudaErrorInvalidDevice : cudaSuccess;
}

CUresult encode() {
    return note("cuTensorMapEncodeTiled", nullptr) == cudaSuccess ? CUDA_SUCCESS : CUDA_ERROR_INVALID_VALUE;
}

} // namespace

namespace mambascope::testing {

void FakeRuntime::reset(int device) {
    state().device = device;
    state().calls.clear();
    state().failing.clear();
}

int FakeRuntime::currentDevice() {
    return state().device;
}

const std::vector<FakeCall>& FakeRuntime::calls() {
    return state().calls;
}

std::set<std::string> FakeRuntime::kernels() {
    std::set<std::string> names;
    for (const auto& [kernel, name] : state().kernelNames) {
        names.insert(name);
    }
    return names;
}

void FakeRuntime::failAt(const std::string& function) {
    state().failing = function;
}

} // namespace mambascope::testing

// The functions of CUDA's runtime that compiled .cu files call, by the names and types that they are called
// with.
extern "C" {
cudaError_t CUDARTAPI cudaGetDevice(int* device) {
    *device = state().device;
    return cudaSuccess;
}
cudaError_t CUDARTAPI cudaSetDevice(int device) {
    if (device < 0 || device >= kDevices) {
        return cudaErrorInvalidDevice;
    }
    state().device = device;
    return cudaSuccess;
}
cudaError_t CUDARTAPI cudaGetLastError() {
    return cudaSuccess;
}
const char* CUDARTAPI cudaGetErrorString(cudaError_t /*error*/) {
    return "the fake runtime was told to fail";
}
cudaError_t CUDARTAPI cudaDeviceGetAttribute(int* value, cudaDeviceAttr /*attribute*/, int device) {
    *value = 9;
    return device < kDevices ? cudaSuccess : cudaErrorInvalidDevice;
}
cudaError_t CUDARTAPI cudaFuncSetAttribute(const void* kernel, cudaFuncAttribute /*attribute*/, int value) {
    const cudaError_t result = note("cudaFuncSetAttribute", nullptr);
    if (result == cudaSuccess) {
        state().allowed[{kernel, state().device}] = static_cast<std::size_t>(value);
    }
    return result;
}
cudaError_t CUDARTAPI cudaLaunchKernelExC(const cudaLaunchConfig_t* config, const void* kernel,
                                          void** /*arguments*/) {
    const auto allowed = state().allowed.find({kernel, state().device});
    const std::size_t limit = allowed == state().allowed.end() ? kUsualShared : allowed->second;
    return note(state().kernelNames.at(kernel), config->stream, config->dynamicSmemBytes <= limit);
}
cudaError_t CUDARTAPI cudaGetDriverEntryPointByVersion(const char* /*name*/, void** function,
                                                       unsigned int /*version*/, unsigned long long /*flags*/,
                                                       cudaDriverEntryPointQueryResult* result) {
    *function = reinterpret_cast<void*>(&encode);
    *result = cudaDriverEntryPointSuccess;
    return cudaSuccess;
}
cudaError_t CUDARTAPI cudaStreamBeginCapture(cudaStream_t stream, cudaStreamCaptureMode /*mode*/) {
    return note("cudaStreamBeginCapture", stream);
}
cudaError_t CUDARTAPI cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t* graph) {
    *graph = nullptr;
    return note("cudaStreamEndCapture", stream);
}
cudaError_t CUDARTAPI cudaGraphInstantiate(cudaGraphExec_t* graph, cudaGraph_t /*from*/,
                                           unsigned long long /*flags*/) {
    *graph = nullptr;
    return note("cudaGraphInstantiate", nullptr);
}
cudaError_t CUDARTAPI cudaGraphLaunch(cudaGraphExec_t /*graph*/, cudaStream_t stream) {
    return note("cudaGraphLaunch", stream);
}
cudaError_t CUDARTAPI cudaGraphDestroy(cudaGraph_t /*graph*/) {
    return cudaSuccess;
}
cudaError_t CUDARTAPI cudaGraphExecDestroy(cudaGraphExec_t /*graph*/) {
    return cudaSuccess;
}

// What nvcc's own code calls: kernels are registered before main() starts.
void** CUDARTAPI __cudaRegisterFatBinary(void* /*binary*/) {
    static void* handle = nullptr;
    return &handle;
}
void CUDARTAPI __cudaRegisterFatBinaryEnd(void** /*handle*/) {}
void CUDARTAPI __cudaUnregisterFatBinary(void** /*handle*/) {}
void CUDARTAPI __cudaRegisterFunction(void** /*handle*/, const char* kernel, char* /*deviceFunction*/,
                                      const char* name, int /*threadLimit*/, uint3* /*thread*/,
                                      uint3* /*block*/, dim3* /*blockSize*/, dim3* /*gridSize*/,
                                      int* /*warpSize*/) {
    state().kernelNames[kernel] = functionOf(name);
}
unsigned CUDARTAPI __cudaPushCallConfiguration(dim3 /*grid*/, dim3 /*block*/, std::size_t /*shared*/,
                                               void* /*stream*/) {
    return 0;
}
cudaError_t CUDARTAPI __cudaPopCallConfiguration(dim3* /*grid*/, dim3* /*block*/, std::size_t* /*shared*/,
                                                 void* /*stream*/) {
    return cudaSuccess;
}
cudaError_t CUDARTAPI __cudaGetKernel(void** kernel, const void* function) {
    *kernel = const_cast<void*>(function);
    return cudaSuccess;
}
/// A launch by <<< >>>, which names no GPU: none of ours is one.
cudaError_t CUDARTAPI __cudaLaunchKernel(void* /*kernel*/, dim3 /*grid*/, dim3 /*block*/,
                                         void** /*arguments*/, std::size_t /*shared*/, void* stream) {
    return note("a launch by <<< >>>", stream, false);
}
}
