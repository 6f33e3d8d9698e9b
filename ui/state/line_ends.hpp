// SPDX-License-Identifier: GPL-3.0-or-later
// A text field has one kind of line end; the prompt that models get must be the one that the field shows.
#pragma once

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// The experiment with every line end of its prompt (CR LF, CR, U+2029, and the two noncharacters that Qt's
/// text documents take for one) as one line feed. Subject and knockouts stay on their characters and go where
/// nothing is left of them.
[[nodiscard]] ExperimentState withPlainLineEnds(ExperimentState state);

} // namespace mambascope::ui
