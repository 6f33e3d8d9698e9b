// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come from a session file and not from this window's engine.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// Knows which answers are stored ones, and holds their models' fingerprints against those of the models that
/// the engine has: numbers of two models are never shown as those of one. A fingerprint that is not known
/// says nothing. One thread.
class StoredResults {
public:
    using Answer = std::shared_ptr<const Snapshot>;

    /// Notes an answer as a stored one, unless the engine's model of that name is another one. Whether it
    /// was noted.
    bool add(const Answer& answer);
    [[nodiscard]] bool contains(const Answer& answer) const { return m_answers.contains(answer); }
    [[nodiscard]] bool isEmpty() const { return m_answers.empty(); }

    /// The engine's model of this key (modelKey) is this one. Returns the stored answers of another model,
    /// which are noted no more.
    [[nodiscard]] std::vector<Answer> meet(const std::string& key, const ModelInfo& model);

private:
    std::set<Answer> m_answers;
    std::map<std::string, std::string> m_fingerprints; ///< of the engine's models, by modelKey
};

} // namespace mambascope::ui
