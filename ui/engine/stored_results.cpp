// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/stored_results.hpp"

#include "core/values/snapshot_model.hpp"

namespace mambascope::ui {
namespace {

bool areOthers(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

} // namespace

bool StoredResults::add(const Answer& answer) {
    const auto known = m_fingerprints.find(modelOf(answer->request.body).model);
    if (known != m_fingerprints.end() && areOthers(known->second, modelIn(answer->body).fingerprint)) {
        return false;
    }
    m_answers.insert(answer);
    return true;
}

std::vector<StoredResults::Answer> StoredResults::meet(const std::string& name, const ModelInfo& model) {
    m_fingerprints[name] = model.fingerprint;
    std::vector<Answer> others;
    for (const Answer& answer : m_answers) {
        if (modelOf(answer->request.body).model == name &&
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
