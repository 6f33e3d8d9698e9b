// SPDX-License-Identifier: GPL-3.0-or-later
// Widths of venues, the user's own lengths in any unit, and what is refused.
#include <QFontInfo>
#include <QSet>
#include <QTest>
#include <limits>

#include "core/base/error.hpp"
#include "ui/paper/paper_format.hpp"

using namespace mambascope;
using namespace mambascope::ui;

namespace {

/// What an action complains about; empty where it doesn't.
template <class Action>
QString complaint(Action action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code() == ErrorCode::InvalidArgument ? QString::fromUtf8(error.what())
                                                          : QStringLiteral("another error");
    }
    return {};
}

} // namespace

class TestPaperFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presets_data() {
        QTest::addColumn<double>("inches");
        QTest::newRow("acl-column") << 7.7 / 2.54;
        QTest::newRow("acl-full") << 16 / 2.54;
        QTest::newRow("neurips") << 5.5;
        QTest::newRow("icml-column") << 3.25;
        QTest::newRow("icml-full") << 6.75;
        QTest::newRow("iclr") << 5.5;
        QTest::newRow("aaai-column") << 3.3;
        QTest::newRow("aaai-full") << 6.975;
        QTest::newRow("tmlr") << 6.5;
        QTest::newRow("jmlr") << 6.0;
        QTest::newRow("slides") << 12.0;
    }
    void presets() {
        QFETCH(double, inches);
        const PaperFormat format = paperFormat(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(format.width, inches * 72);
        QVERIFY(!format.name.isEmpty());
        QCOMPARE(complaint([&] { checkFormat(format); }), QString());
    }

    void everyPresetIsFoundByItsId() {
        QSet<QString> ids;
        for (const PaperFormat& format : paperFormats()) {
            QCOMPARE(paperFormat(format.id), format);
            ids.insert(format.id);
        }
        QCOMPARE(ids.size(), qsizetype{11});
        const QString wrong =
            complaint([] { (void)paperFormat(QStringLiteral("cvpr"), QStringLiteral("--for")); });
        QVERIFY2(
            wrong.startsWith(QStringLiteral("--for 'cvpr': expected one of acl-column, acl-full, neurips")) ||
                wrong.startsWith(QStringLiteral("--for \"cvpr\": expected one of acl-column, acl-full")),
            qPrintable(wrong));
    }

    void lengths_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("points");
        QTest::newRow("inches") << "3.25in" << 234.0;
        QTest::newRow("space") << " 3.25 in " << 234.0;
        QTest::newRow("capitals") << "3.25IN" << 234.0;
        QTest::newRow("centimetres") << "2.54cm" << 72.0;
        QTest::newRow("decimal comma") << "2,54 cm" << 72.0;
        QTest::newRow("millimetres") << "25.4mm" << 72.0;
        QTest::newRow("points") << "100bp" << 100.0;
        QTest::newRow("LaTeX's points") << "72.27pt" << 72.0;
        QTest::newRow("LaTeX's points without a unit") << "72.27" << 72.0;
    }
    void lengths() {
        QFETCH(QString, text);
        QFETCH(double, points);
        QVERIFY(std::abs(pointsOf(text, QStringLiteral("width")) - points) < 1e-9);
    }

    void noLengths_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " ", "0", "0in", "0.0cm", "-3in", "in", "wide", "3 feet", "3..2in",
                                 "3,2,1in", "1e400in", "nan", "inf", "3in 4", "٣in", "\\columnwidth"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void noLengths() {
        QFETCH(QString, text);
        const QString words = complaint([&] { (void)pointsOf(text, QStringLiteral("column width")); });
        QVERIFY2(words.startsWith(QStringLiteral("column width")) && words.contains(QStringLiteral("3.25in")),
                 qPrintable(words));
        QVERIFY(!words.contains(QLatin1Char('\n')));
    }

    void ownFormats() {
        const PaperFormat own = ownFormat(QStringLiteral("234.9pt"), QStringLiteral("9"));
        QVERIFY(std::abs(own.width - 234.9 * 72 / 72.27) < 1e-9);
        QVERIFY(std::abs(own.typeSize - 9 * 72 / 72.27) < 1e-9);
        QCOMPARE(own.id, QStringLiteral("own"));
        for (const auto& [width, type, field] :
             {std::tuple{"0.5in", "9bp", "width"}, std::tuple{"300in", "9bp", "width"},
              std::tuple{"3in", "2bp", "type size"}, std::tuple{"3in", "60bp", "type size"},
              std::tuple{"0", "9bp", "width"}, std::tuple{"3in", "0bp", "type size"}}) {
            const QString words =
                complaint([w = width, t = type] { (void)ownFormat(QLatin1String(w), QLatin1String(t)); });
            QVERIFY2(words.startsWith(QLatin1String(field)), qPrintable(words));
        }
    }

    void numbersThatAreNone() {
        PaperFormat format = paperFormat(QStringLiteral("icml-column"));
        for (const double bad : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
            PaperFormat wrong = format;
            wrong.width = bad;
            QVERIFY(!complaint([&] { (void)styleOf(wrong); }).isEmpty());
            wrong = format;
            wrong.typeSize = bad;
            QVERIFY(complaint([&] { (void)styleOf(wrong); }).startsWith(QStringLiteral("type size")));
            wrong = format;
            wrong.height = bad == 0.0 ? 1 : bad;
            QVERIFY(complaint([&] { (void)styleOf(wrong); }).startsWith(QStringLiteral("height")));
        }
    }

    void aMissingFontIsRefused() {
        PaperFormat format = paperFormat(QStringLiteral("icml-column"));
        format.family = QStringLiteral("No Such Font");
        const QString words = complaint([&] { (void)styleOf(format); });
        QVERIFY2(words.startsWith(QStringLiteral("font")) && words.contains(format.family),
                 qPrintable(words));
        format.family = QFontInfo(theme::bodyFont()).family();
        QCOMPARE(QFontInfo(styleOf(format).body).family(), format.family);
    }

    void typeIsExact() {
        for (const double points : {6.0, 7.3, 8.0, 9.96, 20.0}) {
            PaperFormat format = paperFormat(QStringLiteral("neurips"));
            format.typeSize = points;
            const FigureStyle style = styleOf(format);
            QVERIFY(std::abs(style.body.pixelSize() / style.unitsPerPoint - points) < 1e-9);
            QVERIFY(style.label().pixelSize() / style.unitsPerPoint >= 5);
            QVERIFY(std::abs(style.hairline / style.unitsPerPoint - 0.5) < 1e-9);
        }
    }

    void greysHaveNoHue() {
        PaperFormat format = paperFormat(QStringLiteral("neurips"));
        QVERIFY(!styleOf(format).greySafe);
        format.greySafe = true;
        const FigureStyle style = styleOf(format);
        QVERIFY(style.greySafe);
        for (int role = 0; role <= static_cast<int>(ThemeColor::Grid); ++role) {
            const QColor ink = style.ink(static_cast<ThemeColor>(role));
            QVERIFY(ink.red() == ink.green() && ink.green() == ink.blue());
        }
    }
};

QTEST_MAIN(TestPaperFormat)
#include "tst_paper_format.moc"
