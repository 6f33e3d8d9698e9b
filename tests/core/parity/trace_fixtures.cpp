// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/trace_fixtures.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "core/io/json_reader.hpp"
#include "core/io/text_file.hpp"

namespace mambascope::testing {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(MAMBASCOPE_SOURCE_DIR) / "tests" / "fixtures";

} // namespace

std::vector<std::string> tracedModels() {
    std::vector<std::string> models;
    for (const fs::directory_entry& entry : fs::directory_iterator(kFixtures / "romba")) {
        if (fs::exists(entry.path() / "trace.json")) {
            models.push_back(entry.path().filename().string());
        }
    }
    std::sort(models.begin(), models.end());
    if (models.empty()) {
        throw std::runtime_error("no models in tests/fixtures/romba");
    }
    return models;
}

TraceFixture::TraceFixture(const std::string& model, const std::string& kind)
    : m_source(kFixtures / "romba" / model)
    , m_document(parseJson(readTextFile(m_source / (kind + ".json"), std::size_t{1} << 24), m_source / kind))
    , m_tensors(SafetensorsFile::open(m_source / (kind + ".safetensors"))) {
    const fs::path folder(m_folder.path().toStdString());
    for (const fs::directory_entry& entry : fs::directory_iterator(kFixtures / "models" / model)) {
        fs::create_symlink(entry.path(), folder / entry.path().filename());
    }
    fs::create_symlink(kFixtures / "romba" / "tokenizer.json", folder / "tokenizer.json");
}

at::Tensor TraceFixture::tensor(const std::string& name) const {
    const TensorView* const view = m_tensors.find(name);
    if (view == nullptr || (view->dtype != TensorDtype::F32 && view->dtype != TensorDtype::F64)) {
        throw std::runtime_error("no F32 or F64 tensor " + name);
    }
    at::Tensor tensor = at::empty(view->shape, view->dtype == TensorDtype::F64 ? at::kDouble : at::kFloat);
    std::memcpy(tensor.data_ptr(), view->data.data(), view->data.size());
    return tensor.to(at::kDouble);
}

PromptSpec cleanPrompt(const nlohmann::json& run) {
    PromptSpec prompt;
    prompt.text = run.at("text");
    const std::string subject = run.at("subject_text");
    const auto start = static_cast<std::uint32_t>(prompt.text.find(subject));
    prompt.subjectSpan = ByteSpan{start, start + static_cast<std::uint32_t>(subject.size())};
    return prompt;
}

CorruptionSpec corruptionOf(const nlohmann::json& pair) {
    CorruptionSpec corruption;
    corruption.subject = pair.at("corrupt").at("subject_text");
    if (pair.at("name") == "prompt") {
        corruption.prompt = pair.at("corrupt").at("text");
    }
    if (pair.value("token_align", "") == "paper") {
        corruption.align = TokenAlign::Paper;
        corruption.pad = "<|endoftext|>";
    }
    return corruption;
}

} // namespace mambascope::testing
