// SPDX-License-Identifier: GPL-3.0-or-later
// One model's blocked token sets as they are shown: what is left of the answer, by window of layers. Plain
// values, any thread.
#pragma once

#include <memory>

#include <QString>

#include "core/values/snapshot.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

struct BlockShown {
    std::shared_ptr<const BlockSnapshot> block; ///< null: nothing
    QString model;
    BlockState how; ///< as it was asked
    friend bool operator==(const BlockShown&, const BlockShown&) = default;

    [[nodiscard]] bool isEmpty() const { return block == nullptr || block->windows.empty(); }
    [[nodiscard]] int sourceCount() const { return isEmpty() ? 0 : static_cast<int>(block->sources.size()); }
    [[nodiscard]] int windowCount() const { return isEmpty() ? 0 : static_cast<int>(block->windows.size()); }
    [[nodiscard]] Role source(int at) const { return block->sources.at(static_cast<std::size_t>(at)); }
    [[nodiscard]] IndexRange window(int at) const { return block->windows.at(static_cast<std::size_t>(at)); }
    /// NaN where it is not computed.
    [[nodiscard]] double probability(int source, int window) const;
    /// (p − p₀) / p₀ in per cent; NaN where there is none.
    [[nodiscard]] double change(int source, int window) const;
};

/// What was asked, as far as it differs between models: "mix by its mean, others follow", "knocked out".
[[nodiscard]] QString blockWords(const BlockState& how);
/// Where means come from: "the bundled text", a file's name.
[[nodiscard]] QString meansWords(const BlockState& how);
/// All token sets in one window, in one sentence.
[[nodiscard]] QString blockSentence(const BlockShown& shown, int window);

} // namespace mambascope::ui
