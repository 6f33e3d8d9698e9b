// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery: its file, its model, and choosing by mouse and keyboard.
#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "ui/shell/prompt/gallery_model.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"

using mambascope::ByteSpan;
using namespace mambascope::ui;

namespace {

std::vector<GalleryEntry> someEntries() {
    const auto entry = [](const char* prompt, const char* subject, const char* target, const char* relation) {
        return GalleryEntry{QString::fromUtf8(prompt), QString::fromUtf8(subject), QString::fromUtf8(target),
                            QStringLiteral("P1"), QString::fromUtf8(relation)};
    };
    return {
        entry("Beats Music is owned by", "Beats Music", "Apple", "owned by"),
        entry("The mother tongue of Danielle Darrieux is", "Danielle Darrieux", "French", "mother tongue"),
        entry("BBC Radio is owned by", "BBC Radio", "BBC", "owned by")};
}

} // namespace

class TestGallery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsItsFile_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("relation as an object") << QByteArray(
            R"([{"prompt":"A is","subject":"A","target":"B","relation":{"id":"P1","name":"kind"}}])");
        QTest::newRow("flat") << QByteArray(
            R"({"prompts":[{"prompt":"A is","subject":"A","target":"B","relation_id":"P1","relation_name":"kind"}]})");
    }
    void readsItsFile() {
        QFETCH(QByteArray, json);
        QString error;
        const auto entries = parseGallery(json, &error);
        QCOMPARE(error, QString());
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries.at(0),
                 (GalleryEntry{QStringLiteral("A is"), QStringLiteral("A"), QStringLiteral("B"),
                               QStringLiteral("P1"), QStringLiteral("kind")}));
    }

    void templatesSayWhereTheSubjectStands() {
        const auto subject = [](const char* prompt, const char* name, const char* pattern) {
            return subjectOf(GalleryEntry{
                QString::fromUtf8(prompt), QString::fromUtf8(name), {}, {}, {}, QString::fromUtf8(pattern)});
        };
        QCOMPARE(subject("Is a fish a bird or fish? A", "fish", ""), std::optional(ByteSpan{20, 24}));
        QCOMPARE(subject("Is a fish a bird or fish? A", "fish", "Is a {} a bird or fish? A"),
                 std::optional(ByteSpan{5, 9}));
        QCOMPARE(subject("The sentiment of 'time' is", "time", ""), std::optional(ByteSpan{18, 22}));
        QVERIFY(!subject("Is a cat a bird? A", "cat", "Was a {} a bird? A")); // contradicts its prompt
        QVERIFY(!subject("Is a cat a bird? A", "cat", "no place"));
        QVERIFY(!subject("Is a cat a bird? A", "dog", ""));
        QVERIFY(!subject("Is a cat a bird? A", "", ""));
        const auto entries = parseGallery(
            R"([{"prompt":"A, A is","subject":"A","template":"{}, A is","target":"B","relation":"kind"}])");
        QCOMPARE(subjectOf(entries.at(0)), std::optional(ByteSpan{0, 1}));
    }

    void refusesBrokenFiles_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("[{");
        QTest::newRow("no list") << QByteArray("{}");
        QTest::newRow("a number in the list") << QByteArray("[3]");
        QTest::newRow("no prompt") << QByteArray(R"([{"relation":"x"}])");
        QTest::newRow("no relation") << QByteArray(R"([{"prompt":"x"}])");
    }
    void refusesBrokenFiles() {
        QFETCH(QByteArray, json);
        QString error;
        QVERIFY(parseGallery(json, &error).empty());
        QVERIFY(!error.isEmpty() && !error.contains(QLatin1Char('\n')));
        QVERIFY(parseGallery(json).empty());
    }

    void shippedGallery() {
        QFile file(QStringLiteral(MAMBASCOPE_SOURCE_DIR "/resources/gallery/gallery.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QString error;
        const auto entries = parseGallery(file.readAll(), &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY(entries.size() >= 24);
        QSet<QString> relations;
        for (const GalleryEntry& entry : entries) {
            relations.insert(entry.relationName);
            QVERIFY2(subjectOf(entry), qPrintable(entry.prompt));
            QVERIFY2(!entry.target.isEmpty(), qPrintable(entry.prompt));
        }
        QVERIFY(relations.size() >= 8);
    }

    void modelIsConsistent() {
        GalleryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setEntries(someEntries());
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex motherTongue = model.index(0, 0);
        const QModelIndex ownedBy = model.index(1, 0);
        QCOMPARE(motherTongue.data().toString(), QStringLiteral("mother tongue"));
        QCOMPARE(model.rowCount(ownedBy), 2);
        const QModelIndex bbc = model.index(1, 0, ownedBy);
        QCOMPARE(bbc.data(GalleryModel::EntryIndexRole).toInt(), 2);
        QCOMPARE(bbc.data(GalleryModel::TargetRole).toString(), QStringLiteral("BBC"));
        QCOMPARE(bbc.parent(), ownedBy);
        QVERIFY(!(model.flags(ownedBy) & Qt::ItemIsSelectable));
        QVERIFY(model.flags(bbc) & Qt::ItemIsSelectable);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void filterArrowsAndEnterChoose() {
        QPushButton button;
        GalleryPopup popup;
        popup.setEntries(someEntries());
        button.show();
        popup.popupBelow(&button);
        QVERIFY(QTest::qWaitForWindowExposed(&popup));
        auto* const filter = popup.findChild<QLineEdit*>(QStringLiteral("galleryFilterEdit"));
        auto* const view = popup.findChild<QTreeView*>(QStringLiteral("galleryView"));
        QVERIFY(filter != nullptr && view != nullptr);
        QSignalSpy chosen(&popup, &GalleryPopup::chosen);
        QCOMPARE(view->currentIndex().data(GalleryModel::EntryIndexRole).toInt(),
                 1); // the first prompt, not a heading
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Down); // stops at the last
        QCOMPARE(view->currentIndex().data(GalleryModel::EntryIndexRole).toInt(), 2);
        QTest::keyClick(filter, Qt::Key_Up);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 0);
        QVERIFY(!popup.isVisible());

        popup.popupBelow(&button);
        QTest::keyClicks(filter, QStringLiteral("french")); // by the answer, whatever the case
        QCOMPARE(view->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Enter);
        QCOMPARE(chosen.at(1).at(0).toInt(), 1);

        popup.popupBelow(&button);
        QCOMPARE(filter->text(), QString()); // starts anew
        QTest::keyClicks(filter, QStringLiteral("nothing like it"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QVERIFY(popup.findChild<QWidget*>(QStringLiteral("galleryNothingLabel"))->isVisible());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!popup.isVisible());
    }

    void clickChooses() {
        QPushButton button;
        GalleryPopup popup;
        popup.setEntries(someEntries());
        button.show();
        popup.popupBelow(&button);
        QVERIFY(QTest::qWaitForWindowExposed(&popup));
        auto* const view = popup.findChild<QTreeView*>(QStringLiteral("galleryView"));
        QSignalSpy chosen(&popup, &GalleryPopup::chosen);
        const QModelIndex heading = view->model()->index(1, 0);
        const QModelIndex prompt = view->model()->index(0, 0, heading);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(heading).center());
        QCOMPARE(chosen.count(), 0); // a heading
        QVERIFY(popup.isVisible());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(prompt).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 0);
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
