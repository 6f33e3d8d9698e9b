// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_index.hpp"

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/text_file.hpp"

#include <nlohmann/json.hpp>

namespace mambascope {

namespace {

constexpr std::size_t kLongestIndex = std::size_t{64} << 20;

[[noreturn]] void failIndex(const std::filesystem::path& index, const std::string& place,
                            const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {index.string(), place, expected});
}

} // namespace

std::set<std::string> readWeightIndex(const std::filesystem::path& index) {
    return parseWeightIndex(readTextFile(index, kLongestIndex), index);
}

std::set<std::string> parseWeightIndex(std::string_view text, const std::filesystem::path& index) {
    const nlohmann::json root = parseJson(text, index);
    const auto found = root.is_object() ? root.find("weight_map") : root.end();
    if (found == root.end() || !found->is_object() || found->empty()) {
        failIndex(index, "weight_map", "an object from tensor names to files");
    }
    std::set<std::string> shards;
    for (const auto& [name, value] : found->items()) {
        const std::string shard = value.is_string() ? value.get<std::string>() : std::string();
        // A plain name: an index may not reach out of its own folder.
        if (shard.empty() || shard == "." || shard == ".." ||
            shard.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos) {
            failIndex(index, "weight_map of " + quotedForMessage(name),
                      "the name of a file in the same folder");
        }
        shards.insert(shard);
    }
    return shards;
}

} // namespace mambascope
