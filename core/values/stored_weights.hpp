// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mambascope {

/// The dtype that a checkpoint stores its matrices in.
enum class StoredWeights { Fp32, Fp16, Bf16 };

} // namespace mambascope
