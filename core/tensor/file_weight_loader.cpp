// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/file_weight_loader.hpp"

#include <ATen/Parallel.h>
#include <algorithm>
#include <atomic>
#include <utility>

#include "core/base/error.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/needed_tensor.hpp"
#include "core/io/stored_dtype.hpp"
#include "core/ops/stored_numbers.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/stored_matrix.hpp"
#include "core/tensor/weight_memory.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kPieceBytes = 32 << 20;       // some milliseconds of work between two steps
constexpr std::uint64_t kAheadBytes = 256ULL << 20;  // what the disk may be ahead
constexpr std::int64_t kNumbersPerThread = 64 << 10; // a thread's share is worth waking it
constexpr std::int64_t kNumbersAtATime = 256 << 10;  // that a thread takes from a piece

struct Stored {
    ops::StoredNumber number;
    at::ScalarType type;
};

at::ScalarType scalarType(ops::StoredNumber number) {
    switch (number) {
    case ops::StoredNumber::F64:
        return at::kDouble;
    case ops::StoredNumber::F32:
        return at::kFloat;
    case ops::StoredNumber::F16:
        return at::kHalf;
    case ops::StoredNumber::Bf16:
        return at::kBFloat16;
    case ops::StoredNumber::F8E4M3:
        return at::kFloat8_e4m3fn;
    case ops::StoredNumber::F8E5M2:
        return at::kFloat8_e5m2;
    }
    return at::kFloat;
}

Stored storedAs(const TensorView& view) {
    requireFloating(view);
    const ops::StoredNumber number = *storedNumber(view.dtype);
    return {number, scalarType(number)};
}

void requireFinite(bool finite, const TensorView& view) {
    if (!finite) {
        throw Error(ErrorCode::TensorNotFinite, {view.file.string(), view.name});
    }
}

std::vector<std::span<const std::byte>> rangesOf(const WeightFiles& files,
                                                 const std::vector<std::string>& order) {
    std::vector<std::span<const std::byte>> ranges;
    for (const std::string& name : order) {
        if (const TensorView* view = files.find(name)) {
            ranges.push_back(view->data);
        }
    }
    return ranges;
}

/// The stored numbers as a tensor over the mapping, which is read-only: whoever gets it only reads. `owner`
/// keeps the mapping.
at::Tensor over(const TensorView& view, at::ScalarType type, std::shared_ptr<const WeightFiles> owner) {
    return at::from_blob(
        const_cast<std::byte*>(view.data.data()), view.shape, [owner = std::move(owner)](void*) {}, type);
}

/// body(from, until) over all of [first, last), by threads that take one part after the other: equal shares
/// would wait for the thread whose pages come last, or whose core has other work. The calling thread does
/// `before` first, beside the others.
template <typename Before, typename Body>
void takeInTurns(std::int64_t first, std::int64_t last, const Before& before, const Body& body) {
    std::atomic<std::int64_t> next{first};
    const auto work = [&](std::int64_t thread, std::int64_t) {
        if (thread == 0) {
            before();
        }
        for (;;) {
            const std::int64_t from = next.fetch_add(kNumbersAtATime);
            if (from >= last) {
                return;
            }
            body(from, std::min(last, from + kNumbersAtATime));
        }
    };
    const std::int64_t parts = (last - first + kNumbersAtATime - 1) / kNumbersAtATime;
    parallelFor(0, std::min<std::int64_t>(at::get_num_threads(), parts), 1, work);
}

bool isAligned(const TensorView& view) {
    return reinterpret_cast<std::uintptr_t>(view.data.data()) % dtypeSize(view.dtype) == 0;
}

/// fp32 numbers of a tensor that isn't dense: rare, and small in practice.
at::Tensor gathered(const TensorView& view, at::ScalarType type) {
    const at::Tensor stored =
        at::from_blob(const_cast<std::byte*>(view.data.data()), view.shape, view.strides, type);
    at::Tensor wide = stored.to(at::kFloat).contiguous();
    requireFinite(at::isfinite(wide).all().item<bool>(), view);
    return wide;
}

} // namespace

