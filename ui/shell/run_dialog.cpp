// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_dialog.hpp"

#include <algorithm>

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/engine/model_choice.hpp"
#include "ui/style/roles.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/list_text.hpp"

namespace mambascope::ui {
namespace {

constexpr int kWidth = 560; // times the text factor

/// Beside the documents, told apart by the minute.
QString suggestedFolder(const QString& data) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    return QDir(documents).filePath(
        QStringLiteral("mambascope-results/%1-%2").arg(QFileInfo(data).baseName(), time));
}

/// "9, 15": empty where it is no list of numbers.
std::vector<int> sizesIn(const QString& text) {
    std::vector<int> sizes;
    for (const QString& part : text.split(QLatin1Char(','))) {
        bool isNumber = false;
        const int size = part.trimmed().toInt(&isNumber);
        if (!isNumber) {
            return {};
        }
        sizes.push_back(size);
    }
    return sizes;
}

} // namespace

RunDialog::RunDialog(WindowModel& model, FileChooser& files, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_files(files)
    , m_sort(new QComboBox(this))
    , m_windows(new QLineEdit(QStringLiteral("9"), this))
    , m_align(new QComboBox(this))
    , m_countEmpty(addCheck("runCountEmpty",
                            tr("an empty set of tokens counts as no change, as in the papers"), false))
    , m_folder(new QLineEdit(suggestedFolder(model.data.name()), this))
    , m_browse(new QPushButton(tr("Choose…"), this))
    , m_facts(new QLabel(this))
    , m_error(new ErrorLabel(QStringLiteral("runError"), tr("What is wrong with the experiment"), this)) {
    setObjectName(QStringLiteral("runDialog"));
    setWindowTitle(tr("Run an experiment over the rows shown"));
    setAccessibleName(windowTitle());
    makeFields();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("runButtons"));
    buttons->setAccessibleName(tr("Buttons"));
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("runStart"));
    m_start->setAccessibleName(m_start->text());
    QPushButton* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("runCancel"));
    cancel->setAccessibleName(cancel->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT
        wanted(plan());
        accept();
    });
    layout()->addWidget(buttons);
    resize(qRound(kWidth * theme::textFactor(font())), sizeHint().height());
    check();
}

QCheckBox* RunDialog::addCheck(const char* name, const QString& text, bool isOn) {
    auto* box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(text);
    box->setChecked(isOn);
    connect(box, &QCheckBox::toggled, this, &RunDialog::check);
    return box;
}

QWidget* RunDialog::checkRow(const std::vector<QCheckBox*>& boxes, const char* name, const QString& text) {
    auto* row = new QWidget(this);
    row->setObjectName(QLatin1String(name));
    row->setAccessibleName(text);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGutter);
    constexpr int kPerLine = 3;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const int at = static_cast<int>(i);
        grid->addWidget(boxes[i], at / kPerLine, at % kPerLine);
    }
    return row;
}

void RunDialog::makeFields() {
    m_sort->setObjectName(QStringLiteral("runSort"));
    m_sort->setAccessibleName(tr("Experiment"));
    m_sort->addItem(tr("Flow: token sets are cut from the last token"),
                    static_cast<int>(ExperimentSort::Flow));
    m_sort->addItem(tr("Map: each source token alone"), static_cast<int>(ExperimentSort::Map));
    m_sort->addItem(tr("Features: flow in groups of heads by decay"),
                    static_cast<int>(ExperimentSort::Features));
    m_windows->setObjectName(QStringLiteral("runWindows"));
    m_windows->setAccessibleName(tr("Layers in a window; several sizes are joined by commas"));
    m_align->setObjectName(QStringLiteral("runAlign"));
    m_align->setAccessibleName(tr("Windows"));
    m_align->addItem(tr("start: windows are never clipped"), static_cast<int>(WindowAlign::Start));
    m_align->addItem(tr("center: clipped at the ends"), static_cast<int>(WindowAlign::Center));
    std::vector<QCheckBox*> sides;
    for (const Side side : kSides) {
        const QString name = shownModelName(m_model.experiment.state().pane(side).model);
        m_sides[indexOf(side)] = addCheck(side == Side::Left ? "runLeft" : "runRight", name, true);
        sides.push_back(m_sides[indexOf(side)]);
    }
    std::vector<QCheckBox*> sources;
    for (const Role role : {Role::Subject, Role::Relation, Role::Last, Role::First, Role::Context,
                            Role::RelationWithLast, Role::Begin}) {
        const bool isOn = role != Role::Context && role != Role::RelationWithLast && role != Role::Begin;
        m_sources.emplace_back(role, addCheck("runSource", roleTitle(role), isOn));
        sources.push_back(m_sources.back().second);
    }
    std::vector<QCheckBox*> groups;
    const std::vector<std::pair<const char*, QString>> known{
        {"slow", tr("slow third")},
        {"middle", tr("middle third")},
        {"fast", tr("fast third")},
        {"context-dependent", tr("context-dependent: slow and middle")},
        {"context-independent", tr("context-independent: middle and fast")},
        {"all", tr("all heads")}};
    for (const auto& [name, text] : known) {
        m_groups.emplace_back(name, addCheck("runGroup", text, true));
        groups.push_back(m_groups.back().second);
    }
    m_sourceRow = checkRow(sources, "runSources", tr("Cut"));
    m_groupRow = checkRow(groups, "runGroups", tr("In"));
    m_folder->setObjectName(QStringLiteral("runFolder"));
    m_folder->setAccessibleName(tr("Folder of the results"));
    m_browse->setObjectName(QStringLiteral("runBrowse"));
    m_browse->setAccessibleName(tr("Choose the folder of the results"));
    m_browse->setAutoDefault(false);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    m_facts->setObjectName(QStringLiteral("runFacts"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    m_facts->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(kGrid);
    form->addRow(tr("Experiment"), m_sort);
    form->addRow(tr("Models"), checkRow(sides, "runSides", tr("Models")));
    form->addRow(tr("Layers in a window"), m_windows);
    form->addRow(tr("Windows"), m_align);
    form->addRow(tr("Cut"), m_sourceRow);
    form->addRow(tr("In"), m_groupRow);
    form->addRow(QString(), m_countEmpty);
    form->addRow(tr("Results in"), folder);
    for (int row = 0; row < form->rowCount(); ++row) {
        if (const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            item != nullptr && item->widget() != nullptr) {
            auto* label = qobject_cast<QLabel*>(item->widget());
            label->setObjectName(QStringLiteral("runLabel%1").arg(row));
            label->setAccessibleName(label->text());
        }
    }
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kGrid);
    column->addLayout(form);
    column->addWidget(m_facts);
    column->addWidget(m_error);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &RunDialog::check);
    connect(m_align, &QComboBox::currentIndexChanged, this, &RunDialog::check);
    connect(m_windows, &QLineEdit::textChanged, this, &RunDialog::check);
    connect(m_folder, &QLineEdit::textChanged, this, &RunDialog::check);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        m_files.ask(FileChooser::Ask::ResultFolder, this,
                    [this](const QString& path) { m_folder->setText(path); });
    });
}

