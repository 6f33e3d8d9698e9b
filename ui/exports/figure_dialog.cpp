// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_dialog.hpp"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

#include "core/base/error.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

FigureDialog::FigureDialog(FigureExport figures, const QString& view, const QString& prompt,
                           const FigureChoices& choices, AskFolder askFolder, QWidget* parent)
    : QDialog(parent)
    , m_figures(std::move(figures))
    , m_prompt(prompt)
    , m_askFolder(std::move(askFolder))
    , m_form(new QFormLayout(this))
    , m_view(new QComboBox(this))
    , m_venue(new QComboBox(this))
    , m_width(new QLineEdit(choices.width, this))
    , m_typeSize(new QLineEdit(choices.typeSize, this))
    , m_grey(new QCheckBox(tr("Legible without &colour"), this))
    , m_folder(new QLineEdit(this))
    , m_problem(new ErrorLabel(QStringLiteral("figureProblem"), tr("What is wrong with this export"), this))
    , m_export(nullptr)
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
    suggestFolder();
    choicesChanged();
    connect(m_venue, &QComboBox::currentIndexChanged, this, &FigureDialog::choicesChanged);
    connect(m_view, &QComboBox::currentIndexChanged, this, &FigureDialog::suggestFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isOwnName = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &FigureDialog::choicesChanged);
}

void FigureDialog::addRow(const QString& label, QWidget& field, const QString& name) {
    field.setObjectName(name);
    field.setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_form->addRow(label, &field);
}

/// Views of the panes can be exported for both models, or for one.
void FigureDialog::addRows(const QString& view) {
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
    addRow(tr("&View"), *m_view, QStringLiteral("figureView"));
    addRow(tr("&For"), *m_venue, QStringLiteral("figureVenue"));
    addRow(tr("&Width"), *m_width, QStringLiteral("figureWidth"));
    addRow(tr("&Type size"), *m_typeSize, QStringLiteral("figureTypeSize"));
    m_grey->setObjectName(QStringLiteral("figureGrey"));
    m_grey->setAccessibleName(tr("Legible without colour"));
    m_form->addRow(QString(), m_grey);
    addFolderRow();
    m_form->addRow(m_problem);
}

void FigureDialog::addFolderRow() {
    auto* row = new QHBoxLayout;
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    choose->setObjectName(QStringLiteral("figureChooseFolder"));
    choose->setAccessibleName(tr("Choose the folder"));
    choose->setAutoDefault(false);
    m_folder->setObjectName(QStringLiteral("figureFolder"));
    m_folder->setAccessibleName(tr("New folder"));
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto* label = new QLabel(tr("&New folder"), this);
    label->setBuddy(m_folder);
    m_form->addRow(label, row);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_askFolder(this, [this](const QString& folder) {
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

/// The user's own name stays.
void FigureDialog::suggestFolder() {
    if (!m_isOwnName) {
        m_folder->setText(
            QDir(m_in).filePath(suggestedName(m_in, m_view->currentData().toString(), m_prompt)));
    }
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
    m_export->setEnabled(isReady);
    m_export->setToolTip(isReady ? QString() : tr("The results are still being computed"));
}

FigureChoices FigureDialog::choices() const {
    return {m_venue->currentData().toString(), m_width->text(), m_typeSize->text(), m_grey->isChecked(),
            QFileInfo(m_folder->text()).absolutePath()};
}

FigureRequest FigureDialog::request() const {
    FigureRequest request;
    request.views = {m_view->currentData().toString()};
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
        const QStringList notes = m_figures.write(asked);
        Q_EMIT
        exported(asked.folder, notes);
        accept();
    } catch (const Error& error) {
        m_problem->setError(errorText(error));
    }
}

} // namespace mambascope::ui
