// A folder with a job in it, and requests to plan it.
#pragma once

#include "core/base/file_io.h"
#include "core/model/job_spec_json.h"
#include "core/plan/make_plan.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <string>

namespace trainyard::tests {

class JobBench {
public:
    // `fields` beyond apiVersion and name, as JSON text.
    plan::PlanRequest request(const std::string& fields) const {
        const model::SpecResult result = model::parseJobSpec(R"({"apiVersion": "trainyard/v1", "name": "digits")" +
                                                             (fields.empty() ? "" : ", " + fields) + "}");
        for (const auto& problem : result.problems) UNSCOPED_INFO(problem.pointer << ": " << problem.message);
        REQUIRE(result.valid());
        plan::PlanRequest request;
        request.spec = result.spec;
        request.specFolder = folder.path();
        request.key = "0key";
        request.site = "local";
        request.reservePorts = [](int count) -> base::Expected<std::vector<int>> {
            std::vector<int> ports;
            for (int i = 0; i < count; ++i) ports.push_back(40001 + i);
            return ports;
        };
        return request;
    }

    model::JobPlan plan(const std::string& fields) const { return planned(request(fields)); }
    static model::JobPlan planned(const plan::PlanRequest& request) {
        const auto result = plan::makePlan(request);
        if (!result) UNSCOPED_INFO(result.error().message << " | " << result.error().remedy);
        REQUIRE(result);
        return *result;
    }

    base::Error error(const std::string& fields) const { return refused(request(fields)); }
    static base::Error refused(const plan::PlanRequest& request) {
        const auto result = plan::makePlan(request);
        REQUIRE_FALSE(result);
        CHECK_FALSE(result.error().remedy.empty());
        return result.error();
    }

    std::string write(const std::string& path, const std::string& text) const {
        std::filesystem::create_directories((folder / path).parent_path());
        REQUIRE(base::writeFileAtomic(folder / path, text));
        return base::toUtf8(folder / path);
    }
    std::string writeProgram(const std::string& path, const std::string& text) const {
        const std::string file = write(path, text);
        std::filesystem::permissions(folder / path, std::filesystem::perms::owner_all);
        return file;
    }
    std::string at(const std::string& path) const { return base::toUtf8(folder / path); }

    TemporaryFolder folder;
};

inline bool begins(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}
inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace trainyard::tests
