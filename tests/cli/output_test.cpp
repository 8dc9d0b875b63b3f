#include "app/yard/output.h"
#include "tests/support/catch.h"

using namespace trainyard;
using namespace trainyard::yard;
using base::ErrorCode;

TEST_CASE("Every error code has its exit code") {
    const std::pair<ErrorCode, int> expected[] = {
        {ErrorCode::Cancelled, 130},     {ErrorCode::Timeout, 5},       {ErrorCode::Unavailable, 5},
        {ErrorCode::Unauthenticated, 4}, {ErrorCode::NotFound, 3},      {ErrorCode::PermissionDenied, 4},
        {ErrorCode::InvalidArgument, 2}, {ErrorCode::AlreadyExists, 1}, {ErrorCode::Conflict, 1},
        {ErrorCode::QuotaExceeded, 1},   {ErrorCode::Unsupported, 1},   {ErrorCode::Corrupted, 1},
        {ErrorCode::Internal, 1},
    };
    for (const auto& [code, exit] : expected) {
        INFO(base::toString(code));
        CHECK(toInt(exitCodeFor(code)) == exit);
    }
}

TEST_CASE("An error in JSON has the four fields") {
    const auto json = toJson(base::makeError(ErrorCode::NotFound, "There is no job x.", "Look.", "raw"));
    CHECK(json.dump() ==
          R"({"error":{"code":"not_found","detail":"raw","message":"There is no job x.","remedy":"Look."}})");
}
