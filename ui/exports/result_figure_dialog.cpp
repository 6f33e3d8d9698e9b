// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/result_figure_dialog.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>

#include "ui/data/result_set.hpp"
#include "ui/text/error_text.hpp"
#include "ui/widgets/form_row.hpp"

namespace mambascope::ui {
namespace {

/// What stands in a figure.
QString chartText(PaperChart chart) {
    switch (chart) {
    case PaperChart::Explain:
        return ResultFigureDialog::tr("change and accuracy");
    case PaperChart::Sources:
        return ResultFigureDialog::tr("models or sizes beside each other, a panel a source");
    case PaperChart::Features:
        return ResultFigureDialog::tr("groups of heads or channels");
    case PaperChart::Windows:
        return ResultFigureDialog::tr("window sizes");
    case PaperChart::Selections:
        return ResultFigureDialog::tr("selections of prompts beside each other");
    case PaperChart::Pipeline:
        return ResultFigureDialog::tr("accuracy and change of every source and group");
    case PaperChart::ExplainMap:
        return ResultFigureDialog::tr("heat maps, probability");
    case PaperChart::ChangeMap:
        return ResultFigureDialog::tr("heat maps, change");
    case PaperChart::Paired:
        return ResultFigureDialog::tr("the first results minus the second, prompt by prompt");
    case PaperChart::TraceResidual:
        return ResultFigureDialog::tr("causal tracing, effect of h");
    case PaperChart::TraceStates:
        return ResultFigureDialog::tr("causal tracing, effect of the other states");
    case PaperChart::Paths:
        return ResultFigureDialog::tr("effects by path");
    case PaperChart::Edits:
        return ResultFigureDialog::tr("scores of edits by layer");
    case PaperChart::Blocks:
        return ResultFigureDialog::tr("blocked token sets");
    case PaperChart::Relations:
        return ResultFigureDialog::tr("linear relations by layer");
    case PaperChart::RelationMaps:
        return ResultFigureDialog::tr("linear relations by relation and layer");
    case PaperChart::EachRelation:
        return ResultFigureDialog::tr("linear relations, a panel each");
    }
    return {};
}

QString words(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString presetText(const PaperPreset& preset) {
    QString text = ResultFigureDialog::tr("%1: %2").arg(words(preset.id), chartText(preset.chart));
    if (preset.place == SubjectPlace::First) {
        text = ResultFigureDialog::tr("%1, prompts that begin with their subject").arg(text);
    } else if (preset.place == SubjectPlace::Later) {
        text = ResultFigureDialog::tr("%1, prompts that begin with their relation").arg(text);
    }
    return text;
}

} // namespace

ResultFigureDialog::ResultFigureDialog(std::vector<Results> results, const FigureChoices& choices,
                                       FileChooser& files, QWidget* parent)
    : QDialog(parent)
    , m_results(std::move(results))
    , m_files(files)
    , m_choices(choices)
    , m_form(new QFormLayout(this))
    , m_preset(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_window(new QComboBox(this))
    , m_published(new QCheckBox(tr("As the &paper has it: limits, colours, bands, empty sets count"), this))
    , m_venue(new QComboBox(this))
    , m_grey(new QCheckBox(tr("Legible without &colour"), this))
    , m_file(new QLineEdit(this))
    , m_error(
          new ErrorLabel(QStringLiteral("resultFigureError"), tr("What is wrong with this figure"), this)) {
    setObjectName(QStringLiteral("resultFigureDialog"));
    setWindowTitle(tr("Figure like a paper's"));
    setAccessibleName(windowTitle());
    m_reader.setMaxThreadCount(1);
    addPresets();
    addResults();
    addWindows();
    for (const PaperFormat& format : paperFormats()) {
        m_venue->addItem(format.name, format.id);
    }
    m_venue->addItem(tr("%1 wide").arg(choices.width), QStringLiteral("own"));
    m_venue->setCurrentIndex(std::max(0, m_venue->findData(choices.venue)));
    m_grey->setChecked(choices.isGreySafe);
    addFormRow(*m_form, tr("&Like"), *m_preset, QStringLiteral("resultFigurePreset"));
    addFormRow(*m_form, tr("&Results"), *m_list, QStringLiteral("resultFigureResults"));
    addMore();
    addFormRow(*m_form, tr("&Windows"), *m_window, QStringLiteral("resultFigureWindow"));
    addFormRow(*m_form, tr("&For"), *m_venue, QStringLiteral("resultFigureVenue"));
    for (const auto& [box, name] :
         {std::pair(m_published, "resultFigurePublished"), std::pair(m_grey, "resultFigureGrey")}) {
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(QString(box->text()).remove(QLatin1Char('&')));
        m_form->addRow(QString(), box);
    }
    addFile();
    m_form->addRow(m_error);
    makeButtons();
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ResultFigureDialog::suggestFile);
    connect(m_list, &QListWidget::itemChanged, this, &ResultFigureDialog::check);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_isOwnName = true; });
    connect(m_file, &QLineEdit::textChanged, this, &ResultFigureDialog::check);
    suggestFile();
    check();
}

