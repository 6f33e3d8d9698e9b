// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_dialog.hpp"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>

#include "core/base/error.hpp"
#include "ui/text/error_text.hpp"
#include "ui/widgets/form_row.hpp"

namespace mambascope::ui {

FigureDialog::FigureDialog(FigureExport figures, const QString& view, const FigureChoices& choices,
                           Hooks hooks, QWidget* parent)
    : QDialog(parent)
    , m_figures(std::move(figures))
    , m_hooks(std::move(hooks))
    , m_form(new QFormLayout(this))
    , m_preset(new QComboBox(this))
    , m_view(new QComboBox(this))
    , m_parts(new PartList(this))
    , m_venue(new QComboBox(this))
    , m_width(new QLineEdit(choices.width, this))
    , m_typeSize(new QLineEdit(choices.typeSize, this))
    , m_grey(new QCheckBox(tr("Legible without &colour"), this))
    , m_folder(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_problem(new ErrorLabel(QStringLiteral("figureProblem"), tr("What is wrong with this export"), this))
    , m_in(choices.folder) {
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Export figure"));
    setAccessibleName(windowTitle());
    for (const PaperFormat& format : paperFormats()) {
        m_venue->addItem(format.name, format.id);
    }
    m_venue->addItem(tr("Own width and type size"), QStringLiteral("own"));
    m_venue->setCurrentIndex(std::max(0, m_venue->findData(choices.venue)));
    m_grey->setChecked(choices.isGreySafe);
    addRows(view);
    makeButtons();
    viewChosen();
    choicesChanged();
    connectFields();
}

FigureDialog::~FigureDialog() = default;

void FigureDialog::connectFields() {
    connect(m_preset, &QComboBox::currentIndexChanged, this, &FigureDialog::presetChosen);
    connect(m_view, &QComboBox::currentIndexChanged, this, &FigureDialog::viewChosen);
    connect(m_parts, &PartList::partsChanged, this, &FigureDialog::suggestFolder);
    connect(m_venue, &QComboBox::currentIndexChanged, this, &FigureDialog::choicesChanged);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isOwnName = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &FigureDialog::choicesChanged);
}

void FigureDialog::addRows(const QString& view) {
    addPresets();
    addViews(view);
    addFormRow(*m_form, tr("&Like"), *m_preset, QStringLiteral("figurePreset"));
    addFormRow(*m_form, tr("&View"), *m_view, QStringLiteral("figureView"));
    addFormRow(*m_form, tr("Part&s"), *m_parts, QStringLiteral("figureParts"));
    addFormRow(*m_form, tr("&For"), *m_venue, QStringLiteral("figureVenue"));
    addFormRow(*m_form, tr("&Width"), *m_width, QStringLiteral("figureWidth"));
    addFormRow(*m_form, tr("&Type size"), *m_typeSize, QStringLiteral("figureTypeSize"));
    m_parts->setToolTip(tr("Several views make one figure with parts (a), (b), …; without parts it is of the "
                           "chosen view alone"));
    m_grey->setObjectName(QStringLiteral("figureGrey"));
    m_grey->setAccessibleName(tr("Legible without colour"));
    m_form->addRow(QString(), m_grey);
    addFolderRow();
    addProgressRow();
    m_form->addRow(m_problem);
}

void FigureDialog::addPresets() {
    m_preset->addItem(tr("The window"), QString());
    for (const ReplicaPreset& preset : replicaPresets()) {
        const QString what = preset.prompt.empty()
                                 ? preset.id
                                 : tr("%1: \"%2\"").arg(preset.id, QString::fromStdString(preset.prompt));
        m_preset->addItem(what, preset.id);
        m_preset->setItemData(m_preset->count() - 1, preset.note, Qt::ToolTipRole);
    }
}

/// Views of the panes can be exported for both models, or for one.
void FigureDialog::addViews(const QString& view) {
    for (const ExportView& each : m_figures.views()) {
        const QString title = each.info.plainTitle();
        const QString both = QLatin1String(each.info.id);
        if (m_view->findData(both) < 0) {
            m_view->addItem(each.info.isDock() ? title : tr("%1, both models").arg(title), both);
        }
        if (!each.info.isDock()) {
            m_view->addItem(each.side == Side::Left ? tr("%1, left model").arg(title)
                                                    : tr("%1, right model").arg(title),
                            each.id());
        }
    }
    m_view->setCurrentIndex(std::max(0, m_view->findData(view)));
}

void FigureDialog::addProgressRow() {
    m_progress->setObjectName(QStringLiteral("figureProgress"));
    m_progress->setAccessibleName(tr("How far the export is"));
    m_form->addRow(m_progress);
    m_form->setRowVisible(m_progress, false);
}

void FigureDialog::addFolderRow() {
    m_choose = makeFormButton(tr("C&hoose…"), QStringLiteral("figureChooseFolder"), this);
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_folder->setObjectName(QStringLiteral("figureFolder"));
    m_folder->setAccessibleName(tr("New folder"));
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    addFormRow(*m_form, tr("&New folder"), *m_folder, *m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_hooks.askFolder(this, [this](const QString& folder) {
            m_in = folder;
            m_isOwnName = false;
            suggestFolder();
        });
    });
}

void FigureDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("figureButtons"));
    buttons->setAccessibleName(tr("Export or cancel"));
    m_export = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("figureExport"));
    m_export->setDefault(true);
    m_form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDialog::tryExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<ReplicaPreset> FigureDialog::preset() const {
    const QString id = m_preset->currentData().toString();
    return id.isEmpty() ? std::nullopt : std::optional(replicaPreset(id));
}

QString FigureDialog::subject() const {
    const QString preset = m_preset->currentData().toString();
    if (!preset.isEmpty()) {
        return preset;
    }
    return m_parts->views().size() > 1 ? QStringLiteral("page") : m_view->currentData().toString();
}

/// The user's own name stays.
void FigureDialog::suggestFolder() {
    if (!m_isOwnName) {
        m_folder->setText(QDir(m_in).filePath(suggestedName(m_in, subject(), m_hooks.prompt())));
    }
}

void FigureDialog::viewChosen() {
    const QString view = m_view->currentData().toString();
    m_parts->setNext({view, m_view->currentText(), static_cast<int>(m_figures.find(view).size())});
    suggestFolder();
}

/// A paper's figure is of its own view, with windows of its own.
void FigureDialog::presetChosen() {
    const auto chosen = preset();
    setFieldsEnabled(true);
    if (chosen) {
        m_view->setCurrentIndex(std::max(0, m_view->findData(chosen->view)));
        m_hooks.usePreset(*chosen);
    }
    suggestFolder();
}

void FigureDialog::choicesChanged() {
    const bool isOwn = m_venue->currentData().toString() == QLatin1String("own");
    for (QLineEdit* field : {m_width, m_typeSize}) {
        m_form->setRowVisible(field, isOwn);
    }
    const bool mayReplace = !m_mayReplace.isEmpty() && m_mayReplace == m_folder->text();
    if (!mayReplace) {
        m_mayReplace.clear();
        m_problem->setError({});
    }
    m_export->setText(mayReplace ? tr("&Replace") : tr("&Export"));
    m_export->setAccessibleName(QString(m_export->text()).remove(QLatin1Char('&')));
}

void FigureDialog::setReady(bool isReady) {
    m_isReady = isReady;
    showReady();
}

void FigureDialog::showReady() {
    m_export->setEnabled(m_isReady && m_job == nullptr);
    m_export->setToolTip(m_isReady ? QString() : tr("The results are still being computed"));
}

FigureChoices FigureDialog::choices() const {
    return {m_venue->currentData().toString(), m_width->text(), m_typeSize->text(), m_grey->isChecked(),
            QFileInfo(m_folder->text()).absolutePath()};
}

FigureRequest FigureDialog::request() const {
    FigureRequest request;
    request.replica = preset();
    const QStringList parts = m_parts->views();
    request.views = request.replica    ? QStringList{request.replica->view}
                    : !parts.isEmpty() ? parts
                                       : QStringList{m_view->currentData().toString()};
    request.format = formatOf(choices());
    request.folder = m_folder->text();
    request.ifThere = m_mayReplace == m_folder->text() ? IfThere::Replace : IfThere::Refuse;
    return request;
}

/// A folder that exists is replaced at the second press, after the user was told of it.
void FigureDialog::tryExport() {
    try {
        const FigureRequest asked = request();
        if (asked.ifThere == IfThere::Refuse && isTaken(asked.folder)) {
            m_mayReplace = asked.folder;
            m_problem->setError(tr("There is a folder of that name. Replace the export in it?"));
            choicesChanged();
            return;
        }
        start(m_figures.prepare(asked));
    } catch (const Error& error) {
        m_problem->setError(errorText(error));
    }
}

void FigureDialog::start(PreparedExport prepared) {
    m_problem->setError({});
    m_progress->setRange(0, 0);
    m_form->setRowVisible(m_progress, true);
    m_job = std::make_unique<ExportJob>(std::move(prepared), nullptr);
    connect(m_job.get(), &ExportJob::progressed, this, [this](int done, int steps, const QString& what) {
        m_progress->setRange(0, steps);
        m_progress->setValue(done);
        m_progress->setFormat(what);
    });
    connect(m_job.get(), &ExportJob::finished, this, &FigureDialog::ended);
    setFieldsEnabled(false);
    showReady();
}

void FigureDialog::ended(const ExportJob::Outcome& outcome) {
    m_job.release()->deleteLater(); // it is telling this
    m_form->setRowVisible(m_progress, false);
    setFieldsEnabled(true);
    showReady();
    if (outcome.isCancelled) {
        m_problem->setError(tr("The export was cancelled. Nothing was written."));
    } else if (outcome.failure) {
        m_problem->setError(errorText(*outcome.failure));
    } else {
        Q_EMIT
        exported(m_folder->text(), outcome.notes);
        accept();
    }
}

void FigureDialog::setFieldsEnabled(bool isEnabled) {
    for (QWidget* field : std::initializer_list<QWidget*>{m_preset, m_venue, m_width, m_typeSize, m_grey,
                                                          m_folder, m_choose}) {
        field->setEnabled(isEnabled);
    }
    m_view->setEnabled(isEnabled && !preset());
    m_parts->setEnabled(isEnabled && !preset());
}

void FigureDialog::reject() {
    if (m_job != nullptr) {
        m_job->cancel();
        m_progress->setFormat(tr("Cancelling…"));
        return;
    }
    QDialog::reject();
}

} // namespace mambascope::ui
