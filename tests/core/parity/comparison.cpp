// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/comparison.hpp"

#include <QTest>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "core/base/resources.hpp"
#include "core/tensor/device.hpp"
#include "tests/core/parity/reference.hpp"
#include "tests/support/test_device.hpp"

namespace mambascope::testing {
namespace {

/// NaN compares as infinitely wrong, so that no bound lets it pass.
double worst(const at::Tensor& errors) {
    return errors.nan_to_num(INFINITY).max().item<double>();
}

void addColumns() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("gpu");
    QTest::addColumn<bool>("fused");
}

void addRows(const std::string& model, const std::filesystem::path& folder) {
    const bool hasGpu = !resolveDevice(fastestTestDevice(), Precision::Fp32).is_cpu();
    for (const bool gpu : {false, true}) {
        for (const bool fused : {false, true}) {
            if (!gpu || hasGpu) {
                QTest::addRow("%s, %s, %s", model.c_str(), gpu ? "gpu" : "cpu", fused ? "fused" : "reference")
                    << QString::fromStdString(model) << QString::fromStdString(folder.string()) << gpu
                    << fused;
            }
        }
    }
}

} // namespace

std::string number(double value) {
    return QByteArray::number(value, 'g', 3).toStdString();
}

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    return worst((found - expected).abs()) / expected.abs().max().item<double>();
}

double logitError(const at::Tensor& found, const at::Tensor& expected) {
    return worst(std::get<0>((found - expected).abs().max(-1)) / expected.std(-1));
}

void compareProbabilities(const at::Tensor& found, const at::Tensor& expected, const std::string& where,
                          double slack) {
    QCOMPARE(found.sizes(), expected.sizes());
    const at::Tensor reference = expected.softmax(-1);
    const at::Tensor difference = (found.softmax(-1) - reference).abs();
    const double row =
        worst(at::linalg_vector_norm(difference, 2, {-1}) / at::linalg_vector_norm(reference, 2, {-1}));
    const double token = worst(difference / reference);
    const std::string errors = ": off by " + number(row) + ", one token by " + number(token);
    QVERIFY2(row <= slack * kProbabilityTolerance && token <= slack * kTokenTolerance,
             (where + errors).c_str());
}

bool sameTopFive(const at::Tensor& found, const at::Tensor& expected) {
    return at::equal(std::get<1>(found.topk(5)), std::get<1>(expected.topk(5)));
}

at::Tensor toTensor(const HostArray& array) {
    at::Tensor tensor = at::empty(array.shape, at::kFloat);
    if (static_cast<std::size_t>(tensor.numel()) != array.values.size()) {
        throw std::runtime_error("an array's values don't fill its shape");
    }
    std::memcpy(tensor.data_ptr(), array.values.data(), array.values.size() * sizeof(float));
    return tensor.to(at::kDouble);
}

at::Tensor fullLogits(const TokenRun& run, const std::vector<std::int32_t>& tokens, const Variant& variant) {
    return toTensor(run.fromScratch(tokens, variant));
}

at::Tensor partialLogits(TokenRun& run, const std::vector<std::int32_t>& tokens,
                         const std::vector<Variant>& variants) {
    return toTensor(run.partial(tokens, variants));
}

void compareWithFull(TokenRun& run, const std::vector<std::int32_t>& tokens,
                     const std::vector<Variant>& variants) {
    const at::Tensor partial = partialLogits(run, tokens, variants);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        compareProbabilities(partial.slice(0, row, row + 1),
                             fullLogits(run, tokens, variants[i]).slice(0, -1),
                             "variant " + std::to_string(i));
    }
}

void addModelRows(const std::function<bool(const std::string&)>& wanted) {
    addColumns();
    for (const std::string& model : referenceModels()) {
        if (!wanted || wanted(model)) {
            addRows(model, referenceFolder(model));
        }
    }
}

void addNamedRows(const std::vector<std::string>& names) {
    addColumns();
    for (const std::string& name : names) {
        addRows(name, {});
    }
}

void addBundledRows() {
    addColumns();
    for (const char* model : {"demo-mamba2", "demo-transformer"}) {
        addRows(model, resources::directory() / "models" / model);
    }
}

std::string modelOfRow() {
    QFETCH(QString, model);
    return model.toStdString();
}

TokenRun runOfRow(std::int64_t chunkBytes) {
    QFETCH(QString, folder);
    return runOfRow(folder.toStdString(), chunkBytes);
}

TokenRun runOfRow(const std::string& folder, std::int64_t chunkBytes) {
    QFETCH(bool, gpu);
    QFETCH(bool, fused);
    return {folder, testDevice(gpu), Precision::Fp32,
            fused ? TokenRun::Kernels::Fused : TokenRun::Kernels::Reference, chunkBytes};
}

} // namespace mambascope::testing
