// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiment_context.hpp"

#include <cstdio>
#include <memory>

#include "app/cli/stop_signal.hpp"
#include "app/cli/text_table.hpp"
#include "app/engine/engine_loader.hpp"
#include "core/base/error.hpp"

namespace mambascope::cli {

void StoppableContext::checkStop() {
    if (StopSignal::wasCaught()) {
        throw Error(ErrorCode::Cancelled, {});
    }
}

void ExperimentContext::progress(const std::string& stage, std::int64_t done, std::int64_t total) {
    if (stage != "rows") {
        return;
    }
    if (!m_rate) {
        m_rate.emplace(m_command, "prompts", total, done);
    }
    m_rate->tell(done);
}

Answer runToFolder(const RequestBody& request, const std::function<Answer(const Snapshot&)>& toAnswer,
                   const std::function<Answer()>& stopped) {
    const StopSignal signal;
    const std::unique_ptr<EngineBackend> backend = loadTorchBackend();
    backend->attachToThread();
    ExperimentContext context;
    try {
        const Snapshot snapshot = backend->run(Request{"cli", 0, request}, context);
        context.end();
        return toAnswer(snapshot);
    } catch (const Error& error) {
        context.end();
        if (error.code() != ErrorCode::Cancelled) {
            throw;
        }
        return stopped();
    }
}

void tellStopped(std::int64_t rows, const std::string& folder) {
    std::fprintf(
        stderr,
        "mambascope-cli: stopped; %lld prompts are kept in %s, and the same command goes on from there\n",
        static_cast<long long>(rows), harmless(folder).c_str());
}

} // namespace mambascope::cli
