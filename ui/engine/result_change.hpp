// SPDX-License-Identifier: GPL-3.0-or-later
// What is new about a result, so that nobody has to look at results that have not changed.
#pragma once

#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {

/// How a result stands to the present state of the experiment.
enum class ResultState {
    None,    ///< there was no answer yet
    Fresh,   ///< the whole answer to the present state
    Partial, ///< a part of it; the rest is still being computed
    Stale,   ///< the answer to another state, or the present one is being computed again
    Failed,  ///< the present state can't be answered; what is shown, if anything, is the last good result
};

struct ResultChange {
    Side side = Side::Left;
    Channel channel;
    ResultState state = ResultState::None;
    bool isNewSnapshot = false;  ///< there is another snapshot; else only its state or its progress is new
    bool isProgressOnly = false; ///< nothing but how far the running request is
};

} // namespace mambascope::ui
