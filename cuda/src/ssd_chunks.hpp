// SPDX-License-Identifier: GPL-3.0-or-later
// SSD in chunks (Dao and Gu 2024, section 6): the sources before a chunk reach its rows through one state
// [N, P] for each head, so that the cost of a row doesn't grow with the prompt. A cut source is never
// subtracted from a state: a row reads states without the chunks that it has cuts in, and those chunks source
// by source. Host side: which works go this way, and where their memory lies.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

enum class SsdRoute {
    Sources,     ///< every row reads all its sources one by one
    OwnChunks,   ///< long variants: their own rows in chunks, each behind the state before it
    CleanChunks, ///< many single rows behind a long clean run: its states with all chunks and without each
};

inline constexpr int kChunkRows = 64;       ///< rows of a chunk and of a tile
inline constexpr int kMostCleanChunks = 32; ///< so many states without one chunk there are at most

// What a row reads, in SsdChunks::kinds; from 0 on: the number of the one clean chunk that it has cuts in.
inline constexpr int kFromStates = -1; ///< states, and what lies in its own chunk
inline constexpr int kFromSources = -2;

/// The memory of a work in chunks.
struct SsdChunks {
    SsdRoute route = SsdRoute::Sources;
    std::int64_t ownChunks = 0;                  ///< of each variant
    std::int64_t cleanChunks = 0, cleanRows = 0; ///< of the clean run, and how many tokens each has
    float* products = nullptr;                   ///< [n, G, T] C_q·B_k, where they are needed
    int* kinds = nullptr;                        ///< [n]; null: all rows are kFromStates
    float* states = nullptr;                     ///< [V, ownChunks, H, N, P] before each chunk
    float* lastStates = nullptr;                 ///< [V, H, N, P] before the last row; null: not wanted
    float* cleanSums = nullptr;   ///< [cleanChunks, H, N, P] what each chunk leaves at the last clean token
    float* cleanStates = nullptr; ///< [cleanChunks + 1, H, N, P] without each chunk; the last one: of all
};

/// By sizes alone, as long as nothing points anywhere yet.
[[nodiscard]] SsdRoute ssdRouteBySize(const ops::SsdSuffix& work);
/// With the alignment of what the work points to.
[[nodiscard]] SsdRoute ssdRoute(const ops::SsdSuffix& work);

/// Floats of the workspace behind the products.
[[nodiscard]] std::size_t ssdChunksFloats(const ops::SsdSuffix& work);
/// memory: behind the products; ssdChunksFloats() floats.
[[nodiscard]] SsdChunks placeSsdChunks(const ops::SsdSuffix& work, float* products, float* memory);

/// Whether sizes and addresses let a thread take four channels.
[[nodiscard]] bool ssdInFours(const ops::SsdSuffix& work);
/// Whether ssdConvolveFours() takes short variants, which needs enough of them.
[[nodiscard]] bool ssdConvolvesFours(const ops::SsdSuffix& work);
/// Convolution, time steps and decays of short variants.
void ssdConvolveFours(const ops::SsdSuffix& work, DeviceStream stream);
/// Convolution, time steps and decays.
void ssdConvolveChunks(const ops::SsdSuffix& work, SsdRoute route, DeviceStream stream);
/// The decays of long variants, from their time steps.
void ssdLongDecays(const ops::SsdSuffix& work, DeviceStream stream);
/// SsdChunks::kinds, if anything is cut.
void ssdRowKinds(const ops::SsdSuffix& work, const SsdChunks& chunks, DeviceStream stream);
/// C·B inside the chunks of long variants without cuts.
void ssdChunkProducts(const ops::SsdSuffix& work, const SsdChunks& chunks, DeviceStream stream);
/// All states, from what the convolution and the time steps have left.
void ssdStates(const ops::SsdSuffix& work, const SsdChunks& chunks, DeviceStream stream);
/// The weighted sums with skip and gate, from the products and the states.
void ssdMixChunks(const ops::SsdSuffix& work, const SsdChunks& chunks, DeviceStream stream);
/// The same of long variants without cuts.
void ssdMixRows(const ops::SsdSuffix& work, const SsdChunks& chunks, DeviceStream stream);

} // namespace mambascope::cuda
