// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are new at once are spread over repaints; each comes to its turn, and files get all at once.
#include <QPainter>
#include <QTest>
#include <QThread>

#include "ui/charts/frame_budget.hpp"
#include "ui/charts/layer_image.hpp"

using namespace mambascope::ui;

namespace {

/// A picture of one colour that takes longer to draw than a repaint has for pictures.
class SlowPicture : public QWidget {
public:
    explicit SlowPicture(QWidget* parent, Qt::GlobalColor color)
        : QWidget(parent)
        , m_color(color) {}

    void change(Qt::GlobalColor color) {
        m_color = color;
        m_picture.invalidate();
        update();
    }

    LayerImage m_picture;
    int painted = 0;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painted += m_picture.paint(painter, *this, [this](QImage& image, double) {
            QThread::msleep(FrameBudget::kDrawMs + 1);
            image.fill(m_color);
        });
    }

private:
    Qt::GlobalColor m_color;
};

/// Repaints as the window of the program does.
class BudgetedWindow : public QWidget {
public:
    BudgetedWindow() {
        resize(300, 100);
        for (SlowPicture* picture : {&first, &second, &third}) {
            picture->setGeometry(100 * pictures++, 0, 100, 100);
        }
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::UpdateRequest) {
            return QWidget::event(event);
        }
        const int before = renders();
        bool result = false;
        {
            const FrameBudget frame;
            result = QWidget::event(event);
        }
        mostInOneRepaint = std::max(mostInOneRepaint, renders() - before);
        return result;
    }

    [[nodiscard]] int renders() const {
        return first.m_picture.renders() + second.m_picture.renders() + third.m_picture.renders();
    }

    SlowPicture first{this, Qt::red};
    SlowPicture second{this, Qt::green};
    SlowPicture third{this, Qt::blue};
    int pictures = 0;
    int mostInOneRepaint = 0;
};

} // namespace

class TestFrameBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_window = std::make_unique<BudgetedWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_window->renders(), 3);
        m_window->mostInOneRepaint = 0;
    }
    void cleanup() { m_window.reset(); }

    void aRepaintDrawsOneSlowPicture() {
        m_window->first.change(Qt::cyan);
        m_window->second.change(Qt::magenta);
        m_window->third.change(Qt::yellow);
        QTRY_COMPARE(m_window->renders(), 6);
        QCOMPARE(m_window->mostInOneRepaint, 1);
        for (const SlowPicture* picture : {&m_window->first, &m_window->second, &m_window->third}) {
            QVERIFY(picture->m_picture.isCurrent());
        }
    }

    /// Whoever is painted first and changes all the time does not keep the others from their turn.
    void whoWaitedGoesFirst() {
        m_window->second.change(Qt::magenta);
        m_window->third.change(Qt::yellow);
        const int before = m_window->first.m_picture.renders();
        for (int i = 0; i < 6 && !m_window->third.m_picture.isCurrent(); ++i) {
            m_window->first.change(i % 2 == 0 ? Qt::cyan : Qt::red);
            QCoreApplication::processEvents();
        }
        QVERIFY(m_window->second.m_picture.isCurrent());
        QVERIFY(m_window->third.m_picture.isCurrent());
        QVERIFY(m_window->first.m_picture.renders() > before);
    }

    /// The old picture stays until then; where there is none of the new size, nothing is painted.
    void whoWaitsShowsWhatItHas() {
        const FrameBudget frame;
        QImage image(100, 100, QImage::Format_RGB32);
        const auto paint = [&](SlowPicture& picture) {
            image.fill(Qt::black);
            picture.render(&image);
            return image.pixelColor(50, 50);
        };
        m_window->first.change(Qt::cyan);
        m_window->second.change(Qt::magenta);
        QCOMPARE(paint(m_window->first), QColor(Qt::cyan));
        const int painted = m_window->second.painted;
        QCOMPARE(paint(m_window->second), QColor(Qt::green));
        QCOMPARE(m_window->second.painted, painted + 1);
        m_window->second.resize(90, 90);
        paint(m_window->second);
        QCOMPARE(m_window->second.painted, painted + 1);
        QVERIFY(!m_window->second.m_picture.isCurrent());
    }

    void aFileWaitsForNothing() {
        m_window->first.change(Qt::cyan);
        m_window->second.change(Qt::magenta);
        m_window->third.change(Qt::yellow);
        const QImage image = m_window->grab().toImage();
        QCOMPARE(image.pixelColor(50, 50), QColor(Qt::cyan));
        QCOMPARE(image.pixelColor(150, 50), QColor(Qt::magenta));
        QCOMPARE(image.pixelColor(250, 50), QColor(Qt::yellow));
    }

    void whoIsGoneKeepsNobodyWaiting() {
        auto extra = std::make_unique<SlowPicture>(m_window.get(), Qt::gray);
        {
            const FrameBudget frame;
            m_window->first.change(Qt::cyan);
            m_window->first.grab();
            extra->grab(); // too late for this repaint
            QVERIFY(!extra->m_picture.isCurrent());
        }
        extra.reset();
        m_window->second.change(Qt::magenta);
        QTRY_VERIFY(m_window->second.m_picture.isCurrent());
    }

private:
    std::unique_ptr<BudgetedWindow> m_window;
};

QTEST_MAIN(TestFrameBudget)
#include "tst_frame_budget.moc"
