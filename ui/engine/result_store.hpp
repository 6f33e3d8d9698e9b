// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that may be wanted again: undo, redo and going back and forth between two settings find them here
// instead of computing them anew.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// Whole answers by what was asked. Equal bodies mean equal answers, whichever side or channel asked. The
/// ones that were used longest ago go first where there are too many. One thread.
class ResultStore {
public:
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20;
    static constexpr std::size_t kMostEntries = 256;

    explicit ResultStore(std::size_t mostBytes = kMostBytes, std::size_t mostEntries = kMostEntries);

    /// What is too much by them goes at once.
    void setLimits(std::size_t mostBytes, std::size_t mostEntries);

    /// Takes a whole answer in, in place of an older one to the same body. Partial answers, and those larger
    /// than the store, are not kept.
    void keep(std::shared_ptr<const Snapshot> snapshot);
    /// Null where there is none.
    [[nodiscard]] std::shared_ptr<const Snapshot> find(const RequestBody& body);
    void clear();
    /// Lets go of the answers that `isGone` names.
    void removeIf(const std::function<bool(const std::shared_ptr<const Snapshot>&)>& isGone);

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::shared_ptr<const Snapshot> snapshot;
        std::size_t bytes = 0;
    };

    void remove(std::list<Entry>::iterator entry);
    void removeSurplus();

    std::size_t m_mostBytes;
    std::size_t m_mostEntries;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; ///< what was used last stands first
};

/// Host memory of a snapshot, nearly: its numbers and tokens.
[[nodiscard]] std::size_t bytesOf(const Snapshot& snapshot);

} // namespace mambascope::ui
