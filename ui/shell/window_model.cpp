// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_model.hpp"

#include <QCoreApplication>

#include "ui/shell/prompt/prompt_facts.hpp"
#include "ui/shell/prompt/remembered_tokenizers.hpp"

namespace mambascope::ui {
namespace {

struct WindowModelText {
    Q_DECLARE_TR_FUNCTIONS(WindowModelText)
};

/// What panes, prompt and status line show themselves. Sweeps are wanted by views.
constexpr std::array kOwnChannels{Channel::Attention, Channel::Predict, Channel::Trust};

} // namespace

WindowModel::WindowModel(const WindowSetup& setup)
    : experiment(withRememberedTokenizers(setup.state, *setup.settings))
    , session(setup.backend, setup.rightBackend)
    , runner(
          experiment, session,
          [gallery = setup.gallery](const ExperimentState& state) { return subjectOf(gallery, state); },
          kOwnChannels)
    , checks(experiment, session, runner)
    , stored(session, runner)
    , verifier(session)
    , clicks(experiment, runner)
    , edits(experiment, runner, clicks)
    , data(experiment, session, setup.dataFolder)
    , outcomes(experiment)
    , run(experiment, session, data, outcomes) {
    for (const Side side : kSides) {
        runner.setNeeded(side, Channel::Trust, false); // not before there is something to be seen
    }
    if (!setup.session.results.empty()) { // first: what is stored is not asked for
        stored.show(setup.session.results, setup.session.saved);
    }
    if (setup.session.history) {
        const ExperimentState wanted = experiment.state(); // with what the command line says
        experiment.restart(*setup.session.history);
        experiment.change(wanted, [] { return WindowModelText::tr("the command line's options"); });
    }
    runner.flush();
}

} // namespace mambascope::ui
