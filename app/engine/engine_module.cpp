// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine_module.hpp"

#include "app/engine/build_stamp.hpp"

#define MAMBASCOPE_EXPORT __attribute__((visibility("default"), used))

extern "C" {

MAMBASCOPE_EXPORT mambascope::EngineBackend*
mambascopeMakeBackend(const mambascope::BackendOptions& options) {
    return mambascope::makeTorchBackend(options).release();
}

MAMBASCOPE_EXPORT void mambascopeRunBenchmark(const mambascope::BenchRequest& request,
                                              mambascope::BenchReport& report) {
    report = mambascope::runBenchmark(request);
}

MAMBASCOPE_EXPORT const char* mambascopeEngineBuild() {
    static const std::string stamp = mambascope::buildStamp();
    return stamp.c_str();
}
}
