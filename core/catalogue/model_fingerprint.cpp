// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/model_fingerprint.hpp"

#include <array>
#include <string_view>
#include <system_error>

#include "core/base/sha256.hpp"
#include "core/catalogue/hub_cache.hpp"
#include "core/io/text_file.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kWholeBytes = 4096;
constexpr std::size_t kPieces = 16;
constexpr std::size_t kPieceBytes = 64;
constexpr std::size_t kLargestFile = std::size_t{256} << 20; // of a tokenizer or a config

/// What makes a tokenizer, beside the file that names it.
constexpr std::array<std::string_view, 6> kTokenizerFiles{
    "tokenizer.json",          "vocab.json",       "merges.txt", "tokenizer_config.json",
    "special_tokens_map.json", "added_tokens.json"};

void addPart(Sha256& sum, std::string_view name, std::string_view content) {
    sum.add(std::uint64_t{name.size()});
    sum.add(name);
    sum.add(std::uint64_t{content.size()});
    sum.add(content);
}

void addFile(Sha256& sum, std::string_view name, const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(file, ignored)) {
        addPart(sum, name, readTextFile(file, kLargestFile));
    }
}

void addTensor(Sha256& sum, const std::string& name, const TensorView& tensor) {
    addPart(sum, name, dtypeName(tensor.dtype));
    sum.add(std::uint64_t{tensor.shape.size()});
    for (const std::int64_t size : tensor.shape) {
        sum.add(static_cast<std::uint64_t>(size));
    }
    sum.add(std::uint64_t{tensor.data.size()});
    if (tensor.data.size() <= kWholeBytes) {
        sum.add(tensor.data);
        return;
    }
    const std::size_t last = tensor.data.size() - kPieceBytes;
    for (std::size_t i = 0; i < kPieces; ++i) {
        sum.add(tensor.data.subspan(last / (kPieces - 1) * i, kPieceBytes));
    }
    sum.add(tensor.data.last(kPieceBytes));
}

void addWeights(Sha256& sum, const WeightFiles& weights) {
    for (const auto& [name, tensor] : weights.tensors()) {
        addTensor(sum, name, *tensor);
    }
}

} // namespace

std::string modelFingerprint(const std::filesystem::path& folder, const WeightFiles& weights,
                             const std::filesystem::path& tokenizer) {
    Sha256 sum;
    addFile(sum, "config.json", folder / "config.json");
    if (!tokenizer.empty()) {
        addFile(sum, "tokenizer", tokenizer);
        for (const std::string_view name : kTokenizerFiles) {
            const std::filesystem::path file = tokenizer.parent_path() / name;
            if (file != tokenizer) {
                addFile(sum, name, file);
            }
        }
    }
    addWeights(sum, weights);
    return "sha256:" + sum.finish();
}

std::string modelRevision(const std::filesystem::path& folder) {
    return hubSnapshotName(folder) ? folder.filename().string() : std::string();
}

} // namespace mambascope
