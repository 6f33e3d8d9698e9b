// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "ui/state/edits.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

KnockoutEntry cut(ByteSpan query, ByteSpan source) {
    KnockoutEntry entry;
    entry.query = query;
    entry.source = source;
    entry.layers = {LayerSpan{false, 7, 15, 24}, LayerSpan{false, 0, 4, 12}};
    return entry;
}

ModelFacts words(int layers) {
    ModelFacts facts;
    facts.layerCount = layers;
    facts.tokens = {{1, "Beats", 0, 5},
                    {2, " Music", 5, 11},
                    {3, " is", 11, 14},
                    {4, " owned", 14, 20},
                    {5, " by", 20, 23}};
    return facts;
}

} // namespace

class TestKnockoutListModel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Experiment> m_experiment;
    std::unique_ptr<KnockoutListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void add(const KnockoutEntry& entry) {
        m_experiment->change(withKnockout(m_experiment->state(), entry), QStringLiteral("knock out"));
    }

private Q_SLOTS:
    void init() {
        ExperimentState state = defaultExperiment();
        state.prompt = "Beats Music is owned by";
        m_experiment = std::make_unique<Experiment>(state);
        m_model = std::make_unique<KnockoutListModel>(*m_experiment);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_experiment.reset();
    }

    void rowsSayWhatIsCut() {
        add(cut({20, 23}, {0, 11}));
        m_model->setFacts(Side::Left, words(24));
        m_model->setFacts(Side::Right, words(12));
        const QModelIndex row = m_model->index(0);
        QCOMPARE(row.data().toString(), QStringLiteral("·by ← Beats·Music"));
        QCOMPARE(row.data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("layers 7–15 of 24 · 0–4 of 12 · 2 pairs"));
        QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void detailsOfOneModelAndOfAllLayers() {
        KnockoutEntry entry = cut({20, 23}, {14, 20});
        entry.scope = Scope::Right;
        add(entry);
        entry = cut({11, 23}, {11, 23});
        entry.layers.fill({});
        add(entry);
        entry = cut({20, 23}, {14, 20});
        entry.layers = {LayerSpan{false, 8, 8, 24}, LayerSpan{false, 4, 4, 12}};
        add(entry);
        entry.layers[0].last = 9;
        add(entry);
        m_model->setFacts(Side::Left, words(24));
        m_model->setFacts(Side::Right, words(12));
        QCOMPARE(m_model->index(0).data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("layers 0–4 of 12 · 1 pair · right model only"));
        QCOMPARE(m_model->index(1).data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("all layers · 6 pairs"));
        QCOMPARE(m_model->index(2).data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("layer 8 of 24 · 4 of 12 · 1 pair"));
        QCOMPARE(m_model->index(3).data(KnockoutListModel::DetailRole).toString(),
                 QStringLiteral("layers 8–9 of 24 · 4 of 12 · 1 pair"));
    }

    void checkingGoesThroughUndo() {
        add(cut({20, 23}, {0, 5}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_model->setData(m_model->index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!m_experiment->state().knockouts[0].enabled);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_experiment->history().undoText(), QStringLiteral("switch off ·by ← Beats"));
        m_experiment->undo();
        QCOMPARE(m_model->index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!m_model->setData(m_model->index(0), 1, Qt::EditRole));
    }

    void removingRows() {
        add(cut({20, 23}, {0, 5}));
        add(cut({20, 23}, {5, 11}));
        add(cut({20, 23}, {11, 14}));
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(m_model->removeRows(1, 1));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(1).data().toString(), QStringLiteral("·by ← ·is"));
        QVERIFY(!m_model->removeRows(1, 2));
        QVERIFY(m_model->removeRows(0, 2));
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(removed.count(), 3);
        QCOMPARE(reset.count(), 0);
        m_experiment->undo();
        QCOMPARE(m_model->rowCount(), 2);
        m_experiment->undo();
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->index(1).data().toString(), QStringLiteral("·by ← ·Music"));
    }

    void clearing() {
        add(cut({20, 23}, {0, 5}));
        add(cut({20, 23}, {5, 11}));
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_experiment->history().undoText(), QStringLiteral("clear knockouts"));
        m_experiment->undo();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aSplitRectangleAndBack() {
        add(cut({11, 23}, {0, 14}));
        add(cut({20, 23}, {14, 20}));
        const ExperimentState whole = m_experiment->state();
        m_experiment->change(withPairRestored(whole, Side::Left, Scope::Both, {14, 20}, {5, 11}, 10, 24),
                             QStringLiteral("restore"));
        QCOMPARE(m_model->rowCount(), 5);
        m_experiment->undo();
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(1).data().toString(), QStringLiteral("·by ← ·owned"));
    }

    void typingKeepsTextsRight() {
        add(cut({20, 23}, {5, 11}));
        m_experiment->change(withPrompt(m_experiment->state(), "The Beats Music is owned by"),
                             QStringLiteral("edit the prompt"), StepKind::Typing);
        QCOMPARE(m_model->index(0).data().toString(), QStringLiteral("·by ← ·Music"));
    }

    void randomStepsKeepTheModelConsistent() {
        std::uint32_t seed = 7;
        const auto next = [&seed](std::uint32_t below) {
            seed = seed * 1664525U + 1013904223U;
            return (seed >> 16U) % below;
        };
        const std::vector<Token> tokens = words(24).tokens;
        for (int step = 0; step < 400; ++step) {
            const auto query = tokens[next(5)];
            const auto source = tokens[next(5)];
            switch (next(5)) {
            case 0:
            case 1:
                add(cut({query.start, 23}, {0, source.end}));
                break;
            case 2:
                m_experiment->change(withPairRestored(m_experiment->state(), Side::Left, Scope::Left,
                                                      {query.start, query.end}, {source.start, source.end}, 9,
                                                      24),
                                     QStringLiteral("restore"));
                break;
            case 3:
                m_experiment->undo();
                break;
            default:
                if (next(2) == 0) {
                    m_experiment->redo();
                } else {
                    m_model->clear();
                }
            }
            QCOMPARE(m_model->rowCount(), static_cast<int>(m_experiment->state().knockouts.size()));
            for (int row = 0; row < m_model->rowCount(); ++row) {
                QCOMPARE(m_model->index(row).data(KnockoutListModel::IdRole).toInt(),
                         m_experiment->state().knockouts[static_cast<std::size_t>(row)].id);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKnockoutListModel)
#include "tst_knockout_list_model.moc"
