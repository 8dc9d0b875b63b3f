// A disk that is full: a small one is mounted where the test may do that (root on Linux).
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

#include <sys/mount.h>

using namespace trainyard;
using model::JobState;
using tests::LocalSite;

namespace {

class SmallDisk {
public:
    explicit SmallDisk(const std::filesystem::path& folder) : folder_(folder) {
        mounted_ = ::mount("trainyard-test", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
    }
    bool mounted() const { return mounted_; }

private:
    std::filesystem::path folder_;
    bool mounted_ = false;
};

} // namespace

TEST_CASE("A full disk fails the job with a clear reason, and nothing that was stored is lost") {
    LocalSite site;
    const SmallDisk disk(site.stateFolder());
    if (!disk.mounted()) {
        WARN("Skipped: mounting a small disk needs root; run the tests as root to enable this one.");
        return;
    }
    const std::string first = site.submit(LocalSite::shellPlan("echo kept for ever"));
    REQUIRE(site.waitForEnd(first).state == JobState::Completed);
    const std::string id = site.submit(LocalSite::shellPlan("echo begun; cat /dev/zero > fill; echo more; exit 7"));
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::Failed);
    CHECK(status.exitCode == 7);
    INFO(status.reason);
    CHECK(status.reason.find("The disk is full") == 0);
    CHECK(site.log(id).find("begun") != std::string::npos);
    CHECK(site.log(first) == "kept for ever\n");
    // A job that cannot even be written down is refused, and says why.
    const auto refused = site.driver().submit(LocalSite::shellPlan("true"), LocalSite::context());
    REQUIRE(!refused);
    CHECK(refused.error().code == base::ErrorCode::QuotaExceeded);
    CHECK(!refused.error().remedy.empty());
    // With room again all goes on.
    REQUIRE(site.driver().forget(id, LocalSite::context()));
    CHECK(site.waitForEnd(site.submit(LocalSite::shellPlan("true"))).state == JobState::Completed);
}
