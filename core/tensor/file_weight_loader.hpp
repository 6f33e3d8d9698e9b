// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/io/read_ahead.hpp"
#include "core/io/weight_files.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// Takes tensors out of mapped weight files, shapes checked. On the CPU a matrix that is stored as the model
/// wants it stays where it is, in the mapping, and so do all matrices of a large model (StoredMatrix); others
/// are widened piece by piece, the file's pages leaving this process's memory behind it. A GPU gets the
/// stored bytes and widens them itself. Throws TensorNotFinite if a number is NaN or infinite.
class FileWeightLoader : public WeightLoader {
public:
    struct Options {
        /// The tensors in the order in which they will be asked for, so that the disk can be ahead.
        std::vector<std::string> order;
        /// Called after each piece with the bytes of it, every few milliseconds; what it throws ends the
        /// loading.
        std::function<void(std::uint64_t bytes)> step;
        /// Whether matrices stay in their files on the CPU; nothing: those of large models.
        std::optional<bool> leaveStored;
    };

    /// files, whose tensors go by transformers' names, live on as long as a tensor that was left in them.
    FileWeightLoader(std::shared_ptr<const WeightFiles> files, at::Device device, Precision precision,
                     Options options = {});

    [[nodiscard]] bool hasOwnHead() const override { return m_files->has(kHeadName); }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override;
    [[nodiscard]] at::Tensor readMatrix(const MatrixSource& source, at::ScalarType type) override;
    [[nodiscard]] at::Tensor readTable(const std::string& name, std::int64_t rows,
                                       std::int64_t size) override;
    [[nodiscard]] std::shared_ptr<const StoredMatrix> leaveStored(const MatrixSource& source) override;

private:
    [[nodiscard]] bool isDense(const MatrixSource& source) const;
    [[nodiscard]] const TensorView& find(const MatrixSource& source, const MatrixSource::Part& part) const;
    [[nodiscard]] const TensorView& find(const std::string& name, at::IntArrayRef shape) const;
    [[nodiscard]] at::Tensor inPlace(const TensorView& view);
    [[nodiscard]] at::Tensor upload(const TensorView& view);
    void fill(const TensorView& view, const MatrixSource& source, float* to, std::int64_t toStride);
    void fillWhole(const TensorView& view, float* to);
    void used(std::uint64_t bytes);

    std::shared_ptr<const WeightFiles> m_files;
    bool m_leaveStored; ///< this is a large model on the CPU
    std::function<void(std::uint64_t)> m_step;
    ReadAhead m_readAhead;
};

} // namespace mambascope
