// SPDX-License-Identifier: GPL-3.0-or-later
// The pickle of torch.save alone, beside three storages: "0" of 64 bytes, "1" of 8, "2" empty.
#include "core/io/tensor_pickle.hpp"
#include "tests/fuzz/tensor_checks.hpp"

#include <array>

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    static constexpr std::array<char, 72> kStored{};
    const std::string_view stored(kStored.data(), kStored.size());
    const StorageFinder storages = [&](const std::string& key) {
        const auto bytes = std::as_bytes(std::span(stored));
        return key == "0"   ? bytes.first(64)
               : key == "1" ? bytes.subspan(64)
               : key == "2" ? bytes.first(0)
                            : std::span<const std::byte>();
    };
    const auto pickle = std::as_bytes(std::span(input));
    static_cast<void>(accepted([&] {
        const std::vector<TensorView> tensors = readTensorPickle(pickle, storages, "data.pkl");
        requireGoodTensors(tensors, stored);
        requireSameTensors(tensors, readTensorPickle(pickle, storages, "data.pkl"));
    }));
}

} // namespace mambascope::fuzzing