FileWeightLoader::FileWeightLoader(std::shared_ptr<const WeightFiles> files, at::Device device,
                                   Precision precision, Options options)
    : WeightLoader(device, precision)
    , m_files(std::move(files))
    , m_leaveStored(device.is_cpu() && options.leaveStored.value_or(staysStored(*m_files)))
    , m_step(std::move(options.step))
    , m_readAhead(rangesOf(*m_files, options.order), kAheadBytes) {}

void FileWeightLoader::used(std::uint64_t bytes) {
    m_readAhead.used(bytes);
    if (m_step) {
        m_step(bytes);
    }
}

const TensorView& FileWeightLoader::find(const MatrixSource& source, const MatrixSource::Part& part) const {
    return source.transposed ? find(part.tensor, {source.in, part.rows})
                             : find(part.tensor, {part.rows, source.in});
}

bool FileWeightLoader::isDense(const MatrixSource& source) const {
    return std::all_of(source.parts.begin(), source.parts.end(),
                       [&](const MatrixSource::Part& part) { return find(source, part).strides.empty(); });
}

const TensorView& FileWeightLoader::find(const std::string& name, at::IntArrayRef shape) const {
    return m_files->require(name, std::span(shape.data(), shape.size()));
}

at::Tensor FileWeightLoader::read(const std::string& name, at::IntArrayRef shape) {
    const TensorView& view = find(name, shape);
    if (!view.strides.empty()) {
        const at::Tensor wide = gathered(view, storedAs(view).type);
        used(view.data.size());
        return wide;
    }
    if (!device().is_cpu()) {
        return upload(view);
    }
    at::Tensor wide = emptyWeights(shape);
    fillWhole(view, wide.mutable_data_ptr<float>());
    return wide;
}

at::Tensor FileWeightLoader::readMatrix(const MatrixSource& source, at::ScalarType type) {
    if (!device().is_cpu() || !isDense(source)) {
        return WeightLoader::readMatrix(source, type);
    }
    const TensorView& first = find(source, source.parts.front());
    if (source.parts.size() == 1 && !source.transposed && !source.storedRow && isAligned(first) &&
        storedAs(first).type == type) {
        return inPlace(first);
    }
    at::Tensor wide = emptyWeights({source.rows(), source.in});
    std::int64_t row = 0;
    for (const MatrixSource::Part& part : source.parts) {
        fill(find(source, part), source, wide.mutable_data_ptr<float>() + row * source.in, source.in);
        row += part.rows;
    }
    return type == at::kFloat ? wide : wide.to(type);
}

at::Tensor FileWeightLoader::readTable(const std::string& name, std::int64_t rows, std::int64_t size) {
    const TensorView& view = find(name, {rows, size});
    // Rows of F64 would have to be rounded, and LibTorch can't look up rows of one byte a number.
    const bool looksUp = view.dtype != TensorDtype::F64 && !isFloat8(view.dtype);
    if (m_leaveStored && view.strides.empty() && looksUp && isAligned(view)) {
        return inPlace(view);
    }
    return WeightLoader::readTable(name, rows, size);
}

std::shared_ptr<const StoredMatrix> FileWeightLoader::leaveStored(const MatrixSource& source) {
    if (!m_leaveStored || source.transposed || !isDense(source)) {
        return nullptr;
    }
    const Stored stored = storedAs(find(source, source.parts.front()));
    std::vector<const std::byte*> rows;
    for (const MatrixSource::Part& part : source.parts) {
        const TensorView& view = find(source, part);
        if (storedAs(view).number != stored.number) {
            return nullptr;
        }
        const std::int64_t rowBytes = source.in * static_cast<std::int64_t>(dtypeSize(view.dtype));
        for (std::int64_t row = 0; row < part.rows; ++row) {
            rows.push_back(view.data.data() + (source.storedRow ? source.storedRow(row) : row) * rowBytes);
        }
    }
    for (const MatrixSource::Part& part : source.parts) {
        fillWhole(find(source, part), nullptr);
    }
    return std::make_shared<const StoredMatrix>(std::move(rows), source.in, stored.number, m_files);
}

/// A matrix that needs no widening: only looked through.
at::Tensor FileWeightLoader::inPlace(const TensorView& view) {
    const Stored stored = storedAs(view);
    fillWhole(view, nullptr);
    return over(view, stored.type, m_files);
}

