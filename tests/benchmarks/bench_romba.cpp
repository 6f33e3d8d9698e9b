// SPDX-License-Identifier: GPL-3.0-or-later
// Tracing, gradients, edits and linear relations of one model at the sizes of romba.md section 5. Random
// weights at a published shape, stored as fp16, or a bundled model. The exact maps stand beside one forward
// a cell on a sample of cells, whose probabilities must agree. Prints one JSON line for each thing timed.
//
//     bench_romba --shape mamba2-2.7b [--device cuda:0] [--repetitions 5] [--parts trace,gradient,…]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/engine/openmp_wait.hpp"
#include "core/base/resources.hpp"
#include "core/bench/timing.hpp"
#include "core/loading/model_store.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/parallel.hpp"
#include "core/values/patch_resolve.hpp"
#include "tests/benchmarks/romba_work.hpp"

using namespace mambascope;

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargestError = 1e-5;
constexpr double kLargestAdjointError = 1e-5;

struct Options {
    std::string shape = "demo-mamba2";
    DeviceChoice device;
    int repetitions = 5;
    std::vector<std::string> parts = {"trace", "gradient", "edit", "lre"};
};

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what + "; see the head of bench_romba.cpp");
}

Options optionsOf(int count, char** arguments) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i];
        const std::string value = arguments[i + 1];
        if (name == "--shape") {
            options.shape = value;
        } else if (name == "--device") {
            const bool gpu = value.starts_with("cuda");
            const std::size_t colon = value.find(':');
            options.device = {gpu ? DeviceKind::Cuda : DeviceKind::Cpu,
                              colon == std::string::npos ? 0 : std::atoi(value.c_str() + colon + 1)};
        } else if (name == "--repetitions") {
            options.repetitions = std::max(1, std::atoi(value.c_str()));
        } else if (name == "--parts") {
            options.parts.clear();
            std::istringstream parts(value);
            for (std::string part; std::getline(parts, part, ',');) {
                options.parts.push_back(part);
            }
        } else {
            fail("unknown option " + name);
        }
    }
    if (count % 2 == 0) {
        fail(std::string("no value behind ") + arguments[count - 1]);
    }
    return options;
}

/// All measurements of one model.
class Romba {
public:
    Romba(const Options& options, LoadedModel& model)
        : m_options(options)
        , m_device(model.model().device())
        , m_environment{model, m_context}
        , m_work(model.info())
        , m_rate(productRate(m_device, Precision::Fp32, StoredWeights::Fp16)) {}

    [[nodiscard]] bool run() {
        const std::map<std::string, std::function<void()>> all{
            {"trace", [this] { trace(); }},  {"gradient", [this] { gradient(); }},
            {"edit", [this] { edit(); }},    {"edits", [this] { edits(); }},
            {"lre", [this] { relation(); }}, {"jacobian", [this] { jacobian(); }},
        };
        for (const std::string& part : m_options.parts) {
            const auto found = all.find(part);
            if (found == all.end()) {
                fail("unknown part " + part);
            }
            found->second();
        }
        return m_right;
    }

private:
    [[nodiscard]] int layers() const { return m_environment.model.info().layers; }
    [[nodiscard]] bool isMamba() const {
        return m_environment.model.model().layer(0).siteWidth(Site::S).has_value();
    }

    template <typename RequestType>
    auto ask(const RequestType& request) {
        auto answer = analyse(request, m_environment);
        synchronize(m_device);
        return answer;
    }

    /// flops: of the products, 0 where none are counted.
    void tell(const std::string& what, const bench::Timing& time, double flops, Json more = Json::object()) {
        Json line{{"shape", m_options.shape}, {"what", what}, {"ms", time.median}, {"min_ms", time.low}};
        if (flops > 0) {
            line["limit_ms"] = flops / m_rate * 1e3;
        }
        line.update(more);
        std::cout << line.dump() << std::endl;
    }

    [[nodiscard]] TraceRequest maps() const {
        const bench::TracedFact fact = bench::tracedFact();
        TraceRequest request{{}, fact.prompt, fact.corruption};
        request.maps = true;
        return request;
    }

    void trace() {
        const TraceRequest request = maps();
        TraceSnapshot answer;
        const bench::Timing time = bench::repeat(m_options.repetitions, [&] { answer = ask(request); });
        std::size_t cells = 0;
        for (const TraceMap& map : answer.maps) {
            cells += map.probability.size();
        }
        const bench::ForwardPerCell forward =
            bench::forwardPerCell(m_environment.model, answer, 24, m_environment);
        const bool equal = forward.largestError <= kLargestError;
        m_right = m_right && equal;
        tell("maps", time, m_work.ofMaps(answer),
             {{"cells", cells},
              {"tokens", answer.corrupt.tokens.size()},
              {"forward_ms", forward.millisecondsEach},
              {"times_faster", forward.millisecondsEach * static_cast<double>(cells) / time.median},
              {"largest_relative_error", forward.largestError},
              {"equal", equal}});
        for (const Site state : isMamba() ? std::vector{Site::H, Site::S, Site::G, Site::O}
                                          : std::vector{Site::H, Site::Attn, Site::Mlp}) {
            TraceRequest one = request;
            one.states = {state};
            const bench::Timing alone = bench::repeat(m_options.repetitions, [&] { answer = ask(one); });
            tell("map of " + std::string(siteName(state)), alone, m_work.ofMaps(answer));
        }
        clicks(request);
    }

