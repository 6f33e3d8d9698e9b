// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded models with the edits of delta files. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "core/loading/loaded_model.hpp"

namespace mambascope {

/// Remembers those that were made lately, so that switching an edit on and off costs nothing: their clean
/// runs and recorded passes stay. They take no memory for weights. Engine thread.
class EditedModels {
public:
    /// The model with the edits of these files, in this order. A file that has another content than the last
    /// time is another edit. Throws Error FileMissing, FileUnreadable, and FileMalformed for a file that is
    /// no edit, is one of other weights, or doesn't fit the model, which it names.
    [[nodiscard]] std::shared_ptr<LoadedModel> find(const std::shared_ptr<LoadedModel>& base,
                                                    const std::vector<std::string>& files);

    /// Lets go of those that nobody uses: they hold the models that they are made of. Whether there were any.
    bool dropUnused();
    /// Of all clean runs but each model's latest. Whether there were any.
    bool dropOldTraces();
    /// Lets go of all.
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        std::shared_ptr<LoadedModel> base;
        std::vector<std::string> hashes; ///< of the files
        std::shared_ptr<LoadedModel> model;
    };
    std::list<Entry> m_entries; ///< latest first
};

} // namespace mambascope
