// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/base/computer.hpp"
#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/npy_writer.hpp"
#include "core/io/zip_writer.hpp"
#include "core/session/session.hpp"
#include "core/session/session_schema.hpp"
#include "core/wire/json.hpp"
#include "core/wire/json_schema.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kHeaderBytes = 512; // of an array's record, at most

std::size_t bytesOf(const NumberArrays& arrays, std::size_t first) {
    std::size_t bytes = 0;
    for (std::size_t i = first; i < arrays.size(); ++i) {
        bytes += arrays[i].bytes.size() + kHeaderBytes;
    }
    return bytes;
}

/// The results as JSON, with their numbers behind `arrays`. Returns how many whole ones had no room.
std::size_t takeResults(const Results& results, nlohmann::json& list, NumberArrays& arrays) {
    constexpr std::size_t kRoom = kLargestSession - kLargestSessionText;
    std::size_t used = 0;
    std::size_t left = 0;
    list = nlohmann::json::array();
    for (const std::shared_ptr<const Snapshot>& result : results) {
        if (result->partial) {
            continue;
        }
        const std::size_t first = arrays.size();
        nlohmann::json json = toJson(*result, arrays);
        const std::size_t bytes = bytesOf(arrays, first);
        if (used + bytes > kRoom || list.size() >= session::kMostResults ||
            arrays.size() > session::kMostArrays) {
            arrays.resize(first);
            ++left;
            continue;
        }
        used += bytes;
        list.push_back(std::move(json));
    }
    return left;
}

void addArrays(ZipWriter& zip, const NumberArrays& arrays) {
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        const std::array<std::int64_t, 1> shape{static_cast<std::int64_t>(arrays[i].count())};
        const std::string header = npyHeader(shape, arrays[i].count(), NumberArray::sizeOf(arrays[i].type));
        zip.add(session::arrayName(i), {std::as_bytes(std::span(header)), arrays[i].bytes});
    }
}

} // namespace

std::size_t writeSession(const Session& session, const std::filesystem::path& file) {
    NumberArrays arrays;
    nlohmann::json results;
    const std::size_t left = takeResults(session.results, results, arrays);
    const nlohmann::json root{{"schema", wire::schemaText(session::schema())},
                              {"program", programText()},
                              {"saved", utcTimeText()},
                              {"experiment", session.experiment},
                              {"history", session.history},
                              {"views", session.views},
                              {"results", std::move(results)}};
    const std::string text = root.dump() + '\n';
    if (text.size() > kLargestSessionText) {
        throw Error(ErrorCode::FileWriteFailed, {file.string(), "the session has too many states"},
                    file.string() + ": the session's states and results take more than 64 MiB without their "
                                    "numbers; close some results or start a new session");
    }
    AtomicFile target(file);
    ZipWriter zip(target);
    zip.add(session::kTextName, {std::as_bytes(std::span(text))});
    addArrays(zip, arrays);
    zip.finish();
    target.commit();
    return left;
}

} // namespace mambascope
