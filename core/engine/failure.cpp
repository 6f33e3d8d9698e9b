// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/failure.hpp"

#include <new>
#include <utility>
#include <vector>

#include "core/base/first_line.hpp"

namespace mambascope {
namespace {

Failure internal(const RequestId& request, const std::string& detail) {
    return {request, ErrorCode::Internal, {detail}, "internal error: " + detail};
}

} // namespace

Failure failureFrom(const std::exception_ptr& thrown, const RequestId& request, const std::string& doing) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Error& error) {
        Failure failure{request, error.code(), error.arguments(), firstLine(error.what())};
        if (failure.code == ErrorCode::OutOfMemory && failure.arguments.size() == 1) {
            failure.arguments.push_back(doing);
        }
        return failure;
    } catch (const std::bad_alloc&) {
        return {request, ErrorCode::OutOfMemory, {"cpu", doing}, "cpu: out of memory during: " + doing};
    } catch (const std::exception& error) {
        return internal(request, firstLine(error.what()));
    } catch (...) {
        return internal(request, "an exception of unknown type");
    }
}

} // namespace mambascope
