// SPDX-License-Identifier: GPL-3.0-or-later
// edit: a rank-one edit of one matrix, its scores, and the files that carry it.
#include <algorithm>
#include <array>

#include "app/cli/command.hpp"
#include "app/cli/edit_options.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/base/utf8.hpp"
#include "core/editing/checkpoint_export.hpp"
#include "core/editing/delta_file.hpp"
#include "core/io/new_folder.hpp"
#include "core/io/npy_writer.hpp"
#include "core/wire/json.hpp"

namespace mambascope::cli {
namespace {

constexpr std::size_t kShownOfU = 8;

/// Before anything is computed: what can't be written is told at once.
void checkFiles(const EditFiles& files) {
    for (const auto& folder : {files.checkpoint, files.adapter}) {
        if (folder) {
            const NewFolder probe(*folder);
        }
    }
    for (const auto& file : {files.delta, files.logits}) {
        if (file) {
            const AtomicFile probe(*file);
        }
    }
}

/// nll of the new object in the checkpoint that was written: its clean run, before an edit along the same u.
double nllOfCheckpoint(const std::filesystem::path& folder, const EditRequest& request,
                       const EditSnapshot& snapshot) {
    EditRequest again = request;
    again.model.model = folder.string();
    again.contextSource = EditContexts::None;
    again.stats.clear();
    again.statsText.clear();
    again.direction = snapshot.u;
    again.value = snapshot.v;
    again.trueObject = snapshot.trueObject.text;
    again.paraphrases.clear();
    again.neighbours.clear();
    again.logits = false;
    const Snapshot made = answer(again);
    return std::get<EditSnapshot>(made.body).prompts.front().before.nllNew;
}

/// What the files that were written can't do.
std::vector<std::string> notesOn(const EditFiles& files, const EditSnapshot& snapshot) {
    if (files.adapter && snapshot.site == Matrix::Wo) {
        return {"PEFT refuses adapters of a Mamba model's out_proj; its users need the edited checkpoint "
                "(--out)"};
    }
    return {};
}

/// Returns the rounding of the edited checkpoint, if one is written.
std::optional<double> writeFiles(const EditFiles& files, const EditRequest& request,
                                 const EditSnapshot& snapshot) {
    const Delta delta = deltaOf(snapshot, toJson(Request{"cli", 0, request}).dump());
    if (files.logits) {
        const std::array shape{static_cast<std::int64_t>(snapshot.prompts.size()),
                               static_cast<std::int64_t>(snapshot.model.vocabularySize)};
        writeNpy(*files.logits, shape, snapshot.logits);
    }
    if (files.delta) {
        writeDelta(*files.delta, delta);
    }
    if (files.adapter) {
        writeAdapter(snapshot.model, delta, *files.adapter);
    }
    if (!files.checkpoint) {
        return std::nullopt;
    }
    writeEditedCheckpoint(snapshot.model, delta, *files.checkpoint);
    return nllOfCheckpoint(*files.checkpoint, request, snapshot);
}

Json objectJson(const EditObject& object) {
    return {{"text", toValidUtf8(object.text)}, {"token_ids", object.tokens}};
}

Json scoresJson(const ObjectScores& scores) {
    return {{"nll_new", scores.nllNew}, {"nll_true", scores.nllTrue}, {"correct", scores.correct}};
}

Json shareJson(const std::optional<double>& share) {
    return share ? Json(*share) : Json(nullptr);
}

Json scoresJson(const EditScores& scores) {
    return {{"ES", scores.es},
            {"PS", shareJson(scores.ps)},
            {"NS", shareJson(scores.ns)},
            {"S", shareJson(scores.s)}};
}

Json statisticsJson(const std::optional<EditStatistics>& statistics) {
    if (!statistics) {
        return nullptr;
    }
    return {{"tokens", statistics->tokens},
            {"trace", statistics->trace},
            {"frobenius", statistics->frobenius},
            {"condition", statistics->condition}};
}

Json lossJson(const std::vector<EditStep>& steps) {
    Json list = Json::array();
    for (const EditStep& step : steps) {
        list.push_back({{"loss", step.loss},
                        {"nll", step.nll},
                        {"kl", step.kl},
                        {"decay", step.decay},
                        {"probability", step.probability},
                        {"delta_norm", step.deltaNorm}});
    }
    return list;
}

Json promptsJson(const std::vector<EditedPrompt>& prompts) {
    Json list = Json::array();
    for (const EditedPrompt& prompt : prompts) {
        list.push_back({{"kind", nameOf(prompt.kind)},
                        {"prompt", toValidUtf8(prompt.prompt)},
                        {"before", scoresJson(prompt.before)},
                        {"after", scoresJson(prompt.after)}});
    }
    return list;
}

Json answerJson(const EditSnapshot& snapshot, const Snapshot& whole, const std::optional<double>& rounding) {
    Json json = answerHead("mambascope.edit/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["site"] = matrixName(snapshot.site);
    json["layer"] = snapshot.layer;
    json["tensor"] = snapshot.tensor;
    json["rows"] = {snapshot.firstRow, snapshot.endRow};
    json["transposed"] = snapshot.transposed;
    json["token"] = snapshot.token;
    json["new"] = objectJson(snapshot.newObject);
    json["true"] = objectJson(snapshot.trueObject);
    json["contexts"] = Json::array();
    for (const std::string& context : snapshot.contexts) {
        json["contexts"].push_back(toValidUtf8(context));
    }
    json["statistics"] = statisticsJson(snapshot.statistics);
    json["key_norm"] = snapshot.keyNorm;
    json["u"] = Json::array();
    for (std::size_t i = 0; i < std::min(kShownOfU, snapshot.u.size()); ++i) {
        json["u"].push_back(floatJson(snapshot.u[i]));
    }
    json["u_dot_k"] = snapshot.uDotK;
    json["value_norm"] = snapshot.valueNorm;
    json["delta_norm"] = snapshot.deltaNorm;
    json["update_norm"] = snapshot.updateNorm;
    json["loss"] = lossJson(snapshot.loss);
    json["prompts"] = promptsJson(snapshot.prompts);
    json["before"] = scoresJson(snapshot.before);
    json["after"] = scoresJson(snapshot.after);
    json["rounding"] = shareJson(rounding);
    json["weights_hash"] = snapshot.weightsHash;
    json["notes"] = snapshot.prompt.notes;
    return json;
}

std::string shareText(const std::optional<double>& share) {
    return share ? percent(*share) : "-";
}

std::string promptTable(const std::vector<EditedPrompt>& prompts) {
    TextTable table(2);
    table.addRow({"kind", "prompt", "new before", "true before", "new after", "true after", "right"});
    for (const EditedPrompt& prompt : prompts) {
        table.addRow({std::string(nameOf(prompt.kind)), harmless(prompt.prompt), number(prompt.before.nllNew),
                      number(prompt.before.nllTrue), number(prompt.after.nllNew),
                      number(prompt.after.nllTrue), prompt.after.correct ? "yes" : "no"});
    }
    return table.str();
}

std::string toTable(const EditSnapshot& snapshot, const Snapshot& whole,
                    const std::optional<double>& rounding) {
    TextTable scores;
    scores.addRow({"", "ES", "PS", "NS", "S"});
    for (const auto& [name, all] : {std::pair{"before", snapshot.before}, {"after", snapshot.after}}) {
        scores.addRow({name, percent(all.es), shareText(all.ps), shareText(all.ns), shareText(all.s)});
    }
    TextTable loss;
    loss.addRow({"step", "loss", "nll", "kl", "decay", "probability", "shift"});
    for (std::size_t i = 0; i < snapshot.loss.size(); ++i) {
        const EditStep& step = snapshot.loss[i];
        loss.addRow({std::to_string(i), number(step.loss), number(step.nll), number(step.kl),
                     number(step.decay), percent(step.probability), number(step.deltaNorm)});
    }
    return tableHead(snapshot.model, snapshot.prompt, whole) + "  edit      " +
           std::string(matrixName(snapshot.site)) + " of layer " + std::to_string(snapshot.layer) + " (" +
           harmless(snapshot.tensor) + "), from " + visible(snapshot.trueObject.text) + " to " +
           visible(snapshot.newObject.text) + "\n\n" + scores.str() +
           "\n-ln p of the new and the true object\n" + promptTable(snapshot.prompts) +
           (snapshot.loss.empty() ? "" : "\n" + loss.str()) +
           (rounding ? "\n  in the checkpoint that was written: new object " + number(*rounding) + "\n" : "");
}

Answer run(const Options& options) {
    const EditFiles files = editFiles(options);
    checkFiles(files);
    const EditRequest request = editRequest(options);
    Snapshot snapshot = answer(request);
    auto& result = std::get<EditSnapshot>(snapshot.body);
    for (std::string& note : notesOn(files, result)) {
        result.prompt.notes.push_back(std::move(note));
    }
    const std::optional<double> rounding = writeFiles(files, request, result);
    return {answerJson(result, snapshot, rounding), toTable(result, snapshot, rounding)};
}

} // namespace

Command editCommand() {
    return {EditKind::kName, EditKind::kSummary, editOptions(), run};
}

} // namespace mambascope::cli
