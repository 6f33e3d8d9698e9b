// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_panel.hpp"

#include <algorithm>
#include <utility>

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/actions/key_bindings.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/knockouts/knockout_delegate.hpp"

namespace mambascope::ui {
namespace {

constexpr int kSpacing = 6; // between the parts of the panel
const QString kCurrent = QStringLiteral("current");
const QString kTop = QStringLiteral("top");

} // namespace

View* KnockoutPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new KnockoutPanel(info.plainTitle(), context, parent);
}

KnockoutPanel::KnockoutPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("knockoutPanel"), title, context, parent)
    , m_model(context.experiment)
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_leak(new QLabel(this))
    , m_findingsHeading(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(kSpacing);
    makeList();
    m_empty->setObjectName(QStringLiteral("knockoutEmptyNote"));
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    m_leak->setObjectName(QStringLiteral("knockoutLeakNote"));
    m_leak->setProperty("role", QStringLiteral("hint"));
    m_leak->setWordWrap(true);
    column->addWidget(m_leak);
    makeFindings(*column);
    setTexts();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, &KnockoutPanel::showEmptyNote);
    }
    for (const Side side : kSides) {
        showFacts(side);
    }
    connect(&context.experiment, &Experiment::changed, this, [this] {
        for (const Side side : kSides) {
            showFacts(side);
        }
        showLeak();
    });
    showLeak();
    findStrongest();
    showEmptyNote();
}

void KnockoutPanel::makeList() {
    auto* delegate = new KnockoutDelegate(m_list);
    m_list->setObjectName(QStringLiteral("knockoutList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(delegate);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    connect(delegate, &KnockoutDelegate::removeRequested, this,
            [this](int row) { m_model.removeRows(row, 1); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &View::propertiesChanged);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_isPlacing) {
            m_wantedTop.reset();
            Q_EMIT
            propertiesChanged();
        }
    });
}

QJsonObject KnockoutPanel::properties() const {
    const QModelIndex top = m_list->indexAt(m_list->viewport()->rect().topLeft() + QPoint(1, 1));
    return {{kCurrent, m_list->currentIndex().row()}, {kTop, m_wantedTop.value_or(top.row())}};
}

void KnockoutPanel::setProperties(const QJsonObject& properties) {
    m_isPlacing = true;
    m_list->setCurrentIndex(m_model.index(properties.value(kCurrent).toInt(-1)));
    m_isPlacing = false;
    const QJsonValue top = properties.value(kTop);
    m_wantedTop = top.isDouble() ? std::optional(std::max(-1, top.toInt(-1))) : std::nullopt;
    if (!m_wantedTop) {
        m_list->scrollToTop();
    }
    placeTop();
}

/// Rows have their heights only once the list has its size.
void KnockoutPanel::placeTop() {
    if (m_wantedTop) {
        m_isPlacing = true;
        m_list->scrollTo(m_model.index(*m_wantedTop), QAbstractItemView::PositionAtTop);
        m_isPlacing = false;
    }
}

void KnockoutPanel::makeFindings(QVBoxLayout& column) {
    m_findingsHeading->setObjectName(QStringLiteral("findingsHeading"));
    m_findingsHeading->setProperty("role", QStringLiteral("heading"));
    column.addWidget(m_findingsHeading);
    for (std::size_t i = 0; i < kMostFindings; ++i) {
        auto* line = new QLabel(this);
        line->setObjectName(QStringLiteral("finding%1").arg(i));
        line->setProperty("role", QStringLiteral("hint"));
        line->setTextFormat(Qt::RichText);
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(line, &QLabel::linkActivated, this, [this, i] {
            if (i < m_findings.size()) {
                choose(m_findings[i]);
            }
        });
        column.addWidget(line);
        m_lines.push_back(line);
    }
}

void KnockoutPanel::setTexts() {
    m_list->setAccessibleName(tr("Knockouts"));
    m_empty->setText(tr("Click a cell of a matrix to cut that connection; drag for several. "
                        "Double-click a token to cut it from all later ones."));
    m_findingsHeading->setText(tr("What matters most here"));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setAccessibleDescription(tr("Finding %1").arg(i + 1));
    }
}

void KnockoutPanel::retranslate(const QString& title) {
    View::retranslate(title);
    setTexts();
    showLeak();
    showFindingsThatFit();
}

QList<QAction*> KnockoutPanel::titleActions() const {
    QAction* clear = context().actions.find(QStringLiteral("edit.clearKnockouts"));
    return clear == nullptr ? QList<QAction*>() : QList<QAction*>{clear};
}

std::vector<Wanted> KnockoutPanel::wants(const PlanFacts& /*facts*/) const {
    return {};
}

std::vector<Channel> KnockoutPanel::hears() const {
    return {Channel::Map, Channel::Attention, Channel::Measured, Channel::Patched};
}

void KnockoutPanel::resultsChanged(std::span<const ResultChange> changes) {
    for (const ResultChange& change : changes) {
        if (change.isProgressOnly) {
            continue;
        }
        if (change.channel == Channel::Map) {
            findStrongest();
        } else if (change.channel == Channel::Measured) {
            showLeak();
        } else if (change.isNewSnapshot) {
            showFacts(change.side);
            showLeak();
        }
    }
}

/// What the knockouts' texts say of a side's model.
void KnockoutPanel::showFacts(Side side) {
    if (const auto* shown = context().results.result<AttentionSnapshot>(side, Channel::Attention)) {
        const RunPair* runs = context().results.runs(side);
        m_model.setFacts(side, {shown->prompt.tokens, shown->model.layers,
                                cutHeadsWords(state().pane(side), shown->model.headsAreChannels),
                                runs == nullptr ? std::nullopt : std::optional(*runs)});
    }
}

