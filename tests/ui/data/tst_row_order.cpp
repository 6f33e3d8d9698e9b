// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows are shown and in which order; how they are kept.
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/data_samples.hpp"
#include "ui/data/row_order.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

using Numbers = std::vector<std::int64_t>;

class Question : public RowQuestion {
public:
    explicit Question(const std::filesystem::path& file) {
        data = std::make_shared<const DataSet>(openData(file.string()));
        const std::unique_ptr<DataReader> reader = data->read();
        auto chunk = std::make_shared<RowChunk>();
        while (const std::optional<DataEntry> entry = reader->next()) {
            if (const auto* row = std::get_if<DataRow>(&*entry)) {
                chunk->add(*row);
            }
            if (chunk->size() == 3) { // several chunks
                rows.add(std::exchange(chunk, std::make_shared<RowChunk>()));
            }
        }
        if (chunk->size() > 0) {
            rows.add(chunk);
        }
        models = {"demo-mamba2", "demo-transformer"};
        modelNames = models;
    }

    [[nodiscard]] RowsShown shown() const { return rowsShown(*this, m_go); }
    /// Row numbers, in their order.
    [[nodiscard]] Numbers numbers() const {
        Numbers numbers;
        for (const std::uint32_t index : shown().order) {
            numbers.push_back(rows.at(index).row);
        }
        return numbers;
    }

private:
    std::atomic<bool> m_go{false};
};

} // namespace

class TestRowOrder : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_file;

private Q_SLOTS:
    void initTestCase() { m_file = writeCsv(m_folder.path().toStdString()); }

    void aStoreHasEveryRow() {
        const Question question(m_file);
        QCOMPARE(question.rows.size(), std::size_t{4});
        const RowTexts row = question.rows.at(3);
        QCOMPARE(row.row, std::int64_t{4}); // one that can't be used counts
        QCOMPARE(row.line, std::int64_t{6});
        QCOMPARE(std::string(row.prompt), std::string("The home of Ann is"));
        QCOMPARE(std::string(row.answer), std::string("Rome"));
        QCOMPARE(row.subjectSpan.start, 12U);
        QCOMPARE(question.rows.indexOf(4).value(), std::size_t{3});
        QVERIFY(!question.rows.indexOf(2));
        QVERIFY(!question.rows.indexOf(5));
        QCOMPARE(question.numbers(), (Numbers{0, 1, 3, 4}));
    }

    void texts() {
        Question question(m_file);
        question.sort = {RowField::Answer, Side::Left, false};
        QCOMPARE(question.numbers(), (Numbers{0, 1, 4, 3})); // Apple French Rome Spain
        question.sort.isDescending = true;
        QCOMPARE(question.numbers(), (Numbers{3, 4, 1, 0}));
        question.sort = {RowField::Relation, Side::Left,
                         false}; // P103 P127 P17 P17: equal ones keep their order
        QCOMPARE(question.numbers(), (Numbers{1, 0, 3, 4}));
        question.sort = {RowField::Row, Side::Left, true};
        QCOMPARE(question.numbers(), (Numbers{4, 3, 1, 0}));
    }

    void whatIsNotAnsweredStandsLast() {
        Question question(m_file);
        question.answers[1].set(0, 0.2, 3, " b");
        question.answers[1].set(2, 0.9, 1, " Spain");
        question.answers[1].setRefused(3);
        for (const bool isDescending : {false, true}) {
            question.sort = {RowField::Probability, Side::Right, isDescending};
            const Numbers expected = isDescending ? Numbers{3, 0, 1, 4} : Numbers{0, 3, 1, 4};
            QCOMPARE(question.numbers(), expected);
        }
        question.sort = {RowField::Rank, Side::Right, false};
        QCOMPARE(question.numbers(), (Numbers{3, 0, 1, 4}));
        QVERIFY(dependsOnAnswers({}, question.sort));
        QVERIFY(!dependsOnAnswers({}, {}));
    }

    void conditions() {
        Question question(m_file);
        question.selection.filter = "relation = P17 or source = b";
        QCOMPARE(question.numbers(), (Numbers{1, 3, 4}));
        question.selection.subject = SubjectPlace::First;
        QCOMPARE(question.numbers(), (Numbers{3}));
    }

    void conditionsOnModels() {
        Question question(m_file);
        question.answers[0].set(0, 0.9, 1, " Apple");
        question.answers[0].set(2, 0.9, 2, " Italy");
        question.selection.filter = "known(demo-mamba2)";
        QCOMPARE(question.numbers(), (Numbers{0}));
        QCOMPARE(question.shown().unasked, std::size_t{2});
        question.selection.filter = "known(demo-mamba2) and not known(some-model)";
        const RowsShown shown = question.shown();
        QVERIFY(shown.failure.has_value());
        QVERIFY2(std::string(shown.failure->what()).find("some-model") != std::string::npos,
                 shown.failure->what());
        QCOMPARE(shown.order.size(), std::size_t{4}); // all of them
    }

    void aFilterThatCantBeReadSaysWhy() {
        Question question(m_file);
        question.selection.filter = "relation = ";
        const RowsShown shown = question.shown();
        QVERIFY(shown.failure.has_value());
        QCOMPARE(shown.failure->code(), ErrorCode::InvalidArgument);
        QVERIFY(!dependsOnAnswers(question.selection, question.sort));
    }

    void samplesAreThoseOfTheCommandLine() {
        Question question(m_file);
        question.selection.sample = 2;
        question.selection.seed = 5;
        const SelectedRows selected = selectRows(*question.data, question.selection);
        QCOMPARE(question.numbers(), selected.rows);
        QCOMPARE(question.numbers().size(), std::size_t{2});
    }

    void aPartIsChosenOf() {
        Question question(m_file);
        question.base = Numbers{0, 3, 4};
        QCOMPARE(question.numbers(), (Numbers{0, 3, 4}));
        question.selection.filter = "relation = P17 or relation = P103";
        QCOMPARE(question.numbers(), (Numbers{3, 4}));
        question.selection.sample = 1;
        QCOMPARE(question.numbers().size(), std::size_t{1});
        QVERIFY(question.numbers().front() == 3 || question.numbers().front() == 4);
    }
};

QTEST_MAIN(TestRowOrder)
#include "tst_row_order.moc"
