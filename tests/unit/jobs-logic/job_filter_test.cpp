#include "tests/support/catch.h"

#include "tests/unit/jobs-logic/jobs_support.h"
#include "ui/jobs/logic/job_entry.h"
#include "ui/jobs/logic/job_filter.h"

using namespace trainyard;
using namespace trainyard::ui;
using trainyard::tests::makeJob;
using trainyard::tests::testNow;

namespace {

bool matches(const JobFilter& filter, const std::shared_ptr<model::Job>& job) {
    const base::WallTime midnight = base::parseIso8601("2026-11-22T00:00:00Z").value();
    return CompiledFilter(filter, testNow(), midnight).matches(*makeJobEntry(job, {}));
}
bool matches(std::string_view typed, const std::shared_ptr<model::Job>& job) {
    return matches(parseTypedFilter(typed, true), job);
}

} // namespace

TEST_CASE("Typed clauses become chips, the rest stays text") {
    const JobFilter filter = parseTypedFilter("site:local State:failed bert name:\"two words\"", true);
    CHECK(filter.clauses == std::vector<FilterClause>{{FilterField::Site, "local"},
                                                      {FilterField::State, "failed"},
                                                      {FilterField::Name, "two words"}});
    CHECK(filter.text == "bert");
}

TEST_CASE("A clause that is still being typed, or cannot be one, stays text") {
    CHECK(parseTypedFilter("site:lo", false).text == "site:lo");
    CHECK(parseTypedFilter("site:lo ", false).clauses.size() == 1);
    CHECK(parseTypedFilter("state:runing", true).text == "state:runing");
    CHECK(parseTypedFilter("a:b since:soon since: state:", true).clauses.empty());
    CHECK(parseTypedFilter("since:7d since:today", true).clauses.size() == 2);
    CHECK(parseTypedFilter("site:a site:a", true).clauses.size() == 1);
}

TEST_CASE("Clauses of one field are alternatives, of different fields all hold") {
    auto job = makeJob(1, "Bert-base");
    job->status.state = model::JobState::Failed;
    job->site = "hpc-login";
    CHECK(matches("state:failed state:lost", job));
    CHECK(matches("state:failed site:HPC-login", job));
    CHECK_FALSE(matches("state:failed site:local", job));
    CHECK_FALSE(matches("state:completed", job));
    CHECK(matches("state:ended", job));
    CHECK_FALSE(matches("state:active", job));
    CHECK(matches("name:BASE", job));
    CHECK_FALSE(matches("name:large", job));
    CHECK_FALSE(matches("owner:nobody", job));
    CHECK(matches("owner:" + job->owner, job));
}

TEST_CASE("Every word has to occur somewhere") {
    auto job = makeJob(1, "Bert-base");
    job->status.reason = "Out of GPU memory on rank 3";
    CHECK(matches("bert memory", job));
    CHECK(matches("MEMORY BERT", job));
    CHECK_FALSE(matches("bert roberta", job));
    CHECK(matches("", job));
}

TEST_CASE("Since counts from now or from midnight, and the longest wins") {
    auto job = makeJob(1);
    job->status.times.submitted = testNow() - std::chrono::hours{13};
    CHECK_FALSE(matches("since:today", job));
    CHECK(matches("since:1d", job));
    CHECK(matches("since:1h since:1d", job));
    CHECK_FALSE(matches("since:90m", job));
    job->status.times.submitted.reset();
    CHECK_FALSE(matches("since:1d", job));
}
