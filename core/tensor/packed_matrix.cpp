// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/packed_matrix.hpp"

#include <ATen/Parallel.h>
#include <algorithm>

#include "core/tensor/parallel.hpp"
#include "core/tensor/weight_memory.hpp"

namespace mambascope {
namespace {

/// Multiplications that are worth waking a thread for: some microseconds.
constexpr std::int64_t kWorthAThread = 64 << 10;
constexpr std::int64_t kSharePanels = 16; ///< whose products stay in the second cache

std::int64_t grainOf(std::int64_t each) {
    return std::max<std::int64_t>(1, kWorthAThread / std::max<std::int64_t>(1, each));
}

ops::StoredNumber narrowestOf(const at::Tensor& weight) {
    const float* numbers = weight.const_data_ptr<float>();
    constexpr std::int64_t kPiece = 4096;
    // Most matrices of fp32 are known by their first numbers.
    ops::StoredNumber number = ops::narrowest(numbers, std::min(kPiece, weight.numel()));
    const auto wider = [](ops::StoredNumber a, ops::StoredNumber b) {
        return a == b ? a : ops::StoredNumber::F32; // what needs F16 here and Bf16 there needs F32
    };
    for (std::int64_t at = kPiece; at < weight.numel() && number != ops::StoredNumber::F32; at += kPiece) {
        number = wider(number, ops::narrowest(numbers + at, std::min(kPiece, weight.numel() - at)));
    }
    return number;
}

} // namespace

PackedMatrix::PackedMatrix(const at::Tensor& weight) {
    m_weights.out = weight.size(0);
    m_weights.in = weight.size(1);
    m_weights.width = ops::panelWidth();
    m_weights.number = narrowestOf(weight);
    const std::int64_t bytes = m_weights.panelCount() * m_weights.panelBytes();
    m_storage = emptyWeights({(bytes + 3) / 4});
    auto* const panels = static_cast<std::byte*>(m_storage.mutable_data_ptr());
    m_weights.panels = panels;
    const float* from = weight.const_data_ptr<float>();
    shareLoop(m_weights.panelCount(), grainOf(m_weights.in * m_weights.width),
              [&](std::int64_t first, std::int64_t last) {
                  for (std::int64_t panel = first; panel < last; ++panel) {
                      ops::packPanel(m_weights, from, panel, panels + panel * m_weights.panelBytes());
                  }
              });
}

ops::PackedProduct PackedMatrix::workOf(const Product& product) const {
    return {m_weights,    product.rows,  product.x,      product.xStride,
            product.bias, product.start, product.result, product.resultStride};
}

void PackedMatrix::multiply(const Product& product) const {
    const ops::PackedProduct whole = workOf(product);
    const std::int64_t panels = m_weights.panelCount();
    // Rows are divided too where a matrix has few panels and the machine many cores.
    const std::int64_t wanted = 4 * at::get_num_threads();
    const std::int64_t most = std::max<std::int64_t>(1, product.rows / 24);
    const std::int64_t parts = std::clamp<std::int64_t>(wanted / panels, 1, most);
    const std::int64_t rows = (product.rows + parts - 1) / parts;
    shareLoop(panels * parts, grainOf(m_weights.in * m_weights.width * rows),
              [&](std::int64_t first, std::int64_t last) {
                  for (std::int64_t part = first / panels; part * panels < last; ++part) {
                      ops::PackedProduct work = whole;
                      const std::int64_t row = part * rows;
                      work.rows = std::min(rows, product.rows - row);
                      if (work.rows <= 0) {
                          return;
                      }
                      work.x += row * work.xStride;
                      work.result += row * work.resultStride;
                      work.start = work.start == nullptr ? nullptr : work.start + row * work.resultStride;
                      ops::packedProduct(work, std::max(first - part * panels, std::int64_t{0}),
                                         std::min(last - part * panels, panels));
                  }
              });
}

at::Tensor PackedMatrix::shares(const at::Tensor& x, const float* bias, std::int64_t output) const {
    const std::int64_t rows = x.size(0);
    const std::int64_t panels = m_weights.panelCount();
    const std::int64_t groups = (panels + kSharePanels - 1) / kSharePanels;
    Product product{x.const_data_ptr<float>(), rows, x.size(1), bias, nullptr, nullptr, 0};
    const ops::PackedProduct work = workOf(product);
    std::vector<ops::SoftmaxPart> parts(static_cast<std::size_t>(groups * rows));
    std::vector<float> chosen(static_cast<std::size_t>(rows)); // the logit of `output`
    const std::int64_t chosenGroup = output / (kSharePanels * m_weights.width);
    const std::int64_t each = rows * m_weights.in * m_weights.width * kSharePanels;
    shareLoop(groups, grainOf(each), [&](std::int64_t first, std::int64_t last) {
        const std::int64_t width = kSharePanels * m_weights.width;
        std::vector<float> scratch(static_cast<std::size_t>(rows * width));
        for (std::int64_t group = first; group < last; ++group) {
            const std::int64_t panel = group * kSharePanels;
            const std::int64_t end = std::min(panels, panel + kSharePanels);
            ops::packedSoftmaxParts(work, panel, end, scratch.data(), parts.data() + group * rows);
            if (group != chosenGroup) {
                continue;
            }
            for (std::int64_t row = 0; row < rows; ++row) {
                chosen[static_cast<std::size_t>(row)] = scratch[static_cast<std::size_t>(
                    row * (end - panel) * m_weights.width + output - panel * m_weights.width)];
            }
        }
    });
    at::Tensor result = at::empty({rows, 2}, x.options());
    auto* const to = result.mutable_data_ptr<float>();
    for (std::int64_t row = 0; row < rows; ++row) {
        const ops::SoftmaxTotal total = ops::joinedParts(parts.data() + row, groups, rows);
        to[2 * row] = chosen[static_cast<std::size_t>(row)] - total.largest;
        to[2 * row + 1] = static_cast<float>(total.sum);
    }
    return result;
}

const at::Tensor& PackedMatrix::dense() const {
    std::call_once(m_denseMade, [&] {
        m_dense = emptyWeights({m_weights.out, m_weights.in});
        unpackInto(m_dense);
    });
    return m_dense;
}

at::Tensor PackedMatrix::unpacked() const {
    const at::Tensor made = at::empty({m_weights.out, m_weights.in}, at::kFloat);
    unpackInto(made);
    return made;
}

const PackedMatrix& PackedMatrix::turned() const {
    std::call_once(m_turnedMade,
                   [&] { m_turned = std::make_unique<const PackedMatrix>(unpacked().t().contiguous()); });
    return *m_turned;
}

void PackedMatrix::unpackInto(const at::Tensor& dense) const {
    auto* const to = dense.mutable_data_ptr<float>();
    shareLoop(m_weights.panelCount(), grainOf(m_weights.in * m_weights.width),
              [&](std::int64_t first, std::int64_t last) {
                  for (std::int64_t panel = first; panel < last; ++panel) {
                      ops::unpackPanel(m_weights, panel, to);
                  }
              });
}

} // namespace mambascope
