// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/edited_models.hpp"

#include <algorithm>
#include <filesystem>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/editing/delta_file.hpp"
#include "core/editing/delta_hash.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/tensor/device.hpp"

namespace mambascope {
namespace {

/// More than a window and a handful of tried edits need.
constexpr std::size_t kEditedModels = 8;

/// Throws FileMalformed saying what was found and what the model has.
void requireSize(const std::string& file, const char* vector, std::size_t found, std::int64_t expected) {
    if (static_cast<std::int64_t>(found) != expected) {
        throw Error(ErrorCode::FileMalformed,
                    {file, std::string("tensor ") + vector + " (" + std::to_string(found) + " numbers)",
                     std::to_string(expected) + " numbers, as the model's matrix has"});
    }
}

WeightEdit fitting(const Delta& delta, const std::string& file, const LoadedModel& model) {
    WeightEdit edit = editOf(delta, file, model.info(), model.weightsHash());
    if (const auto shape = model.model().layer(edit.layer).matrixShape(edit.matrix)) {
        requireSize(file, "u", edit.u.size(), shape->key);
        requireSize(file, "v", edit.v.size(), shape->value);
    }
    return edit;
}

std::string noteOf(const WeightEdit& edit, const std::string& file) {
    return "edited: " + std::string(matrixName(edit.matrix)) + " of layer " + std::to_string(edit.layer) +
           ", by " + nameForMessage(std::filesystem::path(file).filename().string());
}

} // namespace

std::shared_ptr<LoadedModel> EditedModels::find(const std::shared_ptr<LoadedModel>& base,
                                                const std::vector<std::string>& files) {
    LoadedModel::Edits edits;
    std::vector<std::string> notes;
    for (const std::string& file : files) {
        const Delta delta = readDelta(file);
        edits.edits.push_back(fitting(delta, file, *base));
        edits.hashes.push_back("sha256:" + sumOf(delta).finish());
        notes.push_back(noteOf(edits.edits.back(), file));
    }
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.base == base && entry.hashes == edits.hashes;
    });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return m_entries.front().model;
    }
    m_entries.push_front({base, edits.hashes, base->withEdits(edits, notes)});
    if (m_entries.size() > kEditedModels) {
        m_entries.pop_back();
    }
    return m_entries.front().model;
}

bool EditedModels::dropUnused() {
    return m_entries.remove_if([](const Entry& entry) { return entry.model.use_count() == 1; }) > 0;
}

bool EditedModels::dropOldTraces() {
    bool any = false;
    for (Entry& entry : m_entries) {
        if (entry.model->dropTraces(1)) {
            any = true;
            releaseFreedMemory(entry.model->model().device());
        }
    }
    return any;
}

} // namespace mambascope