ResultFigureDialog::~ResultFigureDialog() {
    m_reader.waitForDone();
}

void ResultFigureDialog::addPresets() {
    for (const PaperPreset& preset : paperPresets()) {
        m_preset->addItem(presetText(preset), words(preset.id));
        m_preset->setItemData(m_preset->count() - 1, words(preset.paper), Qt::ToolTipRole);
    }
}

void ResultFigureDialog::addResults() {
    for (const Results& results : m_results) {
        addResults(results);
    }
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setToolTip(tr("Those that are ticked, in this order; drag them into another one"));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    constexpr int kRows = 6;
    m_list->setMaximumHeight((fontMetrics().height() + 6) * kRows);
}

void ResultFigureDialog::addResults(const Results& results) {
    auto* item = new QListWidgetItem(results.title, m_list);
    const QString folder = QString::fromStdString(results.folder.string());
    item->setToolTip(folder);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsDragEnabled);
    item->setCheckState(results.isShown ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, folder);
}

/// Results of any experiment, also of those that the results' view doesn't open: tracing, edits, relations.
void ResultFigureDialog::addFolders(const QString& path) {
    const std::vector<std::filesystem::path> folders = resultFoldersIn(path.toStdString());
    for (const std::filesystem::path& folder : folders) {
        const auto name = folder.parent_path().filename() / folder.filename();
        addResults({QString::fromStdString(name.string()), folder, {}, true});
    }
    check();
    if (folders.empty()) {
        m_error->setError(tr("%1 holds no results").arg(path));
    }
}

void ResultFigureDialog::addWindows() {
    m_window->addItem(tr("as in the paper"), 0);
    std::set<int> sizes;
    for (const Results& results : m_results) {
        sizes.insert(results.windows.begin(), results.windows.end());
    }
    for (const int size : sizes) {
        m_window->addItem(tr("of %1 layers").arg(size), size);
    }
}

void ResultFigureDialog::addMore() {
    auto* more = makeFormButton(tr("&Add results…"), QStringLiteral("resultFigureAdd"), this);
    more->setAccessibleName(tr("Add results"));
    m_form->addRow(QString(), more);
    connect(more, &QPushButton::clicked, this, [this] {
        m_files.ask(FileChooser::Ask::OpenResults, this, [this](const QString& path) { addFolders(path); });
    });
}

void ResultFigureDialog::addFile() {
    auto* choose = makeFormButton(tr("C&hoose…"), QStringLiteral("resultFigureChoose"), this);
    choose->setAccessibleName(tr("Choose the file"));
    m_file->setObjectName(QStringLiteral("resultFigureFile"));
    m_file->setAccessibleName(tr("File"));
    addFormRow(*m_form, tr("F&ile"), *m_file, *choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_files.ask(FileChooser::Ask::SaveFigure, this, [this](const QString& file) {
            m_isOwnName = true;
            m_file->setText(file);
        });
    });
}

void ResultFigureDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("resultFigureButtons"));
    buttons->setAccessibleName(tr("Save or cancel"));
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("resultFigureSave"));
    m_save->setAccessibleName(tr("Save"));
    m_save->setDefault(true);
    m_form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ResultFigureDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ResultFigureDialog::suggestFile() {
    if (m_isOwnName) {
        return;
    }
    const QString preset = m_preset->currentData().toString();
    const QDir folder(m_choices.folder);
    QString name = preset + QStringLiteral(".pdf");
    for (int number = 2; folder.exists(name); ++number) {
        name = QStringLiteral("%1-%2.pdf").arg(preset).arg(number);
    }
    m_file->setText(folder.filePath(name));
}

QString ResultFigureDialog::problem() const {
    int ticked = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        ticked += m_list->item(i)->checkState() == Qt::Checked ? 1 : 0;
    }
    if (ticked == 0) {
        return tr("Tick the results that the figure is of");
    }
    const QString file = m_file->text().toLower();
    const bool isKnown = file.endsWith(QLatin1String(".pdf")) || file.endsWith(QLatin1String(".svg")) ||
                         file.endsWith(QLatin1String(".png"));
    return isKnown ? QString() : tr("A figure is a file that ends in .pdf, .svg or .png");
}

void ResultFigureDialog::check() {
    const QString wrong = problem();
    m_error->setError(wrong);
    m_save->setEnabled(wrong.isEmpty() && !m_isBusy);
}

FigureChoices ResultFigureDialog::choices() const {
    FigureChoices choices = m_choices;
    choices.venue = m_venue->currentData().toString();
    choices.isGreySafe = m_grey->isChecked();
    choices.folder = QFileInfo(m_file->text()).absolutePath();
    return choices;
}

ResultFigureRequest ResultFigureDialog::request() const {
    ResultFigureRequest request;
    request.preset = m_preset->currentData().toString();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            request.folders.emplace_back(m_list->item(i)->data(Qt::UserRole).toString().toStdString());
        }
    }
    request.options.choices = m_published->isChecked() ? PaperChoices::Published : PaperChoices::Sound;
    if (const int size = m_window->currentData().toInt(); size > 0) {
        request.options.window = size;
    }
    request.format = formatOf(choices());
    request.file = m_file->text();
    return request;
}

/// Rows may have to be read: beside the window. Drawing is quick, and the window's.
void ResultFigureDialog::start() {
    try {
        m_isBusy = true;
        check();
        m_reader.start([this, asked = request()] {
            std::shared_ptr<PaperFigure> figure;
            std::optional<Error> failure;
            try {
                figure = std::make_shared<PaperFigure>(
                    paperFigure(paperPreset(asked.preset.toStdString()), asked.folders, asked.options));
            } catch (const Error& error) {
                failure = error;
            } catch (const std::exception& error) { // memory that ran out
                failure = Error(ErrorCode::FileUnreadable, {asked.folders.front().string(), error.what()});
            }
            QMetaObject::invokeMethod(
                this,
                [this, asked, figure, failure] {
                    std::optional<Error> wrong = failure;
                    QStringList notes;
                    try {
                        if (!wrong) {
                            notes = writeResultFigure(asked, std::move(*figure));
                        }
                    } catch (const Error& error) {
                        wrong = error;
                    }
                    ended(wrong, notes, asked.file);
                },
                Qt::QueuedConnection);
        });
    } catch (const Error& error) {
        ended(error, {}, {});
    }
}

void ResultFigureDialog::ended(const std::optional<Error>& failure, const QStringList& notes,
                               const QString& file) {
    m_isBusy = false;
    check();
    if (failure) {
        m_error->setError(errorText(*failure));
        return;
    }
    Q_EMIT
    written(file, notes);
    accept();
}

} // namespace mambascope::ui
