// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/io/weight_files.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// A tensor as it is stored, of this shape, in any floating-point dtype, on the host; it is only read.
using StoredTensorSource = std::function<at::Tensor(const std::string& name, at::IntArrayRef shape)>;

/// Out of mapped files. Throws Error as WeightFiles::require does, and TensorMisshapen for a dtype that isn't
/// a floating-point one.
[[nodiscard]] StoredTensorSource storedTensorsOf(std::shared_ptr<const WeightFiles> files);

/// Weights for the plain form of a model (Layer::plain), on the host: each number widened exactly to fp32 or
/// fp64, matrices dense. It shares nothing with the loaders of the fast forms but what a family asks for.
class PlainWeightLoader : public WeightLoader {
public:
    /// Whether matrices are made once and kept, or anew for each product: then the model takes little more
    /// memory than its largest matrix.
    enum class Matrices { Kept, MadeAnew };

    /// hasOwnHead: see WeightLoader. type: fp32 or fp64.
    PlainWeightLoader(StoredTensorSource source, bool hasOwnHead, at::ScalarType type, Matrices matrices);

    [[nodiscard]] bool hasOwnHead() const override { return m_hasOwnHead; }

protected:
    [[nodiscard]] at::Tensor read(const std::string& name, at::IntArrayRef shape) override;
    [[nodiscard]] at::Tensor readTable(const std::string& name, std::int64_t rows,
                                       std::int64_t size) override;
    [[nodiscard]] Linear made(const MatrixSource& source) override;

private:
    StoredTensorSource m_source;
    bool m_hasOwnHead;
    at::ScalarType m_type;
    Matrices m_matrices;
};

} // namespace mambascope
