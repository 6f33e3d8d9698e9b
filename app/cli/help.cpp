// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.hpp"

#include <algorithm>

#include "core/base/build_info.hpp"

namespace mambascope::cli {
namespace {

constexpr std::string_view kConventions = R"(
SPEC      edges joined by ';', each TARGETS<-SOURCES@LAYERS: the targets no longer see the sources in these layers
  TARGETS, SOURCES   positions and inclusive ranges (3   0-4   2,5-7) or roles: last, first, subject, relation
                     (every non-subject token but the last; also relation-minus-last), relation-with-last,
                     context (before the subject), subject_last, after (behind the subject, but not the last), all,
                     begin, end (what the tokenizer puts before the prompt, such as BOS, and behind it)
  LAYERS             12   10-18   all
PATCH     parts joined by ';', each STATE:POSITIONS@LAYERS[=VALUE]: states that get other values
  STATE              h, a, mix, c, s, g, o, state, conv (state-space models) or h, attn, mlp (transformers)
  POSITIONS          as in SPEC, of the run that is patched
  LAYERS             as in SPEC; of h also emb, the first layer's input
  VALUE              clean, corrupt (of the token that is aligned), mean (needs --means), zero; default: the other run's
HEADS     heads of every layer (channels in Mamba-1), the union of decay groups (slow, middle, fast: thirds by how
          slowly they forget, or 1/4, the slowest quarter; state-space models only), numbers and inclusive ranges (3   0-5   fast,0-5,9)
EXPR      conditions on rows of a data set: rank(MODEL), probability(MODEL), known(MODEL), row, line, prompt, subject,
          subject_place, answer, relation, template and other columns, with = != < <= > >= ~ (contains) or in (A, B);
          and, or, not, ( ); quotes around texts with other characters than letters, digits and _-./@:+%
Windows   start: layers i to i+K-1 for every i that fits;  center: around each layer, clipped at the ends
Output    a readable table on a terminal, otherwise one JSON object
Exit      0 done;  2 usage;  3 model or data file;  4 device or memory
)";

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string optionLine(const OptionSpec& option) {
    const std::string left =
        std::string(option.name) + (option.valueName.empty() ? "" : " " + std::string(option.valueName));
    const std::string more = option.repeatable ? " (may be given several times)" : "";
    return "  " + padded(left, 28) + "  " + std::string(option.help) + more + "\n";
}

} // namespace

std::string overview(std::span<const Command> commands) {
    std::string text = "mambascope-cli: knocks connections out of Mamba-2 and transformer language models\n\n"
                       "Usage: mambascope-cli COMMAND [OPTION]...\n\nCommands\n";
    for (const Command& command : commands) {
        text += "  " + padded(std::string(command.name), 10) + "  " + std::string(command.summary) + "\n";
    }
    text += "\nmambascope-cli COMMAND --help lists a command's options; --version says what this build is.\n";
    return text + std::string(kConventions);
}

std::string commandHelp(const Command& command) {
    std::string usage = std::string(command.name);
    for (const OptionSpec& option : command.options) {
        usage += option.name.starts_with("-") ? "" : " " + option.name + (option.repeatable ? "..." : "");
    }
    std::string text = "mambascope-cli " + std::string(command.name) + ": " + std::string(command.summary) +
                       "\n\nUsage: mambascope-cli " + usage + " [OPTION]...\n\nOptions\n";
    for (const OptionSpec& option : command.options) {
        text += optionLine(option);
    }
    return text + std::string(kConventions);
}

std::string versionLine() {
    const BuildInfo& info = buildInfo();
    return "mambascope-cli " + std::string(info.version) + " (" + std::string(info.gitRevision) + ", " +
           std::string(info.buildType) + ", " + std::string(info.compiler) + ")\n";
}

} // namespace mambascope::cli
