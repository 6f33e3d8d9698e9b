// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_parts.hpp"

#include "app/cli/text_table.hpp"

namespace mambascope::cli {

std::string tableHead(const ModelInfo& model, const Provenance& provenance, const PromptInfo& prompt) {
    std::string text = "model     " + visible(model.name) + " (" + model.architecture + ", " +
                       std::to_string(model.layers) + " layers, " + std::to_string(model.parameters) +
                       " parameters) on " + provenance.device + ", " + provenance.precision + "\nprompt   ";
    for (const Token& token : prompt.tokens) {
        text += " " + visible(token.text);
    }
    text += "\ntokens    " + std::to_string(prompt.tokens.size());
    if (prompt.subject) {
        text += ", subject " + windowName(*prompt.subject);
    }
    text += "\n";
    for (const std::string& note : prompt.notes) {
        text += "note      " + visible(note) + "\n";
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

std::string tokenName(const PromptInfo& prompt, std::size_t index) {
    return std::to_string(index) + " " + visible(prompt.tokens[index].text);
}

} // namespace mambascope::cli