ExperimentSort RunDialog::sort() const {
    return static_cast<ExperimentSort>(m_sort->currentData().toInt());
}

RunPlan RunDialog::plan() const {
    RunPlan plan;
    plan.folder = m_folder->text().trimmed();
    ExperimentSettings& settings = plan.settings;
    settings.sort = sort();
    settings.windows = sizesIn(m_windows->text());
    settings.align = static_cast<WindowAlign>(m_align->currentData().toInt());
    settings.sources.clear();
    for (const auto& [role, box] : m_sources) {
        if (box->isChecked() && settings.sort != ExperimentSort::Map) {
            settings.sources.push_back(role);
        }
    }
    for (const auto& [name, box] : m_groups) {
        const std::optional<HeadGroup> group = namedGroup(name);
        if (box->isChecked() && settings.sort == ExperimentSort::Features && group) {
            settings.groups.push_back(*group);
        }
    }
    settings.empty = m_countEmpty->isChecked() ? EmptySets::CountAsZero : EmptySets::LeftOut;
    for (const Side side : kSides) {
        plan.sides[indexOf(side)] = m_sides[indexOf(side)]->isChecked();
    }
    return plan;
}

QString RunDialog::problem() const {
    const RunPlan plan = this->plan();
    if (!plan.sides[0] && !plan.sides[1]) {
        return tr("Choose at least one model.");
    }
    if (plan.settings.windows.empty()) {
        return tr("Layers in a window: numbers, such as 9 or 5, 9, 15.");
    }
    if (plan.folder.isEmpty() || QFileInfo(plan.folder).isFile()) {
        return tr("Choose a folder for the results.");
    }
    const ExperimentRun::State running = m_model.run.state();
    if (running == ExperimentRun::State::Running || running == ExperimentRun::State::Paused) {
        return tr("Another experiment is under way: end it first.");
    }
    for (const Side side : kSides) {
        const int layers = m_model.runner.layerCount(side);
        try {
            if (plan.sides[indexOf(side)]) {
                checkSettings(plan.settings, layers > 0 ? std::optional(layers) : std::nullopt);
            }
        } catch (const Error& error) {
            return errorText(error);
        }
    }
    return {};
}

QString RunDialog::facts() const {
    QString rows = counted(
        "RunDialog", QT_TRANSLATE_N_NOOP("RunDialog", "%Ln rows: those that the data set's table shows."),
        "1 row: the one that the data set's table shows.", static_cast<int>(m_model.data.order().size()));
    if (QFileInfo(m_folder->text()).isDir()) {
        rows = tr("%1 The folder is there: what it holds of the same experiment is not computed again.")
                   .arg(rows);
    }
    return rows;
}

void RunDialog::check() {
    if (m_start == nullptr) {
        return; // the fields are still being made
    }
    m_sourceRow->setEnabled(sort() != ExperimentSort::Map);
    m_groupRow->setEnabled(sort() == ExperimentSort::Features);
    const QString wrong = problem();
    m_error->setError(wrong);
    m_start->setEnabled(wrong.isEmpty());
    m_facts->setText(facts());
    m_facts->setAccessibleName(m_facts->text());
}

} // namespace mambascope::ui
