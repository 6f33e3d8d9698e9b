// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/figures_page.hpp"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/error.hpp"
#include "ui/paper/paper_format.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

const QString kOwn = QStringLiteral("own");

} // namespace

FiguresPage::FiguresPage(std::shared_ptr<FileChooser> files, QWidget* parent)
    : SettingsPage(QStringLiteral("figuresPage"), tr("Figures"), parent)
    , m_venue(new QComboBox(this))
    , m_width(new QLineEdit(this))
    , m_typeSize(new QLineEdit(this))
    , m_isGreySafe(new QCheckBox(tr("Legible &without colour"), this))
    , m_folder(new QLineEdit(this)) {
    for (const PaperFormat& format : paperFormats()) {
        m_venue->addItem(format.name, format.id);
    }
    m_venue->addItem(tr("Own width and type size"), kOwn);
    m_isGreySafe->setObjectName(QStringLiteral("settingsGreySafe"));
    m_folder->setPlaceholderText(tr("the folder of documents"));
    m_folder->setMaxLength(4096);
    auto* browse = new QPushButton(tr("&Choose…"), this);
    browse->setObjectName(QStringLiteral("settingsChooseFigureFolder"));
    browse->setAutoDefault(false);
    addRow(tr("&Figures are made for:"), m_venue, "settingsVenue");
    addRow(tr("W&idth:"), m_width, "settingsFigureWidth");
    addRow(tr("T&ype size:"), m_typeSize, "settingsFigureTypeSize");
    m_problem = addNote({}, "settingsFigureProblem");
    form().addRow(QString(), m_isGreySafe);
    addRow(tr("Fol&der for exports:"), m_folder, "settingsFigureFolder");
    auto* last = new QHBoxLayout;
    last->addWidget(browse);
    last->addStretch(1);
    form().addRow(QString(), last);
    connect(browse, &QPushButton::clicked, this, [this, files = std::move(files)] {
        files->ask(FileChooser::Ask::FigureFolder, this,
                   [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
    connect(m_venue, &QComboBox::currentIndexChanged, this, &FiguresPage::venueChanged);
    connect(m_width, &QLineEdit::textChanged, this, &FiguresPage::venueChanged);
    connect(m_typeSize, &QLineEdit::textChanged, this, &FiguresPage::venueChanged);
}

bool FiguresPage::isOwn() const {
    return m_venue->currentData().toString() == kOwn;
}

/// Only one's own format has a width and a size to choose; what no figure can be made with is said at once.
void FiguresPage::venueChanged() {
    m_width->setEnabled(isOwn());
    m_typeSize->setEnabled(isOwn());
    QString problem;
    try {
        if (isOwn()) {
            (void)ownFormat(m_width->text(), m_typeSize->text());
        }
    } catch (const Error& error) {
        problem = errorText(error);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void FiguresPage::show(const Settings& settings) {
    m_venue->setCurrentIndex(std::max(0, m_venue->findData(settings.figureVenue)));
    m_width->setText(settings.figureWidth);
    m_typeSize->setText(settings.figureTypeSize);
    m_isGreySafe->setChecked(settings.isFigureGreySafe);
    m_folder->setText(QDir::toNativeSeparators(settings.figureFolder));
    venueChanged();
}

/// The first format is the default. A width or size that no figure can be made with is not taken.
void FiguresPage::take(Settings& into) const {
    into.figureVenue = m_venue->currentIndex() <= 0 ? QString() : m_venue->currentData().toString();
    try {
        (void)ownFormat(m_width->text(), m_typeSize->text());
        into.figureWidth = m_width->text().trimmed();
        into.figureTypeSize = m_typeSize->text().trimmed();
    } catch (const Error&) {
        // said beside the field
    }
    into.isFigureGreySafe = m_isGreySafe->isChecked();
    into.figureFolder = QDir::fromNativeSeparators(m_folder->text().trimmed());
}

} // namespace mambascope::ui
