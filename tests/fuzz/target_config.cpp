// SPDX-License-Identifier: GPL-3.0-or-later
// config.json. The first byte chooses a family of the table (core/catalogue/family_table.hpp), whose
// model_type is then put in where the input names another; 0xFF leaves the input as it is, as the catalogue
// reads it.
#include "core/catalogue/catalogue.hpp"
#include "core/config/config_reader.hpp"
#include "core/io/json_reader.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {
namespace {

constexpr const char* kFile = "config.json";
constexpr std::size_t kAsItIs = 0xFF;

/// As the catalogue: the family's reader, then whether the weights may be quantized.
void readAs(const ModelFamily& family, const ConfigReader& config) {
    const ConfigFacts facts = family.checkConfig(config);
    require(facts.layers > 0, "a model has layers");
    require(!facts.weights.empty(), "a model has weights");
    for (const NeededTensor& tensor : facts.weights) {
        for (const std::int64_t size : tensor.shape) {
            require(size > 0, "weights have sizes");
        }
    }
    const ConfigFacts again = family.checkConfig(config);
    require(again.layers == facts.layers && again.tied == facts.tied, "a config read twice is the same");
    requireNotQuantized(config);
}

const ModelFamily* familyNamed(const std::string& name) {
    for (const ModelFamily& family : builtInFamilies()) {
        if (family.family == name) {
            return &family;
        }
    }
    return nullptr;
}

/// The text with another model_type in front: the parser refuses a second one, so the old name is spoilt.
std::string withFamily(std::string_view text, const std::string& family) {
    std::string result(text);
    constexpr std::string_view kField = "\"model_type\"";
    if (const std::size_t found = result.find(kField); found != std::string::npos) {
        result.replace(found, kField.size(), "\"other_type\"");
    }
    if (const std::size_t open = result.find('{'); open != std::string::npos) {
        const bool isEmpty = result.find_first_not_of(" \t\r\n", open + 1) == result.find('}', open);
        result.insert(open + 1, "\"model_type\":\"" + family + (isEmpty ? "\"" : "\","));
    }
    return result;
}

} // namespace

void readInput(std::string_view input) {
    if (input.empty()) {
        return;
    }
    const std::size_t choice = static_cast<unsigned char>(input.front());
    const std::string_view text = input.substr(1);
    static_cast<void>(accepted([&] {
        if (choice == kAsItIs) {
            const ConfigReader config = ConfigReader::parse(text, kFile);
            if (const ModelFamily* family = familyNamed(modelFamily(config))) {
                readAs(*family, config);
            }
        } else {
            const ModelFamily& family = builtInFamilies()[choice % builtInFamilies().size()];
            readAs(family, ConfigReader::parse(withFamily(text, family.family), kFile));
        }
    }));
}

} // namespace mambascope::fuzzing
