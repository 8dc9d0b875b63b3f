#include "core/base/blocking.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace trainyard::base {

namespace {
thread_local bool noBlock = false;
std::atomic<int> violations{0};
} // namespace

void registerNoBlockThread() {
    noBlock = true;
}
bool isNoBlockThread() {
    return noBlock;
}

AllowBlocking::AllowBlocking() : previous_(noBlock) {
    noBlock = false;
}
AllowBlocking::~AllowBlocking() {
    noBlock = previous_;
}

void assertMayBlock(const char* what) {
    if (!noBlock) return;
    ++violations;
    std::fprintf(stderr, "trainyard: %s was called on the UI thread\n", what);
#ifndef NDEBUG
    std::abort();
#endif
}

int blockingViolations() {
    return violations;
}

} // namespace trainyard::base
