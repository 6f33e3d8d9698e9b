// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/random_checkpoint.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <stdexcept>
#include <vector>

#include "core/base/resources.hpp"
#include "core/io/text_file.hpp"
#include "core/models/registry.hpp"
#include "core/tensor/weight_loader.hpp"
#include "core/values/request.hpp"

namespace mambascope::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestText = std::size_t{64} << 20;

struct Named {
    std::string name;
    std::vector<std::int64_t> shape;
    std::uint64_t bytes = 0;
};

/// Notes what a family asks for, and gives it tensors without numbers.
class NamingLoader : public WeightLoader {
public:
    NamingLoader()
        : WeightLoader(at::Device(at::kMeta), Precision::Fp32) {}

    [[nodiscard]] bool hasOwnHead() const override { return false; }
    [[nodiscard]] const std::vector<Named>& tensors() const { return m_tensors; }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override {
        if (m_seen.insert(name).second) {
            m_tensors.push_back({name, shape.vec(), 0});
        }
        return at::empty(shape, at::TensorOptions(at::kFloat).device(device()));
    }

private:
    std::vector<Named> m_tensors;
    std::set<std::string> m_seen;
};

std::string configOf(const std::string& shape) {
    const fs::path file = resources::directory() / "shapes" / "shapes.json";
    return nlohmann::json::parse(readTextFile(file, kLongestText)).at("shapes").at(shape).dump();
}

/// Random numbers around 0 with deviation 0.02, as stored; repeated over the whole file.
std::string randomBytes(const std::string& dtype, std::size_t bytes) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0, 0.02F);
    std::string result;
    while (result.size() < bytes) {
        const float value = normal(random);
        if (dtype == "fp32") {
            result.append(reinterpret_cast<const char*>(&value), sizeof value);
            continue;
        }
        std::uint16_t half = 0;
        if (dtype == "bf16") {
            std::uint32_t bits = 0;
            std::memcpy(&bits, &value, sizeof bits);
            half = static_cast<std::uint16_t>(bits >> 16);
        } else {
            // A random sign and fraction under a small exponent: finite whatever it is.
            half = static_cast<std::uint16_t>((random() & 0x83FFU) | 0x2400U);
        }
        result.append(reinterpret_cast<const char*>(&half), sizeof half);
    }
    return result;
}

void writeWeights(const fs::path& file, std::vector<Named> tensors, const std::string& dtype) {
    const std::map<std::string, std::pair<const char*, std::uint64_t>> kinds{
        {"fp32", {"F32", 4}}, {"fp16", {"F16", 2}}, {"bf16", {"BF16", 2}}};
    const auto& [label, size] = kinds.at(dtype);
    nlohmann::ordered_json header;
    std::uint64_t offset = 0;
    for (Named& tensor : tensors) {
        tensor.bytes = size;
        for (const std::int64_t axis : tensor.shape) {
            tensor.bytes *= static_cast<std::uint64_t>(axis);
        }
        header[tensor.name] = {
            {"dtype", label}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + tensor.bytes}}};
        offset += tensor.bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t length = text.size();
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&length), sizeof length);
    out << text;
    const std::string pattern = randomBytes(dtype, std::size_t{4} << 20);
    for (std::uint64_t written = 0; written < offset;) {
        const std::uint64_t part = std::min<std::uint64_t>(pattern.size(), offset - written);
        out.write(pattern.data(), static_cast<std::streamsize>(part));
        written += part;
    }
    out.close();
    if (!out) {
        throw std::runtime_error(file.string() + ": can't be written");
    }
}

} // namespace

void writeRandomCheckpoint(const fs::path& folder, const std::string& shape, const std::string& dtype) {
    const c10::InferenceMode inference;
    const std::string text = configOf(shape);
    const ConfigReader config = ConfigReader::parse(text, "shapes.json");
    NamingLoader loader;
    static_cast<void>(familyOf(config).load(config, loader));
    fs::create_directories(folder);
    std::ofstream(folder / "config.json") << text;
    fs::copy_file(resources::directory() / "models/demo-mamba2/tokenizer.json", folder / "tokenizer.json",
                  fs::copy_options::overwrite_existing);
    writeWeights(folder / "model.safetensors", loader.tensors(), dtype);
}

} // namespace mambascope::bench
