// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/timed_application.hpp"

#include <QMetaEnum>
#include <QThread>
#include <ctime>

#include "core/bench/timing.hpp"

namespace mambascope::bench {
namespace {

std::string nameOf(QEvent::Type type) {
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name == nullptr ? std::to_string(static_cast<int>(type)) : name;
}

double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

void TimedApplication::Longest::take(double elapsed, QEvent::Type type, const char* receiver) {
    tooLong += elapsed > kLongestMs ? 1 : 0;
    if (elapsed > ms) {
        ms = elapsed;
        what = nameOf(type) + " of " + receiver;
    }
}

bool TimedApplication::notify(QObject* receiver, QEvent* event) {
    if (m_depth > 0 || QThread::currentThread() != thread()) {
        return QApplication::notify(receiver, event);
    }
    const QEvent::Type type = event->type();
    const char* const receiverName = receiver->metaObject()->className(); // neither may live afterwards
    bool result = false;
    ++m_depth;
    m_began = std::chrono::steady_clock::now();
    const double before = processorMs();
    const double elapsed = milliseconds([&] { result = QApplication::notify(receiver, event); });
    const double worked = processorMs() - before;
    --m_depth;
    ++m_handlers;
    m_byClock.take(elapsed, type, receiverName);
    m_byProcessor.take(worked, type, receiverName);
    if (m_afterEvent) {
        m_afterEvent();
    }
    return result;
}

void TimedApplication::restart() {
    m_handlers = 0;
    m_byClock = {};
    m_byProcessor = {};
}

nlohmann::ordered_json TimedApplication::report() const {
    return {{"handlers", m_handlers},
            {"longest_ms", m_byClock.ms},
            {"longest", m_byClock.what},
            {"over_16_ms", m_byClock.tooLong},
            {"longest_ms_cpu", m_byProcessor.ms},
            {"longest_cpu", m_byProcessor.what},
            {"over_16_ms_cpu", m_byProcessor.tooLong}};
}

} // namespace mambascope::bench
