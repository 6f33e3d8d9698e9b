// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/model_shapes.hpp"

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/text_file.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kShapesLimit = 1 << 20;
constexpr std::string_view kRandom = "random:";

nlohmann::json readShapes(const std::filesystem::path& resources) {
    const std::filesystem::path file = resources / "shapes" / "shapes.json";
    nlohmann::json parsed =
        nlohmann::json::parse(readTextFile(file, kShapesLimit), nullptr, /*allow_exceptions=*/false);
    if (!parsed.is_object() || !parsed.contains("shapes") || !parsed["shapes"].is_object()) {
        throw Error(ErrorCode::FileMalformed, {file.string(), "shapes", "an object of configurations"},
                    file.string() + ": shapes is missing; expected an object of configurations");
    }
    return std::move(parsed["shapes"]);
}

} // namespace

std::string shapeConfig(const std::filesystem::path& resources, const std::string& argument,
                        const std::string& name, std::optional<int> layers) {
    nlohmann::json shapes = readShapes(resources);
    if (!shapes.contains(name)) {
        std::string known;
        for (const auto& [key, value] : shapes.items()) {
            known += (known.empty() ? "" : ", ") + key;
        }
        throw Error(ErrorCode::InvalidArgument, {argument, name, known},
                    argument + ": " + quotedForMessage(name) + " is not known; expected one of " + known);
    }
    nlohmann::json& config = shapes[name];
    if (layers && config.is_object()) {
        config[config.contains("n_layer") ? "n_layer" : "num_hidden_layers"] = *layers; // GPT-2's name first
    }
    return config.dump();
}

std::optional<std::string> randomShape(std::string_view model) {
    if (!model.starts_with(kRandom)) {
        return std::nullopt;
    }
    return std::string(model.substr(kRandom.size()));
}

} // namespace mambascope
