// SPDX-License-Identifier: GPL-3.0-or-later
// How long a checkpoint takes from the disk to a model that is ready, beside reading its files once, and how
// much memory that takes at most. JSON on stdout.
//
//     bench_loading make FOLDER [shape] [dtype]   writes a random checkpoint (default: mamba-2.8b bf16)
//     bench_loading FOLDER [runs] [precision]     measures it (default: 3 runs, fp32), cold and warm cache
//     bench_loading load FOLDER precision         one load in this process; used by the line above
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/engine/openmp_wait.hpp"
#include "core/base/error.hpp"
#include "core/bench/timing.hpp"
#include "core/engine/backend.hpp"
#include "tests/benchmarks/random_checkpoint.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<fs::path> weightFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".safetensors" || entry.path().extension() == ".bin") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Opens each file and hands its descriptor on.
void eachFile(const fs::path& folder, const std::function<void(int)>& work) {
    for (const fs::path& file : weightFiles(folder)) {
        const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) {
            throw std::runtime_error(file.string() + ": can't be opened");
        }
        work(descriptor);
        close(descriptor);
    }
}

void forget(const fs::path& folder) {
    eachFile(folder, [](int descriptor) {
        fsync(descriptor);
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    });
}

/// Seconds that reading all files once takes, front to back.
double readOnce(const fs::path& folder) {
    std::vector<char> buffer(std::size_t{4} << 20);
    const auto start = Clock::now();
    eachFile(folder, [&](int descriptor) {
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
        while (read(descriptor, buffer.data(), buffer.size()) > 0) {
        }
    });
    return secondsSince(start);
}

std::int64_t statusBytes(const std::string& key) {
    std::ifstream lines("/proc/self/status");
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(key + ":")) {
            return std::strtoll(line.c_str() + key.size() + 1, nullptr, 10) * 1024;
        }
    }
    return 0;
}

mambascope::Precision precisionOf(const std::string& name) {
    return name == "bf16" ? mambascope::Precision::Bf16 : mambascope::Precision::Fp32;
}

/// Measures how long a stop would have to wait for the next look at it; gives up at some share of the bytes.
class StoppableContext : public mambascope::PlainRunContext {
public:
    explicit StoppableContext(double giveUpAt)
        : m_giveUpAt(giveUpAt) {}

    void checkStop() override {
        longestStep = std::max(longestStep, secondsSince(m_last));
        m_last = Clock::now();
        if (m_share > m_giveUpAt) {
            throw mambascope::Error(mambascope::ErrorCode::Cancelled, {}, "cancelled");
        }
    }
    void progress(const std::string&, std::int64_t done, std::int64_t total) override {
        m_share = static_cast<double>(done) / static_cast<double>(total);
    }
    [[nodiscard]] double sinceLastLook() const { return secondsSince(m_last); }

    double longestStep = 0;

private:
    double m_giveUpAt;
    double m_share = 0;
    Clock::time_point m_last = Clock::now();
};

/// Seconds from the moment when a half-done load sees its stop until nothing of it is left.
double cancelledLoad(mambascope::EngineBackend& backend, const mambascope::Request& request) {
    StoppableContext context(0.5);
    try {
        static_cast<void>(backend.run(request, context));
    } catch (const mambascope::Error& error) {
        if (error.code() == mambascope::ErrorCode::Cancelled) {
            return context.sinceLastLook();
        }
        throw;
    }
    throw std::runtime_error("the load didn't stop");
}

