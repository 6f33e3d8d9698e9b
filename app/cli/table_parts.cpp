// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_parts.hpp"

#include <utility>

#include "app/cli/text_table.hpp"
#include "core/values/request_prompt.hpp"
#include "core/values/subject.hpp"

namespace mambascope::cli {

namespace {

/// "subject   tokens 0-2 (bytes 0-11): Be ats ·Music", or nothing.
std::string subjectLine(const PromptInfo& prompt, const PromptSpec& asked) {
    const auto found = locateSubject(asked.text, asked.subjectSpan, asked.subject);
    if (!prompt.subject || !found) {
        return {};
    }
    const IndexRange& range = *prompt.subject;
    std::string line = std::string("subject   ") + (range.first == range.last ? "token " : "tokens ") +
                       windowName(range) + " (bytes " + std::to_string(found->span.start) + "-" +
                       std::to_string(found->span.end) + "):";
    for (int i = range.first; i <= range.last; ++i) {
        line += " " + visible(prompt.tokens[static_cast<std::size_t>(i)].text);
    }
    return line + "\n";
}

} // namespace

std::string modelLine(const ModelInfo& model, const Provenance& provenance) {
    return "model     " + visible(model.name) + " (" + model.architecture + ", " +
           std::to_string(model.layers) + " layers, " + std::to_string(model.parameters) +
           " parameters) on " + provenance.device + ", " + provenance.precision + "\n";
}

std::string tableHead(const ModelInfo& model, const PromptInfo& prompt, const Snapshot& snapshot) {
    std::string text = modelLine(model, snapshot.provenance) + "prompt   ";
    for (const Token& token : prompt.tokens) {
        text += " " + visible(token.text);
    }
    text += "\ntokens    " + std::to_string(prompt.tokens.size()) + "\n" +
            subjectLine(prompt, *promptOf(snapshot.request.body));
    for (const std::string& note : prompt.notes) {
        text += "note      " + harmless(note) + "\n";
    }
    return text;
}

std::string targetLine(const TargetInfo& target, double probability) {
    return "target    " + visible(target.text) + " (id " + std::to_string(target.id) +
           (target.chosenByModel ? ", the clean run's top token" : "") + "): " + percent(probability) + "\n";
}

std::string windowName(const IndexRange& window) {
    const std::string first = std::to_string(window.first);
    return window.first == window.last ? first : first + "-" + std::to_string(window.last);
}

std::string windowTable(const std::vector<IndexRange>& windows, const std::vector<Role>& sources,
                        const std::vector<std::vector<double>>& probability) {
    TextTable table;
    std::vector<std::string> head{"layers"};
    for (const Role role : sources) {
        head.emplace_back(roleName(role));
    }
    table.addRow(std::move(head));
    for (std::size_t window = 0; window < windows.size(); ++window) {
        std::vector<std::string> row{windowName(windows[window])};
        for (const std::vector<double>& curve : probability) {
            row.push_back(percent(curve[window]));
        }
        table.addRow(std::move(row));
    }
    return table.str();
}

std::string tokenName(const PromptInfo& prompt, std::size_t index) {
    return std::to_string(index) + " " + visible(prompt.tokens[index].text);
}

} // namespace mambascope::cli
