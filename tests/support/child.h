// A copy of the test process that may die in the middle. Start it before the test makes any thread.
#pragma once

#include <functional>
#include <optional>

namespace trainyard::tests {

// Runs `body` in a child and ends it with the number that `body` gives, without destructors. Nothing where the system
// has no fork(): such a test is to say so and to end.
std::optional<long long> startChild(const std::function<int()>& body);
// Its exit code; -1 where a signal ended it.
int waitForChild(long long child);
// startChild and waitForChild.
std::optional<int> runInChild(const std::function<int()>& body);

// Ends the process as a crash would: nothing is tidied up.
[[noreturn]] void endNow(int code);
// Gives up the rights of an administrator, whom no permission of a file binds. True where there are none afterwards.
bool dropRights();
// Writing a file beyond this size fails, as on a full disk.
bool limitFileSize(long long bytes);

} // namespace trainyard::tests
