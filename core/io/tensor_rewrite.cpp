// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_rewrite.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

#include "core/base/error.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/safetensors_header.hpp"
#include "core/io/torch_archive.hpp"
#include "core/io/zip_archive.hpp"

namespace mambascope {
namespace {

using Bytes = std::span<const std::byte>;

/// Parts of a file that get other bytes, by where they begin; none overlap.
using Changes = std::map<std::size_t, std::vector<std::byte>>;

bool isArchive(Bytes file) {
    constexpr std::size_t kMark = 2; // "PK"; a safetensors file begins with the length of its header
    return file.size() > kMark && file[0] == std::byte{'P'} && file[1] == std::byte{'K'};
}

std::size_t placeOf(Bytes part, Bytes file) {
    return static_cast<std::size_t>(part.data() - file.data());
}

/// Where the tensor's data lies in the file as it is now.
Bytes dataOf(const TensorView& tensor, Bytes file) {
    const std::vector<TensorView> tensors = isArchive(file)
                                                ? readTorchArchive(file, tensor.file)
                                                : readSafetensorsHeader(file, tensor.file).tensors;
    const auto found = std::find_if(tensors.begin(), tensors.end(),
                                    [&](const TensorView& other) { return other.name == tensor.name; });
    if (found == tensors.end() || found->data.size() != tensor.data.size()) {
        throw Error(ErrorCode::FileVanished, {tensor.file.string()});
    }
    return found->data;
}

/// The checksum of the record that holds these bytes, once they are changed.
void addChecksum(Bytes file, const std::filesystem::path& path, Bytes data, Bytes content, Changes& changes) {
    for (const auto& [name, record] : readZipDirectory(file, path)) {
        if (placeOf(record.bytes, file) > placeOf(data, file) ||
            placeOf(record.bytes, file) + record.bytes.size() < placeOf(data, file) + data.size()) {
            continue;
        }
        std::vector<std::byte> whole(record.bytes.begin(), record.bytes.end());
        std::memcpy(whole.data() + (data.data() - record.bytes.data()), content.data(), content.size());
        const std::uint32_t sum = zipChecksum(whole);
        for (const std::size_t place : record.checksumAt) {
            std::vector<std::byte>& bytes = changes[place];
            bytes.resize(sizeof sum);
            std::memcpy(bytes.data(), &sum, sizeof sum);
        }
        return;
    }
}

} // namespace

void copyWithTensor(const TensorView& tensor, Bytes content, AtomicFile& file) {
    const MappedFile mapped = MappedFile::open(tensor.file);
    const Bytes bytes = mapped.bytes();
    const Bytes data = mapped.reading([&](Bytes all) { return dataOf(tensor, all); });
    Changes changes;
    changes[placeOf(data, bytes)].assign(content.begin(), content.end());
    if (isArchive(bytes)) {
        addChecksum(bytes, tensor.file, data, content, changes);
    }
    std::size_t done = 0;
    for (const auto& [place, changed] : changes) {
        file.write(bytes.subspan(done, place - done));
        file.write(changed);
        done = place + changed.size();
    }
    file.write(bytes.subspan(done));
    mapped.requireIntact();
}

} // namespace mambascope
