// SPDX-License-Identifier: GPL-3.0-or-later
// Charts: what stands where, on screen and in vector form.
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QTest>
#include <cmath>
#include <limits>

#include "tests/support/widget_fixtures.hpp"
#include "ui/charts/chart_picture.hpp"

using namespace mambascope::ui;
using namespace mambascope::test;

namespace {

const QColor kRed(200, 0, 0);
const QColor kBlue(0, 0, 200);
const QColor kBand(230, 230, 100);
const QColor kBase(0, 120, 0);
constexpr QSize kSize(520, 220);

/// Notes what is drawn into it: texts as texts, and whether any pixels were.
class Recorder final : public QPaintDevice {
    class Engine final : public QPaintEngine {
    public:
        Engine()
            : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& now) override {
            if (now.state().testFlag(DirtyTransform)) {
                m_transform = now.transform();
            }
        }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { ++bitmaps; }
        void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
            ++bitmaps;
        }
        void drawTextItem(const QPointF& at, const QTextItem& item) override {
            texts.append({m_transform.map(at), item.text()});
        }
        void drawPath(const QPainterPath&) override { ++shapes; }
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override { ++shapes; }
        void drawLines(const QLineF*, int count) override { shapes += count; }
        [[nodiscard]] Type type() const override { return User; }

        QList<std::pair<QPointF, QString>> texts;
        int bitmaps = 0;
        int shapes = 0;

    private:
        QTransform m_transform;
    };

public:
    explicit Recorder(int dotsPerInch = 96)
        : m_dotsPerInch(dotsPerInch) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine; }
    mutable Engine engine;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return 2 * kSize.width();
        case PdmHeight:
            return 2 * kSize.height();
        case PdmWidthMM:
        case PdmHeightMM:
            return 100;
        case PdmNumColors:
            return std::numeric_limits<int>::max();
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return m_dotsPerInch;
        }
    }

private:
    int m_dotsPerInch;
};

Chart chart() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Chart chart;
    chart.font = theme::labelFont(theme::bodyFont());
    chart.colors = {Qt::black, Qt::darkGray, Qt::lightGray, kBase};
    chart.x = {
        0, 10, {{0, QStringLiteral("first")}, {10, QStringLiteral("last")}}, QStringLiteral("window"), false};
    chart.y = {-100, 0, {{-100, QStringLiteral("−100 %")}, {-50, {}}, {0, QStringLiteral("0 %")}}, {}, true};
    chart.curves = {{{{0, 0}, {5, -50}, {10, 0}}, QPen(kRed, 3)},
                    {{{0, -80}, {4, -80}, {5, nan}, {6, -80}, {10, -80}}, QPen(kBlue, 3)}};
    chart.legend = {
        {{QStringLiteral("subject"), QPen(kRed, 3), false}, {QStringLiteral("שלום"), QPen(kBlue, 3), true}},
        true};
    return chart;
}

