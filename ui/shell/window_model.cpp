// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_model.hpp"

#include "ui/shell/prompt/prompt_facts.hpp"
#include "ui/shell/prompt/remembered_tokenizers.hpp"

namespace mambascope::ui {
namespace {

/// What panes, prompt and status line show themselves. Sweeps are wanted by views.
constexpr std::array kOwnChannels{Channel::Attention, Channel::Predict, Channel::Trust};

} // namespace

WindowModel::WindowModel(const WindowSetup& setup)
    : experiment(withRememberedTokenizers(setup.state, *setup.settings))
    , session(setup.backend)
    , runner(
          experiment, session,
          [gallery = setup.gallery](const ExperimentState& state) { return subjectOf(gallery, state); },
          kOwnChannels)
    , checks(experiment, session, runner)
    , stored(session, runner)
    , verifier(session)
    , clicks(experiment, runner)
    , edits(experiment, runner, clicks) {
    for (const Side side : kSides) {
        runner.setNeeded(side, Channel::Trust, false); // not before there is something to be seen
    }
    if (!setup.results.empty()) {
        stored.show(setup.results, setup.sessionSaved);
    }
    runner.flush();
}

} // namespace mambascope::ui
