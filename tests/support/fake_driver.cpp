// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for NVIDIA's driver (libcuda.so.1): says what the environment tells it to. Functions as the
// driver's own interface has them.
#include <cstdlib>
#include <cstring>

namespace {

int numberOf(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? 0 : std::atoi(text);
}

constexpr int kInvalidDevice = 101;
constexpr int kMajorAttribute = 75;

} // namespace

// clang-format off
extern "C" {
__attribute__((visibility("default"))) int cuInit(unsigned /*flags*/) { return numberOf("FAKE_CUDA_INIT"); }
__attribute__((visibility("default"))) int cuDriverGetVersion(int* version) {
    *version = numberOf("FAKE_CUDA_VERSION");
    return 0;
}
__attribute__((visibility("default"))) int cuDeviceGetCount(int* count) {
    *count = numberOf("FAKE_CUDA_DEVICES");
    return 0;
}
__attribute__((visibility("default"))) int cuDeviceGet(int* device, int index) {
    *device = index;
    return index < numberOf("FAKE_CUDA_DEVICES") ? 0 : kInvalidDevice;
}
__attribute__((visibility("default"))) int cuDeviceGetName(char* name, int size, int /*device*/) {
    std::strncpy(name, "Fake GPU", static_cast<std::size_t>(size));
    return 0;
}
__attribute__((visibility("default"))) int cuDeviceGetAttribute(int* value, int attribute, int /*device*/) {
    const int architecture = numberOf("FAKE_CUDA_ARCHITECTURE");
    *value = attribute == kMajorAttribute ? architecture / 10 : architecture % 10;
    return 0;
}
}
// clang-format on
