// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <QTest>

#include "ui/history/history_tree.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

ExperimentState stateNumber(int number) {
    ExperimentState state = defaultExperiment();
    state.prompt = "prompt " + std::to_string(number % 7);
    state.pane(Side::Left).layer = number;
    return state;
}

/// Every state that was ever reached, with its parent: what a history of few steps must hold.
struct Model {
    struct Node {
        int parent = 0;
        ExperimentState state;
    };
    std::map<int, Node> nodes;
    int present = 0;
};

HistoryNode& nodeIn(HistoryParts& parts, NodeId id) {
    return *std::find_if(parts.nodes.begin(), parts.nodes.end(),
                         [id](const HistoryNode& node) { return node.id == id; });
}

/// The others' first state is a child of the present one; names stay theirs alone.
HistoryParts withBehind(HistoryParts parts, const HistoryParts& others) {
    const NodeId last = parts.nodes.back().id;
    for (HistoryNode node : others.nodes) {
        node.id += last;
        node.parent = node.parent == 0 ? parts.present : node.parent + last;
        node.redo = node.redo == 0 ? 0 : node.redo + last;
        node.back = node.back == 0 ? 0 : node.back + last;
        node.name.clear();
        parts.nodes.push_back(node);
    }
    return parts;
}

/// The rule as HistoryTree's comment has it: the oldest leaf, without one the oldest with one child.
void pruneOneByOne(HistoryParts& parts) {
    while (parts.nodes.size() > HistoryTree::kMostNodes) {
        std::map<NodeId, int> children;
        for (const HistoryNode& node : parts.nodes) {
            ++children[node.parent];
        }
        const auto goes = [&](const HistoryNode& node, int most) {
            return node.id != parts.present && node.name.isEmpty() && node.id != parts.marks[0] &&
                   node.id != parts.marks[1] && children[node.id] == most;
        };
        auto found = parts.nodes.end();
        for (int most = 0; most < 2 && found == parts.nodes.end(); ++most) {
            found = std::find_if(parts.nodes.begin(), parts.nodes.end(),
                                 [&](const HistoryNode& node) { return goes(node, most); });
        }
        const HistoryNode gone = *found;
        parts.nodes.erase(found);
        for (HistoryNode& node : parts.nodes) {
            if (node.parent == gone.id) {
                node.parent = gone.parent;
                node.file = node.file.isEmpty() ? gone.file : node.file;
                node.text = gone.parent == 0 ? StepText() : node.text;
            }
            node.redo = node.redo == gone.id ? 0 : node.redo;
            node.back = node.back == gone.id ? 0 : node.back;
        }
    }
}

} // namespace

class TestHistoryTree : public QObject {
    Q_OBJECT

private:
    static QString differs(const HistoryTree& tree, const Model& model) {
        if (tree.nodes().size() != model.nodes.size() || tree.present().id != model.present) {
            return QStringLiteral("another number of states, or another present one");
        }
        for (const auto& [id, node] : model.nodes) {
            const HistoryNode* found = tree.find(id);
            if (found == nullptr || found->parent != node.parent || found->kept.state() != node.state) {
                return QStringLiteral("state %1 is another one").arg(id);
            }
        }
        return QString::fromStdString(HistoryTree::problemIn(tree.parts()));
    }

private Q_SLOTS:
    void goingBackKeepsWhatWasThere() {
        HistoryTree tree(stateNumber(0));
        const NodeId first = tree.present().id;
        const NodeId one = tree.add(stateNumber(1), QStringLiteral("one"), 10);
        QVERIFY(tree.undo());
        const NodeId two = tree.add(stateNumber(2), QStringLiteral("two"), 20);
        QCOMPARE(tree.childrenOf(first), (std::vector<NodeId>{one, two}));
        QVERIFY(tree.undo());
        QCOMPARE(tree.redoText(), QStringLiteral("two")); // the child that was visited last
        QVERIFY(tree.goTo(one));
        QVERIFY(tree.undo());
        QCOMPARE(tree.redoText(), QStringLiteral("one"));
        QVERIFY(!tree.undo());
        QVERIFY(!tree.goTo(77));
        QCOMPARE(tree.find(two)->kept.state(), stateNumber(2));
        QCOMPARE(tree.find(two)->time, 20);
    }

