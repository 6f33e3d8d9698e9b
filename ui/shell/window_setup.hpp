// SPDX-License-Identifier: GPL-3.0-or-later
// What a window is made of, given from outside.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/engine/engine.hpp"
#include "ui/engine/model_lister.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/files/session_io.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/prompt/gallery_entries.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/style/theme_controller.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

/// Pointers may be null and must outlive the window otherwise.
struct WindowSetup {
    Engine::BackendFactory backend;
    Engine::BackendFactory rightBackend =
        {}; ///< of the right model where it has a GPU of its own (EngineSession)
    ExperimentState state = defaultExperiment();
    QString sessionFile = {};      ///< that the state was read from; empty: none
    bool isSessionChanged = false; ///< the state is not what the file holds
    WindowSession session = {};    ///< what the file holds; its results are shown where they answer the state
    QString recoveryFolder = {};   ///< for copies of what isn't saved (recovery_folder.hpp); empty: none
    std::vector<GalleryEntry> gallery;
    ModelLister::List models; ///< in the bundled and the given folders
    std::shared_ptr<SettingsStore> settings = std::make_shared<SettingsStore>(); ///< at first without a file
    ThemeController* theme = nullptr;                                            ///< null: no theme menu
    std::shared_ptr<FileChooser> files = std::make_shared<FileChooser>(); ///< tests answer for the user
    std::vector<ViewInfo> views = viewRegistry();
    std::filesystem::path dataFolder = {}; ///< of the shipped data sets; empty: the program's own
};

} // namespace mambascope::ui
