// SPDX-License-Identifier: GPL-3.0-or-later
// A history that branches: every state that was reached, as a plain value. Sessions store it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "ui/history/history_node.hpp"

namespace mambascope::ui {

/// The two states that are compared.
enum class Mark { A = 0, B = 1 };

/// All that a history is made of; what a session writes and reads.
struct HistoryParts {
    std::vector<HistoryNode> nodes; ///< by id; the first is the only one without a parent
    NodeId present = 0;             ///< where the experiment stands
    std::vector<NodeId> named;      ///< the states that have a name, in the order of a talk
    std::array<NodeId, 2> marks{};  ///< by Mark; 0: none
    friend bool operator==(const HistoryParts&, const HistoryParts&) = default;
};

/// Going back and changing something else starts a branch; what was there stays. Holds at most kMostNodes
/// states. Above that the oldest leaf goes, and where the history has no branch, its first state, as in any
/// undo list. Never the present state, one with a name, or one that is compared.
class HistoryTree {
public:
    static constexpr std::size_t kMostNodes = 1000;
    static constexpr std::size_t kMostNames = 200;
    static constexpr NodeId kMostId = 1'000'000'000; ///< in parts that come from outside

    HistoryTree();
    explicit HistoryTree(const ExperimentState& first, std::int64_t time = 0);
    /// Of parts in which problemIn() finds nothing.
    explicit HistoryTree(HistoryParts parts);

    /// What is wrong with parts that come from outside, as what was expected ("nodes in the order of their
    /// ids"); empty: nothing.
    [[nodiscard]] static std::string problemIn(const HistoryParts& parts);
    [[nodiscard]] const HistoryParts& parts() const { return m_parts; }

    [[nodiscard]] const std::vector<HistoryNode>& nodes() const { return m_parts.nodes; }
    /// Null where there is none.
    [[nodiscard]] const HistoryNode* find(NodeId id) const;
    [[nodiscard]] const HistoryNode& present() const;
    /// In the order in which they were made.
    [[nodiscard]] std::vector<NodeId> childrenOf(NodeId id) const;
    [[nodiscard]] bool isLeaf(NodeId id) const;
    /// States that have a name, in the order of a talk.
    [[nodiscard]] const std::vector<NodeId>& named() const { return m_parts.named; }
    [[nodiscard]] NodeId marked(Mark mark) const { return m_parts.marks[static_cast<std::size_t>(mark)]; }

    /// Where undo and redo lead from the present state; 0: nowhere.
    [[nodiscard]] NodeId undoTarget() const;
    [[nodiscard]] NodeId redoTarget() const;
    /// The steps that they take back and do again; empty: none.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// The file of the present state (HistoryNode::file); empty: none.
    [[nodiscard]] QString file() const;

    /// A step from the present state, which the new one becomes. A child of it that is the same state and was
    /// reached by the same words is visited again instead.
    NodeId add(const ExperimentState& state, const StepText& text, std::int64_t time);
    /// The present state is another one: a step that went on. It must be a leaf that has a parent.
    void replacePresent(const ExperimentState& state, const StepText& text, std::int64_t time);
    /// The present state was never reached; its parent is the present one. It must be a leaf that has a
    /// parent.
    void dropPresent();
    /// Another history as a step from the present state: its first state is a child of the present one, and
    /// its present state becomes ours. Undo there takes the whole step back. Names and their order come
    /// along; names above kMostNames don't.
    NodeId graft(const HistoryTree& other, const StepText& text, std::int64_t time);
    /// Makes a state the present one, from where redo leads back along the way it stands on. False: there is
    /// no such state.
    bool goTo(NodeId id);
    /// As goTo the target; false: there is none.
    bool undo();
    bool redo();

    /// An empty name takes it away; the notes stay. False: there is no such state, or kMostNames have one.
    bool setName(NodeId id, const QString& name);
    bool setNotes(NodeId id, const QString& notes);
    /// Moves a named state by so many places in the order of a talk, as far as there are any.
    bool moveNamed(NodeId id, int by);
    /// 0: none is marked.
    bool setMark(Mark mark, NodeId id);
    /// HistoryNode::file of a state, or of the last one before it that has a file.
    void setFile(NodeId id, const QString& file);
    void replaceFile(const QString& file);

    friend bool operator==(const HistoryTree& a, const HistoryTree& b) { return a.m_parts == b.m_parts; }

private:
    [[nodiscard]] HistoryNode* at(NodeId id);
    [[nodiscard]] bool isKept(const HistoryNode& node) const;
    [[nodiscard]] NodeId nextId() { return ++m_lastId; }
    void noteWay(NodeId id);
    void prune();
    /// Takes a leaf out, or a node with one child, which takes its place.
    void remove(NodeId id);

    HistoryParts m_parts;
    NodeId m_lastId = 0; ///< an id that went is never given again
};

} // namespace mambascope::ui
