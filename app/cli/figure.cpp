// SPDX-License-Identifier: GPL-3.0-or-later
// figure: a paper's figure out of result folders. CSV and LaTeX are written here; PDF, SVG and PNG need Qt,
// and are the work of the program `mambascope`.
#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/text_table.hpp"
#include "app/cli/window_program.hpp"
#include "core/io/atomic_write.hpp"
#include "core/papers/paper_presets.hpp"

namespace mambascope::cli {
namespace {

/// Options that only a drawing has, passed on as they are.
constexpr std::array<std::string_view, 4> kDrawing{"--format-venue", "--format-width", "--format-type",
                                                   "--dpi"};
constexpr std::array<std::string_view, 3> kDrawn{".pdf", ".svg", ".png"};

std::string extensionOf(const std::string& file) {
    std::string extension = std::filesystem::path(file).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension;
}

std::vector<std::int64_t> rowNumbers(const Options& options) {
    std::vector<std::int64_t> rows;
    const std::string given = options.valueOr("--rows", "");
    for (std::size_t at = 0; options.has("--rows") && at <= given.size();) {
        const std::size_t comma = std::min(given.find(',', at), given.size());
        std::int64_t row = -1;
        const char* const end = given.data() + comma;
        const auto [stop, error] = std::from_chars(given.data() + at, end, row);
        if (error != std::errc{} || stop != end || row < 0) {
            throw usageError("--rows", given, "numbers of rows from 0 on, with commas between");
        }
        rows.push_back(row);
        at = comma + 1;
    }
    return rows;
}

PaperOptions paperOptions(const Options& options) {
    PaperOptions paper;
    paper.choices = options.has("--as-published") ? PaperChoices::Published : PaperChoices::Sound;
    paper.window = integer(options, "--window", 1);
    paper.rows = rowNumbers(options);
    return paper;
}

Answer answerOf(const std::string& file, const PaperFigure& figure) {
    Answer answer;
    answer.json = {
        {"schema", "mambascope.figure_file/1"}, {"preset", figure.preset},   {"file", file},
        {"panels", figure.panels.size()},       {"caption", figure.caption}, {"notes", figure.notes}};
    answer.table = harmless(file) + "\n\n" + harmless(figure.caption) + "\n";
    for (const std::string& note : figure.notes) {
        answer.table += harmless(note) + "\n";
    }
    return answer;
}

/// The command line of `mambascope` that draws the same.
std::vector<std::string> drawingArguments(const Options& options, const std::string& preset,
                                          const std::vector<std::string>& folders, const std::string& file) {
    std::vector<std::string> arguments{"--figure", preset, "-o", file};
    const auto passOn = [&](std::string_view name) {
        if (const std::optional<std::string> value = options.value(name)) {
            arguments.push_back(std::string(name) + "=" + *value);
        }
    };
    std::for_each(kDrawing.begin(), kDrawing.end(), passOn);
    passOn("--window");
    passOn("--rows");
    for (const char* name : {"--grey", "--as-published"}) {
        if (options.has(name)) {
            arguments.emplace_back(name);
        }
    }
    arguments.emplace_back("--");
    arguments.insert(arguments.end(), folders.begin(), folders.end());
    return arguments;
}

Answer run(const Options& options) {
    const std::string preset = options.required("--preset");
    const PaperPreset& known = paperPreset(preset);
    const std::vector<std::string> folders = options.values("DIR");
    if (folders.empty()) {
        throw usageError("DIR", "no folder of results is given; name one or more that `experiment` made");
    }
    const std::string file = options.required("-o");
    const std::string extension = extensionOf(file);
    const bool isDrawn = std::find(kDrawn.begin(), kDrawn.end(), extension) != kDrawn.end();
    if (!isDrawn && extension != ".csv" && extension != ".tex") {
        throw usageError("-o", file, "a file that ends in .pdf, .svg, .png, .csv or .tex");
    }
    const PaperFigure figure = paperFigure(known, {folders.begin(), folders.end()}, paperOptions(options));
    Answer answer = answerOf(file, figure);
    if (isDrawn) {
        answer.exitCode = runWindowProgram(drawingArguments(options, preset, folders, file), file);
        if (answer.exitCode != 0) { // it has said why
            answer.json["file"] = nullptr;
            answer.table.clear();
        }
        return answer;
    }
    const bool isColumn = options.valueOr("--format-venue", "").ends_with("-column");
    writeFileAtomically(file, extension == ".csv" ? paperCsv(figure) : paperTex(figure, isColumn));
    return answer;
}

} // namespace

Command figureCommand() {
    std::string presets;
    for (const PaperPreset& preset : paperPresets()) {
        presets += "\n" + std::string(32, ' ') + std::string(preset.id) + ": " + std::string(preset.summary);
    }
    std::vector<OptionSpec> options{
        {"DIR", "", "a folder of results that `experiment` or `merge` made; the order is that of lines",
         true},
        {"--preset", "NAME", "which figure; needed:" + presets},
        {"-o", "FILE.pdf|svg|png|csv|tex",
         "the file to write; needed; pdf, svg and png are drawn by the program mambascope beside this one"},
        {"--as-published", "",
         "the papers' own choices: empty sets count as 0, their limits, colours and bands"},
        {"--window", "K", "the size of windows that is shown (default: the paper's)"},
        {"--rows", "N[,N...]", "the prompts of heat maps, by row number (default: the paper's, else four)"},
        {"--format-venue", "VENUE",
         "width and type size of the drawing, such as acl-column, icml-full or neurips (default: "
         "acl-column)"},
        {"--format-width", "LENGTH", "one's own width instead, such as 3.25in, 84mm or 241pt"},
        {"--format-type", "LENGTH", "one's own type size, such as 9pt"},
        {"--grey", "", "the drawing is legible without colour"},
        {"--dpi", "NUMBER", "dots an inch of a png (default: 300)"},
    };
    return {"figure", "draws a paper's figure from folders of results", withOutputOptions(std::move(options)),
            run};
}

} // namespace mambascope::cli
