// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tokenizer/many_texts.hpp"

#include "core/io/json_reader.hpp"
#include "tests/support/test_files.hpp"

#include <array>
#include <memory>
#include <stdexcept>

#include <nlohmann/json.hpp>
#include <zlib.h>

namespace mambascope::testing {

namespace {

using Pools = std::vector<std::vector<std::string>>;

/// SplitMix64 (Steele, Lea and Flood 2014).
class SplitMix {
public:
    explicit SplitMix(std::uint64_t seed)
        : m_state(seed) {}

    std::size_t below(std::size_t limit) {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
        return (mixed ^ mixed >> 31U) % limit;
    }

private:
    std::uint64_t m_state;
};

std::string generatedText(const Pools& pools, std::size_t number) {
    SplitMix source(number);
    std::string text;
    for (std::size_t parts = 1 + source.below(8); parts > 0; --parts) {
        const std::vector<std::string>& pool = pools[source.below(pools.size())];
        const bool isLong = source.below(128) == 0;
        for (std::size_t pieces = isLong ? 200 : 1 + source.below(10); pieces > 0; --pieces) {
            text += pool[source.below(pool.size())];
        }
    }
    return text;
}

std::string inflated(const std::filesystem::path& file) {
    const std::unique_ptr<gzFile_s, decltype(&gzclose)> source(gzopen(file.c_str(), "rb"), &gzclose);
    if (!source) {
        throw std::runtime_error("can't read " + file.string());
    }
    std::string text;
    std::array<char, 1 << 16> block{};
    for (int count = 1; count > 0;) {
        count = gzread(source.get(), block.data(), block.size());
        if (count < 0) {
            throw std::runtime_error("damaged: " + file.string());
        }
        text.append(block.data(), static_cast<std::size_t>(count));
    }
    return text;
}

void appendCounterFact(std::vector<std::string>& texts) {
    const std::string lines = inflated(std::filesystem::path(MAMBASCOPE_SOURCE_DIR) /
                                       "resources/data/counterfact_tracing.jsonl.gz");
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = lines.find('\n', begin);
        texts.push_back(nlohmann::json::parse(lines.substr(begin, end - begin)).at("prompt"));
        begin = end + 1;
    }
}

} // namespace

std::vector<std::string> manyTexts() {
    constexpr std::size_t kLimit = std::size_t{1} << 20;
    const auto pools =
        readJsonFile(std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/tokenizer/pools.json",
                     kLimit)
            .get<Pools>();
    std::vector<std::string> texts;
    for (std::size_t number = 0; number < kGeneratedTexts; ++number) {
        texts.push_back(generatedText(pools, number));
    }
    appendCounterFact(texts);
    return texts;
}

ReferenceHashes readHashes(const std::filesystem::path& file) {
    const std::string bytes = readFile(file);
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            value |= std::uint64_t{static_cast<unsigned char>(bytes.at(at + i))} << 8 * i;
        }
        return value;
    };
    ReferenceHashes result{number(0, 8), {}};
    for (std::size_t at = 8; at < bytes.size(); at += 2) {
        result.singles.push_back(static_cast<std::uint16_t>(number(at, 2)));
    }
    return result;
}

std::uint64_t hashOf(const std::vector<Token>& tokens) {
    std::uint64_t hash = kFirstHash;
    for (const Token& token : tokens) {
        for (const std::uint32_t value : {static_cast<std::uint32_t>(token.id), token.start, token.end}) {
            for (unsigned shift = 0; shift < 32; shift += 8) {
                hash = hashed(hash, value >> shift & 0xFFU);
            }
        }
    }
    return hash;
}

} // namespace mambascope::testing
