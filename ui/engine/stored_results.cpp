// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/stored_results.hpp"

#include "core/values/snapshot_model.hpp"
#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {
namespace {

bool areOthers(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

} // namespace

bool StoredResults::add(const Answer& answer) {
    const auto known = m_fingerprints.find(modelKey(mambascope::modelOf(answer->request.body)));
    if (known != m_fingerprints.end() && areOthers(known->second, modelIn(answer->body).fingerprint)) {
        return false;
    }
    m_answers.insert(answer);
    return true;
}

std::vector<StoredResults::Answer> StoredResults::meet(const std::string& key, const ModelInfo& model) {
    m_fingerprints[key] = model.fingerprint;
    std::vector<Answer> others;
    for (const Answer& answer : m_answers) {
        if (modelKey(mambascope::modelOf(answer->request.body)) == key &&
            areOthers(model.fingerprint, modelIn(answer->body).fingerprint)) {
            others.push_back(answer);
        }
    }
    for (const Answer& answer : others) {
        m_answers.erase(answer);
    }
    return others;
}

} // namespace mambascope::ui
