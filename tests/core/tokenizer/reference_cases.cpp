// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tokenizer/reference_cases.hpp"

#include "core/base/utf8.hpp"
#include "core/io/json_reader.hpp"

#include <nlohmann/json.hpp>

namespace mambascope::testing {

namespace {

constexpr std::size_t kLimit = std::size_t{8} << 20;

std::filesystem::path folder() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/tokenizer";
}

std::string fromHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

} // namespace

const std::vector<std::string>& tokenizerKinds() {
    static const std::vector<std::string> kinds{"gpt2",   "neox",  "llama3",  "qwen2", "prefix",
                                                "falcon", "llama", "mistral", "words"};
    return kinds;
}

std::filesystem::path tokenizerFixture(const std::string& name) {
    return folder() / (name + ".json");
}

std::map<std::string, ReferenceTokenizer> loadReferenceTokenizers() {
    const nlohmann::json root = readJsonFile(folder() / "cases.json", kLimit);
    std::vector<std::string> prompts;
    for (const nlohmann::json& hex : root.at("prompts")) {
        prompts.push_back(fromHex(hex.get<std::string>()));
    }
    std::map<std::string, ReferenceTokenizer> result;
    for (const auto& [name, entry] : root.at("tokenizers").items()) {
        ReferenceTokenizer reference{tokenizerFixture(name), entry.at("vocabulary").get<std::int32_t>(), {}};
        const nlohmann::json& cases = entry.at("cases");
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            const nlohmann::json& expected = cases.at(i);
            reference.cases.push_back({prompts[i], expected.at("ids").get<std::vector<std::int32_t>>(),
                                       expected.at("offsets").get<std::vector<std::uint32_t>>(),
                                       expected.value("decoded", toValidUtf8(prompts[i]))});
        }
        result.emplace(name, std::move(reference));
    }
    return result;
}

} // namespace mambascope::testing
