// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the CUDA runtime library of a LibTorch for CUDA 12 (libcudart.so.12).
extern "C" __attribute__((visibility("default"))) int cudaRuntimeGetVersion(int* version) {
    *version = 12080;
    return 0;
}
