// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/worker_devices.hpp"

#include "core/base/cuda_driver.hpp"
#include "core/base/error.hpp"
#include "core/base/gpu_memory.hpp"
#include "core/values/device_text.hpp"

namespace mambascope {

std::vector<DeviceChoice> workerDevices(const RunChoices& request) {
    std::vector<DeviceChoice> devices = request.devices;
    if (request.everyGpu) {
        devices.clear();
        for (int index = 0; cudaDevice(index); ++index) {
            devices.push_back({DeviceKind::Cuda, index});
        }
        if (devices.empty()) {
            throw Error(ErrorCode::DeviceUnavailable, {"cuda:all", driverComplaint(0)});
        }
    }
    if (devices.empty()) {
        return {request.model.device};
    }
    if (devices.front() != request.model.device) {
        throw Error(ErrorCode::InvalidArgument,
                    {"devices", deviceText(devices.front()),
                     "the model's device " + deviceText(request.model.device) + " as the first one"});
    }
    return devices;
}

std::string devicesText(const std::vector<DeviceChoice>& devices) {
    std::string text;
    for (const DeviceChoice& device : devices) {
        if (!text.empty()) {
            text += ',';
        }
        text += deviceText(device);
    }
    return text;
}

} // namespace mambascope
