// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts that can't work are refused in one line, before anything is computed.
#include <QtTest>

#include "core/catalogue/prompt_limit.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;

class TestPromptLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytes() {
        requireShortPrompt(std::string(kMostPromptBytes, 'x'), "demo");
        EXPECT_ERROR(requireShortPrompt(std::string(kMostPromptBytes + 1, 'x'), "demo"),
                     ErrorCode::PromptTooLong, {"1048577", "1048576", "demo", "bytes"});
    }

    void positions() {
        ModelInfo model;
        model.name = "demo";
        requirePositions(5'000'000'000, model);
        model.maxPositions = 128;
        requirePositions(128, model);
        EXPECT_ERROR(requirePositions(129, model), ErrorCode::PromptTooLong, {"129", "128", "demo"});
        EXPECT_ERROR(requirePositions(5'000'000'000, model), ErrorCode::PromptTooLong,
                     {"5000000000", "128", "demo"});
    }

    void leastBytes() {
        ModelInfo model;
        model.layers = 64;
        model.hiddenSize = 2560;
        QCOMPARE(leastRunBytes(model, 1), std::uint64_t{65} * 2560 * 4);
        QCOMPARE(leastRunBytes(model, 1'000'000), std::uint64_t{65} * 2560 * 4 * 1'000'000);
        QCOMPARE(leastAttentionBytes(3, 100'000), std::uint64_t{240'000'000'000});
    }

    void memory() {
        const DeviceMemory unknown{"cpu", "CPU", false, false, {}, {}};
        const DeviceMemory known{"cpu", "CPU", false, false, {}, std::uint64_t{2'000'000'000}};
        requireFree("a run", 5'000'000'000, unknown);
        requireFree("a run", 2'000'000'000, known);
        EXPECT_ERROR(requireFree("a run", 2'500'000'000, known), ErrorCode::MemoryTooSmall,
                     {"a run", "2.5 GB", "cpu", "2.0 GB", "a shorter prompt"});
    }
};

QTEST_APPLESS_MAIN(TestPromptLimit)
#include "tst_prompt_limit.moc"
