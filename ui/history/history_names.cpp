// SPDX-License-Identifier: GPL-3.0-or-later
// What the user says about states of the history: names, their order, notes, marks; and their files.
#include <algorithm>

#include "ui/history/history_tree.hpp"

namespace mambascope::ui {

bool HistoryTree::setName(NodeId id, const QString& name) {
    HistoryNode* node = at(id);
    std::vector<NodeId>& named = m_parts.named;
    const bool isNew = node != nullptr && node->name.isEmpty() && !name.isEmpty();
    if (node == nullptr || (isNew && named.size() >= kMostNames)) {
        return false;
    }
    node->name = name;
    if (isNew) {
        named.push_back(id);
    } else if (name.isEmpty()) {
        named.erase(std::remove(named.begin(), named.end(), id), named.end());
    }
    return true;
}

bool HistoryTree::setNotes(NodeId id, const QString& notes) {
    HistoryNode* node = at(id);
    if (node != nullptr) {
        node->notes = notes;
    }
    return node != nullptr;
}

bool HistoryTree::moveNamed(NodeId id, int by) {
    std::vector<NodeId>& named = m_parts.named;
    const auto found = std::find(named.begin(), named.end(), id);
    if (found == named.end()) {
        return false;
    }
    const auto last = static_cast<int>(named.size()) - 1;
    const auto from = static_cast<int>(found - named.begin());
    const int to = std::clamp(by, -from, last - from) + from;
    named.erase(found);
    named.insert(named.begin() + to, id);
    return to != from;
}

bool HistoryTree::setMark(Mark mark, NodeId id) {
    if (id != 0 && find(id) == nullptr) {
        return false;
    }
    m_parts.marks[static_cast<std::size_t>(mark)] = id;
    return true;
}

void HistoryTree::setFile(NodeId id, const QString& file) {
    if (HistoryNode* node = at(id)) {
        node->file = file;
    }
}

void HistoryTree::replaceFile(const QString& file) {
    HistoryNode* node = at(m_parts.present);
    while (node->file.isEmpty() && node->parent != 0) {
        node = at(node->parent);
    }
    node->file = file;
}

} // namespace mambascope::ui
