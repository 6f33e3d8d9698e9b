// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/relation_source.hpp"

#include <utility>

#include "core/data/relation_facts.hpp"

namespace mambascope::ui {

RelationSource::RelationSource(std::filesystem::path resources, QObject* parent)
    : QObject(parent)
    , m_resources(std::move(resources))
    , m_nameJob(QStringLiteral("relationNamesJob"))
    , m_fileJob(QStringLiteral("relationFactsJob")) {
    setObjectName(QStringLiteral("relationSource"));
}

/// A list that can't be read has no names: the engine says what is wrong with a relation that is asked for.
void RelationSource::readNames() {
    if (std::exchange(m_hasAskedNames, true)) {
        return;
    }
    m_nameJob.start([this, resources = m_resources](const std::atomic<bool>& /*stop*/) -> LatestJob::Then {
        std::vector<std::string> names;
        try {
            names = relationNames(resources, RelationKinds::All);
        } catch (const Error&) {
            names.clear();
        }
        return [this, names = std::move(names)] {
            m_names = names;
            Q_EMIT
            namesChanged();
        };
    });
}

void RelationSource::setFile(const std::string& file) {
    if (file == m_file) {
        return;
    }
    m_file = file;
    m_fileJob.stop();
    take(nullptr, std::nullopt);
    if (file.empty()) {
        return;
    }
    m_fileJob.start([this, file](const std::atomic<bool>& /*stop*/) -> LatestJob::Then {
        std::shared_ptr<const LreFacts> facts;
        std::optional<Error> failure;
        try {
            facts = std::make_shared<const LreFacts>(readFacts(file));
        } catch (const Error& error) {
            failure = error;
        }
        return [this, facts, failure] { take(facts, failure); };
    });
}

void RelationSource::take(std::shared_ptr<const LreFacts> facts, std::optional<Error> failure) {
    m_facts = std::move(facts);
    m_failure = std::move(failure);
    Q_EMIT
    factsChanged();
}

} // namespace mambascope::ui
