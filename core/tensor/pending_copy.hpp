// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core: includes LibTorch.
#pragma once

#include <c10/core/Event.h>
#include <optional>

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
    at::Tensor m_host;
    std::optional<c10::Event> m_arrived; ///< nothing on the CPU
};

} // namespace mambascope
