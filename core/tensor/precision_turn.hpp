// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's mode of matrix products (tf32 or exact) belongs to the process, and several threads may compute.
#pragma once

#include <optional>

#include "core/values/model_ref.hpp"

namespace mambascope {

/// Whether LibTorch's products on GPUs round to tf32 now. Any thread.
[[nodiscard]] bool productsUseTf32();

/// A thread's turn to compute in a precision. Threads whose precisions need the same mode compute side by
/// side; one that needs the other mode waits for its turn. Used by one thread, any number of turns at a time.
class PrecisionTurn {
public:
    PrecisionTurn() = default;
    ~PrecisionTurn();
    PrecisionTurn(const PrecisionTurn&) = delete;
    PrecisionTurn& operator=(const PrecisionTurn&) = delete;

    /// Nothing: this thread does not compute.
    [[nodiscard]] std::optional<Precision> active() const { return m_active; }

    /// Waits until no turn needs the other mode, then sets it. Throws Error DeviceUnavailable, with the turn
    /// as it was, where a PrecisionHold asks for the other mode: such work takes minutes.
    void begin(Precision wanted);
    /// Goes back to what was active before begin(). Waits for holds of the other mode, too, and never throws.
    void goBack(std::optional<Precision> before) noexcept;
    /// Lets those go first that wait for the other mode. Returns at once if none does.
    void passOn() noexcept;

private:
    std::optional<Precision> m_active;
};

} // namespace mambascope
