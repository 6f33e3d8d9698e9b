// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_prompts_dialog.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mambascope::ui {
namespace {

void showLines(QPlainTextEdit& field, const std::vector<std::string>& lines) {
    QStringList texts;
    for (const std::string& line : lines) {
        texts.append(QString::fromStdString(line));
    }
    field.setPlainText(texts.join(QLatin1Char('\n')));
}

std::vector<std::string> linesOf(const QPlainTextEdit& field) {
    std::vector<std::string> lines;
    for (const QString& line : field.toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            lines.push_back(line.trimmed().toStdString());
        }
    }
    return lines;
}

} // namespace

EditPromptsDialog::EditPromptsDialog(const ScoredPrompts& shown, const std::optional<ScoredPrompts>& fromData,
                                     QWidget* parent)
    : QDialog(parent)
    , m_paraphrases(new QPlainTextEdit(this))
    , m_neighbours(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("editPromptsDialog"));
    setWindowTitle(tr("Prompts that the edit is scored on"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    const auto add = [&](QPlainTextEdit& field, const char* name, const QString& words) {
        field.setObjectName(QLatin1String(name));
        field.setAccessibleName(words);
        field.setTabChangesFocus(true);
        auto* label = new QLabel(words, this);
        label->setWordWrap(true);
        label->setBuddy(&field);
        column->addWidget(label);
        column->addWidget(&field, 1);
    };
    add(*m_paraphrases, "editParaphrases",
        tr("Paraphrases, one a line: the same fact in other words, which should follow the edit"));
    add(*m_neighbours, "editNeighbours",
        tr("Neighbours, one a line: other subjects with the true object, which should stay"));
    showLines(*m_paraphrases, shown.paraphrases);
    showLines(*m_neighbours, shown.neighbours);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("editPromptsButtons"));
    QPushButton* ofData = buttons->addButton(tr("Those of the data"), QDialogButtonBox::ResetRole);
    ofData->setObjectName(QStringLiteral("editPromptsOfData"));
    ofData->setEnabled(fromData.has_value());
    ofData->setToolTip(fromData ? tr("Other wordings and subjects of this fact's relation in CounterFact")
                                : tr("CounterFact has no fact with this prompt and subject"));
    column->addWidget(buttons);
    connect(ofData, &QPushButton::clicked, this, [this, fromData] {
        showLines(*m_paraphrases, fromData->paraphrases);
        showLines(*m_neighbours, fromData->neighbours);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 420);
}

ScoredPrompts EditPromptsDialog::prompts() const {
    return {linesOf(*m_paraphrases), linesOf(*m_neighbours)};
}

} // namespace mambascope::ui
