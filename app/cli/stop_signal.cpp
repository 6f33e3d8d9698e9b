// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.hpp"

#include <csignal>

namespace mambascope::cli {
namespace {

volatile std::sig_atomic_t g_caught = 0;

extern "C" void noteSignal(int number) {
    g_caught = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

StopSignal::StopSignal() {
    g_caught = 0;
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

StopSignal::~StopSignal() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopSignal::wasCaught() {
    return g_caught != 0;
}

} // namespace mambascope::cli
