// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/experiment_json.hpp"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/base/error.hpp"
#include "ui/files/session_reader.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

constexpr qint64 kLargestFile = 4 << 20;
const QString kSchema = QStringLiteral("mambascope.session/1");

QJsonArray spanJson(ByteSpan span) {
    return {static_cast<qint64>(span.start), static_cast<qint64>(span.end)};
}

QJsonValue optionalJson(std::optional<int> value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue groupJson(std::optional<DecayGroup> group) {
    return group ? QJsonValue(decayGroupName(*group)) : QJsonValue(QJsonValue::Null);
}

QJsonObject paneJson(const PaneState& pane) {
    return {{QStringLiteral("model"), QString::fromStdString(pane.model)},
            {QStringLiteral("device"), deviceName(pane.device)},
            {QStringLiteral("precision"), precisionName(pane.precision)},
            {QStringLiteral("layer"), optionalJson(pane.layer)},
            {QStringLiteral("window"), optionalJson(pane.window)},
            {QStringLiteral("allLayers"), pane.allLayers},
            {QStringLiteral("view"), viewName(pane.view)},
            {QStringLiteral("head"), optionalJson(pane.head)},
            {QStringLiteral("decayGroup"), groupJson(pane.decayGroup)},
            {QStringLiteral("cutHead"), optionalJson(pane.cutHead)},
            {QStringLiteral("cutDecayGroup"), groupJson(pane.cutGroup)},
            {QStringLiteral("tokenizer"), QString::fromStdString(pane.tokenizer)},
            {QStringLiteral("bos"), bosName(pane.bos)}};
}

QJsonObject layersJson(const LayerSpan& span) {
    if (span.all) {
        return {{QStringLiteral("all"), true}};
    }
    return {{QStringLiteral("first"), span.first},
            {QStringLiteral("last"), span.last},
            {QStringLiteral("of"), span.of}};
}

QJsonObject knockoutJson(const KnockoutEntry& entry) {
    return {{QStringLiteral("query"), spanJson(entry.query)},
            {QStringLiteral("source"), spanJson(entry.source)},
            {QStringLiteral("scope"), scopeName(entry.scope)},
            {QStringLiteral("left"), layersJson(entry.layers[indexOf(Side::Left)])},
            {QStringLiteral("right"), layersJson(entry.layers[indexOf(Side::Right)])},
            {QStringLiteral("enabled"), entry.enabled},
            {QStringLiteral("queryBegin"), entry.queryBegin},
            {QStringLiteral("sourceBegin"), entry.sourceBegin},
            {QStringLiteral("queryEnd"), entry.queryEnd},
            {QStringLiteral("sourceEnd"), entry.sourceEnd}};
}

/// `head` is what the session says of one head.
void readDecayGroup(const SessionReader& reader, const QString& field, std::optional<int> head,
                    std::optional<DecayGroup>& group) {
    if (!reader.has(field) || reader.value(field).isNull()) {
        return; // sessions from before there were groups have no such field
    }
    reader.readName(field, group, decayGroupFromName, QStringLiteral("slow, middle or fast"));
    if (head) {
        reader.fail(field, QStringLiteral("one head or a decay group, not both"));
    }
}

void readPane(const SessionReader& reader, PaneState& pane) {
    reader.read(QStringLiteral("model"), pane.model);
    if (pane.model.empty()) {
        reader.fail(QStringLiteral("model"), QStringLiteral("a model's name or folder"));
    }
    reader.readName(QStringLiteral("device"), pane.device, deviceFromName,
                    QStringLiteral("auto, cpu or cuda:N"));
    reader.readName(QStringLiteral("precision"), pane.precision, precisionFromName,
                    QStringLiteral("fp32, tf32 or bf16"));
    reader.read(QStringLiteral("layer"), pane.layer, 0);
    reader.read(QStringLiteral("window"), pane.window, 1);
    reader.read(QStringLiteral("allLayers"), pane.allLayers);
    reader.readName(QStringLiteral("view"), pane.view, viewFromName,
                    QStringLiteral("signed, abs, normalized or contribution"));
    reader.read(QStringLiteral("head"), pane.head, 0);
    readDecayGroup(reader, QStringLiteral("decayGroup"), pane.head, pane.decayGroup);
    reader.read(QStringLiteral("cutHead"), pane.cutHead, 0);
    readDecayGroup(reader, QStringLiteral("cutDecayGroup"), pane.cutHead, pane.cutGroup);
    reader.read(QStringLiteral("tokenizer"), pane.tokenizer);
    reader.readName(QStringLiteral("bos"), pane.bos, bosFromName, QStringLiteral("auto, on or off"));
}

LayerSpan readLayers(const SessionReader& reader) {
    LayerSpan span;
    span.all = !reader.has(QStringLiteral("first"));
    if (!span.all) {
        reader.read(QStringLiteral("first"), span.first, 0);
        reader.read(QStringLiteral("last"), span.last, span.first);
        reader.read(QStringLiteral("of"), span.of, span.last + 1);
        if (span.last < span.first || span.of <= span.last) {
            reader.fail(QStringLiteral("first"), QStringLiteral("first ≤ last < of"));
        }
    }
    return span;
}

/// Bytes, or [0, 0] where the part is only what stands around the prompt.
ByteSpan readPart(const SessionReader& reader, const QString& field, bool isAround, std::size_t promptBytes) {
    const bool isNothing = reader.value(field).toArray() == QJsonArray{0, 0};
    return isAround && isNothing ? ByteSpan{} : reader.span(field, promptBytes);
}

KnockoutEntry readKnockout(const SessionReader& reader, std::size_t promptBytes) {
    KnockoutEntry entry;
    reader.read(QStringLiteral("queryBegin"), entry.queryBegin);
    reader.read(QStringLiteral("sourceBegin"), entry.sourceBegin);
    reader.read(QStringLiteral("queryEnd"), entry.queryEnd);
    reader.read(QStringLiteral("sourceEnd"), entry.sourceEnd);
    entry.query = readPart(reader, QStringLiteral("query"), entry.queryBegin || entry.queryEnd, promptBytes);
    entry.source =
        readPart(reader, QStringLiteral("source"), entry.sourceBegin || entry.sourceEnd, promptBytes);
    reader.readName(QStringLiteral("scope"), entry.scope, scopeFromName,
                    QStringLiteral("both, left or right"));
    entry.layers = {readLayers(reader.object(QStringLiteral("left"))),
                    readLayers(reader.object(QStringLiteral("right")))};
    reader.read(QStringLiteral("enabled"), entry.enabled);
    return entry;
}

void readKnockouts(const SessionReader& reader, const QString& file, ExperimentState& state) {
    const QString field = QStringLiteral("knockouts");
    if (!reader.has(field)) {
        return;
    }
    if (!reader.value(field).isArray()) {
        reader.fail(field, QStringLiteral("a list"));
    }
    const QJsonArray list = reader.value(field).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = QStringLiteral("knockouts[%1]").arg(i);
        if (!list.at(i).isObject()) {
            reader.fail(place, QStringLiteral("an object"));
        }
        KnockoutEntry entry =
            readKnockout({list.at(i).toObject(), file, place + QLatin1Char('.')}, state.prompt.size());
        entry.id = static_cast<int>(i) + 1; // as nextKnockoutId would have it
        state.knockouts.push_back(entry);
    }
}

