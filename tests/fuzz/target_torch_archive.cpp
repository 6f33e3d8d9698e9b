// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file of torch.save: the zip archive with the pickle in it.
#include "core/io/torch_archive.hpp"
#include "core/io/zip_archive.hpp"
#include "tests/fuzz/tensor_checks.hpp"

namespace mambascope::fuzzing {

void readInput(std::string_view input) {
    const auto bytes = std::as_bytes(std::span(input));
    const bool isZip = accepted([&] {
        for (const auto& [name, entry] : readZipDirectory(bytes, "pytorch_model.bin")) {
            const std::span<const std::byte> record = entry.bytes;
            require(record.empty() || (record.data() >= bytes.data() &&
                                       record.data() + record.size() <= bytes.data() + bytes.size()),
                    "a record lies in its archive");
            static_cast<void>(checksum(record));
        }
    });
    const bool isWeights = accepted([&] {
        const std::vector<TensorView> tensors = readTorchArchive(bytes, "pytorch_model.bin");
        requireGoodTensors(tensors, input);
        require(!tensors.empty(), "an archive without tensors is refused");
        requireSameTensors(tensors, readTorchArchive(bytes, "pytorch_model.bin"));
    });
    require(isZip || !isWeights, "weights come out of a zip archive");
}

} // namespace mambascope::fuzzing
