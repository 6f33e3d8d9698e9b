// SPDX-License-Identifier: GPL-3.0-or-later
// What a model menu offers.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/tokenizer/token.hpp"

namespace mambascope::ui {

struct ModelChoice {
    QString model; ///< what PaneState::model takes
    QString title; ///< "demo-mamba2"
    QString detail; ///< "Mamba-2 · 24 layers · 1.3 B · bf16 · needs 3.2 GB of 20.1 GB free", or why it can't
                    ///< be used
    bool usable = true;
    QString notes = {}; ///< what one should know beside that, a line each
    friend bool operator==(const ModelChoice&, const ModelChoice&) = default;
};

/// The two bundled models, the given (recent) folders, those of MAMBASCOPE_MODELS and the hub cache,
/// described from their configs and headers, with the memory that they need. Reads disks: not for the
/// window's thread (ModelLister).
[[nodiscard]] std::vector<ModelChoice> listModelChoices(const std::vector<std::string>& folders);

/// What a pane's model is called: its name, or its folder's; "OWNER/NAME" for a folder in the hub cache.
[[nodiscard]] QString shownModelName(const std::string& model);

/// "with a BOS token"
[[nodiscard]] QString bosWords(BosChoice bos);

/// "7.6 M", "1.3 B"
[[nodiscard]] QString countText(double count);
/// "15 MB"
[[nodiscard]] QString sizeText(double bytes);

} // namespace mambascope::ui
