// SPDX-License-Identifier: GPL-3.0-or-later
// The layer strip and the token strip: pointer, keyboard, wrapping, marks.
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/recording_painter.hpp"
#include "tests/support/widget_fixtures.hpp"
#include "ui/style/color_maps.hpp"
#include "ui/views/attention/layer_strip.hpp"
#include "ui/widgets/token_strip.hpp"

using namespace mambascope;
using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

std::unique_ptr<LayerStrip> layerStrip(int layers, int width) {
    auto strip = std::make_unique<LayerStrip>();
    strip->setPalette(lightPalette());
    strip->setSnapshot(attention(beatsMusic(), layers));
    strip->resize(width, strip->heightForWidth(width));
    return strip;
}

std::unique_ptr<TokenStrip> tokenStrip(const QStringList& texts, int width) {
    auto strip = std::make_unique<TokenStrip>();
    strip->setPalette(lightPalette());
    strip->setFont(theme::bodyFont());
    strip->setTokens(tokenLabels(tokensOf(texts)));
    strip->resize(width, strip->heightForWidth(width));
    return strip;
}

QPointF chip(const TokenStrip& strip, int token) {
    return strip.chipRect(token).center();
}

} // namespace

class TestStrips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allLayersFit_data() {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("width");
        for (const int layers : {1, 12, 24, 64}) {
            for (const int width : {300, 480, 668, 1300}) {
                QTest::addRow("%d layers in %d", layers, width) << layers << width;
            }
        }
    }
    void allLayersFit() {
        QFETCH(int, layers);
        QFETCH(int, width);
        const auto strip = layerStrip(layers, width);
        for (int i = 0; i < layers; ++i) {
            QVERIFY(QRectF(strip->rect()).contains(strip->mapRect(i)));
            QVERIFY(strip->mapRect(i).width() >= 16);
            for (int j = 0; j < i; ++j) {
                QVERIFY(!strip->mapRect(i).intersects(strip->mapRect(j)));
            }
        }
    }

    /// A pane of the smallest window is 487 pixels wide inside its margins.
    void twentyFourLayersStayInOneRow() {
        const auto strip = layerStrip(24, 487);
        QCOMPARE(strip->mapRect(23).top(), strip->mapRect(0).top());
        const auto roomy = layerStrip(24, 696);
        QVERIFY(roomy->mapRect(0).width() > strip->mapRect(0).width());
    }

    void mapsShowTheirLayer_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("scale 1") << 1.0;
        QTest::newRow("scale 2") << 2.0;
    }
    void mapsShowTheirLayer() {
        QFETCH(double, scale);
        const auto strip = layerStrip(12, 668);
        strip->setLimits(std::vector<ScaleLimits>(12, {0, 1}));
        const QImage image = picture(*strip, scale);
        for (const int layer : {0, 7}) {
            const QRectF map = strip->mapRect(layer);
            const double cell = map.width() / 6;
            for (const QPoint at : {QPoint(0, 0), QPoint(0, 5), QPoint(3, 4), QPoint(5, 5)}) {
                const QPointF middle = map.topLeft() + QPointF((at.x() + 0.5) * cell, (at.y() + 0.5) * cell);
                const double value = double{cellValue(layer, at.y(), at.x(), 6)};
                QCOMPARE(pixelAt(image, middle),
                         ColorScale(ScaleKind::Sequential, {0, 1}).color(value, false));
            }
            QCOMPARE(pixelAt(image, map.topLeft() + QPointF(4.5 * cell, 0.5 * cell)),
                     color(strip->palette(), ThemeColor::SurfaceSunken).rgb());
        }
    }

    void strongestCellSurvivesShrinking() {
        const int tokens = 128;
        auto snapshot = attention(numberedTokens(tokens), 1);
        std::fill(snapshot->values.begin(), snapshot->values.end(), 0.0F);
        snapshot->values[static_cast<std::size_t>(100 * tokens + 37)] = 1;
        LayerStrip strip;
        strip.setPalette(lightPalette());
        strip.setSnapshot(snapshot);
        strip.setLimits({{0, 1}});
        strip.resize(60, strip.heightForWidth(60));
        QVERIFY(colorsIn(picture(strip), strip.mapRect(0)).contains(sequentialColors(false)[255]));
    }

    void clickAndKeysChoose() {
        const auto strip = layerStrip(24, 668);
        QSignalSpy chosen(strip.get(), &LayerStrip::layerChosen);
        click(*strip, strip->mapRect(7).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 7);
        click(*strip, strip->mapRect(7).center()); // already chosen
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(strip.get(), Qt::Key_Right);
        QCOMPARE(chosen.last().at(0).toInt(), 8);
        QTest::keyClick(strip.get(), Qt::Key_Left);
        QTest::keyClick(strip.get(), Qt::Key_Left);
        QCOMPARE(strip->chosenLayer(), 6);
        QTest::keyClick(strip.get(), Qt::Key_Home);
        QCOMPARE(strip->chosenLayer(), 0);
        QTest::keyClick(strip.get(), Qt::Key_Left);
        QCOMPARE(strip->chosenLayer(), 0);
        QTest::keyClick(strip.get(), Qt::Key_End);
        QCOMPARE(chosen.last().at(0).toInt(), 23);
        const auto wrapped = layerStrip(64, 668);
        const int perRow = [&] {
            int n = 1;
            while (wrapped->mapRect(n).top() == wrapped->mapRect(0).top()) {
                ++n;
            }
            return n;
        }();
        QTest::keyClick(wrapped.get(), Qt::Key_Down);
        QCOMPARE(wrapped->chosenLayer(), perRow);
    }

    void windowAndKnockoutsAreMarked() {
        const auto strip = layerStrip(24, 668);
        const QRgb accent = color(strip->palette(), ThemeColor::Accent).rgb();
        const QRectF above =
            strip->mapRect(10).adjusted(2, -5, -2, 0).adjusted(0, 0, 0, -strip->mapRect(10).height() - 1);
        const QRectF below = strip->mapRect(10).adjusted(0, strip->mapRect(10).height() + 2, 0, 5);
        QCOMPARE(colorsIn(picture(*strip), above).size(), std::size_t{1});
        QCOMPARE(colorsIn(picture(*strip), below).size(), std::size_t{1});
        const int before = strip->pictureRenders();
        strip->setWindow(IndexRange{7, 15});
        strip->setKnockedLayers({10});
        const QImage marked = picture(*strip);
        QVERIFY(colorsIn(marked, above).size() > 1);
        QVERIFY(colorsIn(marked, below).size() > 1);
        const QRectF other = strip->mapRect(16).adjusted(0, strip->mapRect(16).height() + 2, 0, 5);
        QCOMPARE(colorsIn(marked, other).size(), std::size_t{1});
        strip->setChosenLayer(11);
        QCOMPARE(strip->accessibleDescription(), QStringLiteral("layer 11, in the window"));
        const QRectF chosen = strip->mapRect(11);
        QCOMPARE(pixelAt(picture(*strip), {chosen.center().x(), chosen.top() - 1}), accent);
        QCOMPARE(strip->pictureRenders(), before); // marks are an overlay
    }

    void brushingMarksTheSubject() {
        const auto strip = tokenStrip(beatsMusic(), 600);
        QSignalSpy brushed(strip.get(), &TokenStrip::subjectBrushed);
        QSignalSpy clicked(strip.get(), &TokenStrip::tokenClicked);
        drag(*strip, chip(*strip, 2), chip(*strip, 0));
        QCOMPARE(brushed.count(), 1);
        QCOMPARE(brushed.at(0), (QList<QVariant>{0, 2}));
        QCOMPARE(clicked.count(), 0);
        const QPointF inside = chip(*strip, 4); // a brush within one chip
        drag(*strip, inside - QPointF(12, 0), inside + QPointF(12, 0));
        QCOMPARE(brushed.at(1), (QList<QVariant>{4, 4}));
        drag(*strip, chip(*strip, 3), QPointF(5000, -100)); // beyond the end
        QCOMPARE(brushed.at(2), (QList<QVariant>{3, 5}));
    }

    void clicksLockAndDoubleClicksKnock() {
        const auto strip = tokenStrip(beatsMusic(), 600);
        QSignalSpy clicked(strip.get(), &TokenStrip::tokenClicked);
        QSignalSpy knocked(strip.get(), &TokenStrip::tokenKnockRequested);
        QSignalSpy hovered(strip.get(), &TokenStrip::tokenHovered);
        hover(*strip, chip(*strip, 1));
        QCOMPARE(hovered.last().at(0).toInt(), 1);
        click(*strip, chip(*strip, 2));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.at(0).at(0).toInt(), 2);
        sendMouse(*strip, QEvent::MouseButtonDblClick, chip(*strip, 2), Qt::LeftButton, Qt::LeftButton);
        sendMouse(*strip, QEvent::MouseButtonRelease, chip(*strip, 2), Qt::LeftButton, Qt::NoButton);
        QCOMPARE(knocked.count(), 1);
        QCOMPARE(clicked.count(), 1);
        click(*strip, QPointF(599, 2)); // beside the chips
        QCOMPARE(clicked.count(), 1);
        hover(*strip, QPointF(599, 2));
        QCOMPARE(hovered.last().at(0).toInt(), -1);
    }

    void tokenKeyboard() {
        const auto strip = tokenStrip(beatsMusic(), 600);
        QVERIFY(showFocused(*strip));
        QSignalSpy brushed(strip.get(), &TokenStrip::subjectBrushed);
        QSignalSpy clicked(strip.get(), &TokenStrip::tokenClicked);
        QSignalSpy knocked(strip.get(), &TokenStrip::tokenKnockRequested);
        QSignalSpy hovered(strip.get(), &TokenStrip::tokenHovered);
        QSignalSpy escaped(strip.get(), &TokenStrip::escapePressed);
        QTest::keyClick(strip.get(), Qt::Key_Right);
        QTest::keyClick(strip.get(), Qt::Key_Right);
        QCOMPARE(hovered.last().at(0).toInt(), 1);
        QTest::keyClick(strip.get(), Qt::Key_Space);
        QCOMPARE(clicked.at(0).at(0).toInt(), 1);
        QTest::keyClick(strip.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(strip.get(), Qt::Key_Return);
        QCOMPARE(brushed.at(0), (QList<QVariant>{1, 2}));
        QTest::keyClick(strip.get(), Qt::Key_End);
        QTest::keyClick(strip.get(), Qt::Key_Delete);
        QCOMPARE(knocked.at(0).at(0).toInt(), 5);
        QTest::keyClick(strip.get(), Qt::Key_S);
        QCOMPARE(brushed.at(1), (QList<QVariant>{5, 5}));
        QTest::keyClick(strip.get(), Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void chipsWrapAndScroll() {
        const QStringList texts = numberedTokens(120);
        const auto strip = tokenStrip(texts, 420);
        QVERIFY(strip->rowCount() > 4);
        QCOMPARE(strip->height(), strip->heightForWidth(420));
        for (int i = 0; i < 120; ++i) {
            QVERIFY(strip->chipRect(i).right() <= 420);
            for (int j = 0; j < i; ++j) {
                QVERIFY(!strip->chipRect(i).intersects(strip->chipRect(j)));
            }
        }
        QVERIFY(!QRectF(strip->rect()).contains(chip(*strip, 119)));
        QTest::keyClick(strip.get(), Qt::Key_End); // scrolls there
        QVERIFY(QRectF(strip->rect()).contains(strip->chipRect(119)));
        QTest::keyClick(strip.get(), Qt::Key_Home);
        QVERIFY(QRectF(strip->rect()).contains(strip->chipRect(0)));
        const auto one = tokenStrip({QString(500, QLatin1Char('x'))}, 200); // a token longer than the strip
        QVERIFY(one->chipRect(0).right() <= 200);
        picture(*one);
    }

    void thousandsOfTokensScroll() {
        const int count = 1200;
        const auto strip = tokenStrip(numberedTokens(count), 420);
        strip->setObjectName(QStringLiteral("tokenStripLeft"));
        strip->show();
        auto* bar = strip->findChild<QScrollBar*>(QStringLiteral("tokenStripLeftScroll"));
        QVERIFY(bar != nullptr && !bar->isHidden() && !bar->accessibleName().isEmpty());
        QSet<int> seen;
        for (int row = 0; row <= bar->maximum(); ++row) {
            bar->setValue(row);
            for (double y = 10; y < strip->height(); y += 20) {
                for (double x = 6; x < strip->width(); x += 25) {
                    hover(*strip, {x, y});
                    const QString text = strip->statusText();
                    if (!text.isEmpty()) {
                        seen.insert(text.section(QLatin1Char(' '), 1, 1).chopped(1).toInt());
                    }
                }
            }
        }
        QCOMPARE(seen.size(), count); // the pointer gets at every one
        QVERIFY(!strip->chipRect(count - 1).intersects(bar->geometry()));
        strip->setTokens(tokenLabels(tokensOf(beatsMusic())));
        QVERIFY(bar->isHidden());
    }

    void figuresOfStrips() {
        const auto layers = layerStrip(12, 668);
        layers->setLimits(std::vector<ScaleLimits>(12, {0, 1}));
        layers->setWindow(IndexRange{3, 6});
        layers->setKnockedLayers({4});
        const QImage screen = picture(*layers);
        QImage figure(layers->size(), QImage::Format_RGB32);
        figure.fill(color(layers->palette(), ThemeColor::Surface));
        QPainter painter(&figure);
        layers->draw(painter, QSizeF(layers->size()), screenStyle(*layers, 1));
        painter.end();
        const QRectF map = layers->mapRect(7);
        for (const QPoint cell : {QPoint(0, 0), QPoint(0, 5), QPoint(3, 4), QPoint(5, 5), QPoint(5, 0)}) {
            const QPointF at = map.topLeft() + QPointF(cell.x() + 0.5, cell.y() + 0.5) * map.width() / 6;
            QCOMPARE(pixelAt(figure, at), pixelAt(screen, at));
        }
        QCOMPARE(layers->table().rows.size(), std::size_t{12});
        QCOMPARE(std::get<double>(layers->table().rows.at(7).at(1)), 1.0);
        QCOMPARE(std::get<qint64>(layers->table().rows.at(4).at(3)), qint64{1});
        const Drawn maps = drawnBy({668, 60}, [&](QPainter& paper) {
            layers->draw(paper, {668, 60}, paperStyle());
        });
        QCOMPARE(maps.images + maps.patternBrushes, 0);
        QVERIFY(maps.rectangles > 12 * 6);
        QVERIFY(maps.lines > 4); // window and knockout

        const auto tokens = tokenStrip(numberedTokens(60), 420);
        tokens->setSubject(IndexRange{1, 2});
        const Drawn all = drawnBy({420, 400}, [&](QPainter& paper) {
            tokens->draw(paper, {420, 400}, paperStyle());
        });
        QCOMPARE(all.images + all.patternBrushes, 0);
        for (int i = 0; i < 60; ++i) {
            QVERIFY(all.text.contains(QStringLiteral("token%1\n").arg(i)));
        }
        const Drawn few = drawnBy({420, 60}, [&](QPainter& paper) {
            tokens->draw(paper, {420, 60}, paperStyle());
        });
        QVERIFY2(few.text.contains(QStringLiteral(" more tokens")), qPrintable(few.text));
        QCOMPARE(tokens->table().rows.size(), std::size_t{60});
        QCOMPARE(std::get<qint64>(tokens->table().rows.at(2).at(2)), qint64{1});
    }

    /// In a repaint that has lasted long already, one map at a time.
    void mapsWaitForEachOther() {
        const auto strip = layerStrip(12, 668);
        strip->setLimits(std::vector<ScaleLimits>(12, {0, 1}));
        const QImage whole = picture(*strip);
        QVERIFY(strip->isPictureCurrent());
        strip->setLimits(std::vector<ScaleLimits>(12, {0, 0.5}));
        strip->setLimits(std::vector<ScaleLimits>(12, {0, 1}));
        strip->show(); // hidden widgets don't wait
        int repaints = 0;
        do {
            const FrameBudget frame;
            QTest::qSleep(FrameBudget::kDrawMs + 1);
            picture(*strip);
            ++repaints;
        } while (!strip->isPictureCurrent() && repaints < 40);
        QVERIFY2(repaints >= 6 && repaints <= 13, qPrintable(QString::number(repaints)));
        QCOMPARE(picture(*strip), whole);
    }

    void subjectIsUnderlined_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void subjectIsUnderlined() {
        QFETCH(bool, dark);
        const auto strip = tokenStrip(beatsMusic(), 600);
        strip->setPalette(dark ? darkPalette() : lightPalette());
        strip->setSubject(IndexRange{0, 2});
        const QImage image = picture(*strip, 2);
        const auto under = [&](int token) {
            return chip(*strip, token) + QPointF(0, strip->chipRect(token).height() / 2 - 0.75);
        };
        QCOMPARE(pixelAt(image, under(1)), color(strip->palette(), ThemeColor::Subject).rgb());
        QCOMPARE(pixelAt(image, under(3)), color(strip->palette(), ThemeColor::Chip).rgb());
        QVERIFY(colorsIn(image, strip->chipRect(1))
                    .contains(color(strip->palette(), ThemeColor::ChipSubject).rgb()));
    }

    void tokensAreNamedInWords() {
        const auto strip =
            tokenStrip({QStringLiteral("a"), QStringLiteral(" to"), QStringLiteral(" to")}, 600);
        strip->setSubject(IndexRange{2, 2});
        QSignalSpy status(strip.get(), &TokenStrip::statusTextChanged);
        hover(*strip, chip(*strip, 2));
        QCOMPARE(status.last().at(0).toString(), QStringLiteral("token 2: ·to·2, subject"));
    }

    void emptyStrips() {
        LayerStrip layers;
        layers.setPalette(lightPalette());
        layers.resize(300, layers.heightForWidth(300));
        QSignalSpy chosen(&layers, &LayerStrip::layerChosen);
        QCOMPARE(colorsIn(picture(layers), layers.rect()).size(), std::size_t{1});
        for (const auto key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Home, Qt::Key_End}) {
            QTest::keyClick(&layers, key);
        }
        click(layers, {5, 5});
        hover(layers, {5, 5});
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(layers.statusText(), QString());
        QCOMPARE(layers.accessibleDescription(), QString());

        auto broken = std::make_shared<AttentionSnapshot>(*attention(beatsMusic(), 4));
        broken->values.resize(10); // too short: maps without cells, no read past the end
        layers.setSnapshot(broken);
        layers.setLimits(std::vector<ScaleLimits>(4));
        layers.resize(300, layers.heightForWidth(300));
        const auto inside = colorsIn(picture(layers), layers.mapRect(2).adjusted(2, 2, -2, -2));
        QCOMPARE(inside, std::set<QRgb>{color(layers.palette(), ThemeColor::SurfaceSunken).rgb()});
        click(layers, layers.mapRect(2).center()); // it is a layer all the same
        QCOMPARE(chosen.count(), 1);
    }

    void noTokensTakeNothing() {
        TokenStrip tokens;
        tokens.setPalette(lightPalette());
        tokens.resize(300, tokens.heightForWidth(300));
        QSignalSpy brushed(&tokens, &TokenStrip::subjectBrushed);
        QSignalSpy clicked(&tokens, &TokenStrip::tokenClicked);
        QSignalSpy knocked(&tokens, &TokenStrip::tokenKnockRequested);
        QSignalSpy hovered(&tokens, &TokenStrip::tokenHovered);
        QCOMPARE(colorsIn(picture(tokens), tokens.rect()).size(), std::size_t{1});
        for (const auto key : {Qt::Key_Right, Qt::Key_Space, Qt::Key_Delete, Qt::Key_S, Qt::Key_End}) {
            QTest::keyClick(&tokens, key);
        }
        hover(tokens, {5, 5});
        drag(tokens, {5, 5}, {90, 5});
        QCOMPARE(brushed.count() + clicked.count() + knocked.count() + hovered.count(), 0);
        // Tokens that go take cursor and pointer with them.
        tokens.setTokens(tokenLabels(tokensOf(beatsMusic())));
        tokens.resize(300, tokens.heightForWidth(300));
        QTest::keyClick(&tokens, Qt::Key_End);
        tokens.setTokens({});
        QTest::keyClick(&tokens, Qt::Key_Space);
        QTest::keyClick(&tokens, Qt::Key_Delete);
        QCOMPARE(clicked.count() + knocked.count(), 0);
        QCOMPARE(colorsIn(picture(tokens), tokens.rect()).size(), std::size_t{1});
    }

    void manyLayersStayFast() {
#ifndef NDEBUG
        QSKIP("timed in release builds");
#endif
        const auto first = attention(numberedTokens(128), 64);
        const auto second = attention(numberedTokens(128), 64);
        LayerStrip strip;
        strip.resize(668, strip.heightForWidth(668));
        strip.show();
        bool odd = false;
        const double rendering = bestMs(6, [&] {
            odd = !odd;
            strip.setSnapshot(odd ? first : second);
            strip.grab();
        });
        qInfo("64 layers of 128 tokens: %.2f ms", rendering);
        QVERIFY2(rendering < 16, qPrintable(QString::number(rendering)));
    }
};

QTEST_MAIN(TestStrips)
#include "tst_strips.moc"
