// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine answers: immutable host memory, shared between threads without locks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/values/request.hpp"

namespace mambascope {

/// Where a number comes from: shown in the status bar and stored with every figure.
struct Provenance {
    std::string device;       ///< "cpu (2 threads)" or the GPU's name
    std::string precision;    ///< "fp32", "tf32" or "bf16"
    double durationMs = 0;    ///< wall time of this request on the engine thread
    bool traceCached = false; ///< the clean run was there already
    // What may make a difference to the numbers elsewhere or another day; each empty where it is not known.
    std::string program = {};   ///< "0.1.0 (0123456789ab)", with the revision that it was built from
    std::string library = {};   ///< "LibTorch 2.11.0"
    std::string processor = {}; ///< of the computer, whatever the device
    std::string time = {};      ///< when it was computed, UTC: "2026-11-29T23:10:00Z"
};

struct Snapshot {
    Request request;
    Provenance provenance;
    bool partial = false; ///< a sweep that is still running; more snapshots of the same generation follow
    SnapshotBody body;
};

/// A request that could not be answered. The engine lives on.
struct Failure {
    RequestId request;
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> arguments;
    std::string detail; ///< one English line
};

/// At most every 100 ms and once at the end of each stage.
struct Progress {
    RequestId request;
    std::string stage; ///< "load", "trace", "sweep", "check"
    std::int64_t done = 0;
    std::int64_t total = 0;
};

} // namespace mambascope
