// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::testing {
namespace {

constexpr std::chrono::milliseconds kStopPoll{1};

ModelInfo demoModel(const std::string& name, const std::string& architecture, int layers) {
    ModelInfo model;
    model.name = name;
    model.path = "models/" + name;
    model.architecture = architecture;
    model.layers = layers;
    model.heads = 6;
    model.hiddenSize = 192;
    model.vocabularySize = 8192;
    model.parameters = 7'000'000;
    model.weightBytes = 14'000'000;
    model.weightDtype = "fp16";
    return model;
}

} // namespace

FakeControl::FakeControl() {
    ModelInfo mamba = demoModel("demo-mamba2", "Mamba-2", 24);
    mamba.hasConvolution = true;
    mamba.convolutionReach = 3;
    ModelInfo transformer = demoModel("demo-transformer", "GPT-NeoX", 12);
    transformer.maxPositions = 128;
    m_models = {mamba, transformer};
}

void FakeControl::addModel(const ModelInfo& model) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_models, [&](const ModelInfo& other) { return other.name == model.name; });
    m_models.push_back(model);
}

std::optional<ModelInfo> FakeControl::findModel(const std::string& name) const {
    const std::lock_guard lock(m_mutex);
    for (const ModelInfo& model : m_models) {
        if (model.name == name) {
            return model;
        }
    }
    return std::nullopt;
}

void FakeControl::setDelay(std::chrono::milliseconds delay) {
    const std::lock_guard lock(m_mutex);
    m_delay = delay;
}

void FakeControl::setLoadTime(std::chrono::milliseconds time) {
    const std::lock_guard lock(m_mutex);
    m_loadTime = time;
}

std::chrono::milliseconds FakeControl::loadTime() const {
    const std::lock_guard lock(m_mutex);
    return m_loadTime;
}

std::chrono::milliseconds FakeControl::delay() const {
    const std::lock_guard lock(m_mutex);
    return m_delay;
}

void FakeControl::setSweepChunk(int windows) {
    const std::lock_guard lock(m_mutex);
    m_sweepChunk = std::max(windows, 1);
}

int FakeControl::sweepChunk() const {
    const std::lock_guard lock(m_mutex);
    return m_sweepChunk;
}

void FakeControl::setErrors(double rebuild, double recompute) {
    const std::lock_guard lock(m_mutex);
    m_rebuildError = rebuild;
    m_recomputeError = recompute;
}

double FakeControl::rebuildError() const {
    const std::lock_guard lock(m_mutex);
    return m_rebuildError;
}

double FakeControl::recomputeError() const {
    const std::lock_guard lock(m_mutex);
    return m_recomputeError;
}

void FakeControl::hold() {
    const std::lock_guard lock(m_mutex);
    m_held = true;
}

void FakeControl::release() {
    const std::lock_guard lock(m_mutex);
    m_held = false;
    m_changed.notify_all();
}

bool FakeControl::waitForRuns(std::uint64_t count, std::chrono::milliseconds timeout) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [&] { return m_begun.size() >= count; });
}

void FakeControl::failNext(const Error& error) {
    throwNext([error] { throw Error(error); });
}

void FakeControl::throwNext(std::function<void()> thrower) {
    const std::lock_guard lock(m_mutex);
    m_throwers.push_back(std::move(thrower));
}

void FakeControl::failAlways(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_always = std::move(error);
}

void FakeControl::failFactory(const Error& error) {
    const std::lock_guard lock(m_mutex);
    m_factoryErrors.push_back(error);
}

std::uint64_t FakeControl::runCount() const {
    const std::lock_guard lock(m_mutex);
    return m_begun.size();
}

std::uint64_t FakeControl::factoryCount() const {
    const std::lock_guard lock(m_mutex);
    return m_factories;
}

std::vector<Request> FakeControl::begunRequests() const {
    const std::lock_guard lock(m_mutex);
    return m_begun;
}

void FakeControl::begin(const Request& request) {
    std::function<void()> thrower;
    {
        const std::lock_guard lock(m_mutex);
        m_begun.push_back(request);
        m_changed.notify_all();
        if (!m_throwers.empty()) {
            thrower = m_throwers.front();
            m_throwers.erase(m_throwers.begin());
        } else if (m_always) {
            throw Error(*m_always);
        }
    }
    if (thrower) {
        thrower();
    }
}

void FakeControl::pause(RunContext& context) {
    const auto end = std::chrono::steady_clock::now() + delay();
    std::unique_lock lock(m_mutex);
    while (m_held || std::chrono::steady_clock::now() < end) {
        lock.unlock();
        context.checkStop();
        lock.lock();
        m_changed.wait_for(lock, kStopPoll);
    }
    lock.unlock();
    context.checkStop();
}

void FakeControl::beginFactory() {
    const std::lock_guard lock(m_mutex);
    ++m_factories;
    if (!m_factoryErrors.empty()) {
        const Error error = m_factoryErrors.front();
        m_factoryErrors.erase(m_factoryErrors.begin());
        throw Error(error);
    }
}

} // namespace mambascope::testing
