// The arithmetic of sharing one computer.
#include "plugins/cluster-local/queue/queue_entry.h"
#include "tests/support/catch.h"

using namespace trainyard;
using namespace trainyard::local;

namespace {

MachineLimits machine(int cores, std::int64_t memory, int gpus) {
    MachineLimits limits;
    for (int core = 0; core < cores; ++core) limits.cores.push_back(core);
    limits.memory = memory;
    for (int gpu = 0; gpu < gpus; ++gpu) limits.gpus.push_back({gpu, "A100", 40LL << 30, "550"});
    return limits;
}

Need need(double cpu, std::int64_t memory = 0, double gpu = 0) {
    return {{TaskNeed{cpu, memory, gpu}}};
}

model::JobPlan planOf(const std::vector<std::optional<double>>& cpus) {
    model::JobPlan plan;
    for (const auto& cpu : cpus) {
        plan.tasks.emplace_back();
        plan.tasks.back().resources.cpu = cpu;
    }
    return plan;
}

} // namespace

TEST_CASE("Tasks of a job get cores of their own, and others what is left") {
    Pool pool(machine(4, 100, 0));
    const auto first = pool.tryTake({{TaskNeed{1, 0, 0}, TaskNeed{2, 0, 0}}});
    REQUIRE(first);
    CHECK((*first)[0].slots == std::vector<int>{0});
    CHECK((*first)[1].slots == std::vector<int>{1, 2});
    CHECK(pool.freeCores() == 1);
    CHECK(!pool.tryTake(need(2)));
    const auto second = pool.tryTake(need(1));
    REQUIRE(second);
    CHECK((*second)[0].slots == std::vector<int>{3});
    Pool other(machine(4, 100, 0));
    other.count(*first);
    other.count(*second);
    CHECK(other.freeCores() == 0);
    CHECK(other.shortage(need(0.1)) == std::optional(Resource::Cores));
    CHECK(!other.shortage(need(0)));
}

TEST_CASE("Fractions that add up to the whole fit") {
    Pool pool(machine(1, 100, 1));
    for (int i = 0; i < 10; ++i) CHECK(pool.tryTake(need(0.1, 10, 0.1)));
    CHECK(!pool.tryTake(need(0.1)));
    CHECK(!pool.tryTake(need(0, 1)));
    CHECK(!pool.tryTake(need(0, 0, 0.1)));
}

TEST_CASE("Parts of GPUs are packed, so that whole ones stay whole") {
    Pool pool(machine(8, 100, 2));
    CHECK((*pool.tryTake(need(0, 0, 0.5)))[0].gpus == std::vector<GpuPart>{{0, 0.5}});
    CHECK((*pool.tryTake(need(0, 0, 0.25)))[0].gpus == std::vector<GpuPart>{{0, 0.25}});
    CHECK((*pool.tryTake(need(0, 0, 1)))[0].gpus == std::vector<GpuPart>{{1, 1}});
    CHECK(pool.shortage(need(0, 0, 0.5)) == std::optional(Resource::Gpus));
    CHECK((*pool.tryTake(need(0, 0, 0.25)))[0].gpus == std::vector<GpuPart>{{0, 0.25}});
    Pool two(machine(8, 100, 2));
    CHECK((*two.tryTake(need(0, 0, 1.5)))[0].gpus == std::vector<GpuPart>{{0, 1}, {1, 0.5}});
}

TEST_CASE("What is kept for a waiting job delays who would delay it, and nobody else") {
    Pool pool(machine(4, 100, 1));
    REQUIRE(pool.tryTake(need(2, 90)));
    pool.keepFor(need(1, 50, 1)); // waits for memory; its core and its GPU are there
    CHECK(!pool.tryTake(need(0, 5)));
    CHECK(!pool.tryTake(need(0, 0, 1)));
    CHECK(!pool.tryTake(need(2)));
    CHECK(pool.tryTake(need(1)));
}

TEST_CASE("Tasks that do not say how many cores share what the others leave") {
    const auto one = needOf(planOf({std::nullopt}), machine(4, 100, 0));
    REQUIRE(one);
    CHECK(one->tasks[0].cpu == 1);
    const auto mixed = needOf(planOf({1.0, std::nullopt, std::nullopt}), machine(2, 100, 0));
    REQUIRE(mixed);
    CHECK(mixed->tasks[1].cpu == 0.5);
    const auto crowded = needOf(planOf({2.0, std::nullopt}), machine(2, 100, 0));
    REQUIRE(crowded);
    CHECK(crowded->tasks[1].cpu == 0);
    const auto tooMany = needOf(planOf({2.0, 1.0}), machine(2, 100, 0));
    REQUIRE(!tooMany);
    CHECK(tooMany.error().message ==
          "The job asks for 3 cores for its 2 tasks together, and jobs may use 2 cores of this computer.");
    model::JobPlan gpu = planOf({1.0});
    gpu.tasks[0].resources.gpu = 1;
    CHECK(needOf(gpu, machine(2, 100, 0)).error().message ==
          "The job asks for 1 GPU, and jobs may use no GPU of this computer.");
}

TEST_CASE("A queue entry reads back as it was, and damaged text is an error") {
    QueueEntry entry;
    entry.key = "k";
    entry.name = "名前";
    entry.priority = "high";
    entry.since = base::WallTime(std::chrono::milliseconds{1'700'000'000'123});
    entry.need = need(1.5, 1LL << 40, 0.5);
    for (const bool holds : {false, true}) {
        if (holds) entry.hold = Hold{{1.5, {0, 3}, 1LL << 40, {{1, 0.5}}}};
        const auto back = readQueueEntry(writeQueueEntry(entry));
        REQUIRE(back);
        CHECK(back->key == entry.key);
        CHECK(back->name == entry.name);
        CHECK(back->priority == entry.priority);
        CHECK(back->since == entry.since);
        CHECK(back->need == entry.need);
        CHECK(back->hold == entry.hold);
    }
    for (const char* text : {"", "{}", "[1]", "{\"key\":1}", "\xff"})
        CHECK(readQueueEntry(text).error().code == base::ErrorCode::Corrupted);
}

TEST_CASE("Priority is worth hours of waiting, not eternity") {
    QueueEntry normal, high, low;
    normal.key = "b";
    high.key = "c";
    low.key = "a";
    high.priority = "high";
    low.priority = "low";
    const base::WallTime now(std::chrono::hours{1'000'000});
    normal.since = high.since = low.since = now;
    CHECK(goesBefore(high, normal));
    CHECK(goesBefore(normal, low));
    low.since = now - std::chrono::hours{9};
    CHECK(goesBefore(low, high));
    QueueEntry twin = normal;
    twin.key = "bb";
    CHECK(goesBefore(normal, twin));
    CHECK(!goesBefore(twin, normal));
}
