// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/results_bar.hpp"

#include <algorithm>

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

/// The entries anew, with the one of this value chosen; without one, the first. Nobody is told.
void fill(QComboBox& box, const std::vector<std::pair<QString, QVariant>>& entries, const QVariant& chosen) {
    const QSignalBlocker quiet(&box);
    bool isSame = static_cast<int>(entries.size()) == box.count();
    for (int i = 0; isSame && i < box.count(); ++i) {
        const auto& [text, value] = entries[static_cast<std::size_t>(i)];
        isSame = box.itemText(i) == text && box.itemData(i) == value;
    }
    if (!isSame) { // an open list stays open
        box.clear();
        for (const auto& [text, value] : entries) {
            box.addItem(text, value);
        }
    }
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

int indexData(const std::optional<std::size_t>& index) {
    return index ? static_cast<int>(*index) : -1;
}

std::optional<std::size_t> indexOf(const QComboBox& box) {
    const int index = box.currentData().toInt();
    return index < 0 || !box.currentData().isValid() ? std::nullopt
                                                     : std::optional(static_cast<std::size_t>(index));
}

} // namespace

ResultsBar::ResultsBar(ResultBench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_first(addBox("resultsFirst"))
    , m_second(addBox("resultsSecond"))
    , m_metric(addBox("resultsMetric"))
    , m_place(addBox("resultsPlace"))
    , m_relation(addBox("resultsRelation"))
    , m_window(addBox("resultsWindow"))
    , m_source(addBox("resultsSource"))
    , m_group(addBox("resultsGroup"))
    , m_axis(addBox("resultsAxis"))
    , m_band(addBox("resultsBand"))
    , m_formBox(addBox("resultsForm")) {
    setObjectName(QStringLiteral("resultsBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* sets = new QHBoxLayout;
    auto* numbers = new QHBoxLayout;
    for (QHBoxLayout* row : {sets, numbers}) {
        row->setSpacing(kGrid);
        column->addLayout(row);
    }
    sets->addWidget(m_first, 3);
    sets->addWidget(m_second, 3);
    sets->addWidget(m_formBox, 2);
    sets->addWidget(m_source, 2);
    sets->addWidget(m_group, 2);
    for (QComboBox* box : {m_metric, m_place, m_relation, m_window, m_axis, m_band}) {
        numbers->addWidget(box, 1);
    }
    retranslate();
    for (QComboBox* box : {m_first, m_second}) {
        connect(box, &QComboBox::activated, this, &ResultsBar::tellShown);
    }
    for (QComboBox* box : {m_metric, m_place, m_relation, m_window, m_source, m_group, m_axis, m_band}) {
        connect(box, &QComboBox::activated, this, &ResultsBar::tell);
    }
    connect(m_formBox, &QComboBox::activated, this,
            [this] { setForm(static_cast<ResultForm>(m_formBox->currentData().toInt())); });
}

QComboBox* ResultsBar::addBox(const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    return box;
}

void ResultsBar::retranslate() {
    setAccessibleName(tr("What is shown of the results"));
    m_first->setAccessibleName(tr("First results"));
    m_second->setAccessibleName(tr("Second results"));
    m_metric->setAccessibleName(tr("Number"));
    m_place->setAccessibleName(tr("Prompts"));
    m_relation->setAccessibleName(tr("Relation"));
    m_window->setAccessibleName(tr("Window size"));
    m_source->setAccessibleName(tr("What is cut, for dots and outliers"));
    m_group->setAccessibleName(tr("Group of heads, for dots and outliers"));
    m_axis->setAccessibleName(tr("Axis of layers"));
    m_band->setAccessibleName(tr("Bands"));
    m_formBox->setAccessibleName(tr("Form"));
    refresh();
}

void ResultsBar::setForm(ResultForm form) {
    m_form = form;
    refresh();
    Q_EMIT
    formChanged();
}

void ResultsBar::fillSets() {
    std::vector<std::pair<QString, QVariant>> sets;
    for (std::size_t i = 0; i < m_bench.sets().size(); ++i) {
        sets.emplace_back(m_bench.title(i), static_cast<int>(i));
    }
    fill(*m_first, sets, indexData(m_bench.shown()[0]));
    sets.insert(sets.begin(), {tr("no second results"), -1});
    fill(*m_second, sets, indexData(m_bench.shown()[1]));
    m_second->setEnabled(m_bench.sets().size() > 1);
}

/// Sizes, sources and groups of the first results.
void ResultsBar::fillSources() {
    std::vector<std::pair<QString, QVariant>> sizes;
    std::vector<std::pair<QString, QVariant>> sources;
    std::vector<std::pair<QString, QVariant>> groups;
    const ResultChoice& choice = m_bench.choice();
    QString source = QString::fromStdString(choice.source);
    QString group = QString::fromStdString(choice.group);
    int size = choice.window;
    if (const auto& shown = m_bench.shown()[0]; shown && *shown < m_bench.sets().size()) {
        const ResultSet& set = *m_bench.sets()[*shown];
        for (const WindowSummary& window : set.summary().all.windows) {
            sizes.emplace_back(tr("window %1").arg(window.size), window.size);
        }
        if (const std::optional<CurveKey> key = chosenCurve(set, choice)) {
            const WindowSummary& window = set.summary().all.windows[key->size];
            size = window.size;
            source = QString::fromStdString(window.sources[key->source].source);
            group = QString::fromStdString(window.sources[key->source].group);
            const auto add = [](auto& entries, const QString& text, const std::string& value) {
                const QVariant own = QString::fromStdString(value);
                const bool isKnown = std::any_of(entries.begin(), entries.end(),
                                                 [&](const auto& entry) { return entry.second == own; });
                if (!isKnown) {
                    entries.emplace_back(text, own);
                }
            };
            for (const SourceSummary& one : window.sources) {
                add(sources, sourceTitle(one.source), one.source);
                if (!one.group.empty()) {
                    add(groups, groupTitle(one.group), one.group);
                }
            }
        }
    }
    fill(*m_window, sizes, size);
    fill(*m_source, sources, source);
    fill(*m_group, groups, group);
    m_window->setVisible(sizes.size() > 1);
    m_group->setVisible(groups.size() > 1);
}

/// Of all results that are shown; the choice stays in the list, whatever they have.
void ResultsBar::fillRelations() {
    std::vector<std::pair<QString, QVariant>> relations{{tr("all relations"), QString()}};
    const QString chosen = QString::fromStdString(m_bench.choice().relation);
    bool isThere = chosen.isEmpty();
    for (const std::optional<std::size_t>& shown : m_bench.shown()) {
        if (!shown || *shown >= m_bench.sets().size()) {
            continue;
        }
        for (const RelationPart& part : m_bench.sets()[*shown]->relations()) {
            const QString name = QString::fromStdString(part.name);
            const bool isKnown = std::any_of(relations.begin(), relations.end(), [&](const auto& entry) {
                return entry.second == QVariant(name);
            });
            if (!isKnown) {
                relations.emplace_back(name, name);
            }
            isThere = isThere || name == chosen;
        }
    }
    if (!isThere) {
        relations.emplace_back(chosen, chosen);
    }
    fill(*m_relation, relations, chosen);
    m_relation->setVisible(relations.size() > 1);
}

void ResultsBar::refresh() {
    const ResultChoice& choice = m_bench.choice();
    fillSets();
    fillSources();
    fillRelations();
    fill(*m_metric,
         {{tr("relative change"), static_cast<int>(SummaryMetric::RelativeChange)},
          {tr("difference"), static_cast<int>(SummaryMetric::Difference)},
          {tr("accuracy"), static_cast<int>(SummaryMetric::Accuracy)}},
         static_cast<int>(choice.metric));
    fill(*m_place,
         {{tr("all prompts"), static_cast<int>(SubjectPlace::Any)},
          {tr("subject first"), static_cast<int>(SubjectPlace::First)},
          {tr("subject later"), static_cast<int>(SubjectPlace::Later)}},
         static_cast<int>(choice.place));
    fill(*m_axis, {{tr("by layer"), false}, {tr("by depth"), true}}, choice.isByDepth);
    fill(*m_band,
         {{tr("Student's t"), static_cast<int>(BandKind::Student)},
          {tr("bootstrap"), static_cast<int>(BandKind::Bootstrap)}},
         static_cast<int>(choice.band));
    fill(*m_formBox,
         {{tr("curves"), static_cast<int>(ResultForm::Curves)},
          {tr("a dot a prompt"), static_cast<int>(ResultForm::Dots)},
          {tr("by relation"), static_cast<int>(ResultForm::Relations)}},
         static_cast<int>(m_form));
}

void ResultsBar::tell() {
    ResultChoice choice = m_bench.choice();
    choice.metric = static_cast<SummaryMetric>(m_metric->currentData().toInt());
    choice.place = static_cast<SubjectPlace>(m_place->currentData().toInt());
    choice.relation = m_relation->currentData().toString().toStdString();
    choice.window = m_window->currentData().toInt();
    choice.source = m_source->currentData().toString().toStdString();
    choice.group = m_group->currentData().toString().toStdString();
    choice.isByDepth = m_axis->currentData().toBool();
    choice.band = static_cast<BandKind>(m_band->currentData().toInt());
    m_bench.setChoice(choice);
}

void ResultsBar::tellShown() {
    m_bench.setShown(indexOf(*m_first), indexOf(*m_second));
}

} // namespace mambascope::ui
