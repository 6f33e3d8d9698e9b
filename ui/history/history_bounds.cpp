// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a history within its bounds, and says whether one from outside is whole.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <queue>
#include <set>

#include "ui/history/history_tree.hpp"

namespace mambascope::ui {
namespace {

/// While there are more than `most`: the oldest leaf goes; without one the first state; and where that has a
/// name, the oldest state between two others. One of them there always is, because names are bounded: a state
/// that no rule takes is one of those that are kept, or has two children that end in one. Each node is moved
/// once, however many go. `isKept` by place.
void pruneNodes(std::vector<HistoryNode>& nodes, const std::vector<bool>& isKept, std::size_t most) {
    const std::size_t none = nodes.size();
    const auto placeOf = [&](NodeId id) { // nodes stand in the order of their ids
        const auto found = std::lower_bound(nodes.begin(), nodes.end(), id,
                                            [](const HistoryNode& node, NodeId of) { return node.id < of; });
        return found != nodes.end() && found->id == id ? static_cast<std::size_t>(found - nodes.begin())
                                                       : none;
    };
    std::vector<std::size_t> parents(nodes.size(), none);
    std::vector<std::size_t> childCounts(nodes.size(), 0);
    std::vector<std::size_t> childSums(nodes.size(), 0); // of places: that of the only child
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        parents[i] = placeOf(nodes[i].parent);
        if (parents[i] != none) {
            ++childCounts[parents[i]];
            childSums[parents[i]] += i;
        }
    }
    using OldestFirst = std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>>;
    std::array<OldestFirst, 2> mayGo; // by the number of children; what has another number now is passed over
    const auto enlist = [&](std::size_t i) {
        if (i != none && !isKept[i] && childCounts[i] < mayGo.size()) {
            mayGo.at(childCounts[i]).push(i);
        }
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        enlist(i);
    }
    std::vector<bool> isGone(nodes.size(), false);
    const auto next = [&] {
        for (std::size_t count = 0; count < mayGo.size(); ++count) {
            for (OldestFirst& from = mayGo.at(count); !from.empty(); from.pop()) {
                if (!isGone[from.top()] && childCounts[from.top()] == count) {
                    return from.top();
                }
            }
        }
        return none;
    };
    for (std::size_t left = nodes.size(); left > most; --left) {
        const std::size_t i = next();
        if (i == none) {
            break;
        }
        isGone[i] = true;
        const std::size_t above = parents[i];
        if (above != none) {
            --childCounts[above];
            childSums[above] -= i;
        }
        if (childCounts[i] == 1) { // it takes the place
            const std::size_t child = childSums[i];
            parents[child] = above;
            nodes[child].parent = nodes[i].parent;
            nodes[child].file = nodes[child].file.isEmpty() ? nodes[i].file : nodes[child].file;
            if (above == none) {
                nodes[child].text = {}; // the history starts here
            } else {
                ++childCounts[above];
                childSums[above] += child;
            }
        }
        enlist(above);
    }
    const auto kept = [&](NodeId id) {
        const std::size_t place = id == 0 ? none : placeOf(id);
        return place != none && isGone[place] ? 0 : id;
    };
    for (HistoryNode& node : nodes) {
        node.redo = kept(node.redo);
        node.back = kept(node.back);
    }
    std::erase_if(nodes, [&](const HistoryNode& node) {
        return isGone[static_cast<std::size_t>(&node - nodes.data())];
    });
}

} // namespace

bool HistoryTree::isKept(const HistoryNode& node) const {
    return node.id == m_parts.present || !node.name.isEmpty() || node.id == marked(Mark::A) ||
           node.id == marked(Mark::B);
}

void HistoryTree::prune() {
    if (m_parts.nodes.size() <= kMostNodes) {
        return;
    }
    std::vector<bool> kept;
    for (const HistoryNode& node : m_parts.nodes) {
        kept.push_back(isKept(node));
    }
    pruneNodes(m_parts.nodes, kept, kMostNodes);
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
