// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/memory_errors.hpp"

#include <c10/core/CPUAllocator.h>
#include <new>
#include <string>

#include "core/base/first_line.hpp"
#include "core/tensor/aten.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope {
namespace {

class HostOutOfMemory : public c10::OutOfMemoryError {
    using OutOfMemoryError::OutOfMemoryError;
};

/// LibTorch's own allocator of the host, but for the type of its error.
class HostAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) override {
        try {
            return own().allocate(bytes);
        } catch (const c10::Error&) { // it has no other
            throw HostOutOfMemory({__func__, __FILE__, __LINE__},
                                  "no memory for " + std::to_string(bytes) + " bytes");
        }
    }
    [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return own().raw_deleter(); }
    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        own().copy_data(to, from, bytes);
    }

private:
    static c10::Allocator& own() { return *c10::GetDefaultCPUAllocator(); }
};

HostAllocator& hostAllocator() {
    static HostAllocator allocator;
    return allocator;
}

REGISTER_ALLOCATOR(c10::DeviceType::CPU, &hostAllocator())

Error outOfMemory(const std::string& device) {
    return {ErrorCode::OutOfMemory,
            {device},
            "device " + device +
                ": out of memory; try a shorter prompt, a smaller model or another precision"};
}

Error engineFailure(const std::string& what) {
    const std::string line = firstLine(what); // a backtrace may follow
    return {ErrorCode::DeviceFailure, {"engine", line}, "engine: " + line};
}

} // namespace

bool saysOutOfMemory(const std::exception& error) {
    const auto* own = dynamic_cast<const Error*>(&error);
    return (own != nullptr && own->code() == ErrorCode::OutOfMemory) ||
           dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr ||
           dynamic_cast<const std::bad_alloc*>(&error) != nullptr;
}

Error asError(const std::exception& error) {
    if (const auto* own = dynamic_cast<const Error*>(&error)) {
        return *own;
    }
    if (dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr &&
        dynamic_cast<const HostOutOfMemory*>(&error) == nullptr) {
        return outOfMemory("cuda");
    }
    if (saysOutOfMemory(error)) {
        return outOfMemory("cpu");
    }
    if (const auto* torch = dynamic_cast<const c10::Error*>(&error)) {
        return engineFailure(torch->what_without_backtrace());
    }
    if (dynamic_cast<const cuda::CudaError*>(&error) != nullptr) {
        return engineFailure(error.what());
    }
    const std::string line = firstLine(error.what());
    return {ErrorCode::Internal, {line}, "internal error: " + line};
}

} // namespace mambascope
