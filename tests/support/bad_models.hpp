// SPDX-License-Identifier: GPL-3.0-or-later
// Model folders with something wrong, as users come by them: the same table for core and for the programs.
#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "tests/support/test_files.hpp"

namespace mambascope::testing {

struct BadModel {
    std::string name;
    ErrorCode code;
    std::vector<std::string> words;                           ///< that the one line must hold
    std::function<void(const std::filesystem::path&)> damage; ///< of a copy of a good model; empty: nothing
};

/// A copy of the bundled Mamba-2 that may be damaged. Its large file is a copy too, so that links stay whole.
inline void copyGoodModel(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const std::filesystem::path from =
        std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "resources/models/demo-mamba2";
    for (const char* file : {"config.json", "tokenizer.json", "model.safetensors"}) {
        std::filesystem::copy_file(from / file, folder / file);
    }
}

inline std::filesystem::path torchFixture(std::string_view name) {
    return std::filesystem::path(MAMBASCOPE_SOURCE_DIR) / "tests/fixtures/torch" / name;
}

/// Replaces the first occurrence in a file by a text of any length.
inline void replaceInFile(const std::filesystem::path& file, std::string_view from, std::string_view to) {
    std::string content = readFile(file);
    const std::size_t place = content.find(from);
    if (place == std::string::npos) {
        qFatal("%s holds no %s", file.c_str(), std::string(from).c_str());
    }
    writeFile(file, content.replace(place, from.size(), to));
}

inline std::vector<BadModel> badModels() {
    namespace fs = std::filesystem;
    const auto weights = [](const fs::path& folder) { return folder / "model.safetensors"; };
    const auto sharded = [weights](const fs::path& folder) {
        fs::rename(weights(folder), folder / "model-00001-of-00002.safetensors");
        writeFile(folder / "model.safetensors.index.json",
                  R"({"weight_map":{"backbone.norm_f.weight":"model-00001-of-00002.safetensors",)"
                  R"("lm_head.weight":"model-00002-of-00002.safetensors"}})");
    };
    std::vector<BadModel> table;
    const auto add = [&](const char* name, ErrorCode code, std::vector<std::string> words,
                         std::function<void(const fs::path&)> damage) {
        table.push_back({name, code, std::move(words), std::move(damage)});
    };
    add("empty", ErrorCode::ModelNotFound, {"config.json"}, [](const fs::path& folder) {
        fs::remove_all(folder);
        fs::create_directories(folder);
    });
    add("two-models", ErrorCode::ModelNotFound, {"first", "second"}, [](const fs::path& folder) {
        fs::remove_all(folder);
        copyGoodModel(folder / "first");
        copyGoodModel(folder / "second");
    });
    add("two-files", ErrorCode::FileMalformed, {"one.safetensors, two.safetensors"},
        [weights](const fs::path& folder) {
            fs::copy_file(weights(folder), folder / "one.safetensors");
            fs::rename(weights(folder), folder / "two.safetensors");
        });
    add("download-beside", ErrorCode::FileMissing, {"unfinished", ".incomplete"},
        [weights](const fs::path& folder) {
            fs::rename(weights(folder), folder / "model.safetensors.incomplete");
        });
    add("download-link", ErrorCode::FileMissing, {"model.safetensors", "link", "unfinished"},
        [weights](const fs::path& folder) {
            fs::remove(weights(folder));
            fs::create_symlink("../../blobs/0123", weights(folder));
        });
    add("download-short", ErrorCode::FileMalformed, {"model.safetensors", "data_offsets"},
        [weights](const fs::path& folder) { fs::resize_file(weights(folder), 9'000'000); });
    add("missing-shard", ErrorCode::FileMissing, {"model-00002-of-00002.safetensors", "index.json"}, sharded);
    add("lfs-pointer", ErrorCode::FileMalformed, {"model.safetensors", "git lfs pull"},
        [weights](const fs::path& folder) {
            writeFile(weights(folder),
                      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 15000000\n");
        });
    add("family", ErrorCode::ModelUnsupported, {"rwkv", "mamba2", "gpt_neox", "qwen2"},
        [](const fs::path& folder) { writeFile(folder / "config.json", R"({"model_type":"rwkv"})"); });
    for (const char* method : {"gptq", "awq", "bitsandbytes", "fp8"}) {
        add(method, ErrorCode::ConfigField, {"quant_method", method, "no quantization"},
            [method](const fs::path& folder) {
                replaceInFile(folder / "config.json", "{",
                              std::string(R"({"quantization_config":{"quant_method":")") + method + "\"},");
            });
    }
    add("vocabulary", ErrorCode::FileMalformed, {"tokenizer.json", "vocabulary", "8192"},
        [](const fs::path& folder) {
            replaceInFile(
                folder / "tokenizer.json", R"("added_tokens": [)",
                R"("added_tokens": [{"id":9999,"content":"<extra>","single_word":false,"lstrip":false,)"
                R"("rstrip":false,"normalized":false,"special":true},)");
        });
    for (const char* file : {"code-system.bin", "code-eval.bin", "code-at-once.bin"}) {
        add(file, ErrorCode::FileMalformed, {"pytorch_model.bin", "would call", "nothing was run"},
            [weights, file](const fs::path& folder) {
                fs::remove(weights(folder));
                fs::copy_file(torchFixture(file), folder / "pytorch_model.bin");
            });
    }
    add("old-torch", ErrorCode::FileMalformed, {"pytorch_model.bin", "PyTorch 1.6"},
        [weights](const fs::path& folder) {
            fs::remove(weights(folder));
            fs::copy_file(torchFixture("old-format.bin"), folder / "pytorch_model.bin");
        });
    add("nan", ErrorCode::TensorNotFinite, {"model.safetensors", "NaN", "backbone."},
        [weights](const fs::path& folder) {
            std::string content = readFile(weights(folder));
            const std::uint16_t nan = 0x7E00; // fp16
            std::memcpy(content.data() + content.size() / 2 / 2 * 2, &nan, sizeof nan);
            writeFile(weights(folder), content);
        });
    add("one-tensor", ErrorCode::TensorMissing, {"backbone.norm_f.weight", "[192]"},
        [weights](const fs::path& folder) {
            replaceInFile(weights(folder), "backbone.norm_f.weight", "backbone.norm_x.weight");
        });
    add("many-tensors", ErrorCode::WeightsDontFit, {"tensors don't fit", "mixer.in_proj.weight", "more"},
        [](const fs::path& folder) {
            replaceInFile(folder / "config.json", R"("state_size": 64)", R"("state_size": 32)");
        });
    return table;
}

} // namespace mambascope::testing
