// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: a tokenizer.json as read. The vocabulary and the merges, nearly all of the file,
// go straight into flat storage; only the rest becomes a JSON tree.
#pragma once

#include "core/tokenizer/vocabulary.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace mambascope {

/// Pairs of spellings, in order of rank.
class MergeList {
public:
    void add(std::string_view left, std::string_view right);
    [[nodiscard]] std::size_t size() const { return m_pairs.size(); }
    [[nodiscard]] std::string_view left(std::size_t rank) const;
    [[nodiscard]] std::string_view right(std::size_t rank) const;
    /// Both, one after the other.
    [[nodiscard]] std::string_view joined(std::size_t rank) const;

private:
    struct Pair {
        std::size_t begin;
        std::uint32_t leftLength;
        std::uint32_t rightLength;
    };

    std::string m_text;
    std::vector<Pair> m_pairs;
};

struct TokenizerJson {
    std::filesystem::path file;
    nlohmann::json root; ///< model.vocab and model.merges are empty containers where they were read as below
    Vocabulary vocabulary;
    MergeList merges;
};

/// Throws FileMissing, FileUnreadable, FileMalformed.
[[nodiscard]] TokenizerJson readTokenizerJson(const std::filesystem::path& file);

} // namespace mambascope
