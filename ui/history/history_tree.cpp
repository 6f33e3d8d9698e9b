// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_tree.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace mambascope::ui {
namespace {

auto firstNotBefore(const std::vector<HistoryNode>& nodes, NodeId id) {
    return std::lower_bound(nodes.begin(), nodes.end(), id,
                            [](const HistoryNode& node, NodeId wanted) { return node.id < wanted; });
}

} // namespace

HistoryTree::HistoryTree()
    : HistoryTree(defaultExperiment()) {}

HistoryTree::HistoryTree(const ExperimentState& first, std::int64_t time) {
    HistoryNode node;
    node.id = nextId();
    node.kept = KeptState(first);
    node.time = time;
    m_parts.nodes.push_back(std::move(node));
    m_parts.present = m_lastId;
}

HistoryTree::HistoryTree(HistoryParts parts)
    : m_parts(std::move(parts))
    , m_lastId(m_parts.nodes.back().id) {}

const HistoryNode* HistoryTree::find(NodeId id) const {
    const auto found = firstNotBefore(m_parts.nodes, id);
    return found != m_parts.nodes.end() && found->id == id ? &*found : nullptr;
}

HistoryNode* HistoryTree::at(NodeId id) {
    return const_cast<HistoryNode*>(find(id)); // the node is ours
}

const HistoryNode& HistoryTree::present() const {
    return *find(m_parts.present);
}

std::vector<NodeId> HistoryTree::childrenOf(NodeId id) const {
    std::vector<NodeId> children;
    for (const HistoryNode& node : m_parts.nodes) {
        if (node.parent == id) {
            children.push_back(node.id);
        }
    }
    return children;
}

bool HistoryTree::isLeaf(NodeId id) const {
    return std::none_of(m_parts.nodes.begin(), m_parts.nodes.end(),
                        [id](const HistoryNode& node) { return node.parent == id; });
}

NodeId HistoryTree::undoTarget() const {
    return present().back != 0 ? present().back : present().parent;
}

NodeId HistoryTree::redoTarget() const {
    if (present().redo != 0) {
        return present().redo;
    }
    const std::vector<NodeId> children = childrenOf(m_parts.present);
    return children.empty() ? 0 : children.back();
}

QString HistoryTree::undoText() const {
    const NodeId target = undoTarget();
    const HistoryNode* step = &present();
    while (step->parent != target) {
        step = find(step->parent);
    }
    return target == 0 ? QString() : step->text.text();
}

QString HistoryTree::redoText() const {
    const HistoryNode* step = find(redoTarget());
    while (step != nullptr && step->parent != m_parts.present) {
        step = find(step->parent);
    }
    return step == nullptr ? QString() : step->text.text();
}

QString HistoryTree::file() const {
    const HistoryNode* node = &present();
    while (node->file.isEmpty() && node->parent != 0) {
        node = find(node->parent);
    }
    return node->file;
}

NodeId HistoryTree::add(const ExperimentState& state, const StepText& text, std::int64_t time) {
    HistoryNode node;
    node.parent = m_parts.present;
    node.kept = KeptState(state, &present().kept);
    node.text = text;
    node.time = time;
    for (const NodeId id : childrenOf(m_parts.present)) {
        const HistoryNode& child = *find(id);
        if (child.kept == node.kept && child.text == text) {
            goTo(id);
            return id;
        }
    }
    node.id = nextId();
    m_parts.nodes.push_back(std::move(node));
    goTo(m_lastId);
    prune();
    return m_lastId;
}

void HistoryTree::replacePresent(const ExperimentState& state, const StepText& text, std::int64_t time) {
    HistoryNode& node = *at(m_parts.present);
    const KeptState& own = node.kept;
    const KeptState& before = find(node.parent)->kept;
    node.kept = KeptState(state, state.prompt == before.prompt() ? &before : &own);
    node.text = text;
    node.time = time;
}

void HistoryTree::dropPresent() {
    const NodeId gone = m_parts.present;
    m_parts.present = present().parent;
    remove(gone);
}

NodeId HistoryTree::graft(const HistoryTree& other, const StepText& text, std::int64_t time) {
    const NodeId before = m_parts.present;
    std::map<NodeId, NodeId> moved{{0, 0}};
    for (const HistoryNode& node : other.nodes()) {
        moved[node.id] = nextId();
    }
    for (HistoryNode node : other.nodes()) {
        node.id = moved[node.id];
        node.parent = node.parent == 0 ? before : moved[node.parent];
        node.redo = moved[node.redo];
        node.back = moved[node.back];
        m_parts.nodes.push_back(std::move(node));
    }
    const NodeId first = moved[other.nodes().front().id];
    HistoryNode& root = *at(first);
    root.text = text;
    root.time = time;
    for (const NodeId id : other.named()) {
        if (m_parts.named.size() < kMostNames) {
            m_parts.named.push_back(moved[id]);
        } else {
            at(moved[id])->name.clear();
        }
    }
    const NodeId entry = moved[other.m_parts.present];
    goTo(entry);
    if (entry != first) {
        at(entry)->back = before;
        at(before)->redo = entry;
    }
    prune();
    return entry;
}

/// From every state before this one redo leads towards it.
void HistoryTree::noteWay(NodeId id) {
    for (const HistoryNode* node = find(id); node->parent != 0; node = find(node->parent)) {
        at(node->parent)->redo = node->id;
    }
}

bool HistoryTree::goTo(NodeId id) {
    if (find(id) == nullptr) {
        return false;
    }
    m_parts.present = id;
    noteWay(id);
    return true;
}

bool HistoryTree::undo() {
    const NodeId from = m_parts.present;
    if (!goTo(undoTarget())) {
        return false;
    }
    at(m_parts.present)->redo = from;
    return true;
}

bool HistoryTree::redo() {
    const NodeId from = m_parts.present;
    const NodeId to = redoTarget();
    if (!goTo(to)) {
        return false;
    }
    at(from)->redo = to;
    return true;
}

} // namespace mambascope::ui
