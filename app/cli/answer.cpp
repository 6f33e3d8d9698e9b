// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdio>
#include <utility>

#include "app/cli/command.hpp"
#include "app/engine/engine_loader.hpp"

namespace mambascope::cli {
namespace {

/// Tells on stderr how far a long check is: one line for each tenth of it.
class CheckProgress : public PlainRunContext {
public:
    void progress(const std::string& stage, std::int64_t done, std::int64_t total) override {
        constexpr std::int64_t kLong = 20; // fewer are over before they could be told
        if (stage != "check" || total < kLong || done * 10 / total == m_tenths) {
            return;
        }
        m_tenths = done * 10 / total;
        std::fprintf(stderr, "mambascope-cli: check: %lld of %lld knockouts\n", static_cast<long long>(done),
                     static_cast<long long>(total));
    }

private:
    std::int64_t m_tenths = 0;
};

} // namespace

Snapshot answer(RequestBody body) {
    const std::unique_ptr<EngineBackend> backend = loadTorchBackend();
    backend->attachToThread();
    CheckProgress context;
    const auto start = std::chrono::steady_clock::now();
    Snapshot snapshot = backend->run(Request{"cli", 0, std::move(body)}, context);
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    snapshot.provenance.durationMs = elapsed.count();
    std::visit(
        [](auto& result) {
            if constexpr (requires { result.prompt; }) {
                std::vector<std::string>& notes = result.prompt.notes;
                notes.insert(notes.begin(), result.model.notes.begin(), result.model.notes.end());
            }
        },
        snapshot.body);
    return snapshot;
}

} // namespace mambascope::cli
