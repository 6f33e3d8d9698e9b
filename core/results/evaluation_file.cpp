// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/evaluation_file.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/line_reader.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

using Json = nlohmann::ordered_json;

Json tokenJson(const TargetInfo& token) {
    return {{"id", token.id}, {"text", toValidUtf8(token.text)}};
}

Json answerJson(const EvaluatedPrompt& answer, const TargetInfo& rowTarget) {
    if (!answer.problem.empty()) {
        return {{"problem", answer.problem}};
    }
    Json json;
    if (answer.target.id != rowTarget.id || answer.target.text != rowTarget.text) {
        json["target"] = tokenJson(answer.target);
    }
    json["probability"] = wire::encodeReal(answer.probability);
    json["rank"] = answer.rank;
    json["hit"] = answer.isHit();
    json["tokens"] = answer.tokens;
    if (answer.rival) {
        json["rival"] = tokenJson(*answer.rival);
        json["logit_difference"] = wire::encodeReal(answer.logitDifference);
    }
    json["top"] = Json::array();
    for (const TokenScore& score : answer.top) {
        json["top"].push_back({{"id", score.id},
                               {"text", toValidUtf8(score.text)},
                               {"probability", wire::encodeReal(score.probability)}});
    }
    json["greedy"] = toValidUtf8(answer.greedy);
    return json;
}

/// Of the first model that takes the prompt.
TargetInfo targetOf(const std::vector<EvaluatedPrompt>& answers) {
    for (const EvaluatedPrompt& answer : answers) {
        if (answer.problem.empty()) {
            return answer.target;
        }
    }
    return {};
}

ScoredRow scoreFrom(const JsonNode& model, std::int64_t row) {
    if (!model["problem"].isNull()) {
        return SkippedRow{row, 0, SkipReason::Malformed, model["problem"].text()};
    }
    AnswerScore score;
    score.probability = wire::decodeReal(model.member("probability"));
    score.rank = wire::decodeInteger<int>(model.member("rank"));
    model.member("rank").require(score.rank >= 1, "a rank from 1 on");
    return score;
}

} // namespace

std::string evaluationLine(const DataRow& row, const std::vector<std::string>& names,
                           const std::vector<EvaluatedPrompt>& answers) {
    const TargetInfo target = targetOf(answers);
    Json json;
    json["row"] = row.row;
    json["prompt"] = row.prompt;
    json["subject"] = row.subject;
    json["answer"] = row.answer;
    if (!row.relation.empty()) {
        json["relation"] = row.relation;
    }
    json["target"] = tokenJson(target);
    json["models"] = Json::object();
    for (std::size_t i = 0; i < names.size(); ++i) {
        json["models"][names[i]] = answerJson(answers[i], target);
    }
    return json.dump() + "\n";
}

EvaluatedRow evaluatedRowFrom(std::string_view line, const std::filesystem::path& file,
                              const std::string& place) {
    const std::filesystem::path source(file.string() + ": " + place);
    const nlohmann::json json = parseJson(line, source);
    const JsonNode node(json, source);
    EvaluatedRow row;
    row.row = wire::decodeInteger<std::int64_t>(node.member("row"));
    node.member("row").require(row.row >= 0, "a row number from 0 on");
    row.relation = node["relation"].isNull() ? "" : node["relation"].text();
    const JsonNode models = node.member("models");
    models.require(models.json().is_object(), "an object");
    for (const auto& [name, value] : models.json().items()) {
        row.models.emplace(name, scoreFrom(models.member(name), row.row));
    }
    return row;
}

