// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "core/engine/backend.hpp"

namespace mambascope::testing {

/// A backend whose runs are a function of the test.
class FunctionBackend : public EngineBackend {
public:
    using Function = std::function<Snapshot(const Request&, RunContext&)>;

    explicit FunctionBackend(Function function)
        : m_function(std::move(function)) {}

    /// For Engine's constructor.
    [[nodiscard]] static std::function<std::unique_ptr<EngineBackend>()> factory(Function function) {
        return [function = std::move(function)] { return std::make_unique<FunctionBackend>(function); };
    }

    Snapshot run(const Request& request, RunContext& context) override {
        return m_function(request, context);
    }

private:
    Function m_function;
};

} // namespace mambascope::testing
