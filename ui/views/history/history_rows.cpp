// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_rows.hpp"

#include <map>
#include <set>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/text/list_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

constexpr qsizetype kLongestPrompt = 60; // characters in a row

QString stepText(const HistoryNode& node) {
    if (!node.text.isEmpty()) {
        return node.text.text();
    }
    QString prompt = QString::fromStdString(node.kept.prompt().substr(0, 4 * kLongestPrompt)).simplified();
    if (prompt.size() > kLongestPrompt) {
        prompt = prompt.left(kLongestPrompt - 1) + QChar(u'…');
    }
    return prompt.isEmpty() ? HistoryText::tr("start") : HistoryText::tr("start: %1").arg(isolated(prompt));
}

class RowMaker {
public:
    explicit RowMaker(const HistoryTree& history)
        : m_history(history) {
        for (const HistoryNode& node : history.nodes()) {
            m_children[node.parent].push_back(&node);
        }
        for (const HistoryNode* node = &history.present(); node != nullptr;
             node = history.find(node->parent)) {
            m_way.insert(node->id);
        }
    }

    /// A line of states in one lane, with the older branches between them. As deep as branches are, not as
    /// the history is long.
    void addLine(const HistoryNode* node, int lane, bool isBranch) {
        while (node != nullptr) {
            const std::vector<const HistoryNode*>& after = m_children[node->id];
            add(*node, lane, isBranch, !after.empty());
            for (std::size_t i = 0; i + 1 < after.size(); ++i) {
                addLine(after[i], lane + 1, true);
            }
            node = after.empty() ? nullptr : after.back();
            isBranch = false;
        }
    }

    std::vector<HistoryRow> rows;

private:
    void add(const HistoryNode& node, int lane, bool isBranch, bool hasNext) {
        HistoryRow row;
        row.id = node.id;
        row.lane = lane;
        row.isFirst = node.parent == 0;
        row.isBranch = isBranch;
        row.hasNext = hasNext;
        row.isOnWay = m_way.count(node.id) == 1;
        row.isPresent = node.id == m_history.present().id;
        row.hasNotes = !node.name.isEmpty() && !node.notes.isEmpty();
        row.isA = node.id == m_history.marked(Mark::A);
        row.isB = node.id == m_history.marked(Mark::B);
        row.name = node.name;
        row.step = stepText(node);
        row.time = node.time;
        rows.push_back(std::move(row));
    }

    const HistoryTree& m_history;
    std::map<NodeId, std::vector<const HistoryNode*>> m_children;
    std::set<NodeId> m_way;
};

} // namespace

std::vector<HistoryRow> historyRows(const HistoryTree& history) {
    RowMaker maker(history);
    maker.addLine(&history.nodes().front(), 0, false);
    return std::move(maker.rows);
}

QString rowWords(const HistoryRow& row) {
    const QString step =
        row.name.isEmpty() ? row.step : HistoryText::tr("“%1”: %2").arg(isolated(row.name), row.step);
    return listed({step, row.isPresent ? HistoryText::tr("present state") : QString(),
                   row.isBranch ? HistoryText::tr("start of a branch") : QString(),
                   row.isA ? HistoryText::tr("marked A") : QString(),
                   row.isB ? HistoryText::tr("marked B") : QString(),
                   row.hasNotes ? HistoryText::tr("with notes") : QString()});
}

QString timeText(std::int64_t time) {
    if (time <= 0) {
        return {};
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    const QString clock = locale.toString(at.time(), QLocale::ShortFormat);
    return at.date() == QDate::currentDate()
               ? clock
               : HistoryText::tr("%1, %2").arg(locale.toString(at.date(), QLocale::ShortFormat), clock);
}

} // namespace mambascope::ui
