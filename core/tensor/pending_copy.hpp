// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core: includes LibTorch.
#pragma once

#include <memory>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// copyToHost (host_copy.hpp) on its way: the caller goes on until it needs the numbers.
class PendingCopy {
public:
    PendingCopy() = default;
    /// Throws what LibTorch throws. Engine thread.
    explicit PendingCopy(const at::Tensor& x);
    /// x on the host, contiguous. Throws what LibTorch throws.
    [[nodiscard]] const at::Tensor& wait() const;

private:
    struct Arrival;

    at::Tensor m_host;
    std::shared_ptr<const Arrival> m_arrival; ///< null on the CPU
};

} // namespace mambascope