    void clicks(TraceRequest request) {
        request.maps = false;
        const std::string window = std::to_string(layers() / 3) + "-" + std::to_string(layers() / 2);
        tell("both runs", bench::repeat(m_options.repetitions, [&] { ask(request); }), 0);
        for (const std::string& patch : {"h:subject_last@" + std::to_string(layers() / 3),
                                         std::string(isMamba() ? "s" : "attn") + ":subject_last@" + window}) {
            request.patches = {parsePatchSpec(patch)};
            tell("click " + patch, bench::repeat(m_options.repetitions, [&] { ask(request); }), 0);
        }
    }

    void gradient() {
        TraceRequest request = maps();
        request.method = TraceMethod::Gradient;
        const double adjoint = bench::adjointError(m_environment.model, m_context);
        m_right = m_right && adjoint <= kLargestAdjointError;
        tell("first-order maps", bench::repeat(m_options.repetitions, [&] { ask(request); }), 0,
             {{"adjoint_error", adjoint}});
    }

    [[nodiscard]] std::vector<Matrix> matrices() const {
        return isMamba() ? std::vector{Matrix::Wa, Matrix::Wg, Matrix::Wo} : std::vector{Matrix::Wdown};
    }

    void edit() {
        for (const Matrix matrix : matrices()) {
            const EditRequest request = bench::editOf(matrix, layers() / 4);
            EditSnapshot answer;
            const bench::Timing time = bench::repeat(m_options.repetitions, [&] { answer = ask(request); });
            const int behind =
                layers() - layers() / 4 - (matrix == Matrix::Wo || matrix == Matrix::Wdown ? 1 : 0);
            const double rows = 22.0 * 5; // from the subject's last token on
            tell("edit " + std::string(matrixName(matrix)), time,
                 39 * (rows * behind * m_work.rowLayer + 22 * m_work.head),
                 {{"steps", answer.loss.size()},
                  {"prompts", answer.prompts.size()},
                  {"layer", request.layer}});
        }
    }

    /// Every eighth layer stands for all.
    void edits() {
        double seconds = 0;
        int made = 0;
        for (const Matrix matrix : matrices()) {
            for (int layer = 4; layer < layers(); layer += 8, ++made) {
                seconds += bench::milliseconds([&] { ask(bench::editOf(matrix, layer)); }) / 1e3;
            }
        }
        const int all = layers() * static_cast<int>(matrices().size());
        std::cout << Json{{"shape", m_options.shape},
                          {"what", "edits"},
                          {"made", made},
                          {"all", all},
                          {"s_of_all", seconds * all / made}}
                         .dump()
                  << std::endl;
    }

    [[nodiscard]] LreRequest relationRequest(bool causality) {
        LreRequest request = bench::relationAt(layers() * 3 / 8, causality);
        request.facts = ask(request).facts;
        return request;
    }

    void relation() {
        const LreRequest request = relationRequest(false);
        tell("lre faithfulness", bench::repeat(m_options.repetitions, [&] { ask(request); }), 0,
             {{"tests", request.facts->test.size()}});
    }

    void jacobian() {
        LreRequest request = relationRequest(false);
        const std::vector<LreFact>& tests = request.facts->test;
        for (std::size_t i = 0; i + 1 < tests.size(); ++i) { // random weights know no fact
            if (tests[i].object != tests[i + 1].object) {
                request.facts->edits.push_back({tests[i].subject, tests[i + 1].subject});
            }
        }
        request.causality = true;
        tell("lre with Jacobian, SVD, causality",
             bench::repeat(std::min(2, m_options.repetitions), [&] { ask(request); }), 0,
             {{"edits", request.facts->edits.size()}});
    }

    const Options& m_options;
    at::Device m_device;
    PlainRunContext m_context;
    AnalysisEnvironment m_environment;
    bench::CountedWork m_work;
    double m_rate; ///< of a large product
    bool m_right = true;
};

} // namespace

int main(int count, char** arguments) {
    limitOpenMpSpinning(arguments); // as both programs do
    try {
        const Options options = optionsOf(count, arguments);
        const c10::InferenceMode inference;
        keepFreedMemory();
        startThreads(0);
        loadCudaLibraries();
        const CurrentDevice current(resolveDevice(options.device, Precision::Fp32));
        applyPrecision(Precision::Fp32);
        PlainRunContext context;
        BackendOptions settings;
        settings.resourcesDir = resources::directory().string();
        ModelStore models(settings);
        const bool bundled = options.shape.starts_with("demo-");
        const auto model = models.find({bundled ? options.shape : "random:" + options.shape, options.device},
                                       "bench", context);
        return Romba(options, *model).run() ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_romba: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
