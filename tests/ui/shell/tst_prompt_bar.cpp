// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt field and what is said below it.
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QTest>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/prompt/prompt_facts.hpp"
#include "ui/shell/prompt/prompt_presenter.hpp"
#include "ui/style/theme.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;
using namespace std::chrono_literals;

class TestPromptBar : public QObject {
    Q_OBJECT

private:
    static QString hint(const WindowUnderTest& test) { return test.find<PromptBar>("promptBar")->hint(); }

private Q_SLOTS:
    void spacesAreVisibleAndKept() {
        PromptEdit edit;
        edit.setText(QStringLiteral("a b"));
        const QImage with = edit.grab().toImage();
        edit.setText(QStringLiteral("a\u2003b")); // a space that is not drawn
        QVERIFY(with != edit.grab().toImage());
        edit.setText(QStringLiteral("a  b\u00a0c "));
        QCOMPARE(edit.text(), QStringLiteral("a  b\u00a0c "));
    }

    void aLineStaysALine() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* edit = test.find<PromptEdit>("promptEdit");
        edit->setFocus();
        QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo\r\nthree"));
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit->text(), QStringLiteral("one two three"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("one two three"));
        QTest::keyClick(edit, Qt::Key_Tab);
        QVERIFY(!edit->hasFocus());
    }

    /// Field and model have the same text, and every line of it can be seen.
    void linesFromElsewhereAreShown() {
        WindowUnderTest test("one is\r\ntwo is\rthree is\xe2\x80\xa9"
                             "four is");
        QVERIFY(test.start());
        auto* edit = test.find<PromptEdit>("promptEdit");
        QCOMPARE(test.state().prompt, std::string("one is\ntwo is\nthree is\nfour is"));
        QCOMPARE(edit->text().toStdString(), test.state().prompt);
        QCOMPARE(edit->textCursor().position(), edit->text().size());
        QVERIFY(test.find<QLabel>("noticeText")->text().contains(QStringLiteral("CR LF")));
        const int four = edit->height();
        QVERIFY(four >= 4 * QFontMetrics(edit->font()).height());
        QVERIFY(edit->cursorRect(edit->textCursor()).bottom() <= edit->viewport()->height());
        test.typePrompt(QStringLiteral("one is"));
        QVERIFY(edit->height() < four / 2);
        ExperimentState many = test.state();
        many.prompt = "a\nb\nc\nd\ne\nf\ng";
        test.window->experiment().change(many, QStringLiteral("many lines"));
        QVERIFY(edit->height() >= four && edit->height() < 2 * four);
        QCOMPARE(edit->verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        QVERIFY(edit->viewport()->rect().contains(edit->cursorRect().center())); // the last line
    }

    void theTextOfAFieldAloneMayBeShorter() {
        PromptEdit edit;
        edit.setText(QStringLiteral("one\r\ntwo\r\n")); // not from an Experiment
        QCOMPARE(edit.text(), QStringLiteral("one\ntwo\n"));
        QCOMPARE(edit.textCursor().position(), 8);
    }

    void returnDoesNotWaitForThePause() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const int before = test.runsOn("left/attention");
        const std::uint64_t runs = test.control->runCount();
        test.typePrompt(QStringLiteral("Paris is"));
        QCOMPARE(test.control->runCount(), runs);
        QTest::keyClick(test.find<PromptEdit>("promptEdit"), Qt::Key_Return);
        // No event loop runs while this waits, so the pause's timer can't: what begins is what the key asked.
        QVERIFY(test.control->waitForRuns(runs + 1, 5s));
        QVERIFY(test.settle());
        QCOMPARE(test.runsOn("left/attention"), before + 1);
    }

    void theInvalidPromptHasARedFrame() {
        WindowUnderTest test;
        test.useTheme();
        QVERIFY(test.start());
        auto* edit = test.find<PromptEdit>("promptEdit");
        const auto frame = [edit] {
            const QImage image = edit->grab().toImage();
            const double scale = image.devicePixelRatio();
            return image.pixelColor(image.width() / 2, static_cast<int>(scale / 2)).rgb();
        };
        const QRgb error = color(edit->palette(), ThemeColor::Error).rgb();
        QVERIFY(frame() != error);
        test.typePrompt(QString());
        QVERIFY(!test.find<PromptBar>("promptBar")->error().isEmpty());
        QVERIFY(edit->hasFocus()); // the frame of the focus must not hide it
        QCOMPARE(frame(), error);
        test.typePrompt(QStringLiteral("Paris is"));
        QVERIFY(frame() != error);
        qApp->setStyleSheet({});
    }

    void aLongPasteIsCutAndSaidSo() {
        WindowUnderTest test;
        QVERIFY(test.start());
        auto* edit = test.find<PromptEdit>("promptEdit");
        edit->setFocus();
        QGuiApplication::clipboard()->setText(QString(3'000'000, QChar(u'é')));
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(test.state().prompt.size(), kLongestPrompt); // of two bytes each
        QVERIFY2(hint(test).contains(QStringLiteral("The pasted text was cut off")), qPrintable(hint(test)));
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier); // there is no room left
        QCOMPARE(test.state().prompt.size(), kLongestPrompt);
        test.trigger("edit.undo");
        QCOMPARE(test.state().prompt, std::string("Beats Music is owned by"));
        QVERIFY(!hint(test).contains(QStringLiteral("cut off")));
        // What is selected makes room, and no character is halved.
        edit->setText(QString(qsizetype{kLongestPrompt}, QLatin1Char('x')));
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(0);
        cursor.setPosition(5, QTextCursor::KeepAnchor);
        edit->setTextCursor(cursor);
        QGuiApplication::clipboard()->setText(QStringLiteral("a😀b"));
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(edit->text().startsWith(QStringLiteral("a😀x")));
        QCOMPARE(edit->text().toUtf8().size(), qsizetype{kLongestPrompt});
    }

    void aPartOfAWordIsNoKnowledge() {
        WindowUnderTest test;
        QVERIFY(test.start());
        const auto* shown = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        const QString answer = QString::fromStdString(shown->clean.top.at(0).text).trimmed();
        QVERIFY(!answer.isEmpty());
        const auto hintFor = [&](const QString& target) {
            WindowUnderTest other;
            other.gallery[0].target = target;
            return other.start() ? hint(other) : QString();
        };
        const QString longer = hintFor(answer + QStringLiteral("ery"));
        QVERIFY2(!longer.contains(QStringLiteral("models know this")) &&
                     longer.contains(QStringLiteral("Both models say")),
                 qPrintable(longer));
        const QString phrase = hintFor(answer + QStringLiteral(" and more"));
        QVERIFY2(phrase.contains(QStringLiteral("Both models know this")), qPrintable(phrase));
    }

    void galleryPromptsAreKnown() {
        WindowUnderTest test;
        test.gallery[0].target = QStringLiteral("no such answer");
        QVERIFY(test.start());
        QVERIFY2(hint(test).contains(QStringLiteral("Neither model knows this")), qPrintable(hint(test)));
        const auto* shown = test.window->runner().result<PredictSnapshot>(Side::Left, Channel::Predict);
        const QString answer = QString::fromStdString(shown->clean.top.at(0).text).trimmed();

        WindowUnderTest known;
        known.gallery[0].target = answer;
        QVERIFY(known.start());
        QVERIFY2(hint(known).contains(QStringLiteral("Both models know this: <b>%1</b>").arg(answer)),
                 qPrintable(hint(known)));
        QVERIFY(hint(known).contains(QStringLiteral("Subject: “Beats Music”")));
    }

    void otherPromptsHaveNoTruth() {
        WindowUnderTest test("Beats Music was owned by");
        QVERIFY(test.start());
        QVERIFY2(hint(test).contains(QStringLiteral("Both models say")), qPrintable(hint(test)));
        test.typePrompt(QStringLiteral("nothing here has a capital"));
        QVERIFY(hint(test).contains(QStringLiteral("No subject found")));
        QVERIFY(!hint(test).contains(QStringLiteral("models say"))); // not before the new answers are there
    }

    /// A line break is an answer, too.
    void whiteSpaceIsSaid() {
        const ExperimentState state = defaultExperiment();
        PredictSnapshot snapshot;
        snapshot.clean.top.emplace_back().text = "\n";
        PromptHintInput input;
        input.state = &state;
        input.left = &snapshot;
        input.right = &snapshot;
        QVERIFY2(promptHint(input).contains(QStringLiteral("Both models say <b>⏎</b>.")),
                 qPrintable(promptHint(input)));
    }

    void aClickLeavesTheHintAsItIs() {
        WindowUnderTest test("Beats Music was owned by");
        QVERIFY(test.start());
        const QString before = hint(test);
        QVERIFY2(before.contains(QStringLiteral("Both models say")), qPrintable(before));
        test.control->hold();
        test.clickCell(Side::Left, 3, 1);
        QVERIFY(test.window->runner().isStale(Side::Left, Channel::Predict));
        QCOMPARE(hint(test), before); // no knockout changes what the models say without it
        test.control->release();
        QVERIFY(test.settle());
        QCOMPARE(hint(test), before);
    }

    void theSpaceAtTheEndIsLeftOutAndCanBeKept() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.typePrompt(QStringLiteral("Beats Music is owned by "));
        QVERIFY(test.settle());
        QVERIFY(hint(test).contains(QStringLiteral("left out")));
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 5);
        Q_EMIT
        test.find<PromptBar>("promptBar")->hintLinkActivated(QStringLiteral("keep-space"));
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 6);
        QVERIFY(hint(test).contains(QStringLiteral("is kept")));
        test.trigger("edit.undo");
        QVERIFY(test.settle());
        QCOMPARE(test.window->pane(Side::Left).heatmap().data().size(), 5);
    }

    void whatIsOddAboutThePromptIsSaid() {
        WindowUnderTest test("Beats Music\xc2\xa0was  owned by");
        QVERIFY(test.start());
        QVERIFY2(hint(test).contains(QStringLiteral("The prompt has 2 spaces in a row at byte 16")),
                 qPrintable(hint(test)));
        QVERIFY(hint(test).contains(QStringLiteral("no-break space (U+00A0)")));
    }

    void aSubjectAtSeveralPlacesSaysWhich() {
        WindowUnderTest test("Is Rome or not Rome the capital of Romea");
        test.initial.subject = ByteSpan{3, 7};
        QVERIFY(test.start());
        QVERIFY2(hint(test).contains(QStringLiteral("Subject: “Rome”, place 1 of 2 (marked")),
                 qPrintable(hint(test)));
    }

    void theGalleryReplacesPromptAndKnockouts() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.clickCell(Side::Left, 4, 1);
        const ExperimentState before = test.state();
        test.find<PromptPresenter>("promptPresenter")->choose(test.gallery[1]);
        QVERIFY(test.settle());
        QCOMPARE(test.find<PromptEdit>("promptEdit")->text(), test.gallery[1].prompt);
        QVERIFY(test.state().knockouts.empty());
        QVERIFY(hint(test).contains(QStringLiteral("Subject: “Danielle Darrieux”")));
        test.trigger("edit.undo");
        QCOMPARE(test.state(), before);
    }

    void targetsOfSeveralTokensAreSaidSo() {
        WindowUnderTest test;
        QVERIFY(test.start());
        test.find<PromptPresenter>("promptPresenter")->follow(QStringLiteral("New York"));
        QVERIFY(test.settle());
        QVERIFY2(hint(test).contains(QStringLiteral("“New York” is several tokens; its first one is scored")),
                 qPrintable(hint(test)));
        Q_EMIT
        test.find<PromptBar>("promptBar")->hintLinkActivated(QStringLiteral("own-answer"));
        QVERIFY(test.state().target.empty());
    }

    void promptsAreNotRichText() {
        WindowUnderTest test("<b>Bold</b> & Sons is");
        QVERIFY(test.start());
        QVERIFY2(!hint(test).contains(QStringLiteral("<b>Bold</b>")), qPrintable(hint(test)));
    }
};

QTEST_MAIN(TestPromptBar)
#include "tst_prompt_bar.moc"
