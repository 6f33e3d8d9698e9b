// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/tied_head.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/message_text.hpp"
#include "core/io/stored_dtype.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kPiece = 4096;              // numbers: some pages
constexpr std::int64_t kSampledPieces = 32;        // over the whole matrix, both ends among them
constexpr std::int64_t kPiecesBetweenSteps = 1024; // some milliseconds

/// Elements of a tensor from `first` on, in C order, as fp32.
void widenFrom(const TensorView& tensor, std::int64_t first, std::int64_t count, float* to) {
    const ops::StoredNumber number = *storedNumber(tensor.dtype);
    const std::size_t size = dtypeSize(tensor.dtype);
    if (tensor.strides.empty()) {
        static_cast<void>(
            ops::widen(number, tensor.data.data() + static_cast<std::size_t>(first) * size, count, to));
        return;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        std::int64_t rest = first + i;
        std::int64_t place = 0;
        for (std::size_t axis = tensor.shape.size(); axis-- > 0;) {
            place += rest % tensor.shape[axis] * tensor.strides[axis];
            rest /= tensor.shape[axis];
        }
        static_cast<void>(
            ops::widen(number, tensor.data.data() + static_cast<std::size_t>(place) * size, 1, to + i));
    }
}

bool samePiece(const TensorView& a, const TensorView& b, std::int64_t first, std::int64_t count) {
    if (a.dtype == b.dtype && a.strides.empty() && b.strides.empty()) {
        const std::size_t size = dtypeSize(a.dtype);
        const auto from = static_cast<std::size_t>(first) * size;
        if (std::memcmp(a.data.data() + from, b.data.data() + from, static_cast<std::size_t>(count) * size) ==
            0) {
            return true;
        }
    }
    std::array<float, kPiece> left{};
    std::array<float, kPiece> right{};
    widenFrom(a, first, count, left.data());
    widenFrom(b, first, count, right.data());
    return std::equal(left.begin(), left.begin() + count, right.begin());
}

bool sameNumbers(const TensorView& a, const TensorView& b, CompareExtent extent,
                 const std::function<void()>& step) {
    if (a.shape != b.shape || !isFloating(a.dtype) || !isFloating(b.dtype)) {
        return false;
    }
    if (a.data.data() == b.data.data() && a.dtype == b.dtype && a.strides == b.strides) {
        return true; // as torch.save stores them
    }
    const std::int64_t count = a.elementCount();
    const std::int64_t pieces = (count + kPiece - 1) / kPiece;
    const std::int64_t looked = extent == CompareExtent::All ? pieces : std::min(pieces, kSampledPieces);
    for (std::int64_t i = 0; i < looked; ++i) {
        const std::int64_t first = (looked == 1 ? 0 : i * (pieces - 1) / (looked - 1)) * kPiece;
        if (step && i % kPiecesBetweenSteps == kPiecesBetweenSteps - 1) {
            step();
        }
        if (!samePiece(a, b, first, std::min(kPiece, count - first))) {
            return false;
        }
    }
    return true;
}

} // namespace

std::string settleTiedHead(WeightFiles& files, std::string_view embedding, TiedRule rule,
                           CompareExtent extent, const std::function<void()>& step) {
    const TensorView* head = files.find(kHeadName);
    const TensorView* table = files.find(embedding);
    if (head == nullptr) {
        return {};
    }
    const bool same = table == nullptr || sameNumbers(*table, *head, extent, step);
    if (same || rule == TiedRule::MambaSsm) {
        if (table == nullptr || !same) {
            files.use(embedding, *head);
        }
        files.leaveOut(kHeadName);
    }
    if (same) {
        return {};
    }
    const std::string beginning =
        "config.json ties head and embedding, but " + files.mainFile().filename().string() + " holds a " +
        quotedForMessage(head->name) + " with other values than " + quotedForMessage(table->name);
    return beginning + (rule == TiedRule::MambaSsm ? ": as in mamba_ssm, the head's values are used for both"
                                                   : ": as in transformers, each is used as it is stored");
}

} // namespace mambascope
