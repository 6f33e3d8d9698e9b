// SPDX-License-Identifier: GPL-3.0-or-later
// The references of tests/fixtures/romba: pairs of runs with patches, and a model with the tokenizer that they
// share.
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/io/safetensors.hpp"
#include "core/tensor/aten.hpp"
#include "core/values/request.hpp"

namespace mambascope::testing {

/// Models of tests/fixtures/romba.
[[nodiscard]] std::vector<std::string> tracedModels();

/// One model of them. Its folder, with the shared tokenizer, lasts as long as this.
class TraceFixture {
public:
    /// kind: "trace", "path" and so on. Throws std::runtime_error where something is missing.
    TraceFixture(const std::string& model, const std::string& kind);

    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] const nlohmann::json& document() const { return m_document; }
    /// Float64 on the host.
    [[nodiscard]] at::Tensor tensor(const std::string& name) const;
    /// The tokens' means of every state: --means.
    [[nodiscard]] std::string means() const { return (m_source / "stats.safetensors").string(); }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_source;
    nlohmann::json m_document;
    SafetensorsFile m_tensors;
};

/// The clean prompt of a pair, and what corrupts it.
[[nodiscard]] PromptSpec cleanPrompt(const nlohmann::json& run);
[[nodiscard]] CorruptionSpec corruptionOf(const nlohmann::json& pair);

} // namespace mambascope::testing