/// A token may hold a part of a character, which JSON's text can't.
std::optional<std::string> bytesFromHex(const QString& text) {
    const QByteArray hex = text.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex.toLower() ? std::optional(bytes.toStdString()) : std::nullopt;
}

Error fileError(ErrorCode code, const QString& file, const QString& reason) {
    return {code,
            {file.toStdString(), reason.toStdString()},
            QStringLiteral("%1: %2").arg(file, reason).toStdString()};
}

} // namespace

QByteArray toJson(const ExperimentState& state) {
    QJsonArray knockouts;
    for (const KnockoutEntry& entry : state.knockouts) {
        knockouts.append(knockoutJson(entry));
    }
    const QJsonObject root{
        {QStringLiteral("schema"), kSchema},
        {QStringLiteral("prompt"), QString::fromStdString(state.prompt)},
        {QStringLiteral("keepTrailingSpace"), state.keepTrailingSpace},
        {QStringLiteral("subject"),
         state.subject ? QJsonValue(spanJson(*state.subject)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("target"), QString::fromStdString(state.target)},
        {QStringLiteral("followedToken"),
         QString::fromLatin1(QByteArray::fromStdString(state.followedToken).toHex())},
        {QStringLiteral("align"), alignName(state.align)},
        {QStringLiteral("linked"), state.linked},
        {QStringLiteral("strict"), state.strict},
        {QStringLiteral("panes"), QJsonObject{{QStringLiteral("left"), paneJson(state.pane(Side::Left))},
                                              {QStringLiteral("right"), paneJson(state.pane(Side::Right))}}},
        {QStringLiteral("knockouts"), knockouts}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

ExperimentState experimentFromJson(const QByteArray& json, const QString& file) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const SessionReader reader(document.object(), file, {});
    if (!document.isObject()) {
        reader.fail(QStringLiteral("(whole file)"),
                    QStringLiteral("a JSON object with schema %1").arg(kSchema));
    }
    if (reader.value(QStringLiteral("schema")).toString() != kSchema) {
        reader.fail(QStringLiteral("schema"), kSchema);
    }
    ExperimentState state = defaultExperiment();
    reader.read(QStringLiteral("prompt"), state.prompt);
    reader.read(QStringLiteral("keepTrailingSpace"), state.keepTrailingSpace);
    if (reader.has(QStringLiteral("subject")) && !reader.value(QStringLiteral("subject")).isNull()) {
        state.subject = reader.span(QStringLiteral("subject"), state.prompt.size());
    }
    reader.read(QStringLiteral("target"), state.target);
    if (reader.has(QStringLiteral("followedToken")) &&
        !reader.value(QStringLiteral("followedToken")).isString()) {
        reader.fail(QStringLiteral("followedToken"), QStringLiteral("a token's bytes in hexadecimal"));
    }
    reader.readName(QStringLiteral("followedToken"), state.followedToken, bytesFromHex,
                    QStringLiteral("a token's bytes in hexadecimal"));
    if (!state.followedToken.empty() && !state.target.empty()) {
        reader.fail(QStringLiteral("followedToken"),
                    QStringLiteral("a target or a followed token, not both"));
    }
    reader.readName(QStringLiteral("align"), state.align, alignFromName, QStringLiteral("start or center"));
    reader.read(QStringLiteral("linked"), state.linked);
    reader.read(QStringLiteral("strict"), state.strict);
    const SessionReader panes = reader.object(QStringLiteral("panes"));
    readPane(panes.object(QStringLiteral("left")), state.pane(Side::Left));
    readPane(panes.object(QStringLiteral("right")), state.pane(Side::Right));
    for (const Side side : kSides) {
        if (state.strict && !cutHeads(state.pane(side)).all()) {
            reader.fail(QStringLiteral("strict"), QStringLiteral("false where only some heads are cut"));
        }
    }
    readKnockouts(reader, file, state);
    return state;
}

ExperimentState loadSession(const QString& file) {
    QFile source(file);
    if (!QFileInfo::exists(file)) {
        throw fileError(ErrorCode::FileMissing, file, QStringLiteral("there is no such session file"));
    }
    if (QFileInfo(file).isDir()) {
        throw fileError(ErrorCode::FileUnreadable, file, QStringLiteral("is a folder, not a session file"));
    }
    if (!source.open(QIODevice::ReadOnly)) {
        throw fileError(ErrorCode::FileUnreadable, file, source.errorString());
    }
    const QByteArray json = source.read(kLargestFile + 1);
    if (json.size() > kLargestFile) {
        throw fileError(ErrorCode::FileUnreadable, file, QStringLiteral("is larger than 4 MiB"));
    }
    return experimentFromJson(json, file);
}

void saveSession(const ExperimentState& state, const QString& file) {
    QSaveFile target(file);
    const QByteArray json = toJson(state);
    if (!target.open(QIODevice::WriteOnly) || target.write(json) != json.size() || !target.commit()) {
        throw fileError(ErrorCode::FileWriteFailed, file, target.errorString());
    }
}

} // namespace mambascope::ui
