// SPDX-License-Identifier: GPL-3.0-or-later
// What a running request may ask of the engine thread.
#pragma once

#include <cstdint>
#include <string>

#include "core/values/snapshot.hpp"

namespace mambascope {

/// What a running request may use. All calls happen on the thread that runs the request.
class RunContext {
public:
    virtual ~RunContext() = default;
    /// Throws Error Cancelled when the request was replaced or cancelled. Called between layers and chunks.
    virtual void checkStop() = 0;
    /// Between the chunks of a sweep: lets waiting interactive requests run first, then returns.
    virtual void yieldToInteractive() = 0;
    /// Reports how far the request is.
    virtual void progress(const std::string& stage, std::int64_t done, std::int64_t total) = 0;
    /// Publishes what a sweep has so far.
    virtual void publishPartial(SnapshotBody body) = 0;
};

/// A context that never stops and reports nothing, for command lines and tests.
class PlainRunContext : public RunContext {
public:
    void checkStop() override {}
    void yieldToInteractive() override {}
    void progress(const std::string&, std::int64_t, std::int64_t) override {}
    void publishPartial(SnapshotBody) override {}
};

} // namespace mambascope