QImage imageOf(const ChartPicture& picture, double scale = 1) {
    QImage image((QSizeF(picture.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    picture.draw(image);
    return image;
}

QRectF around(QPointF point, double reach = 1) {
    return {point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)};
}

} // namespace

class TestChartPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void curvesAreWhereTheNumbersSay_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("isVector");
        QTest::newRow("screen") << 1.0 << false;
        QTest::newRow("screen, scale 2") << 2.0 << false;
        QTest::newRow("vector") << 1.0 << true;
        QTest::newRow("vector, scale 3") << 3.0 << true;
    }
    void curvesAreWhereTheNumbersSay() {
        QFETCH(double, scale);
        QFETCH(bool, isVector);
        const ChartPicture picture(chart(), kSize);
        QImage image = imageOf(picture, scale);
        if (isVector) {
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.draw(painter);
        }
        const auto shows = [&](double x, double y, const QColor& color) {
            return colorsIn(image, around(picture.toPixels({x, y}), 2)).contains(color.rgb());
        };
        QVERIFY(shows(2.5, -25, kRed));
        QVERIFY(shows(5, -50, kRed));
        QVERIFY(shows(2, -80, kBlue));
        QVERIFY(shows(8, -80, kBlue));
        QVERIFY(!shows(5, -80, kBlue)); // a gap
        QVERIFY(!shows(5, -25, kRed));
    }

    void theBaseLineAndLinesOnTheEdgeAreWhole() {
        Chart flat = chart();
        const ChartPicture without(flat, kSize);
        QVERIFY(colorsIn(imageOf(without), around(without.toPixels({8, 0}), 2)).contains(kBase.rgb()));
        flat.baseY = 20; // not on the axis
        const ChartPicture beyond(flat, kSize);
        QVERIFY(!colorsIn(imageOf(beyond), around(beyond.toPixels({8, 0}), 2)).contains(kBase.rgb()));
        flat.curves = {{{{0, 0}, {10, 0}}, QPen(kRed, 3)}};
        const ChartPicture picture(flat, kSize);
        const QImage image = imageOf(picture, 4);
        const QPointF middle = picture.toPixels({5, 0});
        int reds = 0;
        for (int i = -12; i <= 12; ++i) {
            reds += pixelAt(image, middle + QPointF(0, i * 0.25)) == kRed.rgb() ? 1 : 0;
        }
        QVERIFY2(reds >= 11, qPrintable(QString::number(reds))); // 3 of 4 pixels each, both halves
    }

    void bandsLieBelowCurvesAndHaveGaps() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Chart banded = chart();
        banded.bands = {{{0, 4, 5, 6, 10}, {-60, -60, nan, -60, -60}, {-20, -20, nan, -20, -20}, kBand}};
        const ChartPicture picture(banded, kSize);
        const QImage image = imageOf(picture);
        QCOMPARE(pixelAt(image, picture.toPixels({1, -40})), kBand.rgb());
        QCOMPARE(pixelAt(image, picture.toPixels({9, -40})), kBand.rgb());
        QVERIFY(pixelAt(image, picture.toPixels({1, -70})) != kBand.rgb());
        QVERIFY(pixelAt(image, picture.toPixels({5, -30})) != kBand.rgb());
        QVERIFY(colorsIn(image, around(picture.toPixels({2.5, -25}))).contains(kRed.rgb()));
    }

    void textStaysText_data() {
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("legend beside the plot") << true;
        QTest::newRow("legend above") << false;
    }
    void textStaysText() {
        QFETCH(bool, isBeside);
        Chart written = chart();
        written.legend.isBeside = isBeside;
        const ChartPicture picture(written, kSize);
        Recorder recorder;
        QPainter painter(&recorder);
        picture.draw(painter);
        painter.end();
        QStringList texts;
        for (const auto& [at, text] : recorder.engine.texts) {
            texts.append(text);
            QVERIFY2(QRectF(QPointF(0, 0), kSize).contains(at), qPrintable(text));
        }
        for (const QString& text : {QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("−100 %"),
                                    QStringLiteral("0 %"), QStringLiteral("window"),
                                    QStringLiteral("subject"), QStringLiteral("שלום")}) {
            QVERIFY2(texts.count(text) == 1,
                     qPrintable(text + QStringLiteral(" of ") + texts.join(QLatin1Char('|'))));
        }
        QCOMPARE(recorder.engine.bitmaps, 0);
        QVERIFY(recorder.engine.shapes > 4);
    }

    void nothingOverlapsOrIsCut_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(240, 130), QSize(379, 160), QSize(460, 210), QSize(900, 500)}) {
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
        }
    }
    void nothingOverlapsOrIsCut() {
        QFETCH(QSize, size);
        for (const double factor : {1.0, 1.5}) {
            for (const bool isBeside : {true, false}) {
                if (isBeside && size.width() < 380 * factor) {
                    continue; // no room for a column of its own
                }
                Chart large = chart();
                large.font = theme::labelFont(theme::bodyFont(factor));
                large.legend.isBeside = isBeside;
                large.x.title =
                    QStringLiteral("a title that is much longer than any plot is wide, so that it "
                                   "has to be shortened in every one of them, whatever its size");
                const ChartPicture picture(large, size);
                const QRectF plot = picture.plotArea();
                QVERIFY(QRectF(QPointF(0, 0), size).contains(plot));
                QVERIFY(plot.width() > 0.35 * size.width());
                QVERIFY(plot.height() > 0.2 * size.height());
                const QFontMetricsF metrics(large.font);
                QVERIFY(plot.left() >= metrics.horizontalAdvance(QStringLiteral("−100 %")));
                QVERIFY(size.height() - plot.bottom() >= 2 * metrics.height()); // numbers and title
                QVERIFY(size.width() - plot.right() >= metrics.horizontalAdvance(QStringLiteral("last")) / 2);
            }
        }
    }

    void anythingCanBeDrawn() {
        for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(30, 20), QSize(4000, 3)}) {
            const ChartPicture picture(chart(), size);
            QVERIFY(!picture.size().isEmpty());
            QVERIFY(imageOf(picture).size() == picture.size());
        }
        Chart empty = chart();
        empty.curves.clear();
        empty.legend.keys.clear();
        empty.x.ticks.clear();
        empty.y.ticks.clear();
        const ChartPicture picture(empty, kSize);
        QVERIFY(picture.plotArea().width() > 0.9 * kSize.width()); // no room is kept for what isn't there
    }

    /// A painter's units are its own, whatever its device takes an inch for.
    void dotsOfTheDeviceDontCount() {
        const auto placesAt = [](int dotsPerInch) {
            Recorder recorder(dotsPerInch);
            QPainter painter(&recorder);
            ChartPicture(chart(), kSize).draw(painter);
            painter.end();
            return recorder.engine.texts;
        };
        const auto usual = placesAt(96);
        QVERIFY(usual.size() > 4);
        for (const int dotsPerInch : {72, 1200}) {
            const auto places = placesAt(dotsPerInch);
            QCOMPARE(places.size(), usual.size());
            for (qsizetype i = 0; i < usual.size(); ++i) {
                QCOMPARE(places[i].second, usual[i].second);
                QVERIFY2(QLineF(places[i].first, usual[i].first).length() < 0.5, qPrintable(usual[i].second));
            }
        }
    }
};

QTEST_MAIN(TestChartPicture)
#include "tst_chart_picture.moc"