    void theSameStepAgainIsVisited() {
        HistoryTree tree(stateNumber(0));
        const NodeId one = tree.add(stateNumber(1), QStringLiteral("one"), 0);
        tree.undo();
        QCOMPARE(tree.add(stateNumber(1), QStringLiteral("one"), 5), one);
        tree.undo();
        QVERIFY(tree.add(stateNumber(1), QStringLiteral("by another way"), 5) != one);
    }

    /// Random steps against a plain list of all states that were reached.
    void randomStepsAgainstAModel() {
        std::mt19937 random(20'261'129);
        for (int round = 0; round < 20; ++round) {
            HistoryTree tree(stateNumber(0));
            Model model;
            model.present = tree.present().id;
            model.nodes[model.present] = {0, stateNumber(0)};
            for (int step = 1; step < 200; ++step) {
                const auto some = static_cast<int>(random() % model.nodes.size());
                switch (random() % 4) {
                case 0: {
                    const NodeId id = tree.add(stateNumber(step), QString::number(step), step);
                    QVERIFY(model.nodes.count(id) == 0);
                    model.nodes[id] = {model.present, stateNumber(step)};
                    model.present = id;
                    break;
                }
                case 1:
                    QCOMPARE(tree.undo(), model.nodes[model.present].parent != 0);
                    model.present = model.nodes[model.present].parent != 0 ? model.nodes[model.present].parent
                                                                           : model.present;
                    break;
                case 2:
                    model.present = std::next(model.nodes.begin(), some)->first;
                    QVERIFY(tree.goTo(model.present));
                    break;
                default:
                    if (tree.redo()) {
                        QCOMPARE(model.nodes[tree.present().id].parent, model.present);
                        model.present = tree.present().id;
                    } else {
                        QVERIFY(tree.isLeaf(model.present));
                    }
                }
                const QString wrong = differs(tree, model);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }

    /// From anywhere, undo to the start and as many redos lead back.
    void undoAndRedoLeadBack() {
        std::mt19937 random(7);
        HistoryTree tree(stateNumber(0));
        for (int step = 1; step < 300; ++step) {
            tree.add(stateNumber(step), QString::number(step), step);
            tree.goTo(tree.nodes()[random() % tree.nodes().size()].id);
            const NodeId here = tree.present().id;
            int depth = 0;
            while (tree.undo()) {
                ++depth;
            }
            for (int i = 0; i < depth; ++i) {
                QVERIFY(tree.redo());
            }
            QCOMPARE(tree.present().id, here);
        }
    }

    void aFullHistoryForgetsItsStart() {
        HistoryTree tree(stateNumber(0));
        const int steps = static_cast<int>(HistoryTree::kMostNodes) + 50;
        for (int step = 1; step <= steps; ++step) {
            tree.add(stateNumber(step), QString::number(step), step);
        }
        QCOMPARE(tree.nodes().size(), HistoryTree::kMostNodes);
        QCOMPARE(tree.nodes().front().kept.state(), stateNumber(51));
        QCOMPARE(tree.nodes().front().parent, 0);
        QVERIFY(tree.nodes().front().text.isEmpty());
        QCOMPARE(tree.present().kept.state(), stateNumber(steps));
    }

    /// Branches go before the way that led here, the oldest first, and names stay.
    void aFullHistoryForgetsOldLeaves() {
        HistoryTree tree(stateNumber(0));
        const NodeId first = tree.present().id;
        const NodeId old = tree.add(stateNumber(1), QStringLiteral("old"), 1);
        tree.goTo(first);
        const NodeId named = tree.add(stateNumber(2), QStringLiteral("named"), 2);
        tree.setName(named, QStringLiteral("the finding"));
        tree.goTo(first);
        const NodeId marked = tree.add(stateNumber(3), QStringLiteral("marked"), 3);
        tree.setMark(Mark::B, marked);
        tree.goTo(first);
        for (int step = 10; tree.nodes().size() < HistoryTree::kMostNodes; ++step) {
            tree.add(stateNumber(step), QString::number(step), step);
        }
        QVERIFY(tree.find(old) != nullptr);
        tree.add(stateNumber(1), QStringLiteral("more"), 0);
        QVERIFY(tree.find(old) == nullptr);
        for (int step = 0; step < 1500; ++step) {
            tree.add(stateNumber(step), QStringLiteral("on %1").arg(step), 0);
            QVERIFY(tree.nodes().size() <= HistoryTree::kMostNodes);
        }
        QCOMPARE(tree.find(named)->kept.state(), stateNumber(2));
        QCOMPARE(tree.find(marked)->kept.state(), stateNumber(3));
        QCOMPARE(QString::fromStdString(HistoryTree::problemIn(tree.parts())), QString());
    }

    void manyNamesStayBounded() {
        std::mt19937 random(3);
        HistoryTree tree(stateNumber(0));
        tree.setName(tree.present().id, QStringLiteral("start"));
        int given = 1;
        for (int step = 1; step < 4000; ++step) {
            const NodeId id = tree.add(stateNumber(step), QString::number(step), step);
            if (step % 3 == 0) {
                given += tree.setName(id, QString::number(step)) ? 1 : 0;
            }
            if (random() % 5 == 0) {
                tree.goTo(tree.nodes()[random() % tree.nodes().size()].id);
            }
            QVERIFY(tree.nodes().size() <= HistoryTree::kMostNodes);
        }
        QCOMPARE(given, static_cast<int>(HistoryTree::kMostNames));
        QCOMPARE(tree.named().size(), HistoryTree::kMostNames);
        QCOMPARE(QString::fromStdString(HistoryTree::problemIn(tree.parts())), QString());
    }

    void namesHaveAnOrder() {
        HistoryTree tree(stateNumber(0));
        const NodeId a = tree.add(stateNumber(1), {}, 0);
        const NodeId b = tree.add(stateNumber(2), {}, 0);
        const NodeId c = tree.add(stateNumber(3), {}, 0);
        for (const NodeId id : {b, a, c}) {
            QVERIFY(tree.setName(id, QString::number(id)));
        }
        QCOMPARE(tree.named(), (std::vector<NodeId>{b, a, c}));
        QVERIFY(tree.moveNamed(c, -1));
        QCOMPARE(tree.named(), (std::vector<NodeId>{b, c, a}));
        QVERIFY(tree.moveNamed(b, 9));
        QCOMPARE(tree.named(), (std::vector<NodeId>{c, a, b}));
        QVERIFY(!tree.moveNamed(b, 1));
        QVERIFY(tree.setNotes(a, QStringLiteral("say this\nand that")));
        QVERIFY(tree.setName(a, {}));
        QCOMPARE(tree.named(), (std::vector<NodeId>{c, b}));
        QCOMPARE(tree.find(a)->notes, QStringLiteral("say this\nand that")); // for when it has a name again
        QVERIFY(!tree.setName(99, QStringLiteral("x")));
    }

    /// A session with a history of its own: one undo takes the opening back, redo does it again.
    void aGraftIsOneStep() {
        HistoryTree opened(stateNumber(10));
        opened.add(stateNumber(11), QStringLiteral("eleven"), 1);
        const NodeId twelve = opened.add(stateNumber(12), QStringLiteral("twelve"), 2);
        opened.setName(twelve, QStringLiteral("twelve"));
        opened.undo();
        HistoryTree tree(stateNumber(0));
        const NodeId before = tree.add(stateNumber(1), QStringLiteral("one"), 0);
        const NodeId entry = tree.graft(opened, QStringLiteral("open x"), 3);
        QCOMPARE(tree.present().kept.state(), stateNumber(11));
        QCOMPARE(tree.undoText(), QStringLiteral("open x"));
        QVERIFY(tree.undo());
        QCOMPARE(tree.present().id, before);
        QCOMPARE(tree.redoText(), QStringLiteral("open x"));
        QVERIFY(tree.redo());
        QCOMPARE(tree.present().id, entry);
        QVERIFY(tree.redo());
        QCOMPARE(tree.present().kept.state(), stateNumber(12));
        QCOMPARE(tree.named(), std::vector<NodeId>{tree.present().id});
        QCOMPARE(QString::fromStdString(HistoryTree::problemIn(tree.parts())), QString());
    }

    void brokenPartsAreRefused_data() {
        QTest::addColumn<int>("what");
        for (const int what : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) {
            QTest::addRow("%d", what) << what;
        }
    }
    void brokenPartsAreRefused() {
        HistoryTree tree(stateNumber(0));
        tree.add(stateNumber(1), {}, 0);
        const NodeId named = tree.add(stateNumber(2), {}, 0);
        tree.setName(named, QStringLiteral("two"));
        HistoryParts parts = tree.parts();
        QCOMPARE(QString::fromStdString(HistoryTree::problemIn(parts)), QString());
        QCOMPARE(HistoryTree(parts), tree);
        QFETCH(int, what);
        switch (what) {
        case 0:
            parts.nodes.clear();
            break;
        case 1:
            std::swap(parts.nodes[0], parts.nodes[1]);
            break;
        case 2:
            parts.nodes[1].parent = 3;
            break;
        case 3:
            parts.nodes[1].parent = 0;
            break;
        case 4:
            parts.present = 9;
            break;
        case 5:
            parts.named.clear();
            break;
        case 6:
            parts.named.push_back(named);
            break;
        case 7:
            parts.marks[1] = -4;
            break;
        case 8:
            parts.nodes[2].redo = 1;
            break;
        default:
            parts.nodes[2].back = -1;
        }
        QVERIFY(!HistoryTree::problemIn(parts).empty());
    }

    /// A long history that comes to a long one loses what it would lose state by state.
    void manyStatesGoAtOnce() {
        std::mt19937 random(7);
        const auto below = [&random](std::size_t limit) { return random() % limit; };
        const auto grown = [&](int steps) {
            HistoryTree tree(stateNumber(0));
            for (int i = 1; i < steps; ++i) {
                if (below(4) == 0) {
                    tree.goTo(tree.nodes()[below(tree.nodes().size())].id);
                }
                const NodeId made = tree.add(stateNumber(i), QString::number(i), i);
                if (below(60) == 0) {
                    tree.setName(made, QStringLiteral("name %1").arg(i));
                }
                if (below(50) == 0) {
                    tree.setFile(made, QStringLiteral("file %1").arg(i));
                }
            }
            return tree;
        };
        for (const int size : {2, 30, 400, 1000}) {
            HistoryTree ours = grown(1000);
            ours.setMark(Mark::A, ours.nodes()[below(ours.nodes().size())].id);
            HistoryParts parts = withBehind(ours.parts(), grown(size).parts());
            HistoryTree tree(parts);
            const NodeId made = tree.add(stateNumber(-1), QStringLiteral("one more"), 5);
            HistoryNode node;
            node.id = made;
            node.parent = parts.present;
            node.kept = KeptState(stateNumber(-1));
            node.text = QStringLiteral("one more");
            node.time = 5;
            parts.nodes.push_back(node);
            parts.present = made;
            for (NodeId id = made; nodeIn(parts, id).parent != 0; id = nodeIn(parts, id).parent) {
                nodeIn(parts, nodeIn(parts, id).parent).redo = id;
            }
            pruneOneByOne(parts);
            QCOMPARE(tree.nodes().size(), HistoryTree::kMostNodes);
            QVERIFY(tree.parts() == parts);
            QCOMPARE(HistoryTree::problemIn(tree.parts()), std::string());
        }
    }
};

QTEST_APPLESS_MAIN(TestHistoryTree)
#include "tst_history_tree.moc"
