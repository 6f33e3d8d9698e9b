// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/statistics_files.hpp"

#include <string>
#include <variant>

#include "core/data/statistics_file.hpp"
#include "core/data/text_documents.hpp"

namespace mambascope {
namespace {

void hashFile(std::string& file) {
    if (!file.empty()) {
        file = deltaHashes({file}).front();
    }
}

void hashText(std::string& text) {
    if (!text.empty()) {
        text = "sha256:" + describeText(text).sha256;
    }
}

} // namespace

FactSettings withHashes(FactSettings settings) {
    if (auto* const block = std::get_if<BlockFacts>(&settings.what)) {
        hashFile(block->means);
        hashText(block->text);
    } else if (auto* const edit = std::get_if<EditFacts>(&settings.what)) {
        hashFile(edit->stats);
        hashText(edit->statsText);
    }
    return settings;
}

} // namespace mambascope
