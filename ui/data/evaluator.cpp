// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/evaluator.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::ui {
namespace {

constexpr std::size_t kRowsAtOnce = 512;
constexpr std::size_t kMostKept = 8; // models

std::string channelOf(Side side) {
    return std::string(sideName(side)) + "/evaluate";
}

std::optional<Side> sideOf(const std::string& channel) {
    for (const Side side : kSides) {
        if (channel == channelOf(side)) {
            return side;
        }
    }
    return std::nullopt;
}

} // namespace

Evaluator::Evaluator(EngineSession& session, const RowStore& rows, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_rows(rows) {
    setObjectName(QStringLiteral("evaluator"));
    m_clock.start();
    connect(&session, &EngineSession::snapshotArrived, this, &Evaluator::take);
    connect(&session, &EngineSession::failed, this, &Evaluator::takeFailure);
}

void Evaluator::setData(std::shared_ptr<const DataSet> data) {
    m_data = std::move(data);
    m_kept.clear();
    for (const Side side : kSides) {
        cancel(side);
        part(side).answers.clear();
        part(side).next = 0;
        part(side).failure.reset();
        ask(side);
        Q_EMIT
        changed(side);
    }
}

void Evaluator::setModel(Side side, const AskedModel& model) {
    Part& own = part(side);
    if (own.model == model) {
        return;
    }
    cancel(side);
    keep(side);
    own.model = model;
    own.failure.reset();
    own.answers.clear();
    own.next = 0;
    const auto kept =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& other) { return other.model == model; });
    if (kept != m_kept.end()) {
        own.answers = std::move(kept->answers);
        own.next = kept->next;
        m_kept.erase(kept);
    }
    ask(side);
    Q_EMIT
    changed(side);
}

void Evaluator::keep(Side side) {
    Part& own = part(side);
    if (own.model && own.answers.count() > 0) {
        m_kept.push_back({*own.model, std::move(own.answers), own.next});
        if (m_kept.size() > kMostKept) {
            m_kept.erase(m_kept.begin());
        }
    }
}

void Evaluator::setRunning(bool isRunning) {
    if (std::exchange(m_isRunning, isRunning) == isRunning) {
        return;
    }
    for (const Side side : kSides) {
        if (isRunning) {
            part(side).failure.reset();
            ask(side);
        } else {
            cancel(side);
        }
        Q_EMIT
        changed(side);
    }
}

void Evaluator::cancel(Side side) {
    if (std::exchange(part(side).isAsked, false)) {
        m_session.cancel(channelOf(side));
        part(side).next = part(side).asked;
    }
    part(side).timeLeft.restart();
}

/// The next rows that have no answer yet.
void Evaluator::ask(Side side) {
    Part& own = part(side);
    if (!m_isRunning || m_data == nullptr || !own.model || own.model->model.model.empty() || own.isAsked ||
        own.failure) {
        return;
    }
    EvaluateRequest request;
    request.model = own.model->model;
    request.topK = 1;
    request.greedy = 0;
    request.bos = own.model->bos;
    while (own.next < m_rows.size() && request.prompts.size() < kRowsAtOnce) {
        if (own.answers.at(own.next).rank == 0) {
            const RowTexts row = m_rows.at(own.next);
            request.prompts.push_back(
                {static_cast<std::int64_t>(own.next), std::string(row.prompt), std::string(row.answer), {}});
        }
        ++own.next;
    }
    if (!request.prompts.empty()) {
        own.isAsked = true;
        own.asked = static_cast<std::size_t>(request.prompts.front().row);
        m_session.submit(channelOf(side), std::move(request));
    }
}

void Evaluator::take(const std::shared_ptr<const Snapshot>& snapshot) {
    const std::optional<Side> side = sideOf(snapshot->request.channel);
    const auto* evaluated = side ? std::get_if<EvaluateSnapshot>(&snapshot->body) : nullptr;
    if (evaluated == nullptr || !part(*side).isAsked) {
        return;
    }
    Part& own = part(*side);
    for (const EvaluatedPrompt& prompt : evaluated->prompts) {
        const auto index = static_cast<std::size_t>(prompt.row);
        if (prompt.problem.empty()) {
            own.answers.set(index, prompt.probability, prompt.rank,
                            prompt.top.empty() ? std::string() : prompt.top.front().text);
        } else {
            own.answers.setRefused(index);
        }
    }
    if (m_rows.size() > 0) {
        own.timeLeft.progress("evaluate",
                              static_cast<double>(own.asked + static_cast<std::size_t>(evaluated->done)) /
                                  static_cast<double>(m_rows.size()),
                              m_clock.elapsed());
    }
    if (!snapshot->partial) {
        own.isAsked = false;
        ask(*side);
    }
    Q_EMIT
    changed(*side);
}

void Evaluator::takeFailure(const Failure& failure) {
    const std::optional<Side> side = sideOf(failure.request.channel);
    if (side && part(*side).isAsked) {
        part(*side).isAsked = false;
        part(*side).failure = failure;
        part(*side).next = part(*side).asked;
        Q_EMIT
        changed(*side);
    }
}

bool Evaluator::isDone(Side side) const {
    const Part& own = part(side);
    return m_data != nullptr && !own.isAsked && !own.failure && own.next >= m_rows.size();
}

std::optional<double> Evaluator::remainingSeconds(Side side) const {
    return part(side).isAsked ? part(side).timeLeft.seconds(m_clock.elapsed()) : std::nullopt;
}

} // namespace mambascope::ui
