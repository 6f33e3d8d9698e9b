// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the kernels where no CUDA compiler was found. kernelsUsable() is false, so nothing calls the
// rest; if something does, it says so.
#include "cuda/include/attention_suffix.hpp"
#include "cuda/include/attention_sums.hpp"
#include "cuda/include/convolution_suffix.hpp"
#include "cuda/include/graph.hpp"
#include "cuda/include/norm_tape.hpp"
#include "cuda/include/put_rows.hpp"
#include "cuda/include/row_norms.hpp"
#include "cuda/include/row_scores.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/include/selective_suffix.hpp"
#include "cuda/include/selective_tape.hpp"
#include "cuda/include/selective_weights.hpp"
#include "cuda/include/split_product.hpp"
#include "cuda/include/split_turned.hpp"
#include "cuda/include/ssd_single_row.hpp"
#include "cuda/include/ssd_suffix.hpp"
#include "cuda/include/ssd_tape.hpp"
#include "cuda/include/target_scores.hpp"
#include "cuda/include/vocabulary.hpp"

namespace mambascope::cuda {
namespace {

[[noreturn]] void notBuilt() {
    throw CudaError("this build has no CUDA kernels (no nvcc was found)");
}

} // namespace

bool kernelsUsable(int /*device*/) {
    return false;
}

void beginRecording(DeviceStream /*stream*/) {
    notBuilt();
}

void* endRecording(DeviceStream /*stream*/) {
    notBuilt();
}

void abandonRecording(DeviceStream /*stream*/) noexcept {}

void launchGraph(void* /*graph*/, DeviceStream /*stream*/) {
    notBuilt();
}

void destroyGraph(void* /*graph*/) noexcept {}

void splitRows(const float* /*x*/, std::int64_t /*xStride*/, const SplitRows& /*out*/, int* /*anyLow*/,
               DeviceStream /*stream*/) {
    notBuilt();
}

SplitMatrix describeMatrix(const SplitRows& /*values*/, int /*device*/) {
    notBuilt();
}

std::size_t splitProductWorkspace(std::int64_t /*rows*/, std::int64_t /*out*/, std::int64_t /*in*/) {
    return 0;
}

void splitProduct(const SplitProduct& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

std::size_t splitSharesWorkspace(std::int64_t /*rows*/, std::int64_t /*vocabulary*/) {
    return 0;
}

void splitShares(const SplitShares& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void normRows(const NormRows& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void normTapeRun(const NormTapeRun& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void normTapeMove(const NormTapeMove& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void splitScaledRows(const float* /*x*/, std::int64_t /*xStride*/, const float* /*scale*/,
                     const SplitRows& /*out*/, DeviceStream /*stream*/) {
    notBuilt();
}

void joinTurned(const JoinTurned& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapeInputs(const SsdTapeInputs& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapeWeights(const SsdTapeWeights& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapeOutputs(const SsdTapeOutputs& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapePullGate(const SsdTapePullGate& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapePullProducts(const SsdTapePullProducts& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapePullSteps(const SsdTapePullSteps& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void ssdTapePullInputs(const SsdTapePullInputs& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void putRows(const PutRows& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void rowScores(const RowScores& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool ssdSuffixFits(const ops::SsdSuffix& /*work*/) {
    return false;
}

bool ssdSuffixInChunks(const ops::SsdSuffix& /*work*/) {
    return false;
}

std::size_t ssdSuffixWorkspace(const ops::SsdSuffix& /*work*/) {
    return 0;
}

bool ssdSuffixLeavesStates(const ops::SsdSuffix& /*work*/) {
    return false;
}

void ssdSuffix(const ops::SsdSuffix& /*work*/, float* /*workspace*/, float* /*lastStates*/,
               DeviceStream /*stream*/, const std::function<void()>& /*onConvolved*/) {
    notBuilt();
}

bool ssdSingleRowFits(const ops::SsdSuffix& /*work*/) {
    return false;
}

void ssdSingleRow(const SsdSingleRow& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool attentionSuffixFits(const ops::AttentionSuffix& /*work*/) {
    return false;
}

void attentionSuffix(const ops::AttentionSuffix& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void convolutionSuffix(const ops::ConvolutionSuffix& /*work*/, const SplitRows& /*split*/,
                       DeviceStream /*stream*/) {
    notBuilt();
}

bool selectiveSuffixFits(const ops::SelectiveSuffix& /*work*/) {
    return false;
}

std::size_t selectiveSuffixWorkspace(const ops::SelectiveSuffix& /*work*/) {
    return 0;
}

void selectiveSuffix(const ops::SelectiveSuffix& /*work*/, float* /*workspace*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool selectiveTapeFits(std::int64_t /*states*/) {
    return false;
}

void selectiveTapeRun(const SelectiveTapeRun& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

void selectiveTapePull(const SelectiveTapePull& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool selectiveWeightsFit(const ops::SelectiveWeights& /*work*/) {
    return false;
}

void selectiveWeights(const ops::SelectiveWeights& /*work*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool ssdSumFits(const ops::SsdSum& /*work*/) {
    return false;
}

std::size_t ssdSumWorkspace(const ops::SsdSum& /*work*/) {
    return 0;
}

void ssdSum(const ops::SsdSum& /*work*/, float* /*workspace*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool softmaxSumFits(const ops::SoftmaxSum& /*work*/) {
    return false;
}

std::size_t softmaxSumWorkspace(const ops::SoftmaxSum& /*work*/) {
    return 0;
}

void softmaxSum(const ops::SoftmaxSum& /*work*/, float* /*workspace*/, DeviceStream /*stream*/) {
    notBuilt();
}

bool selectiveSumFits(const ops::SelectiveSum& /*work*/) {
    return false;
}

std::size_t selectiveSumWorkspace(const ops::SelectiveSum& /*work*/) {
    return 0;
}

void selectiveSum(const ops::SelectiveSum& /*work*/, float* /*workspace*/, DeviceStream /*stream*/) {
    notBuilt();
}

void targetParts(const float* /*logits*/, std::int64_t /*rows*/, std::int64_t /*vocabulary*/,
                 const int* /*tokens*/, TargetPart* /*result*/, DeviceStream /*stream*/) {
    notBuilt();
}

void tokenShares(const float* /*logits*/, std::int64_t /*rows*/, std::int64_t /*vocabulary*/,
                 std::int64_t /*token*/, TokenShare* /*result*/, DeviceStream /*stream*/) {
    notBuilt();
}

} // namespace mambascope::cuda
