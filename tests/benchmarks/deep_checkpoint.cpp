// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/deep_checkpoint.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace mambascope::bench {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kDepth = "num_hidden_layers";
constexpr const char* kLayers = ".layers.";

std::string readAll(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in || bytes.empty()) {
        throw std::runtime_error(file.string() + ": can't be read");
    }
    return bytes;
}

void writeAll(const fs::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) {
        throw std::runtime_error(file.string() + ": can't be written");
    }
}

struct Stored {
    Json dtype, shape;
    std::string bytes;
};

std::map<std::string, Stored> tensorsOf(const fs::path& file) {
    const std::string all = readAll(file);
    std::uint64_t length = 0;
    all.copy(reinterpret_cast<char*>(&length), sizeof length);
    std::map<std::string, Stored> tensors;
    const std::string data = all.substr(sizeof length + length);
    const Json header = Json::parse(all.substr(sizeof length, length));
    for (const auto& [name, entry] : header.items()) {
        if (name != "__metadata__") {
            const auto [begin, end] = entry.at("data_offsets").get<std::pair<std::size_t, std::size_t>>();
            tensors[name] = {entry.at("dtype"), entry.at("shape"), data.substr(begin, end - begin)};
        }
    }
    return tensors;
}

/// What stands before and after a layer's number, and the number; −1: the tensor is of no layer.
struct LayerName {
    std::string before, after;
    int layer = -1;
};

LayerName layerNameOf(const std::string& name) {
    const auto at = name.find(kLayers);
    if (at == std::string::npos) {
        return {};
    }
    const auto number = at + std::string(kLayers).size();
    const auto end = name.find('.', number);
    return {name.substr(0, number), name.substr(end), std::stoi(name.substr(number, end - number))};
}

std::map<std::string, Stored> deepened(const std::map<std::string, Stored>& tensors, int own, int layers) {
    std::map<std::string, Stored> result;
    for (const auto& [name, stored] : tensors) {
        const LayerName parts = layerNameOf(name);
        if (parts.layer < 0) {
            result[name] = stored;
            continue;
        }
        for (int layer = parts.layer; layer < layers; layer += own) {
            result[parts.before + std::to_string(layer) + parts.after] = stored;
        }
    }
    return result;
}

std::string safetensors(const std::map<std::string, Stored>& tensors) {
    Json header;
    std::string data;
    for (const auto& [name, stored] : tensors) {
        header[name] = {{"dtype", stored.dtype},
                        {"shape", stored.shape},
                        {"data_offsets", {data.size(), data.size() + stored.bytes.size()}}};
        data += stored.bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t length = text.size();
    return std::string(reinterpret_cast<const char*>(&length), sizeof length) + text + data;
}

} // namespace

void writeDeepCheckpoint(const fs::path& folder, const fs::path& original, int layers) {
    Json config = Json::parse(readAll(original / "config.json"));
    const int own = config.at(kDepth).get<int>();
    config[kDepth] = layers;
    fs::create_directories(folder);
    writeAll(folder / "config.json", config.dump(2));
    for (const char* name : {"tokenizer.json", "tokenizer_config.json"}) {
        fs::copy_file(original / name, folder / name, fs::copy_options::overwrite_existing);
    }
    writeAll(folder / "model.safetensors",
             safetensors(deepened(tensorsOf(original / "model.safetensors"), own, layers)));
}

} // namespace mambascope::bench