/// Of whole maps of the present state alone: half a map does not know yet what matters most.
void KnockoutPanel::findStrongest() {
    std::array<const MapSnapshot*, 2> maps{};
    for (const Side side : kSides) {
        if (context().results.resultState(side, Channel::Map) == ResultState::Fresh) {
            maps[indexOf(side)] = context().results.result<MapSnapshot>(side, Channel::Map);
        }
    }
    auto findings = strongestFindings(maps[0], maps[1], kMostFindings);
    const bool areAlike = maps[0] != nullptr && maps[1] != nullptr &&
                          maps[0]->model.architecture == maps[1]->model.architecture;
    std::vector<FindingText> texts;
    std::vector<std::string> prompts;
    for (const Finding& finding : findings) {
        const MapSnapshot& map = *maps[indexOf(finding.side)];
        const auto token = [&](int i) {
            return tokenDisplay(map.prompt.tokens[static_cast<std::size_t>(i)].text);
        };
        texts.push_back({QStringLiteral("%1 ← %2").arg(token(finding.query), token(finding.source)),
                         QString::fromStdString(areAlike ? map.model.name : map.model.architecture)});
        const auto snapshot = context().results.snapshot(finding.side, Channel::Map);
        prompts.push_back(std::get<MapRequest>(snapshot->request.body).prompt.text);
    }
    m_prompts = std::move(prompts);
    if (findings == m_findings && texts == m_texts) {
        return; // told at each step; few of them change what the maps say
    }
    m_findings = std::move(findings);
    m_texts = std::move(texts);
    showFindingsThatFit();
}

void KnockoutPanel::choose(const Finding& finding) {
    const auto at = static_cast<std::size_t>(&finding - m_findings.data());
    const auto* map = context().results.result<MapSnapshot>(finding.side, Channel::Map);
    if (map == nullptr || at >= m_prompts.size()) {
        return;
    }
    auto place = placeOf(m_prompts[at], finding.side, map->prompt.tokens, finding.query, finding.source);
    if (place) {
        place->layers = finding.layers;
        place->layerCount = map->model.layers;
        context().edits.toggleArea(*place, {});
    }
}

/// "1. ·by ← Be, layers 0–4: −94 % (GPT-NeoX)"; brief where the panel is narrow.
QString KnockoutPanel::findingText(std::size_t i, bool brief) const {
    const Finding& finding = m_findings[i];
    const QString tokens =
        QStringLiteral("<a href=\"#\" style=\"color:%1; text-decoration:none; font-family:'%2'\">%3</a>")
            .arg(color(palette(), ThemeColor::Text).name(), theme::tokenFont(font()).family(),
                 m_texts[i].tokens.toHtmlEscaped());
    const QString change =
        QStringLiteral("<b style=\"color:%1\">%2</b>")
            .arg(color(palette(), ThemeColor::Negative).name(), formatPercent(finding.relativeChange));
    if (brief) {
        return QStringLiteral("%1, %2: %3").arg(tokens, layersRange(finding.layers), change);
    }
    return tr("%1. %2, %3: %4 (%5)")
        .arg(QString::number(i + 1), tokens, layersWords(finding.layers), change,
             m_texts[i].model.toHtmlEscaped());
}

/// The list keeps room for two knockouts; findings take what is left.
void KnockoutPanel::showFindingsThatFit() {
    const int line = m_lines.front()->sizeHint().height() + kSpacing;
    const int row = m_list->fontMetrics().height() * 2 + kGutter;
    const int head = m_findingsHeading->sizeHint().height() + line; // the heading and the margins
    const int note = m_leak->isHidden() ? 0 : m_leak->heightForWidth(width() - 2 * kGutter) + kSpacing;
    const int room = (height() - head - note - 2 * row) / qMax(1, line);
    const auto fit = static_cast<std::size_t>(qMax(0, room));
    const std::size_t shown = std::min({fit, m_findings.size(), m_lines.size()});
    m_findingsHeading->setVisible(shown > 0);
    for (const bool brief : {false, true}) {
        int widest = 0;
        for (std::size_t i = 0; i < shown; ++i) {
            m_lines[i]->setText(findingText(i, brief));
            m_lines[i]->setToolTip(
                tr("%1 – click to knock it out, click again to restore it").arg(findingText(i, false)));
            widest = qMax(widest, m_lines[i]->sizeHint().width());
        }
        if (widest <= width() - 2 * kGutter) {
            break;
        }
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(i < shown);
    }
}

void KnockoutPanel::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showFindingsThatFit(); // their colours are in their texts
    }
}

void KnockoutPanel::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    showFindingsThatFit();
}

bool KnockoutPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::Resize) {
        // Rows are as high as their words need in this width.
        QMetaObject::invokeMethod(
            m_list,
            [this] {
                m_isPlacing = true;
                m_list->doItemsLayout();
                m_isPlacing = false;
                placeTop();
            },
            Qt::QueuedConnection);
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const QModelIndex current = m_list->currentIndex();
        if (isKey(*static_cast<QKeyEvent*>(event), QStringLiteral("keys.removeKnockout")) &&
            current.isValid()) {
            m_model.removeRows(current.row(), 1);
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

QString KnockoutPanel::words(const Place& place) const {
    const bool isCut = place.query && place.source && place.prompt == modelPrompt(state());
    if (isCut) {
        for (const KnockoutEntry& entry : state().knockouts) {
            if (entry.queryPart() == *place.query && entry.sourcePart() == *place.source) {
                return knockoutTitle(state().prompt, entry);
            }
        }
    }
    return {};
}

void KnockoutPanel::showEmptyNote() {
    const bool isEmpty = m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

} // namespace mambascope::ui
