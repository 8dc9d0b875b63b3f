// The UI thread never waits. It registers itself as no-block at start; every network, SSH, process and file primitive
// begins with assertMayBlock(), which ends a debug build and counts in a release build.
#pragma once

namespace trainyard::base {

// Marks the calling thread for the rest of its life.
void registerNoBlockThread();
bool isNoBlockThread();

// For the few places where a blocking call on the UI thread is right (start-up before the first window is shown).
class AllowBlocking {
public:
    AllowBlocking();
    ~AllowBlocking();
    AllowBlocking(const AllowBlocking&) = delete;
    AllowBlocking& operator=(const AllowBlocking&) = delete;

private:
    bool previous_;
};

void assertMayBlock(const char* what);
// How often assertMayBlock was violated in this process; tests assert that it is 0.
int blockingViolations();

} // namespace trainyard::base
