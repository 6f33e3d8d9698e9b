// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a history within its bounds, and says whether one from outside is whole.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "ui/history/history_tree.hpp"

namespace mambascope::ui {
namespace {

/// As pruneOne until `most` are left, and each node is moved once: a session of a thousand states that is
/// opened in a window with as many would move a million otherwise. `isKept` by place.
void pruneMany(std::vector<HistoryNode>& nodes, const std::vector<bool>& isKept, std::size_t most) {
    const std::size_t none = nodes.size();
    std::map<NodeId, std::size_t> places;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        places.emplace(nodes[i].id, i);
    }
    std::vector<std::size_t> parents(nodes.size(), none);
    std::vector<std::set<std::size_t>> children(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (const auto found = places.find(nodes[i].parent); found != places.end()) {
            parents[i] = found->second;
            children[found->second].insert(i);
        }
    }
    std::array<std::set<std::size_t>, 2> mayGo; // by the number of children
    const auto enlist = [&](std::size_t i) {
        if (i != none && !isKept[i] && children[i].size() < mayGo.size()) {
            mayGo.at(children[i].size()).insert(i);
        }
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        enlist(i);
    }
    std::set<NodeId> gone;
    while (nodes.size() - gone.size() > most && !(mayGo[0].empty() && mayGo[1].empty())) {
        auto& from = mayGo[0].empty() ? mayGo[1] : mayGo[0];
        const std::size_t i = *from.begin();
        from.erase(from.begin());
        gone.insert(nodes[i].id);
        const std::size_t above = parents[i];
        if (above != none) {
            mayGo[0].erase(above);
            mayGo[1].erase(above);
            children[above].erase(i);
        }
        for (const std::size_t child : children[i]) { // one at most takes its place
            parents[child] = above;
            nodes[child].parent = nodes[i].parent;
            nodes[child].file = nodes[child].file.isEmpty() ? nodes[i].file : nodes[child].file;
            if (above == none) {
                nodes[child].text = {}; // the history starts here
            } else {
                children[above].insert(child);
            }
        }
        enlist(above);
    }
    std::erase_if(nodes, [&](const HistoryNode& node) { return gone.contains(node.id); });
    for (HistoryNode& node : nodes) {
        node.redo = gone.contains(node.redo) ? 0 : node.redo;
        node.back = gone.contains(node.back) ? 0 : node.back;
    }
}

} // namespace

bool HistoryTree::isKept(const HistoryNode& node) const {
    return node.id == m_parts.present || !node.name.isEmpty() || node.id == marked(Mark::A) ||
           node.id == marked(Mark::B);
}

void HistoryTree::prune() {
    if (m_parts.nodes.size() > kMostNodes + 1) { // a whole history came; a step is one
        std::vector<bool> kept;
        for (const HistoryNode& node : m_parts.nodes) {
            kept.push_back(isKept(node));
        }
        pruneMany(m_parts.nodes, kept, kMostNodes);
    }
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
