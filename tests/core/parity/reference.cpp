// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/reference.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/base/resources.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/safetensors.hpp"

namespace mambascope::testing {
namespace {

constexpr std::size_t kJsonLimit = 1U << 20;

/// The tensor that names[key] names; undefined where names has no such key.
at::Tensor tensorNamed(const SafetensorsFile& file, const nlohmann::json& names, const char* key) {
    return names.contains(key) ? float64Tensor(file, names.at(key)) : at::Tensor{};
}

ReferenceKnockout readKnockout(const SafetensorsFile& file, const nlohmann::json& entry) {
    ReferenceKnockout result;
    result.name = entry.at("name");
    result.knockout.strict = entry.at("strict").get<bool>() ? Strict::Taps : Strict::Off;
    for (const nlohmann::json& edge : entry.at("edges")) {
        result.knockout.edges.push_back({edge.at("targets"), edge.at("sources"), edge.at("layers")});
    }
    if (entry.contains("heads")) {
        for (const int head : entry.at("heads")) {
            result.knockout.heads.heads.push_back({head, head});
        }
    }
    if (entry.contains("groups")) {
        for (const std::string group : entry.at("groups")) {
            result.knockout.heads.groups.push_back(group == "slow"     ? DecayGroup::Slow
                                                   : group == "middle" ? DecayGroup::Middle
                                                                       : DecayGroup::Fast);
        }
    }
    result.changes = entry.at("changes");
    result.logits = tensorNamed(file, entry, "logits");
    return result;
}

ReferenceCase readCase(const SafetensorsFile& file, const nlohmann::json& entry) {
    ReferenceCase result;
    result.name = entry.at("name");
    result.tokens = entry.at("tokens").get<std::vector<std::int32_t>>();
    const nlohmann::json& clean = entry.at("clean");
    result.logits = tensorNamed(file, clean, "logits");
    result.residual = tensorNamed(file, clean, "residual");
    result.weight = tensorNamed(file, clean, "weight");
    result.values = tensorNamed(file, clean, "values");
    result.mixer = tensorNamed(file, clean, "mixer");
    for (const nlohmann::json& knockout : entry.at("knockouts")) {
        result.knockouts.push_back(readKnockout(file, knockout));
    }
    return result;
}

std::filesystem::path fixtures() {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures";
}

std::filesystem::path modelsFolder() {
    return fixtures() / "models";
}

/// As prompt() of make_long_fixtures.py makes it.
std::vector<std::int32_t> longPrompt(int tokens, std::int64_t vocabulary) {
    std::vector<std::int32_t> ids;
    std::uint32_t state = 1;
    for (int i = 0; i < tokens; ++i) {
        state = (1103515245U * state + 12345U) % (1U << 31);
        ids.push_back(static_cast<std::int32_t>((state >> 16) % vocabulary));
    }
    return ids;
}

} // namespace

at::Tensor float64Tensor(const SafetensorsFile& file, const std::string& name) {
    const TensorView* view = file.find(name);
    if (view == nullptr || view->dtype != TensorDtype::F64) {
        throw std::runtime_error(file.path().string() + ": no F64 tensor " + name);
    }
    at::Tensor tensor = at::empty(view->shape, at::kDouble);
    std::memcpy(tensor.data_ptr(), view->data.data(), view->data.size());
    return tensor;
}

std::vector<std::string> referenceModels() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(modelsFolder())) {
        if (entry.is_directory()) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::filesystem::path referenceFolder(const std::string& model) {
    return modelsFolder() / model;
}

std::vector<ReferenceCase> loadReferences(const std::string& model) {
    const std::filesystem::path folder = referenceFolder(model);
    const nlohmann::json document = readJsonFile(folder / "cases.json", kJsonLimit);
    if (document.at("schema") != "mambascope.parity/1") {
        throw std::runtime_error(folder.string() + ": cases.json has an unknown schema");
    }
    const SafetensorsFile file = SafetensorsFile::open(folder / "reference.safetensors");
    std::vector<ReferenceCase> cases;
    for (const nlohmann::json& entry : document.at("cases")) {
        cases.push_back(readCase(file, entry));
    }
    return cases;
}

std::vector<LongReference> loadLongReferences() {
    const std::filesystem::path folder = fixtures() / "long";
    const nlohmann::json document = readJsonFile(folder / "cases.json", kJsonLimit);
    if (document.at("schema") != "mambascope.long-parity/1") {
        throw std::runtime_error(folder.string() + ": cases.json has an unknown schema");
    }
    const SafetensorsFile file = SafetensorsFile::open(folder / "reference.safetensors");
    std::vector<LongReference> references;
    for (const nlohmann::json& entry : document.at("cases")) {
        LongReference reference;
        reference.model = entry.at("model");
        reference.folder = reference.model.starts_with("demo-")
                               ? resources::directory() / "models" / reference.model
                               : referenceFolder(reference.model);
        reference.tokens = longPrompt(entry.at("tokens"), entry.at("vocabulary"));
        reference.logitStride = entry.at("logit_stride");
        for (const nlohmann::json& knockout : entry.at("knockouts")) {
            reference.knockouts.push_back(readKnockout(file, knockout));
        }
        reference.logits = float64Tensor(file, reference.model);
        references.push_back(std::move(reference));
    }
    return references;
}

} // namespace mambascope::testing