/// Stored numbers in their stored order; a null `to` only looks at them.
void FileWeightLoader::fillWhole(const TensorView& view, float* to) {
    const Stored stored = storedAs(view);
    const auto size = static_cast<std::int64_t>(dtypeSize(view.dtype));
    const std::int64_t count = view.elementCount();
    const std::int64_t piece = kPieceBytes / size;
    for (std::int64_t start = 0; start < count; start += piece) {
        const std::int64_t end = std::min(count, start + piece);
        const auto bytes = static_cast<std::size_t>((end - start) * size);
        std::atomic<bool> finite{true};
        // Asking for what comes later looks every page of it up, which takes time even where all are there.
        const auto ask = [&] { m_readAhead.used(bytes); };
        takeInTurns(start, end, ask, [&](std::int64_t from, std::int64_t until) {
            if (!ops::widen(stored.number, view.data.data() + from * size, until - from,
                            to == nullptr ? nullptr : to + from)) {
                finite = false;
            }
        });
        requireFinite(finite, view);
        if (to != nullptr) {
            releasePages(view.data.subspan(static_cast<std::size_t>(start * size), bytes));
        }
        if (m_step) {
            m_step(bytes);
        }
    }
}

/// One part of a matrix, rows of the result `toStride` numbers apart.
void FileWeightLoader::fill(const TensorView& view, const MatrixSource& source, float* to,
                            std::int64_t toStride) {
    if (!source.transposed && !source.storedRow) {
        return fillWhole(view, to);
    }
    const Stored stored = storedAs(view);
    const std::int64_t rows = view.shape[0]; // as stored
    const std::int64_t columns = view.shape[1];
    const std::int64_t rowBytes = columns * static_cast<std::int64_t>(dtypeSize(view.dtype));
    const std::int64_t piece =
        std::max<std::int64_t>(32, kPieceBytes / 4 / std::max<std::int64_t>(1, rowBytes));
    const std::int64_t grain =
        std::max<std::int64_t>(32, kNumbersPerThread / std::max<std::int64_t>(1, columns));
    for (std::int64_t start = 0; start < rows; start += piece) {
        const std::int64_t end = std::min(rows, start + piece);
        std::atomic<bool> finite{true};
        parallelFor(start, end, grain, [&](std::int64_t from, std::int64_t until) {
            bool good = true;
            if (source.transposed) {
                good = ops::widenTransposed(stored.number, view.data.data() + from * rowBytes, columns,
                                            until - from, columns, to + from, source.in);
            } else {
                for (std::int64_t row = from; row < until; ++row) {
                    good &= ops::widen(stored.number, view.data.data() + source.storedRow(row) * rowBytes,
                                       columns, to + row * toStride);
                }
            }
            if (!good) {
                finite = false;
            }
        });
        requireFinite(finite, view);
        used(static_cast<std::uint64_t>((end - start) * rowBytes));
    }
    releasePages(view.data);
}

/// fp32 on a GPU, which gets the stored bytes piece by piece.
at::Tensor FileWeightLoader::upload(const TensorView& view) {
    const Stored stored = storedAs(view);
    const at::Tensor from = over(view, stored.type, m_files).view({-1});
    at::Tensor there = at::empty(from.sizes(), at::TensorOptions(stored.type).device(device()));
    const std::int64_t piece = kPieceBytes / static_cast<std::int64_t>(dtypeSize(view.dtype));
    // Through memory of this process: the driver may read what it is given from inside of the kernel, where
    // a page that is gone is not an error that MappedFile could tell of.
    const at::Tensor passing = at::empty({std::min(piece, from.numel())}, from.options());
    for (std::int64_t start = 0; start < from.numel(); start += piece) {
        const std::int64_t count = std::min(piece, from.numel() - start);
        const at::Tensor part = from.narrow(0, start, count);
        there.narrow(0, start, count).copy_(passing.narrow(0, 0, count).copy_(part));
        releasePages({static_cast<const std::byte*>(part.const_data_ptr()), part.nbytes()});
        used(part.nbytes());
    }
    const at::Tensor wide = there.to(at::kFloat).view(view.shape);
    requireFinite(at::isfinite(wide).all().item<bool>(), view);
    return wide;
}

} // namespace mambascope
