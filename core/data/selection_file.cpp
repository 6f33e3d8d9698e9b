// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/selection_file.hpp"

#include <fstream>
#include <utility>

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/wire/json_archive.hpp"
#include "core/wire/json_schema.hpp"

namespace mambascope {
namespace {

constexpr wire::Schema kSchema{"mambascope.selection"};
constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr std::size_t kHeadBytes = 256;

/// Where the data of a selection lies: as it was named, or beside the selection.
std::string dataOf(const SavedSelection& saved, const std::filesystem::path& file) {
    for (const std::string& name : shippedDataNames()) {
        if (name == saved.data) {
            return saved.data;
        }
    }
    std::error_code ignored;
    const std::filesystem::path beside = file.parent_path() / std::filesystem::path(saved.data).filename();
    if (!std::filesystem::exists(saved.data, ignored) && std::filesystem::exists(beside, ignored)) {
        return beside.string();
    }
    return saved.data;
}

void requireSameData(const DataSet& data, const SavedSelection& saved, const std::filesystem::path& file) {
    const std::string found = data.totals().sha256;
    if (found != saved.sha256) {
        const std::string expected = "the data it was saved for (" + saved.data + ", sha256 " + saved.sha256 +
                                     "); " + data.name() + " has sha256 " + found;
        throw Error(ErrorCode::FileMalformed, {file.string(), "data", expected});
    }
}

} // namespace

void writeSelection(const std::filesystem::path& file, const SavedSelection& saved) {
    if (saved.rows.size() > kMostSavedRows) {
        throw Error(ErrorCode::InvalidArgument,
                    {"selection", std::to_string(saved.rows.size()) + " rows",
                     "at most " + std::to_string(kMostSavedRows) + " rows; draw a sample, or set a limit"});
    }
    Selection conditions = saved.selection;
    conditions.rows.reset(); // they stand beside it
    nlohmann::ordered_json json;
    json["schema"] = wire::schemaText(kSchema);
    json["name"] = saved.name;
    json["data"] = {{"name", saved.data}, {"sha256", saved.sha256}, {"rows", saved.dataRows}};
    json["selection"] = wire::Writer::write(conditions);
    json["rows"] = saved.rows;
    writeFileAtomically(file, json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

SavedSelection readSelection(const std::filesystem::path& file) {
    const nlohmann::json json = readJsonFile(file, kMostBytes);
    nlohmann::json upgraded;
    const JsonNode document(wire::upgrade({json, file}, kSchema, upgraded), file);
    SavedSelection saved;
    saved.name = document.member("name").text();
    const JsonNode data = document.member("data");
    saved.data = data.member("name").text();
    saved.sha256 = data.member("sha256").text();
    saved.dataRows = wire::decodeInteger<std::int64_t>(data.member("rows"));
    saved.selection = wire::Reader::read<Selection>(document.member("selection"));
    wire::Reader(document).decode(document.member("rows"), saved.rows);
    std::int64_t before = -1;
    for (std::size_t i = 0; i < saved.rows.size(); ++i) {
        if (saved.rows[i] <= before || saved.rows[i] >= saved.dataRows) {
            document.member("rows").element(i).fail("ascending row numbers of the data");
        }
        before = saved.rows[i];
    }
    return saved;
}

bool isSelectionFile(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        return false;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string head(kHeadBytes, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head.find_first_not_of(" \t\r\n") == head.find('{') &&
           head.find('"' + std::string(kSchema.name) + '/') != std::string::npos;
}

ChosenData openChosenData(const std::string& nameOrPath,
                          const std::optional<std::filesystem::path>& selectionFile, Selection given,
                          const std::filesystem::path& resources) {
    const bool dataIsSelection = isSelectionFile(nameOrPath);
    if (dataIsSelection && selectionFile) {
        throw Error(ErrorCode::InvalidArgument,
                    {"selection", selectionFile->string(), "one saved selection, not two"});
    }
    if (!dataIsSelection && !selectionFile) {
        return {openData(nameOrPath, resources), std::move(given)};
    }
    const std::filesystem::path file = selectionFile.value_or(nameOrPath);
    SavedSelection saved = readSelection(file);
    DataSet data = openData(dataIsSelection ? dataOf(saved, file) : nameOrPath, resources);
    requireSameData(data, saved, file);
    if (given == Selection{}) {
        saved.selection.rows = std::move(saved.rows);
        return {std::move(data), std::move(saved.selection)};
    }
    given.within = std::move(saved.rows);
    return {std::move(data), std::move(given)};
}

} // namespace mambascope
