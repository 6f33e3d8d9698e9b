// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a history within its bounds, and says whether one from outside is whole.
#include <algorithm>
#include <map>
#include <set>

#include "ui/history/history_tree.hpp"

namespace mambascope::ui {

bool HistoryTree::isKept(const HistoryNode& node) const {
    return node.id == m_parts.present || !node.name.isEmpty() || node.id == marked(Mark::A) ||
           node.id == marked(Mark::B);
}

void HistoryTree::prune() {
    while (m_parts.nodes.size() > kMostNodes && pruneOne()) {
    }
}

/// The oldest leaf; without one the first state; and where that has a name, the oldest state between two
/// others. One of them there always is, because names are bounded: a state that no rule takes is one of those
/// that are kept, or has two children that end in one.
bool HistoryTree::pruneOne() {
    std::map<NodeId, int> children;
    for (const HistoryNode& node : m_parts.nodes) {
        ++children[node.parent];
    }
    for (const int most : {0, 1}) {
        const auto found =
            std::find_if(m_parts.nodes.begin(), m_parts.nodes.end(),
                         [&](const HistoryNode& node) { return !isKept(node) && children[node.id] == most; });
        if (found != m_parts.nodes.end()) {
            remove(found->id);
            return true;
        }
    }
    return false;
}

void HistoryTree::remove(NodeId id) {
    const HistoryNode gone = *find(id);
    m_parts.nodes.erase(std::find_if(m_parts.nodes.begin(), m_parts.nodes.end(),
                                     [id](const HistoryNode& node) { return node.id == id; }));
    for (HistoryNode& node : m_parts.nodes) {
        if (node.parent == id) {
            node.parent = gone.parent;
            node.file = node.file.isEmpty() ? gone.file : node.file;
            if (gone.parent == 0) {
                node.text = {}; // the history starts here
            }
        }
        node.redo = node.redo == id ? 0 : node.redo;
        node.back = node.back == id ? 0 : node.back;
    }
}

std::string HistoryTree::problemIn(const HistoryParts& parts) {
    if (parts.nodes.empty() || parts.nodes.size() > kMostNodes) {
        return "from 1 to " + std::to_string(kMostNodes) + " nodes";
    }
    std::map<NodeId, const HistoryNode*> seen;
    std::set<NodeId> names;
    const auto isBefore = [&seen](NodeId ancestor, const HistoryNode& node) {
        NodeId id = node.parent;
        while (id > ancestor && id != 0) {
            id = seen.at(id)->parent;
        }
        return id == ancestor;
    };
    for (const HistoryNode& node : parts.nodes) {
        if (node.id < 1 || node.id > kMostId || (!seen.empty() && node.id <= seen.rbegin()->first)) {
            return "nodes in the order of their ids, from 1 to " + std::to_string(kMostId);
        }
        if (seen.empty() != (node.parent == 0) || (node.parent != 0 && seen.count(node.parent) == 0)) {
            return "a parent that stands before its child, and none for the first node alone";
        }
        if (node.back != 0 && !isBefore(node.back, node)) {
            return "a node before its own for \"back\"";
        }
        seen[node.id] = &node;
        if (!node.name.isEmpty()) {
            names.insert(node.id);
        }
    }
    for (const HistoryNode& node : parts.nodes) {
        if (node.redo != 0 && (seen.count(node.redo) == 0 || !isBefore(node.id, *seen.at(node.redo)))) {
            return "a node after its own for \"redo\"";
        }
    }
    if (seen.count(parts.present) == 0) {
        return "the id of a node for the present state";
    }
    if (names.size() > kMostNames || parts.named.size() != names.size() ||
        std::set<NodeId>(parts.named.begin(), parts.named.end()) != names) {
        return "each node that has a name once, and at most " + std::to_string(kMostNames);
    }
    const auto isNode = [&seen](NodeId id) { return id == 0 || seen.count(id) == 1; };
    return std::all_of(parts.marks.begin(), parts.marks.end(), isNode) ? "" : "ids of nodes for the marks";
}

} // namespace mambascope::ui
