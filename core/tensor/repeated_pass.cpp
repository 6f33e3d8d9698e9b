// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/repeated_pass.hpp"

#include <exception>
#include <string>
#include <utility>

#include "core/base/log.hpp"
#include "core/tensor/split.hpp"

namespace mambascope {

RepeatedMemory::RepeatedMemory(const at::Device& device)
    : m_device(device)
    , m_records(hasKernels(device)) {}

const RecordingMemory* RepeatedMemory::memory() {
    if (m_records && m_memory == nullptr) {
        try {
            m_memory = std::make_unique<RecordingMemory>(m_device);
        } catch (const NoRecordingMemory& error) {
            giveUp(error.what());
        }
    }
    return m_records ? m_memory.get() : nullptr;
}

void RepeatedMemory::giveUp(const char* why) {
    m_records = false;
    log(LogLevel::Info, std::string("a repeated pass runs unrecorded: ") + why);
}

bool RepeatedPass::recorded(const std::function<void()>& body) {
    const RecordingMemory* const memory = m_bodies > 0 ? m_memory->memory() : nullptr;
    if (memory == nullptr) {
        return false;
    }
    try {
        m_graph.emplace(*memory, body);
        m_graph->launch();
        return true;
    } catch (const std::exception& error) {
        m_graph.reset();
        m_memory->giveUp(error.what());
        return false;
    }
}

void RepeatedPass::run(const std::function<void()>& body, std::int64_t basis) {
    if (m_graph && m_graph->usable() && m_basis == basis) {
        m_graph->launch();
        return;
    }
    m_graph.reset();
    if (!recorded(body)) {
        body();
    }
    m_basis = basis;
    m_bodies += 1;
}

} // namespace mambascope
