// SPDX-License-Identifier: GPL-3.0-or-later
// The memory that a long prompt needs, asked for before it is taken. Private to core: includes LibTorch.
#pragma once

#include <cstddef>

#include "core/models/language_model.hpp"

namespace mambascope {

/// Throws MemoryTooSmall if a clean run can't fit into the memory that the system has free. Of models on
/// the CPU only: a system that promises more than it has ends the program, where a GPU's driver says no.
void requirePromptMemory(const LanguageModel& model, std::size_t tokens);
/// The same for the displayed attention of some layers, which is on the host for every model.
void requireAttentionMemory(std::size_t layers, std::size_t tokens);

} // namespace mambascope