int loadHere(const fs::path& folder, const std::string& precision) {
    const std::unique_ptr<mambascope::EngineBackend> backend = mambascope::makeTorchBackend();
    backend->attachToThread();
    const std::int64_t before = statusBytes("VmRSS");
    StoppableContext context(2);
    const mambascope::ModelRef model{
        folder.string(), {mambascope::DeviceKind::Cpu, 0}, precisionOf(precision)};
    const auto start = Clock::now();
    const mambascope::Request request{"bench", 0, mambascope::ModelRequest{model}};
    const mambascope::Snapshot snapshot = backend->run(request, context);
    const double seconds = secondsSince(start);
    const json memory{{"resident_before", before},
                      {"resident_after", statusBytes("VmRSS")},
                      {"anonymous_after", statusBytes("RssAnon")},
                      {"peak", statusBytes("VmHWM")}};
    const auto& info = std::get<mambascope::ModelSnapshot>(snapshot.body).model;
    std::cout << json{{"seconds", seconds},
                      {"parameters", info.parameters},
                      {"longest_step_seconds", context.longestStep},
                      {"cancel_seconds", cancelledLoad(*mambascope::makeTorchBackend(), request)},
                      {"memory", memory}}
                     .dump()
              << std::endl;
    std::quick_exit(0);
}

/// The same in a process of its own, so that its peak is that of one load.
json loadElsewhere(const std::string& program, const fs::path& folder, const std::string& precision) {
    const std::string command = "'" + program + "' load '" + folder.string() + "' " + precision;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error(command + ": can't be started");
    }
    std::string answer;
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
        answer += buffer.data();
    }
    if (pclose(pipe) != 0 || answer.empty()) {
        throw std::runtime_error(command + ": failed");
    }
    return json::parse(answer);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

json measure(const std::string& program, const fs::path& folder, int runs, const std::string& precision,
             bool cold) {
    std::vector<double> reads, loads;
    json result;
    for (int run = 0; run < runs; ++run) {
        if (cold) {
            forget(folder);
        }
        reads.push_back(readOnce(folder));
        if (cold) {
            forget(folder);
        }
        const json loaded = loadElsewhere(program, folder, precision);
        loads.push_back(loaded["seconds"].get<double>());
        for (const char* key : {"longest_step_seconds", "cancel_seconds"}) {
            result[key].push_back(loaded[key]);
        }
        result["parameters"] = loaded["parameters"];
        result["memory"] = loaded["memory"];
        std::fprintf(stderr, "%s: read %.2f s, load %.2f s, peak %.2f GB\n", cold ? "cold" : "warm",
                     reads.back(), loads.back(), loaded["memory"]["peak"].get<double>() / 1e9);
    }
    result["read_seconds"] = reads;
    result["load_seconds"] = loads;
    result["load_over_read"] = median(loads) / median(reads);
    return result;
}

int compare(const std::string& program, const fs::path& folder, int runs, const std::string& precision) {
    std::uint64_t bytes = 0;
    for (const fs::path& file : weightFiles(folder)) {
        bytes += fs::file_size(file);
    }
    json report{{"schema", "mambascope.bench_loading/1"},
                {"folder", folder.filename().string()},
                {"bytes", bytes},
                {"precision", precision}};
    report["cold"] = measure(program, folder, runs, precision, true);
    static_cast<void>(readOnce(folder));
    report["warm"] = measure(program, folder, runs, precision, false);
    std::cout << report.dump(2) << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    mambascope::limitOpenMpSpinning(argv); // as both programs do
    try {
        const std::vector<std::string> words(argv + 1, argv + argc);
        const auto word = [&](std::size_t i, const char* fallback) {
            return i < words.size() ? words[i] : std::string(fallback);
        };
        if (words.empty() || (words.size() < 2 && (words[0] == "make" || words[0] == "load"))) {
            throw std::runtime_error("expected make FOLDER, or FOLDER of a checkpoint");
        }
        if (words[0] == "make") {
            mambascope::bench::writeRandomCheckpoint(words[1], word(2, "mamba-2.8b"), word(3, "bf16"));
            return 0;
        }
        if (words[0] == "load") {
            return loadHere(words[1], word(2, "fp32"));
        }
        return compare(argv[0], words[0], std::max(1, std::atoi(word(1, "3").c_str())), word(2, "fp32"));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_loading: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
