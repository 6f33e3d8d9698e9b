// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/host_copy.hpp"

#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <utility>

#include "core/tensor/device.hpp"
#include "core/tensor/pending_copy.hpp"

namespace mambascope {
namespace {

/// Memory for copies from and to a GPU. LibTorch keeps it for the next copy, and holds it back while a copy
/// still uses it.
at::Tensor pageLocked(const at::Tensor& like, const at::Device& device) {
    const CurrentDevice current(device);
    return at::empty(like.sizes(), like.options().device(at::kCPU).pinned_memory(true));
}

} // namespace

at::Tensor copyToHost(const at::Tensor& x) {
    if (!x.is_cuda()) {
        return x.contiguous();
    }
    at::Tensor host = pageLocked(x, x.device());
    host.copy_(x, /*non_blocking=*/true);
    const c10::impl::VirtualGuardImpl guard(at::kCUDA);
    guard.synchronizeStream(guard.getStream(x.device()));
    return host;
}

/// When a copy is there.
struct PendingCopy::Arrival {
    c10::Event event{at::kCUDA};
};

PendingCopy::PendingCopy(const at::Tensor& x) {
    if (!x.is_cuda()) {
        m_host = x.contiguous();
        return;
    }
    m_host = pageLocked(x, x.device());
    m_host.copy_(x, /*non_blocking=*/true);
    const c10::impl::VirtualGuardImpl guard(at::kCUDA);
    auto arrival = std::make_shared<Arrival>();
    arrival->event.record(guard.getStream(x.device()));
    m_arrival = std::move(arrival);
}

const at::Tensor& PendingCopy::wait() const {
    if (m_arrival != nullptr) {
        m_arrival->event.synchronize();
    }
    return m_host;
}

at::Tensor copyToDevice(const at::Tensor& x, const at::Device& device) {
    if (!device.is_cuda()) {
        return x;
    }
    at::Tensor host = pageLocked(x, device);
    host.copy_(x);
    return host.to(device, /*non_blocking=*/true);
}

} // namespace mambascope