EvaluationWriter::EvaluationWriter(std::filesystem::path file, const EvaluationManifest& wanted)
    : m_file(std::move(file))
    , m_manifest(wanted) {
    for (const ManifestModel& model : wanted.models) {
        m_names.push_back(model.name);
    }
    const std::filesystem::path skipped = evaluationSkippedOf(m_file);
    std::error_code ignored;
    if (const std::optional<EvaluationManifest> found = readEvaluationManifest(m_file)) {
        requireSameEvaluation(m_file, *found, wanted);
        m_manifest = *found;
    } else if (std::filesystem::exists(m_file, ignored) && std::filesystem::file_size(m_file, ignored) > 0) {
        throw Error(ErrorCode::InvalidArgument,
                    {"-o", m_file.string(),
                     "a new file, or one that evaluate began; it has no " +
                         evaluationManifestOf(m_file).filename().string() + " beside it"});
    } else {
        writeEvaluationManifest(m_file, wanted);
        m_isNew = true;
    }
    try {
        m_rows.emplace(m_file);
        m_skipped.emplace(skipped);
    } catch (const Error&) {
        discard();
        throw;
    }
    readPresent(m_file, "models");
    readPresent(skipped, "reason");
}

void EvaluationWriter::discard() {
    if (m_isNew) {
        std::error_code ignored;
        for (const std::filesystem::path& file :
             {m_file, evaluationSkippedOf(m_file), evaluationManifestOf(m_file)}) {
            std::filesystem::remove(file, ignored);
        }
    }
}

void EvaluationWriter::choose(const Selection& selection) {
    m_manifest.selection = selection;
    writeEvaluationManifest(m_file, m_manifest);
}

void EvaluationWriter::readPresent(const std::filesystem::path& file, const char* field) {
    LineReader lines(file);
    while (const std::optional<std::string_view> line = lines.next()) {
        const std::filesystem::path source(file.string() + ": " + lines.place());
        const nlohmann::json json = parseJson(*line, source);
        const JsonNode node(json, source);
        static_cast<void>(node.member(field));
        m_present.add(wire::decodeInteger<std::int64_t>(node.member("row")));
    }
}

void EvaluationWriter::add(const DataRow& row, const std::vector<EvaluatedPrompt>& answers) {
    if (!m_present.contains(row.row)) {
        m_rows->append(evaluationLine(row, m_names, answers));
        m_present.add(row.row);
    }
}

void EvaluationWriter::skip(const SkippedLine& skipped) {
    if (!m_present.contains(skipped.row)) {
        m_skipped->append(skippedText(skipped));
        m_present.add(skipped.row);
    }
}

FileEvaluations::FileEvaluations(const std::filesystem::path& file) {
    if (const std::optional<EvaluationManifest> manifest = readEvaluationManifest(file)) {
        m_sha256 = manifest->data.sha256;
    }
    LineReader lines(file);
    while (const std::optional<std::string_view> line = lines.next()) {
        const EvaluatedRow row = evaluatedRowFrom(*line, file, lines.place());
        for (const auto& [name, scored] : row.models) {
            std::map<std::int64_t, AnswerScore>& scores = m_scores[name];
            if (const auto* const score = std::get_if<AnswerScore>(&scored)) {
                scores.emplace(row.row, *score);
            }
        }
    }
}

std::vector<std::string> FileEvaluations::models() const {
    std::vector<std::string> names;
    for (const auto& [name, scores] : m_scores) {
        names.push_back(name);
    }
    return names;
}

std::vector<ScoredRow> FileEvaluations::scores(const std::string& model, std::span<const DataRow> rows) {
    const auto found = m_scores.find(model);
    if (found == m_scores.end()) {
        throw Error(ErrorCode::InvalidArgument, {"model", model, "one that the file of evaluations has"});
    }
    std::vector<ScoredRow> scored;
    for (const DataRow& row : rows) {
        const auto score = found->second.find(row.row);
        if (score == found->second.end()) {
            scored.emplace_back(SkippedRow{row.row, row.line, SkipReason::Malformed,
                                           "the file of evaluations has no score of it"});
        } else {
            scored.emplace_back(score->second);
        }
    }
    return scored;
}

} // namespace mambascope
